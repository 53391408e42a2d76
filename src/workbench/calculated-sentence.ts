// SPDX-License-Identifier: EUPL-1.2
import { NOT_CALCULATED } from "../hosts/univer/calculation-texts";
import type { UniverHost } from "../hosts/univer/univer-host";
import type { WorkbenchTexts } from "./texts";

/** What there is to say of a workbook when nothing else is. */
export function calculatedSentence({ isBehind, isCalculating, language }: UniverHost, texts: WorkbenchTexts): string {
  if (isCalculating) return texts.calculating;
  return isBehind ? NOT_CALCULATED[language] : texts.ready;
}
