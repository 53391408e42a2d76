import { ExcelHost } from "../../src/hosts/excel/excel-host";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { describeHost } from "../hosts/contract";
import { TestExcel, installed } from "./host/excel";
import { calculateModel } from "./host/model-calculation";

async function open(workbook?: WorkbookSpec) {
  const excel = installed(new TestExcel());
  excel.workbook.calculate = calculateModel;
  const host = new ExcelHost({ language: "nl", locale: "nl-NL", namespace: "KADER" });
  if (workbook !== undefined) await host.insert(workbook);
  const at = (act: () => void) => {
    act();
    return excel.settled();
  };
  return {
    host,
    byHand: (place: string, cells: readonly (readonly (string | number | boolean | null)[])[]) =>
      at(() => excel.byHand(place, cells)),
    goTo: (place: string) => at(() => excel.goTo(place)),
    removeName: (name: string) => at(() => excel.workbook.names.delete(name)),
    settled: () => excel.settled(),
  };
}

describeHost("Excel, with the real library", open);
