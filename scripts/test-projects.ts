// SPDX-License-Identifier: EUPL-1.2
import { BROWSER, FIREFOX, GNUMERIC, LIBREOFFICE, NGINX, type Tool, XVFB } from "./tools";

/** A kind of test: one project of jest.config.cjs, and what must be there before it runs. */
export interface TestProject {
  readonly name: "unit" | "files" | "office" | "deploy" | "libreoffice" | "browser";
  readonly tools: readonly Tool[];
  /** Used where they can be had; elsewhere the tests that need them are left out, by name. */
  readonly toolsIfAny?: readonly Tool[];
  readonly needsBuild: boolean;
  /** Begins when this one has ended, and judges the files that were written in it. */
  readonly after?: "unit";
  /** How many runs it is divided into, so that no core is left with the longest. */
  readonly shards?: number;
}

/** Where a browser's window opens; elsewhere than on Linux that is the screen of the machine. */
const SCREEN: readonly Tool[] = process.platform === "linux" ? [XVFB] : [];

/** In the order in which they begin: what needs no build first, what is long before what is short. */
export const TEST_PROJECTS: readonly TestProject[] = [
  { name: "unit", tools: [], needsBuild: false },
  { name: "libreoffice", tools: [LIBREOFFICE, GNUMERIC], needsBuild: false },
  { name: "files", tools: [], needsBuild: false, after: "unit" },
  { name: "browser", tools: [BROWSER, ...SCREEN], toolsIfAny: [FIREFOX], needsBuild: true, shards: 16 },
  { name: "office", tools: [], needsBuild: false },
  { name: "deploy", tools: [NGINX], needsBuild: true },
];
