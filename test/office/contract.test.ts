import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import type { Cells, WorkbookSpec } from "../../src/workbook/spec";
import { describeHost } from "../hosts/contract";
import { emptyExcel } from "./open-excel";

describeHost("Excel, with the real library", async (workbook?: WorkbookSpec) => {
  const { excel, host } = emptyExcel();
  if (workbook !== undefined) {
    await host.insert(workbook);
    excel.document.bytes = await writeWorkbook(workbook, { language: "nl" });
  }
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
});
