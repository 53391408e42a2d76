// SPDX-License-Identifier: EUPL-1.2
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { KADER_FUNCTIONS } from "../src/functions";
import { functionPage, indexPage } from "../src/functions/help/page";
import { GUIDE_FILE, INDEX_FILE, helpPageFile } from "../src/functions/help/paths";
import { LANGUAGES } from "../src/functions/language";
import { guidePage } from "./guide-page";
import { DIST } from "./serve";

const ROOT = path.dirname(DIST);

/** Writes the help: a page per function from its record, the guide from its text, their pictures and their look. */
export function writeHelpPages(): void {
  const help = path.join(DIST, "help");
  // A page of a function that is gone must not stay behind.
  rmSync(help, { recursive: true, force: true });
  for (const language of LANGUAGES) {
    const folder = path.join(help, language);
    const write = (file: string, page: string) => writeFileSync(path.join(folder, file), page);
    mkdirSync(folder, { recursive: true });
    write(INDEX_FILE, indexPage(KADER_FUNCTIONS, language));
    for (const record of KADER_FUNCTIONS) write(helpPageFile(record.id), functionPage(record, language));
    const guide = readFileSync(path.join(ROOT, "docs/guide", `${language}.md`), "utf8");
    write(GUIDE_FILE, guidePage(guide, language));
  }
  const copy = (from: string, to: string) => cpSync(path.join(ROOT, from), path.join(help, to), { recursive: true });
  copy("docs/images/guide", "images");
  copy("src/functions/help/help.css", "help.css");
  copy("assets/icons/kader.svg", "icon.svg");
}
