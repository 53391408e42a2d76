// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { readWorkbook } from "../../src/package/read-workbook";
import type { LinkSpec } from "../../src/workbook/spec";
import { makePackage } from "../ministry/packages";
import { LOOKS, axeFindings } from "./accessibility";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost } };

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const outside = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${target}" TargetMode="External"/>`;
const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
const FILE = makePackage({
  sheets: {
    Start:
      `<row r="1">${text("A1", "Website")}${text("B1", "Plaats")}${text("C1", "Script")}<c r="D1"><v>12</v></c></row>` +
      '<row r="2"><c r="A2" t="str"><f>HYPERLINK("#Doel!"&amp;"B3","Sprong")</f><v>Sprong</v></c><c r="B2" t="str"><f>A2</f><v>Sprong</v></c></row>',
    Doel: '<row r="3"><c r="B3"><v>3</v></c></row>',
  },
  afterData:
    '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" location="Doel!B3"/><hyperlink ref="C1" r:id="rId2"/></hyperlinks>',
  sheetRelationships: outside("rId1", "https://voorbeeld.nl/a?b=1") + outside("rId2", "javascript:alert(1)"),
});
const OF_FILE: readonly LinkSpec[] = [
  { row: 0, column: 0, target: "https://voorbeeld.nl/a?b=1" },
  { row: 0, column: 1, target: "#Doel!B3" },
  { row: 0, column: 2, target: "javascript:alert(1)" },
];

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 720 });
  ({ hands } = workbench);
  await workbench.openStart("nl");
  await openFile(FILE);
});

afterAll(() => workbench.stop());

const dialog = () => workbench.page.locator("#link");
const status = (words: string) => workbench.page.locator("#status", { hasText: words }).waitFor();

async function openFile(bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await workbench.page.locator("#file").setInputFiles({ name: "koppelingen.xlsx", mimeType: "", buffer });
  await status("is geopend");
}

/** The links of the first sheet as they could be saved. */
function links(): Promise<readonly LinkSpec[]> {
  return workbench.page.evaluate(() => {
    const [first] = (window as unknown as Opened).kader.host.current().sheets;
    return first?.links ?? [];
  });
}

async function untilLinks(...wanted: readonly LinkSpec[]): Promise<void> {
  await workbench.page.waitForFunction((expected) => {
    const [first] = (window as unknown as Opened).kader.host.current().sheets;
    return JSON.stringify(first?.links ?? []) === expected;
  }, JSON.stringify(wanted));
}

async function untilSelected(wanted: string): Promise<void> {
  await workbench.page.waitForFunction(async (expected) => {
    const cell = await (window as unknown as Opened).kader.host.selected();
    return cell.ok && `${cell.value.sheetTitle}!${cell.value.row},${cell.value.column}` === expected;
  }, wanted);
}

async function linkOf(cell: string): Promise<void> {
  await hands.toCell(cell);
  await hands.chord("k", "Control");
  await dialog().waitFor();
}

describe("a link of a file that is clicked", () => {
  it("shows the address before anything is opened, and tells nothing of this page", async () => {
    await hands.clickCell("A1");
    await dialog().waitFor();
    expect(await dialog().locator(".address").innerText()).toBe("https://voorbeeld.nl/a?b=1");
    const opened = dialog().getByRole("link", { name: "Openen" });
    expect(await opened.getAttribute("href")).toBe("https://voorbeeld.nl/a?b=1");
    expect(await opened.getAttribute("rel")).toBe("noopener noreferrer");
    await hands.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(workbench.requestsOutside).toEqual([]);
  });

  it("opens the address in a tab of its own when the person says so", async () => {
    const { page } = workbench;
    await page.context().route("https://voorbeeld.nl/**", (route) => route.fulfill({ body: "ok" }));
    await hands.clickCell("A1");
    await dialog().waitFor();
    const coming = page.context().waitForEvent("page");
    await hands.press("Enter");
    const tab = await coming;
    await tab.waitForURL("https://voorbeeld.nl/a?b=1");
    expect(await tab.evaluate(() => [window.opener === null, document.referrer])).toEqual([true, ""]);
    await tab.close();
    await page.bringToFront();
    await dialog().waitFor({ state: "detached" });
  });

  it("goes to a place in the workbook at once, by itself and by a formula that calculates it", async () => {
    await hands.clickCell("B1");
    await untilSelected("Doel!2,1");
    await hands.toSheet("Start");
    await hands.clickCell("A2");
    await untilSelected("Doel!2,1");
    await hands.toSheet("Start");
    expect(await hands.shown("B2")).toBe("Sprong");
  });

  it("stays where it is when it is picked for a formula, or is the last of a selection", async () => {
    const { mouse } = workbench.page;
    await hands.clickCell("E8");
    await hands.type("=");
    await hands.clickCell("D1");
    await hands.type("+");
    await hands.clickCell("B1");
    await hands.press("Escape");
    const [from, to] = [await hands.placeOf("A5"), await hands.placeOf("A1")];
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
    await workbench.settle();
    expect(await dialog().count()).toBe(0);
    await untilSelected("Start!4,0");
  });

  it("does not run a script: that is said, and it stays", async () => {
    await hands.clickCell("C1");
    await status("De koppeling naar javascript:alert(1) wordt hier niet gevolgd");
    expect(await dialog().count()).toBe(0);
    expect(await links()).toEqual(OF_FILE);
  });
});

describe("with the keyboard", () => {
  it.each(LOOKS)("the window has nothing for axe to find: %s", async (_, media) => {
    await workbench.page.emulateMedia(media);
    await linkOf("A1");
    expect(await axeFindings(workbench.page, "#link")).toEqual([]);
    await hands.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("a link is made; what is none is refused with a sentence", async () => {
    await linkOf("E5");
    await hands.type("javascript:alert(1)");
    await hands.press("Enter");
    await dialog().getByText("Alleen adressen die met http:, https: of mailto: beginnen").waitFor();
    await hands.chord("a", "Control");
    await hands.type("info@voorbeeld.nl");
    await hands.press("Tab");
    await hands.type("Mail ons");
    await hands.press("Enter");
    await untilLinks(...OF_FILE, { row: 4, column: 4, target: "mailto:info@voorbeeld.nl" });
    expect(await hands.shown("E5")).toBe("Mail ons");
    await hands.chord("z", "Control");
    await untilLinks(...OF_FILE);
    expect(await hands.shown("E5")).toBe("");
  });

  it("a number keeps its value when it gets one, and it goes along when the cell is copied", async () => {
    await linkOf("D1");
    await hands.type("doel");
    await hands.press("Enter");
    const made = { row: 0, column: 3, target: "#Doel!A1" };
    await untilLinks(...OF_FILE, made);
    expect(await hands.shown("D1")).toBe("12");
    await hands.chord("c", "Control");
    await hands.toCell("D4");
    await hands.chord("v", "Control");
    await untilLinks(...OF_FILE, made, { ...made, row: 3 });
    await hands.press("Delete");
    await untilLinks(...OF_FILE, made);
  });

  it("one is changed and taken away", async () => {
    await linkOf("A1");
    await hands.chord("a", "Control");
    await hands.type("anders.nl");
    await hands.press("Enter");
    await dialog().waitFor({ state: "detached" });
    expect((await links())[0]).toEqual({ row: 0, column: 0, target: "https://anders.nl/" });
    await linkOf("D1");
    await dialog().getByRole("button", { name: "Koppeling verwijderen" }).focus();
    await hands.press("Enter");
    await untilLinks({ row: 0, column: 0, target: "https://anders.nl/" }, ...OF_FILE.slice(1));
  });
});

it("leads where its cells are when rows come and its sheet gets another title, also after undo", async () => {
  const [, place] = OF_FILE;
  const onTarget = (act: "insert" | "rename") =>
    workbench.page.evaluate((wanted) => {
      interface Sheet {
        insertRows(at: number, count: number): void;
        setName(title: string): void;
      }
      const { univer } = (
        window as unknown as { kader: { univer: { getActiveWorkbook(): { getSheetByName(title: string): Sheet } } } }
      ).kader;
      const sheet = univer.getActiveWorkbook().getSheetByName("Doel");
      if (wanted === "insert") sheet.insertRows(0, 2);
      else sheet.setName("Doel 2");
    }, act);
  const untilPlace = (target: string) =>
    workbench.page.waitForFunction(
      (wanted) =>
        (window as unknown as Opened).kader.host.current().sheets[0]?.links?.find(({ column }) => column === 1)
          ?.target === wanted,
      target,
    );
  await onTarget("insert");
  await untilPlace("#Doel!B5");
  await onTarget("rename");
  await untilPlace("#'Doel 2'!B5");
  await hands.toCell("B9");
  await hands.chord("z", "Control");
  await untilPlace("#Doel!B5");
  await hands.chord("z", "Control");
  await untilPlace(place?.target ?? "");
  expect(await links()).toContainEqual(place);
});

it("is saved into the file, and read from it again", async () => {
  const { page } = workbench;
  const download = page.waitForEvent("download");
  await page.locator("#file-buttons button", { hasText: "Downloaden" }).click();
  const bytes = readFileSync((await (await download).path()) ?? "");
  const [first] = readWorkbook(bytes).workbook.sheets;
  const now = await links();
  expect(now).toHaveLength(3);
  expect(first?.links?.toSorted((one, other) => one.column - other.column)).toEqual(now);
});

it("of the model's own sheet leads to the others, and is in the file that is saved", async () => {
  const { page } = workbench;
  await workbench.open("nl");
  const download = page.waitForEvent("download");
  await page.locator("#file-buttons button", { hasText: "Downloaden" }).click();
  const bytes = readFileSync((await (await download).path()) ?? "");
  const about = readWorkbook(bytes).workbook.sheets.find(({ title }) => title === "Over");
  expect(about?.links?.map(({ target }) => target)).toContain("#'Scenario'!A1");
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.requestsOutside).toEqual([]);
});
