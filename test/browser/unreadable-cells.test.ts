// SPDX-License-Identifier: EUPL-1.2
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { READY_MILLISECONDS, Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost } };

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  await workbench.open("nl");
});

afterAll(() => workbench.stop());

const problem = (sentence: string) => workbench.page.locator("kader-pane .problem", { hasText: sentence });
const equal = () => workbench.page.locator("kader-pane .bottom .tick").waitFor({ timeout: READY_MILLISECONDS });
const tiles = () => workbench.page.locator("kader-pane .tile-value").allInnerTexts();

it("a text in an input cell is named as a reader sees it, with a way to the cell and the last good answers", async () => {
  const { page, hands } = workbench;
  const before = await tiles();
  await hands.toSheet("Uitgangspunten");
  await hands.typeIn("F13", "abc");
  await problem('Uitgangspunten, Budgettair kader 2015 (F13): gevonden "abc"; verwacht een getal').waitFor();
  expect(await tiles()).toEqual(before);
  await page.getByText("Hieronder staan de laatste goede antwoorden").waitFor();
  await hands.toCell("B2");
  await page.getByRole("button", { name: "Ga naar de cel" }).click();
  await page.waitForFunction(() => (window as unknown as Opened).kader.host.selectedPlace().endsWith("!F13"));
  await hands.chord("z", "Control");
  await equal();
  expect(await tiles()).toEqual(before);
});

it("an input that is emptied is no zero", async () => {
  const { hands } = workbench;
  const before = await tiles();
  await hands.toCell("G14");
  await hands.press("Delete");
  await problem("Uitgangspunten, Uurtarief 2016 (G14): gevonden een lege cel").waitFor();
  expect(await tiles()).toEqual(before);
  await hands.chord("z", "Control");
  await equal();
});

it("a sheet that is taken away is named, and comes back with the button", async () => {
  const { page } = workbench;
  const before = await tiles();
  const tab = page.locator("#workbook [data-u-comp=slide-tab-item]", { hasText: "Uitgangspunten" });
  await tab.click({ button: "right" });
  await page.getByText("Verwijderen", { exact: true }).click();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await problem("Het blad Uitgangspunten ontbreekt").waitFor();
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await tab.waitFor();
  await equal();
  expect(await tiles()).toEqual(before);
  expect(workbench.errors.filter((error) => !error.startsWith("Dependency tree not found"))).toEqual([]);
});
