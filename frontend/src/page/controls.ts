/** The strip under the film: play, time and frame, steps, speed, loop, sound, full screen. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { SPEEDS, type Player, type Seen } from "../video/player.ts";
import { commandButton, icon } from "./buttons.ts";
import { clock, WORDS } from "./words.ts";

const FIRST_VOLUME = 0.8;

export function controls(bench: Bench, lengthMs: number, full: () => void, scope: Scope): HTMLElement {
  const { player } = bench;
  const play = commandButton("play", bench, icon("play"));
  const loop = commandButton("loop", bench, icon("loop"));
  const now = make("b", {});
  const frame = make("span", { class: "frame" });
  const time = make("span", { class: "clock" }, now, make("span", { class: "length" }, ` / ${clock(lengthMs)}`), frame);
  const speed = speeds(player, scope);
  const draw = (seen: Seen): void => {
    play.replaceChildren(icon(seen.playing ? "pause" : "play"));
    now.textContent = clock(seen.ms);
    frame.textContent = seen.frame === null ? "" : ` · ${WORDS.frame} ${String(seen.frame)}`;
    speed.value = String(seen.rate);
    loop.setAttribute("aria-pressed", String(player.looping));
  };
  player.onChange(draw);
  draw(player.seen);
  const screen = make("button", { type: "button", "aria-label": WORDS.full, title: WORDS.full }, icon("full"));
  screen.onclick = full;
  return make("div", { class: "controls" }, play, time, make("span", { class: "gap" }),
    commandButton("frame-back", bench, icon("back")), make("span", { class: "between", "aria-hidden": "true" }, WORDS.frame),
    commandButton("frame-on", bench, icon("on")), speed, loop, ...sound(player), screen);
}

function speeds(player: Player, scope: Scope): HTMLSelectElement {
  const choice = make("select", { class: "speed", "aria-label": WORDS.speed, title: `${WORDS.speed} (J, L)` });
  for (const each of SPEEDS) choice.append(make("option", { value: String(each) }, `${String(each)}×`));
  scope.listen(choice, "change", () => {
    player.setSpeed(Number(choice.value));
    choice.blur();
  });
  return choice;
}

function sound(player: Player): readonly HTMLElement[] {
  const mute = make("button", { type: "button", "aria-label": WORDS.mute, title: WORDS.mute, "aria-pressed": "true" }, icon("sound"));
  const volume = make("input", { type: "range", class: "volume", min: "0", max: "1", step: "0.05", value: String(FIRST_VOLUME), "aria-label": WORDS.volume });
  player.film.volume = FIRST_VOLUME;
  mute.onclick = () => {
    player.mute(!player.muted);
    mute.setAttribute("aria-pressed", String(!player.muted));
    mute.replaceChildren(icon(player.muted ? "silent" : "sound"));
  };
  volume.oninput = () => {
    player.film.volume = Number(volume.value);
  };
  return [mute, volume];
}
