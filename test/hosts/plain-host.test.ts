// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { describeHost } from "./contract";
import { PlainHost } from "./plain-host";

describeHost("the plain workbook of the tests", async (workbook) => {
  const host = new PlainHost(workbook);
  if (workbook !== undefined) host.bytes = await writeWorkbook(workbook, { language: "nl" });
  const at = (act: () => void) => {
    act();
    return Promise.resolve();
  };
  return {
    host,
    byHand: (place, cells) => at(() => host.byHand(place, cells)),
    goTo: (place) => at(() => host.goTo(place)),
    removeName: (name) => at(() => host.removeName(name)),
    settled: () => Promise.resolve(),
    received: () => Promise.resolve(host.offered.at(-1)?.bytes),
  };
});
