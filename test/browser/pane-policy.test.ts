// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import path from "node:path";
import type { Frame, Route } from "playwright-core";
import { DIST } from "../../scripts/serve";
import { Workbench } from "./workbench";

const LIBRARY = path.resolve(DIST, "../node_modules/@microsoft/office-js/dist");
const ADDIN = "https://kader.example.org";
/** What Excel on the web adds to the address of a pane. */
const ON_THE_WEB =
  "?_host_Info=Excel$Web$16.00$en-US$telemetry$isDialog$$0#&_xdm_Info=c|1|https://kader.example.org&_serializer_version=1";

interface Refusal {
  readonly directive: string;
  readonly address: string;
}

let workbench: Workbench;
const loaded: string[] = [];

beforeAll(async () => {
  workbench = await Workbench.start();
  const { page, url } = workbench;
  await page.addInitScript(() => {
    const told = ((window as unknown as { refusals: Refusal[] }).refusals = []) as Refusal[];
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      told.push({ directive: effectiveDirective, address: blockedURI }),
    );
  });
  // Nothing leaves the machine: Microsoft's address is played by its own library, the rest by an empty page.
  await page.route(/^https:/, async (route: Route) => {
    const asked = new URL(route.request().url());
    if (asked.origin === ADDIN && asked.pathname !== "/frame.html") {
      const response = await route.fetch({ url: `${url}${asked.pathname.slice(1)}` });
      return route.fulfill({ response });
    }
    const file = path.join(LIBRARY, asked.pathname.replace(/^\/lib\/1\/hosted\//, ""));
    if (asked.hostname === "appsforoffice.microsoft.com" && existsSync(file)) {
      loaded.push(path.basename(file));
      return route.fulfill({ path: file, contentType: file.endsWith(".js") ? "text/javascript" : "text/html" });
    }
    const frame = asked.pathname === "/frame.html" ? `<iframe src="${ADDIN}/taskpane.html${ON_THE_WEB}"></iframe>` : "";
    return route.fulfill({ contentType: "text/html", body: `<!doctype html>${frame}` });
  });
});

afterAll(() => workbench.stop());
beforeEach(() => loaded.splice(0));

describe("the policy of the pane, with Microsoft's own library", () => {
  it("lets the library load in an ordinary browser, where the add-in says that it is not in Excel", async () => {
    const { page } = workbench;
    await page.goto(`${ADDIN}/taskpane.html`);
    await page.locator("#pane p").waitFor();
    expect(loaded).toContain("office.js");
    expect((await refusals(page.mainFrame())).filter(({ directive }) => directive !== "connect-src")).toEqual([]);
  });

  it("lets the part for Excel on the web load in a frame, and its measurements of use go nowhere", async () => {
    const frame = await framedBy(ADDIN);
    await frame.waitForFunction(() => "Excel" in window);
    expect(loaded).toContain("excel-web-16.00.js");
    expect((await refusals(frame)).filter(({ directive }) => directive !== "connect-src")).toEqual([]);
    // The collectors that the library names (telemetry/oteljs_agave.js).
    const sent = await frame.evaluate(async () => {
      const told = ["browser", "eu", "us"].map((region) =>
        fetch(`https://${region}.pipe.aria.microsoft.com/Collector/3.0/`, { method: "POST" }).then(
          () => "sent",
          () => "refused",
        ),
      );
      return [...(await Promise.all(told)), String(navigator.sendBeacon("https://browser.pipe.aria.microsoft.com/"))];
    });
    expect(sent.slice(0, 3)).toEqual(["refused", "refused", "refused"]);
    const stopped = (await refusals(frame)).filter(({ address }) => address.includes("aria.microsoft.com"));
    expect(stopped.length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ["https://organisation.sharepoint.com", true],
    ["https://excel.officeapps.live.com", true],
    ["https://excel.cloud.microsoft", true],
    ["https://onedrive.live.com", true],
    ["https://elsewhere.example", false],
    ["https://sharepoint.com.elsewhere.example", false],
  ])("may be framed by %s: %p", async (host, isAllowed) => {
    const frame = await framedBy(host);
    await frame.waitForLoadState().catch(() => undefined);
    const isShown = await frame.evaluate(() => document.getElementById("pane") !== null).catch(() => false);
    expect(isShown).toBe(isAllowed);
  });
});

async function framedBy(host: string): Promise<Frame> {
  await workbench.page.goto(`${host}/frame.html`);
  const [, frame] = workbench.page.frames();
  if (frame === undefined) throw new Error(`${host} has no frame.`);
  return frame;
}

function refusals(frame: Frame): Promise<readonly Refusal[]> {
  return frame.evaluate(() => (window as unknown as { refusals: Refusal[] }).refusals);
}
