// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";

/**
 * For so many seconds the engine may give no sign of life before whoever waits is told so. They are counted and not
 * taken from the clock: a page that freezes has not been waiting.
 */
export const MOST_SECONDS_OF_SILENCE = 60;

/** What is said when a calculation does not come to an end. */
export const NOT_CALCULATED: Text = {
  nl: `De werkbank heeft ${MOST_SECONDS_OF_SILENCE} seconden niets uitgerekend; de uitkomsten in de bladen kunnen ouder zijn dan wat u invoerde. Bewaar uw werk en open het opnieuw als dit niet verandert.`,
  en: `The workbench has calculated nothing for ${MOST_SECONDS_OF_SILENCE} seconds; the results in the sheets may be older than what you entered. Save your work and open it again if this does not change.`,
};

export const CALCULATED_AFTER_ALL: Text = {
  nl: "De werkbank heeft alsnog alles uitgerekend.",
  en: "The workbench has calculated everything after all.",
};
