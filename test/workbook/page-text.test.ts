// SPDX-License-Identifier: EUPL-1.2
import { pageText } from "../../src/workbook/page-text";

const facts = { page: 2, pages: 9, fileName: "kader.xlsx", sheetTitle: "Over", date: "1-7-2026", time: "12:30" };

it.each([
  ["&L&F&C&A&RPagina &P van &N", { left: "kader.xlsx", centre: "Over", right: "Pagina 2 van 9" }],
  ["Zonder codes", { left: "", centre: "Zonder codes", right: "" }],
  ['&L&"Arial,Bold"&12Reclassering && co&R&D &T', { left: "Reclassering & co", centre: "", right: "1-7-2026 12:30" }],
  ["&K0000FF&BVet&Z&G", { left: "", centre: "Vet", right: "" }],
  ["&", { left: "", centre: "", right: "" }],
])("%s", (stored, expected) => {
  expect(pageText(stored, facts)).toEqual(expected);
});
