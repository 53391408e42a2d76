// SPDX-License-Identifier: EUPL-1.2
import type { Host } from "../../hosts/host";
import { isoDate } from "../../workbook/iso-date";
import { upgradedWorkbook } from "../../workbook/letter-upgrade/upgraded-workbook";
import { asRead, differingResult, resultsOf } from "../../workbook/rebuild/expected-results";
import { planRebuild } from "../../workbook/rebuild/plan-rebuild";
import { placeOfProblem } from "../cell-problem";
import type { Foreseen as ForeseenChange } from "../new-model/new-model-page";
import { hostSentence, stateSentence } from "../problem-sentences";
import type { PaneTexts } from "../texts";
import { REBUILD_TEXTS } from "./texts";
import { type Planned, type Reading, ToldRebuild } from "./told-rebuild";

/** With the names of saved scenarios that cannot be read. */
interface PlannedUpgrade extends Planned {
  readonly unreadable: readonly string[];
}

/** A workbook of version 1 with the sheets of version 2: the same figures, and a register of measures. */
export class LetterUpgrade {
  private readonly rebuild: ToldRebuild;

  constructor(
    private readonly host: Host,
    private readonly texts: PaneTexts,
  ) {
    this.rebuild = new ToldRebuild(host, texts);
  }

  async foresee(): Promise<ForeseenChange> {
    const planned = await this.plan();
    const unreadable = planned.ok ? planned.value.unreadable : [];
    const { unreadableScenarios } = REBUILD_TEXTS[this.host.language];
    const first = unreadable.length === 0 ? [] : [{ sentence: unreadableScenarios(unreadable.join(", ")) }];
    return this.rebuild.tell(planned, first);
  }

  /** Gives a sentence when it was not done; the workbook is then as it was. */
  async carryOut(): Promise<string | undefined> {
    return this.rebuild.carryOut(await this.plan());
  }

  private async plan(): Promise<Reading<PlannedUpgrade>> {
    const { host, texts } = this;
    const contents = await host.contents();
    if (!contents.ok) return { ok: false, sentence: hostSentence(contents.problem, texts) };
    const reading = upgradedWorkbook(contents.value, isoDate(new Date()));
    if (!reading.ok) {
      const at = await placeOfProblem(host, reading.problem);
      return { ok: false, sentence: stateSentence(reading.problem, texts, at) };
    }
    const { before, after, aliases, results, unreadable } = reading.upgraded;
    // What the engine makes of it is known before anything is written.
    const place = differingResult(asRead(resultsOf(after)), results);
    if (place !== undefined) return { ok: false, sentence: hostSentence({ kind: "unequal", place }, texts) };
    const options = { aliases, keepsInputFormulas: false, keepsAnswers: true };
    const planned = planRebuild(contents.value, before, after, options);
    return { ok: true, value: { ...planned, results, unreadable } };
  }
}
