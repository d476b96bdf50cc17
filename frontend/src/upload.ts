/// <reference types="vite/client" />
/** The upload component: mounted by Streamlit once for each clip. */

import { mounting, type Component } from "./mounting.ts";
import { Bringing } from "./upload/bringing.ts";
import { toldUntilHeard } from "./telling.ts";
import film from "./recording/recording.css?inline";
import look from "./upload/upload.css?inline";

interface Clip {
  readonly clip: string;
}

interface Handed extends Component<Clip> {
  readonly setStateValue: (name: "state", value: string) => void;
}

export default mounting<Clip, Handed>(look + film, ({ data, setStateValue }, scope) =>
  new Bringing(scope, data.clip, (state) => {
    const tell = (said: string): void => { setStateValue("state", said); };
    if (state === "ready") toldUntilHeard(scope, state, tell);
    else tell(state);
  }).element);
