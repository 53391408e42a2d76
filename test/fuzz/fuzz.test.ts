// SPDX-License-Identifier: EUPL-1.2
import { HOSTILE_PACKAGES } from "./hostile-packages";
import { ARCHIVES_TARGET, HOSTILE_TARGET, PACKAGES_TARGET } from "./package-targets";
import { ASSUMPTIONS_TARGET } from "./assumptions-target";
import { complaintAboutFile } from "./package-checks";
import type { FuzzTarget } from "./target";
import { FUNCTIONS_TARGET } from "./functions-target";
import { GRAMMAR_TARGET } from "./grammar-target";
import { fuzz } from "./run";

/** `npm run fuzz` goes on for minutes; this is the same for as long as a change may wait. */

const SEED = 20151123;
const TOO_LARGE_TO_WAIT_FOR =
  /million|thousand spills|100 MB|seem harmless|half a million|thousand array|hundred thousand|five thousand/;

it.each(HOSTILE_PACKAGES.filter(([name]) => !TOO_LARGE_TO_WAIT_FOR.test(name)))(
  "%s: a clear sentence or a right copy",
  async (_, make) => {
    expect(await complaintAboutFile(await make())).toBeUndefined();
  },
  60_000,
);

it.each(
  [FUNCTIONS_TARGET, GRAMMAR_TARGET, PACKAGES_TARGET, ARCHIVES_TARGET, ASSUMPTIONS_TARGET].map((target) => [
    target.name,
    target,
  ]),
)(
  "%s of every kind end as they must",
  async (_, target) => {
    for (let seed = SEED; seed < SEED + 40; seed++) {
      expect([seed, await (target as FuzzTarget).run(seed)]).toEqual([seed, undefined]);
    }
  },
  120_000,
);

it("ends what never ends by itself, and tells how to see it again", async () => {
  const { findings, cases } = await fuzz({ seed: 7, seconds: 1, targets: [{ ...FUNCTIONS_TARGET, name: "no such" }] });
  expect(findings[0]).toEqual({ target: "no such", seed: 7, complaint: "no target no such" });
  expect(cases["no such"]).toBe(findings.length);
}, 120_000);

it("gives every target its turn, and each listed case one", async () => {
  const listed = ["slow", "other"].map((name) => ({ ...HOSTILE_TARGET, name, cases: 2 }));
  const { findings } = await fuzz({ seed: 7, seconds: 100, targets: listed });
  expect(new Set(findings.slice(0, 2).map(({ target }) => target))).toEqual(new Set(["slow", "other"]));
  const found = (name: string) => findings.filter(({ target }) => target === name).map(({ seed }) => seed);
  expect([found("slow"), found("other")]).toEqual([
    [1, 0],
    [1, 0],
  ]);
}, 120_000);
