// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";

/** How this npm is started again, without a shell that would read the words: the program and its first words. */
export function npmCommand(): readonly [program: string, ...words: string[]] {
  const npm = process.env["npm_execpath"];
  if (npm === undefined) throw new Error("Start this with npm run, as package.json has it.");
  return path.extname(npm).endsWith("js") ? [process.execPath, npm] : [npm];
}
