// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const ministryStyles = css`
  .list {
    padding-left: 16px;
    font-size: var(--fontSizeBase200);
    list-style: disc;
    overflow-wrap: anywhere;
  }

  .list li + li {
    margin-top: 4px;
  }

  .list .unit {
    display: block;
  }

  .lines {
    font-variant-numeric: tabular-nums;
  }

  .list .lines li + li {
    margin-top: 0;
  }

  .point {
    font-weight: var(--fontWeightSemibold);
  }

  .run {
    display: grid;
    gap: 6px;
    justify-items: start;
  }

  .run progress {
    width: 100%;
    accent-color: var(--colorCompoundBrandBackground);
  }

  button[aria-disabled="true"] {
    opacity: 0.6;
    cursor: default;
  }

  .outcome {
    display: grid;
    gap: 8px;
    overflow-wrap: anywhere;
  }

  .outcome h4 {
    margin: 4px 0 0;
    font-size: var(--fontSizeBase200);
    font-weight: var(--fontWeightSemibold);
  }

  .report-part summary {
    min-height: 24px;
    cursor: pointer;
  }

  .report-part .list {
    margin-top: 4px;
  }

  .link {
    display: inline-block;
    min-height: 24px;
    color: var(--colorBrandForeground1);
  }
`;
