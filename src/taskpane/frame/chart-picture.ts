// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { Language, Text } from "../../functions/language";
import { asFileName } from "../../workbook/file-name";

type PictureKind = "png" | "svg";

/** What the picture of a chart is called after, and in which language it is offered. */
export interface PictureNames {
  readonly title: string;
  readonly language: Language;
  /** The name of the workbook's file; undefined where the host does not tell. */
  workbookName(): string | undefined;
}

const SAVE_AS: Text = { nl: "Opslaan als afbeelding:", en: "Save as a picture:" };

/** Below a chart in a figure: saves it as a picture that can be read alone. */
export function pictureButtons(names: PictureNames): TemplateResult {
  const save = (kind: PictureKind) => (event: Event) => {
    const drawing = (event.currentTarget as Element).closest("figure")?.querySelector("svg");
    if (drawing) void savePicture(drawing, kind, names);
  };
  const label = SAVE_AS[names.language];
  return html`<p class="picture">
    <span>${label}</span>
    <button type="button" aria-label="${label} ${names.title}, PNG" @click=${save("png")}>PNG</button>
    <button type="button" aria-label="${label} ${names.title}, SVG" @click=${save("svg")}>SVG</button>
  </p>`;
}

/** The name of the file: that of the workbook, and of the chart. */
export function pictureName({ title, workbookName }: PictureNames, kind: PictureKind): string {
  const workbook = workbookName()?.replace(/\.[^.]*$/, "");
  const name = [...(workbook === undefined ? [] : [workbook]), title].join(" - ");
  return `${asFileName(name)}.${kind}`;
}

async function savePicture(drawing: SVGSVGElement, kind: PictureKind, names: PictureNames): Promise<void> {
  const picture = pictureOf(drawing, names.title);
  const text = new XMLSerializer().serializeToString(picture);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  const link = document.createElement("a");
  link.href = kind === "svg" ? address : await pngOf(address, picture);
  link.download = pictureName(names, kind);
  link.click();
}

/** Dots for each unit of the drawing: sharp on paper too. */
const DENSITY = 4;

async function pngOf(address: string, picture: SVGSVGElement): Promise<string> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = DENSITY * Number(picture.getAttribute("width"));
  canvas.height = DENSITY * Number(picture.getAttribute("height"));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

const INK = "#242424";
const NOW = "#12365c";

/** How a chart looks on white paper, whatever the screen looks like; a later one adds to those before it. */
const LOOKS: readonly (readonly [selector: string, attributes: Readonly<Record<string, string>>])[] = [
  ["text", { fill: INK, "font-family": "Segoe UI, Arial, sans-serif", "font-size": "11" }],
  [".grid", { stroke: "#d1d1d1" }],
  ["path", { fill: "none", "stroke-width": "2" }],
  [".band", { fill: NOW, opacity: "0.16" }],
  [".series-0", { fill: "#8a9bb0" }],
  [".series-1", { fill: NOW }],
  [".line-0, .line-2, .line.without", { stroke: "#6b7d92", "stroke-dasharray": "5 3" }],
  [".line-1, .line.with", { stroke: NOW }],
  [".name-1, .name.with", { fill: NOW, "font-weight": "600" }],
];

/** Room for the title above the drawing. */
const HEAD = 28;

/** The drawing with its title, its looks in itself, on white. */
export function pictureOf(drawing: SVGSVGElement, title: string): SVGSVGElement {
  const { width, height } = drawing.viewBox.baseVal;
  const picture = drawing.cloneNode(true) as SVGSVGElement;
  for (const [selector, attributes] of LOOKS) {
    for (const part of picture.querySelectorAll(selector)) setAll(part, attributes);
  }
  for (const part of [picture, ...picture.querySelectorAll("[class]")]) part.removeAttribute("class");
  const remarks = document.createTreeWalker(picture, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (remarks.nextNode()) found.push(remarks.currentNode);
  for (const each of found) each.parentNode?.removeChild(each);
  const heading = part("text", { x: "8", y: String(18 - HEAD), fill: INK, "font-weight": "600", "font-size": "13" });
  heading.setAttribute("font-family", "Segoe UI, Arial, sans-serif");
  heading.textContent = title;
  const size = { width: String(width), height: String(height + HEAD) };
  picture.prepend(part("rect", { x: "0", y: String(-HEAD), ...size, fill: "#ffffff" }), heading);
  setAll(picture, { ...size, viewBox: `0 ${-HEAD} ${width} ${height + HEAD}` });
  return picture;
}

function part(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAll(made, attributes);
  return made;
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
