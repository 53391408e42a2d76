// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { type Part, atMost, counted } from "../harness/finding";
import { summarise } from "../harness/statistics";
import { CELLS, callsWorkbook } from "./workbook";

const ROUNDS = 5;
const SECONDS = 10;
const MEGABYTES = 1_024;

export const MINISTRY_COPY: Part = {
  id: "ministry-copy",
  title: `Ministry copy of a workbook with ${CELLS.toLocaleString("en")} KADER cells`,
  measure: async () => {
    const bytes = await writeWorkbook(callsWorkbook(), { language: "en" });
    const seconds: number[] = [];
    let megabytes = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const { report } = await ministryCopy(bytes);
      seconds.push((performance.now() - start) / 1000);
      const translated = report.translated.reduce((sum, range) => sum + range.cells, 0);
      // Of the first copy: who makes one starts a process for it.
      if (round === 0) megabytes = process.resourceUsage().maxRSS / 1024;
      if (translated !== CELLS) throw new Error(`${translated} cells were translated instead of ${CELLS}.`);
    }
    const time = summarise(seconds);
    return [
      { subject: "from bytes to bytes", measured: time, unit: "s", aim: atMost(SECONDS, "s", time.median) },
      {
        subject: "memory of the process at its largest",
        measured: counted(megabytes),
        unit: "MB",
        aim: atMost(MEGABYTES, "MB", megabytes),
      },
    ];
  },
};
