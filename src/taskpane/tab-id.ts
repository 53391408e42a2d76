export type TabId = "scenario" | "compare" | "analysis" | "functions" | "ministry";
