// SPDX-License-Identifier: EUPL-1.2
import type { Effect } from "./answers";
import type { Presentation } from "./presentation";

/** Of what the effect is: the year as it is called, and the label of the product. */
interface EffectPlace {
  readonly year: number;
  readonly product: string;
}

/** What a measure does by itself, or would do when it is off. Less than half a unit is no effect. */
export function effectText(
  effect: Effect,
  isOn: boolean,
  place: EffectPlace,
  { texts, formats }: Presentation,
): string {
  const words = texts.scenario.effect;
  if (Math.abs(effect.difference) < 0.5) return words.none(place.year);
  const amount = `${formats.signedUnits(effect.difference)} ${words[effect.on]} ${place.product}`;
  return isOn ? words.on(amount) : words.off(amount);
}
