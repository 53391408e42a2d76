// SPDX-License-Identifier: EUPL-1.2
import type { LoadOwnModel } from "../../src/taskpane/controller";

/** For a pane whose workbook has no register of measures: to ask for one is a fault of the test. */
export const noOwnModel: LoadOwnModel = () => Promise.reject(new Error("This workbook has a register of measures."));
