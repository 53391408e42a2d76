// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

/** Tables of numbers, with their bars or without. */
export const tableStyles = css`
  .numbers {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--fontSizeBase200);
  }

  .numbers caption {
    padding-bottom: 4px;
    text-align: left;
    font-weight: var(--fontWeightSemibold);
  }

  .numbers th,
  .numbers td {
    padding: 4px 0 4px 6px;
    text-align: right;
    vertical-align: bottom;
    font-variant-numeric: tabular-nums;
  }
`;
