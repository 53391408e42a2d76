// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { type AnalysisTexts, analysisTexts } from "./analysis";
import { type CompareTexts, compareTexts } from "./compare";
import { type ExplanationTexts, explanationTexts } from "./explanation";
import { type FrameTexts, frameTexts } from "./frame";
import { type MinistryTexts, ministryTexts } from "./ministry";
import { type FunctionsTexts, functionsTexts } from "./functions";
import { type ProblemTexts, problemTexts } from "./problems";
import { type SavedTexts, savedTexts } from "./saved";
import { type ScenarioTexts, scenarioTexts } from "./scenario";
import { type SharedTexts, sharedTexts } from "./shared";

/** Every sentence of the pane; a language that lacks one does not compile. Each tab has a table of its own. */
export interface PaneTexts extends SharedTexts, ExplanationTexts, ProblemTexts {
  readonly frame: FrameTexts;
  readonly scenario: ScenarioTexts;
  readonly compare: CompareTexts;
  readonly analysis: AnalysisTexts;
  readonly saved: SavedTexts;
  readonly ministry: MinistryTexts;
  readonly functions: FunctionsTexts;
}

export const PANE_TEXTS: Readonly<Record<Language, PaneTexts>> = { nl: textsIn("nl"), en: textsIn("en") };

function textsIn(language: Language): PaneTexts {
  return {
    ...sharedTexts[language],
    ...explanationTexts[language],
    ...problemTexts[language],
    frame: frameTexts[language],
    scenario: scenarioTexts[language],
    compare: compareTexts[language],
    analysis: analysisTexts[language],
    saved: savedTexts[language],
    ministry: ministryTexts[language],
    functions: functionsTexts[language],
  };
}
