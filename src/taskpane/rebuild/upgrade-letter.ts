// SPDX-License-Identifier: EUPL-1.2
import type { Host } from "../../hosts/host";
import { isoDate } from "../../workbook/iso-date";
import { upgradedWorkbook } from "../../workbook/letter-upgrade/upgraded-workbook";
import type { ExpectedResults } from "../../workbook/rebuild/expected-results";
import { differingResult, resultsOf } from "../../workbook/rebuild/expected-results";
import { type Foreseen, type Rebuild, planRebuild } from "../../workbook/rebuild/plan-rebuild";
import { placeOfProblem } from "../cell-problem";
import type { Foreseen as ForeseenChange } from "../new-model/new-model-page";
import { hostSentence, stateSentence } from "../problem-sentences";
import type { PaneTexts } from "../texts";
import { consequencesOf } from "./consequences";
import { REBUILD_TEXTS } from "./texts";

interface Planned {
  readonly rebuild: Rebuild;
  readonly foreseen: Foreseen;
  readonly unreadable: readonly string[];
  readonly results: ExpectedResults;
}

type Planning = { readonly ok: true; readonly value: Planned } | { readonly ok: false; readonly sentence: string };

/** A workbook of version 1 with the sheets of version 2: the same figures, and a register of measures. */
export class LetterUpgrade {
  private told: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly texts: PaneTexts,
  ) {}

  async foresee(): Promise<ForeseenChange> {
    const planned = await this.plan();
    if (!planned.ok) return planned;
    const { foreseen, unreadable } = planned.value;
    this.told = JSON.stringify(foreseen);
    const { language, undo } = this.host;
    const texts = REBUILD_TEXTS[language];
    return {
      ok: true,
      consequences: [
        ...(unreadable.length === 0 ? [] : [{ sentence: texts.unreadableScenarios(unreadable.join(", ")) }]),
        ...consequencesOf(foreseen, language, undo !== undefined),
      ],
    };
  }

  /** Gives a sentence when it was not done; the workbook is then as it was. */
  async carryOut(): Promise<string | undefined> {
    const planned = await this.plan();
    if (!planned.ok) return planned.sentence;
    const { rebuild, foreseen, results } = planned.value;
    if (JSON.stringify(foreseen) !== this.told) return REBUILD_TEXTS[this.host.language].changedMeanwhile;
    const replaced = await this.host.replace(rebuild, results);
    return replaced.ok ? undefined : hostSentence(replaced.problem, this.texts);
  }

  private async plan(): Promise<Planning> {
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
    const place = differingResult(resultsOf(after.workbook).cells, results);
    if (place !== undefined) return { ok: false, sentence: hostSentence({ kind: "unequal", place }, texts) };
    const options = { aliases, keepsInputFormulas: false, keepsAnswers: true };
    const planned = planRebuild(contents.value, before, after, options);
    return { ok: true, value: { ...planned, results, unreadable } };
  }
}
