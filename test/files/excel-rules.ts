// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { unpackArchive } from "../../src/package/archive";
import { contentTypeOf, relatedPart, relationshipsOf } from "../../src/package/relations";
import { NEWER_FUNCTIONS } from "../../src/package/stored-functions";
import { type StoredSheet, type WorkbookFile, openWorkbook } from "../../src/package/workbook-file";
import { attributeOfElement, descendantsOf, itemsOf } from "../../src/package/xml";
import { cellText, forEachCell } from "../../src/workbook/references";

/** Rules of Excel that neither the schema nor Microsoft's validator states; breaking one is a repair question or #NAME?. */
export function brokenRules(bytes: Uint8Array): string[] {
  const workbook = openWorkbook(unpackArchive(bytes));
  return [
    ...packageRules(workbook),
    ...nameRules(workbook),
    ...workbook.sheets.flatMap((each) => sheetRules(workbook, each)),
  ];
}

function packageRules({ archive }: WorkbookFile): string[] {
  const names = [...archive.files.keys()];
  const lower = names.map((name) => name.toLowerCase());
  return [
    ...names.filter((_, index) => lower.indexOf(lower[index] as string) !== index).map((name) => `two parts ${name}`),
    ...names
      .filter((name) => name !== "[Content_Types].xml" && contentTypeOf(archive, name) === undefined)
      .map((name) => `no content type for ${name}`),
    ...["", ...names].flatMap((name) =>
      relationshipsOf(archive, name)
        .filter(({ target }) => !archive.files.has(target))
        .map(({ target }) => `${name} refers to ${target}, which is not there`),
    ),
  ];
}

function nameRules({ names, sheets }: WorkbookFile): string[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, sheetIndex, text }) => {
    const key = `${name.toLowerCase()}@${sheetIndex ?? ""}`;
    const isTwice = seen.has(key);
    seen.add(key);
    const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name);
    return [
      ...(isTwice ? [`the name ${name} twice`] : []),
      ...(isWord ? [] : [`${name} is no name`]),
      ...(sheetIndex !== undefined && sheets[sheetIndex] === undefined ? [`${name} belongs to no sheet`] : []),
      ...formulaRules(text, `the name ${name}`),
    ];
  });
}

function formulaRules(formula: string, where: string): string[] {
  const bare = tokenize(formula, { withLocation: false })
    .filter(({ type, value }) => type === "func" && NEWER_FUNCTIONS.has(value.toUpperCase()))
    .map(({ value }) => `${where}: ${value} without the prefix that files have`);
  return formula.length > 8192 ? [...bare, `${where}: a formula of ${formula.length} characters`] : bare;
}

function sheetRules({ archive, workbookPath }: WorkbookFile, sheet: StoredSheet): string[] {
  if (sheet.kind !== "worksheet") return [];
  const stylesPath = relatedPart(archive, workbookPath, "styles");
  const styles = stylesPath === undefined ? undefined : archive.xml(stylesPath)?.root;
  const formats = itemsOf(styles, "cellXfs", "xf").length;
  const differences = itemsOf(styles, "dxfs", "dxf").length;
  const broken: string[] = [];
  const cells = sheet.cells();
  for (const { row, column, value, formula, style } of cells.values()) {
    const where = `${sheet.title}!${cellText(row, column)}`;
    if (typeof value === "string" && value.length > 32_767) broken.push(`${where}: a text of ${value.length}`);
    if (style !== 0 && style >= formats) broken.push(`${where}: format ${style} of ${formats}`);
    if (formula === undefined) continue;
    broken.push(...formulaRules(formula.text, where));
    if (formula.fills === undefined) continue;
    forEachCell(formula.fills, (r, c) => {
      const inside = cells.get(r * 16_384 + c);
      if ((r !== row || c !== column) && inside?.formula !== undefined)
        broken.push(`${where}: an array over a formula`);
    });
  }
  for (const element of descendantsOf(sheet.content().root)) {
    const dxf = attributeOfElement(element, "dxfId");
    if (element.name === "cfRule" && dxf !== undefined && Number(dxf) >= differences)
      broken.push(`${sheet.title}: dxf ${dxf}`);
    if (/^formula[12]?$/.test(element.name)) broken.push(...formulaRules(element.text, `${sheet.title}: a rule`));
    if (element.name === "formula1" && /^".{256,}"$/s.test(element.text))
      broken.push(`${sheet.title}: a list of ${element.text.length}`);
  }
  return broken;
}
