// SPDX-License-Identifier: EUPL-1.2
import { type OrderPort, serve } from "./serve";

serve(globalThis as unknown as OrderPort);
