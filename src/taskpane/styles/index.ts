// SPDX-License-Identifier: EUPL-1.2
import type { CSSResult } from "lit";
import { analysisStyles } from "../analysis/styles";
import { compareStyles } from "../compare/styles";
import { ministryStyles } from "../ministry/styles";
import { functionsStyles } from "../functions/styles";
import { scenarioStyles } from "../scenario/styles";
import { baseStyles } from "./base";
import { chartStyles } from "./chart";
import { controlStyles } from "./controls";
import { dialogStyles } from "./dialog";
import { frameStyles } from "./frame";
import { tableStyles } from "./tables";
import { tagStyles } from "./tags";
import { themeStyles } from "./theme";
import { tileStyles } from "./tiles";

/** What all tabs share, then what each tab adds. */
export const paneStyles: CSSResult[] = [
  themeStyles,
  baseStyles,
  controlStyles,
  tagStyles,
  frameStyles,
  tableStyles,
  tileStyles,
  dialogStyles,
  chartStyles,
  scenarioStyles,
  analysisStyles,
  compareStyles,
  ministryStyles,
  functionsStyles,
];
