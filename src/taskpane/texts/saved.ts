// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** Saved scenarios, on the Scenario tab. */
export interface SavedTexts {
  readonly title: string;
  readonly now: (name: string) => string;
  readonly changed: string;
  readonly noName: string;
  readonly same: string;
  readonly count: (used: number, places: number) => string;
  readonly nameLabel: string;
  readonly save: string;
  readonly restore: string;
  readonly rename: string;
  readonly delete: string;
  /** What a button does, to which scenario: for who hears the button alone. */
  readonly action: (action: string, name: string) => string;
  readonly newName: (name: string) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly saved: (name: string) => string;
  readonly renamed: (name: string) => string;
  readonly deleted: (name: string) => string;
  readonly empty: string;
  readonly tooLong: (most: number) => string;
  readonly taken: (name: string) => string;
  readonly full: (places: number) => string;
  readonly moved: string;
}

export const savedTexts: Readonly<Record<Language, SavedTexts>> = {
  nl: {
    title: "Opgeslagen scenario's",
    now: (name) => `Nu: ${name}`,
    changed: "gewijzigd",
    noName: "zonder naam",
    same: "gelijk aan nu",
    count: (used, places) => `${used} van ${places}`,
    nameLabel: "De maatregelen van nu opslaan als",
    save: "Opslaan",
    restore: "Terugzetten",
    rename: "Naam wijzigen",
    delete: "Verwijderen",
    action: (action, name) => `${action}: ${name}`,
    newName: (name) => `Nieuwe naam voor ${name}`,
    confirm: "Wijzigen",
    cancel: "Annuleren",
    saved: (name) => `Opgeslagen: ${name}.`,
    renamed: (name) => `De naam is nu ${name}.`,
    deleted: (name) => `Verwijderd: ${name}. Ongedaan maken kan in het werkboek.`,
    empty: "Niet opgeslagen: er is nog geen naam ingevuld.",
    tooLong: (most) => `Niet opgeslagen: de naam is langer dan ${most} tekens.`,
    taken: (name) => `Niet opgeslagen: er is al een scenario met de naam ${name}. Kies een andere naam.`,
    full: (places) => `Niet opgeslagen: alle ${places} plaatsen zijn bezet. Verwijder eerst een scenario.`,
    moved:
      "Op het blad Scenario zijn rijen ingevoegd of verwijderd; daardoor is dit scenario niet te lezen. Maak dat ongedaan.",
  },
  en: {
    title: "Saved scenarios",
    now: (name) => `Now: ${name}`,
    changed: "changed",
    noName: "without a name",
    same: "the same as now",
    count: (used, places) => `${used} of ${places}`,
    nameLabel: "Save the measures of now as",
    save: "Save",
    restore: "Restore",
    rename: "Rename",
    delete: "Delete",
    action: (action, name) => `${action}: ${name}`,
    newName: (name) => `New name for ${name}`,
    confirm: "Rename",
    cancel: "Cancel",
    saved: (name) => `Saved: ${name}.`,
    renamed: (name) => `The name is now ${name}.`,
    deleted: (name) => `Deleted: ${name}. The workbook can undo it.`,
    empty: "Not saved: no name has been entered yet.",
    tooLong: (most) => `Not saved: the name is longer than ${most} characters.`,
    taken: (name) => `Not saved: there is a scenario of the name ${name} already. Choose another name.`,
    full: (places) => `Not saved: all ${places} places are taken. Delete a scenario first.`,
    moved: "Rows were inserted or deleted on the Scenario sheet, so this scenario cannot be read. Undo that.",
  },
};
