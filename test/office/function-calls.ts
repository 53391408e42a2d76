// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { ERROR_CODES } from "../../src/functions/error-code";
import { exampleValues } from "../../src/functions/examples";
import type { FunctionRecord } from "../../src/functions/record";
import type { CellAnswer } from "./host/cell-answer";

interface Call {
  readonly label: string;
  readonly id: string;
  readonly cells: readonly unknown[];
  readonly expected: unknown;
}

const SAID = ["#VALUE!", "#N/A"];

/** What the engine says about the same cells: the runtime must hand over neither more nor less. */
export function expectedOf(record: FunctionRecord, cells: readonly unknown[]): CellAnswer {
  const result = callFunction(record, cells, "en");
  return "block" in result ? { values: result.block.toRows() } : result.error;
}

function callsOf(record: FunctionRecord): Call[] {
  const { id, examples } = record;
  const [first] = examples;
  const cells = first === undefined ? [] : [...exampleValues(first)];
  const optional = Object.values(record.arguments).filter((argument) => argument.optional).length;
  const required = cells.slice(0, Object.keys(record.arguments).length - optional);
  const call = (what: string, given: readonly unknown[], expected: unknown = expectedOf(record, given)): Call => ({
    label: `KADER.${id} ${what}`,
    id,
    cells: given,
    expected,
  });
  const withFirst = (value: unknown) => [value, ...cells.slice(1)];
  const blankIn = (blank: unknown) => {
    const [cell] = cells;
    const rows = Array.isArray(cell) ? (cell as unknown[][]) : [[cell]];
    return withFirst([[blank, ...(rows[0] ?? []).slice(1)], ...rows.slice(1)]);
  };
  // Excel shows the sentence of an error only for #VALUE! and #N/A.
  const shown = (code: string) =>
    SAID.includes(code)
      ? { code, message: expect.stringContaining(`the cell holds the error ${code}`) as string }
      : { code };
  return [
    ...examples.map((example, index) =>
      call(`gives the result of example ${index + 1}`, exampleValues(example), { values: example.result }),
    ),
    call(
      "takes a range of one cell for a number",
      cells.map((cell) => (Array.isArray(cell) || cell === null ? cell : [[cell]])),
      expectedOf(record, cells),
    ),
    call(
      "takes what is left out at the end as null",
      [...required, ...new Array<null>(optional).fill(null)],
      expectedOf(record, required),
    ),
    call("reads an empty cell in a range", blankIn(null)),
    call("reads an empty text in a range", blankIn("")),
    call("reads text where a number belongs", withFirst("much")),
    ...ERROR_CODES.map((code) =>
      call(`gives the error ${code} of a cell`, withFirst({ code, type: "CustomFunctionError" }), shown(code)),
    ),
  ];
}

/** Every function with what a formula can hand to it: numbers, ranges, blanks, nothing at all, text and errors. */
export const CALLS: readonly Call[] = KADER_FUNCTIONS.flatMap(callsOf);
