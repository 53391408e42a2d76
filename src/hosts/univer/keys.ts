// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { GridActId } from "./key-acts";

/** A key of Excel in the cells of the workbench. */
export interface GridKey {
  /** As it is written in the guide; the first of several is the one that is told. */
  readonly keys: readonly [string, ...string[]];
  /** What it does, for the list in the guide. */
  readonly does: Text;
  /** Undefined where the grid has it by itself. */
  readonly act?: GridActId;
  /** The grid has it too where a browser gives the key the number that it knows, and has answered it then. */
  readonly mayBeAnswered?: true;
}

/** Browsers keep Ctrl+Page Up and Ctrl+Page Down for their own tabs: Excel on the web has Alt with them too. */
export const GRID_KEYS: readonly GridKey[] = [
  {
    keys: ["Ctrl+Home"],
    does: { nl: "naar de eerste cel die schuift", en: "to the first cell that scrolls" },
    act: "toFirstCell",
  },
  { keys: ["Ctrl+End"], does: { nl: "naar de laatste gevulde cel", en: "to the last cell in use" }, act: "toLastCell" },
  { keys: ["Home"], does: { nl: "naar het begin van de rij", en: "to the beginning of the row" }, act: "toRowStart" },
  { keys: ["PageDown"], does: { nl: "een scherm omlaag", en: "one screen down" }, act: "screenDown" },
  { keys: ["PageUp"], does: { nl: "een scherm omhoog", en: "one screen up" }, act: "screenUp" },
  {
    keys: ["Ctrl+Alt+PageUp", "Ctrl+PageUp"],
    does: { nl: "naar het vorige blad", en: "to the sheet before" },
    act: "toSheetBefore",
  },
  {
    keys: ["Ctrl+Alt+PageDown", "Ctrl+PageDown"],
    does: { nl: "naar het volgende blad", en: "to the next sheet" },
    act: "toNextSheet",
  },
  { keys: ["Shift+F11"], does: { nl: "een blad invoegen", en: "insert a sheet" }, act: "insertSheet" },
  { keys: ["Ctrl+F"], does: { nl: "zoeken in de cellen", en: "find in the cells" }, act: "find" },
  { keys: ["Ctrl+H"], does: { nl: "zoeken en vervangen", en: "find and replace" }, act: "replace" },
  { keys: ["Ctrl+Shift+L"], does: { nl: "filter aan of uit", en: "filter on or off" }, act: "toggleFilter" },
  {
    keys: ["Alt+ArrowDown"],
    does: { nl: "in een tabel met filter: rijen kiezen", en: "in a table with a filter: choose rows" },
    act: "chooseRows",
  },
  { keys: ["Shift+F2"], does: { nl: "een notitie maken of lezen", en: "make or read a note" }, act: "openNote" },
  {
    keys: ["Ctrl+K"],
    does: { nl: "een koppeling maken, wijzigen of openen", en: "make, change or open a link" },
    act: "editLink",
  },
  { keys: ["Ctrl+1"], does: { nl: "getalnotatie kiezen", en: "choose a number format" }, act: "openNumberFormats" },
  { keys: ["Ctrl+;"], does: { nl: "de datum van vandaag invullen", en: "enter today's date" }, act: "enterToday" },
  {
    keys: ["Alt+="],
    does: { nl: "de getallen erboven of links ervan optellen", en: "add up the numbers above, or to the left" },
    act: "autoSum",
    mayBeAnswered: true,
  },
  { keys: ["F4"], does: { nl: "in een formule: $ zetten en weghalen", en: "in a formula: set and remove $" } },
  { keys: ["Ctrl+D"], does: { nl: "omlaag doorvoeren", en: "fill down" } },
  { keys: ["Ctrl+R"], does: { nl: "naar rechts doorvoeren", en: "fill to the right" } },
  {
    keys: ["Ctrl+`"],
    does: { nl: "formules tonen of weer uitkomsten", en: "show formulas, or answers again" },
    act: "toggleFormulas",
  },
  { keys: ["F9"], does: { nl: "alles opnieuw berekenen", en: "calculate everything again" }, act: "recalculate" },
];
