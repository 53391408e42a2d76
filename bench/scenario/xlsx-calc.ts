// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { PeerProcess } from "../harness/peer-process";
import { LOAD_SECONDS, type LoadedModel, PEER_MEGABYTES, type Peer, RUN_SECONDS } from "./peer";

/** Built next to the program that runs. */
const WORKER = path.join(path.dirname(process.argv[1] as string), "xlsx-calc-worker.js");

/** xlsx-calc with the functions of formulajs; it reads every formula anew at each calculation. */
export class XlsxCalc implements Peer {
  readonly name = "xlsx-calc";
  readonly runs = [{ name: "xlsx-calc with formulajs", milliseconds: () => this.time() }];
  private readonly worker = PeerProcess.node(WORKER, PEER_MEGABYTES);

  async load({ organisations }: LoadedModel): Promise<void> {
    await this.worker.ask({ do: "load", with: [organisations] }, LOAD_SECONDS);
  }

  async values(): Promise<Float64Array> {
    return (await this.worker.ask({ do: "values" }, LOAD_SECONDS))["values"] as Float64Array;
  }

  stop(): Promise<void> {
    this.worker.stop();
    return Promise.resolve();
  }

  private async time(): Promise<number> {
    return (await this.worker.ask({ do: "calculate" }, RUN_SECONDS))["milliseconds"] as number;
  }
}
