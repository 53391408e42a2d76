// SPDX-License-Identifier: EUPL-1.2
import { modelSchema } from "../../../src/workbook/model-file/model-schema";
import published from "./kader-model-2.schema.json";

/** Other programs write files by it: a change of a definition shows here, and is a change of what they may write. */
it("the JSON Schema that follows from the definitions is the published one", () => {
  expect(JSON.parse(JSON.stringify(modelSchema()))).toEqual(published);
});
