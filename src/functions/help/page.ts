// SPDX-License-Identifier: EUPL-1.2
import { argumentName } from "../argument-terms";
import { callFunction } from "../edge";
import { exampleArguments, exampleFormula, exampleValues, formulaText } from "../examples";
import { LOCALES, type Language } from "../language";
import type { FunctionCategory, FunctionExample, FunctionRecord } from "../record";
import { documentText } from "./document";
import { type Html, html } from "./html";
import { INDEX_FILE, helpPageFile } from "./paths";
import { CATEGORIES, TEXTS, acceptedBy, blankHandling, leftOutHandling, shapeOf } from "./texts";

/** The help page of one function as a complete document. */
export function functionPage(record: FunctionRecord, language: Language): string {
  const names = Object.entries(record.arguments).map(([name, { optional }]) =>
    optional ? `[${argumentName(name, language)}]` : argumentName(name, language),
  );
  const main = html`<h1>${record.id}</h1>
    <p class="summary">${record.summary[language]}</p>
    <h2>${TEXTS.syntax[language]}</h2>
    <pre><code>${formulaText(record.id, names, language)}</code></pre>
    ${names.some((name) => name.startsWith("[")) ? html`<p>${TEXTS.optional[language]}</p>` : []}
    <h2>${TEXTS.formula[language]}</h2>
    <p>${record.formula[language]}</p>
    <h2>${TEXTS.arguments[language]}</h2>
    ${argumentTable(record, language)}
    <p>${TEXTS.shapes[language]}</p>
    <h2>${TEXTS.result[language]}</h2>
    <p>${record.result[language]}</p>
    <h2>${TEXTS.errors[language]}</h2>
    <ul>
      <li>${TEXTS.generalErrors[language]}</li>
      <li>${TEXTS.errorCells[language]}</li>
      ${record.errors.map((error) => html`<li>${error[language]}</li>`)}
    </ul>
    ${record.examples.map((example) => exampleSection(record, example, language))}
    ${
      record.source === undefined
        ? []
        : html`<h2>${TEXTS.source[language]}</h2>
            <p>${record.source[language]}</p>`
    }`;
  const title = `${record.id} - ${TEXTS.title[language]}`;
  return documentText({ title, file: helpPageFile(record.id), main, language });
}

/** The page that lists all functions by category. */
export function indexPage(records: readonly FunctionRecord[], language: Language): string {
  const categories = (Object.keys(CATEGORIES) as FunctionCategory[]).map((category) => {
    const members = records.filter((record) => record.category === category);
    return html`<h2>${CATEGORIES[category][language]}</h2>
      <dl>
        ${members.map(
          (record) =>
            html`<dt><a href="${helpPageFile(record.id)}">${record.id}</a></dt>
              <dd>${record.summary[language]}</dd>`,
        )}
      </dl>`;
  });
  const main = html`<h1>${TEXTS.title[language]}</h1>
    <p class="summary">${TEXTS.intro[language]}</p>
    ${categories}`;
  return documentText({ title: TEXTS.title[language], file: INDEX_FILE, main, language });
}

function argumentTable(record: FunctionRecord, language: Language): Html {
  const headings = [TEXTS.name, TEXTS.meaning, TEXTS.shape, TEXTS.accepted, TEXTS.blank, TEXTS.leftOut];
  const rows = Object.entries(record.arguments).map(
    ([name, argument]) =>
      html`<tr>
        <th scope="row"><code>${argumentName(name, language)}</code></th>
        <td>${argument.help[language]}</td>
        <td>${shapeOf(argument, language)}</td>
        <td>${acceptedBy(argument, language)}</td>
        <td>${blankHandling(argument, language)}</td>
        <td>${leftOutHandling(argument, language)}</td>
      </tr>`,
  );
  return scrolling(
    TEXTS.arguments[language],
    html`<table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading[language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}

/** The result is calculated by the function itself, so a page can never show what the function does not give. */
function exampleSection(record: FunctionRecord, example: FunctionExample, language: Language): Html {
  const answer = callFunction(record, exampleValues(example), language);
  if ("error" in answer) throw new Error(`The example of ${record.id} gives ${answer.error.message}`);
  const title = example.title[language];
  const names = Object.keys(record.arguments);
  const values = exampleArguments(record, example, language).map((value, index) => ({
    name: argumentName(names[index] ?? "", language),
    value,
  }));
  const given = values.filter(({ value }) => value !== "");
  return html`<h2>${TEXTS.example[language]}: ${title}</h2>
    <pre><code>${exampleFormula(record, example, language)}</code></pre>
    ${scrolling(
      `${TEXTS.arguments[language]}: ${title}`,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${TEXTS.name[language]}</th>
            <th scope="col">${TEXTS.value[language]}</th>
          </tr>
        </thead>
        <tbody>
          ${given.map(
            ({ name, value }) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td><code>${value}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
    ${scrolling(`${TEXTS.result[language]}: ${title}`, resultTable(record, answer.block.toRows(), language))}`;
}

function resultTable(record: FunctionRecord, rows: readonly (readonly number[])[], language: Language): Html {
  const columns = rows[0]?.length ?? 0;
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  const rowLabel = (p: number) =>
    record.resultLabels?.rows?.[p]?.[language] ??
    (rows.length === 1 ? TEXTS.result[language] : `${TEXTS.product[language]} ${p + 1}`);
  const columnLabel = (t: number) =>
    record.resultLabels?.columns?.[t]?.[language] ??
    (columns === 1 ? TEXTS.value[language] : `${TEXTS.period[language]} ${t + 1}`);
  return html`<table class="numbers">
    <thead>
      <tr>
        <td></td>
        ${Array.from({ length: columns }, (_, t) => html`<th scope="col">${columnLabel(t)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells, p) =>
          html`<tr>
            <th scope="row">${rowLabel(p)}</th>
            ${cells.map((cell) => html`<td>${format.format(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A wide table scrolls in a frame of its own, which the keyboard can reach. */
function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
