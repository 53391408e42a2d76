// SPDX-License-Identifier: EUPL-1.2
import { ASSUMPTIONS_TARGET } from "./assumptions-target";
import { FUNCTIONS_TARGET } from "./functions-target";
import { GRAMMAR_TARGET } from "./grammar-target";
import { ARCHIVES_TARGET, HOSTILE_TARGET, PACKAGES_TARGET } from "./package-targets";
import type { FuzzTarget } from "./target";

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  HOSTILE_TARGET,
  FUNCTIONS_TARGET,
  GRAMMAR_TARGET,
  PACKAGES_TARGET,
  ARCHIVES_TARGET,
  ASSUMPTIONS_TARGET,
];
