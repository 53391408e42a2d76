// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, type BrowserContext, type FrameLocator, type Page, type Route, chromium } from "playwright-core";
import { OFFICE_SCRIPTS } from "../../../scripts/headers";
import { DIST } from "../../../scripts/serve";
import type { HostileMode } from "../../office/host/hostile-modes";
import { QUIET, READY_MILLISECONDS } from "../workbench";
import type { Quirks } from "../../office/host/store";
import { CONVERSATION, WebExcel, type WebExcelOptions } from "./web-excel";

export const EXCEL = "https://localhost";
export const ADDIN = "https://localhost:3000";
/** The flags of `_host_Info`: one page for everything, and it answers formulas. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;
const OFFICE_LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const MOVED_LIBRARY = "https://officeapis.public.onecdn.static.microsoft/lib/1/hosted/";
/** The old address sends whoever asks there on to the new one. */
const SENT_ON = `document.currentScript.remove(); document.write('<script src="${MOVED_LIBRARY}office.js"></' + 'script>');`;
const LIBRARY_FOLDER = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/**
 * What Office's library needs, tried against the real one: to be loaded, and to load its own parts from where it came.
 * It sets no style, makes no code of text and calls nobody. Its record of errors and use is one more script from that
 * place, which calls Microsoft; it may not, and the library does without. The pane needs nothing beyond its own files.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_SCRIPTS.join(" ")}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${EXCEL}`,
].join("; ");

/** What Excel on the web lets the frame of an add-in do. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

export interface Opening extends WebExcelOptions {
  /** Whether Excel has the pane in view from the start, or has only started the add-in. */
  readonly inView?: boolean;
  /** Whether Office's library may keep its record of errors and use. */
  readonly logging?: boolean;
  /** Where the built page stands. */
  readonly folder?: string;
  readonly mode?: HostileMode;
}

/** The built add-in in Chromium, in a frame of a page that plays Excel on the web; and everything it should not have done. */
export class AddinWindow {
  readonly errors: string[] = [];
  readonly requestsOutside: string[] = [];
  excel = new WebExcel();
  private folder = DIST;
  private isLibraryThere = true;

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async start(): Promise<AddinWindow> {
    const executablePath = process.env["KADER_BROWSER"] ?? "/usr/bin/chromium";
    const browser = await chromium.launch({ executablePath, args: QUIET });
    const context = await browser.newContext({ viewport: { width: 350, height: 900 }, locale: "nl-NL" });
    context.setDefaultTimeout(READY_MILLISECONDS);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: EXCEL });
    const window = new AddinWindow(browser, context, await context.newPage());
    await window.prepare();
    return window;
  }

  /** Opens the add-in anew, in an Excel of its own. */
  async open({ inView = true, logging = false, folder = DIST, mode, ...options }: Opening = {}): Promise<WebExcel> {
    // What the page before still has to say is for the Excel before.
    await this.page.goto("about:blank");
    this.reset(folder);
    this.excel = new WebExcel(options);
    mode?.begin(this.excel);
    this.excel.post = (message) =>
      void this.page.evaluate((text) => (window as unknown as ParentWindow).post(text), message).catch(() => undefined);
    this.excel.showPane = () => void this.page.evaluate(() => (window as unknown as ParentWindow).show());
    const locale = options.displayLanguage ?? "nl-NL";
    const host = `Excel$Web$16.00$${locale}$..$..$${logging ? "" : "disableLogging"}$${SHARED_RUNTIME_WITH_FUNCTIONS}`;
    const frame = `${ADDIN}/taskpane.html?_host_Info=${host}#&_serializer_version=1&_xdm_Info=${CONVERSATION}|kader|${EXCEL}`;
    // A page whose script is late is not waited for: Excel does not either.
    const waitUntil = this.quirks.scriptDelayMilliseconds === undefined ? "load" : "commit";
    await this.page.goto(`${EXCEL}/excel.html?${inView ? "in-view" : "hidden"}|${encodeURIComponent(frame)}`, {
      waitUntil,
    });
    return this.excel;
  }

  /** The same page without Excel around it. */
  async openInTab({ withLibrary }: { readonly withLibrary: boolean }): Promise<Page> {
    this.reset(DIST);
    this.isLibraryThere = withLibrary;
    // A tab of its own: Office's library remembers within a tab that Excel was around it.
    const tab = await this.context.newPage();
    await tab.goto(`${ADDIN}/taskpane.html`);
    return tab;
  }

  /** The page in a frame of someone who is not Excel. */
  async openInFrameOf(origin: string): Promise<void> {
    this.reset(DIST);
    await this.context.route(`${origin}/`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe src="${ADDIN}/taskpane.html"></iframe>` }),
    );
    await this.page.goto(`${origin}/`);
  }

  private get quirks(): Quirks {
    return this.excel.workbook.quirks;
  }

  /** Someone copied cells in Excel, and presses Ctrl+V where the keyboard is in the pane. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+V");
  }

  /** The keyboard goes back to the sheets; the library tells what colours Excel has by then to whoever asks. */
  async leavePane(): Promise<void> {
    await this.frame.locator("body").evaluate((_, bodyBackgroundColor) => {
      const { context } = (window as unknown as { Office: { context: object } }).Office;
      Object.defineProperty(context, "officeTheme", { configurable: true, value: { bodyBackgroundColor } });
    }, this.quirks.colour);
    await this.page.locator("#sheets").focus();
  }

  get frame(): FrameLocator {
    return this.page.frameLocator("#addin");
  }

  /** Something in the pane. */
  pane(selector: string) {
    return this.frame.locator(`kader-pane ${selector}`);
  }

  /** Stops a test whose page reported an error or asked for anything elsewhere. */
  requireQuiet(): void {
    const heard = [...this.errors, ...this.requestsOutside.map((url) => `asked for ${url}`)];
    if (heard.length > 0) throw new Error(`The page of the add-in: ${heard.join("; ")}`);
  }

  tabs(): readonly Page[] {
    return this.context.pages().filter((page) => page !== this.page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  private reset(folder: string): void {
    this.errors.length = 0;
    this.requestsOutside.length = 0;
    this.folder = folder;
    this.isLibraryThere = true;
  }

  private async prepare(): Promise<void> {
    const { context } = this;
    context.on("weberror", (error) => this.errors.push(error.error().message));
    context.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
    await context.exposeBinding("tellExcel", (_source, text: string) => this.excel.receive(text));
    await context.route("**/*", (route) => {
      this.requestsOutside.push(route.request().url());
      return route.abort();
    });
    await context.route(`${OFFICE_LIBRARY}**`, (route) => {
      if (!this.isLibraryThere) return route.abort();
      if (this.quirks.hasMovedLibrary) return route.fulfill({ body: SENT_ON, contentType: "text/javascript" });
      return fulfil(route, LIBRARY_FOLDER, OFFICE_LIBRARY);
    });
    await context.route(`${MOVED_LIBRARY}**`, (route) => fulfil(route, LIBRARY_FOLDER, MOVED_LIBRARY));
    await context.route(`${ADDIN}/**`, async (route) => {
      const isScript = /\/assets\/taskpane\.\w+\.js$/.test(route.request().url());
      const { scriptDelayMilliseconds = 0 } = isScript ? this.quirks : {};
      await new Promise((resolve) => setTimeout(resolve, scriptDelayMilliseconds));
      await fulfil(route, this.folder, `${ADDIN}/`, {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
      });
    });
    await context.route(`${EXCEL}/excel.html?*`, (route) =>
      route.fulfill({ contentType: "text/html", body: PARENT_PAGE }),
    );
  }
}

interface ParentWindow {
  show(): void;
  post(text: string): void;
}

/** The frame of the add-in, and both ways between it and whoever plays Excel. */
const PARENT_PAGE = `<!doctype html>
<html lang="nl"><head><title>Excel</title><style>html, body, iframe { border: 0; height: 100%; margin: 0; width: 100%; }</style></head>
<body><button id="sheets" style="position: absolute; left: -99px"></button><iframe id="addin" title="Kader" sandbox="${SANDBOX}"></iframe><script>
const frame = document.getElementById("addin");
addEventListener("message", ({ source, data }) => { if (source === frame.contentWindow) tellExcel(data); });
window.post = (text) => frame.contentWindow.postMessage(text, "${ADDIN}");
window.show = () => (frame.hidden = false);
const [view, address] = location.search.slice(1).split("|");
frame.hidden = view === "hidden";
frame.src = decodeURIComponent(address);
</script></body></html>`;

async function fulfil(
  route: Route,
  folder: string,
  from: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const url = route.request().url();
  const place = decodeURIComponent(url.slice(from.length).replace(/[?#].*$/, ""));
  const file = path.join(folder, place);
  try {
    const body = await readFile(file);
    const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
    await route.fulfill({ body, headers: { ...headers, "Content-Type": contentType } });
  } catch {
    await route.fulfill({ status: 404, body: `There is no ${place}.` });
  }
}
