// SPDX-License-Identifier: EUPL-1.2
import { targetOf } from "../../../workbook/link-target";
import { type ICellData, ISheetClipboardService, type Nullable, type Univer } from "../library";
import { type CellLink, customOf } from "./cell-link";
import { LINK_LOOK } from "./link-look";

type CellDocument = NonNullable<ICellData["p"]>;

/** What the clipboard service keeps to itself: how it makes the content of a cell of HTML. */
interface CellReader {
  readonly _htmlToUSM: {
    _getCellTextAndRichText(
      cell: HTMLElement,
      ...rest: unknown[]
    ): { readonly cellText: string; readonly cellRichStyle?: CellDocument };
  };
}

/** The grid reads the words of a link in a table and leaves its address out: here the content of the cell keeps it. */
export function readAddresses(univer: Univer): void {
  const { _htmlToUSM: reader } = univer.__getInjector().get(ISheetClipboardService) as unknown as CellReader;
  const read = reader._getCellTextAndRichText.bind(reader);
  reader._getCellTextAndRichText = (cell, ...rest) => {
    const content = read(cell, ...rest);
    const address = cell.querySelector("a[href]")?.getAttribute("href");
    const body = content.cellRichStyle?.body;
    if (address && body) {
      const ofCell = { startIndex: 0, endIndex: body.dataStream.length - 3, rangeId: "link", rangeType: HYPERLINK };
      body.customRanges = [{ ...ofCell, properties: { url: address } }];
    }
    return content;
  };
}

const HYPERLINK = 0;

/** The link of a pasted cell, with the look of one; nothing where it leads to what is not followed here. */
export function pastedLink(cell: Nullable<ICellData>): Pick<ICellData, "custom" | "s"> | undefined {
  const range = cell?.p?.body?.customRanges?.find(({ rangeType }) => rangeType === HYPERLINK);
  const url = (range?.properties as { readonly url?: string } | undefined)?.url ?? "";
  const to = targetOf(url);
  if (to.kind !== "address") return undefined;
  const link: CellLink = { target: to.href };
  return { custom: customOf(link), s: LINK_LOOK };
}
