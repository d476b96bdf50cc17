/// <reference types="vite/client" />
/** The trimmer: mounted by Streamlit once for a moment, told again whenever the plan has changed. */

import { mounting, type Component } from "./mounting.ts";
import { Trimmer, type Kept, type Trim } from "./trim/trimmer.ts";
import look from "./trim/trim.css?inline";

interface Handed extends Component<Trim> {
  readonly setTriggerValue: (name: "kept", value: Kept) => void;
}

export default mounting<Trim, Handed>(look, ({ data, setTriggerValue }, scope) =>
  new Trimmer(scope, data, (kept) => {
    setTriggerValue("kept", kept);
  }).element);
