// SPDX-License-Identifier: EUPL-1.2
import { WORKBOOK_LIMITS } from "../workbook/file-limits";
import { CharacterBudget } from "./character-budget";
import { ArchiveError } from "./problem";
import { scanXml } from "./xml";
import { unescapeCharacters } from "./xml-text";

/** The texts of the cells of a workbook: those that cells share by number, and those that a cell has itself. */
export class CellTexts {
  private readonly budget = new CharacterBudget(WORKBOOK_LIMITS.cellCharacters);
  private strings: readonly string[] | undefined;

  /** `part` gives the text of the part with the shared ones; read when first needed. */
  constructor(private readonly part: () => string | undefined) {}

  /** A shared text by its number. @throws ArchiveError when they cannot be read */
  at(index: number): string | undefined {
    this.strings ??= readSharedStrings(this.part());
    return this.strings[index];
  }

  /** @throws ArchiveError for a number that has no text, and when all cells together hold too much of it */
  shared(index: number): string {
    const text = this.at(index);
    if (text === undefined) throw new ArchiveError("damaged");
    return this.counted(text);
  }

  own(text: string): string {
    return this.counted(unescapeCharacters(text));
  }

  private counted(text: string): string {
    this.budget.spend(text.length);
    return text;
  }
}

/** For a sheet whose cells share no texts: a number of one is a fault. */
export function noSharedTexts(): CellTexts {
  return new CellTexts(() => undefined);
}

function readSharedStrings(text: string | undefined): string[] {
  if (text === undefined) return [];
  const budget = new CharacterBudget(WORKBOOK_LIMITS.sharedCharacters);
  const strings: string[] = [];
  const path: string[] = [];
  let string = "";
  scanXml(text, {
    open(tag) {
      path.push(tag.local);
      if (path.length === 2) string = "";
    },
    close() {
      if (path.length === 2 && path[1] === "si") {
        budget.spend(string.length);
        strings.push(unescapeCharacters(string));
      }
      path.pop();
    },
    text(content) {
      if (path[1] === "si" && path.at(-1) === "t" && !path.includes("rPh")) string += content;
    },
  });
  return strings;
}
