// SPDX-License-Identifier: EUPL-1.2
import type { Draft } from "./draft";

/** Changes with the form of a draft: one of another form is no use. */
const KEY = "kader.new-model.1";

/** Keeps a draft in the browser while the page is loaded again; a page without storage does without. */
export function storeDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage may be switched off or full; what was typed is still on the screen.
  }
}

export function storedDraft(): Draft | undefined {
  try {
    const stored = sessionStorage.getItem(KEY);
    return stored === null ? undefined : (JSON.parse(stored) as Draft);
  } catch {
    return undefined;
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
