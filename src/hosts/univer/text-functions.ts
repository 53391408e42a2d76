// SPDX-License-Identifier: EUPL-1.2
import { englishNumberFormat } from "../../formulas/dutch/dutch-number-format";
import { booleanText, generalText } from "../../formulas/notation/write-entry";
import type { Language } from "../../functions/language";
import type { FunctionConstructor, Spoken } from "./functions";
import { readDutchText } from "./read-texts";
import type { ArrayValueObject, BaseValueObject } from "./library";
import {
  BaseFunction,
  ErrorValueObject,
  ErrorType,
  FUNCTION_NAMES_LOOKUP,
  FUNCTION_NAMES_TEXT,
  NumberValueObject,
  StringValueObject,
  functionText,
  numfmt,
} from "./library";

/**
 * Functions that make text of numbers, and numbers of text, in place of the grid's own: in Excel they speak the language
 * of the machine, in the grid English only, and here that of the screen. The sign `&` is CONCATENATE to the grid.
 */
export function textFunctions(spoken: Spoken): [FunctionConstructor, string][] {
  const { CONCATENATE, CONCAT, TEXTJOIN, TEXT, FIXED, VALUE } = FUNCTION_NAMES_TEXT;
  return [
    [joiningIn(CONCATENATE, 0, spoken), CONCATENATE],
    [joiningIn(CONCAT, 0, spoken), CONCAT],
    [joiningIn(TEXTJOIN, 2, spoken), TEXTJOIN],
    [Hyperlink, FUNCTION_NAMES_LOOKUP.HYPERLINK],
    [unlessDutch(TEXT, spoken, dutchText), TEXT],
    [unlessDutch(FIXED, spoken, dutchFixed), FIXED],
    [unlessDutch(VALUE, spoken, dutchValue), VALUE],
  ];
}

type Calculate = (given: readonly BaseValueObject[], english: () => BaseValueObject) => BaseValueObject;

/** The grid's own in English, and ours in Dutch. */
function unlessDutch(name: string, spoken: Spoken, inDutch: Calculate): FunctionConstructor {
  return class extends functionNamed(name) {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const english = () => super.calculate(...given) as BaseValueObject;
      return spoken.language === "nl" ? inDutch(given, english) : english();
    }
  };
}

/** The grid's own, given numbers as a cell would write them; the first arguments may be no text but say how to join. */
function joiningIn(name: string, firstText: number, spoken: Spoken): FunctionConstructor {
  return class extends functionNamed(name) {
    override calculate(...given: BaseValueObject[]) {
      const asText = (value: BaseValueObject) => {
        const isWritten = value.isNumber() || value.isBoolean();
        return isWritten ? StringValueObject.create(textOf(value.getValue(), spoken.language)) : value;
      };
      return super.calculate(...given.map((each, index) => (index < firstText ? each : forEachValue(each, asText))));
    }
  };
}

function textOf(value: string | number | boolean, language: Language): string {
  if (typeof value === "number") return generalText(value, language);
  return typeof value === "boolean" ? booleanText(value, language) : value;
}

function functionNamed(name: string): FunctionConstructor {
  const [found] = functionText.find(([, each]) => each === name) ?? [];
  if (found === undefined) throw new Error(`The grid has no function ${name}.`);
  return found as FunctionConstructor;
}

/** For each cell of an area, as the grid's own functions do. */
function forEachValue(value: BaseValueObject, make: (value: BaseValueObject) => BaseValueObject): BaseValueObject {
  if (value.isError()) return value;
  return value.isArray() ? value.map((each) => (each.isError() ? each : make(each))) : make(value);
}

/** What the cell shows, as a value: the grid's own is a drawing that no other formula and no file can read. */
class Hyperlink extends BaseFunction {
  override minParams = 1;
  override maxParams = 2;

  override calculate(address: BaseValueObject, shown?: BaseValueObject): BaseValueObject {
    const [to, text] = [firstOf(address), firstOf(shown ?? address)];
    if (to.isError()) return to;
    return text.isNull() ? NumberValueObject.create(0) : text;
  }
}

function firstOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
}

const dutchText: Calculate = ([value, format]) => {
  const only = format && onlyValue(format);
  if (value === undefined || only === undefined || only.isBoolean()) return ErrorValueObject.create(ErrorType.VALUE);
  if (only.isError()) return only;
  const pattern = englishNumberFormat(only.isNull() ? "" : textOf(only.getValue(), "nl"));
  return forEachValue(value, (each) => StringValueObject.create(formatted(each, pattern)));
};

function formatted(value: BaseValueObject, pattern: string): string {
  if (value.isBoolean()) return textOf(value.getValue(), "nl");
  if (pattern === "") return "";
  const given = value.isNull() ? 0 : value.getValue();
  return numfmt.format(pattern, typeof given === "string" ? (readDutchText(given)?.value ?? given) : given, {
    locale: "nl",
    throws: false,
  });
}

/** The grid's own, whose digits have an English comma and point; nothing else is in its text. */
const dutchFixed: Calculate = (_given, english) =>
  forEachValue(english(), (each) =>
    each.isString()
      ? StringValueObject.create(String(each.getValue()).replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")))
      : each,
  );

const dutchValue: Calculate = ([text]) =>
  forEachValue(text as BaseValueObject, (each) => {
    if (each.isNull()) return NumberValueObject.create(0);
    const value = each.getValue();
    const number = typeof value === "string" ? readDutchText(value)?.value : value;
    return typeof number === "number" ? NumberValueObject.create(number) : ErrorValueObject.create(ErrorType.VALUE);
  });

/** The value of a cell or of an area of one cell. */
function onlyValue(value: BaseValueObject): BaseValueObject | undefined {
  if (!value.isArray()) return value;
  const cells: BaseValueObject[] = [];
  value.mapValue((each) => {
    cells.push(each);
    return each;
  });
  return cells.length === 1 ? cells[0] : undefined;
}
