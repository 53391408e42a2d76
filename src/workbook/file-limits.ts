// SPDX-License-Identifier: EUPL-1.2
/**
 * What a file may ask at most, in one place. A few bytes can stand for billions of cells, characters or steps, so what
 * counts is what is made of a file, not how large it is. Each limit is set so that a file at it takes some 20 s and
 * 1 GB at most on two cores, and lies above what people make; what goes beyond ends in one sentence, or stays a value
 * that the report lists. Excel's own bounds on rows and columns are in references.ts.
 */

/** What Excel takes of one formula or one text, in every version since 2007. */
export const EXCEL_LIMITS = {
  formulaCharacters: 8_192,
  formulaLevels: 64,
  textCharacters: 32_767,
} as const;

/** A formula as files store it: with prefixes it may be longer than people see it, and no program makes one like this. */
export const STORED_FORMULA_LIMITS = {
  characters: 4 * EXCEL_LIMITS.formulaCharacters,
  levels: 4 * EXCEL_LIMITS.formulaLevels,
} as const;

/** The package, before anything in it is read. */
export const PACKAGE_LIMITS = {
  /** All parts unpacked. As text they take as much again, and a million rows are some 70 MB. */
  bytes: 300_000_000,
  /** One part that is read as text. */
  textBytes: 200_000_000,
  entries: 20_000,
  /** Unpacked over packed; deflate cannot pass 1,032, a workbook of repeated rows stays below a few hundred. */
  ratio: 500,
  /** A file below this size may have any ratio: it cannot hurt. */
  harmlessBytes: 10_000_000,
  /** Levels of elements in XML: deeper than any workbook; readers that call themselves for each level fail long after. */
  xmlLevels: 256,
} as const;

/** The workbook in it. */
export const WORKBOOK_LIMITS = {
  /** No person can find their way in so many; each takes a part of its own. */
  sheets: 5_000,
  /** Characters of all texts that cells share, each counted once. */
  sharedCharacters: 100_000_000,
  /** Characters of all texts in cells, a shared one counted for each cell: whoever writes or hashes them meets them all. */
  cellCharacters: 150_000_000,
  /** Characters made of formulas that groups of cells share. */
  formulaCharacters: 40_000_000,
  /** The area that a name of the model may stand for: more than 500 products over 200 years. */
  cellsOfName: 100_000,
} as const;

/** The copy for the Ministry: what goes beyond stays a value, unless it says otherwise. */
export const COPY_LIMITS = {
  /** As many as Excel hands to a function at once. */
  cellsRead: 5_000_000,
  /** As many as a sheet has rows, with a formula in each. */
  cellsWritten: 1_000_000,
  /** Cells times draws: some seconds of drawing. */
  cellsDrawn: 200_000_000,
  /** Distinct calls: 20,000 of them take seconds and about 0.5 GB. */
  calls: 20_000,
  /** Characters of all formulas with a call: each is taken apart several times. */
  formulaCharacters: 5_000_000,
  /** Cells that wait for each other; beyond this the values in the file are taken as they are. */
  chain: 400,
  /** Levels of an expression: signs and sums may go deeper than functions, up to where an engine would stop. */
  expressionLevels: 1_000,
} as const;

/** What the workbench shows, beyond which it refuses the file. */
export const SHOWN_LIMITS = {
  /** What a browser can hold apart from the page itself; a workbook of a million cells takes more than a gigabyte. */
  cells: 500_000,
  /** Columns that a file gives a width. */
  statedColumns: 2_000,
  /** Cells of a sheet that lead somewhere, about as many as Excel has links on one. */
  linkedCells: 65_000,
} as const;

/**
 * Cells that all areas of a kind cover together on the grid; what goes beyond stays in the file. Univer keeps an entry
 * for every cell of a merge or a validation, some tens of megabytes for as many as this. It calculates the formula of a
 * conditional format for every cell, which takes a second.
 */
export const COVERED_LIMITS = { merges: 200_000, validations: 200_000, conditionalFormats: 50_000 } as const;

/** What formulas may take in the grid, which calculates on the page: more is an error value with a sentence. */
export const GRID_LIMITS = {
  /** By one formula: a column of a large workbook a few times over, some tens of milliseconds. */
  cellsRead: 500_000,
  /** By one formula, numbers on the way to a result included. */
  valuesMade: 1_000_000,
  /** By one call of a function that walks from number to number; the slowest take a microsecond for each. */
  stepsOfFunction: 200_000,
  /** By all formulas together, in one calculation: some seconds. */
  cellsPerCalculation: 50_000_000,
} as const;
