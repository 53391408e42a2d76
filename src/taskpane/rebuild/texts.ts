// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** What is said before the sheets of a model are made anew. */
export interface RebuildTexts {
  readonly written: (sheets: string) => string;
  readonly references: (count: number, gone: number) => string;
  readonly goneReference: (place: string, reference: string) => string;
  readonly lostCells: (count: number) => string;
  readonly lostFormulas: (count: number) => string;
  readonly movedSheets: (sheets: string) => string;
  readonly ownLooks: string;
  readonly undoable: string;
  readonly notUndoable: string;
  readonly andMore: (count: number) => string;
  readonly changedMeanwhile: string;
  readonly unreadableScenarios: (names: string) => string;
  readonly unreadable: (sentence: string, others: number) => string;
}

export const REBUILD_TEXTS: Readonly<Record<Language, RebuildTexts>> = {
  nl: {
    written: (sheets) => `Er wordt geschreven in de bladen ${sheets}; de andere bladen blijven zoals ze zijn.`,
    references: (count, gone) =>
      count === 0
        ? "Eigen bladen verwijzen niet naar deze bladen."
        : `Eigen bladen verwijzen nu naar ${count === 1 ? "1 plaats" : `${count} plaatsen`} in deze bladen; ${gone === 0 ? "alle verwijzingen blijven kloppen" : `daarvan ${gone === 1 ? "verdwijnt er 1" : `verdwijnen er ${gone}`}`}.`,
    goneReference: (place, reference) => `${place} (${reference})`,
    lostCells: (count) =>
      `${count === 1 ? "Wat in 1 cel" : `Wat in ${count} cellen`} van deze bladen zelf is ingevuld, heeft daarna geen plaats meer:`,
    lostFormulas: (count) =>
      count === 1
        ? "In 1 cel wordt een eigen formule een getal:"
        : `In ${count} cellen wordt een eigen formule een getal:`,
    movedSheets: (sheets) =>
      `In ${sheets} zijn rijen of kolommen ingevoegd of weggehaald. Wat daar buiten de invoer staat, komt niet mee.`,
    ownLooks:
      "Opmaak, titels, opmerkingen en grafieken die iemand zelf op deze bladen maakte, komen niet mee. Grafieken en regels op andere bladen die cellen van deze bladen gebruiken, raken die kwijt.",
    undoable: "Ongedaan maken (Ctrl+Z) brengt alles in één stap terug.",
    notUndoable: "Excel kan dit niet ongedaan maken. Sla eerst een kopie van het werkboek op.",
    andMore: (count) => `en nog ${count}`,
    unreadableScenarios: (names) =>
      `Deze opgeslagen scenario's kunnen niet worden gelezen en komen niet mee: ${names}.`,
    changedMeanwhile: "Het werkboek is intussen gewijzigd. Er is niets gedaan; begin opnieuw.",
    unreadable: (sentence, others) => `${sentence}${others === 0 ? "" : ` (en nog ${others})`}`,
  },
  en: {
    written: (sheets) => `The sheets ${sheets} are written; the other sheets stay as they are.`,
    references: (count, gone) =>
      count === 0
        ? "Sheets of your own do not refer to these sheets."
        : `Sheets of your own refer to ${count === 1 ? "1 place" : `${count} places`} in these sheets; ${gone === 0 ? "all references stay right" : `${gone} of them ${gone === 1 ? "goes" : "go"}`}.`,
    goneReference: (place, reference) => `${place} (${reference})`,
    lostCells: (count) =>
      `What someone filled in in ${count === 1 ? "1 cell" : `${count} cells`} of these sheets has no place any more:`,
    lostFormulas: (count) =>
      count === 1
        ? "In 1 cell a formula of your own becomes a number:"
        : `In ${count} cells a formula of your own becomes a number:`,
    movedSheets: (sheets) =>
      `In ${sheets} rows or columns were inserted or taken away. What is there outside the inputs does not come along.`,
    ownLooks:
      "Formatting, titles, notes and charts that someone made on these sheets do not come along. Charts and rules on other sheets that use cells of these sheets lose them.",
    undoable: "Undo (Ctrl+Z) brings everything back in one step.",
    notUndoable: "Excel cannot undo this. Save a copy of the workbook first.",
    andMore: (count) => `and ${count} more`,
    unreadableScenarios: (names) => `These saved scenarios cannot be read and do not come along: ${names}.`,
    changedMeanwhile: "The workbook was changed meanwhile. Nothing was done; begin again.",
    unreadable: (sentence, others) => `${sentence}${others === 0 ? "" : ` (and ${others} more)`}`,
  },
};
