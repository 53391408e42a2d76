// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Draft } from "../draft";
import { COLUMN_IDS, type ColumnId, type FieldId, fieldIn, inputOf } from "../fields";
import { type FormContext, type PasteRequest, wordsIn } from "../form-context";
import { numberIn } from "../entry";
import { fieldText } from "../read-field";
import { YEAR_INPUTS, YEAR_INPUT_IDS } from "../../../model/budget-model/inputs";
import type { PasteProblem } from "./problem";
import { type PastedProduct, type PastedProducts, readPastedProducts, withPastedProducts } from "./products";
import { PASTE_TEXTS, type PasteTexts, pasteSentence } from "./texts";
import { type PastedYears, readPastedYears, withPastedYears } from "./years";

export const PASTE_FIELD = "paste-field";
export const TAKE_OVER = "take-over";

/** What the panel shows: the request, the text as it is now, and what the numbers of a table with years are. */
export interface PasteState {
  readonly request: PasteRequest;
  readonly text: string;
  readonly yearColumn: ColumnId;
}

export interface PasteActions {
  change(state: PasteState): void;
  takeOver(draft: Draft, rows: number): void;
  leave(): void;
}

interface Read {
  readonly preview: TemplateResult | typeof nothing;
  readonly problems: readonly PasteProblem[];
  /** The draft with the table in it; undefined while it cannot be taken over. */
  readonly outcome?: { readonly draft: Draft; readonly rows: number };
}

/** A pasted table as it was read; nothing counts before it is taken over. */
export function pastePanel(state: PasteState, context: FormContext, actions: PasteActions): TemplateResult {
  const { language } = context;
  const texts = PASTE_TEXTS[language];
  const { target } = state.request;
  const isEmpty = state.text.trim() === "";
  const { preview, problems, outcome } = isEmpty
    ? NOTHING
    : target === "products"
      ? readProducts(state, context)
      : readYears(state, context);
  const [first, ...others] = problems;
  const takeOver = () => outcome && actions.takeOver(outcome.draft, outcome.rows);
  return html`
    <section class="paste" aria-labelledby="paste-title">
      <h3 id="paste-title">${target === "products" ? texts.titleProducts : texts.titleYears}</h3>
      <p class="unit" id="paste-hint">${target === "products" ? texts.hintProducts : texts.hintYears}</p>
      <label for=${PASTE_FIELD}>${texts.field}</label>
      <textarea
        id=${PASTE_FIELD}
        rows="4"
        spellcheck="false"
        wrap="off"
        aria-describedby="paste-hint paste-problem"
        .value=${state.text}
        @input=${(event: Event) => actions.change({ ...state, text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${target === "products" ? yearColumnField(state, context, texts, actions) : nothing}
      <div id="paste-problem" role="alert">
        ${
          first === undefined
            ? nothing
            : html`<p class="refusal">${pasteSentence(first, language)}</p>
                ${othersView(others, language)}`
        }
      </div>
      ${preview}
      <div class="actions">
        <button
          type="button"
          class="button ${outcome === undefined ? "" : "primary"}"
          id=${TAKE_OVER}
          aria-disabled=${outcome === undefined}
          @click=${takeOver}
        >
          ${texts.takeOver}
        </button>
        <button type="button" class="button" @click=${() => actions.leave()}>${texts.leave}</button>
      </div>
    </section>
  `;
}

/** More lines than these nobody mends at once. */
const MOST_OTHERS = 8;

function othersView(
  others: readonly PasteProblem[],
  language: FormContext["language"],
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  const { more, rest } = PASTE_TEXTS[language];
  const left = others.length - MOST_OTHERS;
  return html`
    <p>${more(others.length)}</p>
    <ul class="list">
      ${others.slice(0, MOST_OTHERS).map((each) => html`<li>${pasteSentence(each, language)}</li>`)}
      ${left > 0 ? html`<li>${rest(left)}</li>` : nothing}
    </ul>
  `;
}

const NOTHING: Read = { preview: nothing, problems: [] };

/** Only a table with years above its columns leaves open what its numbers are. */
function yearColumnField(
  state: PasteState,
  { texts: form }: FormContext,
  texts: PasteTexts,
  actions: PasteActions,
): TemplateResult | typeof nothing {
  const [firstLine = ""] = state.text.split(/\r?\n/);
  const [, ...headings] = firstLine.split("\t");
  if (headings.length === 0 || !headings.every((cell) => /^\s*\d{4}\s*$/.test(cell))) return nothing;
  return html`
    <label for="paste-years-are">${texts.yearColumn}</label>
    <select
      id="paste-years-are"
      @change=${({ target }: Event) =>
        actions.change({ ...state, yearColumn: COLUMN_IDS[(target as HTMLSelectElement).selectedIndex] as ColumnId })}
    >
      ${COLUMN_IDS.map((id) => html`<option ?selected=${id === state.yearColumn}>${form.columns[id]}</option>`)}
    </select>
  `;
}

function readProducts({ request, text, yearColumn }: PasteState, context: FormContext): Read {
  const { draft, language } = context;
  const from = request.target === "products" ? request.from : undefined;
  const read = readPastedProducts(text, { draft, language, yearColumn, ...(from && { from }) });
  if (!read.ok) return { preview: nothing, problems: read.problems };
  const { table } = read;
  return {
    preview: productsPreview(table, context),
    problems: [],
    outcome: { draft: withPastedProducts(draft, table), rows: table.products.length },
  };
}

function productsPreview(
  { products, totals }: PastedProducts,
  { draft, language, texts: form }: FormContext,
): TemplateResult {
  const texts = PASTE_TEXTS[language];
  const columns = COLUMN_IDS.filter((column) => products.some((product) => entryIn(column, product) !== undefined));
  const chosen = new Set(draft.products.flatMap(({ key, isChosen }) => (isChosen ? [key] : [])));
  const markOf = ({ key, isKindUnsure }: PastedProduct) =>
    isKindUnsure ? texts.new : key === undefined || !chosen.has(key) ? texts.chosen : "";
  return previewView(
    texts,
    [form.products.name, ...columns.map((column) => form.columns[column])],
    products.map((product) => [
      html`${wordsIn(product.name, language)} <span class="unsure">${markOf(product)}</span>`,
      ...columns.map((column) => entryText(column, product, language)),
    ]),
    totals > 0 ? texts.totals(totals) : undefined,
  );
}

function entryIn(column: ColumnId, { kind, entries }: PastedProduct) {
  const field = fieldIn(column, kind);
  return field === undefined ? undefined : entries[field];
}

function entryText(column: ColumnId, product: PastedProduct, language: FormContext["language"]): string {
  const entry = entryIn(column, product);
  if (entry === undefined) return "";
  const { quantity } = inputOf(fieldIn(column, product.kind) as FieldId);
  const numbers = typeof entry.content === "object" ? Object.values(entry.content) : [entry.content];
  return numbers.map((each) => fieldText(Number(each), quantity, language)).join("; ");
}

function readYears({ request, text }: PasteState, context: FormContext): Read {
  const { draft, language } = context;
  const input = request.target === "years" ? request.input : "budgetFrame";
  const read = readPastedYears(text, { draft, language, input });
  if (!read.ok) return { preview: nothing, problems: read.problems };
  const { table } = read;
  const rows = new Set(table.entries.map((each) => each.input)).size;
  return {
    preview: yearsPreview(table, context),
    problems: [],
    outcome: { draft: withPastedYears(draft, table), rows },
  };
}

function yearsPreview({ entries, otherYears }: PastedYears, { language, texts: form }: FormContext): TemplateResult {
  const texts = PASTE_TEXTS[language];
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b);
  const inputs = YEAR_INPUT_IDS.filter((id) => entries.some(({ input }) => input === id));
  const textOf = (input: (typeof inputs)[number], year: number) => {
    const found = entries.find((each) => each.input === input && each.year === year);
    const number = numberIn(found?.entry, year);
    return number === undefined ? "" : fieldText(number, YEAR_INPUTS[input].quantity, language);
  };
  return previewView(
    texts,
    ["", ...years.map(String)],
    inputs.map((input) => [form.yearInputs[input], ...years.map((year) => textOf(input, year))]),
    otherYears.length > 0 ? texts.otherYears(otherYears.join(", ")) : undefined,
  );
}

function previewView(
  texts: PasteTexts,
  headings: readonly string[],
  rows: readonly (readonly (string | TemplateResult)[])[],
  note: string | undefined,
): TemplateResult {
  return html`
    <div class="preview" role="region" aria-label=${texts.preview} tabindex="0">
      <table class="numbers">
        <caption>
          ${texts.preview}
        </caption>
        <thead>
          <tr>
            ${headings.map((heading) => (heading === "" ? html`<td></td>` : html`<th scope="col">${heading}</th>`))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${note === undefined ? nothing : html`<p class="unit">${note}</p>`}
    <p class="unit">${texts.nothingChanged}</p>
  `;
}
