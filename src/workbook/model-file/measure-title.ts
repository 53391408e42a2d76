// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { MEASURE_TEXTS } from "../measure-texts";
import type { FileMeasure } from "./model-file";
import { bothLanguages } from "./words";

const LETTER_NAMES: Readonly<Record<string, { readonly name: Text }>> = MEASURE_TEXTS;

/** What a measure is called on a screen; the letter's measures came without a name in files of version 1. */
export function measureTitle({ id, name }: Pick<FileMeasure, "id" | "name">): Text {
  return (name === id ? LETTER_NAMES[id]?.name : undefined) ?? bothLanguages(name);
}
