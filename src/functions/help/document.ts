// SPDX-License-Identifier: EUPL-1.2
import { LANGUAGES, type Language } from "../language";
import { type Html, html } from "./html";
import { GUIDE_FILE, INDEX_FILE } from "./paths";
import { TEXTS } from "./texts";

export interface HelpPage {
  readonly title: string;
  /** The same in both languages, so that a page leads to itself in the other one. */
  readonly file: string;
  readonly main: Html;
  readonly language: Language;
}

/** A page of the help as a complete document, with the way to the guide, the functions and the other language. */
export function documentText({ title, file, main, language }: HelpPage): string {
  const other = LANGUAGES.find((candidate) => candidate !== language) as Language;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="../icon.svg" />
        <link rel="stylesheet" href="../help.css" />
        <link rel="alternate" hreflang="${other}" href="../${other}/${file}" />
      </head>
      <body>
        <a class="skip" href="#content">${TEXTS.skip[language]}</a>
        <header>
          <nav aria-label="${TEXTS.help[language]}">
            ${pageLink(GUIDE_FILE, TEXTS.guide[language], file)} ${pageLink(INDEX_FILE, TEXTS.title[language], file)}
            <a href="../${other}/${file}" hreflang="${other}" lang="${other}">${TEXTS.otherLanguage[language]}</a>
          </nav>
        </header>
        <main id="content">${main}</main>
      </body>
    </html> `.text;
}

function pageLink(to: string, label: string, current: string): Html {
  return to === current ? html`<a href="${to}" aria-current="page">${label}</a>` : html`<a href="${to}">${label}</a>`;
}
