// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { DUTCH_TEXTS } from "./texts/dutch";
import { ENGLISH_TEXTS } from "./texts/english";
import type { NewModelTexts } from "./texts/form-texts";

export type { NewModelTexts };

export const NEW_MODEL_TEXTS: Readonly<Record<Language, NewModelTexts>> = { nl: DUTCH_TEXTS, en: ENGLISH_TEXTS };
