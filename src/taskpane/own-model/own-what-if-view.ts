// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { AnswerChoice, AnswerKind } from "../../model/answer";
import type { ModelInput } from "../../model/budget-model/model-input";
import { usualSide, whatIfTable, whatIfValues } from "../../model/what-if";
import { isoDate } from "../../workbook/iso-date";
import { type WhatIfPage, whatIfSheet, whatIfTitle } from "../../workbook/what-if-sheet";
import { answerName, answerText } from "../analysis/answer-name";
import { type Choice, yearWithin } from "../answers";
import type { PaneProblem } from "../controller";
import { problemView } from "../frame/message-view";
import { selectField } from "../frame/select-field";
import { insertUnderTitle } from "../insert-under-title";
import type { TabContext } from "../tab";
import { answersTo } from "./own-analysis";
import type { OwnReady } from "./own-controller";
import { OWN_TEXTS } from "./texts";
import { type OwnVariable, ownVariables } from "./variables";

const SIDES = ["rows", "columns"] as const;
type SideName = (typeof SIDES)[number];

/** What someone chose for one side; what is not typed is the usual. */
interface ChosenSide {
  readonly key: string | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

interface Side {
  readonly variable: OwnVariable;
  readonly values: readonly number[];
  readonly firstText: string;
  readonly lastText: string;
}

interface Table {
  readonly input: ModelInput;
  readonly asked: string;
  readonly answers: readonly (readonly number[])[];
}

/** One answer for eleven values of one number against eleven of another. */
export class OwnWhatIfView {
  private readonly chosen: Record<SideName, ChosenSide> = { rows: NOTHING_CHOSEN, columns: NOTHING_CHOSEN };
  /** The year from which values change, once it was chosen. */
  private from: number | undefined;
  private known: Table | undefined;
  private refusal: PaneProblem | undefined;

  view(kind: AnswerKind, ready: OwnReady, choice: Choice, context: TabContext): TemplateResult {
    const { presentation, update } = context;
    const own = OWN_TEXTS[presentation.language].whatIf;
    const variables = ownVariables(ready.state, choice.product, context);
    const { years } = ready.state.input;
    const from = yearWithin(years, this.from);
    const [rows, columns] = SIDES.map((name, index) => this.side(name, index, variables, from)) as [Side, Side];
    return html`
      <section class="part">
        <h2>${own.title}</h2>
        <p class="unit">${own.intro}</p>
        ${this.sideFields("rows", rows, variables, context)} ${this.sideFields("columns", columns, variables, context)}
        ${
          rows.variable.perYear || columns.variable.perYear
            ? selectField({ id: "what-if-from", label: own.from, options: years, chosen: from }, (index) => {
                this.from = years[index];
                update();
              })
            : nothing
        }
        ${
          rows.variable.key === columns.variable.key
            ? html`<p>${own.same}</p>`
            : this.tableView(rows, columns, { kind, ...choice }, from, ready, context)
        }
      </section>
    `;
  }

  private side(name: SideName, index: number, variables: readonly OwnVariable[], from: number): Side {
    const { key, first, last } = this.chosen[name];
    const usual = variables[Math.min(index, variables.length - 1)] as OwnVariable;
    const variable = variables.find((each) => each.key === key) ?? usual;
    const side = usualSide(variable.grid, variable.now(from));
    const read = (typed: string | undefined, usualValue: number) =>
      (typed === undefined ? undefined : variable.read(typed)) ?? usualValue;
    const values = whatIfValues({ ...side, first: read(first, side.first), last: read(last, side.last) });
    const edge = (value: number | undefined) => variable.field(value ?? 0);
    return { variable, values, firstText: first ?? edge(values[0]), lastText: last ?? edge(values.at(-1)) };
  }

  private sideFields(
    name: SideName,
    { variable, firstText, lastText }: Side,
    variables: readonly OwnVariable[],
    { presentation, update }: TabContext,
  ): TemplateResult {
    const own = OWN_TEXTS[presentation.language].whatIf;
    const change = (changed: Partial<ChosenSide>) => {
      this.chosen[name] = { ...this.chosen[name], ...changed };
      update();
    };
    const bound = (id: "first" | "last", shown: string) => {
      const isRead = variable.read(shown) !== undefined;
      return html`
        <div class="field">
          <label for="what-if-${name}-${id}">${own[id]}</label>
          <input
            id="what-if-${name}-${id}"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            .value=${shown}
            aria-invalid=${!isRead}
            @change=${(event: Event) => change({ [id]: (event.target as HTMLInputElement).value })}
          />
          ${isRead ? nothing : html`<p class="refusal" role="alert">${presentation.texts.analysis.goal.notANumber}</p>`}
        </div>
      `;
    };
    return html`
      ${selectField(
        {
          id: `what-if-${name}`,
          label: own[name],
          options: variables.map(({ label }) => label),
          chosen: variables.indexOf(variable),
        },
        (index) => change({ key: variables[index]?.key, first: undefined, last: undefined }),
      )}
      <div class="form">${bound("first", firstText)} ${bound("last", lastText)}</div>
    `;
  }

  private tableView(
    rows: Side,
    columns: Side,
    answer: AnswerChoice,
    from: number,
    { state }: OwnReady,
    context: TabContext,
  ): TemplateResult {
    const { presentation } = context;
    const own = OWN_TEXTS[presentation.language].whatIf;
    const answers = this.answers(rows, columns, answer, from, state.input);
    const subject = answerName(answer.kind, answer.product, state, presentation);
    const year = state.input.years[answer.year] as number;
    const isNow = ({ variable }: Side, value: number) =>
      (variable.is.kind === "input" || variable.is.measure.on) && variable.now(from) === value;
    const isNowAt = (r: number, c: number) =>
      isNow(rows, rows.values[r] as number) && isNow(columns, columns.values[c] as number);
    const axis = ({ variable: { title, quantity }, values }: Side) => ({ title, quantity, values });
    const hasFrom = rows.variable.perYear || columns.variable.perYear;
    const page = {
      kind: answer.kind,
      subject: presentation.texts.compare.bridge.subject(subject, year),
      rows: axis(rows),
      columns: axis(columns),
      answers,
      isNow: isNowAt,
      from: hasFrom ? (state.input.years[from] as number) : undefined,
    };
    const isImpossible = answers.some((row) => row.some(Number.isNaN));
    const text = (value: number) => (Number.isNaN(value) ? "–" : answerText(answer.kind, value, presentation));
    return html`
      <div class="wide" role="region" tabindex="0" aria-label=${own.region}>
        <table class="numbers what-if">
          <caption>
            ${own.caption(subject, year, rows.variable.title, columns.variable.title)}
          </caption>
          <thead>
            <tr>
              <td></td>
              ${columns.values.map((value) => html`<th scope="col">${columns.variable.text(value)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.values.map(
              (row, r) => html`
                <tr>
                  <th scope="row">${rows.variable.text(row)}</th>
                  ${columns.values.map((_, c) =>
                    isNowAt(r, c)
                      ? html`<td class="now" aria-current="true">${text(answers[r]?.[c] ?? NaN)}</td>`
                      : html`<td>${text(answers[r]?.[c] ?? NaN)}</td>`,
                  )}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      <p class="unit">${own.now}</p>
      ${isImpossible ? html`<p class="unit">${own.impossible}</p>` : nothing}
      <p>
        <button type="button" id="what-if-insert" class="button" @click=${() => void this.insert(page, context)}>
          ${presentation.texts.compare.sheet.insert}
        </button>
      </p>
      <p class="unit">${own.fixed}</p>
      ${this.refusal === undefined ? nothing : problemView(this.refusal, presentation.texts)}
    `;
  }

  /** Puts the table as it is now behind the other sheets. */
  private async insert(
    page: Omit<WhatIfPage, "title" | "madeOn">,
    { host, presentation, announce, update }: TabContext,
  ): Promise<void> {
    const { language, texts } = presentation;
    const madeOn = isoDate(new Date());
    const inserted = await insertUnderTitle(host, whatIfTitle(language), (title) =>
      whatIfSheet({ ...page, madeOn, title }, language),
    );
    this.refusal = typeof inserted === "string" ? undefined : { kind: "host", problem: inserted };
    if (typeof inserted === "string") announce(texts.compare.sheet.inserted(inserted));
    update();
  }

  /** A hundred and twenty-one models: calculated once for each workbook and question. */
  private answers(
    rows: Side,
    columns: Side,
    answer: AnswerChoice,
    from: number,
    input: ModelInput,
  ): readonly (readonly number[])[] {
    const asked = JSON.stringify([rows.variable.key, rows.values, columns.variable.key, columns.values, answer, from]);
    if (this.known?.input !== input || this.known.asked !== asked) {
      const answerIn = answersTo(answer);
      const answerAt = (row: number, column: number) =>
        answerIn(columns.variable.with(rows.variable.with(input, row, from), column, from));
      this.known = { input, asked, answers: whatIfTable(rows.values, columns.values, answerAt) };
    }
    return this.known.answers;
  }
}

const NOTHING_CHOSEN: ChosenSide = { key: undefined, first: undefined, last: undefined };
