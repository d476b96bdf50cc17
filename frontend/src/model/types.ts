/** The documents of the workbench as the server sends them (schemas/), and nothing else. */

export interface Annotation {
  readonly id: string;
  readonly version: number;
  readonly family: string;
  readonly code: string | null;
  readonly onset_ms: number;
  readonly offset_ms: number | null;
  readonly end_unchecked: boolean;
  readonly confidence: number;
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
  readonly starred: boolean;
  readonly repairs: string | null;
  readonly pressed_onset_ms: number | null;
  readonly pressed_offset_ms: number | null;
}

/** What an operation may set: any part of an annotation, or what it undoes. */
export type Fields = Readonly<Partial<Omit<Annotation, "id" | "version">> & { undoes?: string }>;

export type Kind = "add" | "change" | "remove" | "link" | "star" | "undo";

/** One thing the timeline has done, with its own id, on its way to the store. */
export interface Operation {
  readonly op: string;
  readonly kind: Kind;
  readonly annotation: string;
  readonly base_version: number;
  readonly fields: Fields;
  /** Operations of one step were done as one thing, and are undone as one. */
  readonly step?: string;
}

export type Result =
  | { readonly op: string; readonly ok: true; readonly version: number; readonly annotation: Annotation | null; readonly revision?: number }
  | { readonly op: string; readonly ok: false; readonly refusal: string; readonly says: string; readonly current: Annotation | null };

export interface Value {
  readonly id: string;
  readonly name: string;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly codes?: readonly string[];
}

export interface Code {
  readonly id: string;
  readonly name: string;
  readonly definition?: string;
  readonly feeding?: string;
  readonly bedtime?: string;
  readonly key?: string;
  /** Shorter is not to be coded; the family's own where this is not said. */
  readonly min_ms?: number;
  /** False where it enters no figure. */
  readonly counts?: boolean;
}

export interface Family {
  readonly id: string;
  readonly name: string;
  readonly shape: string;
  readonly colour: string;
  readonly key?: string;
  readonly min_ms?: number;
  readonly fields: readonly Field[];
  readonly codes: readonly Code[];
}

export interface Tier {
  readonly id: string;
  readonly name: string;
  readonly kind: "interval" | "instant";
  readonly exclusive: boolean;
  readonly families: readonly Family[];
}

export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly windows: { readonly live_backdate_ms: number; readonly live_length_ms: number; readonly repair_within_ms: readonly number[] };
  readonly tiers: readonly Tier[];
}

/** Where a file of a recording begins in its clip, and what its camera's clock says of the way from the one before. */
export interface Seam {
  readonly begins_ms: number;
  /** About so much is missing; null where the files do not say. */
  readonly missing_s: number | null;
  /** It was filmed before the one in front of it. */
  readonly earlier: boolean;
}

export interface ClipGlance {
  readonly id: string;
  readonly length_ms: number;
  readonly width: number;
  readonly height: number;
  readonly playable: boolean;
  readonly stepping: boolean;
  /** The film of a shared review: a clip lies beside it. */
  readonly meeting?: boolean;
  readonly second_camera?: boolean;
  readonly seams?: readonly Seam[];
}

export interface HistoryLine {
  readonly op: string;
  readonly kind: Kind;
  readonly annotation: string;
  /** What it was done together with; null where it stood alone. */
  readonly step: string | null;
  readonly undone: boolean;
  readonly revision: number;
  /** The annotation's own version after it, also of one that is gone since. */
  readonly version: number;
  /** What it was done to, and which parts it gave anew: enough to call it by a name. */
  readonly family: string;
  readonly code: string | null;
  readonly fields: readonly string[];
}

/** Another coder's session on the same clip, as far as this person may look at it. */
export interface Other {
  readonly session: string;
  readonly coder: string;
  readonly name: string;
}

export interface Opened {
  readonly session: string;
  readonly revision: number;
  readonly reaction_ms: number;
  readonly outbox_key: string;
  readonly household: string;
  readonly context: string;
  readonly on: string;
  readonly clip: ClipGlance;
  readonly scheme: Scheme;
  readonly annotations: readonly Annotation[];
  readonly history: readonly HistoryLine[];
  /** What this person has chosen, by section. */
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly others: readonly Other[];
  /** Whether whoever is at work may keep pictures of this film. */
  readonly keeps_pictures?: boolean;
  /** How many moments an excerpt of this film may hold; 0 where none may be made. */
  readonly excerpt_moments?: number;
}
