// SPDX-License-Identifier: EUPL-1.2

/** Where a note is. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const V = "urn:schemas-microsoft-com:vml";
const O = "urn:schemas-microsoft-com:office:office";
const X = "urn:schemas-microsoft-com:office:excel";

const NAMESPACES = `xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"`;

const KIND =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The drawing of before 2007 that holds the boxes of notes, with none in it yet. */
export const NO_BOXES =
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` + `${KIND}</xml>`;

/** The text need not be well-formed, and what of it is not about these notes stays as it is. */
export function withBoxes(drawing: string, added: readonly Place[], removed: readonly Place[]): string {
  const left = removed.length === 0 ? drawing : withoutBoxes(drawing, removed);
  if (added.length === 0) return left;
  const numbers = [...left.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = numbers.reduce((most, each) => Math.max(most, each), 1024) + 1;
  const hasKind = /id=["']_x0000_t202["']/.test(left);
  const boxes = added.map((place, index) => box(place, first + index)).join("");
  const content = `${hasKind ? "" : KIND.replace("<v:shapetype", `<v:shapetype ${NAMESPACES}`)}${boxes}`;
  const end = left.lastIndexOf("</");
  if (end < 0) return withBoxes(NO_BOXES, added, []);
  return `${left.slice(0, end)}${content}${left.slice(end)}`;
}

/** In one pass, whatever the text is: a shape ends before the next one begins, or not at all. */
function withoutBoxes(drawing: string, removed: readonly Place[]): string {
  const [before = "", ...shapes] = drawing.split(/(?=<\w+:shape[\s>])/);
  const kept = shapes.map((text) => {
    const close = /<\/\w+:shape>/.exec(text);
    if (close === null || !removed.some((place) => isBoxOf(text.slice(0, close.index), place))) return text;
    return text.slice(close.index + close[0].length);
  });
  return before + kept.join("");
}

function isBoxOf(shape: string, { row, column }: Place): boolean {
  const numberIn = (name: string) => new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)`).exec(shape)?.[1];
  return (
    /ObjectType=["']Note["']/.test(shape) && numberIn("Row") === String(row) && numberIn("Column") === String(column)
  );
}

/** Hidden until someone points at the cell, next to it, as Excel makes it. */
function box({ row, column }: Place, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 3, 15, row + 4, 4].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#_x0000_t202" ` +
    'style="position:absolute;width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}
