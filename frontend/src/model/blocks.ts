/** What of a row lies in view, left out or merged where several fall on the same few pixels: drawing costs pixels, not annotations. */

import { toPx, type View } from "./view.ts";

export interface Spanned {
  readonly onset_ms: number;
  readonly offset_ms: number | null;
}

export interface Block<T extends Spanned> {
  readonly from: number;
  readonly to: number;
  /** The one annotation it stands for; null where it stands for several. */
  readonly of: T | null;
}

/** Narrower than this, neighbours on the same pixels are drawn as one. */
const TINY_PX = 2;

/** Blocks by onset, clipped a little outside the view. `ordered` is sorted by onset. */
export function blocksOf<T extends Spanned>(ordered: readonly T[], view: View): readonly Block<T>[] {
  const blocks: Block<T>[] = [];
  for (const each of ordered) {
    if (each.onset_ms >= view.toMs) break;
    const offset = each.offset_ms ?? each.onset_ms;
    if (offset < view.fromMs) continue;
    const from = Math.max(-8, toPx(view, each.onset_ms));
    const to = Math.min(view.width + 8, toPx(view, offset));
    put(blocks, { from, to, of: each });
  }
  return blocks;
}

function put<T extends Spanned>(blocks: Block<T>[], block: Block<T>): void {
  const last = blocks.at(-1);
  if (!last || !isHidden(last, block.from, block.to)) {
    if (last && isOnTopOf(last, block.from, block.to)) blocks[blocks.length - 1] = { from: last.from, to: Math.max(last.to, block.to), of: null };
    else blocks.push(block);
  }
}

/** On the very pixels of the one before. */
function isHidden(last: Block<Spanned>, from: number, to: number): boolean {
  return from - last.from < 1 && to <= last.to + 0.5;
}

function isOnTopOf(last: Block<Spanned>, from: number, to: number): boolean {
  return to - from < TINY_PX && from - last.to < 1 && last.to - last.from < TINY_PX * 4;
}
