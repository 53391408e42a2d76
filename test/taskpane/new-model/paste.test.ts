// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../src/functions/language";
import { type Draft, emptyDraft } from "../../../src/taskpane/new-model/draft";
import { pastedCells } from "../../../src/taskpane/new-model/paste/cells";
import {
  type ProductPaste,
  readPastedProducts,
  withPastedProducts,
} from "../../../src/taskpane/new-model/paste/products";
import { type YearPaste, readPastedYears, withPastedYears } from "../../../src/taskpane/new-model/paste/years";
import { toModel } from "../../../src/taskpane/new-model/to-model";
import { filledYears, keysOf, withNumbers } from "./drafts";

const tabbed = (...rows: string[]) => rows.map((row) => row.split("|").join("\t")).join("\r\n");
const ticked = (...ids: string[]) => withNumbers(emptyDraft(2026), Object.fromEntries(ids.map((id) => [id, {}])));

const paste = (draft: Draft, text: string, language: Language = "nl", where: Partial<ProductPaste> = {}) =>
  readPastedProducts(text, { draft, language, ...where });

function pasted(draft: Draft, text: string, language: Language = "nl", where: Partial<ProductPaste> = {}): Draft {
  const read = paste(draft, text, language, where);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return withPastedProducts(draft, read.table);
}

function problems(draft: Draft, text: string, language: Language = "nl", where: Partial<ProductPaste> = {}) {
  const read = paste(draft, text, language, where);
  return read.ok ? [] : read.problems;
}

const numbersOf = (draft: Draft, key: string) =>
  Object.fromEntries(
    Object.entries(draft.products.find((product) => product.key === key)?.entries ?? {}).map(([field, entry]) => [
      field,
      entry.content,
    ]),
  );

describe("cells from a spreadsheet", () => {
  it("are parted by tabs and lines, and lose what is empty at the end", () => {
    expect(pastedCells("a\t b \t\r\nc\t\t\r\n\r\n")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
  });

  it("may hold line breaks, tabs and quotes in quotes", () => {
    expect(pastedCells('"Uren\nper stuk"\t"zegt ""ja"""\n5" scherm\t2')).toEqual([
      ["Uren per stuk", 'zegt "ja"'],
      ['5" scherm', "2"],
    ]);
  });
});

describe("a pasted table of products", () => {
  const draft = ticked("advice", "supervision-2");

  it("without headings has the order of the grid", () => {
    const filled = pasted(draft, tabbed("Advies|10|40%|400|20||||5", "Toezicht niveau 2|80|60%|40|70|5|2|1|"));
    expect(numbersOf(filled, "advice")).toEqual({
      hourNorm: 10,
      budgetShare: 0.4,
      inflow: 400,
      openingStock: 20,
      directCost: 5,
    });
    expect(numbersOf(filled, "supervision-2")).toEqual({
      hourNorm: 80,
      budgetShare: 0.6,
      inflow: 40,
      openingActive: 70,
      openingQueue: 5,
      duration: 2,
      priority: 1,
    });
  });

  it("with headings may have its columns in any order, in either language", () => {
    const dutch = tabbed("Instroom|Product|Aandeel (%)|Uurnorm", "400|Advies|40|10");
    const english = tabbed("Share|hour norm|Inflow|Product", "40%|10|400|Advice");
    const expected = { inflow: 400, budgetShare: 0.4, hourNorm: 10 };
    expect(numbersOf(pasted(draft, dutch), "advice")).toEqual(expected);
    expect(numbersOf(pasted(draft, english, "en"), "advice")).toEqual(expected);
  });

  it("with a heading that nobody knows is refused by its name", () => {
    expect(problems(draft, tabbed("Product|Uurnorm|Caseload", "Advies|10|5"))).toEqual([
      { kind: "unknown-heading", heading: "Caseload" },
    ]);
    expect(problems(draft, tabbed("Product|Norm|Uurnorm", "Advies|10|5"))).toEqual([
      { kind: "double-heading", heading: "Uurnorm" },
    ]);
    expect(problems(draft, tabbed("Wat|Hoeveel", "Advies|10"))).toEqual([{ kind: "unknown-heading", heading: "Wat" }]);
  });

  it("may have the year in the text of a heading", () => {
    const text = tabbed("Product|Instroom 2026|Instroom (2027)|Uurnorm in 2026", "Advies|400|410|10");
    expect(numbersOf(pasted(draft, text), "advice")).toEqual({ inflow: { 2026: 400, 2027: 410 }, hourNorm: 10 });
    const english = tabbed("Product|2026 inflow|Inflow 2027", "Advice|400|410");
    expect(numbersOf(pasted(draft, english, "en"), "advice")).toEqual({ inflow: { 2026: 400, 2027: 410 } });
    expect(problems(draft, tabbed("Product|Instroom|Instroom 2027", "Advies|1|2"))).toEqual([
      { kind: "double-heading", heading: "Instroom 2027" },
    ]);
    expect(problems(draft, tabbed("Product 2026|Uurnorm", "Advies|10"))).toEqual([
      { kind: "unknown-heading", heading: "Product 2026" },
    ]);
  });

  it("reads a point and a comma as the screen writes them", () => {
    expect(numbersOf(pasted(draft, tabbed("Advies|9,5||1.234")), "advice")).toEqual({ hourNorm: 9.5, inflow: 1234 });
    expect(numbersOf(pasted(draft, tabbed("Advice|9.5||1,234"), "en"), "advice")).toEqual({
      hourNorm: 9.5,
      inflow: 1234,
    });
    expect(problems(draft, tabbed("Advies|9,5||1,234.5"))).toMatchObject([
      { kind: "number", row: 1, column: "D", found: "1,234.5", quantity: "units" },
    ]);
  });

  it("takes euro signs, spaces and dashes as a spreadsheet copies them", () => {
    const text = tabbed("Product|Directe kosten|Instroom|Beginstand", "Advies| € 1.250,50 |1 200| -   ");
    expect(numbersOf(pasted(draft, text), "advice")).toEqual({ directCost: 1250.5, inflow: 1200 });
  });

  it("leaves what its empty cells stand for as it was", () => {
    const before = withNumbers(draft, { advice: { inflow: 7 } });
    expect(numbersOf(pasted(before, tabbed("Product|Uurnorm|Instroom", "Advies|10|")), "advice")).toEqual({
      inflow: 7,
      hourNorm: 10,
    });
  });

  it("adds a name that nobody knows as a stock product, to be looked at", () => {
    const filled = pasted(draft, tabbed("Mediation|4|0%|10"));
    expect(keysOf(filled)).toEqual(["advice", "supervision-2", "own-1"]);
    expect(filled.products.at(-1)).toMatchObject({ name: "Mediation", kind: "stock", isKindUnsure: true });
    expect(numbersOf(filled, "own-1")).toEqual({ hourNorm: 4, budgetShare: 0, inflow: 10 });
  });

  it("chooses a product of the list by its name", () => {
    const filled = pasted(ticked("advice"), tabbed("Product|Uurnorm|Duur", "toezicht  NIVEAU 3|90|2", "Advies|10|"));
    expect(keysOf(filled)).toEqual(["supervision-3", "advice"]);
    expect(filled.products.find(({ key }) => key === "supervision-3")).not.toHaveProperty("isKindUnsure");
  });

  it("puts its products in its own order, and leaves the others where they are", () => {
    const three = ticked("advice", "supervision-2", "community-service");
    const filled = pasted(three, tabbed("Product|Uurnorm", "Werkstraf|12", "Mediation|4", "Advies|10"));
    expect(keysOf(filled)).toEqual(["community-service", "supervision-2", "own-1", "advice"]);
  });

  it("may say the kind, and what only one kind has says it too", () => {
    const filled = pasted(
      draft,
      tabbed(
        "Product|Soort|Uurnorm|Aandeel|Vast bedrag|Duur",
        "Dagbesteding|Toezicht|5|10%||1,5",
        "Loket||1||€ 5.000|",
        "Nazorg||6|5%||2",
      ),
    );
    expect(filled.products.slice(-3)).toMatchObject([
      { kind: "supervision" },
      { kind: "availability", isKindUnsure: true },
      { kind: "supervision", isKindUnsure: true },
    ]);
    expect(filled.products.at(-3)).not.toHaveProperty("isKindUnsure");
    expect(problems(draft, tabbed("Product|Soort|Uurnorm", "Loket|balie|5"))).toMatchObject([
      { kind: "unknown-kind", row: 2, found: "balie" },
    ]);
  });

  it("refuses a number for what a product has not, but for a 0", () => {
    expect(problems(draft, tabbed("Product|Uurnorm|Duur", "Advies|10|2"))).toMatchObject([
      { kind: "not-for-kind", row: 2, column: "Duur", found: "2" },
    ]);
    expect(problems(draft, tabbed("Product|Uurnorm|Duur", "Advies|10|0"))).toEqual([]);
  });

  it.each([
    ["Advies|0", "0"],
    ["Advies|-3", "-3"],
    ["Advies|#N/B", "#N/B"],
    ["Advies|tien", "tien"],
    ["Advies|1.234.56", "1.234.56"],
  ])("refuses what is no norm, with its place: %s", (row, found) => {
    expect(problems(draft, tabbed("Product|Uurnorm", "Toezicht niveau 2|80", row))).toMatchObject([
      { kind: "number", row: 3, column: "Uurnorm", found, rule: { above: 0 } },
    ]);
  });

  it("tells all that is wrong, the first from the top first", () => {
    const found = problems(draft, tabbed("Product|Uurnorm|Instroom", "Advies|x|y", "Toezicht niveau 2|80|z"));
    expect(found.map((problem) => "found" in problem && problem.found)).toEqual(["x", "y", "z"]);
  });

  it.each([
    ["with signs", ["40%", "60%"], [0.4, 0.6]],
    ["as numbers of percents", ["40", "60"], [0.4, 0.6]],
    ["as parts of 1", ["0,4", "0,6"], [0.4, 0.6]],
    ["as rounded parts of 1", ["0,39", "0,6"], [0.39, 0.6]],
  ])("knows how shares are written: %s", (_, written, expected) => {
    const filled = pasted(draft, tabbed("Product|Aandeel", `Advies|${written[0]}`, `Toezicht niveau 2|${written[1]}`));
    expect([numbersOf(filled, "advice").budgetShare, numbersOf(filled, "supervision-2").budgetShare]).toEqual(expected);
  });

  it.each([
    ["0,3", "0,2"],
    ["0,4", "60%"],
  ])("refuses shares that can be read in two ways: %s, %s", (one, other) => {
    const found = problems(draft, tabbed("Product|Aandeel", `Advies|${one}`, `Toezicht niveau 2|${other}`));
    expect(found[0]).toMatchObject({ kind: "unclear-share", row: 2, column: "Aandeel", found: one });
  });

  it("leaves a row with a total out, and says so", () => {
    const read = paste(draft, tabbed("Product|Aandeel", "Advies|40", "Toezicht niveau 2|60", "Totaal|100"));
    expect(read).toMatchObject({ ok: true, table: { totals: 1, products: [{}, {}] } });
  });

  it("refuses the same product twice, and a row without a name", () => {
    expect(problems(draft, tabbed("Product|Uurnorm", "Advies|1", "advice|2"))).toMatchObject([
      { kind: "double-product", row: 3 },
    ]);
    expect(problems(draft, tabbed("Product|Uurnorm", "|1"))).toMatchObject([{ kind: "no-name", row: 2 }]);
  });

  it("may be numbers alone: they go where they are pasted", () => {
    const filled = pasted(draft, tabbed("10|40%", "80|60%"));
    expect(numbersOf(filled, "supervision-2")).toEqual({ hourNorm: 80, budgetShare: 0.6 });
    const lower = pasted(draft, tabbed("40|70"), "nl", { from: { row: 1, column: "inflow" } });
    expect(numbersOf(lower, "supervision-2")).toEqual({ inflow: 40, openingActive: 70 });
    expect(problems(draft, tabbed("1", "2", "3"))).toEqual([{ kind: "does-not-fit", rows: 3, columns: 1 }]);
    expect(problems(draft, tabbed("1|2"), "nl", { from: { row: 0, column: "directCost" } })).toMatchObject([
      { kind: "does-not-fit" },
    ]);
  });

  it("may have a number for each year", () => {
    const table = tabbed("Product|2026|2027|2028", "Advies|400|410|420", "Toezicht niveau 2|40|40|40");
    const filled = pasted(draft, table);
    expect(numbersOf(filled, "advice")).toEqual({ inflow: { 2026: 400, 2027: 410, 2028: 420 } });
    expect(numbersOf(filled, "supervision-2")).toEqual({ inflow: 40 });
    expect(numbersOf(pasted(draft, table, "nl", { yearColumn: "hourNorm" }), "supervision-2")).toEqual({
      hourNorm: 40,
    });
    expect(numbersOf(pasted(draft, table.replace("Product", "Uurnorm")), "supervision-2")).toEqual({ hourNorm: 40 });
  });

  it("is forty products and twenty columns at most, and never empty", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => `Eigen ${row}|1`);
    expect(problems(emptyDraft(2026), tabbed(...rows(40)))).toEqual([]);
    expect(problems(emptyDraft(2026), tabbed(...rows(41)))).toEqual([{ kind: "too-many-rows", found: 41, most: 40 }]);
    expect(problems(draft, tabbed(...rows(39)))).toEqual([{ kind: "too-many-products", found: 41, most: 40 }]);
    const wide = Array.from({ length: 21 }, (_, t) => 2026 + t);
    expect(problems(draft, tabbed(`Product|${wide.join("|")}`, `Advies|${wide.join("|")}`))).toEqual([
      { kind: "too-many-columns", found: 21, most: 20 },
    ]);
    expect(problems(draft, " \r\n\t\r\n")).toEqual([{ kind: "empty" }]);
  });
});

describe("a pasted table of frame and rate", () => {
  const draft: Draft = { ...emptyDraft(2026), yearCount: { content: 3 } };
  const read = (text: string, input: YearPaste["input"] = "budgetFrame", language: Language = "nl") =>
    readPastedYears(text, { draft, language, input });
  const filled = (text: string, input?: YearPaste["input"]) => {
    const table = read(text, input);
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    const { budgetFrame, hourlyRate } = withPastedYears(draft, table.table).perYear;
    const plain = (entries: typeof budgetFrame) => [2026, 2027, 2028].map((year) => entries[year]?.content);
    return [plain(budgetFrame), plain(hourlyRate)];
  };
  const BOTH = [
    [1_000_000, 1_100_000, 1_200_000],
    [90, 91.5, 93],
  ];

  it.each([
    [
      "across, with words and years",
      tabbed("|2026|2027|2028", "Kader|1.000.000|1.100.000|1.200.000", "Uurtarief|€ 90,00|€ 91,50|€ 93,00"),
    ],
    ["across, the other way round", tabbed("Uurtarief|90|91,5|93", "Budgettair kader (€)|1000000|1100000|1200000")],
    ["across, numbers alone", tabbed("1.000.000|1.100.000|1.200.000", "90|91,5|93")],
    [
      "down, with words and years",
      tabbed("Jaar|Kader|Uurtarief", "2026|1.000.000|90", "2027|1.100.000|91,5", "2028|1.200.000|93"),
    ],
    ["down, with years", tabbed("2026|1.000.000|90", "2027|1.100.000|91,5", "2028|1.200.000|93")],
    [
      "across, with the years in the words",
      tabbed(
        "|Kader 2026|Kader 2027|Kader 2028|Tarief 2026|Tarief 2027|Tarief 2028",
        "Wij|1.000.000|1.100.000|1.200.000|90|91,5|93",
      ),
    ],
    [
      "down, with the years in the words",
      tabbed(
        "Kader (2026)|1.000.000",
        "Kader (2027)|1.100.000",
        "Kader (2028)|1.200.000",
        "Uurtarief 2026|90",
        "Uurtarief 2027|91,5",
        "Uurtarief 2028|93",
      ),
    ],
    ["down, with words", tabbed("Rate|Frame", "90|1.000.000", "91,5|1.100.000", "93|1.200.000")],
    ["down, numbers alone", tabbed("1.000.000|90", "1.100.000|91,5", "1.200.000|93")],
  ])("may go %s", (_, text) => expect(filled(text)).toEqual(BOTH));

  it.each([
    ["across", "90\t91,5\t93"],
    ["down", "90\n91,5\n93"],
  ])("with one row of numbers goes where it is pasted: %s", (_, text) => {
    expect(filled(text, "hourlyRate")).toEqual([[undefined, undefined, undefined], BOTH[1]]);
  });

  it("leaves years out that the model has not, and says which", () => {
    const table = read(tabbed("|2025|2026", "Kader|1|2"));
    expect(table).toMatchObject({
      ok: true,
      table: { entries: [{ year: 2026, entry: { content: 2 } }], otherYears: [2025] },
    });
    expect(read(tabbed("|2030|2031", "Kader|1|2"))).toEqual({
      ok: false,
      problems: [{ kind: "no-years-of-model", years: [2030, 2031] }],
    });
  });

  it("refuses what it cannot read, with its place", () => {
    expect(read(tabbed("|2026|2027", "Kader|1|x"))).toMatchObject({
      problems: [{ kind: "number", row: 2, column: "C", found: "x" }],
    });
    expect(read(tabbed("Jaar|Uurtarief", "2026|0"))).toMatchObject({
      problems: [{ kind: "number", row: 2, column: "B", found: "0" }],
    });
    expect(read(tabbed("Kader|1|2", "Loon|3|4"))).toEqual({
      ok: false,
      problems: [{ kind: "unknown-heading", heading: "Loon" }],
    });
    expect(read("1\t2\t3\n4\t5\t6\n7\t8\t9")).toEqual({ ok: false, problems: [{ kind: "unclear-table" }] });
    expect(read("1\t2\t3\t4")).toMatchObject({ problems: [{ kind: "does-not-fit" }] });
    expect(read("")).toEqual({ ok: false, problems: [{ kind: "empty" }] });
  });
});

describe("twelve products, six years, both notations", () => {
  /** Invented numbers, written as a language writes them. */
  const table = (language: Language) => {
    const format = new Intl.NumberFormat({ nl: "nl-NL", en: "en-GB" }[language], { maximumFractionDigits: 2 });
    const names = { nl: "Eigen product", en: "Eigen product" }[language];
    const rows = Array.from({ length: 12 }, (_, p) =>
      [9.25 + p, p < 11 ? 8.25 : 9.25, 1234.5 + 100 * p, 1500 + p, p + 1, 1250.75].map((number) =>
        format.format(number),
      ),
    );
    const headings = {
      nl: "Product|Uurnorm|Aandeel|Instroom|Beginstand|Prioriteit|Directe kosten",
      en: "Product|Hour norm|Share|Inflow|Opening stock|Priority|Direct costs",
    }[language];
    return tabbed(headings, ...rows.map((row, p) => [`${names} ${p + 1}`, ...row].join("|")));
  };
  const years = (language: Language) => {
    const format = new Intl.NumberFormat({ nl: "nl-NL", en: "en-GB" }[language]);
    const row = (first: number, step: number) =>
      Array.from({ length: 6 }, (_, t) => format.format(first + step * t)).join("|");
    return language === "nl"
      ? tabbed("|2026|2027|2028|2029|2030|2031", `Kader|${row(10_000_000, 250_000)}`, `Uurtarief|${row(97.5, 1.25)}`)
      : tabbed(
          "|2026|2027|2028|2029|2030|2031",
          `Budget frame|${row(10_000_000, 250_000)}`,
          `Hourly rate|${row(97.5, 1.25)}`,
        );
  };
  const model = (language: Language) => {
    const named: Draft = { ...emptyDraft(2026), organisation: { choice: "rn", name: "Reclassering Nederland" } };
    const withYears = readPastedYears(years(language), { draft: named, language, input: "budgetFrame" });
    if (!withYears.ok) throw new Error(JSON.stringify(withYears.problems));
    return toModel(pasted(withPastedYears(named, withYears.table), table(language), language), "2026-11-28");
  };

  it("give the same model", () => {
    expect(model("nl")).toEqual(model("en"));
    expect(model("nl").products).toHaveLength(12);
    expect(model("nl").products[11]).toMatchObject({ inflow: { value: 2334.5 }, budgetShare: { value: 0.0925 } });
    expect(model("nl").budgetFrame.value).toEqual([
      10_000_000, 10_250_000, 10_500_000, 10_750_000, 11_000_000, 11_250_000,
    ]);
  });

  it("never read the one notation as the other in silence", () => {
    const read = paste(emptyDraft(2026), table("en"), "nl");
    expect(read.ok).toBe(false);
  });

  it("change nothing before they are taken over", () => {
    const draft = filledYears(emptyDraft(2026), 1, 1);
    const before = JSON.stringify(draft);
    paste(draft, table("nl"));
    expect(JSON.stringify(draft)).toBe(before);
  });
});
