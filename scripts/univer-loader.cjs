// SPDX-License-Identifier: EUPL-1.2
const { formulasInCycles } = require("./univer-cycles.cjs");
const { numberThatFits } = require("../src/hosts/univer/number-that-fits.cjs");
const NUMBER_FORMATS = require("./univer-number-formats.cjs");
const READ_TEXTS = require("./univer-read-texts.cjs");

/** The page has the language of the screen. */
const ARGUMENT_MARK = '(document.documentElement.lang === "nl" ? ";" : ",")';

/**
 * What Kader changes in packages of Univer where they keep it to themselves. Each is a text that must be there exactly
 * once: another version of Univer ends the build instead of being changed in the wrong place.
 */
const CHANGES = {
  ...NUMBER_FORMATS,
  core: [
    // A cell that is filled anew keeps of its look what is listed here; that it is editable on a protected sheet was lost
    // when rows that had been taken away came back, and when a cell was copied.
    ['\t"tb",\n\t"pd"\n]);', '\t"tb",\n\t"pd",\n\t"isUnlocked"\n]);'],
  ],
  "engine-formula": [
    // A clicked cell is taken into a formula only after one of these marks, and ; is the Dutch one.
    ["const FORMULA_LEXER_TOKENS = [", 'const FORMULA_LEXER_TOKENS = [ ";",'],
    // Formulas that depend on their own result have none: where the engine gave a number of whatever order it took them in,
    // each of them is an error. A formula that only asks for the place of a cell does not depend on it.
    [
      "if (parentTree.isAdded() || tree.isSkip()) continue;",
      "if (parentTree.isAdded() || parentTree === tree) this._hasCycle = true;\n\t\t\t\tif (parentTree.isAdded() || tree.isSkip()) continue;",
    ],
    [
      "const finalTreeList = this._calculateRunList(updateTreeList);\n\t\tif (this._checkIsCycleDependency(finalTreeList)) this._runtimeService.enableCycleDependency();",
      [
        "const readersOf = (tree) => [...this._dependencyManagerService.searchDependency(tree.toRTreeItem())].flatMap((id) => this._dependencyTreeCache.get(id) ?? []);",
        "const putInOrder = () => {",
        "\tthis._hasCycle = false;",
        "\tconst list = this._calculateRunList([...updateTreeList]);",
        "\treturn { list, inCycles: this._hasCycle ? formulasInCycles(list, readersOf) : new Set() };",
        "};",
        "let { list: finalTreeList, inCycles } = putInOrder();",
        // Formulas that read each other only through what they fill: see src/hosts/univer/spill-order.ts.
        "if (this.takeForOwnCells(inCycles)) {",
        "\tfor (const tree of finalTreeList) tree.resetState();",
        "\t({ list: finalTreeList, inCycles } = putInOrder());",
        "}",
        "for (const tree of finalTreeList) tree.isInCycle = inCycles.has(tree);",
      ].join("\n\t\t"),
    ],
    [
      "let FormulaDependencyGenerator = class FormulaDependencyGenerator extends Disposable {",
      `${formulasInCycles.toString()}\nlet FormulaDependencyGenerator = class FormulaDependencyGenerator extends Disposable {`,
    ],
    [
      "if (interpreter.checkAsyncNode(nodeData.node)) value = await interpreter.executeAsync(nodeData);\n\t\t\t\telse value",
      'if (tree.isInCycle) value = ErrorValueObject.create("#CYCLE!");\n\t\t\t\telse if (interpreter.checkAsyncNode(nodeData.node)) value = await interpreter.executeAsync(nodeData);\n\t\t\t\telse value',
    ],
    [
      "\t_nodeTraversalRef(node, result) {\n\t\tconst children = node.getChildren();",
      "\t_nodeTraversalRef(node, result) {\n\t\tconst asksForPlace = node.nodeType === 4 && /^(?:ROWS?|COLUMNS?)$/i.test(node.getToken());\n\t\tconst children = node.getChildren().filter(({ nodeType }) => !asksForPlace || nodeType !== 1);",
    ],
    // A formula that was parsed is found again by its text. By a hash of 32 bits, a formula can be given the other's result.
    [
      "if (formulaString.length <= 64) return formulaString;\n\t\treturn hashAlgorithm(formulaString).toString();",
      "return formulaString;",
    ],
    // A formula that was read is kept by its text with the cells of its names filled in, and for all workbooks of the page:
    // a name in a second workbook stood for the cells that it had in the first.
    [
      "treeBuilder(formulaString, transformSuffix = true, injectDefinedNameParam) {",
      'treeBuilder(formulaString, transformSuffix = true, injectDefinedNameParam) {\n\t\tconst keptAs = `${injectDefinedNameParam?.unitId ?? ""}${formulaString}`;',
    ],
    ["FormulaLexerNodeCache.get(formulaString)", "FormulaLexerNodeCache.get(keptAs)"],
    ["FormulaLexerNodeCache.set(formulaString, this", "FormulaLexerNodeCache.set(keptAs, this"],
    // How TODAY, NOW and their like are shown in a cell without a format: as the Netherlands write a date.
    ['const DEFAULT_DATE_FORMAT = "yyyy/mm/dd;@";', 'const DEFAULT_DATE_FORMAT = "dd-mm-yyyy";'],
    ['const DEFAULT_NOW_FORMAT = "yyyy/mm/dd hh:mm";', 'const DEFAULT_NOW_FORMAT = "dd-mm-yyyy hh:mm";'],
    // Formulas are gone through in the same order each time: with fewer places than formulas, none is ever found again.
    ["const FORMULA_CACHE_LRU_COUNT = 5e3;", "const FORMULA_CACHE_LRU_COUNT = 1e5;"],
    // Runs wait for each other, and so must what they are to calculate: a run that was asked for while another was under
    // way wrote over what that one had been given, and the last entry was never calculated.
    [
      "\t\tthis._currentConfigService.load(formulaDatasetConfig);\n\t\tthis._runtimeService.reset();\n\t\tconst cycle",
      "\t\tconst cycle",
    ],
    [
      'this._executeLock.acquire("FORMULA_EXECUTION_LOCK", async () => {',
      'this._executeLock.acquire("FORMULA_EXECUTION_LOCK", async () => {\n\t\t\tthis._currentConfigService.load(formulaDatasetConfig);\n\t\t\tthis._runtimeService.reset();',
    ],
    ...READ_TEXTS,
    // Amounts of PMT and its like are euros, wherever they are calculated.
    [
      'return `"${getCurrencySymbol(locale)}"#,##0${decimal}_);[Red]("${getCurrencySymbol(locale)}"#,##0${decimal})`;',
      'return `"€" #,##0${decimal};[Red]"€" -#,##0${decimal}`;',
    ],
    [
      "return numfmt.format(getCurrencyFormat(locale, numberDigits), number);",
      "return numfmt.format(getCurrencyFormat(locale, numberDigits), number, { locale: document.documentElement.lang });",
    ],
    // A number that is none never becomes 0: LCM of large numbers did not end.
    ["while (_b !== 0) {", "while (_b > 0) {"],
    // A run that was stopped has said so already; said twice, the one that takes its place counted for ended.
    [
      "\t\t\tthis._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());\n\t\t\tCELL_INVERTED_INDEX_CACHE",
      "\t\t\tconst ended = this._runtimeService.getAllRuntimeData();\n\t\t\tif (ended.functionsExecutedState !== 1) this._executionCompleteListener$.next(ended);\n\t\t\tCELL_INVERTED_INDEX_CACHE",
    ],
  ],
  "engine-render": [
    // A number or date that is wider than its cell was cut off, and read as another one.
    [
      "var Font = class extends SheetExtension {",
      `${numberThatFits.toString()}\nvar Font = class extends SheetExtension {`,
    ],
    [
      "const text = getDisplayValueFromCell(cellData);",
      [
        "const whole = getDisplayValueFromCell(cellData);",
        "const isNumber = vertexAngle === 0 && (cellData.t === CellValueType.NUMBER || cellData.t == null && typeof cellData.v === 'number');",
        "const pattern = fontCache.style?.n?.pattern ?? 'General';",
        "const widthOf = (part) => FontCache.getMeasureText(part, fontCache.fontString).width;",
        // Up to the edge of the cell: its padding may be used.
        "const text = isNumber ? numberThatFits(whole, /^general$/i.test(pattern), renderFontCtx.endX - renderFontCtx.startX - paddingRight - 1, widthOf) : whole;",
      ].join("\n\t\t"),
    ],
  ],
  "sheets-ui": [
    // Which way a dragged block is filled: by how far the mouse went, wherever the sheet has been scrolled to.
    [
      "Math.abs(this._startOffsetX - moveRelativeCoords.x - scrollXY.x) / 2 > Math.abs(this._startOffsetY - moveRelativeCoords.y - scrollXY.y)",
      "Math.abs(this._startOffsetX - moveRelativeCoords.x) / 2 > Math.abs(this._startOffsetY - moveRelativeCoords.y)",
    ],
    // The sum of what is selected: all its digits, as the screen's language writes them.
    ["\tif (num >= 1e8) return num.toExponential(2);\n", ""],
    [
      "numfmt.format(pattern, num, { throws: false });\n\treturn num.toLocaleString();",
      "numfmt.format(pattern, num, { throws: false, locale: document.documentElement.lang });\n\treturn num.toLocaleString(document.documentElement.lang);",
    ],
    // A tenth of a second after the last letter it opens, unless Enter has led to a cell by then.
    [
      "if (hasMatch && !open) setOpen(true);",
      "if (hasMatch && !open && document.activeElement === inputRef.current) setOpen(true);",
    ],
    // The list of names closes once one is chosen, and the keyboard is in the cells then.
    [
      'className: "univer-z-[1001]",',
      'className: "univer-z-[1001]",\n\t\t\t\tonClick: () => {\n\t\t\t\t\tsetOpen(false);\n\t\t\t\t\tlayoutService.focus();\n\t\t\t\t},',
    ],
  ],
  "sheets-formula": [
    // A run is under way from its first moment. One that was asked for while another was still putting formulas in order was
    // queued; what it was to calculate was forgotten when the first ended, and lost when a third change stopped it.
    [
      "if (stage === FormulaExecuteStageType.START) {\n\t\t\t\t\tif (calculationProcessCount",
      "if (stage === FormulaExecuteStageType.START) {\n\t\t\t\t\tthis._executionInProgressParams = params.stageInfo;\n\t\t\t\t\tif (calculationProcessCount",
    ],
  ],
  "sheets-formula-ui": [
    // Enter ends the formula as it was typed, whatever is suggested at that moment; Tab takes a suggestion, as in Excel.
    [
      "KeyCode.ENTER,\n\t\t\tKeyCode.ESC,\n\t\t\tKeyCode.TAB\n\t\t].map((keyCode) => {",
      "KeyCode.ESC,\n\t\t\tKeyCode.TAB\n\t\t].map((keyCode) => {",
    ],
    // Between the arguments of a function in help and suggestions: the mark that is typed there.
    [
      'generateParam(item) }), i === value.length - 1 ? "" : ","]',
      `generateParam(item) }), i === value.length - 1 ? "" : ${ARGUMENT_MARK}]`,
    ],
    [
      'generateParam(item)\n\t\t}), i === value.length - 1 ? "" : ","]',
      `generateParam(item)\n\t\t}), i === value.length - 1 ? "" : ${ARGUMENT_MARK}]`,
    ],
    [
      '\t\t\t\t\tvalue: `${functionInfo.functionName}(${functionInfo.functionParameter.map((item) => item.example).join(",")})`\n\t\t\t\t}),\n\t\t\t\tfunctionInfo.functionParameter &&',
      `\t\t\t\t\tvalue: \`\${functionInfo.functionName}(\${functionInfo.functionParameter.map((item) => item.example).join(${ARGUMENT_MARK})})\`\n\t\t\t\t}),\n\t\t\t\tfunctionInfo.functionParameter &&`,
    ],
    [
      '\t\t\t\t\t\t\tvalue: `${functionInfo.functionName}(${functionInfo.functionParameter.map((item) => item.example).join(",")})`',
      `\t\t\t\t\t\t\tvalue: \`\${functionInfo.functionName}(\${functionInfo.functionParameter.map((item) => item.example).join(${ARGUMENT_MARK})})\``,
    ],
  ],
};

function changePackage(name, source) {
  return CHANGES[name].reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`Univer's ${name} is not what it was: ${from}`);
    return parts.join(to);
  }, source);
}

const ENTRY = /@univerjs[\\/]([\w-]+)[\\/]lib[\\/]es[\\/]index\.js$/;

module.exports = function changeUniver(source) {
  return changePackage(ENTRY.exec(this.resourcePath)[1], source);
};
module.exports.changePackage = changePackage;
module.exports.CHANGED = Object.keys(CHANGES);
