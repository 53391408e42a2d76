// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { headersFor } from "../../scripts/headers";
import { DIST } from "../../scripts/serve";
import { Nginx } from "./nginx";

const FILES = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .filter((file) => statSync(path.join(DIST, file)).isFile())
  .map((file) => `/${file.split(path.sep).join("/")}`);

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
};

let nginx: Nginx;

beforeAll(async () => {
  nginx = await Nginx.start(DIST);
});

afterAll(() => nginx.stop());

describe("nginx with the configuration for an administrator", () => {
  it("serves every built file, with its type and exactly the headers that it should have", async () => {
    expect(FILES.length).toBeGreaterThan(100);
    const names = ["/taskpane.html", "/functions.json"].flatMap((file) => [...headersFor(file, true).keys()]);
    const ours = new Set(names.map((name) => name.toLowerCase()));
    for (const file of FILES) {
      const { status, headers, body } = await nginx.ask(file);
      const sent = Object.entries(headers).filter(([name]) => ours.has(name));
      const expected = [...headersFor(file, true)].map(([name, value]): [string, string] => [
        name.toLowerCase(),
        value,
      ]);
      expect([file, status]).toEqual([file, 200]);
      expect({ file, headers: Object.fromEntries(sent) }).toEqual({ file, headers: Object.fromEntries(expected) });
      expect(headers["strict-transport-security"]).toBe("max-age=31536000");
      expect([file, headers["content-type"]]).toEqual([file, TYPES[path.extname(file).slice(1)]]);
      expect(body.equals(readFileSync(path.join(DIST, file)))).toBe(true);
    }
  });

  it("keeps for ever what is named by its content, asks after the rest, and never forbids to keep an image", async () => {
    const caching = async (file: string) => (await nginx.ask(file)).headers["cache-control"];
    const hashed = FILES.filter((file) => /^\/assets\/[^/]+$/.test(file));
    expect(hashed.length).toBeGreaterThan(10);
    for (const file of hashed)
      expect([file, await caching(file)]).toEqual([file, "public, max-age=31536000, immutable"]);
    for (const file of ["/taskpane.html", "/functions.js", "/functions.json", "/manifest.xml", "/help/nl/index.html"])
      expect([file, await caching(file)]).toEqual([file, "no-cache"]);
    expect(await caching("/assets/icons/kader-32.png")).toBe("public, max-age=86400");
  });

  it("says that nothing changed when nothing did", async () => {
    const { headers } = await nginx.ask("/taskpane.html");
    const again = await nginx.ask("/taskpane.html", "GET", { "If-None-Match": String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
  });

  it("compresses texts of all kinds and leaves images as they are", async () => {
    const largest = (ending: string) =>
      FILES.filter((file) => file.endsWith(ending)).sort((a, b) => size(b) - size(a))[0] as string;
    for (const ending of ["js", "css", "html", "json", "xml", "txt"]) {
      const file = largest(`.${ending}`);
      const { headers, body } = await nginx.ask(file, "GET", { "Accept-Encoding": "gzip" });
      expect([file, headers["content-encoding"], headers.vary]).toEqual([file, "gzip", "Accept-Encoding"]);
      expect(gunzipSync(body).equals(readFileSync(path.join(DIST, file)))).toBe(true);
      expect(body.length).toBeLessThan(size(file));
    }
    const image = await nginx.ask(largest(".png"), "GET", { "Accept-Encoding": "gzip" });
    expect(image.headers["content-encoding"]).toBeUndefined();
  });

  it.each([
    "/nothing.html",
    "/assets/nothing.00000000.js",
    "/assets/",
    "/.git/config",
    "/help/.hidden",
    "/functions.jso",
  ])("%s is missing: one plain sentence, protected, and nothing to keep", async (file) => {
    const { status, headers, body } = await nginx.ask(file);
    expect([status, headers["content-type"], body.toString()]).toEqual([404, "text/plain; charset=utf-8", "Not found"]);
    expect(headers["cache-control"]).toBeUndefined();
    for (const [name, value] of headersFor(file, false)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
  });

  it.each(["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd"])(
    "%s leads out of the folder and is refused",
    async (target) => {
      const { status, body } = await nginx.ask(target);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toContain("root:");
    },
  );

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s and says what it takes", async (method) => {
    const { status, headers, body } = await nginx.ask("/taskpane.html", method);
    expect([status, headers.allow, body.toString()]).toEqual([405, "GET, HEAD", "Only GET and HEAD"]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("answers HEAD without a body", async () => {
    const { status, body, headers } = await nginx.ask("/taskpane.html", "HEAD");
    expect([status, body.length, headers.allow]).toEqual([200, 0, undefined]);
  });

  it("lists no folder, but opens the help", async () => {
    const { status, body } = await nginx.ask("/help/nl/");
    expect([status, body.equals(readFileSync(path.join(DIST, "help/nl/index.html")))]).toEqual([200, true]);
  });

  it("leads from the address alone to the workbench, and from http to https", async () => {
    const home = await nginx.ask("/");
    expect([home.status, home.headers.location]).toEqual([302, "/workbench.html"]);
    const plain = await nginx.ask(`${nginx.plainOrigin}/help/nl/?x=1`);
    expect([plain.status, plain.headers.location]).toEqual([308, `${nginx.origin}/help/nl/?x=1`]);
  });

  it("tells nobody which version it is", async () => {
    expect((await nginx.ask("/taskpane.html")).headers.server).toBe("nginx");
    expect((await nginx.ask(`${nginx.plainOrigin}/`)).headers.server).toBe("nginx");
  });

  it("has every address that the manifest names", async () => {
    const manifest = readFileSync(path.join(DIST, "manifest.xml"), "utf8");
    const addresses = [...manifest.matchAll(/="(https:\/\/[^"]+)"/g)].map(([, address]) => new URL(address as string));
    const [{ origin }] = addresses as [URL];
    const own = addresses.filter((address) => address.origin === origin);
    expect(own.length).toBeGreaterThan(15);
    for (const { pathname } of own) expect([pathname, (await nginx.ask(pathname)).status]).toEqual([pathname, 200]);
  });
});

function size(file: string): number {
  return statSync(path.join(DIST, file)).size;
}
