// SPDX-License-Identifier: EUPL-1.2
import { IStatusBarService, type Univer } from "./library";

/** By how often an officer looks at them: on a narrow page there is room for the first ones only. */
const ORDER = ["SUM", "AVERAGE", "COUNT", "COUNTA", "MIN", "MAX"];

/** The figures of the selection, below the cells, in the order of Excel. */
export function putSumFirst(univer: Univer): void {
  const figures = univer.__getInjector().get(IStatusBarService).getFunctions();
  const placeOf = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  (figures as { func: string }[]).sort((a, b) => placeOf(a.func) - placeOf(b.func));
}
