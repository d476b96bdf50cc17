/** What a clip's preparation gives the workbench, as it comes: frames, film strip, sound, and the stepping copy. */

import { get } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import type { FrameTable } from "../model/frames.ts";
import type { ClipGlance } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { filmOf } from "./bench.ts";
import { hear } from "./heard.ts";
import { FilmStrip, type StripPlan } from "./strip.ts";

const ASK_EVERY_MS = 1500;

interface Stands {
  readonly state: string;
  readonly stepping: boolean;
}

/** A part of what preparation makes: where it is, and what is done with it. */
interface Part {
  readonly url: string;
  readonly take: (value: unknown) => void;
}

/**
 * Parts that are not there yet are asked for again when the clip is ready. Meanwhile only the clip itself is asked after:
 * that does not count as somebody sitting there.
 */
export async function fillIn(bench: Bench, clip: ClipGlance, scope: Scope): Promise<void> {
  let missing = await without(partsOf(bench, clip.id));
  let stands: Stands = { state: "preparing", stepping: clip.stepping };
  while (!scope.ended && (missing.length > 0 || !stands.stepping) && stands.state === "preparing") {
    await rest(scope);
    stands = await asked(clip.id);
    if (isMore(stands)) missing = await without(missing);
  }
  if (!clip.stepping && stands.stepping) await step(bench, clip.id, scope);
}

/** The parts come with the stepping copy, or when all is done. */
function isMore({ state, stepping }: Stands): boolean {
  return stepping || state !== "preparing";
}

function partsOf(bench: Bench, clip: string): readonly Part[] {
  const { player, timeline } = bench;
  return [
    { url: `/clips/${clip}/frames`, take: (table) => player.setTable(table as FrameTable) },
    { url: `/clips/${clip}/sound`, take: (told) => hear(bench, clip, told) },
    { url: `/clips/${clip}/film-strip`, take: (plan) => void picture(timeline, clip, plan as StripPlan) },
  ];
}

/** Takes what is there; answers with what is not. */
async function without(parts: readonly Part[]): Promise<readonly Part[]> {
  const there = await Promise.all(parts.map(async ({ url, take }) => {
    const answer = await get<unknown>(url);
    if (answer.ok) take(answer.value);
    return answer.ok;
  }));
  return parts.filter((_, at) => there[at] !== true);
}

/** How the clip stands; a server that is away for a moment is taken to be preparing it still. */
async function asked(clip: string): Promise<Stands> {
  const answer = await get<Stands>(`/clips/${clip}`);
  if (answer.ok) return answer.value;
  return { state: answer.status === 404 ? "gone" : "preparing", stepping: false };
}

async function picture(timeline: Bench["timeline"], clip: string, plan: StripPlan): Promise<void> {
  const image = new Image();
  image.src = `/clips/${clip}/film-strip/picture`;
  await image.decode();
  timeline.strip = new FilmStrip(plan, image, `/clips/${clip}/film-strip/sheets`, () => timeline.redraw());
}

/** The copy made for stepping takes the film's place only while the film rests. */
async function step(bench: Bench, clip: string, scope: Scope): Promise<void> {
  while (bench.player.seen.playing && !scope.ended) await rest(scope);
  if (!scope.ended) bench.player.swap(filmOf(clip, true));
}

function rest(scope: Scope): Promise<void> {
  return new Promise((done) => scope.after(ASK_EVERY_MS, done));
}
