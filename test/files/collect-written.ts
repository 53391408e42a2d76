// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type * as Writing from "../../src/hosts/xlsx/write-workbook";
import type * as Copying from "../../src/ministry/ministry-copy";
import type * as Saving from "../../src/package/save/save-workbook";

/**
 * Runs before each test file: whatever Kader writes in a test is put aside, with the file it was made from, and judged
 * by the project "files" afterwards.
 */
export const WRITTEN_FILES = path.join(".cache", "written-files");

function putAside(bytes: Uint8Array, source?: Uint8Array): void {
  const { testPath = "" } = expect.getState();
  // What the fuzzing makes is no workbook that a program made.
  if (/[\\/]test[\\/](fuzz|files)[\\/]/.test(testPath)) return;
  mkdirSync(WRITTEN_FILES, { recursive: true });
  const test = path.basename(testPath, ".test.ts");
  const name = `${test}-${createHash("sha1").update(bytes).digest("hex").slice(0, 12)}`;
  const file = path.join(WRITTEN_FILES, `${name}.xlsx`);
  if (existsSync(file)) return;
  writeFileSync(file, bytes);
  if (source !== undefined) writeFileSync(path.join(WRITTEN_FILES, `${name}.source`), source);
}

jest.mock("../../src/hosts/xlsx/write-workbook", () => {
  const actual = jest.requireActual<typeof Writing>("../../src/hosts/xlsx/write-workbook");
  const writeWorkbook: typeof actual.writeWorkbook = async (...given) => {
    const bytes = await actual.writeWorkbook(...given);
    putAside(bytes);
    return bytes;
  };
  return { ...actual, writeWorkbook };
});

jest.mock("../../src/ministry/ministry-copy", () => {
  const actual = jest.requireActual<typeof Copying>("../../src/ministry/ministry-copy");
  const ministryCopy: typeof actual.ministryCopy = async (...given) => {
    const copy = await actual.ministryCopy(...given);
    putAside(copy.bytes, given[0]);
    return copy;
  };
  return { ...actual, ministryCopy };
});

jest.mock("../../src/package/save/save-workbook", () => {
  const actual = jest.requireActual<typeof Saving>("../../src/package/save/save-workbook");
  const saveWorkbook: typeof actual.saveWorkbook = (request) => {
    const saved = actual.saveWorkbook(request);
    putAside(saved.bytes, request.bytes);
    return saved;
  };
  return { ...actual, saveWorkbook };
});
