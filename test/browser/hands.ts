// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "@univerjs/core/lib/facade";

/** What keys and clicks need of a page, in whatever browser it is. */
export interface Screen {
  readonly keyboard: {
    type(text: string): Promise<void>;
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  readonly mouse: { click(x: number, y: number, options?: { clickCount?: number; count?: number }): Promise<void> };
  evaluate<Given, Result>(run: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const NAME_BOX = "#workbook [data-u-comp=defined-name] input";
const FORMULA_BAR = "#workbook [data-u-comp=formula-bar] canvas";

/**
 * What a person does in the cells with keyboard, mouse and clipboard. Nothing here writes a cell through the grid's own
 * interface; that one is only asked where a cell is on the screen and what it shows.
 */
export class Hands {
  constructor(private readonly screen: Screen) {}

  press(key: string): Promise<void> {
    return this.screen.keyboard.press(key);
  }

  /** A key with others held down, the last one first: `chord("Z", "Control")`. */
  async chord(key: string, ...held: readonly string[]): Promise<void> {
    const { keyboard } = this.screen;
    for (const each of held) await keyboard.down(each);
    await keyboard.press(key);
    for (const each of [...held].reverse()) await keyboard.up(each);
  }

  async type(text: string): Promise<void> {
    await this.screen.keyboard.type(text);
  }

  /** Fills in the selected cell, and goes to the one below. */
  async enter(text: string): Promise<void> {
    await this.type(text);
    await this.press("Enter");
  }

  async toSheet(title: string): Promise<void> {
    await this.click(
      await this.screen.evaluate((wanted) => {
        const tabs = [...document.querySelectorAll<HTMLElement>("#workbook [data-u-comp=slide-tab-item]")];
        const tab = tabs.find(({ textContent }) => textContent?.trim() === wanted);
        if (tab === undefined) throw new Error(`There is no sheet ${wanted}.`);
        const { left, top, width, height } = tab.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, title),
    );
  }

  /** A sheet with nothing on it, after the one that is open. */
  async newSheet(): Promise<void> {
    const before = await this.openSheet();
    await this.click(await this.middleOf("#workbook [data-u-comp=sheet-bar-append-button]"));
    while ((await this.openSheet()) === before) await moment();
  }

  /** By the box with the cell's name: a cell of the sheet that is open, or a name of the workbook. */
  async toCell(nameOrCell: string): Promise<void> {
    await this.click(await this.middleOf(NAME_BOX));
    await this.chord("a", "Control");
    await this.type(nameOrCell);
    await this.untilNamesAreListed();
    await this.press("Enter");
    await this.untilSelected(nameOrCell);
  }

  /** What a person types in the one cell behind a name, or in a cell of the sheet that is open. */
  async typeIn(nameOrCell: string, text: string | number): Promise<void> {
    await this.toCell(nameOrCell);
    await this.enter(String(text));
  }

  /** With the mouse; the cell must be in view, in a sheet that has not been scrolled. */
  async clickCell(cell: string): Promise<void> {
    await this.click(await this.placeOf(cell));
  }

  async doubleClickCell(cell: string): Promise<void> {
    const { x, y } = await this.placeOf(cell);
    await this.screen.mouse.click(x, y, { clickCount: 2, count: 2 });
  }

  async clickFormulaBar(): Promise<void> {
    await this.click(await this.middleOf(FORMULA_BAR));
    while (!(await this.screen.evaluate(isInFormulaBar, undefined))) await moment();
  }

  /** What the cell shows on the screen, in the sheet that is open. */
  shown(cell: string): Promise<string> {
    return this.screen.evaluate((wanted) => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      return univer.getActiveWorkbook()?.getActiveSheet().getRange(wanted).getDisplayValue() ?? "";
    }, cell);
  }

  /** Where the middle of a cell is on the screen, in a sheet that has not been scrolled. */
  placeOf(cell: string): Promise<Point> {
    return this.screen.evaluate((wanted) => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      const { left, top } = document
        .querySelector("#workbook canvas[id^=univer-sheet-main]")
        ?.getBoundingClientRect() ?? {
        left: 0,
        top: 0,
      };
      const range = univer.getActiveWorkbook()?.getActiveSheet().getRange(wanted);
      const { x, y, width, height } = range?.getCellRect() ?? new DOMRect();
      return { x: left + x + width / 2, y: top + y + height / 2 };
    }, cell);
  }

  private openSheet(): Promise<string | undefined> {
    return this.screen.evaluate(() => {
      const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
      return univer.getActiveWorkbook()?.getActiveSheet().getSheetName();
    }, undefined);
  }

  private click({ x, y }: Point): Promise<void> {
    return this.screen.mouse.click(x, y);
  }

  private middleOf(selector: string): Promise<Point> {
    return this.screen.evaluate((wanted) => {
      const { left, top, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, selector);
  }

  /** A tenth of a second after a letter the box lists the names that hold it; after Enter the list would stay open. */
  private async untilNamesAreListed(): Promise<void> {
    await this.screen.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)), undefined);
  }

  /** A name leads to its sheet a moment after the key was pressed, and the keyboard is in the cells after that. */
  private async untilSelected(nameOrCell: string): Promise<void> {
    while (!(await this.screen.evaluate(isSelected, nameOrCell))) await moment();
  }
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

/** Runs in the page: the keyboard comes there a moment after the click. */
function isInFormulaBar(): boolean {
  return document.activeElement?.id.endsWith("FORMULA_BAR") === true;
}

/** Runs in the page: whether the cell is the selected one, and what is typed would come there. */
function isSelected(nameOrCell: string): boolean {
  const { univer } = (window as unknown as { kader: { univer: FUniver } }).kader;
  const book = univer.getActiveWorkbook();
  const reference = book?.getDefinedName(nameOrCell)?.getFormulaOrRefString() ?? nameOrCell;
  const [cell, sheet] = reference.replaceAll(/[$']/g, "").split("!").reverse();
  const active = book?.getActiveSheet();
  const isOpen = sheet === undefined || active?.getSheetName() === sheet;
  const { uComp } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
  return isOpen && active?.getActiveRange()?.getA1Notation() === cell && uComp === "editor";
}
