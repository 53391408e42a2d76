type LocalePack = { [key: string]: string | string[] | LocalePack };

/** Univer ships no Dutch. These are the words that an officer meets; the rest stays English (docs/known-limitations.md). */
const DUTCH: Readonly<Record<string, string>> = {
  Copy: "Kopiëren",
  Cut: "Knippen",
  Paste: "Plakken",
  Insert: "Invoegen",
  Delete: "Verwijderen",
  Clear: "Wissen",
  Undo: "Ongedaan maken",
  Redo: "Opnieuw",
  Bold: "Vet",
  Italic: "Cursief",
  Underline: "Onderstrepen",
  Start: "Start",
  Formulas: "Formules",
  Data: "Gegevens",
  View: "Beeld",
  Others: "Overig",
  Rename: "Naam wijzigen",
  Hide: "Verbergen",
  Cancel: "Annuleren",
  Confirm: "OK",
  OK: "OK",
  Close: "Sluiten",
  Font: "Lettertype",
  "Font Size": "Tekengrootte",
  "Paste Special": "Plakken speciaal",
  "Clear Contents": "Inhoud wissen",
  "Clear Formats": "Opmaak wissen",
  "Clear All": "Alles wissen",
  "Insert Row": "Rij invoegen",
  "Insert Column": "Kolom invoegen",
  Freeze: "Blokkeren",
  "Cancel freeze": "Blokkering opheffen",
};

/** The English texts with the known ones in Dutch. */
export function dutchOverlay<Pack>(pack: Pack): Pack {
  return translated(pack as LocalePack) as Pack;
}

function translated(node: LocalePack | string | string[]): LocalePack | string | string[] {
  if (typeof node === "string") return DUTCH[node] ?? node;
  if (Array.isArray(node) || node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, translated(value)]));
}
