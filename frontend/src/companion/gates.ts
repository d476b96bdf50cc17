/** How the gates stand, and opening one with a typed reason; the server refuses with everything that stands against it. */

import { make } from "../elements.ts";
import { heading } from "./parts.ts";
import type { Say } from "./parts.ts";
import type { GateLine, OpenGate, Possible } from "./told.ts";

export interface Hand {
  /** Answers with a sentence where it was refused. */
  readonly open: (kind: GateLine["kind"], annotation: string, reason: string) => Promise<string | null>;
  readonly shut: () => void;
}

function stands(open: OpenGate, say: Say): string {
  if (!open.ready) return say("gate_cutting");
  return say(open.agreed ? "gate_yes" : "gate_asked");
}

function openOne(open: OpenGate, say: Say, hand: Hand): HTMLElement {
  const lock = make("button", { type: "button", class: "quiet" }, say("gate_lock"));
  lock.onclick = hand.shut;
  return make("div", { class: "possible" },
    make("p", { class: "code" }, `${open.named} · ${open.at}`), make("p", {}, stands(open, say)),
    ...(open.reason === "" ? [] : [make("p", { class: "soft", dir: "auto" }, say("gate_reason", { reason: open.reason }))]), lock);
}

function couldBe(kind: GateLine["kind"], each: Possible, say: Say, hand: Hand): HTMLElement {
  const against = make("ul", { class: "against" }, ...each.against.map((why) => make("li", {}, why)));
  const shown = [make("p", { class: "code" }, `${each.named} · ${each.at}`), ...(each.against.length === 0 ? [] : [against])];
  if (!each.mayAsk) return make("div", { class: "possible" }, ...shown);
  const reason = make("input", { type: "text", autocomplete: "off", maxlength: "500", placeholder: say("gate_why"), "aria-label": say("gate_why") });
  const says = make("p", { class: "no", role: "alert" });
  const open = make("button", { type: "button", class: "ask" }, say(kind === "growth" ? "gate_ask" : "gate_unlock"));
  open.onclick = async () => {
    open.disabled = true;
    says.textContent = await hand.open(kind, each.annotation, reason.value);
    open.disabled = false;
  };
  return make("div", { class: "possible" }, ...shown, make("div", { class: "asking" }, reason, open), says);
}

function line(gate: GateLine, say: Say, hand: Hand): HTMLElement {
  const isOpen = gate.open !== null;
  const state = make("span", { class: "state", "data-open": isOpen ? "yes" : "no" }, say(isOpen ? "gate_open" : "gate_shut"));
  const head = make("summary", {}, make("span", {}, say(`gate_${gate.kind}`)), state);
  const inside = gate.open !== null
    ? [openOne(gate.open, say, hand)]
    : gate.possible.map((each) => couldBe(gate.kind, each, say, hand));
  const none = inside.length === 0 ? [make("p", { class: "soft" }, say("gate_none"))] : inside;
  return make("details", { class: "gate", open: isOpen }, head, ...none);
}

export function gates(lines: readonly GateLine[], say: Say, hand: Hand): Node[] {
  return [heading(say("gates")), ...lines.map((gate) => line(gate, say, hand))];
}
