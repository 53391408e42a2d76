// SPDX-License-Identifier: EUPL-1.2
import { itIsUsable } from "./accessibility";
import { Workbench } from "./workbench";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 900 });
});

afterAll(() => workbench.stop());

const pane = (selector: string) => workbench.page.locator(`kader-pane ${selector}`);

async function openTab(language: "nl" | "en"): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 900 });
  await workbench.open(language);
  await workbench.openTab("analysis");
}

describe("goal seek, by keyboard alone", () => {
  beforeAll(() => openTab("nl"));

  it("says which rate would have kept the 2019 stock at its opening, in the pane and aloud", async () => {
    const { page } = workbench;
    await pane(".years input").first().focus();
    for (let year = 2015; year < 2019; year++) await page.keyboard.press("ArrowRight");
    await pane("#goal-bound").focus();
    expect(await pane("#goal-bound").inputValue()).toBe("23.500");
    await page.keyboard.press("Enter");
    await pane("#goal-answer")
      .filter({ hasText: /uurtarief van €\s87,54 vanaf 2015/ })
      .waitFor();
    await pane("[role=status]")
      .filter({ hasText: /€\s87,54 vanaf 2015.*23\.480/ })
      .waitFor({ state: "attached" });
  });

  it("follows the scenario: a change in the workbook changes the answer", async () => {
    await workbench.openTab("scenario");
    await pane("[data-measure=extra5] input[role=switch]").first().click();
    await pane(".bottom .tick").waitFor();
    await workbench.openTab("analysis");
    expect(await pane("#goal-answer .headline").innerText()).toMatch(/€\s86,/);
  });

  it("explains that there is no such value, and drops an answer to another question", async () => {
    await pane("#goal-bound").fill("-1");
    await pane("#goal-variable").selectOption({ index: 2 });
    expect(await pane("#goal-answer").count()).toBe(0);
    await pane("#goal-bound").press("Enter");
    await pane("#goal-answer")
      .filter({ hasText: /Geen enkele waarde van −50,00% tot en met 100,00% .*dichtst bij/s })
      .waitFor();
    await pane("#answer").selectOption({ index: 2 });
    expect(await pane("#goal-answer").count()).toBe(0);
  });

  it("refuses what is no number, beside the field", async () => {
    await pane("#goal-bound").fill("veel");
    await pane("#goal-bound").press("Enter");
    await pane("#goal-refusal").filter({ hasText: "Verwacht een getal." }).waitFor();
    expect(await pane("#goal-bound").getAttribute("aria-invalid")).toBe("true");
  });
});

describe.each(["nl", "en"] as const)("the Analysis tab in %s", (language) => {
  beforeAll(async () => {
    await openTab(language);
    await pane(".form button[type=submit]").click();
    await pane("#goal-answer").waitFor();
  });

  it("lists ten assumptions with the letter of their provenance, the widest first", async () => {
    const spans = await pane(".tornado tbody tr").evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td")].map((cell) => Number((cell.textContent ?? "").replace(/\D/g, ""))),
      ),
    );
    const widths = spans.map(([low = 0, high = 0]) => Math.abs(high - low));
    expect(widths).toHaveLength(10);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(await pane(".tornado tbody .tag").count()).toBe(10);
  });

  itIsUsable(() => workbench.page);
});
