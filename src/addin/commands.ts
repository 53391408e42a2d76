// SPDX-License-Identifier: EUPL-1.2
import { openInBrowser, showPane } from "../hosts/excel/office";
import type { KaderPane } from "../taskpane";

export const COMMAND_IDS = ["insertModel", "ministryCopy", "explainCell", "openGuide"] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/**
 * What the buttons of the ribbon and the menu of a cell do. They work while the pane is closed; it is brought in view
 * where there is something to read.
 */
export function commandsFor(pane: KaderPane): Readonly<Record<CommandId, () => Promise<void>>> {
  return {
    insertModel: async () => {
      const isInserted = await pane.insertModel();
      if (!isInserted) await showPane();
    },
    ministryCopy: async () => {
      await showPane();
      await pane.startTab("ministry");
    },
    explainCell: async () => {
      pane.showTab("functions");
      await showPane();
    },
    openGuide: async () => {
      const { guideUrl } = pane;
      if (guideUrl !== undefined) openInBrowser(new URL(guideUrl, location.href).href);
    },
  };
}
