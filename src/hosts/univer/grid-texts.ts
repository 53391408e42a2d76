// SPDX-License-Identifier: EUPL-1.2
import { inDutch } from "./dutch/locale";
import { LocaleService, LocaleType, type Univer } from "./library";
import type { GridNotation } from "./notation/entered-cell";
import { withProgress } from "./progress-texts";

type Pack = NonNullable<Parameters<LocaleService["load"]>[0][LocaleType]>;

/** To the grid all its texts are English; they are in the language of the screen, also after a person chose another. */
export function loadTexts(univer: Univer, english: Pack, notation: GridNotation): void {
  notation.follow((language) => {
    const pack = withProgress(language === "nl" ? inDutch(english) : english, language);
    loadPack(univer, pack);
  });
}

/** Texts of our own that the grid shows. */
export function loadPack(univer: Univer, pack: Pack): void {
  univer
    .__getInjector()
    .get(LocaleService)
    .load({ [LocaleType.EN_US]: pack });
}

/** Has everything that the grid shows written again with the texts that were loaded. */
export function showTexts(univer: Univer): void {
  univer.__getInjector().get(LocaleService).setLocale(LocaleType.EN_US);
}
