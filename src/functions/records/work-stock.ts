// SPDX-License-Identifier: EUPL-1.2
import { supervisionLines, workStockLines } from "../calculation/work-stock";
import { supervisionProjection } from "../../model/supervision";
import { workStockProjection } from "../../model/workstock";
import { option, required, withDefault } from "../arguments";
import { defineFunction } from "../record";
import { capacity, inflow, openingStock } from "./shared-arguments";
import {
  supervisionProjection as nativeSupervisionProjection,
  workStockProjection as nativeWorkStockProjection,
} from "../native/work-stock";

export const WORKSTOCK_PROJECTION = defineFunction({
  id: "WORKSTOCK_PROJECTION",
  category: "work-stock",
  summary: {
    nl: "Werkvoorraad per periode: wat er ligt, wat erbij komt en wat de productie eruit haalt.",
    en: "Work stock per period: what is in hand, what flows in and what production takes out.",
  },
  formula: {
    nl: "Uitstroom = min(capaciteit, max(0, vorige voorraad + instroom − minimumvoorraad)); voorraad = vorige voorraad + instroom − uitstroom; onbenut = capaciteit − uitstroom; wachttijd = voorraad / capaciteit.",
    en: "Outflow = min(capacity, max(0, previous stock + inflow − minimum stock)); stock = previous stock + inflow − outflow; unused = capacity − outflow; waiting = stock / capacity.",
  },
  result: {
    nl: "Aantallen (wachttijd: perioden) aan het eind van elke periode: een blok met producten omlaag en perioden naar rechts.",
    en: "Units (waiting: periods) at the end of each period: a block with products down and periods across.",
  },
  errors: [
    {
      nl: '#N/B bij "wachttijd" als de capaciteit 0 is en er voorraad is; zonder voorraad is de wachttijd dan 0.',
      en: '#N/A for "waiting" when the capacity is 0 and there is a stock; without a stock the waiting time is then 0.',
    },
  ],
  examples: [
    {
      title: {
        nl: "Twee producten, drie jaar, in het tweede jaar meer productie",
        en: "Two products, three years, more production in the second year",
      },
      arguments: ["{500;200}", "{430,430,430;310,310,310}", "{400,421.05263157894734,400;300,315.7894736842105,300}"],
      result: [
        [530, 538.9473684210527, 568.9473684210527],
        [210, 204.21052631578948, 214.21052631578948],
      ],
    },
    {
      title: { nl: "De wachttijd in jaren", en: "The waiting time in years" },
      arguments: ["500", "{430,430}", "{400,465}", "", '"waiting"'],
      result: [[1.325, 1.064516129032258]],
    },
  ],
  arguments: {
    openingStock,
    inflow,
    capacity,
    minimumStock: withDefault("range", "not-negative", 0, {
      nl: "Werk dat altijd in voorraad blijft, per product en eventueel per periode; standaard 0.",
      en: "Work that always stays in hand, per product and, if needed, per period; 0 by default.",
    }),
    result: option(
      {
        stock: { nl: "voorraad", en: "stock" },
        outflow: { nl: "uitstroom", en: "outflow" },
        unused: { nl: "onbenut", en: "unused" },
        waiting: { nl: "wachttijd", en: "waiting" },
      },
      "stock",
      {
        nl: 'Welke uitkomst: "voorraad" (standaard), "uitstroom", "onbenut" (capaciteit zonder werk) of "wachttijd" (in perioden).',
        en: 'Which result: "stock" (default), "outflow", "unused" (capacity without work) or "waiting" (in periods).',
      },
    ),
  },
  compute: ({ result, ...args }) => workStockProjection(args, result),
  calculation: ({ result, ...args }, cell) => workStockLines(args, result, cell),
  native: nativeWorkStockProjection,
});

export const SUPERVISION_PROJECTION = defineFunction({
  id: "SUPERVISION_PROJECTION",
  category: "work-stock",
  summary: {
    nl: "Lopende toezichten en de wachtrij van toezichten die nog niet zijn gestart, per periode.",
    en: "Running supervisions and the queue of those that have not started, per period.",
  },
  formula: {
    nl: "Afgerond = vorige lopend / duur; gestart = min(vorige wachtrij + instroom, max(0, plaatsen − (vorige lopend − afgerond))); lopend = vorige lopend − afgerond + gestart; wachtrij = vorige wachtrij + instroom − gestart.",
    en: "Completed = previous active / duration; started = min(previous queue + inflow, max(0, places − (previous active − completed))); active = previous active − completed + started; queue = previous queue + inflow − started.",
  },
  result: {
    nl: "Aantallen: een blok met producten omlaag en perioden naar rechts. Een lopend toezicht stopt nooit door gebrek aan plaatsen.",
    en: "Units: a block with products down and periods across. A running supervision is never stopped for lack of places.",
  },
  errors: [],
  examples: [
    {
      title: {
        nl: "De wachtrij daalt als er meer plaatsen zijn",
        en: "The queue falls when there are more places",
      },
      arguments: ["1000", "100", "{500,500}", "{1000,1060}", "2"],
      result: [[100, 40]],
    },
    {
      title: { nl: "De toezichten die lopen", en: "The supervisions that run" },
      arguments: ["1000", "100", "{500,500}", "{1000,1060}", "2", '"active"'],
      result: [[1000, 1060]],
    },
  ],
  arguments: {
    openingActive: required("column", "not-negative", {
      nl: "Toezichten die vóór de eerste periode lopen, per product; één kolom.",
      en: "Supervisions that run before the first period, per product; one column.",
    }),
    openingQueue: required("column", "not-negative", {
      nl: "Wachtrij vóór de eerste periode, per product; één kolom.",
      en: "Queue before the first period, per product; one column.",
    }),
    inflow,
    places: required("range", "not-negative", {
      nl: "Toezichten die tegelijk kunnen lopen, per product en periode.",
      en: "Supervisions that can run at the same time, per product and period.",
    }),
    duration: required("range", "at-least-one", {
      nl: "Gemiddelde duur van een toezicht in perioden; 1 of meer.",
      en: "Mean length of a supervision in periods; 1 or more.",
    }),
    result: option(
      {
        queue: { nl: "wachtrij", en: "queue" },
        active: { nl: "lopend", en: "active" },
        started: { nl: "gestart", en: "started" },
        completed: { nl: "afgerond", en: "completed" },
      },
      "queue",
      {
        nl: 'Welke uitkomst: "wachtrij" (standaard), "lopend", "gestart" of "afgerond".',
        en: 'Which result: "queue" (default), "active", "started" or "completed".',
      },
    ),
  },
  compute: ({ result, duration, ...args }) => supervisionProjection({ ...args, durationInPeriods: duration }, result),
  calculation: ({ result, duration, ...args }, cell) =>
    supervisionLines({ ...args, durationInPeriods: duration }, result, cell),
  native: nativeSupervisionProjection,
});
