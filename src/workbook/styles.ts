// SPDX-License-Identifier: EUPL-1.2
/** Looks by name, in the terms of docs/design.md; hosts translate them into their own. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Points; 10 when left out. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "left" | "right" | "center";
  readonly wrap?: true;
  readonly topBorder?: true;
  readonly bottomBorder?: true;
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
  section: { bold: true, size: 11, colour: "#12365C", bottomBorder: true },
  label: {},
  strongLabel: { bold: true, topBorder: true },
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
    [`result-${format}`, { numberFormat, align: "right", bold: true, topBorder: true }],
  ]);
  return Object.fromEntries(entries) as Record<NumberStyleName, Style>;
}

export const STYLES: Readonly<Record<StyleName, Style>> = { ...text, ...numberStyles() };

export function styleOf(style: StyleName | Style): Style {
  return typeof style === "string" ? STYLES[style] : style;
}
