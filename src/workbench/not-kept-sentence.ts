// SPDX-License-Identifier: EUPL-1.2
import { type Language, listed } from "../functions/language";
import type { NotKept, NotKeptPlace } from "../package/save/save-request";
import { areaText } from "../workbook/references";
import { WORKBENCH_TEXTS } from "./texts";

/** More areas than these nobody looks up one by one. */
const MOST_AREAS = 8;

/** What is not kept as it is when the workbook is saved, with the sheets and areas as a reader sees them. */
export function notKeptSentence({ kind, places }: NotKept, language: Language): string {
  const texts = WORKBENCH_TEXTS[language];
  if (places.length === 0) return texts.notKept[kind];
  let room = MOST_AREAS;
  const sheets = places.flatMap(({ sheetTitle, areas }, index) => {
    const named = areas.slice(0, room);
    if (index > 0 && named.length === 0 && room === 0) return [];
    room -= named.length;
    return [
      texts.sheet(
        sheetTitle,
        listed(
          named.map((area) => areaText(area)),
          language,
        ),
      ),
    ];
  });
  const left = places.reduce((sum, { areas }) => sum + areas.length, 0) - (MOST_AREAS - room);
  const named = listed([...sheets, ...(left > 0 ? [texts.morePlaces(left)] : [])], language);
  return `${texts.notKept[kind]} ${texts.where(named)}`;
}

/** What there is to say about them that was not said before: kinds by the places that each has. */
export function untold(notKept: readonly NotKept[], told: ReadonlySet<string>): NotKept[] {
  return notKept.filter((each) => keysOf(each).some((key) => !told.has(key)));
}

export function keysOf({ kind, places }: NotKept): string[] {
  const keyOf = ({ sheetTitle, areas }: NotKeptPlace) =>
    `${kind}/${sheetTitle}/${areas.map((area) => areaText(area)).join()}`;
  return places.length === 0 ? [kind] : places.map(keyOf);
}
