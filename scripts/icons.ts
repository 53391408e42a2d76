// SPDX-License-Identifier: EUPL-1.2
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Resvg, initWasm } from "@resvg/resvg-wasm";

/** The sizes that Office may ask for, in pixels. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

export interface Icon {
  /** Such as "kader-32.png". */
  readonly file: string;
  readonly png: Uint8Array;
}

/** Every drawing of a folder in every size. */
export async function drawIcons(folder: string): Promise<Icon[]> {
  await initWasm(readFile(createRequire(path.resolve("package.json")).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const drawings = (await readdir(folder)).filter((file) => file.endsWith(".svg")).sort();
  const icons = drawings.map(async (drawing) => {
    const svg = await readFile(path.join(folder, drawing), "utf8");
    return ICON_SIZES.map((width) => ({
      file: `${path.parse(drawing).name}-${width}.png`,
      png: new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng(),
    }));
  });
  return (await Promise.all(icons)).flat();
}

/** Width and height in pixels, from the header of a PNG; undefined for anything else. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}
