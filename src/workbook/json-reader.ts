// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../functions/language";
import { TAGS, type Tagged } from "./assumptions";
import { AssumptionsError, type Expected } from "./assumptions-problem";

/** A place in a JSON value, read with its rules; every refusal names the place. */
export class JsonReader {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  /** The members of a group: all of `required`, perhaps some of `optional`, nothing else. */
  members(required: readonly string[], optional: readonly string[] = []): Readonly<Record<string, JsonReader>> {
    const group = this.group();
    const unknown = Object.keys(group).find((key) => !required.includes(key) && !optional.includes(key));
    if (unknown !== undefined) throw new AssumptionsError(this.join(unknown), group[unknown], "nothing");
    const known = [...required, ...optional.filter((key) => Object.hasOwn(group, key))];
    return Object.fromEntries(
      known.map((key) => [key, new JsonReader(Object.hasOwn(group, key) ? group[key] : undefined, this.join(key))]),
    );
  }

  /** Every member of a group, whatever its name. */
  entries(): [key: string, member: JsonReader][] {
    return Object.entries(this.group()).map(([key, value]) => [key, new JsonReader(value, this.join(key))]);
  }

  items(most: number): JsonReader[] {
    const { value } = this;
    if (!Array.isArray(value) || value.length === 0) return this.refuse("list");
    if (value.length > most) throw new AssumptionsError(this.path, value, "list", `1-${most}`);
    return value.map((item, index) => new JsonReader(item, this.join(nameOf(item) ?? String(index))));
  }

  number(expected: Expected): number {
    const { value } = this;
    return typeof value === "number" && meets(value, expected) ? value : this.refuse(expected);
  }

  switch(): boolean {
    return typeof this.value === "boolean" ? this.value : this.refuse("switch");
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.refuse("text");
  }

  /** A text, or one per language. */
  texts(): string | Text {
    if (typeof this.value === "string") return this.value;
    const { nl, en } = this.members(["nl", "en"]) as Record<"nl" | "en", JsonReader>;
    return { nl: nl.text(), en: en.text() };
  }

  oneOf<Word extends string>(words: readonly Word[], expected: Expected): Word {
    return words.find((word) => word === this.value) ?? this.refuse(expected);
  }

  /** A value with its tag and source. */
  tagged<Value>(read: (value: JsonReader) => Value): Tagged<Value> {
    const { value, tag, source } = this.members(["value", "tag", "source"]) as Record<
      "value" | "tag" | "source",
      JsonReader
    >;
    return { value: read(value), tag: tag.oneOf(TAGS, "tag"), source: source.texts() };
  }

  refuse(expected: Expected, detail = ""): never {
    throw new AssumptionsError(this.path, this.value, expected, detail);
  }

  private group(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.refuse("object");
    return value as Record<string, unknown>;
  }

  private join(key: string): string {
    return this.path === "" ? key : `${this.path}.${key}`;
  }
}

/** Products are found by their id rather than by their place. */
function nameOf(item: unknown): string | undefined {
  const id = typeof item === "object" && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === "string" && isProductId(id) ? id : undefined;
}

export function isProductId(id: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(id);
}

function meets(value: number, expected: Expected): boolean {
  if (!Number.isFinite(value)) return false;
  switch (expected) {
    case "not-negative":
      return value >= 0;
    case "positive":
      return value > 0;
    case "share":
      return value >= 0 && value <= 1;
    case "growth":
      return value > -1;
    case "at-least-one":
      return value >= 1;
    case "whole-from-one":
      return Number.isSafeInteger(value) && value >= 1;
    case "year":
      return Number.isInteger(value) && value >= 1900 && value <= 2200;
    default:
      return true;
  }
}
