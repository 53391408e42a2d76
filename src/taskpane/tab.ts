// SPDX-License-Identifier: EUPL-1.2
import type { TemplateResult } from "lit";
import type { Work } from "../background/work";
import type { Host } from "../hosts/host";
import type { Choice } from "./answers";
import type { PaneController, Ready } from "./controller";
import type { Presentation } from "./presentation";
import type { TabId } from "./tab-id";

/** What a tab shows itself with and may ask of the pane. */
export interface TabContext {
  readonly presentation: Presentation;
  readonly host: Host;
  readonly controller: PaneController;
  /** Carries out what would hold up the page. */
  readonly work: Work;
  /** Aborted when the pane goes, or is given another workbook. */
  readonly signal: AbortSignal;
  /** Where the help pages of the functions are, where there are any. */
  readonly helpUrl: string | undefined;
  /** Shows the pane again, after something changed that the tab itself keeps. */
  update(): void;
  /** Says a sentence through the live region. */
  announce(sentence: string): void;
  /** Puts the focus on an element of the pane once it is there; for when the element that had it is gone. */
  focus(selector: string): void;
}

/** The same, for a tab that has nothing to show without a model in the workbook. */
export interface ModelTabContext extends TabContext {
  readonly ready: Ready;
  /** The year and the product that someone looks at; the pane shows how to choose them. */
  readonly choice: Choice;
}

interface AnyTab {
  readonly id: TabId;
  /** When the tab comes into view; what it listens to it may leave again in `hidden`. */
  shown?(context: TabContext): void;
  hidden?(): void;
  /** What the tab's main button does, for an entry point with a button of its own. */
  start?(context: TabContext): void;
}

export interface ModelTab extends AnyTab {
  readonly needsModel: true;
  /** What is above the tab: the choice of year and product, with the four answers or without. */
  readonly top: "answers" | "choice";
  view(context: ModelTabContext): TemplateResult;
}

export interface FreeTab extends AnyTab {
  readonly needsModel: false;
  view(context: TabContext): TemplateResult;
}

/** A tab keeps what it shows (what is open, what is typed) in itself, and is made once for each pane. */
export type PaneTab = ModelTab | FreeTab;
