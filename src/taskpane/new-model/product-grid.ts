// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { PRODUCT_KINDS, type ProductKind } from "../../model/budget-model/inputs";
import { PRODUCT_KIND_TEXTS } from "../../workbook/model-file/input-texts";
import { type DraftProduct, chosenProducts, moved, withEntry, withProduct, withoutProduct, yearsOf } from "./draft";
import { COLUMN_IDS, type ColumnId, fieldIn, inputOf, isRequired } from "./fields";
import { type FormContext, wordsIn } from "./form-context";
import { ELEMENTS, fieldElement, nameElement } from "./missing";
import { numberField } from "./number-field";
import { isTable } from "./paste/cells";

/** A row for each chosen product; on a narrow page a row becomes a card, and each number has its name above it. */
export function productGrid(context: FormContext): TemplateResult {
  const { draft, texts } = context;
  const { name, kind, unit } = texts.products;
  const headings = [name, kind, unit, ...COLUMN_IDS.map((id) => texts.columns[id])];
  return html`
    <div class="grid-scroll">
      <div class="grid" @keydown=${goDownColumn}>
        <div class="grid-headings" aria-hidden="true">${headings.map((heading) => html`<span>${heading}</span>`)}</div>
        ${repeat(
          chosenProducts(draft),
          ({ key }) => key,
          (product, index) => productRow(product, index, context),
        )}
      </div>
    </div>
  `;
}

function productRow(product: DraftProduct, index: number, context: FormContext): TemplateResult {
  const { key, name } = product;
  const { texts, language, select, openPaste } = context;
  const label = wordsIn(name, language) || texts.products.nameless;
  const onFocus = ({ target }: FocusEvent) => {
    const { column } = closestCell(target)?.dataset ?? {};
    const field = column === undefined ? undefined : fieldIn(column as ColumnId, product.kind);
    if (field !== undefined) select({ key, field });
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!isTable(text)) return;
    event.preventDefault();
    const column = (closestCell(event.target)?.dataset["column"] ?? "hourNorm") as ColumnId;
    openPaste({ target: "products", text, from: { row: index, column } });
  };
  return html`
    <div class="grid-row" role="group" aria-label=${label} data-key=${key} @focusin=${onFocus} @paste=${onPaste}>
      ${nameCell(product, context)} ${kindCell(product, label, context)} ${unitCell(product, label, context)}
      ${COLUMN_IDS.map((column) => numberCell(column, product, label, context))}
      ${actionsCell(product, index, label, context)}
    </div>
  `;
}

function nameCell(
  { key, name, isKindUnsure }: DraftProduct,
  { draft, texts, language, change }: FormContext,
): TemplateResult {
  const mark = isKindUnsure ? html`<p class="unsure">${texts.products.checkKind}</p>` : nothing;
  if (typeof name !== "string")
    return html`<div class="cell name-cell"><span>${wordsIn(name, language)}</span>${mark}</div>`;
  return html`
    <div class="cell name-cell">
      <label for=${nameElement(key)}>${texts.products.name}</label>
      <input
        id=${nameElement(key)}
        type="text"
        maxlength="80"
        autocomplete="off"
        class=${name.trim() === "" ? "needed" : ""}
        aria-required="true"
        .value=${live(name)}
        @change=${(event: Event) =>
          change(
            withProduct(draft, key, (product) => ({ ...product, name: (event.target as HTMLInputElement).value })),
          )}
      />
      ${mark}
    </div>
  `;
}

function kindCell(
  { key, kind, isKindUnsure }: DraftProduct,
  label: string,
  { draft, texts, language, change, focus }: FormContext,
): TemplateResult {
  const id = `${key}-kind`;
  const setKind = (chosen: ProductKind) =>
    change(withProduct(draft, key, ({ isKindUnsure: _doubt, ...product }) => ({ ...product, kind: chosen })));
  const confirm = () => {
    setKind(kind);
    focus(id);
  };
  return html`
    <div class="cell kind-cell">
      <label for=${id}>${texts.products.kind}</label>
      <select
        id=${id}
        aria-label="${texts.products.kind}, ${label}"
        @change=${({ target }: Event) => setKind(PRODUCT_KINDS[(target as HTMLSelectElement).selectedIndex] as ProductKind)}
      >
        ${PRODUCT_KINDS.map(
          (each) => html`<option .selected=${live(each === kind)}>${PRODUCT_KIND_TEXTS[each][language]}</option>`,
        )}
      </select>
      ${
        isKindUnsure
          ? html`<button
              type="button"
              class="small"
              aria-label=${texts.products.action(texts.products.kindIsRight, label)}
              @click=${confirm}
            >
              ${texts.products.kindIsRight}
            </button>`
          : nothing
      }
    </div>
  `;
}

function unitCell(
  { key, unit }: DraftProduct,
  label: string,
  { draft, texts, language, change }: FormContext,
): TemplateResult {
  const id = `${key}-unit`;
  return html`
    <div class="cell unit-cell">
      <label for=${id}>${texts.products.unit}</label>
      <input
        id=${id}
        aria-label="${texts.products.unit}, ${label}"
        type="text"
        maxlength="40"
        autocomplete="off"
        .value=${live(wordsIn(unit, language))}
        @change=${(event: Event) =>
          change(
            withProduct(draft, key, (product) => ({ ...product, unit: (event.target as HTMLInputElement).value })),
          )}
      />
    </div>
  `;
}

function numberCell(column: ColumnId, product: DraftProduct, label: string, context: FormContext): TemplateResult {
  const field = fieldIn(column, product.kind);
  if (field === undefined) return html`<div class="cell no-number" aria-hidden="true">–</div>`;
  const { key, entries } = product;
  const { draft, texts, change } = context;
  const { quantity, rule } = inputOf(field);
  return html`
    <div class="cell" data-column=${column}>
      ${numberField(
        {
          id: fieldElement(key, field),
          label: texts.fields[field],
          about: label,
          entry: entries[field],
          quantity,
          rule,
          isRequired: isRequired(field),
          year: yearsOf(draft)[0] ?? 0,
        },
        context,
        (entry) => change(withEntry(draft, key, field, entry)),
      )}
    </div>
  `;
}

function actionsCell({ key }: DraftProduct, index: number, label: string, context: FormContext): TemplateResult {
  const { draft, texts, change, focus } = context;
  const { up, down, remove, action } = texts.products;
  const last = chosenProducts(draft).length - 1;
  const move = (by: -1 | 1) => {
    change(moved(draft, key, by));
    const at = index + by;
    // A button that can do nothing more takes no keyboard.
    focus(`${key}-${(by < 0 && at > 0) || at === last ? "up" : "down"}`);
  };
  const leaveOut = () => {
    change(withoutProduct(draft, key));
    focus(ELEMENTS.addProduct);
  };
  const button = (id: string, name: string, sign: string, isOff: boolean, run: () => void) => html`
    <button
      type="button"
      class="small"
      id="${key}-${id}"
      title=${name}
      aria-label=${action(name, label)}
      ?disabled=${isOff}
      @click=${run}
    >
      <span aria-hidden="true">${sign}</span>
    </button>
  `;
  return html`
    <div class="cell actions-cell">
      ${button("up", up, "↑", index === 0, () => move(-1))} ${button("down", down, "↓", index === last, () => move(1))}
      ${button("remove", remove, "×", false, leaveOut)}
    </div>
  `;
}

/** Enter and the arrow keys go down and up a column, as in a spreadsheet. */
function goDownColumn(event: KeyboardEvent): void {
  const steps: Readonly<Record<string, -1 | 1>> = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 };
  const by = steps[event.key];
  const cell = closestCell(event.target);
  if (event.ctrlKey || by === undefined || cell === undefined || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const cells = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(`[data-column=${cell.dataset["column"]}]`),
  ];
  const next = cells[cells.indexOf(cell) + by]?.querySelector("input");
  // What was typed counts also where there is no row to go to.
  event.target.blur();
  (next ?? event.target).focus();
  (next ?? event.target).select();
}

function closestCell(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof HTMLElement && target.closest<HTMLElement>("[data-column]")) || undefined;
}
