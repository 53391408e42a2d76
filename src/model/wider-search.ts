// SPDX-License-Identifier: EUPL-1.2
import { type Boundary, type SteppedQuestion, type Tried, findBoundary } from "./boundary";

/** A search whose range may grow. */
export interface WideningQuestion extends SteppedQuestion {
  /** As far as it may; the range itself where it may not grow. */
  readonly widest: { readonly lowest: number; readonly highest: number };
  /** Whether an answer is nearer to the goal than another. */
  isNearer(answer: number, than: number): boolean;
}

/** Each step outwards is twice as long as the one before it. */
const MOST_STEPS_OUT = 30;
/** So many steps outwards that bring the goal no nearer end the search on that side. */
const MOST_IN_VAIN = 3;

/**
 * Where answers stop meeting the goal: in the range and, when nothing in it meets the goal, further out, on each side as
 * long as that brings the goal nearer.
 */
export function findBoundaryWidening(question: WideningQuestion): Boundary {
  const inside = findBoundary(question);
  if (inside.kind !== "nowhere") return inside;
  const [up, down] = [lookOut(question, "highest"), lookOut(question, "lowest")];
  const ring = up.ring ?? down.ring;
  if (ring !== undefined) return findBoundary({ ...question, ...ring });
  return { kind: "nowhere", tried: [...down.tried.reverse(), ...inside.tried, ...up.tried] };
}

interface LookedOut {
  readonly tried: Tried[];
  /** The steps between which the goal is met at last. */
  readonly ring?: { readonly lowest: number; readonly highest: number };
}

function lookOut(question: WideningQuestion, side: "lowest" | "highest"): LookedOut {
  const limit = question.widest[side];
  const tried: Tried[] = [];
  let edge = question[side];
  let nearest = question.tryStep(edge).answer;
  let inVain = 0;
  let length = Math.max(1, question.highest - question.lowest);
  for (let step = 0; step < MOST_STEPS_OUT && edge !== limit && inVain < MOST_IN_VAIN; step++, length *= 2) {
    const next = side === "highest" ? Math.min(limit, edge + length) : Math.max(limit, edge - length);
    const each = question.tryStep(next);
    // With such a value nothing can be calculated.
    if (Number.isNaN(each.answer)) break;
    tried.push(each);
    if (question.meets(each.answer)) {
      return { tried, ring: { lowest: Math.min(edge, next), highest: Math.max(edge, next) } };
    }
    const isNearer = question.isNearer(each.answer, nearest);
    inVain = isNearer ? 0 : inVain + 1;
    if (isNearer) nearest = each.answer;
    edge = next;
  }
  return { tried };
}
