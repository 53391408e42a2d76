// SPDX-License-Identifier: EUPL-1.2
import type { TemplateResult } from "lit";
import type { Host } from "../../hosts/host";
import type { OwnModelState } from "../controller";
import type { TabContext } from "../tab";
import type { TabId } from "../tab-id";
import { OwnController } from "./own-controller";
import { ownIllustrations } from "./own-illustrations";
import { OwnPane, type StructureCommand } from "./own-pane";

/** What the pane shows of a workbook with a register of measures. It comes along when such a workbook is met. */
export interface OwnModel extends OwnModelState {
  view(tab: TabId, context: TabContext, structure: StructureCommand): TemplateResult;
}

export function ownModel(host: Host, changed: () => void): OwnModel {
  const controller = new OwnController(host, changed);
  const pane = new OwnPane(controller, changed);
  return {
    refresh: (by) => controller.refresh(by),
    tabs: ["scenario", "compare", "analysis", "functions", "ministry"],
    get isRead() {
      return controller.status.kind !== "failed" && !(controller.status.kind === "ready" && controller.status.outdated);
    },
    get isSettled() {
      return controller.status.kind === "ready" && controller.status.comparison !== undefined;
    },
    view: (tab, context, structure) => pane.view(tab, context, structure),
    announcement: (presentation) => pane.announcement(presentation),
    illustrations: (language) =>
      controller.status.kind === "ready" ? ownIllustrations(controller.status.state, language) : [],
  };
}
