// SPDX-License-Identifier: EUPL-1.2
/** A part of workbench.html, which has them all from the start. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}

export function textElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

export function pushButton(text: string, press: () => void): HTMLButtonElement {
  const button = textElement("button", text);
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}

/** A field in its label: the words before a text, and behind a box. */
export function labelledField(type: "text" | "checkbox", text: string): [HTMLLabelElement, HTMLInputElement] {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = type;
  if (type === "text") input.autocomplete = "off";
  label.append(...(type === "text" ? [text, input] : [input, text]));
  return [label, input];
}
