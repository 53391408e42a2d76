// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

/** A table on its way in, with what it was read as. */
export const pastePanelStyles = css`
  .paste {
    display: grid;
    gap: 6px;
    justify-items: start;
  }

  textarea {
    width: 100%;
    padding: 6px 8px;
    color: inherit;
    background: var(--colorNeutralBackground1);
    font: inherit;
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
  }

  .paste select {
    width: auto;
  }

  .preview {
    max-width: 100%;
    /* Twelve products and their heading, on a screen of the usual height. */
    max-height: max(320px, 50vh);
    overflow: auto;
  }

  .preview th,
  .preview td {
    padding: 3px 10px 3px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
    white-space: nowrap;
  }

  .preview th:first-child {
    text-align: left;
  }

  .preview tbody th {
    font-weight: normal;
  }
`;
