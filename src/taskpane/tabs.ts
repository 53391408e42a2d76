import { AnalysisTab } from "./analysis/analysis-tab";
import { CompareTab } from "./compare/compare-tab";
import { FunctionsTab } from "./functions/functions-tab";
import { MinistryTab } from "./ministry/ministry-tab";
import { ScenarioTab } from "./scenario/scenario-tab";
import type { PaneTab } from "./tab";

/** The tabs of a pane, in their order. */
export function makeTabs(): readonly PaneTab[] {
  return [new ScenarioTab(), new CompareTab(), new AnalysisTab(), new FunctionsTab(), new MinistryTab()];
}
