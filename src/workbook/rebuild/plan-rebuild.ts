// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookContents } from "../contents";
import type { LaidOutModel } from "../laid-out-model";
import { type SheetArea, cellText, titleText } from "../references";
import type { FormulaNameSpec, NameSpec, WorkbookSpec } from "../spec";
import { CellMap, ModelCellIndex } from "./cell-map";
import { carriedCells } from "./carried-cells";
import { ModelPlaces } from "./model-places";
import { type AreaNow, rewrittenFormula } from "./rewrite-formula";

/** Sheets of a model in the place of its old ones, with everything elsewhere that refers to them. */
export interface Rebuild {
  /** The new sheets and the names of the model. */
  readonly workbook: WorkbookSpec;
  /** Titles of the sheets that go. */
  readonly replaced: readonly string[];
  /** Names of the old model that the new one does not have. */
  readonly goneNames: readonly string[];
  /** Names that someone gave to cells of the model, where these are now. */
  readonly ownNames: readonly NameSpec[];
  readonly ownFormulaNames: readonly FormulaNameSpec[];
  /** Of cells on the other sheets that refer to the model, by cell or by name: a grid may keep what a name was. */
  readonly formulas: readonly CellFormula[];
}

/** Titles of the new sheets that sheets of the workbook have which stay. */
export function occupiedTitles({ workbook, replaced }: Rebuild, titles: readonly string[]): string[] {
  const going = new Set(replaced.map((title) => title.toLowerCase()));
  const staying = new Set(titles.map((title) => title.toLowerCase()).filter((title) => !going.has(title)));
  return workbook.sheets.map(({ title }) => title).filter((title) => staying.has(title.toLowerCase()));
}

export interface CellFormula {
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What someone should know before the sheets are made anew. */
export interface Foreseen {
  readonly sheets: readonly string[];
  /** To how many places of the model the other sheets and names refer. */
  readonly references: number;
  readonly goneReferences: readonly GoneReference[];
  /** Cells of the model's sheets with something of a person that has no place any more. */
  readonly lostCells: readonly string[];
  /** Cells in which a formula of a person becomes a number. */
  readonly lostFormulas: readonly string[];
  /** Sheets with rows or columns of a person in between. */
  readonly movedSheets: readonly string[];
}

export interface GoneReference {
  /** The cell or the name that refers. */
  readonly place: string;
  readonly reference: string;
}

export interface RebuildOptions {
  /** Names of the new model besides its own, such as those of an older one. */
  readonly aliases?: readonly NameSpec[];
  /** Whether formulas in the cells for input stay formulas. */
  readonly keepsInputFormulas: boolean;
  /** Whether a reference is only kept to a cell with the same answer: for models of two kinds. */
  readonly keepsAnswers?: boolean;
}

/** Works out everything before anything is written. */
export function planRebuild(
  contents: WorkbookContents,
  before: LaidOutModel,
  after: LaidOutModel,
  { aliases = [], keepsInputFormulas, keepsAnswers = false }: RebuildOptions,
): { readonly rebuild: Rebuild; readonly foreseen: Foreseen } {
  const places = new ModelPlaces(contents, before);
  const [old, made] = [new ModelCellIndex(before), new ModelCellIndex(after)];
  const map = new CellMap(old, made, keepsAnswers);
  const areaNow: AreaNow = (area) => areaAfter(area, places, map);
  const carried = carriedCells(contents, { places, old, made, map, areaNow, keepsInputFormulas });
  const names = [...after.workbook.names, ...aliases];
  const kept = new Set(names.map(({ name }) => name.toLowerCase()));
  const goneNames = before.workbook.names.map(({ name }) => name).filter((name) => !kept.has(name.toLowerCase()));
  const modelNames = new Set([...kept, ...goneNames.map((name) => name.toLowerCase())]);
  const found = new References(areaNow, { gone: goneNames, all: modelNames });
  const formulas = contents.sheets
    .filter(({ title }) => !places.isModelSheet(title))
    .flatMap(({ title, cells }) =>
      cells.flatMap(({ row, column, formula, isSpilled }): CellFormula[] => {
        if (formula === undefined || isSpilled === true) return [];
        const now = found.rewritten(formula, title, `${titleText(title)}!${cellText(row, column)}`);
        return now === undefined ? [] : [{ sheetTitle: title, row, column, formula: now }];
      }),
    );
  const isOwn = ({ name }: { readonly name: string }) => !modelNames.has(name.toLowerCase());
  const ownNames = contents.names.filter(isOwn).flatMap((name) => found.named(name, places));
  const ownFormulaNames = contents.formulaNames.filter(isOwn).flatMap(({ name, formula }): FormulaNameSpec[] => {
    const now = found.rewritten(formula, "", name);
    return now === undefined ? [] : [{ name, formula: now }];
  });
  return {
    rebuild: {
      workbook: { ...after.workbook, sheets: carried.sheets, names },
      replaced: places.sheets,
      goneNames: goneNames.filter((name) => contents.names.some((each) => each.name === name)),
      ownNames,
      ownFormulaNames,
      formulas,
    },
    foreseen: {
      sheets: after.workbook.sheets.map(({ title }) => title),
      references: found.places.size,
      goneReferences: found.gone,
      lostCells: carried.lostCells,
      lostFormulas: carried.lostFormulas,
      movedSheets: places.moved,
    },
  };
}

function areaAfter(area: SheetArea, places: ModelPlaces, map: CellMap): ReturnType<AreaNow> {
  const { sheetTitle } = area;
  // Several sheets at once: from one title to another.
  if (sheetTitle.includes(":"))
    return sheetTitle.split(":").some((each) => places.isModelSheet(each)) ? "gone" : "elsewhere";
  if (!places.isModelSheet(sheetTitle)) return "elsewhere";
  const laidOut = places.laidOut(area);
  return (laidOut && map.area(laidOut)) ?? "gone";
}

/** The references of a person's own formulas and names to the model, as they are met. */
class References {
  readonly places = new Set<string>();
  readonly gone: GoneReference[] = [];
  private readonly goneNames: ReadonlySet<string>;

  constructor(
    private readonly areaNow: AreaNow,
    private readonly names: { readonly gone: readonly string[]; readonly all: ReadonlySet<string> },
  ) {
    this.goneNames = new Set(names.gone.map((name) => name.toLowerCase()));
  }

  /** The formula as it is to be; undefined when nothing in it is about the model. */
  rewritten(formula: string, home: string, place: string): string | undefined {
    const { formula: now, references, names } = rewrittenFormula(formula, home, this.areaNow);
    for (const { text, isGone } of references) {
      this.places.add(text.replaceAll("$", ""));
      if (isGone) this.gone.push({ place, reference: text });
    }
    for (const name of names) {
      if (this.goneNames.has(name)) this.gone.push({ place, reference: name });
    }
    return references.length > 0 || names.some((name) => this.names.all.has(name)) ? now : undefined;
  }

  named(name: NameSpec, places: ModelPlaces): NameSpec[] {
    if (!places.isModelSheet(name.sheetTitle)) return [];
    const reference = `${titleText(name.sheetTitle)}!${cellText(name.area.firstRow, name.area.firstColumn)}`;
    this.places.add(reference);
    const now = this.areaNow(name);
    if (typeof now !== "string") return [{ name: name.name, ...now }];
    this.gone.push({ place: name.name, reference });
    return [];
  }
}
