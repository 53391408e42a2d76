// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

/** The fields of the steps, one by one or a row of years. */
export const formFieldStyles = css`
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
`;
