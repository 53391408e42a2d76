// SPDX-License-Identifier: EUPL-1.2
import type { OpenedWorkbook } from "../../hosts/univer/open";
import { labelledField, pushButton, textElement } from "../page-elements";
import { PRINT_TEXTS } from "./print-texts";
import { type LaidOut, layOut, printedPages } from "./printed-pages";

/** Lets a person choose which sheets go on paper, says how many pages that is, and hands them to the browser. */
export function choosePrinted({ api, host, places }: OpenedWorkbook): void {
  if (document.getElementById("print-choice") !== null) return;
  const texts = PRINT_TEXTS[host.language];
  const book = api.getActiveWorkbook();
  const titles = (book?.getSheets() ?? []).flatMap((sheet) => (sheet.isSheetHidden() ? [] : [sheet.getSheetName()]));
  const open = book?.getActiveSheet().getSheetName();
  const dialog = document.createElement("dialog");
  dialog.id = "print-choice";
  dialog.setAttribute("aria-labelledby", "print-heading");
  const status = textElement("p", texts.counting);
  status.setAttribute("role", "status");
  const boxes = titles.map((title) => {
    const [label, box] = labelledField("checkbox", title);
    box.checked = title === open;
    return { title, label, box };
  });
  const [allLabel, all] = labelledField("checkbox", texts.all);
  let laidOut: readonly LaidOut[] = [];
  let asked = 0;
  const print = pushButton(texts.print, () => {
    const pages = printedPages(laidOut, {
      fileName: host.workbookName(),
      locale: host.locale,
      chartsOf: (title) => host.chartsOf(title),
      valueAt: (title) => (row, column) => host.cellAt(title, row, column) ?? null,
    });
    dialog.close();
    printAlone(pages);
  });
  const count = async () => {
    const now = ++asked;
    all.checked = boxes.every(({ box }) => box.checked);
    print.disabled = true;
    status.textContent = texts.counting;
    const sheets = await host
      .printed(boxes.flatMap(({ title, box }) => (box.checked ? [title] : [])))
      .catch(() => undefined);
    if (now !== asked) return;
    laidOut = (sheets ?? []).map((sheet) => layOut(sheet, host.chartsOf(sheet.title)));
    const pages = laidOut.reduce((sum, each) => sum + each.pages.length, 0);
    status.textContent =
      sheets === undefined ? texts.failed : pages === 0 ? texts.nothing : `${texts.pages(pages)} ${texts.how}`;
    print.disabled = pages === 0;
  };
  all.addEventListener("change", () => {
    for (const { box } of boxes) box.checked = all.checked;
    void count();
  });
  const list = document.createElement("ul");
  for (const { label, box } of boxes) {
    box.addEventListener("change", () => void count());
    const item = document.createElement("li");
    item.append(label);
    list.append(item);
  }
  const buttons = document.createElement("p");
  buttons.className = "buttons";
  buttons.append(
    print,
    pushButton(texts.cancel, () => dialog.close()),
  );
  const heading = Object.assign(textElement("h2", texts.heading), { id: "print-heading" });
  dialog.append(heading, allLabel, list, status, buttons);
  dialog.addEventListener("close", () => {
    dialog.remove();
    places.cells?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  boxes.find(({ box }) => box.checked)?.box.focus();
  void count();
}

/** The browser's own window makes paper or a PDF of it; after that the page is as it was. */
function printAlone(pages: HTMLElement): void {
  document.getElementById("print")?.remove();
  document.body.append(pages);
  window.addEventListener("afterprint", () => pages.remove(), { once: true });
  window.print();
}
