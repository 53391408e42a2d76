// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from "node:util";
import type { Text } from "../functions/language";
import { unpackArchive } from "../package/archive";
import { openWorkbook } from "../package/workbook-file";
import { fingerprintOf, statedFingerprint } from "../ministry/report/fingerprint";
import { type Command, FAILED, OK, type Terminal, WRONG_CALL } from "./command";
import { readBytes, sentenceOf } from "./files";

const TEXTS = {
  usage: {
    nl: "kader verify: verwacht één bestand, de Ministeriekopie.",
    en: "kader verify: expects one file, the copy.",
  },
  none: {
    nl: "heeft geen vingerafdrukken: het is geen Ministeriekopie van Kader.",
    en: "has no fingerprints: it is no Ministry copy made by Kader.",
  },
  same: { nl: "gelijk aan de vingerafdruk in de Ministeriekopie", en: "the same as the fingerprint in the copy" },
  other: { nl: "ANDERS dan de vingerafdruk in de Ministeriekopie", en: "NOT the fingerprint in the copy" },
  inputs: { nl: "Invoer", en: "Inputs" },
  results: { nl: "Uitkomsten", en: "Results" },
} as const satisfies Record<string, Text>;

/** Whether a copy still holds what it held when it was made. */
export const verifyCommand: Command = {
  name: "verify",
  readsWorkbook: true,
  usage: "COPY.xlsx [--lang nl|en]",
  summary: {
    nl: "Rekent de vingerafdrukken van een Ministeriekopie na en vergelijkt ze.",
    en: "Makes the fingerprints of a Ministry copy again and compares them.",
  },
  async run(given, { language, out, error }: Terminal) {
    const [file, ...others] = parseArgs({ args: [...given], allowPositionals: true }).positionals;
    if (file === undefined || others.length > 0) {
      error(TEXTS.usage[language]);
      return WRONG_CALL;
    }
    try {
      const workbook = openWorkbook(unpackArchive(await readBytes(file, language)));
      const stated = statedFingerprint(workbook);
      if (stated === undefined) {
        error(`${file}: ${TEXTS.none[language]}`);
        return FAILED;
      }
      const now = fingerprintOf(workbook);
      for (const kind of ["inputs", "results"] as const) {
        const verdict = now[kind] === stated[kind] ? TEXTS.same : TEXTS.other;
        out(`${TEXTS[kind][language]}: ${verdict[language]} (${now[kind]})`);
      }
      return now.inputs === stated.inputs && now.results === stated.results ? OK : FAILED;
    } catch (problem) {
      error(sentenceOf(problem, file, language));
      return FAILED;
    }
  },
};
