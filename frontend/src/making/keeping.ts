/** One clip while it is made ready: told how far, paused, gone on with, left as it came. */

import { get, post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { at, clock, farInWords, filled, readyMs, type At, type Standing } from "./standing.ts";
import { Watching } from "./watching.ts";

/** What Streamlit hands over: the clip, whether its fate may be changed here, and every sentence. */
export interface Told {
  readonly clip: string;
  readonly may_do: string;
  /** The keys this person has chosen in the workbench, as they are kept. */
  readonly keys?: unknown;
  readonly words: Readonly<Record<string, string>>;
}

type Way = "pause" | "go_on" | "leave";

const LOOK_EVERY_MS = 1000;
const LOOK_SELDOM_MS = 5000;

export class Keeping {
  readonly element = make("section", { class: "making" });
  readonly #scope: Scope;
  readonly #told: Told;
  readonly #changed: (state: string) => void;
  readonly #head = make("p", { class: "big", role: "status" });
  readonly #found = make("p", { class: "line", hidden: true });
  readonly #lead = make("p", { class: "soft" });
  readonly #bar = make("progress", { max: "1" });
  readonly #far = make("p", { class: "line" });
  readonly #no = make("p", { class: "no", role: "alert", hidden: true });
  readonly #doors = make("div", { class: "doors" });
  readonly #watch = make("div", { class: "watch", hidden: true });
  #watching: Watching | null = null;
  #drawn: At | "asking" | null = null;
  #playable: boolean | null = null;
  #turn = 0;

  constructor(scope: Scope, told: Told, changed: (state: string) => void) {
    this.#scope = scope;
    this.#told = told;
    this.#changed = changed;
    this.element.setAttribute("aria-label", this.#say("working"));
    this.#bar.setAttribute("aria-label", this.#say("how_far"));
    this.element.append(this.#head, this.#found, this.#no, this.#bar, this.#far, this.#lead, this.#doors, this.#watch);
    void this.#look();
  }

  #say(name: string): string {
    return this.#told.words[name] ?? "";
  }

  /** Asks how it stands, and again: soon while it goes on, seldom while it rests. */
  async #look(): Promise<void> {
    const turn = this.#turn;
    const answer = await get<Standing>(`/clips/${this.#told.clip}/making`);
    if (this.#scope.ended) return;
    // What a press was answered meanwhile is newer than this.
    if (answer.ok && turn === this.#turn) this.#show(answer.value);
    const rests = this.#drawn === "paused" || this.#drawn === "left" || this.#drawn === "asking";
    if (this.#drawn !== "over") this.#scope.after(rests ? LOOK_SELDOM_MS : LOOK_EVERY_MS, () => void this.#look());
  }

  async #want(way: Way): Promise<void> {
    this.#turn += 1;
    const answer = await post<Standing>(`/clips/${this.#told.clip}/making`, { do: way });
    if (this.#scope.ended) return;
    this.#turn += 1;
    this.#no.hidden = answer.ok;
    if (!answer.ok) {
      this.#no.textContent = answer.says;
      return;
    }
    const soon = way === "go_on";
    this.#show(answer.value);
    this.#doors.querySelector("button")?.focus();
    if (soon) void this.#look();
  }

  #show(standing: Standing): void {
    const now = at(standing);
    this.#playable ??= standing.playable;
    // What is over, or can be played by now, is drawn anew by the page itself.
    if (now === "over" || standing.playable !== this.#playable) {
      this.#drawn = "over";
      this.#changed(`${standing.state}-${String(standing.playable)}`);
      return;
    }
    this.#tell(standing, now);
    this.#offer(standing);
    if (this.#drawn === now || (this.#drawn === "asking" && now !== "left")) return;
    this.#drawn = now;
    this.#head.textContent = this.#say(now);
    this.#lead.textContent = this.#leadOf(now, standing);
    this.#doors.replaceChildren(...this.#doorsOf(now));
  }

  #tell(standing: Standing, now: At): void {
    this.#far.textContent = farInWords(standing, this.#told.words);
    this.#bar.hidden = now === "left";
    this.#found.hidden = standing.found === null || standing.playable;
    this.#found.textContent = filled(this.#say("found"), { found: standing.found ?? "" });
    if (standing.progress === null) this.#bar.removeAttribute("value");
    else this.#bar.value = standing.progress.done;
  }

  #leadOf(now: At, standing: Standing): string {
    if (now === "paused") return this.#say("paused_lead");
    if (now === "left") return this.#say("left_lead");
    return standing.playable ? `${this.#say("behind")} ${this.#say("goes_on")}` : this.#say("goes_on");
  }

  #doorsOf(now: At): HTMLElement[] {
    if (this.#told.may_do !== "yes") return [];
    const leave = this.#door("leave", "plain", () => {
      this.#ask();
    });
    switch (now) {
      case "paused": return [this.#door("go_on", "", () => void this.#want("go_on")), leave];
      case "left": return [this.#door("begin", "", () => void this.#want("go_on"))];
      case "waiting":
      case "working": return [this.#door("pause", "plain", () => void this.#want("pause")), leave];
      case "over": return [];
    }
  }

  #door(name: string, kind: string, press: () => void): HTMLButtonElement {
    const made = make("button", { type: "button", class: `door ${kind}` }, this.#say(name));
    made.onclick = press;
    return made;
  }

  /** Leaving it throws away what is ready of it, so it is asked once more. */
  #ask(): void {
    const before = this.#drawn;
    this.#drawn = "asking";
    const no = this.#door("leave_no", "", () => {
      this.#drawn = before === "asking" ? null : before;
      if (before === "paused" || before === "working" || before === "waiting") {
        this.#doors.replaceChildren(...this.#doorsOf(before));
        this.#doors.querySelector("button")?.focus();
      }
    });
    this.#doors.replaceChildren(
      make("p", { class: "note", role: "alert" }, `${this.#say("leave_sure")} ${this.#say("leave_lead")}`),
      no,
      this.#door("leave_yes", "plain", () => {
        this.#drawn = null;
        void this.#want("leave");
      }));
    no.focus();
  }

  /** What is ready can be watched, once somebody wants to. */
  #offer({ ready, playable }: Standing): void {
    this.#watch.hidden = playable || ready.length === 0;
    if (this.#watching !== null) {
      this.#watching.has(ready);
      return;
    }
    if (this.#watch.hidden) return;
    const lead = filled(this.#say("watch_lead"), { length: clock(readyMs(ready)) });
    const open = this.#door("watch", "plain", () => {
      this.#watching = new Watching(this.#scope, this.#told);
      this.#watching.has(ready);
      this.#watch.replaceChildren(this.#watching.element);
      // With all that goes with it in view; and Space plays it.
      this.#watch.scrollIntoView({ block: "nearest" });
      this.#watch.querySelector("button")?.focus({ preventScroll: true });
    });
    const kept = this.#watch.querySelector("p");
    if (kept === null) this.#watch.replaceChildren(make("p", { class: "soft" }, lead), open);
    else kept.textContent = lead;
  }
}
