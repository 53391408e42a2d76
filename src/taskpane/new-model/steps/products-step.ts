// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { MODEL_LIMITS, YEAR_INPUTS, YEAR_INPUT_IDS, type YearInputId } from "../../../model/budget-model/inputs";
import {
  carriedOn,
  chosenProducts,
  withOwnProduct,
  withProduct,
  withYearEntry,
  withoutProduct,
  yearsOf,
} from "../draft";
import { type FormContext, wordsIn } from "../form-context";
import { goneSentence } from "../gone-view";
import { ELEMENTS, nameElement, yearElement } from "../missing";
import { numberField } from "../number-field";
import { isTable } from "../paste/cells";
import { PASTE_TEXTS } from "../paste/texts";
import { productGrid } from "../product-grid";
import { sharesView } from "../shares-view";

export function productsStep(context: FormContext): TemplateResult {
  const { draft, texts, language, openPaste } = context;
  return html`
    <section>
      ${YEAR_INPUT_IDS.map((input) => yearRow(input, context))}
      <button
        type="button"
        class="button"
        id="paste-years"
        @click=${() => openPaste({ target: "years", input: "budgetFrame" })}
      >
        ${PASTE_TEXTS[language].open}
      </button>
    </section>
    <section>
      <h3>${texts.products.choose}</h3>
      <p class="unit">${texts.products.chooseHint}</p>
      ${productChoices(context)}
      <p role="status" id="gone">${goneSentence(context) ?? nothing}</p>
    </section>
    ${
      chosenProducts(draft).length === 0
        ? nothing
        : html`<section>
            <h3>${texts.products.numbers}</h3>
            <p class="unit">${texts.products.numbersHint} ${texts.guessHint}</p>
            ${productGrid(context)} ${sharesView(context)}
          </section>`
    }
  `;
}

/** The frame or the rate, a field for each year. */
function yearRow(input: YearInputId, context: FormContext): TemplateResult {
  const { draft, texts, change, openPaste } = context;
  const { quantity, rule } = YEAR_INPUTS[input];
  const label = texts.yearInputs[input];
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!isTable(text)) return;
    event.preventDefault();
    openPaste({ target: "years", text, input });
  };
  return html`
    <fieldset class="year-row" @paste=${onPaste}>
      <legend>${label}</legend>
      ${yearsOf(draft).map((year) =>
        numberField(
          {
            id: yearElement(input, year),
            label: String(year),
            entry: draft.perYear[input][year],
            quantity,
            rule,
            isRequired: true,
            year,
          },
          context,
          (entry) => change(withYearEntry(draft, input, year, entry)),
        ),
      )}
      <button
        type="button"
        class="small"
        aria-label=${texts.carryOnLabel(label)}
        @click=${() => change(carriedOn(draft, input))}
      >
        ${texts.carryOn}
      </button>
    </fieldset>
  `;
}

function productChoices(context: FormContext): TemplateResult {
  const { draft, texts, language, change, focus, announce, openPaste } = context;
  const add = () => {
    const more = withOwnProduct(draft, {});
    if (more === draft) return announce(texts.products.full(MODEL_LIMITS.products));
    change(more);
    focus(nameElement(more.products.at(-1)?.key ?? ""));
  };
  const choose = (key: string, isChosen: boolean, box: HTMLInputElement) => {
    const isFull = chosenProducts(draft).length >= MODEL_LIMITS.products;
    if (isChosen && isFull) {
      box.checked = false;
      return announce(texts.products.full(MODEL_LIMITS.products));
    }
    change(isChosen ? withProduct(draft, key, (product) => ({ ...product, isChosen })) : withoutProduct(draft, key));
  };
  return html`
    <ul class="product-choices">
      ${draft.products.map(
        ({ key, name, isChosen }) => html`
          <li>
            <label class="choice">
              <input
                type="checkbox"
                data-product=${key}
                .checked=${live(isChosen)}
                @change=${({ target }: Event) =>
                  choose(key, (target as HTMLInputElement).checked, target as HTMLInputElement)}
              />
              <span>${wordsIn(name, language) || texts.products.nameless}</span>
            </label>
          </li>
        `,
      )}
    </ul>
    <div class="actions">
      <button type="button" class="button" id=${ELEMENTS.addProduct} @click=${add}>${texts.products.add}</button>
      <button type="button" class="button" id="paste-products" @click=${() => openPaste({ target: "products" })}>
        ${PASTE_TEXTS[language].open}
      </button>
    </div>
  `;
}
