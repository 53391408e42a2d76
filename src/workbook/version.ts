// SPDX-License-Identifier: EUPL-1.2
/** The version that a workbook is stamped with; a test holds it against package.json. */
export const VERSION = "1.0.0";
