// SPDX-License-Identifier: EUPL-1.2
import { type Archive, CONTENT_TYPES } from "./archive";
import { ArchiveError } from "./problem";
import { type XmlDocument, type XmlElement, attributeOfElement, childrenOf } from "./xml";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The whole path of the part, as the package names it; for a link to the outside what was written. */
  readonly target: string;
  readonly isExternal: boolean;
}

export function relationshipsPath(path: string): string {
  if (path === "") return "_rels/.rels";
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** What a part refers to; "" is the package itself. */
export function allRelationshipsOf(archive: Archive, path: string): Relationship[] {
  const file = archive.nameOf(relationshipsPath(path));
  const document = file === undefined ? undefined : archive.xml(file);
  if (document === undefined) return [];
  return childrenOf(document.root)
    .filter(({ name }) => name === "Relationship")
    .map((element) => relationshipOf(archive, path, element));
}

function relationshipOf(archive: Archive, path: string, element: XmlElement): Relationship {
  const written = attributeOfElement(element, "Target") ?? "";
  const isExternal = attributeOfElement(element, "TargetMode") === "External";
  const resolved = isExternal ? written : resolvePath(path, written);
  return {
    id: attributeOfElement(element, "Id") ?? "",
    type: attributeOfElement(element, "Type") ?? "",
    target: isExternal ? written : (archive.nameOf(resolved) ?? resolved),
    isExternal,
  };
}

/** The parts that a part refers to inside the package. */
export function relationshipsOf(archive: Archive, path: string): Relationship[] {
  return allRelationshipsOf(archive, path).filter(({ isExternal }) => !isExternal);
}

export function relatedPart(archive: Archive, path: string, kind: string): string | undefined {
  return relationshipsOf(archive, path).find(({ type }) => type.endsWith(`/${kind}`))?.target;
}

function resolvePath(from: string, target: string): string {
  const written = target.replaceAll("\\", "/").replace(/#.*$/s, "");
  const steps = written.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(decoded(step));
  }
  return steps.join("/");
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** What kind of content a part has, as the package states it. */
export function contentTypeOf(archive: Archive, path: string): string | undefined {
  const document = archive.xml(archive.nameOf(CONTENT_TYPES) ?? "");
  if (document?.root.name !== "Types") throw new ArchiveError("damaged");
  const types = TYPES.get(document) ?? typesIn(document);
  TYPES.set(document, types);
  const extension = path.slice(path.lastIndexOf(".") + 1);
  return types.get(`/${path}`.toLowerCase()) ?? types.get(`.${extension}`.toLowerCase());
}

const TYPES = new WeakMap<XmlDocument, ReadonlyMap<string, string>>();

/** By the name of a part, or by the end of one with its dot. */
function typesIn({ root }: XmlDocument): Map<string, string> {
  return new Map(
    childrenOf(root).flatMap((each): [string, string][] => {
      const type = attributeOfElement(each, "ContentType") ?? "";
      const [part, extension] = [attributeOfElement(each, "PartName"), attributeOfElement(each, "Extension")];
      if (each.name === "Override" && part !== undefined) return [[part.toLowerCase(), type]];
      return each.name === "Default" && extension !== undefined ? [[`.${extension}`.toLowerCase(), type]] : [];
    }),
  );
}
