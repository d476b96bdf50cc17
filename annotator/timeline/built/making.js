// Built from frontend/src by `make timeline`. Do not edit.
// src/asking.ts
/** Asking the server: every POST carries the header the gate wants, and a "no" comes back as its sentence. */
var UNREACHED = "Glimmer does not answer. Is it still running?";
/** The sentence an answer carries, if it carries one. */
function saysOf(told) {
	return typeof told === "object" && told !== null && "says" in told && typeof told.says === "string" ? told.says : null;
}
/** The sentence of a refusal, or a plain one where an answer carries none. */
async function refusalOf(answer) {
	return saysOf(await answer.json().catch(() => null)) ?? "That did not work. Please try again.";
}
async function asked(url, how) {
	let answer;
	try {
		answer = await fetch(url, {
			...how,
			cache: "no-store"
		});
	} catch {
		return {
			ok: false,
			says: UNREACHED,
			status: 0
		};
	}
	if (!answer.ok) return {
		ok: false,
		says: await refusalOf(answer),
		status: answer.status
	};
	return {
		ok: true,
		value: await answer.json().catch(() => ({}))
	};
}
function get(url) {
	return asked(url, {});
}
function post(url, document = {}) {
	return asked(url, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			"X-App-CSRF": "1"
		},
		body: JSON.stringify(document)
	});
}
// src/elements.ts
var SVG = "http://www.w3.org/2000/svg";
function dress$1(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
	element.append(...children);
}
function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	dress$1(element, attributes, children);
	return element;
}
/** A drawing made of paths, hidden from screen readers: the word beside it says the same. */
function drawing(viewBox, ...shapes) {
	const svg = document.createElementNS(SVG, "svg");
	dress$1(svg, {
		viewBox,
		"aria-hidden": "true",
		focusable: "false"
	}, shapes.map(([tag, attributes]) => {
		const shape = document.createElementNS(SVG, tag);
		dress$1(shape, attributes, []);
		return shape;
	}));
	return svg;
}
// src/upload/pace.ts
function leftInWords(seconds) {
	if (seconds === null) return "";
	if (seconds < 10) return "a few seconds left";
	if (seconds < 50) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
	if (seconds < 90) return "about a minute left";
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `about ${minutes} minutes left`;
	const hours = Math.round(minutes / 60);
	return hours === 1 ? "about an hour left" : `about ${hours} hours left`;
}
// src/making/standing.ts
/** How a clip stands while it is made ready, and what of it can be watched already. */
function at(standing) {
	switch (standing.state) {
		case "preparing": return standing.progress === null ? "waiting" : "working";
		case "paused": return "paused";
		case "left": return "left";
		default: return "over";
	}
}
/** Until when it can be watched; 0 where nothing is ready. */
function readyMs(ready) {
	return ready.at(-1)?.ends_ms ?? 0;
}
/** The part an instant lies in: the last that has begun by then. */
function partAt(ready, ms) {
	const after = ready.findIndex((part) => part.begins_ms > ms);
	return Math.max(0, (after === -1 ? ready.length : after) - 1);
}
/** Minutes and seconds, as on a clock. */
function clock$1(ms) {
	const seconds = Math.max(0, Math.floor(ms / 1e3));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
/** A sentence with its gaps filled. */
function filled(sentence, facts) {
	return Object.entries(facts).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), sentence);
}
/** How far it is, in one line; the speed and the rest only while it goes on. */
function farInWords(standing, words) {
	const far = standing.progress;
	if (far === null) return "";
	const share = filled(words["done"] ?? "", { share: String(Math.floor(far.done * 100)) });
	if (at(standing) !== "working") return share;
	return [
		share,
		far.speed === null ? "" : filled(words["speed"] ?? "", { times: far.speed.toFixed(1) }),
		leftInWords(far.left_s)
	].filter((part) => part !== "").join(" · ");
}
// src/page/clock.ts
/** Times as they are read: never more of them than the eye needs. */
/** 00:41.240 */
function clock(ms) {
	const minutes = Math.floor(ms / 6e4);
	const seconds = Math.floor(ms / 1e3) % 60;
	const rest = Math.floor(ms % 1e3);
	return `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}.${String(rest).padStart(3, "0")}`;
}
// src/page/icons.ts
/** The few drawings that stand on buttons. */
var PATHS = {
	play: "M8 5.5v13l10.5-6.5z",
	pause: "M7.5 5.5h3v13h-3zM13.5 5.5h3v13h-3z",
	back: "M15 6l-6.5 6 6.5 6",
	on: "M9 6l6.5 6L9 18",
	loop: "M6 9.5A5 5 0 0 1 10 7h7m0 0-2.5-2.5M17 7l-2.5 2.5M18 14.5a5 5 0 0 1-4 2.5H7m0 0 2.5 2.5M7 17l2.5-2.5",
	sound: "M5 10v4h3l4 3.5v-11L8 10zM15 9.5a3.5 3.5 0 0 1 0 5M17 7.5a6.5 6.5 0 0 1 0 9",
	silent: "M5 10v4h3l4 3.5v-11L8 10zM15.5 9.5l4 5M19.5 9.5l-4 5",
	full: "M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4",
	undo: "M8 8H14.5a4.5 4.5 0 0 1 0 9H9M8 8l3-3M8 8l3 3",
	redo: "M16 8H9.5a4.5 4.5 0 0 0 0 9H15M16 8l-3-3M16 8l-3 3",
	closer: "M12 6v12M6 12h12",
	farther: "M6 12h12",
	whole: "M5 7v10M19 7v10M8.5 12h7M8.5 12l2-2M8.5 12l2 2M15.5 12l-2-2M15.5 12l-2 2",
	bin: "M6 8h12M10 8V6h4v2M8 8l.8 10.5h6.4L16 8",
	close: "M7 7l10 10M17 7L7 17",
	again: "M7.2 8.2A6.2 6.2 0 1 1 5.8 12M7.2 8.2V4.6M7.2 8.2h3.6M11.2 10.6h2.2v1.8h-2.2V14h2.4",
	selection: "M5 6v12M19 6v12M9 9.5h6v5H9z",
	follow: "M12 5v14M12 5l-2.2 2.4M12 5l2.2 2.4M5 12h4M15 12h4M17 10l2 2-2 2"
};
var SOLID = /* @__PURE__ */ new Set(["play", "pause"]);
function icon(name) {
	const paint = SOLID.has(name) ? { fill: "currentColor" } : {
		fill: "none",
		stroke: "currentColor",
		"stroke-width": "1.8",
		"stroke-linecap": "round",
		"stroke-linejoin": "round"
	};
	return drawing("0 0 24 24", ["path", {
		d: PATHS[name],
		...paint
	}]);
}
// src/page/only_new.ts
/** Drawing at every frame: what is the same as last time is not written again. */
function onlyNew(write) {
	let drawn = null;
	return (value) => {
		if (drawn?.value === value) return;
		drawn = { value };
		write(value);
	};
}
// src/commands/pressed.ts
/** A key press as the model knows it. */
function pressOf(event) {
	const mac = isMac();
	return {
		key: event.key,
		code: event.code,
		shift: event.shiftKey,
		control: event.ctrlKey || event.metaKey,
		alt: event.altKey,
		altGraph: !mac && event.getModifierState("AltGraph"),
		mac
	};
}
/** A choice or slider that was used by pointer does not keep the keys: the next Space plays the film. */
function giveBack(root, scope) {
	let byPointer = false;
	scope.listen(root, "pointerdown", () => {
		byPointer = true;
	}, { capture: true });
	scope.listen(window, "keydown", () => {
		byPointer = false;
	}, { capture: true });
	scope.listen(root, "change", (event) => {
		const at = event.composedPath()[0];
		if (byPointer && at instanceof HTMLElement && at.matches("select, input[type=\"range\"], input[type=\"checkbox\"], input[type=\"radio\"]")) at.blur();
	});
}
function isMac() {
	return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
// src/commands/owner.ts
var NOT_WRITTEN = /* @__PURE__ */ new Set([
	"range",
	"checkbox",
	"radio",
	"button",
	"submit",
	"reset",
	"image",
	"file",
	"color"
]);
/** Space and Enter press these. */
var PRESSED = "button, a[href], summary, input:not([type=\"range\"]), [role=\"button\"], [role=\"checkbox\"], [role=\"switch\"], [role=\"tab\"], [role=\"option\"], [role=\"radio\"], [role^=\"menuitem\"]";
/** The arrows go about in these. */
var WALKED = "input[type=\"range\"], input[type=\"radio\"], [role=\"slider\"], [role=\"listbox\"], [role=\"radiogroup\"], [role=\"tablist\"], [role=\"menu\"], [role=\"menubar\"], [role=\"tree\"], [role=\"grid\"], [role=\"spinbutton\"]";
var ARROWS = /* @__PURE__ */ new Set([
	"ArrowLeft",
	"ArrowRight",
	"ArrowUp",
	"ArrowDown",
	"Home",
	"End",
	"PageUp",
	"PageDown"
]);
/** Outside the workbench these have keys of their own for everything. */
var ELSEWHERE = "[role=\"dialog\"], [role=\"alertdialog\"], [role=\"menu\"], [role=\"listbox\"], [role=\"grid\"], [role=\"combobox\"], iframe, object, embed";
/** An input method is putting a letter together: its keys are nobody's. */
function isWriting(event) {
	return event.isComposing || event.key === "Process" || event.key === "Unidentified";
}
function isTypedInto(at) {
	if (at instanceof HTMLInputElement) return !NOT_WRITTEN.has(at.type);
	return at instanceof HTMLElement && (at.isContentEditable || at.matches("textarea, select, [role='textbox'], [role='searchbox'], [role='combobox']"));
}
function ownerOf(event, strokes, root) {
	const at = event.composedPath()[0];
	const focused = at instanceof Element ? at : root;
	if (isTypedInto(focused)) return "own";
	if (liesOver(root)) return isWithin(focused, root) ? "own" : "nobody";
	return isItsOwn(event, focused) || keeps(focused, strokes) || isElsewhere(focused, root) ? "own" : "bench";
}
function isWithin(focused, root) {
	return focused !== root && root.contains(focused);
}
function isElsewhere(focused, root) {
	return !root.contains(focused) && focused.closest(ELSEWHERE) !== null;
}
/** Something that has to be answered first: a panel, the passphrase. */
function liesOver(root) {
	return [...root.children].some((each) => each instanceof HTMLElement && !each.hidden && each.getAttribute("aria-modal") === "true");
}
function isItsOwn({ key, ctrlKey, metaKey, altKey }, at) {
	if (ctrlKey || metaKey || altKey) return false;
	if (key === "Enter" || key === " ") return at.matches(PRESSED);
	return ARROWS.has(key) && at.closest(WALKED) !== null;
}
/** A list that has the keyboard's focus goes through its own rows with the strokes it names in `data-keeps`. */
function keeps(at, strokes) {
	const named = at.closest("[data-keeps]")?.getAttribute("data-keeps")?.split(" ") ?? [];
	return strokes.some((each) => named.includes(each));
}
// src/commands/play.ts
var PLAY = {
	id: "play",
	group: "film",
	says: "Play, pause",
	keys: ["Space"],
	run: ({ player }) => player.toggle()
};
// src/commands/step.ts
function moving(id, says, key, ms) {
	return {
		id,
		group: "film",
		says,
		keys: [key],
		repeats: true,
		run: ({ player }) => player.move(ms)
	};
}
/** Through the film by frames, seconds and five seconds; held keys go on. */
var STEPS = [
	{
		id: "frame-back",
		group: "film",
		says: "One frame back",
		keys: ["ArrowLeft", ","],
		repeats: true,
		run: ({ player }) => player.step(-1)
	},
	{
		id: "frame-on",
		group: "film",
		says: "One frame on",
		keys: ["ArrowRight", "."],
		repeats: true,
		run: ({ player }) => player.step(1)
	},
	moving("second-back", "One second back", "Shift+ArrowLeft", -1e3),
	moving("second-on", "One second on", "Shift+ArrowRight", 1e3),
	moving("five-back", "Five seconds back", "ArrowDown", -5e3),
	moving("five-on", "Five seconds on", "ArrowUp", 5e3),
	{
		id: "film-start",
		group: "film",
		says: "The first frame",
		keys: ["Home"],
		run: ({ player }) => player.seek(0)
	},
	{
		id: "film-end",
		group: "film",
		says: "The last frame",
		keys: ["End"],
		run: ({ player, store }) => player.seek(store.around.lengthMs)
	}
];
// src/model/presets.ts
/**
* The keys that people bring with them from BORIS, ELAN and Datavyu, as far as a browser can take them:
* what it keeps for itself (Alt+← goes back, Ctrl+PgUp to another tab, Ctrl++ makes letters larger) has the nearest that is free.
*/
var PRESETS = [
	"glimmer",
	"boris",
	"elan",
	"datavyu"
];
var PRESET_KEYS = {
	glimmer: {},
	boris: {
		"faster": ["Home", "l"],
		"slower": ["End", "j"],
		"normal-speed": ["Backspace", "Shift+k"],
		"remove": ["Delete"],
		"film-start": ["Mod+Home"],
		"film-end": ["Mod+End"]
	},
	elan: {
		"play": ["Mod+Space", "Space"],
		"frame-back": [
			"Mod+ArrowLeft",
			"ArrowLeft",
			","
		],
		"frame-on": [
			"Mod+ArrowRight",
			"ArrowRight",
			"."
		],
		"five-back": ["PageUp", "ArrowDown"],
		"five-on": ["PageDown", "ArrowUp"],
		"normal-speed": ["Mod+Alt+r", "Shift+k"],
		"next": ["Alt+PageDown", "n"],
		"previous": ["Alt+PageUp", "Shift+n"],
		"play-around": ["Mod+Shift+Space"],
		"loop": ["Mod+l", "o"],
		"onset-back": ["Mod+j", "Mod+Shift+ArrowLeft"],
		"onset-on": ["Mod+u", "Mod+Shift+ArrowRight"],
		"offset-back": ["Mod+Shift+j", "Mod+Shift+ArrowDown"],
		"offset-on": ["Mod+Shift+u", "Mod+Shift+ArrowUp"],
		"moment-back": ["Mod+Alt+j"],
		"moment-on": ["Mod+Alt+u"],
		"remove": [
			"Mod+Alt+d",
			"Delete",
			"Backspace"
		],
		"redo": ["Mod+y", "Mod+Shift+z"]
	},
	datavyu: {
		"play": ["Numpad8", "Space"],
		"halt": [
			"Numpad5",
			"Numpad2",
			"k"
		],
		"frame-back": [
			"Numpad1",
			"ArrowLeft",
			","
		],
		"frame-on": [
			"Numpad3",
			"ArrowRight",
			"."
		],
		"slower": ["Numpad4", "j"],
		"faster": ["Numpad6", "l"],
		"onset-here": ["Numpad7", "["],
		"offset-here": [
			"Numpad9",
			"NumpadDecimal",
			"]"
		],
		"five-back": ["NumpadSubtract", "ArrowDown"],
		"five-on": ["Shift+NumpadSubtract", "ArrowUp"]
	}
};
// src/model/strokes.ts
var PAD = /^Numpad(?:\d|Add|Subtract|Multiply|Divide|Decimal|Enter|Comma|Equal)$/;
var TOP_DIGIT = /^Digit(\d)$/;
var LETTER_PLACE = /^Key([A-Z])$/;
var LATIN = /^[a-zA-Z]$/;
/** Held or changing something, never a stroke of their own. */
var NO_STROKE = /* @__PURE__ */ new Set([
	"",
	"Alt",
	"AltGraph",
	"CapsLock",
	"Control",
	"Fn",
	"FnLock",
	"Hyper",
	"Meta",
	"NumLock",
	"OS",
	"Process",
	"ScrollLock",
	"Shift",
	"Super",
	"Unidentified"
]);
/**
* Every word a key press may be bound by, the most particular first: a key of the number pad is itself before it is its
* digit; the key that says "&" on a French keyboard is 1 before it is "&"; Cyrillic letters answer for the Latin ones in their place.
*/
function strokesOf(press) {
	if (NO_STROKE.has(press.key)) return [];
	if (press.altGraph) return thirdLevel(press);
	return press.alt ? withAlt(press) : [...new Set([...onPad(press), ...named(press)].map((word) => `${press.control ? "Mod+" : ""}${word}`))];
}
/** ⌥, and Ctrl+Alt for AltGr, may be writing a sign; otherwise Alt is held with a key. */
function withAlt(press) {
	const written = press.mac === true || press.control ? thirdLevel(press) : [];
	return [.../* @__PURE__ */ new Set([...written, ...[...onPad(press), ...placed(press)].map((word) => `${press.control ? "Mod+" : ""}Alt+${word}`)])];
}
/** What AltGr writes is a sign or nothing; its letters (æ, π) belong to the text they are written in. */
function thirdLevel({ key, code, altGraph, mac }) {
	return (altGraph || mac === true || LETTER_PLACE.test(code) || TOP_DIGIT.test(code)) && isSign(key) && !/\d/.test(key) ? [key] : [];
}
/** The number pad by its place, so that it is the same with and without Num Lock. */
function onPad({ code, shift }) {
	return PAD.test(code) ? [`${shift ? "Shift+" : ""}${code}`] : [];
}
function named(press) {
	if (press.key === "Dead") return [];
	const digit = digitOf(press);
	if (digit !== null) return [.../* @__PURE__ */ new Set([`${press.shift ? "Shift+" : ""}${digit}`, ...signOf(press)])];
	const word = nameOf(press.key);
	return [(press.shift && !isSign(press.key) ? "Shift+" : "") + word, ...latinOf(press).map((letter) => `${press.shift ? "Shift+" : ""}${letter}`)];
}
/** With Alt held a key may say anything: its place counts. */
function placed(press) {
	const place = TOP_DIGIT.exec(press.code)?.[1] ?? (LATIN.test(press.key) ? press.key : LETTER_PLACE.exec(press.code)?.[1]);
	if (place === void 0) return named(press);
	return [`${press.shift ? "Shift+" : ""}${place.toLowerCase()}`];
}
function nameOf(key) {
	if (key === " " || key === "\xA0") return "Space";
	return key.length === 1 ? key.toLowerCase() : key;
}
/** Something written that is neither a letter nor a space. */
function isSign(key) {
	return /^[^\s\p{L}]$/u.test(key);
}
/** A digit is a digit wherever it is, and so is the row of digits, whatever it says with Shift or without. */
function digitOf({ key, code }) {
	return /^\d$/.test(key) ? key : TOP_DIGIT.exec(code)?.[1] ?? null;
}
/** What the row of digits says besides: "-" on a French keyboard without Shift, "?" on a German one with it. */
function signOf({ key }) {
	return isSign(key) && !/\d/.test(key) ? [key] : [];
}
/** The Latin letter in the place of another alphabet's. */
function latinOf({ key, code }) {
	const place = LETTER_PLACE.exec(code)?.[1];
	return place !== void 0 && /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key) ? [place.toLowerCase()] : [];
}
var NAMED = /^(?:[^\s]|Space|[A-Z][A-Za-z]*\d{0,2})$/u;
/** What is held with a key, and the key: "Mod+Shift+z" is [["Mod", "Shift"], "z"]. */
function partsOf(stroke) {
	const key = stroke.endsWith("+") ? "+" : stroke.slice(stroke.lastIndexOf("+") + 1);
	return [stroke.slice(0, stroke.length - key.length).split("+").filter((each) => each !== ""), key];
}
/** Whether a word is one that a key press can say, spelt the one way. */
function isStroke(word) {
	const [held, key] = partsOf(word);
	const spelt = [
		"Mod",
		"Alt",
		"Shift"
	].filter((each) => held.includes(each)).map((each) => `${each}+`).join("") + key;
	const shifted = held.includes("Shift") && isSign(key) && !/\d/.test(key);
	return spelt === word && NAMED.test(key) && key === nameOf(key) && !NO_STROKE.has(key) && !shifted;
}
var CAPS = {
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
	Mod: "Ctrl",
	Delete: "Del",
	Escape: "Esc",
	"-": "−",
	PageUp: "PgUp",
	PageDown: "PgDn",
	Backspace: "⌫",
	NumpadAdd: "Pad +",
	NumpadSubtract: "Pad −",
	NumpadMultiply: "Pad ×",
	NumpadDivide: "Pad ÷",
	NumpadDecimal: "Pad .",
	NumpadComma: "Pad ,",
	NumpadEnter: "Pad Enter",
	NumpadEqual: "Pad ="
};
var MAC_CAPS = {
	Mod: "⌘",
	Alt: "⌥"
};
/** What stands on the keys, for help and buttons. */
function capsOf(stroke, mac = false) {
	const [held, key] = partsOf(stroke);
	return [...held, key].filter((part) => part !== "").map((part) => (mac ? MAC_CAPS[part] : void 0) ?? CAPS[part] ?? capOf(part));
}
function capOf(part) {
	if (part.startsWith("Numpad")) return `Pad ${part.slice(6)}`;
	return part.length === 1 && part.toUpperCase().length === 1 ? part.toUpperCase() : part;
}
// src/model/reserved.ts
/** Strokes that are not ours to give: the browser, the system or the page's own order keeps them. */
var REASONS = new Map([
	["closing", [
		"Mod+w",
		"Mod+Shift+w",
		"Mod+q",
		"Mod+Shift+q",
		"Alt+F4",
		"Mod+F4",
		"Mod+t",
		"Mod+Shift+t",
		"Mod+n",
		"Mod+Shift+n",
		"Mod+Shift+p"
	]],
	["reload", [
		"F5",
		"Mod+F5",
		"Shift+F5",
		"Mod+r",
		"Mod+Shift+r"
	]],
	["history", [
		"Alt+ArrowLeft",
		"Alt+ArrowRight",
		"Alt+Home",
		"Mod+h"
	]],
	["tabs", [
		"Mod+Tab",
		"Mod+Shift+Tab",
		"Mod+PageUp",
		"Mod+PageDown",
		"Mod+Shift+PageUp",
		"Mod+Shift+PageDown"
	]],
	["size", [
		"Mod++",
		"Mod+-",
		"Mod+=",
		"Mod+0",
		"F11"
	]],
	["system", [
		"F1",
		"F12",
		"Mod+Shift+i",
		"Mod+Alt+Delete",
		"Mod+Alt+Backspace",
		"Alt+Tab",
		"Alt+Shift+Tab",
		"Alt+Space",
		"Alt+Escape",
		"Mod+Escape",
		"Mod+m",
		"Mod+,",
		"ContextMenu",
		"PrintScreen"
	]],
	["around", ["Tab", "Shift+Tab"]],
	["fixed", ["Escape", "Shift+Escape"]]
].flatMap(([reason, strokes]) => strokes.map((stroke) => [stroke, reason])));
var PAD_SIZE = /* @__PURE__ */ new Set([
	"NumpadAdd",
	"NumpadSubtract",
	"Numpad0"
]);
/** Why a stroke cannot mean anything here; null where it can. */
function keptElsewhere(stroke) {
	const [held, key] = partsOf(stroke);
	return REASONS.get(stroke) ?? keptFor(held.join("+"), key);
}
function keptFor(held, key) {
	if (held === "Mod" && PAD_SIZE.has(key)) return "size";
	if (/^(?:Mod|Alt)$/.test(held) && /^(?:Numpad)?\d$/.test(key)) return "tabs";
	return /^Mod\+Alt/.test(held) && /^(?:F\d+|Arrow.+)$/.test(key) ? "system" : null;
}
// src/model/keymap.ts
/** Which key means what: every command has keys, a preset may put others, and a person's own come before both. */
var FIRST_KEYS = {
	preset: "glimmer",
	own: {}
};
/** Always the same, so that there is always a way out. */
var FIXED = /* @__PURE__ */ new Set(["escape"]);
var RANKS = {
	own: 2,
	preset: 1,
	given: 0
};
/** A person's own keys before the preset's, those before what the command comes with; among equals the first in the list. */
function keyMap(commands, kept) {
	const claims = claimsOf(commands, kept);
	const holders = new Map([...claims].map(([stroke, all]) => [stroke, all[0]?.command ?? ""]));
	const strokes = new Map(commands.map(({ id }) => [id, []]));
	for (const each of commands) for (const stroke of wantedBy(each, kept).strokes) if (holders.get(stroke) === each.id) strokes.get(each.id)?.push(stroke);
	return {
		strokes: (command) => strokes.get(command) ?? [],
		commandOf: (stroke) => holders.get(stroke) ?? null,
		conflicts: [...claims].flatMap(([stroke, all]) => {
			const equals = all.filter((each) => each.rank === all[0]?.rank);
			return equals.length > 1 ? [{
				stroke,
				commands: equals.map((each) => each.command)
			}] : [];
		})
	};
}
/** Who wants which stroke, the one who has it first. */
function claimsOf(commands, kept) {
	const claims = /* @__PURE__ */ new Map();
	for (const each of commands) {
		const { strokes, rank } = wantedBy(each, kept);
		for (const stroke of new Set(strokes)) claims.set(stroke, [...claims.get(stroke) ?? [], {
			command: each.id,
			rank
		}]);
	}
	for (const all of claims.values()) all.sort((one, other) => other.rank - one.rank);
	return claims;
}
function wantedBy({ id, keys }, { preset, own }) {
	if (FIXED.has(id)) return {
		strokes: keys,
		rank: Infinity
	};
	const mine = listIn(own, id);
	if (mine) return {
		strokes: mine,
		rank: RANKS.own
	};
	const theirs = listIn(PRESET_KEYS[preset], id);
	return theirs ? {
		strokes: theirs,
		rank: RANKS.preset
	} : {
		strokes: keys,
		rank: RANKS.given
	};
}
/** A command could be called "constructor": only what was put there counts. */
function listIn(lists, id) {
	return Object.hasOwn(lists, id) ? lists[id] : void 0;
}
/** What was kept, as far as it makes sense; never more strokes than can be pressed. */
function checked(found) {
	if (!isRecord(found)) return FIRST_KEYS;
	const preset = PRESETS.find((each) => each === found["preset"]) ?? FIRST_KEYS.preset;
	const own = isRecord(found["own"]) ? Object.entries(found["own"]) : [];
	return {
		preset,
		own: Object.fromEntries(own.flatMap(([id, strokes]) => Array.isArray(strokes) && !FIXED.has(id) ? [[id, pressable(strokes)]] : []))
	};
}
function pressable(strokes) {
	return [...new Set(strokes)].filter((each) => typeof each === "string" && isStroke(each) && keptElsewhere(each) === null);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/making/keys.ts
/** The workbench's own keys for going through a film, as this person has them, where what is ready of one is watched. */
var ACTS = [
	"play",
	"frame-back",
	"frame-on",
	"second-back",
	"second-on"
];
var COMMANDS = [PLAY, ...STEPS].filter(({ id }) => isAct(id));
var REPEATS = new Set(COMMANDS.filter(({ repeats }) => repeats === true).map(({ id }) => id));
function isAct(id) {
	return ACTS.some((each) => each === id);
}
/** The keys in effect. What was given to other commands of the workbench is theirs, and means nothing here. */
function mapOf(kept) {
	const keys = kept === null || kept === void 0 ? FIRST_KEYS : checked(kept);
	const others = new Set([...Object.keys(keys.own), ...Object.keys(PRESET_KEYS[keys.preset])].filter((id) => !isAct(id)));
	return keyMap([...COMMANDS, ...[...others].map((id) => ({
		id,
		keys: []
	}))], keys);
}
/** What a press of these strokes asks for; null where it is nothing of ours. */
function actOf(map, strokes) {
	const meant = strokes.map((each) => map.commandOf(each)).find((each) => each !== null) ?? null;
	return isAct(meant) ? meant : null;
}
/** What a button says of an act, with its key: "One frame on (→)". */
function titleOf(map, act, mac = isMac()) {
	const says = COMMANDS.find(({ id }) => id === act)?.says ?? "";
	const [first] = map.strokes(act);
	return first === void 0 ? says : `${says} (${capsOf(first, mac).join(" ")})`;
}
/** While the film is there its keys are taken, except where a field or a button has them for itself. */
function takeKeys(root, map, carryOut, scope) {
	scope.listen(window, "keydown", (event) => {
		if (!root.isConnected || isWriting(event)) return;
		const strokes = strokesOf(pressOf(event));
		const act = actOf(map, strokes);
		if (act === null || ownerOf(event, strokes, root) !== "bench") return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (!event.repeat || REPEATS.has(act)) carryOut(act);
	}, { capture: true });
	giveBack(root, scope);
}
// src/model/frames.ts
/** The exact time of a frame in seconds. */
function secondsOf(table, frame) {
	return (table.pts[frame] ?? 0) * table.num / table.den;
}
/** The same, rounded to the nearest whole millisecond: the time a tag is kept with. */
function msOf(table, frame) {
	return Math.round(secondsOf(table, frame) * 1e3);
}
/** The frame whose time lies nearest; "the last one at or before" would miss half of them. */
function nearestFrame(table, seconds) {
	const ticks = seconds * table.den / table.num;
	let low = 0;
	let high = table.pts.length - 1;
	while (low < high) {
		const middle = low + high >> 1;
		if ((table.pts[middle] ?? 0) < ticks) low = middle + 1;
		else high = middle;
	}
	const before = Math.max(0, low - 1);
	return Math.abs((table.pts[before] ?? 0) - ticks) <= Math.abs((table.pts[low] ?? 0) - ticks) ? before : low;
}
/** Where to seek to see a frame: 1 ms past its time, since browsers cut microseconds off. */
function seekSeconds(seconds) {
	return seconds + .001;
}
/** A browser's own time of a frame and the table's differ by less than this. */
var SAME_S = 5e-4;
/** Whether the time a browser says it shows is that of the frame asked for. */
function isShown(seconds, mediaTime) {
	return Math.abs(seconds - mediaTime) <= SAME_S;
}
// src/video/letting_go.ts
/** Ends a film for good: what it holds and what it still fetches is let go. */
function letGo(film) {
	film.pause();
	film.removeAttribute("src");
	film.load();
}
// src/video/seeking.ts
/** One seek at a time; what was asked for meanwhile comes after it; each is checked against the frame really shown. */
/** The picture can come a little after the seek is over; after this it does not come. */
var PICTURE_MS = 250;
var LONGEST_MS = 5e3;
var Seeking = class {
	#film;
	#scope;
	#landed;
	#wanted = null;
	#flying = null;
	#over = false;
	#shown = -1;
	#waits = [];
	constructor(film, scope, landed) {
		this.#film = film;
		this.#scope = scope;
		this.#landed = landed;
		scope.listen(film, "seeked", () => this.#seeked());
		scope.listen(film, "loadedmetadata", () => this.#next());
	}
	/** Where it is going in the end; null at rest. */
	get target() {
		return this.#wanted ?? this.#flying;
	}
	to(target) {
		this.#wanted = target;
		if (this.#flying === null) this.#next();
	}
	/** The film is read anew: what was under way in the old one never lands. */
	drop() {
		for (const stop of this.#waits) stop();
		this.#wanted = null;
		this.#flying = null;
	}
	/** The browser shows this frame. */
	shown(mediaTime) {
		this.#shown = mediaTime;
		if (this.#over && this.#flying && this.#isShown(this.#flying)) this.#land();
	}
	#next() {
		if (this.#wanted === null || this.#flying !== null || this.#film.readyState === 0) return;
		this.#flying = this.#wanted;
		this.#wanted = null;
		this.#over = false;
		this.#waits = [this.#scope.after(LONGEST_MS, () => this.#land())];
		this.#film.currentTime = seekSeconds(this.#flying.seconds);
	}
	#seeked() {
		if (this.#flying === null || this.#film.seeking) return;
		this.#over = true;
		if (this.#isShown(this.#flying)) this.#land();
		else this.#waits.push(this.#scope.after(PICTURE_MS, () => this.#land()));
	}
	#isShown(target) {
		return isShown(target.seconds, this.#shown);
	}
	#land() {
		const target = this.#flying;
		for (const stop of this.#waits) stop();
		if (target === null) return;
		this.#flying = null;
		const last = this.#wanted === null;
		this.#landed(target, target.frame === null || this.#isShown(target), last);
		this.#next();
	}
};
// src/making/last_picture.ts
/** The picture that was shown last, kept over the film while another one is on its way. */
var LastPicture = class {
	element = make("canvas", {
		class: "held",
		hidden: true,
		"aria-hidden": "true"
	});
	/** Keep what the film shows; what is kept already was shown last. */
	keep(film) {
		const { videoWidth: wide, videoHeight: high } = film;
		if (!this.element.hidden || film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || wide === 0) return;
		[this.element.width, this.element.height] = [wide, high];
		this.element.getContext("2d")?.drawImage(film, 0, 0);
		this.element.hidden = false;
	}
	/** The film shows what it is to show. */
	letGo() {
		if (this.element.hidden) return;
		this.element.hidden = true;
		this.element.width = 0;
	}
};
// src/making/part_film.ts
/** One part of what is ready at a time in the film's element, and what of it is really on the screen. */
var LATE_MS = 500;
var BEGINNING = {
	part: 0,
	seconds: 0,
	sure: true
};
var PartFilm = class {
	film;
	stage;
	#clip;
	#scope;
	#heard;
	#seeking;
	#last = new LastPicture();
	#part = -1;
	#shown = BEGINNING;
	/** When the newest picture of the part in the element is shown; null until there is one. */
	#newest = null;
	#since = 0;
	#waiting = null;
	#again = false;
	constructor(scope, clip, named, heard) {
		this.#scope = scope;
		this.#clip = clip;
		this.#heard = heard;
		this.film = make("video", {
			playsinline: true,
			preload: "auto",
			tabindex: "-1",
			disablepictureinpicture: true,
			"aria-label": named
		});
		this.stage = make("div", { class: "stage" }, this.film, this.#last.element);
		this.#seeking = new Seeking(this.film, scope, (target, exact, last) => {
			this.#landed(target, exact, last);
		});
		scope.listen(this.film, "loadeddata", () => {
			scope.after(LATE_MS, () => {
				this.#sent();
			});
		});
		scope.own(() => {
			letGo(this.film);
		});
		this.#watch();
	}
	/** The part in the element, which may still be on its way to the screen; -1 for none. */
	get part() {
		return this.#part;
	}
	get shown() {
		return this.#shown;
	}
	/** Another part, from its beginning; until its first picture is there, the last one of the part before is seen. */
	load(part) {
		this.#last.keep(this.film);
		this.#part = part;
		this.#newest = this.#waiting = null;
		this.#seeking.drop();
		this.#seeking.shown(-1);
		this.#since = performance.now();
		this.film.src = `/clips/${this.#clip}/segments/${String(part)}`;
	}
	/** To a picture of a part. */
	to(part, target) {
		if (part !== this.#part) this.load(part);
		this.#again = false;
		if (this.#newest === null) this.#waiting = target;
		else this.#seeking.to(target);
	}
	/** It was played to its end: its last picture is on the screen, whichever was told of last. */
	over() {
		this.#shown = {
			part: this.#part,
			seconds: this.film.duration,
			sure: true
		};
	}
	/** There is no film any more. */
	clear() {
		this.#part = -1;
		this.#shown = BEGINNING;
		this.#newest = this.#waiting = null;
		this.#last.letGo();
		this.#seeking.drop();
		letGo(this.film);
	}
	#watch() {
		this.film.requestVideoFrameCallback((_now, { mediaTime, presentationTime }) => {
			if (this.#scope.ended) return;
			if (presentationTime >= this.#since) this.#pictured(mediaTime);
			this.#watch();
		});
	}
	#pictured(mediaTime) {
		this.#newest = mediaTime;
		this.#seeking.shown(mediaTime);
		if (this.#waiting !== null) this.#sent();
		else if (this.#seeking.target === null) this.#adopt(mediaTime, true);
	}
	#sent() {
		const waiting = this.#waiting;
		this.#waiting = null;
		if (waiting !== null) this.#seeking.to(waiting);
	}
	#landed(target, exact, last) {
		const sure = exact || !last || !this.film.paused;
		if (!sure && !this.#again) {
			this.#again = true;
			this.#seeking.to(target);
			return;
		}
		if (!sure) this.#adopt(target.seconds, false);
		else if (this.#newest !== null) this.#adopt(this.#newest, true);
		if (last) this.#heard.arrived();
	}
	/** What is said is what is shown. */
	#adopt(seconds, sure) {
		this.#shown = {
			part: this.#part,
			seconds,
			sure
		};
		this.#last.letGo();
		this.#heard.changed();
	}
};
// src/making/place.ts
/** Where in what is ready: a part and a frame of it; its number and its time are those of the whole film. */
/** The frame's number in the film, from 0 on. */
function numberOf(ready, { part, frame }) {
	return framesIn(ready.slice(0, part)) + frame;
}
/** The frame's time in the film, to the nearest whole millisecond. */
function filmMs({ num, den, pts, begins }, frame) {
	return msOf({
		num,
		den,
		pts: [begins + (pts[frame] ?? 0)]
	}, 0);
}
/** So many frames on or back, over as many seams as lie between; never past either end of what is ready. */
function stepped(ready, from, by) {
	const last = framesIn(ready) - 1;
	let left = Math.max(0, Math.min(numberOf(ready, from) + by, last));
	for (const [part, { frames }] of ready.entries()) {
		if (left < frames) return {
			part,
			frame: left
		};
		left -= frames;
	}
	return from;
}
/** Whether two are the same. */
function isSame(one, other) {
	return one.part === other.part && one.frame === other.frame;
}
/** The frame of a part nearest to so many seconds of the part's own clock. */
function placeAt(part, table, seconds) {
	return {
		part,
		frame: nearestFrame(table, seconds)
	};
}
/** The part an instant of the film lies in, and how many seconds that is on the part's own clock. */
function withinPart(ready, ms) {
	const part = partAt(ready, ms);
	return [part, Math.max(0, ms - (ready[part]?.begins_ms ?? 0)) / 1e3];
}
function framesIn(ready) {
	return ready.reduce((sum, { frames }) => sum + frames, 0);
}
// src/making/tables.ts
/** The tables of the parts that are ready: each asked for once, again where it could not be had. */
var Tables = class {
	#scope;
	#clip;
	#changed;
	#known = /* @__PURE__ */ new Map();
	#asked = /* @__PURE__ */ new Map();
	#no = "";
	constructor(scope, clip, changed) {
		this.#scope = scope;
		this.#clip = clip;
		this.#changed = changed;
	}
	/** Why the one asked for last could not be had; "" where it could. */
	get no() {
		return this.#no;
	}
	/** The table of a part, where it is there already. */
	known(part) {
		return this.#known.get(part);
	}
	/** The table of a part; null where it cannot be had just now. */
	of(part) {
		const asked = this.#asked.get(part) ?? this.#fetch(part);
		this.#asked.set(part, asked);
		return asked;
	}
	/** The table of a part, and then that of the next of so many: what is said does not falter at the seam. */
	async ahead(part, count) {
		if (await this.of(part) !== null && part + 1 < count && !this.#scope.ended) await this.of(part + 1);
	}
	forget() {
		this.#known.clear();
		this.#asked.clear();
		this.#no = "";
	}
	async #fetch(part) {
		const answer = await get(`/clips/${this.#clip}/segments/${String(part)}/frames`);
		if (answer.ok) this.#known.set(part, answer.value);
		else this.#asked.delete(part);
		this.#no = answer.ok ? "" : answer.says;
		if (!this.#scope.ended) this.#changed();
		return answer.ok ? answer.value : null;
	}
};
// src/making/parts.ts
/** The film of what is ready: played on over the seams of its parts, and stepped by its real frames. */
var Parts = class {
	film;
	stage;
	#scope;
	#one;
	#tables;
	#changed;
	#ready = [];
	/** Where it is going in the end, and the one of these places the film was sent to. */
	#headed = null;
	#sought = null;
	#owed = 0;
	/** Whoever waited for a table and finds another turn was overtaken. */
	#turn = 0;
	/** Somebody wants it to play: also while it goes over a seam. */
	#runs = false;
	#ended = false;
	constructor(scope, clip, named, changed) {
		this.#scope = scope;
		this.#changed = changed;
		this.#tables = new Tables(scope, clip, changed);
		this.#one = new PartFilm(scope, clip, named, {
			changed,
			arrived: () => {
				this.#arrived();
			}
		});
		({film: this.film, stage: this.stage} = this.#one);
		scope.listen(this.film, "play", () => {
			this.#running(true);
		});
		scope.listen(this.film, "pause", () => {
			if (this.film.paused && !this.film.ended) this.#running(false);
		});
		scope.listen(this.film, "volumechange", changed);
		scope.listen(this.film, "ended", () => {
			this.#over();
		});
		scope.listen(this.stage, "click", () => {
			this.toggle();
		});
	}
	get seen() {
		const { part, seconds, sure } = this.#one.shown;
		const around = {
			playing: this.#runs,
			ended: this.#ended
		};
		const table = this.#tables.known(part);
		const place = sure && table && placeAt(part, table, seconds);
		if (!place) return {
			frame: null,
			ms: Math.round((this.#ready[part]?.begins_ms ?? 0) + seconds * 1e3),
			...around
		};
		return {
			frame: numberOf(this.#ready, place),
			ms: filmMs(table, place.frame),
			...around
		};
	}
	/** Why the frames cannot be told apart just now; "" where they can. */
	get no() {
		return this.#tables.no;
	}
	/** So much is ready now. */
	has(ready) {
		if (ready.length < this.#ready.length) this.#forget();
		this.#ready = ready;
		this.#ended &&= this.#one.part + 1 >= ready.length;
		if (this.#one.part === -1 && ready.length > 0) this.#load(0);
		this.#changed();
	}
	toggle() {
		if (this.#runs) this.pause();
		else this.play();
	}
	play() {
		if (this.film.ended) this.#onward(true);
		else this.#run();
	}
	/** Halt on the frame that is on the screen. */
	pause() {
		this.step(0);
	}
	/** So many frames on, from where it is or is going; it halts there. */
	step(by) {
		this.film.pause();
		this.#running(false);
		this.#owed += by;
		this.#settle();
	}
	/** On by so much time; lands on a real frame. */
	move(ms) {
		const table = this.#headed === null ? void 0 : this.#tables.known(this.#headed.part);
		const from = table === void 0 || this.#headed === null ? this.seen.ms : filmMs(table, this.#headed.frame);
		this.seek(from + ms);
	}
	/** To an instant of the film; it goes on playing there if it played. */
	seek(ms) {
		const [part, seconds] = withinPart(this.#ready, ms);
		this.#turn += 1;
		this.#ended = false;
		this.#sought = this.#headed = null;
		const table = this.#tables.known(part);
		if (table !== void 0) {
			this.#goTo(placeAt(part, table, seconds));
			return;
		}
		const turn = this.#turn;
		this.#one.to(part, {
			frame: null,
			seconds
		});
		this.#tables.of(part).then((found) => {
			if (found !== null && turn === this.#turn && !this.#runs && !this.#scope.ended) this.seek(ms);
		});
	}
	/** The steps that are owed, as soon as the frames they go by are known. */
	async #settle() {
		const turn = this.#turn;
		const shown = this.#headed ?? await this.#placeShown();
		const owed = this.#owed;
		this.#owed = 0;
		if (shown === null || this.#scope.ended || turn !== this.#turn) return;
		const from = this.#headed ?? shown;
		const to = stepped(this.#ready, from, owed);
		this.#ended = owed > 0 && isSame(to, from);
		this.#changed();
		await this.#goTo(to);
	}
	async #goTo(to) {
		this.#headed = to;
		const table = this.#tables.known(to.part) ?? await this.#tables.of(to.part);
		if (this.#headed !== to || this.#scope.ended) return;
		this.#sought = to;
		if (table === null) this.#arrived();
		else this.#one.to(to.part, {
			frame: to.frame,
			seconds: secondsOf(table, to.frame)
		});
	}
	#arrived() {
		if (this.#headed === this.#sought) this.#headed = null;
		if (this.#runs && this.film.paused) this.#run();
	}
	async #placeShown() {
		const { part } = this.#one.shown;
		const table = await this.#tables.of(part);
		const shown = this.#one.shown;
		return table === null || shown.part !== part ? null : placeAt(part, table, shown.seconds);
	}
	#load(part) {
		this.#one.load(part);
		this.#tables.ahead(part, this.#ready.length);
	}
	#forget() {
		this.#turn += 1;
		this.#runs = false;
		this.#headed = null;
		this.#tables.forget();
		this.#one.clear();
	}
	#run() {
		this.#turn += 1;
		this.#runs = true;
		this.film.play().catch(() => {
			if (this.film.paused) this.#running(false);
		});
	}
	#running(on) {
		this.#runs = on;
		this.#changed();
	}
	/** A part is played to its end; the next one follows by itself. */
	#over() {
		this.#one.over();
		if (this.#runs) this.#onward(false);
		else this.#changed();
	}
	#onward(again) {
		const next = this.#one.part + 1;
		const more = next < this.#ready.length;
		this.#ended = !more && !again;
		if (this.#ended) {
			this.#running(false);
			return;
		}
		this.#headed = null;
		this.#load(more ? next : 0);
		this.#run();
	}
};
// src/making/watching.ts
/** What is ready of a film, watched part after part as if it were whole, and stepped by its frames. */
var SECOND_MS = 1e3;
var Watching = class {
	element = make("div", { class: "watching" });
	#words;
	#parts;
	#place;
	#says = make("p", {
		class: "soft says",
		role: "status"
	});
	#draw = [];
	#ready = [];
	constructor(scope, { clip, keys, words }) {
		this.#words = words;
		this.#parts = new Parts(scope, clip, this.#say("film"), () => {
			this.#tell();
		});
		this.#place = make("input", {
			type: "range",
			min: "0",
			step: "1",
			value: "0",
			"aria-label": this.#say("place")
		});
		scope.listen(this.#place, "input", () => {
			this.#parts.seek(Number(this.#place.value) * SECOND_MS);
		});
		const map = mapOf(keys);
		const act = (what, name) => this.#button(what, titleOf(map, what), name, () => {
			this.#carryOut(what);
		});
		const steps = make("span", { class: "steps" }, act("frame-back", "back"), make("span", { "aria-hidden": "true" }, this.#say("frame")), act("frame-on", "on"));
		this.element.append(this.#parts.stage, this.#place, make("div", { class: "controls" }, this.#playing(act("play", "play")), steps, this.#clock(), make("span", { class: "gap" }), this.#sound(), this.#full()), this.#says);
		takeKeys(this.element, map, (what) => {
			this.#carryOut(what);
		}, scope);
	}
	/** So much is ready now; where it had run out of film, it can be played on. */
	has(ready) {
		this.#ready = ready;
		this.#place.max = String(Math.floor(readyMs(ready) / SECOND_MS));
		this.#parts.has(ready);
	}
	#say(name) {
		return this.#words[name] ?? "";
	}
	#carryOut(act) {
		switch (act) {
			case "play":
				this.#parts.toggle();
				break;
			case "frame-back":
				this.#parts.step(-1);
				break;
			case "frame-on":
				this.#parts.step(1);
				break;
			case "second-back":
				this.#parts.move(-1e3);
				break;
			case "second-on": this.#parts.move(SECOND_MS);
		}
	}
	#button(kind, says, drawn, press) {
		const made = make("button", {
			type: "button",
			class: kind,
			title: says,
			"aria-label": says
		}, icon(drawn));
		made.onclick = press;
		return made;
	}
	#playing(play) {
		const draw = onlyNew((on) => {
			play.replaceChildren(icon(on ? "pause" : "play"));
		});
		this.#draw.push(() => {
			draw(this.#parts.seen.playing);
		});
		return play;
	}
	/** The time and the number of the frame that is shown, both the whole film's; each is one text that is written over. */
	#clock() {
		const [now, rest, number] = [
			new Text(),
			new Text(),
			new Text()
		];
		const drawNow = onlyNew((ms) => {
			now.data = clock(ms);
		});
		const drawReady = onlyNew((ms) => {
			rest.data = ` ${filled(this.#say("of_ready"), { all: clock$1(ms) })}`;
		});
		const drawNumber = onlyNew((frame) => {
			number.data = frame === null ? "" : ` · ${this.#say("frame")} ${String(frame)}`;
		});
		this.#draw.push(() => {
			const { ms, frame } = this.#parts.seen;
			drawNow(ms);
			drawReady(readyMs(this.#ready));
			drawNumber(frame);
		});
		return make("span", { class: "clock" }, make("b", {}, now), make("span", {}, rest), make("span", { class: "number" }, number));
	}
	#sound() {
		const { film } = this.#parts;
		const mute = this.#button("mute", this.#say("mute"), "sound", () => {
			film.muted = !film.muted;
		});
		const draw = onlyNew((muted) => {
			mute.replaceChildren(icon(muted ? "silent" : "sound"));
			mute.setAttribute("aria-pressed", String(!muted));
		});
		this.#draw.push(() => {
			draw(film.muted);
		});
		return mute;
	}
	#full() {
		return this.#button("full", this.#say("full"), "full", () => {
			if (document.fullscreenElement === null) this.element.requestFullscreen().catch(() => void 0);
			else document.exitFullscreen();
		});
	}
	#tell() {
		const { ms, ended } = this.#parts.seen;
		for (const draw of this.#draw) draw();
		this.#place.value = String(Math.floor(ms / SECOND_MS));
		this.#place.setAttribute("aria-valuetext", filled(this.#say("place_now"), {
			now: clock$1(ms),
			all: clock$1(readyMs(this.#ready))
		}));
		const says = this.#parts.no || (ended ? this.#say("watch_ended") : "");
		if (this.#says.textContent !== says) this.#says.textContent = says;
	}
};
// src/making/keeping.ts
/** One clip while it is made ready: told how far, paused, gone on with, left as it came. */
var LOOK_EVERY_MS = 1e3;
var LOOK_SELDOM_MS = 5e3;
var Keeping = class {
	element = make("section", { class: "making" });
	#scope;
	#told;
	#changed;
	#head = make("p", {
		class: "big",
		role: "status"
	});
	#found = make("p", {
		class: "line",
		hidden: true
	});
	#lead = make("p", { class: "soft" });
	#bar = make("progress", { max: "1" });
	#far = make("p", { class: "line" });
	#no = make("p", {
		class: "no",
		role: "alert",
		hidden: true
	});
	#doors = make("div", { class: "doors" });
	#watch = make("div", {
		class: "watch",
		hidden: true
	});
	#watching = null;
	#drawn = null;
	#playable = null;
	#turn = 0;
	constructor(scope, told, changed) {
		this.#scope = scope;
		this.#told = told;
		this.#changed = changed;
		this.element.setAttribute("aria-label", this.#say("working"));
		this.#bar.setAttribute("aria-label", this.#say("how_far"));
		this.element.append(this.#head, this.#found, this.#no, this.#bar, this.#far, this.#lead, this.#doors, this.#watch);
		this.#look();
	}
	#say(name) {
		return this.#told.words[name] ?? "";
	}
	/** Asks how it stands, and again: soon while it goes on, seldom while it rests. */
	async #look() {
		const turn = this.#turn;
		const answer = await get(`/clips/${this.#told.clip}/making`);
		if (this.#scope.ended) return;
		if (answer.ok && turn === this.#turn) this.#show(answer.value);
		const rests = this.#drawn === "paused" || this.#drawn === "left" || this.#drawn === "asking";
		if (this.#drawn !== "over") this.#scope.after(rests ? LOOK_SELDOM_MS : LOOK_EVERY_MS, () => void this.#look());
	}
	async #want(way) {
		this.#turn += 1;
		const answer = await post(`/clips/${this.#told.clip}/making`, { do: way });
		if (this.#scope.ended) return;
		this.#turn += 1;
		this.#no.hidden = answer.ok;
		if (!answer.ok) {
			this.#no.textContent = answer.says;
			return;
		}
		const soon = way === "go_on";
		this.#show(answer.value);
		this.#doors.querySelector("button")?.focus();
		if (soon) this.#look();
	}
	#show(standing) {
		const now = at(standing);
		this.#playable ??= standing.playable;
		if (now === "over" || standing.playable !== this.#playable) {
			this.#drawn = "over";
			this.#changed(`${standing.state}-${String(standing.playable)}`);
			return;
		}
		this.#tell(standing, now);
		this.#offer(standing);
		if (this.#drawn === now || this.#drawn === "asking" && now !== "left") return;
		this.#drawn = now;
		this.#head.textContent = this.#say(now);
		this.#lead.textContent = this.#leadOf(now, standing);
		this.#doors.replaceChildren(...this.#doorsOf(now));
	}
	#tell(standing, now) {
		this.#far.textContent = farInWords(standing, this.#told.words);
		this.#bar.hidden = now === "left";
		this.#found.hidden = standing.found === null || standing.playable;
		this.#found.textContent = filled(this.#say("found"), { found: standing.found ?? "" });
		if (standing.progress === null) this.#bar.removeAttribute("value");
		else this.#bar.value = standing.progress.done;
	}
	#leadOf(now, standing) {
		if (now === "paused") return this.#say("paused_lead");
		if (now === "left") return this.#say("left_lead");
		return standing.playable ? `${this.#say("behind")} ${this.#say("goes_on")}` : this.#say("goes_on");
	}
	#doorsOf(now) {
		if (this.#told.may_do !== "yes") return [];
		const leave = this.#door("leave", "plain", () => {
			this.#ask();
		});
		switch (now) {
			case "paused": return [this.#door("go_on", "", () => void this.#want("go_on")), leave];
			case "left": return [this.#door("begin", "", () => void this.#want("go_on"))];
			case "waiting":
			case "working": return [this.#door("pause", "plain", () => void this.#want("pause")), leave];
			case "over": return [];
		}
	}
	#door(name, kind, press) {
		const made = make("button", {
			type: "button",
			class: `door ${kind}`
		}, this.#say(name));
		made.onclick = press;
		return made;
	}
	/** Leaving it throws away what is ready of it, so it is asked once more. */
	#ask() {
		const before = this.#drawn;
		this.#drawn = "asking";
		const no = this.#door("leave_no", "", () => {
			this.#drawn = before === "asking" ? null : before;
			if (before === "paused" || before === "working" || before === "waiting") {
				this.#doors.replaceChildren(...this.#doorsOf(before));
				this.#doors.querySelector("button")?.focus();
			}
		});
		this.#doors.replaceChildren(make("p", {
			class: "note",
			role: "alert"
		}, `${this.#say("leave_sure")} ${this.#say("leave_lead")}`), no, this.#door("leave_yes", "plain", () => {
			this.#drawn = null;
			this.#want("leave");
		}));
		no.focus();
	}
	/** What is ready can be watched, once somebody wants to. */
	#offer({ ready, playable }) {
		this.#watch.hidden = playable || ready.length === 0;
		if (this.#watching !== null) {
			this.#watching.has(ready);
			return;
		}
		if (this.#watch.hidden) return;
		const lead = filled(this.#say("watch_lead"), { length: clock$1(readyMs(ready)) });
		const open = this.#door("watch", "plain", () => {
			this.#watching = new Watching(this.#scope, this.#told);
			this.#watching.has(ready);
			this.#watch.replaceChildren(this.#watching.element);
			this.#watch.scrollIntoView({ block: "nearest" });
			this.#watch.querySelector("button")?.focus({ preventScroll: true });
		});
		const kept = this.#watch.querySelector("p");
		if (kept === null) this.#watch.replaceChildren(make("p", { class: "soft" }, lead), open);
		else kept.textContent = lead;
	}
};
// src/making/making.css?inline
var making_default$1 = ".making { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; padding: 26px; border-radius: 18px; background: #ffffff; border: 1px solid #e6e0d8; color: #2b2a33; font-size: 17px; line-height: 1.55; font-family: \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\n.making *, .making { box-sizing: border-box; }\n.making * { margin: 0; }\n.making [hidden] { display: none; }\n.big { font-size: 21px; font-weight: 600; }\n.soft { color: #6f6b75; font-size: 16px; }\n.note { width: 100%; background: #eef6f5; border-radius: 12px; padding: 10px 14px; }\n.no { width: 100%; color: #8a5208; background: #fdf3e3; border: 1px solid #ecd3a7; border-radius: 12px; padding: 12px 16px; }\n.doors { display: flex; flex-wrap: wrap; gap: 12px; width: 100%; }\n.door { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 26px; border-radius: 12px; border: 1.5px solid #1b7f79; background: #1b7f79; color: #ffffff; font-family: inherit; font-size: 17px; font-weight: 600; line-height: 1.3; cursor: pointer; }\n.door:hover { background: #125f5a; }\n.door.plain { background: #ffffff; color: #125f5a; }\n.door.plain:hover { background: #eef6f5; }\n.door:focus-visible, input:focus-visible { outline: 3px solid #1b7f79; outline-offset: 3px; }\nprogress { width: 100%; height: 14px; appearance: none; border: 0; border-radius: 99px; overflow: hidden; background: #ece6de; }\nprogress::-webkit-progress-bar { background: #ece6de; }\nprogress::-webkit-progress-value { background: #1b7f79; border-radius: 99px; transition: width .3s ease; }\nprogress::-moz-progress-bar { background: #1b7f79; }\n.line { font-variant-numeric: tabular-nums; min-height: 1.5em; }\n.watch { scroll-margin-bottom: 26px; display: flex; flex-direction: column; align-items: flex-start; gap: 12px; width: 100%; padding-top: 18px; border-top: 1px solid #e6e0d8; }\n.watching { display: flex; flex-direction: column; gap: 10px; width: 100%; max-width: 760px; }\n.stage { position: relative; display: flex; border-radius: 12px; overflow: hidden; background: #1f1e25; cursor: pointer; }\n.stage video, .stage canvas { width: 100%; height: 42vh; object-fit: contain; }\n.stage canvas { position: absolute; inset: 0; pointer-events: none; }\n.watching input { width: 100%; min-height: 28px; accent-color: #1b7f79; }\n.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; }\n.controls button { display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; padding: 0; border: 1.5px solid transparent; border-radius: 12px; background: none; color: #2b2a33; cursor: pointer; }\n.controls button:hover { background: #eef6f5; color: #125f5a; }\n.controls button:focus-visible { outline: 3px solid #1b7f79; outline-offset: 2px; }\n.controls button svg { width: 26px; height: 26px; }\n.controls .play { background: #1b7f79; color: #ffffff; }\n.controls .play:hover { background: #125f5a; color: #ffffff; }\n.steps { display: inline-flex; align-items: center; gap: 2px; color: #6f6b75; font-size: 16px; }\n.clock { font-variant-numeric: tabular-nums; color: #6f6b75; font-size: 16px; white-space: nowrap; }\n.clock b { color: #2b2a33; font-size: 17px; }\n.gap { flex: 1; }\n.says { min-height: 1.55em; }\n.watching:fullscreen { max-width: none; padding: 16px; background: #ffffff; }\n.watching:fullscreen .stage { flex: 1; min-height: 0; }\n.watching:fullscreen .stage video, .watching:fullscreen .stage canvas { height: 100%; }\n@media (prefers-reduced-motion: reduce) { .making * { transition: none !important; } }\n";
// src/scope.ts
/** The one place that may open a listener or a timer; `end()` closes everything, last opened first. */
var Scope = class {
	#open = /* @__PURE__ */ new Set();
	#ended = false;
	get ended() {
		return this.#ended;
	}
	listen(target, type, react, options = {}) {
		const heard = react;
		target.addEventListener(type, heard, options);
		return this.own(() => {
			target.removeEventListener(type, heard, options);
		});
	}
	/** Again and again, until the scope ends. */
	every(ms, act) {
		const timer = setInterval(act, ms);
		return this.own(() => {
			clearInterval(timer);
		});
	}
	/** Once, unless the scope ends first. */
	after(ms, act) {
		const timer = setTimeout(() => {
			this.#open.delete(close);
			act();
		}, ms);
		const close = () => {
			clearTimeout(timer);
		};
		return this.own(close);
	}
	/** Whenever the element's size changes, and once at the start. */
	observeSize(element, act) {
		const observer = new ResizeObserver(act);
		observer.observe(element);
		return this.own(() => {
			observer.disconnect();
		});
	}
	/** Once, in the coming frame, laid out and not yet painted: to measure or to scroll then lays nothing out before its time. */
	laidOut(element, act) {
		const observer = new ResizeObserver(() => {
			close();
			act();
		});
		observer.observe(element);
		const close = this.own(() => {
			observer.disconnect();
		});
		return close;
	}
	/** Anything else that has to be closed; the answer closes it early. */
	own(close) {
		if (this.#ended) {
			close();
			return () => void 0;
		}
		this.#open.add(close);
		return () => {
			if (this.#open.delete(close)) close();
		};
	}
	end() {
		this.#ended = true;
		const closing = [...this.#open].reverse();
		this.#open.clear();
		for (const close of closing) close();
	}
};
// src/mounting.ts
/** Components of Streamlit's second kind: mounted once for a place, told again at every redraw, ended once. */
/** A component that is built anew only where what it is about has changed; `build` hands over the element to show. */
function mounting(look, build) {
	const mounted = /* @__PURE__ */ new WeakMap();
	const mount = (component) => {
		const { parentElement: root, data } = component;
		const about = JSON.stringify(data);
		const before = mounted.get(root);
		if (before?.about === about && !before.scope.ended) return before;
		before?.scope.end();
		if (before === void 0) dress(root, look);
		const scope = new Scope();
		const element = build(component, scope);
		root.append(element);
		scope.own(() => {
			element.remove();
		});
		const now = {
			about,
			scope,
			turn: 0
		};
		mounted.set(root, now);
		return now;
	};
	return (component) => {
		const here = mount(component);
		here.turn += 1;
		const { turn } = here;
		return () => {
			if (here.turn === turn) here.scope.end();
		};
	};
}
function dress(root, look) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(look);
	const place = root instanceof ShadowRoot ? root : root.ownerDocument;
	place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
}
// src/telling.ts
var AGAIN_MS = 5e3;
/**
* Streamlit drops what is told while its own line is down, and never asks for it. What ends a
* component's time on the page is therefore told anew, each time in other words, until the page is
* drawn without it.
*/
function toldUntilHeard(scope, state, tell) {
	let times = 0;
	tell(state);
	scope.every(AGAIN_MS, () => {
		times += 1;
		tell(`${state} ${String(times)}`);
	});
}
// src/making.ts
/** A clip being made ready: mounted by Streamlit where a clip waits; pauses it, goes on, leaves it. */
var making_default = mounting(making_default$1, ({ data, setStateValue }, scope) => new Keeping(scope, data, (state) => {
	toldUntilHeard(scope, state, (said) => {
		setStateValue("state", said);
	});
}).element);
export { making_default as default };
