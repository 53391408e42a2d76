// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt, { type Token } from "markdown-it";
import type { Language } from "../../src/functions/language";

export const GUIDE_FOLDER = path.resolve(__dirname, "../../docs/guide");

/** A formula that the text shows, with what the text says right after it. */
export interface ShownFormula {
  readonly formula: string;
  readonly after: string;
}

/** What is under one heading, taken apart by what a test can hold it against. */
export interface Section {
  readonly heading: string;
  readonly level: number;
  /** Running text, list items and cells of tables, without words in bold and formulas. */
  readonly texts: string[];
  readonly items: string[];
  /** Rows of tables, without their headings. */
  readonly rows: string[][];
  /** Lines of blocks: sums with what they are about before them. */
  readonly sums: string[];
  readonly bold: string[];
  readonly formulas: ShownFormula[];
  readonly pictures: string[];
  readonly links: string[];
  /** Texts and sums in the order of reading. */
  readonly reading: string[];
}

export function readGuide(language: Language): Section[] {
  const text = readFileSync(path.join(GUIDE_FOLDER, `${language}.md`), "utf8");
  const tokens = new MarkdownIt({ html: false }).parse(text, {});
  const sections: Section[] = [];
  let inHead = false;
  tokens.forEach((token, index) => {
    if (token.type === "thead_open" || token.type === "thead_close") inHead = token.type === "thead_open";
    const before = tokens[index - 1];
    if (before?.type === "heading_open") sections.push(emptySection(token.content, Number(before.tag.slice(1))));
    const section = sections.at(-1);
    if (section === undefined || before?.type === "heading_open") return;
    if (token.type === "tr_open" && !inHead) section.rows.push([]);
    if (token.type === "fence") readSums(token, section);
    if (token.type !== "inline") return;
    readInline(token, section);
    if (before?.type === "td_open") section.rows.at(-1)?.push(token.content);
    if (tokens[index - 2]?.type === "list_item_open") section.items.push(token.content);
  });
  return sections;
}

function readSums(fence: Token, section: Section): void {
  const lines = fence.content.trim().split("\n");
  section.sums.push(...lines);
  section.reading.push(...lines);
}

function readInline({ children }: Token, section: Section): void {
  const parts = children ?? [];
  let text = "";
  let bold: string | undefined;
  parts.forEach((part, index) => {
    const { type, content } = part;
    if (type === "strong_open") bold = "";
    else if (type === "strong_close") {
      section.bold.push(bold ?? "");
      bold = undefined;
    } else if (type === "image") section.pictures.push(String(part.attrGet("src")));
    else if (type === "link_open") section.links.push(String(part.attrGet("href")));
    else if (type === "code_inline" && content.startsWith("=")) {
      section.formulas.push({ formula: content, after: textUpToFormula(parts.slice(index + 1)) });
    } else if (bold !== undefined) bold += textOf(part);
    else text += textOf(part);
  });
  section.texts.push(text);
  section.reading.push(text);
}

function textUpToFormula(parts: readonly Token[]): string {
  const end = parts.findIndex(({ type }) => type === "code_inline");
  return parts
    .slice(0, end < 0 ? undefined : end)
    .map(textOf)
    .join("");
}

function textOf({ type, content }: Token): string {
  return type === "softbreak" ? " " : content;
}

function emptySection(heading: string, level: number): Section {
  return {
    heading,
    level,
    texts: [],
    items: [],
    rows: [],
    sums: [],
    bold: [],
    formulas: [],
    pictures: [],
    links: [],
    reading: [],
  };
}
