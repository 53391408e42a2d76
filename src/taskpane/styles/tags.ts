// SPDX-License-Identifier: EUPL-1.2
import { css } from "lit";

export const tagStyles = css`
  .tag {
    display: inline-block;
    min-width: 18px;
    padding: 0 4px;
    margin-left: 2px;
    color: #fff;
    text-align: center;
    border: 1px solid transparent;
    border-radius: 3px;
    font-size: 11px;
    font-weight: 700;
    line-height: 16px;
  }

  .tag-Q {
    background: #1b6e3c;
  }

  .tag-Q2 {
    background: #0f6b70;
  }

  .tag-D {
    background: #1f5fa8;
  }

  .tag-I {
    color: #3d2600;
    background: #ffb84d;
  }

  .tag-U {
    background: #6b3fa0;
  }

  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
  }
`;
