// SPDX-License-Identifier: EUPL-1.2
/**
 * The cells of what a spreadsheet puts on the clipboard as text: a tab between cells, a line for each row. A cell with a
 * tab, a quote or a line break in it comes in quotes; quotes that are only a part of a cell are just that.
 */
export function pastedRows(given: string): string[][] {
  const text = given.replace(/\r\n?/g, "\n");
  const rows: string[][] = [[]];
  const next = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;
  while (next.lastIndex <= text.length) {
    const match = next.exec(text);
    if (match === null) break;
    const [, quoted, plain = "", end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}
