// SPDX-License-Identifier: EUPL-1.2
import { RandomSource } from "../src/model/random";

/** Choices that are the same whenever a test runs, so that a failure can be had again. */
export class RandomChoices {
  private readonly source: RandomSource;

  constructor(seed: number) {
    this.source = new RandomSource(seed);
  }

  /** A whole number from 0 to below the bound. */
  below(bound: number): number {
    return Math.floor(this.source.nextUniform() * bound);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}
