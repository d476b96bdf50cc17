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
