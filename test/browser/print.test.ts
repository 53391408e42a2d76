// SPDX-License-Identifier: EUPL-1.2
import { makePackage } from "../ministry/packages";
import { LOOKS, axeFindings } from "./accessibility";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

const rows = Array.from(
  { length: 60 },
  (_, index) =>
    `<row r="${index + 1}" ht="15"><c r="A${index + 1}" t="inlineStr"><is><t>Regel ${index + 1}</t></is></c><c r="B${index + 1}"><v>${index + 0.5}</v></c><c r="F${index + 1}" t="inlineStr"><is><t>Buiten beeld</t></is></c></row>`,
);
const FILE = makePackage({
  sheets: { Lijst: rows.join(""), Ander: '<row r="1"><c r="A1"><v>7</v></c></row>' },
  afterData:
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>' +
    "<headerFooter><oddHeader>&amp;LKop van &amp;A</oddHeader><oddFooter>&amp;RPagina &amp;P van &amp;N</oddFooter></headerFooter>",
  names:
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Lijst!$A$1:$B$50</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">Lijst!$1:$2</definedName>',
});

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 720 });
  ({ hands } = workbench);
  // The browser's own window has no place here; what it would print is looked at.
  await workbench.page.addInitScript(() => (window.print = () => undefined));
});

afterAll(() => workbench.stop());

const dialog = () => workbench.page.locator("#print-choice");
const printButton = () => dialog().getByRole("button", { name: "Afdrukken of PDF maken" });

async function untilCounted(count: number): Promise<void> {
  await dialog()
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${count} pagina`) })
    .waitFor();
}

/** The pages of the PDF that the browser makes of them, and its size in points. */
async function pdf(): Promise<{ readonly pages: number; readonly sizes: readonly string[] }> {
  const text = (await workbench.page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...text.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = ""]) =>
    box
      .trim()
      .split(/\s+/)
      .map((each) => Math.round(Number(each)))
      .join(" "),
  );
  return { pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, sizes: [...new Set(sizes)] };
}

describe("a sheet of a file", () => {
  beforeAll(async () => {
    await workbench.openStart("nl");
    const buffer = Buffer.from(FILE);
    await workbench.page.locator("#file").setInputFiles({ name: "lijst.xlsx", mimeType: "", buffer });
    await workbench.page.locator("#status", { hasText: "is geopend" }).waitFor();
    await hands.clickCell("A1");
    await hands.chord("p", "Control");
    await untilCounted(2);
  });

  it.each(LOOKS)("the choice has nothing for axe to find: %s", async (_, media) => {
    await workbench.page.emulateMedia(media);
    expect(await axeFindings(workbench.page, "#print-choice")).toEqual([]);
  });

  it("is printed by its own page set-up: area, direction, titles on every page, header and footer", async () => {
    await workbench.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await printButton().focus();
    await hands.press("Enter");
    await dialog().waitFor({ state: "detached" });
    const pages = workbench.page.locator("#print section");
    const texts = await pages.evaluateAll((sections) =>
      sections.map((section) => ({
        head: section.querySelector("header")?.textContent,
        foot: section.querySelector("footer")?.textContent,
        titles: section.querySelector("thead")?.textContent,
        first: section.querySelector("tbody td")?.textContent,
        last: [...section.querySelectorAll("tbody td")].at(-1)?.textContent,
      })),
    );
    expect(texts).toEqual([
      { head: "Kop van Lijst", foot: "Pagina 1 van 2", titles: undefined, first: "Regel 1", last: expect.any(String) },
      {
        head: "Kop van Lijst",
        foot: "Pagina 2 van 2",
        titles: "Regel 10,5Regel 21,5",
        first: expect.any(String),
        last: "49,5",
      },
    ]);
    expect(await workbench.page.locator("#print", { hasText: "Buiten beeld" }).count()).toBe(0);
    expect(await pdf()).toEqual({ pages: 2, sizes: ["0 0 842 595"] });
    // When the browser is done the page is as it was.
    expect(await workbench.page.locator("#print").count()).toBe(0);
    await hands.enter("8");
    expect(await hands.shown("A1")).toBe("8");
  });

  it("goes with others when they are chosen, each in its own direction", async () => {
    await workbench.page.locator("#file-buttons button", { hasText: "Afdrukken" }).click();
    await untilCounted(2);
    await dialog().getByLabel("Alle bladen").check();
    await untilCounted(3);
    await printButton().click();
    expect(await pdf()).toEqual({ pages: 3, sizes: ["0 0 842 595", "0 0 595 842"] });
  });

  it("has marks on paper too where a number is wider than its cell", async () => {
    await hands.newSheet();
    await hands.typeIn("B2", "€ 12.345.678.901,25");
    await hands.typeIn("B3", "€ 12,25");
    await hands.chord("p", "Control");
    await untilCounted(1);
    await printButton().click();
    const cells = await workbench.page.locator("#print td").allTextContents();
    expect(cells.filter((text) => text !== "")).toEqual([expect.stringMatching(/^#+$/), "€ 12,25"]);
    await workbench.page.pdf();
  });

  it("without anything on it is not printed, which is said", async () => {
    await hands.newSheet();
    await hands.chord("p", "Control");
    await dialog().getByText("Hierop staat niets dat wordt afgedrukt.").waitFor();
    expect(await printButton().isDisabled()).toBe(true);
    await hands.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });
});

it("the model is printed with its charts and its check boxes, and cells as the screen shows them", async () => {
  await workbench.open("nl");
  await hands.toSheet("Productie");
  await hands.chord("p", "Control");
  await dialog().getByLabel("Scenario").check();
  await dialog()
    .getByRole("status")
    .filter({ hasText: /^\d+ pagina/ })
    .waitFor();
  await printButton().click();
  const printed = workbench.page.locator("#print");
  const text = (await printed.textContent()) ?? "";
  expect(text).toContain("€ 230.000.000");
  expect(text).toMatch(/[☑☐]/);
  expect(await printed.locator(".drawing svg").count()).toBe(1);
  expect(await printed.locator("section footer span:last-child").first().textContent()).toMatch(/^Pagina 1 van \d+$/);
  await pdf();
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect([...workbench.errors, ...workbench.requestsOutside]).toEqual([]);
});
