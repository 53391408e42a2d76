// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "../../workbook/model-file/model-file";

/** A name in every language it has, as it is compared: names are the same when a reader could not tell them apart. */
export function namesOf(name: Words): string[] {
  const all = typeof name === "string" ? [name] : [name.nl, name.en];
  return all.map(comparable);
}

export function comparable(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}
