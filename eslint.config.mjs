// SPDX-License-Identifier: EUPL-1.2
import js from "@eslint/js";
import globals from "globals";
import jest from "eslint-plugin-jest";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "coverage/", "reports/", "node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension", "CustomFunctions"],
    },
  },
  {
    // The arithmetic and everything built on it must give the same answer everywhere: no clock, no chance.
    files: ["src/model/**", "src/functions/**", "src/formulas/**", "src/workbook/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Use the seeded generator of src/model." },
        { object: "Date", property: "now", message: "Pass the time in." },
      ],
    },
  },
  {
    files: ["src/hosts/excel/**"],
    languageOptions: { globals: { ...globals.browser, Excel: "readonly", Office: "readonly" } },
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/taskpane/**", "src/background/**", "src/workbench/**", "src/addin/**", "src/hosts/univer/**"],
    languageOptions: { globals: { ...globals.browser } },
    plugins: { lit, "lit-a11y": litA11y },
    rules: {
      ...lit.configs["flat/recommended"].rules,
      ...litA11y.configs.recommended.rules,
      // A native check box tells its own state; aria-checked on it is what WAI-ARIA forbids.
      "lit-a11y/role-has-required-aria-attrs": "off",
    },
  },
  { files: ["src/cli/**", "scripts/**", "bench/**"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.test.ts"],
    ...jest.configs["flat/recommended"],
    rules: {
      ...jest.configs["flat/recommended"].rules,
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
    },
  },
  {
    files: ["**/*.cjs", "webpack.config.js"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
