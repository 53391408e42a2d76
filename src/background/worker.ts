import { type OrderPort, serve } from "./serve";

serve(globalThis as unknown as OrderPort);
