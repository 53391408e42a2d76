import { type Archive, CONTENT_TYPES, readText, writeText } from "../hosts/xlsx/archive";
import { functionIdOf } from "../workbook/stored-form";
import { type WorkbookFile, relationshipsOf, relationshipsPath } from "./workbook-file";
import { attribute, elements, escapeXml, firstElement, replaceElements } from "./xml";

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Takes a part out of a package, with every reference to it; what it refers to beside itself goes too. */
export function removePart(archive: Archive, owner: string, path: string): void {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  for (const { target } of relationshipsOf(archive, path)) if (target.startsWith(folder)) archive.files.delete(target);
  archive.files.delete(path);
  archive.files.delete(relationshipsPath(path));
  removeRelationships(archive, owner, (target) => target === path);
  dropContentTypes(archive);
}

function removeRelationships(archive: Archive, owner: string, isGone: (target: string) => boolean): void {
  const path = owner === "" ? "_rels/.rels" : relationshipsPath(owner);
  const xml = readText(archive, path);
  if (xml === undefined) return;
  const gone = new Set(
    relationshipsOf(archive, owner)
      .filter(({ target }) => isGone(target))
      .map(({ id }) => id),
  );
  writeText(
    archive,
    path,
    replaceElements(xml, "Relationship", ({ attributes }) =>
      gone.has(attribute(attributes, "Id") ?? "") ? "" : undefined,
    ),
  );
}

/** No content type may be left of a part that is not there. */
function dropContentTypes(archive: Archive): void {
  const xml = readText(archive, CONTENT_TYPES);
  if (xml === undefined) return;
  const kept = replaceElements(xml, "Override", ({ attributes }) =>
    archive.files.has((attribute(attributes, "PartName") ?? "").replace(/^\//, "")) ? undefined : "",
  );
  writeText(archive, CONTENT_TYPES, kept);
}

/** The order of calculation is Excel's own note; it makes a new one. */
export function removeCalculationChain({ archive, workbookPath }: WorkbookFile): void {
  for (const { type, target } of relationshipsOf(archive, workbookPath)) {
    if (type.endsWith("/calcChain")) removePart(archive, workbookPath, target);
  }
}

/** The metadata of dynamic arrays and rich values, once no cell uses it any more. */
export function removeUnusedMetadata({ archive, workbookPath, sheets }: WorkbookFile): void {
  const isUsed = sheets.some(({ path }) => /<(?:\w+:)?c(?=\s)[^>]*\s[cv]m="/.test(readText(archive, path) ?? ""));
  if (isUsed) return;
  for (const { type, target } of relationshipsOf(archive, workbookPath)) {
    if (type.endsWith("/sheetMetadata")) removePart(archive, workbookPath, target);
  }
}

const TASK_PANES = "/webextensiontaskpanes";

/** What our add-in left in the package; other add-ins stay. */
export function removeOwnAddIn(archive: Archive): void {
  const panes = relationshipsOf(archive, "").filter(({ type }) => type.endsWith(TASK_PANES));
  for (const { target: panesPath } of panes) {
    const own = relationshipsOf(archive, panesPath).filter(({ target }) => isOwnAddIn(readText(archive, target) ?? ""));
    if (own.length === 0) continue;
    for (const { target } of own) removePart(archive, panesPath, target);
    const ids = new Set(own.map(({ id }) => id));
    const xml = readText(archive, panesPath) ?? "";
    const left = replaceElements(xml, "taskpane", ({ content }) => {
      const id = /\w+:id\s*=\s*"([^"]*)"/.exec(content ?? "")?.[1];
      return id !== undefined && ids.has(id) ? "" : undefined;
    });
    writeText(archive, panesPath, left);
    if (relationshipsOf(archive, panesPath).length === 0) removePart(archive, "", panesPath);
  }
}

/** An add-in whose custom functions are all ours. */
function isOwnAddIn(xml: string): boolean {
  const names = xml.match(/_xldudf_\w+/gi) ?? [];
  return names.length > 0 && names.every((name) => functionIdOf(name) !== undefined);
}

/** Adds a part that the workbook refers to; returns the id of the reference. */
export function addRelatedPart(
  { archive, workbookPath }: WorkbookFile,
  path: string,
  xml: string,
  kind: "worksheet" | "styles",
  contentType: string,
): string {
  writeText(archive, path, xml);
  const types = readText(archive, CONTENT_TYPES) ?? "";
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  writeText(
    archive,
    CONTENT_TYPES,
    types.replace(/<\/(?:\w+:)?Types>/, (end) => prefixed(end, override) + end),
  );
  const relationsPath = relationshipsPath(workbookPath);
  const relations =
    readText(archive, relationsPath) ?? `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const id = freeId(relations);
  const relation = `<Relationship Id="${id}" Type="${DOCUMENT_RELATIONSHIPS}/${kind}" Target="/${path}"/>`;
  writeText(
    archive,
    relationsPath,
    relations.replace(/<\/(?:\w+:)?Relationships>/, (end) => prefixed(end, relation) + end),
  );
  return id;
}

/** Puts a sheet behind the others; returns its place among them. */
export function addSheet(workbook: WorkbookFile, title: string, xml: string): number {
  const { archive, workbookPath } = workbook;
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  const path = freePath(archive, `${folder}worksheets/sheet`);
  const id = addRelatedPart(workbook, path, xml, "worksheet", SHEET_TYPE);

  let index = 0;
  changeWorkbook(workbook, (workbookXml) => {
    const sheets = firstElement(workbookXml, "sheets");
    const ids = [...elements(sheets?.content ?? "", "sheet")].map(({ attributes }) =>
      Number(attribute(attributes, "sheetId") ?? 0),
    );
    index = ids.length;
    const prefix = sheets?.prefix ?? "";
    const known = new RegExp(`xmlns:([\\w.-]+)="${DOCUMENT_RELATIONSHIPS}"`).exec(workbookXml)?.[1];
    const declared = known === undefined ? ` xmlns:kr="${DOCUMENT_RELATIONSHIPS}"` : "";
    const sheetId = ids.reduce((most, each) => Math.max(most, each), 0) + 1;
    const sheet = `<${prefix}sheet${declared} name="${escapeXml(title)}" sheetId="${sheetId}" ${known ?? "kr"}:id="${id}"/>`;
    return workbookXml.replace(/<\/(?:[\w.-]+:)?sheets>/, (end) => sheet + end);
  });
  return index;
}

/** A name for the whole workbook, or for one sheet when its index is given. */
export function addName(workbook: WorkbookFile, name: string, text: string, sheetIndex?: number): void {
  changeWorkbook(workbook, (xml) => {
    const prefix = /<([A-Za-z_][\w.-]*:)?workbook[\s>]/.exec(xml)?.[1] ?? "";
    const local = sheetIndex === undefined ? "" : ` localSheetId="${sheetIndex}"`;
    const defined = `<${prefix}definedName name="${escapeXml(name)}"${local}>${escapeXml(text)}</${prefix}definedName>`;
    if (firstElement(xml, "definedNames")) return xml.replace(/<\/(?:[\w.-]+:)?definedNames>/, (end) => defined + end);
    // The schema wants names behind the sheets and the external references.
    return xml.replace(
      /(<\/(?:[\w.-]+:)?sheets>)((?:\s*<(?:[\w.-]+:)?functionGroups[\s\S]*?<\/(?:[\w.-]+:)?functionGroups>)?(?:\s*<(?:[\w.-]+:)?externalReferences[\s\S]*?<\/(?:[\w.-]+:)?externalReferences>)?)/,
      (_, end: string, between: string) => `${end}${between}<${prefix}definedNames>${defined}</${prefix}definedNames>`,
    );
  });
}

/** Programs calculate everything when they open the copy, so nothing in it can be out of date. */
export function calculateOnOpening(workbook: WorkbookFile): void {
  changeWorkbook(workbook, (xml) => {
    const prefix = /<([A-Za-z_][\w.-]*:)?workbook[\s>]/.exec(xml)?.[1] ?? "";
    if (firstElement(xml, "calcPr")) {
      return replaceElements(xml, "calcPr", ({ attributes }) => {
        const rest = attributes.replace(/\s(fullCalcOnLoad|calcMode|calcCompleted)\s*=\s*"[^"]*"/g, "").trimEnd();
        return `<${prefix}calcPr${rest} fullCalcOnLoad="1"/>`;
      });
    }
    const calcPr = `<${prefix}calcPr calcId="0" fullCalcOnLoad="1"/>`;
    const after =
      firstElement(xml, "definedNames") ?? firstElement(xml, "externalReferences") ?? firstElement(xml, "sheets");
    return after ? xml.slice(0, after.end) + calcPr + xml.slice(after.end) : xml;
  });
}

export function changeWorkbook({ archive, workbookPath }: WorkbookFile, change: (xml: string) => string): void {
  writeText(archive, workbookPath, change(readText(archive, workbookPath) ?? ""));
}

function freePath(archive: Archive, start: string): string {
  for (let number = 1; ; number++) {
    const path = `${start}${number}.xml`;
    if (!archive.files.has(path)) return path;
  }
}

function freeId(relations: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdKader${number}`;
    if (!relations.includes(`"${id}"`)) return id;
  }
}

/** An element with the prefix that the element around it has. */
function prefixed(end: string, element: string): string {
  const prefix = /^<\/([\w.-]+:)/.exec(end)?.[1] ?? "";
  return prefix === "" ? element : element.replace(/^</, `<${prefix}`);
}
