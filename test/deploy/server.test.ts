// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type Socket, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { headersFor } from "../../scripts/headers";
import { RandomChoices } from "../random-choices";

/** What the local server is asked, byte by byte; it runs in a process of its own, so that its end is seen. */
let folder: string;
let child: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kader-server-"));
  for (const name of ["help/nl", "assets", ".hidden"]) mkdirSync(path.join(folder, name), { recursive: true });
  const files = ["workbench.html", "taskpane.html", "functions.json", "help/nl/index.html", ".hidden/secret.txt"];
  for (const name of files) writeFileSync(path.join(folder, name), `content of ${name}`);
  writeFileSync(path.join(folder, "empty.txt"), "");
  writeFileSync(path.join(folder, "assets", "main.0123abcd.js"), "x".repeat(100_000));
  symlinkSync("/etc/hostname", path.join(folder, "link.txt"));
  symlinkSync("/etc", path.join(folder, "linked"));
  child = fork(path.join(__dirname, "served-folder.ts"), [folder], { execArgv: ["--import", "tsx"] });
  const [url] = (await once(child, "message")) as [string];
  port = Number(new URL(url).port);
});

afterAll(async () => {
  const ended = once(child, "exit");
  child.kill();
  await ended;
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** How a client leaves: when it has its answer, as soon as it has asked, or after a while whatever has come. */
type Leaving = "answered" | "at-once" | "later";

/** Everything that comes back on one connection. */
function ask(raw: string | Buffer, leaving: Leaving): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket: Socket = connect(port, "127.0.0.1", () => {
      socket.write(raw);
      if (leaving === "at-once") socket.destroy();
      if (leaving === "later") setTimeout(() => socket.destroy(), 100);
    });
    socket.on("data", (part: Buffer) => parts.push(part));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(parts).toString("latin1")));
  });
}

async function get(target: string, headers = "", method = "GET"): Promise<Answer> {
  const asked = `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`;
  const answer = await ask(asked, "answered");
  const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
  const [first = "", ...lines] = head.split("\r\n");
  const named = lines.map((line) => /^(.*?): (.*)$/.exec(line)?.slice(1) as [string, string]);
  return { status: Number(first.split(" ")[1]), headers: new Map(named.map(([n, v]) => [n.toLowerCase(), v])), body };
}

describe("the local server", () => {
  it("serves a file, with its kind and its headers", async () => {
    const { status, headers, body } = await get("/taskpane.html?x=1");
    expect([status, headers.get("content-type"), body]).toEqual([
      200,
      "text/html; charset=utf-8",
      "content of taskpane.html",
    ]);
    for (const [name, value] of headersFor("/taskpane.html", true)) expect(headers.get(name.toLowerCase())).toBe(value);
    expect((await get("/")).headers.get("location")).toBe("/workbench.html");
    expect((await get("/help/nl/")).body).toBe("content of help/nl/index.html");
    expect(await get("/empty.txt")).toMatchObject({ status: 200, body: "" });
    const again = await get("/taskpane.html", `If-None-Match: ${headers.get("etag")}\r\n`);
    expect([again.status, again.body]).toEqual([304, ""]);
    expect((await get("/taskpane.html", "", "HEAD")).body).toBe("");
  });

  it.each([
    ["/%74askpane.html", "/taskpane.html"],
    ["/taskpane%2Ehtml", "/taskpane.html"],
    ["/help/nl", "/help/nl/index.html"],
    ["/help%2Fnl/index.html", "/help/nl/index.html"],
    ["/%66unctions.json", "/functions.json"],
  ])("gives %s the headers of %s: one policy per file", async (address, file) => {
    const { status, headers } = await get(address);
    expect(status).toBe(200);
    for (const name of ["content-security-policy", "access-control-allow-origin", "cache-control"]) {
      const [, expected] = [...headersFor(file, true)].find(([each]) => each.toLowerCase() === name) ?? [];
      expect([name, headers.get(name)]).toEqual([name, expected]);
    }
  });

  it.each([
    "/nothing.html",
    "/taskpane",
    "/TASKPANE.HTML",
    "/assets/",
    "/.hidden/secret.txt",
    "/%2ehidden/secret.txt",
    "/help/../taskpane.html",
    "/../../etc/hostname",
    "/%2e%2e/%2e%2e/etc/hostname",
    "/..%5c..%5cetc",
    "/link.txt",
    "/linked/hostname",
    "/taskpane.html/",
    "/workbench.html/x",
  ])("has nothing at %s", async (address) => {
    const { status, body, headers } = await get(address);
    expect([status, body]).toEqual([404, "Not found"]);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it.each(["//", "///etc/passwd", "//evil.example/", "/%", "/%ff", "/%00", "http://localhost/", "*"])(
    "says that %s is no address",
    async (address) => {
      expect((await get(address)).status).toBe(400);
    },
  );

  it.each([
    ["bytes=0-3", 206, "cont", "bytes 0-3/24"],
    ["bytes=20-", 206, "html", "bytes 20-23/24"],
    ["bytes=-4", 206, "html", "bytes 20-23/24"],
    ["bytes=20-999999", 206, "html", "bytes 20-23/24"],
    ["bytes=-999", 206, "content of taskpane.html", "bytes 0-23/24"],
    ["bytes=0-1,4-5", 200, "content of taskpane.html", undefined],
    ["bytes=50-10", 416, "The file has no such part", "bytes */24"],
    ["bytes=10-5", 416, "The file has no such part", "bytes */24"],
    ["bytes=24-", 416, "The file has no such part", "bytes */24"],
    ["bytes=-0", 416, "The file has no such part", "bytes */24"],
    ["bytes=-", 416, "The file has no such part", "bytes */24"],
    ["bytes=-5--1", 416, "The file has no such part", "bytes */24"],
    ["bytes=1e3-", 416, "The file has no such part", "bytes */24"],
    ["chapters=1-2", 416, "The file has no such part", "bytes */24"],
  ])("answers Range: %s with %d", async (range, status, body, told) => {
    const answer = await get("/taskpane.html", `Range: ${range}\r\n`);
    expect([answer.status, answer.body, answer.headers.get("content-range")]).toEqual([status, body, told]);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"])("refuses %s", async (method) => {
    const { status, headers } = await get("/taskpane.html", "", method);
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is there after 10,000 requests of all kinds", async () => {
    const random = new RandomChoices(20150917);
    for (let sent = 0; sent < 10_000; sent += 100) {
      const batch = Array.from({ length: 100 }, () => ask(strangeRequest(random), random.pick(["at-once", "later"])));
      await Promise.all(batch);
      expect(child.exitCode).toBeNull();
    }
    expect(await get("/taskpane.html")).toMatchObject({ status: 200, body: "content of taskpane.html" });
  });
});

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PRI", "get", "", "G E T"];
const TARGETS = ["/", "//", "*", "", "/%", "/%00", "/%c0%ae", "/taskpane.html", "/help/nl", "/empty.txt", "/assets/"];
const MORE_TARGETS = ["/assets/main.0123abcd.js", "http://", "http://[::1", "https://localhost:99999/", "localhost:80"];
const VERSIONS = ["HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9", ""];
const HEADERS = [
  "Range: bytes=50-10",
  "Range: bytes=-1",
  "Range: bytes=9999999999999999999-",
  "Range: bytes=0-0,-1",
  "If-None-Match: *",
  "If-Modified-Since: yesterday",
  "Expect: 100-continue",
  "Expect: nothing",
  "Upgrade: websocket\r\nConnection: Upgrade",
  "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings",
  "Content-Length: -1",
  "Content-Length: 99999",
  "Content-Length: 5\r\nContent-Length: 6",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: chunked\r\nContent-Length: 4",
  "Accept-Encoding: gzip;q=abc",
  "Host: a\r\nHost: b",
  "Cookie: " + "x".repeat(20_000),
  "X: " + "\u0000",
  ": no name",
  "no colon",
];

/** A request that a browser would never send, or one that it would: cut, repeated, or followed by something else. */
function strangeRequest(random: RandomChoices): string | Buffer {
  if (random.below(20) === 0) return Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)));
  const target =
    random.pick([...TARGETS, ...MORE_TARGETS]) + random.pick(["", "", "?a", "/../..", "%2f..", "x".repeat(9_000)]);
  const headers = Array.from({ length: random.below(4) }, () => `${random.pick(HEADERS)}\r\n`).join("");
  const whole = `${random.pick(METHODS)} ${target} ${random.pick(VERSIONS)}\r\nHost: localhost\r\n${headers}\r\n${random.pick(["", "body", "5\r\nhello\r\n0\r\n\r\n"])}`;
  return random.below(5) === 0 ? whole.slice(0, random.below(whole.length)) : whole.repeat(1 + random.below(2));
}
