/** Where a clip is on its way in, and what may come next. */

export type Stage =
  | { readonly at: "choose"; readonly begun: number | null; readonly says: string | null }
  | { readonly at: "arrange" }
  | { readonly at: "sending"; readonly sent: number; readonly total: number; readonly part?: string }
  | { readonly at: "paused"; readonly sent: number; readonly total: number; readonly says: string | null }
  | { readonly at: "preparing"; readonly done: number | null; readonly speed: number | null; readonly leftS: number | null; readonly found: string | null }
  | { readonly at: "ready"; readonly found: string | null };

/** `GET /clips/{clip}`, as far as this page reads it. */
export interface Stands {
  readonly state: "awaiting" | "receiving" | "preparing" | "ready" | "failed";
  readonly playable: boolean;
  readonly progress: { readonly done: number; readonly speed: number | null; readonly left_s: number | null } | null;
  readonly found: string | null;
  readonly says: string | null;
}

const UNSAID = "This film could not be used. Please try another.";

function preparing({ progress, found }: Stands): Stage {
  if (progress === null) return { at: "preparing", done: null, speed: null, leftS: null, found };
  return { at: "preparing", done: progress.done, speed: progress.speed, leftS: progress.left_s, found };
}

/** The stage the server's word leads to; while a file is being sent the page knows better. */
export function stageOf(stands: Stands, begun: number | null): Stage {
  if (stands.playable) return { at: "ready", found: stands.found };
  switch (stands.state) {
    case "ready":
      return { at: "ready", found: stands.found };
    case "preparing":
      return preparing(stands);
    case "failed":
      return { at: "choose", begun: null, says: stands.says ?? UNSAID };
    case "awaiting":
    case "receiving":
      return { at: "choose", begun, says: null };
  }
}
