// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { makePackage } from "../ministry/packages";
import { HOSTILE_PACKAGES } from "./hostile-packages";
import { packageSpecs } from "./package-specs";
import { complaintAboutFile } from "./package-checks";
import { type FuzzTarget, sampleOf } from "./target";

/** Packages that were thought of: each is a known way to hurt a reader. */
export const HOSTILE_TARGET: FuzzTarget = {
  name: "hostile packages",
  cases: HOSTILE_PACKAGES.length,
  run: async (index) => {
    const [name, make] = HOSTILE_PACKAGES[index] as (typeof HOSTILE_PACKAGES)[number];
    const complaint = await complaintAboutFile(await make());
    return complaint && `${name}: ${complaint}`;
  },
};

/** Workbooks made of odd titles, references, formulas and values, whole as packages. */
export const PACKAGES_TARGET: FuzzTarget = {
  name: "packages",
  run: (seed) => complaintAboutFile(makePackage(sampleOf(packageSpecs, seed))),
};

/** Good packages that something happened to: on a disk, on the way, or on purpose. */
export const ARCHIVES_TARGET: FuzzTarget = {
  name: "archives",
  run: async (seed) => complaintAboutFile(await archiveOf(seed)),
};

export async function archiveOf(seed: number): Promise<Uint8Array> {
  // The model workbook takes far longer than a small one.
  const base = seed % 10 === 0 ? await model() : makePackage(sampleOf(packageSpecs, seed));
  const mutations = sampleOf(fc.array(mutation, { minLength: 1, maxLength: 3 }), seed);
  return mutations.reduce((bytes, { change }) => change(bytes), base);
}

let written: Promise<Uint8Array> | undefined;
const model = () => (written ??= writeWorkbook(modelWorkbook(LETTER_2015, "nl"), { language: "nl" }));

interface Mutation {
  readonly change: (bytes: Uint8Array) => Uint8Array;
}

const part = fc.nat({ max: 1000 });
const where = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** To the bytes of the package. */
const toBytes: fc.Arbitrary<Mutation> = fc.oneof(
  fc.array(fc.tuple(where, fc.nat({ max: 7 })), { minLength: 1, maxLength: 5 }).map((bits) => ({
    change: (bytes: Uint8Array) => {
      const flipped = bytes.slice();
      for (const [at, bit] of bits) {
        const index = Math.floor(at * flipped.length);
        flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
      }
      return flipped;
    },
  })),
  where.map((at) => ({ change: (bytes: Uint8Array) => bytes.slice(0, Math.floor(at * bytes.length)) })),
  fc.tuple(where, fc.uint8Array({ maxLength: 40 })).map(([at, given]) => ({
    change: (bytes: Uint8Array) => {
      const index = Math.floor(at * bytes.length);
      return Uint8Array.from([...bytes.subarray(0, index), ...given, ...bytes.subarray(index)]);
    },
  })),
);

/** To the parts in it, with everything in the zip right again. */
const onParts = (change: (parts: Record<string, Uint8Array>, names: readonly string[]) => void): Mutation => ({
  change: (bytes) => {
    try {
      const parts = unzipSync(bytes);
      const names = Object.keys(parts);
      if (names.length > 0) change(parts, names);
      return zipSync(parts, { level: 1 });
    } catch {
      // What is broken already cannot be taken apart.
      return bytes;
    }
  },
});

const pick = (names: readonly string[], index: number) => names[index % names.length] as string;

const PIECES = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "</c>",
  "<c>",
  "<row>",
  "</row>",
  '<row r="1">',
  "</f>",
  "<f>",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?xml?>",
  "&#0;",
  "&#xD800;",
  "&lt;",
  "\0",
  "\uFEFF",
  "\u202e",
  "1e999",
  "NaN",
  "-1",
  "99999999999999999999",
  "A1:XFD1048576",
  "R0C0",
  "#REF!",
  '<c r="A1" t="s"><v>99999999</v></c>',
  '<c r="ZZZ9999999"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  "<f>_xldudf_KADER_QUEUE_LOAD(A1,B1)</f>",
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:XFD1048576">_xldudf_KADER_QUEUE_LOAD(A1,B1)</f>',
  ' r="A1"',
  ' t="s"',
  ' count="4294967295"',
  ' uniqueCount="-1"',
  ' xmlns:x="y"',
  "x:",
  "KADER.",
  "_xldudf_KADER_",
  "(",
  ")",
  "{",
  ",",
];

const toParts: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.tuple(part, part).map(([a, b]) =>
      onParts((parts, names) => {
        const [first, second] = [pick(names, a), pick(names, b)];
        [parts[first], parts[second]] = [parts[second] as Uint8Array, parts[first] as Uint8Array];
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: part.map((a) => onParts((parts, names) => void Reflect.deleteProperty(parts, pick(names, a)))),
  },
  { weight: 1, arbitrary: part.map((a) => onParts((parts, names) => (parts[pick(names, a)] = new Uint8Array()))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(part, fc.uint8Array({ maxLength: 200 }))
      .map(([a, bytes]) => onParts((parts, names) => (parts[pick(names, a)] = bytes))),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(part, where, where, fc.constantFrom("", ...PIECES)).map(([a, from, length, piece]) =>
      onParts((parts, names) => {
        const name = pick(names, a);
        const text = strFromU8(parts[name] as Uint8Array, true);
        const start = Math.floor(from * text.length);
        const end = start + Math.floor(length ** 4 * 40);
        parts[name] = strToU8(text.slice(0, start) + strFromU8(strToU8(piece), true) + text.slice(end), true);
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(part, part, fc.constantFrom(...PIECES)).map(([a, nth, piece]) =>
      onParts((parts, names) => {
        // In the place of a value or a text, so that what is odd is not the form.
        const name = pick(names, a);
        const text = strFromU8(parts[name] as Uint8Array);
        const places = [...text.matchAll(/"[^"<>]*"|>[^<>]+</g)];
        const place = places[nth % Math.max(1, places.length)];
        if (place === undefined) return;
        const escaped = piece.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
        parts[name] = strToU8(text.slice(0, place.index + 1) + escaped + text.slice(place.index + place[0].length - 1));
      }),
    ),
  },
);

const mutation = fc.oneof({ weight: 1, arbitrary: toBytes }, { weight: 3, arbitrary: toParts });
