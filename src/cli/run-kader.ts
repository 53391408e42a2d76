import type { Language } from "../functions/language";
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
  const { language, rest } = takeLanguage(words);
  if (language !== undefined) return dispatch(rest, { ...streams, language });
  streams.error("--lang: verwacht nl of en.");
  return WRONG_CALL;
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

/** `--lang` may be anywhere; undefined is a language that we do not speak. */
function takeLanguage(words: readonly string[]): { language: Language | undefined; rest: string[] } {
  const rest: string[] = [];
  let language: Language | undefined = "nl";
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word !== "--lang" && !word.startsWith("--lang=")) rest.push(word);
    else {
      const given = word === "--lang" ? words[++index] : word.slice("--lang=".length);
      language = given === "nl" || given === "en" ? given : undefined;
    }
  }
  return { language, rest };
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
