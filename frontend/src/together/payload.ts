/** The family's page reads its payload once, at the door; past it nobody meets an unknown. */

export interface Choice {
  readonly id: string;
  readonly text: string;
}

export type Card =
  | { readonly kind: "hello"; readonly title: string; readonly text: readonly string[]; readonly choices: readonly Choice[] }
  | { readonly kind: "film"; readonly moment: number; readonly title: string }
  | { readonly kind: "question"; readonly moment: number; readonly question: string }
  | {
      readonly kind: "sentence"; readonly moment: number; readonly sentence: string | null;
      readonly wonder: string | null; readonly frame: string | null;
    }
  | { readonly kind: "choice"; readonly question: string; readonly moments: readonly number[]; readonly none: string }
  | {
      readonly kind: "close"; readonly title: string; readonly text: readonly string[];
      readonly choices: readonly Choice[]; readonly finish: string;
    };

export interface Moment {
  readonly film: string;
  readonly still: string;
  readonly lengthMs: number;
}

export interface Payload {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly infant: string;
  readonly carer: string;
  readonly goal: string | null;
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

function choices(of: Fields): readonly Choice[] {
  return list(of, "choices").map((item) => {
    const choice = fields(item, "choices");
    return { id: text(choice, "id"), text: text(choice, "text") };
  });
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
      return { kind: "hello", title: text(of, "title"), text: texts(of, "text"), choices: choices(of) };
    case "film":
      return { kind: "film", moment: moment(), title: text(of, "title") };
    case "question":
      return { kind: "question", moment: moment(), question: text(of, "question") };
    case "sentence":
      return {
        kind: "sentence", moment: moment(), sentence: textOrNone(of, "sentence"),
        wonder: textOrNone(of, "wonder"), frame: textOrNone(of, "frame"),
      };
    case "choice":
      return {
        kind: "choice", question: text(of, "question"), none: text(of, "none"),
        moments: list(of, "moments").map((each) => moment(each)),
      };
    case "close":
      return {
        kind: "close", title: text(of, "title"), text: texts(of, "text"),
        choices: choices(of), finish: text(of, "finish"),
      };
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
  return { film, still, lengthMs: whole(of["length_ms"], "length_ms") };
}

/** A card that is a comment stands behind its question, and that behind its film (PR-01, PR-05). */
function inOrder(cards: readonly Card[]): void {
  cards.forEach((each, at) => {
    if (each.kind !== "question" && each.kind !== "sentence") return;
    const before = cards[at - 1];
    const wanted = each.kind === "question" ? "film" : "question";
    if (before?.kind !== wanted || before.moment !== each.moment) throw new NotAPayload(`order of ${each.kind}`);
  });
}

/** The payload as the page knows it; throws `NotAPayload` where anything is missing or out of order. */
export function parsePayload(document: unknown): Payload {
  const of = fields(document, "payload");
  if (of["format"] !== "glimmer-together/1") throw new NotAPayload("format");
  const moments = list(of, "moments").map(moment);
  const cards = list(of, "cards").map((item) => card(item, moments.length));
  inOrder(cards);
  const said = fields(of["words"], "words");
  return {
    language: text(of, "language"),
    direction: of["direction"] === "rtl" ? "rtl" : "ltr",
    infant: text(of, "infant"),
    carer: text(of, "carer"),
    goal: textOrNone(of, "goal"),
    cards,
    moments,
    words: Object.fromEntries(Object.keys(said).map((name) => [name, text(said, name)])),
  };
}
