// SPDX-License-Identifier: EUPL-1.2
/** The formulas that depend on their own result; `readersOf` gives what reads a formula directly. */
export declare function formulasInCycles<T>(formulas: readonly T[], readersOf: (formula: T) => Iterable<T>): Set<T>;
