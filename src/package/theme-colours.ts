// SPDX-License-Identifier: EUPL-1.2
import type { Archive } from "./archive";
import { attributeOfElement, childOf, childrenOf } from "./xml";

/** As Office has them, for a workbook without a theme of its own: light, dark, light, dark, six accents, two of links. */
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Cells number the first four colours of a theme in another order than the theme lists them. */
const ORDER = ["lt1", "dk1", "lt2", "dk2"];

export function themeColours(archive: Archive, path: string | undefined): readonly string[] {
  const root = path === undefined ? undefined : archive.xml(path)?.root;
  const scheme = childOf(childOf(root, "themeElements"), "clrScheme");
  if (scheme === undefined) return OFFICE;
  const found = new Map(
    childrenOf(scheme).map((each) => {
      const [colour] = childrenOf(each);
      const value = colour && (attributeOfElement(colour, "lastClr") ?? attributeOfElement(colour, "val"));
      return [each.name, value ?? ""];
    }),
  );
  const others = [...found.keys()].filter((name) => !ORDER.includes(name));
  return [...ORDER, ...others].map((name, index) => found.get(name) ?? OFFICE[index] ?? "");
}
