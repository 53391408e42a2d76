// SPDX-License-Identifier: EUPL-1.2
import { STYLES } from "../../../workbook/styles";
import { toUniverStyle } from "../cell-look";
import { BooleanNumber } from "../library";

/** As the model's own links look. */
export const LINK_LOOK = { cl: toUniverStyle(STYLES.link).cl ?? null, ul: { s: BooleanNumber.TRUE } };

export const WITHOUT_LINK_LOOK = { cl: null, ul: { s: BooleanNumber.FALSE } };
