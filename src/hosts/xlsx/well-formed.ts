/** Deeper than any workbook; readers of XML that call themselves for each level fail long after this. */
const DEEPEST_ELEMENT = 256;

const [LESS, GREATER, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE] = Array.from("<>/!?\"'", (letter) =>
  letter.charCodeAt(0),
) as [number, number, number, number, number, number, number];

/**
 * Whether the elements of a part are closed in the right order, in one pass over its bytes. What is not can be read in
 * more than one way, and may take a reader that looks for the end of each element more time than anyone has. No part of
 * a workbook has a document type of its own; one that has may hold entities that grow without end.
 */
export function xmlProblem(bytes: Uint8Array): "damaged" | "unsafe-xml" | undefined {
  const open: Uint8Array[] = [];
  let roots = 0;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const kind = bytes[at + 1];
    if (kind === BANG || kind === QUESTION) {
      const ending = endingOf(bytes, at);
      if (ending === undefined) return "unsafe-xml";
      at = after(bytes, ending, at + 2);
      if (at < 0) return "damaged";
      continue;
    }
    const end = endOfTag(bytes, at + 1);
    if (end === undefined) return "damaged";
    const isClosing = kind === SLASH;
    const name = nameAt(bytes, at + (isClosing ? 2 : 1), end);
    if (name.length === 0) return "damaged";
    if (isClosing) {
      const opened = open.pop();
      if (opened === undefined || !isSame(opened, name)) return "damaged";
    } else {
      if (open.length === 0 && ++roots > 1) return "damaged";
      if (bytes[end - 1] !== SLASH && open.push(name) > DEEPEST_ELEMENT) return "unsafe-xml";
    }
    at = end + 1;
  }
  return open.length === 0 && roots === 1 ? undefined : "damaged";
}

const COMMENT = bytesOf("<!--");
const CDATA = bytesOf("<![CDATA[");
const ENDINGS = { comment: bytesOf("-->"), cdata: bytesOf("]]>"), instruction: bytesOf("?>") };

/** How a comment, a block of plain text or an instruction ends; undefined for a declaration. */
function endingOf(bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (bytes[at + 1] === QUESTION) return ENDINGS.instruction;
  if (startsWith(bytes, COMMENT, at)) return ENDINGS.comment;
  return startsWith(bytes, CDATA, at) ? ENDINGS.cdata : undefined;
}

function after(bytes: Uint8Array, ending: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(ending[0] as number, from); at >= 0; at = bytes.indexOf(ending[0] as number, at + 1)) {
    if (startsWith(bytes, ending, at)) return at + ending.length;
  }
  return -1;
}

/** The place of the ">" of a tag; undefined when another tag begins first. */
function endOfTag(bytes: Uint8Array, from: number): number | undefined {
  let quote = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === LESS) return undefined;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GREATER) return at;
  }
  return undefined;
}

function nameAt(bytes: Uint8Array, from: number, end: number): Uint8Array {
  let at = from;
  while (at < end && (bytes[at] as number) > 0x20 && bytes[at] !== SLASH) at++;
  return bytes.subarray(from, at);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && startsWith(a, b, 0);
}

function startsWith(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
