/// <reference types="vite/client" />
/** A clip being made ready: mounted by Streamlit where a clip waits; pauses it, goes on, leaves it. */

import { Keeping, type Told } from "./making/keeping.ts";
import look from "./making/making.css?inline";
import { mounting, type Component } from "./mounting.ts";
import { toldUntilHeard } from "./telling.ts";

interface Handed extends Component<Told> {
  readonly setStateValue: (name: "state", value: string) => void;
}

export default mounting<Told, Handed>(look, ({ data, setStateValue }, scope) =>
  new Keeping(scope, data, (state) => {
    toldUntilHeard(scope, state, (said) => { setStateValue("state", said); });
  }).element);
