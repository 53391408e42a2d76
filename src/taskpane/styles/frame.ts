// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const frameStyles = css`
  /* The sizes below follow the pane, which may be next to a grid, and not the window. */
  :host {
    container-type: inline-size;
  }

  .bar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0 4px;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
    /* Five tabs and the link are on one line down to 320 pixels. */
    font-size: clamp(11px, 3.3cqi, var(--fontSizeBase300));
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
  }

  .bar [role="tab"] {
    min-height: 36px;
    padding: 6px clamp(2px, 1cqi, 8px) 4px;
    font-size: inherit;
    background: none;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
  }

  .bar [role="tab"][aria-selected="true"] {
    font-weight: var(--fontWeightSemibold);
    border-bottom-color: var(--colorCompoundBrandBackground);
  }

  .bar :focus-visible {
    outline-offset: -2px;
  }

  .guide {
    padding: 6px 2px;
    color: var(--colorBrandForeground1);
  }

  .top {
    position: sticky;
    top: 37px;
    z-index: 1;
    padding: 10px 12px;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .body {
    padding: 8px 12px 16px;
  }

  .message {
    padding: 12px;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 8px;
  }

  .years {
    display: flex;
    gap: 2px;
  }

  .years label {
    position: relative;
    display: block;
  }

  .years input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
  }

  .years span {
    display: block;
    min-width: 40px;
    padding: 4px 6px;
    text-align: center;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
  }

  .years input:checked + span {
    color: var(--colorNeutralForegroundOnBrand);
    background: var(--colorBrandBackground);
    border-color: var(--colorBrandBackground);
  }

  .years input:focus-visible + span {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }

  .bottom {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-top: 1px solid var(--colorNeutralStroke2);
    font-size: var(--fontSizeBase200);
  }

  .bottom .tick {
    color: var(--colorStatusSuccessForeground1);
    font-weight: 700;
  }

  /* Zoomed in, tabs take several lines: what stays in view would cover what is read. */
  @container (width < 300px) {
    .bar,
    .top {
      position: static;
    }
  }

  /* What stays in view leaves room for what the keyboard comes to. */
  @media (height < 480px) {
    .bar,
    .top {
      position: static;
    }
  }

  @media (height < 700px) {
    .top:has(.explanation:not([hidden])) {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .years input:checked + span {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }

    /* What is transparent otherwise would be a line here, under every tab. */
    .bar [role="tab"] {
      border-bottom-color: Canvas;
    }

    .bar [role="tab"][aria-selected="true"] {
      border-bottom-color: Highlight;
    }
  }
`;
