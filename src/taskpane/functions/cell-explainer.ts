// SPDX-License-Identifier: EUPL-1.2
import type { Host, HostProblem, Place, SelectedCell } from "../../hosts/host";
import { type ExplainedCell, explainFormula } from "./explain-formula";
import { kaderCalls, parseFormula, placesIn } from "./formula";
import { type Provenance, provenanceOf, readable } from "./origins";

export type Explaining =
  | { readonly kind: "reading" }
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "failed"; readonly problem: HostProblem }
  | {
      readonly kind: "explained";
      readonly cell: ExplainedCell;
      /** Follows a moment after the calculation itself. */
      readonly provenance: ReadonlyMap<Place, Provenance>;
    };

/** Explains the cell that is selected, for as long as someone looks. */
export class CellExplainer {
  status: Explaining = { kind: "reading" };
  private stopListening: readonly (() => void)[] = [];
  private lastRequest = 0;

  constructor(
    private readonly host: Host,
    private readonly changed: () => void,
  ) {}

  start(): void {
    const again = () => void this.refresh();
    this.stopListening = [this.host.onSelect(again), this.host.onChange(again)];
    again();
  }

  stop(): void {
    this.lastRequest++;
    for (const stop of this.stopListening) stop();
    this.stopListening = [];
  }

  /** Reads the selected cell; what a later selection has overtaken is dropped. */
  async refresh(): Promise<void> {
    const request = ++this.lastRequest;
    const isLate = () => request !== this.lastRequest;
    const selected = await this.host.selected();
    if (isLate()) return;
    if (!selected.ok) return this.show({ kind: "failed", problem: selected.problem });
    const status = await this.explain(selected.value);
    if (isLate()) return;
    this.show(status);
    if (status.kind !== "explained") return;
    const used = status.cell.calls.flatMap((call) => call.arguments.flatMap((each) => each.used ?? []));
    const provenance = await provenanceOf(this.host, [...new Set(used)]);
    if (!isLate()) this.show({ ...status, provenance });
  }

  private async explain(selected: SelectedCell): Promise<Explaining> {
    if (selected.formula === undefined || !/kader/i.test(selected.formula)) return { kind: "nothing" };
    const formula = parseFormula(selected.formula);
    if (formula === undefined) return { kind: "unreadable" };
    if (kaderCalls(formula.node).length === 0) return { kind: "nothing" };
    const places = [...new Set(placesIn(formula.node, selected.sheetTitle))];
    const cells = await readable((wanted) => this.host.read(wanted), places);
    const cell = explainFormula(formula, selected, cells, this.host.language);
    return { kind: "explained", cell, provenance: new Map() };
  }

  private show(status: Explaining): void {
    this.status = status;
    this.changed();
  }
}
