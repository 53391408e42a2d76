// SPDX-License-Identifier: EUPL-1.2
import { argumentName } from "../../src/functions/argument-terms";
import { KADER_FUNCTIONS } from "../../src/functions";
import { LANGUAGES } from "../../src/functions/language";
import { METADATA_LIMITS, customFunctionsMetadata } from "../../src/functions/metadata";
import english from "./golden/functions.json";
import dutch from "./golden/functions-nl.json";

const ORIGIN = "https://localhost:3000";
const GOLDEN = { en: english, nl: dutch };

const metadata = (language: "nl" | "en") => customFunctionsMetadata(KADER_FUNCTIONS, language, ORIGIN);

describe("the metadata for Office", () => {
  // A difference here reaches every workbook that holds a function: change the golden file only on purpose.
  it.each(LANGUAGES)("is the golden file (%s)", (language) => {
    expect(metadata(language)).toEqual(GOLDEN[language]);
  });

  it("names exactly the functions of the code, with their arguments in order", () => {
    for (const language of LANGUAGES) {
      const { functions } = metadata(language);
      expect(functions.map(({ id }) => id)).toEqual(KADER_FUNCTIONS.map(({ id }) => id));
      for (const [index, { parameters }] of functions.entries()) {
        const names = Object.keys(KADER_FUNCTIONS[index]?.arguments ?? {});
        expect(parameters.map(({ name }) => name)).toEqual(names.map((name) => argumentName(name, language)));
        expect(new Set(parameters.map(({ name }) => name)).size).toBe(names.length);
      }
    }
  });

  it("has a name that equals the id, for every function", () => {
    for (const { id, name } of metadata("en").functions) expect(name).toBe(id);
  });

  it("differs between languages in what people read, and in nothing else", () => {
    const stored = (language: "nl" | "en") => {
      const { functions, enums, ...rest } = metadata(language);
      return {
        ...rest,
        enums: enums.map(({ values, ...kept }) => ({ ...kept, values: values.map(({ stringValue }) => stringValue) })),
        functions: functions.map(({ description: _, helpUrl: __, parameters, ...kept }) => ({
          ...kept,
          parameters: parameters.map(({ name: ___, description: ____, ...parameter }) => parameter),
        })),
      };
    };
    expect(stored("nl")).toEqual(stored("en"));
    for (const [index, { description, helpUrl }] of metadata("nl").functions.entries()) {
      expect(description).not.toBe(metadata("en").functions[index]?.description);
      expect(helpUrl).not.toBe(metadata("en").functions[index]?.helpUrl);
    }
  });

  it("offers the words of each option in the reader's language, and every value is understood in both", () => {
    const options = KADER_FUNCTIONS.flatMap((record) =>
      Object.entries(record.arguments).flatMap(([name, argument]) =>
        argument.kind === "word" ? [{ id: `${record.id}.${name.toUpperCase()}`, argument }] : [],
      ),
    );
    expect(options.length).toBeGreaterThan(2);
    for (const language of LANGUAGES) {
      const { enums, functions } = metadata(language);
      const used = functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
      expect(used).toEqual(options.map(({ id }) => id));
      expect(enums.map(({ id }) => id)).toEqual(used);
      for (const [index, { values }] of enums.entries()) {
        const words = Object.values(options[index]?.argument.words ?? {});
        expect(values.map(({ name }) => name)).toEqual(words.map((spelling) => spelling[language]));
        expect(values.map(({ stringValue }) => stringValue)).toEqual(words.map(({ en }) => en));
      }
    }
  });

  it("keeps to the limits of Office", () => {
    for (const language of LANGUAGES) {
      for (const { id, description, parameters } of metadata(language).functions) {
        expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
        expect(id.length).toBeLessThanOrEqual(METADATA_LIMITS.id);
        expect(description.length).toBeLessThanOrEqual(METADATA_LIMITS.description);
        for (const parameter of parameters) {
          expect(parameter.name.length).toBeLessThanOrEqual(METADATA_LIMITS.parameterName);
          expect(parameter.description.length).toBeLessThanOrEqual(METADATA_LIMITS.parameterDescription);
        }
      }
    }
  });

  it("puts optional parameters behind the required ones", () => {
    for (const { parameters } of metadata("en").functions) {
      const optional = parameters.map((parameter) => parameter.optional);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("links to the help page on the origin that is asked for, whatever its last character", () => {
    for (const origin of ["https://kader.example.org", "https://kader.example.org/"]) {
      const [first] = customFunctionsMetadata(KADER_FUNCTIONS, "nl", origin).functions;
      expect(first?.helpUrl).toBe("https://kader.example.org/help/nl/production-capacity.html");
    }
    expect(() => customFunctionsMetadata(KADER_FUNCTIONS, "nl", "no origin")).toThrow(/Invalid URL/);
  });
});
