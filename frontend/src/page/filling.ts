/** What a clip's preparation gives the workbench, as it comes: frames, film strip, sound, and the stepping copy. */

import { get } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import type { FrameTable } from "../model/frames.ts";
import type { ClipGlance } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { filmOf } from "./bench.ts";
import type { Sound, StripPlan } from "./pictures.ts";

const ASK_EVERY_MS = 2000;

interface Stands {
  readonly state: string;
  readonly stepping: boolean;
}

export async function fillIn(bench: Bench, clip: ClipGlance, scope: Scope): Promise<void> {
  const asked = [
    once(`/clips/${clip.id}/frames`, scope, (table: FrameTable) => bench.player.setTable(table)),
    once(`/clips/${clip.id}/sound`, scope, (sound: Sound) => { bench.timeline.sound = sound; }),
    once(`/clips/${clip.id}/film-strip`, scope, (plan: StripPlan) => void picture(bench, clip.id, plan)),
  ];
  if (!clip.stepping) void stepping(bench, clip.id, scope);
  await Promise.all(asked);
}

/** Ask until it is there; while a clip is being prepared it is not yet. */
async function once<T>(url: string, scope: Scope, take: (value: T) => void): Promise<void> {
  while (!scope.ended) {
    const answer = await get<T>(url);
    if (answer.ok) {
      take(answer.value);
      return;
    }
    await rest(scope);
  }
}

async function picture(bench: Bench, clip: string, plan: StripPlan): Promise<void> {
  const image = new Image();
  image.src = `/clips/${clip}/film-strip/picture`;
  await image.decode();
  bench.timeline.strip = { plan, picture: image };
}

/** The copy made for stepping takes the film's place as soon as it is there, and only while the film rests. */
async function stepping(bench: Bench, clip: string, scope: Scope): Promise<void> {
  while (!scope.ended) {
    const answer = await get<Stands>(`/clips/${clip}`);
    if (answer.ok && answer.value.stepping) break;
    if (answer.ok && answer.value.state === "ready") return;
    await rest(scope);
  }
  while (!scope.ended && bench.player.seen.playing) await rest(scope);
  if (!scope.ended) bench.player.swap(filmOf(clip, true));
}

function rest(scope: Scope): Promise<void> {
  return new Promise((done) => scope.after(ASK_EVERY_MS, done));
}
