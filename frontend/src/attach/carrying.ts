/** Carries one file in. Its name is not sent. */

import { saysOf } from "../asking.ts";
import type { Scope } from "../scope.ts";
import { addressOf, attachmentOf } from "./reading.ts";

export interface Whereto {
  readonly address: string;
  readonly kind: string;
  readonly label: string;
}

export type Carried = { readonly ok: true; readonly attachment: string } | { readonly ok: false; readonly says: string | null };

/** `fetch` does not tell how much of a file has been sent; the older way does. */
export function send(scope: Scope, to: Whereto, file: File, sent: (share: number) => void): Promise<Carried> {
  const request = new XMLHttpRequest();
  const close = scope.own(() => { request.abort(); });
  return new Promise<Carried>((settle) => {
    request.open("POST", addressOf(to.address, to.kind));
    request.setRequestHeader("X-App-CSRF", "1");
    request.setRequestHeader("Paper-Label", encodeURIComponent(to.label));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) sent(event.loaded / event.total);
    };
    request.onloadend = () => {
      const told = read(request.responseText);
      const attachment = request.status === 201 ? attachmentOf(told) : null;
      settle(attachment === null ? { ok: false, says: saysOf(told) } : { ok: true, attachment });
    };
    request.send(file);
  }).finally(() => { close(); });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
