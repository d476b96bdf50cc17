/** Which moments the list shows: a choice and a search. */

import { make } from "../elements.ts";
import { isKeyed } from "../model/scheme.ts";
import type { Scheme } from "../model/types.ts";
import type { Wanted } from "../model/wanted.ts";
import type { Scope } from "../scope.ts";
import { shapeOf } from "./look.ts";
import { WORDS } from "./words.ts";

export function filtering(scheme: Scheme, scope: Scope, want: (wanted: Wanted) => void): HTMLElement {
  const choice = make("select", { "aria-label": WORDS.show });
  for (const [id, says] of Object.entries(WORDS.filters)) choice.append(make("option", { value: id }, says));
  for (const family of scheme.tiers.flatMap((tier) => tier.families).filter(isKeyed)) {
    choice.append(make("option", { value: family.id }, `${shapeOf(family)} ${family.name}`));
  }
  const search = make("input", { type: "search", placeholder: WORDS.search, "aria-label": WORDS.search });
  const tell = (): void => want({ filter: choice.value, search: search.value });
  scope.listen(choice, "change", () => {
    tell();
    choice.blur();
  });
  scope.listen(search, "input", tell);
  return make("div", { class: "filtering" }, choice, search);
}
