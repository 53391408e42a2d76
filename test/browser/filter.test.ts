// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { readWorkbook } from "../../src/package/read-workbook";
import type { SheetSpec } from "../../src/workbook/spec";
import { LOOKS, axeFindings } from "./accessibility";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost } };

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start();
  ({ hands } = workbench);
  await workbench.open("nl");
  const table = {
    A1: "Naam",
    B1: "Uren",
    A2: "Pieters",
    B2: 12.5,
    A3: "Jansen",
    B3: 9,
    A4: "Bakker",
    B4: 12.5,
    A5: "De Wit",
  };
  await workbench.prepareCells("Lijst", { ...table, D1: "=SUBTOTAL(109,B2:B5)" });
  await hands.toSheet("Lijst");
});

afterAll(() => workbench.stop());

const dialog = () => workbench.page.locator("#filter");
const box = (name: string) => dialog().getByLabel(name, { exact: true });

/** What could be saved of the sheet with the table: its filter and the rows out of view. */
function list(): Promise<Pick<SheetSpec, "filter" | "hiddenRows">> {
  return workbench.page.evaluate(async () => {
    const { host } = (window as unknown as Opened).kader;
    await host.settle();
    const { filter, hiddenRows } = host.current().sheets.find(({ title }) => title === "Lijst") as SheetSpec;
    return { ...(filter && { filter }), ...(hiddenRows && { hiddenRows }) };
  });
}

async function untilHidden(...rows: readonly number[]): Promise<void> {
  const isHidden = (wanted: string) => {
    const { host } = (window as unknown as Opened).kader;
    const sheet = host.current().sheets.find(({ title }) => title === "Lijst");
    return (sheet?.hiddenRows ?? []).join() === wanted;
  };
  await workbench.page.waitForFunction(isHidden, rows.join());
}

const AREA = { firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: 1 };

it("Ctrl+Shift+L makes a filter of the table, and Alt+Down chooses the rows, each in one step", async () => {
  await hands.toCell("B3");
  await hands.chord("L", "Control", "Shift");
  await workbench.page.waitForFunction(() =>
    (window as unknown as Opened).kader.host.current().sheets.some(({ filter }) => filter !== undefined),
  );
  expect(await list()).toEqual({ filter: { area: AREA, columns: [] } });
  await hands.chord("ArrowDown", "Alt");
  expect(await dialog().locator("li").allInnerTexts()).toEqual(["9 (1)", "12,5 (2)", "(leeg) (1)"]);
  await box("12,5 (2)").uncheck();
  await dialog().getByRole("button", { name: "Toepassen" }).click();
  await untilHidden(1, 3);
  expect((await list()).filter?.columns).toEqual([{ column: 1, texts: ["9"], hasBlanks: true }]);
  await workbench.settle();
  expect(await hands.shown("D1")).toBe("9");
  await hands.chord("z", "Control");
  await untilHidden();
  await hands.chord("y", "Control");
  await untilHidden(1, 3);
});

it("a click on the mark of a column asks for its rows, of those that are left", async () => {
  const [first, second] = [await hands.placeOf("A1"), await hands.placeOf("B1")];
  await workbench.page.mouse.click((first.x + second.x) / 2 - 10, first.y);
  await dialog().waitFor();
  expect(await dialog().locator("li").allInnerTexts()).toEqual(["De Wit (1)", "Jansen (1)"]);
  await dialog().getByLabel("Zoeken in de lijst").fill("wit");
  expect(await dialog().locator("li").allInnerTexts()).toEqual(["De Wit (1)"]);
  for (const [, media] of LOOKS) {
    await workbench.page.emulateMedia(media);
    expect(await axeFindings(workbench.page, "#filter")).toEqual([]);
  }
  await hands.press("Escape");
  await dialog().waitFor({ state: "detached" });
  await untilHidden(1, 3);
});

it("another language of the screen keeps the filter", async () => {
  await workbench.page.getByRole("link", { name: "English" }).click();
  await workbench.page.locator("html[lang=en] kader-pane .bottom .tick").waitFor();
  expect(await list()).toMatchObject({ filter: { area: AREA }, hiddenRows: [1, 3] });
});

it("is in the file that is saved, and there again when that is opened", async () => {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.getByRole("button", { name: "Download", exact: true }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  const saved = readWorkbook(buffer).workbook.sheets.find(({ title }) => title === "Lijst");
  expect(saved).toMatchObject({
    filter: { area: AREA, columns: [{ column: 1, texts: ["9"], hasBlanks: true }] },
    hiddenRows: [1, 3],
  });
  const file = { name: "lijst.xlsx", mimeType: "application/octet-stream", buffer };
  await workbench.page.locator("input[type=file]").setInputFiles(file);
  await workbench.page.locator("#status", { hasText: "lijst.xlsx is open" }).waitFor();
  expect(await list()).toMatchObject({ filter: { area: AREA }, hiddenRows: [1, 3] });
  await hands.toSheet("Lijst");
  await hands.toCell("B3");
  await hands.chord("L", "Control", "Shift");
  await untilHidden();
  expect(await list()).toEqual({});
  await hands.chord("z", "Control");
  await untilHidden(1, 3);
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect([...workbench.errors, ...workbench.requestsOutside]).toEqual([]);
});
