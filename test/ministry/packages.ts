// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { escapeXml } from "../../src/package/xml-text";

/** Small packages written out by hand, in the shapes that Excel and other programs save. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface PackageSpec {
  /** Rows of a sheet as XML, by title. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Behind the rows of the first sheet: formats, validations, table parts. */
  readonly afterData?: string;
  /** As XML before the sheets in the workbook. */
  readonly workbookProperties?: string;
  /** As XML inside <definedNames>. */
  readonly names?: string;
  readonly parts?: Readonly<Record<string, string>>;
  /** Relationships of the package itself, of the workbook and of the first sheet, as XML. */
  readonly packageRelationships?: string;
  readonly workbookRelationships?: string;
  readonly sheetRelationships?: string;
  readonly contentTypes?: string;
}

export function relationship(id: string, type: string, target: string): string {
  const whole = type.includes(":") ? type : `${DOCUMENT}/${type}`;
  return `<Relationship Id="${id}" Type="${whole}" Target="${target}"/>`;
}

export function makePackage(spec: PackageSpec): Uint8Array {
  const titles = Object.keys(spec.sheets);
  const sheetXml = (title: string, index: number) =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetData>${spec.sheets[title]}</sheetData>${index === 0 ? (spec.afterData ?? "") : ""}</worksheet>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${titles.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}${spec.contentTypes ?? ""}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relationship("rId1", "officeDocument", "xl/workbook.xml")}${spec.packageRelationships ?? ""}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${spec.workbookProperties ?? ""}<sheets>${titles.map((title, index) => `<sheet name="${escapeXml(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets>${spec.names === undefined ? "" : `<definedNames>${spec.names}</definedNames>`}<calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${titles.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)).join("")}${spec.workbookRelationships ?? ""}</Relationships>`,
    ...Object.fromEntries(
      titles.map((title, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(title, index)]),
    ),
    ...(spec.sheetRelationships !== undefined && {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${PACKAGE}">${spec.sheetRelationships}</Relationships>`,
    }),
    ...spec.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** The formula, kind and value that a sheet stores in a cell. */
export function storedCell(sheetXml: string, reference: string) {
  const cell =
    new RegExp(`<(?:x:)?c [^>]*\\br="${reference}"[^>]*?(?:/>|>.*?</(?:x:)?c>)`, "s").exec(sheetXml)?.[0] ?? "";
  return {
    xml: cell,
    formula: /<(?:x:)?f[^>]*>([^<]*)</
      .exec(cell)?.[1]
      ?.replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">"),
    value: /<(?:x:)?v>([^<]*)</.exec(cell)?.[1],
  };
}

/** A row of plain numbers from column A on. */
export function numbers(row: number, ...values: readonly number[]): string {
  const cells = values.map((value, column) => `<c r="${String.fromCharCode(65 + column)}${row}"><v>${value}</v></c>`);
  return `<row r="${row}">${cells.join("")}</row>`;
}
