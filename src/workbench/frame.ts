// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import { element, textElement } from "./page-elements";
import { WORKBENCH_TEXTS } from "./texts";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

/** Of the page as it is now: an act that waited its turn may come after a change of language. */
export function pageLanguage(): Language {
  return document.documentElement.lang === "en" ? "en" : "nl";
}

/**
 * The page around the workbook in one language. Choosing another is a link like any other, unless `change` takes it: a
 * workbook that is on the page stays there.
 */
export function showFrame(language: Language, change: (language: Language) => boolean): void {
  const texts = WORKBENCH_TEXTS[language];
  document.documentElement.lang = language;
  element("skip").textContent = texts.toPane;
  const home = element("home");
  home.setAttribute("href", `?lang=${language}`);
  home.title = texts.toStart;
  element("purpose").textContent = texts.purpose;
  element("keys").textContent = texts.nextPart;
  element("stop").textContent = texts.stop;
  element("workbook").setAttribute("aria-label", texts.workbookLabel);
  element("charts").setAttribute("aria-label", texts.chartsLabel);
  element("side").setAttribute("aria-label", texts.paneLabel);
  element("split").setAttribute("aria-label", texts.splitLabel);
  const nav = element("languages");
  nav.setAttribute("aria-label", texts.languagesLabel);
  nav.replaceChildren(
    ...Object.entries(LANGUAGE_NAMES).map(([code, name]) => {
      const link = textElement("a", name);
      link.href = `?lang=${code}`;
      link.lang = code;
      link.setAttribute("aria-current", String(code === language));
      link.addEventListener("click", (event) => {
        if (!isPlainClick(event) || !change(code as Language)) return;
        event.preventDefault();
      });
      return link;
    }),
  );
}

/** A click that asks for this page, not for another tab or window. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey;
}
