// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const baseStyles = css`
  :host {
    display: block;
    min-height: 100%;
    color: var(--colorNeutralForeground1);
    background: var(--colorNeutralBackground1);
    font-family: var(--fontFamilyBase);
    font-size: var(--fontSizeBase300);
    line-height: 1.4;
  }

  * {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  .hidden-visually {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 2px;
  }

  /* A field is close under its label, which the line would lie over. */
  :is(input, select, textarea):focus-visible {
    outline-offset: 0;
  }

  h2,
  h3,
  p,
  fieldset,
  ul,
  figure {
    padding: 0;
    margin: 0;
    border: 0;
  }

  h2,
  h3 {
    font-size: var(--fontSizeBase300);
    font-weight: var(--fontWeightSemibold);
  }

  ul {
    list-style: none;
  }

  .details > p,
  .source,
  .unit {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .refusal,
  .problem {
    color: var(--colorStatusDangerForeground1);
    font-size: var(--fontSizeBase200);
  }

  .problem {
    padding: 8px;
    margin-bottom: 8px;
    background: var(--colorStatusDangerBackground1);
    border-radius: var(--borderRadiusMedium);
    font-size: var(--fontSizeBase300);
  }

  .outdated {
    margin-bottom: 8px;
  }

  .old .tile {
    border-style: dashed;
    box-shadow: none;
  }
`;
