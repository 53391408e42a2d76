// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { buildIfStale } from "../../scripts/build";
import { DIST } from "../../scripts/serve";
import { startBrowser } from "../harness/browser";
import { type Finding, type Part, atMost, counted } from "../harness/finding";
import { figure } from "../harness/table";
import { summarise } from "../harness/statistics";
import { compressedBytes, serveCompressed } from "../harness/compressed-pages";
import { firstAnswer, flip } from "./in-page";
import type { SwitchTimes } from "./watch";

const BENCH_PAGE_FOLDER = path.join("reports", "bench", "pane");
const TASK_PANE = "taskpane.html";
const PANE_VIEWPORT = { width: 350, height: 900 };
const OPENINGS = 9;
const FLIPS = 40;
const KILOBYTES = 90;
const FIRST_ANSWER_MILLISECONDS = 300;
const FRAME_MILLISECONDS = 16;

export const PANE: Part = {
  id: "pane",
  title: "Pane in Chromium, without Office.js, beside a workbook in memory",
  measure: async () => {
    const { url, server } = await serveCompressed(BENCH_PAGE_FOLDER);
    const browser = await startBrowser();
    try {
      return [
        ...bytesFindings(path.join(BENCH_PAGE_FOLDER, "bench-pane.html")),
        await firstAnswers(browser, `${url}bench-pane.html`),
        ...(await flips(browser, `${url}bench-pane.html`)),
      ];
    } finally {
      await browser.close();
      server.close();
    }
  },
};

/** The page that is shipped, once there is one; else the bench's own, which also holds a workbook in memory. */
function bytesFindings(benchPage: string): Finding[] {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" });
  const hasTaskPane = sources.some((file) => path.basename(file) === TASK_PANE);
  if (hasTaskPane) buildIfStale(path.parse(TASK_PANE).name);
  const page = hasTaskPane ? path.join(DIST, TASK_PANE) : benchPage;
  const { bytes, files } = compressedBytes(page);
  const kilobytes = bytes / 1000;
  return [
    {
      subject: `transferred for ${path.basename(page)}, gzip`,
      measured: counted(kilobytes),
      unit: "kB",
      aim: atMost(KILOBYTES, "kB", kilobytes),
      note: `${files.length} files`,
    },
  ];
}

async function firstAnswers(browser: Browser, url: string): Promise<Finding> {
  const opened: { painted: number; workbook: number }[] = [];
  for (let round = 0; round <= OPENINGS; round++) {
    const context = await browser.newContext({ viewport: PANE_VIEWPORT });
    const answer = await firstAnswer(await context.newPage(), url);
    if (round > 0) opened.push(answer);
    await context.close();
  }
  const painted = summarise(opened.map((each) => each.painted));
  const workbook = summarise(opened.map((each) => each.workbook));
  return {
    subject: "from asking for the page to the first answer painted",
    measured: painted,
    unit: "ms",
    aim: atMost(FIRST_ANSWER_MILLISECONDS, "ms", painted.median),
    note: `${figure(workbook.median)} ms of it make the workbook in memory`,
  };
}

async function flips(browser: Browser, url: string): Promise<Finding[]> {
  const page = await (await browser.newContext({ viewport: PANE_VIEWPORT })).newPage();
  await firstAnswer(page, url);
  const times: SwitchTimes[] = [];
  for (let round = 0; round < FLIPS; round++) times.push(await flip(page, "rateCut2015"));
  const counting = times.slice(FLIPS / 4);
  const script = summarise(counting.map((each) => each.script));
  const painted = summarise(counting.map((each) => each.painted));
  const late = counting.filter(({ lateFrames }) => lateFrames > 0).length;
  return [
    {
      subject: "a switch: script until the tiles hold the new answer",
      measured: script,
      unit: "ms",
      note: `in the first frame after the click ${counting.length - late} of ${counting.length} times`,
    },
    {
      subject: "a switch: from the click to painted tiles",
      measured: painted,
      unit: "ms",
      aim: atMost(FRAME_MILLISECONDS, "ms", painted.median),
      note: "with the wait for the browser's next frame",
    },
  ];
}
