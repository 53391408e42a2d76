// SPDX-License-Identifier: EUPL-1.2
/** What the directory of a zip states of an entry, in addition to what fflate tells. */
export interface ZipEntry {
  readonly checksum: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** The entries in the order of the directory, which is fflate's order; empty when there is no directory. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = endOf(view);
  if (at === undefined) return [];
  let count = view.getUint16(at + 8, true);
  let offset = view.getUint32(at + 16, true);
  if (at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR) {
    const end = view.getUint32(at - 12, true);
    if (view.getUint32(end, true) === END_64) {
      count = view.getUint32(end + 32, true);
      offset = view.getUint32(end + 48, true);
    }
  }
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    entries.push({ checksum: view.getUint32(offset + 16, true) });
    const variable = [28, 30, 32].map((field) => view.getUint16(offset + field, true));
    offset += 46 + variable.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip has it (ISO 3309); fflate does not check it, so a flipped bit would become a wrong number. */
export function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    value = (TABLE[(value ^ (bytes[index] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
