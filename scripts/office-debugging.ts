// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";

/** What is asked of Microsoft's tool, and what became of it. */

const TOOL = path.join("node_modules", "office-addin-debugging", "cli.js");
const PORT = "3000";

/** Printed by the tool when it was done; its exit code is 0 in any case. */
const DONE = { start: "Debugging started.", stop: "Debugging has been stopped." } as const;

export interface Wish {
  readonly verb: string;
  readonly place: string;
  readonly document: string | undefined;
}

/** Why this cannot be done here, in one sentence; undefined when it can be tried. */
export function refusalOf({ verb, place, document }: Wish, platform: NodeJS.Platform): string | undefined {
  const isKnown = verb === "stop" || (verb === "start" && (place === "desktop" || place === "web"));
  if (!isKnown) return `Found "${`${verb} ${place}`.trim()}"; expected start desktop, start web or stop.`;
  if (platform !== "win32" && platform !== "darwin")
    return "Excel add-ins can be started on Windows and on a Mac only; npm start opens the workbench on any system.";
  if (place === "web" && !isWebAddress(document))
    return `--document: found "${document ?? ""}"; expected the https address of a workbook on OneDrive or SharePoint: npm run start:web -- --document https://...`;
  return undefined;
}

/** The words for Node. */
export function wordsFor({ verb, place, document }: Wish, manifest: string): readonly string[] {
  const tool = [TOOL, verb, manifest];
  if (verb === "stop") return tool;
  const served = ["--dev-server", "npm run dev-server", "--dev-server-port", PORT];
  return [...tool, place, ...served, ...(document === undefined ? [] : ["--document", document])];
}

/** What went wrong, in one sentence, read from what the tool printed; undefined when it succeeded. */
export function outcomeOf({ verb }: Wish, printed: string): string | undefined {
  const isDone = printed.includes(verb === "stop" ? DONE.stop : DONE.start);
  if (isDone && !/\bUnable to\b|not supported/.test(printed)) return undefined;
  return verb === "stop"
    ? "Microsoft's tool did not take the add-in out of Excel; what it said is above."
    : "Microsoft's tool did not start the add-in; what it said is above. It needs Excel.";
}

function isWebAddress(document: string | undefined): boolean {
  return document !== undefined && URL.canParse(document) && new URL(document).protocol === "https:";
}
