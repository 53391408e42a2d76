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

export const themeStyles: CSSResult = unsafeCSS(`
  :host { color-scheme: light; ${declarations(webLightTheme)} }
  @media (prefers-color-scheme: dark) { :host { color-scheme: dark; ${declarations(webDarkTheme)} } }
`);
