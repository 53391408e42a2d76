// SPDX-License-Identifier: EUPL-1.2
import { type Browser, chromium } from "playwright-core";
import { BROWSER, requireTool } from "../../scripts/tools";

/** Without a profile and without the browser's own calls to the outside. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: requireTool(BROWSER), args: QUIET });
}
