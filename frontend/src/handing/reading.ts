/** What a file that was handed over holds: its text, or why it is not one that can be taken. */

export type Fault = "too_large" | "not_text" | "not_json";
export type Read = { readonly text: string } | { readonly fault: Fault };

export const MOST_BYTES = 1_048_576;

/** The text of a file's bytes, where they are text and that text is JSON. */
export function read(bytes: ArrayBuffer): Read {
  if (bytes.byteLength > MOST_BYTES) return { fault: "too_large" };
  const text = decoded(bytes);
  // No text file holds a zero; films and pictures do, and may still happen to be well-formed.
  if (text === null || text.includes("\0")) return { fault: "not_text" };
  return isJson(text) ? { text } : { fault: "not_json" };
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
