import { ExcelHost } from "../../src/hosts/excel/excel-host";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { TestExcel, installed } from "./host/excel";
import { calculateModel } from "./host/model-calculation";

export const MODEL = modelWorkbook(LETTER_2015, "nl");

export interface OpenedExcel {
  readonly excel: TestExcel;
  readonly host: ExcelHost;
}

/** A fresh copy of the real library on an empty workbook. */
export function emptyExcel(): OpenedExcel {
  const excel = installed(new TestExcel());
  excel.workbook.calculate = calculateModel;
  return { excel, host: new ExcelHost({ language: "nl", locale: "nl-NL", namespace: "KADER" }) };
}

/** The same with the model in it, and the trips counted from there. */
export async function excelWithModel(): Promise<OpenedExcel> {
  const opened = emptyExcel();
  const inserted = await opened.host.insert(MODEL);
  if (!inserted.ok) throw new Error(`${JSON.stringify(inserted.problem)} ${opened.excel.refusals.join("; ")}`);
  await opened.excel.settled();
  opened.excel.resetTrips();
  return opened;
}
