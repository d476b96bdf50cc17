import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_BYTES, read } from "./reading.ts";

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

describe("a file that is handed over", () => {
  it("gives every JSON text as it is", () => {
    fc.assert(fc.property(fc.json({ stringUnit: "grapheme" }), (text) => {
      expect(read(bytes(text))).toEqual({ text });
    }));
  });

  it("gives its text without the mark some editors put before it", () => {
    expect(read(bytes("\u{FEFF}{\"id\": 1}"))).toEqual({ text: "{\"id\": 1}" });
  });

  it("is told apart: not text, text but not JSON, nothing at all", () => {
    expect(read(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]).buffer)).toEqual({ fault: "not_text" });
    expect(read(bytes("ftyp\0\0mp42"))).toEqual({ fault: "not_text" });
    expect(read(bytes("{\"id\": "))).toEqual({ fault: "not_json" });
    expect(read(bytes(""))).toEqual({ fault: "not_json" });
  });

  it("may be as large as is said, and no byte larger", () => {
    const filled = (size: number): ArrayBuffer => bytes(`"${"x".repeat(size - 2)}"`);
    expect(read(filled(MOST_BYTES))).toHaveProperty("text");
    expect(read(filled(MOST_BYTES + 1))).toEqual({ fault: "too_large" });
  });
});
