// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../functions";
import type { CellError } from "../../functions/edge";
import { type Language, languageOf } from "../../functions/language";
import { type OffloadCall, type CallAnswer, answerHereOrElsewhere } from "../../functions/long-call";
import { problemSentence } from "../../functions/messages";
import type { FunctionRecord } from "../../functions/record";

/** What Excel takes: rows of numbers, or an error with its sentence. */
type HostResult = number[][] | object;

/**
 * Registers each function and does nothing else. A call that would hold up the page is answered `elsewhere`, where the
 * page has such a place; all others at once, because Excel shows #BUSY! while it waits for a promise.
 */
export function registerFunctions(elsewhere?: OffloadCall): void {
  for (const record of isCustomFunctionsAvailable() ? KADER_FUNCTIONS : []) {
    CustomFunctions.associate(record.id, (...cells: unknown[]) => answer(record, cells, elsewhere));
  }
}

/** In a page that Office's library did not reach, what follows must still run, to say so. */
function isCustomFunctionsAvailable(): boolean {
  return typeof CustomFunctions !== "undefined";
}

/** Errors are returned: of an error that is thrown Excel can lose code and message. */
function answer(
  record: FunctionRecord,
  cells: readonly unknown[],
  elsewhere: OffloadCall | undefined,
): HostResult | Promise<HostResult> {
  try {
    const invocation = invocationAmong(cells);
    const own = invocation === undefined ? cells : cells.slice(0, -1);
    const call = {
      id: record.id,
      given: own.slice(0, Object.keys(record.arguments).length),
      language: hostLanguage(),
    };
    const answered = answerHereOrElsewhere(call, elsewhere, record.steps && signalOf(invocation));
    return answered instanceof Promise ? answered.then(hostResult) : hostResult(answered);
  } catch {
    return hostError({ code: "#VALUE!", message: problemSentence({ kind: "fault" }, hostLanguage()) });
  }
}

function hostResult(answered: CallAnswer): HostResult {
  if ("error" in answered) return hostError(answered.error);
  const { rows } = answered;
  const found = rows.length * (rows[0]?.length ?? 0);
  if (found <= MOST_CELLS_ON_WEB || !isWeb()) return rows;
  const problem = { kind: "too-many-cells", found, most: MOST_CELLS_ON_WEB } as const;
  return hostError({ code: "#VALUE!", message: problemSentence(problem, hostLanguage()) });
}

/**
 * Excel on the web takes 5 MB at once, and a cell whose result is larger stays #BUSY! for ever (office-js#2786). A number
 * takes up to 24 characters.
 */
const MOST_CELLS_ON_WEB = 200_000;

function isWeb(): boolean {
  try {
    return Office.context.platform === Office.PlatformType.OfficeOnline;
  } catch {
    // No Office around the script, or not ready to say.
    return false;
  }
}

const INVOCATION_MEMBERS = [
  "functionName",
  "address",
  "parameterAddresses",
  "isInValuePreview",
  "setResult",
  "onCanceled",
];

/** Excel puts an object about the call behind the cells; when arguments were left out it must not pass for one. */
function invocationAmong(cells: readonly unknown[]): object | undefined {
  const last = cells.at(-1);
  const isInvocation =
    typeof last === "object" &&
    last !== null &&
    !Array.isArray(last) &&
    INVOCATION_MEMBERS.some((member) => member in last);
  return isInvocation ? last : undefined;
}

/** Aborted when Excel no longer wants the answer: someone changed a cell that the call reads, or removed the formula. */
function signalOf(invocation: object | undefined): AbortSignal | undefined {
  if (invocation === undefined) return undefined;
  // Where there is no page around the script there is nothing to stop, but Excel still wants a handler.
  const stopped = typeof AbortController === "undefined" ? undefined : new AbortController();
  (invocation as { onCanceled: () => void }).onCanceled = () => stopped?.abort();
  return stopped?.signal;
}

/** Error and ErrorCode come with Excel's own part of the library, after this script: look them up when needed. */
function hostError({ code, message }: CellError): object {
  try {
    const { Error: HostError, ErrorCode } = CustomFunctions as Partial<typeof CustomFunctions>;
    if (HostError !== undefined && ErrorCode !== undefined) {
      const shown = Object.values(ErrorCode).find((known) => (known as string) === code) ?? ErrorCode.invalidValue;
      return new HostError(shown, message);
    }
  } catch {
    // A host without the class, or with half of it: the plain object below says the same.
  }
  return { code, message };
}

/** The language of Excel's own screen; English where there is no Office, or while it is not ready to say. */
function hostLanguage(): Language {
  try {
    return languageOf((Office as Partial<typeof Office>).context?.displayLanguage);
  } catch {
    return "en";
  }
}
