// SPDX-License-Identifier: EUPL-1.2
const { TestEnvironment } = require("jest-environment-node");

/** Node, in which a file ends at its first test that fails. */
module.exports = class FirstFailure extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name === "test_done" && test.errors.length > 0) this.hasFailed = true;
    if (name === "test_start" && this.hasFailed) test.mode = "skip";
  }
};
