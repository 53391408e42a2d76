// SPDX-License-Identifier: EUPL-1.2
import { inOneLine, visibleJson, visibleLines, visibleText } from "../../src/workbook/visible-text";

const RED = "\u001b[31mrood\u001b[0m";
const TURNED = "kader\u202exslx.exe";

describe("text that is printed", () => {
  it("has no controls, no marks that turn it, and nothing without a width", () => {
    expect(visibleText(RED)).toBe("[31mrood[0m");
    expect(visibleText(TURNED)).toBe("kaderxslx.exe");
    expect(visibleText("a\u0000b\u0007c\u009bd\u007fe\u061cf\u200eg\u2066h\u2028i\ufeffj\u{e0041}k")).toBe(
      "abcdefghijk",
    );
    expect(visibleText("één à 5 €, 日本, 👍🏽")).toBe("één à 5 €, 日本, 👍🏽");
  });

  it("keeps its lines where it has lines, and forges none where it has one", () => {
    expect(visibleLines("a\n\tb\r\u001b]0;c\u0007")).toBe("a\n\tb]0;c");
    expect(inOneLine("Instroom\nMinisteriekopie gemaakt\r\n\u2028x")).toBe("Instroom Ministeriekopie gemaakt x");
  });

  it("loses nothing as JSON", () => {
    const value = { [RED]: [TURNED, "a\nb", "\u{e0041}"] };
    const json = visibleJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(visibleLines(json)).toBe(json);
  });
});
