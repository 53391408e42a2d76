import { css } from "lit";

export const paneStyles = css`
  :host {
    display: block;
    min-height: 100%;
    color: var(--colorNeutralForeground1);
    background: var(--colorNeutralBackground1);
    font-family: var(--fontFamilyBase);
    font-size: var(--fontSizeBase300);
    line-height: 1.4;
  }

  * {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 2px;
  }

  h2,
  h3,
  p,
  fieldset,
  ul,
  figure {
    padding: 0;
    margin: 0;
    border: 0;
  }

  h2,
  h3 {
    font-size: var(--fontSizeBase300);
    font-weight: var(--fontWeightSemibold);
  }

  .top {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 10px 12px;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .body {
    padding: 8px 12px 16px;
  }

  .message {
    padding: 12px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 8px;
  }

  .years {
    display: flex;
    gap: 2px;
  }

  .years label {
    position: relative;
    display: block;
  }

  .years input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
  }

  .years span {
    display: block;
    min-width: 40px;
    padding: 4px 6px;
    text-align: center;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
  }

  .years input:checked + span {
    color: var(--colorNeutralForegroundOnBrand);
    background: var(--colorBrandBackground);
    border-color: var(--colorBrandBackground);
  }

  .years input:focus-visible + span {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }

  select,
  input[type="text"] {
    width: 100%;
    min-height: 28px;
    padding: 2px 8px;
    color: inherit;
    background: var(--colorNeutralBackground1);
    font: inherit;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
  }

  input[type="text"] {
    text-align: right;
  }

  .tiles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
  }

  button {
    color: inherit;
    background: var(--colorNeutralBackground1);
    font: inherit;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    cursor: pointer;
  }

  button:hover {
    background: var(--colorNeutralBackground1Hover);
  }

  .tile {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 4px;
    align-items: end;
    padding: 6px 8px;
    text-align: left;
    background: var(--colorNeutralBackground2);
  }

  .tile-label,
  .difference {
    grid-column: 1 / -1;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .tile-value {
    font-size: var(--fontSizeBase600);
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .tile.euro .tile-value {
    grid-column: 1 / -1;
    font-size: var(--fontSizeBase400);
  }

  .tile.euro .spark {
    grid-column: 2;
  }

  .tile.euro .difference {
    grid-column: 1;
  }

  .spark {
    width: 46px;
    height: 14px;
  }

  .tile:not(.euro) .spark {
    grid-row: 2;
    grid-column: 2;
  }

  .spark path {
    fill: none;
    stroke: var(--colorNeutralForeground3);
    stroke-width: 1.5;
  }

  .spark circle {
    fill: var(--colorBrandForeground1);
  }

  .baseline-note {
    margin-top: 4px;
    color: var(--colorNeutralForeground3);
    font-size: var(--fontSizeBase200);
  }

  .explanation {
    padding: 8px;
    margin-top: 6px;
    background: var(--colorNeutralBackground3);
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase200);
  }

  .filled-in {
    margin: 4px 0;
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .group {
    margin-top: 12px;
  }

  .group h3 {
    padding-bottom: 2px;
    color: var(--colorNeutralForeground2);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  ul {
    list-style: none;
  }

  .measure {
    padding: 4px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .measure-row {
    display: flex;
    gap: 4px;
    align-items: center;
  }

  .switch-row {
    display: flex;
    flex: 1;
    gap: 10px;
    align-items: center;
    min-height: 32px;
    cursor: pointer;
  }

  input[role="switch"] {
    position: relative;
    flex: none;
    width: 40px;
    height: 20px;
    margin: 0;
    appearance: none;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 10px;
    cursor: pointer;
  }

  input[role="switch"]::before {
    position: absolute;
    top: 2px;
    left: 3px;
    width: 14px;
    height: 14px;
    background: var(--colorNeutralStrokeAccessible);
    border-radius: 50%;
    content: "";
  }

  input[role="switch"]:checked {
    background: var(--colorCompoundBrandBackground);
    border-color: var(--colorCompoundBrandBackground);
  }

  input[role="switch"]:checked::before {
    left: 21px;
    background: var(--colorNeutralBackground1);
  }

  .details-button {
    flex: none;
    width: 32px;
    height: 32px;
    border-color: transparent;
  }

  .effect {
    padding-left: 50px;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .details {
    display: grid;
    gap: 8px;
    padding: 8px 0 6px 50px;
  }

  .details > p,
  .source,
  .unit {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .refusal,
  .problem {
    color: var(--colorStatusDangerForeground1);
    font-size: var(--fontSizeBase200);
  }

  .problem {
    padding: 8px;
    margin-bottom: 8px;
    background: var(--colorStatusDangerBackground1);
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase300);
  }

  .tag {
    display: inline-block;
    min-width: 18px;
    padding: 0 4px;
    margin-left: 2px;
    color: #fff;
    text-align: center;
    border: 1px solid transparent;
    border-radius: 3px;
    font-size: 11px;
    font-weight: 700;
    line-height: 16px;
  }

  .tag-Q {
    background: #1b6e3c;
  }

  .tag-Q2 {
    background: #0f6b70;
  }

  .tag-D {
    background: #1f5fa8;
  }

  .tag-I {
    color: #3d2600;
    background: #ffb84d;
  }

  .tag-U {
    background: #6b3fa0;
  }

  .chart {
    margin-top: 14px;
  }

  .chart figcaption {
    font-weight: var(--fontWeightSemibold);
  }

  .chart svg {
    display: block;
    width: 100%;
    height: auto;
  }

  .chart text {
    fill: var(--colorNeutralForeground2);
    font-size: 10px;
  }

  .chart .grid {
    stroke: var(--colorNeutralStroke2);
  }

  .chart .band {
    fill: var(--colorBrandForeground1);
    opacity: 0.16;
  }

  .chart .line {
    fill: none;
    stroke-width: 2;
  }

  .chart .line.with {
    stroke: var(--colorBrandForeground1);
  }

  .chart .line.without {
    stroke: var(--colorNeutralForeground3);
    stroke-dasharray: 5 3;
  }

  .chart .name.with {
    fill: var(--colorBrandForeground1);
    font-weight: 600;
  }

  .bottom {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-top: 1px solid var(--colorNeutralStroke2);
    font-size: var(--fontSizeBase200);
  }

  .bottom .tick {
    color: var(--colorStatusSuccessForeground1);
    font-weight: 700;
  }

  .bottom button,
  .message button {
    min-height: 28px;
    padding: 2px 12px;
  }

  .message button.primary {
    margin-top: 8px;
    color: var(--colorNeutralForegroundOnBrand);
    background: var(--colorBrandBackground);
    border-color: var(--colorBrandBackground);
  }

  @media (forced-colors: active) {
    input[role="switch"]::before {
      background: ButtonText;
    }

    input[role="switch"]:checked {
      background: Highlight;
      forced-color-adjust: none;
    }

    .years input:checked + span {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }

    .tag {
      border-color: CanvasText;
    }

    .chart .line,
    .spark path,
    .chart .grid {
      stroke: CanvasText;
    }

    .chart .band {
      fill: GrayText;
    }

    .spark circle {
      fill: Highlight;
    }

    .chart text,
    .chart .name.with {
      fill: CanvasText;
    }
  }
`;
