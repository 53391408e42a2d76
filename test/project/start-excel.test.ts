// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Wish, outcomeOf, refusalOf, wordsFor } from "../../scripts/office-debugging";

const ROOT = path.resolve(__dirname, "../..");
const DESKTOP: Wish = { verb: "start", place: "desktop", document: undefined };
const WORKBOOK = "https://example.sharepoint.com/book.xlsx?web=1&action=edit";

function command(...words: readonly string[]) {
  const tsx = path.join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  return spawnSync(process.execPath, [tsx, path.join(ROOT, "scripts/excel.ts"), ...words], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

describe("starting the add-in in Excel", () => {
  it.each(["linux", "freebsd"] as const)("is refused on %s, with the way that does work there", (platform) => {
    for (const wish of [DESKTOP, { ...DESKTOP, place: "web", document: WORKBOOK }, { ...DESKTOP, verb: "stop" }])
      expect(refusalOf(wish, platform)).toBe(
        "Excel add-ins can be started on Windows and on a Mac only; npm start opens the workbench on any system.",
      );
  });

  it.each(["win32", "darwin"] as const)("is tried on %s", (platform) => {
    expect(refusalOf(DESKTOP, platform)).toBeUndefined();
    expect(refusalOf({ ...DESKTOP, place: "web", document: WORKBOOK }, platform)).toBeUndefined();
    expect(refusalOf({ ...DESKTOP, verb: "stop", place: "" }, platform)).toBeUndefined();
  });

  it.each([undefined, "", "book.xlsx", "http://example.org/book.xlsx"])(
    "on the web needs the address of a workbook, and not %p",
    (document) => {
      const refusal = refusalOf({ ...DESKTOP, place: "web", document }, "win32");
      expect(refusal).toMatch(`--document: found "${document ?? ""}"; expected the https address of a workbook`);
    },
  );

  it("knows no other words", () => {
    expect(refusalOf({ ...DESKTOP, place: "phone" }, "win32")).toBe(
      'Found "start phone"; expected start desktop, start web or stop.',
    );
  });

  it("gives the tool the manifest, the server and the workbook, each as one word", () => {
    const words = wordsFor({ ...DESKTOP, place: "web", document: WORKBOOK }, "dist/manifest.xml");
    const [tool = "", ...rest] = words;
    expect(existsSync(path.join(ROOT, tool))).toBe(true);
    expect(rest.slice(0, 3)).toEqual(["start", "dist/manifest.xml", "web"]);
    expect(words).toContain("npm run dev-server");
    expect(words.at(-1)).toBe(WORKBOOK);
  });

  it.each([
    ["start", "App type: desktop\nDebugging started.\n", true],
    ["start", "", false],
    ["start", "Error: The current platform is not supported: linux\n", false],
    ["start", "Unable to start the dev server. Error\nDebugging started.\n", false],
    ["stop", "Debugging has been stopped.\n", true],
    ["stop", "Unable to unregister the Office Add-in.\nDebugging has been stopped.\n", false],
    ["stop", "Debugging started.\n", false],
  ] as const)("%s after %j: done is %p, whatever the exit code of the tool", (verb, printed, isDone) => {
    expect(outcomeOf({ ...DESKTOP, verb }, printed) === undefined).toBe(isDone);
  });

  it("is asked of Microsoft's own tool, which ends with 0 where it cannot, and says so", () => {
    const words = wordsFor(DESKTOP, "manifest.xml").filter((word) => word !== "npm run dev-server");
    const tool = spawnSync(process.execPath, [words[0] ?? "", "--help"], { cwd: ROOT, encoding: "utf8" });
    expect(tool.stdout).toContain("start [options]");
    expect(tool.stdout).toContain("stop");
  });

  it("ends with 1 and one sentence when it is refused", () => {
    const { status, stdout, stderr } = command("start", "phone");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
