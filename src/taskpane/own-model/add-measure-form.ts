// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import {
  LINE_KIND_IDS,
  type LineKind,
  TRANSFER_RULE,
  type Unit,
  lineKind,
  unitsOf,
} from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type Line } from "../../model/budget-model/model-input";
import { accepts } from "../../model/budget-model/number-rule";
import { ALL_PRODUCTS_TEXT, LINE_KIND_TEXTS, unitText } from "../../workbook/model-file/line-texts";
import { selectField } from "../frame/select-field";
import { comparable } from "../new-model/names";
import { readQuantity } from "../new-model/read-field";
import { ruleText } from "../new-model/rule-text";
import type { TabContext } from "../tab";
import { quantityOf, readAmountOf } from "./amounts";
import { lineSentence } from "./line-sentence";
import { lineWords } from "./line-words";
import type { OwnController, OwnReady } from "./own-controller";
import { OWN_TEXTS } from "./texts";

/** What is chosen and typed; indices where something is chosen from a list. */
interface Draft {
  readonly name: string;
  readonly kind: LineKind;
  readonly unit: number;
  readonly product: number;
  readonly amount: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly transfer: string;
  readonly notWith: number;
}

const EMPTY: Draft = {
  name: "",
  kind: "frame",
  unit: 0,
  product: 0,
  amount: "",
  from: undefined,
  to: undefined,
  transfer: "",
  notWith: 0,
};

const LONGEST_NAME = 60;

/** A form that asks only what the kind of line has, says in a sentence what it will do, and fills a free row. */
export class AddMeasureForm {
  private isOpen = false;
  private draft = EMPTY;
  private refusal: string | undefined;
  /** On its way to the cells: what is typed meanwhile is for the next one. */
  private sent: Draft | undefined;

  view(ready: OwnReady, context: TabContext, controller: OwnController): TemplateResult {
    const own = OWN_TEXTS[context.presentation.language].add;
    if (ready.state.register.freeRow === undefined)
      return html`<p class="unit" id="add-measure" tabindex="-1">${own.full}</p>`;
    const open = () => {
      this.isOpen = true;
      context.focus("#measure-name");
    };
    return html`
      <div class="add-measure">
        ${
          this.isOpen
            ? this.formView(ready, context, controller)
            : html`<button type="button" class="button" id="add-measure" @click=${open}>${own.open}</button>`
        }
      </div>
    `;
  }

  private formView(ready: OwnReady, context: TabContext, controller: OwnController): TemplateResult {
    const { presentation } = context;
    const { language } = presentation;
    const own = OWN_TEXTS[language].add;
    const { draft } = this;
    const line = this.lineOf(ready, language);
    const submit = (event: Event) => {
      event.preventDefault();
      void this.submit(ready, context, controller);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.close(context);
    };
    return html`
      <form class="group" @submit=${submit} @keydown=${onKey}>
        <h3>${own.title}</h3>
        <div class="field">
          <label for="measure-name">${own.name}</label>
          <input
            id="measure-name"
            type="text"
            autocomplete="off"
            maxlength=${LONGEST_NAME}
            .value=${draft.name}
            @input=${(event: Event) => this.change({ name: (event.target as HTMLInputElement).value }, context)}
          />
        </div>
        <div class="form">${this.lineFields(ready, context)}</div>
        <p id="measure-preview">
          ${typeof line === "string" ? nothing : html`${lineSentence({ ...line, id: "" }, lineWords(ready.state, context))}.`}
        </p>
        ${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal}</p>`}
        <div class="actions">
          <button type="submit" class="button primary" id="measure-save">${own.save}</button>
          <button type="button" class="button" @click=${() => this.close(context)}>${own.cancel}</button>
        </div>
      </form>
    `;
  }

  private lineFields({ state }: OwnReady, context: TabContext): TemplateResult {
    const { language } = context.presentation;
    const texts = OWN_TEXTS[language];
    const own = texts.add;
    const { draft } = this;
    const { years } = state.input;
    const units = unitsOf(draft.kind);
    const products = this.products(state, language);
    const { mayEnd, hasTransfer } = lineKind(draft.kind);
    const others = state.register.measures.filter(({ lines }) =>
      lines.every(({ line }) => line?.notWith === undefined),
    );
    const kinds = LINE_KIND_IDS.map((id) => LINE_KIND_TEXTS[id].name[language]);
    const change = (changed: Partial<Draft>) => this.change(changed, context);
    const select = (
      id: string,
      label: string,
      options: readonly (string | number)[],
      chosen: number,
      set: (index: number) => void,
    ) => selectField({ id, label, options, chosen }, set);
    const typed = (id: string, label: string, value: string, set: (text: string) => void) => html`
      <div class="field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${value}
          @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
        />
      </div>
    `;
    return html`
      ${select("measure-kind", own.kind, kinds, LINE_KIND_IDS.indexOf(draft.kind), (index) =>
        change({ kind: LINE_KIND_IDS[index] as LineKind, unit: 0, product: 0, to: undefined }),
      )}
      ${
        products.length === 0
          ? nothing
          : select(
              "measure-product",
              own.product,
              products.map(({ label }) => label),
              draft.product,
              (product) => change({ product }),
            )
      }
      ${
        units.length === 0
          ? nothing
          : typed("measure-amount", texts.amount, draft.amount, (amount) => change({ amount }))
      }
      ${
        units.length === 0
          ? nothing
          : select(
              "measure-unit",
              own.unit,
              units.map((unit) => unitText(draft.kind, unit)[language]),
              draft.unit,
              (unit) => change({ unit }),
            )
      }
      ${hasTransfer ? typed("measure-transfer", own.transfer, draft.transfer, (transfer) => change({ transfer })) : nothing}
      ${select("measure-from", own.from, years, Math.max(0, years.indexOf(draft.from ?? NaN)), (index) => change({ from: years[index] }))}
      ${
        mayEnd
          ? select(
              "measure-to",
              own.to,
              [own.noEnd, ...years],
              draft.to === undefined ? 0 : years.indexOf(draft.to) + 1,
              (index) => change({ to: years[index - 1] }),
            )
          : nothing
      }
      ${
        others.length === 0
          ? nothing
          : select(
              "measure-not-with",
              own.notWith,
              [own.withAll, ...others.map(({ name }) => name)],
              draft.notWith,
              (notWith) => change({ notWith }),
            )
      }
    `;
  }

  private products({ input, productLabels }: OwnReady["state"], language: TabContext["presentation"]["language"]) {
    const { product: rule, productKind } = lineKind(this.draft.kind);
    if (rule === "none") return [];
    const fitting = input.products.flatMap(({ id, kind }, p) =>
      productKind === undefined || kind === productKind ? [{ id, label: productLabels[p] ?? id }] : [],
    );
    const all = { id: ALL_PRODUCTS, label: ALL_PRODUCTS_TEXT[language] };
    return rule === "one" ? fitting : [all, ...fitting];
  }

  /** The line as it is filled in, or what is still to be said. */
  private lineOf({ state }: OwnReady, language: TabContext["presentation"]["language"]): Omit<Line, "id"> | string {
    const { draft } = this;
    const own = OWN_TEXTS[language].add;
    const { kind } = draft;
    const unit: Unit | undefined = unitsOf(kind)[draft.unit];
    const amount = unit && readAmountOf(draft.amount, kind, unit, language);
    const rule = unit && lineKind(kind).units[unit];
    if (unit !== undefined && rule !== undefined && (amount === undefined || !accepts(rule, amount))) {
      return own.needsAmount(ruleText(rule, quantityOf(kind, unit), language));
    }
    const budgetTransfer = readQuantity(draft.transfer, "share", language);
    const { hasTransfer, mayEnd } = lineKind(kind);
    if (hasTransfer && (budgetTransfer === undefined || !accepts(TRANSFER_RULE, budgetTransfer)))
      return own.needsTransfer;
    const from = draft.from ?? (state.input.years[0] as number);
    const to = mayEnd ? (draft.to ?? null) : null;
    if (to !== null && to < from) return own.endsBefore;
    const product = this.products(state, language)[draft.product]?.id;
    const others = state.register.measures.filter(({ lines }) =>
      lines.every(({ line }) => line?.notWith === undefined),
    );
    const notWith = others[draft.notWith - 1]?.id;
    return {
      kind,
      ...(unit !== undefined && amount !== undefined && { unit, amount }),
      ...(product !== undefined && { product }),
      from,
      to,
      ...(notWith !== undefined && { notWith }),
      ...(hasTransfer && budgetTransfer !== undefined && { budgetTransfer }),
    };
  }

  private async submit(ready: OwnReady, context: TabContext, controller: OwnController): Promise<void> {
    // Pressed twice: a measure is added once.
    if (this.sent === this.draft) return;
    const { language } = context.presentation;
    const own = OWN_TEXTS[language].add;
    const name = this.draft.name.replace(/\s+/g, " ").trim();
    const line = this.lineOf(ready, language);
    const isTaken = ready.state.register.measures.some((each) => comparable(each.name) === comparable(name));
    this.refusal =
      name === "" ? own.needsName : isTaken ? own.nameTaken(name) : typeof line === "string" ? line : undefined;
    context.update();
    if (this.refusal !== undefined || typeof line === "string") return;
    const sent = (this.sent = this.draft);
    const isAdded = await controller.add({ name, line });
    if (this.sent === sent) this.sent = undefined;
    if (!isAdded) return;
    context.announce(own.added(name, lineSentence({ ...line, id: "" }, lineWords(ready.state, context))));
    if (this.isOpen && this.draft === sent) this.close(context);
  }

  private change(changed: Partial<Draft>, { update }: TabContext): void {
    this.draft = { ...this.draft, ...changed };
    this.refusal = undefined;
    update();
  }

  private close({ focus }: TabContext): void {
    this.isOpen = false;
    this.draft = EMPTY;
    this.refusal = undefined;
    focus("#add-measure");
  }
}
