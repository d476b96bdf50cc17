/** Carries one file in, by the tus protocol: in steps, with pauses, and on from where it broke off. */

import { DetailedError, Upload } from "tus-js-client";
import { saysOf } from "../asking.ts";

const MIB = 1024 * 1024;

export interface News {
  readonly sent: (bytes: number, total: number) => void;
  /** What the server has for good; what is on its way may be more. */
  readonly kept: (bytes: number) => void;
  readonly arrived: () => void;
  /** `canGoOn`: the file is fine and the way is blocked; otherwise another file is wanted. */
  readonly broke: (says: string, canGoOn: boolean) => void;
}

const BLOCKED = "The connection to Glimmer broke off. What has arrived is kept.";
const REFUSED = "This film was not taken. Please try another.";

const HEADERS = { "X-App-CSRF": "1" };

export interface Begun {
  readonly received: number;
  readonly length: number;
}

/** How much of a film arrived before, if one was begun; no name and no fingerprint is kept anywhere. */
export async function begunBefore(url: string): Promise<Begun | null> {
  const answer = await fetch(url, { method: "HEAD", headers: { ...HEADERS, "Tus-Resumable": "1.0.0" }, cache: "no-store" }).catch(() => null);
  if (answer?.ok !== true) return null;
  const received = Number(answer.headers.get("Upload-Offset") ?? "");
  const length = Number(answer.headers.get("Upload-Length") ?? "");
  return received > 0 && length > 0 ? { received, length } : null;
}

/** The file goes on where another try of the same length broke off; a film of another length begins anew. */
export function carry(url: string, file: File, begun: Begun | null, news: News): Upload {
  const upload = new Upload(file, {
    endpoint: url,
    uploadUrl: begun?.length === file.size ? url : null,
    headers: HEADERS,
    metadata: {},
    chunkSize: 8 * MIB,
    retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
    storeFingerprintForResuming: false,
    onProgress: news.sent,
    onChunkComplete: (_size, accepted) => {
      news.kept(accepted);
    },
    onSuccess: news.arrived,
    onError: (error) => {
      const status = statusOf(error);
      const canGoOn = status === null || status >= 500 || [401, 403, 409, 423, 429].includes(status);
      news.broke(said(error) ?? (canGoOn ? BLOCKED : REFUSED), canGoOn);
    },
  });
  upload.start();
  return upload;
}

function statusOf(error: Error): number | null {
  const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
  return status === 0 ? null : status;
}

/** The server's own sentence, where its answer carries one. */
function said(error: Error): string | null {
  const body = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? "") : "";
  try {
    return saysOf(JSON.parse(body));
  } catch {
    return null;
  }
}
