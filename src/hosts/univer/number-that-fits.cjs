// SPDX-License-Identifier: EUPL-1.2

/**
 * What a cell shows of a number that may be wider than the cell: all of it, fewer decimals where its format is the general
 * one, or marks. A number that is cut off is another number. Printing calls it; its text is also put in the grid's drawing, so it
 * uses nothing from outside itself.
 */
function numberThatFits(text, isGeneral, width, widthOf) {
  if (widthOf(text) <= width) return text;
  const decimals = isGeneral ? /^(-?\d+)([.,])(\d+)$/.exec(text) : null;
  if (decimals !== null) {
    const [, whole, point, part] = decimals;
    for (let digits = part.length - 1; digits >= 0; digits--) {
      const rounded = Number(`${whole}.${part}`).toFixed(digits).replace(".", point);
      if (widthOf(rounded) <= width) return rounded;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / widthOf("#"))));
}

module.exports = { numberThatFits };
