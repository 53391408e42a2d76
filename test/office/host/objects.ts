// SPDX-License-Identifier: EUPL-1.2
import { notPlayed } from "./wire";

/** An object of Excel as a batch sees it: who it is, what can be read, set and called. Anything else is refused. */
export interface ServerObject {
  readonly type: string;
  /** What the library needs to find it again in a later batch; null for an object that is not there. */
  readonly identity: Readonly<Record<string, unknown>> | null;
  readonly read: Readonly<Record<string, () => unknown>>;
  readonly write: Readonly<Record<string, (value: unknown) => void>>;
  readonly members: Readonly<Record<string, () => ServerObject>>;
  readonly methods: Readonly<Record<string, (...given: unknown[]) => ServerObject | undefined>>;
  /** Methods that answer with a value instead of an object. */
  readonly calls: Readonly<Record<string, (...given: unknown[]) => unknown>>;
  readonly item?: (key: unknown) => ServerObject;
  readonly items?: () => readonly ServerObject[];
}

export function serverObject(type: string, parts: Partial<Omit<ServerObject, "type">>): ServerObject {
  return { type, identity: {}, read: {}, write: {}, members: {}, methods: {}, calls: {}, ...parts };
}

export function nullObject(type: string): ServerObject {
  return serverObject(type, { identity: null });
}

/** Properties that are only kept: which are known is written here, so that a misspelt one is refused. */
export function propertyBag(
  type: string,
  kept: Map<string, unknown>,
  known: readonly string[],
  parts: Partial<Omit<ServerObject, "type">> = {},
): ServerObject {
  const entries = known.map((name) => [name, name.charAt(0).toLowerCase() + name.slice(1)] as const);
  return serverObject(type, {
    ...parts,
    read: {
      ...Object.fromEntries(entries.map(([name, property]) => [name, () => kept.get(property) ?? null])),
      ...parts.read,
    },
    write: {
      ...Object.fromEntries(
        entries.map(([name, property]) => [name, (value: unknown) => void kept.set(property, value)]),
      ),
      ...parts.write,
    },
  });
}

/** A member by its name in any letter case: `load` sends names as the author typed them. */
export function part<Value>(parts: Readonly<Record<string, Value>>, name: string, what: string): Value {
  const exact = parts[name];
  if (exact !== undefined) return exact;
  const found = Object.entries(parts).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? notPlayed(what);
}

export function partName(parts: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.keys(parts).find((key) => key.toLowerCase() === name.toLowerCase());
}
