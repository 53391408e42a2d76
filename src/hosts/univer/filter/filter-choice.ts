// SPDX-License-Identifier: EUPL-1.2

/** A text that cells of a column show, and in how many rows. */
export interface FilterText {
  /** Empty for rows with nothing in the column. */
  readonly text: string;
  readonly count: number;
  readonly isShown: boolean;
}

/** Which rows a person wants to see, by what they show in one column. */
export interface FilterChoice {
  /** What the heading of the column says. */
  readonly heading: string;
  /** In the order in which they would be sorted. */
  readonly texts: readonly FilterText[];
  /** Shows the rows with these texts; all rows when undefined. */
  apply(shown: readonly string[] | undefined): void;
}
