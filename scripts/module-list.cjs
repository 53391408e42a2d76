// SPDX-License-Identifier: EUPL-1.2
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** Where the lists stand: what each bundle was really made of, for the bill of materials. */
const MODULE_LISTS = ".cache/modules";

/** Writes the paths of all modules in a bundle, after webpack has left out what is not used. */
class ModuleList {
  constructor(root, name) {
    this.root = root;
    this.file = path.join(root, MODULE_LISTS, `${name}.json`);
  }

  apply(compiler) {
    compiler.hooks.done.tap("ModuleList", ({ compilation }) => {
      const paths = new Set();
      const add = (module) => {
        if (module.modules) for (const inner of module.modules) add(inner);
        const file = module.nameForCondition?.();
        if (file) paths.add(path.relative(this.root, file).split(path.sep).join("/"));
      };
      for (const chunk of compilation.chunks) {
        for (const module of compilation.chunkGraph.getChunkModules(chunk)) add(module);
      }
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeFileSync(this.file, `${JSON.stringify([...paths].sort(), undefined, 2)}\n`);
    });
  }
}

module.exports = { MODULE_LISTS, ModuleList };
