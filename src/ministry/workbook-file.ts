import { type Archive, ArchiveError, CONTENT_TYPES, readText } from "../hosts/xlsx/archive";
import { parseArea } from "../workbook/references";
import type { Area } from "../workbook/spec";
import { type StoredCell, readCells, readSharedStrings } from "./cells";
import { attribute, elements, firstElement, unescapeXml } from "./xml";

export interface StoredSheet {
  readonly index: number;
  readonly title: string;
  readonly path: string;
  readonly xml: string;
  /** Read when first asked for. */
  cells(): ReadonlyMap<number, StoredCell>;
}

export interface StoredName {
  readonly name: string;
  /** Known on one sheet only. */
  readonly sheetIndex?: number;
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
  readonly hasMacros: boolean;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** No person can find their way in so many; each is read as often as it is listed. */
const MOST_SHEETS = 5_000;

export function openWorkbook(archive: Archive): WorkbookFile {
  const workbookPath =
    relationshipsOf(archive, "").find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  const workbookXml = readText(archive, workbookPath);
  if (workbookXml === undefined || !/<(?:\w+:)?workbook[\s>]/.test(workbookXml)) throw new ArchiveError("not-xlsx");
  if (!/<(?:\w+:)?Types[\s>]/.test(readText(archive, CONTENT_TYPES) ?? "")) throw new ArchiveError("damaged");
  const relationships = relationshipsOf(archive, workbookPath);
  const stringsPath = relationships.find(({ type }) => type.endsWith("/sharedStrings"))?.target;
  let strings: string[] | undefined;
  const sharedStrings = () =>
    (strings ??= readSharedStrings(stringsPath === undefined ? undefined : readText(archive, stringsPath)));

  const listed = [...elements(firstElement(workbookXml, "sheets")?.content ?? "", "sheet")];
  if (listed.length > MOST_SHEETS) throw new ArchiveError("too-large");
  const sheets: StoredSheet[] = [];
  for (const { attributes } of listed) {
    const id = /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const path = relationships.find((relationship) => relationship.id === id)?.target ?? "";
    const xml = readText(archive, path);
    // Without its part a sheet would seem empty, and every sum over it would be wrong.
    if (xml === undefined) throw new ArchiveError("damaged");
    let cells: ReadonlyMap<number, StoredCell> | undefined;
    sheets.push({
      index: sheets.length,
      title: attribute(attributes, "name") ?? "",
      path,
      xml,
      cells: () => (cells ??= readCells(xml, sharedStrings())),
    });
  }
  const titles = new Set(sheets.map(({ title }) => title.toLowerCase()));
  if (sheets.length === 0 || titles.size < sheets.length) throw new ArchiveError("damaged");
  return {
    archive,
    workbookPath,
    sheets,
    names: readNames(workbookXml),
    tables: sheets.flatMap((sheet) => readTables(archive, sheet)),
    hasMacros: [...archive.files.keys()].some((path) => /vbaProject\.bin$/i.test(path)),
  };
}

function readNames(workbookXml: string): StoredName[] {
  return [...elements(firstElement(workbookXml, "definedNames")?.content ?? "", "definedName")].map((element) => {
    const sheetIndex = attribute(element.attributes, "localSheetId");
    return {
      name: attribute(element.attributes, "name") ?? "",
      ...(sheetIndex !== undefined && { sheetIndex: Number(sheetIndex) }),
      text: unescapeXml(element.content ?? ""),
    };
  });
}

function readTables(archive: Archive, sheet: StoredSheet): StoredTable[] {
  return relationshipsOf(archive, sheet.path)
    .filter(({ type }) => type.endsWith("/table"))
    .flatMap(({ target }) => {
      const element = firstElement(readText(archive, target) ?? "", "table");
      const area = parseArea(attribute(element?.attributes ?? "", "ref") ?? "");
      if (!element || !area) return [];
      return [
        {
          name: attribute(element.attributes, "displayName") ?? attribute(element.attributes, "name") ?? "",
          sheetTitle: sheet.title,
          path: target,
          area,
          headerRows: Number(attribute(element.attributes, "headerRowCount") ?? 1),
          totalsRows: Number(attribute(element.attributes, "totalsRowCount") ?? 0),
          columns: [...elements(element.content ?? "", "tableColumn")].map((column) =>
            unescapeCharacters(attribute(column.attributes, "name") ?? ""),
          ),
        },
      ];
    });
}

/** Excel writes a line break in a name as _x000a_. */
function unescapeCharacters(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The parts that a part points at inside the package, with whole paths; "" stands for the package itself. */
export function relationshipsOf(archive: Archive, path: string): Relationship[] {
  const xml = readText(archive, path === "" ? "_rels/.rels" : relationshipsPath(path)) ?? "";
  return [...elements(xml, "Relationship")]
    .filter(({ attributes }) => attribute(attributes, "TargetMode") !== "External")
    .map(({ attributes }) => ({
      id: attribute(attributes, "Id") ?? "",
      type: attribute(attributes, "Type") ?? "",
      target: resolvePath(path, attribute(attributes, "Target") ?? ""),
    }));
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
