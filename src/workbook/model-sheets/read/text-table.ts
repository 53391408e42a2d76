// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import type { Words } from "../../model-file/model-file";
import { MODEL_NAMES } from "../names";
import type { CellReader } from "./named-cells";

const [TAG_COLUMN, DUTCH_COLUMN, ENGLISH_COLUMN] = [2, 3, 4] as const;

interface TableText {
  readonly tag: string | undefined;
  readonly nl: string | undefined;
  readonly en: string | undefined;
}

/** The texts of the model that no other cell shows, or in its other language. */
export class TextTable {
  private readonly texts = new Map<string, TableText>();

  constructor(
    cells: CellReader,
    private readonly language: Language,
  ) {
    for (let row = 0; row < cells.rows(MODEL_NAMES.texts); row++) {
      const place = cells.text(MODEL_NAMES.texts, row);
      if (place === undefined) continue;
      this.texts.set(place, {
        tag: cells.text(MODEL_NAMES.texts, row, TAG_COLUMN),
        nl: cells.text(MODEL_NAMES.texts, row, DUTCH_COLUMN),
        en: cells.text(MODEL_NAMES.texts, row, ENGLISH_COLUMN),
      });
    }
  }

  /** The text of a cell, in both languages as long as nobody changed it there. */
  words(place: string, shown: string): Words {
    const found = this.texts.get(place);
    if (found?.nl === undefined || found.en === undefined || found[this.language] !== shown) return shown;
    return { nl: found.nl, en: found.en };
  }

  /** A text that no cell shows. */
  hidden(place: string): Words | undefined {
    const found = this.texts.get(place);
    if (found === undefined) return undefined;
    const { nl, en } = found;
    return nl !== undefined && en !== undefined ? { nl, en } : (nl ?? en ?? "");
  }

  tag(place: string): string | undefined {
    return this.texts.get(place)?.tag;
  }
}
