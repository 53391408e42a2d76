import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Why bytes are not a workbook that can be worked with. */
export type ArchiveProblem =
  "not-xlsx" | "encrypted" | "old-format" | "damaged" | "too-large" | "unsafe-name" | "unsafe-xml";

export class ArchiveError extends Error {
  override readonly name = "ArchiveError";

  constructor(readonly problem: ArchiveProblem) {
    super(problem);
  }
}

/** The parts of a package, in the order of the file. */
export interface Archive {
  readonly files: Map<string, Uint8Array>;
}

export interface ArchiveLimits {
  readonly bytes: number;
  readonly entries: number;
  /** Unpacked over packed; deflate cannot pass 1,032, a workbook of repeated rows stays below a few hundred. */
  readonly ratio: number;
}

export const DEFAULT_LIMITS: ArchiveLimits = { bytes: 600_000_000, entries: 20_000, ratio: 500 };

/** A file below this size may have any ratio: it cannot hurt. */
const HARMLESS_BYTES = 10_000_000;

/** What the directory of a zip promises; a promise that is broken is found when the part is unpacked. */
export function unpackArchive(bytes: Uint8Array, limits: ArchiveLimits = DEFAULT_LIMITS): Archive {
  refuseOtherFormats(bytes);
  let total = 0;
  let entries = 0;
  const unpacked = guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        entries += 1;
        total += originalSize;
        const isBomb = originalSize > HARMLESS_BYTES && originalSize > limits.ratio * Math.max(1, size);
        if (entries > limits.entries || total > limits.bytes || isBomb) throw new ArchiveError("too-large");
        if (isUnsafe(name)) throw new ArchiveError("unsafe-name");
        return !name.endsWith("/");
      },
    }),
  );
  const files = new Map(Object.entries(unpacked));
  for (const [name, content] of files) refuseEntities(name, content);
  return { files };
}

export function packArchive({ files }: Archive): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES));
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: EARLIEST_DATE });
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** The same workbook must give the same bytes whenever it is written; a zip knows no date before 1980. */
const EARLIEST_DATE = new Date(1980, 0, 1, 12);

export function readText({ files }: Archive, path: string): string | undefined {
  const content = files.get(path);
  if (content === undefined) return undefined;
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  const text = strFromU8(content);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

export function writeText({ files }: Archive, path: string, text: string): void {
  files.set(path, strToU8(text.replace(/^(<\?xml[^>]*encoding=")utf-16[^"]*"/i, '$1UTF-8"')));
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherFormats(bytes: Uint8Array): void {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    // An encrypted workbook is a compound file too; it holds a stream of this name.
    throw new ArchiveError(includesWide(bytes, "EncryptedPackage") ? "encrypted" : "old-format");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ArchiveError("not-xlsx");
}

function includesWide(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let start = 0; start + wanted.length <= bytes.length; start++) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

/** Names that would leave the folder a package is unpacked in, or that mean something to an object. */
function isUnsafe(name: string): boolean {
  return /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0|__proto__/i.test(name);
}

/** No part of a workbook has a document type of its own; one that has may hold entities that grow without end. */
function refuseEntities(name: string, content: Uint8Array): void {
  if (!/\.(xml|rels|vml)$/i.test(name)) return;
  const start = strFromU8(content.subarray(0, 2048), true).replaceAll("\0", "");
  if (/<!(DOCTYPE|ENTITY)/i.test(start)) throw new ArchiveError("unsafe-xml");
}

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("damaged");
  }
}
