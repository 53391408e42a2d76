// SPDX-License-Identifier: EUPL-1.2
import type { AnswerKind } from "../../model/answer";
import type { Presentation } from "../presentation";

/** What is asked, with its product where it is about one. */
export function answerName(
  kind: AnswerKind,
  product: number,
  state: { readonly productLabels: readonly string[] },
  { texts }: Presentation,
): string {
  const name = texts.tiles[kind];
  return kind === "production" || kind === "stock" ? `${name} ${state.productLabels[product] ?? ""}` : name;
}

export function answerText(kind: AnswerKind, value: number, { formats }: Presentation): string {
  return kind === "balance" ? formats.euro(value) : formats.units(value);
}
