// SPDX-License-Identifier: EUPL-1.2
import type { MeasureGroup } from "../../model/budget-model/line-kinds";

/** What texts of a file may be: for the reader and for the JSON Schema. */

/** In characters. */
export const LONGEST = { words: 400, name: 80, scenarioName: 60 } as const;

/** The key of a product or an organisation. */
export const PRODUCT_ID_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;

/** The key of a measure or a line. */
export const LINE_ID_PATTERN = /^[A-Za-z][A-Za-z0-9.-]{0,79}$/;

export const MEASURE_GROUP_IDS = ["rate", "budget", "demand", "method"] as const satisfies readonly MeasureGroup[];
