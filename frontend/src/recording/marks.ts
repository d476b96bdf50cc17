/** Pads and keys while a film is recorded: each press is sent at once, and again until it is kept. */

import { refusalOf } from "../asking.ts";
import { make } from "../elements.ts";
import { FIRST_KEYS, checked, keyMap } from "../model/keymap.ts";
import { strokesOf } from "../model/strokes.ts";
import { coloured, shapeDrawing } from "../page/look.ts";
import type { Scope } from "../scope.ts";
import { clockText, WORDS } from "./words.ts";

export interface Markable {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly shape: string;
  readonly colour: string;
}

/** What of the recorder's world the marks need. */
export interface Around {
  readonly url: string;
  readonly families: readonly Markable[];
  /** What the person has chosen for keys, as it is kept. */
  readonly keys: unknown;
  readonly at: (nowMs: number) => number;
}

interface Press {
  readonly id: string;
  readonly family: Markable;
  readonly ms: number;
}

const AGAIN_MS = 1000;
/** An event's own time is taken where it is one of this window's clock. */
const BELIEVABLE_MS = 1000;
const LATER: ReadonlySet<number> = new Set([401, 429]);
const EXCLUDES: Readonly<Record<string, string>> = { attunement: "rupture", rupture: "attunement" };

export class Marks {
  readonly element = make("div", { class: "marking", role: "group", "aria-label": WORDS.marks });
  readonly #scope: Scope;
  readonly #around: Around;
  readonly #pads = new Map<string, HTMLButtonElement>();
  readonly #said = make("p", { class: "line said", role: "status" });
  readonly #back: HTMLButtonElement;
  readonly #presses: Press[] = [];
  #unsent: (() => Promise<boolean>)[] = [];
  #sending = false;
  #empty: (() => void)[] = [];

  constructor(scope: Scope, around: Around) {
    this.#scope = scope;
    this.#around = around;
    this.#back = make("button", { type: "button", class: "door plain back", disabled: true }, WORDS.takeBack);
    this.#back.onclick = () => { this.#takeBack(); };
    const pads = make("div", { class: "pads" }, ...around.families.map((each) => this.#pad(each)));
    this.element.append(make("p", { class: "soft" }, WORDS.marksNote), pads, make("div", { class: "row" }, this.#said, this.#back));
    this.#takeKeys();
  }

  /** Resolves when every press is kept. */
  async drained(): Promise<void> {
    if (this.#unsent.length === 0) return;
    await new Promise<void>((resolve) => this.#empty.push(resolve));
  }

  #pad(family: Markable): HTMLButtonElement {
    const pad = make("button", { type: "button", class: "pad", "data-family": family.id, "aria-pressed": "false" },
      shapeDrawing(family as never), make("span", { class: "name" }, family.name), make("small", {}, this.#cap(family)));
    pad.onpointerdown = (event) => {
      event.preventDefault();
      this.#press(family, event.timeStamp);
    };
    // By keyboard or by a reader there is a click without a pointer.
    pad.onclick = (event) => {
      if (event.detail === 0) this.#press(family, event.timeStamp);
    };
    this.#pads.set(family.id, pad);
    return coloured(pad, family as never);
  }

  #cap(family: Markable): string {
    const [first] = this.#map.strokes(`press-${family.id}`);
    return (first ?? "").toUpperCase();
  }

  get #map(): ReturnType<typeof keyMap> {
    const commands = this.#around.families.map(({ id, key }) => ({ id: `press-${id}`, keys: [key] }));
    return keyMap(commands, this.#around.keys === null ? FIRST_KEYS : checked(this.#around.keys));
  }

  #takeKeys(): void {
    const map = this.#map;
    // Before the page around hears them: to it a letter may be a shortcut.
    this.#scope.listen(window, "keydown", (event) => {
      if (!this.element.isConnected || event.repeat || event.isComposing || isTyped(event)) return;
      const strokes = strokesOf({
        key: event.key, code: event.code, shift: event.shiftKey, control: event.ctrlKey || event.metaKey, alt: event.altKey,
        altGraph: event.getModifierState("AltGraph"),
      });
      const meant = strokes.map((each) => map.commandOf(each)).find((each) => each !== null);
      const family = this.#around.families.find(({ id }) => `press-${id}` === meant);
      if (family === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#press(family, event.timeStamp);
    }, { capture: true });
  }

  #press(family: Markable, stamp: number): void {
    const now = performance.now();
    const ms = this.#around.at(now - stamp >= 0 && now - stamp < BELIEVABLE_MS ? stamp : now);
    const id = crypto.randomUUID().replaceAll("-", "");
    this.#presses.push({ id, family, ms });
    this.#queue(() => this.#asked("", { id, family: family.id, pressed_ms: ms }));
    const isOpen = this.#open.has(family.id);
    this.#say((isOpen ? WORDS.marked : WORDS.ended)(family.name, clockText(ms)));
    this.#draw();
  }

  #takeBack(): void {
    const last = this.#presses.pop();
    if (last === undefined) return;
    this.#queue(() => this.#asked("/back", { id: last.id }));
    this.#say(WORDS.takenBack);
    this.#draw();
  }

  /** What stands open after every press: the same key ends it, and in step and out of step end each other. */
  get #open(): ReadonlySet<string> {
    const open = new Set<string>();
    for (const { family } of this.#presses) {
      const ends = open.delete(family.id);
      open.delete(EXCLUDES[family.id] ?? "");
      if (!ends) open.add(family.id);
    }
    return open;
  }

  #draw(): void {
    const open = this.#open;
    this.#pads.forEach((pad, id) => pad.setAttribute("aria-pressed", String(open.has(id))));
    this.#back.disabled = this.#presses.length === 0;
  }

  #say(words: string): void {
    this.#said.textContent = words;
  }

  #queue(send: () => Promise<boolean>): void {
    this.#unsent.push(send);
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    let waited = false;
    for (let next = this.#unsent[0]; next !== undefined && !this.#scope.ended; next = this.#unsent[0]) {
      if (await next()) this.#unsent.shift();
      else {
        waited = true;
        this.#say(WORDS.markWaits);
        await new Promise<void>((resolve) => this.#scope.after(AGAIN_MS, resolve));
      }
    }
    this.#sending = false;
    if (waited) this.#say(WORDS.marksKept);
    this.#empty.splice(0).forEach((resolve) => {
      resolve();
    });
  }

  /** Whether the server has it for good, or never will. */
  async #asked(path: string, document: object): Promise<boolean> {
    const answer = await fetch(`${this.#around.url}/marks${path}`, {
      method: "POST", cache: "no-store", headers: { "content-type": "application/json", "X-App-CSRF": "1" },
      body: JSON.stringify(document),
    }).catch(() => null);
    if (answer === null || LATER.has(answer.status) || answer.status >= 500) return false;
    if (!answer.ok) this.#say(await refusalOf(answer));
    return true;
  }
}

function isTyped(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && at.matches("input, textarea, select, [contenteditable=true]");
}
