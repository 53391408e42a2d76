// SPDX-License-Identifier: EUPL-1.2
import { queueLoadLines, queuePressureLines, targetQueueSizeLines } from "../calculation/queue";
import { queueLoad, queuePressure, targetQueueSize } from "../../model/queue";
import { required } from "../arguments";
import { defineFunction } from "../record";
import { blockResult, factor, queueDemand, queueSource, targetWait } from "./queue-shared";
import {
  queueLoad as nativeQueueLoad,
  queuePressure as nativeQueuePressure,
  targetQueueSize as nativeTargetQueueSize,
} from "../native/queue";

export const QUEUE_LOAD = defineFunction({
  id: "QUEUE_LOAD",
  category: "queue",
  summary: {
    nl: "Belasting van een wachtrij: vraag gedeeld door capaciteit. Boven 1 groeit de wachtrij zonder einde.",
    en: "Load of a queue: demand over capacity. Above 1 the queue grows without end.",
  },
  formula: { nl: "Vraag / capaciteit.", en: "Demand / capacity." },
  result: { nl: `Verhoudingsgetal: ${blockResult.nl}`, en: `Ratio: ${blockResult.en}` },
  errors: [{ nl: "#N/B als de capaciteit 0 is.", en: "#N/A when the capacity is 0." }],
  source: queueSource,
  examples: [
    {
      title: { nl: "30 aanmeldingen per week, 27 starts per week", en: "30 referrals a week, 27 starts a week" },
      arguments: ["30", "27"],
      result: [[1.1111111111111112]],
    },
  ],
  arguments: {
    demand: queueDemand,
    capacity: required("range", "not-negative", {
      nl: "Capaciteit in aantallen per tijdseenheid.",
      en: "Capacity in units per unit of time.",
    }),
  },
  compute: queueLoad,
  calculation: queueLoadLines,
  native: nativeQueueLoad,
});

export const TARGET_QUEUE_SIZE = defineFunction({
  id: "TARGET_QUEUE_SIZE",
  category: "queue",
  summary: {
    nl: "Omvang van de wachtrij waarbij de streefwachttijd wordt gehaald.",
    en: "Size of the queue at which the target wait is met.",
  },
  formula: { nl: "Vraag × streefwachttijd / factor.", en: "Demand × target wait / factor." },
  result: { nl: `Aantallen: ${blockResult.nl}`, en: `Units: ${blockResult.en}` },
  errors: [],
  source: queueSource,
  examples: [
    {
      title: {
        nl: "30 aanmeldingen per week en een streefwachttijd van 52 weken",
        en: "30 referrals a week and a target wait of 52 weeks",
      },
      arguments: ["30", "52", "4"],
      result: [[390]],
    },
  ],
  arguments: { demand: queueDemand, targetWait, factor },
  compute: targetQueueSize,
  calculation: targetQueueSizeLines,
  native: nativeTargetQueueSize,
});

export const QUEUE_PRESSURE = defineFunction({
  id: "QUEUE_PRESSURE",
  category: "queue",
  summary: {
    nl: "Druk op een wachtrij: de gemiddelde wachttijd ten opzichte van de streefwachttijd; 1 is op koers.",
    en: "Pressure on a queue: the mean wait against the target wait; 1 is on target.",
  },
  formula: { nl: "2 × gemiddelde wachttijd / streefwachttijd.", en: "2 × mean wait / target wait." },
  result: { nl: `Verhoudingsgetal: ${blockResult.nl}`, en: `Ratio: ${blockResult.en}` },
  errors: [],
  source: queueSource,
  examples: [
    {
      title: {
        nl: "Gemiddeld 63 weken wachten bij een streefwachttijd van 52 weken",
        en: "A mean wait of 63 weeks at a target wait of 52 weeks",
      },
      arguments: ["63", "52"],
      result: [[2.423076923076923]],
    },
  ],
  arguments: {
    meanWait: required("range", "not-negative", {
      nl: "Gemiddelde wachttijd van wie nu in de wachtrij staat.",
      en: "Mean wait of those who are in the queue now.",
    }),
    targetWait,
  },
  compute: queuePressure,
  calculation: queuePressureLines,
  native: nativeQueuePressure,
});
