import { spawn } from "node:child_process";
import path from "node:path";
import { writeHelpPages } from "./help-pages";
import { DIST, serve } from "./serve";

const PORT = Number(process.env["PORT"] ?? 3000);

/** Rebuilds the workbench at every change and serves it, with source maps; reload the page to see a change. */
async function start(): Promise<void> {
  const webpack = path.join(path.dirname(DIST), "node_modules", "webpack", "bin", "webpack.js");
  const words = ["--watch", "--mode", "development", "--config-name", "workbench", "--stats", "errors-warnings"];
  writeHelpPages();
  const { url } = await serve(PORT);
  const builder = spawn(process.execPath, [webpack, ...words], { stdio: "inherit" });
  builder.on("exit", (code) => process.exit(code ?? 0));
  console.log(`The workbench is rebuilt at every change: ${url} (stop with Ctrl-C).`);
}

start().catch(() => {
  console.error(`Port ${PORT} cannot be opened; choose another with PORT=3001 npm run dev-server.`);
  process.exitCode = 1;
});
