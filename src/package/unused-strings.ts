// SPDX-License-Identifier: EUPL-1.2
import { relatedPart } from "./relations";
import type { WorkbookFile } from "./workbook-file";
import { scanXml } from "./xml";
import { type TextEdit, patchText } from "./xml-text";

/**
 * Takes out the texts that no cell shows any more: what was deleted from a cell would still be in the file. Each keeps
 * its number, so no cell changes. Tells the numbers of those that cells show.
 */
export function emptyUnusedStrings({ archive, workbookPath, sheets }: WorkbookFile): ReadonlySet<number> {
  const used = new Set<number>();
  const path = relatedPart(archive, workbookPath, "sharedStrings");
  const text = path === undefined ? undefined : archive.text(path);
  if (path === undefined || text === undefined) return used;
  for (const sheet of sheets) {
    if (sheet.kind === "worksheet") for (const index of sheet.content().sharedTexts) used.add(index);
    else addUsed(sheet.xml, used);
  }
  const edits: TextEdit[] = [];
  let [depth, index, from] = [0, 0, 0];
  scanXml(text, {
    open(tag, start) {
      depth += 1;
      if (depth === 2 && tag.local === "si") from = start;
    },
    close(tag, _, end) {
      if (depth === 2 && tag.local === "si") {
        const empty = tag.name.replace(/si$/, "t");
        if (!used.has(index)) edits.push({ start: from, end, text: `<${tag.name}><${empty}/></${tag.name}>` });
        index += 1;
      }
      depth -= 1;
    },
  });
  const after = patchText(text, edits);
  if (after !== text) archive.write(path, after);
  return used;
}

/** The texts that the cells of a macro sheet or dialog show, which is read for nothing else. */
function addUsed(xml: string, used: Set<number>): void {
  let isShared = false;
  let value: string | undefined;
  if (xml === "") return;
  scanXml(xml, {
    open(tag) {
      if (tag.local === "c") isShared = tag.attributes["t"]?.value === "s";
      if (tag.local === "v") value = "";
    },
    close(tag) {
      if (tag.local === "v" && isShared) used.add(Number(value));
      if (tag.local === "v") value = undefined;
    },
    text(content) {
      if (value !== undefined) value += content;
    },
  });
}
