/** The therapist's window beside the family's page, from its address. */

import { Desk } from "./companion/desk.ts";
import { ASK_EVERY_MS, NOTHING_HEARD } from "./companion/presence.ts";
import type { Heard } from "./companion/presence.ts";
import { Server } from "./companion/server.ts";
import type { Told } from "./companion/told.ts";
import { make } from "./elements.ts";
import { Scope } from "./scope.ts";
import { Line, toldBy } from "./together/channel.ts";
import type { Asked, Standing } from "./together/channel.ts";
import { isField, pressed } from "./together/hiding.ts";

const RENEW_EVERY_MS = 4000;
/** What she answered reaches the server a little after her page has moved on. */
const SOON_MS = 400;

const LOCKED: Readonly<Record<string, string>> = {
  locked: "Locked", sign_in: "Sign in",
  locked_help: "Nothing is shown here while Glimmer is locked or ended. H and Esc still hide the film on their page.",
};

function isOther(one: Standing | null, two: Standing): boolean {
  return one === null || (["now", "of", "harder", "agreed"] as const).some((name) => one[name] !== two[name]);
}

/** Where Space already means something: a field, a button, a link, a part that folds. */
function isControl(target: EventTarget | null): boolean {
  return isField(target) || (target instanceof HTMLElement && target.closest("button, a, summary, input") !== null);
}

class Companion {
  readonly #scope = new Scope();
  readonly #visit: string;
  readonly #server: Server;
  readonly #line: Line;
  #told: Told | null = null;
  #desk: Desk | null = null;
  #tickets: readonly string[] = [];
  #heard: Heard = NOTHING_HEARD;
  #closed = false;
  #asking = false;

  constructor(visit: string) {
    this.#visit = visit;
    this.#server = new Server(visit);
    this.#line = new Line(this.#scope, (message) => { this.#hear(message); });
    this.#scope.listen(window, "keydown", (event) => { this.#press(event); }, { capture: true });
    this.#scope.every(ASK_EVERY_MS, () => {
      this.#say("tell");
      this.#draw();
    });
    this.#scope.every(RENEW_EVERY_MS, () => void this.renew());
  }

  /** Its key first, then everything it shows; a refusal is said in place of it. */
  async renew(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    await this.#renewed().finally(() => { this.#asking = false; });
  }

  async #renewed(): Promise<void> {
    if ((this.#told === null || this.#closed) && !(await this.#server.knock())) {
      this.#close();
      return;
    }
    const news = await this.#server.told();
    if ("closed" in news) this.#close();
    else if ("told" in news) this.#take(news.told);
    else if (this.#told === null) document.body.replaceChildren(make("main", { class: "resting" }, make("h1", {}, news.says)));
  }

  #take(told: Told): void {
    const before = this.#told;
    this.#told = told;
    this.#tickets = told.tickets;
    if (this.#desk === null) {
      this.#desk = new Desk(this.#scope, this.#visit, told, this.#server, {
        ask: (asked) => { this.#ask(asked); }, renew: () => void this.renew(),
      });
    }
    if (this.#closed || before === null) document.body.replaceChildren(this.#desk.element);
    this.#closed = false;
    if (gateOf(before) !== gateOf(told)) this.#say("look");
    this.#confine(told);
    this.#draw();
  }

  /** Their page is open: this browser is theirs but for this window, also after a passphrase in between. */
  #confine(told: Told): void {
    const ticket = told.tickets[0];
    if (told.confined || ticket === undefined || this.#heard.is === null || this.#heard.left || this.#heard.is.at === "end") return;
    void this.#server.send("beside", { ticket });
  }

  /** Locked or ended: nothing of anybody stays on this screen. */
  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const words = { ...LOCKED, ...this.#told?.words };
    const way = make("a", { class: "door", href: "/sign-in", target: "_blank", rel: "noopener" }, words["sign_in"] ?? "");
    document.body.replaceChildren(make("main", { class: "resting" },
      make("h1", {}, words["locked"] ?? ""), make("p", { class: "soft" }, words["locked_help"] ?? ""), way));
  }

  #hear(message: unknown): void {
    const told = toldBy(message);
    if (told === null) return;
    if (!this.#tickets.includes(told.room)) {
      // Perhaps their page was begun just now: the server knows whether it is this visit's.
      if (!this.#closed && "is" in told) void this.renew();
      return;
    }
    const before = this.#heard;
    const at = Date.now();
    this.#heard = "is" in told ? { is: told.is, at, left: false } : { ...before, at, left: true };
    if ("is" in told && isOther(before.is, told.is)) this.#scope.after(SOON_MS, () => void this.renew());
    this.#draw();
  }

  #say(asked: Asked): void {
    for (const ticket of this.#tickets) this.#line.ask(ticket, asked);
  }

  /** Asks, and shows at once what hiding comes to. */
  #ask(asked: Asked): void {
    this.#say(asked);
    const is = this.#heard.is;
    if (is === null || (asked !== "hide" && asked !== "back")) return;
    this.#heard = { ...this.#heard, is: { ...is, hidden: asked === "hide" } };
    this.#draw();
  }

  #press(event: KeyboardEvent): void {
    const asked = pressed(event);
    if (asked !== null) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#ask(asked === "turn" && this.#heard.is?.hidden === true ? "back" : "hide");
      return;
    }
    if (event.key !== " " || event.repeat || isControl(event.target)) return;
    event.preventDefault();
    this.#ask("turn");
  }

  #draw(): void {
    if (this.#told !== null && this.#desk !== null && !this.#closed) this.#desk.draw(this.#told, this.#heard, Date.now());
  }
}

/** Whether something behind a gate came or went: then their page is asked to look. */
function gateOf(told: Told | null): string {
  return JSON.stringify(told?.gates.map(({ open }) => (open === null ? null : [open.named, open.at, open.ready])) ?? []);
}

const visit = /^\/together\/companion\/([0-9a-f]{32})\/?$/.exec(location.pathname)?.[1];
if (visit !== undefined) void new Companion(visit).renew();
