// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LIBREOFFICE, UNO_PYTHON, requireTool } from "../../scripts/tools";
import { PeerFailure, PeerProcess } from "../harness/peer-process";
import { MEASURES } from "./organisations";
import { LOAD_SECONDS, type LoadedModel, type Peer, RUN_SECONDS } from "./peer";

const WORKER = path.resolve("bench", "scenario", "libreoffice-worker.py");
const START_SECONDS = 90;

/** Every formula of the model hangs on these three; they are written with the value that they have. */
const INPUTS_OF_EVERYTHING = ["baseEurosPerHour", "growthPerPeriod", "extraStructural"] as const;

/** LibreOffice, started once; files are loaded into it and recalculated there. */
export class LibreOffice implements Peer {
  readonly name = "LibreOffice";
  readonly runs = [
    { name: "LibreOffice, inputs changed", milliseconds: () => this.time("change", [changedInputs()]) },
    { name: "LibreOffice, recalculate all", milliseconds: () => this.time("recalculate_all", []) },
  ];
  private model: LoadedModel | undefined;

  private constructor(
    private readonly office: ChildProcess,
    private readonly worker: PeerProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<LibreOffice> {
    const [soffice, python] = [requireTool(LIBREOFFICE), requireTool(UNO_PYTHON)];
    const folder = await mkdtemp(path.join(tmpdir(), "kader-bench-"));
    const channel = `pipe,name=kader${process.pid};urp;`;
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const office = spawn(
      soffice,
      [`-env:UserInstallation=${profile}`, "--headless", "--norestore", `--accept=${channel}`],
      // A group of its own: the program that is started hands over to another one.
      { stdio: "ignore", detached: true },
    );
    const worker = PeerProcess.lines(python, [WORKER, `uno:${channel}StarOffice.ComponentContext`]);
    const started = new LibreOffice(office, worker, folder);
    try {
      await worker.ask({ do: "close" }, START_SECONDS);
    } catch (error) {
      await started.stop();
      throw error;
    }
    return started;
  }

  async load(model: LoadedModel): Promise<void> {
    this.model = model;
    const { loaded } = await this.worker.ask({ do: "load", with: [pathToFileURL(model.file).href] }, LOAD_SECONDS);
    if (loaded !== true) throw new PeerFailure("it does not open the file");
  }

  async values(): Promise<Float64Array> {
    const areas = (this.model?.sheets ?? []).flatMap(({ title, rows, columns, formulas }) =>
      formulas === undefined ? [] : [[title, formulas.firstColumn, formulas.firstRow, columns - 1, rows - 1]],
    );
    const file = path.join(this.folder, "values");
    await this.worker.ask({ do: "save_values", with: [areas, file] }, LOAD_SECONDS);
    const bytes = await readFile(file);
    return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  }

  async stop(): Promise<void> {
    await this.worker.ask({ do: "quit" }, RUN_SECONDS).catch(() => undefined);
    this.worker.stop();
    try {
      if (this.office.pid !== undefined) process.kill(-this.office.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  private async time(command: string, words: readonly unknown[]): Promise<number> {
    return (await this.worker.ask({ do: command, with: words }, RUN_SECONDS))["milliseconds"] as number;
  }
}

function changedInputs(): readonly (readonly [sheet: string, row: number, column: number, value: number])[] {
  const rows = Object.keys(MEASURES);
  return INPUTS_OF_EVERYTHING.map((name) => ["Measures", rows.indexOf(name), 0, MEASURES[name]] as const);
}
