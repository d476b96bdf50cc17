/// <reference types="vite/client" />
/** Where a photograph or a scan is added: mounted by Streamlit once for each place papers lie. */

import { mounting, type Component } from "./mounting.ts";
import { adderOf, type Adding } from "./attach/adder.ts";
import look from "./attach/attach.css?inline";

interface Handed extends Component<Adding> {
  readonly setStateValue: (name: "added", value: string) => void;
}

export default mounting<Adding, Handed>(look, ({ data, setStateValue }, scope) =>
  adderOf(scope, data, (attachment) => {
    setStateValue("added", attachment);
  }));
