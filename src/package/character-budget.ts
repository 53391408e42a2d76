// SPDX-License-Identifier: EUPL-1.2
import { ArchiveError } from "./problem";

/** How many characters are made, over all sheets of a workbook. */
export class CharacterBudget {
  constructor(private left: number) {}

  /** @throws ArchiveError when the workbook makes more than can be worked with */
  spend(characters: number): void {
    this.left -= characters;
    if (this.left < 0) throw new ArchiveError("too-much");
  }
}
