/** A page that would lose something if it were left stays where it is, also when it was locked elsewhere. */

import type { Scope } from "./scope.ts";

const MARK = "glimmerStays";

export function stayHere(scope: Scope, page: Document): void {
  page.documentElement.dataset[MARK] = "";
  scope.own(() => {
    Reflect.deleteProperty(page.documentElement.dataset, MARK);
  });
}

export function staysHere(page: Document): boolean {
  return page.documentElement.dataset[MARK] !== undefined;
}
