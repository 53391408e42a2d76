// SPDX-License-Identifier: EUPL-1.2
import path from "node:path";
import { parseArgs } from "node:util";
import { nginxConfiguration } from "./nginx-configuration";
import { readOrigin } from "./origin";

/** Prints the configuration of nginx for KADER_ORIGIN; the places of files are options with common defaults. */
function print(): void {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "/srv/kader/current" },
      certificate: { type: "string", default: "/etc/nginx/tls/kader.crt" },
      key: { type: "string", default: "/etc/nginx/tls/kader.key" },
    },
  });
  for (const [option, place] of Object.entries(values)) {
    if (!path.posix.isAbsolute(place)) throw new Error(`--${option}: found "${place}"; expected a path from the root.`);
  }
  process.stdout.write(nginxConfiguration({ ...values, origin: readOrigin(), plainPort: 80 }));
}

try {
  print();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
