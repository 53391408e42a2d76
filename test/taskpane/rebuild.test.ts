// SPDX-License-Identifier: EUPL-1.2
import { PANE_TEXTS } from "../../src/taskpane/texts";
import type { Line } from "../../src/model/budget-model/model-input";
import { OwnController } from "../../src/taskpane/own-model/own-controller";
import { StructureChange } from "../../src/taskpane/rebuild";
import { NAMES } from "../../src/workbook/model-names";
import { cellPlace } from "../../src/workbook/cell-place";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { MODEL_NAMES } from "../../src/workbook/model-sheets/names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { PlainHost } from "../hosts/plain-host";
import { EXAMPLE } from "../workbook/model-sheets/example";

const SOURCED = { value: 10, tag: "U", source: "voorbeeld" } as const;

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

const LINES: readonly Omit<Line, "id">[] = [
  { kind: "inflow", unit: "units", product: "desk", amount: 25, from: 2027, to: null },
  { kind: "norm", unit: "hours", product: "advice", amount: -1, from: 2027, to: null },
  { kind: "growth", unit: "percent", product: "*", amount: 0.02, from: 2026, to: null },
];

/** A model that begins without measures; some come in by the pane, and those with a name in `gone` are removed again. */
async function withAddedMeasures(file: ModelFile, gone: readonly string[]) {
  const host = new PlainHost(modelSheets(file, "nl"));
  const controller = new OwnController(host, () => undefined);
  await controller.refresh();
  for (const [index, line] of LINES.entries())
    expect(await controller.add({ name: `Proef ${index}`, line })).toBe(true);
  const { status } = controller;
  if (status.kind !== "ready") throw new Error(JSON.stringify(status));
  for (const each of status.state.register.measures) if (gone.includes(each.name)) await controller.remove(each);
  return { host, change: new StructureChange(host, PANE_TEXTS.nl) };
}

/** The names of the measures, each once for each row that names it. */
function measuresIn(host: PlainHost): unknown[] {
  return (host.at(MODEL_NAMES.lineMeasure) ?? []).flat().filter((name) => name !== null && name !== "");
}

const GONE = ["Groei", "Minder registratie"];
const LEFT =
  "Taakstelling,Eenmalig extra,Nieuwe wet,Kerntaken elders,Hoogste risico eerst,Proef 0,Proef 1,Proef 2".split(",");

describe("measures that came and went in the pane", () => {
  const none: ModelFile = { ...EXAMPLE, measures: [] };
  it.each([
    ["three added", none, [], ["Proef 0", "Proef 1", "Proef 2"]],
    ["one in the middle removed", none, ["Proef 1"], ["Proef 0", "Proef 2"]],
    ["one that was made with the model removed", EXAMPLE, GONE, LEFT],
  ] as const)("are nobody's own, and each stays once: %s", async (_, file, gone, left) => {
    const { host, change } = await withAddedMeasures(file, gone);
    const begun = await change.begin();
    if (!begun.ok) throw new Error(begun.sentence);
    const fewer = { ...begun.value, years: [2026, 2027, 2028, 2029], hourlyRate: { ...file.hourlyRate, value: 100 } };
    const products = fewer.products.map((each) => ("hourNorm" in each ? { ...each, hourNorm: SOURCED } : each));
    const foreseen = await change.foresee({ ...fewer, products } as ModelFile);
    const sentences = foreseen.ok ? foreseen.consequences.map(({ sentence }) => sentence) : [foreseen.sentence];
    expect(sentences).toHaveLength(4);
    expect(sentences.join(" ")).not.toMatch(/heeft daarna geen plaats|ingevoegd|eigen formule/);
    expect(await change.carryOut({ ...fewer, products } as ModelFile)).toBeUndefined();
    expect(measuresIn(host)).toEqual(left);
  });

  it("leave what a person wrote next to them to be told of", async () => {
    const { host, change } = await withAddedMeasures(none, []);
    const begun = await change.begin();
    host.byHand("Samenvatting!B120", [["Mijn aantekening"]]);
    const foreseen = await change.foresee(begun.ok ? begun.value : none);
    const told = foreseen.ok ? foreseen.consequences.flatMap(({ places = [] }) => places) : [foreseen.sentence];
    expect(told).toEqual(["Samenvatting!B120"]);
  });
});

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
