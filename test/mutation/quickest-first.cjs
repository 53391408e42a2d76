// SPDX-License-Identifier: EUPL-1.2
const Sequencer = require("@jest/test-sequencer").default;

/** Jest begins with what takes longest; a fault is found sooner when that comes last. */
module.exports = class QuickestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).reverse();
  }
};
