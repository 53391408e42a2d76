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
import { type Foreseen, type Rebuild, planRebuild } from "../../workbook/rebuild/plan-rebuild";
import type { Foreseen as ForeseenChange } from "../new-model/new-model-page";
import { hostSentence } from "../problem-sentences";
import type { PaneTexts } from "../texts";
import { consequencesOf } from "./consequences";
import { REBUILD_TEXTS } from "./texts";

type Read = Extract<ModelSheetsReading, { ok: true }>;
type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string };

/** Products and years of the model in a workbook made otherwise: its sheets are made anew. */
export class StructureChange {
  /** The model as the form began with it. */
  private begun: ModelFile | undefined;
  /** What someone was told. */
  private told: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly texts: PaneTexts,
  ) {}

  async begin(): Promise<Reading<ModelFile>> {
    const read = await this.read();
    if (!read.ok) return read;
    this.begun = read.value.reading.model;
    return { ok: true, value: this.begun };
  }

  async foresee(model: ModelFile): Promise<ForeseenChange> {
    const planned = await this.plan(model);
    if (!planned.ok) return planned;
    const { foreseen } = planned.value;
    this.told = JSON.stringify(foreseen);
    const { language, undo } = this.host;
    return { ok: true, consequences: consequencesOf(foreseen, language, undo !== undefined) };
  }

  /** Gives a sentence when it was not done; the workbook is then as it was. */
  async carryOut(model: ModelFile): Promise<string | undefined> {
    const planned = await this.plan(model);
    if (!planned.ok) return planned.sentence;
    const { rebuild, foreseen } = planned.value;
    if (JSON.stringify(foreseen) !== this.told) return REBUILD_TEXTS[this.host.language].changedMeanwhile;
    const replaced = await this.host.replace(rebuild, resultsOf(rebuild.workbook));
    return replaced.ok ? undefined : hostSentence(replaced.problem, this.texts);
  }

  private async plan(model: ModelFile): Promise<Reading<{ rebuild: Rebuild; foreseen: Foreseen }>> {
    const read = await this.read();
    if (!read.ok) return read;
    const { contents, reading } = read.value;
    if (JSON.stringify(reading.model) !== JSON.stringify(this.begun)) {
      return { ok: false, sentence: REBUILD_TEXTS[this.host.language].changedMeanwhile };
    }
    const { language } = reading;
    const today = isoDate(new Date());
    const before = laidOutSheets(reading.model, language, today);
    const after = laidOutSheets(model, language, today);
    return { ok: true, value: planRebuild(contents, before, after, { keepsInputFormulas: true }) };
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
