import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { type CSSResult, unsafeCSS } from "lit";

/** The Fluent tokens that the pane uses; only these are written into its style sheet. */
const USED = [
  "colorNeutralBackground1",
  "colorNeutralBackground1Hover",
  "colorNeutralBackground2",
  "colorNeutralBackground3",
  "colorNeutralForeground1",
  "colorNeutralForeground2",
  "colorNeutralForeground3",
  "colorNeutralStroke1",
  "colorNeutralStroke2",
  "colorNeutralStrokeAccessible",
  "colorBrandBackground",
  "colorBrandForeground1",
  "colorBrandStroke1",
  "colorCompoundBrandBackground",
  "colorCompoundBrandBackgroundHover",
  "colorNeutralForegroundOnBrand",
  "colorStrokeFocus2",
  "colorStatusDangerForeground1",
  "colorStatusDangerBackground1",
  "colorStatusSuccessForeground1",
  "fontFamilyBase",
  "fontSizeBase200",
  "fontSizeBase300",
  "fontSizeBase400",
  "fontSizeBase600",
  "fontWeightSemibold",
  "borderRadiusMedium",
] as const;

type UsedToken = (typeof USED)[number];

function declarations(theme: Readonly<Record<UsedToken, string | number>>): string {
  return USED.map((token) => `--${token}: ${theme[token]};`).join(" ");
}

const light = `color-scheme: light; ${declarations(webLightTheme)}`;
const dark = `color-scheme: dark; ${declarations(webDarkTheme)}`;

/** As the system is set, unless the program around the pane says how it is coloured itself. */
export const themeStyles: CSSResult = unsafeCSS(`
  :host { ${light} }
  @media (prefers-color-scheme: dark) { :host(:not([scheme="light"])) { ${dark} } }
  :host([scheme="dark"]) { ${dark} }
`);
