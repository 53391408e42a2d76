import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { xmlProblem } from "./well-formed";
import { checksumOf, readDirectory } from "./zip-directory";

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

/**
 * The parts of a package, each exactly as its zip promises: a promise of too much is refused before anything is
 * unpacked, and one that is not kept afterwards.
 */
export function unpackArchive(bytes: Uint8Array, limits: ArchiveLimits = DEFAULT_LIMITS): Archive {
  refuseOtherFormats(bytes);
  const directory = guarded(() => readDirectory(bytes));
  const promised = new Map<string, { readonly size: number; readonly checksum: number | undefined }>();
  let total = 0;
  let entries = 0;
  const isBomb = (unpacked: number, packed: number) =>
    unpacked > HARMLESS_BYTES && unpacked > limits.ratio * Math.max(1, packed);
  const unpacked = guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        const checksum = directory[entries]?.checksum;
        entries += 1;
        total += originalSize;
        if (entries > limits.entries || total > limits.bytes) throw new ArchiveError("too-large");
        if (isBomb(originalSize, size) || isBomb(total, bytes.length)) throw new ArchiveError("too-large");
        if (isUnsafe(name)) throw new ArchiveError("unsafe-name");
        if (name.endsWith("/")) return false;
        // Of two parts of one name programs read different ones; to a package the case of letters is no difference.
        if (promised.has(name.toLowerCase())) throw new ArchiveError("damaged");
        promised.set(name.toLowerCase(), { size: originalSize, checksum });
        return true;
      },
    }),
  );
  const files = new Map(Object.entries(unpacked));
  for (const [name, content] of files) {
    const { size, checksum } = promised.get(name.toLowerCase()) ?? {};
    if (content.length !== size || checksumOf(content) !== checksum) throw new ArchiveError("damaged");
    refuseBadXml(name, content);
  }
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
  return content && plainXml(decoded(content));
}

function decoded(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  const text = strFromU8(content);
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** Comments and instructions say nothing to a spreadsheet, and CDATA is another way to write text. */
function plainXml(xml: string): string {
  if (!/<!|<\?(?!xml\s)/.test(xml)) return xml;
  return xml.replace(
    /<!--[\s\S]*?-->|<\?(?!xml\s)[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/g,
    (_, text: string | undefined) => (text ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
  );
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

/** Drawings of the old kind (VML) are HTML more than XML, and no number is read from them. */
function refuseBadXml(name: string, content: Uint8Array): void {
  const kind = /\.(xml|rels|vml)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === undefined) return;
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const problem = xmlProblem(isWide ? strToU8(decoded(content)) : content);
  if (problem !== undefined && !(kind === "vml" && problem === "damaged")) throw new ArchiveError(problem);
}

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("damaged");
  }
}
