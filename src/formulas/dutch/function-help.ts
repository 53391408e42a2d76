// SPDX-License-Identifier: EUPL-1.2
/** What a function does and what it is given, for the person who types it. */
export interface FunctionHelp {
  readonly summary: string;
  readonly arguments: readonly (readonly [name: string, detail: string])[];
}

/** The functions that finance officers use most: summary, then each argument as "name: what it is". */
const HELP: Readonly<Record<string, string>> = {
  SUM: "Telt getallen op. | getal1: het eerste getal of bereik | getal2: nog een getal of bereik",
  SUMIF:
    'Telt de cellen op die aan een voorwaarde voldoen. | bereik: waarin wordt gekeken | criterium: de voorwaarde, zoals ">100" | optelbereik: wat wordt opgeteld; zonder dit het bereik zelf',
  SUMIFS:
    "Telt de cellen op die aan alle voorwaarden voldoen. | optelbereik: wat wordt opgeteld | criteriumbereik1: waarin wordt gekeken | criterium1: de voorwaarde | criteriumbereik2: nog een bereik | criterium2: de voorwaarde daarbij",
  SUMPRODUCT:
    "Vermenigvuldigt bereiken cel voor cel en telt de uitkomsten op. | matrix1: het eerste bereik | matrix2: een bereik van dezelfde vorm",
  SUBTOTAL:
    "Berekent een subtotaal, zonder andere subtotalen mee te tellen. | functie_getal: 9 is som, 1 gemiddelde, 109 som van wat zichtbaar is | verw1: het bereik | verw2: nog een bereik",
  AVERAGE: "Het gemiddelde. | getal1: het eerste getal of bereik | getal2: nog een getal of bereik",
  AVERAGEIF:
    "Het gemiddelde van de cellen die aan een voorwaarde voldoen. | bereik: waarin wordt gekeken | criterium: de voorwaarde | gemiddelde_bereik: waarvan het gemiddelde wordt genomen",
  AVERAGEIFS:
    "Het gemiddelde van de cellen die aan alle voorwaarden voldoen. | gemiddelde_bereik: waarvan het gemiddelde wordt genomen | criteriumbereik1: waarin wordt gekeken | criterium1: de voorwaarde",
  COUNT: "Het aantal getallen. | waarde1: de eerste waarde of het eerste bereik | waarde2: nog een waarde of bereik",
  COUNTA:
    "Het aantal cellen dat niet leeg is. | waarde1: de eerste waarde of het eerste bereik | waarde2: nog een waarde of bereik",
  COUNTBLANK: "Het aantal lege cellen. | bereik: waarin wordt geteld",
  COUNTIF:
    'Het aantal cellen dat aan een voorwaarde voldoet. | bereik: waarin wordt geteld | criterium: de voorwaarde, zoals "ja" of ">0"',
  COUNTIFS:
    "Het aantal rijen dat aan alle voorwaarden voldoet. | criteriumbereik1: waarin wordt gekeken | criterium1: de voorwaarde",
  MAX: "Het grootste getal. | getal1: het eerste getal of bereik | getal2: nog een getal of bereik",
  MIN: "Het kleinste getal. | getal1: het eerste getal of bereik | getal2: nog een getal of bereik",
  MAXIFS:
    "Het grootste getal waarbij aan alle voorwaarden is voldaan. | max_bereik: waaruit wordt gekozen | criteriumbereik1: waarin wordt gekeken | criterium1: de voorwaarde",
  MINIFS:
    "Het kleinste getal waarbij aan alle voorwaarden is voldaan. | min_bereik: waaruit wordt gekozen | criteriumbereik1: waarin wordt gekeken | criterium1: de voorwaarde",
  MEDIAN: "Het middelste getal. | getal1: het eerste getal of bereik | getal2: nog een getal of bereik",
  LARGE: "Het op k na grootste getal. | matrix: het bereik | k: 1 is het grootste",
  SMALL: "Het op k na kleinste getal. | matrix: het bereik | k: 1 is het kleinste",
  "RANK.EQ":
    "De plaats van een getal in een reeks. | getal: het getal | verw: de reeks | volgorde: 0 is van groot naar klein",
  IF: "Geeft het ene of het andere, al naar gelang een voorwaarde. | logische_test: de voorwaarde | waarde_als_waar: bij WAAR | waarde_als_onwaar: bij ONWAAR",
  IFS: "Geeft de waarde bij de eerste voorwaarde die WAAR is. | logische_test1: de voorwaarde | waarde_als_waar1: de waarde daarbij | logische_test2: nog een voorwaarde | waarde_als_waar2: de waarde daarbij",
  IFERROR:
    "Geeft iets anders in plaats van een fout. | waarde: wat wordt berekend | waarde_als_fout: wat bij een fout wordt gegeven",
  IFNA: "Geeft iets anders in plaats van #N/B. | waarde: wat wordt berekend | waarde_als_nb: wat bij #N/B wordt gegeven",
  AND: "WAAR als alle voorwaarden WAAR zijn. | logisch1: de eerste voorwaarde | logisch2: nog een voorwaarde",
  OR: "WAAR als een van de voorwaarden WAAR is. | logisch1: de eerste voorwaarde | logisch2: nog een voorwaarde",
  NOT: "Keert WAAR en ONWAAR om. | logisch: de voorwaarde",
  SWITCH:
    "Vergelijkt een waarde met een lijst en geeft wat daarbij hoort. | expressie: de waarde | waarde1: waarmee wordt vergeleken | resultaat1: wat dan wordt gegeven",
  ROUND:
    "Rondt af op een aantal decimalen. | getal: wat wordt afgerond | aantal-decimalen: 2 is centen, -3 is duizendtallen",
  ROUNDUP: "Rondt af van nul af. | getal: wat wordt afgerond | aantal-decimalen: het aantal decimalen",
  ROUNDDOWN: "Rondt af naar nul toe. | getal: wat wordt afgerond | aantal-decimalen: het aantal decimalen",
  MROUND: "Rondt af op een veelvoud. | getal: wat wordt afgerond | veelvoud: waarop, zoals 0,05",
  CEILING: "Rondt naar boven af op een veelvoud. | getal: wat wordt afgerond | significantie: het veelvoud",
  FLOOR: "Rondt naar beneden af op een veelvoud. | getal: wat wordt afgerond | significantie: het veelvoud",
  INT: "Rondt naar beneden af op een geheel getal. | getal: wat wordt afgerond",
  TRUNC: "Laat decimalen weg. | getal: het getal | aantal-decimalen: hoeveel er blijven",
  MOD: "De rest van een deling. | getal: wat wordt gedeeld | deler: waardoor",
  ABS: "Een getal zonder minteken. | getal: het getal",
  POWER: "Een macht. | getal: het grondtal | macht: de exponent",
  SQRT: "De wortel. | getal: het getal",
  VLOOKUP:
    "Zoekt in de eerste kolom van een tabel en geeft wat verderop in die rij staat. | zoekwaarde: wat wordt gezocht | tabelmatrix: de tabel | kolomindex_getal: de hoeveelste kolom | benaderen: ONWAAR zoekt precies, WAAR bij benadering",
  HLOOKUP:
    "Zoekt in de eerste rij van een tabel en geeft wat lager in die kolom staat. | zoekwaarde: wat wordt gezocht | tabelmatrix: de tabel | rij-index_getal: de hoeveelste rij | bereik: ONWAAR zoekt precies, WAAR bij benadering",
  XLOOKUP:
    "Zoekt in een rij of kolom en geeft wat op dezelfde plaats in een andere staat. | zoekwaarde: wat wordt gezocht | zoeken-matrix: waarin | matrix_retourneren: waaruit wordt gegeven | indien_niet_gevonden: wat anders | overeenkomstmodus: 0 is precies | zoekmodus: 1 is van voor naar achter",
  INDEX:
    "De cel op een rij en kolom van een bereik. | matrix: het bereik | rij_getal: de hoeveelste rij | kolom_getal: de hoeveelste kolom",
  MATCH:
    "De plaats van een waarde in een rij of kolom. | zoekwaarde: wat wordt gezocht | zoeken-matrix: waarin | criteriumtype_getal: 0 zoekt precies",
  CHOOSE: "Kiest uit een lijst op volgnummer. | index_getal: de hoeveelste | waarde1: de eerste | waarde2: de tweede",
  OFFSET:
    "Een bereik dat ten opzichte van een ander is verschoven. | verw: waar het begint | rijen: hoeveel lager | kolommen: hoeveel verder naar rechts | hoogte: het aantal rijen | breedte: het aantal kolommen",
  INDIRECT: "Het bereik waarvan het adres in een tekst staat. | verw_tekst: het adres | A1: WAAR voor adressen als B2",
  TRANSPOSE: "Wisselt rijen en kolommen. | matrix: het bereik",
  FILTER:
    "De rijen die aan een voorwaarde voldoen. | matrix: het bereik | opnemen: de voorwaarde per rij | als_leeg: wat anders",
  UNIQUE:
    "Elke waarde een keer. | matrix: het bereik | per_kolom: WAAR vergelijkt kolommen | precies_eenmaal: WAAR laat weg wat vaker voorkomt",
  SORT: "Sorteert een bereik. | matrix: het bereik | sorteerindex: op de hoeveelste kolom | sorteervolgorde: 1 is oplopend, -1 aflopend | per_kolom: WAAR sorteert kolommen",
  DATE: "Een datum uit jaar, maand en dag. | jaar: het jaar | maand: de maand | dag: de dag",
  YEAR: "Het jaar van een datum. | serieel-getal: de datum",
  MONTH: "De maand van een datum. | serieel-getal: de datum",
  DAY: "De dag van een datum. | serieel-getal: de datum",
  TODAY: "De datum van vandaag.",
  EDATE:
    "Dezelfde dag een aantal maanden later. | begindatum: de datum | aantal_maanden: hoeveel later; negatief is eerder",
  EOMONTH: "De laatste dag van een maand. | begindatum: de datum | aantal_maanden: hoeveel maanden later",
  NETWORKDAYS:
    "Het aantal werkdagen. | begindatum: de eerste dag | einddatum: de laatste dag | vakantiedagen: dagen die niet meetellen",
  PMT: "De vaste betaling per termijn van een lening. | rente: per termijn | aantal-termijnen: hoeveel | hw: het bedrag nu | tw: wat aan het eind overblijft | type_getal: 1 is betalen aan het begin van een termijn",
  NPV: "De waarde nu van bedragen later. | rente: per termijn | waarde1: aan het eind van de eerste termijn | waarde2: van de tweede",
  IRR: "De rente waarbij bedragen samen nul waard zijn. | waarden: de bedragen | schatting: waar het zoeken begint",
  TEXT: 'Een getal als tekst in een notatie. | waarde: het getal | notatie_tekst: de notatie, zoals "0.00"',
  CONCAT: "Zet teksten achter elkaar. | tekst1: de eerste tekst of het eerste bereik | tekst2: nog een",
  TEXTJOIN:
    "Zet teksten achter elkaar met iets ertussen. | scheidingsteken: wat ertussen komt | leeg_negeren: WAAR slaat lege cellen over | tekst1: de eerste tekst of het eerste bereik | tekst2: nog een",
  LEFT: "Het begin van een tekst. | tekst: de tekst | aantal-tekens: hoeveel tekens",
  RIGHT: "Het einde van een tekst. | tekst: de tekst | aantal-tekens: hoeveel tekens",
  MID: "Een deel van een tekst. | tekst: de tekst | begin_getal: het hoeveelste teken | aantal-tekens: hoeveel tekens",
  TRIM: "Haalt spaties weg die er te veel zijn. | tekst: de tekst",
  VALUE: "Maakt van een tekst een getal. | tekst: de tekst",
  ISNUMBER: "WAAR als het een getal is. | waarde: wat wordt bekeken",
  ISBLANK: "WAAR als de cel leeg is. | waarde: de cel",
  ISERROR: "WAAR als het een fout is. | waarde: wat wordt bekeken",
};

export const DUTCH_FUNCTION_HELP: Readonly<Record<string, FunctionHelp>> = Object.fromEntries(
  Object.entries(HELP).map(([name, text]) => [name, helpIn(text)]),
);

function helpIn(text: string): FunctionHelp {
  const [summary, ...given] = text.split(" | ") as [string, ...string[]];
  return { summary, arguments: given.map((argument) => argument.split(": ") as [string, string]) };
}
