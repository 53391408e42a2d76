// SPDX-License-Identifier: EUPL-1.2
/** What goes wrong when the file is asked for, or one of its slices; null is an answer that never comes. */
export interface DocumentFault {
  readonly at: "file" | number;
  readonly code: number | null;
}

export interface Answer {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { readonly code: number };
}

type Done = (answer: Answer) => void;

export interface TestFile {
  readonly size: number;
  readonly sliceCount: number;
  getSliceAsync(index: number, done: Done): void;
  closeAsync(done?: Done): void;
}

/** The document of Office's Common API, as far as it gives its file: in slices, at most two files open at once. */
export class TestDocument {
  bytes: Uint8Array = new Uint8Array();
  /** Smaller than what is asked for, to get many slices of a small file. */
  sliceBytes = 50_000;
  fault: DocumentFault | undefined;
  /** What Office says of the slices, where that is to be wrong. */
  order: (index: number) => number = (index) => index;
  size: number | undefined;
  readonly asked: { readonly type: string; readonly sliceSize: number }[] = [];
  readonly slicesAsked: number[] = [];
  opened = 0;
  closed = 0;
  /** Answers that wait to be given by hand. */
  readonly waiting: (() => void)[] = [];
  private isBusy = false;

  getFileAsync(type: string, { sliceSize }: { readonly sliceSize: number }, done: Done): void {
    this.asked.push({ type, sliceSize });
    const code = this.opened - this.closed >= 2 ? 11_000 : this.codeAt("file");
    this.answer(done, code, () => {
      this.opened += 1;
      return this.file();
    });
  }

  private file(): TestFile {
    const { bytes, sliceBytes } = this;
    return {
      size: this.size ?? bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceBytes),
      getSliceAsync: (index: number, done: Done) => {
        if (this.isBusy) throw new Error("Office is asked for a slice while it gives another.");
        this.isBusy = true;
        this.slicesAsked.push(index);
        const data = [...bytes.subarray(index * sliceBytes, (index + 1) * sliceBytes)];
        const value = { index: this.order(index), size: data.length, data };
        this.answer(
          (answer) => {
            this.isBusy = false;
            done(answer);
          },
          this.codeAt(index),
          () => value,
        );
      },
      closeAsync: (done?: Done) => {
        this.closed += 1;
        this.isBusy = false;
        done?.({ status: "succeeded" });
      },
    };
  }

  private codeAt(place: "file" | number): number | null | undefined {
    return this.fault?.at === place ? this.fault.code : undefined;
  }

  private answer(done: Done, code: number | null | undefined, value: () => unknown): void {
    const give = () =>
      typeof code === "number"
        ? done({ status: "failed", error: { code } })
        : done({ status: "succeeded", value: value() });
    if (code === null) this.waiting.push(give);
    else setImmediate(give);
  }
}
