/** Times as a person types them: "1:23.456", "83.4", "3,1 s". */

const TYPED = /^((?:\d{1,3}:){0,2})(\d{1,6})(?:[.,](\d{0,3}))?\s*s?$/i;

/** The time in whole milliseconds, or null where it cannot be one. */
export function typedTime(text: string): number | null {
  const found = TYPED.exec(text.trim());
  if (!found) return null;
  const [, before = "", seconds = "", rest = ""] = found;
  const parts = [...before.split(":").filter(Boolean), seconds].map(Number);
  // After a colon nothing counts to more than 59: "1:75" is a slip of the finger.
  if (parts.slice(1).some((each) => each > 59)) return null;
  return parts.reduce((sum, each) => sum * 60 + each, 0) * 1000 + Number(rest.padEnd(3, "0"));
}

/** A length, as it is typed: 3.100 */
export function lengthText(ms: number): string {
  return (ms / 1000).toFixed(3);
}
