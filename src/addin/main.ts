// SPDX-License-Identifier: EUPL-1.2
import { backgroundWork } from "../background/background-work";
import { workerCalls } from "../background/worker-calls";
import { guidePagePath, helpFolderPath } from "../functions/help/paths";
import { languageOf } from "../functions/language";
import { readLocale } from "../hosts/excel/culture";
import { registerFunctions } from "../hosts/excel/custom-functions";
import { ExcelHost } from "../hosts/excel/excel-host";
import { keepKeyboardIn } from "../hosts/excel/keyboard";
import {
  type OfficePage,
  associateCommands,
  followScheme,
  showPane,
  startOffice,
  startWithWorkbook,
} from "../hosts/excel/office";
import "../taskpane";
import { commandsFor } from "./commands";
import { NAMESPACE } from "./namespace";
import { shortcutsFor } from "./shortcuts";
import "../taskpane/frame/not-loaded.css";
import "./taskpane.css";
import { ADDIN_TEXTS } from "./texts";

/**
 * The one page of the add-in: Excel keeps it alive, in view or not, for the pane, the functions and the ribbon alike.
 * Functions, commands and shortcuts are there before anything is waited for, because a workbook may ask for them at once.
 */
const pane = document.createElement("kader-pane");
const work = backgroundWork();
registerFunctions(workerCalls(work));
associateCommands({ ...commandsFor(pane), ...shortcutsFor(pane) });
void start();

async function start(): Promise<void> {
  const office = await startOffice();
  if (office.kind === "excel") return showIn(office.page);
  // In a language of its own: nobody but the browser tells which one is read here.
  const texts = ADDIN_TEXTS[languageOf(navigator.language)];
  say(office.kind === "elsewhere" ? texts.notInExcel : texts.officeUnreachable);
}

async function showIn({ displayLanguage, scheme }: OfficePage): Promise<void> {
  const language = languageOf(displayLanguage);
  document.documentElement.lang = language;
  pane.addEventListener("model-found", () => void modelFound(), { once: true });
  showScheme(scheme);
  followScheme(showScheme);
  pane.guideUrl = guidePagePath(language);
  pane.work = work;
  pane.helpUrl = helpFolderPath(language);
  pane.host = new ExcelHost({ language, locale: await readLocale(displayLanguage), namespace: NAMESPACE });
  place().replaceChildren(pane);
  keepKeyboardIn(pane);
}

function showScheme(scheme: OfficePage["scheme"]): void {
  if (scheme === undefined) pane.removeAttribute("scheme");
  else pane.setAttribute("scheme", scheme);
}

/** A workbook that holds the model opens with the pane next to it, from the second time on. */
async function modelFound(): Promise<void> {
  if (await startWithWorkbook()) await showPane();
}

function say(sentence: string): void {
  const paragraph = document.createElement("p");
  paragraph.textContent = sentence;
  place().replaceChildren(paragraph);
}

function place(): HTMLElement {
  return document.getElementById("pane") as HTMLElement;
}
