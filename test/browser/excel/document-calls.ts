// SPDX-License-Identifier: EUPL-1.2
import { type Answer, TestDocument, type TestFile } from "../../office/host/document";

/** By these numbers the page asks for the file of the workbook, asks for a slice of it, and gives it back. */
const CALLS = { open: 77, slice: 80, close: 81 } as const;
/** The numbers that arguments go by. */
const SLICE_SIZE = 1;
const HANDLE = 2;
const SLICE_INDEX = 3;

type Arguments = Readonly<Record<number, number>>;

/** The file of the workbook behind the frame: the document of the other tests, asked the way Excel on the web is. */
export class DocumentCalls {
  readonly document = new TestDocument();
  private readonly files: TestFile[] = [];

  /** Undefined for a call that is not about the file. */
  answer(dispatchId: number, given: Arguments): Promise<object> | undefined {
    switch (dispatchId) {
      case CALLS.open:
        return this.open(given[SLICE_SIZE] as number);
      case CALLS.slice:
        return this.slice(this.fileOf(given), given[SLICE_INDEX] as number);
      case CALLS.close:
        this.fileOf(given).closeAsync();
        return Promise.resolve(answered([]));
      default:
        return undefined;
    }
  }

  private async open(sliceSize: number): Promise<object> {
    this.document.sliceBytes = sliceSize;
    const { value, error } = await new Promise<Answer>((done) =>
      this.document.getFileAsync("compressed", { sliceSize }, done),
    );
    if (error !== undefined) return refused(error.code);
    const file = value as TestFile;
    return answered([this.files.push(file) - 1, file.size]);
  }

  private async slice(file: TestFile, index: number): Promise<object> {
    const { value, error } = await new Promise<Answer>((done) => file.getSliceAsync(index, done));
    if (error !== undefined) return refused(error.code);
    const { data, size } = value as { readonly data: readonly number[]; readonly size: number };
    return answered([data, size]);
  }

  private fileOf(given: Arguments): TestFile {
    const file = this.files[given[HANDLE] as number];
    if (file === undefined) throw new Error(`There is no open file ${given[HANDLE]}.`);
    return file;
  }
}

/** What comes back goes by number too, in addition to what every answer has. */
function answered(values: readonly unknown[]): object {
  return { Error: 0, Version: 1, ...values };
}

function refused(code: number): object {
  return { Error: code, Version: 1 };
}
