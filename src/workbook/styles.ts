// SPDX-License-Identifier: EUPL-1.2
/** The lines that a workbook can have around a cell, by the names of its file format. */
export const LINE_STYLES = [
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

/** One line: how it is drawn and its colour, `thin #8296AB`. */
export type Line = `${LineStyle} #${string}`;

export function lineParts(line: Line): { readonly style: LineStyle; readonly colour: string } {
  const [style, colour] = line.split(" ") as [LineStyle, string];
  return { style, colour };
}

/** The line of our own tables. */
const RULE: Line = "thin #8296AB";

/** Looks by name, in the terms of docs/design.md; hosts translate them into their own. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: "single" | "double";
  readonly strikethrough?: true;
  /** Calibri when left out. */
  readonly typeface?: string;
  /** Points; 10 when left out. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "left" | "right" | "center";
  /** In a row that is higher than its text; the middle on the screen and the top in our own files when left out. */
  readonly vertical?: "top" | "bottom";
  readonly wrap?: true;
  /** Degrees against the clock, -90 to 90; letters under each other. */
  readonly rotation?: number | "stacked";
  readonly topBorder?: Line;
  readonly bottomBorder?: Line;
  readonly leftBorder?: Line;
  readonly rightBorder?: Line;
  /** An input cell: stays editable when the sheet is protected. */
  readonly isUnlocked?: true;
}

const FORMATS = {
  units: "#,##0;[Red]-#,##0",
  euro: '"€" #,##0;[Red]"€" -#,##0',
  rate: '"€" #,##0.00;[Red]"€" -#,##0.00',
  norm: "0.00",
  share: "0.0%",
  year: "0",
  number: "#,##0.00;[Red]-#,##0.00",
  difference: "0.000000",
  tolerance: "0E+00",
  periods: "0.00",
  general: "General",
  factor: "0.0000",
} as const;

export type FormatName = keyof typeof FORMATS;

const INPUT = { colour: "#0000CC", fill: "#FFFBE0", isUnlocked: true } as const;

const text = {
  title: { bold: true, size: 16, colour: "#12365C" },
  subtitle: { colour: "#444444" },
  section: { bold: true, size: 11, colour: "#12365C", bottomBorder: RULE },
  label: {},
  strongLabel: { bold: true, topBorder: RULE },
  unit: { colour: "#595959" },
  source: { colour: "#595959" },
  prose: { wrap: true },
  explanation: { wrap: true, italic: true, colour: "#444444" },
  link: { colour: "#0B5CAD" },
  header: { bold: true, align: "right", fill: "#E8EEF5", numberFormat: "0" },
  headerText: { bold: true, align: "left", fill: "#E8EEF5" },
  key: { colour: "#767676" },
  inputText: { ...INPUT, align: "left" },
  inputKey: { ...INPUT, align: "left", colour: "#767676" },
  inputSwitch: { ...INPUT, align: "center" },
  // Programs that take a switch for a number show the word.
  "inputSwitch-nl": { ...INPUT, align: "center", numberFormat: '"ja";"ja";"nee"' },
  "inputSwitch-en": { ...INPUT, align: "center", numberFormat: '"yes";"yes";"no"' },
  "followingSwitch-nl": { align: "center", numberFormat: '"ja";"ja";"nee"' },
  "followingSwitch-en": { align: "center", numberFormat: '"yes";"yes";"no"' },
  verdictText: { align: "left" },
  verdict: { bold: true, align: "center" },
  ok: { colour: "#0B5A2B", fill: "#DFF3E4", bold: true, align: "center" },
  notOk: { colour: "#9B1C1C", fill: "#FBE3E3", bold: true, align: "center" },
  attention: { colour: "#7A4B00", fill: "#FFF1D6", bold: true, align: "center" },
  okText: { colour: "#0B5A2B" },
  notOkText: { colour: "#9B1C1C", fill: "#FBE3E3", bold: true },
  warning: { colour: "#7A4B00", fill: "#FFF1D6" },
  tag: { bold: true, align: "center" },
  tagQ: { colour: "#FFFFFF", fill: "#1B6E3C", bold: true, align: "center" },
  tagQ2: { colour: "#FFFFFF", fill: "#0F6B70", bold: true, align: "center" },
  tagD: { colour: "#FFFFFF", fill: "#1F5FA8", bold: true, align: "center" },
  tagI: { colour: "#3D2600", fill: "#FFB84D", bold: true, align: "center" },
  tagU: { colour: "#FFFFFF", fill: "#6B3FA0", bold: true, align: "center" },
} as const satisfies Record<string, Style>;

type TextStyleName = keyof typeof text;
type NumberStyleName = `${"input" | "calculated" | "result"}-${FormatName}`;
export type StyleName = TextStyleName | NumberStyleName;

function numberStyles(): Record<NumberStyleName, Style> {
  const entries = Object.entries(FORMATS).flatMap(([format, numberFormat]): [string, Style][] => [
    [`input-${format}`, { ...INPUT, numberFormat, align: "right" }],
    [`calculated-${format}`, { numberFormat, align: "right" }],
    [`result-${format}`, { numberFormat, align: "right", bold: true, topBorder: RULE }],
  ]);
  return Object.fromEntries(entries) as Record<NumberStyleName, Style>;
}

export const STYLES: Readonly<Record<StyleName, Style>> = { ...text, ...numberStyles() };

/** Only the way in which numbers are written, for a rule that changes nothing else. */
export function numberFormatOf(format: FormatName): Style {
  return { numberFormat: FORMATS[format] };
}

export function styleOf(style: StyleName | Style): Style {
  return typeof style === "string" ? STYLES[style] : style;
}
