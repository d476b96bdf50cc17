/** The plain parts recording is made of. */

import { make } from "../elements.ts";

export const line = (words: string, kind = "line"): HTMLElement => make("p", { class: kind }, words);

export const no = (words: string): HTMLElement => make("p", { class: "no", role: "alert" }, words);

export function door(words: string, press: () => void, kind = "door"): HTMLButtonElement {
  const made = make("button", { type: "button", class: kind }, words);
  made.onclick = press;
  return made;
}

/** One of the cameras or microphones; with `without` there may be none. */
export function chooser(name: string, all: readonly MediaDeviceInfo[], used: string, chosen: (id: string) => void, without?: string): HTMLElement {
  const select = make("select", { "aria-label": name });
  all.forEach((each, at) => {
    const option = make("option", { value: each.deviceId, selected: each.deviceId === used }, each.label || `${name} ${at + 1}`);
    select.append(option);
  });
  if (without !== undefined) select.append(make("option", { value: "", selected: used === "" }, without));
  select.onchange = () => {
    chosen(select.value);
  };
  return make("label", { class: "device" }, make("span", {}, name), select);
}
