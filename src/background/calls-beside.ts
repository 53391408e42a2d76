import type { AnswerElsewhere } from "../functions/long-call";
import { InTurn } from "./in-turn";
import type { Work } from "./work";

/** Long calls of functions, one after another beside the page. */
export function callsBeside(work: Work): AnswerElsewhere {
  const inTurn = new InTurn(work);
  return (call) => inTurn.run("answerCall", call);
}
