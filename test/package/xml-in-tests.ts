// SPDX-License-Identifier: EUPL-1.2
import { descendantsOf, parseXml } from "../../src/package/xml";

/** The text of every element of a name in a part. */
export function textsOf(xml: string, ...names: readonly string[]): string[] {
  return [...descendantsOf(parseXml(xml).root)].filter(({ name }) => names.includes(name)).map(({ text }) => text);
}

/** Text as a person reads it, from between two tags. */
export function plainText(xml: string): string {
  return parseXml(`<t>${xml}</t>`).root.text;
}
