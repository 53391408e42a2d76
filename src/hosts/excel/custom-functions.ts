import { KADER_FUNCTIONS } from "../../functions";
import type { CellError } from "../../functions/edge";
import { type Language, languageOf } from "../../functions/language";
import { type AnswerElsewhere, type CallAnswer, answerHereOrElsewhere } from "../../functions/long-call";
import { problemSentence } from "../../functions/messages";
import type { FunctionRecord } from "../../functions/record";

/** What Excel takes: rows of numbers, or an error with its sentence. */
type HostResult = number[][] | object;

/**
 * Registers each function and does nothing else. A call that would hold up the page is answered `elsewhere`, where the
 * page has such a place; all others at once, because Excel shows #BUSY! while it waits for a promise.
 */
export function registerFunctions(elsewhere?: AnswerElsewhere): void {
  for (const record of libraryCame() ? KADER_FUNCTIONS : []) {
    CustomFunctions.associate(record.id, (...cells: unknown[]) => answer(record, cells, elsewhere));
  }
}

/** In a page that Office's library did not reach, whatever stands behind this must still run, to say so. */
function libraryCame(): boolean {
  return typeof CustomFunctions !== "undefined";
}

/** Errors are returned: of an error that is thrown Excel can lose code and message. */
function answer(
  record: FunctionRecord,
  cells: readonly unknown[],
  elsewhere: AnswerElsewhere | undefined,
): HostResult | Promise<HostResult> {
  try {
    const given = withoutInvocation(cells).slice(0, Object.keys(record.arguments).length);
    const call = { id: record.id, given, language: hostLanguage() };
    const answered = answerHereOrElsewhere(call, elsewhere);
    return answered instanceof Promise ? answered.then(hostResult) : hostResult(answered);
  } catch {
    return hostError({ code: "#VALUE!", message: problemSentence({ kind: "fault" }, hostLanguage()) });
  }
}

function hostResult(answered: CallAnswer): HostResult {
  return "rows" in answered ? answered.rows : hostError(answered.error);
}

const INVOCATION_MEMBERS = ["functionName", "address", "parameterAddresses", "isInValuePreview", "setResult"];

/** Excel puts an object about the call behind the cells; when arguments were left out it must not pass for one. */
function withoutInvocation(cells: readonly unknown[]): readonly unknown[] {
  const last = cells.at(-1);
  const isInvocation =
    typeof last === "object" &&
    last !== null &&
    !Array.isArray(last) &&
    INVOCATION_MEMBERS.some((member) => member in last);
  return isInvocation ? cells.slice(0, -1) : cells;
}

/** Error and ErrorCode come with Excel's own part of the library, after this script: look them up when needed. */
function hostError({ code, message }: CellError): object {
  try {
    const { Error: HostError, ErrorCode } = CustomFunctions as Partial<typeof CustomFunctions>;
    if (HostError !== undefined && ErrorCode !== undefined) {
      return new HostError(code === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
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
