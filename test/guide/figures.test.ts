// SPDX-License-Identifier: EUPL-1.2
import { callFunction } from "../../src/functions/edge";
import { LANGUAGES, type Language } from "../../src/functions/language";
import { LETTER_2015, inLanguage } from "../../src/workbook/assumptions";
import { recordOf } from "../functions/call";
import { expectedFigures } from "./expected-figures";
import { type Section, readGuide } from "./guide-text";
import { messagesQuoted } from "./messages";
import { readyPane } from "./ready-pane";
import { decimalsOf, figure, figuresIn, readNumber, valueOfSum, written } from "./numbers";

const ENGLISH = readGuide("en").map(({ heading }) => heading);

/** Texts that are held against their own source, not against the engine. */
function quotedTexts(language: Language): ReadonlySet<string> {
  return new Set([...sourcesIn(LETTER_2015, language), ...messagesQuoted(language)]);
}

function sourcesIn(node: unknown, language: Language): string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("tag" in node && "source" in node) return [inLanguage(node.source as string, language)];
  return Object.values(node).flatMap((value) => sourcesIn(value, language));
}

describe.each(LANGUAGES)("the figures of the guide in %s", (language) => {
  const sections = readGuide(language);
  const section = (english: string) => sections[ENGLISH.indexOf(english)] as Section;

  it("are the engine's, every one of them, in the order of reading", async () => {
    const expected = expectedFigures(await readyPane(language));
    const quoted = quotedTexts(language);
    const found = sections.map(({ reading }, index) => [
      ENGLISH[index],
      reading.filter((text) => !quoted.has(text)).flatMap((text) => figuresIn(text, language)),
    ]);
    const engine = ENGLISH.map((heading) => [
      heading,
      (expected[heading] ?? []).map((each) => written(each, language)),
    ]);
    expect(found).toEqual(engine);
    expect(Object.keys(expected).filter((heading) => !ENGLISH.includes(heading))).toEqual([]);
  });

  it("add up in every sum, to the last digit shown", () => {
    const sums = sections.flatMap((each) => each.sums).map((line) => line.replace(/^.*? {2,}/, ""));
    expect(sums.length).toBeGreaterThan(20);
    const wrong = sums.filter((sum) => {
      const [left, right] = sum.split(" = ") as [string, string];
      const sign = right.startsWith("−") ? -1 : 1;
      const shown = sign * readNumber(right.replace("−", ""), language);
      return Number(valueOfSum(left, language).toFixed(decimalsOf(right, language))) !== shown;
    });
    expect(wrong).toEqual([]);
  });

  it("are what the functions give that stand beside them", () => {
    const shown = sections.flatMap(({ formulas }) => formulas).filter(({ formula }) => formula.includes("("));
    expect(shown.length).toBeGreaterThan(7);
    // The one at the top only shows how a formula is typed: nothing is told of its answer.
    const answers = shown.flatMap(({ formula, after }) => {
      const result = valueOf(formula, language);
      const [told] = figuresIn(after, language);
      if (told === undefined) return [];
      return [{ formula, told, given: written(figure(result, decimalsOf(told, language)), language) }];
    });
    expect(answers).toHaveLength(shown.length - 1);
    expect(answers.filter(({ told, given }) => told !== given)).toEqual([]);
  });

  it("carry the tag and the source of the example", () => {
    const { budgetFrame, hourlyRate, measures, products } = LETTER_2015;
    const [, supervision, service] = products as [unknown, Record<string, TaggedText>, Record<string, TaggedText>];
    const assumptions = [
      ...[budgetFrame, hourlyRate, measures.rateCut2015.cut],
      ...[service["budgetShare"], service["hourNorm"], service["openingStock"], service["inflow2015"]],
      ...[supervision["budgetShare"], supervision["hourNorm"], supervision["openingActive"]],
      ...[supervision["openingQueue"], supervision["inflow2015"], supervision["duration"]],
    ] as readonly TaggedText[];
    const rows = section("The figures and their source").rows.map(([, , tag, source]) => [tag, source]);
    expect(rows).toEqual(assumptions.map(({ tag, source }) => [tag, inLanguage(source, language)]));
  });

  it("name the same difference for every later year", async () => {
    const figures = expectedFigures(await readyPane(language));
    const values = (figures["What is left of it in later years"] ?? []).map(({ value }) => value);
    const differences = values.slice(5, 10).map((uncut, t) => Math.round(uncut - (values[t] as number)));
    expect(new Set(differences).size).toBe(1);
  });
});

interface TaggedText {
  readonly tag: string;
  readonly source: Parameters<typeof inLanguage>[0];
}

/** What a formula gives whose arguments are numbers, columns of numbers and words. */
function valueOf(formula: string, language: Language): number {
  const [, id, list] = /^=KADER\.([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  const isDutch = language === "nl" && !formula.includes(", ");
  const cells = (list ?? "").split(isDutch ? /; (?![^{]*})/ : /, (?![^{]*})/).map((argument) => {
    const numberOf = (text: string) => Number(isDutch ? text.replace(",", ".") : text);
    if (argument.startsWith("{"))
      return argument
        .slice(1, -1)
        .split("; ")
        .map((text) => [numberOf(text)]);
    return argument.startsWith('"') ? argument.slice(1, -1) : numberOf(argument);
  });
  const answer = callFunction(recordOf(id ?? ""), cells, language);
  if ("error" in answer) throw new Error(`${formula} gives ${answer.error.message}`);
  return answer.block.values[0] as number;
}
