/** A recording that ended without its end: kept as far as it came, or deleted. */

import { post } from "../asking.ts";
import { make } from "../elements.ts";
import { door, line, no } from "./parts.ts";
import { clockText, WORDS } from "./words.ts";

export interface Found {
  readonly received: number;
  readonly recorded_ms: number;
  readonly silent_ms: number;
  readonly open: boolean;
  readonly marks: number;
}

/** A page that records is heard of every second, and after a gap when Glimmer answers again. */
const SILENT_MS = 8000;

export type Standing = "none" | "elsewhere" | "cut" | "ending";

export function standingOf(found: Found | null): Standing {
  if (found === null) return "none";
  if (!found.open) return "ending";
  return found.silent_ms < SILENT_MS ? "elsewhere" : "cut";
}

export function elsewhere(): HTMLElement[] {
  return [line(WORDS.elsewhere, "big"), line(WORDS.elsewhereNote, "soft")];
}

/** What was there, with what may be done with it; `after` looks how the clip then stands. */
export function cutShort(url: string, found: Found, after: () => void): HTMLElement[] {
  const place = make("div", { class: "row" });
  const told = make("div", {});
  const act = async (asking: Promise<{ readonly ok: boolean; readonly says?: string }>): Promise<void> => {
    const answer = await asking;
    if (answer.ok) after();
    else told.replaceChildren(no(answer.says ?? WORDS.unreached));
  };
  const asked = (): void => {
    place.replaceChildren(
      line(WORDS.sure), door(WORDS.sureYes, () => void act(removed(url))), door(WORDS.back, first, "door plain"),
    );
  };
  const first = (): void => {
    const keep = found.received > 0 ? [door(WORDS.keep, () => void act(post(`${url}/end`)))] : [];
    place.replaceChildren(...keep, door(WORDS.remove, asked, "door plain"));
  };
  first();
  return [line(WORDS.cut(clockText(found.recorded_ms)), "big"), line(WORDS.cutNote), place, told];
}

async function removed(url: string): Promise<{ ok: boolean; says?: string }> {
  const answer = await fetch(url, { method: "DELETE", headers: { "X-App-CSRF": "1" }, cache: "no-store" }).catch(() => null);
  return { ok: answer !== null && (answer.ok || answer.status === 404) };
}
