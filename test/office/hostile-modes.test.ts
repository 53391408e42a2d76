import { LOCAL_LIST_SEPARATOR } from "./host/hostile-modes";
import { MODEL, emptyExcel } from "./open-excel";

describe("an Excel that reads addresses with the list separator of the computer (#1167)", () => {
  it.each([
    ["a comma", ",", "InvalidArgument"],
    ["its own separator", ";", undefined],
  ])("answers blocks with %s between them as was reported", async (_, separator, code) => {
    const { excel } = emptyExcel(LOCAL_LIST_SEPARATOR);
    const asked = excel.library.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Blad1").getRanges(`A1${separator}B2`);
      areas.format.font.bold = true;
      await context.sync();
    });
    expect(await asked.then(() => undefined).catch((error: { code: string }) => error.code)).toBe(code);
  });

  it("takes the model in, with every look on its own block", async () => {
    const { excel, host } = emptyExcel(LOCAL_LIST_SEPARATOR);
    expect(await host.insert(MODEL)).toEqual({ ok: true, value: undefined });
    const areas = excel.workbook.sheets.flatMap(({ looks }) => looks.map(({ area }) => area));
    expect(areas.filter((area) => /[,;]/.test(area))).toEqual([]);
  });
});
