// SPDX-License-Identifier: EUPL-1.2
import type { CSSResult } from "lit";
import { baseStyles } from "../styles/base";
import { controlStyles } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { tableStyles } from "../styles/tables";
import { tagStyles } from "../styles/tags";
import { themeStyles } from "../styles/theme";
import { formFieldStyles } from "./styles/fields";
import { formPageStyles } from "./styles/page";
import { pastePanelStyles } from "./styles/paste";
import { productGridStyles } from "./styles/product-grid";

/** The sizes follow the page, which may be Excel's pane or the whole window. */
export const newModelStyles: CSSResult[] = [
  themeStyles,
  baseStyles,
  controlStyles,
  tagStyles,
  tableStyles,
  dialogStyles,
  formPageStyles,
  formFieldStyles,
  productGridStyles,
  pastePanelStyles,
];
