// SPDX-License-Identifier: EUPL-1.2
/**
 * How faults are switched on and tried; in which files stands in scripts/test-mutation.ts.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "jest.mutation.config.cjs" },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 6_000,
  timeoutFactor: 2,
  thresholds: { high: 95, low: 90, break: null },
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  tempDirName: ".cache/mutation",
  // A fault that is switched on must not reach the code through what was built before.
  ignorePatterns: ["/dist", "/reports", "/coverage", "/assets", "/docs/images", "/.ci"],
  allowEmpty: false,
};
