// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { type DutchPiece, dutchPieces } from "./dutch-pieces";
import { dutchError, errorAtStart } from "./error-names";
import { dutchFunctionName, englishFunctionName } from "./function-names";

/** A formula of the engine or a file, as a Dutch Excel writes it. */
export function toDutchFormula(formula: string): string {
  let isInArray = false;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => {
      if (value === "{") isInArray = true;
      if (value === "}") isInArray = false;
      switch (type) {
        case "func":
          return dutchFunctionName(value);
        case "number":
          return value.replace(".", ",");
        case "bool":
          return DUTCH_BOOLEANS[value.toUpperCase()] ?? value;
        case "error":
          return dutchError(value);
        case "structured":
          return inBrackets(value, DUTCH_SECTIONS, ";");
        case "operator":
          if (value === ",") return isInArray ? "\\" : ";";
          return value;
        default:
          return value;
      }
    })
    .join("");
}

const DUTCH_BOOLEANS: Readonly<Record<string, string>> = { TRUE: "WAAR", FALSE: "ONWAAR" };
const ENGLISH_BOOLEANS: Readonly<Record<string, string>> = { WAAR: "TRUE", ONWAAR: "FALSE" };

/** The parts of a table. */
const DUTCH_SECTIONS: Readonly<Record<string, string>> = {
  "#all": "#Alles",
  "#data": "#Gegevens",
  "#headers": "#Kopteksten",
  "#totals": "#Totalen",
  "#this row": "#Deze rij",
};
const ENGLISH_SECTIONS: Readonly<Record<string, string>> = {
  "#alles": "#All",
  "#gegevens": "#Data",
  "#kopteksten": "#Headers",
  "#totalen": "#Totals",
  "#deze rij": "#This Row",
};

function inBrackets(text: string, sections: Readonly<Record<string, string>>, mark: ";" | ","): string {
  return text
    .replace(/\](\s*)[;,](\s*)(?=\[)/g, `]$1${mark}$2`)
    .replace(/\[(#[^\][]+)\]/g, (whole, name: string) => `[${sections[name.toLowerCase()] ?? name}]`);
}

/** Why a typed formula is no Dutch formula. */
export interface FormulaProblem {
  readonly kind: "comma-between-arguments" | "point-in-number";
  /** The number as it was typed, or the function whose arguments it is about. */
  readonly about: string;
}

export type ReadFormula = { readonly formula: string } | { readonly problem: FormulaProblem };

/**
 * A formula as it is typed in Dutch, as the engine and files have it. Names of functions may be English; the marks may
 * not, for 1,5 is one number in Dutch and two in English.
 */
export function fromDutchFormula(typed: string): ReadFormula {
  const pieces = dutchPieces(typed);
  const wrong = pieces.findIndex(({ kind }) => kind === "comma" || kind === "english-number");
  if (wrong >= 0) return { problem: problemAt(pieces, wrong) };
  return { formula: pieces.map(englishPiece).join("") };
}

function englishPiece({ kind, text }: DutchPiece): string {
  switch (kind) {
    case "function":
      return englishFunctionName(text);
    case "name":
      return ENGLISH_BOOLEANS[text.toUpperCase()] ?? text;
    case "number":
      return text.replace(",", ".");
    case "error":
      return errorAtStart(text)?.english ?? text;
    case "argument-mark":
    case "column-mark":
      return ",";
    case "brackets":
      return inBrackets(text, ENGLISH_SECTIONS, ",");
    default:
      return text;
  }
}

function problemAt(pieces: readonly DutchPiece[], at: number): FormulaProblem {
  const { kind, text } = pieces[at] as DutchPiece;
  if (kind === "english-number") return { kind: "point-in-number", about: text };
  return { kind: "comma-between-arguments", about: text };
}

/** One sentence on what to write instead. */
export function formulaProblemSentence({ kind, about }: FormulaProblem): string {
  return kind === "comma-between-arguments"
    ? "In deze formule staat een komma die niet bij een getal hoort: gebruik ; tussen argumenten."
    : `"${about}" is in een formule geen getal: gebruik een komma voor decimalen en geen punt.`;
}
