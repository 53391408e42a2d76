// SPDX-License-Identifier: EUPL-1.2
const { default: Runner } = require("jest-runner");

/** One failed test says that a fault is caught; the files after it need not be run. Jest's own way ends the process. */
module.exports = class StopAtFailure extends Runner {
  async runTests(tests, watcher, options) {
    this.on("test-file-success", ([, { numFailingTests, testExecError }]) => {
      if (numFailingTests > 0 || testExecError) void watcher.setState({ interrupted: true });
    });
    return super.runTests(tests, watcher, options);
  }
};
