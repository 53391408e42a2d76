// SPDX-License-Identifier: EUPL-1.2
import { ArchiveError } from "./problem";

/**
 * The text of a part. A part is in UTF-8, or in UTF-16 with a byte order mark or a declaration: another encoding would
 * be read in more than one way by the programs that meet the file.
 *
 * @throws ArchiveError for any other encoding, and for bytes that its own encoding does not have
 */
export function decodePart(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide === undefined) refuseOtherDeclaration(bytes);
  try {
    // The decoder takes the byte order mark off.
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ArchiveError("damaged");
  }
}

/** Text as it is stored again: always UTF-8, and the declaration says so. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(
    text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])utf-?16[^"']*\2/i, "$1$2UTF-8$2"),
  );
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const found = first === 0x3c && second === 0 ? "utf-16le" : first === 0 && second === 0x3c ? "utf-16be" : undefined;
  if (found === undefined) return undefined;
  // Without a mark the declaration must say it.
  const declared = declaredEncoding(new TextDecoder(found).decode(bytes.subarray(0, 2 * LONGEST_DECLARATION)));
  if (declared === undefined || !/^utf-?16/i.test(declared)) throw new ArchiveError("encoding");
  return found;
}

const LONGEST_DECLARATION = 200;

function refuseOtherDeclaration(bytes: Uint8Array): void {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_DECLARATION)).replace(/^ï»¿/, "");
  const declared = declaredEncoding(start);
  if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) throw new ArchiveError("encoding");
}

function declaredEncoding(start: string): string | undefined {
  return /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1]?.trim();
}
