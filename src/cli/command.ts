// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";

/** What a command writes and where it works. */
export interface Terminal {
  readonly language: Language;
  out(text: string): void;
  /** For what went wrong. */
  error(text: string): void;
  /** Whether the person at the terminal says yes; left out where nobody is there to answer. */
  ask?(question: string): Promise<boolean>;
}

export interface Command {
  readonly name: string;
  /** The arguments, as shown behind the name. */
  readonly usage: string;
  readonly summary: Text;
  /** Its first word is a workbook; without `--lang` the command speaks the language of that. */
  readonly readsWorkbook?: true;
  /** Resolves to the exit code: 0 when all went well, 1 for a problem with a file, 2 for a wrong call. */
  run(given: readonly string[], terminal: Terminal): Promise<number>;
}

export const OK = 0;
export const FAILED = 1;
export const WRONG_CALL = 2;
