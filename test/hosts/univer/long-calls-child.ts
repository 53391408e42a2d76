// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as Engine from "@univerjs/engine-formula";
import { changePackage } from "../../../scripts/univer-loader.cjs";

export type Given = number | string;

/** What the parent hears: the functions first; then each call before it is made, and how long it took. */
export type Told =
  | { readonly functions: readonly (readonly [name: string, least: number, most: number])[] }
  | { readonly call: readonly Given[] }
  | { readonly ended: readonly Given[]; readonly milliseconds: number }
  | { readonly allEnded: true };

export interface Calls {
  readonly name: string;
  readonly calls: readonly (readonly Given[])[];
}

const ROOT = path.resolve(__dirname, "../../..");

/** Univer's functions as the pages have them: its changed text lies within the project, where its own imports are found. */
async function changedEngine(): Promise<typeof Engine> {
  const text = readFileSync(path.join(ROOT, "node_modules/@univerjs/engine-formula/lib/es/index.js"), "utf8");
  const changed = path.join(ROOT, ".cache/long-calls", `${process.pid}.mjs`);
  mkdirSync(path.dirname(changed), { recursive: true });
  writeFileSync(changed, changePackage("engine-formula", text));
  try {
    return (await import(pathToFileURL(changed).href)) as typeof Engine;
  } finally {
    rmSync(changed);
  }
}

/** Calls functions of the grid in a process of their own, so that one that never ends can be ended. */
async function start(): Promise<void> {
  const engine = await changedEngine();
  const lists = Object.entries(engine).flatMap(([key, list]) => (/^function[A-Z]/.test(key) ? [list] : []));
  type Listed = readonly [create: new (name: string) => Engine.BaseFunction, name: string];
  const functions = new Map(
    (lists as readonly (readonly Listed[])[]).flat().map(([create, name]) => [name, new create(name)]),
  );
  const tell = (told: Told) => process.send?.(told);
  process.on("message", ({ name, calls }: Calls) => {
    const called = functions.get(name);
    for (const call of calls) {
      tell({ call });
      const begun = performance.now();
      try {
        called?.calculate(
          ...call.map((given) =>
            typeof given === "number" ? engine.NumberValueObject.create(given) : engine.StringValueObject.create(given),
          ),
        );
      } catch {
        // What a function does with the wrong kind of argument is not asked here: that it ends is.
      }
      tell({ ended: call, milliseconds: performance.now() - begun });
    }
    tell({ allEnded: true });
  });
  tell({ functions: [...functions].map(([name, { minParams, maxParams }]) => [name, minParams, maxParams]) });
}

void start();
