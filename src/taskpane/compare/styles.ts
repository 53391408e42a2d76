import { css } from "lit";

export const compareStyles = css`
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

  .numbers td {
    white-space: nowrap;
  }

  .numbers thead th {
    font-weight: inherit;
  }

  .numbers tbody th,
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
  .numbers thead th,
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
