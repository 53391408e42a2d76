// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_ORIGIN, readOrigin } from "../../scripts/origin";

describe("the origin of generated addresses", () => {
  it("is an https origin, with or without a slash behind it", () => {
    expect(readOrigin("https://kader.example.org")).toBe("https://kader.example.org");
    expect(readOrigin("https://kader.example.org:8443/")).toBe("https://kader.example.org:8443");
    expect(readOrigin(DEFAULT_ORIGIN)).toBe("https://localhost:3000");
  });

  it.each([
    "",
    "kader.example.org",
    "http://kader.example.org",
    "https://kader.example.org/addin",
    "https://x.org/?a=1",
  ])("is refused with a sentence that says what is expected: %p", (given) => {
    expect(() => readOrigin(given)).toThrow(`KADER_ORIGIN is "${given}"; expected an https origin`);
  });
});
