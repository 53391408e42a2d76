// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

/** The products: a card each in a narrow place, a table in a wide one. */
export const productGridStyles = css`
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
    /* A long word is divided where its language divides words, and anywhere only where it would not fit at all. */
    overflow-wrap: break-word;
    hyphens: auto;
    font-weight: var(--fontWeightSemibold);
  }

  .name-cell input {
    font-weight: normal;
  }

  .no-number,
  .of-field {
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

  @container (width >= 620px) {
    .grid-row {
      grid-template-columns: repeat(4, 1fr);
    }
  }

  @container (width >= 1220px) {
    .grid-headings,
    .grid-row {
      display: grid;
      grid-template-columns: minmax(164px, 1.6fr) 152px 68px repeat(8, minmax(82px, 1fr)) 108px;
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

    /* A sentence is wider than a column: it gets a line of its own under the row, and says of which number it is. */
    .grid-row :is(.cell, .number-field):has(.refusal) {
      display: contents;
    }

    .grid-row .refusal {
      grid-column: 2 / -1;
      order: 1;
      text-align: right;
    }

    .grid-row .of-field {
      display: inline;
    }

    .no-number {
      display: block;
      padding: 4px 8px;
      color: var(--colorNeutralForeground3);
      text-align: right;
    }
  }
`;
