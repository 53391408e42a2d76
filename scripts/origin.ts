// SPDX-License-Identifier: EUPL-1.2
/** Where the add-in is served when nothing else is said: a developer's own machine. */
export const DEFAULT_ORIGIN = "https://localhost:3000";

/**
 * The origin that addresses in generated files begin with. Office takes https only, and a path would be lost in the
 * addresses, so both are refused here rather than found out by an administrator.
 */
export function readOrigin(given: string = process.env["KADER_ORIGIN"] ?? DEFAULT_ORIGIN): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || url.protocol !== "https:" || url.href !== `${url.origin}/`) {
    throw new Error(`KADER_ORIGIN is "${given}"; expected an https origin such as https://kader.example.org.`);
  }
  return url.origin;
}
