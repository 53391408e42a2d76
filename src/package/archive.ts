// SPDX-License-Identifier: EUPL-1.2
import { unzipSync, zipSync } from "fflate";
import { decodePart, encodePart } from "./encoding";
import { ArchiveError } from "./problem";
import type { SheetContent } from "./sheet-content";
import { type XmlDocument, parseXml, scanXml } from "./xml";
import { checksumOf, readDirectory } from "./zip-directory";

export { ArchiveError, type ArchiveProblem } from "./problem";
import { PACKAGE_LIMITS } from "../workbook/file-limits";

/** The parts of a package, in the order of the file, by the names it gives them. */
export class Archive {
  private readonly documents = new Map<string, XmlDocument>();
  private readonly sheets = new Map<string, SheetContent>();
  private readonly names: Map<string, string>;

  constructor(readonly files: Map<string, Uint8Array>) {
    this.names = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** The name that a part has in this package: to a package the case of letters is no difference. */
  nameOf(path: string): string | undefined {
    return this.names.get(path.toLowerCase());
  }

  text(path: string): string | undefined {
    const content = this.files.get(path);
    if (content === undefined) return undefined;
    if (content.length > PACKAGE_LIMITS.textBytes) throw new ArchiveError("too-large");
    return decodePart(content);
  }

  /** A part as XML; undefined when there is no such part. @throws ArchiveError when it cannot be read */
  xml(path: string): XmlDocument | undefined {
    const known = this.documents.get(path);
    if (known !== undefined) return known;
    const text = this.text(path);
    if (text === undefined) return undefined;
    const document = parseXml(text);
    this.documents.set(path, document);
    return document;
  }

  /** A sheet is read once, as long as its part stays as it is. */
  sheet(path: string, read: () => SheetContent): SheetContent {
    const content = this.sheets.get(path) ?? read();
    this.sheets.set(path, content);
    return content;
  }

  /** What was read takes more room than the parts themselves; whoever asks again reads again. */
  forgetWhatWasRead(): void {
    this.documents.clear();
    this.sheets.clear();
  }

  write(path: string, text: string): void {
    this.documents.delete(path);
    this.sheets.delete(path);
    this.names.set(path.toLowerCase(), path);
    this.files.set(path, encodePart(text));
  }

  delete(path: string): void {
    this.documents.delete(path);
    this.sheets.delete(path);
    this.names.delete(path.toLowerCase());
    this.files.delete(path);
  }
}

type ArchiveLimits = Readonly<Record<"bytes" | "entries" | "ratio", number>>;

/**
 * The parts of a package, each exactly as its zip promises: a promise of too much is refused before anything is
 * unpacked, and one that is not kept afterwards.
 */
export function unpackArchive(bytes: Uint8Array, limits: ArchiveLimits = PACKAGE_LIMITS): Archive {
  refuseOtherFormats(bytes);
  const directory = guarded(() => readDirectory(bytes));
  const promised = new Map<string, { readonly size: number; readonly checksum: number | undefined }>();
  let total = 0;
  let entries = 0;
  const isBomb = (unpacked: number, packed: number) =>
    unpacked > PACKAGE_LIMITS.harmlessBytes && unpacked > limits.ratio * Math.max(1, packed);
  const unpacked = guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        const checksum = directory[entries]?.checksum;
        entries += 1;
        total += originalSize;
        if (entries > limits.entries || total > limits.bytes) throw new ArchiveError("too-large");
        if (isBomb(originalSize, size) || isBomb(total, bytes.length)) throw new ArchiveError("too-large");
        if (isUnsafe(name)) throw new ArchiveError("unsafe-name");
        const path = partName(name);
        if (path.endsWith("/")) return false;
        // Of two parts of one name programs read different ones; to a package the case of letters is no difference.
        if (promised.has(path.toLowerCase())) throw new ArchiveError("damaged");
        promised.set(path.toLowerCase(), { size: originalSize, checksum });
        return true;
      },
    }),
  );
  const files = new Map(Object.entries(unpacked).map(([name, content]) => [partName(name), content]));
  for (const [name, content] of files) {
    const { size, checksum } = promised.get(name.toLowerCase()) ?? {};
    if (content.length !== size || checksumOf(content) !== checksum) throw new ArchiveError("damaged");
    refuseDocumentType(content);
  }
  return new Archive(files);
}

/** Some programs on Windows write the names of parts as those of files. */
function partName(name: string): string {
  return name.replaceAll("\\", "/");
}

/** Packs nearly as well as the usual 6, in less time. */
const PACKING_LEVEL = 4;

export function packArchive({ files }: Archive): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES));
  return zipSync(Object.fromEntries(sorted), { level: PACKING_LEVEL, mtime: EARLIEST_DATE });
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** The same workbook must give the same bytes whenever it is written; a zip knows no date before 1980. */
const EARLIEST_DATE = new Date(1980, 0, 1, 12);

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

/**
 * No part of a workbook has a document type of its own; one that has may hold entities that grow without end. What a
 * part is called does not matter: whoever finds it through a relation reads it as XML.
 */
function refuseDocumentType(content: Uint8Array): void {
  if (!/<!DOCTYPE|<!ENTITY/i.test(prologOf(content.subarray(0, USUAL_PROLOG)) ?? markupOf(content) ?? "")) return;
  const text = markupOf(content) ?? "";
  try {
    scanXml(text, { open: () => undefined, close: () => undefined });
  } catch (error) {
    if (error instanceof ArchiveError && error.problem === "damaged") throw new ArchiveError("unsafe-xml");
    throw error;
  }
}

/** In bytes: nearly all parts have their first element within. */
const USUAL_PROLOG = 2_000;

/** What is before the first element, where alone a document type can be; undefined when that is not in these bytes. */
function prologOf(start: Uint8Array): string | undefined {
  return /^(?:[^<]|<\?[^>]*\?>)*<[A-Za-z_]/.exec(markupOf(start) ?? "<x")?.[0];
}

/** The text of a part that begins as XML does, whatever its encoding. */
function markupOf(content: Uint8Array): string | undefined {
  const start = content.subarray(0, 64);
  const first = start.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte < 0xfe);
  if (first !== 0x3c) return undefined;
  const isWide = start.subarray(0, 4).includes(0);
  return new TextDecoder("latin1").decode(isWide ? content.filter((byte) => byte !== 0) : content);
}

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError("damaged");
  }
}
