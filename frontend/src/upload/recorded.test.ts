import { expect, test } from "vitest";
import { recordedIn } from "./recorded.ts";

const FROM_1904_S = 2_082_844_800;

function bytes(...numbers: readonly (readonly [size: 1 | 4 | 8, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((all, [size]) => all + size, 0)));
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 1) view.setUint8(at, value);
    else if (size === 4) view.setUint32(at, value);
    else view.setBigUint64(at, BigInt(value));
    at += size;
  }
  return new Uint8Array(view.buffer);
}

function box(type: string, ...inside: readonly Uint8Array[]): Uint8Array {
  const size = inside.reduce((all, each) => all + each.length, 8);
  const made = new Uint8Array(size);
  made.set(bytes([4, size]));
  made.set([0, 1, 2, 3].map((at) => type.charCodeAt(at)), 4);
  let at = 8;
  for (const each of inside) {
    made.set(each, at);
    at += each.length;
  }
  return made;
}

const head = (created: number, scale: number, lasts: number): Uint8Array =>
  box("mvhd", bytes([4, 0], [4, created], [4, 0], [4, scale], [4, lasts]), new Uint8Array(80));
const film = (...boxes: readonly Uint8Array[]): Blob => new Blob(boxes.map((each) => new Uint8Array(each)));

test("time and length are found with the index at the end or at the front", async () => {
  const moov = box("moov", head(FROM_1904_S + 1_800_000_000, 600, 90_000));
  const told = { atS: 1_800_000_000, lengthMs: 150_000 };
  expect(await recordedIn(film(box("ftyp"), box("mdat", new Uint8Array(5000)), moov))).toEqual(told);
  expect(await recordedIn(film(box("ftyp"), moov, box("mdat", new Uint8Array(5))))).toEqual(told);
});

test("the wide form of the index is read as well", async () => {
  const wide = box("mvhd", bytes([4, 0x01000000], [8, FROM_1904_S + 1_800_000_000], [8, 0], [4, 90_000], [8, 900_000]), new Uint8Array(80));
  expect(await recordedIn(film(box("moov", wide)))).toEqual({ atS: 1_800_000_000, lengthMs: 10_000 });
});

test("a clock that was never set, another kind of file, and a broken one say nothing", async () => {
  expect(await recordedIn(film(box("moov", head(0, 600, 600))))).toEqual({ atS: null, lengthMs: 1000 });
  for (const blob of [new Blob([]), new Blob([new Uint8Array(400)]), new Blob(["no film"]), film(box("moov", new Uint8Array(3)))]) {
    expect(await recordedIn(blob)).toEqual({ atS: null, lengthMs: null });
  }
});
