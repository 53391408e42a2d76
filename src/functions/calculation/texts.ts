// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../language";

/** What the lines of a calculation give, where that is not the answer itself. */
export const LINE_TEXTS = {
  mixCost: { nl: "Kosten van de mix", en: "Cost of the mix" },
  newRate: { nl: "Bij het nieuwe uurtarief", en: "At the new hourly rate" },
  baseRate: { nl: "Bij het uitgangstarief", en: "At the base rate" },
  effect: { nl: "Verschil", en: "Difference" },
  hoursNeeded: { nl: "Benodigde uren", en: "Hours needed" },
  higherPriority: { nl: "Over na wat voorgaat", en: "Left after what goes first" },
  samePriority: { nl: "Kosten van deze prioriteit", en: "Cost of this priority" },
  outflow: { nl: "Uitstroom", en: "Outflow" },
  stock: { nl: "Voorraad", en: "Stock" },
  completed: { nl: "Afgerond", en: "Completed" },
  started: { nl: "Gestart", en: "Started" },
  withoutUncertainty: { nl: "Voorraad zonder onzekerheid", en: "Stock without uncertainty" },
  value: { nl: "Waarde van de productie", en: "Value of the production" },
} as const satisfies Record<string, Text>;
