// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

/** The page around the steps: its title, the steps, and the line with the buttons. */
export const formPageStyles = css`
  /* As high as its place: the buttons stay where they are when a sentence comes or goes. */
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
  }

  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    box-sizing: border-box;
    width: 100%;
    max-width: 1320px;
    padding: 0 16px;
    margin: 0 auto;
  }

  header {
    padding: 12px 0 8px;
  }

  h2 {
    font-size: var(--fontSizeBase600);
  }

  h3 {
    margin-top: 12px;
    font-size: var(--fontSizeBase400);
  }

  .step {
    flex: 1;
    padding-bottom: 16px;
  }

  .step > section + section {
    margin-top: 20px;
  }

  /* What the keyboard comes to is never behind the line with the buttons. */
  .step :is(input, select, button, textarea) {
    scroll-margin-block: 24px 112px;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 0;
    margin: 8px 0 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    list-style: none;
  }

  .steps button {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 36px;
    padding: 4px 10px;
    background: none;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
  }

  .steps [aria-current="step"] {
    border-bottom-color: var(--colorCompoundBrandBackground);
    font-weight: var(--fontWeightSemibold);
  }

  .step-number {
    min-width: 20px;
    color: var(--colorNeutralForeground2);
    text-align: center;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: 10px;
    font-size: var(--fontSizeBase200);
    line-height: 18px;
  }

  .steps [aria-current="step"] .step-number {
    color: var(--colorNeutralForegroundOnBrand);
    background: var(--colorBrandBackground);
    border-color: var(--colorBrandBackground);
  }

  footer {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 16px;
    /* On the lowest line, whatever the sentence next to it takes: a click ends where it began. */
    align-items: end;
    padding: 10px 0;
    background: var(--colorNeutralBackground1);
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  .status {
    min-width: 0;
    /* As high as the buttons, so that one line of it is next to their words. */
    padding-bottom: 6px;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    gap: 8px;
    justify-content: flex-end;
  }

  /* Always two lines, also where the sentence of now would fit. */
  @container (width < 640px) {
    footer {
      grid-template-columns: minmax(0, 1fr);
    }

    .status {
      padding-bottom: 0;
    }
  }

  .buttons .button {
    min-height: 32px;
  }

  .button[aria-disabled="true"] {
    color: var(--colorNeutralForeground3);
    background: var(--colorNeutralBackground3);
    border-color: var(--colorNeutralStroke1);
    cursor: default;
  }

  .link {
    min-height: 24px;
    padding: 0;
    color: var(--colorBrandForeground1);
    text-align: left;
    text-decoration: underline;
    background: none;
    border: 0;
  }

  .restored,
  .open-points {
    padding: 8px 12px;
    margin: 12px 0 0;
    background: var(--colorNeutralBackground3);
    border-radius: var(--borderRadiusMedium);
  }

  .open-points h3 {
    margin-top: 0;
  }

  @media (height < 480px) {
    footer {
      position: static;
      grid-template-columns: minmax(0, 1fr);
    }

    .status {
      grid-row: 2;
    }
  }

  @media (forced-colors: active) {
    .steps [aria-current="step"] {
      border-bottom-color: Highlight;
    }

    .steps button {
      border-bottom-color: Canvas;
    }
  }
`;
