// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { NotKeptKind } from "../package/save/save-request";

/** What the workbench itself says; the pane and the sheets have their own words. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly purpose: string;
  readonly workbookLabel: string;
  readonly chartsLabel: string;
  readonly paneLabel: string;
  readonly splitLabel: string;
  readonly languagesLabel: string;
  readonly toPane: string;
  readonly nextPart: string;
  readonly ready: string;
  /** For as long as that takes longer than a moment. */
  readonly calculating: string;
  readonly opening: string;
  /** The button that ends the reading of a file, and what is said then. */
  readonly stop: string;
  readonly stopped: string;
  readonly failed: string;
  readonly newModel: string;
  readonly formMissing: string;
  readonly notMade: string;
  readonly open: string;
  readonly opened: (name: string) => string;
  readonly openedToSave: (name: string) => string;
  readonly leftOut: (count: number) => string;
  readonly notOpened: (name: string) => string;
  readonly save: string;
  readonly saveAs: string;
  readonly print: string;
  readonly notPrinted: string;
  readonly nameLabel: string;
  readonly noName: string;
  readonly toDownloads: string;
  readonly changedElsewhere: (name: string) => string;
  readonly writesOver: string;
  readonly openElsewhere: string;
  readonly fileName: string;
  readonly making: string;
  readonly saved: (name: string) => string;
  readonly notSaved: string;
  readonly written: (name: string) => string;
  readonly state: {
    readonly unchanged: string;
    readonly saved: string;
    readonly unsaved: string;
    readonly kept: (time: string) => string;
  };
  readonly toStart: string;
  readonly start: {
    readonly heading: string;
    readonly newModel: string;
    readonly open: string;
    readonly goOn: string;
    readonly example: string;
    readonly exampleLine: string;
    readonly recent: string;
  };
  readonly notSavedYet: (name: string) => string;
  readonly staysKept: string;
  readonly goBack: string;
  readonly goOn: string;
  readonly stays: string;
  readonly nothingSaved: string;
  readonly noFileChosen: string;
  readonly mayNotWrite: (name: string) => string;
  readonly notAllKept: string;
  readonly notKept: Readonly<Record<NotKeptKind, string>>;
  /** Where that is: "blad Scenario, B2:C4 en D7". */
  readonly where: (places: string) => string;
  readonly sheet: (title: string, areas: string) => string;
  readonly morePlaces: (count: number) => string;
  readonly saveAsOther: string;
  readonly saveAnyway: string;
  readonly otherName: (name: string) => string;
}

export const WORKBENCH_TEXTS: Readonly<Record<Language, WorkbenchTexts>> = {
  nl: {
    title: "Kader: wat een budgettair kader kan opleveren",
    purpose: "Wat een budgettair kader kan opleveren. Alles blijft op deze computer.",
    workbookLabel: "Werkboek",
    chartsLabel: "Grafieken van dit blad",
    paneLabel: "Paneel",
    splitLabel: "Breedte van het paneel",
    languagesLabel: "Taal",
    toPane: "Naar het paneel",
    nextPart: "F6 gaat naar het volgende deel van het scherm.",
    opening: "Het werkboek wordt geopend.",
    stop: "Stoppen",
    stopped: "Het openen is gestopt.",
    ready: "Het werkboek is berekend.",
    calculating: "Het werkboek wordt berekend; wat nieuw is volgt zo.",
    failed: "Het werkboek kon niet worden geopend. Herlaad de pagina; er is niets gewijzigd.",
    newModel: "Nieuw model",
    formMissing: "Het formulier kon niet worden geladen. Er is niets gewijzigd. Probeer het opnieuw.",
    notMade: "Het model kon niet worden getoond. Het werkboek op het scherm is ongewijzigd.",
    open: "Openen",
    opened: (name) => `${name} is geopend; het bestand zelf verandert niet.`,
    leftOut: (count) =>
      `${count} ${count === 1 ? "samenvoeging, invoerregel of opmaakregel is hier niet te zien" : "samenvoegingen, invoerregels of opmaakregels zijn hier niet te zien"}: samen beslaan zij te veel cellen. Zij blijven in het bestand.`,
    notOpened: (name) => `${name} kon niet worden geopend. Het werkboek op het scherm is ongewijzigd.`,
    openedToSave: (name) => `${name} is geopend; het bestand verandert pas als u opslaat (Ctrl+S).`,
    save: "Downloaden",
    saveAs: "Opslaan als",
    print: "Afdrukken",
    notPrinted: "Het afdrukken kon niet worden voorbereid. Er is niets gewijzigd; probeer het opnieuw.",
    nameLabel: "Naam van het bestand",
    noName: 'In de naam van een bestand kan geen \\ / : * ? " < > of | staan.',
    toDownloads: "Het bestand komt in de map met downloads.",
    changedElsewhere: (name) => `${name} is intussen ergens anders gewijzigd`,
    writesOver: "Opslaan zet het werkboek van dit scherm ervoor in de plaats.",
    openElsewhere:
      "Dit werkboek staat ook in een ander tabblad van de browser open; wat u hier doet, wordt apart bewaard.",
    fileName: "kader-model.xlsx",
    making: "Het bestand wordt gemaakt.",
    saved: (name) => `${name} is opgeslagen in de map met downloads.`,
    notSaved: "Het bestand kon niet worden gemaakt. Het werkboek is ongewijzigd; probeer het opnieuw.",
    written: (name) => `${name} is opgeslagen.`,
    state: {
      unchanged: "niets gewijzigd",
      saved: "opgeslagen",
      unsaved: "nog niet opgeslagen",
      kept: (time) => `bewaard in deze browser, ${time}`,
    },
    toStart: "Naar het begin",
    start: {
      heading: "Waarmee beginnen?",
      newModel: "De eigen organisatie, met eigen producten en jaren. Een tabel uit Excel plakken kan.",
      open: "Een werkboek (.xlsx of .xlsm) van deze computer. Slepen naar dit scherm kan ook.",
      goOn: "Verder waar u was",
      example: "Voorbeeld: de brief van 2015",
      exampleLine: "Een ingevuld model om in te proberen wat een maatregel doet.",
      recent: "Andere recente werkboeken",
    },
    notSavedYet: (name) => `${name} is nog niet opgeslagen`,
    staysKept: "Het blijft bewaard in deze browser, bij de recente werkboeken.",
    goBack: "Terug naar het werkboek",
    goOn: "Doorgaan zonder opslaan",
    nothingSaved: "Er is niets opgeslagen.",
    noFileChosen:
      "Er is geen bestand gekozen en niets opgeslagen; met Downloaden komt het werkboek in de map met downloads.",
    mayNotWrite: (name) =>
      `De browser mag niet in ${name} schrijven en er is niets opgeslagen; met Downloaden komt het werkboek in de map met downloads.`,
    notAllKept: "Niet alles blijft zoals het is",
    notKept: {
      pivotTables:
        "Rijen of kolommen kwamen of gingen op een blad met een draaitabel; die blijft in het bestand waar zij stond en moet in Excel worden nagekeken.",
      connections:
        "Rijen of kolommen kwamen of gingen op een blad met gegevens van buiten; waar die worden ingevuld, schuift niet mee.",
      slicers: "Rijen of kolommen kwamen of gingen op een blad met een slicer of tijdlijn; die schuift niet mee.",
      filters:
        "Een filter op een blad met een Excel-tabel wordt niet opgeslagen; de rijen die het verbergt, blijven verborgen.",
      notes: "Een notitie bij een cel met een gesprek wordt niet opgeslagen: een cel heeft het een of het ander.",
      charts:
        "De grafieken van bladen die hier zijn gemaakt, en hun afdrukinstellingen, komen niet in dit bestand; de cellen wel.",
      rules:
        "Regels die hier zijn gemaakt en die een bestand zo niet kan bevatten (kleurenschaal, balk, pictogram, meerkeuzelijst), worden niet opgeslagen.",
      formats:
        "Opmaak die hier is gemaakt en die Kader niet in een bestand schrijft (lijnen van hoek tot hoek of boven de tekst, verhoogde of verlaagde tekst), wordt niet opgeslagen.",
      texts:
        "Van een tekst van meer dan 32.767 tekens wordt de rest niet opgeslagen: meer past er niet in een cel van Excel.",
      results:
        "De berekening kwam niet tot een einde: bij formules staan in het bestand mogelijk oude uitkomsten. Laat Excel alles herberekenen (Ctrl+Alt+F9) voordat u er getallen uit gebruikt.",
    },
    where: (places) => `Het gaat om ${places}.`,
    sheet: (title, areas) => `blad ${title}${areas === "" ? "" : ` (${areas})`}`,
    morePlaces: (count) => (count === 1 ? "nog 1 gebied" : `nog ${count} gebieden`),
    saveAsOther: "Opslaan onder een andere naam",
    saveAnyway: "Toch opslaan",
    otherName: (name) => name.replace(/(\.[^.]*)?$/, " (gewijzigd)$1"),
    stays: "Het werkboek op het scherm is gebleven.",
  },
  en: {
    title: "Kader: what a budget frame can produce",
    purpose: "What a budget frame can produce. Everything stays on this computer.",
    workbookLabel: "Workbook",
    chartsLabel: "Charts of this sheet",
    paneLabel: "Pane",
    splitLabel: "Width of the pane",
    languagesLabel: "Language",
    toPane: "To the pane",
    nextPart: "F6 goes to the next part of the screen.",
    opening: "The workbook is being opened.",
    stop: "Stop",
    stopped: "Opening was stopped.",
    ready: "The workbook is calculated.",
    calculating: "The workbook is being calculated; what is new follows.",
    failed: "The workbook could not be opened. Reload the page; nothing was changed.",
    newModel: "New model",
    formMissing: "The form could not be loaded. Nothing was changed. Try again.",
    notMade: "The model could not be shown. The workbook on the screen is unchanged.",
    open: "Open",
    opened: (name) => `${name} is open; the file itself does not change.`,
    leftOut: (count) =>
      `${count} ${count === 1 ? "merge, validation or format rule is" : "merges, validations or format rules are"} not shown here: together they cover too many cells. They stay in the file.`,
    notOpened: (name) => `${name} could not be opened. The workbook on the screen is unchanged.`,
    openedToSave: (name) => `${name} is open; the file changes only when you save (Ctrl+S).`,
    save: "Download",
    saveAs: "Save as",
    print: "Print",
    notPrinted: "Printing could not be prepared. Nothing was changed; try again.",
    nameLabel: "Name of the file",
    noName: 'The name of a file cannot have \\ / : * ? " < > or | in it.',
    toDownloads: "The file goes to the downloads folder.",
    changedElsewhere: (name) => `${name} was changed elsewhere meanwhile`,
    writesOver: "Saving puts the workbook of this screen in its place.",
    openElsewhere: "This workbook is open in another tab of the browser too; what you do here is kept apart.",
    fileName: "kader-model.xlsx",
    making: "The file is being made.",
    saved: (name) => `${name} is saved in the downloads folder.`,
    notSaved: "The file could not be made. The workbook is unchanged; try again.",
    written: (name) => `${name} is saved.`,
    state: {
      unchanged: "nothing changed",
      saved: "saved",
      unsaved: "not saved yet",
      kept: (time) => `kept in this browser, ${time}`,
    },
    toStart: "To the start",
    start: {
      heading: "What to begin with?",
      newModel: "Your own organisation, with its own products and years. A table can be pasted from Excel.",
      open: "A workbook (.xlsx or .xlsm) from this computer. Dropping it on this screen does the same.",
      goOn: "Go on where you were",
      example: "Example: the letter of 2015",
      exampleLine: "A model that is filled in, to try out what a measure does.",
      recent: "Other recent workbooks",
    },
    notSavedYet: (name) => `${name} is not saved yet`,
    staysKept: "It stays kept in this browser, with the recent workbooks.",
    goBack: "Back to the workbook",
    goOn: "Go on without saving",
    nothingSaved: "Nothing was saved.",
    noFileChosen: "No file was chosen and nothing was saved; Download puts the workbook in the downloads folder.",
    mayNotWrite: (name) =>
      `The browser may not write to ${name} and nothing was saved; Download puts the workbook in the downloads folder.`,
    notAllKept: "Not everything stays as it is",
    notKept: {
      pivotTables:
        "Rows or columns came or went on a sheet with a pivot table; it stays in the file where it was, and is to be checked in Excel.",
      connections:
        "Rows or columns came or went on a sheet with data from outside; where those are filled in does not move.",
      slicers: "Rows or columns came or went on a sheet with a slicer or timeline; it does not move.",
      filters: "A filter on a sheet with an Excel table is not saved; the rows that it hides stay hidden.",
      notes: "A note on a cell with a conversation is not saved: a cell has the one or the other.",
      charts:
        "The charts of sheets that were made here, and how they print, do not get into this file; their cells do.",
      rules:
        "Rules that were made here and that no file can hold as they are (colour scale, bar, icon, list of several choices) are not saved.",
      formats:
        "Formats that were made here and that Kader does not write in a file (lines from corner to corner or over the text, raised or lowered text) are not saved.",
      texts: "The rest of a text of more than 32,767 characters is not saved: a cell of Excel holds no more.",
      results:
        "The calculation did not come to an end: formulas may have old results in the file. Let Excel calculate everything (Ctrl+Alt+F9) before you use numbers from it.",
    },
    where: (places) => `This is about ${places}.`,
    sheet: (title, areas) => `sheet ${title}${areas === "" ? "" : ` (${areas})`}`,
    morePlaces: (count) => (count === 1 ? "1 more area" : `${count} more areas`),
    saveAsOther: "Save under another name",
    saveAnyway: "Save anyway",
    otherName: (name) => name.replace(/(\.[^.]*)?$/, " (changed)$1"),
    stays: "The workbook on the screen has stayed.",
  },
};
