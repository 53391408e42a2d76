/**
 * Just enough XML to change a few elements of a part and leave every other byte of it as it was. Prefixes are allowed
 * for: some programs write <x:c> where Excel writes <c>.
 */

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (entity.startsWith("#")) {
      const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    }
    return ENTITIES[entity] ?? whole;
  });
}

/** Text for an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ""));
}

/** The value of an attribute in the text between "<name" and ">". */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml((match[1] ?? match[2]) as string) : undefined;
}

export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const without = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return value === undefined ? without : `${without.trimEnd()} ${name}="${escapeXml(value)}"`;
}

export interface XmlElement {
  /** Where the element starts and ends in the text it was found in. */
  readonly start: number;
  readonly end: number;
  /** The prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly attributes: string;
  /** What stands between the tags; undefined for an element without content. */
  readonly content: string | undefined;
}

const patterns = new Map<string, RegExp>();

/** Every element of a name, from the start of the text to its end; elements of the name must not nest. */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const known = patterns.get(name);
  const source =
    known ??
    new RegExp(
      `<([A-Za-z_][\\w.-]*:)?${name}((?:\\s(?:[^>"']|"[^"]*"|'[^']*')*?)?)(?:/>|>([\\s\\S]*?)</(?:[A-Za-z_][\\w.-]*:)?${name}\\s*>)`,
      "g",
    );
  if (!known) patterns.set(name, source);
  const pattern = new RegExp(source);
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      prefix: match[1] ?? "",
      attributes: match[2] ?? "",
      content: match[3],
    };
  }
}

export function firstElement(xml: string, name: string): XmlElement | undefined {
  for (const element of elements(xml, name)) return element;
  return undefined;
}

/** The text with every element of a name replaced; undefined keeps an element as it is. */
export function replaceElements(
  xml: string,
  name: string,
  replacement: (element: XmlElement) => string | undefined,
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const element of elements(xml, name)) {
    const text = replacement(element);
    if (text === undefined) continue;
    pieces.push(xml.slice(done, element.start), text);
    done = element.end;
  }
  if (done === 0 && pieces.length === 0) return xml;
  pieces.push(xml.slice(done));
  return pieces.join("");
}
