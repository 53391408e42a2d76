// SPDX-License-Identifier: EUPL-1.2
/** What the grid says about filters. */
export const FILTERS: Readonly<Record<string, string>> = {
  "Toggle Filter": "Filter aan of uit",
  "The selected range only has one row and not valid for filter.":
    "Kies een cel in een tabel van ten minste twee rijen om te filteren.",
  "You can't move the header row of a filter.": "De kop van een filter kan niet worden verplaatst.",
};
