// SPDX-License-Identifier: EUPL-1.2
/**
 * What is changed in Univer's engine so that texts that a formula calculates with are read in the language of the screen:
 * see src/hosts/univer/read-texts.ts. A quoted text stays a text until something asks for its number.
 */
module.exports = [
  ["export { ALL_IMPLEMENTED_FUNCTIONS, ", "export { readTextsWith, ALL_IMPLEMENTED_FUNCTIONS, "],
  [
    "function parseFormattedDate(value) {\n\treturn numfmt.parseDate(value);",
    [
      "let readText = null;",
      "function readTextsWith(reader) {",
      "\treadText = reader;",
      "}",
      "function parseFormattedDate(value) {",
      "\tif (readText === null) return numfmt.parseDate(value);",
      "\tconst read = readText(value);",
      '\treturn read?.isMoment ? { v: read.value, z: "dd-mm-yyyy" } : null;',
    ].join("\n"),
  ],
  [
    "function parseFormattedTime(value) {\n\treturn numfmt.parseTime(value);",
    "function parseFormattedTime(value) {\n\treturn readText === null ? numfmt.parseTime(value) : parseFormattedDate(value);",
  ],
  [
    "const parsedTime = getNumfmtParseValueFilter(`${timeTextObject.getValue()}`);",
    "const timeText = `${timeTextObject.getValue()}`;\n\t\t\tconst parsedTime = readText === null ? getNumfmtParseValueFilter(timeText) : parseFormattedTime(timeText);",
  ],
  [
    "const rawValue = this.getValue();\n\t\tconst parseData = getNumfmtParseValueFilter(rawValue);",
    [
      "const rawValue = this.getValue();",
      "if (readText !== null) {",
      "\tconst read = readText(rawValue);",
      '\treturn read === null ? ErrorValueObject.create("#VALUE!") : NumberValueObject.create(read.value);',
      "}",
      "const parseData = getNumfmtParseValueFilter(rawValue);",
    ].join("\n\t\t"),
  ],
  [
    'const content = str.substring(token.length);\n\t\treturn [token, ValueObjectFactory.create(content)];\n\t}\n\treturn ["=", ValueObjectFactory.create(str)];',
    'const content = str.substring(token.length);\n\t\treturn [token, criterionOf(content)];\n\t}\n\treturn ["=", criterionOf(str)];',
  ],
  [
    "function findCompareToken(str) {",
    [
      "function criterionOf(text) {",
      "\tconst read = readText === null ? null : readText(text);",
      "\treturn read === null ? ValueObjectFactory.create(text) : NumberValueObject.create(read.value);",
      "}",
      "function findCompareToken(str) {",
    ].join("\n"),
  ],
  [
    "if (!isIgnoreNumberPattern) {\n\t\t\t\tconst { isNumberPattern",
    "if (!isIgnoreNumberPattern && !isStringWrappedByDoubleQuotes(rawValue)) {\n\t\t\t\tconst { isNumberPattern",
  ],
];
