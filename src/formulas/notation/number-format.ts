// SPDX-License-Identifier: EUPL-1.2
/** A number format without what is only text in it: quoted words, escaped characters, colours and conditions. */
function bareFormat(format: string): string {
  const section = format.split(";")[0] as string;
  // An elapsed time such as [h] stays.
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "");
}

export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes("%");
}

/** The format that keeps whatever is typed as text. */
export function isTextFormat(format: string): boolean {
  return format.trim() === "@";
}

export function isDateFormat(format: string): boolean {
  return /[yd]|mmm/i.test(withoutGeneral(format));
}

export function isTimeFormat(format: string): boolean {
  return /[hs]/i.test(withoutGeneral(format));
}

export function isGeneralFormat(format: string): boolean {
  return format === "" || /^general$/i.test(format);
}

function withoutGeneral(format: string): string {
  return bareFormat(format).replace(/general/gi, "");
}
