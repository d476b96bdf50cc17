/** What is seen while a clip comes in: where to drop it, how far it is, and what was found in it. */

import { drawing, make } from "../elements.ts";
import { leftInWords, sizeInWords } from "./pace.ts";
import type { Stage } from "./stage.ts";
import { WORDS } from "../recording/words.ts";

export interface Wishes {
  readonly bring: (files: readonly File[]) => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly record: () => void;
}

const KINDS = "video/*,.mov,.mp4,.m4v,.mkv,.webm,.avi,.mts,.m2ts,.mpg,.mpeg";

function button(kind: string, words: string, press: () => void): HTMLButtonElement {
  const made = make("button", { type: "button", class: kind }, words);
  made.onclick = press;
  return made;
}

function progress(done: number | null, label: string): HTMLElement {
  const bar = make("progress", { max: "1", "aria-label": label });
  if (done !== null) bar.value = done;
  return bar;
}

const line = (words: string, kind = "line"): HTMLElement => make("p", { class: kind }, words);

function percent(sent: number, total: number): string {
  return `${total === 0 ? 0 : Math.floor((100 * sent) / total)} %`;
}

function chooser(stage: Extract<Stage, { at: "choose" }>, wishes: Wishes): HTMLElement {
  const input = make("input", { type: "file", accept: KINDS, id: "film", class: "unseen", multiple: true });
  const bring = (files: FileList | null | undefined): void => {
    if (files && files.length > 0) wishes.bring([...files]);
  };
  input.onchange = () => { bring(input.files); };
  const zone = make("div", { class: "zone" },
    drawing("0 0 48 48", ["path", { d: "M24 31V9M15 18l9-9 9 9M9 31v6a3 3 0 0 0 3 3h24a3 3 0 0 0 3-3v-6" }]),
    line("Drop the film here", "big"),
    input,
    make("label", { for: "film", class: "door" }, stage.says === null ? "Choose a film" : "Choose another film"));
  zone.ondragover = (event) => {
    event.preventDefault();
    zone.classList.add("over");
  };
  zone.ondragleave = () => {
    zone.classList.remove("over");
  };
  zone.ondrop = (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    bring(event.dataTransfer?.files);
  };
  return zone;
}

function choose(stage: Extract<Stage, { at: "choose" }>, wishes: Wishes): HTMLElement[] {
  return [
    ...(stage.says === null ? [] : [make("p", { class: "no", role: "alert" }, stage.says)]),
    ...(stage.begun === null ? [] : [line(`A film was begun here: ${sizeInWords(stage.begun)} of it arrived. Choose the same film, or all its files, and it goes on from there.`, "note")]),
    chooser(stage, wishes),
    line("Where a camera has split one recording into several files, choose all of them at once.", "soft"),
    ...(stage.begun === null ? [button("door plain", WORDS.here, wishes.record)] : []),
    line("It is sealed as it arrives and stays on this computer. Its name is not kept.", "soft"),
  ];
}

function sending(stage: Extract<Stage, { at: "sending" }>, pace: string, wishes: Wishes): HTMLElement[] {
  return [
    line(stage.part === undefined ? "Bringing the film in" : `Bringing the films in · ${stage.part}`, "big"),
    progress(stage.sent / Math.max(1, stage.total), "How much of the film has arrived"),
    line([percent(stage.sent, stage.total), `${sizeInWords(stage.sent)} of ${sizeInWords(stage.total)}`, pace].filter((part) => part !== "").join(" · ")),
    button("door plain", "Pause", wishes.pause),
  ];
}

function paused(stage: Extract<Stage, { at: "paused" }>, wishes: Wishes): HTMLElement[] {
  return [
    line("Paused", "big"),
    ...(stage.says === null ? [] : [make("p", { class: "no", role: "alert" }, stage.says)]),
    progress(stage.sent / Math.max(1, stage.total), "How much of the film has arrived"),
    line(`${percent(stage.sent, stage.total)} · what has arrived is kept`),
    button("door", "Go on", wishes.goOn),
  ];
}

function preparing(stage: Extract<Stage, { at: "preparing" }>): HTMLElement[] {
  const pace = [
    ...(stage.done === null ? [] : [percent(stage.done, 1)]),
    ...(stage.speed === null ? [] : [`${stage.speed.toFixed(1)} times as fast as it plays`]),
    ...(stage.leftS === null ? [] : [leftInWords(stage.leftS)]),
  ];
  return [
    line("Getting the film ready", "big"),
    ...(stage.found === null ? [] : [line(`Found: ${stage.found}`)]),
    progress(stage.done, "How far the film is made ready"),
    line(pace.join(" · ")),
    line("You can leave this page. It goes on by itself; when Glimmer locks, it waits until you are back.", "soft"),
  ];
}

/** The panel's parts for a stage. */
export function panel(stage: Stage, pace: string, wishes: Wishes): HTMLElement[] {
  switch (stage.at) {
    case "choose": return choose(stage, wishes);
    case "arrange": return [];
    case "sending": return sending(stage, pace, wishes);
    case "paused": return paused(stage, wishes);
    case "preparing": return preparing(stage);
    case "ready": return [line("The film is ready", "big"), ...(stage.found === null ? [] : [line(`Found: ${stage.found}`)])];
  }
}
