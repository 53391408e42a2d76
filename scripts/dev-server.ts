// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { type Certificate, selfSignedCertificate, trustedCertificate } from "./certificate";
import { DIST, serve } from "./serve";

const PORT = Number(process.env["PORT"] ?? 3000);
const ROOT = path.dirname(DIST);
const WEBPACK = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
const WATCHED = ["functions", "taskpane", "workbench"].flatMap((name) => ["--config-name", name]);

/** Rebuilds the add-in and the workbench at every change and serves both over https; reload a page to see a change. */
async function start(): Promise<void> {
  const certificate = await certificateForDevelopment();
  const { status } = spawnSync(process.execPath, words("scripts/generate.ts", "--development"), { stdio: "inherit" });
  if (status !== 0) throw new Error("The manifest and the help could not be written.");
  const { url } = await serve(PORT, certificate);
  const watching = [WEBPACK, "--watch", "--mode", "development", ...WATCHED, "--stats", "errors-warnings"];
  const builder = spawn(process.execPath, watching, { stdio: "inherit", cwd: ROOT });
  builder.on("exit", (code) => process.exit(code ?? 0));
  console.log(`The add-in and the workbench are rebuilt at every change: ${url}workbench.html (stop with Ctrl-C).`);
}

/** Excel wants a certificate that the machine trusts; a browser can be told to go on without one. */
async function certificateForDevelopment(): Promise<Certificate> {
  const trusted = trustedCertificate();
  if (trusted !== undefined) return trusted;
  console.log(
    "No trusted certificate: a browser will warn, and Excel will not open the page. " +
      "With Excel on this machine: npx office-addin-dev-certs install",
  );
  return selfSignedCertificate();
}

function words(script: string, ...rest: readonly string[]): string[] {
  return [path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs"), path.join(ROOT, script), ...rest];
}

start().catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.syscall === "listen"
      ? `Port ${PORT} cannot be opened; choose another with PORT=3001 npm run dev-server.`
      : error.message,
  );
  process.exitCode = 1;
});
