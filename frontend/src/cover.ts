/// <reference types="vite/client" />
/** Covering: a moment whose boxes are drawn and looked at, or the film made of all of them, to be watched. */

import { mounting, type Component } from "./mounting.ts";
import { Coverer, type Covering } from "./cover/coverer.ts";
import { Viewer, type Viewing } from "./cover/viewer.ts";
import look from "./cover/cover.css?inline";

type About = (Covering & { readonly shows: "moment" }) | (Viewing & { readonly shows: "film" });

interface Handed extends Component<About> {
  readonly setTriggerValue: (name: "told", value: { readonly number: number } | { readonly watched: true }) => void;
}

export default mounting<About, Handed>(look, ({ data, setTriggerValue }, scope) =>
  data.shows === "moment"
    ? new Coverer(scope, data, (number) => { setTriggerValue("told", { number }); }).element
    : new Viewer(scope, data, () => { setTriggerValue("told", { watched: true }); }).element);
