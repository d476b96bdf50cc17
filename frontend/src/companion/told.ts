/** What the server tells the therapist's window, read once at the door. */

import { parsePayload } from "../together/payload.ts";
import type { Payload } from "../together/payload.ts";

export interface Moment {
  readonly named: string;
  readonly at: string;
  readonly note: string;
}

export interface Possible extends Moment {
  readonly annotation: string;
  readonly against: readonly string[];
  readonly mayAsk: boolean;
}

export interface OpenGate extends Moment {
  readonly reason: string;
  readonly ready: boolean;
  readonly agreed: boolean;
}

export interface GateLine {
  readonly kind: "growth" | "exposure";
  readonly open: OpenGate | null;
  readonly possible: readonly Possible[];
}

export interface Said {
  readonly kind: string;
  readonly text: string;
  readonly moment: number | null;
}

export interface Told {
  readonly pseudonym: string;
  readonly number: number;
  readonly whoIsHere: string;
  readonly workingPoint: string;
  readonly nextFilmOn: string;
  readonly note: string;
  readonly since: number | null;
  readonly tickets: readonly string[];
  readonly confined: boolean;
  readonly asked: boolean;
  readonly page: Payload;
  readonly moments: readonly Moment[];
  readonly gates: readonly GateLine[];
  readonly said: readonly Said[];
  readonly words: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("not a document");
  return value as Fields;
}

function text(of: Fields, name: string): string {
  const value = of[name];
  if (typeof value !== "string") throw new TypeError(`no ${name}`);
  return value;
}

function list(of: Fields, name: string): readonly Fields[] {
  const value = of[name];
  if (!Array.isArray(value)) throw new TypeError(`no ${name}`);
  return value.map(fields);
}

function texts(of: Fields, name: string): readonly string[] {
  const value = of[name];
  return Array.isArray(value) ? value.map(String) : [];
}

function moment(of: Fields): Moment {
  return { named: text(of, "named"), at: text(of, "at"), note: text(of, "note") };
}

function possible(of: Fields): Possible {
  return { ...moment(of), annotation: text(of, "annotation"), against: texts(of, "against"), mayAsk: of["may_ask"] === true };
}

function opened(value: unknown): OpenGate | null {
  if (value === null || value === undefined) return null;
  const of = fields(value);
  return { ...moment(of), reason: text(of, "reason"), ready: of["ready"] === true, agreed: of["agreed"] === true };
}

function gate(of: Fields): GateLine {
  const kind = text(of, "kind") === "growth" ? "growth" : "exposure";
  return { kind, open: opened(of["open"]), possible: list(of, "possible").map(possible) };
}

function said(of: Fields): Said {
  return { kind: text(of, "kind"), text: text(of, "text"), moment: typeof of["moment"] === "number" ? of["moment"] : null };
}

/** The document as this window knows it; throws where it is none. */
export function parseTold(document: unknown): Told {
  const of = fields(document);
  if (of["format"] !== "glimmer-companion/1") throw new TypeError("another format");
  const words = fields(of["words"]);
  return {
    pseudonym: text(of, "pseudonym"), number: Number(of["number"]), whoIsHere: text(of, "who_is_here"),
    workingPoint: text(of, "working_point"), nextFilmOn: text(of, "next_film_on"), note: text(of, "note"),
    since: typeof of["since"] === "string" ? Date.parse(of["since"]) : null, tickets: texts(of, "tickets"),
    confined: of["confined"] === true, asked: of["asked"] === true, page: parsePayload(of["page"]),
    moments: list(of, "moments").map(moment), gates: list(of, "gates").map(gate), said: list(of, "said").map(said),
    words: Object.fromEntries(Object.keys(words).map((name) => [name, text(words, name)])),
  };
}
