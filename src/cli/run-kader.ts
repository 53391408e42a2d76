// SPDX-License-Identifier: EUPL-1.2
import { LANGUAGES, type Language } from "../functions/language";
import { VERSION } from "../workbook/version";
import { calculateCommand } from "./calculate";
import { type Command, FAILED, OK, type Terminal, WRONG_CALL } from "./command";
import { compareCommand } from "./compare";
import { ministryCopyCommand } from "./ministry-copy";
import { newCommand } from "./new";
import { modelCommand } from "./model";
import { upgradeCommand } from "./upgrade";
import { verifyCommand } from "./verify";
import { workbookCommand } from "./workbook";
import { workbookLanguage } from "./workbook-language";
import { wrongOptionSentence } from "./wrong-option";

const COMMANDS: readonly Command[] = [
  newCommand,
  calculateCommand,
  upgradeCommand,
  workbookCommand,
  modelCommand,
  ministryCopyCommand,
  compareCommand,
  verifyCommand,
];

/** Carries out what was typed behind `kader`; resolves to the exit code. */
export async function runKader(words: readonly string[], streams: Omit<Terminal, "language">): Promise<number> {
  const { given, rest } = takeLanguage(words);
  const chosen = given === undefined ? await languageOfWorkbook(rest) : LANGUAGES.find((each) => each === given);
  if (chosen !== undefined) return dispatch(rest, { ...streams, language: chosen });
  streams.error("--lang: verwacht nl of en.");
  return WRONG_CALL;
}

/** Whoever chose no language is answered in that of the workbook that is read, and in Dutch where there is none. */
async function languageOfWorkbook([name, ...rest]: readonly string[]): Promise<Language> {
  const isRead = COMMANDS.some((command) => command.name === name && command.readsWorkbook);
  const file = isRead ? rest.find((word) => !word.startsWith("-")) : undefined;
  return (file === undefined ? undefined : await workbookLanguage(file)) ?? "nl";
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  const { language, out, error } = terminal;
  const isHelp =
    name === undefined || name === "help" || [name, ...rest].some((word) => word === "--help" || word === "-h");
  if (isHelp || name === "--version") {
    out(isHelp ? help(language) : `kader ${VERSION}`);
    return OK;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    error(unknownCommand(name, language));
    return WRONG_CALL;
  }
  try {
    return await command.run(rest, terminal);
  } catch (problem) {
    const wrongOption = wrongOptionSentence(problem, language);
    error(wrongOption === undefined ? FAULT[language] : `kader ${name}: ${wrongOption}`);
    return wrongOption === undefined ? FAILED : WRONG_CALL;
  }
}

const FAULT: Readonly<Record<Language, string>> = {
  nl: "Er is een fout in Kader zelf; er is niets geschreven. Meld dit met de opdracht die is gegeven.",
  en: "There is a fault in Kader itself; nothing was written. Please report it with the command that was given.",
};

/** `--lang` may be anywhere; what is behind it is judged by who asks. */
function takeLanguage(words: readonly string[]): { given: string | undefined; rest: string[] } {
  const rest: string[] = [];
  let given: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word === "--lang") given = words[++index] ?? "";
    else if (word.startsWith("--lang=")) given = word.slice("--lang=".length);
    else rest.push(word);
  }
  return { given, rest };
}

function unknownCommand(name: string, language: Language): string {
  const known = COMMANDS.map((command) => command.name).join(", ");
  return language === "nl"
    ? `"${name}" is geen opdracht; verwacht ${known} of --help.`
    : `"${name}" is not a command; expected ${known} or --help.`;
}

function help(language: Language): string {
  const commands = COMMANDS.flatMap(({ name, usage, summary }) => [
    `  kader ${name} ${usage}`,
    `      ${summary[language]}`,
  ]);
  const [use, more] = language === "nl" ? ["Gebruik:", "Uitleg en versie:"] : ["Usage:", "Help and version:"];
  return [use, ...commands, "", more, "  kader --help", "  kader --version"].join("\n");
}
