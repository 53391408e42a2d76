// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { FileReason, HandedOver } from "../../hosts/host";

/** The Ministry tab. */
export interface MinistryTexts {
  readonly title: string;
  readonly intro: string;
  /** When the files of this tab do not come. */
  readonly open: {
    readonly title: string;
    readonly none: string;
    readonly illustrations: (count: number) => string;
    readonly checks: (count: number) => string;
    readonly outcomes: (count: number) => string;
    /** Two numbers that should be the same; without a difference where one of them is no number. */
    readonly compared: (numbers: ComparedNumbers) => string;
    readonly unreadable: string;
    readonly showChecks: string;
    readonly noModel: string;
    readonly reading: string;
  };
  readonly make: string;
  readonly making: string;
  readonly progress: (part: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly fault: string;
  readonly wasCopy: string;
  readonly made: (name: string) => string;
  readonly handedOver: Readonly<Record<HandedOver, string>>;
  readonly save: (name: string) => string;
  readonly report: {
    readonly translated: (cells: string) => string;
    readonly noCalls: string;
    readonly kept: (cells: string) => string;
    readonly keptNone: string;
    readonly elsewhere: (count: string) => string;
    readonly illustrative: (count: string) => string;
    readonly illustrativeNone: string;
    readonly checks: (count: string) => string;
    readonly checksNone: string;
    readonly outcomes: (count: string) => string;
    readonly other: (count: string) => string;
    readonly otherFunction: (name: string, cells: string, first: string) => string;
    readonly newerFunction: (name: string, cells: string, first: string) => string;
    readonly macros: string;
    readonly more: (count: string, sheet: string) => string;
  };
  readonly compare: {
    readonly title: string;
    readonly intro: string;
    readonly choose: string;
    readonly comparing: (name: string) => string;
    readonly cancelled: string;
    readonly fault: (name: string) => string;
    readonly equal: (name: string) => string;
    readonly changed: (name: string, count: number) => string;
    readonly inputs: string;
    readonly results: string;
    readonly noResults: string;
    readonly returned: string;
    readonly none: string;
    readonly thisWorkbook: string;
    readonly noModel: (workbook: string) => string;
    readonly unreadable: (workbook: string, sentence: string) => string;
    readonly impossible: (workbook: string) => string;
    readonly otherVersion: (workbook: string) => string;
  };
  readonly file: Readonly<Record<FileReason, string>>;
}

export interface ComparedNumbers {
  readonly expected: string;
  readonly found: string;
  readonly difference: string | undefined;
  readonly unit: string;
}

/** The number of things is written out by whoever asks, as the screen writes numbers. */
const some = (one: string, many: string) => (count: string) => `${count} ${count === "1" ? one : many}`;

const nothingMade = "Er is niets gemaakt en het werkboek is ongewijzigd.";
const nothingMadeEnglish = "Nothing was made and the workbook is unchanged.";

export const ministryTexts: Readonly<Record<Language, MinistryTexts>> = {
  nl: {
    title: "Ministeriekopie",
    intro:
      "Hetzelfde werkboek met gewone formules in plaats van KADER-functies: het ministerie kan het zonder Kader herrekenen. Dit werkboek verandert niet.",
    open: {
      title: "Open punten",
      none: "Geen: er zijn geen illustraties in gebruik en alle controles zijn in orde.",
      illustrations: (count) =>
        count === 1
          ? "1 uitgangspunt in gebruik is een illustratie"
          : `${count} uitgangspunten in gebruik zijn een illustratie`,
      checks: (count) => (count === 1 ? "1 controle is niet in orde" : `${count} controles zijn niet in orde`),
      outcomes: (count) =>
        count === 1 ? "Let op: 1 uitkomst vraagt aandacht" : `Let op: ${count} uitkomsten vragen aandacht`,
      compared: ({ expected, found, difference, unit }) =>
        `${unit} ${expected} tegenover ${found}${difference === undefined ? "" : `, verschil ${difference}`}`,
      unreadable: "De controles zijn niet te lezen; kijk op het blad Controle of alles in orde is.",
      showChecks: "Controles tonen",
      noModel: "Dit werkboek heeft geen model van Kader. KADER-functies in eigen formules worden wel vertaald.",
      reading: "De controles worden gelezen.",
    },
    make: "Ministeriekopie maken",
    making: "De Ministeriekopie wordt gemaakt.",
    progress: (part) => `Voortgang: ${part}`,
    cancel: "Annuleren",
    cancelled: `Geannuleerd. ${nothingMade}`,
    fault: `De Ministeriekopie kon niet worden gemaakt. ${nothingMade} Sla het werkboek op en probeer het opnieuw.`,
    wasCopy: `Dit werkboek is al een Ministeriekopie. ${nothingMade}`,
    made: (name) => `De Ministeriekopie is gemaakt: ${name}.`,
    handedOver: {
      opened: "Zij staat open als nieuw werkboek; sla haar daar op.",
      downloaded: "Zij staat in de map met downloads.",
      nothing: "Sla haar op met de link hieronder.",
    },
    save: (name) => `${name} opslaan`,
    report: {
      translated: some("cel is nu een gewone formule", "cellen zijn nu gewone formules"),
      noCalls: "In dit werkboek staan geen KADER-functies; er is niets vertaald.",
      kept: some("cel bleef een waarde en rekent niet mee", "cellen bleven een waarde en rekenen niet mee"),
      keptNone: "Geen enkele cel bleef een waarde.",
      elsewhere: some(
        "naam, opmaakregel, validatie of tabel met een KADER-functie",
        "namen, opmaakregels, validaties of tabellen met een KADER-functie",
      ),
      illustrative: some("groep waarden is alleen een illustratie", "groepen waarden zijn alleen een illustratie"),
      illustrativeNone: "Geen enkele waarde is een illustratie.",
      checks: some("controle is niet in orde", "controles zijn niet in orde"),
      checksNone: "Alle controles zijn in orde.",
      outcomes: (count) => `Uitkomsten die aandacht vragen: ${count}`,
      other: some("andere bijzonderheid", "andere bijzonderheden"),
      otherFunction: (name, cells, first) => `Functie van een andere invoegtoepassing: ${name}, ${cells} x, ${first}`,
      newerFunction: (name, cells, first) =>
        `Functie die oudere Excel-versies niet kennen: ${name}, ${cells} x, ${first}`,
      macros: "Dit werkboek bevat macro's; het ministerie kan ze zien en uitvoeren.",
      more: (count, sheet) => `En nog ${count}; het blad ${sheet} noemt ze.`,
    },
    compare: {
      title: "Teruggekomen Ministeriekopie vergelijken",
      intro:
        "Kies het bestand dat terugkwam. Het wordt vergeleken met dit werkboek zoals het nu is; geen van beide verandert.",
      choose: "Bestand kiezen",
      comparing: (name) => `${name} wordt vergeleken.`,
      cancelled: "Geannuleerd. Er is niets vergeleken.",
      fault: (name) =>
        `${name} kon niet worden vergeleken. Er is niets gewijzigd. Open het bestand in Excel, sla het op en probeer het opnieuw.`,
      equal: (name) => `${name}: de uitgangspunten en maatregelen zijn dezelfde als hier.`,
      changed: (name, count) =>
        count === 1 ? `${name}: 1 waarde is anders dan hier.` : `${name}: ${count} waarden zijn anders dan hier.`,
      inputs: "Gewijzigde uitgangspunten en maatregelen",
      results: "Wat dat met de uitkomsten doet",
      noResults: "De uitkomsten blijven dezelfde.",
      returned: "teruggekomen",
      none: "geen",
      thisWorkbook: "Dit werkboek",
      noModel: (workbook) =>
        `${workbook} heeft geen model van Kader. Er is niets vergeleken. Kies een werkboek of Ministeriekopie met het model.`,
      unreadable: (workbook, sentence) => `${workbook}: ${sentence} Er is niets vergeleken.`,
      impossible: (workbook) =>
        `${workbook}: met deze getallen is geen uitkomst te berekenen; zij zijn te groot of te klein. Er is niets vergeleken.`,
      otherVersion: (workbook) =>
        `${workbook} heeft een model van versie 1, het andere werkboek een van versie 2. Er is niets vergeleken. Kies twee werkboeken van dezelfde versie.`,
    },
    file: {
      busy: `Excel geeft het bestand nu niet: het is vergrendeld, of er wordt nog een cel bewerkt. ${nothingMade} Sluit de invoer af en probeer het opnieuw.`,
      "too-large": `Het werkboek is te groot voor Excel om door te geven. ${nothingMade} Verwijder wat niet nodig is of gebruik de opdracht kader ministry-copy.`,
      denied: `Excel staat niet toe dat Kader het bestand leest. ${nothingMade} Sla een kopie op en werk daarin verder.`,
      timeout: `Excel gaf het bestand niet op tijd. ${nothingMade} Probeer het opnieuw; lukt dat niet, open het werkboek dan opnieuw.`,
      unsupported: `Deze Excel kan het bestand niet doorgeven. ${nothingMade} Gebruik de opdracht kader ministry-copy of de werkbank.`,
      incomplete: `Het bestand kwam niet volledig door, misschien omdat iemand het wijzigde. ${nothingMade} Probeer het opnieuw.`,
    },
  },
  en: {
    title: "Ministry copy",
    intro:
      "The same workbook with ordinary formulas in the place of KADER functions: the Ministry can recalculate it without Kader. This workbook does not change.",
    open: {
      title: "Open points",
      none: "None: no illustrations are in use and all checks are in order.",
      illustrations: (count) =>
        count === 1 ? "1 assumption in use is an illustration" : `${count} assumptions in use are an illustration`,
      checks: (count) => (count === 1 ? "1 check is not in order" : `${count} checks are not in order`),
      outcomes: (count) =>
        count === 1 ? "Note: 1 outcome asks for attention" : `Note: ${count} outcomes ask for attention`,
      compared: ({ expected, found, difference, unit }) =>
        `${unit} ${expected} against ${found}${difference === undefined ? "" : `, difference ${difference}`}`,
      unreadable: "The checks cannot be read; see on the Checks sheet whether all is in order.",
      showChecks: "Show the checks",
      noModel: "This workbook has no Kader model. KADER functions in formulas of its own are translated all the same.",
      reading: "The checks are being read.",
    },
    make: "Make the Ministry copy",
    making: "The copy is being made.",
    progress: (part) => `Progress: ${part}`,
    cancel: "Cancel",
    cancelled: `Cancelled. ${nothingMadeEnglish}`,
    fault: `The copy could not be made. ${nothingMadeEnglish} Save the workbook and try again.`,
    wasCopy: `This workbook is a Ministry copy already. ${nothingMadeEnglish}`,
    made: (name) => `The copy is made: ${name}.`,
    handedOver: {
      opened: "It is open as a new workbook; save it there.",
      downloaded: "It is in the downloads folder.",
      nothing: "Save it with the link below.",
    },
    save: (name) => `Save ${name}`,
    report: {
      translated: some("cell is an ordinary formula now", "cells are ordinary formulas now"),
      noCalls: "This workbook holds no KADER functions; nothing was translated.",
      kept: some("cell stayed a value and does not follow changes", "cells stayed a value and do not follow changes"),
      keptNone: "No cell stayed a value.",
      elsewhere: some(
        "name, format, validation or table with a KADER function",
        "names, formats, validations or tables with a KADER function",
      ),
      illustrative: some("group of values is only an illustration", "groups of values are only an illustration"),
      illustrativeNone: "No value is an illustration.",
      outcomes: (count) => `Outcomes that ask for attention: ${count}`,
      checks: some("check is not in order", "checks are not in order"),
      checksNone: "No check says not ok.",
      other: some("other thing to know", "other things to know"),
      otherFunction: (name, cells, first) => `Function of another add-in: ${name}, ${cells} x, ${first}`,
      newerFunction: (name, cells, first) =>
        `Function that older versions of Excel lack: ${name}, ${cells} x, ${first}`,
      macros: "This workbook holds macros; the Ministry can see and run them.",
      more: (count, sheet) => `And ${count} more; the sheet ${sheet} names them.`,
    },
    compare: {
      title: "Compare a returned copy",
      intro: "Choose the file that came back. It is compared with this workbook as it stands; neither of them changes.",
      choose: "Choose a file",
      comparing: (name) => `${name} is being compared.`,
      cancelled: "Cancelled. Nothing was compared.",
      fault: (name) =>
        `${name} could not be compared. Nothing was changed. Open the file in Excel, save it and try again.`,
      equal: (name) => `${name}: the assumptions and measures are the same as here.`,
      changed: (name, count) =>
        count === 1 ? `${name}: 1 value differs from here.` : `${name}: ${count} values differ from here.`,
      inputs: "Changed assumptions and measures",
      results: "What that does to the results",
      noResults: "The results stay the same.",
      returned: "returned",
      none: "none",
      thisWorkbook: "This workbook",
      noModel: (workbook) =>
        `${workbook} has no Kader model. Nothing was compared. Choose a workbook or copy with the model.`,
      unreadable: (workbook, sentence) => `${workbook}: ${sentence} Nothing was compared.`,
      impossible: (workbook) =>
        `${workbook}: no result can be calculated with these numbers; they are too large or too small. Nothing was compared.`,
      otherVersion: (workbook) =>
        `${workbook} has a model of version 1, the other workbook one of version 2. Nothing was compared. Choose two workbooks of the same version.`,
    },
    file: {
      busy: `Excel does not give the file now: it is locked, or a cell is still being edited. ${nothingMadeEnglish} Finish the cell and try again.`,
      "too-large": `The workbook is too large for Excel to hand over. ${nothingMadeEnglish} Remove what is not needed or use the command kader ministry-copy.`,
      denied: `Excel does not allow Kader to read the file. ${nothingMadeEnglish} Save a copy and go on in it.`,
      timeout: `Excel did not give the file in time. ${nothingMadeEnglish} Try again; if that fails, open the workbook again.`,
      unsupported: `This Excel cannot hand over the file. ${nothingMadeEnglish} Use the command kader ministry-copy or the workbench.`,
      incomplete: `The file did not come through whole, perhaps because someone changed it. ${nothingMadeEnglish} Try again.`,
    },
  },
};
