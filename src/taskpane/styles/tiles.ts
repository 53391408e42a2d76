// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const tileStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
  }

  .tile {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 4px;
    align-items: end;
    padding: 6px 8px;
    text-align: left;
    background: var(--colorNeutralBackground2);
  }

  .tile-label,
  .difference {
    grid-column: 1 / -1;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .tile-value {
    font-size: var(--fontSizeBase600);
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }

  .tile.euro .tile-value {
    grid-column: 1 / -1;
    font-size: var(--fontSizeBase400);
  }

  /* An amount needs the whole width; the line goes next to the short label. */
  .tile.euro .tile-label {
    grid-column: 1;
  }

  .tile.euro .spark {
    grid-row: 1;
    grid-column: 2;
    align-self: center;
  }

  .spark {
    width: 46px;
    height: 14px;
  }

  .tile:not(.euro) .spark {
    grid-row: 2;
    grid-column: 2;
  }

  .spark path {
    fill: none;
    stroke: var(--colorNeutralForeground3);
    stroke-width: 1.5;
  }

  .spark circle {
    fill: var(--colorBrandForeground1);
  }

  .baseline-note {
    margin-top: 4px;
    color: var(--colorNeutralForeground3);
    font-size: var(--fontSizeBase200);
  }

  .explanation {
    padding: 8px;
    margin-top: 6px;
    background: var(--colorNeutralBackground3);
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase200);
  }

  .filled-in {
    margin: 4px 0;
    font-weight: var(--fontWeightSemibold);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .spark path {
      stroke: CanvasText;
    }

    .spark circle {
      fill: Highlight;
    }
  }
`;
