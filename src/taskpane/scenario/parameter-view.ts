// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { MeasureId } from "../../model/scenario-input";
import type { ParameterText } from "../../workbook/measure-texts";
import { tagName } from "../../workbook/model-names";
import type { Cells } from "../../workbook/spec";
import type { ParameterValue, Ready } from "../controller";
import type { Presentation } from "../presentation";
import type { Formats } from "../format";
import { tagMark } from "../tag-view";
import type { PaneTexts } from "../texts";

export interface Parameter {
  readonly id: MeasureId;
  readonly parameter: string;
  readonly text: ParameterText;
}

export interface ParameterField {
  /** The sentence under a field whose last entry was refused. */
  refusal(key: string): string | undefined;
  refuse(key: string, sentence: string | undefined): void;
  set(parameter: Parameter, value: ParameterValue, cells: Cells): void;
}

/** The field of a parameter; the shares of the core tasks have a field per product. */
export function parameterView(
  parameter: Parameter,
  ready: Ready,
  presentation: Presentation,
  field: ParameterField,
): TemplateResult {
  const { id, parameter: name, text } = parameter;
  const value = (ready.state.input.measures[id] as unknown as Record<string, unknown>)[name];
  if (typeof value === "object" && value !== null) {
    return html`${ready.state.input.products.map((product, row) => {
      const label = `${text.label[presentation.language]}: ${ready.state.productLabels[row]}`;
      const shares = value as Record<string, number>;
      return numberField({ ...parameter, label, row }, shares[product.id] ?? 0, ready, presentation, field, (share) => {
        const changed = { ...shares, [product.id]: share };
        field.set(
          parameter,
          changed,
          ready.state.input.products.map((each) => [changed[each.id] ?? 0]),
        );
      });
    })}`;
  }
  if (typeof value === "boolean") return switchField(parameter, value, presentation, field);
  if (typeof value === "string") return productField(parameter, value, ready, presentation, field);
  const label = text.label[presentation.language];
  return numberField({ ...parameter, label, row: 0 }, value as number, ready, presentation, field, (number) =>
    field.set(parameter, number, [[number]]),
  );
}

interface NumberField extends Parameter {
  readonly label: string;
  readonly row: number;
}

function numberField(
  { id, parameter, text, label, row }: NumberField,
  value: number,
  ready: Ready,
  { formats, texts, language }: Presentation,
  field: ParameterField,
  accept: (value: number) => void,
): TemplateResult {
  const key = `${id}-${parameter}-${row}`;
  const refusal = field.refusal(key);
  const tag = ready.state.tags.get(tagName(id, parameter))?.[row];
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const typed = formats.parse(input.value);
    const entered = typed === undefined ? undefined : text.kind === "share" ? typed / 100 : typed;
    const expected = refusalOf(entered, { id, parameter, text }, ready, formats, texts);
    field.refuse(key, expected === undefined ? undefined : texts.refused(expected));
    if (expected === undefined && entered !== undefined) accept(entered);
    // What was refused goes back to the value that still holds.
    else input.value = shown(value, text, formats);
  };
  return html`
    <div class="parameter">
      <label for=${key}
        >${label} ${tag === undefined || tag === "" ? nothing : tagMark(tag, meaningOf(tag, texts))}</label
      >
      <input
        id=${key}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        .value=${shown(value, text, formats)}
        aria-invalid=${refusal !== undefined}
        aria-describedby="${key}-help"
        @change=${onChange}
      />
      <p
        id="${key}-help"
        class=${refusal === undefined ? "unit" : "refusal"}
        role=${refusal === undefined ? nothing : "alert"}
      >
        ${refusal ?? text.unit[language]}
      </p>
    </div>
  `;
}

function switchField(
  parameter: Parameter,
  value: boolean,
  { language }: Presentation,
  field: ParameterField,
): TemplateResult {
  return html`
    <label class="switch-row">
      <input
        type="checkbox"
        role="switch"
        .checked=${value}
        @change=${(event: Event) => {
          const on = (event.target as HTMLInputElement).checked;
          field.set(parameter, on, [[on]]);
        }}
      />
      <span>${parameter.text.label[language]}</span>
    </label>
  `;
}

function productField(
  parameter: Parameter,
  value: string,
  { state }: Ready,
  { language }: Presentation,
  field: ParameterField,
): TemplateResult {
  const key = `${parameter.id}-${parameter.parameter}`;
  return html`
    <div class="parameter">
      <label for=${key}>${parameter.text.label[language]}</label>
      <select
        id=${key}
        @change=${(event: Event) => {
          const row = (event.target as HTMLSelectElement).selectedIndex;
          field.set(parameter, state.input.products[row]?.id ?? value, [[state.productLabels[row] ?? ""]]);
        }}
      >
        ${state.input.products.map(
          ({ id }, row) => html`<option value=${id} ?selected=${id === value}>${state.productLabels[row]}</option>`,
        )}
      </select>
    </div>
  `;
}

function shown(value: number, { kind }: ParameterText, formats: Formats): string {
  switch (kind) {
    case "share":
      return formats.share(value);
    case "rate":
      return formats.norm(value);
    case "euro":
      return formats.units(value);
    default:
      return String(value);
  }
}

/** What was expected instead; undefined when the entry is right. */
function refusalOf(
  value: number | undefined,
  { id, parameter, text }: Parameter,
  { state }: Ready,
  formats: Formats,
  texts: PaneTexts,
): string | undefined {
  const { minimum, maximum, kind } = text;
  if (id === "rateCut2015" && parameter === "cut") {
    const lowest = Math.min(...state.input.hourlyRate);
    if (value !== undefined && value >= lowest) return texts.belowRate(formats.rate(lowest));
  }
  const isWithin = value !== undefined && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  if (isWithin && (kind !== "year" || Number.isInteger(value))) return undefined;
  if (kind === "year") return texts.expected.year;
  const bound = (limit: number) => shown(limit, text, formats);
  if (minimum !== undefined && maximum !== undefined) return texts.between(bound(minimum), bound(maximum));
  return minimum === undefined ? texts.expected.number : texts.atLeast(bound(minimum));
}

function meaningOf(tag: string, { tags }: PaneTexts): string {
  return (tags as Readonly<Record<string, string>>)[tag] ?? tag;
}
