// SPDX-License-Identifier: EUPL-1.2
import type { HandedOver, WorkbookFile } from "../host";
import { hasExcelApi } from "./requirements";

/** Bytes turned into text at once; a multiple of three, so that the pieces can be joined. */
const PIECE_BYTES = 24_576;
/** After this many pieces the page gets its turn. */
const PIECES_PER_TURN = 40;

/**
 * Opens a file as a new workbook next to this one. Excel on the web would open it in another tab, which browsers block
 * for whoever did not click at that very moment; it refuses macros everywhere.
 */
export async function openCopy({ name, bytes }: WorkbookFile): Promise<HandedOver> {
  if (!hasExcelApi("1.8") || isWeb() || !/\.xlsx$/i.test(name)) return "nothing";
  try {
    await Excel.createWorkbook(await base64Of(bytes));
    return "opened";
  } catch {
    // The file is made and can still be saved by hand.
    return "nothing";
  }
}

function isWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}

async function base64Of(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES))));
    if (pieces.length % PIECES_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return pieces.join("");
}
