/** Before a family looks: the therapist's one button, and then the room, in the same document. */

import { post } from "../asking.ts";
import type { Scope } from "../scope.ts";
import { fill, unfill } from "./staying.ts";

/** Opens the room for a ticket; full screen was asked for in the click that led here. */
export type Open = (ticket: string) => Promise<void>;

function part<E extends HTMLElement>(page: Document, name: string, kind: new () => E): E {
  const found = page.getElementById(name);
  if (!(found instanceof kind)) throw new TypeError(`no ${name} on this page`);
  return found;
}

/** Makes "Begin" begin: a ticket, the whole screen, the ticket's own address, the first card. */
export function offerBegin(scope: Scope, page: Document, visit: string, open: Open): void {
  const begin = part(page, "begin", HTMLButtonElement);
  const says = part(page, "says", HTMLElement);
  scope.listen(part(page, "back", HTMLButtonElement), "click", () => {
    if (history.length > 1) history.back();
    else location.assign("/");
  });
  // Opened from the window beside it, this one is theirs already; otherwise it may become the therapist's own.
  const beside = part(page, "beside", HTMLAnchorElement);
  beside.href = `/together/companion/${visit}`;
  beside.hidden = history.length <= 1;
  const start = async (): Promise<void> => {
    begin.disabled = true;
    says.textContent = "";
    const filled = fill(page);
    const answer = await post<{ ticket: string }>(`/together/begin/${visit}`);
    if (!answer.ok) {
      await unfill(page);
      begin.disabled = false;
      says.textContent = answer.says;
      return;
    }
    await filled;
    history.replaceState(null, "", `/together/${answer.value.ticket}`);
    await open(answer.value.ticket);
  };
  scope.listen(begin, "click", () => void start());
  // Not before it does something.
  begin.disabled = false;
}
