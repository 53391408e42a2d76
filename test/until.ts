// SPDX-License-Identifier: EUPL-1.2
const PATIENCE_MILLISECONDS = 20_000;
const PAUSE_MILLISECONDS = 20;

/** Waits for something on this side of the frame, and says what it waited for when it does not come. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
