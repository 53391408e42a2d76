// SPDX-License-Identifier: EUPL-1.2
import "../../src/taskpane";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { PlainHost } from "../../test/hosts/plain-host";
import { watchTiles } from "./watch";

/** The pane alone on a page, next to a workbook in memory that answers at once: what is measured is the pane. */
watchTiles();
const start = performance.now();
const host = new PlainHost(modelWorkbook(LETTER_2015, "nl"));
performance.measure("workbook in memory", { start });
const pane = document.createElement("kader-pane");
pane.host = host;
document.body.append(pane);
