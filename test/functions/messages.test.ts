// SPDX-License-Identifier: EUPL-1.2
import { callFunction } from "../../src/functions/edge";
import { languageOf } from "../../src/functions/language";
import { recordOf } from "./call";

function dutch(name: string, ...cells: unknown[]) {
  const result = callFunction(recordOf(name), cells, "nl");
  return "error" in result ? result.error : undefined;
}

const value = (message: string) => ({ code: "#VALUE!", message });
const notAvailable = (message: string) => ({ code: "#N/A", message });

describe("Dutch messages", () => {
  it("name the argument, the place, what was found and what is expected", () => {
    expect(dutch("QUEUE_LOAD", [[1, "x"]], 1)).toEqual(
      value('behoefte, rij 1, kolom 2: gevonden tekst "x"; verwacht een getal van 0 of meer.'),
    );
    expect(dutch("QUEUE_LOAD", -2.5, 1)).toEqual(
      value("behoefte, rij 1, kolom 1: gevonden -2,5; verwacht een getal van 0 of meer."),
    );
    expect(dutch("WORKSTOCK_RANGE", 1, 1, 1, 1, 1.5)).toEqual(
      value("kans: gevonden 1,5; verwacht een getal tussen 0 en 1."),
    );
    expect(dutch("WORKSTOCK_RANGE", 1, 1, 1, 1, 0.5, 7)).toEqual(
      value("trekkingen: gevonden 7; verwacht een geheel getal van 100 tot en met 1000000."),
    );
  });

  it.each([
    [true, "WAAR"],
    [false, "ONWAAR"],
    [new Date(0), "een datum"],
    [new Error("x"), "een fout"],
    [{}, "iets anders dan een getal"],
    [null, "een lege cel"],
    ["", "een lege cel"],
  ])("name %p in words", (cell, found) => {
    expect(dutch("QUEUE_PRESSURE", 1, cell)).toEqual(
      value(`streefwachttijd, rij 1, kolom 1: gevonden ${found}; verwacht een getal groter dan 0.`),
    );
  });

  it("give the error of a cell, whatever else is wrong with the call", () => {
    const error = { code: "#REF!" };
    const said = "streefwachttijd, rij 1, kolom 2: in de cel staat de fout #VERW!; herstel eerst die cel.";
    expect(dutch("QUEUE_PRESSURE", -1, [[1, error]])).toEqual({ code: "#REF!", message: said });
    // As a host shows it that hands over what a cell displays.
    expect(dutch("QUEUE_PRESSURE", -1, [[1, "#REF!"]])).toEqual({ code: "#REF!", message: said });
    const word = dutch("PRODUCTION_CAPACITY", 1, 1, 1, 1, [[{ code: "#N/A" }]]);
    expect(word).toEqual({
      code: "#N/A",
      message: "verdeelbasis: in de cel staat de fout #N/B; herstel eerst die cel.",
    });
  });

  it("are about the shape of a block", () => {
    const rows = (count: number) => Array.from({ length: count }, () => [1]);
    expect(dutch("QUEUE_LOAD", rows(3), rows(4))).toEqual(value("behoefte is 3 x 1; verwacht 1 of 4 rijen."));
    expect(dutch("QUEUE_LOAD", [[1, 2]], [[1, 2, 3]])).toEqual(value("behoefte is 1 x 2; verwacht 1 of 3 kolommen."));
    expect(dutch("BREAK_EVEN_RATE", rows(2), 1, 1)).toEqual(value("budget is 2 x 1; verwacht 1 rij."));
    expect(dutch("WORKSTOCK_PROJECTION", [[1, 2]], 1, 1)).toEqual(value("beginvoorraad is 1 x 2; verwacht 1 kolom."));
    expect(dutch("QUEUE_LOAD", [[1], []], 1)).toEqual(value("behoefte is geen blok cellen met even lange rijen."));
  });

  it("are about the call", () => {
    expect(dutch("QUEUE_LOAD", 1)).toEqual(value("capaciteit ontbreekt."));
    expect(dutch("QUEUE_LOAD", 1, 2, 3)).toEqual(value("Er zijn 3 argumenten opgegeven; verwacht hoogstens 2."));
    expect(dutch("PRODUCTION_CAPACITY", 1, 1, 1, 1, "geld")).toEqual(
      value('verdeelbasis: gevonden tekst "geld"; verwacht "budget", "units" of "aantallen".'),
    );
    expect(dutch("QUEUE_LOAD", 1e308, 1e-10)).toEqual(
      value(
        "De argumenten zijn zo groot dat de uitkomst niet te berekenen is; verwacht kleinere getallen of minder cellen.",
      ),
    );
  });

  it("are about arguments that do not go together", () => {
    expect(dutch("ONE_OFF_RATE", 87.5, 90, 2015, 2015)).toEqual(
      value("verlaging: gevonden 90; verwacht minder dan het laagste tarief, 87,5."),
    );
    expect(dutch("PRODUCTION_CAPACITY", 1, 1, [[1], [1]])).toEqual(
      value("verdeling ontbreekt; verwacht een verdeling van het budget over 2 producten."),
    );
    expect(dutch("PRODUCTION_CAPACITY", [[1], [1]], 1, 1, 1)).toEqual(
      value("verdeling is opgegeven, maar budget heeft al 2 rijen, een per product; verwacht een van beide."),
    );
  });

  it("say why there is no answer", () => {
    expect(dutch("PRODUCTION_CAPACITY", 1, 1, [[1], [1]], 0)).toEqual(
      notAvailable("Alle gewichten van de verdeling zijn 0 in periode 1, dus het budget daarvan is niet te verdelen."),
    );
    expect(dutch("BREAK_EVEN_RATE", 1, 0, 1)).toEqual(
      notAvailable("Er is geen productiebehoefte in periode 1, dus geen enkel tarief is in evenwicht."),
    );
    expect(dutch("BREAK_EVEN_RATE", 0, 1, 1)).toEqual(
      notAvailable("Het budget is 0 in periode 1, dus geen tarief boven 0 is in evenwicht."),
    );
    expect(dutch("QUEUE_LOAD", 1, [[1, 0]])).toEqual(
      notAvailable("De capaciteit is 0 in rij 1, periode 2, dus er wordt nooit iets afgehandeld."),
    );
  });
});

describe("the language of messages", () => {
  it("is Dutch for any Dutch", () => {
    for (const tag of ["nl", "nl-NL", "NL-be"]) expect(languageOf(tag)).toBe("nl");
  });

  it("is English for everything else", () => {
    for (const tag of [undefined, "", "en-GB", "de-DE", "nld"]) expect(languageOf(tag)).toBe("en");
  });
});
