// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { MARGINS_INCHES, pageLayout, printedArea } from "../../workbook/page-layout";
import { areaText, cellText } from "../../workbook/references";
import type { SheetSpec } from "../../workbook/spec";

const PAGE: Readonly<Record<Language, string>> = { nl: "Pagina &P van &N", en: "Page &P of &N" };
const POINTS_PER_INCH = 72;

/** A4 landscape, one page wide, headers repeated, no chart cut in two. */
export function setUpPage(sheet: Excel.Worksheet, spec: SheetSpec, language: Language): void {
  const layout: Excel.PageLayout = sheet.pageLayout;
  const { breaksBefore, scale } = pageLayout(spec);
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = scale === undefined ? { horizontalFitToPages: 1 } : { scale };
  layout.leftMargin = MARGINS_INCHES.left * POINTS_PER_INCH;
  layout.rightMargin = MARGINS_INCHES.right * POINTS_PER_INCH;
  layout.topMargin = MARGINS_INCHES.top * POINTS_PER_INCH;
  layout.bottomMargin = MARGINS_INCHES.bottom * POINTS_PER_INCH;
  layout.headerMargin = MARGINS_INCHES.header * POINTS_PER_INCH;
  layout.footerMargin = MARGINS_INCHES.footer * POINTS_PER_INCH;
  const printed = printedArea(spec);
  if (printed !== undefined) layout.setPrintArea(areaText(printed));
  if (spec.frozen.rows > 0) layout.setPrintTitleRows(`$1:$${spec.frozen.rows}`);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&F";
  footer.centerFooter = "&A";
  footer.rightFooter = PAGE[language];
  for (const row of breaksBefore) sheet.horizontalPageBreaks.add(cellText(row, 0));
}
