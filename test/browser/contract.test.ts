// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Download } from "playwright-core";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { areaText } from "../../src/workbook/references";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { type OpenedHost, describeHost } from "../hosts/contract";
import { RemoteHost } from "./remote-host";
import { Workbench } from "./workbench";

const MODEL = modelWorkbook(LETTER_2015, "nl");
const EMPTY: WorkbookSpec = {
  sheets: [
    {
      id: "empty",
      title: "Blad1",
      cells: [{ row: 0, column: 0, value: "Leeg", style: "label" }],
      columnWidths: [10],
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
      merges: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
    },
  ],
  names: [],
};

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let workbench: Workbench;
let host: RemoteHost;

beforeAll(async () => {
  workbench = await Workbench.start();
  host = await RemoteHost.of(workbench.page);
});

afterAll(() => workbench.stop());

/** What a person does in the grid is done by hand, not through the host. */
async function open(workbook?: WorkbookSpec): Promise<OpenedHost> {
  await (workbook === undefined ? openEmpty() : workbench.open("nl"));
  await host.listen();
  const { page } = workbench;
  const at = (name: string) => {
    const found = MODEL.names.find((each) => each.name === name);
    if (found === undefined) throw new Error(`The model has no name ${name}.`);
    return { sheet: found.sheetTitle, range: areaText(found.area) };
  };
  // Twice: a calculation that follows another one is waited for as well; then what is told has to arrive.
  const settled = async () => {
    for (let round = 0; round < 2; round++) await workbench.settle();
    await page.waitForTimeout(300);
  };
  let download: Promise<Download> = Promise.reject(new Error("Nothing was downloaded."));
  download.catch(() => undefined);
  page.removeAllListeners("download");
  page.on("download", (started) => (download = Promise.resolve(started)));
  return {
    host,
    settled,
    received: async () => {
      await settled();
      return new Uint8Array(readFileSync(await (await download).path()));
    },
    byHand: async (place, [[value = ""] = []]) => {
      const { sheet, range } = at(place);
      await workbench.hands.toSheet(sheet);
      await workbench.hands.typeIn(range, String(value));
      await settled();
    },
    // With the mouse: the grid tells of what a person selects, not of what a script does.
    goTo: async () => {
      const box = await page.locator("#workbook").boundingBox();
      await page.mouse.click((box?.x ?? 0) + 400, (box?.y ?? 0) + 400);
    },
    removeName: (name) =>
      page.evaluate((removed) => {
        const { kader } = window as unknown as { kader: { univer: FUniver } };
        kader.univer.getActiveWorkbook()?.deleteDefinedName(removed);
      }, name),
  };
}

/** An empty workbook, opened as a person would: as a file. */
async function openEmpty(): Promise<void> {
  await workbench.openStart("nl");
  const buffer = Buffer.from(await writeWorkbook(EMPTY, { language: "nl" }));
  await workbench.page.locator("#file").setInputFiles({ name: "leeg.xlsx", mimeType: XLSX, buffer });
  await workbench.page.locator("kader-pane .message .primary").waitFor();
}

describeHost("The workbench", open);
