// SPDX-License-Identifier: EUPL-1.2
import { openInBrowser, startOffice } from "../../src/hosts/excel/office";

function office(bodyBackgroundColor: string | undefined) {
  const context = {
    displayLanguage: "nl-NL",
    ...(bodyBackgroundColor !== undefined && { officeTheme: { bodyBackgroundColor } }),
    requirements: { isSetSupported: () => true },
    ui: { openBrowserWindow: jest.fn() },
  };
  const onReady = () => Promise.resolve({ host: "Excel" });
  Object.assign(globalThis, { Office: { HostType: { Excel: "Excel" }, onReady, context } });
  return context;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("the page in Office", () => {
  // With and without the sign in front; a name is no colour whose lightness can be told.
  it.each([
    ["#FFFFFF", "light"],
    ["#F0F0F0", "light"],
    ["#444444", "dark"],
    ["262626", "dark"],
    ["#000000", "dark"],
    ["window", undefined],
    [undefined, undefined],
  ])("with a background of %s is %s", async (colour, scheme) => {
    office(colour);
    expect(await startOffice()).toEqual({ kind: "excel", page: { displayLanguage: "nl-NL", scheme } });
  });

  it("opens addresses in the browser of the system where Office can", () => {
    const { ui } = office(undefined);
    openInBrowser("https://example.org/help");
    expect(ui.openBrowserWindow).toHaveBeenCalledWith("https://example.org/help");
  });
});
