// SPDX-License-Identifier: EUPL-1.2
import { WORKBOOK_LIMITS } from "../workbook/file-limits";
import { parseArea } from "../workbook/references";
import type { Area } from "../workbook/spec";
import { type Archive, CONTENT_TYPES } from "./archive";
import { CellTable, type StoredCells } from "./cell-table";
import { ArchiveError } from "./problem";
import { type Relationship, contentTypeOf, relatedPart, relationshipsOf } from "./relations";
import { CellTexts } from "./cell-texts";
import { type SheetContent, readSheet } from "./sheet-content";
import {
  RELATIONSHIPS_NAMESPACE,
  type XmlElement,
  attributeOfElement,
  childOf,
  childrenOf,
  isTrueAttribute,
  itemsOf,
  parseXml,
} from "./xml";
import { unescapeCharacters } from "./xml-text";

export interface StoredSheet {
  readonly index: number;
  readonly title: string;
  readonly path: string;
  /** Sheets of charts, of dialogs and of macros of before 1993 have no cells that can be read. */
  readonly kind: "worksheet" | "other";
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** As text. */
  readonly xml: string;
  /** Read when first asked for; only for a worksheet. */
  content(): SheetContent;
  cells(): StoredCells;
}

export interface StoredName {
  readonly name: string;
  /** Known on one sheet only. */
  readonly sheetIndex?: number;
  readonly isHidden?: true;
  readonly text: string;
}

export interface StoredTable {
  readonly name: string;
  readonly sheetTitle: string;
  readonly path: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** A workbook as its package holds it. */
export interface WorkbookFile {
  readonly archive: Archive;
  readonly workbookPath: string;
  readonly sheets: readonly StoredSheet[];
  readonly names: readonly StoredName[];
  readonly tables: readonly StoredTable[];
  /** Of its cells. */
  readonly texts: CellTexts;
  readonly hasMacros: boolean;
  /** Of the sheet that it opens on, among all that are listed. */
  readonly activeSheet: number;
  /** Dates are counted from 1904. */
  readonly countsFrom1904: boolean;
}

export function openWorkbook(archive: Archive): WorkbookFile {
  const workbookPath = workbookPartOf(archive);
  const { root } = archive.xml(workbookPath) ?? damaged();
  if (root.name !== "workbook") throw new ArchiveError("not-xlsx");
  const relationships = relationshipsOf(archive, workbookPath);
  const texts = new CellTexts(() => {
    const path = relationships.find(({ type }) => type.endsWith("/sharedStrings"))?.target;
    return path === undefined ? undefined : archive.text(path);
  });
  const listed = itemsOf(root, "sheets", "sheet");
  if (listed.length > WORKBOOK_LIMITS.sheets) throw new ArchiveError("too-large");
  const byId = new Map([...relationships].reverse().map((each) => [each.id, each]));
  const sheets = listed.map((element, index) => storedSheet(archive, element, { index, byId, texts }));
  const titles = new Set(sheets.map(({ title }) => title.toLowerCase()));
  const parts = new Set(sheets.map(({ path, index }) => (path === "" ? `none ${index}` : path)));
  if (sheets.length === 0 || titles.size < sheets.length || parts.size < sheets.length) {
    throw new ArchiveError("damaged");
  }
  return {
    archive,
    workbookPath,
    sheets,
    names: itemsOf(root, "definedNames", "definedName").map(storedName),
    tables: sheets.flatMap((sheet) => storedTables(archive, sheet)),
    texts,
    hasMacros: holdsMacros(archive, relationships),
    activeSheet: activeSheetOf(root),
    countsFrom1904: countsFrom1904(root),
  };
}

function activeSheetOf(workbook: XmlElement): number {
  const [view] = itemsOf(workbook, "bookViews", "workbookView");
  return Number((view && attributeOfElement(view, "activeTab")) ?? 0);
}

function countsFrom1904(workbook: XmlElement): boolean {
  const properties = childOf(workbook, "workbookPr");
  return properties !== undefined && isTrueAttribute(properties, "date1904");
}

/** Macros, whatever their part is called. */
function holdsMacros(archive: Archive, relationships: readonly Relationship[]): boolean {
  const isMacro = ({ type }: Relationship) => /\/(vbaProject|xlMacrosheet|xlIntlMacrosheet)$/i.test(type);
  const isProject = (path: string) =>
    /vbaProject/i.test(contentTypeOf(archive, path) ?? "") || /vbaProject\.bin$/i.test(path);
  return relationships.some(isMacro) || [...archive.files.keys()].some(isProject);
}

/** The main part, by the relation of the package; its kind says whether it is a workbook that can be read. */
function workbookPartOf(archive: Archive): string {
  const path = relatedPart(archive, "", "officeDocument") ?? archive.nameOf("xl/workbook.xml");
  if (path === undefined || !archive.files.has(path) || archive.nameOf(CONTENT_TYPES) === undefined) {
    throw new ArchiveError("not-xlsx");
  }
  const type = contentTypeOf(archive, path) ?? "";
  if (/sheet\.binary/i.test(type)) throw new ArchiveError("binary-workbook");
  if (/wordprocessingml|presentationml/i.test(type)) throw new ArchiveError("other-office-file");
  return path;
}

interface Context {
  readonly index: number;
  readonly byId: ReadonlyMap<string, Relationship>;
  readonly texts: CellTexts;
}

function storedSheet(archive: Archive, element: XmlElement, { index, byId, texts }: Context): StoredSheet {
  const id = attributeOfElement(element, "id", RELATIONSHIPS_NAMESPACE);
  const relationship = byId.get(id ?? "");
  const path = relationship?.target ?? "";
  // A module of macros of before 1997 is listed as a sheet without a part. Any other sheet would seem empty without
  // its part, and every sum over it would be wrong.
  const hasNoPart = (id ?? "") === "";
  if (!hasNoPart && !archive.files.has(path)) return damaged();
  const state = attributeOfElement(element, "state");
  // By either: where a relation of an unknown kind leads to a worksheet, some programs show it and some do not.
  const isWorksheet =
    relationship?.type.endsWith("/worksheet") === true || /\.worksheet\+xml$/i.test(contentTypeOf(archive, path) ?? "");
  const kind = isWorksheet ? "worksheet" : "other";
  let text: string | undefined;
  const xml = () => (text ??= hasNoPart ? "" : (archive.text(path) ?? damaged()));
  let content: SheetContent | undefined;
  const read = () => (content ??= archive.sheet(path, () => readSheet(xml(), texts)));
  return {
    index,
    title: attributeOfElement(element, "name") ?? "",
    path,
    kind,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    get xml() {
      return xml();
    },
    content: read,
    cells: () => (kind === "worksheet" ? read().cells : NO_CELLS),
  };
}

const NO_CELLS: StoredCells = new CellTable();

function storedName(element: XmlElement): StoredName {
  const sheetIndex = attributeOfElement(element, "localSheetId");
  return {
    name: attributeOfElement(element, "name") ?? "",
    ...(sheetIndex !== undefined && { sheetIndex: Number(sheetIndex) }),
    ...(isTrueAttribute(element, "hidden") && { isHidden: true as const }),
    text: element.text,
  };
}

function storedTables(archive: Archive, sheet: StoredSheet): StoredTable[] {
  return relationshipsOf(archive, sheet.path)
    .filter(({ type }) => type.endsWith("/table"))
    .flatMap(({ target }) => {
      const text = archive.text(target);
      const table = text === undefined ? undefined : parseXml(text).root;
      const area = table && parseArea(attributeOfElement(table, "ref") ?? "");
      if (table?.name !== "table" || area === undefined) return [];
      return [
        {
          name: attributeOfElement(table, "displayName") ?? attributeOfElement(table, "name") ?? "",
          sheetTitle: sheet.title,
          path: target,
          area,
          headerRows: Number(attributeOfElement(table, "headerRowCount") ?? 1),
          totalsRows: Number(attributeOfElement(table, "totalsRowCount") ?? 0),
          columns: childrenOf(childOf(table, "tableColumns") ?? table)
            .filter(({ name }) => name === "tableColumn")
            .map((column) => unescapeCharacters(attributeOfElement(column, "name") ?? "")),
        },
      ];
    });
}

function damaged(): never {
  throw new ArchiveError("damaged");
}
