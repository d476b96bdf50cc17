/**
 * Two films on one clock: when the clip is on the screen of a shared review. In each stretch that was played the clip runs
 * from `begins_ms` at its own speed; both films' lengths bound it, and no two stretches share time of the meeting.
 */

export interface Played {
  readonly onset_ms: number;
  readonly offset_ms: number;
  readonly begins_ms: number;
}

export interface Lengths {
  readonly meetingMs: number;
  readonly clipMs: number;
}

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export function playedAt(played: readonly Played[], ms: number): Played | null {
  return played.find((each) => each.onset_ms <= ms && ms < each.offset_ms) ?? null;
}

/** Where the clip is at an instant of the meeting; null while it is not on the screen. */
export function clipAt(played: readonly Played[], ms: number): number | null {
  const there = playedAt(played, ms);
  return there && there.begins_ms + ms - there.onset_ms;
}

/** Where in the meeting any of a stretch of the clip is seen, once for each time. */
export function seenIn(played: readonly Played[], fromMs: number, toMs: number): readonly Span[] {
  return played.flatMap(({ onset_ms, offset_ms, begins_ms }) => {
    const from = Math.max(fromMs, begins_ms);
    const to = Math.min(toMs, begins_ms + offset_ms - onset_ms);
    return from < to ? [{ fromMs: onset_ms + from - begins_ms, toMs: onset_ms + to - begins_ms }] : [];
  });
}

/** From here on the clip plays, beginning at `clipMs` of it: to the next stretch, or as long as either film has. */
export function beginsHere(played: readonly Played[], lengths: Lengths, atMs: number, clipMs: number): readonly Played[] {
  if (atMs < 0 || atMs >= lengths.meetingMs || clipMs < 0 || clipMs >= lengths.clipMs) return played;
  const before = stopsAt(played, atMs);
  const next = Math.min(lengths.meetingMs, ...played.filter((each) => each.onset_ms > atMs).map((each) => each.onset_ms));
  const here: Played = { onset_ms: atMs, offset_ms: Math.min(next, atMs + lengths.clipMs - clipMs), begins_ms: clipMs };
  return sorted([...before, here]);
}

/** Here the clip stops: the stretch that plays ends, or the last one before goes on as far as this. */
export function stopsHere(played: readonly Played[], lengths: Lengths, atMs: number): readonly Played[] {
  if (playedAt(played, atMs)) return stopsAt(played, atMs);
  const last = played.findLast((each) => each.offset_ms <= atMs);
  if (!last || atMs > lengths.meetingMs) return played;
  const offset_ms = Math.min(atMs, last.onset_ms + lengths.clipMs - last.begins_ms);
  return offset_ms === last.offset_ms ? played : played.map((each) => (each === last ? { ...each, offset_ms } : each));
}

/** The clip lies this much later or earlier beneath the stretch that plays; never beyond the clip. */
export function nudged(played: readonly Played[], lengths: Lengths, atMs: number, byMs: number): readonly Played[] {
  const there = playedAt(played, atMs);
  if (!there) return played;
  const begins_ms = Math.min(Math.max(0, there.begins_ms + byMs), lengths.clipMs - 1);
  const offset_ms = Math.min(there.offset_ms, there.onset_ms + lengths.clipMs - begins_ms);
  if (begins_ms === there.begins_ms) return played;
  return played.map((each) => (each === there ? { ...each, begins_ms, offset_ms } : each));
}

/** The stretch that plays here was none. */
export function without(played: readonly Played[], atMs: number): readonly Played[] {
  const there = playedAt(played, atMs);
  return there ? played.filter((each) => each !== there) : played;
}

/** What plays at an instant ends there; what begins just there is gone. */
function stopsAt(played: readonly Played[], atMs: number): readonly Played[] {
  return played.flatMap((each) => {
    if (each.onset_ms === atMs) return [];
    return [each.onset_ms < atMs && atMs < each.offset_ms ? { ...each, offset_ms: atMs } : each];
  });
}

function sorted(played: readonly Played[]): readonly Played[] {
  return [...played].sort((one, other) => one.onset_ms - other.onset_ms);
}
