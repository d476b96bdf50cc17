/** One small thing: a tap takes an idea, another gives it back, and two are enough. */

export const MOST_IDEAS = 2;

/** Her own idea, among the ids of those that were offered. */
export const OWN_IDEA = "own";
export const NO_IDEA = "none";

/** The ideas after a tap; a third is not taken, and "nothing this time" gives all of them back. */
export function toggled(ideas: ReadonlySet<string>, id: string, most: number): ReadonlySet<string> {
  if (id === NO_IDEA) return new Set();
  const now = new Set(ideas);
  if (!now.delete(id) && now.size < most) now.add(id);
  return now;
}

/** What is told of her ideas: the ids of those she took, and her own in her own words. */
export function ideaAnswers(ideas: ReadonlySet<string>, own: string): readonly string[] {
  const offered = [...ideas].filter((id) => id !== OWN_IDEA).sort().join(" ");
  return [offered, `own:${ideas.has(OWN_IDEA) ? own.trim() : ""}`];
}
