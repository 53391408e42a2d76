// SPDX-License-Identifier: EUPL-1.2
const { rmSync } = require("node:fs");

/** What an earlier run wrote is no file of this one. */
module.exports = () => rmSync(".cache/written-files", { recursive: true, force: true });
