// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** A screen for browsers with a window: one in memory where there is Xvfb, otherwise the one of the machine. */
export class Display {
  private constructor(
    readonly environment: Readonly<Record<string, string>>,
    private readonly server?: ChildProcess,
  ) {}

  static async start(program = process.env["KADER_XVFB"]): Promise<Display> {
    if (program === undefined) return new Display({});
    // The server takes a number that is free, and writes it to the fourth of its files.
    const words = ["-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp"];
    const server = spawn(program, words, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const number = await new Promise<string>((resolve, reject) => {
      server.once("error", reject);
      server.once("exit", () => reject(new Error("Xvfb ended before it had a screen.")));
      (server.stdio[3] as Readable).once("data", (data: Buffer) => resolve(data.toString().trim()));
    });
    return new Display({ DISPLAY: `:${number}` }, server);
  }

  stop(): void {
    this.server?.kill();
  }
}
