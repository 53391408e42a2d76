// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { LOOKS, axeFindings } from "./accessibility";
import type { Hands } from "./hands";
import { Workbench } from "./workbench";

type Opened = { kader: { host: UniverHost; univer: FUniver } };

const TABLE = {
  A1: "Naam",
  B1: "Uren",
  A2: "pieters",
  B2: 12.5,
  A3: "Jansen",
  B3: 9,
  A4: "Bakker",
  B4: 100,
  E2: "=SUM(B2:B4)",
  G2: 55,
} as const;

let workbench: Workbench;
let hands: Hands;

beforeAll(async () => {
  workbench = await Workbench.start();
  ({ hands } = workbench);
  await workbench.open("nl");
  await workbench.prepareCells("Lijst", TABLE);
  await workbench.page.evaluate(() => {
    const { univer } = (window as unknown as Opened).kader;
    const rule = univer.newDataValidation().requireNumberBetween(0, 200).setAllowInvalid(false).build();
    return univer.getActiveWorkbook()?.getSheetByName("Lijst")?.getRange("G2").setDataValidation(rule);
  });
  await hands.toSheet("Lijst");
  await hands.typeIn("C2", "€ 87,50");
});

afterAll(() => workbench.stop());

const dialog = () => workbench.page.locator("#find");
const answer = () => dialog().locator("[role=status]");

async function fill(text: string, by?: string): Promise<void> {
  await dialog().getByLabel("Zoeken naar").fill(text);
  if (by !== undefined) await dialog().getByLabel("Vervangen door").fill(by);
}

async function press(button: string): Promise<string> {
  await answer().evaluate((each) => (each.textContent = ""));
  await dialog().getByRole("button", { name: button, exact: true }).click();
  await answer().filter({ hasText: /./ }).waitFor();
  await workbench.settle();
  return answer().innerText();
}

async function shown(...cells: readonly string[]): Promise<string[]> {
  await workbench.settle();
  return Promise.all(cells.map((cell) => hands.shown(cell)));
}

function selected(): Promise<string> {
  return workbench.page.evaluate(() => (window as unknown as Opened).kader.host.selectedPlace());
}

async function sort(cell: string, item: string, said: string): Promise<void> {
  const { x, y } = await hands.placeOf(cell);
  await hands.clickCell(cell);
  await workbench.page.mouse.click(x, y, { button: "right" });
  await workbench.page.getByText(item, { exact: true }).click();
  await workbench.page.locator("#status", { hasText: said }).waitFor();
}

describe("finding", () => {
  it("Ctrl+F finds what a cell shows, and Enter goes on from there", async () => {
    await hands.toCell("A1");
    await hands.chord("f", "Control");
    await fill("87,5");
    await hands.press("Enter");
    await answer().filter({ hasText: "Gevonden: Lijst, C2: € 87,50" }).waitFor();
    expect(await selected()).toMatch(/!C2$/);
    await fill("jansen");
    await hands.press("Enter");
    await answer().filter({ hasText: "Gevonden: Lijst, A3: Jansen" }).waitFor();
    await dialog().getByLabel("Hoofdletters tellen mee").check();
    expect(await press("Volgende")).toBe('"jansen" is niet gevonden.');
    await dialog().getByLabel("Hoofdletters tellen mee").uncheck();
  });

  it("goes through all sheets when that is asked, and back", async () => {
    await dialog().getByLabel("In alle bladen").check();
    await fill("Uurtarief");
    expect(await press("Volgende")).toMatch(/^Gevonden: (?!Lijst)/);
    await fill("Bakker");
    expect(await press("Vorige")).toBe("Gevonden: Lijst, A4: Bakker");
    await dialog().getByLabel("In alle bladen").uncheck();
  });

  it("leaves the keyboard to the cells with Escape", async () => {
    await dialog().getByLabel("Zoeken naar").focus();
    await hands.press("Escape");
    expect(await dialog().isVisible()).toBe(false);
    await hands.enter("Bakkers");
    expect(await shown("A4")).toEqual(["Bakkers"]);
    await hands.chord("z", "Control");
    expect(await shown("A4")).toEqual(["Bakker"]);
  });
});

describe("replacing", () => {
  it("Ctrl+H replaces what is shown by what is read as if it were typed, in one step", async () => {
    await hands.toCell("A1");
    await hands.chord("h", "Control");
    await fill("87,50", "1.090,25");
    expect(await press("Alles vervangen")).toBe("Vervangen in 1 cel.");
    expect(await shown("C2")).toEqual(["€ 1.090,25"]);
    await fill("n", "m");
    expect(await press("Alles vervangen")).toBe("Vervangen in 3 cellen.");
    expect(await shown("A1", "B1", "A3")).toEqual(["maam", "Urem", "Jamsem"]);
    await hands.press("Escape");
    await hands.chord("z", "Control");
    expect(await shown("B1", "A3", "C2")).toEqual(["Uren", "Jansen", "€ 1.090,25"]);
    await hands.chord("z", "Control");
    expect(await shown("C2")).toEqual(["€ 87,50"]);
    await hands.chord("y", "Control");
    expect(await shown("C2")).toEqual(["€ 1.090,25"]);
    await hands.chord("z", "Control");
  });

  it("leaves answers of formulas alone, and changes formulas as they are typed when that is asked", async () => {
    await hands.chord("h", "Control");
    await fill("121,5", "7");
    expect(await press("Alles vervangen")).toBe(
      "Er is niets vervangen. Ongewijzigd: 1 met een uitkomst van een formule.",
    );
    await dialog().getByLabel("Ook in formules").check();
    await fill("SOM(", "GEMIDDELDE(");
    expect(await press("Alles vervangen")).toBe("Vervangen in 1 cel.");
    expect(await shown("E2")).toEqual(["40,5"]);
    await fill("B2:B4", "B2,B4");
    expect(await press("Alles vervangen")).toBe(
      "Er is niets vervangen. Ongewijzigd: 1 waarvan de formule dan niet meer klopt.",
    );
    await dialog().getByLabel("Ook in formules").uncheck();
    await fill("9", "1.2.3");
    await dialog().getByLabel("Hele inhoud van de cel").check();
    expect(await press("Alles vervangen")).toBe("Vervangen in 1 cel.");
    await workbench.page.locator("#status", { hasText: '"1.2.3" blijft tekst' }).waitFor();
    await dialog().getByLabel("Hele inhoud van de cel").uncheck();
    await hands.press("Escape");
    await hands.chord("z", "Control");
    await hands.chord("z", "Control");
    expect(await shown("B3", "E2")).toEqual(["9", "121,5"]);
  });

  it("asks the rules for input, and leaves no step behind when they refuse", async () => {
    await hands.toCell("G2");
    await hands.chord("h", "Control");
    await fill("55", "550");
    expect(await press("Vervangen")).toContain("1 waarvan de invoerregel de nieuwe inhoud weigert");
    expect(await press("Alles vervangen")).toContain("Er is niets vervangen.");
    expect(await shown("G2")).toEqual(["55"]);
    await fill("5", "6");
    expect(await press("Alles vervangen")).toContain("Vervangen in 3 cellen.");
    await hands.press("Escape");
    await hands.chord("z", "Control");
    expect(await shown("G2", "B2", "C2")).toEqual(["55", "12,5", "€ 87,50"]);
  });

  it("has nothing for axe to find", async () => {
    await hands.toCell("A1");
    await hands.chord("h", "Control");
    for (const [, media] of LOOKS) {
      await workbench.page.emulateMedia(media);
      expect(await axeFindings(workbench.page, "#find")).toEqual([]);
    }
    await hands.press("Escape");
  });
});

describe("sorting", () => {
  it("sorts the table around the cell, without its heading, in one step", async () => {
    await sort(
      "B3",
      "Sorteren van Z naar A",
      "Gesorteerd op kolom B, aflopend: A2:C4; rij 1 is de kop en bleef staan.",
    );
    expect(await shown("A1", "A2", "A3", "A4", "B2", "C3", "E2")).toEqual([
      "Naam",
      "Bakker",
      "pieters",
      "Jansen",
      "100",
      "€ 87,50",
      "121,5",
    ]);
    await hands.chord("z", "Control");
    expect(await shown("A2", "A3", "A4", "C2")).toEqual(["pieters", "Jansen", "Bakker", "€ 87,50"]);
  });

  it("is on the tab for data too, for the keyboard", async () => {
    const { page } = workbench;
    await hands.toCell("A3");
    await page.getByRole("tab", { name: "Gegevens" }).click();
    await page.getByRole("button", { name: "Sorteren van A naar Z" }).locator("visible=true").first().focus();
    await hands.press("Enter");
    await page.locator("#status", { hasText: "Gesorteerd op kolom A, oplopend" }).waitFor();
    expect(await shown("A2", "A3", "A4")).toEqual(["Bakker", "Jansen", "pieters"]);
    await hands.chord("z", "Control");
    expect(await shown("A2", "A3", "A4")).toEqual(["pieters", "Jansen", "Bakker"]);
    await page.getByRole("tab", { name: "Start" }).click();
  });

  it("refuses where a formula would come to mean another cell, and in the model", async () => {
    await hands.typeIn("E4", "=B3*2");
    await sort(
      "B3",
      "Sorteren van A naar Z",
      "Niet gesorteerd: de formule in E4 verwijst met B3 naar een deel van deze rijen.",
    );
    await sort("E4", "Sorteren van A naar Z", "Er is niets te sorteren");
    expect(await shown("A2", "A3", "A4")).toEqual(["pieters", "Jansen", "Bakker"]);
    await hands.toSheet("Uitgangspunten");
    await hands.toCell("F14");
    await sort("F14", "Sorteren van A naar Z", "Niet gesorteerd: ");
  });
});

it("nothing went wrong on the page, and nothing was asked from outside", () => {
  expect([...workbench.errors, ...workbench.requestsOutside]).toEqual([]);
});
