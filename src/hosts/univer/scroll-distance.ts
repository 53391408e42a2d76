// SPDX-License-Identifier: EUPL-1.2

/** A row or column, and what is in view of the part that scrolls, in the sheet's own pixels. */
export interface InView {
  readonly start: number;
  readonly end: number;
  readonly viewStart: number;
  readonly viewEnd: number;
}

/**
 * How far to scroll so that a row or column is in view as a whole: not at all when it is, or its beginning when there is
 * no room for all of it. `toStart` makes it the first one in view.
 */
export function scrollDistance({ start, end, viewStart, viewEnd }: InView, toStart: boolean): number {
  if (toStart || start < viewStart) return start - viewStart;
  return end > viewEnd ? Math.min(end - viewEnd, start - viewStart) : 0;
}
