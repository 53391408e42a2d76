// SPDX-License-Identifier: EUPL-1.2
/** One project per kind of test; only the unit project needs nothing beyond npm. */
const transform = {
  // hucre is published as modules only.
  "^.+\\.(tsx?|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", decorators: true },
        transform: { legacyDecorator: true, useDefineForClassFields: false },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

const project = (displayName, folders, more = {}) => ({
  ...more,
  displayName,
  transform,
  testEnvironment: "node",
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  // The mutation tests work on copies of the project there.
  modulePathIgnorePatterns: ["<rootDir>/.cache/"],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

/** What the tests write is put aside for the project "files" to judge (npm run test:files). */
const putAside = process.env.KADER_PUT_ASIDE
  ? {
      setupFiles: ["<rootDir>/test/files/collect-written.ts"],
      globalSetup: "<rootDir>/test/files/clear-written.cjs",
    }
  : {};

module.exports = {
  // A slow machine is not a fault; what hangs still ends.
  testTimeout: 60_000,
  projects: [
    project(
      "unit",
      [
        "model",
        "functions",
        "formulas",
        "workbook",
        "hosts",
        "package",
        "ministry",
        "background",
        "taskpane",
        "workbench",
        "cli",
        "project",
        "guide",
        "bench",
        "fuzz",
      ],
      putAside,
    ),
    project("files", ["files"]),
    project("office", ["office"]),
    project("deploy", ["deploy"]),
    project("browser", ["browser"], { setupFilesAfterEnv: ["<rootDir>/test/browser/patience.ts"] }),
    project("libreoffice", ["libreoffice"]),
  ],
};
