import { BROWSER, FIREFOX, LIBREOFFICE, NGINX, type Tool, XVFB } from "./tools";

/** A kind of test: one project of jest.config.cjs, and what must be there before it runs. */
interface TestProject {
  readonly name: "unit" | "office" | "deploy" | "libreoffice" | "browser";
  readonly tools: readonly Tool[];
  /** Used where they can be had; elsewhere the tests that need them are left out, by name. */
  readonly toolsIfAny?: readonly Tool[];
  readonly needsBuild: boolean;
}

/** Where a browser's window opens; elsewhere than on Linux that is the screen of the machine. */
const SCREEN: readonly Tool[] = process.platform === "linux" ? [XVFB] : [];

/** In two lanes that run at once, as long as each other on two cores; each starts with what needs no build. */
export const LANES: readonly (readonly TestProject[])[] = [
  [
    { name: "unit", tools: [], needsBuild: false },
    { name: "office", tools: [], needsBuild: false },
    { name: "libreoffice", tools: [LIBREOFFICE], needsBuild: false },
    { name: "deploy", tools: [NGINX], needsBuild: true },
  ],
  [{ name: "browser", tools: [BROWSER, ...SCREEN], toolsIfAny: [FIREFOX], needsBuild: true }],
];
