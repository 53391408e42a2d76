// SPDX-License-Identifier: EUPL-1.2
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SAVED_SCENARIO_NAMES } from "../../src/workbook/model-names";
import { Workbench } from "./workbench";

/** Every page that is served with scripts of its own. */
const PAGES = ["workbench.html"] as const;

type Marked = Window & { injected?: string[] };

let workbench: Workbench;
let outside: ReturnType<typeof createServer>;
let outsideUrl: string;

beforeAll(async () => {
  workbench = await Workbench.start();
  outside = createServer((request, response) => {
    const isScript = request.url?.endsWith(".js");
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end(
      isScript ? "(window.injected ??= []).push('outside')" : `<iframe src="${workbench.url}workbench.html">`,
    );
  });
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await workbench.stop();
  outside.close();
});

describe.each(PAGES)("%s", (name) => {
  beforeAll(() => workbench.page.goto(`${workbench.url}${name}`));

  it("runs no script that was put into it, and loads none from elsewhere", async () => {
    const ran = await workbench.page.evaluate(async (from) => {
      const add = (change: (script: HTMLScriptElement) => void) =>
        new Promise<void>((resolve) => {
          const script = document.createElement("script");
          script.onload = script.onerror = () => resolve();
          change(script);
          document.body.append(script);
          setTimeout(resolve, 500);
        });
      await add((script) => (script.textContent = "(window.injected ??= []).push('inline')"));
      await add((script) => (script.src = `${from}x.js`));
      await add((script) => (script.src = "data:text/javascript,(window.injected ??= []).push('data')"));
      const button = document.createElement("button");
      button.setAttribute("onclick", "(window.injected ??= []).push('attribute')");
      document.body.append(button);
      button.click();
      button.remove();
      return (window as Marked).injected ?? [];
    }, outsideUrl);
    expect(ran).toEqual([]);
  });

  it("makes no code of text, and calls nobody", async () => {
    const told = await workbench.page.evaluate(async (from) => {
      // After this turn: what the browser is asked from outside may evaluate text, whatever the policy says.
      const evaluated = await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function("return 1")()));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
      const called = await fetch(from).then(
        () => "called",
        () => "refused",
      );
      return { evaluated, called };
    }, outsideUrl);
    expect(told).toEqual({ evaluated: "EvalError", called: "refused" });
  });

  it("is not shown in a frame of another page", async () => {
    await workbench.page.goto(outsideUrl);
    await workbench.page.waitForTimeout(500);
    const [, frame] = workbench.page.frames();
    const shown = await frame?.evaluate(() => document.querySelector("kader-pane") !== null).catch(() => false);
    expect(shown).toBe(false);
  });
});

describe("text that wants to be more", () => {
  beforeAll(async () => {
    await workbench.open("nl");
    await workbench.page.locator("kader-pane #saved-toggle").click();
  });

  it.each([
    "<img src=x onerror=alert(1)>",
    '=HYPERLINK("http://x")',
    "+cmd|'/C calc'!A0",
    "@SUM(1)",
    "<script>1</script>",
  ])("%j is shown as it is, in the pane and in the sheet", async (name) => {
    const { page } = workbench;
    const before = await elementCount();
    await page.locator("kader-pane #save-name").fill(name);
    await page.locator("kader-pane #save-name").press("Enter");
    await page.locator("kader-pane [data-slot='3']").filter({ hasText: name }).waitFor();
    expect((await workbench.cells(SAVED_SCENARIO_NAMES[3] as string))[0]?.[0]).toBe(name);
    expect(await elementCount()).toEqual(before);
    await page.locator("kader-pane [data-slot='3'] [data-action=delete]").click();
    await page.locator("kader-pane [data-slot='3']").filter({ hasText: name }).waitFor({ state: "detached" });
  });

  const elementCount = () =>
    workbench.page.evaluate(() => {
      const { shadowRoot } = document.querySelector("kader-pane") as Element;
      return ["img", "script", "iframe", "a"].map((tag) => shadowRoot?.querySelectorAll(tag).length);
    });
});
