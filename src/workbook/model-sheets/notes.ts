// SPDX-License-Identifier: EUPL-1.2
/** How a tag and a source of one year are written in its cell. */
export const NOTE_SEPARATOR = ": ";

/** Columns of a row of notes before those of the years: the number of the product, and an empty one. */
export const NOTE_COLUMNS = 2;
