// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import type { Cells, WorkbookSpec } from "../../src/workbook/spec";
import { type OpenedHost, describeHost } from "../hosts/contract";
import { ALL_AT_ONCE, type HostileMode, WORKBOOK_MODES } from "./host/hostile-modes";
import { emptyExcel, excelWith } from "./open-excel";

const files = new Map<WorkbookSpec, Promise<Uint8Array>>();

async function open(mode: HostileMode | undefined, workbook: WorkbookSpec | undefined): Promise<OpenedHost> {
  const { excel, host } = workbook === undefined ? emptyExcel(mode) : await excelWith(workbook, mode);
  if (workbook !== undefined) excel.document.bytes = await fileOf(workbook);
  const at = (act: () => void) => {
    act();
    return excel.settled();
  };
  return {
    host,
    byHand: (place: string, cells: Cells) => at(() => excel.byHand(place, cells)),
    goTo: (place: string) => at(() => excel.goTo(place)),
    removeName: (name: string) => at(() => excel.workbook.names.delete(name)),
    settled: () => excel.settled(),
    received: () => Promise.resolve(excel.workbook.openedBeside.at(-1)),
  };
}

/** The same bytes serve every test: what Excel hands out as its file is not what is tested here. */
function fileOf(workbook: WorkbookSpec): Promise<Uint8Array> {
  const made = files.get(workbook) ?? writeWorkbook(workbook, { language: "nl" });
  files.set(workbook, made);
  return made;
}

describeHost("Excel, with the real library", (workbook) => open(undefined, workbook));

for (const mode of [...WORKBOOK_MODES, ALL_AT_ONCE]) {
  describeHost(`Excel with ${mode.label}`, (workbook) => open(mode, workbook));
}
