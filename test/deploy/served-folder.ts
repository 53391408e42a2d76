// SPDX-License-Identifier: EUPL-1.2
import { serve } from "../../scripts/serve";

/** Serves the folder that it is given, in a process of its own, and tells at which address. */
void serve(0, undefined, process.argv[2]).then(({ url }) => process.send?.(url));
