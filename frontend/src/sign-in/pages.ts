/** The pages of the way in, each from what the server says about where this browser stands. */

import { post } from "../asking.ts";
import { make } from "../elements.ts";
import { field, form, link, meter } from "./form.ts";
import type { Field } from "./form.ts";

export type Stands = "knock" | "new" | "locked" | "open";

export interface Standing {
  readonly state: Stands;
  readonly sample: boolean;
  /** Several people come in here: a passphrase alone does not say who. */
  readonly names: boolean;
}

export interface Ways {
  /** Puts a page in place of the one that is there, and the keyboard on its first field. */
  readonly show: (...parts: readonly HTMLElement[]) => void;
  readonly goIn: () => void;
  readonly look: () => Promise<void>;
}

const UNEQUAL = "The two are not the same yet. Please write the passphrase once more.";
const EMPTY = "Please write a passphrase first.";

const heading = (text: string): HTMLElement => make("h1", {}, text);
const line = (text: string, kind = ""): HTMLElement => make("p", kind === "" ? {} : { class: kind }, text);

/** Where the start link is, for a browser that came without it. */
export function knockPage(ways: Ways, says = ""): void {
  ways.show(
    heading("Please come in by the start link"),
    ...(says === "" ? [] : [make("p", { class: "no", role: "alert" }, says)]),
    line("Each time Glimmer starts it makes a new link that opens it, so that nobody else on this computer can. This page was opened without it."),
    make("ul", {},
      make("li", {}, "Look at the window Glimmer was started from. The link stands there; it begins with this address and ends in a long row of letters."),
      make("li", {}, "Click on it, or copy the whole of it into this browser."),
      make("li", {}, "If that window is gone, start Glimmer again: it makes a new link.")),
    link("Look again", () => void ways.look()),
  );
}

/** The first time: two doors. */
export function newPage(ways: Ways, standing: Standing): void {
  const no = make("p", { class: "no", role: "alert" });
  const mine = make("button", { type: "button", class: "door" }, "Set up my practice",
    make("small", {}, "Choose a passphrase. Everything you bring in is locked with it."));
  const around = make("button", { type: "button", class: "door plain" }, "Look around with a made-up family",
    make("small", {}, "A drawn film and its codes, to try everything out. Nothing in it is real."));
  mine.onclick = () => {
    setUpPage(ways, standing);
  };
  around.onclick = async () => {
    around.disabled = mine.disabled = true;
    const answer = await post("/sign-in/look-around");
    if (answer.ok) {
      ways.goIn();
      return;
    }
    around.disabled = mine.disabled = false;
    no.textContent = answer.says;
  };
  ways.show(heading("Welcome"), line("How would you like to begin?", "soft"), make("div", { class: "doors" }, mine, around), no,
    // Somebody who looks around may have invited this one to see it with other eyes.
    ...(standing.sample ? [invitation(ways, standing)] : []));
}

function twice(first: string, second: string): string | null {
  if (first === "") return EMPTY;
  return first === second ? null : UNEQUAL;
}

function chosen(label: string): { readonly first: ReturnType<typeof field>; readonly again: ReturnType<typeof field> } {
  const again = field("The same once more", { type: "password", autocomplete: "new-password" });
  const first = field(label, { type: "password", autocomplete: "new-password" });
  first.element.append(meter(first.input));
  return { first, again };
}

export function setUpPage(ways: Ways, standing: Standing): void {
  const { first, again } = chosen("Passphrase");
  const shown = form("Set up my practice", [first, again], async () => {
    const unequal = twice(first.input.value, again.input.value);
    if (unequal !== null) return unequal;
    const answer = await post<{ recovery_code: string }>("/sign-in/set-up", { passphrase: first.input.value });
    if (!answer.ok) return answer.says;
    codePage(ways, answer.value.recovery_code);
    return null;
  });
  ways.show(
    heading("Choose a passphrase"),
    line("It locks every film and every word on this computer. Nobody can look it up for you, so next comes a code to print and keep.", "soft"),
    shown.element,
    link("Back", () => {
      newPage(ways, standing);
    }),
  );
}

/** The recovery code, once: it is never shown again. */
export function codePage(ways: Ways, code: string): void {
  const print = make("button", { type: "button", class: "door plain" }, "Print");
  print.onclick = () => {
    window.print();
  };
  const have = make("button", { type: "button", class: "door" }, "I have it");
  have.onclick = ways.goIn;
  ways.show(
    heading("Your recovery code"),
    line("If the passphrase is ever forgotten, this code opens your practice. It is shown this once. Print it or write it down, and keep it away from this computer."),
    make("p", { class: "code", "aria-label": "Recovery code" }, code),
    line("Glimmer recovery code. Whoever has it can open the practice on the computer it was made on.", "print-only"),
    make("div", { class: "pair" }, print, have),
  );
}

const nameField = (): ReturnType<typeof field> => field("Your name here", { type: "text", autocomplete: "username" });

/** The name, where there are several people, goes before what else is asked. */
const withName = (standing: Standing, name: Field, ...fields: readonly Field[]): readonly Field[] =>
  standing.names ? [name, ...fields] : fields;

const named = (standing: Standing, name: Field): { readonly name?: string } =>
  standing.names ? { name: name.input.value } : {};

export function lockedPage(ways: Ways, standing: Standing): void {
  const name = nameField();
  const passphrase = field("Passphrase", { type: "password", autocomplete: "current-password" });
  const shown = form("Open", withName(standing, name, passphrase), async () => {
    if (standing.names && name.input.value.trim() === "") return "Please write your name as it is known here.";
    if (passphrase.input.value === "") return "Please write your passphrase.";
    const answer = await post("/sign-in/unlock", { ...named(standing, name), passphrase: passphrase.input.value });
    passphrase.input.value = "";
    if (!answer.ok) return answer.says;
    ways.goIn();
    return null;
  });
  ways.show(
    ...(standing.sample ? [make("p", { class: "sample" }, "The made-up family")] : []),
    heading("Locked"),
    line("Your practice is locked. What was tagged and not yet saved is kept, and goes on by itself once you are in.", "soft"),
    shown.element,
    invitation(ways, standing),
    link("Forgotten? Use the recovery code", () => {
      recoverPage(ways, standing);
    }),
  );
}

function invitation(ways: Ways, standing: Standing): HTMLElement {
  return link("I have an invitation", () => {
    joinPage(ways, standing);
  });
}

/** The first time of somebody who was invited: the code, and a passphrase nobody else knows. */
export function joinPage(ways: Ways, standing: Standing): void {
  const code = field("Invitation", { type: "text", autocomplete: "off" });
  const { first, again } = chosen("Your own passphrase");
  const shown = form("Come in", [code, first, again], async () => {
    const unequal = twice(first.input.value, again.input.value);
    if (unequal !== null) return unequal;
    const answer = await post<{ name: string }>("/sign-in/join", {
      invitation: code.input.value.trim(), passphrase: first.input.value,
    });
    if (!answer.ok) return answer.says;
    joinedPage(ways, standing, answer.value.name);
    return null;
  });
  ways.show(
    heading("Come in by an invitation"),
    line("Choose a passphrase nobody else knows, not even who invited you. The invitation opens once; afterwards you come in by your name and this passphrase.", "soft"),
    shown.element,
    link("Back", () => {
      if (standing.state === "new") newPage(ways, standing);
      else lockedPage(ways, standing);
    }),
  );
}

function joinedPage(ways: Ways, standing: Standing, name: string): void {
  const on = make("button", { type: "button", class: "door" }, "Go in");
  on.onclick = ways.goIn;
  const says = standing.sample
    ? "Until the made-up family is locked you see it as this person would:"
    : "From now on you come in by this name and your passphrase:";
  ways.show(heading("You are in"), line(says), line(name, "code"), on);
}

/** Another passphrase, for whoever is signed in. */
export function changePage(ways: Ways): void {
  const old = field("Passphrase until now", { type: "password", autocomplete: "current-password" });
  const { first, again } = chosen("New passphrase");
  const shown = form("Change my passphrase", [old, first, again], async () => {
    const unequal = twice(first.input.value, again.input.value);
    if (unequal !== null) return unequal;
    const answer = await post("/sign-in/passphrase", { old: old.input.value, passphrase: first.input.value });
    if (!answer.ok) return answer.says;
    ways.goIn();
    return null;
  });
  ways.show(
    heading("Change your passphrase"),
    line("It changes your own way in only. Backups made before still open with the passphrase they were made under.", "soft"),
    shown.element,
    link("Back", ways.goIn),
  );
}

export function recoverPage(ways: Ways, standing: Standing): void {
  const code = field("Recovery code", { type: "text", autocomplete: "off" });
  const { first, again } = chosen("New passphrase");
  const name = nameField();
  const shown = form("Open with the code", withName(standing, name, code, first, again), async () => {
    const unequal = twice(first.input.value, again.input.value);
    if (unequal !== null) return unequal;
    const answer = await post<{ recovery_code: string }>("/sign-in/recover", {
      ...named(standing, name), recovery_code: code.input.value.trim(), passphrase: first.input.value,
    });
    if (!answer.ok) return answer.says;
    codePage(ways, answer.value.recovery_code);
    return null;
  });
  ways.show(
    heading("Open with the recovery code"),
    line("Choose a new passphrase with it. Afterwards this code no longer works, and you get a new one to print.", "soft"),
    shown.element,
    link("Back", () => {
      lockedPage(ways, standing);
    }),
  );
}
