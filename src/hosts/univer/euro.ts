// SPDX-License-Identifier: EUPL-1.2
import { currencySymbols } from "@univerjs/core";

/** The currency of the people who work here comes first in Univer's list, which begins with the rupiah. */
export function putEuroFirst(): void {
  const place = currencySymbols.indexOf("€");
  if (place > 0) currencySymbols.unshift(...currencySymbols.splice(place, 1));
}
