// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const analysisStyles = css`
  .part {
    display: grid;
    gap: 8px;
    margin-top: 16px;
  }

  .form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(148px, 1fr));
    gap: 8px;
    align-items: end;
  }

  .field {
    display: grid;
    gap: 2px;
  }

  .outcome {
    padding: 8px;
    background: var(--colorNeutralBackground2);
    border: 1px solid var(--colorNeutralStroke2);
    border-radius: var(--borderRadiusMedium);
  }

  .headline {
    font-weight: var(--fontWeightSemibold);
  }

  .tornado th,
  .tornado td {
    padding-left: 8px;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    white-space: nowrap;
  }

  .tornado th:first-child {
    width: 60%;
    padding-left: 0;
    text-align: left;
    font-weight: inherit;
    white-space: normal;
  }

  .tornado th .unit {
    display: block;
  }

  .tornado svg {
    display: block;
    width: 100%;
    height: 14px;
  }

  .tornado .bar.low,
  .tornado .key.low {
    fill: var(--colorNeutralForeground3);
    background: var(--colorNeutralForeground3);
  }

  .tornado .bar.high,
  .tornado .key.high {
    fill: var(--colorBrandForeground1);
    background: var(--colorBrandForeground1);
  }

  .tornado .key {
    display: inline-block;
    width: 8px;
    height: 8px;
  }

  .tornado .today {
    stroke: var(--colorNeutralForeground1);
  }

  .what-if th,
  .what-if td {
    padding-left: 8px;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    white-space: nowrap;
  }

  .what-if tbody th {
    position: sticky;
    left: 0;
    background: var(--colorNeutralBackground1);
  }

  .what-if .now {
    outline: 2px solid var(--colorBrandForeground1);
    outline-offset: -2px;
    font-weight: var(--fontWeightSemibold);
  }

  @media (forced-colors: active) {
    .tornado .bar.low,
    .tornado .key.low {
      fill: GrayText;
      background: GrayText;
      forced-color-adjust: none;
    }

    .tornado .bar.high,
    .tornado .key.high {
      fill: CanvasText;
      background: CanvasText;
      forced-color-adjust: none;
    }

    .tornado .today {
      stroke: CanvasText;
    }
  }
`;
