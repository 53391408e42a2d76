import { guidePagePath, helpFolderPath } from "../functions/help/paths";
import type { Language } from "../functions/language";
import { type OpenedWorkbook, openWorkbook } from "../hosts/univer/open";
import "../taskpane";
import { LETTER_2015 } from "../workbook/assumptions";
import { isoDate } from "../workbook/iso-date";
import { modelWorkbook } from "../workbook/model-workbook";
import { showCharts } from "./chart-panel";
import { offerFiles } from "./files";
import { goBetween } from "./parts";
import type { WorkbookSpec } from "../workbook/spec";
import type { FileWriter } from "../hosts/univer/univer-host";
import { backgroundWork } from "../background/background-work";
import { callsBeside } from "../background/calls-beside";
import { Told } from "./told";
import { WORKBENCH_TEXTS, type WorkbenchTexts } from "./texts";
import "./workbench.css";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

const work = backgroundWork();
const elsewhere = callsBeside(work);
let current: OpenedWorkbook | undefined;
const told = new Told();

void start();

async function start(): Promise<void> {
  const language: Language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "nl";
  const texts = WORKBENCH_TEXTS[language];
  frame(language, texts);
  say(texts.opening);
  try {
    const today = isoDate(new Date());
    const workbook = modelWorkbook(LETTER_2015, language, today);
    await show({ workbook, fileName: texts.fileName }, language, texts);
    document.body.dataset.ready = String(Math.round(performance.now()));
  } catch {
    say(texts.failed);
  }
}

interface NamedWorkbook {
  readonly workbook: WorkbookSpec;
  /** The file that it came from, which saving writes into. */
  readonly source?: Uint8Array;
  /** Of the file that it came from or will have. */
  readonly fileName: string;
}

/** Puts a workbook on the page. The one that is there goes when the new one is whole, or stays when it cannot be shown. */
async function show(named: NamedWorkbook, language: Language, texts: WorkbenchTexts): Promise<number> {
  const { workbook, fileName, source } = named;
  const container = document.createElement("div");
  container.className = "grid";
  element("workbook").append(container);
  const outside = { writer: fileWriter(fileName, source, language), elsewhere, tell };
  const opened = await openWorkbook(container, workbook, language, outside).catch((error: unknown) => {
    container.remove();
    throw error;
  });
  const previous = current;
  current = opened;
  showCharts(opened, element("charts"), opened.host.locale);
  followSelection(opened, texts);
  offerFiles(opened.host, texts, {
    buttons: element("files"),
    say,
    show: (another) => show(another, language, texts),
  });
  showPane(opened, language);
  previous?.close();
  element("workbook").replaceChildren(container);
  say(texts.ready);
  // Tests and the curious read cells through the same door as the pane.
  Object.assign(window, { kader: { host: opened.host, univer: opened.api } });
  return opened.leftOut;
}

/** Files are written in a worker: into the file that the workbook came from, or as a new one. */
function fileWriter(fileName: string, source: Uint8Array | undefined, language: Language): FileWriter {
  return {
    name: fileName,
    write: async ({ current: workbook, opened, structure }, watch) => {
      if (source !== undefined) {
        const request = { bytes: source, opened, current: workbook, structure };
        return (await work.run("saveWorkbook", request, watch)).bytes;
      }
      const options = { language, title: "Kader", created: new Date() };
      return work.run("writeWorkbook", { workbook, options }, watch);
    },
  };
}

function frame(language: Language, texts: WorkbenchTexts): void {
  document.documentElement.lang = language;
  document.title = texts.title;
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
      return link;
    }),
  );
  ways(texts);
}

/** How the keyboard gets around: past the sheets at once, and from part to part. */
function ways(texts: WorkbenchTexts): void {
  const toPane = () => document.querySelector("kader-pane")?.takeKeyboard();
  const openTab = () => current?.places.tabs?.querySelector<HTMLElement>("[aria-selected=true]");
  const skip = element("skip");
  skip.textContent = texts.toPane;
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    toPane();
  });
  const [bar, files, side] = [element("bar"), element("files"), element("side")];
  goBetween([
    { holds: (each) => bar.contains(each), enter: () => files.querySelector("button")?.focus() },
    { holds: (each) => element("workbook").contains(each), enter: () => current?.places.cells?.focus() },
    { holds: (each) => current?.places.tabs?.contains(each) ?? false, enter: () => openTab()?.focus() },
    { holds: (each) => side.contains(each), enter: toPane },
  ]);
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
    if (cell) say(sentenceAt(cell) ?? said ?? texts.ready);
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
  told.set(sentence, current?.host.selectedPlace() ?? "");
  say(sentence);
}

function say(sentence: string): void {
  element("status").textContent = sentence;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}
