import path from "node:path";
import { fileURLToPath } from "node:url";
import { page } from "../../webpack.config.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The page that is measured, built as every other page is, but not into what is shipped. */
export default () => {
  const config = page("bench-pane", "./bench/pane/bench-pane.ts", "production");
  return { ...config, output: { ...config.output, path: path.join(root, "reports/bench-pane"), clean: true } };
};
