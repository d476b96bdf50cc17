/** Which stretch of the clip a drawing shows, and where in it an instant lies. */

export interface View {
  readonly fromMs: number;
  readonly toMs: number;
  readonly lengthMs: number;
  readonly width: number;
}

const SHORTEST_MS = 500;

export function wholeClip(lengthMs: number, width: number): View {
  return { fromMs: 0, toMs: Math.max(1, lengthMs), lengthMs: Math.max(1, lengthMs), width: Math.max(1, width) };
}

export function toPx(view: View, ms: number): number {
  return ((ms - view.fromMs) / (view.toMs - view.fromMs)) * view.width;
}

export function toMs(view: View, px: number): number {
  return view.fromMs + (px / view.width) * (view.toMs - view.fromMs);
}

/** The same span moved so that it stays in the clip. */
export function panned(view: View, byMs: number): View {
  const span = view.toMs - view.fromMs;
  const fromMs = Math.min(Math.max(0, view.fromMs + byMs), view.lengthMs - span);
  return { ...view, fromMs, toMs: fromMs + span };
}

/** Closer (factor < 1) or farther, with the instant under the pointer staying under it. */
export function zoomed(view: View, factor: number, aroundMs: number): View {
  const span = Math.min(view.lengthMs, Math.max(Math.min(SHORTEST_MS, view.lengthMs), (view.toMs - view.fromMs) * factor));
  const share = (aroundMs - view.fromMs) / (view.toMs - view.fromMs);
  return panned({ ...view, fromMs: aroundMs - share * span, toMs: aroundMs + (1 - share) * span }, 0);
}

/** A view that shows the instant: turned by a page when it has left. */
export function following(view: View, ms: number): View {
  if (ms >= view.fromMs && ms < view.toMs) return view;
  const span = view.toMs - view.fromMs;
  return panned(view, ms - view.fromMs - span * 0.08);
}

export function resized(view: View, width: number): View {
  return { ...view, width: Math.max(1, width) };
}

/** Room left on either side of what was asked for. */
const BESIDE = 0.08;

/** A view of this stretch, with a little beside it. */
export function showing(view: View, fromMs: number, toMs: number): View {
  const asked = Math.max(0, toMs - fromMs) * (1 + 2 * BESIDE);
  const span = Math.min(view.lengthMs, Math.max(Math.min(SHORTEST_MS, view.lengthMs), asked));
  const from = (fromMs + toMs) / 2 - span / 2;
  return panned({ ...view, fromMs: from, toMs: from + span }, 0);
}

/** One edge of the view taken elsewhere: no nearer to the other than can be shown, and never out of the clip. */
export function between(view: View, ms: number, held: "from" | "to"): View {
  const least = Math.min(SHORTEST_MS, view.lengthMs);
  if (held === "from") return { ...view, fromMs: Math.min(Math.max(0, ms), view.toMs - least) };
  return { ...view, toMs: Math.max(Math.min(view.lengthMs, ms), view.fromMs + least) };
}

/** How the rows follow the film: a page at a time, always in the middle, or not at all. */
export type Follow = "page" | "centre" | "off";

/**
 * The view after the film went on from one instant to another; the same one where nothing moves. A page turns only when
 * the playhead leaves it: who has looked elsewhere by hand stays there.
 */
export function followed(view: View, how: Follow, beforeMs: number, ms: number): View {
  if (how === "off" || beforeMs === ms) return view;
  if (how === "page") return beforeMs >= view.fromMs && beforeMs < view.toMs ? following(view, ms) : view;
  const after = panned(view, ms - (view.fromMs + view.toMs) / 2);
  return after.fromMs === view.fromMs ? view : after;
}

/** Two fingers: where each began, and where it is now, in pixels. */
export interface Fingers {
  readonly one: number;
  readonly other: number;
}

const LEAST_APART_PX = 24;

/** What lay under each finger stays under it; where they lie almost one over the other, only their middle counts. */
export function pinched(view: View, began: Fingers, now: Fingers): View {
  const apart = (fingers: Fingers): number => Math.max(LEAST_APART_PX, Math.abs(fingers.one - fingers.other));
  const middle = (fingers: Fingers): number => (fingers.one + fingers.other) / 2;
  const held = toMs(view, middle(began));
  const closer = zoomed(view, apart(began) / apart(now), held);
  const perPx = (closer.toMs - closer.fromMs) / closer.width;
  return panned(closer, held - closer.fromMs - middle(now) * perPx);
}
