// SPDX-License-Identifier: EUPL-1.2
import { checkLive } from "./check-live";
import { checkModel } from "./check-model";
import { JsonNode } from "./json-node";
import type { ModelFile } from "./model-file";
import type { ModelProblem } from "./problem";
import { SENTENCES } from "./problem-sentences";
import { readStructure } from "./read-structure";

export type ModelReading =
  | { readonly ok: true; readonly model: ModelFile; readonly warnings: readonly ModelProblem[] }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

/** Whether a parsed file says that it is a model of version 2 or later; files of version 1 say nothing. */
export function saysItsVersion(json: unknown): boolean {
  return typeof json === "object" && json !== null && ("kader" in json || "version" in json);
}

/** A model of version 2 from a parsed JSON file: first its form, then rules between values, then whether it calculates. */
export function readModelFile(json: unknown): ModelReading {
  const problems: ModelProblem[] = [];
  const version = typeof json === "object" && json !== null ? (json as { version?: unknown }).version : undefined;
  if (saysItsVersion(json) && version !== 2) {
    return { ok: false, problems: [{ id: "version", place: [], sentence: SENTENCES.version(version) }] };
  }
  const model = readStructure(new JsonNode(json, [], problems));
  if (model === undefined || problems.length > 0) return { ok: false, problems };
  return judged(model);
}

/** The same judgement for a model that was read from somewhere else, such as the cells of a workbook. */
export function judged(model: ModelFile): ModelReading {
  const problems = checkModel(model);
  if (problems.length > 0) return { ok: false, problems };
  const live = checkLive(model);
  return live.problems.length > 0
    ? { ok: false, problems: live.problems }
    : { ok: true, model, warnings: live.warnings };
}
