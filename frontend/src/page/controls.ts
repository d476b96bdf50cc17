/** The strip under the film: play, time and frame, steps, speed, loop, sound, full screen. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { SILENT_BELOW, SPEEDS, type Player, type Seen } from "../video/player.ts";
import { commandButton, icon } from "./buttons.ts";
import { onlyNew } from "./only_new.ts";
import { clock, WORDS } from "./words.ts";

const FIRST_VOLUME = 0.8;

type Draw = (seen: Seen) => void;

export function controls(bench: Bench, lengthMs: number, full: () => void, scope: Scope): HTMLElement {
  const { player } = bench;
  const play = commandButton("play", bench, icon("play"));
  const loop = commandButton("loop", bench, icon("loop"));
  const [time, drawTime] = clockOf(lengthMs);
  const [speed, drawSpeed] = speeds(player, scope);
  const [sounds, drawSound] = sound(player);
  const playing = onlyNew((on: boolean) => play.replaceChildren(icon(on ? "pause" : "play")));
  const looping = onlyNew((on: boolean) => loop.setAttribute("aria-pressed", String(on)));
  const draw: Draw = (seen) => {
    playing(seen.playing);
    looping(player.looping);
    for (const each of [drawTime, drawSpeed, drawSound]) each(seen);
  };
  player.onChange(draw);
  draw(player.seen);
  const screen = make("button", { type: "button", "aria-label": WORDS.full, title: WORDS.full }, icon("full"));
  screen.onclick = full;
  return make("div", { class: "controls" }, play, commandButton("what-was-that", bench, icon("again")), time, make("span", { class: "gap" }),
    commandButton("frame-back", bench, icon("back")), make("span", { class: "between", "aria-hidden": "true" }, WORDS.frame),
    commandButton("frame-on", bench, icon("on")), speed, loop, ...sounds, screen);
}

/** Time and frame change while the film plays: each is one text that is written over. */
function clockOf(lengthMs: number): readonly [HTMLElement, Draw] {
  const now = new Text();
  const number = new Text();
  const drawNow = onlyNew((ms: number) => { now.data = clock(ms); });
  const drawFrame = onlyNew((frame: number | null) => { number.data = frame === null ? "" : ` · ${WORDS.frame} ${String(frame)}`; });
  const element = make("span", { class: "clock" }, make("b", {}, now), make("span", { class: "length" }, ` / ${clock(lengthMs)}`), make("span", { class: "frame" }, number));
  return [element, ({ ms, frame }) => {
    drawNow(ms);
    drawFrame(frame);
  }];
}

function speeds(player: Player, scope: Scope): readonly [HTMLElement, Draw] {
  const choice = make("select", { class: "speed", "aria-label": WORDS.speed, title: WORDS.speed });
  for (const each of SPEEDS) choice.append(make("option", { value: String(each) }, `${String(each)}×`));
  scope.listen(choice, "change", () => {
    player.setSpeed(Number(choice.value));
    choice.blur();
  });
  const draw = onlyNew((rate: number) => {
    choice.value = String(rate);
    choice.classList.toggle("other", rate !== 1);
  });
  return [choice, ({ rate }) => draw(rate)];
}

/** The loudspeaker is crossed out also while the film is too slow to be heard. */
function sound(player: Player): readonly [readonly HTMLElement[], Draw] {
  const mute = make("button", { type: "button", "aria-label": WORDS.mute }, icon("sound"));
  const volume = make("input", { type: "range", class: "volume", min: "0", max: "1", step: "0.05", value: String(FIRST_VOLUME), "aria-label": WORDS.volume });
  player.film.volume = FIRST_VOLUME;
  mute.onclick = () => player.mute(!player.muted);
  volume.oninput = () => {
    player.film.volume = Number(volume.value);
  };
  const drawMuted = onlyNew((muted: boolean) => mute.setAttribute("aria-pressed", String(!muted)));
  const drawHeard = onlyNew((heard: boolean) => mute.replaceChildren(icon(heard ? "sound" : "silent")));
  const drawSlow = onlyNew((slow: boolean) => { mute.title = slow ? WORDS.silentWhenSlow(SILENT_BELOW) : WORDS.mute; });
  return [[mute, volume], ({ rate }) => {
    drawMuted(player.muted);
    drawHeard(!player.muted && rate >= SILENT_BELOW);
    drawSlow(rate < SILENT_BELOW);
  }];
}
