/** Times that were copied, for as long as the workbench is open; never in the system's clipboard, which others read. */

import type { Copied } from "./editing.ts";

interface Clipboard {
  copied: readonly Copied[];
}

const BOARDS = new WeakMap<object, Clipboard>();

/** The one of this workbench. */
export function clipboardOf(workbench: object): Clipboard {
  const known = BOARDS.get(workbench) ?? { copied: [] };
  BOARDS.set(workbench, known);
  return known;
}
