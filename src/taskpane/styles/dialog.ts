// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const dialogStyles = css`
  dialog {
    max-width: min(420px, calc(100vw - 32px));
    padding: 16px;
    color: var(--colorNeutralForeground1);
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
  }

  dialog h3 {
    margin-top: 0;
  }

  dialog .actions {
    margin-top: 12px;
  }

  .places {
    max-height: 160px;
    padding-left: 20px;
    overflow-y: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
`;
