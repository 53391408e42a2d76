// SPDX-License-Identifier: EUPL-1.2
import { LOCALES, type Language } from "../functions/language";
import { type OpenFile, letChooseFile } from "./files";
import { showFrame } from "./frame";
import { setUpKeyboardNavigation } from "./keyboard-navigation";
import { openFile, takeDroppedFiles } from "./open-file";
import { element } from "./page-elements";
import { makeSplit } from "./split";
import { showStart } from "./start-view";
import { WORKBENCH_TEXTS } from "./texts";
import { WorkbenchPage, showPart } from "./workbench-page";
import "../taskpane/frame/not-loaded.css";
import "./workbench.css";

/** `?lang=en` and `?example=letter`: which language, and the example of the letter instead of the start view. */
const address = new URLSearchParams(location.search);
const language: Language = address.get("lang") === "en" ? "en" : "nl";

const open: OpenFile = (file, handle) => void openFile(file, page, handle);
const page = new WorkbenchPage({ chooseFile: letChooseFile(open) });

// What takes its place is on the way; without its looks the page keeps the sentence.
if (hasLooks()) element("not-loaded").remove();
void start();

async function start(): Promise<void> {
  const texts = WORKBENCH_TEXTS[language];
  document.title = texts.title;
  showFrame(language, page.takesLanguage);
  setUpKeyboardNavigation({
    current: () => page.current,
    save: (onPage) => void page.save(onPage, () => onPage.saveInPlace()),
    saveAs: (onPage) => void page.save(onPage, () => onPage.saveAs()),
    print: (onPage) => void page.print(onPage),
  });
  takeDroppedFiles(open);
  makeSplit({ separator: element("split"), side: element("side") });
  askBeforeLeaving();
  if (address.get("example") === "letter") await page.openExample();
  // Also when the example could not be opened.
  if (page.current === undefined) await offerStart();
  document.body.dataset.ready = String(Math.round(performance.now()));
}

function hasLooks(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue("--text") !== "";
}

async function offerStart(): Promise<void> {
  const texts = WORKBENCH_TEXTS[language];
  // Without its store the page works all the same.
  const kept = await page.kept.then((store) => store?.list()).catch(() => undefined);
  const beginnings = {
    newModel: () => page.newModel(),
    openFile: () => page.chooseFile(),
    goOn: page.goOn,
    example: () => void page.openExample(),
  };
  showStart(kept ?? [], texts, beginnings, {
    section: element("start"),
    locale: LOCALES[language],
    exampleAddress: `?lang=${language}&example=letter`,
  });
  showPart("start");
}

/** The browser asks in its own words; what was done in the last second is kept when the page goes out of sight. */
function askBeforeLeaving(): void {
  window.addEventListener("beforeunload", (event) => {
    if (page.current?.isUnsaved) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) void page.current?.keep();
  });
}
