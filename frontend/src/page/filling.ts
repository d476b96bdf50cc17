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
    there(`/clips/${clip.id}/frames`, scope).then((table) => { if (table) bench.player.setTable(table as FrameTable); }),
    there(`/clips/${clip.id}/sound`, scope).then((sound) => { if (sound) bench.timeline.sound = sound as Sound; }),
    there(`/clips/${clip.id}/film-strip`, scope).then((plan) => plan && picture(bench, clip.id, plan as StripPlan)),
  ];
  if (!clip.stepping) void stepping(bench, clip.id, scope);
  await Promise.all(asked);
}

/** Ask until it is there; while a clip is being prepared it is not yet. */
async function there(url: string, scope: Scope): Promise<unknown> {
  while (!scope.ended) {
    const answer = await get<unknown>(url);
    if (answer.ok) return answer.value;
    await rest(scope);
  }
  return null;
}

async function picture(bench: Bench, clip: string, plan: StripPlan): Promise<void> {
  const image = new Image();
  image.src = `/clips/${clip}/film-strip/picture`;
  await image.decode();
  bench.timeline.strip = { plan, picture: image };
}

/** The copy made for stepping takes the film's place as soon as it is there, and only while the film rests. */
async function stepping(bench: Bench, clip: string, scope: Scope): Promise<void> {
  if (!(await willStep(clip, scope))) return;
  while (bench.player.seen.playing) await rest(scope);
  if (!scope.ended) bench.player.swap(filmOf(clip, true));
}

/** Whether a stepping copy comes; waits until that is known. */
async function willStep(clip: string, scope: Scope): Promise<boolean> {
  while (!scope.ended) {
    const answer = await get<Stands>(`/clips/${clip}`);
    if (answer.ok && answer.value.stepping) return true;
    if (answer.ok && answer.value.state !== "preparing") return false;
    await rest(scope);
  }
  return false;
}

function rest(scope: Scope): Promise<void> {
  return new Promise((done) => scope.after(ASK_EVERY_MS, done));
}
