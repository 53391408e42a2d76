import type { Language } from "../functions/language";
import type { PaneTexts } from "./texts";
import { en } from "./texts-en";
import { nl } from "./texts-nl";

export const PANE_TEXTS: Readonly<Record<Language, PaneTexts>> = { nl, en };
