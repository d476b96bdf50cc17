/// <reference types="vite/client" />
/** An arrow over a still: mounted by Streamlit where a colleague points at something, or reads where another pointed. */

import { mounting, type Component } from "./mounting.ts";
import { Paper, type Sheet, type Told } from "./arrow/sheet.ts";
import look from "./arrow/arrow.css?inline";

interface Handed extends Component<Sheet> {
  readonly setStateValue: (name: "arrow", value: Told) => void;
}

export default mounting<Sheet, Handed>(look, ({ data, setStateValue }, scope) =>
  new Paper(scope, data, (told) => {
    setStateValue("arrow", told);
  }).element);
