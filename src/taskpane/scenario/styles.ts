// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const scenarioStyles = css`
  .group {
    margin-top: 12px;
  }

  .group h3 {
    padding-bottom: 2px;
    color: var(--colorNeutralForeground2);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .measure {
    padding: 4px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .measure-row {
    display: flex;
    gap: 4px;
    align-items: center;
  }

  .details-button {
    flex: none;
    width: 32px;
    height: 32px;
    border-color: transparent;
  }

  .effect {
    padding-left: 50px;
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
  }

  .details {
    display: grid;
    gap: 8px;
    padding: 8px 0 6px 50px;
  }

  .saved {
    margin-bottom: 12px;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }

  .scenario-now {
    overflow-wrap: anywhere;
    font-weight: var(--fontWeightSemibold);
  }

  .disclosure {
    display: flex;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 32px;
    padding: 2px 8px 2px 0;
    text-align: left;
    border-color: transparent;
  }

  .disclosure :first-child {
    flex: 1;
  }

  .count {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    font-weight: normal;
  }

  .saved-slot {
    padding: 6px 0;
    border-top: 1px solid var(--colorNeutralStroke2);
  }

  .saved-name {
    overflow-wrap: anywhere;
  }

  .save {
    display: grid;
    gap: 4px;
    justify-items: start;
    padding: 8px 0 10px;
    border-top: 1px solid var(--colorNeutralStroke2);
  }
`;
