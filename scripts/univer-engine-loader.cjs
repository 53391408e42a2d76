// SPDX-License-Identifier: EUPL-1.2
const changeOnce = require("./change-once.cjs");

/** What Kader changes in Univer's formula engine where the engine keeps it to itself. */
const CHANGES = [
  // A clicked cell is taken into a formula only after one of these marks, and ; is the Dutch one.
  ["const FORMULA_LEXER_TOKENS = [", 'const FORMULA_LEXER_TOKENS = [ ";",'],
  // A formula that was parsed is found again by its text. By a hash of 32 bits, a formula can be given the other's result.
  [
    "if (formulaString.length <= 64) return formulaString;\n\t\treturn hashAlgorithm(formulaString).toString();",
    "return formulaString;",
  ],
  // Formulas are gone through in the same order each time: with fewer places than formulas, none is ever found again.
  ["const FORMULA_CACHE_LRU_COUNT = 5e3;", "const FORMULA_CACHE_LRU_COUNT = 1e5;"],
];

module.exports = (source) => changeOnce(source, CHANGES);
