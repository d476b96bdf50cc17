/** Asking the server: every POST carries the header the gate wants, and a "no" comes back as its sentence. */

const UNREACHED = "Glimmer does not answer. Is it still running?";

/** The sentence an answer carries, if it carries one. */
export function saysOf(told: unknown): string | null {
  return typeof told === "object" && told !== null && "says" in told && typeof told.says === "string" ? told.says : null;
}

/** The sentence of a refusal, or a plain one where an answer carries none. */
export async function refusalOf(answer: Response): Promise<string> {
  return saysOf(await answer.json().catch(() => null)) ?? "That did not work. Please try again.";
}

export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string; readonly status: number };

async function asked<T>(url: string, how: RequestInit): Promise<Answered<T>> {
  let answer: Response;
  try {
    answer = await fetch(url, { ...how, cache: "no-store" });
  } catch {
    return { ok: false, says: UNREACHED, status: 0 };
  }
  if (!answer.ok) return { ok: false, says: await refusalOf(answer), status: answer.status };
  return { ok: true, value: (await answer.json().catch(() => ({}))) as T };
}

export function get<T>(url: string): Promise<Answered<T>> {
  return asked<T>(url, {});
}

/** The bytes of something from one place up to another; null where they cannot be had. */
export async function getPart(url: string, from: number, to: number): Promise<ArrayBuffer | null> {
  if (to <= from) return null;
  try {
    const answer = await fetch(url, { headers: { range: `bytes=${String(from)}-${String(to - 1)}` }, cache: "no-store" });
    const bytes = answer.status === 206 ? await answer.arrayBuffer() : null;
    return bytes?.byteLength === to - from ? bytes : null;
  } catch {
    return null;
  }
}

export function post<T>(url: string, document: Readonly<Record<string, unknown>> = {}): Promise<Answered<T>> {
  return asked<T>(url, {
    method: "POST",
    headers: { "content-type": "application/json", "X-App-CSRF": "1" },
    body: JSON.stringify(document),
  });
}
