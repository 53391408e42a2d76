// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";

/** A small line without axes: the shape of five years, the chosen one marked. */
export function sparkLine(values: readonly number[], chosen: number): TemplateResult {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (t: number) => 3 + (values.length < 2 ? 0.5 : t / (values.length - 1)) * 54;
  const y = (value: number) => 15 - (most === least ? 0.5 : (value - least) / (most - least)) * 12;
  const path = values.map((value, t) => `${t === 0 ? "M" : "L"}${x(t)} ${y(value)}`).join("");
  return html`
    <svg class="spark" viewBox="0 0 60 18" aria-hidden="true">
      <path d=${path} />
      <circle cx=${x(chosen)} cy=${y(values[chosen] as number)} r="2.5" />
    </svg>
  `;
}
