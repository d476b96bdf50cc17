/// <reference types="vite/client" />
/** Supervision packs: mounted by Streamlit where one is made, and where one is opened. */

import { mounting } from "./mounting.ts";
import { makerOf, type Making } from "./packing/maker.ts";
import { openerOf, type Opening } from "./packing/opener.ts";
import look from "./packing/packing.css?inline";

type Data = Making | Opening;

export default mounting<Data, { readonly parentElement: ShadowRoot | HTMLElement; readonly data: Data }>(
  look, ({ data }, scope) => data.mode === "make" ? makerOf(scope, data) : openerOf(scope, data));
