// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import { WORKBENCH_TEXTS } from "../../src/workbench/texts";
import { axeFindings } from "./accessibility";
import { Keyboard } from "./keyboard";
import { READY_MILLISECONDS, Workbench } from "./workbench";

const LANGUAGES = ["nl", "en"] as const;
/** The script that the page asks for at once is small; the grid's is some seven megabytes. */
const SMALL_BYTES = 200_000;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start({ width: 1280, height: 720 });
});

afterAll(() => workbench.stop());

afterEach(() => {
  const heard = [...workbench.errors.splice(0), ...workbench.requestsOutside];
  if (heard.length > 0) throw new Error(`The page of the workbench: ${heard.join("; ")}`);
});

const nameOf = () => workbench.page.locator("#name").innerText();

async function untilOpen(name: string): Promise<void> {
  await workbench.page.locator("#name", { hasText: name }).waitFor({ timeout: READY_MILLISECONDS });
  await workbench.page.locator("kader-pane").waitFor({ timeout: READY_MILLISECONDS });
}

describe.each(LANGUAGES)("the start view in %s", (language) => {
  const texts = WORKBENCH_TEXTS[language];

  beforeEach(() => workbench.openStart(language));

  it("has the ways to begin and nothing else, clean for axe", async () => {
    const choices = await workbench.page.locator("#start .choice strong").allInnerTexts();
    expect(choices).toEqual([texts.newModel, texts.open, texts.start.example]);
    expect(await workbench.page.locator("#layout").isVisible()).toBe(false);
    expect(await axeFindings(workbench.page, "body")).toEqual([]);
  });

  it("is a part of the screen of its own for F6, and so is the bar", async () => {
    const keyboard = new Keyboard(workbench.page);
    const [bar, start] = [
      { role: "link", name: "Kader" },
      { role: "button", name: expect.stringContaining(texts.newModel) },
    ];
    for (const part of [bar, start, bar]) expect(await keyboard.press("F6")).toMatchObject(part);
    expect(await keyboard.press("Shift+F6")).toMatchObject(start);
  });
});

it("asks for the grid only when the browser has nothing else to do", async () => {
  await workbench.openStart("nl");
  const bytes = await workbench.page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name, initiatorType }) => name.endsWith(".js") && initiatorType !== "link")
      .map(({ decodedBodySize }) => decodedBodySize),
  );
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(SMALL_BYTES);
});

it.each(["js", "css"])("says in both languages what is wrong when its %s does not come", async (kind) => {
  const { page } = workbench;
  await page.route(`**/assets/workbench.*.${kind}`, (route) => route.abort());
  await page.goto(`${workbench.url}workbench.html`);
  const said = page.locator("#not-loaded");
  await said.waitFor();
  expect(await said.locator("[lang=nl]").innerText()).toContain("Kader is niet volledig geladen. Herlaad de pagina");
  expect(await said.locator("[lang=en]").innerText()).toContain("Kader was not loaded completely. Reload the page");
  await page.unroute(`**/assets/workbench.*.${kind}`);
  await workbench.openStart("nl");
  await said.waitFor({ state: "detached" });
  workbench.errors.splice(0);
});

it("opens the form for a new model, and is there again when it is left", async () => {
  const { page } = workbench;
  await workbench.openStart("nl");
  await page.locator("#start-new").click();
  await page.locator("#new-model #organisation").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#new-model").waitFor({ state: "detached" });
  expect(await new Keyboard(page).stop()).toMatchObject({
    role: "button",
    name: expect.stringContaining("Nieuw model"),
  });
});

it("opens a file that is chosen, or dropped on it", async () => {
  const { page } = workbench;
  const buffer = Buffer.from(await writeWorkbook(modelWorkbook(LETTER_2015, "nl"), { language: "nl" }));
  await workbench.openStart("nl");
  await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#start-open").click()]);
  await chooser.setFiles({ name: "gekozen.xlsx", mimeType: "", buffer });
  await untilOpen("gekozen.xlsx");
  await workbench.openStart("nl");
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "gesleept.xlsx"));
      return transfer;
    },
    [...buffer],
  );
  await page.dispatchEvent("#start", "drop", { dataTransfer: dropped });
  await untilOpen("gesleept.xlsx");
  expect(await workbench.page.locator("#start").isVisible()).toBe(false);
});

it("is there again, with a sentence, when a file cannot be opened", async () => {
  const { page } = workbench;
  await workbench.openStart("nl");
  await page.locator("#file").setInputFiles({ name: "kapot.xlsx", mimeType: "", buffer: Buffer.from("geen werkboek") });
  await page.locator("#status", { hasText: "kapot.xlsx" }).waitFor();
  expect(await page.locator("#start").isVisible()).toBe(true);
  expect(await nameOf()).toBe("");
});

describe.each([
  [350, 640],
  [1280, 720],
  [1920, 1080],
])("the start view in a window of %d by %d", (width, height) => {
  it("is not cut off at its sides, and reads in dark and in contrast colours", async () => {
    const { page } = workbench;
    await page.setViewportSize({ width, height });
    await workbench.openStart("nl");
    for (const media of [{ colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
      await page.emulateMedia(media);
      expect(await axeFindings(page, "body")).toEqual([]);
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll("*")].every((each) => each.getBoundingClientRect().right <= innerWidth),
        ),
      ).toBe(true);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });
});

// At the end: what is typed is kept in the browser, and the start view then offers it.
it.each(LANGUAGES)("is used by keyboard alone in %s, up to typing in the example", async (language) => {
  const texts = WORKBENCH_TEXTS[language];
  await workbench.openStart(language);
  const { page, hands } = workbench;
  const keyboard = new Keyboard(page);
  for (const name of [texts.newModel, texts.open])
    expect(
      await keyboard.goTo({
        role: "button",
        name: `${name} ${name === texts.open ? texts.start.open : texts.start.newModel}`,
      }),
    ).toMatchObject({ isMarked: true, isInView: true });
  const example = { role: "link", name: `${texts.start.example} ${texts.start.exampleLine}` };
  expect(await keyboard.goTo(example)).toMatchObject({ isMarked: true, isInView: true });
  await page.keyboard.press("Enter");
  await untilOpen(texts.fileName);
  await page.waitForFunction(() => document.activeElement?.closest("#workbook") !== null);
  await hands.newSheet();
  await hands.toCell("B2");
  await hands.enter("12");
  expect(await hands.shown("B2")).toBe("12");
});
