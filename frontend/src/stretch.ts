/// <reference types="vite/client" />
/** A stretch of film: mounted by Streamlit where somebody is to look at a few seconds, or watch a clip through. */

import { mounting, type Component } from "./mounting.ts";
import { Player, type Stretch } from "./stretch/player.ts";
import type { Span } from "./stretch/played.ts";
import look from "./stretch/stretch.css?inline";

interface Handed extends Component<Stretch> {
  readonly setTriggerValue: (name: "played", value: readonly Span[]) => void;
}

export default mounting<Stretch, Handed>(look, ({ data, setTriggerValue }, scope) =>
  new Player(scope, data, (played) => {
    setTriggerValue("played", played);
  }).element);
