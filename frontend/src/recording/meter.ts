/** How loud it is, as a bar: whoever sets up sees at a glance whether the microphone hears. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { WORDS } from "./words.ts";

const QUIETEST_DB = -60;
const EVERY_MS = 60;

/** The share of the bar for samples from -1 to 1: their root mean square in decibels, -60 dB and below is none of it. */
export function shareOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at += 1) sum += (samples[at] ?? 0) ** 2;
  if (sum === 0) return 0;
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, 1 - decibels / QUIETEST_DB));
}

export function meter(scope: Scope, stream: MediaStream, heard: () => void): HTMLElement {
  const bar = make("meter", { class: "level", min: "0", max: "1", "aria-label": WORDS.level });
  if (stream.getAudioTracks().length === 0) return bar;
  const sound = new AudioContext();
  const analyser = sound.createAnalyser();
  sound.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let shown = 0;
  scope.every(EVERY_MS, () => {
    analyser.getFloatTimeDomainData(samples);
    const share = shareOf(samples);
    // It falls more slowly than it rises, so that a short word is seen.
    shown = Math.max(share, shown * 0.88);
    bar.value = shown;
    if (share > 0.2) heard();
  });
  scope.own(() => void sound.close());
  return bar;
}
