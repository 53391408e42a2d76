import { css } from "lit";

export const compareStyles = css`
  .side-by-side td,
  .bridge td {
    white-space: nowrap;
  }

  .side-by-side thead th,
  .bridge thead th {
    font-weight: inherit;
  }

  .side-by-side tbody th,
  .bridge th:first-child,
  .side-by-side th:first-child,
  .side-by-side td:first-child {
    padding-left: 0;
    text-align: left;
  }

  .side-by-side {
    table-layout: fixed;
  }

  /* Euros need more room than units. */
  .side-by-side thead th:last-child {
    width: 30%;
  }

  .side-by-side tbody tr:last-child td,
  .side-by-side thead th,
  .bridge tr > * {
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .side-by-side tbody th .unit {
    display: block;
    font-weight: 400;
  }

  .bridge th:first-child {
    width: 50%;
    font-weight: inherit;
  }

  .bridge .end > *,
  .bridge tfoot > tr > * {
    font-weight: var(--fontWeightSemibold);
  }

  .bridge td .unit {
    display: block;
  }

  .bridge svg {
    display: block;
    width: 100%;
    height: 12px;
  }

  .bridge .mark {
    fill: var(--colorNeutralForeground1);
  }

  .bridge .up {
    fill: var(--colorBrandForeground1);
  }

  .bridge .down {
    fill: var(--colorBrandForeground1);
    opacity: 0.55;
  }

  @media (forced-colors: active) {
    .bridge .mark,
    .bridge .up,
    .bridge .down {
      fill: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
