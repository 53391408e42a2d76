// SPDX-License-Identifier: EUPL-1.2
import { functionIdOf } from "../workbook/stored-form";
import { type Archive, CONTENT_TYPES } from "./archive";
import { ArchiveError } from "./problem";
import { allRelationshipsOf, relationshipsOf, relationshipsPath } from "./relations";
import type { WorkbookFile } from "./workbook-file";
import {
  RELATIONSHIPS_NAMESPACE,
  type XmlDocument,
  attributeOfElement,
  childOf,
  childrenOf,
  descendantsOf,
  namespaceInScope,
  prefixInScope,
} from "./xml";
import {
  type TextEdit,
  appendEdit,
  attributeEdit,
  contentEdit,
  elementText,
  escapeXml,
  insertEdit,
  patchText,
  removalEdit,
  startTagAt,
  withAttributes,
} from "./xml-text";

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

function change(archive: Archive, path: string, edits: (document: XmlDocument) => readonly TextEdit[]): void {
  const document = archive.xml(path);
  if (document === undefined) throw new ArchiveError("damaged");
  const made = edits(document);
  if (made.length > 0) archive.write(path, patchText(document.text, made));
}

/** Takes a part out of a package, with every reference to it; what only it refers to goes too. */
export function removePart(archive: Archive, owner: string, path: string): void {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const own = relationshipsOf(archive, path).map(({ target }) => target);
  archive.delete(path);
  archive.delete(archive.nameOf(relationshipsPath(path)) ?? "");
  removeRelationships(archive, owner, (target) => target === path);
  const used = targetsOfPackage(archive);
  for (const target of own) if (target.startsWith(folder) && !used.has(target)) archive.delete(target);
  dropContentTypes(archive);
}

function targetsOfPackage(archive: Archive): Set<string> {
  const owners = ["", ...archive.files.keys()].filter((path) => archive.nameOf(relationshipsPath(path)) !== undefined);
  return new Set(owners.flatMap((owner) => relationshipsOf(archive, owner).map(({ target }) => target)));
}

export function removeRelationships(archive: Archive, owner: string, isGone: (target: string) => boolean): void {
  const gone = relationshipsOf(archive, owner).filter(({ target }) => isGone(target));
  removeRelationshipsById(archive, owner, new Set(gone.map(({ id }) => id)));
}

export function removeRelationshipsById(archive: Archive, owner: string, gone: ReadonlySet<string>): void {
  const path = archive.nameOf(relationshipsPath(owner));
  if (path === undefined || gone.size === 0) return;
  change(archive, path, ({ root }) =>
    childrenOf(root)
      .filter((each) => gone.has(attributeOfElement(each, "Id") ?? ""))
      .map(removalEdit),
  );
}

/** No content type may be left of a part that is not there. */
function dropContentTypes(archive: Archive): void {
  change(archive, archive.nameOf(CONTENT_TYPES) ?? "", ({ root }) =>
    childrenOf(root)
      .filter(({ name }) => name === "Override")
      .filter((each) => archive.nameOf((attributeOfElement(each, "PartName") ?? "").replace(/^\//, "")) === undefined)
      .map(removalEdit),
  );
}

/** The order of calculation is Excel's own note; it makes a new one. Only what is such a note may go. */
export function removeCalculationChain({ archive, workbookPath }: WorkbookFile): void {
  removeNotes(archive, workbookPath, "calcChain", "calcChain");
}

/** Parts of a kind that the workbook refers to; of a relation to a part of another kind only the relation goes. */
function removeNotes(archive: Archive, workbookPath: string, kind: string, rootName: string): void {
  for (const { type, target } of relationshipsOf(archive, workbookPath)) {
    if (!type.endsWith(`/${kind}`)) continue;
    if (archive.xml(target)?.root.name === rootName) removePart(archive, workbookPath, target);
    else removeRelationshipsOfType(archive, workbookPath, type);
  }
}

function removeRelationshipsOfType(archive: Archive, owner: string, type: string): void {
  change(archive, archive.nameOf(relationshipsPath(owner)) ?? "", ({ root }) =>
    childrenOf(root)
      .filter((each) => attributeOfElement(each, "Type") === type)
      .map(removalEdit),
  );
}

/** The metadata of dynamic arrays and rich values, once no cell uses it any more. */
export function removeUnusedMetadata({ archive, workbookPath, sheets }: WorkbookFile): void {
  const isUsed = sheets.some(({ xml }) => /\s[cv]m\s*=\s*["']/.test(xml));
  if (isUsed) return;
  removeNotes(archive, workbookPath, "sheetMetadata", "metadata");
}

const TASK_PANES = "/webextensiontaskpanes";

/** What our add-in left in the package; other add-ins stay. */
export function removeOwnAddIn(archive: Archive): void {
  const panes = relationshipsOf(archive, "").filter(({ type }) => type.endsWith(TASK_PANES));
  for (const { target: panesPath } of panes) {
    const own = relationshipsOf(archive, panesPath).filter(({ target }) => isOwnAddIn(archive.text(target) ?? ""));
    if (own.length === 0) continue;
    for (const { target } of own) removePart(archive, panesPath, target);
    const ids = new Set(own.map(({ id }) => id));
    change(archive, panesPath, ({ root }) =>
      childrenOf(root)
        .filter(({ name }) => name === "taskpane")
        .filter((pane) =>
          [...descendantsOf(pane)].some((each) =>
            ids.has(attributeOfElement(each, "id", RELATIONSHIPS_NAMESPACE) ?? ""),
          ),
        )
        .map(removalEdit),
    );
    if (relationshipsOf(archive, panesPath).length === 0) removePart(archive, "", panesPath);
  }
}

/** An add-in whose custom functions are all ours. */
function isOwnAddIn(xml: string): boolean {
  const names = xml.match(/_xldudf_\w+/gi) ?? [];
  return names.length > 0 && names.every((name) => functionIdOf(name) !== undefined);
}

export function addContentType(archive: Archive, path: string, contentType: string): void {
  change(archive, archive.nameOf(CONTENT_TYPES) ?? "", (document) => {
    const { prefix } = document.root;
    const override = `<${prefix}Override PartName="/${escapeXml(encodeURI(path))}" ContentType="${contentType}"/>`;
    return [appendEdit(document, document.root, override)];
  });
}

/** Adds a relation of one of the kinds that documents have to a part of the package; returns its id. */
export function addRelationship(archive: Archive, owner: string, kind: string, target: string): string {
  return addRelation(archive, owner, kind, `Target="/${escapeXml(encodeURI(target))}"`);
}

/** The same to an address outside of the package. */
export function addOutsideRelationship(archive: Archive, owner: string, kind: string, address: string): string {
  return addRelation(archive, owner, kind, `Target="${escapeXml(address)}" TargetMode="External"`);
}

function addRelation(archive: Archive, owner: string, kind: string, target: string): string {
  const path = archive.nameOf(relationshipsPath(owner)) ?? relationshipsPath(owner);
  if (!archive.files.has(path)) archive.write(path, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
  const known = allRelationshipsOf(archive, owner);
  const ids = new Set(known.map(({ id }) => id.toLowerCase()));
  let number = 1;
  while (ids.has(`ridkader${number}`)) number += 1;
  const id = `rIdKader${number}`;
  const type = `${relationTypes(archive)}/${kind}`;
  change(archive, path, (document) => {
    const { prefix } = document.root;
    const relation = `<${prefix}Relationship Id="${id}" Type="${type}" ${target}/>`;
    return [appendEdit(document, document.root, relation)];
  });
  return id;
}

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Packages of the strict kind have types of their own. */
export function relationTypes(archive: Archive): string {
  const main = relationshipsOf(archive, "").find(({ type }) => type.endsWith("/officeDocument"));
  return main?.type.startsWith(STRICT_RELATIONSHIPS) ? STRICT_RELATIONSHIPS : RELATIONSHIPS_NAMESPACE;
}

/** Adds a part that the workbook refers to; returns the id of the reference. */
export function addRelatedPart(
  { archive, workbookPath }: WorkbookFile,
  path: string,
  xml: string,
  kind: string,
  contentType: string,
): string {
  archive.write(path, inKindOf(archive, workbookPath, xml));
  addContentType(archive, path, contentType);
  return addRelationship(archive, workbookPath, kind, path);
}

/** A part of ours in the namespace that the workbook has. */
function inKindOf(archive: Archive, workbookPath: string, xml: string): string {
  const root = archive.xml(workbookPath)?.root;
  const main = root && namespaceInScope(root, root.prefix.replace(/:$/, ""));
  return main === undefined || root === undefined
    ? xml
    : xml.replace(`xmlns="${root.namespace}"`, `xmlns="${escapeXml(main)}"`);
}

export interface AddedSheet {
  /** Its place among the sheets of the workbook. */
  readonly index: number;
  readonly path: string;
}

/** Puts a sheet behind the others. */
export function addSheet(workbook: WorkbookFile, title: string, xml: string): AddedSheet {
  const { archive, workbookPath } = workbook;
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  const path = freePath(archive, `${folder}worksheets/sheet`);
  const id = addRelatedPart(workbook, path, xml, "worksheet", SHEET_TYPE);
  let index = 0;
  change(archive, workbookPath, (document) => {
    const sheets = childOf(document.root, "sheets");
    if (sheets === undefined) throw new ArchiveError("damaged");
    const listed = childrenOf(sheets).filter(({ name }) => name === "sheet");
    index = listed.length;
    const ids = listed.map((each) => Number(attributeOfElement(each, "sheetId") ?? 0));
    const sheetId = ids.reduce((most, each) => Math.max(most, each), 0) + 1;
    const known = prefixInScope(sheets, RELATIONSHIPS_NAMESPACE);
    const namespace = relationTypes(archive);
    const declared = known === undefined ? ` xmlns:r="${namespace}"` : "";
    const sheet = `<${sheets.prefix}sheet${declared} name="${escapeXml(title)}" sheetId="${sheetId}" ${known ?? "r:"}id="${id}"/>`;
    return [appendEdit(document, sheets, sheet)];
  });
  return { index, path };
}

/** What comes before the names in a workbook, and what comes before its way of calculating. */
const BEFORE_NAMES = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);
const BEFORE_CALCULATION = new Set([...BEFORE_NAMES, "definedNames"]);

/** A name for the whole workbook, or for one sheet when its index is given. */
export function addName(workbook: WorkbookFile, name: string, text: string, sheetIndex?: number): void {
  change(workbook.archive, workbook.workbookPath, (document) => [addedName(document, name, text, sheetIndex)]);
}

/** Lets a name of the whole workbook stand for something else; one that is not there yet is added. */
export function setName(workbook: WorkbookFile, name: string, text: string): void {
  change(workbook.archive, workbook.workbookPath, (document) => {
    const names = childOf(document.root, "definedNames");
    const known = (names === undefined ? [] : childrenOf(names)).find(
      (each) => attributeOfElement(each, "name") === name && attributeOfElement(each, "localSheetId") === undefined,
    );
    return [known === undefined ? addedName(document, name, text) : contentEdit(document, known, escapeXml(text))];
  });
}

function addedName(document: XmlDocument, name: string, text: string, sheetIndex?: number): TextEdit {
  const { root } = document;
  const local = sheetIndex === undefined ? "" : ` localSheetId="${sheetIndex}"`;
  const defined = `<${root.prefix}definedName name="${escapeXml(name)}"${local}>${escapeXml(text)}</${root.prefix}definedName>`;
  const names = childOf(root, "definedNames");
  if (names !== undefined) return appendEdit(document, names, defined);
  return insertEdit(
    document,
    root,
    `<${root.prefix}definedNames>${defined}</${root.prefix}definedNames>`,
    BEFORE_NAMES,
  );
}

/** Programs calculate everything when they open the workbook, so nothing in it can be out of date. */
export function calculateOnOpening(workbook: WorkbookFile): void {
  change(workbook.archive, workbook.workbookPath, (document) => {
    const { root, text } = document;
    const known = childOf(root, "calcPr");
    if (known !== undefined) {
      const changes = { calcMode: undefined, calcCompleted: undefined, fullCalcOnLoad: "1" };
      return [attributeEdit(document, known, changes)];
    }
    const tag = { name: `${startTagAt(text, root.start).name.replace(/[^:]*$/, "")}calcPr`, attributes: [] };
    const calculation = elementText(withAttributes(tag, { calcId: "0", fullCalcOnLoad: "1" }), "");
    return [insertEdit(document, root, calculation, BEFORE_CALCULATION)];
  });
}

export function changeWorkbook(
  { archive, workbookPath }: WorkbookFile,
  edits: (document: XmlDocument) => readonly TextEdit[],
): void {
  change(archive, workbookPath, edits);
}

/** The first path of this kind that no part has. */
export function freePath(archive: Archive, start: string, ending = ".xml"): string {
  for (let number = 1; ; number++) {
    const path = `${start}${number}${ending}`;
    if (archive.nameOf(path) === undefined) return path;
  }
}
