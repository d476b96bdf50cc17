import { expect, test } from "vitest";
import { standing } from "../together/beside.ts";
import { examplePayload } from "../together/example.ts";
import { begun } from "../together/model.ts";
import { parsePayload } from "../together/payload.ts";
import { stepsFrom } from "../together/steps.ts";
import { can } from "./controls.ts";
import { features, otherScreen } from "./opening.ts";
import { minutes, NOTHING_HEARD, presence, SILENT_MS } from "./presence.ts";

const steps = stepsFrom(parsePayload(examplePayload()).cards);
const is = standing(begun(steps), false, true);

test("a page that said nothing for long is lost, one that said goodbye was closed, one behind another is behind", () => {
  expect(presence(NOTHING_HEARD, 1e9)).toBe("none");
  expect(presence({ is, at: 0, left: false }, SILENT_MS)).toBe("here");
  expect(presence({ is, at: 0, left: false }, SILENT_MS + 1)).toBe("lost");
  expect(presence({ is, at: 0, left: true }, 1)).toBe("left");
  expect(presence({ is: { ...is, seen: false }, at: 0, left: false }, 1)).toBe("behind");
  expect(presence({ is: { ...is, at: "end" }, at: 0, left: true }, 1e9)).toBe("ended");
});

test("the timer counts whole minutes and never backwards", () => {
  expect([minutes(0, 59_999), minutes(0, 60_000), minutes(60_000, 0)]).toEqual([0, 1, 0]);
});

test("the hello and the card that asks are left by her own answer, never by a button here", () => {
  for (const at of ["hello", "ask"] as const) expect(can("next", { ...is, at })).toBe(false);
  expect(can("next", { ...is, at: "question" })).toBe(true);
  for (const name of ["previous", "turn", "again", "hold", "stop", "next"] as const) {
    expect(can(name, { ...is, at: "film", hidden: true })).toBe(false);
    expect(can(name, null)).toBe(false);
  }
});

test("the new window has no hold on this one, and lies on the other screen where there is one", async () => {
  const one = { availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900 };
  const other = { availLeft: 1440, availTop: 0, availWidth: 1920, availHeight: 1080 };
  const details = { currentScreen: one, screens: [one, other] };
  expect(await otherScreen({ getScreenDetails: () => Promise.resolve(details), screen: { isExtended: true } })).toBe(other);
  expect(await otherScreen({ getScreenDetails: () => Promise.reject(new Error("not allowed")), screen: { isExtended: true } })).toBeNull();
  expect(await otherScreen({ screen: {} })).toBeNull();
  expect(features(other)).toBe("popup,noopener,left=1440,top=0,width=1920,height=1080");
  expect(features(null)).toContain("noopener");
});
