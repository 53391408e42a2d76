// SPDX-License-Identifier: EUPL-1.2
/** A colour of the grid in six digits, as files hold it; undefined for one that is none or that shines through. */
export function sixDigits(colour: unknown): string | undefined {
  if (typeof colour !== "string") return undefined;
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*1(?:\.0+)?\s*)?\)$/i.exec(colour)?.slice(1, 4);
  if (parts === undefined || parts.some((part) => Number(part) > 255)) return undefined;
  return `#${parts
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
