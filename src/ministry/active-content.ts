import type { Language, Text } from "../functions/language";
import { allRelationshipsOf, contentTypeOf } from "../package/relations";
import type { WorkbookFile } from "../package/workbook-file";
import { otherAddInFunctions } from "./formula-text";

/**
 * What in a package can do something by itself or reach outside it, by the relations and content types of all its
 * parts: what a part is called says nothing, and a kind that is not known here is named as well.
 */

const KINDS = {
  macros: { nl: "macro's (VBA)", en: "macros (VBA)" },
  macroSheets: { nl: "een macroblad van Excel 4.0", en: "a macro sheet of Excel 4.0" },
  links: { nl: "een koppeling met een ander bestand", en: "a link to another file" },
  objects: { nl: "een ingesloten object (OLE)", en: "an embedded object (OLE)" },
  controls: { nl: "een besturingselement (ActiveX)", en: "a control (ActiveX)" },
  connections: { nl: "een gegevensverbinding", en: "a data connection" },
  ribbon: { nl: "eigen knoppen in het lint", en: "buttons of its own in the ribbon" },
  addIns: { nl: "een invoegtoepassing", en: "an add-in" },
  realTime: { nl: "gegevens die van buiten worden ververst (RTD)", en: "data refreshed from outside (RTD)" },
  dde: { nl: "een formule die een ander programma aanroept (DDE)", en: "a formula that calls another program (DDE)" },
  fetching: {
    nl: "functies die gegevens van buiten halen of iets aanroepen (zoals WEBSERVICE)",
    en: "functions that fetch data from outside or call something (such as WEBSERVICE)",
  },
  functions: {
    nl: "functies van een andere invoegtoepassing in namen of regels",
    en: "functions of another add-in in names or rules",
  },
  unknown: { nl: "een onderdeel van een onbekende soort", en: "a part of an unknown kind" },
} as const satisfies Record<string, Text>;

type Kind = keyof typeof KINDS;

const ACTIVE: readonly (readonly [Kind, RegExp])[] = [
  ["macros", /\/vbaProject(Signature\w*)?$/i],
  ["macroSheets", /\/xl(Intl)?Macrosheet$/i],
  ["links", /\/(externalLink|externalLinkPath|xlPathMissing|xlExternalLinkPath\/\w+)$/i],
  ["objects", /\/(oleObject|package)$/i],
  ["controls", /\/(control|activeXControlBinary)$/i],
  ["connections", /\/(connections|queryTable)$/i],
  ["ribbon", /\/(ui\/extensibility|ui\/userCustomization|attachedToolbars)$/i],
  ["addIns", /\/(webextension|webextensiontaskpanes)$/i],
  ["realTime", /\/volatileDependencies$/i],
];

/** Relations to what only holds data and looks. */
const PASSIVE =
  /\/(officeDocument|core-properties|extended-properties|custom-properties|thumbnail|worksheet|chartsheet|dialogsheet|sharedStrings|styles|theme|themeOverride|calcChain|sheetMetadata|table|tableSingleCells|drawing|vmlDrawing|image|hdphoto|chart|chartEx|chartUserShapes|chartStyle|chartColorStyle|comments|threadedComment|person|pivotTable|pivotCacheDefinition|pivotCacheRecords|hyperlink|printerSettings|rd\w+|richValueRel|customXml|customXmlProps|customProperty|slicer|slicerCache|timeline|timelineCache|xmlMaps|usernames|revisionHeaders|revisionLog|ctrlProp|FeaturePropertyBag|documenttask|namedSheetView|font|origin|signature|certificate|diagram\w+|powerPivotData|model)$/i;

export function activeContent(workbook: WorkbookFile, language: Language): string[] {
  const found = new Set<Kind>();
  const { archive } = workbook;
  for (const path of ["", ...archive.files.keys()]) {
    if (path.endsWith(".rels")) continue;
    if (/vbaProject/i.test(path === "" ? "" : (contentTypeOf(archive, path) ?? ""))) found.add("macros");
    for (const { type, target, isExternal } of allRelationshipsOf(archive, path)) {
      const kind = ACTIVE.find(([, pattern]) => pattern.test(type))?.[0];
      if (kind !== undefined) found.add(kind);
      else if (!PASSIVE.test(type)) found.add("unknown");
      // A link to a page in the browser waits for a click; one to a file on a server asks for a password by itself.
      if (isExternal && /^(\\\\|file:)/i.test(target)) found.add("links");
    }
  }
  if (workbook.hasMacros && !found.has("macroSheets")) found.add("macros");
  if (hasFetchingFunctions(workbook)) found.add("fetching");
  if (hasOtherFunctions(workbook)) found.add("functions");
  if (hasDynamicExchange(workbook)) found.add("dde");
  return [...found].map((kind) => KINDS[kind][language]);
}

/** Of Excel itself, yet they ask a server, a cube or a program. A link waits for a click, so HYPERLINK is none of them. */
const FETCHING =
  /(?<![\w.])(?:_xlfn\.|_xlws\.)*(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST|STOCKHISTORY|PY|CUBE[A-Z]+)\(/i;

function hasFetchingFunctions({ names, sheets }: WorkbookFile): boolean {
  const fetches = (formula: string) => FETCHING.test(formula.replace(/"[^"]*"/g, '""'));
  if (names.some(({ text }) => fetches(text))) return true;
  return sheets.some((sheet) => {
    if (sheet.kind !== "worksheet" || !FETCHING.test(sheet.content().text)) return false;
    if (fetches(beyondCells(sheet))) return true;
    return [...sheet.cells().values()].some(({ formula }) => formula !== undefined && fetches(formula.text));
  });
}

function hasOtherFunctions({ names, sheets }: WorkbookFile): boolean {
  if (names.some(({ text }) => otherAddInFunctions(text).length > 0)) return true;
  return sheets.some((sheet) => {
    if (sheet.kind !== "worksheet" || !/_xldudf_|_xll\./i.test(sheet.xml)) return false;
    return otherAddInFunctions(beyondCells(sheet)).length > 0;
  });
}

/** The rules of a sheet, and whatever else holds a formula outside its cells. */
function beyondCells({ content }: WorkbookFile["sheets"][number]): string {
  const rest = content().text.replace(/<(\w+:)?sheetData[\s\S]*<\/(\w+:)?sheetData\s*>/, "");
  return rest.replace(/<[^>]*>/g, " ");
}

/** A formula such as program|'topic'!item; a bar in a text between quotes is none. */
function hasDynamicExchange({ sheets, names }: WorkbookFile): boolean {
  const isExchange = (formula: string) => /[\w\]]\|['\w]/.test(formula.replace(/"[^"]*"/g, ""));
  if (names.some(({ text }) => isExchange(text))) return true;
  return sheets.some((sheet) => {
    if (!sheet.xml.includes("|")) return false;
    return [...sheet.cells().values()].some(({ formula }) => formula !== undefined && isExchange(formula.text));
  });
}
