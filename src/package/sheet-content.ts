// SPDX-License-Identifier: EUPL-1.2
import type { SaxesTagNS } from "saxes";
import { parseArea } from "../workbook/references";
import { CellTable, type StoredCells } from "./cell-table";
import { type CellContent, type CellFormula, type StoredCell, columnIndex, rowIndex } from "./cells";
import type { CellTexts } from "./cell-texts";
import { ArchiveError } from "./problem";
import { type PlainRow, PlainRows } from "./plain-rows";
import { RowTable, type StoredRow } from "./row-table";
import { MAIN_NAMESPACE, type XmlDocument, type XmlElement, type XmlListener, XmlScan, XmlTree, childOf } from "./xml";

/** A sheet, read once: its rows and cells by their places, everything else as elements. */
export interface SheetContent extends XmlDocument {
  /** Of what is not a row. */
  readonly root: XmlElement;
  readonly rows: RowTable;
  readonly cells: StoredCells;
  /** The numbers of the shared texts that its cells show. */
  readonly sharedTexts: ReadonlySet<number>;
}

/**
 * @throws ArchiveError for a cell without a place of its own, or with a value that cannot be read: a reader that
 * guesses would calculate with a wrong number
 */
export function readSheet(text: string, texts: CellTexts): SheetContent {
  const reader = new SheetReader(texts);
  const scan = new XmlScan(text, reader);
  readPlainRows(text, reader, scan);
  scan.finish();
  const root = reader.tree.root as XmlElement;
  if (root.name !== "worksheet" || childOf(root, "sheetData") === undefined) throw new ArchiveError("damaged");
  return { text, root, rows: reader.rows, cells: reader.cells, sharedTexts: reader.sharedTexts };
}

const DATA = "<sheetData>";
const ROW_END = "</row>";

/**
 * Rows that are plain are passed over by the reader of XML, which reads all others. In a text without comments and the
 * like every "<" starts a tag, so whatever follows the end of a row is outside of all tags.
 */
function readPlainRows(text: string, reader: SheetReader, scan: XmlScan): void {
  const data = text.indexOf(DATA);
  if (data < 0 || text.includes("<!") || text.includes("<?", 1)) return;
  let at = data + DATA.length;
  scan.readTo(at);
  const plain = new PlainRows(text, reader.declares("x14ac"));
  while (reader.isBetweenRows) {
    const row = plain.at(at, reader.nextRow);
    if (row !== undefined) {
      reader.takePlain(row);
      at = row.end;
      scan.passOver(at);
      continue;
    }
    const end = text.indexOf(ROW_END, at);
    if (end < 0) return;
    at = end + ROW_END.length;
    scan.readTo(at);
  }
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

class SheetReader implements XmlListener {
  readonly tree = new XmlTree();
  readonly rows = new RowTable();
  readonly cells = new CellTable();
  readonly sharedTexts = new Set<number>();
  private isInData = false;
  private depth = 0;
  private row: Mutable<StoredRow> | undefined;
  nextRow = 0;
  private nextColumn = 0;
  private cell: CellReading | undefined;

  constructor(private readonly texts: CellTexts) {}

  /** Inside the data of the sheet and in no element of it. */
  get isBetweenRows(): boolean {
    return this.isInData && this.depth === 0;
  }

  declares(prefix: string): boolean {
    return this.tree.root !== undefined && Object.hasOwn(this.tree.root.declared, prefix);
  }

  takePlain({ index, start, contentStart, contentEnd, end, cells }: PlainRow): void {
    this.nextRow = index + 1;
    this.rows.add({ index, start, contentStart, contentEnd, end });
    for (const { column, style, type, formula, value, start, end } of cells) {
      this.takeCell({ row: index, column, style, isDynamic: false, start, end, type, value, formula });
    }
  }

  open(tag: SaxesTagNS, start: number, end: number): void {
    if (!this.isInData) {
      this.tree.open(tag, start, end);
      this.isInData = tag.local === "sheetData" && this.isMain(tag) && this.tree.root?.name === "worksheet";
      return;
    }
    this.depth += 1;
    if (this.cell !== undefined) this.cell.open(tag);
    else if (this.row === undefined && tag.local === "row") {
      const index = rowIndex(valueOf(tag, "r"), this.nextRow);
      this.nextRow = index + 1;
      this.nextColumn = 0;
      this.row = { index, start, contentStart: end, contentEnd: end, end };
    } else if (this.row !== undefined && this.depth === 2 && tag.local === "c") {
      const column = columnIndex(valueOf(tag, "r"), this.row.index, this.nextColumn);
      this.nextColumn = column + 1;
      this.cell = new CellReading(tag, this.row.index, column, start);
    }
  }

  close(tag: SaxesTagNS, start: number, end: number): void {
    if (!this.isInData) return this.tree.close(tag, start, end);
    if (this.depth === 0) {
      this.isInData = false;
      return this.tree.close(tag, start, end);
    }
    this.depth -= 1;
    if (this.cell !== undefined && this.depth >= 2) this.cell.close(tag);
    else if (this.cell !== undefined) {
      this.takeCell(this.cell.finish(end));
      this.cell = undefined;
    } else if (this.row !== undefined && this.depth === 0) {
      this.row.contentEnd = start;
      this.row.end = end;
      this.rows.add(this.row);
      this.row = undefined;
    }
  }

  text(text: string): void {
    if (!this.isInData) this.tree.text(text);
    else this.cell?.text(text);
  }

  private takeCell(cell: ReadCell): void {
    const { row, column, type, value, inline, formula, style, isDynamic, start, end } = cell;
    if (type === "s" && value !== undefined && value.trim() !== "") this.sharedTexts.add(Number(value));
    const content = contentOf(type, value, inline, this.texts);
    this.cells.add({ row, column, value: content, formula, style, isDynamic, start, end });
  }

  /** A file may have more than one element of a name, of which one is the sheet's. */
  private isMain({ uri }: SaxesTagNS): boolean {
    return uri === MAIN_NAMESPACE || uri.endsWith("/spreadsheetml/main");
  }
}

/** A cell as it is written, its value still a text. */
interface ReadCell extends Omit<StoredCell, "value" | "formula"> {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly inline?: string | undefined;
  readonly formula: CellFormula | undefined;
}

/** A cell while it is read: only its value, its formula and the text within. */
class CellReading {
  private readonly type: string | undefined;
  private readonly style: number;
  private readonly isDynamic: boolean;
  private formula: Mutable<CellFormula> | undefined;
  private value: string | undefined;
  private inline: string | undefined;
  private path: string[] = [];

  constructor(
    tag: SaxesTagNS,
    private readonly row: number,
    private readonly column: number,
    private readonly start: number,
  ) {
    this.type = valueOf(tag, "t");
    this.style = Number(valueOf(tag, "s") ?? 0);
    this.isDynamic = valueOf(tag, "cm") !== undefined;
  }

  open(tag: SaxesTagNS): void {
    this.path.push(tag.local);
    if (this.path.length > 1) return;
    if (tag.local === "v") this.value = "";
    else if (tag.local === "is") this.inline = "";
    else if (tag.local === "f") this.formula = formulaOf(tag);
  }

  close(_: SaxesTagNS): void {
    this.path.pop();
  }

  text(text: string): void {
    const [first] = this.path;
    if (first === "v") this.value += text;
    else if (first === "f" && this.formula !== undefined) this.formula.text += text;
    // Text in runs, without the reading aids that East Asian workbooks carry.
    else if (first === "is" && this.path.at(-1) === "t" && !this.path.includes("rPh")) this.inline += text;
  }

  finish(end: number): ReadCell {
    const { row, column, start, style, isDynamic, formula, type, value, inline } = this;
    return { row, column, style, isDynamic, start, end, type, value, inline, formula };
  }
}

function contentOf(
  type: string | undefined,
  value: string | undefined,
  inline: string | undefined,
  texts: CellTexts,
): CellContent {
  if (type === "inlineStr") return texts.own(inline ?? "");
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return value.trim() === "" ? null : texts.shared(Number(value));
    case "str":
      return texts.own(value);
    case "d":
      return value;
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return { error: value };
    default: {
      const number = Number(value);
      return value.trim() === "" ? null : Number.isFinite(number) ? number : damaged();
    }
  }
}

function formulaOf(tag: SaxesTagNS): Mutable<CellFormula> {
  const kind = valueOf(tag, "t");
  const reference = valueOf(tag, "ref");
  const fills = kind === "array" && reference !== undefined ? parseArea(reference) : undefined;
  const sharedIndex = kind === "shared" ? valueOf(tag, "si") : undefined;
  return {
    text: "",
    ...(fills && { fills }),
    ...(sharedIndex !== undefined && { sharedIndex }),
    ...(kind === "dataTable" && { isDataTable: true }),
  };
}

function valueOf(tag: SaxesTagNS, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

function damaged(): never {
  throw new ArchiveError("damaged");
}
