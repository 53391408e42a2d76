// SPDX-License-Identifier: EUPL-1.2
import MarkdownIt, { type RendererRule, type Token } from "markdown-it";
import { findFunction } from "../src/functions";
import { documentText } from "../src/functions/help/document";
import { Html, html } from "../src/functions/help/html";
import { GUIDE_FILE, helpPageFile } from "../src/functions/help/paths";
import { LANGUAGES, type Language, type Text } from "../src/functions/language";

const TEXTS = {
  contents: { nl: "Inhoud", en: "Contents" },
  table: { nl: "Tabel", en: "Table" },
} as const satisfies Record<string, Text>;

/** Where the pictures of the guide are: seen from its text, and seen from its page. */
const PICTURES_IN_TEXT = "../images/guide/";
const PICTURES_ON_PAGE = "../images/";
const ALIGNED = /text-align:\s*(left|center|right)/;
/** A line may not end between a euro sign and its number, or within the number of a document. */
const KEPT_TOGETHER = /(?<=€|nr\.|no\.|\d) (?=\d)/g;

/** The guide as a page of the help, from its text in Markdown. */
export function guidePage(text: string, language: Language): string {
  const markdown = new MarkdownIt({ html: false });
  Object.assign(markdown.renderer.rules, guideRules(language));
  const tokens = markdown.parse(text, {});
  const [title, ...headings] = readHeadings(tokens);
  const sections = headings.filter(({ level }) => level === 2);
  if (title?.level !== 1 || sections[0] === undefined || headings.some(({ level }) => level === 1)) {
    throw new Error(`The guide in "${language}" must begin with its only title and have sections.`);
  }
  for (const { token, id } of headings) token.attrSet("id", id);
  for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) adapt(token, language);
  const render = (part: Token[]) => new Html(markdown.renderer.render(part, markdown.options, {}));
  const start = tokens.indexOf(sections[0].token);
  const main = html`${render(tokens.slice(0, start))}${contents(sections, language)}${render(tokens.slice(start))}`;
  return documentText({ title: title.text, file: GUIDE_FILE, main, language });
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
  readonly token: Token;
}

export function readHeadings(tokens: readonly Token[]): Heading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "heading_open") return [];
    const text = tokens[index + 1]?.content ?? "";
    return [{ level: Number(token.tag.slice(1)), text, id: anchor(text), token }];
  });
}

/** The anchor that the text itself gets where its pages are browsed: lower case, hyphens for spaces, no other signs. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .replace(/\s/g, "-");
}

function contents(sections: readonly Heading[], language: Language): Html {
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${TEXTS.contents[language]}</h2>
    <ul>
      ${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
    </ul>
  </nav>`;
}

/** Tables scroll in a frame that the keyboard can reach; a function in the text leads to its page. */
function guideRules(language: Language): Readonly<Record<string, RendererRule>> {
  let tables = 0;
  return {
    table_open: () =>
      `<div class="scroll" role="region" aria-label="${TEXTS.table[language]} ${++tables}" tabindex="0"><table>`,
    table_close: () => "</table></div>",
    code_inline: (tokens, index) => {
      const { content } = tokens[index] as Token;
      const code = html`<code>${content}</code>`;
      const id = /^=?KADER\.([A-Z_]+)/.exec(content)?.[1];
      if (id === undefined) return code.text;
      if (findFunction(id) === undefined) throw new Error(`The guide names ${id}, which is no function.`);
      return html`<a href="${helpPageFile(id)}">${code}</a>`.text;
    },
  };
}

/** Addresses as they are on the page, and no styles of its own: the page must work under a strict policy. */
function adapt(token: Token, language: Language): void {
  const attribute = (name: string) => String(token.attrGet(name) ?? "");
  if (token.type === "text") token.content = token.content.replace(KEPT_TOGETHER, "\u00a0");
  if (token.type === "link_open") token.attrSet("href", addressOnPage(attribute("href"), language));
  if (token.type === "image") {
    token.attrSet("src", pictureOnPage(attribute("src")));
    token.attrSet("loading", "lazy");
  }
  const alignment = ALIGNED.exec(attribute("style"))?.[1];
  if (alignment !== undefined) token.attrs = [["class", `align-${alignment}`]];
}

function addressOnPage(address: string, language: Language): string {
  if (address.startsWith("#")) return address;
  const other = LANGUAGES.find((candidate) => address === `${candidate}.md` && candidate !== language);
  if (other !== undefined) return `../${other}/${GUIDE_FILE}`;
  return pictureOnPage(address);
}

function pictureOnPage(address: string): string {
  if (address.startsWith(PICTURES_IN_TEXT)) return address.replace(PICTURES_IN_TEXT, PICTURES_ON_PAGE);
  throw new Error(`The guide leads to ${address}, which is not part of the help.`);
}
