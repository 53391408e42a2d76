// SPDX-License-Identifier: EUPL-1.2
import { hasExcelApi } from "./requirements";

/** How this Excel writes numbers and dates, as a BCP 47 tag; the language of its screen where it does not tell. */
export async function readLocale(displayLanguage: string): Promise<string> {
  if (!hasExcelApi("1.11")) return displayLanguage;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name");
      await context.sync();
      return Intl.getCanonicalLocales(cultureInfo.name)[0] ?? displayLanguage;
    });
  } catch {
    // An Excel that says it knows and does not, or a tag that is none.
    return displayLanguage;
  }
}
