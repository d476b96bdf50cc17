/** Where the moments that are selected become an excerpt: opaque ids, in the order of the film. */

import type { Annotation } from "./types.ts";

export function excerptAddress(clip: string, session: string, chosen: readonly Pick<Annotation, "id" | "onset_ms">[]): string {
  const moments = [...chosen].sort((one, other) => one.onset_ms - other.onset_ms).map((each) => each.id).join(",");
  return `/reel?clip=${clip}&session=${session}${moments === "" ? "" : `&moments=${encodeURIComponent(moments)}`}`;
}
