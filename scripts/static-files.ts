// SPDX-License-Identifier: EUPL-1.2
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { CONTENT_TYPES, UNKNOWN_TYPE, hasCharacters } from "./content-types";
import { headersFor } from "./headers";

const HOME = "/workbench.html";

/**
 * Answers with the files of a folder, as the configuration of nginx does. The headers are those of the file that is found,
 * however its address is written; whatever goes wrong ends one request and never the server.
 */
export function staticFiles(folder: string): RequestListener {
  return (request, response) => {
    answer(folder, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "The file cannot be read");
    });
  };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const names = namesIn(request.url ?? "");
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405, "Only GET and HEAD", { Allow: "GET, HEAD" });
  if (names === undefined) return refuse(response, 400, "This is no address");
  if (names.join("") === "") return refuse(response, 302, "", { Location: HOME });
  const file = await findFile(folder, names);
  if (file === undefined) return refuse(response, 404, "Not found");
  const range = rangeOf(request.headers.range, file.size);
  if (range === "impossible")
    return refuse(response, 416, "The file has no such part", { "Content-Range": `bytes */${file.size}` });
  response.setHeaders(new Map(headersFor(file.address, true)));
  response.setHeader("ETag", file.tag);
  response.setHeader("Last-Modified", file.changed.toUTCString());
  response.setHeader("Accept-Ranges", "bytes");
  if (request.headers["if-none-match"] === file.tag) {
    response.writeHead(304).end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: file.size - 1 };
  if (range !== undefined) response.setHeader("Content-Range", `bytes ${first}-${last}/${file.size}`);
  response.writeHead(range === undefined ? 200 : 206, {
    "Content-Type": contentType(file.address),
    "Content-Length": last - first + 1,
  });
  if (request.method === "HEAD" || file.size === 0) response.end();
  else await pipeline(createReadStream(file.place, { start: first, end: last }), response);
}

function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.setHeaders(new Map([...headersFor("", false), ...Object.entries(more)]));
  response
    .writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Content-Length": sentence.length })
    .end(sentence);
}

/** The names between the slashes of an address; undefined for what is no path from the root. */
function namesIn(address: string): string[] | undefined {
  const [pathname = ""] = address.split(/[?#]/);
  if (!pathname.startsWith("/")) return undefined;
  try {
    const names = decodeURIComponent(pathname).slice(1).split("/");
    const isPath = names.every((name, index) => !name.includes("\0") && (name !== "" || index === names.length - 1));
    return isPath ? names : undefined;
  } catch {
    return undefined;
  }
}

interface FoundFile {
  /** As its headers know it: "/help/nl/index.html". */
  readonly address: string;
  readonly place: string;
  readonly size: number;
  readonly changed: Date;
  readonly tag: string;
}

/** The file of that name, or the front page of that folder; nothing that is hidden, linked to, or outside the folder. */
async function findFile(folder: string, names: readonly string[]): Promise<FoundFile | undefined> {
  if (names.some((name) => name.startsWith(".") || /[\\:]/.test(name))) return undefined;
  const root = await realpath(folder);
  const asked = path.join(root, ...names);
  const isFolder = names.at(-1) === "";
  for (const place of [...(isFolder ? [] : [asked]), path.join(asked, "index.html")]) {
    const found = await stat(place).catch(() => undefined);
    // On a disk that knows no capitals the file has another name than was asked for.
    if (!found?.isFile() || (await realpath(place)) !== place) continue;
    const address = `/${path.relative(root, place).split(path.sep).join("/")}`;
    const tag = `W/"${found.size}-${Math.round(found.mtimeMs)}"`;
    return { address, place, size: found.size, changed: found.mtime, tag };
  }
  return undefined;
}

function contentType(address: string): string {
  const type = CONTENT_TYPES[path.extname(address).slice(1)] ?? UNKNOWN_TYPE;
  return hasCharacters(type) ? `${type}; charset=utf-8` : type;
}

interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The part of a file that is asked for; undefined for all of it, also when more than one part is asked for. */
function rangeOf(header: string | undefined, size: number): ByteRange | "impossible" | undefined {
  if (header === undefined || header.includes(",")) return undefined;
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header) ?? [];
  if (from === "" && to === "") return "impossible";
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(size - 1, Number(to));
  return first <= last ? { first, last } : "impossible";
}
