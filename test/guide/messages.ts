// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../src/functions/language";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { NAMES } from "../../src/workbook/model-names";
import { SHEET_TITLES } from "../../src/workbook/model-context";

const RATE = { nl: "Uurtarief 2016 (G14)", en: "Hourly rate 2016 (G14)" };

/** The messages of the pane as the guide quotes them: every one, with an example of what it names. */
export function messagesQuoted(language: Language): readonly string[] {
  const { problems, expected, found, saved, waysOut } = PANE_TEXTS[language];
  const name = "Kader_HourlyRate";
  const [scenario, production] = [SHEET_TITLES.scenario[language], SHEET_TITLES.production[language]];
  const assumptions = SHEET_TITLES.assumptions[language];
  const examples: Readonly<Record<keyof typeof problems, string>> = {
    noModel: problems.noModel,
    nameMissing: problems.nameMissing(name),
    cellBeingEdited: problems.cellBeingEdited,
    protected: problems.protected(scenario),
    structureProtected: problems.structureProtected,
    noCellSelected: problems.noCellSelected,
    readOnly: problems.readOnly,
    occupied: problems.occupied(`${scenario}, ${production}`),
    unequal: problems.unequal(waysOut.cellOfName(NAMES.stock, 3, 2)),
    timeout: problems.timeout,
    unknown: problems.unknown,
    sheetMissing: problems.sheetMissing(assumptions),
    unreadable: problems.unreadable(`${assumptions}, ${RATE[language]}`, found(null), expected.positive),
    impossible: problems.impossible,
    unreachable: problems.unreachable,
  };
  return [...Object.values(examples), saved.moved];
}
