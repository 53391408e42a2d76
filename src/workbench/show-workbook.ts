// SPDX-License-Identifier: EUPL-1.2
import { workerCalls } from "../background/worker-calls";
import { guidePagePath, helpFolderPath } from "../functions/help/paths";
import type { Language } from "../functions/language";
import type { FilterChoice } from "../hosts/univer/filter/filter-choice";
import type { LinkChoice } from "../hosts/univer/links/link-choice";
import type { FindKind } from "../hosts/univer/key-acts";
import { type OpenedWorkbook, type Outside, openWorkbook } from "../hosts/univer/open";
import type { FileWriter } from "../hosts/univer/univer-host";
import { TO_CELLS } from "../taskpane";
import { LETTER_2015 } from "../workbook/assumptions";
import { isoDate } from "../workbook/iso-date";
import { modelWorkbook } from "../workbook/model-workbook";
import { calculatedSentence } from "./calculated-sentence";
import { showCharts } from "./chart-panel";
import { chooseRows } from "./filter-dialog";
import { FindDialog } from "./find-dialog";
import { chooseLink } from "./link-dialog";
import { element } from "./page-elements";
import { WORKBENCH_TEXTS } from "./texts";
import { Told } from "./told";
import type { SavedState } from "./unsaved-work";
import { work } from "./work";
import { type NamedWorkbook, WorkOnPage, type WorkPlaces } from "./work-on-page";

/**
 * The grid, the pane and the charts: most of the bytes of the page. They come when the first workbook does, so that the
 * start view need not wait for them.
 */

const elsewhere = workerCalls(work);
const told = new Told();
let selected: () => string = () => "";

/** What is to be seen of a workbook in the bar and in the title, with times as the workbook writes them. */
export interface ShownState {
  readonly name: string;
  readonly state: SavedState;
  readonly locale: string;
  readonly language: Language;
}

export interface ViewPlaces extends Omit<WorkPlaces, "showState"> {
  readonly language: Language;
  showState(state: ShownState): void;
}

export interface ShownWorkbook {
  readonly onPage: WorkOnPage;
  /** Takes what was on the page before away. */
  reveal(): void;
  /** Goes on with the same workbook in another language. */
  speak(language: Language): Promise<void>;
}

export function example(language: Language): NamedWorkbook {
  const workbook = modelWorkbook(LETTER_2015, language, isoDate(new Date()));
  return { workbook, fileName: WORKBENCH_TEXTS[language].fileName, isExample: true };
}

/** Opens a workbook next to the one that is on the page, which stays until this one is revealed. */
export async function showWorkbook(named: NamedWorkbook, places: ViewPlaces): Promise<ShownWorkbook> {
  const { workbook, fileName, source } = named;
  const { language, say } = places;
  const container = document.createElement("div");
  container.className = "grid";
  element("workbook").append(container);
  const tell = tellIn(say);
  let dialog: FindDialog | undefined;
  const toCells = () => opened.places.cells?.focus();
  const choose = (choice: FilterChoice) => chooseRows(choice, opened.host.language, toCells);
  const find = (kind: FindKind) => {
    dialog ??= new FindDialog({ language: opened.host.language, finder: opened.finder, toCells, tell });
    dialog.show(kind);
  };
  const outside: Outside = {
    writer: fileWriter(fileName, source, (): Language => opened.host.language),
    elsewhere,
    tell,
    find,
    chooseRows: choose,
    chooseLink: (choice: LinkChoice) => chooseLink(choice, opened.host.language, toCells),
  };
  const opened = await openWorkbook(container, workbook, language, outside).catch((error: unknown) => {
    container.remove();
    throw error;
  });
  const onPage = new WorkOnPage(opened, named, {
    ...places,
    showState: (name, state) => {
      const { locale, language: spoken } = opened.host;
      places.showState({ name, state, locale, language: spoken });
    },
  });
  let drawCharts: () => void = () => undefined;
  const takeAwayDialog = () => document.getElementById("find")?.remove();
  const reveal = () => {
    selected = () => opened.host.selectedPlace();
    drawCharts = showCharts(opened, element("charts"));
    keepRoomFor(element("charts"));
    followSelection(opened, say);
    showPane(opened);
    element("workbook").replaceChildren(container);
    // It is about the workbook that was on the page.
    takeAwayDialog();
    // Tests and the curious read cells through the same host as the pane.
    Object.assign(window, { kader: { host: opened.host, univer: opened.api } });
  };
  const speak = async (spoken: Language) => {
    await opened.speak(spoken);
    dialog = undefined;
    takeAwayDialog();
    drawCharts();
    showPane(opened);
    onPage.showState();
  };
  return { onPage, reveal, speak };
}

/** The charts lie over the place that the cells leave free for them, so that the tabs of the sheets stay where they are. */
const room = new ResizeObserver(([entry]) => {
  const height = (entry?.target as HTMLElement | undefined)?.offsetHeight ?? 0;
  element("book").style.setProperty("--charts-height", `${height}px`);
});

function keepRoomFor(charts: HTMLElement): void {
  room.observe(charts);
}

/** Files are written in a worker: into the file that the workbook came from, or as a new one. */
function fileWriter(fileName: string, source: Uint8Array | undefined, language: () => Language): FileWriter {
  return {
    name: fileName,
    write: async ({ current: workbook, opened, structure }, watch) => {
      if (source !== undefined) {
        const request = { bytes: source, opened, current: workbook, structure };
        return work.run("saveWorkbook", request, watch);
      }
      const options = { language: language(), title: fileName.replace(/\.xlsx$/i, ""), created: new Date() };
      return { bytes: await work.run("writeWorkbook", { workbook, options }, watch) };
    },
  };
}

function showPane({ host, places }: OpenedWorkbook): void {
  const { language } = host;
  const pane = document.createElement("kader-pane");
  pane.host = host;
  pane.work = work;
  pane.helpUrl = helpFolderPath(language);
  pane.guideUrl = guidePagePath(language);
  pane.addEventListener(TO_CELLS, () => places.cells?.focus());
  element("side").replaceChildren(pane);
}

/** What there is to say of the selected cell, and the links of cells that are clicked. */
function followSelection({ api, host, links, sentenceAt }: OpenedWorkbook, say: (sentence: string) => void): void {
  const general = () => calculatedSentence(host, WORKBENCH_TEXTS[host.language]);
  host.onSelect(() => {
    const cell = api.getActiveWorkbook()?.getActiveCell();
    const before = told.at(host.selectedPlace());
    if (cell) say(sentenceAt(cell) ?? before ?? general());
  });
  host.onCalculating(() => {
    const { ready, calculating } = WORKBENCH_TEXTS[host.language];
    if ([ready, calculating].includes(element("status").textContent)) say(general());
  });
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    void links.clicked(worksheet.getRange(row, column));
  });
}

/** What is to be known about an entry. */
function tellIn(say: (sentence: string) => void): (sentence: string) => void {
  return (sentence) => {
    told.set(sentence, selected());
    say(sentence);
  };
}
