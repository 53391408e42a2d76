// SPDX-License-Identifier: EUPL-1.2
import { type Server, createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Certificate } from "./certificate";
import { staticFiles } from "./static-files";

export const DIST = path.resolve(import.meta.dirname ?? __dirname, "../dist");

/** Serves built pages on this machine only, over https with a certificate. A port of 0 takes any free one. */
export function serve(
  port: number,
  certificate?: Certificate,
  folder = DIST,
): Promise<{ readonly url: string; readonly server: Server }> {
  const answer = staticFiles(folder);
  const server = certificate === undefined ? createServer(answer) : createSecureServer({ ...certificate }, answer);
  const [scheme, host] = certificate === undefined ? ["http", "127.0.0.1"] : ["https", "localhost"];
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      // Too many connections, for one, must not end what is being served.
      server.on("error", () => undefined);
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `${scheme}://${host}:${taken}/`, server });
    });
  });
}
