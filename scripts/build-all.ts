import { buildAllIfStale } from "./build";

buildAllIfStale();
