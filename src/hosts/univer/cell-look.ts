// SPDX-License-Identifier: EUPL-1.2
/** How the grid shows a cell in which nothing else was chosen. */
export const FONT = "Calibri, Carlito, Arial, sans-serif";
