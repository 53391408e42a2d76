// SPDX-License-Identifier: EUPL-1.2
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { StructureChange } from "../../src/taskpane/rebuild";
import { NAMES } from "../../src/workbook/model-names";
import { cellPlace } from "../../src/workbook/cell-place";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { PlainHost } from "../hosts/plain-host";
import { EXAMPLE } from "../workbook/model-sheets/example";

const CHANGED: ModelFile = {
  ...EXAMPLE,
  years: [2026, 2027],
  hourlyRate: { ...EXAMPLE.hourlyRate, value: [100, 103] },
  products: EXAMPLE.products.map((product) =>
    product.id === "advice" ? { ...product, hourNorm: { ...product.hourNorm, value: 10 } } : product,
  ),
};

function begun() {
  const host = new PlainHost(modelSheets(EXAMPLE, "nl"));
  return { host, change: new StructureChange(host, PANE_TEXTS.nl) };
}

describe("changing products and years", () => {
  it("begins with the model of the workbook, says what happens, and does it", async () => {
    const { host, change } = begun();
    expect(await change.begin()).toEqual({ ok: true, value: expect.objectContaining({ years: [2026, 2027, 2028] }) });
    const foreseen = await change.foresee(CHANGED);
    const sentences = foreseen.ok ? foreseen.consequences.map(({ sentence }) => sentence) : [];
    expect(sentences[0]).toContain("Er wordt geschreven in de bladen");
    expect(sentences.at(-1)).toBe("Excel kan dit niet ongedaan maken. Sla eerst een kopie van het werkboek op.");
    expect(await change.carryOut(CHANGED)).toBeUndefined();
    expect(host.at(NAMES.years)).toEqual([[2026, 2027]]);
  });

  it("does nothing when the cells were changed meanwhile", async () => {
    const { host, change } = begun();
    await change.begin();
    await change.foresee(CHANGED);
    host.byHand(cellPlace(NAMES.inflow, 0, 0), [[2600]]);
    const sentence = "Het werkboek is intussen gewijzigd. Er is niets gedaan; begin opnieuw.";
    expect(await change.carryOut(CHANGED)).toBe(sentence);
    expect(await change.foresee(CHANGED)).toEqual({ ok: false, sentence });
    expect(host.calls).not.toContain("replace");
  });

  it("says which cell cannot be read", async () => {
    const { host, change } = begun();
    host.byHand(cellPlace(NAMES.inflow, 0, 0), [["veel"]]);
    const { ok, sentence } = (await change.begin()) as { ok: boolean; sentence: string };
    expect(ok).toBe(false);
    expect(sentence).toContain("Uitgangspunten!F");
  });
});
