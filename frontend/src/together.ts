/** The family's page, from its address: the therapist's "Begin", or a room that a ticket opens. */

import { get } from "./asking.ts";
import { make } from "./elements.ts";
import { Scope } from "./scope.ts";
import { poster } from "./together/answers.ts";
import { offerBegin } from "./together/begin.ts";
import { leaf } from "./together/drawn.ts";
import { parsePayload } from "./together/payload.ts";
import type { Payload } from "./together/payload.ts";
import { Room } from "./together/room.ts";

const scope = new Scope();

async function fetched(base: string): Promise<Payload | null> {
  const answer = await get<unknown>(`${base}payload`);
  try {
    return answer.ok ? parsePayload(answer.value) : null;
  } catch (unreadable) {
    console.error(unreadable);
    return null;
  }
}

/** A room that cannot be opened says nothing about anybody: a leaf, and two ways on. */
function resting(ticket: string): void {
  const again = make("button", { type: "button", class: "choice" }, "Try again");
  again.onclick = () => void open(ticket);
  const home = make("button", { type: "button", class: "quiet" }, "Back to Glimmer");
  home.onclick = () => {
    location.assign("/");
  };
  document.body.replaceChildren(make("main", { class: "calm" }, leaf(), make("h1", { class: "title" }, "A short rest"), again, home));
}

/** The therapist, or a supervisor who was asked, looks at the page as it would be: nothing said there is kept, and nobody is confined by it. */
async function look(visit: string, how: string): Promise<void> {
  const base = `/together/${how}/${visit}/`;
  const payload = await fetched(base);
  if (payload === null) resting(visit);
  else new Room(scope, payload, { base, ticket: null, post: () => Promise.resolve("kept"), fetch: () => Promise.resolve(null) }).open(document);
}

async function open(ticket: string): Promise<void> {
  const base = `/together/${ticket}/`;
  const payload = await fetched(base);
  if (payload === null) {
    resting(ticket);
    return;
  }
  new Room(scope, payload, { base, ticket, post: poster(base), fetch: () => fetched(base) }).open(document);
}

function start(): void {
  const [, how, previewed] = /^\/together\/(preview|review)\/([0-9a-f]{32})\/?$/.exec(location.pathname) ?? [];
  if (how !== undefined && previewed !== undefined) {
    void look(previewed, how);
    return;
  }
  const [, begin, ticket] = /^\/together\/(?:begin\/([0-9a-f]{32})|([0-9a-f]{32}))\/?$/.exec(location.pathname) ?? [];
  if (begin !== undefined) offerBegin(scope, document, begin, open);
  else if (ticket !== undefined) void open(ticket);
}

start();
