// SPDX-License-Identifier: EUPL-1.2
/** What a cell of this width shows of a number: the text, fewer decimals of a general one, or marks. */
export declare function numberThatFits(
  text: string,
  isGeneral: boolean,
  width: number,
  widthOf: (text: string) => number,
): string;
