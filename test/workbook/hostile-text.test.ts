// SPDX-License-Identifier: EUPL-1.2
import { textsOf } from "../package/xml-in-tests";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { readAssumptions } from "../../src/workbook/read-assumptions";
import { tidyName } from "../../src/workbook/scenario-name";
import { partsOf } from "../ministry/packages";

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  '=HYPERLINK("http://x","klik")',
  "+cmd|' /C calc'!A0",
  "@SUM(1)",
  "-1+1",
  "\t=1+1",
  "]]></t><f>1+1</f><t>",
  "{=1}",
] as const;

describe.each(HOSTILE)("the text %j in a file of assumptions", (text) => {
  const json = JSON.parse(JSON.stringify(LETTER_2015)) as typeof LETTER_2015;
  const [first, ...rest] = json.products;
  const assumptions = readAssumptions({
    ...json,
    title: text,
    products: [{ ...first, nl: text, en: text, hourNorm: { ...first?.hourNorm, source: text } }, ...rest],
  });

  it("is no formula in the workbook that is made of it, nor in the Ministry copy", async () => {
    const bytes = await writeWorkbook(modelWorkbook(assumptions, "nl"), { language: "nl" });
    const plain = await writeWorkbook(modelWorkbook(LETTER_2015, "nl"), { language: "nl" });
    expect(formulasIn(bytes)).toEqual(formulasIn(plain));
    const copies = await Promise.all([bytes, plain].map((each) => ministryCopy(each, { fileName: text })));
    expect(formulasIn(copies[0]?.bytes)).toEqual(formulasIn(copies[1]?.bytes));
  }, 60_000);
});

function formulasIn(bytes: Uint8Array = new Uint8Array()): string[] {
  return Object.entries(partsOf(bytes))
    .filter(([path]) => path.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) => textsOf(xml, "f"));
}

it("a name of a scenario keeps no characters that turn text around or cannot be seen", () => {
  expect(tidyName("a\u202eb\u2066c\u0000d\u200f")).toBe("abcd");
  expect(tidyName("é  1\n2")).toBe("é 1 2");
});
