/** Keeping the room as it is: the screen awake, full, and Esc ours where the browser lets us have it. */

import type { Scope } from "../scope.ts";

interface KeyboardLock {
  readonly keyboard?: { lock(keys: readonly string[]): Promise<void>; unlock(): void };
}

/** Full screen, as far as the browser allows; asked for inside a click. */
export async function fill(page: Document): Promise<void> {
  try {
    await page.documentElement.requestFullscreen({ navigationUI: "hide" });
    await (navigator as Navigator & KeyboardLock).keyboard?.lock(["Escape"]);
  } catch {
    // A tablet without full screen shows the same page, a little smaller.
  }
}

export async function unfill(page: Document): Promise<void> {
  (navigator as Navigator & KeyboardLock).keyboard?.unlock();
  if (page.fullscreenElement !== null) await page.exitFullscreen().catch(() => undefined);
}

/** Holds the screen awake until the scope ends; a lock lost to another tab is taken again. */
export function stayAwake(scope: Scope, page: Document): void {
  let held: WakeLockSentinel | null = null;
  const take = async (): Promise<void> => {
    if (page.visibilityState !== "visible" || scope.ended || !("wakeLock" in navigator)) return;
    held = await navigator.wakeLock.request("screen").catch(() => null);
  };
  scope.listen(page, "visibilitychange", () => void take());
  scope.own(() => void held?.release());
  void take();
}
