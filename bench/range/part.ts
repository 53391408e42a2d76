// SPDX-License-Identifier: EUPL-1.2
import { callFunction } from "../../src/functions/edge";
import { findFunction } from "../../src/functions";
import type { FunctionRecord } from "../../src/functions/record";
import { Block } from "../../src/model/block";
import { RandomSource } from "../../src/model/random";
import { workStockProjection } from "../../src/model/workstock";
import { requireEqualResults } from "../harness/compare";
import { type Part, atMost } from "../harness/finding";
import { interleave, milliseconds } from "../harness/interleave";
import { ratios, summarise } from "../harness/statistics";
import { CAPACITY, DRAWS, INFLOW, OPENING, PERIODS, PRODUCTS, rangeCall } from "./call";
import { standstills } from "./standstill";

const ROUNDS = 9;
const AIM_TIMES_DRAWING = 3;

const FUNCTION = "WORKSTOCK_RANGE";
const ALL_NORMALS = "bare loop that draws a normal per draw, product and period";
const SHARED_NORMALS = "bare loop that draws the normals that products share";

export const RANGE: Part = {
  id: "range",
  title: `WORKSTOCK_RANGE, ${DRAWS.toLocaleString("en")} draws x ${PRODUCTS} products x ${PERIODS} periods`,
  measure: async () => {
    checkWithoutUncertainty();
    const measured = await interleave(
      [
        { name: FUNCTION, run: () => milliseconds(() => range(0.05)) },
        { name: ALL_NORMALS, run: () => milliseconds(() => drawNormals(DRAWS * PRODUCTS * PERIODS)) },
        { name: SHARED_NORMALS, run: () => milliseconds(() => drawNormals(DRAWS * PERIODS)) },
      ],
      ROUNDS,
    );
    const times = (name: string) => measured.get(name) as readonly number[];
    const overAll = summarise(ratios(times(FUNCTION), times(ALL_NORMALS)));
    return [
      ...[...measured].map(([subject, each]) => ({ subject, measured: summarise(each), unit: "ms" as const })),
      {
        subject: "the function over the loop that draws them all",
        measured: overAll,
        unit: "times",
        aim: atMost(AIM_TIMES_DRAWING, "times", overAll.median),
      },
      {
        subject: "the function over the loop that draws the shared ones",
        measured: summarise(ratios(times(FUNCTION), times(SHARED_NORMALS))),
        unit: "times",
        note: "the rest: an exponential, a step of the stock and a share of a quantile each",
      },
      ...(await standstills()),
    ];
  },
};

function range(deviation: number): Block {
  const { id, given, language } = rangeCall(deviation);
  const result = callFunction(findFunction(id) as FunctionRecord, given, language);
  if ("error" in result) throw new Error(result.error.message);
  return result.block;
}

/** Without uncertainty the range is the work stock itself. */
function checkWithoutUncertainty(): void {
  const [openingStock, inflow, capacity] = [OPENING, INFLOW, CAPACITY].map((rows) => Block.fromRows(rows));
  const args = { openingStock, inflow, capacity, minimumStock: Block.scalar(0) } as Parameters<
    typeof workStockProjection
  >[0];
  requireEqualResults(FUNCTION, workStockProjection(args, "stock").values, range(0).values);
}

function drawNormals(count: number): number {
  const random = new RandomSource(1);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += random.nextNormal();
  return sum;
}
