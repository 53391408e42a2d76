// SPDX-License-Identifier: EUPL-1.2
import type { Server } from "node:http";
import { type Browser, type Page, launch } from "puppeteer-core";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { serve } from "../../scripts/serve";
import { Display } from "./display";
import { TYPED, typeEveryWay } from "./every-way";
import { Hands, type Screen } from "./hands";
import { QUIET, READY_MILLISECONDS, exampleAddress } from "./workbench";

/** What a machine without Firefox cannot run is left out by name. */
const BROWSERS = [
  { name: "Chromium", browser: "chrome", program: process.env["KADER_BROWSER"], words: QUIET },
  { name: "Firefox", browser: "firefox", program: process.env["KADER_FIREFOX"], words: [] },
] as const;

/** A page that is hidden draws nothing, so the usual look at every drawing would wait for ever. */
const WAITING = { timeout: READY_MILLISECONDS, polling: 100 };

let display: Display;
let server: Server;
let url: string;

beforeAll(async () => {
  display = await Display.start();
  ({ url, server } = await serve(0));
});

afterAll(() => {
  display.stop();
  server.closeAllConnections();
  server.close();
});

describe.each(BROWSERS.filter(({ program }) => program !== undefined))("in a window of $name", (choice) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch({
      browser: choice.browser,
      executablePath: choice.program as string,
      args: [...choice.words],
      headless: false,
      defaultViewport: null,
      env: { ...process.env, ...display.environment },
      timeout: 60_000,
    });
  });

  afterAll(() => browser.close());

  it("a person types in the cells, in every way", async () => {
    const page = await browser.newPage();
    await open(page);
    expect(await typedEveryWay(page)).toEqual(TYPED);
    await page.close();
  });

  it("a page that was hidden while it opened takes what is typed", async () => {
    const page = await browser.newPage();
    const inFront = await browser.newPage();
    await inFront.bringToFront();
    await open(page);
    expect(await page.evaluate(() => document.visibilityState)).toBe("hidden");
    await inFront.close();
    await page.bringToFront();
    await page.waitForFunction(() => document.visibilityState === "visible");
    expect(await typedEveryWay(page)).toEqual(TYPED);
    await page.close();
  });
});

async function open(page: Page): Promise<void> {
  await page.goto(exampleAddress(url, "nl"));
  await page.waitForFunction(() => document.body.dataset["ready"], WAITING);
}

async function typedEveryWay(page: Page): Promise<Readonly<Record<string, string>>> {
  const hands = new Hands(page as unknown as Screen);
  await typeEveryWay(hands);
  await page.evaluate(() => (window as unknown as { kader: { host: UniverHost } }).kader.host.settle());
  const cells = Object.keys(TYPED);
  return Object.fromEntries(await Promise.all(cells.map(async (cell) => [cell, await hands.shown(cell)])));
}
