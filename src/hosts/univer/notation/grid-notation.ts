// SPDX-License-Identifier: EUPL-1.2
import type { FUniver, Univer } from "../library";
import { writeNumbersByRules } from "../rule-formats";
import { readTypedCells, showEditedCells } from "./edited-cells";
import type { GridNotation } from "./entered-cell";
import { readPastedCells } from "./pasted-cells";
import { readPastedText } from "./pasted-text";
import { readDutchFormulas } from "./dutch-formulas";
import { nameFunctions } from "./dutch-functions";
import { showDutchCells } from "./shown-cells";
import { readTextAsNumbers } from "./text-to-number";

/** Univer reads and writes English only; from here on it does so in the language of the screen. */
export function speakIn(notation: GridNotation, univer: Univer, api: FUniver): void {
  showDutchCells(univer, notation);
  nameFunctions(univer, notation);
  readDutchFormulas(univer, notation);
  writeNumbersByRules(univer);
  showEditedCells(univer, notation);
  readTypedCells(univer, notation);
  readPastedText(univer);
  readPastedCells(univer, notation);
  readTextAsNumbers(univer, api, notation);
}
