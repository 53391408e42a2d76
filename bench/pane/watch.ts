// SPDX-License-Identifier: EUPL-1.2
/** What runs in the measured page: it watches the tiles, frame by frame. */

const PATIENCE_MILLISECONDS = 10_000;

export interface SwitchTimes {
  /** Script from the click until the tiles have their new text: model, cells written and read back, tiles drawn. */
  readonly script: number;
  /** From the click until the frame with the new tiles has been painted; the wait for the screen's next frame counts. */
  readonly painted: number;
  /** Frames that were painted with the old numbers after the click. */
  readonly lateFrames: number;
}

export interface Watch {
  /** When the first tile with a number had been painted, in milliseconds after the page was asked for. */
  readonly answered: Promise<number>;
  /** Times the next click. */
  nextClick(): void;
  readonly clickTimes: () => Promise<SwitchTimes>;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

export function watchTiles(): void {
  let clickTimes: Promise<SwitchTimes> | undefined;
  window.watch = {
    answered: untilFrame(() => tiles().trim() !== "").then(afterPaint),
    nextClick: () => void (clickTimes = timesOfNextClick()),
    clickTimes: () => clickTimes ?? Promise.reject(new Error("No click was awaited.")),
  };
}

function tiles(): string {
  const all = document.querySelector("kader-pane")?.shadowRoot?.querySelectorAll(".tile-value") ?? [];
  return [...all].map((tile) => tile.textContent).join("|");
}

async function timesOfNextClick(): Promise<SwitchTimes> {
  const before = tiles();
  const isNew = () => tiles() !== before;
  const click = await new Promise<Event>((resolve) => {
    document.addEventListener("click", resolve, { capture: true, once: true });
  });
  const start = performance.now();
  let lateFrames = 0;
  const [script, painted] = await Promise.all([
    untilMessage(isNew).then(() => performance.now() - start),
    untilFrame(() => {
      if (!isNew()) lateFrames += 1;
      return isNew();
    })
      .then(afterPaint)
      .then((end) => end - click.timeStamp),
  ]);
  return { script, painted, lateFrames };
}

/** The first frame, just before it is painted, for which this holds. */
function untilFrame(holds: () => boolean): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MILLISECONDS;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) resolve();
      else if (performance.now() > giveUp) reject(new Error("The tiles do not change."));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The first task, after everything that was promised in the task before it, for which this holds. */
async function untilMessage(holds: () => boolean): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MILLISECONDS;
  do await nextTask();
  while (!holds() && performance.now() < giveUp);
}

/** A message that is posted just before a frame is painted arrives after it. */
async function afterPaint(): Promise<number> {
  await nextTask();
  return performance.now();
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}
