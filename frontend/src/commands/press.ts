import { isKeyed } from "../model/scheme.ts";
import type { Scheme } from "../model/types.ts";
import type { Bench, Command } from "./command.ts";

/** Tag with a family, or one of its codes: opens, or closes what is open. Live presses are back-dated. */
export function press(family: string, code: string | null): (bench: Bench) => void {
  return ({ store, player }) => {
    const { ms, playing, rate } = player.seen;
    store.do({ do: "press", pressed: { family, code, atMs: ms, playing, rate } });
  };
}

/** The commands of a scheme's own keys. Digits also answer to Shift, for when the codes are open. */
export function tagging(scheme: Scheme): readonly Command[] {
  const families = scheme.tiers.flatMap((tier) => tier.families).filter(isKeyed);
  return families.flatMap((family) => [
    ...(family.key ? [{ id: `press-${family.id}`, group: "tag" as const, says: family.name, keys: [family.key], run: press(family.id, null) }] : []),
    ...family.codes.filter((code) => code.key).map((code) => ({
      id: `press-${family.id}-${code.id}`, group: "tag" as const, says: `${family.name}: ${code.name}`,
      keys: [code.key ?? "", `Shift+${code.key ?? ""}`], run: press(family.id, code.id),
    })),
  ]);
}
