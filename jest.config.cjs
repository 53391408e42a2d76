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

const project = (displayName, folders) => ({
  displayName,
  transform,
  testEnvironment: "node",
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  // The mutation tests work on copies of the project there.
  modulePathIgnorePatterns: ["<rootDir>/.cache/"],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

module.exports = {
  // A slow machine is not a fault; what hangs still ends.
  testTimeout: 60_000,
  projects: [
    project("unit", [
      "model",
      "functions",
      "formulas",
      "workbook",
      "hosts",
      "package",
      "ministry",
      "background",
      "taskpane",
      "cli",
      "project",
      "guide",
      "bench",
      "fuzz",
    ]),
    project("office", ["office"]),
    project("deploy", ["deploy"]),
    project("browser", ["browser"]),
    project("libreoffice", ["libreoffice"]),
  ],
};
