// SPDX-License-Identifier: EUPL-1.2
import { type CSSResult, css } from "lit";
import { baseStyles } from "../styles/base";
import { controlStyles } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { tableStyles } from "../styles/tables";
import { tagStyles } from "../styles/tags";
import { themeStyles } from "../styles/theme";

/** The sizes follow the page, which may be Excel's pane or the whole window. */
const pageStyles = css`
  /* As high as its place: the buttons stay where they are when a sentence comes or goes. */
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
  }

  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    box-sizing: border-box;
    width: 100%;
    max-width: 1320px;
    padding: 0 16px;
    margin: 0 auto;
  }

  header {
    padding: 12px 0 8px;
  }

  h2 {
    font-size: var(--fontSizeBase600);
  }

  h3 {
    margin-top: 12px;
    font-size: var(--fontSizeBase400);
  }

  .step {
    flex: 1;
    padding-bottom: 16px;
  }

  .step > section + section {
    margin-top: 20px;
  }

  /* What the keyboard comes to is never behind the line with the buttons. */
  .step :is(input, select, button, textarea) {
    scroll-margin-block: 24px 112px;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 0;
    margin: 8px 0 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    list-style: none;
  }

  .steps button {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 36px;
    padding: 4px 10px;
    background: none;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
  }

  .steps [aria-current="step"] {
    border-bottom-color: var(--colorCompoundBrandBackground);
    font-weight: var(--fontWeightSemibold);
  }

  .step-number {
    min-width: 20px;
    color: var(--colorNeutralForeground2);
    text-align: center;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: 10px;
    font-size: var(--fontSizeBase200);
    line-height: 18px;
  }

  .steps [aria-current="step"] .step-number {
    color: var(--colorNeutralForegroundOnBrand);
    background: var(--colorBrandBackground);
    border-color: var(--colorBrandBackground);
  }

  footer {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: flex-end;
    padding: 10px 0;
    background: var(--colorNeutralBackground1);
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  .status {
    flex: 1 1 200px;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    gap: 8px;
    margin-left: auto;
  }

  .buttons .button {
    min-height: 32px;
  }

  .button[aria-disabled="true"] {
    color: var(--colorNeutralForeground3);
    background: var(--colorNeutralBackground3);
    border-color: var(--colorNeutralStroke1);
    cursor: default;
  }

  .link {
    min-height: 24px;
    padding: 0;
    color: var(--colorBrandForeground1);
    text-align: left;
    text-decoration: underline;
    background: none;
    border: 0;
  }

  .restored,
  .open-points {
    padding: 8px 12px;
    margin: 12px 0 0;
    background: var(--colorNeutralBackground3);
    border-radius: var(--borderRadiusMedium);
  }

  .open-points h3 {
    margin-top: 0;
  }

  legend {
    padding: 0;
    margin: 12px 0 4px;
    font-size: var(--fontSizeBase400);
    font-weight: var(--fontWeightSemibold);
  }

  .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--colorCompoundBrandBackground);
  }

  .text-field {
    display: grid;
    gap: 4px;
    max-width: 420px;
    margin-top: 8px;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    margin: 12px 0;
  }

  .pair .number-field {
    width: 160px;
  }

  .number-field {
    display: grid;
    gap: 2px;
    align-content: start;
  }

  .with-tag {
    position: relative;
  }

  /* On the corner, as the mark of a note in a cell: the number keeps the whole width. */
  .with-tag .tag {
    position: absolute;
    top: -8px;
    right: -4px;
  }

  input.needed {
    border-left: 3px solid var(--colorBrandStroke1);
  }

  input[aria-invalid="true"] {
    border-color: var(--colorStatusDangerForeground1);
  }

  .year-row {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
    gap: 8px;
    align-items: end;
    max-width: 1000px;
    margin-bottom: 8px;
  }

  .year-row legend {
    grid-column: 1 / -1;
  }

  .year-row .small {
    min-height: 28px;
  }

  .product-choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 0 16px;
    margin: 4px 0;
  }

  .product-choices span {
    overflow-wrap: anywhere;
  }

  .grid-headings {
    display: none;
  }

  .grid-row {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding: 10px 0;
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  .cell {
    min-width: 0;
  }

  .cell label {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .name-cell {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
    font-weight: var(--fontWeightSemibold);
  }

  .name-cell input {
    font-weight: normal;
  }

  .no-number {
    display: none;
  }

  .actions-cell {
    display: flex;
    grid-column: 1 / -1;
    gap: 4px;
  }

  .actions-cell .small {
    width: 32px;
  }

  .actions-cell .small:disabled {
    color: var(--colorNeutralForeground3);
    cursor: default;
  }

  .unsure {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    font-style: italic;
    font-weight: normal;
  }

  .grid-tools {
    display: grid;
    gap: 6px;
    padding-top: 10px;
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  .paste {
    display: grid;
    gap: 6px;
    justify-items: start;
  }

  textarea {
    width: 100%;
    padding: 6px 8px;
    color: inherit;
    background: var(--colorNeutralBackground1);
    font: inherit;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
  }

  .paste select {
    width: auto;
  }

  .preview {
    max-width: 100%;
    max-height: 320px;
    overflow: auto;
  }

  .preview th,
  .preview td {
    padding: 3px 10px 3px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    white-space: nowrap;
  }

  .preview th:first-child {
    text-align: left;
  }

  .preview tbody th {
    font-weight: normal;
  }

  @container (width >= 620px) {
    .grid-row {
      grid-template-columns: repeat(4, 1fr);
    }
  }

  @container (width >= 1220px) {
    .grid-headings,
    .grid-row {
      display: grid;
      grid-template-columns: minmax(140px, 1.6fr) 152px 68px repeat(8, minmax(82px, 1fr)) 108px;
      gap: 6px;
      align-items: start;
      padding: 4px 0;
    }

    .grid-headings {
      align-items: end;
      color: var(--colorNeutralForeground2);
      font-size: var(--fontSizeBase200);
    }

    .grid-headings span:nth-child(n + 4) {
      text-align: right;
    }

    .grid-row {
      border-top: 0;
    }

    .grid-row input {
      padding: 2px 6px;
    }

    .grid-row .cell label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .name-cell,
    .actions-cell {
      grid-column: auto;
    }

    .name-cell:not(:has(input)) {
      padding-top: 3px;
    }

    .no-number {
      display: block;
      padding: 4px 8px;
      color: var(--colorNeutralForeground3);
      text-align: right;
    }
  }

  @media (height < 480px) {
    footer {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .steps [aria-current="step"] {
      border-bottom-color: Highlight;
    }

    .steps button {
      border-bottom-color: Canvas;
    }
  }
`;

export const newModelStyles: CSSResult[] = [
  themeStyles,
  baseStyles,
  controlStyles,
  tagStyles,
  tableStyles,
  dialogStyles,
  pageStyles,
];
