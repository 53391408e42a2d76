// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { type NumberRule, accepts } from "../../model/budget-model/number-rule";
import type { Words } from "./model-file";
import type { ModelProblem, ProblemId } from "./problem";
import { SENTENCES } from "./problem-sentences";

/**
 * A place in a parsed JSON file, read with its rules. A refusal is added to the problems and reading goes on, so that a
 * reader can say how much is wrong; a value that is refused is undefined.
 */
export class JsonNode {
  constructor(
    readonly value: unknown,
    readonly path: readonly string[],
    private readonly problems: ModelProblem[],
  ) {}

  /** The members of a group by name: all of `required`, perhaps some of `optional`, nothing else. */
  members<Name extends string, Perhaps extends string = never>(
    required: readonly Name[],
    optional: readonly Perhaps[] = [],
  ): (Readonly<Record<Name, JsonNode>> & Readonly<Partial<Record<Perhaps, JsonNode>>>) | undefined {
    const group = this.group();
    if (group === undefined) return undefined;
    const known: readonly string[] = [...required, ...optional];
    for (const name of Object.keys(group)) {
      if (!known.includes(name)) this.at(name, group[name]).refuse("structure", SENTENCES.unknownName(name, known));
    }
    const missing = required.filter((name) => !Object.hasOwn(group, name));
    for (const name of missing) this.refuse("structure", SENTENCES.missing(name));
    if (missing.length > 0) return undefined;
    const present = known.filter((name) => Object.hasOwn(group, name));
    return Object.fromEntries(present.map((name) => [name, this.at(name, group[name])])) as never;
  }

  /** One member that has to be there. */
  member(name: string): JsonNode | undefined {
    const group = this.group();
    if (group === undefined) return undefined;
    if (Object.hasOwn(group, name)) return this.at(name, group[name]);
    return this.refuse("structure", SENTENCES.missing(name));
  }

  /** Every member of a group, whatever its name. */
  entries(): (readonly [name: string, member: JsonNode])[] {
    return Object.entries(this.group() ?? {}).map(([name, value]) => [name, this.at(name, value)]);
  }

  /** The items of a list, those with an id of their own under that id. */
  items(): JsonNode[] | undefined {
    const { value } = this;
    if (!Array.isArray(value)) {
      return this.refuse("structure", SENTENCES.expected(value, { nl: "een lijst", en: "a list" }));
    }
    const ids = value.map(idOf);
    return value.map((item: unknown, index) => {
      const id = ids[index];
      const isUnique = id !== undefined && ids.indexOf(id) === index && ids.lastIndexOf(id) === index;
      return this.at(isUnique ? id : String(index), item);
    });
  }

  number(rule: NumberRule): number | undefined {
    const { value } = this;
    if (typeof value === "number" && accepts(rule, value)) return value;
    return this.refuse("structure", SENTENCES.number(value, rule));
  }

  boolean(): boolean | undefined {
    if (typeof this.value === "boolean") return this.value;
    return this.refuse("structure", SENTENCES.expected(this.value, { nl: "true of false", en: "true or false" }));
  }

  /** A text of at least one character when `shortest` is 1. */
  text(longest: number, shortest = 0): string | undefined {
    const { value } = this;
    if (typeof value === "string" && value.length <= longest && value.trim().length >= shortest) return value;
    const expected = {
      nl: `een tekst van ${shortest === 0 ? "" : `${shortest} tot `}hoogstens ${longest} tekens`,
      en: `a text of ${shortest === 0 ? "" : `${shortest} to `}at most ${longest} characters`,
    };
    return this.refuse("structure", SENTENCES.expected(value, expected));
  }

  matching(pattern: RegExp, expected: Text): string | undefined {
    if (typeof this.value === "string" && pattern.test(this.value)) return this.value;
    return this.refuse("structure", SENTENCES.expected(this.value, expected));
  }

  /** A text, or one per language. */
  words(longest: number): Words | undefined {
    if (typeof this.value === "string") return this.text(longest);
    const members = this.members(["nl", "en"]);
    const nl = members?.nl.text(longest);
    const en = members?.en.text(longest);
    return nl === undefined || en === undefined ? undefined : { nl, en };
  }

  oneOf<Word extends string>(words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === this.value);
    if (found !== undefined) return found;
    if (typeof this.value === "string")
      return this.refuse("kind", SENTENCES.kind(this.value, { nl: words, en: words }));
    const list = words.join(", ");
    return this.refuse("structure", SENTENCES.expected(this.value, { nl: `een van ${list}`, en: `one of ${list}` }));
  }

  refuse(id: ProblemId, sentence: Text): undefined {
    this.problems.push({ id, place: this.path, sentence });
    return undefined;
  }

  private group(): Readonly<Record<string, unknown>> | undefined {
    const { value } = this;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    const expected = { nl: "een groep met namen en waarden", en: "a group of names and values" };
    return this.refuse("structure", SENTENCES.expected(value, expected));
  }

  private at(name: string, value: unknown): JsonNode {
    return new JsonNode(value, [...this.path, name], this.problems);
  }
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === "object" && item !== null ? (item as { id?: unknown }).id : undefined;
  return typeof id === "string" && /^[A-Za-z]/.test(id) ? id : undefined;
}
