// SPDX-License-Identifier: EUPL-1.2
import { refusalSentence } from "../../../formulas/notation/refusal-sentence";
import { readAmount } from "../../../formulas/notation/read-amount";
import { readMoment } from "../../../formulas/notation/read-moment";
import type { Entry } from "../../../formulas/notation/entry";
import { isTextFormat } from "../../../formulas/notation/number-format";
import {
  CellValueType,
  type FUniver,
  type ICellData,
  ICommandService,
  SetRangeValuesCommand,
  TextToNumberCommand,
  type Univer,
} from "../library";
import { type GridNotation, enteredCell, entryContext, formatsAt } from "./entered-cell";

/** The command behind "Tekst naar getal", reading as the cells do. */
export function readTextAsNumbers(univer: Univer, api: FUniver, notation: GridNotation): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.unregisterCommand(TextToNumberCommand.id);
  commands.registerCommand({
    ...TextToNumberCommand,
    handler: () => {
      const workbook = api.getActiveWorkbook();
      const ranges = workbook?.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
      const worksheet = workbook?.getActiveSheet().getSheet();
      if (!workbook || !worksheet) return false;
      const value: Record<number, Record<number, ICellData>> = {};
      let refused: string | undefined;
      for (const range of ranges) {
        range.forEach((row, column) => {
          const held = worksheet.getCellRaw(row, column);
          if (!held || held.f || typeof held.v !== "string" || held.t === CellValueType.NUMBER) return;
          const entry = numberIn(held.v, notation);
          if (entry?.kind === "refused") refused ??= refusalSentence(entry, notation.language);
          if (entry === undefined || entry.kind === "refused") return;
          const { shown: format } = formatsAt(worksheet, row, column);
          const isText = isTextFormat(format);
          const style = typeof held.s === "string" ? workbook.getWorkbook().getStyles().get(held.s) : held.s;
          const cell = enteredCell(entry, isText ? "General" : format, style ?? null);
          (value[row] ??= {})[column] = isText ? { s: { ...style, n: null }, ...cell } : cell;
        });
      }
      if (refused !== undefined) notation.tell(refused);
      if (Object.keys(value).length === 0) return false;
      const place = { unitId: workbook.getId(), subUnitId: worksheet.getSheetId() };
      return commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...place, value });
    },
  });
}

/** A person who asks for a number means one: a leading zero is no reason to refuse. */
function numberIn(text: string, notation: GridNotation): Entry | undefined {
  return readAmount(text, notation.language) ?? readMoment(text, entryContext(notation));
}
