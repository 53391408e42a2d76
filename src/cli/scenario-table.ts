// SPDX-License-Identifier: EUPL-1.2
import { inOneLine } from "../workbook/visible-text";
import { LOCALES, type Language, type Text } from "../functions/language";
import { calculateModel } from "../model/budget-model/calculate-model";
import { withoutMeasures } from "../model/budget-model/switches";
import { isOutcome } from "../model/scenario-checks";
import { inLanguage } from "../workbook/assumptions";
import type { FileProduct, ModelFile } from "../workbook/model-file/model-file";
import { toModelInput } from "../workbook/model-file/to-model-input";
import type { ScenarioReport } from "./scenario-report";

/** The answers as a table for people, numbers as their language writes them. */
export function scenarioTable(model: ModelFile, report: ScenarioReport, language: Language): string {
  const say = (text: Text) => text[language];
  const baseline = calculateModel(withoutMeasures(toModelInput(model)));
  const locale = LOCALES[language];
  const units = whole(locale);
  const cents = decimals(locale);
  const rows: Row[] = [
    ["", report.years.map(String)],
    [say({ nl: "Budgettair kader (€)", en: "Budget frame (€)" }), report.frame.map(units)],
    [say({ nl: "Beschikbaar (€)", en: "Available (€)" }), report.available.map(units)],
    [say({ nl: "Effectief uurtarief (€)", en: "Effective hourly rate (€)" }), report.hourlyRate.map(cents)],
    ...unspentRow(report, say({ nl: "Niet besteed (€)", en: "Unspent (€)" }), units),
    heading(say({ nl: "Haalbare productie", en: "Reachable production" })),
    ...perProduct(model.products, report.production, units, language),
    heading(say({ nl: "Verschil met zonder maatregelen", en: "Difference with no measures" })),
    ...model.products.map((product, p): Row => {
      const without = baseline.products[p]?.production ?? [];
      const change = report.production[product.id] ?? [];
      return [
        `  ${inLanguage(product.name, language)}`,
        change.map((value, t) => signed(value - (without[t] as number), units)),
      ];
    }),
    heading(say({ nl: "Werkvoorraad", en: "Work stock" })),
    ...perProduct(model.products, report.stock, units, language),
    heading(say({ nl: "Lopend toezicht", en: "Running supervision" })),
    ...perProduct(model.products, report.running, units, language),
    heading(say({ nl: "Wachtrij toezicht", en: "Queue for supervision" })),
    ...perProduct(model.products, report.queue, units, language),
    heading(say({ nl: "Budget dat de voorraden gelijk houdt", en: "Budget that keeps the stocks level" })),
    [say({ nl: "  Nodig (€)", en: "  Needed (€)" }), report.budgetNeeded.map(units)],
    [say({ nl: "  Saldo (€)", en: "  Balance (€)" }), report.balance.map((value) => signed(value, units))],
    [
      say({ nl: "  Break-even uurtarief (€)", en: "  Break-even hourly rate (€)" }),
      report.breakEvenRate.map((rate) => (rate === null ? "–" : cents(rate))),
    ],
  ];
  return [inOneLine(inLanguage(model.title, language)), "", ...aligned(rows), "", verdict(report, language), ""].join(
    "\n",
  );
}

type Row = readonly [label: string, cells: readonly string[]];

/** Only where money is left over; less than a cent is rounding. */
function unspentRow({ unspent }: ScenarioReport, label: string, format: (value: number) => string): Row[] {
  return unspent.some((value) => Math.abs(value) >= 0.01) ? [[label, unspent.map(format)]] : [];
}

function heading(label: string): Row {
  return [label, []];
}

function perProduct(
  products: readonly FileProduct[],
  values: Readonly<Record<string, readonly number[]>>,
  format: (value: number) => string,
  language: Language,
): Row[] {
  return products.flatMap((product): Row[] => {
    const numbers = values[product.id];
    return numbers === undefined ? [] : [[`  ${inLanguage(product.name, language)}`, numbers.map(format)]];
  });
}

function aligned(rows: readonly Row[]): string[] {
  const labels = rows.map(([label]) => inOneLine(label));
  const labelWidth = Math.max(...labels.map((label) => label.length));
  const cellWidth = Math.max(...rows.flatMap(([, cells]) => cells.map((cell) => cell.length)));
  return rows.map(([, cells], row) =>
    [labels[row]?.padEnd(labelWidth), ...cells.map((cell) => cell.padStart(cellWidth))].join("  ").trimEnd(),
  );
}

function verdict({ checks }: ScenarioReport, language: Language): string {
  const inWords = (wanted: readonly ScenarioReport["checks"][number][]) => {
    const places = wanted.map(({ id, product, year }) =>
      [CHECK_NAMES[id][language], product, year].filter(Boolean).join(" "),
    );
    return [...new Set(places)].join("; ");
  };
  const model = checks.filter((each) => !isOutcome(each));
  const failed = model.filter(({ ok }) => !ok);
  const risen = checks.filter((each) => isOutcome(each) && !each.ok);
  const words = {
    nl: { all: `Controle: alle ${model.length} ok.`, failed: "Controle: niet ok", risen: "Let op" },
    en: { all: `Checks: all ${model.length} ok.`, failed: "Checks: not ok", risen: "Attention" },
  }[language];
  return [
    failed.length === 0 ? words.all : `${words.failed}: ${inWords(failed)}.`,
    ...(risen.length === 0 ? [] : [`${words.risen}: ${inWords(risen)}.`]),
  ].join("\n");
}

const CHECK_NAMES: Readonly<Record<ScenarioReport["checks"][number]["id"], Text>> = {
  shares: { nl: "aandelen tellen op", en: "shares sum" },
  hours: { nl: "uren", en: "hours" },
  "stock-balance": { nl: "voorraad sluit", en: "stock balances" },
  "stock-level": { nl: "werkvoorraad boven de beginstand", en: "work stock above its opening" },
};

function whole(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "negative" });
  return (value) => format.format(value);
}

function decimals(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

function signed(value: number, format: (value: number) => string): string {
  return Math.round(value) > 0 ? `+${format(value)}` : format(value);
}
