// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import lock from "../../package-lock.json";

const ROOT = path.resolve(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");

describe("the project", () => {
  it("names no place of anyone's own machine", () => {
    const isText = (file: string) =>
      /\.(ts|mjs|cjs|md|json|html|css|xml|svg|conf)$/.test(file) && file !== "package-lock.json";
    const homely = new RegExp(["/home/[a-z]", "/Users/[a-z]", "C:\\\\\\\\Users", `/${"work"}/`].join("|"));
    expect(tracked.filter(isText).filter((file) => homely.test(read(file)))).toEqual([]);
  });

  it("says its licence at the top of every file of code", () => {
    const code = tracked.filter((file) => /\.(ts|cts|mjs|cjs|js|css)$/.test(file));
    const licence = `SPDX-License-Identifier: ${packageJson.license}`;
    expect(code.filter((file) => !read(file).slice(0, 100).includes(licence))).toEqual([]);
  });

  it("has a line in the decisions for every dependency", () => {
    const decisions = read("docs/decisions.md");
    const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(names.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
  });

  it("pins every version", () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter((version) => !/^~?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("ships only what permissive licences allow", () => {
    const allowed =
      /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MIT-0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|CC-BY-4\.0|MIT OR Apache-2\.0|MIT OR GPL-3\.0-or-later|Apache-2\.0 OR MIT|\(MIT OR CC0-1\.0\))\)?$/;
    const shipped = Object.entries(
      lock.packages as Record<string, { dev?: boolean; license?: string; optional?: boolean }>,
    )
      .filter(([place, { dev }]) => place !== "" && dev !== true)
      // An interface without a sender, under the Apache licence in its own LICENSE file; the field is missing.
      .filter(([place]) => place !== "node_modules/@univerjs/telemetry");
    expect(shipped.length).toBeGreaterThan(20);
    expect(
      shipped
        .filter(([, { license }]) => !allowed.test(license ?? "none"))
        .map(([place, { license }]) => [place, license]),
    ).toEqual([]);
  });

  it("locks every package to its bytes, and names no registry but npm's", () => {
    const REGISTRY = "https://registry.npmjs.org/";
    const entries = Object.entries(lock.packages as Record<string, { integrity?: string; resolved?: string }>);
    const odd = entries.filter(
      ([place, { integrity, resolved }]) =>
        place !== "" && !(integrity?.startsWith("sha512-") && (resolved ?? REGISTRY).startsWith(REGISTRY)),
    );
    expect(odd.map(([place]) => place)).toEqual([]);
  });

  it("needs no package that runs a script when it is installed, but for a few whose script may be left out", () => {
    const runsScript = Object.entries(lock.packages as Record<string, { hasInstallScript?: boolean }>)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => place.replace(/^.*node_modules\//, ""));
    // They only check that the program for this system came along; protobufjs prints advice on versions.
    const known = ["@parcel/watcher", "@swc/core", "esbuild", "protobufjs"];
    expect(runsScript.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("brings no packages of Univer's paid edition", () => {
    expect(Object.keys(lock.packages).filter((place) => place.includes("@univerjs-pro/"))).toEqual([]);
  });

  it("has a script for every npm command that its texts mention", () => {
    const texts = tracked
      .filter((file) => file.endsWith(".md"))
      .map(read)
      .join("\n");
    const mentioned = [...texts.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name]) => name as string);
    expect(mentioned.length).toBeGreaterThan(5);
    expect(mentioned.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });

  it("has every file that its texts link to", () => {
    const broken = tracked
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)]
          .map(([, target]) => path.posix.join(path.posix.dirname(file), target as string))
          .filter((target) => !tracked.includes(target)),
      );
    expect(broken).toEqual([]);
  });
});
