import { expect, test } from "vitest";
import { kindToRecord } from "./camera.ts";
import { FilmClock } from "./clock.ts";
import { shareOf } from "./meter.ts";
import { clockText, noCamera, WORDS } from "./words.ts";

test("the film's clock begins with the first picture taken after the recorder was started", () => {
  const clock = new FilmClock();
  clock.begin(1000);
  expect(clock.at(1500)).toBe(500);
  clock.see({ takenMs: 990 });
  clock.see({ takenMs: 1030.4 });
  clock.see({ takenMs: 1063 });
  expect([clock.at(1500), clock.at(900)]).toEqual([470, 0]);
});

test("a film that is begun again has a clock of its own", () => {
  const clock = new FilmClock();
  clock.begin(1000);
  clock.see({ takenMs: 1010 });
  clock.begin(5000);
  expect(clock.at(5100)).toBe(100);
});

test("loudness is a share of the bar in decibels", () => {
  expect(shareOf([0, 0, 0])).toBe(0);
  expect(shareOf([1, -1, 1, -1])).toBe(1);
  expect(shareOf([0.001, -0.001])).toBeCloseTo(0);
  expect(shareOf([0.0316, -0.0316])).toBeCloseTo(0.5, 2);
});

test("a film that plays wherever it is cut off is recorded where the browser can", () => {
  expect(kindToRecord(() => true)).toContain("webm");
  expect(kindToRecord((kind) => kind.startsWith("video/mp4"))).toContain("mp4");
  expect(kindToRecord(() => false)).toBeNull();
});

test("every way of having no camera is said in a sentence", () => {
  expect(noCamera("NotAllowedError")).toContain("Allow");
  expect(noCamera("NotFoundError")).toContain("No camera");
  expect(noCamera("NotReadableError")).toContain("another program");
  expect([noCamera("AbortError"), noCamera("toString")]).toEqual([WORDS.no.other, WORDS.no.other]);
});

test("times are written as clocks show them", () => {
  expect([0, 7999, 750_000, 3_723_000].map(clockText)).toEqual(["0:00", "0:07", "12:30", "1:02:03"]);
});
