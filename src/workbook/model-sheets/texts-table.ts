// SPDX-License-Identifier: EUPL-1.2
import type { FileProduct, ModelFile, Provenance, Words } from "../model-file/model-file";

/** A text of the model that no other cell shows, or that is there in both languages. */
export interface StoredText {
  /** Where it belongs, such as `measures.extra5.explanation`. */
  readonly place: string;
  readonly words: Words;
  readonly tag?: string;
}

/** Reading back gives a model of which no text is lost: those that the sheets show are there in their language only. */
export function storedTexts(file: ModelFile): StoredText[] {
  const texts: StoredText[] = [];
  /** Shown in a cell: only kept where it is there in both languages. */
  const shown = (place: string, words: Words | undefined) => {
    if (words !== undefined && typeof words !== "string") texts.push({ place, words });
  };
  const hidden = (place: string, words: Words | undefined) => {
    if (words !== undefined) texts.push({ place, words });
  };
  const sources = (place: string, value: unknown) => {
    if (!isSourced(value)) return;
    shown(`${place}.source`, value.source);
    for (const [year, note] of Object.entries(value.notes ?? {})) shown(`${place}.notes.${year}`, note.source);
  };
  shown("title", file.title);
  shown("note", file.note);
  sources("budgetFrame", file.budgetFrame);
  sources("hourlyRate", file.hourlyRate);
  for (const product of file.products) {
    const place = `products.${product.id}`;
    shown(`${place}.name`, product.name);
    shown(`${place}.unit`, product.unit);
    for (const [input, value] of Object.entries(product as FileProduct & object)) sources(`${place}.${input}`, value);
  }
  for (const measure of file.measures) {
    const place = `measures.${measure.id}`;
    shown(`${place}.name`, measure.name);
    hidden(`${place}.group`, measure.group);
    hidden(`${place}.explanation`, measure.explanation);
    hidden(`${place}.source`, measure.source);
    for (const line of measure.lines) {
      sources(`${place}.${line.id}.amount`, line.amount);
      const { budgetTransfer } = line;
      if (budgetTransfer === undefined) continue;
      texts.push({
        place: `${place}.${line.id}.budgetTransfer`,
        words: budgetTransfer.source,
        tag: budgetTransfer.tag,
      });
    }
  }
  return texts;
}

function isSourced(value: unknown): value is Provenance & { readonly notes?: Readonly<Record<string, Provenance>> } {
  return typeof value === "object" && value !== null && "tag" in value && "source" in value;
}
