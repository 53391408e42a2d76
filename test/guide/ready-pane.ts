// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../src/functions/language";
import { PaneController, type Ready } from "../../src/taskpane/controller";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { PlainHost } from "../hosts/plain-host";
import { noOwnModel } from "../taskpane/no-own-model";

/** What the pane knows of the workbook that the guide is about: the example as it is inserted. */
export async function readyPane(language: Language): Promise<Ready> {
  const controller = new PaneController(
    new PlainHost(modelWorkbook(LETTER_2015, language)),
    () => undefined,
    noOwnModel,
  );
  controller.start();
  await controller.refresh();
  if (controller.status.kind !== "ready") throw new Error(`The pane is ${controller.status.kind}.`);
  return controller.status;
}
