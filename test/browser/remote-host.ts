// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type {
  ChangedBy,
  Formulas,
  HandedOver,
  Host,
  Outcome,
  Place,
  SelectedCell,
  TaskOptions,
  WorkbookFile,
} from "../../src/hosts/host";
import type { WorkbookContents } from "../../src/workbook/contents";
import type { ExpectedResults } from "../../src/workbook/rebuild/expected-results";
import type { Rebuild } from "../../src/workbook/rebuild/plan-rebuild";
import type { SheetArea } from "../../src/workbook/references";
import type { Cells, WorkbookSpec } from "../../src/workbook/spec";

interface KaderWindow {
  readonly kader: { readonly host: Host; readonly univer: FUniver };
}

type Entries<Value> = readonly (readonly [Place, Value])[];

/** The host of a page, as if it were here: every verb is carried out over there, on the real grid. */
export class RemoteHost implements Host {
  readonly language = "nl";
  readonly locale = "nl-NL";
  private readonly listeners = { change: new Set<(by: ChangedBy) => void>(), select: new Set<() => void>() };

  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<RemoteHost> {
    const host = new RemoteHost(page);
    await page.exposeFunction("toldChange", () => host.listeners.change.forEach((listener) => listener("other")));
    await page.exposeFunction("toldSelect", () => host.listeners.select.forEach((listener) => listener()));
    return host;
  }

  /** After each load of the page: passes on what its host tells. */
  async listen(): Promise<void> {
    this.listeners.change.clear();
    this.listeners.select.clear();
    await this.page.evaluate(() => {
      const { kader, toldChange, toldSelect } = window as unknown as KaderWindow & Record<string, () => void>;
      kader.host.onChange(() => toldChange?.());
      kader.host.onSelect(() => toldSelect?.());
    });
  }

  async read(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Cells>>> {
    const answer = await this.page.evaluate(async (wanted) => {
      const { kader } = window as unknown as KaderWindow;
      const outcome = await kader.host.read(wanted);
      return outcome.ok ? { ok: true as const, value: [...outcome.value] } : outcome;
    }, places);
    return withMap(answer);
  }

  async formulas(places: readonly Place[]): Promise<Outcome<ReadonlyMap<Place, Formulas>>> {
    const answer = await this.page.evaluate(async (wanted) => {
      const { kader } = window as unknown as KaderWindow;
      const outcome = await kader.host.formulas(wanted);
      return outcome.ok ? { ok: true as const, value: [...outcome.value] } : outcome;
    }, places);
    return withMap(answer);
  }

  async write(
    changes: ReadonlyMap<Place, Cells>,
    readBack: readonly Place[],
  ): Promise<Outcome<ReadonlyMap<Place, Cells> | undefined>> {
    const answer = await this.page.evaluate(
      async ([entries, wanted]) => {
        const { kader } = window as unknown as KaderWindow;
        const outcome = await kader.host.write(new Map(entries), wanted);
        return outcome.ok ? { ok: true as const, value: [...(outcome.value ?? [])] } : outcome;
      },
      [[...changes], readBack] as const,
    );
    return withMap(answer);
  }

  report(changes: ReadonlyMap<Place, Cells>): Promise<Outcome> {
    return this.page.evaluate(
      (entries) => (window as unknown as KaderWindow).kader.host.report(new Map(entries)),
      [...changes],
    );
  }

  enter(place: Place, formula: string): Promise<Outcome> {
    return this.page.evaluate(([at, text]) => (window as unknown as KaderWindow).kader.host.enter(at, text), [
      place,
      formula,
    ] as const);
  }

  insert(workbook: WorkbookSpec): Promise<Outcome> {
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rowHeights: [...sheet.rowHeights] }));
    return this.page.evaluate(
      ([plain, names]) => {
        const { kader } = window as unknown as KaderWindow;
        const rebuilt = plain.map((sheet) => ({ ...sheet, rowHeights: new Map(sheet.rowHeights) }));
        return kader.host.insert({ sheets: rebuilt, names });
      },
      [sheets, workbook.names] as const,
    );
  }

  contents(): Promise<Outcome<WorkbookContents>> {
    return this.page.evaluate(() => (window as unknown as KaderWindow).kader.host.contents());
  }

  replace(rebuild: Rebuild, expected: ExpectedResults): Promise<Outcome> {
    const sheets = rebuild.workbook.sheets.map((sheet) => ({ ...sheet, rowHeights: [...sheet.rowHeights] }));
    return this.page.evaluate(
      ([plain, given, results]) => {
        const { kader } = window as unknown as KaderWindow;
        const rebuilt = plain.map((sheet) => ({ ...sheet, rowHeights: new Map(sheet.rowHeights) }));
        const whole = { ...given, workbook: { ...given.workbook, sheets: rebuilt } };
        return kader.host.replace(whole, results);
      },
      [sheets, { ...rebuild, workbook: { ...rebuild.workbook, sheets: [] } }, expected] as const,
    );
  }

  areaOf(place: Place): Promise<Outcome<SheetArea>> {
    return this.page.evaluate((wanted) => (window as unknown as KaderWindow).kader.host.areaOf(wanted), place);
  }

  select(place: Place): Promise<Outcome> {
    return this.page.evaluate((at) => (window as unknown as KaderWindow).kader.host.select(at), place);
  }

  selected(): Promise<Outcome<SelectedCell>> {
    return this.page.evaluate(() => (window as unknown as KaderWindow).kader.host.selected());
  }

  async file({ onProgress, signal }: TaskOptions = {}): Promise<Outcome<WorkbookFile>> {
    const answer = await this.page.evaluate(async (isStopped) => {
      const { kader } = window as unknown as KaderWindow;
      const controller = new AbortController();
      if (isStopped) controller.abort();
      try {
        const outcome = await kader.host.file({ signal: controller.signal });
        if (!outcome.ok) return outcome;
        return { ok: true as const, value: { name: outcome.value.name, bytes: [...outcome.value.bytes] } };
      } catch (error) {
        return { thrown: (error as Error).name };
      }
    }, signal?.aborted === true);
    if ("thrown" in answer) throw Object.assign(new Error(answer.thrown), { name: answer.thrown });
    onProgress?.(1);
    return answer.ok ? { ok: true, value: { ...answer.value, bytes: Uint8Array.from(answer.value.bytes) } } : answer;
  }

  offer({ name, bytes }: WorkbookFile): Promise<HandedOver> {
    return this.page.evaluate(
      ([title, content]) =>
        (window as unknown as KaderWindow).kader.host.offer({ name: title, bytes: Uint8Array.from(content) }),
      [name, [...bytes]] as const,
    );
  }

  onChange(listener: (by: ChangedBy) => void): () => void {
    this.listeners.change.add(listener);
    return () => this.listeners.change.delete(listener);
  }

  onSelect(listener: () => void): () => void {
    this.listeners.select.add(listener);
    return () => this.listeners.select.delete(listener);
  }
}

function withMap<Value>(
  answer: { readonly ok: true; readonly value: Entries<Value> } | Extract<Outcome, { ok: false }>,
): Outcome<ReadonlyMap<Place, Value>> {
  return answer.ok ? { ok: true, value: new Map(answer.value) } : answer;
}
