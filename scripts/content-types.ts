// SPDX-License-Identifier: EUPL-1.2
/** What kind of file each ending is: for the local servers and for the configuration of nginx. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  xml: "text/xml",
  txt: "text/plain",
  png: "image/png",
  svg: "image/svg+xml",
};

export const UNKNOWN_TYPE = "application/octet-stream";

/** Whether a file of this type says in which characters it is written. */
export function hasCharacters(type: string): boolean {
  return type !== UNKNOWN_TYPE && !type.startsWith("image/");
}
