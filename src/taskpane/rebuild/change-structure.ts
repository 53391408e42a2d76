// SPDX-License-Identifier: EUPL-1.2
import type { Host } from "../../hosts/host";
import { isoDate } from "../../workbook/iso-date";
import type { ModelFile } from "../../workbook/model-file/model-file";
import { namedCellsIn } from "../../workbook/model-sheets/read/contents-cells";
import {
  MODEL_CELL_NAMES,
  type ModelSheetsReading,
  cellSentence,
  readModelSheets,
} from "../../workbook/model-sheets/read/read-model-sheets";
import { laidOutSheets } from "../../workbook/model-sheets/workbook";
import { resultsOf } from "../../workbook/rebuild/expected-results";
import { madeSizes } from "../../workbook/rebuild/made-sizes";
import { planRebuild } from "../../workbook/rebuild/plan-rebuild";
import type { Foreseen as ForeseenChange } from "../new-model/new-model-page";
import { hostSentence } from "../problem-sentences";
import type { PaneTexts } from "../texts";
import { REBUILD_TEXTS } from "./texts";
import { type Planned, type Reading, ToldRebuild } from "./told-rebuild";

type Read = Extract<ModelSheetsReading, { ok: true }>;

/** Products and years of the model in a workbook made otherwise: its sheets are made anew. */
export class StructureChange {
  /** The model as the form began with it. */
  private begun: ModelFile | undefined;
  private readonly rebuild: ToldRebuild;

  constructor(
    private readonly host: Host,
    private readonly texts: PaneTexts,
  ) {
    this.rebuild = new ToldRebuild(host, texts);
  }

  async begin(): Promise<Reading<ModelFile>> {
    const read = await this.read();
    if (!read.ok) return read;
    this.begun = read.value.reading.model;
    return { ok: true, value: this.begun };
  }

  async foresee(model: ModelFile): Promise<ForeseenChange> {
    return this.rebuild.tell(await this.plan(model));
  }

  /** Gives a sentence when it was not done; the workbook is then as it was. */
  async carryOut(model: ModelFile): Promise<string | undefined> {
    return this.rebuild.carryOut(await this.plan(model));
  }

  private async plan(model: ModelFile): Promise<Reading<Planned>> {
    const read = await this.read();
    if (!read.ok) return read;
    const { contents, reading } = read.value;
    if (JSON.stringify(reading.model) !== JSON.stringify(this.begun)) {
      return { ok: false, sentence: REBUILD_TEXTS[this.host.language].changedMeanwhile };
    }
    const { language } = reading;
    const today = isoDate(new Date());
    const made = madeSizes(contents, reading);
    const before = laidOutSheets(reading.model, language, made.hasDate ? today : undefined, made);
    const after = laidOutSheets(model, language, today);
    const planned = planRebuild(contents, before, after, { keepsInputFormulas: true });
    return { ok: true, value: { ...planned, results: resultsOf(after) } };
  }

  private async read() {
    const contents = await this.host.contents();
    if (!contents.ok) return { ok: false, sentence: hostSentence(contents.problem, this.texts) } as const;
    const reading = readModelSheets(namedCellsIn(contents.value, MODEL_CELL_NAMES));
    if (!reading.ok) return { ok: false, sentence: this.unreadable(reading.problems) } as const;
    return { ok: true, value: { contents: contents.value, reading: reading satisfies Read } } as const;
  }

  private unreadable([first, ...others]: Extract<ModelSheetsReading, { ok: false }>["problems"]): string {
    const { language } = this.host;
    const sentence = first === undefined ? this.texts.problems.noModel : cellSentence(first, language);
    return REBUILD_TEXTS[language].unreadable(sentence, others.length);
  }
}
