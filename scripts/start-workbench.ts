// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build";
import { serve } from "./serve";

const DEFAULT_PORT = 3000;

/** The workbench in the browser: builds what is out of date, serves it on this machine, opens it where there is a screen. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const given = values.port ?? process.env["PORT"];
  const port = given === undefined ? DEFAULT_PORT : Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    fail(`--port: found "${given}"; expected a number from 0 to 65535.`);
    return;
  }
  buildIfStale("workbench");
  try {
    const { url } = await serve(port);
    console.log(`Kader is ready at ${url} (stop with Ctrl-C).`);
    openBrowser(url);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    fail(
      isTaken
        ? `Port ${port} is in use; choose another with npm start -- --port 3001.`
        : `Port ${port} cannot be opened.`,
    );
  }
}

/** A convenience: where no browser can be opened the address above is enough. */
function openBrowser(url: string): void {
  const isRemote = process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
  if (isRemote || process.env["CI"]) return;
  const [command, ...words] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  spawn(command as string, words, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

void start();
