// SPDX-License-Identifier: EUPL-1.2
import { backgroundWork } from "../background/background-work";

/** What would hold up the page is done beside it. */
export const work = backgroundWork();
