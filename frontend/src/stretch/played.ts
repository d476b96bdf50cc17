/** What was played of a film: stretches in ms that neither overlap nor touch, in their order. */

export type Span = readonly [number, number];

/** What a browser says it played: ranges of seconds. */
export interface Ranges {
  readonly length: number;
  start(n: number): number;
  end(n: number): number;
}

/** Stretches whole in ms, with what was played before; a gap shorter than a frame is none. */
export function joined(before: readonly Span[], more: readonly Span[], gap = 40): readonly Span[] {
  const every = [...before, ...more].filter(([from, to]) => to > from).sort((one, other) => one[0] - other[0]);
  const found: [number, number][] = [];
  for (const [from, to] of every) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1] + gap) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

export function spansOf(ranges: Ranges, length: number): readonly Span[] {
  const within = (seconds: number): number => Math.min(length, Math.max(0, Math.round(seconds * 1000)));
  return Array.from({ length: ranges.length }, (_, n) => [within(ranges.start(n)), within(ranges.end(n))] as const);
}

export function total(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
