/** How fast it goes and how long it will take, in words a busy person reads at a glance. */

export interface Sample {
  readonly atMs: number;
  readonly bytes: number;
}

/** What the last seconds say; older samples are let go. */
const WINDOW_MS = 8000;

export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  return [...samples.filter((each) => sample.atMs - each.atMs <= WINDOW_MS && each.bytes <= sample.bytes), sample];
}

/** Bytes a second over the samples; null while there is too little to tell. */
export function speed(samples: readonly Sample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined || last.atMs - first.atMs < 1000) return null;
  const perSecond = ((last.bytes - first.bytes) * 1000) / (last.atMs - first.atMs);
  return perSecond > 0 ? perSecond : null;
}

export function secondsLeft(samples: readonly Sample[], total: number): number | null {
  const perSecond = speed(samples);
  return perSecond === null ? null : (total - (samples.at(-1)?.bytes ?? 0)) / perSecond;
}

export function leftInWords(seconds: number | null): string {
  if (seconds === null) return "";
  if (seconds < 10) return "a few seconds left";
  if (seconds < 50) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  if (seconds < 90) return "about a minute left";
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} minutes left`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? "about an hour left" : `about ${hours} hours left`;
}

const MEGA = 1_000_000;

export function sizeInWords(bytes: number): string {
  if (bytes >= 1000 * MEGA) return `${(bytes / (1000 * MEGA)).toFixed(1)} GB`;
  return bytes >= MEGA ? `${Math.round(bytes / MEGA)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

export function speedInWords(perSecond: number | null): string {
  return perSecond === null ? "" : `${sizeInWords(perSecond)} a second`;
}
