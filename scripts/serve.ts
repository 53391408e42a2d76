import { type RequestListener, type Server, createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv from "sirv";
import type { Certificate } from "./certificate";
import { headersFor } from "./headers";

export const DIST = path.resolve(import.meta.dirname ?? __dirname, "../dist");

/** Serves the built pages on this machine only, over https with a certificate. A port of 0 takes any free one. */
export function serve(
  port: number,
  certificate?: Certificate,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = certificate === undefined ? createServer(answer) : createSecureServer({ ...certificate }, answer);
  const [scheme, host] = certificate === undefined ? ["http", "127.0.0.1"] : ["https", "localhost"];
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `${scheme}://${host}:${taken}/`, server });
    });
  });
}

const files = sirv(DIST, { etag: true, dev: true });

const answer: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  response.setHeaders(new Map(headersFor(pathname, true)));
  if (pathname === "/") {
    response.writeHead(302, { Location: "/workbench.html" }).end();
    return;
  }
  files(request, response, () => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.setHeaders(new Map(headersFor(pathname, false)));
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
  });
};
