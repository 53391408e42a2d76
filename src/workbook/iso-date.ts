// SPDX-License-Identifier: EUPL-1.2
/** The day of a moment as sheets and reports have it, such as "2015-11-23"; by universal time, the same everywhere. */
export function isoDate(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
