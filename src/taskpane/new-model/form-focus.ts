// SPDX-License-Identifier: EUPL-1.2

/** Puts the keyboard on the first field of a step; of a choice, on what is chosen. */
export function focusFirst(root: ParentNode): void {
  const fields = [...root.querySelectorAll<HTMLInputElement>(".step :is(input, select)")];
  const chosen = fields.find(({ type, checked }) => type === "radio" && checked);
  const [first] = fields;
  (first?.type === "radio" ? (chosen ?? first) : first)?.focus();
}

/** Puts the keyboard on the field behind this one. */
export function focusAfter(root: ParentNode, field: HTMLElement): void {
  const fields = [...root.querySelectorAll<HTMLElement>(".step input")];
  fields[fields.indexOf(field) + 1]?.focus();
}

export function focusElement(root: ParentNode, elementId: string): void {
  root.querySelector<HTMLElement>(`#${CSS.escape(elementId)}`)?.focus();
}
