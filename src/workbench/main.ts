import { guidePagePath, helpFolderPath } from "../functions/help/paths";
import type { Language } from "../functions/language";
import { type OpenedWorkbook, openWorkbook } from "../hosts/univer/open";
import "../taskpane";
import { LETTER_2015 } from "../workbook/assumptions";
import { isoDate } from "../workbook/iso-date";
import { modelWorkbook } from "../workbook/model-workbook";
import { areaText, quotedTitle } from "../workbook/references";
import { Acts, type Choice } from "./acts";
import { askToReplace } from "./ask";
import { showCharts } from "./chart-panel";
import { offerFiles } from "./files";
import { type KeptContent, type KeptWorkbook, KeptWorkbooks } from "./kept-workbooks";
import { Messages } from "./messages";
import { offerKept } from "./offer-kept";
import { cyclePanesWithF6 } from "./parts";
import type { SavedState } from "./unsaved-work";
import { type NamedWorkbook, WorkOnPage } from "./work-on-page";
import type { SelectedCell } from "../hosts/host";
import type { FileWriter } from "../hosts/univer/univer-host";
import { backgroundWork } from "../background/background-work";
import { workerCalls } from "../background/worker-calls";
import { Told } from "./told";
import { WORKBENCH_TEXTS, type WorkbenchTexts } from "./texts";
import "./workbench.css";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

const work = backgroundWork();
const elsewhere = workerCalls(work);
let current: WorkOnPage | undefined;
const acts = new Acts();
const messages = new Messages((text) => (element("status").textContent = text));
const kept = KeptWorkbooks.open().catch(() => undefined);
const told = new Told();

const started = start();

async function start(): Promise<void> {
  const language: Language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "nl";
  const texts = WORKBENCH_TEXTS[language];
  document.title = texts.title;
  frame(language, texts);
  setUpKeyboardNavigation();
  messages.say(texts.opening);
  try {
    // Before the cells are there: they would move under the hands of whoever begins at once.
    await offerEarlierWork(language, texts);
    await show(example(language), language);
    document.body.dataset.ready = String(Math.round(performance.now()));
    askBeforeLeaving();
  } catch {
    messages.fail(texts.failed);
  }
}

function example(language: Language): NamedWorkbook {
  const workbook = modelWorkbook(LETTER_2015, language, isoDate(new Date()));
  return { workbook, fileName: WORKBENCH_TEXTS[language].fileName, isExample: true };
}

async function offerEarlierWork(language: Language, texts: WorkbenchTexts): Promise<void> {
  const store = await kept;
  if (store === undefined) return;
  const open = async (from: KeptWorkbook) => {
    await started;
    const isOpen = choose(async () => {
      const content = await store.content(from.id);
      if (content === undefined || !(await mayReplace())) return false;
      messages.say(texts.opening);
      await show({ ...(await readContent(content)), fileName: from.fileName, from });
      return true;
    });
    return (await isOpen.catch(() => messages.fail(texts.notOpened(from.fileName)))) ?? false;
  };
  const places = { section: element("kept"), locale: language === "nl" ? "nl-NL" : "en-GB", open };
  // Without its store the page works all the same.
  await offerKept(store, texts, places).catch(() => undefined);
}

/** A file that was kept is opened as any file is. */
async function readContent(content: KeptContent): Promise<Pick<NamedWorkbook, "workbook" | "source">> {
  if ("workbook" in content) return content;
  const { openFile } = await import("./read-file");
  return { workbook: openFile(content.bytes).workbook, source: content.bytes };
}

/** The browser asks in its own words; what was done in the last second is kept when the page goes out of sight. */
function askBeforeLeaving(): void {
  window.addEventListener("beforeunload", (event) => {
    if (current?.isUnsaved) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) void current?.keep();
  });
}

/** What a person asks of the workbook as a whole waits its turn. */
function choose<Result>(act: Choice<Result>): Promise<Result | undefined> {
  messages.asked();
  return acts.choose(act);
}

/** A workbook that has gone from the page before its turn came was let go by the person. */
async function save(onPage: WorkOnPage, write: () => Promise<void>): Promise<void> {
  const { notSaved } = WORKBENCH_TEXTS[onPage.opened.host.language];
  messages.asked();
  await acts.do(() => (current === onPage ? write() : Promise.resolve())).catch(() => messages.fail(notSaved));
}

async function mayReplace(): Promise<boolean> {
  return !current?.isUnsaved || askToReplace(current.name, WORKBENCH_TEXTS[pageLanguage()]);
}

/** Of the page as it is now: an act that waited its turn may come after a change of language. */
function pageLanguage(): Language {
  return document.documentElement.lang === "en" ? "en" : "nl";
}

/** Puts a workbook on the page. The one that is there goes when the new one is whole, or stays when it cannot be shown. */
async function show(named: NamedWorkbook, language = pageLanguage()): Promise<number> {
  const { workbook, fileName, source } = named;
  const texts = WORKBENCH_TEXTS[language];
  await current?.keep();
  const container = document.createElement("div");
  container.className = "grid";
  element("workbook").append(container);
  const outside = { writer: fileWriter(fileName, source, language), elsewhere, tell };
  const opened = await openWorkbook(container, workbook, language, outside).catch((error: unknown) => {
    container.remove();
    throw error;
  });
  const previous = current;
  const onPage = new WorkOnPage(opened, named, {
    texts,
    store: kept,
    say: (sentence) => messages.say(sentence),
    showState: (name, state) => showState(name, state, opened.host.locale, texts),
  });
  current = onPage;
  showCharts(opened, element("charts"), opened.host.locale);
  followSelection(opened, texts);
  offerFiles(opened.host, texts, {
    buttons: element("files"),
    messages,
    choose,
    save: () => save(onPage, () => onPage.download()),
    mayReplace,
    language: pageLanguage,
    show,
  });
  showPane(opened, language);
  previous?.opened.close();
  element("workbook").replaceChildren(container);
  messages.say(texts.ready);
  // Tests and the curious read cells through the same host as the pane.
  Object.assign(window, { kader: { host: opened.host, univer: opened.api } });
  return opened.leftOut;
}

/** In the bar and in the title: which workbook it is, and whether what was done in it is in a file. */
function showState(name: string, state: SavedState, locale: string, texts: WorkbenchTexts): void {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  element("name").textContent = name;
  element("saved").textContent =
    state.kind === "kept" ? texts.state.kept(time.format(state.at)) : texts.state[state.kind];
  const isUnsaved = state.kind === "kept" || state.kind === "unsaved";
  document.title = `${isUnsaved ? "● " : ""}${name} – Kader`;
}

/** Files are written in a worker: into the file that the workbook came from, or as a new one. */
function fileWriter(fileName: string, source: Uint8Array | undefined, language: Language): FileWriter {
  return {
    name: fileName,
    write: async ({ current: workbook, opened, structure }, watch) => {
      if (source !== undefined) {
        const request = { bytes: source, opened, current: workbook, structure };
        return work.run("saveWorkbook", request, watch);
      }
      const options = { language, title: "Kader", created: new Date() };
      return { bytes: await work.run("writeWorkbook", { workbook, options }, watch) };
    },
  };
}

function frame(language: Language, texts: WorkbenchTexts): void {
  document.documentElement.lang = language;
  element("skip").textContent = texts.toPane;
  element("purpose").textContent = texts.purpose;
  element("keys").textContent = texts.nextPart;
  element("workbook").setAttribute("aria-label", texts.workbookLabel);
  element("charts").setAttribute("aria-label", texts.chartsLabel);
  element("side").setAttribute("aria-label", texts.paneLabel);
  const nav = element("languages");
  nav.setAttribute("aria-label", texts.languagesLabel);
  nav.replaceChildren(
    ...Object.entries(LANGUAGE_NAMES).map(([code, name]) => {
      const link = document.createElement("a");
      link.href = `?lang=${code}`;
      link.lang = code;
      link.textContent = name;
      link.setAttribute("aria-current", String(code === language));
      link.addEventListener("click", (event) => {
        // Before there is a workbook, or in a page of its own, it is a link like any other.
        if (current === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void changeLanguage(code as Language);
      });
      return link;
    }),
  );
}

/** The workbook stays, with everything that was done in it and the cell that is selected; the example is made anew. */
async function changeLanguage(language: Language): Promise<void> {
  const texts = WORKBENCH_TEXTS[language];
  const change = choose(async () => {
    if (current === undefined) return;
    const onPage = current;
    await onPage.keep();
    const selected = await onPage.opened.host.selected();
    const named = onPage.isUntouchedExample
      ? example(language)
      : { ...(await readContent(await onPage.content())), ...(await onPage.goingOn()) };
    await show(named, language);
    frame(language, texts);
    if (!element("kept").hidden) await offerEarlierWork(language, texts);
    history.replaceState(null, "", `?lang=${language}`);
    if (selected.ok) await current.opened.host.select(placeOf(selected.value));
  });
  await change.catch(() => messages.fail(texts.failed));
}

function placeOf({ sheetTitle, area }: SelectedCell): string {
  return `${quotedTitle(sheetTitle)}!${areaText(area)}`;
}

/** How the keyboard gets around: past the sheets at once, and from part to part; and Ctrl+S. */
function setUpKeyboardNavigation(): void {
  const toPane = () => document.querySelector("kader-pane")?.focusActiveTab();
  const openTab = () => current?.opened.places.tabs?.querySelector<HTMLElement>("[aria-selected=true]");
  const skip = element("skip");
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    toPane();
  });
  const [bar, files, side] = [element("bar"), element("files"), element("side")];
  cyclePanesWithF6([
    { holds: (each) => bar.contains(each), enter: () => files.querySelector("button")?.focus() },
    { holds: (each) => element("workbook").contains(each), enter: () => current?.opened.places.cells?.focus() },
    { holds: (each) => current?.opened.places.tabs?.contains(each) ?? false, enter: () => openTab()?.focus() },
    { holds: (each) => side.contains(each), enter: toPane },
  ]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const onPage = current;
    // A question is about the workbook: it is answered first.
    const isAsked = document.querySelector("dialog[open]") !== null;
    if (onPage !== undefined && !isAsked) void save(onPage, () => onPage.saveInPlace());
  };
  // Before the cells, which look at every key.
  window.addEventListener("keydown", onKey, { capture: true });
}

function showPane({ host }: OpenedWorkbook, language: Language): void {
  const pane = document.createElement("kader-pane");
  pane.host = host;
  pane.work = work;
  pane.helpUrl = helpFolderPath(language);
  pane.guideUrl = guidePagePath(language);
  element("side").replaceChildren(pane);
}

/** The sentence behind an error in the selected cell, and the links of the About sheet. */
function followSelection({ api, host, sentenceAt }: OpenedWorkbook, texts: WorkbenchTexts): void {
  host.onSelect(() => {
    const cell = api.getActiveWorkbook()?.getActiveCell();
    const said = told.at(host.selectedPlace());
    if (cell) messages.say(sentenceAt(cell) ?? said ?? texts.ready);
  });
  api.addEvent(api.Event.CellClicked, ({ workbook, worksheet, row, column }) => {
    const cell = worksheet.getSheet().getCellRaw(row, column);
    const title = (cell?.custom as { linkToSheet?: string } | undefined)?.linkToSheet;
    const sheet = title === undefined ? null : workbook.getSheetByName(title);
    if (sheet !== null) workbook.setActiveSheet(sheet);
  });
}

/** What is to be known about an entry. */
function tell(sentence: string): void {
  told.set(sentence, current?.opened.host.selectedPlace() ?? "");
  messages.say(sentence);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}
