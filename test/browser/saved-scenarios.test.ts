// SPDX-License-Identifier: EUPL-1.2
import { NAMES, SAVED_SCENARIO_NAMES, switchName } from "../../src/workbook/model-names";
import { axeFindings } from "./accessibility";
import { Workbench } from "./workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
  await workbench.open("nl");
  await workbench.page.locator("kader-pane #saved-toggle").click();
});

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);
const said = (sentence: string) => pane("[role=status]").filter({ hasText: sentence }).waitFor({ state: "attached" });
const focused = () =>
  workbench.page.evaluate(() => {
    const active = document.querySelector("kader-pane")?.shadowRoot?.activeElement;
    return active?.id !== "" ? active?.id : active.getAttribute("data-action");
  });

async function savedAs(name: string): Promise<void> {
  await pane("#save-name").fill(name);
  await pane("#save-name").press("Enter");
}

describe("saved scenarios in the pane", () => {
  it.each(["=1+1", "2016", "-3"])(
    "a name such as %j stays the text that was typed, in the sheet too",
    async (name) => {
      await savedAs(name);
      await said(`Opgeslagen: ${name}.`);
      expect((await workbench.cells(SAVED_SCENARIO_NAMES[3] as string))[0]?.[0]).toBe(name);
      expect(await workbench.cells(NAMES.activeScenario)).toEqual([[name]]);
      await pane("[data-slot='3'] [data-action=delete]").click();
      await said(`Verwijderd: ${name}.`);
    },
    30_000,
  );

  it("is saved, renamed, restored and deleted by keyboard, and the focus is never lost", async () => {
    await pane("[data-measure=rateCut2015] input[role=switch]").first().press("Space");
    await pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    await pane(".scenario-now").filter({ hasText: "-3" }).waitFor();
    await savedAs("Zonder verlaging");
    await said("Opgeslagen: Zonder verlaging.");
    await pane("[data-slot='3'] [data-action=rename]").press("Enter");
    expect(await focused()).toBe("rename-3");
    await pane("#rename-3").fill("Brief van 23 november 2015");
    await pane("#rename-3").press("Enter");
    await pane(".refusal").filter({ hasText: "er is al een scenario met de naam" }).waitFor();
    await pane("#rename-3").fill("Geen verlaging");
    await pane("#rename-3").press("Enter");
    await said("De naam is nu Geen verlaging.");
    expect(await focused()).toBe("rename");
    await pane("[data-slot='0'] [data-action=restore]").press("Enter");
    await said("werkvoorraad 22.524");
    await pane(".scenario-now").filter({ hasText: "Nu: Brief van 23 november 2015" }).waitFor();
    await pane(".bottom .tick").waitFor();
    await pane("[data-slot='3'] [data-action=delete]").press("Enter");
    await said("Verwijderd: Geen verlaging.");
    expect(await focused()).toBe("saved-toggle");
  });

  it("says when all places are taken, and axe finds nothing", async () => {
    for (const name of ["Vier", "Vijf"]) {
      await savedAs(name);
      await said(`Opgeslagen: ${name}.`);
    }
    await savedAs("Zes");
    await pane(".refusal").filter({ hasText: "alle 5 plaatsen zijn bezet" }).waitFor();
    await pane("[data-slot='4'] [data-action=rename]").click();
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  it("one press of undo takes a restored scenario back", async () => {
    await pane("[data-slot='1'] [data-action=restore]").click();
    await pane("[data-tile=stock]").filter({ hasText: "23.558" }).waitFor();
    await pane(".bottom .tick").waitFor();
    await workbench.hands.toCell("A1");
    await workbench.hands.chord("z", "Control");
    await pane("[data-tile=stock]").filter({ hasText: "22.524" }).waitFor();
    expect(await workbench.cells(switchName("rateCut2015"))).toEqual([[1]]);
  });
});
