// SPDX-License-Identifier: EUPL-1.2
import { type Archive, CONTENT_TYPES } from "./archive";
import { allRelationshipsOf, contentTypeOf } from "./relations";
import type { WorkbookFile } from "./workbook-file";
import { childOf, wholeText } from "./xml";

/** What a package holds that does something, leads outside, or travels along without being seen. */
export type ContentKind =
  | "macros"
  | "old-macros"
  | "ribbon"
  | "web-add-in"
  | "embedded"
  | "control"
  | "connection"
  | "link"
  | "hyperlink"
  | "signature"
  | "hidden-sheet"
  | "custom-data"
  | "comments"
  | "author"
  | "unknown";

export interface FoundContent {
  readonly kind: ContentKind;
  /** A part, a title, a name or an address. */
  readonly what: string;
}

/** By content type or by type of relation: the name of a part says nothing about what it does. */
const KINDS: readonly (readonly [ContentKind, RegExp])[] = [
  ["macros", /vbaProject|macroEnabled|attachedToolbars|vbaData/i],
  ["old-macros", /macrosheet|dialogsheet/i],
  ["ribbon", /customUI|ui\/(extensibility|userCustomization)/i],
  ["web-add-in", /webextension/i],
  ["embedded", /oleObject|relationships\/package$|\.(sheet|document|presentation|slideshow|template)$|ms-package/i],
  ["control", /activeX|relationships\/control$|ctrlProp|controlproperties/i],
  ["connection", /connections|queryTable|powerPivot|dataModel|\.model\b|customData|volatileDependencies|xmlMaps/i],
  ["link", /externalLink/i],
  ["signature", /digital-signature/i],
  ["custom-data", /customXml|custom-properties|pivotCacheRecords|revisionLog/i],
  ["comments", /comments|threadedComment|relationships\/person$|\.person\+xml/i],
];

/** Parts that show something or hold numbers, and do nothing. */
const PASSIVE = new RegExp(
  [
    String.raw`^image\/[\w.+-]+$`,
    String.raw`openxmlformats-package\.(relationships|core-properties)\+xml$`,
    String.raw`spreadsheetml\.(sheet\.main|template\.main|worksheet|chartsheet|styles|sharedStrings|calcChain|sheetMetadata|table|tableSingleCells|pivotTable|pivotCacheDefinition|userNames|revisionHeaders)\+xml$`,
    String.raw`spreadsheetml\.(printerSettings|customProperty)$`,
    String.raw`officedocument\.(theme|themeOverride|drawing|vmlDrawing|extended-properties)(\+xml)?$`,
    String.raw`officedocument\.drawingml\.[\w.]+\+xml$`,
    String.raw`vnd\.ms-excel\.(featurepropertybag|slicer|slicerCache|timeline|timelineCache|namedsheetviews|rdrichvalue\w*|rdarray|richvaluerel|rdsupportingpropertybag\w*|richstyles)\+xml$`,
    String.raw`vnd\.ms-office\.(chartstyle|chartcolorstyle|chartex|drawingml\.[\w.]+)\+xml$`,
  ].join("|"),
  "i",
);

/** Judged over the whole package; what is known neither as active nor as passive is told as well. */
export function contentsOf({ archive, sheets }: WorkbookFile): FoundContent[] {
  const { typesTo, outside } = relationsIn(archive);
  const found: FoundContent[] = [...outside];
  for (const path of archive.files.keys()) {
    if (/\.rels$/i.test(path) || path.toLowerCase() === CONTENT_TYPES.toLowerCase()) continue;
    const type = contentTypeOf(archive, path) ?? "";
    // Whatever a part of that name says of itself, no program takes it for anything else.
    const labels = [
      type,
      /vbaProject\.bin$/i.test(path) ? "vbaProject" : "",
      ...(typesTo.get(path.toLowerCase()) ?? []),
    ];
    const kinds = KINDS.filter(([, pattern]) => labels.some((label) => pattern.test(label))).map(([kind]) => kind);
    if (kinds.length === 0 && /^customXml\//i.test(path)) kinds.push("custom-data");
    if (kinds.length === 0 && !PASSIVE.test(type)) kinds.push("unknown");
    for (const kind of kinds) found.push({ kind, what: path });
  }
  for (const { title, visibility } of sheets)
    if (visibility !== "visible") found.push({ kind: "hidden-sheet", what: title });
  return [...found, ...authorsOf(archive)];
}

function relationsIn(archive: Archive) {
  const typesTo = new Map<string, Set<string>>();
  const outside: FoundContent[] = [];
  for (const path of archive.files.keys()) {
    const [, folder, name] = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(path) ?? [];
    if (folder === undefined || name === undefined) continue;
    for (const { type, target, isExternal } of allRelationshipsOf(archive, `${folder}${name}`)) {
      // A link to a page waits for a click; one to a file on a server asks for a password by itself.
      const isClicked = /\/hyperlink$/i.test(type) && !/^(\\\\|file:)/i.test(target);
      if (isExternal) outside.push({ kind: isClicked ? "hyperlink" : "link", what: target });
      else labelled(typesTo, target.toLowerCase()).add(type);
    }
  }
  return { typesTo, outside };
}

function labelled(typesTo: Map<string, Set<string>>, target: string): Set<string> {
  const known = typesTo.get(target) ?? new Set();
  typesTo.set(target, known);
  return known;
}

/** Where the properties of a document name people and their organisation. */
const PROPERTIES = /(core|extended)-properties\+xml$/;
const PEOPLE = ["creator", "lastModifiedBy", "Manager", "Company"];

function authorsOf(archive: Archive): FoundContent[] {
  const paths = [...archive.files.keys()].filter((each) => PROPERTIES.test(contentTypeOf(archive, each) ?? ""));
  const texts = paths.flatMap((path) => {
    const root = archive.xml(path)?.root;
    return PEOPLE.flatMap((name) => {
      const element = childOf(root, name);
      return element === undefined ? [] : [wholeText(element).trim()];
    });
  });
  return [...new Set(texts)].filter((text) => text !== "").map((what) => ({ kind: "author", what }));
}
