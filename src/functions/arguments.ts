// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "./language";
import type { ArgumentShape, NumberRule, WordArgument, Words } from "./record";

/** A number that must be given. */
export function required<const S extends ArgumentShape>(shape: S, rule: NumberRule, help: Text) {
  return { kind: "number", shape, rule, optional: false, help } as const;
}

/** A number with a value of its own when it is left out. */
export function withDefault<const S extends ArgumentShape>(
  shape: S,
  rule: NumberRule,
  defaultValue: number,
  help: Text,
) {
  return { kind: "number", shape, rule, optional: true, defaultValue, help } as const;
}

/** A number whose absence means something. */
export function optional<const S extends ArgumentShape>(shape: S, rule: NumberRule, help: Text) {
  return { kind: "number", shape, rule, optional: true, help } as const;
}

/** An option word; the first word is the default. */
export function option<const W extends Words>(words: W, defaultWord: keyof W & string, help: Text): WordArgument<W> {
  return { kind: "word", words, optional: true, defaultWord, help };
}
