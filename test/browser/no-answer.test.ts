// SPDX-License-Identifier: EUPL-1.2
import { MOST_SECONDS_OF_SILENCE, NOT_CALCULATED } from "../../src/hosts/univer/calculation-texts";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { Workbench } from "./workbench";

const SHEET = "Proef";
const DRAWS = 300_000;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
  // Whatever is handed to a worker waits until the test lets it go on.
  await workbench.page.addInitScript(() => {
    const { postMessage } = Worker.prototype as { postMessage(this: Worker, order: unknown): void };
    const held: (() => void)[] = [];
    let isHolding = true;
    Worker.prototype.postMessage = function (this: Worker, order: unknown) {
      const send = () => postMessage.call(this, order);
      if (isHolding) held.push(send);
      else send();
      document.body.dataset["held"] = String(held.length);
    };
    window.addEventListener("let-go", () => {
      isHolding = false;
      for (const send of held) send();
    });
  });
  await workbench.open("nl");
  await workbench.prepareCells(SHEET, {});
  await workbench.hands.toSheet(SHEET);
});

afterAll(() => workbench.stop());

const status = () => workbench.page.locator("#status");
const bottom = () => workbench.page.locator("kader-pane .bottom");

describe("a calculation that does not come to an end", () => {
  it("ends the waiting with a sentence, and never with the numbers of before", async () => {
    const { page } = workbench;
    await workbench.hands.typeIn("A1", `=KADER.WORKSTOCK_RANGE(500;{430\\440\\450};400;0,05;0,9;${DRAWS})`);
    await page.locator("body[data-held]").waitFor();
    await page.clock.install();
    await page.locator("kader-pane [data-measure=rateCut2015] input[role=switch]").click();
    await bottom().locator(".tick").waitFor({ state: "detached" });
    const answer = page.evaluate(() => (window as unknown as { kader: { host: UniverHost } }).kader.host.settle());
    await page.clock.runFor((MOST_SECONDS_OF_SILENCE + 2) * 1000);
    expect(await answer).toBe(false);
    await status().filter({ hasText: NOT_CALCULATED.nl }).waitFor();
    expect(await bottom().locator(".tick").count()).toBe(0);
    expect(await bottom().innerText()).not.toContain("verschil");
  });

  it("is looked at once more when it comes after all", async () => {
    const { page } = workbench;
    await page.clock.resume();
    await page.evaluate(() => window.dispatchEvent(new Event("let-go")));
    await bottom().locator(".tick").waitFor();
    expect(await status().innerText()).not.toContain(NOT_CALCULATED.nl);
  });
});
