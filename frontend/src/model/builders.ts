/** What tests begin with; each names only what matters to it. */

import type { Annotation, Opened, Scheme } from "./types.ts";

export const SCHEME: Scheme = {
  id: "connection", version: "1.0", name: "Connection", windows: { live_backdate_ms: 1500, live_length_ms: 5000, repair_within_ms: [5000, 10_000, 30_000] },
  tiers: [
    {
      id: "moments", name: "Moments", kind: "interval", exclusive: false, families: [
        {
          id: "attunement", name: "Attunement", shape: "circle", colour: "teal", key: "a",
          fields: [{ id: "cue_type", name: "Cue", values: [{ id: "hunger", name: "Hunger" }], codes: ["cue_met"] }],
          codes: [{ id: "shared_gaze", name: "Shared gaze" }, { id: "cue_met", name: "Cue met" }],
        },
        { id: "rupture", name: "Rupture", shape: "diamond", colour: "amber", key: "r", fields: [], codes: [{ id: "misread_cue", name: "Misread cue" }] },
        { id: "repair", name: "Repair", shape: "return", colour: "violet", key: "p", fields: [], codes: [] },
      ],
    },
    { id: "points", name: "Points", kind: "instant", exclusive: false, families: [{ id: "infant_bid", name: "Bid", shape: "triangle", colour: "blue", key: "i", fields: [], codes: [] }] },
    {
      id: "infant_state", name: "Infant's state", kind: "interval", exclusive: true, families: [
        { id: "infant_state", name: "Infant's state", shape: "bar", colour: "blue", fields: [], codes: [{ id: "drowsy", name: "Drowsy", key: "3" }, { id: "alert", name: "Alert", key: "4" }] },
      ],
    },
    { id: "infant_gaze", name: "Infant's gaze", kind: "interval", exclusive: true, families: [{ id: "infant_gaze", name: "Infant's gaze", shape: "bar", colour: "blue", fields: [], codes: [] }] },
  ],
};

export function annotation(of: Partial<Annotation> & { readonly id: string }): Annotation {
  return {
    version: 1, family: "attunement", code: null, onset_ms: 1000, offset_ms: 3000, end_unchecked: false, confidence: 2, values: {}, note: "",
    starred: false, repairs: null, pressed_onset_ms: null, pressed_offset_ms: null, ...of,
  };
}

export function session(annotations: readonly Annotation[] = []): Opened {
  return {
    session: "s", revision: annotations.length, reaction_ms: 1500, outbox_key: "", household: "Wren", context: "feeding", on: "2026-11-12",
    clip: { id: "c", length_ms: 60_000, width: 640, height: 360, playable: true, stepping: false }, scheme: SCHEME, annotations, history: [], preferences: {}, others: [],
  };
}

/** Identities in order: n1, n2, … */
export function counting(): () => string {
  let last = 0;
  return () => `n${String((last += 1))}`;
}
