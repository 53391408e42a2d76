// SPDX-License-Identifier: EUPL-1.2
import type { Archive } from "./archive";
import { type Relationship, allRelationshipsOf } from "./relations";
import type { WorkbookFile } from "./workbook-file";
import { childOf, childrenOf } from "./xml";

/** What a file holds that the screen does not show; it stays in the file. */
export type UnshownKind =
  | "charts"
  | "pictures"
  | "pivotTables"
  | "conversations"
  | "macros"
  | "controls"
  | "chartSheets"
  | "hiddenSheets"
  | "rules"
  | "externalLinks"
  | "connections"
  | "signature"
  | "dates1904";

export type Unshown = Partial<Record<UnshownKind, number>>;

const BY_RELATION: readonly (readonly [UnshownKind, RegExp])[] = [
  ["charts", /\/(chart|chartEx)$/],
  ["pictures", /\/image$/],
  ["pivotTables", /\/pivotTable$/],
  ["conversations", /\/threadedComment$/],
  ["controls", /\/(ctrlProp|control|oleObject|slicer|timeline)$/],
  ["externalLinks", /\/externalLink$/],
  ["connections", /\/connections$/],
  ["signature", /digital-signature\/origin$/],
];

/** What of it is on the screen: how many rules, and the parts of charts. */
export interface Shown {
  readonly rules: number;
  readonly charts: ReadonlySet<string>;
}

export function unshownParts(workbook: WorkbookFile, shown: Shown): Unshown {
  const { archive, sheets, hasMacros, countsFrom1904 } = workbook;
  const found = new Map<UnshownKind, number>();
  const add = (kind: UnshownKind, count: number) => {
    if (count > 0) found.set(kind, (found.get(kind) ?? 0) + count);
  };
  const targets = new Set<string>(shown.charts);
  for (const { type, target, isExternal } of relationshipsOfAll(archive)) {
    const kind = BY_RELATION.find(([, pattern]) => pattern.test(type))?.[0];
    if (kind === undefined || (isExternal && kind !== "connections") || targets.has(target)) continue;
    targets.add(target);
    add(kind, 1);
  }
  if (hasMacros) add("macros", 1);
  add("chartSheets", sheets.filter(({ kind }) => kind === "other").length);
  add("hiddenSheets", sheets.filter(({ visibility }) => visibility !== "visible").length);
  add("rules", rulesIn(workbook) - shown.rules);
  if (countsFrom1904) add("dates1904", 1);
  return Object.fromEntries(found);
}

function* relationshipsOfAll(archive: Archive): Generator<Relationship> {
  for (const path of ["", ...archive.files.keys()]) {
    if (path !== "" && /\.(rels|bin|png|jpe?g|gif|emf|wmf)$/i.test(path)) continue;
    yield* allRelationshipsOf(archive, path);
  }
}

/** Checks on input and conditional formats, one for each area. */
function rulesIn({ sheets }: WorkbookFile): number {
  let count = 0;
  for (const sheet of sheets) {
    if (sheet.kind !== "worksheet") continue;
    const { root } = sheet.content();
    count += childrenOf(childOf(root, "dataValidations") ?? root).filter(
      ({ name }) => name === "dataValidation",
    ).length;
    for (const each of childrenOf(root)) {
      if (each.name === "conditionalFormatting") {
        count += childrenOf(each).filter(({ name }) => name === "cfRule").length;
      }
    }
  }
  return count;
}
