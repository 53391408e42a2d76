// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { chmod, link, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Terminal } from "../../src/cli/command";
import { readBytes, requireOther } from "../../src/cli/files";
import { writeOutput } from "../../src/cli/output-file";
import { RandomChoices } from "../random-choices";
import { kaderProcess } from "./run";
import { versionOf } from "./written-content";

let folder: string;
const at = (name: string) => path.join(folder, name);
const QUIET: Terminal = { language: "nl", out: () => undefined, error: () => undefined };
const answering = (answer: boolean, asked: string[] = []): Terminal => ({
  ...QUIET,
  ask: (question) => {
    asked.push(question);
    return Promise.resolve(answer);
  },
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kader-output-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a file that a command writes", () => {
  it("is new, whole, and alone", async () => {
    await writeOutput(at("a.xlsx"), "nieuw", false, QUIET);
    expect(await readFile(at("a.xlsx"), "utf8")).toBe("nieuw");
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
    expect((await stat(at("a.xlsx"))).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it("replaces nothing unasked", async () => {
    await writeFile(at("a.xlsx"), "oud");
    await expect(writeOutput(at("a.xlsx"), "nieuw", false, QUIET)).rejects.toThrow(/a\.xlsx: bestaat al; .*--force\.$/);
    const asked: string[] = [];
    await expect(writeOutput(at("a.xlsx"), "nieuw", false, answering(false, asked))).rejects.toThrow("bestaat al");
    expect(asked).toEqual([`${at("a.xlsx")}: bestaat al. Vervangen? (j/n)`]);
    expect(await readFile(at("a.xlsx"), "utf8")).toBe("oud");
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
  });

  it.each([
    ["--force was given", true, QUIET],
    ["the person says so", false, answering(true)],
  ])("replaces a file when %s, and keeps its mode", async (_, isForced, terminal) => {
    await writeFile(at("a.xlsx"), "oud");
    await chmod(at("a.xlsx"), 0o640);
    await writeOutput(at("a.xlsx"), "nieuw", isForced, terminal);
    expect(await readFile(at("a.xlsx"), "utf8")).toBe("nieuw");
    expect((await stat(at("a.xlsx"))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
  });

  it("does not replace a file that came while it was being written", async () => {
    const terminal = answering(true);
    const writing = Promise.all([
      writeOutput(at("a.xlsx"), "een", false, terminal),
      writeOutput(at("a.xlsx"), "twee", false, terminal),
    ]);
    await expect(writing).rejects.toThrow("bestaat al");
    expect(["een", "twee"]).toContain(await readFile(at("a.xlsx"), "utf8"));
  });

  it("replaces no folder, link, pipe or device", async () => {
    await writeFile(at("doel.xlsx"), "oud");
    await mkdir(at("map.xlsx"));
    await symlink(at("doel.xlsx"), at("koppeling.xlsx"));
    await symlink(at("nergens.xlsx"), at("los.xlsx"));
    execFileSync("mkfifo", [at("pijp.xlsx")]);
    for (const file of ["map.xlsx", "koppeling.xlsx", "los.xlsx", "pijp.xlsx"].map(at).concat("/dev/null"))
      await expect(writeOutput(file, "nieuw", true, QUIET)).rejects.toThrow(`${file}: is geen gewoon bestand`);
    expect(await readFile(at("doel.xlsx"), "utf8")).toBe("oud");
    expect((await readdir(folder)).sort()).toEqual([
      "doel.xlsx",
      "koppeling.xlsx",
      "los.xlsx",
      "map.xlsx",
      "pijp.xlsx",
    ]);
  });

  it("may have a name as long as the disk takes, and gets one sentence for a longer one", async () => {
    const longest = `${"n".repeat(250)}.xlsx`;
    await writeOutput(at(longest), "nieuw", false, QUIET);
    expect(await readdir(folder)).toEqual([longest]);
    const longer = at(`${"n".repeat(260)}.xlsx`);
    await expect(writeOutput(longer, "nieuw", true, QUIET)).rejects.toThrow(/: kan niet worden geschreven\.$/);
    await expect(readBytes(longer, "nl")).rejects.toThrow(/: kan niet worden gelezen\.$/);
  });

  it("is not the file that is read, by whatever name", async () => {
    await writeFile(at("a.xlsx"), "a");
    await link(at("a.xlsx"), at("b.xlsx"));
    await symlink(at("a.xlsx"), at("c.xlsx"));
    for (const other of ["a.xlsx", "b.xlsx", "c.xlsx"].map(at))
      await expect(requireOther(at("a.xlsx"), other, "nl")).rejects.toThrow("is het bestand zelf");
    await expect(requireOther(at("a.xlsx"), at("d.xlsx"), "nl")).resolves.toBeUndefined();
  });

  it("is never read from a device, which has no end", async () => {
    await expect(readBytes("/dev/zero", "nl")).rejects.toThrow("/dev/zero: is geen gewoon bestand");
    await expect(readBytes(folder, "nl")).rejects.toThrow("is geen gewoon bestand");
  });

  it("is the old file or the new one, whole, when the command is killed at any moment", async () => {
    const random = new RandomChoices(11);
    const kills = Number(process.env["KADER_KILLS"] ?? 16);
    for (let killed = 0; killed < kills; killed++) {
      const child = fork(path.join(__dirname, "endless-writer.ts"), [at("a.xlsx")], { execArgv: ["--import", "tsx"] });
      const [version] = (await once(child, "message")) as [number];
      const gone = once(child, "exit");
      await new Promise((resolve) => setTimeout(resolve, random.below(40)));
      child.kill("SIGKILL");
      await gone;
      expect(versionOf(await readFile(at("a.xlsx")))).toBeGreaterThanOrEqual(version);
      for (const left of (await readdir(folder)).filter((name) => name !== "a.xlsx")) {
        expect(left).toMatch(/^\.kader-[0-9a-f]{24}\.part$/);
        await rm(at(left));
      }
    }
  }, 300_000);
});

it("prints no control that it was given, whatever it prints", () => {
  const { error } = kaderProcess("\u001b]0;titel\u0007\u202e");
  expect(error).toContain('"]0;titel" is geen opdracht');
});
