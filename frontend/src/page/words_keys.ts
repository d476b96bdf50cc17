/** What the workbench says about keys and changing them. */

export const KEYS_WORDS = {
  title: "Keys", change: "Change keys…", search: "Search commands", preset: "Keys as in",
  presets: { glimmer: "Glimmer", boris: "BORIS", elan: "ELAN", datavyu: "Datavyu (number pad)" },
  inEffect: (preset: string): string => `Keys as in ${preset}`,
  inEffectOwn: (preset: string, own: number): string => `Keys as in ${preset}, ${String(own)} of your own`,
  none: "no key", or: "or", yours: "yours", add: "Add a key", addTo: (says: string): string => `Add a key: ${says}`,
  remove: (cap: string, says: string): string => `Take ${cap} away: ${says}`, reset: "Put back", resetOf: (says: string): string => `Put back: ${says}`,
  resetAll: "Put all back", press: "Press a key. Esc leaves.", pressFor: (says: string): string => `Press the key for: ${says}. Escape leaves.`,
  also: (says: string): string => `also: ${says}`, takeOver: "Take it over", leave: "Leave it", wanted: (cap: string): string => `${cap} is wanted`,
  now: (cap: string, says: string): string => `${cap}: ${says}`, without: (cap: string, says: string): string => `${cap} no longer: ${says}`,
  putBack: "Put back as it was.", save: "Save as a file", open: "Open a file…", noFile: "That file is not a map of keys.", used: "These keys are in effect.",
  changes: (n: number): string => (n === 0 ? "Nothing would change." : n === 1 ? "One command would have other keys:" : `${String(n)} commands would have other keys:`),
  use: "Use these keys", command: "Command", before: "now", after: "then", fixed: "always", found: (n: number): string => `${String(n)} found`,
  kept: {
    closing: "opens or closes windows and tabs: the browser keeps it.", reload: "loads the page again: the browser keeps it.",
    history: "goes back and forth between pages: the browser keeps it.", tabs: "goes from tab to tab: the browser keeps it.",
    size: "makes the page larger and smaller: the browser keeps it.", system: "belongs to the browser or the computer.",
    around: "goes from place to place on the page.", fixed: "always closes what is open.",
  },
} as const;
