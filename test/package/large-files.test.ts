// SPDX-License-Identifier: EUPL-1.2
import { ArchiveError } from "../../src/package/problem";
import { readWorkbook } from "../../src/package/read-workbook";
import { makePackage } from "../ministry/packages";

it("a workbook of more cells than a page can hold is refused before any is read", () => {
  const row = (cells: number) => `<row r="1">${"<c/>".repeat(cells)}</row>`;
  const open = (cells: number) => () => readWorkbook(makePackage({ sheets: { Data: row(cells), Ander: row(cells) } }));
  expect(open(250_001)).toThrow(new ArchiveError("too-large"));
  expect(open(10)).not.toThrow();
});
