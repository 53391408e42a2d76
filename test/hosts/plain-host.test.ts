import { describeHost } from "./contract";
import { PlainHost } from "./plain-host";

describeHost("the plain workbook of the tests", (workbook) => {
  const host = new PlainHost(workbook);
  const at = (act: () => void) => {
    act();
    return Promise.resolve();
  };
  return Promise.resolve({
    host,
    byHand: (place, cells) => at(() => host.byHand(place, cells)),
    goTo: (place) => at(() => host.goTo(place)),
    removeName: (name) => at(() => host.removeName(name)),
    settled: () => Promise.resolve(),
  });
});
