// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Answer, Question } from "./child";
import { FUZZ_TARGETS } from "./targets";
import type { FuzzTarget } from "./target";

/** What a case may cost at most, however often it is read; more is a finding, whatever the answer is. */
const MOST_PROCESSOR_SECONDS = 60;
const MOST_HEAP_MEGABYTES = 1024;
/** The heap and what is next to it: the bytes of the file, and what was needed to make it here. */
const MOST_MEGABYTES = 1536;
const MOST_MEGABYTES_HANDED_ON = 300;
/** Far above what a processor needs on a busy machine: only something that never ends takes this long. */
const MOST_SECONDS = 180;

export interface Finding extends Question {
  readonly complaint: string;
}

export interface FuzzRun {
  readonly findings: readonly Finding[];
  readonly cases: Readonly<Record<string, number>>;
  readonly slowest: Question & { readonly processorSeconds: number };
}

export interface FuzzOptions {
  readonly seed: number;
  /** Stops when the time is up; each target gets an equal part of it, as long as it has cases left. */
  readonly seconds: number;
  readonly targets?: readonly FuzzTarget[];
  readonly onFinding?: (finding: Finding) => void;
}

/**
 * Runs the target that had the least time so far, until the time is up: a target of slow cases would leave the others
 * none. Listed cases run once each, from another one on with every seed.
 */
export async function fuzz({ seed, seconds, targets = FUZZ_TARGETS, onFinding }: FuzzOptions): Promise<FuzzRun> {
  const child = new FuzzChild();
  const findings: Finding[] = [];
  const cases: Record<string, number> = {};
  let slowest = { target: "", seed, processorSeconds: 0 };
  const ask = async (question: Question) => {
    const answer = await child.ask(question);
    cases[question.target] = (cases[question.target] ?? 0) + 1;
    if (answer.processorSeconds > slowest.processorSeconds)
      slowest = { ...question, processorSeconds: answer.processorSeconds };
    const complaint = complaintAbout(answer);
    // What a case left behind is not the memory of the next.
    if (answer.megabytes > MOST_MEGABYTES_HANDED_ON) child.end();
    if (complaint === undefined) return;
    const finding = { ...question, complaint };
    findings.push(finding);
    onFinding?.(finding);
    child.end();
  };
  const end = performance.now() + seconds * 1000;
  try {
    const turns = targets.map((target) => ({ target, taken: 0, milliseconds: 0 }));
    while (performance.now() < end) {
      const [next] = turns
        .filter(({ target, taken }) => taken < (target.cases ?? Infinity))
        .sort((a, b) => a.milliseconds - b.milliseconds);
      if (next === undefined) break;
      const { name, cases: listed } = next.target;
      const number = seed + next.taken;
      const start = performance.now();
      await ask({ target: name, seed: listed === undefined ? number : number % listed });
      next.taken += 1;
      next.milliseconds += performance.now() - start;
    }
  } finally {
    child.end();
  }
  return { findings, cases, slowest };
}

function complaintAbout({ complaint, processorSeconds, megabytes }: Answer): string | undefined {
  if (complaint !== undefined) return complaint;
  if (processorSeconds > MOST_PROCESSOR_SECONDS) return `${processorSeconds.toFixed(0)} s of the processor`;
  return megabytes > MOST_MEGABYTES ? `${megabytes.toFixed(0)} MB of memory` : undefined;
}

/** A process that answers one question at a time; a new one takes the place of one that died. */
class FuzzChild {
  private process: ChildProcess | undefined;

  ask(question: Question): Promise<Answer> {
    const child = (this.process ??= fork(path.join(__dirname, "child.ts"), {
      execArgv: ["--import", "tsx", `--max-old-space-size=${MOST_HEAP_MEGABYTES}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    }));
    return new Promise((resolve) => {
      const finish = (answer: Answer) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const fail = (complaint: string) => {
        this.end();
        finish({ ...question, complaint, processorSeconds: 0, megabytes: 0 });
      };
      const timer = setTimeout(() => fail(`no end within ${MOST_SECONDS} s`), MOST_SECONDS * 1000);
      child.once("message", (answer) => finish(answer as Answer));
      child.once("exit", (code, signal) => fail(`the process died (${signal ?? code}), out of memory perhaps`));
      child.send(question);
    });
  }

  end(): void {
    this.process?.removeAllListeners();
    this.process?.kill("SIGKILL");
    this.process = undefined;
  }
}
