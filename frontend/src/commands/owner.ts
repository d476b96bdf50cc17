/** Whose a key press is: a field's that is being written in, a button's or list's that has the focus, or the workbench's. */

/** "own": the element's with the focus; "nobody": something lies over the workbench and has the focus nowhere. */
export type Owner = "bench" | "own" | "nobody";

const NOT_WRITTEN: ReadonlySet<string> = new Set(["range", "checkbox", "radio", "button", "submit", "reset", "image", "file", "color"]);
/** Space and Enter press these. */
const PRESSED = 'button, a[href], summary, input:not([type="range"]), [role="button"], [role="checkbox"], [role="switch"], [role="tab"], [role="option"], [role="radio"], [role^="menuitem"]';
/** The arrows go about in these. */
const WALKED = 'input[type="range"], input[type="radio"], [role="slider"], [role="listbox"], [role="radiogroup"], [role="tablist"], [role="menu"], [role="menubar"], [role="tree"], [role="grid"], [role="spinbutton"]';
const ARROWS: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);
/** Outside the workbench these have keys of their own for everything. */
const ELSEWHERE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="grid"], [role="combobox"], iframe, object, embed';

/** An input method is putting a letter together: its keys are nobody's. */
export function isWriting(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === "Process" || event.key === "Unidentified";
}

export function isTypedInto(at: EventTarget | undefined): at is HTMLElement {
  if (at instanceof HTMLInputElement) return !NOT_WRITTEN.has(at.type);
  return at instanceof HTMLElement && (at.isContentEditable || at.matches("textarea, select, [role='textbox'], [role='searchbox'], [role='combobox']"));
}

export function ownerOf(event: KeyboardEvent, strokes: readonly string[], root: HTMLElement): Owner {
  const at = event.composedPath()[0];
  const focused = at instanceof Element ? at : root;
  if (isTypedInto(focused)) return "own";
  if (liesOver(root)) return isWithin(focused, root) ? "own" : "nobody";
  return isItsOwn(event, focused) || keeps(focused, strokes) || isElsewhere(focused, root) ? "own" : "bench";
}

function isWithin(focused: Element, root: HTMLElement): boolean {
  return focused !== root && root.contains(focused);
}

function isElsewhere(focused: Element, root: HTMLElement): boolean {
  return !root.contains(focused) && focused.closest(ELSEWHERE) !== null;
}

/** Something that has to be answered first: a panel, the passphrase. */
function liesOver(root: HTMLElement): boolean {
  return [...root.children].some((each) => each instanceof HTMLElement && !each.hidden && each.getAttribute("aria-modal") === "true");
}

function isItsOwn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: Element): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === "Enter" || key === " ") return at.matches(PRESSED);
  return ARROWS.has(key) && at.closest(WALKED) !== null;
}

/** A list that has the keyboard's focus goes through its own rows with the strokes it names in `data-keeps`. */
function keeps(at: Element, strokes: readonly string[]): boolean {
  const named = at.closest("[data-keeps]")?.getAttribute("data-keeps")?.split(" ") ?? [];
  return strokes.some((each) => named.includes(each));
}
