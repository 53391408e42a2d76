// SPDX-License-Identifier: EUPL-1.2
import type { Server } from "node:http";
import type { FUniver } from "@univerjs/core/lib/facade";
import { type Browser, type Page, chromium } from "playwright-core";
import type { Host } from "../../src/hosts/host";
import type { UniverHost } from "../../src/hosts/univer/univer-host";
import { serve } from "../../scripts/serve";
import type { TabId } from "../../src/taskpane/tab-id";
import { Hands } from "./hands";
import type { Cells } from "../../src/workbook/spec";

/** Without a profile and without the browser's own calls to the outside. */
export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Opening the page may take this long on a busy machine; what it does take is reported. */
export const READY_MILLISECONDS = 90_000;

export function exampleAddress(url: string, language: "nl" | "en"): string {
  return `${url}workbench.html?lang=${language}&example=letter`;
}

export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.dataset["ready"], undefined, { timeout: READY_MILLISECONDS });
}

/** The built workbench in a browser, and everything it did that it should not. */
export class Workbench {
  readonly errors: string[] = [];
  readonly requestsOutside: string[] = [];
  readonly hands: Hands;

  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    readonly url: string,
    readonly page: Page,
  ) {
    this.hands = new Hands(page);
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
        this.requestsOutside.push(request.url());
    });
  }

  static async start(viewport = { width: 1440, height: 900 }): Promise<Workbench> {
    const { url, server } = await serve(0);
    const executablePath = process.env["KADER_BROWSER"] ?? "/usr/bin/chromium";
    const browser = await chromium.launch({ executablePath, args: QUIET });
    const context = await browser.newContext({ viewport });
    context.setDefaultTimeout(READY_MILLISECONDS);
    return new Workbench(browser, server, url, await context.newPage());
  }

  /** The workbench with the letter's example in it. */
  async open(language: "nl" | "en"): Promise<number> {
    await this.page.goto(exampleAddress(this.url, language));
    await untilReady(this.page);
    await this.page.locator("kader-pane .bottom .tick").waitFor({ timeout: READY_MILLISECONDS });
    return Number(await this.page.evaluate(() => document.body.dataset["ready"]));
  }

  /** The workbench with nothing in it yet. */
  async openStart(language: "nl" | "en"): Promise<void> {
    await this.page.goto(`${this.url}workbench.html?lang=${language}`);
    await untilReady(this.page);
  }

  /** The cells behind a defined name, as the sheet has calculated them. */
  async cells(name: string): Promise<Cells> {
    const read = await this.page.evaluate(async (wanted) => {
      const { kader } = window as unknown as { kader: { host: Host } };
      const outcome = await kader.host.read([wanted]);
      return outcome.ok ? outcome.value.get(wanted) : undefined;
    }, name);
    if (read === undefined) throw new Error(`The workbook has no name ${name}.`);
    return read;
  }

  /** A tab of the pane, with everything that comes along when it is opened for the first time. */
  async openTab(id: TabId): Promise<void> {
    await this.page.locator(`kader-pane #tab-${id}`).click();
    await this.page.locator("kader-pane #panel[aria-busy=false]").waitFor();
  }

  /** Until everything that changed has been calculated. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { kader: { host: UniverHost } }).kader.host.settle());
  }

  /** Fills cells of a sheet through the grid's own interface, to prepare a test; the sheet is made if it is not there. */
  async prepareCells(title: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
    await this.page.evaluate(
      ([wanted, given]) => {
        const { kader } = window as unknown as { kader: { univer: FUniver } };
        const book = kader.univer.getActiveWorkbook();
        const sheet = book?.getSheetByName(wanted) ?? book?.create(wanted, 100, 20);
        for (const [place, value] of Object.entries(given)) {
          sheet?.getRange(place).setValue(String(value).startsWith("=") ? { f: String(value) } : value);
        }
      },
      [title, cells] as const,
    );
    await this.settle();
  }

  /** Waits until the one cell behind a name holds a value: the pane reports to the sheets a moment after it answers. */
  async untilCell(name: string, value: string | number): Promise<void> {
    await this.page.waitForFunction(
      async ([wanted, expected]) => {
        const { kader } = window as unknown as { kader: { host: Host } };
        const outcome = await kader.host.read([wanted as string]);
        return outcome.ok && outcome.value.get(wanted as string)?.[0]?.[0] === expected;
      },
      [name, value] as const,
    );
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}
