// SPDX-License-Identifier: EUPL-1.2
import { type ServerObject, nullObject, serverObject } from "./objects";
import {
  type SheetArea,
  absoluteAreaText,
  areaText,
  parseSheetArea,
  quotedTitle,
} from "../../../src/workbook/references";
import { rangeAreas, rangeObject } from "./range";
import { sheetObject } from "./sheet";
import type { StoredSheet, StoredWorkbook } from "./store";
import { ExcelRefusal } from "./wire";

/** Which events the add-in has asked for, by Excel's own name of the registration. */
export type Registrations = Set<string>;

export function workbookObject(workbook: StoredWorkbook, registrations: Registrations, locale: string): ServerObject {
  return serverObject("Workbook", {
    read: { Name: () => workbook.fileName },
    members: {
      Worksheets: (): ServerObject => worksheets(workbook, registrations),
      Names: () => names(workbook),
      Application: () => application(workbook, locale),
      Protection: () =>
        serverObject("WorkbookProtection", {
          read: { Protected: () => workbook.quirks.isStructureProtected === true },
        }),
    },
    methods: {
      GetActiveCell: () => {
        requireSelectedCells(workbook);
        const { sheetTitle, area } = workbook.selection;
        const sheet = workbook.findSheet(sheetTitle) as StoredSheet;
        const cell = { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn };
        return rangeObject({ workbook, sheet, area: cell }, () => sheetObject(workbook, sheet));
      },
      GetSelectedRanges: () => {
        requireSelectedCells(workbook);
        const { sheetTitle, area } = workbook.selection;
        return rangeAreas(workbook, workbook.findSheet(sheetTitle) as StoredSheet, areaText(area));
      },
    },
  });
}

function requireSelectedCells({ quirks }: StoredWorkbook): void {
  if (quirks.isChartSelected) throw new ExcelRefusal("InvalidSelection", "A chart is selected.");
}

function application(workbook: StoredWorkbook, locale: string): ServerObject {
  return serverObject("Application", {
    read: { CalculationState: () => workbook.calculationState },
    methods: {
      CreateWorkbook: (base64) => {
        const bytes = new Uint8Array(Buffer.from(String(base64), "base64"));
        return serverObject("WorkbookCreated", {
          identity: { Id: workbook.newId("Created") },
          methods: {
            Open: () => {
              workbook.openedBeside.push(bytes);
              return undefined;
            },
          },
        });
      },
    },
    members: { CultureInfo: () => serverObject("CultureInfo", { read: { Name: () => locale } }) },
  });
}

const EVENTS = ["DataChanged", "Calculated", "SelectionChanged"];

function worksheets(workbook: StoredWorkbook, registrations: Registrations): ServerObject {
  const find = (key: unknown) => workbook.findSheet(String(key));
  const registration = EVENTS.flatMap((event) => [
    [`_Register${event}Event`, (): void => void registrations.add(event)] as const,
    [`_Unregister${event}Event`, (): void => void registrations.delete(event)] as const,
  ]);
  return serverObject("WorksheetCollection", {
    item: (key) => sheetObject(workbook, find(key) ?? notFound(`the sheet ${String(key)}`)),
    items: () => workbook.sheets.map((sheet) => sheetObject(workbook, sheet)),
    methods: {
      ...(Object.fromEntries(registration) as unknown as ServerObject["methods"]),
      Add: (title) => sheetObject(workbook, workbook.addSheet(String(title))),
      GetItemOrNullObject: (key) => {
        const sheet = find(key);
        return sheet === undefined ? nullObject("Worksheet") : sheetObject(workbook, sheet);
      },
    },
  });
}

function names(workbook: StoredWorkbook): ServerObject {
  return serverObject("NamedItemCollection", {
    item: (name) => nameObject(workbook, String(name)),
    items: () => [...workbook.names.keys()].map((name) => nameObject(workbook, name)),
    methods: {
      Add: (name, range) => {
        const { read, type } = range as ServerObject;
        if (type !== "Range") throw new ExcelRefusal("InvalidArgument", "A name wants a range.");
        const place = placeOf(workbook, String(read["Address"]?.()));
        workbook.addName(String(name), { sheetTitle: place.sheet.title, area: place.area });
        return nameObject(workbook, String(name));
      },
      GetItem: (name) => nameObject(workbook, String(name)),
      GetItemOrNullObject: (name) =>
        workbook.nameOf(String(name)) === undefined ? nullObject("NamedItem") : nameObject(workbook, String(name)),
    },
  });
}

function nameObject(workbook: StoredWorkbook, given: string): ServerObject {
  const name = workbook.nameOf(given) ?? notFound(`the name ${given}`);
  const rangeOf = (): ServerObject => {
    const { sheet, area } = placeOf(workbook, name);
    return rangeObject({ workbook, sheet, area }, () => sheetObject(workbook, sheet));
  };
  return serverObject("NamedItem", {
    identity: { _Id: name },
    read: {
      Name: () => name,
      Formula: () => {
        const { sheetTitle, area } = workbook.names.get(name) as SheetArea;
        return `=${quotedTitle(sheetTitle)}!${absoluteAreaText(area)}`;
      },
    },
    write: {
      Formula: (formula) => {
        const place = parseSheetArea(String(formula).replace(/^=/, ""));
        if (place === undefined || workbook.findSheet(place.sheetTitle) === undefined)
          throw new ExcelRefusal("InvalidArgument", `"${String(formula)}" is no reference.`);
        workbook.names.set(name, place);
      },
    },
    methods: {
      GetRange: rangeOf,
      Delete: () => {
        workbook.names.delete(name);
        return undefined;
      },
    },
  });
}

function placeOf(workbook: StoredWorkbook, place: string) {
  return workbook.find(place) ?? notFound(place);
}

function notFound(what: string): never {
  throw new ExcelRefusal("ItemNotFound", `${what} is not there.`);
}
