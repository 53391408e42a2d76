import { createInterface } from "node:readline/promises";
import type { Language } from "../functions/language";
import { VERSION } from "../workbook/version";
import { visibleLines } from "../workbook/visible-text";
import { calculateCommand } from "./calculate";
import { type Command, FAILED, OK, type Terminal, WRONG_CALL } from "./command";
import { compareCommand } from "./compare";
import { ministryCopyCommand } from "./ministry-copy";
import { workbookCommand } from "./workbook";

const COMMANDS: readonly Command[] = [calculateCommand, workbookCommand, ministryCopyCommand, compareCommand];

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  // A reader that has seen enough (head, less) closes the pipe; that is no fault of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? OK : FAILED));
  const { language, rest } = takeLanguage(words);
  const terminal: Terminal = {
    language: language ?? "nl",
    // A sheet title or a label may hold what a terminal would take for a command.
    out: (text) => void process.stdout.write(`${visibleLines(text)}\n`),
    error: (text) => void process.stderr.write(`${visibleLines(text)}\n`),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  };
  if (language !== undefined) process.exitCode = await dispatch(rest, terminal);
  else {
    terminal.error("--lang: verwacht nl of en.");
    process.exitCode = WRONG_CALL;
  }
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Who closes the input instead of answering has not said yes.
  const closed = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const answer = await Promise.race([lines.question(`${visibleLines(question)} `), closed]);
  lines.close();
  return /^\s*(j|ja|y|yes)\s*$/i.test(answer);
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
    const { code, message = "" } = problem as { code?: string; message?: string };
    const isWrongOption = code?.startsWith("ERR_PARSE_ARGS") ?? false;
    // Node's own words on a wrong option are one clear sentence; they come in English only.
    error(isWrongOption ? `kader ${name}: ${message.split(/\.\s/)[0]}.` : FAULT[language]);
    return isWrongOption ? WRONG_CALL : FAILED;
  }
}

const FAULT: Readonly<Record<Language, string>> = {
  nl: "Er is een fout in Kader zelf; er is niets geschreven. Meld dit met de opdracht die is gegeven.",
  en: "There is a fault in Kader itself; nothing was written. Please report it with the command that was given.",
};

/** `--lang` may stand anywhere; undefined is a language that we do not speak. */
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
