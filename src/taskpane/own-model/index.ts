import type { TemplateResult } from "lit";
import type { Language } from "../../functions/language";
import type { Host } from "../../hosts/host";
import type { Illustration } from "../ministry/open-points";
import type { Reader } from "../reader";
import type { TabContext } from "../tab";
import type { TabId } from "../tab-id";
import { OwnController } from "./own-controller";
import { ownIllustrations } from "./own-illustrations";
import { OwnPane } from "./own-pane";

/** What the pane shows of a workbook with a register of measures. It comes along when such a workbook is met. */
export interface OwnModel {
  readonly controller: OwnController;
  /** The tabs that there are for such a workbook. */
  readonly tabs: readonly TabId[];
  /** Whether the pane's answers have been held against the sheets'. */
  readonly isSettled: boolean;
  view(tab: TabId, context: TabContext): TemplateResult;
  /** The new answer in one sentence; undefined while there is none. */
  announcement(reader: Reader): string | undefined;
  /** The inputs and measures in use that carry the letter I. */
  illustrations(language: Language): Illustration[];
}

export function ownModel(host: Host, changed: () => void): OwnModel {
  const controller = new OwnController(host, changed);
  const pane = new OwnPane(controller);
  return {
    controller,
    tabs: ["scenario", "functions", "ministry"],
    get isSettled() {
      return controller.status.kind === "ready" && controller.status.comparison !== undefined;
    },
    view: (tab, context) => pane.view(tab, context),
    announcement: (reader) => pane.announcement(reader),
    illustrations: (language) =>
      controller.status.kind === "ready" ? ownIllustrations(controller.status.state, language) : [],
  };
}
