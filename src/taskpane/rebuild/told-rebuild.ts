// SPDX-License-Identifier: EUPL-1.2
import type { Host } from "../../hosts/host";
import type { ExpectedResults } from "../../workbook/rebuild/expected-results";
import type { Foreseen, Rebuild } from "../../workbook/rebuild/plan-rebuild";
import type { Consequence } from "../new-model/confirm-dialog";
import type { Foreseen as ForeseenChange } from "../new-model/new-model-page";
import { hostSentence } from "../problem-sentences";
import type { PaneTexts } from "../texts";
import { consequencesOf } from "./consequences";
import { REBUILD_TEXTS } from "./texts";

export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string };

/** What is to be done to the sheets of a model, and what the new ones must give. */
export interface Planned {
  readonly rebuild: Rebuild;
  readonly foreseen: Foreseen;
  readonly results: ExpectedResults;
}

/** Sheets of a model are made anew only as someone was told: what changed in the workbook meanwhile ends it. */
export class ToldRebuild {
  private told: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly texts: PaneTexts,
  ) {}

  /** @param first what is said before the rest */
  tell(planned: Reading<Planned>, first: readonly Consequence[] = []): ForeseenChange {
    if (!planned.ok) return planned;
    const { foreseen } = planned.value;
    this.told = JSON.stringify(foreseen);
    const { language, undo } = this.host;
    return { ok: true, consequences: [...first, ...consequencesOf(foreseen, language, undo !== undefined)] };
  }

  /** Gives a sentence when it was not done; the workbook is then as it was. */
  async carryOut(planned: Reading<Planned>): Promise<string | undefined> {
    if (!planned.ok) return planned.sentence;
    const { rebuild, foreseen, results } = planned.value;
    if (JSON.stringify(foreseen) !== this.told) return REBUILD_TEXTS[this.host.language].changedMeanwhile;
    const replaced = await this.host.replace(rebuild, results);
    return replaced.ok ? undefined : hostSentence(replaced.problem, this.texts);
  }
}
