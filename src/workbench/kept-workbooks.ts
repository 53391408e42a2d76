// SPDX-License-Identifier: EUPL-1.2
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { WorkbookSpec } from "../workbook/spec";

/** What the page knows of a workbook that is kept in the browser, without its cells. */
export interface KeptWorkbook {
  readonly id: string;
  readonly fileName: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Whether a file holds everything that was done in it. */
  readonly isSaved: boolean;
}

/**
 * What gives the workbook back: the file that saving would have written, for one that came from a file, so that every part
 * of that file comes back as well; the sheets for one that is in no file yet.
 */
export type KeptContent = { readonly bytes: Uint8Array } | { readonly workbook: WorkbookSpec };

interface Schema extends DBSchema {
  workbooks: { key: string; value: KeptWorkbook };
  contents: { key: string; value: KeptContent };
}

const MOST_KEPT = 5;

/** The last workbooks that someone worked in, in the store of the browser; nothing of it leaves the computer. */
export class KeptWorkbooks {
  private constructor(private readonly store: IDBPDatabase<Schema>) {}

  static async open(): Promise<KeptWorkbooks> {
    const store = await openDB<Schema>("kader", 1, {
      upgrade: (created) => {
        created.createObjectStore("workbooks", { keyPath: "id" });
        created.createObjectStore("contents");
      },
    });
    return new KeptWorkbooks(store);
  }

  /** Keeps a workbook in the place of what was kept of it before; resolves when the browser has written it. */
  async keep(workbook: KeptWorkbook, content: KeptContent): Promise<void> {
    const writing = this.store.transaction(["workbooks", "contents"], "readwrite");
    const [workbooks, contents] = [writing.objectStore("workbooks"), writing.objectStore("contents")];
    void workbooks.put(workbook);
    void contents.put(content, workbook.id);
    const tooMany = newestFirst(await workbooks.getAll()).slice(MOST_KEPT);
    for (const { id } of tooMany) {
      void workbooks.delete(id);
      void contents.delete(id);
    }
    await writing.done;
  }

  async list(): Promise<readonly KeptWorkbook[]> {
    return newestFirst(await this.store.getAll("workbooks"));
  }

  content(id: string): Promise<KeptContent | undefined> {
    return this.store.get("contents", id);
  }
}

function newestFirst(workbooks: readonly KeptWorkbook[]): readonly KeptWorkbook[] {
  return [...workbooks].sort((one, other) => other.at - one.at);
}
