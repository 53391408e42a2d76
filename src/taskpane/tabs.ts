// SPDX-License-Identifier: EUPL-1.2
import { ScenarioTab } from "./scenario/scenario-tab";
import type { PaneTab } from "./tab";
import type { TabId } from "./tab-id";

type LateTabId = Exclude<TabId, "scenario">;

const LATE_TABS: Readonly<Record<LateTabId, () => Promise<PaneTab>>> = {
  compare: async () => new (await import("./compare/compare-tab")).CompareTab(),
  analysis: async () => new (await import("./analysis/analysis-tab")).AnalysisTab(),
  functions: async () => new (await import("./functions/functions-tab")).FunctionsTab(),
  ministry: async () => new (await import("./ministry/ministry-tab")).MinistryTab(),
};

/** The tabs in their order. */
export const TAB_IDS: readonly TabId[] = ["scenario", "compare", "analysis", "functions", "ministry"];

/** The tabs of one pane. All but the first come along when they are opened, for the pane to open fast. */
export class Tabs {
  private readonly loaded = new Map<TabId, PaneTab>([["scenario", new ScenarioTab()]]);
  private readonly missing = new Set<TabId>();

  get(id: TabId): PaneTab | "loading" | "missing" {
    return this.loaded.get(id) ?? (this.missing.has(id) ? "missing" : "loading");
  }

  /** Undefined when the files of the tab do not come; the next call asks for them again. */
  async load(id: TabId): Promise<PaneTab | undefined> {
    const known = this.loaded.get(id);
    if (known !== undefined) return known;
    this.missing.delete(id);
    try {
      const tab = await LATE_TABS[id as LateTabId]();
      // Two calls may have asked at the same time; what is shown is the tab of the first.
      if (!this.loaded.has(id)) this.loaded.set(id, tab);
    } catch {
      this.missing.add(id);
    }
    return this.loaded.get(id);
  }
}
