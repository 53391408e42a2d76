// SPDX-License-Identifier: EUPL-1.2
import { LOCALES } from "../../functions/language";
import { type Archive } from "../../package/archive";
import { FONT_ORDER } from "../../package/style-elements";
import { attributeOfElement, childOf, childrenOf, descendantsOf, itemsOf } from "../../package/xml";
import { type TextEdit, attributeEdit, contentEdit, escapeXml, insertEdit, patchText } from "../../package/xml-text";
import type { XmlDocument } from "../../package/xml";
import type { WorkbookFileOptions } from "./hucre-workbook";

/** Where the choices of the writer are not ours, or not those of Excel. */
export function correct(archive: Archive, options: WorkbookFileOptions): void {
  for (const path of archive.files.keys()) {
    const edits = editsFor(path, options);
    if (edits === undefined) continue;
    const document = archive.xml(path);
    if (document === undefined) continue;
    const made = edits(document);
    if (made.length > 0) archive.write(path, patchText(document.text, made));
  }
}

function editsFor(
  path: string,
  { language }: WorkbookFileOptions,
): ((document: XmlDocument) => TextEdit[]) | undefined {
  if (path === "xl/workbook.xml") return workbookEdits;
  if (path === "xl/styles.xml") return fontEdits;
  if (path === "docProps/core.xml") return (document) => languageEdits(document, LOCALES[language]);
  if (path === "docProps/app.xml") return applicationEdits;
  if (/^xl\/charts\/chart\d+\.xml$/.test(path)) return (document) => chartEdits(document, LOCALES[language]);
  if (/^xl\/drawings\/drawing\d+\.xml$/.test(path)) return drawingEdits;
  return undefined;
}

function workbookEdits(document: XmlDocument): TextEdit[] {
  const { root } = document;
  const calculation = childOf(root, "calcPr");
  return [
    // A forced calculation at opening turns every custom function into #NAME? on a machine without the add-in.
    ...(calculation === undefined
      ? []
      : [attributeEdit(document, calculation, { calcId: "191029", fullCalcOnLoad: undefined })]),
    ...itemsOf(root, "definedNames", "definedName").flatMap((name) => quotedPrintName(document, name)),
  ];
}

/** The writer leaves the quotes out that a title of two words needs; Excel takes such a file for damaged. */
function quotedPrintName(document: XmlDocument, name: Parameters<typeof contentEdit>[1]): TextEdit[] {
  const match = /^(?!')(.*)!(\$[A-Z\d$]+:\$[A-Z\d$]+)$/s.exec(name.text);
  if (!/^_xlnm\.Print_/.test(attributeOfElement(name, "name") ?? "") || match === null) return [];
  const [, title = "", area = ""] = match;
  return [contentEdit(document, name, escapeXml(`'${title.replaceAll("'", "''")}'!${area}`))];
}

/** What a font has comes in one order; the writer puts the colour before the size. */
function fontEdits(document: XmlDocument): TextEdit[] {
  const fonts = [...descendantsOf(document.root)].filter(({ name }) => name === "font");
  const place = (name: string) => FONT_ORDER.indexOf(name);
  return fonts.flatMap((font) => {
    const children = childrenOf(font);
    const sorted = [...children].sort((a, b) => place(a.name) - place(b.name));
    if (sorted.every((each, index) => each === children[index])) return [];
    return [contentEdit(document, font, sorted.map(({ start, end }) => document.text.slice(start, end)).join(""))];
  });
}

function languageEdits(document: XmlDocument, locale: string): TextEdit[] {
  const namespace = "http://purl.org/dc/elements/1.1/";
  if (childOf(document.root, "language") !== undefined) return [];
  return [
    insertEdit(document, document.root, `<dc:language xmlns:dc="${namespace}">${locale}</dc:language>`, EVERYTHING),
  ];
}

const EVERYTHING: ReadonlySet<string> = { has: () => true } as unknown as ReadonlySet<string>;

function applicationEdits(document: XmlDocument): TextEdit[] {
  const application = childOf(document.root, "Application");
  return application === undefined ? [] : [contentEdit(document, application, "Kader")];
}

/** A screen reader says the name of an object: that of a chart is its title, in the language of the workbook. */
function drawingEdits(document: XmlDocument): TextEdit[] {
  return [...descendantsOf(document.root)].flatMap((element) => {
    const title = attributeOfElement(element, "descr") ?? "";
    return element.name !== "cNvPr" || title === "" ? [] : [attributeEdit(document, element, { name: title })];
  });
}

/** The language of the words in a chart is that of the workbook. */
function chartEdits(document: XmlDocument, locale: string): TextEdit[] {
  return [...descendantsOf(document.root)].flatMap((element) => {
    const known = element.name === "lang" ? "val" : attributeOfElement(element, "lang") === undefined ? "" : "lang";
    return known === "" ? [] : [attributeEdit(document, element, { [known]: locale })];
  });
}
