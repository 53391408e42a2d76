// SPDX-License-Identifier: EUPL-1.2
import { type FRange, FUniver, type FWorkbook, IUndoRedoService, LocaleType, Univer, mergeLocales } from "./library";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import type { Language } from "../../functions/language";
import type { OffloadCall } from "../../functions/long-call";
import type { WorkbookSpec } from "../../workbook/spec";
import { nameButtons, nameTabs } from "./button-names";
import { Calculation } from "./calculation";
import { followSystem, systemIsDark } from "./dark";
import { cycleAt, tellOfCycles } from "./cycles";
import { decorate } from "./decorate";
import { putEuroFirst } from "./euro";
import { giveZeroForEmpty } from "./empty-results";
import { fitToGrid } from "./fit-to-grid";
import { keepFixedReferences, keepKeyboardInFormulaBar } from "./formula-bar";
import { countCells, guardFormulas } from "./formula-budget";
import { ErrorMessages, univerDescriptions, univerFunctions } from "./functions";
import type { FilterChoice } from "./filter/filter-choice";
import { FiltersAtNeed } from "./filter/filters-at-need";
import { Finder } from "./find/finder";
import { GridLinks } from "./links/grid-links";
import type { LinkChoice } from "./links/link-choice";
import { pasteLinks } from "./links/pasted-links";
import { pointAtLinks } from "./links/link-pointer";
import { NotesAtNeed } from "./notes/notes-at-need";
import { loadTexts, showTexts } from "./grid-texts";
import { FormulaView } from "./formula-view";
import { HISTORY } from "./history";
import { stopLeaks } from "./leaks";
import { limitFunctions } from "./limit-functions";
import type { FindKind } from "./key-acts";
import { keepKeyboardOutOf } from "./keyboard-place";
import { listenToKeys } from "./listen-to-keys";
import { refusalAt } from "./notation/entered-cell";
import { speakIn } from "./notation/grid-notation";
import { ScreenNotation } from "./notation/screen-notation";
import { autoSum, replaceQuickSum } from "./auto-sum";
import { goOnWhileChecking } from "./late-refusals";
import { releaseFrozenColumns } from "./narrow-freeze";
import { addOwnMenus } from "./own-menus";
import { forgetParsedNames } from "./parsed-names";
import { readTextsInLanguage } from "./read-texts";
import { RuleBook } from "./rule-book";
import { keepRulesInStep } from "./rules-in-step";
import { toSnapshot } from "./snapshot";
import { checkOnlySheetsThatAreThere, keepStepsOfLargeSheets, removeOpenSheetsWhole } from "./sheet-removal";
import { Sorter } from "./sort/sorter";
import { scrollIntoView } from "./scroll-into-view";
import { putSumFirst } from "./selection-figures";
import { SpillGuard } from "./spill-guard";
import { orderBySpill } from "./spill-order";
import { textFunctions } from "./text-functions";
import { offeredTypefaces } from "./typefaces";
import { type FileWriter, UniverHost, type UniverHostOptions } from "./univer-host";

stopLeaks();
keepKeyboardInFormulaBar();
countCells();
orderBySpill();
putEuroFirst();
removeOpenSheetsWhole();
checkOnlySheetsThatAreThere();
keepRulesInStep();
scrollIntoView();

/** Where the keyboard can be in a workbook on the page. */
export interface KeyboardPlaces {
  readonly cells: HTMLElement | undefined;
  readonly tabs: HTMLElement | undefined;
}

/** What a workbook on the page needs from beyond it. */
export interface Outside {
  readonly writer: FileWriter;
  /** Answers the calls that would hold up the page. */
  readonly elsewhere: OffloadCall;
  /** One sentence for the person at the keyboard, such as why a text is no number. */
  tell(sentence: string): void;
  /** The person asks to find something in the cells, or to replace it. */
  find(kind: FindKind): void;
  /** The person asks which rows of a table to show. */
  chooseRows(choice: FilterChoice): void;
  /** The person asks for the link of a cell, or followed one that leads out of the workbook. */
  chooseLink(choice: LinkChoice): void;
}

export interface OpenedWorkbook {
  readonly api: FUniver;
  readonly host: UniverHost;
  readonly finder: Finder;
  readonly links: GridLinks;
  /** Why a cell shows an error, why what was typed there stays text, or where it leads. */
  sentenceAt(cell: FRange): string | undefined;
  readonly places: KeyboardPlaces;
  /** Merges, validations and conditional formats that are not shown, because they cover too many cells. */
  readonly leftOut: number;
  /** Goes on in another language; the workbook, its history and what is selected stay. */
  speak(language: Language): Promise<void>;
  /** Takes the workbook off the page, so that another can be opened. */
  close(): void;
}

/**
 * Opens a workbook in the page; resolves when every formula has been calculated once. Meanwhile the keyboard stays where
 * it is: Univer would take it to its cells, which hold on to the Tab key. Rejects when the workbook cannot be shown, and
 * leaves nothing of it on the page then: another workbook that is open stays whole.
 */
export async function openWorkbook(
  container: HTMLElement,
  workbook: WorkbookSpec,
  language: Language,
  { writer, elsewhere, tell, find, chooseRows, chooseLink }: Outside,
): Promise<OpenedWorkbook> {
  const keyboard = keepKeyboardOutOf(container);
  const messages = new ErrorMessages();
  const countsFrom1904 = workbook.countsFrom1904 === true;
  const notation = new ScreenNotation({ language, countsFrom1904, tell });
  const english = mergeLocales(coreEnglish, dataValidationEnglish, conditionalFormattingEnglish);
  const univer = new Univer({
    override: HISTORY,
    darkMode: systemIsDark(),
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english },
  });
  loadTexts(univer, english, notation);
  nameTabs(univer, notation);
  const presets = [
    UniverSheetsCorePreset({
      container,
      formula: {
        function: [...univerFunctions({ spoken: notation, messages, elsewhere }), ...textFunctions(notation)],
        description: univerDescriptions(language),
      },
      disableAutoFocus: true,
      customFontFamily: { override: true, list: offeredTypefaces(workbook) },
      // Labels are text on purpose, also when they could be read as a date.
      disableTextFormatMark: true,
      sheets: { disableForceStringMark: true },
    }),
    // Its field would take the keyboard from the cell in the middle of a word.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(constructor, options);
  }
  try {
    guardFormulas(univer, messages, notation);
    giveZeroForEmpty(univer);
    const filters = new FiltersAtNeed(univer, notation, chooseRows);
    await filters.registerFor(workbook);
    const notes = new NotesAtNeed(univer, notation);
    await notes.registerFor(workbook);
    const opened = await fill(univer, workbook, { notation, writer });
    const { api, book, host, leftOut } = opened;
    const links = new GridLinks({
      univer,
      api,
      book,
      notation,
      goTo: async (place) => (await host.select(place)).ok,
      choose: chooseLink,
      settle: () => host.settle(),
    });
    await filters.listen(book);
    const places = inReadingOrder(container);
    const open = new AbortController();
    toCellsAfterTab(places, open.signal);
    addOwnMenus(univer, api, notation, {
      sorter: new Sorter(univer, book, notation, (sheet, isInside) => notes.noteIn(sheet, isInside)),
      find,
      toggleFilter: () => filters.toggle(book),
      openNote: () => notes.open(api),
      links,
    });
    pasteLinks(univer);
    goOnWhileChecking(univer, book);
    pointAtLinks(univer, { book, container, links }, open.signal);
    releaseFrozenColumns(univer, api, { book, container, signal: open.signal });
    nameButtons(univer, notation, open.signal);
    followSystem(api, open.signal);
    const formulas = new FormulaView(univer, notation);
    keepFixedReferences(univer);
    notes.listenToEscape(open.signal);
    replaceQuickSum(univer, () => autoSum(univer, book, notation));
    listenToKeys(univer, { univer, api, book, notation, formulas, filters, notes, links, find }, open.signal);
    keyboard.release();
    const close = () => {
      open.abort();
      univer.dispose();
    };
    const sentenceAt = (cell: FRange) =>
      messages.at(cell.getSheetId(), cell.getRow(), cell.getColumn()) ??
      refusalAt(cell, notation) ??
      cycleAt(cell, notation.language) ??
      links.sentenceAt(cell);
    const finder = new Finder(univer, book, notation);
    const speak = async (spoken: Language) => {
      // What is being typed is read as the person began it.
      await book.endEditingAsync(true);
      notation.change(spoken);
      showTexts(univer);
      // TEXT and its like answer in the language of the screen.
      api.getFormula().executeCalculation();
      await host.settle();
    };
    return { api, host, finder, links, leftOut, sentenceAt, places, speak, close };
  } catch (error) {
    keyboard.release();
    univer.dispose();
    throw error;
  }
}

let workbooksOpened = 0;

/** Every workbook has its own: Univer keeps parsed formulas by workbook and text, with the cells that they read. */
function nextId(): string {
  return `Kader-${++workbooksOpened}`;
}

async function fill(
  univer: Univer,
  workbook: WorkbookSpec,
  { notation, writer }: UniverHostOptions,
): Promise<Pick<OpenedWorkbook, "api" | "host" | "leftOut"> & { readonly book: FWorkbook }> {
  const api = FUniver.newAPI(univer);
  api.getFormula().setInitialFormulaComputing(0);
  const fitted = fitToGrid(workbook);
  const opened = api.createWorkbook(toSnapshot(fitted.workbook, nextId()));
  putSumFirst(univer);
  limitFunctions(univer);
  keepStepsOfLargeSheets(univer);
  forgetParsedNames(univer);
  const active = workbook.activeSheet === undefined ? null : opened.getSheetByName(workbook.activeSheet);
  if (active !== null) opened.setActiveSheet(active);
  notation.follow((language) => opened.setNumfmtLocal(language === "nl" ? "nl" : "en"));
  speakIn(notation, univer, api);
  readTextsInLanguage(univer, notation);
  const calculation = new Calculation(univer);
  new SpillGuard(univer, calculation).start();
  tellOfCycles(univer, opened, notation);
  const rules = new RuleBook();
  const host = new UniverHost(univer, api, calculation, workbook, rules, { notation, writer });
  decorate(api, opened, fitted, rules);
  await host.settle();
  host.startRecording();
  // What opening does is nothing that a person could want to undo.
  univer.__getInjector().get(IUndoRedoService).clearUndoRedo(opened.getId());
  return { api, host, book: opened, leftOut: fitted.leftOut };
}

/** A tab that was clicked would hold the keyboard: what is typed next is for the cells of its sheet, as in Excel. */
function toCellsAfterTab({ cells, tabs }: KeyboardPlaces, signal: AbortSignal): void {
  const onClick = ({ detail, target }: MouseEvent) => {
    const isTab = target instanceof Element && target.closest("[data-u-comp=slide-tab-item]") !== null;
    // The keyboard clicks 0 times, and stays where the person is; a second click is for another name.
    if (isTab && detail === 1) cells?.focus();
  };
  tabs?.addEventListener("click", onClick, { signal });
}

/** Univer gives its drawings the first places of the whole page, and what is typed in a place that nobody sees. */
function inReadingOrder(container: HTMLElement): KeyboardPlaces {
  const drawings = [...container.querySelectorAll<HTMLElement>("canvas[tabindex]")];
  const cells = drawings.find(({ id }) => id.startsWith("univer-sheet-main-canvas"));
  const typed = document.querySelectorAll<HTMLElement>("[data-u-comp=editor]");
  for (const each of [...drawings, ...typed]) each.tabIndex = each === cells ? 0 : -1;
  return { cells, tabs: container.querySelector<HTMLElement>("[data-u-comp=slide-tab-bar]") ?? undefined };
}
