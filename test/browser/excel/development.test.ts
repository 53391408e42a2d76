// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AddinWindow } from "./addin-window";

const ROOT = path.resolve(__dirname, "../../..");
const folder = mkdtempSync(path.join(tmpdir(), "kader-development-"));

let addin: AddinWindow;

beforeAll(async () => {
  const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "development", "--config-name", "taskpane", "--output-path", folder];
  execFileSync(process.execPath, [webpack, ...options], { cwd: ROOT, stdio: "pipe" });
  addin = await AddinWindow.start();
});

afterAll(async () => {
  await addin.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a development build", () => {
  it("enters its own functions, beside those of the released add-in", async () => {
    const excel = await addin.open({ folder });
    await addin.pane(".message .primary").click();
    await addin.pane(".bottom .tick").waitFor();
    const formulas = excel.workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ formula = "" }) => formula),
    );
    const calls = formulas.filter((formula) => /KADER\w*\.[A-Z]/.test(formula));
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter((formula) => /\bKADER\./.test(formula))).toEqual([]);
    expect(addin.errors).toEqual([]);
  });
});
