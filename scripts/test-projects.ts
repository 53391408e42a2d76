import { BROWSER, LIBREOFFICE, NGINX, type Tool } from "./tools";

/** A kind of test: one project of jest.config.cjs, and what must be there before it runs. */
interface TestProject {
  readonly name: "unit" | "office" | "deploy" | "libreoffice" | "browser";
  readonly tools: readonly Tool[];
  readonly needsBuild: boolean;
}

/** In two lanes that run at once, as long as each other on two cores; each starts with what needs no build. */
export const LANES: readonly (readonly TestProject[])[] = [
  [
    { name: "unit", tools: [], needsBuild: false },
    { name: "office", tools: [], needsBuild: false },
    { name: "libreoffice", tools: [LIBREOFFICE], needsBuild: false },
    { name: "deploy", tools: [NGINX], needsBuild: true },
  ],
  [{ name: "browser", tools: [BROWSER], needsBuild: true }],
];
