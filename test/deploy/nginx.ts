// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { request as plainRequest } from "node:http";
import { request } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { selfSignedCertificate } from "../../scripts/certificate";
import { nginxConfiguration } from "../../scripts/nginx-configuration";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** The real nginx on free ports of this machine, with the configuration that an administrator gets. */
export class Nginx {
  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
    readonly origin: string,
    readonly plainOrigin: string,
    private readonly certificate: string,
  ) {}

  static async start(root: string): Promise<Nginx> {
    const program = process.env["KADER_NGINX"] ?? "/usr/sbin/nginx";
    const folder = mkdtempSync(path.join(tmpdir(), "kader-nginx-"));
    const [port, plainPort] = [await freePort(), await freePort()];
    const origin = `https://localhost:${port}`;
    const { cert, key } = await selfSignedCertificate();
    const place = (name: string, content: string) => {
      const file = path.join(folder, name);
      writeFileSync(file, content, { mode: 0o600 });
      return file;
    };
    const choice = { origin, root, plainPort, certificate: place("kader.crt", cert), key: place("kader.key", key) };
    place("kader.conf", nginxConfiguration(choice));
    mkdirSync(path.join(folder, "temporary"));
    const main = place("nginx.conf", surroundings(folder));
    const words = ["-p", folder, "-c", main, "-e", "stderr"];
    const checked = spawnSync(program, [...words, "-t"], { encoding: "utf8" });
    if (checked.status !== 0) throw new Error(checked.stderr);
    if (checked.stderr.includes("[warn]")) throw new Error(checked.stderr);
    const child = spawn(program, words, { stdio: "ignore" });
    const nginx = new Nginx(folder, child, origin, `http://localhost:${plainPort}`, cert);
    await nginx.untilReady();
    return nginx;
  }

  ask(target: string, method = "GET", headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const url = target.startsWith("/") ? `${this.origin}${target}` : target;
    const options = { method, headers, ca: this.certificate, agent: false } as const;
    return new Promise((resolve, reject) => {
      const received = (response: IncomingMessage) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      };
      const sent = url.startsWith("https:") ? request(url, options, received) : plainRequest(url, options, received);
      sent.on("error", reject).end();
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGQUIT");
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilReady(): Promise<void> {
    for (;;) {
      if (this.child.exitCode !== null) throw new Error("nginx ended at once.");
      const isReady = await this.ask("/").then(
        () => true,
        () => false,
      );
      if (isReady) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** What Debian's own nginx.conf has around a site; the rest is the site's. */
function surroundings(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${folder}/temporary/${kind};`).join("\n  ")}
  include ${folder}/kader.conf;
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
