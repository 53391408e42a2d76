// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";

/** Why a peer could not do it; shown in the table in the place of a time. */
export class PeerFailure extends Error {
  override readonly name = "PeerFailure";
}

export interface Command {
  readonly do: string;
  readonly with?: readonly unknown[];
}

export type Answer = Readonly<Record<string, unknown>>;

/** A program next to this one that answers one command at a time, each within a time limit. */
export class PeerProcess {
  private receive: ((answer: Answer | PeerFailure) => void) | undefined;
  private ended: PeerFailure | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly send: (command: Command) => void,
    private readonly whenItEnds: string,
  ) {
    child.on("error", (error) => this.end(error.message));
    child.on("exit", () => this.end(this.whenItEnds));
  }

  /** A Node program that answers messages, with a bound on its memory. */
  static node(program: string, megabytes: number): PeerProcess {
    const execArgv = [...process.execArgv, `--max-old-space-size=${megabytes}`, "--stack-size=4000"];
    const child = fork(program, [], { execArgv, silent: true, serialization: "advanced" });
    const peer = new PeerProcess(
      child,
      (command) => child.send(command as object),
      `it ended; ${megabytes.toLocaleString("en")} MB of memory were allowed`,
    );
    child.on("message", (message) => peer.deliver(message as Answer));
    return peer;
  }

  /** A program that reads and writes lines of JSON. */
  static lines(program: string, words: readonly string[]): PeerProcess {
    const child = spawn(program, words, { stdio: ["pipe", "pipe", "ignore"] });
    const input = child.stdin as Writable;
    const peer = new PeerProcess(child, (command) => input.write(`${JSON.stringify(command)}\n`), "it ended");
    input.on("error", () => undefined);
    createInterface({ input: child.stdout }).on("line", (line) => peer.deliver(JSON.parse(line) as Answer));
    return peer;
  }

  async ask(command: Command, seconds: number): Promise<Answer> {
    if (this.ended !== undefined) throw this.ended;
    const answer = await new Promise<Answer | PeerFailure>((resolve) => {
      const timer = setTimeout(() => {
        this.stop();
        resolve(new PeerFailure(`not done within ${seconds} s`));
      }, seconds * 1000);
      this.receive = (received) => {
        clearTimeout(timer);
        resolve(received);
      };
      this.send(command);
    });
    this.receive = undefined;
    if (answer instanceof PeerFailure) throw answer;
    if (typeof answer["problem"] === "string") throw new PeerFailure(answer["problem"]);
    return answer;
  }

  stop(): void {
    this.child.kill("SIGKILL");
  }

  private deliver(answer: Answer): void {
    this.receive?.(answer);
  }

  private end(reason: string): void {
    this.ended = new PeerFailure(reason);
    this.receive?.(this.ended);
  }
}
