// SPDX-License-Identifier: EUPL-1.2
/**
 * The rooms of the house and what each may import. Data flows one way (docs/architecture.md); an arrow that is not
 * listed here is an error, and so is a circle.
 */
const rooms = {
  model: [],
  functions: ["model"],
  formulas: ["model", "functions"],
  workbook: ["model", "functions", "formulas"],
  package: ["model", "functions", "formulas", "workbook"],
  hosts: ["model", "functions", "formulas", "workbook", "package"],
  ministry: ["model", "functions", "formulas", "workbook", "package"],
  background: ["model", "functions", "formulas", "workbook", "package", "hosts/host", "hosts/xlsx", "ministry"],
  taskpane: ["model", "functions", "formulas", "workbook", "package", "hosts/host", "ministry", "background"],
};

const forbidden = Object.entries(rooms).map(([room, mayImport]) => ({
  name: `${room}-imports-only-what-lies-below`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [room, ...mayImport].map((target) => `^src/${target}(/|\\.)`) },
}));

module.exports = {
  forbidden: [
    ...forbidden,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "model-imports-no-package",
      severity: "error",
      from: { path: "^src/model/" },
      to: { dependencyTypes: ["npm", "core"] },
    },
    {
      name: "translation-knows-no-report",
      severity: "error",
      from: { path: "^src/ministry/translate/" },
      to: { path: "^src/ministry/", pathNot: "^src/ministry/translate/" },
    },
    {
      name: "report-knows-no-copy",
      severity: "error",
      from: { path: "^src/ministry/report/" },
      to: { path: "^src/ministry/", pathNot: "^src/ministry/(translate|report)/" },
    },
    {
      name: "comparison-knows-no-copy",
      severity: "error",
      from: { path: "^src/ministry/compare/" },
      to: { path: "^src/ministry/", pathNot: "^src/ministry/(report|compare)/" },
    },
    {
      name: "host-adapters-stay-apart",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/([^/]+)/", pathNot: "^src/hosts/$1/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
