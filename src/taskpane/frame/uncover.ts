// SPDX-License-Identifier: EUPL-1.2
/** Brings a control that the keyboard comes to from under the parts of the pane that stay in view above it. */
export function uncover({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !target.matches(":focus-visible")) return;
  const root = target.getRootNode() as ShadowRoot;
  const staying = [...root.querySelectorAll<HTMLElement>(".bar, .top")].filter(
    (part) => getComputedStyle(part).position === "sticky",
  );
  const covered = staying.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  target.style.scrollMarginBlockStart = `${covered + ROOM}px`;
  target.scrollIntoView({ block: "nearest" });
}

/** For the line around the control. */
const ROOM = 6;
