// SPDX-License-Identifier: EUPL-1.2
/** The tests that faults in the arithmetic and at the edge must fail: those of the two rooms, as the unit project has them. */
const { projects, testTimeout } = require("./jest.config.cjs");

const unit = projects.find(({ displayName }) => displayName === "unit");

/** All of both rooms, but for the tests that a part of the mutation tests asks for (scripts/test-mutation.ts). */
const tests = JSON.parse(process.env.KADER_MUTATION_TESTS ?? '["model/**/*", "functions/**/*"]');

module.exports = {
  ...unit,
  testTimeout,
  testMatch: tests.map((name) => `<rootDir>/test/${name}.test.ts`),
  testPathIgnorePatterns: [
    "/node_modules/",
    // It builds the bundle, in which a fault could not be switched on and off.
    "<rootDir>/test/functions/custom-functions.test.ts",
  ],
  // For each fault the tests run until one of them fails, the quickest first.
  runner: "<rootDir>/test/mutation/stop-at-failure.cjs",
  testEnvironment: require.resolve("./test/mutation/environment.cjs"),
  testSequencer: "<rootDir>/test/mutation/quickest-first.cjs",
  setupFiles: ["<rootDir>/test/mutation/fixed-seed.ts"],
};
