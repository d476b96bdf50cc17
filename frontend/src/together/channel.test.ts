import { expect, test } from "vitest";
import { standing } from "./beside.ts";
import { askedOf, toldBy } from "./channel.ts";
import { examplePayload } from "./example.ts";
import { begun } from "./model.ts";
import { parsePayload } from "./payload.ts";
import { stepsFrom } from "./steps.ts";

const ROOM = "a1".repeat(16);

test.each(["hide", "back", "next", "previous", "turn", "again", "hold", "stop", "look", "tell"] as const)("the window beside may ask: %s", (asked) => {
  expect(askedOf(ROOM, { room: ROOM, do: asked })).toBe(asked);
});

test.each([
  null, "hide", {}, { do: "hide" }, { room: "b2".repeat(16), do: "hide" }, { room: ROOM }, { room: ROOM, do: "show" },
  { room: ROOM, do: "check_in", id: "ready" }, { room: ROOM, do: "agree", yes: true }, { room: ROOM, do: 1 }, [ROOM, "hide"], { room: [ROOM], do: "hide" },
])("another visit, her own answers, and what is no message of ours are not heard: %j", (message) => {
  expect(askedOf(ROOM, message)).toBeNull();
});

const here = standing(begun(stepsFrom(parsePayload(examplePayload()).cards)), false, true);

test("a page tells where it stands, and nothing that anybody said or is called", () => {
  expect(toldBy({ room: ROOM, is: here })).toEqual({ room: ROOM, is: here });
  expect(JSON.stringify(here)).not.toMatch(/Wren|Mama|moment|notice/i);
  expect(toldBy({ room: ROOM, left: true })).toEqual({ room: ROOM, left: true });
});

test.each([
  null, "x", { is: here }, { room: ROOM }, { room: ROOM, is: null }, { room: ROOM, is: { ...here, now: -1 } },
  { room: ROOM, is: { ...here, at: "notes" } }, { room: ROOM, is: { ...here, met: ["0"] } }, { room: ROOM, is: { ...here, hidden: "no" } },
  { room: ROOM, is: { ...here, chosen: "all" } }, { room: ROOM, left: "yes" },
])("what does not read as a standing is not taken for one: %j", (message) => {
  expect(toldBy(message)).toBeNull();
});
