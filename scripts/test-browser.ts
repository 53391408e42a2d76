import { buildIfStale } from "./build";
import { BROWSER, requireTool, runJest } from "./tools";

/** Runs the tests that drive the built pages in a browser, after building them and finding one. */
const browser = requireTool(BROWSER);
for (const page of ["workbench", "taskpane"]) buildIfStale(page);
runJest("browser", { KADER_BROWSER: browser });
