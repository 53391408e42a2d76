// SPDX-License-Identifier: EUPL-1.2
import { AddinWindow } from "./addin-window";

let addin: AddinWindow;

beforeAll(async () => {
  addin = await AddinWindow.start();
});

afterAll(() => addin.stop());

async function opened(logging: boolean) {
  const excel = await addin.open({ logging });
  await addin.pane(".message .primary").waitFor();
  return excel;
}

describe("the page of the add-in under its content security policy", () => {
  it("runs no script that was put into it, and loads none from elsewhere", async () => {
    await opened(false);
    const ran = await addin.frame.locator("body").evaluate(async (body) => {
      const marks: string[] = [];
      Object.assign(window, { mark: (what: string) => marks.push(what) });
      const add = (change: (script: HTMLScriptElement) => void) =>
        new Promise<void>((resolve) => {
          const script = document.createElement("script");
          script.onload = script.onerror = () => resolve();
          change(script);
          body.append(script);
          setTimeout(resolve, 300);
        });
      await add((script) => (script.textContent = "mark('inline')"));
      await add((script) => (script.src = "https://example.org/x.js"));
      await add((script) => (script.src = "data:text/javascript,mark('data')"));
      const button = document.createElement("button");
      button.setAttribute("onclick", "mark('attribute')");
      body.append(button);
      button.click();
      return marks;
    });
    expect(ran).toEqual([]);
    expect(addin.requestsOutside).toEqual([]);
    expect(addin.errors.filter((error) => error.includes("script-src")).length).toBeGreaterThanOrEqual(4);
  });

  it("calls nobody, also when Office's library may keep its record", async () => {
    await opened(true);
    await addin.page.waitForTimeout(1500);
    expect(addin.errors).toEqual([]);
    const called = await addin.frame.locator("body").evaluate(() =>
      fetch("https://example.org/").then(
        () => "called",
        () => "refused",
      ),
    );
    expect(called).toBe("refused");
    expect(addin.requestsOutside).toEqual([]);
  });

  it("is not shown in a frame of anyone else", async () => {
    await addin.openInFrameOf("https://example.org");
    await addin.page.waitForTimeout(500);
    const frame = addin.page.frames().find((each) => each !== addin.page.mainFrame());
    expect(await frame?.evaluate(() => document.getElementById("pane") !== null).catch(() => false)).toBe(false);
    expect(addin.errors.join("\n")).toContain("frame-ancestors");
  });

  it("brings no script in its own text, and loads one from elsewhere: Microsoft's", async () => {
    const text = await opened(false).then(() =>
      addin.frame.locator("html").evaluate(() => fetch(location.pathname).then((page) => page.text())),
    );
    expect(text).not.toMatch(/<script>|http-equiv| on[a-z]+=/);
    expect([...text.matchAll(/(?:src|href)="(https:[^"]+)"/g)].map(([, address]) => address)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
  });
});
