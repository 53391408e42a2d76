// SPDX-License-Identifier: EUPL-1.2
export { StructureChange } from "./change-structure";
export { LetterUpgrade } from "./upgrade-letter";
