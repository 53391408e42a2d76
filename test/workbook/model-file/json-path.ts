// SPDX-License-Identifier: EUPL-1.2
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a key leads in a group or a list; items of a list also go by their id. */
function keyIn(node: Json, key: string): string | number | undefined {
  if (Array.isArray(node)) {
    const byId = node.findIndex((item) => isGroup(item) && item.id === key);
    return byId >= 0 ? byId : /^\d+$/.test(key) && Number(key) < node.length ? Number(key) : undefined;
  }
  return isGroup(node) && Object.hasOwn(node, key) ? key : undefined;
}

function isGroup(node: Json | undefined): node is { [key: string]: Json } {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/** The value at a path; undefined when there is none. */
export function valueAt(json: Json, path: readonly string[]): Json | undefined {
  let node: Json | undefined = json;
  for (const key of path) {
    const place: string | number | undefined = node === undefined ? undefined : keyIn(node, key);
    node = place === undefined ? undefined : (node as { [key: string]: Json })[place];
  }
  return node;
}

/** A copy with another value at a path; undefined takes the member away. */
export function withValue(json: unknown, path: string, value: Json | undefined): Json {
  const copy = structuredClone(json) as Json;
  const keys = path.split(".");
  const last = keys.pop() as string;
  const parent = valueAt(copy, keys);
  if (parent === undefined || parent === null || typeof parent !== "object") throw new Error(`No place ${path}`);
  const place = keyIn(parent, last) ?? last;
  if (value === undefined && Array.isArray(parent)) parent.splice(place as number, 1);
  else if (value === undefined) Reflect.deleteProperty(parent, place);
  else (parent as { [key: string]: Json })[place] = value;
  return copy;
}
