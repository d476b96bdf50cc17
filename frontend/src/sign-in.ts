/** The way in: the one-time link's token first, then whatever the server says is next. */

import { get, post } from "./asking.ts";
import { make } from "./elements.ts";
import { changePage, knockPage, lockedPage, newPage } from "./sign-in/pages.ts";
import type { Standing, Ways } from "./sign-in/pages.ts";

/** What the workbench cannot do without, asked of the browser itself. */
export function canDoIt(page: Window & typeof globalThis): boolean {
  return "requestVideoFrameCallback" in page.HTMLVideoElement.prototype
    && typeof page.indexedDB === "object"
    && typeof page.crypto === "object" && "subtle" in page.crypto;
}

/** The token of the start link, `#token=…` or bare; it leaves the address bar before anything else happens. */
function takeToken(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === "") return null;
  history.replaceState(null, "", location.pathname + location.search);
  return new URLSearchParams(fragment).get("token") ?? fragment;
}

const sheet = document.getElementById("page") ?? document.body;

const ways: Ways = {
  show: (...parts) => {
    sheet.replaceChildren(...parts);
    (sheet.querySelector("input") ?? sheet).focus();
  },
  goIn: () => {
    location.replace("/");
  },
  look: begin,
};

function showFor(standing: Standing): void {
  switch (standing.state) {
    case "knock":
      knockPage(ways);
      return;
    case "new":
      newPage(ways, standing);
      return;
    case "locked":
      lockedPage(ways, standing);
      return;
    case "open":
      if (new URLSearchParams(location.search).get("do") === "change") changePage(ways);
      else ways.goIn();
  }
}

function silent(says: string): void {
  const again = make("button", { type: "button", class: "door plain" }, "Try again");
  again.onclick = () => void begin();
  ways.show(make("h1", {}, "No answer"), make("p", {}, says), again);
}

async function begin(): Promise<void> {
  const token = takeToken();
  if (token !== null) {
    const knocked = await post("/sign-in/knock", { token });
    if (!knocked.ok && knocked.status !== 0) {
      knockPage(ways, knocked.says);
      return;
    }
  }
  const standing = await get<Standing>("/sign-in/state");
  if (standing.ok) showFor(standing.value);
  else silent(standing.says);
}

if (canDoIt(window)) void begin();
else location.replace("/sign-in/unsupported");

window.onhashchange = () => void begin();
