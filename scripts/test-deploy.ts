import { buildAllIfStale } from "./build";
import { NGINX, requireTool, runJest } from "./tools";

/** Runs the tests that serve the built files with nginx, after building them and finding it. */
const nginx = requireTool(NGINX);
buildAllIfStale();
runJest("deploy", { KADER_NGINX: nginx });
