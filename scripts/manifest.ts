// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_ORIGIN } from "./origin";

/** A development build is another add-in to Excel, so that it can be next to the released one. */
const DEVELOPMENT = {
  id: "35cb083d-3c21-4491-8e3f-653f56aa5f2c",
  name: "Kader (ontwikkeling)",
  nameInEnglish: "Kader (development)",
  namespace: "KADERDEV",
} as const;

export interface ManifestChoice {
  /** Such as "https://kader.example.org". */
  readonly origin: string;
  readonly isDevelopment: boolean;
}

export const SHORTCUT_FILES = { keys: "shortcuts.json", dutchNames: "shortcuts-nl.json" } as const;

/** The manifest for an origin, from the one source in the root of the project. */
export function manifestFor(source: string, { origin, isDevelopment }: ManifestChoice): string {
  const placed = source.replaceAll(DEFAULT_ORIGIN, origin);
  return isDevelopment ? forDevelopment(placed) : placed;
}

/**
 * The same manifest with keyboard shortcuts. It is one more file, because the schema that Microsoft published last does
 * not know the element: what follows that schema refuses the whole manifest (office-js#2132, #4405).
 */
export function withShortcuts(manifest: string, origin: string): string {
  const { keys, dutchNames } = SHORTCUT_FILES;
  const element = `  <ExtendedOverrides Url="${origin}/${keys}" ResourcesUrl="${origin}/${dutchNames}"></ExtendedOverrides>\n`;
  return replaceOnce(manifest, /(<\/VersionOverrides>\n)/, element);
}

function forDevelopment(manifest: string): string {
  const { id, name, nameInEnglish, namespace } = DEVELOPMENT;
  return [
    [/(<Id>)[^<]*/, id],
    [/(<DisplayName DefaultValue=")[^"]*/, nameInEnglish],
    ...overridesOf("<DisplayName ", name),
    [/(id="Functions\.Namespace" DefaultValue=")[^"]*/, namespace],
    ...overridesOf('id="Functions\\.Namespace" ', namespace),
    [/(id="Tab\.Label" DefaultValue=")[^"]*/, nameInEnglish],
    ...overridesOf('id="Tab\\.Label" ', name),
  ].reduce((text, [pattern, value]) => replaceOnce(text, pattern as RegExp, value as string), manifest);
}

/** The text of an element in each of the languages other than the default. */
function overridesOf(element: string, value: string): [RegExp, string][] {
  return ["nl-NL", "nl-BE"].map((locale) => [
    new RegExp(
      `(${element}[^>]*>(?:\\s*<(?:bt:)?Override [^>]*>)*?\\s*<(?:bt:)?Override Locale="${locale}" Value=")[^"]*`,
    ),
    value,
  ]);
}

function replaceOnce(text: string, pattern: RegExp, value: string): string {
  if (!pattern.test(text)) throw new Error(`The manifest has nothing that matches ${String(pattern)}.`);
  return text.replace(pattern, (_, before: string) => `${before}${value}`);
}
