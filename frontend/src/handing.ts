/// <reference types="vite/client" />
/** Handing a file over: mounted by Streamlit where a screen takes the text of one. */

import { Hand, type Words } from "./handing/hand.ts";
import look from "./handing/handing.css?inline";
import { mounting, type Component } from "./mounting.ts";

interface Handed extends Component<Words> {
  readonly setTriggerValue: (name: "text", value: string) => void;
}

export default mounting<Words, Handed>(look, ({ data, setTriggerValue }, scope) =>
  new Hand(scope, data, (text) => {
    setTriggerValue("text", text);
  }).element);
