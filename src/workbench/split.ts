// SPDX-License-Identifier: EUPL-1.2
/** The parts between which the width of the page is divided. */
export interface SplitParts {
  readonly separator: HTMLElement;
  /** The part whose width is chosen; what comes before it takes the rest. */
  readonly side: HTMLElement;
}

const KEPT_AS = "kader-pane-width";
/** What WCAG asks for at the least, and what the pane is made for. */
const NARROWEST = 320;
const USUAL = 372;
/** On a small screen the cells need the room more. */
const USUAL_ON_SMALL = 350;
const SMALL_SCREEN = 1_300;
/** Of the cells, the pane may not take the last. */
const LEAST_OF_CELLS = 400;
const STEP = 16;

/**
 * The border between the cells and the pane can be moved: with the mouse, with the arrow keys (Home and End go to the
 * narrowest and the widest pane), and a double click brings the usual width back. The browser keeps what was chosen.
 */
export function makeSplit({ separator, side }: SplitParts): void {
  let chosen = keptWidth();
  const widest = () => Math.max(NARROWEST, window.innerWidth - LEAST_OF_CELLS);
  const width = () => Math.round(Math.min(Math.max(chosen ?? usualWidth(), NARROWEST), widest()));
  const show = () => {
    side.style.setProperty("--pane-width", `${width()}px`);
    separator.ariaValueMin = String(NARROWEST);
    separator.ariaValueMax = String(widest());
    separator.ariaValueNow = String(width());
  };
  const choose = (wanted: number | undefined) => {
    chosen = wanted;
    show();
    keepWidth(wanted === undefined ? undefined : width());
  };
  separator.addEventListener("keydown", (event) => {
    const wanted = {
      ArrowLeft: width() + STEP,
      ArrowRight: width() - STEP,
      Home: NARROWEST,
      End: widest(),
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    choose(wanted);
  });
  separator.addEventListener("pointerdown", ({ pointerId }) => separator.setPointerCapture(pointerId));
  separator.addEventListener("pointermove", ({ pointerId, clientX }) => {
    if (separator.hasPointerCapture(pointerId)) choose(side.getBoundingClientRect().right - clientX);
  });
  separator.addEventListener("dblclick", () => choose(undefined));
  window.addEventListener("resize", show);
  show();
}

function usualWidth(): number {
  return window.innerWidth < SMALL_SCREEN ? USUAL_ON_SMALL : USUAL;
}

/** Where the browser keeps nothing, the page works all the same. */
function keptWidth(): number | undefined {
  try {
    return Number(localStorage.getItem(KEPT_AS) ?? undefined) || undefined;
  } catch {
    return undefined;
  }
}

function keepWidth(width: number | undefined): void {
  try {
    if (width === undefined) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, String(width));
  } catch {
    // Not kept, then.
  }
}
