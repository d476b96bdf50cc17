/** The family's page reads its payload once, at the door; past it nobody meets an unknown. */

import { inOrder } from "./order.ts";

export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A label and what stands beside it, which may hold digits: a date, or who to call. */
export interface Slot {
  readonly label: string;
  readonly text: string;
}

/** What the baby might be saying: asked, and answered in her own words if at all. */
export interface Subtitle {
  readonly title: string;
  readonly ask: string;
}

/** One of the two pictures of then and now. */
export interface Side { readonly label: string; readonly still: string }

export type Card =
  | {
      readonly kind: "hello"; readonly title: string; readonly text: readonly string[];
      readonly choices: readonly Choice[]; readonly goal: string | null;
    }
  | { readonly kind: "film"; readonly moment: number; readonly title: string }
  | { readonly kind: "question"; readonly moment: number; readonly question: string }
  | {
      readonly kind: "sentence"; readonly moment: number; readonly sentence: string | null;
      readonly wonder: string | null; readonly frame: string | null; readonly subtitle: Subtitle | null;
    }
  | { readonly kind: "then_now"; readonly title: string; readonly question: string; readonly then: Side; readonly now: Side }
  | { readonly kind: "ask"; readonly question: string; readonly yes: string; readonly no: string }
  | { readonly kind: "choice"; readonly question: string; readonly moments: readonly number[]; readonly none: string }
  | {
      readonly kind: "idea"; readonly title: string; readonly question: string; readonly ideas: readonly Choice[];
      readonly own: string; readonly none: string;
    }
  | {
      readonly kind: "close"; readonly title: string; readonly text: readonly string[];
      readonly choices: readonly Choice[]; readonly finish: string;
      readonly meet: Slot | null; readonly call: Slot | null;
    };

/** A part of the picture, in fractions of its width and height. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Moment {
  readonly film: string;
  readonly still: string;
  readonly lengthMs: number;
  readonly crop: Part | null;
}

export interface Payload {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly infant: string;
  readonly carer: string;
  readonly goal: string | null;
  readonly gently: boolean;
  readonly interpreter: boolean;
  readonly cards: readonly Card[];
  readonly moments: readonly Moment[];
  readonly words: Readonly<Record<string, string>>;
}

/** What came is not a payload this page can show; `where` says which part. */
export class NotAPayload extends Error {
  readonly where: string;

  constructor(where: string) {
    super(`not a payload: ${where}`);
    this.where = where;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fields(of: unknown, where: string): Fields {
  if (typeof of !== "object" || of === null || Array.isArray(of)) throw new NotAPayload(where);
  return of as Fields;
}

function text(of: Fields, name: string): string {
  const found = of[name];
  if (typeof found !== "string") throw new NotAPayload(name);
  return found;
}

function textOrNone(of: Fields, name: string): string | null {
  return of[name] === null || of[name] === undefined ? null : text(of, name);
}

function list(of: Fields, name: string): readonly unknown[] {
  const found = of[name];
  if (!Array.isArray(found)) throw new NotAPayload(name);
  return found;
}

function whole(found: unknown, name: string): number {
  if (typeof found !== "number" || !Number.isInteger(found) || found < 0) throw new NotAPayload(name);
  return found;
}

function texts(of: Fields, name: string): readonly string[] {
  return list(of, name).map((item) => text({ item }, "item"));
}

function choices(of: Fields, name = "choices"): readonly Choice[] {
  return list(of, name).map((item) => {
    const choice = fields(item, name);
    return { id: text(choice, "id"), text: text(choice, "text") };
  });
}

function isThere(of: Fields, name: string): boolean {
  return of[name] !== null && of[name] !== undefined;
}

function slot(of: Fields, name: string, inside: string): Slot | null {
  if (!isThere(of, name)) return null;
  const found = fields(of[name], name);
  return { label: text(found, "label"), text: text(found, inside) };
}

function subtitle(of: Fields): Subtitle | null {
  if (!isThere(of, "subtitle")) return null;
  const found = fields(of["subtitle"], "subtitle");
  return { title: text(found, "title"), ask: text(found, "ask") };
}

function fraction(of: Fields, name: string): number {
  const found = of[name];
  if (typeof found !== "number" || !(found >= 0 && found <= 1)) throw new NotAPayload(name);
  return found;
}

/** A part that lies in the picture and has a size; anything else is no part of it. */
function part(of: Fields): Part | null {
  if (!isThere(of, "crop")) return null;
  const found = fields(of["crop"], "crop");
  const side = (name: string): number => fraction(found, name);
  const drawn = { left: side("left"), top: side("top"), width: side("width"), height: side("height") };
  const ends = [drawn.left + drawn.width, drawn.top + drawn.height];
  if (Math.min(drawn.width, drawn.height) <= 0 || Math.max(...ends) > 1.001) throw new NotAPayload("crop");
  return drawn;
}

function sentence(of: Fields, moment: number): Card {
  return {
    kind: "sentence", moment, sentence: textOrNone(of, "sentence"),
    wonder: textOrNone(of, "wonder"), frame: textOrNone(of, "frame"), subtitle: subtitle(of),
  };
}

/** A picture of then or now, which lies beside this page and nowhere else. */
function side(of: Fields, name: string): Side {
  const found = fields(of[name], name);
  const still = text(found, "still");
  if (!/^pair\/[01]$/.test(still)) throw new NotAPayload(name);
  return { label: text(found, "label"), still };
}

function close(of: Fields): Card {
  return {
    kind: "close", title: text(of, "title"), text: texts(of, "text"), choices: choices(of), finish: text(of, "finish"),
    meet: slot(of, "meet", "date"), call: slot(of, "call", "contact"),
  };
}

function card(item: unknown, moments: number): Card {
  const of = fields(item, "cards");
  const moment = (found: unknown = of["moment"]): number => {
    const index = whole(found, "moment");
    if (index >= moments) throw new NotAPayload("moment");
    return index;
  };
  switch (of["kind"]) {
    case "hello":
      return { kind: "hello", title: text(of, "title"), text: texts(of, "text"), choices: choices(of), goal: textOrNone(of, "goal") };
    case "film":
      return { kind: "film", moment: moment(), title: text(of, "title") };
    case "question":
      return { kind: "question", moment: moment(), question: text(of, "question") };
    case "sentence":
      return sentence(of, moment());
    case "then_now":
      return { kind: "then_now", title: text(of, "title"), question: text(of, "question"), then: side(of, "then"), now: side(of, "now") };
    case "ask":
      return { kind: "ask", question: text(of, "question"), yes: text(of, "yes"), no: text(of, "no") };
    case "choice":
      return {
        kind: "choice", question: text(of, "question"), none: text(of, "none"),
        moments: list(of, "moments").map((each) => moment(each)),
      };
    case "idea":
      return {
        kind: "idea", title: text(of, "title"), question: text(of, "question"), ideas: choices(of, "ideas"),
        own: text(of, "own"), none: text(of, "none"),
      };
    case "close":
      return close(of);
    default:
      throw new NotAPayload("kind");
  }
}

/** A moment's two files, which can lie nowhere but beside this page. */
function moment(item: unknown): Moment {
  const of = fields(item, "moments");
  const film = text(of, "film");
  const still = text(of, "still");
  if (!/^moments\/\d{1,3}$/.test(film)) throw new NotAPayload("film");
  if (!/^stills\/\d{1,3}$/.test(still)) throw new NotAPayload("still");
  return { film, still, lengthMs: whole(of["length_ms"], "length_ms"), crop: part(of) };
}

/** The payload as the page knows it; throws `NotAPayload` where anything is missing or out of order. */
export function parsePayload(document: unknown): Payload {
  const of = fields(document, "payload");
  if (of["format"] !== "glimmer-together/1") throw new NotAPayload("format");
  const moments = list(of, "moments").map(moment);
  const cards = list(of, "cards").map((item) => card(item, moments.length));
  const fault = inOrder(cards);
  if (fault !== null) throw new NotAPayload(`order of ${fault}`);
  const said = fields(of["words"], "words");
  return {
    language: text(of, "language"),
    direction: of["direction"] === "rtl" ? "rtl" : "ltr",
    infant: text(of, "infant"),
    carer: text(of, "carer"),
    goal: textOrNone(of, "goal"),
    gently: of["gently"] === true,
    interpreter: of["interpreter"] === true,
    cards,
    moments,
    words: Object.fromEntries(Object.keys(said).map((name) => [name, text(said, name)])),
  };
}
