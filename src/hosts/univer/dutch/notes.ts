// SPDX-License-Identifier: EUPL-1.2
/** What the grid says about notes. */
export const NOTES: Readonly<Record<string, string>> = {
  "Type here": "Typ hier",
  "Add Note": "Notitie toevoegen",
  "Delete Note": "Notitie verwijderen",
  "Show/Hide Note": "Notitie tonen of verbergen",
};
