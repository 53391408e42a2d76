// SPDX-License-Identifier: EUPL-1.2
import { ExcelHost } from "../../src/hosts/excel/excel-host";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { TestExcel, installed } from "./host/excel";
import type { HostileMode } from "./host/hostile-modes";
import { calculateModel } from "./host/model-calculation";
import { StoredWorkbook } from "./host/store";

export const MODEL = modelWorkbook(LETTER_2015, "nl");

export interface OpenedExcel {
  readonly excel: TestExcel;
  readonly host: ExcelHost;
}

/** A fresh copy of the real library on an empty workbook, in an Excel that may misbehave. */
export function emptyExcel(mode?: HostileMode): OpenedExcel {
  const workbook = new StoredWorkbook();
  workbook.calculate = calculateModel;
  return opened(workbook, mode);
}

/** The same with sheets in it, and the trips counted from there. */
export async function excelWith(spec: WorkbookSpec, mode?: HostileMode): Promise<OpenedExcel> {
  const inserted = await insertedOnce(spec, mode);
  return opened(inserted.copy(), mode);
}

export function excelWithModel(mode?: HostileMode): Promise<OpenedExcel> {
  return excelWith(MODEL, mode);
}

function opened(workbook: StoredWorkbook, mode: HostileMode | undefined): OpenedExcel {
  const excel = installed(new TestExcel("nl-NL", workbook));
  mode?.begin(excel);
  return { excel, host: new ExcelHost({ language: "nl", locale: "nl-NL", namespace: "KADER" }) };
}

const insertedBefore = new Map<WorkbookSpec, Map<HostileMode | undefined, Promise<StoredWorkbook>>>();

/** Inserted by the add-in itself, once for each mode; every test has a copy of its own. */
function insertedOnce(spec: WorkbookSpec, mode: HostileMode | undefined): Promise<StoredWorkbook> {
  const byMode = insertedBefore.get(spec) ?? new Map<HostileMode | undefined, Promise<StoredWorkbook>>();
  insertedBefore.set(spec, byMode);
  const inserted = byMode.get(mode) ?? insertInto(emptyExcel(mode), spec);
  byMode.set(mode, inserted);
  return inserted;
}

async function insertInto({ excel, host }: OpenedExcel, spec: WorkbookSpec): Promise<StoredWorkbook> {
  const inserted = await host.insert(spec);
  await excel.settled();
  if (!inserted.ok) throw new Error(`${JSON.stringify(inserted.problem)} ${excel.refusals.join("; ")}`);
  return excel.workbook;
}
