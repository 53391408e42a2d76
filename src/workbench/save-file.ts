// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookFile } from "../hosts/host";

/** What Chromium and Edge have, and other browsers do not: the person chooses a file, and the page may write to it. */
interface ChoosesFiles {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileSystemFileHandle>;
}

/** Only in browsers where a page may write to files. */
interface AsksPermission {
  requestPermission?(options: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";

/** The file that the person chooses; "cancelled" when they choose none, undefined where pages cannot write to files. */
export async function chooseFile(name: string): Promise<FileSystemFileHandle | "cancelled" | undefined> {
  const { showSaveFilePicker } = window as ChoosesFiles;
  if (showSaveFilePicker === undefined) return undefined;
  // A file with macros keeps them, and with them its kind.
  const [kind, ending] = /\.xlsm$/i.test(name) ? [XLSM, ".xlsm"] : [XLSX, ".xlsx"];
  try {
    return await showSaveFilePicker.call(window, { suggestedName: name, types: [{ accept: { [kind]: [ending] } }] });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    throw error;
  }
}

/** The old file stays whole until all of the new one is there. */
export async function writeTo(handle: FileSystemFileHandle, { bytes }: WorkbookFile): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes.slice());
    await writable.close();
  } catch (error) {
    await writable.abort();
    throw error;
  }
}

/** Asked while the key that was pressed still counts for the browser: making the file may take longer than that. */
export async function mayWriteTo(handle: FileSystemFileHandle & AsksPermission): Promise<boolean> {
  return (await handle.requestPermission?.({ mode: "readwrite" })) !== "denied";
}
