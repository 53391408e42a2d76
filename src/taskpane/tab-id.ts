// SPDX-License-Identifier: EUPL-1.2
export type TabId = "scenario" | "compare" | "analysis" | "functions" | "ministry";
