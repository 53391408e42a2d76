// SPDX-License-Identifier: EUPL-1.2
import { cellText, parseArea, parseSheetArea, quotedTitle, titleText } from "./references";

/** Where a link leads, as far as it is followed here. */
export type LinkTarget =
  | { readonly kind: "address"; readonly href: string }
  /** A sheet with cells, or a name. */
  | { readonly kind: "place"; readonly place: string }
  /** Something that would run, or a file of this machine: it is shown and stays as it is. */
  | { readonly kind: "refused" };

/** Excel takes no longer addresses. */
const LONGEST_ADDRESS = 2_079;

const FOLLOWED = new Set(["http:", "https:", "mailto:"]);

export function targetOf(target: string): LinkTarget {
  if (target.startsWith("#")) return target === "#" ? REFUSED : { kind: "place", place: target.slice(1) };
  const href = hrefOf(/^www\./i.test(target) ? `https://${target}` : target);
  return href === undefined ? REFUSED : { kind: "address", href };
}

const REFUSED: LinkTarget = { kind: "refused" };

function hrefOf(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return FOLLOWED.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** As a person would type it. */
export function shownTarget(target: string): string {
  return target.replace(/^(#|mailto:)/i, "");
}

/** What a workbook has that a link may lead to. */
export interface LinkPlaces {
  /** The title as the workbook writes it; undefined when it has no such sheet. */
  sheetTitle(title: string): string | undefined;
  hasName(name: string): boolean;
}

export type EnteredTarget =
  | { readonly target: string }
  /** Nothing that leads anywhere, an address of a kind that is not followed, or too long a one. */
  | { readonly problem: "nowhere" | "refused" | "too-long" };

/** What someone typed as the target of a link: a place in the workbook first, as a title may have a dot in it. */
export function enteredTarget(typed: string, home: string, places: LinkPlaces): EnteredTarget {
  const text = typed.trim();
  if (text.length > LONGEST_ADDRESS) return { problem: "too-long" };
  const place = placeIn(text.replace(/^#/, ""), home, places);
  if (place !== undefined) return { target: `#${place}` };
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/.test(text)) return addressIn(`mailto:${text}`);
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return addressIn(text);
  return /^[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$/.test(text) ? addressIn(`https://${text}`) : { problem: "nowhere" };
}

function addressIn(address: string): EnteredTarget {
  const href = hrefOf(address);
  if (href === undefined) return { problem: "refused" };
  return href.length > LONGEST_ADDRESS ? { problem: "too-long" } : { target: href };
}

function placeIn(text: string, home: string, { sheetTitle, hasName }: LinkPlaces): string | undefined {
  if (text === "") return undefined;
  if (parseArea(text) !== undefined) return `${titleText(home)}!${text.replaceAll("$", "").toUpperCase()}`;
  const whole = sheetTitle(text);
  if (whole !== undefined) return `${titleText(whole)}!A1`;
  const [bang, area] = [text.lastIndexOf("!"), parseSheetArea(text)];
  // A title of several words is read without its quotes too.
  const title = sheetTitle(area?.sheetTitle ?? text.slice(0, Math.max(bang, 0)));
  const cells = text
    .slice(bang + 1)
    .replaceAll("$", "")
    .toUpperCase();
  if (title !== undefined && parseArea(cells) !== undefined) return `${titleText(title)}!${cells}`;
  return hasName(text) ? text : undefined;
}

/** The first cell of a sheet, as a link to the sheet has it. */
export function targetOfSheet(title: string): string {
  return `#${quotedTitle(title)}!${cellText(0, 0)}`;
}
