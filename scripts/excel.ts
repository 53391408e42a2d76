// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { npmCommand } from "./npm";
import { type Wish, outcomeOf, refusalOf, wordsFor } from "./office-debugging";
import { DIST } from "./serve";

/** Opens the add-in in Excel on this machine or in Excel on the web, or takes it out again, with Microsoft's own tool. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { document: { type: "string" } } });
  const wish: Wish = { verb: positionals[0] ?? "", place: positionals[1] ?? "", document: values.document };
  const refusal = refusalOf(wish, process.platform);
  if (refusal !== undefined) return fail(refusal);
  if (wish.verb === "start") build();
  const printed = await runTool(wordsFor(wish, path.join(DIST, "manifest.xml")));
  const failure = outcomeOf(wish, printed);
  if (failure !== undefined) fail(failure);
}

/** The tool waits half a minute for the server, which is too short for a first build. */
function build(): void {
  const [npm, ...words] = npmCommand();
  const { status } = spawnSync(npm, [...words, "run", "build:dev"], { stdio: "inherit", cwd: path.dirname(DIST) });
  if (status !== 0) throw new Error("The build failed; nothing was started.");
}

/** What the tool prints, also shown as it comes: it ends with success whatever happened. */
function runTool(words: readonly string[]): Promise<string> {
  const tool = spawn(process.execPath, words, { stdio: ["inherit", "pipe", "pipe"], cwd: path.dirname(DIST) });
  let printed = "";
  const show = (screen: NodeJS.WriteStream) => (part: Buffer) => {
    printed += part.toString("utf8");
    screen.write(part);
  };
  tool.stdout.on("data", show(process.stdout));
  tool.stderr.on("data", show(process.stderr));
  return new Promise((resolve) => {
    tool.on("error", () => resolve(printed));
    tool.on("close", () => resolve(printed));
  });
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
