// SPDX-License-Identifier: EUPL-1.2
import { PaneController } from "../../src/taskpane/controller";
import { OwnController } from "../../src/taskpane/own-model/own-controller";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { cellPlace } from "../../src/workbook/cell-place";
import { filledInOn } from "../../src/workbook/filled-in-on";
import { isoDate } from "../../src/workbook/iso-date";
import { NAMES, inputTagName, parameterName, tagName } from "../../src/workbook/model-names";
import { MODEL_NAMES } from "../../src/workbook/model-sheets/names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { PlainHost } from "../hosts/plain-host";
import { noOwnModel } from "./no-own-model";
import { EXAMPLE } from "./own-model/example";

const SOURCE = "Kader_HourNorm_Source";
const TODAY = filledInOn(isoDate(new Date())).nl;
const LETTER = modelWorkbook(LETTER_2015, "nl");

async function letter(workbook = LETTER) {
  const host = new PlainHost(workbook);
  const controller = new PaneController(host, () => undefined, noOwnModel);
  controller.start();
  await controller.refresh();
  const enter = async (place: string, value: number, by: "entry" | "other" = "entry") => {
    host.byHand(place, [[value]], by);
    await controller.settled();
  };
  return { host, controller, enter };
}

const norm = (row: number) => cellPlace(NAMES.hourNorm, row);
const of = (host: PlainHost, row: number) =>
  [NAMES.hourNorm, inputTagName("hourNorm"), SOURCE].map((name) => host.at(name)?.[row]?.[0]);

describe("a number that someone enters where the host only tells of it afterwards", () => {
  it("gets the tag of the person with its date", async () => {
    const { host, enter } = await letter();
    await enter(norm(0), 8);
    expect(of(host, 0)).toEqual([8, "U", TODAY]);
  });

  it("gets its old tag and source back when the entry is undone", async () => {
    const { host, enter } = await letter();
    const before = of(host, 0);
    await enter(norm(0), 8);
    await enter(norm(0), 8.5);
    await enter(norm(0), before[0] as number);
    expect(of(host, 0)).toEqual(before);
  });

  it("keeps its tag when a colleague or a calculation changed it", async () => {
    const { host, enter } = await letter();
    const [, ...marks] = of(host, 0);
    await enter(norm(0), 8, "other");
    expect(of(host, 0)).toEqual([8, ...marks]);
  });

  it("is marked as far as a workbook of an earlier version has the names for it", async () => {
    const names = LETTER.names.filter(({ name }) => !name.endsWith("_Source"));
    const { host, enter } = await letter({ ...LETTER, names });
    await enter(norm(0), 8);
    expect(host.at(inputTagName("hourNorm"))?.[0]).toEqual(["U"]);
  });

  it("is left alone where the pane itself wrote it", async () => {
    const { host, controller, enter } = await letter();
    const cut = parameterName("rateCut2015", "cut");
    await controller.set("rateCut2015", "cut", 3, [[3]]);
    host.calls.length = 0;
    await enter(NAMES.deviation, 0.06, "other");
    expect(host.at(cut)).toEqual([[3]]);
    expect(host.at(tagName("rateCut2015", "cut"))).toEqual([["U"]]);
    expect(host.calls).toEqual(["read"]);
  });

  it("is marked in the register of an own model", async () => {
    const host = new PlainHost(modelSheets(EXAMPLE, "nl"));
    const controller = new OwnController(host, () => undefined);
    await controller.refresh();
    host.byHand(cellPlace(MODEL_NAMES.lineAmount, 0), [[-123]], "entry");
    await controller.refresh("entry");
    expect(host.at(MODEL_NAMES.lineTag)?.[0]).toEqual(["U"]);
    expect(host.at(MODEL_NAMES.lineSource)?.[0]).toEqual([TODAY]);
  });
});
