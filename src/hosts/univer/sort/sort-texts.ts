// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import { areaText, columnLetters } from "../../../workbook/references";
import type { Area } from "../../../workbook/spec";
import type { SortDirection } from "./sort-order";

/** Why rows are not sorted: what would be another number or another meaning afterwards, or what is not clear. */
export type SortRefusal =
  | { readonly why: "nothing" }
  | { readonly why: "beside"; readonly table: Area }
  | { readonly why: "formula" | "merged" | "note"; readonly cell: string }
  | { readonly why: "model" | "name"; readonly name: string }
  | { readonly why: "reference"; readonly formulaCell: string; readonly reference: string }
  | { readonly why: "hidden"; readonly row: number };

export interface Sorted {
  readonly area: Area;
  readonly column: number;
  readonly direction: SortDirection;
  /** The row above the area is its heading. */
  readonly hasHeading: boolean;
}

interface SortTexts {
  readonly menu: Readonly<Record<SortDirection, string>>;
  readonly sorted: (sorted: Sorted) => string;
  readonly refused: (refusal: SortRefusal) => string;
}

export const SORT_TEXTS: Readonly<Record<Language, SortTexts>> = {
  nl: {
    menu: { ascending: "Sorteren van A naar Z", descending: "Sorteren van Z naar A" },
    sorted: ({ area, column, direction, hasHeading }) =>
      `Gesorteerd op kolom ${columnLetters(column)}, ${direction === "ascending" ? "oplopend" : "aflopend"}: ${areaText(area)}${hasHeading ? `; rij ${area.firstRow} is de kop en bleef staan` : ""}.`,
    refused: (refusal) => {
      switch (refusal.why) {
        case "nothing":
          return "Er is niets te sorteren: kies een cel in een tabel van ten minste twee rijen.";
        case "beside":
          return `Niet gesorteerd: naast de selectie staan gegevens van dezelfde tabel (${areaText(refusal.table)}). Kies één cel van de tabel, of alle kolommen.`;
        case "formula":
          return `Niet gesorteerd: in ${refusal.cell} staat een uitkomst van een formule, en die zou naar andere cellen gaan verwijzen.`;
        case "merged":
          return `Niet gesorteerd: ${refusal.cell} is samengevoegd.`;
        case "note":
          return `Niet gesorteerd: de notitie bij ${refusal.cell} zou bij een andere rij komen.`;
        case "model":
          return `Niet gesorteerd: deze cellen horen bij het model van Kader (${refusal.name}).`;
        case "name":
          return `Niet gesorteerd: de naam ${refusal.name} staat voor een deel van deze rijen.`;
        case "reference":
          return `Niet gesorteerd: de formule in ${refusal.formulaCell} verwijst met ${refusal.reference} naar een deel van deze rijen.`;
        case "hidden":
          return `Niet gesorteerd: rij ${refusal.row + 1} is verborgen. Maak eerst alle rijen van de tabel zichtbaar.`;
      }
    },
  },
  en: {
    menu: { ascending: "Sort from A to Z", descending: "Sort from Z to A" },
    sorted: ({ area, column, direction, hasHeading }) =>
      `Sorted by column ${columnLetters(column)}, ${direction}: ${areaText(area)}${hasHeading ? `; row ${area.firstRow} is the heading and stayed` : ""}.`,
    refused: (refusal) => {
      switch (refusal.why) {
        case "nothing":
          return "There is nothing to sort: choose a cell in a table of at least two rows.";
        case "beside":
          return `Not sorted: next to the selection there are cells of the same table (${areaText(refusal.table)}). Choose one cell of the table, or all its columns.`;
        case "formula":
          return `Not sorted: ${refusal.cell} has an answer of a formula, which would refer to other cells.`;
        case "merged":
          return `Not sorted: ${refusal.cell} is merged.`;
        case "note":
          return `Not sorted: the note on ${refusal.cell} would come to another row.`;
        case "model":
          return `Not sorted: these cells belong to the model of Kader (${refusal.name}).`;
        case "name":
          return `Not sorted: the name ${refusal.name} stands for a part of these rows.`;
        case "reference":
          return `Not sorted: the formula in ${refusal.formulaCell} refers with ${refusal.reference} to a part of these rows.`;
        case "hidden":
          return `Not sorted: row ${refusal.row + 1} is hidden. Show all rows of the table first.`;
      }
    },
  },
};
