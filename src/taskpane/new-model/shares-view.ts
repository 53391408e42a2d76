// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { type Draft, withEntry, yearsOf } from "./draft";
import { type FormContext, wordsIn } from "./form-context";
import { fieldElement } from "./missing";
import { fieldText } from "./read-field";
import {
  type ShareProblem,
  differsByYear,
  isShareProblem,
  shareSum,
  sharesByHours,
  sharingProducts,
  withRest,
  yearOffSum,
} from "./shares";
import { live } from "lit/directives/live.js";

/** What the shares add up to, two ways to fill them in, and whether the number that was last chosen is a guess. */
export function sharesView(context: FormContext): TemplateResult {
  return html` <div class="grid-tools">${sumView(context)} ${guessView(context)}</div> `;
}

function sumView(context: FormContext): TemplateResult | typeof nothing {
  const { draft, texts, language, selected, change, announce, focus } = context;
  const sharing = sharingProducts(draft);
  if (sharing.length === 0) return nothing;
  const chosen = sharing.find(({ key }) => key === selected?.key);
  const apply = (outcome: Draft | ShareProblem, elementId: string) => {
    if (isShareProblem(outcome)) return announce(shareSentence(outcome, context));
    change(outcome);
    focus(elementId);
  };
  const { shares } = texts;
  return html`
    <p>${sumSentence(context)}</p>
    <div class="actions">
      <button
        type="button"
        class="button"
        id="share-rest"
        aria-disabled=${chosen === undefined}
        @click=${() => chosen && apply(withRest(draft, chosen.key), fieldElement(chosen.key, "budgetShare"))}
      >
        ${chosen === undefined ? shares.restNowhere : shares.rest(wordsIn(chosen.name, language))}
      </button>
      <button type="button" class="button" id="share-hours" @click=${() => apply(sharesByHours(draft), "share-hours")}>
        ${shares.byHours}
      </button>
    </div>
    <p class="unit">${shares.byHoursHint}</p>
  `;
}

function sumSentence({ draft, texts, language }: FormContext): string {
  const [first] = yearsOf(draft);
  const year = yearOffSum(draft) ?? first;
  if (year === undefined) return "";
  const sum = percentText(shareSum(draft, year), language);
  const isPerYear = sharingProducts(draft).some(({ entries }) => differsByYear(entries.budgetShare));
  return isPerYear ? texts.shares.sumOfYear(sum, year) : texts.shares.sum(sum);
}

/** Without the dust that adding leaves behind. */
export function percentText(share: number, language: FormContext["language"]): string {
  return fieldText(Math.round(share * 1e10) / 1e10, "share", language);
}

function shareSentence(problem: ShareProblem, { texts, language }: FormContext): string {
  const { shares } = texts;
  switch (problem.kind) {
    case "nothing":
      return shares.nothing;
    case "too-much":
      return shares.tooMuch(percentText(problem.sum, language), problem.year);
    case "hours-unknown":
      return shares.hoursUnknown(wordsIn(problem.product.name, language) || texts.products.nameless);
    case "no-hours":
      return shares.noHours;
  }
}

function guessView({ draft, texts, language, selected, change }: FormContext): TemplateResult | typeof nothing {
  const product = draft.products.find(({ key, isChosen }) => isChosen && key === selected?.key);
  const entry = selected && product?.entries[selected.field];
  if (selected === undefined || product === undefined || entry === undefined) return nothing;
  const { content } = entry;
  const isGuess = entry.isGuess === true || entry.kept?.tag === "I";
  const label = `${texts.fields[selected.field]}, ${wordsIn(product.name, language) || texts.products.nameless}`;
  const toggle = () =>
    change(withEntry(draft, selected.key, selected.field, isGuess ? { content } : { content, isGuess: true }));
  return html`
    <label class="choice">
      <input type="checkbox" id="guess" .checked=${live(isGuess)} @change=${toggle} />
      <span>${texts.guess(label)}</span>
    </label>
  `;
}
