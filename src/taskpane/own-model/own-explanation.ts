// SPDX-License-Identifier: EUPL-1.2
import type { Choice, TileId } from "../answers";
import type { Explanation } from "../explanation";
import type { Presentation } from "../presentation";
import type { OwnReady } from "./own-controller";
import { ownIllustrations } from "./own-illustrations";
import { OWN_TEXTS } from "./texts";

/** A tile's calculation with its numbers filled in, and which of its inputs are only illustrations. */
export function ownExplanation(
  tile: TileId,
  ready: OwnReady,
  choice: Choice,
  { texts, formats, language }: Presentation,
): Explanation {
  const own = OWN_TEXTS[language];
  const { result } = ready.answers;
  const supervision = ready.state.input.products.findIndex(({ kind }) => kind === "supervision");
  const product = tile === "queue" && supervision >= 0 ? supervision : choice.product;
  const label = ready.state.productLabels[product] ?? "";
  const names = ownIllustrations(ready.state, language).flatMap(({ label: name, rows }) =>
    rows.length === 0 || rows.includes(label) ? name.toLowerCase() : [],
  );
  return {
    formula: tile === "production" ? own.productionFormula : texts.formula[tile],
    filledIn: filledIn(tile, result, { ...choice, product }, formats),
    illustrations: names.length === 0 ? texts.usesNoIllustrations : texts.usesIllustrations(names.join(", ")),
  };
}

function filledIn(
  tile: TileId,
  result: OwnReady["answers"]["result"],
  { year, product }: Choice,
  { units, euro, rate }: Presentation["formats"],
): string {
  const years = result.products[product];
  if (years === undefined) return "";
  const at = (values: readonly number[]) => values[year] as number;
  switch (tile) {
    case "production":
      return `${euro(at(years.budget))} / ${rate(at(years.unitCost))} = ${units(at(years.budget) / at(years.unitCost))}${
        at(years.production) < at(years.budget) / at(years.unitCost) - 0.5 ? ` → ${units(at(years.production))}` : ""
      }`;
    case "stock": {
      const moved = at(years.movedOut) === 0 ? "" : ` − ${units(at(years.movedOut))}`;
      const opening = `${units(at(years.openingStock))}${moved}`;
      return `${opening} + ${units(at(years.inflow))} − ${units(at(years.outflow))} = ${units(at(years.stock))}`;
    }
    case "queue": {
      const opening = at(years.queue) + at(years.started) - at(years.inflow);
      return `${units(opening)} + ${units(at(years.inflow))} − ${units(at(years.started))} = ${units(at(years.queue))}`;
    }
    case "balance":
      return `${euro(at(result.available))} − ${euro(at(result.budgetNeeded))} = ${euro(at(result.balance))}`;
  }
}
