// SPDX-License-Identifier: EUPL-1.2
import { registerFunctions } from "../hosts/excel/custom-functions";

/**
 * The script of the functions alone. It runs where there is no page and no Office around it, and everything is answered
 * at once there: nothing freezes next to it.
 */
registerFunctions();
