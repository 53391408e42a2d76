// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const chartStyles = css`
  .chart {
    margin-top: 14px;
  }

  .chart figcaption {
    font-weight: var(--fontWeightSemibold);
  }

  .chart svg {
    display: block;
    width: 100%;
    height: auto;
  }

  .chart text {
    fill: var(--colorNeutralForeground2);
    font-size: 10px;
  }

  /* A name may lie over a line: around its letters the line gives way. */
  .chart .name {
    paint-order: stroke;
    stroke: var(--colorNeutralBackground1);
    stroke-linejoin: round;
    stroke-width: 4px;
  }

  .chart .grid {
    stroke: var(--colorNeutralStroke2);
  }

  .chart .band {
    fill: var(--colorBrandForeground1);
    opacity: 0.16;
  }

  .chart .line {
    fill: none;
    stroke-width: 2;
  }

  .chart .line.with {
    stroke: var(--colorBrandForeground1);
  }

  .chart .line.without {
    stroke: var(--colorNeutralForeground3);
    stroke-dasharray: 5 3;
  }

  .chart .name.with {
    fill: var(--colorBrandForeground1);
    font-weight: 600;
  }

  .chart .picture {
    display: flex;
    gap: 6px;
    align-items: center;
    margin: 4px 0 0;
    color: var(--colorNeutralForeground2);
    font-size: 11px;
  }

  .chart .picture button {
    min-height: 24px;
    padding: 0 8px;
  }

  .add-measure,
  #change-structure {
    margin-top: 12px;
  }

  @media (forced-colors: active) {
    .chart .line,
    .chart .grid {
      stroke: CanvasText;
    }

    .chart .name {
      stroke: Canvas;
    }

    .chart .band {
      fill: GrayText;
    }

    .chart text,
    .chart .name.with {
      fill: CanvasText;
    }
  }
`;
