/** Opening the family's window, on the second screen where the browser knows of one. */

interface Screen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface Screens {
  readonly currentScreen: Screen;
  readonly screens: readonly Screen[];
}

interface WithScreens {
  readonly getScreenDetails?: () => Promise<Screens>;
  readonly screen: { readonly isExtended?: boolean };
}

/** Where a new window goes: over the other screen, or nowhere in particular. */
export function features(other: Screen | null): string {
  // noopener: the family's window gets no hold on this one, and none of what it keeps.
  if (other === null) return "popup,noopener,width=1200,height=800";
  const { availLeft, availTop, availWidth, availHeight } = other;
  return `popup,noopener,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}

/** The screen that this window is not on, where the browser says so and is allowed to. */
export async function otherScreen(page: WithScreens): Promise<Screen | null> {
  if (page.getScreenDetails === undefined || page.screen.isExtended !== true) return null;
  const found = await page.getScreenDetails().catch(() => null);
  return found?.screens.find((each) => each !== found.currentScreen) ?? null;
}

/** Opens it; says whether it could be put on another screen. */
export async function openTheirs(page: Window, address: string): Promise<boolean> {
  const other = await otherScreen(page as unknown as WithScreens);
  page.open(address, "_blank", features(other));
  return other !== null;
}
