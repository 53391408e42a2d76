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
`;
