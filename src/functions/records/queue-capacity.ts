// SPDX-License-Identifier: EUPL-1.2
import { reliefCapacityLines, targetCapacityLines } from "../calculation/queue";
import { reliefCapacity, targetCapacity } from "../../model/queue";
import { required, withDefault } from "../arguments";
import { defineFunction } from "../record";
import { blockResult, factor, queueDemand, queueSource, targetWait } from "./queue-shared";
import { reliefCapacity as nativeReliefCapacity, targetCapacity as nativeTargetCapacity } from "../native/queue";

export const TARGET_CAPACITY = defineFunction({
  id: "TARGET_CAPACITY",
  category: "queue",
  summary: {
    nl: "Capaciteit die de wachtrij op haar streefomvang houdt, met ruimte voor toevallige pieken.",
    en: "Capacity that keeps the queue at its target size, with room for chance peaks.",
  },
  formula: {
    nl: "Vraag + (variatie van de vraag² + variatie van de capaciteit²) / 2 × factor / streefwachttijd.",
    en: "Demand + (variation of demand² + variation of capacity²) / 2 × factor / target wait.",
  },
  result: { nl: `Aantallen per tijdseenheid: ${blockResult.nl}`, en: `Units per unit of time: ${blockResult.en}` },
  errors: [],
  source: queueSource,
  examples: [
    {
      title: {
        nl: "30 aanmeldingen per week en een streefwachttijd van 52 weken",
        en: "30 referrals a week and a target wait of 52 weeks",
      },
      arguments: ["30", "52", "4"],
      result: [[30.076923076923077]],
    },
  ],
  arguments: {
    demand: queueDemand,
    targetWait,
    factor,
    cvDemand: withDefault("range", "not-negative", 1, {
      nl: "Variatiecoëfficiënt van de vraag (standaardafwijking gedeeld door gemiddelde); standaard 1.",
      en: "Coefficient of variation of the demand (standard deviation over mean); 1 by default.",
    }),
    cvCapacity: withDefault("range", "not-negative", 1, {
      nl: "Variatiecoëfficiënt van de capaciteit (standaardafwijking gedeeld door gemiddelde); standaard 1.",
      en: "Coefficient of variation of the capacity (standard deviation over mean); 1 by default.",
    }),
  },
  compute: targetCapacity,
  calculation: targetCapacityLines,
  native: nativeTargetCapacity,
});

export const RELIEF_CAPACITY = defineFunction({
  id: "RELIEF_CAPACITY",
  category: "queue",
  summary: {
    nl: "Capaciteit die de wachtrij binnen de gegeven tijd tot haar streefomvang terugbrengt.",
    en: "Capacity that brings the queue back to its target size within the given time.",
  },
  formula: {
    nl: "Vraag + (wachtrij − streefomvang) / tijd tot de streefomvang.",
    en: "Demand + (queue size − target queue size) / time to target.",
  },
  result: { nl: `Aantallen per tijdseenheid: ${blockResult.nl}`, en: `Units per unit of time: ${blockResult.en}` },
  errors: [],
  source: queueSource,
  examples: [
    {
      title: {
        nl: "Van 1.200 naar 390 wachtenden in 26 weken",
        en: "From 1,200 to 390 waiting in 26 weeks",
      },
      arguments: ["30", "1200", "390", "26"],
      result: [[61.15384615384615]],
    },
  ],
  arguments: {
    demand: queueDemand,
    queueSize: required("range", "not-negative", {
      nl: "Aantal dat nu in de wachtrij staat.",
      en: "Number in the queue now.",
    }),
    targetQueueSize: required("range", "not-negative", {
      nl: "Streefomvang van de wachtrij, bijvoorbeeld uit TARGET_QUEUE_SIZE.",
      en: "Target size of the queue, such as from TARGET_QUEUE_SIZE.",
    }),
    timeToTarget: withDefault("range", "positive", 26, {
      nl: "Tijd waarin de streefomvang bereikt moet zijn, in dezelfde tijdseenheid; groter dan 0, standaard 26.",
      en: "Time in which the target size must be reached, in the same unit of time; greater than 0, 26 by default.",
    }),
  },
  compute: reliefCapacity,
  calculation: reliefCapacityLines,
  native: nativeReliefCapacity,
});
