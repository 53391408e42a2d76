// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import fc from "fast-check";
import { ExcelHost } from "../../src/hosts/excel/excel-host";
import { MEASURE_IDS, type MeasureId } from "../../src/model/scenario-input";
import { PaneController, type Ready } from "../../src/taskpane/controller";
import { switchName } from "../../src/workbook/model-names";
import { TestExcel } from "./host/excel";
import { calculateModel } from "./host/model-calculation";
import { MODEL } from "./open-excel";
import { noOwnModel } from "../taskpane/no-own-model";

/** Two people in one workbook, each with the real library and a pane of their own. */

const onMachine = new AsyncLocalStorage<TestExcel>();

beforeAll(() => {
  // The add-in finds the library of the machine it runs on.
  for (const name of ["Excel", "CustomFunctions"] as const) {
    Object.defineProperty(globalThis, name, { get: () => onMachine.getStore()?.library[name] });
  }
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => true } } } });
});

interface Machine {
  readonly excel: TestExcel;
  readonly controller: PaneController;
}

async function openOnTwoMachines(delays: Iterator<number>): Promise<readonly [Machine, Machine]> {
  const first = new TestExcel();
  const second = new TestExcel("nl-NL", first.workbook);
  first.workbook.calculate = calculateModel;
  const hosts = [first, second].map(
    (excel) => [excel, new ExcelHost({ language: "nl", locale: "nl-NL", namespace: "KADER" })] as const,
  );
  const inserted = await onMachine.run(first, () => hosts[0]?.[1].insert(MODEL));
  if (!inserted?.ok) throw new Error(JSON.stringify(inserted));
  first.others.push(second);
  second.others.push(first);
  for (const excel of [first, second]) {
    excel.deliver = (send) => onMachine.run(excel, () => void turns(delays.next().value ?? 0).then(send));
  }
  const machines = hosts.map(([excel, host]) => ({
    excel,
    controller: new PaneController(host, () => undefined, noOwnModel),
  }));
  for (const { excel, controller } of machines) onMachine.run(excel, () => controller.start());
  await turns(100);
  return machines as unknown as readonly [Machine, Machine];
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn <= count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function ready({ controller: { status } }: Machine): Ready {
  if (status.kind !== "ready") throw new Error(`The pane is ${JSON.stringify(status)}.`);
  return status;
}

const PARAMETERS = [
  ["rateCut2015", "cut"],
  ["extra13", "amount"],
  ["extra5", "amount"],
  ["pmjGrowth", "rate"],
  ["clientRestraint", "reduction"],
] as const satisfies readonly (readonly [MeasureId, string])[];

const step = fc.record({
  machine: fc.constantFrom(0, 1),
  act: fc.oneof(
    fc.record({ kind: fc.constant("switch" as const), id: fc.constantFrom(...MEASURE_IDS) }),
    fc.record({
      kind: fc.constant("set" as const),
      parameter: fc.constantFrom(...PARAMETERS),
      value: fc.constantFrom(0, 0.1, 0.25, 0.5),
    }),
  ),
  /** Turns of the machine before the next step; none means that both act at the same time. */
  wait: fc.constantFrom(0, 0, 1, 3, 10),
});

function act({ excel, controller }: Machine, { act: what }: typeof step extends fc.Arbitrary<infer S> ? S : never) {
  return onMachine.run(excel, () => {
    const { status } = controller;
    // Between two answers a pane may have none: then there is nothing to press.
    if (status.kind !== "ready") return Promise.resolve();
    if (what.kind === "switch") return controller.switch(what.id, !status.state.input.measures[what.id].on);
    const [id, parameter] = what.parameter;
    return controller.set(id, parameter, what.value, [[what.value]]);
  });
}

describe("two panes on one workbook", () => {
  it("show the same as the cells in the end, in whatever order they act and events come", async () => {
    const steps = fc.array(step, { minLength: 1, maxLength: 12 });
    const delays = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, delays, async (given, waits) => {
        const machines = await openOnTwoMachines(waits.values());
        const done: Promise<void>[] = [];
        for (const each of given) {
          done.push(act(machines[each.machine] as Machine, each));
          if (each.wait > 0) await turns(each.wait);
        }
        await Promise.all(done);
        await turns(250);
        const [one, other] = machines.map(ready) as [Ready, Ready];
        expect(one.state).toEqual(other.state);
        expect(one.answers.result).toEqual(other.answers.result);
        expect([one.comparison, other.comparison]).toEqual([{ isEqual: true }, { isEqual: true }]);
        for (const id of MEASURE_IDS) {
          const { sheet, area } = machines[0].excel.workbook.find(switchName(id)) ?? {};
          expect(sheet?.at(area?.firstRow ?? -1, area?.firstColumn ?? -1).value).toBe(one.state.input.measures[id].on);
        }
      }),
      { numRuns: 12 },
    );
  }, 300_000);
});
