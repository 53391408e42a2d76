// SPDX-License-Identifier: EUPL-1.2
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

  /* Years are as wide as their numbers; the names stay in view when the rest scrolls. */
  .wide {
    overflow-x: auto;
  }

  .side-by-side tbody th[scope="row"] {
    position: sticky;
    left: 0;
    min-width: 96px;
    background: var(--colorNeutralBackground1);
    font-weight: inherit;
  }

  .side-by-side .answer {
    padding-top: 12px;
  }

  .side-by-side thead th,
  .side-by-side tbody:last-child tr:last-child > *,
  .bridge tr > * {
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .scenarios {
    display: grid;
    gap: 4px;
  }

  .scenarios .unit,
  .scenarios .refusal {
    display: block;
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
