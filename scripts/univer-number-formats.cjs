// SPDX-License-Identifier: EUPL-1.2
/**
 * The number formats in Univer's lists, which it keeps to itself: dollars, Chinese dates and half a day in letters. They
 * become those of Excel in the Netherlands; the euro and the order of day and month are the same for its English screen.
 */
const EUROS = '"€" #,##0.00;[Red]"€" -#,##0.00';
module.exports = {
  "sheets-numfmt-ui": [
    [
      'pattern: `"${currencySymbol}" #,##0.00_);[Red]("${currencySymbol}"#,##0.00)`',
      `pattern: '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ '`,
    ],
    ['pattern: `"${currencySymbol}"#,##0.00_);[Red]("${currencySymbol}"#,##0.00)`', `pattern: '${EUROS}'`],
    ['pattern: `"${currencySymbol}"#,##0;[Red]"${currencySymbol}"#,##0`', `pattern: '"€" #,##0;[Red]"€" -#,##0'`],
    ['pattern: "#,##0.00;[Red]#,##0.00"', 'pattern: "#,##0.00;[Red]-#,##0.00"'],
    ['pattern: "0"', 'pattern: "0.00"'],
    ['pattern: "yyyy-mm-dd;@"', 'pattern: "dd-mm-yyyy"'],
    ['pattern: "am/pm h\\":\\"mm\\":\\"ss"', 'pattern: "hh:mm:ss"'],
    ['pattern: "yyyy-m-d am/pm h:mm"', 'pattern: "dd-mm-yyyy hh:mm"'],
    ['pattern: "h:mm:ss"', 'pattern: "[h]:mm:ss"'],
  ],
  "sheets-numfmt": [
    ['icon: "DollarIcon"', 'icon: "EuroIcon"'],
    ['localeCurrencySymbolMap.get(locale) || "$",', '"€",'],
    [
      'return `"${getCurrencySymbolByLocale(locale)}"#,##0${decimal}_);[Red]("${getCurrencySymbolByLocale(locale)}"#,##0${decimal})`',
      'return `"€" #,##0${decimal};[Red]"€" -#,##0${decimal}`',
    ],
    ['label: "1930-08-05",\n\t\tsuffix: "yyyy-MM-dd"', 'label: "05-08-1930",\n\t\tsuffix: "dd-MM-yyyy"'],
    ['label: "1930/08/05",\n\t\tsuffix: "yyyy/MM/dd"', 'label: "5-8-1930",\n\t\tsuffix: "d-M-yyyy"'],
    [
      'label: "1930年08月05日",\n\t\tsuffix: "yyyy\\"年\\"MM\\"月\\"dd\\"日\\""',
      'label: "1930-08-05",\n\t\tsuffix: "yyyy-MM-dd"',
    ],
    ['label: "08-05",\n\t\tsuffix: "MM-dd"', 'label: "05-08",\n\t\tsuffix: "dd-MM"'],
    ['label: "8月5日",\n\t\tsuffix: "M\\"月\\"d\\"日\\""', 'label: "5-8",\n\t\tsuffix: "d-M"'],
    ['label: "下午01:30",\n\t\tsuffix: "A/P hh:mm"', 'label: "05-08-1930 13:30",\n\t\tsuffix: "dd-MM-yyyy hh:mm"'],
    [
      ',\n\t{\n\t\tlabel: "下午1:30",\n\t\tsuffix: "A/P h:mm"\n\t},\n\t{\n\t\tlabel: "下午1:30:30",\n\t\tsuffix: "A/P h:mm:ss"\n\t},\n\t{\n\t\tlabel: "08-05 下午 01:30",\n\t\tsuffix: "MM-dd A/P hh:mm"\n\t}',
      "",
    ],
  ],
};
