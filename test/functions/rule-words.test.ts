// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { recordOf, refusal, value } from "./call";

/** Words of the contract: English, Dutch. The first is the default. */
const WORDS: readonly { id: string; name: string; words: readonly (readonly [string, string])[]; cells: unknown[] }[] =
  [
    {
      id: "PRODUCTION_CAPACITY",
      name: "mixBasis",
      words: [
        ["budget", "budget"],
        ["units", "aantallen"],
      ],
      cells: [1000, 1, [[1], [2]], [[1], [2]]],
    },
    {
      id: "HOURLY_RATE_EFFECT",
      name: "mixBasis",
      words: [
        ["budget", "budget"],
        ["units", "aantallen"],
      ],
      cells: [1000, 1, 2, [[1], [2]], [[1], [2]]],
    },
    {
      id: "WORKSTOCK_PROJECTION",
      name: "result",
      words: [
        ["stock", "voorraad"],
        ["outflow", "uitstroom"],
        ["unused", "onbenut"],
        ["waiting", "wachttijd"],
      ],
      cells: [50, 4, 10, 48],
    },
    {
      id: "SUPERVISION_PROJECTION",
      name: "result",
      words: [
        ["queue", "wachtrij"],
        ["active", "lopend"],
        ["started", "gestart"],
        ["completed", "afgerond"],
      ],
      cells: [100, 20, 30, 80, 4],
    },
  ];

describe.each(WORDS)("$id: $name", ({ id, name, words, cells }) => {
  const answer = (word: unknown) => {
    const result = callFunction(recordOf(id), [...cells, word], "en");
    return "block" in result ? result.block.toRows() : result.error;
  };
  const [[defaultWord]] = words as [[string, string]];

  it("is the only word argument that is asked for here, and has no other words", () => {
    const argument = recordOf(id).arguments[name];
    expect(argument?.kind === "word" && Object.values(argument.words).map(({ en, nl }) => [en, nl])).toEqual(words);
  });

  it("means the same in English and Dutch, in upper and lower case, with spaces around it, in a cell", () => {
    for (const [english, dutch] of words) {
      const expected = answer(english);
      expect(expected).toEqual(expect.any(Array));
      for (const spelling of [dutch, english.toUpperCase(), dutch.toUpperCase(), ` ${dutch} `, [[dutch]]]) {
        expect(answer(spelling)).toEqual(expected);
      }
    }
  });

  it("gives each word a meaning of its own", () => {
    expect(new Set(words.map(([english]) => JSON.stringify(answer(english)))).size).toBe(words.length);
  });

  it(`is "${defaultWord}" when left out or blank`, () => {
    for (const blank of [undefined, null, "", 0, [[null]], [[""]], [[0]]]) {
      expect(answer(blank)).toEqual(answer(defaultWord));
    }
  });

  it("refuses anything else with the accepted words", () => {
    const spellings = [...new Set([...words.map(([en]) => en), ...words.map(([, nl]) => nl)])].map((w) => `"${w}"`);
    const expected = `${spellings.slice(0, -1).join(", ")} or ${spellings.at(-1)}`;
    expect(refusal(id, ...cells, "stok")).toEqual(value(`${name}: found text "stok"; expected ${expected}.`));
    for (const [other, found] of [
      [1, "1"],
      [true, "TRUE"],
      [" ", 'text " "'],
      ["toString", 'text "toString"'],
      ["__proto__", 'text "__proto__"'],
      [[["budget", "stock"]], "something that is no number"],
    ] as const) {
      expect(refusal(id, ...cells, other)).toEqual(value(`${name}: found ${found}; expected ${expected}.`));
    }
  });
});

it("no other function has word arguments", () => {
  const found = KADER_FUNCTIONS.filter(({ arguments: args }) =>
    Object.values(args).some(({ kind }) => kind === "word"),
  );
  expect(found.map(({ id }) => id)).toEqual(WORDS.map(({ id }) => id));
});
