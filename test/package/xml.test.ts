// SPDX-License-Identifier: EUPL-1.2
import { decodePart, encodePart } from "../../src/package/encoding";
import { ArchiveError, type ArchiveProblem } from "../../src/package/problem";
import { attributeOfElement, childOf, itemsOf, parseXml, prefixInScope } from "../../src/package/xml";
import {
  appendEdit,
  attributeEdit,
  elementText,
  escapeCharacters,
  escapeXml,
  insertEdit,
  patchText,
  startTagAt,
  unescapeCharacters,
  withAttributes,
} from "../../src/package/xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

function problemOf(work: () => unknown): ArchiveProblem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ArchiveError) return error.problem;
    throw error;
  }
}

describe("the reader of XML", () => {
  it("knows the namespaces in scope, whatever their prefixes", () => {
    const { root } = parseXml(`<x:a xmlns:x="${STRICT}"><b xmlns="${MAIN}" xmlns:r="u"><c/></b></x:a>`);
    expect([root.name, root.prefix, root.namespace]).toEqual(["a", "x:", MAIN]);
    const b = childOf(root, "b");
    expect(b?.namespace).toBe(MAIN);
    expect(b && prefixInScope(b, "u")).toBe("r:");
    expect(prefixInScope(root, "u")).toBeUndefined();
  });

  it("tells places that hold for line ends, characters of two units, comments and CDATA", () => {
    const text = `<?xml version='1.0'?>\r\n<a>😀<!-- <b/> --><b q='a>b' >é\r\nx</b ><c/><![CDATA[<d/>]]></a>`;
    const { root } = parseXml(text);
    const cut = (name: string) => {
      const element = childOf(root, name);
      return element && text.slice(element.start, element.end);
    };
    expect(cut("b")).toBe("<b q='a>b' >é\r\nx</b >");
    expect(cut("c")).toBe("<c/>");
    expect(childOf(root, "b")?.text).toBe("é\nx");
    expect(root.text).toBe("😀<d/>");
  });

  it("sees one of the alternatives of a part, as a program does", () => {
    const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    const items = (requires: string) =>
      itemsOf(
        parseXml(
          `<a xmlns:mc="${compatibility}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:q="urn:other"><l><mc:AlternateContent><mc:Choice Requires="${requires}"><i n="1"/></mc:Choice><mc:Fallback><i n="2"/></mc:Fallback></mc:AlternateContent><i n="3"/></l></a>`,
        ).root,
        "l",
        "i",
      ).map((item) => attributeOfElement(item, "n"));
    expect(items("x14")).toEqual(["1", "3"]);
    expect(items("q")).toEqual(["2", "3"]);
  });

  it.each<[string, string, ArchiveProblem]>([
    ["a prefix that nothing declares", "<a><x:b/></a>", "damaged"],
    ["an end without a start", "<a></a></a>", "damaged"],
    ["a closing tag that is also empty", "<a></a/>", "damaged"],
    ["two roots", "<a/><b/>", "damaged"],
    ["a document type", "<!DOCTYPE a><a/>", "unsafe-xml"],
    ["a document type behind a short comment", "<!----><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "unsafe-xml"],
    ["a word that every object knows as an entity", "<a>&constructor;</a>", "damaged"],
    ["more levels than any workbook has", "<a>".repeat(300) + "</a>".repeat(300), "unsafe-xml"],
  ])("refuses %s", (_, text, problem) => {
    expect(problemOf(() => parseXml(text))).toBe(problem);
  });

  it("reads the five entities and characters by their number", () => {
    expect(parseXml("<a>&lt;&gt;&amp;&quot;&apos;&#75;&#x4B;</a>").root.text).toBe("<>&\"'KK");
  });
});

describe("the encoding of a part", () => {
  const wide = (text: string, isBig: boolean) =>
    Uint8Array.from(
      Array.from(text).flatMap((letter) => (isBig ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])),
    );
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>x</a>`;

  it("may be UTF-8, or UTF-16 with a mark or a declaration", () => {
    const text = declared("UTF-16");
    expect(decodePart(wide(text, true))).toBe(text);
    expect(decodePart(wide(text, false))).toBe(text);
    expect(decodePart(Uint8Array.from([0xfe, 0xff, ...wide("<a/>", true)]))).toBe("<a/>");
    expect(decodePart(new TextEncoder().encode("\ufeff<a>é</a>"))).toBe("<a>é</a>");
    expect(new TextDecoder().decode(encodePart(text))).toBe(declared("UTF-8"));
  });

  it.each(["UTF-7", "iso-8859-1", "windows-1252", "UTF-16"])("is refused when it says %s and is none", (encoding) => {
    expect(problemOf(() => decodePart(new TextEncoder().encode(declared(encoding))))).toBe("encoding");
  });

  it("is refused without a mark and without a declaration, and with bytes that it does not have", () => {
    expect(problemOf(() => decodePart(wide("<a/>", true)))).toBe("encoding");
    expect(problemOf(() => decodePart(Uint8Array.from([0x3c, 0x61, 0xe9, 0x2f, 0x3e])))).toBe("damaged");
  });
});

describe("a change of a part", () => {
  const document = (text: string) => parseXml(text);

  it("leaves every character outside it", () => {
    const before = document(`<a  k = '1'\r\n><b/>  <c x='"' y="2"></c ></a>`);
    const c = childOf(before.root, "c");
    const b = childOf(before.root, "b");
    if (c === undefined || b === undefined) throw new Error("not read");
    const after = patchText(before.text, [
      attributeEdit(before, c, { y: "3", z: "<" }),
      appendEdit(before, b, "<d/>"),
      insertEdit(before, before.root, "<new/>", new Set(["b"])),
    ]);
    expect(after).toBe(`<a  k = '1'\r\n><b><d/></b>  <new/><c x='"' y="3" z="&lt;"></c ></a>`);
  });

  it("takes attributes for what they are, also when the value of one looks like another", () => {
    const tag = startTagAt(`<x:c r="A1" note=' s="7" '  s = '2'/>`, 0);
    expect(elementText(withAttributes(tag, { s: "3", r: undefined }), "")).toBe(`<x:c note=' s="7" ' s="3"/>`);
  });

  it("writes text that comes back as it was", () => {
    for (const text of ["a\u000bb", "_x0041_", "regel\nregel", "a\r\nb", "<&>\"'", "_x", "\u0000"]) {
      const stored = escapeXml(escapeCharacters(text));
      expect(unescapeCharacters(parseXml(`<t>${stored}</t>`).root.text)).toBe(text);
    }
  });
});
