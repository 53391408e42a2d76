import type { KeptWorkbook, KeptWorkbooks } from "./kept-workbooks";
import type { WorkbenchTexts } from "./texts";

export interface KeptPlaces {
  readonly section: HTMLElement;
  readonly locale: string;
  /** Opens one of them in the place of what is on the page; resolves to whether it is there. */
  open(workbook: KeptWorkbook): Promise<boolean>;
}

/** Offers to go on with what was kept in the browser, above the workbook that is open, until someone chooses. */
export async function offerKept(store: KeptWorkbooks, texts: WorkbenchTexts, places: KeptPlaces): Promise<void> {
  const [last, ...others] = await store.list();
  const { section } = places;
  if (last === undefined) return;
  const sentence = document.createElement("p");
  sentence.textContent = last.isSaved ? texts.recent : texts.leftUnsaved;
  const when = new Intl.DateTimeFormat(places.locale, { dateStyle: "medium", timeStyle: "short" });
  const named = ({ fileName, at }: KeptWorkbook) => `${fileName}, ${when.format(at)}`;
  const opening = (workbook: KeptWorkbook, text: string) =>
    button(text, () => void places.open(workbook).then((isOpen) => (section.hidden ||= isOpen)));
  const recent = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = texts.otherRecent(others.length);
  recent.append(summary, ...others.map((workbook) => opening(workbook, named(workbook))));
  section.setAttribute("aria-label", texts.keptLabel);
  section.replaceChildren(
    sentence,
    opening(last, `${texts.goOnWhereYouWere}: ${named(last)}`),
    button(texts.freshStart, () => (section.hidden = true)),
    ...(others.length > 0 ? [recent] : []),
  );
  section.hidden = false;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", press);
  return element;
}
