// SPDX-License-Identifier: EUPL-1.2
import type { KeptContent, KeptWorkbook, KeptWorkbooks } from "./kept-workbooks";

/** What has become of the work in a workbook since it was opened. */
export type SavedState =
  | { readonly kind: "unchanged" }
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  /** Not in a file, but in the store of this browser. */
  | { readonly kind: "kept"; readonly at: number };

/** Acts that follow one another within this time are kept together; with the writing it stays below two seconds. */
const KEEP_MILLISECONDS = 1_000;

/** No other page has it meanwhile: two that go on with one workbook would write over each other. */
export function claimed(id: string): Promise<string> {
  if (claimedHere.has(id) || navigator.locks === undefined) return Promise.resolve(id);
  return new Promise((resolve) => {
    const take = (lock: Lock | null) => {
      if (lock === null) return resolve(claimed(newId()));
      claimedHere.add(id);
      resolve(id);
      // Until the page goes.
      return new Promise<void>(() => undefined);
    };
    navigator.locks.request(`kader-${id}`, { ifAvailable: true }, take).catch(() => resolve(id));
  });
}

const claimedHere = new Set<string>();

export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

export interface WorkToKeep {
  /** The key in the store, which no other page uses meanwhile. */
  readonly id: Promise<string>;
  fileName(): string;
  content(): Promise<KeptContent>;
  /** Undefined where the browser has no store, or refuses it. */
  readonly store: Promise<KeptWorkbooks | undefined>;
  show(state: SavedState): void;
}

/** Follows what a person does in one workbook, and keeps it in the browser a moment later. */
export class UnsavedWork {
  private state: SavedState = { kind: "unchanged" };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isKeeping: Promise<void> = Promise.resolve();
  /** What the store holds by now. */
  private stored: SavedState | undefined;
  private tookMilliseconds = 0;
  /** How many acts there have been: what is done while a file is being made is not in it. */
  acts = 0;

  /** A workbook that comes back from the browser's store is not in a file yet. */
  constructor(
    private readonly work: WorkToKeep,
    from?: KeptWorkbook,
  ) {
    if (from !== undefined) this.state = from.isSaved ? { kind: "saved" } : { kind: "kept", at: from.at };
    this.set(this.state);
  }

  get isUnsaved(): boolean {
    return this.state.kind === "unsaved" || this.state.kind === "kept";
  }

  get isUntouched(): boolean {
    return this.state.kind === "unchanged";
  }

  /** Something was done, undone or done again. */
  acted(): void {
    this.acts++;
    this.set({ kind: "unsaved" });
    // A workbook that takes long to keep must leave time to work in it.
    this.timer ??= setTimeout(() => void this.keep(), Math.max(KEEP_MILLISECONDS, this.tookMilliseconds));
  }

  /** The workbook as it was after so many acts is in a file. */
  async saved(acts: number): Promise<void> {
    if (acts !== this.acts) return;
    this.set({ kind: "saved" });
    await this.keep();
  }

  /** Keeps it now: the page may be about to go. */
  keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isKeeping = this.isKeeping.then(() => this.write()).catch(() => undefined);
    return this.isKeeping;
  }

  /** Keeps what is still to be kept, and nothing after that. */
  stop(): Promise<void> {
    return this.timer === undefined ? this.isKeeping : this.keep();
  }

  private async write(): Promise<void> {
    const [before, at] = [this.state, Date.now()];
    const store = await this.work.store;
    if (store === undefined || before.kind === "unchanged" || before === this.stored) return;
    const content = await this.work.content();
    const isSaved = before.kind === "saved";
    await store.keep({ id: await this.work.id, fileName: this.work.fileName(), at, isSaved }, content);
    this.tookMilliseconds = Date.now() - at;
    // What was done meanwhile is kept by the next turn.
    if (this.state !== before) return;
    if (!isSaved) this.set({ kind: "kept", at });
    this.stored = this.state;
  }

  show(): void {
    this.work.show(this.state);
  }

  private set(state: SavedState): void {
    this.state = state;
    this.show();
  }
}
