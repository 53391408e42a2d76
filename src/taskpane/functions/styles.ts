// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const functionsStyles = css`
  .cell-explanation,
  .functions-part {
    display: grid;
    gap: 6px;
  }

  .functions-part {
    padding-top: 12px;
    margin-top: 12px;
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  .explained-call {
    padding: 8px;
    background: var(--colorNeutralBackground2);
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
    overflow-wrap: anywhere;
  }

  .line-label {
    font-weight: normal;
  }

  .explained-arguments,
  .function-list,
  .argument-fields {
    margin: 6px 0 0;
  }

  .explained-arguments dt,
  .function-list h3 {
    margin-top: 6px;
    font-weight: var(--fontWeightSemibold);
  }

  .function-list h3:not(:first-child) {
    margin-top: 14px;
  }

  .explained-arguments dd {
    margin: 0;
  }

  .explained-arguments .to-mend {
    color: var(--colorStatusDangerForeground1);
    text-decoration: underline;
  }

  .values {
    font-variant-numeric: tabular-nums;
  }

  .origin {
    display: block;
    font-size: var(--fontSizeBase200);
  }

  .origins {
    padding-left: 10px;
  }

  .function-list button {
    width: 100%;
    min-height: 28px;
    padding: 4px 8px;
    margin-top: 4px;
    text-align: left;
    overflow-wrap: anywhere;
  }

  .function-list .unit {
    display: block;
  }

  .argument-fields {
    display: grid;
    gap: 10px;
  }

  .with-button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px;
  }

  .formula-preview {
    padding: 6px 8px;
    background: var(--colorNeutralBackground3);
    border-radius: var(--borderRadiusMedium);
    font-family: Consolas, monospace;
    font-size: var(--fontSizeBase200);
    overflow-wrap: anywhere;
  }

  .help-link {
    color: var(--colorBrandForeground1);
  }
`;
