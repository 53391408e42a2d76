// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const controlStyles = css`
  select,
  input[type="text"] {
    width: 100%;
    min-height: 28px;
    padding: 2px 8px;
    color: inherit;
    background: var(--colorNeutralBackground1);
    font: inherit;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
  }

  input[inputmode="decimal"] {
    text-align: right;
  }

  button {
    color: inherit;
    background: var(--colorNeutralBackground1);
    font: inherit;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    cursor: pointer;
  }

  button:hover {
    background: var(--colorNeutralBackground1Hover);
  }

  .switch-row {
    display: flex;
    flex: 1;
    gap: 10px;
    align-items: center;
    min-height: 32px;
    cursor: pointer;
  }

  input[role="switch"] {
    position: relative;
    flex: none;
    width: 40px;
    height: 20px;
    margin: 0;
    appearance: none;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: 10px;
    cursor: pointer;
  }

  input[role="switch"]::before {
    position: absolute;
    top: 2px;
    left: 3px;
    width: 14px;
    height: 14px;
    background: var(--colorNeutralStrokeAccessible);
    border-radius: 50%;
    content: "";
  }

  input[role="switch"]:checked {
    background: var(--colorCompoundBrandBackground);
    border-color: var(--colorCompoundBrandBackground);
  }

  input[role="switch"]:checked::before {
    left: 21px;
    background: var(--colorNeutralBackground1);
  }

  .button {
    min-height: 28px;
    padding: 2px 12px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 4px;
  }

  button.small {
    min-height: 26px;
    padding: 1px 8px;
    font-size: var(--fontSizeBase200);
  }

  .button.primary {
    color: var(--colorNeutralForegroundOnBrand);
    background: var(--colorBrandBackground);
    border-color: var(--colorBrandBackground);
  }

  @media (forced-colors: active) {
    input[role="switch"]::before {
      background: ButtonText;
    }

    input[role="switch"]:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
