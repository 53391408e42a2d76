// SPDX-License-Identifier: EUPL-1.2
import type { Entry, EntryContext } from "./entry";
import { isPercentFormat, isTextFormat } from "./number-format";
import { readAmount } from "./read-amount";
import { readMoment } from "./read-moment";
import { plainText, WRITTEN } from "./written-language";

/**
 * The one reader of what people type and paste: the same text means the same in a cell, in the formula bar, in the pane
 * and in a table. A formula is not for this reader.
 */
export function readEntry(text: string, context: EntryContext): Entry {
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (context.cellFormat !== undefined && isTextFormat(context.cellFormat)) return { kind: "text", text };
  const plain = plainText(text);
  const truth = readBoolean(plain, context);
  if (truth !== undefined) return { kind: "boolean", value: truth };
  const amount = readAmount(text, context.language);
  if (amount === undefined) return readMoment(text, context) ?? { kind: "text", text };
  // A cost centre or a telephone number would lose its zero.
  if (/^0\d+$/.test(plain)) return { kind: "refused", text, reason: "leading-zero" };
  const isPercentCell = context.cellFormat !== undefined && isPercentFormat(context.cellFormat);
  if (amount.kind === "number" && isPercentCell) return readAmount(`${text}%`, context.language) ?? amount;
  return amount;
}

function readBoolean(plain: string, { language }: EntryContext): boolean | undefined {
  const word = plain.toUpperCase();
  // The English words are understood in Dutch too, as the English names of functions are.
  if (word === WRITTEN[language].trueWord || word === WRITTEN.en.trueWord) return true;
  if (word === WRITTEN[language].falseWord || word === WRITTEN.en.falseWord) return false;
  return undefined;
}
