// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../src/functions/language";
import { LINE_KIND_IDS } from "../../../src/model/budget-model/line-kinds";
import type { Line } from "../../../src/model/budget-model/model-input";
import { lineSentence } from "../../../src/taskpane/own-model/line-sentence";

const say = (line: Omit<Line, "id">, language: Language = "nl") =>
  lineSentence(
    { id: "x", ...line },
    {
      language,
      locale: { nl: "nl-NL", en: "en-GB" }[language],
      productLabel: (id) => ({ advice: "Advies", "supervision-2": "Toezicht niveau 2" })[id] ?? id,
      measureName: () => "Tariefverlaging",
    },
  ).replaceAll("\u00a0", " ");

const open = { from: 2027, to: null };

it.each<[Omit<Line, "id">, string, string]>([
  [
    { kind: "frame", unit: "euro", amount: 500_000, from: 2028, to: 2028 },
    "Verhoogt het kader met € 500.000 in 2028",
    "Raises the frame by €500,000 in 2028",
  ],
  [
    { kind: "frame", unit: "percent", amount: -0.02, ...open },
    "Verlaagt het kader met 2% vanaf 2027",
    "Lowers the frame by 2% from 2027",
  ],
  [
    { kind: "rate", unit: "euro", amount: -2.5, from: 2026, to: 2027, notWith: "r" },
    "Verlaagt het uurtarief met € 2,50 per uur van 2026 tot en met 2027, niet samen met Tariefverlaging",
    "Lowers the hourly rate by €2.50 per hour from 2026 to 2027, not together with Tariefverlaging",
  ],
  [
    { kind: "norm", unit: "hours", product: "advice", amount: -1, ...open },
    "Verlaagt de uurnorm van Advies met 1 uur vanaf 2027",
    "Lowers the hour norm of Advies by 1 hour from 2027",
  ],
  [
    { kind: "duration", unit: "years", product: "supervision-2", amount: -0.5, ...open },
    "Verkort de duur van Toezicht niveau 2 met 0,5 jaar vanaf 2027",
    "Shortens the duration of Toezicht niveau 2 by 0.5 years from 2027",
  ],
  [
    { kind: "share", unit: "points", product: "advice", amount: 0.02, ...open },
    "Verhoogt het aandeel van Advies met 2 procentpunt vanaf 2027",
    "Raises the share of Advies by 2 percentage points from 2027",
  ],
  [
    { kind: "fixed", unit: "euro", product: "advice", amount: 1_250_000.5, ...open },
    "Geeft Advies een vast bedrag van € 1.250.000,50 vanaf 2027",
    "Gives Advies a fixed amount of €1,250,000.50 from 2027",
  ],
  [
    { kind: "growth", unit: "percent", product: "*", amount: 0.04, from: 2027, to: 2028 },
    "Laat de instroom van alle producten elk jaar 4% groeien van 2027 tot en met 2028; daarna blijft het niveau",
    "Lets the inflow of all products grow by 4% each year from 2027 to 2028; after that the level stays",
  ],
  [
    { kind: "inflow", unit: "units", product: "supervision-2", amount: 25, ...open },
    "Verhoogt de instroom van Toezicht niveau 2 met 25 vanaf 2027",
    "Raises the inflow of Toezicht niveau 2 by 25 from 2027",
  ],
  [
    { kind: "move", unit: "share", product: "advice", amount: 0.2, budgetTransfer: 0.5, ...open },
    "Brengt 20% van Advies elders onder, met 50% van het budget ervan, vanaf 2027",
    "Moves 20% of Advies elsewhere, with 50% of its budget, from 2027",
  ],
  [
    { kind: "priority", ...open },
    "Bedient de vraag in volgorde van prioriteit in plaats van naar aandeel vanaf 2027",
    "Serves the demand in order of priority instead of by share from 2027",
  ],
  [
    { kind: "accept", product: "*", ...open },
    "Aanvaardt dat de werkvoorraad van alle producten oploopt vanaf 2027",
    "Accepts that the work stock of all products rises from 2027",
  ],
])("a line says what it does: %j", (line, nl, en) => {
  expect(say(line)).toBe(nl);
  expect(say(line, "en")).toBe(en);
});

it("has a sentence for every kind of line", () => {
  for (const kind of LINE_KIND_IDS) expect(say({ kind, ...open }).length).toBeGreaterThan(20);
});
