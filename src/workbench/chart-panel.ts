// SPDX-License-Identifier: EUPL-1.2
import { html, render } from "lit";
import type { OpenedWorkbook } from "../hosts/univer/open";
import { pictureButtons } from "../taskpane/frame/chart-picture";
import { chartView, withTexts } from "./chart-view";

/** On a low screen the cells need the room; a chart is one click away. */
const ENOUGH_HEIGHT = 800;
let isOpen = window.innerHeight >= ENOUGH_HEIGHT;

/**
 * Open Univer draws no charts, so the charts of the sheet in view are between its cells and its tabs, and follow its
 * cells. They can be folded away, on all sheets at once. Gives what draws them again, in the language of the screen.
 */
export function showCharts({ api, host }: OpenedWorkbook, panel: HTMLElement): () => void {
  const namesOf = (title: string) => ({
    title,
    language: host.language,
    workbookName: () => host.workbookName(),
  });
  const draw = () => {
    const number = new Intl.NumberFormat(host.locale, { maximumFractionDigits: 0 });
    const title = api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? "";
    const valueAt = (row: number, column: number) => host.cellAt(title, row, column) ?? null;
    const charts = host.chartsOf(title).map((chart) => withTexts(chart, valueAt));
    panel.hidden = charts.length === 0;
    render(
      html`
        <details ?open=${isOpen} @toggle=${({ target }: Event) => (isOpen = (target as HTMLDetailsElement).open)}>
          <summary>${charts.map((chart) => chart.title).join(" · ")}</summary>
          ${charts.map((chart) => chartView(chart, valueAt, (value) => number.format(value), pictureButtons(namesOf(chart.title))))}
        </details>
      `,
      panel,
    );
  };
  api.addEvent(api.Event.ActiveSheetChanged, draw);
  api.getFormula().calculationResultApplied(draw);
  draw();
  return draw;
}
