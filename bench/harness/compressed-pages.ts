// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves a folder compressed and from memory, as a web server with a warm cache would. */
export function serveCompressed(folder: string): Promise<{ readonly url: string; readonly server: Server }> {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => TYPES[path.extname(file)] !== undefined)
      .map((file) => [`/${file.split(path.sep).join("/")}`, gzipSync(readFileSync(path.join(folder, file)))]),
  );
  const server = createServer(({ url = "/" }, response) => {
    const body = files.get(new URL(url, "http://localhost").pathname);
    if (body === undefined) return void response.writeHead(404).end();
    const type = TYPES[path.extname(url.split("?")[0] as string)];
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" }).end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server });
    });
  });
}

/** What a page asks for at first, itself included, compressed; what comes from elsewhere does not count. */
export function compressedBytes(page: string): { readonly bytes: number; readonly files: readonly string[] } {
  const html = readFileSync(page, "utf8");
  const folder = path.dirname(page);
  const own = [...html.matchAll(/<(?:script|link)[^>]*?\s(?:src|href)="([^"]+)"/g)]
    .map(([, target]) => (target as string).replace(/[?#].*$/, ""))
    .filter((target) => !/^(?:https?:)?\/\//.test(target));
  const files = [path.basename(page), ...new Set(own)];
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(folder, file))).length);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files };
}
