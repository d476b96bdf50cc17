// Built from frontend/src by `make timeline`. Do not edit.
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
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
		if (before === void 0) dress$1(root, look);
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
function dress$1(root, look) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(look);
	const place = root instanceof ShadowRoot ? root : root.ownerDocument;
	place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
}
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
function dress(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
	element.append(...children);
}
function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	dress(element, attributes, children);
	return element;
}
/** A drawing made of paths, hidden from screen readers: the word beside it says the same. */
function drawing(viewBox, ...shapes) {
	const svg = document.createElementNS(SVG, "svg");
	dress(svg, {
		viewBox,
		"aria-hidden": "true",
		focusable: "false"
	}, shapes.map(([tag, attributes]) => {
		const shape = document.createElementNS(SVG, tag);
		dress(shape, attributes, []);
		return shape;
	}));
	return svg;
}
// src/recording/parts.ts
/** The plain parts recording is made of. */
var line$1 = (words, kind = "line") => make("p", { class: kind }, words);
var no = (words) => make("p", {
	class: "no",
	role: "alert"
}, words);
function door(words, press, kind = "door") {
	const made = make("button", {
		type: "button",
		class: kind
	}, words);
	made.onclick = press;
	return made;
}
/** One of the cameras or microphones; with `without` there may be none. */
function chooser$1(name, all, used, chosen, without) {
	const select = make("select", { "aria-label": name });
	all.forEach((each, at) => {
		const option = make("option", {
			value: each.deviceId,
			selected: each.deviceId === used
		}, each.label || `${name} ${at + 1}`);
		select.append(option);
	});
	if (without !== void 0) select.append(make("option", {
		value: "",
		selected: used === ""
	}, without));
	select.onchange = () => {
		chosen(select.value);
	};
	return make("label", { class: "device" }, make("span", {}, name), select);
}
// src/recording/words.ts
/** What is said while a film is recorded. */
var WORDS = {
	here: "Record here",
	title: "Record here",
	asking: "Asking for the camera. Your browser may want you to allow it.",
	camera: "Camera",
	microphone: "Microphone",
	noMicrophone: "No sound",
	level: "How loud it is",
	silent: "No sound is heard yet. Say a word to see the bar move.",
	start: "Start recording",
	stop: "Stop",
	back: "Back",
	recording: "Recording",
	bridged: (minutes) => `It is sealed while it is recorded; nothing lies unsealed anywhere. If Glimmer does not answer, about ${minutes} minutes are held in this window until it does.`,
	stay: "Keep this window open until the film is kept.",
	kept: (size) => `${size} kept`,
	waiting: (size) => `${size} held in this window`,
	unreached: "Glimmer does not answer. The recording goes on and is held in this window.",
	locked: "Glimmer is locked. The recording goes on and is held in this window.",
	lockedHere: "Glimmer is locked. Give the passphrase, and what is held here is kept.",
	passphrase: "Passphrase",
	name: "Your name here",
	unlock: "Unlock",
	saving: "Keeping the last of it",
	savingNote: "The camera is off. This window stays open until everything is kept.",
	marks: "Mark a moment",
	marksNote: "Press once when it begins, and again when it ends. Each is moved back by your reaction time; what it was is said later.",
	marked: (name, time) => `${name} marked at ${time}`,
	ended: (name, time) => `${name} ends at ${time}`,
	markWaits: "This mark is held in this window until Glimmer answers.",
	marksKept: "Every mark is kept.",
	takeBack: "Take the last press back",
	takenBack: "The last press is taken back.",
	open: "open",
	cut: (time) => `The recording was cut short at ${time}`,
	cutNote: "What arrived until then is kept, sealed. It can be made ready as it is, or deleted for good with its key.",
	keep: "Keep it",
	remove: "Delete it",
	sure: "Delete this recording for good?",
	sureYes: "Delete for good",
	elsewhere: "This clip is being recorded in another window",
	elsewhereNote: "It is shown here when it has ended.",
	cameraGone: (time) => `The camera went away at ${time}. What was recorded until then is kept.`,
	microphoneGone: "The microphone went away. The picture goes on being recorded, without sound.",
	full: "This window cannot hold more while Glimmer does not answer, so the recording was stopped. What is held is sent as soon as it answers.",
	tooLong: "Two hours are recorded, which is the most. The recording was stopped and is kept.",
	stopped: "The browser stopped recording. What was recorded until then is kept.",
	no: {
		NotAllowedError: "The camera may not be used here. Allow camera and microphone for this page in your browser, then try again.",
		NotFoundError: "No camera was found. Connect one, then try again.",
		NotReadableError: "The camera is in use by another program. Close that, then try again.",
		OverconstrainedError: "This camera is not there any more. Choose another one.",
		unsupported: "This browser cannot record. A current Chromium, Edge or Firefox can; a film from a camera can be brought in all the same.",
		other: "The camera could not be opened. Try again, or bring a film in from a file."
	}
};
/** The sentence for what a browser says when there is no camera to be had. */
function noCamera(name) {
	return Object.hasOwn(WORDS.no, name) ? WORDS.no[name] : WORDS.no.other;
}
/** "0:07", "12:30", "1:02:03". */
function clockText(ms) {
	const seconds = Math.floor(ms / 1e3);
	const [hours, minutes, rest] = [
		Math.floor(seconds / 3600),
		Math.floor(seconds / 60) % 60,
		seconds % 60
	];
	const two = (value) => String(value).padStart(2, "0");
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
// src/recording/cut_short.ts
/** A recording that ended without its end: kept as far as it came, or deleted. */
/** A page that records is heard of every second, and after a gap when Glimmer answers again. */
var SILENT_MS = 8e3;
function standingOf(found) {
	if (found === null) return "none";
	if (!found.open) return "ending";
	return found.silent_ms < SILENT_MS ? "elsewhere" : "cut";
}
function elsewhere() {
	return [line$1(WORDS.elsewhere, "big"), line$1(WORDS.elsewhereNote, "soft")];
}
/** What was there, with what may be done with it; `after` looks how the clip then stands. */
function cutShort(url, found, after) {
	const place = make("div", { class: "row" });
	const told = make("div", {});
	const act = async (asking) => {
		const answer = await asking;
		if (answer.ok) after();
		else told.replaceChildren(no(answer.says ?? WORDS.unreached));
	};
	const asked = () => {
		place.replaceChildren(line$1(WORDS.sure), door(WORDS.sureYes, () => void act(removed(url))), door(WORDS.back, first, "door plain"));
	};
	const first = () => {
		const keep = found.received > 0 ? [door(WORDS.keep, () => void act(post(`${url}/end`)))] : [];
		place.replaceChildren(...keep, door(WORDS.remove, asked, "door plain"));
	};
	first();
	return [
		line$1(WORDS.cut(clockText(found.recorded_ms)), "big"),
		line$1(WORDS.cutNote),
		place,
		told
	];
}
async function removed(url) {
	const answer = await fetch(url, {
		method: "DELETE",
		headers: { "X-App-CSRF": "1" },
		cache: "no-store"
	}).catch(() => null);
	return { ok: answer !== null && (answer.ok || answer.status === 404) };
}
// src/busy.ts
var MARK = "glimmerStays";
function stayHere(scope, page) {
	page.documentElement.dataset[MARK] = "";
	scope.own(() => {
		Reflect.deleteProperty(page.documentElement.dataset, MARK);
	});
}
// src/together/staying.ts
/** Holds the screen awake until the scope ends; a lock lost to another tab is taken again. */
function stayAwake(scope, page) {
	let held = null;
	const take = async () => {
		if (page.visibilityState !== "visible" || scope.ended || !("wakeLock" in navigator)) return;
		held = await navigator.wakeLock.request("screen").catch(() => null);
	};
	scope.listen(page, "visibilitychange", () => void take());
	scope.own(() => void held?.release());
	take();
}
// src/upload/pace.ts
/** What the last seconds say; older samples are let go. */
var WINDOW_MS = 8e3;
function withSample(samples, sample) {
	return [...samples.filter((each) => sample.atMs - each.atMs <= WINDOW_MS && each.bytes <= sample.bytes), sample];
}
/** Bytes a second over the samples; null while there is too little to tell. */
function speed(samples) {
	const first = samples[0];
	const last = samples.at(-1);
	if (first === void 0 || last === void 0 || last.atMs - first.atMs < 1e3) return null;
	const perSecond = (last.bytes - first.bytes) * 1e3 / (last.atMs - first.atMs);
	return perSecond > 0 ? perSecond : null;
}
function secondsLeft(samples, total) {
	const perSecond = speed(samples);
	return perSecond === null ? null : (total - (samples.at(-1)?.bytes ?? 0)) / perSecond;
}
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
var MEGA = 1e6;
function sizeInWords(bytes) {
	if (bytes >= 1e3 * MEGA) return `${(bytes / (1e3 * MEGA)).toFixed(1)} GB`;
	return bytes >= MEGA ? `${Math.round(bytes / MEGA)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
function speedInWords(perSecond) {
	return perSecond === null ? "" : `${sizeInWords(perSecond)} a second`;
}
// src/recording/camera.ts
/** The camera and the microphone: asked for, chosen, and let go so that their light goes out. */
/** WebM first: cut off anywhere it still plays, and each piece holds all of it so far. */
var KINDS$1 = [
	"video/webm;codecs=vp9,opus",
	"video/webm;codecs=vp8,opus",
	"video/webm",
	"video/mp4;codecs=avc1,opus",
	"video/mp4"
];
var BITS_A_SECOND = 5e6;
/** The best kind this browser records; null where it records none. */
function kindToRecord(can) {
	return KINDS$1.find(can) ?? null;
}
function canRecord() {
	return "MediaRecorder" in window && "mediaDevices" in navigator && kindToRecord((kind) => MediaRecorder.isTypeSupported(kind)) !== null;
}
var exactly = (device) => device === null ? {} : { deviceId: { exact: device } };
async function openCamera({ camera, microphone }) {
	const video = {
		width: { ideal: 1280 },
		height: { ideal: 720 },
		frameRate: {
			ideal: 30,
			max: 30
		},
		...exactly(camera)
	};
	const audio = microphone === "" ? false : {
		echoCancellation: false,
		noiseSuppression: false,
		autoGainControl: true,
		...exactly(microphone)
	};
	try {
		return { stream: await navigator.mediaDevices.getUserMedia({
			video,
			audio
		}) };
	} catch (fault) {
		const name = fault instanceof DOMException ? fault.name : "";
		if (name === "NotFoundError" && audio !== false) return openCamera({
			camera,
			microphone: ""
		});
		return { says: noCamera(name) };
	}
}
async function devices() {
	const named = (await navigator.mediaDevices.enumerateDevices().catch(() => [])).filter((each) => each.deviceId !== "");
	return {
		cameras: named.filter((each) => each.kind === "videoinput"),
		microphones: named.filter((each) => each.kind === "audioinput")
	};
}
function letGo(stream) {
	stream?.getTracks().forEach((track) => {
		track.stop();
	});
}
function recorderOf(stream) {
	const options = {
		mimeType: kindToRecord((kind) => MediaRecorder.isTypeSupported(kind)) ?? "",
		videoBitsPerSecond: BITS_A_SECOND,
		audioBitsPerSecond: 128e3,
		videoKeyFrameIntervalDuration: 1e3
	};
	return new MediaRecorder(stream, options);
}
// src/recording/clock.ts
var FilmClock = class {
	#begun = null;
	#first = null;
	begin(nowMs) {
		this.#begun = nowMs;
		this.#first = null;
	}
	/** A picture was shown. The first one taken after the beginning is the film's first. */
	see({ takenMs }) {
		if (this.#begun !== null && this.#first === null && takenMs >= this.#begun) this.#first = takenMs;
	}
	/** Whole ms after the film's first picture; before it is known, after the beginning. */
	at(nowMs) {
		return Math.max(0, Math.round(nowMs - (this.#first ?? this.#begun ?? nowMs)));
	}
};
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
function partsOf$1(stroke) {
	const key = stroke.endsWith("+") ? "+" : stroke.slice(stroke.lastIndexOf("+") + 1);
	return [stroke.slice(0, stroke.length - key.length).split("+").filter((each) => each !== ""), key];
}
/** Whether a word is one that a key press can say, spelt the one way. */
function isStroke(word) {
	const [held, key] = partsOf$1(word);
	const spelt = [
		"Mod",
		"Alt",
		"Shift"
	].filter((each) => held.includes(each)).map((each) => `${each}+`).join("") + key;
	const shifted = held.includes("Shift") && isSign(key) && !/\d/.test(key);
	return spelt === word && NAMED.test(key) && key === nameOf(key) && !NO_STROKE.has(key) && !shifted;
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
	const [held, key] = partsOf$1(stroke);
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
// src/page/look.ts
/** Colour and shape of a family: always both, and its word beside them. */
var COLOURS = {
	teal: "#1B7F79",
	amber: "#B86E0B",
	violet: "#6B5BB5",
	rose: "#B9435C",
	blue: "#3F6FA3",
	green: "#4F7A3A",
	sand: "#8A6D3B",
	grey: "#6F6B75",
	ink: "#2B2A33"
};
/** Where words stand on a colour, or are written in it, these are a little deeper: so that everybody can read them. */
var DEEP = {
	teal: "#1A7973",
	amber: "#9C5D09",
	rose: "#B7425B",
	green: "#4D7839",
	sand: "#836838"
};
function colourOf(family) {
	return COLOURS[family?.colour ?? "grey"] ?? "#6F6B75";
}
function deepOf(family) {
	return DEEP[family?.colour ?? "grey"] ?? colourOf(family);
}
/** The same shapes as lines on 16 by 16, for page and canvas. */
var PATHS = {
	circle: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8z",
	diamond: "M8 .9 15.1 8 8 15.1.9 8z",
	return: "M3.2 3.2v5h5M3.6 7.8A5.2 5.2 0 1 1 4.7 11.6",
	triangle: "M8 1.8 14.8 13.6H1.2z",
	speech: "M1.6 2.6h12.8v8.6H8.4L5 14.6v-3.4H1.6z",
	square: "M2.6 2.6h10.8v10.8H2.6z",
	flag: "M3 1.2h1.8v1.4h9l-2.2 3.1 2.2 3.1h-9v6H3z",
	bar: "M1 5.6h14v4.8H1z",
	hatch: "M1.6 14.4 14.4 1.6M1.6 8l6.4-6.4M8 14.4 14.4 8"
};
var STROKED = /* @__PURE__ */ new Set(["return", "hatch"]);
function pathOf(family) {
	const shape = family?.shape ?? "bar";
	return {
		d: PATHS[shape] ?? PATHS["bar"] ?? "",
		stroked: STROKED.has(shape)
	};
}
/** A family's shape, drawn; its word stands beside it. */
function shapeDrawing(family) {
	const { d, stroked } = pathOf(family);
	const svg = drawing("0 0 16 16", ["path", {
		d,
		...stroked ? {
			fill: "none",
			stroke: "currentColor",
			"stroke-width": "2.1",
			"stroke-linecap": "round",
			"stroke-linejoin": "round"
		} : { fill: "currentColor" }
	}]);
	svg.setAttribute("class", "shape");
	return svg;
}
/** The word of a colour's element: set through the object model, which a strict page allows. */
function coloured(element, family) {
	element.style.setProperty("--colour", colourOf(family));
	element.style.setProperty("--deep", deepOf(family));
	return element;
}
// src/recording/marks.ts
/** Pads and keys while a film is recorded: each press is sent at once, and again until it is kept. */
var AGAIN_MS$2 = 1e3;
/** An event's own time is taken where it is one of this window's clock. */
var BELIEVABLE_MS = 1e3;
var LATER$1 = /* @__PURE__ */ new Set([401, 429]);
var EXCLUDES = {
	attunement: "rupture",
	rupture: "attunement"
};
var Marks = class {
	element = make("div", {
		class: "marking",
		role: "group",
		"aria-label": WORDS.marks
	});
	#scope;
	#around;
	#pads = /* @__PURE__ */ new Map();
	#said = make("p", {
		class: "line said",
		role: "status"
	});
	#back;
	#presses = [];
	#unsent = [];
	#sending = false;
	#empty = [];
	constructor(scope, around) {
		this.#scope = scope;
		this.#around = around;
		this.#back = make("button", {
			type: "button",
			class: "door plain back",
			disabled: true
		}, WORDS.takeBack);
		this.#back.onclick = () => {
			this.#takeBack();
		};
		const pads = make("div", { class: "pads" }, ...around.families.map((each) => this.#pad(each)));
		this.element.append(make("p", { class: "soft" }, WORDS.marksNote), pads, make("div", { class: "row" }, this.#said, this.#back));
		this.#takeKeys();
	}
	/** Resolves when every press is kept. */
	async drained() {
		if (this.#unsent.length === 0) return;
		await new Promise((resolve) => this.#empty.push(resolve));
	}
	#pad(family) {
		const pad = make("button", {
			type: "button",
			class: "pad",
			"data-family": family.id,
			"aria-pressed": "false"
		}, shapeDrawing(family), make("span", { class: "name" }, family.name), make("small", {}, this.#cap(family)));
		pad.onpointerdown = (event) => {
			event.preventDefault();
			this.#press(family, event.timeStamp);
		};
		pad.onclick = (event) => {
			if (event.detail === 0) this.#press(family, event.timeStamp);
		};
		this.#pads.set(family.id, pad);
		return coloured(pad, family);
	}
	#cap(family) {
		const [first] = this.#map.strokes(`press-${family.id}`);
		return (first ?? "").toUpperCase();
	}
	get #map() {
		return keyMap(this.#around.families.map(({ id, key }) => ({
			id: `press-${id}`,
			keys: [key]
		})), this.#around.keys === null ? FIRST_KEYS : checked(this.#around.keys));
	}
	#takeKeys() {
		const map = this.#map;
		this.#scope.listen(window, "keydown", (event) => {
			if (!this.element.isConnected || event.repeat || event.isComposing || isTyped(event)) return;
			const meant = strokesOf({
				key: event.key,
				code: event.code,
				shift: event.shiftKey,
				control: event.ctrlKey || event.metaKey,
				alt: event.altKey,
				altGraph: event.getModifierState("AltGraph")
			}).map((each) => map.commandOf(each)).find((each) => each !== null);
			const family = this.#around.families.find(({ id }) => `press-${id}` === meant);
			if (family === void 0) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			this.#press(family, event.timeStamp);
		}, { capture: true });
	}
	#press(family, stamp) {
		const now = performance.now();
		const ms = this.#around.at(now - stamp >= 0 && now - stamp < BELIEVABLE_MS ? stamp : now);
		const id = crypto.randomUUID().replaceAll("-", "");
		this.#presses.push({
			id,
			family,
			ms
		});
		this.#queue(() => this.#asked("", {
			id,
			family: family.id,
			pressed_ms: ms
		}));
		const isOpen = this.#open.has(family.id);
		this.#say((isOpen ? WORDS.marked : WORDS.ended)(family.name, clockText(ms)));
		this.#draw();
	}
	#takeBack() {
		const last = this.#presses.pop();
		if (last === void 0) return;
		this.#queue(() => this.#asked("/back", { id: last.id }));
		this.#say(WORDS.takenBack);
		this.#draw();
	}
	/** What stands open after every press: the same key ends it, and in step and out of step end each other. */
	get #open() {
		const open = /* @__PURE__ */ new Set();
		for (const { family } of this.#presses) {
			const ends = open.delete(family.id);
			open.delete(EXCLUDES[family.id] ?? "");
			if (!ends) open.add(family.id);
		}
		return open;
	}
	#draw() {
		const open = this.#open;
		this.#pads.forEach((pad, id) => pad.setAttribute("aria-pressed", String(open.has(id))));
		this.#back.disabled = this.#presses.length === 0;
	}
	#say(words) {
		this.#said.textContent = words;
	}
	#queue(send) {
		this.#unsent.push(send);
		if (!this.#sending) this.#send();
	}
	async #send() {
		this.#sending = true;
		let waited = false;
		for (let next = this.#unsent[0]; next !== void 0 && !this.#scope.ended; next = this.#unsent[0]) if (await next()) this.#unsent.shift();
		else {
			waited = true;
			this.#say(WORDS.markWaits);
			await new Promise((resolve) => this.#scope.after(AGAIN_MS$2, resolve));
		}
		this.#sending = false;
		if (waited) this.#say(WORDS.marksKept);
		this.#empty.splice(0).forEach((resolve) => {
			resolve();
		});
	}
	/** Whether the server has it for good, or never will. */
	async #asked(path, document) {
		const answer = await fetch(`${this.#around.url}/marks${path}`, {
			method: "POST",
			cache: "no-store",
			headers: {
				"content-type": "application/json",
				"X-App-CSRF": "1"
			},
			body: JSON.stringify(document)
		}).catch(() => null);
		if (answer === null || LATER$1.has(answer.status) || answer.status >= 500) return false;
		if (!answer.ok) this.#say(await refusalOf(answer));
		return true;
	}
};
function isTyped(event) {
	const at = event.composedPath()[0];
	return at instanceof HTMLElement && at.matches("input, textarea, select, [contenteditable=true]");
}
// src/recording/meter.ts
/** How loud it is, as a bar: whoever sets up sees at a glance whether the microphone hears. */
var QUIETEST_DB = -60;
var EVERY_MS = 60;
/** The share of the bar for samples from -1 to 1: their root mean square in decibels, -60 dB and below is none of it. */
function shareOf(samples) {
	let sum = 0;
	for (let at = 0; at < samples.length; at += 1) sum += (samples[at] ?? 0) ** 2;
	if (sum === 0) return 0;
	const decibels = 10 * Math.log10(sum / samples.length);
	return Math.min(1, Math.max(0, 1 - decibels / QUIETEST_DB));
}
function meter(scope, stream, heard) {
	const bar = make("meter", {
		class: "level",
		min: "0",
		max: "1",
		"aria-label": WORDS.level
	});
	if (stream.getAudioTracks().length === 0) return bar;
	const sound = new AudioContext();
	const analyser = sound.createAnalyser();
	sound.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
	const samples = new Float32Array(analyser.fftSize);
	let shown = 0;
	scope.every(EVERY_MS, () => {
		analyser.getFloatTimeDomainData(samples);
		const share = shareOf(samples);
		shown = Math.max(share, shown * .88);
		bar.value = shown;
		if (share > .2) heard();
	});
	scope.own(() => void sound.close());
	return bar;
}
// src/recording/held.ts
var Held = class {
	#waiting = [];
	#kept = 0;
	#end = 0;
	/** Bytes the server has for good. */
	get kept() {
		return this.#kept;
	}
	/** Bytes that are in this window only. */
	get bytes() {
		return this.#end - this.#kept;
	}
	add(piece, lastedMs) {
		if (piece.size === 0) return;
		this.#waiting.push({
			at: this.#end,
			piece,
			lastedMs
		});
		this.#end += piece.size;
	}
	/** What to send next, at most so many bytes; null when everything is kept. */
	next(most) {
		if (this.#waiting[0] === void 0) return null;
		const batch = [];
		let [room, lastedMs] = [most, 0];
		for (const { at, piece, lastedMs: lasted } of this.#waiting) {
			const from = Math.max(0, this.#kept - at);
			const part = piece.slice(from, Math.min(piece.size, from + room));
			batch.push(part);
			room -= part.size;
			lastedMs = lasted;
			if (room <= 0) break;
		}
		return {
			at: this.#kept,
			pieces: batch,
			lastedMs
		};
	}
	/** The server has so many bytes for good: they are let go. False where it has fewer than it had, or more than there are. */
	keptUpTo(bytes) {
		if (bytes < this.#kept || bytes > this.#end) return false;
		this.#kept = bytes;
		this.#waiting = this.#waiting.filter(({ at, piece }) => at + piece.size > bytes);
		return true;
	}
};
// src/recording/sender.ts
/** Sends a recording as it is made, piece after piece; what is not kept by the server stays in memory until it is. */
/** As much as a network gap may leave in this window's memory. */
var MOST_HELD = 268435456;
var MOST_AT_ONCE = 4194304;
var AGAIN_MS$1 = 1e3;
/** Of what is refused, this passes: somebody unlocks, another connection ends. */
var LATER = /* @__PURE__ */ new Set([
	401,
	403,
	408,
	423,
	429
]);
var Sender = class {
	#held = new Held();
	#scope;
	#url;
	#news;
	#sending = false;
	#given = false;
	#empty = [];
	constructor(scope, url, news) {
		this.#scope = scope;
		this.#url = url;
		this.#news = news;
	}
	get waiting() {
		return this.#held.bytes;
	}
	add(piece, lastedMs) {
		this.#held.add(piece, lastedMs);
		if (!this.#sending) this.#send();
	}
	/** Resolves when everything is kept, or the server takes no more. */
	async drained() {
		if (this.#held.bytes === 0 || this.#given) return;
		await new Promise((resolve) => this.#empty.push(resolve));
	}
	async #send() {
		this.#sending = true;
		for (let batch = this.#held.next(MOST_AT_ONCE); batch !== null && !this.#over; batch = this.#held.next(MOST_AT_ONCE)) {
			const body = new Blob([...batch.pieces]);
			const answer = await fetch(this.#url, {
				method: "PATCH",
				cache: "no-store",
				body,
				headers: {
					"content-type": "application/offset+octet-stream",
					"X-App-CSRF": "1",
					"Upload-Offset": String(batch.at),
					"Recorded-Ms": String(Math.round(batch.lastedMs))
				}
			}).catch(() => null);
			if (!await this.#heard(answer)) await this.#pause();
		}
		this.#sending = false;
		if (this.#held.bytes > 0 && !this.#given) return;
		this.#empty.forEach((resolve) => {
			resolve();
		});
		this.#empty = [];
	}
	get #over() {
		return this.#given || this.#scope.ended;
	}
	/** Whether it goes on at once. */
	async #heard(answer) {
		if (answer === null) return this.#waits(WORDS.unreached);
		this.#news.locked(answer.status === 401);
		if (answer.ok) {
			const { received } = await answer.json();
			const fits = this.#held.keptUpTo(received);
			this.#news.moved(this.#held.kept, this.#held.bytes, null);
			return fits || this.#refused(WORDS.stopped);
		}
		if (answer.status === 409) return this.#find();
		if (answer.status < 500 && !LATER.has(answer.status)) return this.#refused(await refusalOf(answer));
		return this.#waits(answer.status === 401 ? WORDS.locked : WORDS.unreached);
	}
	/** After a break the server knows best where it goes on. */
	async #find() {
		const answer = await get(this.#url);
		if (!answer.ok) return this.#waits(WORDS.unreached);
		const received = answer.value.recording?.received ?? -1;
		return this.#held.keptUpTo(received) || this.#refused(WORDS.stopped);
	}
	#waits(says) {
		this.#news.moved(this.#held.kept, this.#held.bytes, says);
		return false;
	}
	#refused(says) {
		this.#given = true;
		this.#news.refused(says);
		return true;
	}
	async #pause() {
		await new Promise((resolve) => this.#scope.after(AGAIN_MS$1, resolve));
	}
};
// src/recording/unlocking.ts
/** After a restart Glimmer is locked: the passphrase is asked for here, so that what is held in this window goes on. */
var Unlocking = class {
	element = make("div", {
		class: "unlocking",
		hidden: true
	});
	show() {
		if (!this.element.hidden) return;
		const field = (type, words) => make("input", {
			type,
			autocomplete: "off",
			"aria-label": words,
			placeholder: words
		});
		const [name, passphrase] = [field("text", WORDS.name), field("password", WORDS.passphrase)];
		const says = make("p", { role: "alert" });
		const open = door(WORDS.unlock, () => void 0);
		open.type = "submit";
		const form = make("form", { class: "row" }, passphrase, open, says);
		form.onsubmit = (event) => {
			event.preventDefault();
			this.#unlock(name.value, passphrase, says);
		};
		this.element.replaceChildren(line$1(WORDS.lockedHere), form);
		this.element.hidden = false;
		passphrase.focus();
		this.#askWho(form, name);
	}
	hide() {
		this.element.hidden = true;
	}
	/** Where several people come in here, who it is. */
	async #askWho(form, name) {
		const standing = await get("/sign-in/state");
		if (standing.ok && standing.value.names) form.prepend(name);
	}
	async #unlock(name, passphrase, says) {
		const answer = await post("/sign-in/unlock", {
			name,
			passphrase: passphrase.value
		});
		if (answer.ok) this.hide();
		else {
			says.textContent = answer.says;
			passphrase.select();
		}
	}
};
// src/recording/room.ts
/** Recording here: the camera is looked at, the film is recorded and sealed meanwhile, moments are marked. */
var SLICE_MS = 1e3;
var LONGEST_MS = 72e5;
var MINUTES_HELD = Math.floor(MOST_HELD * 8 / BITS_A_SECOND / 60);
var Room = class {
	element = make("div", { class: "filming" });
	#page;
	#url;
	#ends;
	#clock = new FilmClock();
	#view = make("video", {
		class: "view",
		autoplay: true,
		playsinline: true,
		"aria-label": WORDS.camera
	});
	#about = make("div", { class: "about" });
	/** What the camera that is open holds: closed with it. */
	#own = new Scope();
	/** From the first byte to the last: this page stays. */
	#staying = new Scope();
	#unlocking = new Unlocking();
	#stream = null;
	#recorder = null;
	#sender = null;
	#marks = null;
	#document = null;
	#choice = {
		camera: null,
		microphone: null
	};
	#why = null;
	#begun = 0;
	constructor(page, url, ends) {
		this.#page = page;
		this.#url = url;
		this.#ends = ends;
		this.#view.muted = true;
		this.element.append(this.#view, make("div", { class: "side" }, this.#unlocking.element, this.#about));
		page.own(() => {
			this.#dark();
		});
		page.own(() => {
			this.#staying.end();
		});
		page.listen(window, "beforeunload", (event) => {
			if (this.isBusy) event.preventDefault();
		});
		this.#open();
	}
	/** Whether something would be lost if this window closed. */
	get isBusy() {
		return this.#recorder !== null || (this.#sender?.waiting ?? 0) > 0;
	}
	async #open() {
		this.#about.replaceChildren(line$1(WORDS.asking, "soft"));
		const asked = await get(this.#url);
		const no = asked.ok ? asked.value.says ?? (canRecord() ? null : WORDS.no.unsupported) : asked.says;
		if (no !== null) this.#ends.back(no);
		if (no !== null || !asked.ok) return;
		this.#document = asked.value;
		await this.#look();
	}
	async #look() {
		this.#dark();
		const opened = await openCamera(this.#choice);
		if (this.#page.ended) {
			if ("stream" in opened) letGo(opened.stream);
			return;
		}
		if ("says" in opened) {
			this.#ends.back(opened.says);
			return;
		}
		this.#stream = opened.stream;
		this.#view.srcObject = opened.stream;
		this.#watch();
		await this.#ready(opened.stream);
	}
	async #ready(stream) {
		const { cameras, microphones } = await devices();
		const used = (tracks) => tracks[0]?.getSettings().deviceId ?? "";
		const silent = line$1(WORDS.silent, "soft");
		const choose = (choice) => {
			this.#choice = {
				...this.#choice,
				...choice
			};
			this.#look();
		};
		this.#about.replaceChildren(line$1(WORDS.title, "big"), chooser$1(WORDS.camera, cameras, used(stream.getVideoTracks()), (camera) => choose({ camera })), chooser$1(WORDS.microphone, microphones, used(stream.getAudioTracks()), (microphone) => choose({ microphone }), WORDS.noMicrophone), meter(this.#own, stream, () => {
			silent.textContent = "";
		}), ...stream.getAudioTracks().length > 0 ? [silent] : [], make("div", { class: "row" }, door(WORDS.start, () => void this.#start(stream)), door(WORDS.back, () => {
			this.#leave(null);
		}, "door plain")), line$1(WORDS.bridged(MINUTES_HELD), "soft"));
	}
	async #start(stream) {
		if (this.#recorder !== null) return;
		const recorder = this.#recorder = recorderOf(stream);
		const begun = await post(this.#url);
		if (!begun.ok) {
			this.#recorder = null;
			this.#leave(begun.says);
			return;
		}
		const kept = line$1("", "soft");
		this.#sender = new Sender(this.#page, this.#url, {
			moved: (bytes, waiting, says) => {
				kept.textContent = says ?? [WORDS.kept(sizeInWords(bytes)), ...waiting > 0 ? [WORDS.waiting(sizeInWords(waiting))] : []].join(" · ");
				if (waiting > 268435456) this.#stop(WORDS.full);
			},
			locked: (isLocked) => {
				if (isLocked) this.#unlocking.show();
				else this.#unlocking.hide();
			},
			refused: (says) => {
				this.#stop(says);
			}
		});
		recorder.ondataavailable = ({ data }) => this.#sender?.add(data, performance.now() - this.#begun);
		recorder.onstop = () => void this.#save();
		recorder.onerror = () => {
			this.#stop(WORDS.stopped);
		};
		this.#begun = performance.now();
		this.#clock.begin(this.#begun);
		recorder.start(SLICE_MS);
		stayAwake(this.#own, document);
		stayHere(this.#staying, document);
		this.#unplugged(stream);
		this.#show(stream, kept);
	}
	#show(stream, kept) {
		const time = make("output", { class: "time" }, clockText(0));
		this.#own.every(250, () => {
			const lasted = performance.now() - this.#begun;
			time.textContent = clockText(lasted);
			if (lasted > LONGEST_MS) this.#stop(WORDS.tooLong);
		});
		const { families = [], keys = null } = this.#document ?? {};
		this.#marks = new Marks(this.#page, {
			url: this.#url,
			families,
			keys,
			at: (now) => this.#clock.at(now)
		});
		this.#about.replaceChildren(make("div", { class: "row on" }, make("span", {
			class: "lamp",
			"aria-hidden": "true"
		}), line$1(WORDS.recording, "big"), time), meter(this.#own, stream, () => void 0), ...families.length > 0 ? [this.#marks.element] : [], door(WORDS.stop, () => {
			this.#stop(null);
		}, "door stop"), kept, line$1(WORDS.stay, "soft"));
		this.element.classList.add("recording");
	}
	/** The camera's pictures as they are shown: the first one after the beginning is the film's first. */
	#watch() {
		const own = this.#own;
		const see = (now, { captureTime, presentationTime }) => {
			this.#clock.see({ takenMs: captureTime ?? Math.min(presentationTime, now) });
			if (!own.ended) this.#view.requestVideoFrameCallback(see);
		};
		if ("requestVideoFrameCallback" in this.#view) this.#view.requestVideoFrameCallback(see);
	}
	#unplugged(stream) {
		for (const track of stream.getTracks()) this.#own.listen(track, "ended", () => {
			if (track.kind === "video") this.#stop(WORDS.cameraGone(clockText(performance.now() - this.#begun)));
			else this.#about.append(no(WORDS.microphoneGone));
		});
	}
	#stop(why) {
		this.#why ??= why;
		if (this.#recorder?.state === "recording") this.#recorder.stop();
	}
	/** The last piece has come: the camera goes dark, what waits is kept, and the clip is made ready. */
	async #save() {
		this.#dark();
		this.element.classList.remove("recording");
		const bar = make("progress", {
			max: "1",
			"aria-label": WORDS.saving
		});
		this.#about.replaceChildren(...this.#why === null ? [] : [no(this.#why)], line$1(WORDS.saving, "big"), bar, line$1(WORDS.savingNote, "soft"));
		await Promise.all([this.#sender?.drained(), this.#marks?.drained()]);
		const refused = await this.#end();
		this.#staying.end();
		if (this.#page.ended) return;
		if (refused !== null) this.#leave(refused);
		else {
			this.#recorder = null;
			this.#ends.kept();
		}
	}
	/** Says the recording is over until that is heard; answers why nothing was kept, if nothing was. */
	async #end() {
		for (;;) {
			const ended = await post(`${this.#url}/end`);
			if (ended.ok || ended.status === 404 || this.#page.ended) return null;
			if (ended.status === 400) return ended.says;
			await new Promise((resolve) => this.#page.after(SLICE_MS, resolve));
		}
	}
	#leave(says) {
		this.#dark();
		this.#recorder = null;
		this.#ends.back(says);
	}
	#dark() {
		this.#own.end();
		this.#own = new Scope();
		letGo(this.#stream);
		this.#stream = null;
		this.#view.srcObject = null;
	}
};
// node_modules/tus-js-client/lib.esm/error.js
function _typeof$8(o) {
	"@babel/helpers - typeof";
	return _typeof$8 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$8(o);
}
function _defineProperties$8(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$8(descriptor.key), descriptor);
	}
}
function _createClass$8(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$8(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$8(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$8(t) {
	var i = _toPrimitive$8(t, "string");
	return "symbol" == _typeof$8(i) ? i : i + "";
}
function _toPrimitive$8(t, r) {
	if ("object" != _typeof$8(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$8(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
function _classCallCheck$8(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _callSuper$1(t, o, e) {
	return o = _getPrototypeOf$1(o), _possibleConstructorReturn$1(t, _isNativeReflectConstruct$1() ? Reflect.construct(o, e || [], _getPrototypeOf$1(t).constructor) : o.apply(t, e));
}
function _possibleConstructorReturn$1(self, call) {
	if (call && (_typeof$8(call) === "object" || typeof call === "function")) return call;
	else if (call !== void 0) throw new TypeError("Derived constructors may only return object or undefined");
	return _assertThisInitialized$1(self);
}
function _assertThisInitialized$1(self) {
	if (self === void 0) throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
	return self;
}
function _inherits$1(subClass, superClass) {
	if (typeof superClass !== "function" && superClass !== null) throw new TypeError("Super expression must either be null or a function");
	subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: {
		value: subClass,
		writable: true,
		configurable: true
	} });
	Object.defineProperty(subClass, "prototype", { writable: false });
	if (superClass) _setPrototypeOf$1(subClass, superClass);
}
function _wrapNativeSuper(Class) {
	var _cache = typeof Map === "function" ? /* @__PURE__ */ new Map() : void 0;
	_wrapNativeSuper = function _wrapNativeSuper(Class) {
		if (Class === null || !_isNativeFunction(Class)) return Class;
		if (typeof Class !== "function") throw new TypeError("Super expression must either be null or a function");
		if (typeof _cache !== "undefined") {
			if (_cache.has(Class)) return _cache.get(Class);
			_cache.set(Class, Wrapper);
		}
		function Wrapper() {
			return _construct(Class, arguments, _getPrototypeOf$1(this).constructor);
		}
		Wrapper.prototype = Object.create(Class.prototype, { constructor: {
			value: Wrapper,
			enumerable: false,
			writable: true,
			configurable: true
		} });
		return _setPrototypeOf$1(Wrapper, Class);
	};
	return _wrapNativeSuper(Class);
}
function _construct(t, e, r) {
	if (_isNativeReflectConstruct$1()) return Reflect.construct.apply(null, arguments);
	var o = [null];
	o.push.apply(o, e);
	var p = new (t.bind.apply(t, o))();
	return r && _setPrototypeOf$1(p, r.prototype), p;
}
function _isNativeReflectConstruct$1() {
	try {
		var t = !Boolean.prototype.valueOf.call(Reflect.construct(Boolean, [], function() {}));
	} catch (t) {}
	return (_isNativeReflectConstruct$1 = function _isNativeReflectConstruct() {
		return !!t;
	})();
}
function _isNativeFunction(fn) {
	try {
		return Function.toString.call(fn).indexOf("[native code]") !== -1;
	} catch (e) {
		return typeof fn === "function";
	}
}
function _setPrototypeOf$1(o, p) {
	_setPrototypeOf$1 = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function _setPrototypeOf(o, p) {
		o.__proto__ = p;
		return o;
	};
	return _setPrototypeOf$1(o, p);
}
function _getPrototypeOf$1(o) {
	_getPrototypeOf$1 = Object.setPrototypeOf ? Object.getPrototypeOf.bind() : function _getPrototypeOf(o) {
		return o.__proto__ || Object.getPrototypeOf(o);
	};
	return _getPrototypeOf$1(o);
}
var DetailedError = /*#__PURE__*/ function(_Error) {
	function DetailedError(message) {
		var _this;
		var causingErr = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : null;
		var req = arguments.length > 2 && arguments[2] !== void 0 ? arguments[2] : null;
		var res = arguments.length > 3 && arguments[3] !== void 0 ? arguments[3] : null;
		_classCallCheck$8(this, DetailedError);
		_this = _callSuper$1(this, DetailedError, [message]);
		_this.originalRequest = req;
		_this.originalResponse = res;
		_this.causingError = causingErr;
		if (causingErr != null) message += ", caused by ".concat(causingErr.toString());
		if (req != null) {
			var requestId = req.getHeader("X-Request-ID") || "n/a";
			var method = req.getMethod();
			var url = req.getURL();
			var status = res ? res.getStatus() : "n/a";
			var body = res ? res.getBody() || "" : "n/a";
			message += ", originated from request (method: ".concat(method, ", url: ").concat(url, ", response code: ").concat(status, ", response text: ").concat(body, ", request id: ").concat(requestId, ")");
		}
		_this.message = message;
		return _this;
	}
	_inherits$1(DetailedError, _Error);
	return _createClass$8(DetailedError);
}(/*#__PURE__*/ _wrapNativeSuper(Error));
// node_modules/tus-js-client/lib.esm/logger.js
var isEnabled = false;
function log(msg) {
	if (!isEnabled) return;
	console.log(msg);
}
// node_modules/tus-js-client/lib.esm/noopUrlStorage.js
function _typeof$7(o) {
	"@babel/helpers - typeof";
	return _typeof$7 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$7(o);
}
function _classCallCheck$7(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$7(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$7(descriptor.key), descriptor);
	}
}
function _createClass$7(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$7(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$7(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$7(t) {
	var i = _toPrimitive$7(t, "string");
	return "symbol" == _typeof$7(i) ? i : i + "";
}
function _toPrimitive$7(t, r) {
	if ("object" != _typeof$7(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$7(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var NoopUrlStorage = /*#__PURE__*/ function() {
	function NoopUrlStorage() {
		_classCallCheck$7(this, NoopUrlStorage);
	}
	return _createClass$7(NoopUrlStorage, [
		{
			key: "listAllUploads",
			value: function listAllUploads() {
				return Promise.resolve([]);
			}
		},
		{
			key: "findUploadsByFingerprint",
			value: function findUploadsByFingerprint(_fingerprint) {
				return Promise.resolve([]);
			}
		},
		{
			key: "removeUpload",
			value: function removeUpload(_urlStorageKey) {
				return Promise.resolve();
			}
		},
		{
			key: "addUpload",
			value: function addUpload(_fingerprint, _upload) {
				return Promise.resolve(null);
			}
		}
	]);
}();
// node_modules/js-base64/base64.mjs
/**
*  base64.ts
*
*  Licensed under the BSD 3-Clause License.
*    http://opensource.org/licenses/BSD-3-Clause
*
*  References:
*    http://en.wikipedia.org/wiki/Base64
*
* @author Dan Kogai (https://github.com/dankogai)
*/
var version = "3.9.6";
/**
* @deprecated use lowercase `version`.
*/
var VERSION = version;
var _TD = typeof TextDecoder === "function" ? new TextDecoder("utf-8", { ignoreBOM: true }) : void 0;
var _TE = typeof TextEncoder === "function" ? new TextEncoder() : void 0;
var b64chs = Array.prototype.slice.call("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
var b64tab = ((a) => {
	let tab = {};
	a.forEach((c, i) => tab[c] = i);
	return tab;
})(b64chs);
var b64re = /^(?:[A-Za-z\d+\/]{4})*?(?:[A-Za-z\d+\/]{2}(?:==)?|[A-Za-z\d+\/]{3}=?)?$/;
var _fromCC = String.fromCharCode.bind(String);
var _U8Afrom = typeof Uint8Array.from === "function" ? Uint8Array.from.bind(Uint8Array) : (it) => new Uint8Array(Array.prototype.slice.call(it, 0));
var _mkUriSafe = (src) => src.replace(/=/g, "").replace(/[+\/]/g, (m0) => m0 == "+" ? "-" : "_");
var _tidyB64 = (s) => s.replace(/[^A-Za-z0-9\+\/]/g, "");
/**
* polyfill version of `btoa`
*/
var btoaPolyfill = (bin) => {
	let u32, c0, c1, c2, asc = "";
	const pad = bin.length % 3;
	for (let i = 0; i < bin.length;) {
		if ((c0 = bin.charCodeAt(i++)) > 255 || (c1 = bin.charCodeAt(i++)) > 255 || (c2 = bin.charCodeAt(i++)) > 255) throw new TypeError("invalid character found");
		u32 = c0 << 16 | c1 << 8 | c2;
		asc += b64chs[u32 >> 18 & 63] + b64chs[u32 >> 12 & 63] + b64chs[u32 >> 6 & 63] + b64chs[u32 & 63];
	}
	return pad ? asc.slice(0, pad - 3) + "===".substring(pad) : asc;
};
/**
* does what `window.btoa` of web browsers do.
* @param {String} bin binary string
* @returns {string} Base64-encoded string
*/
var _btoa = typeof btoa === "function" ? (bin) => btoa(bin) : btoaPolyfill;
var _fromUint8Array = typeof Uint8Array.prototype.toBase64 === "function" ? Function.prototype.call.bind(Uint8Array.prototype.toBase64) : (u8a) => {
	const maxargs = 4096;
	let strs = [];
	for (let i = 0, l = u8a.length; i < l; i += maxargs) strs.push(_fromCC.apply(null, u8a.subarray(i, i + maxargs)));
	return _btoa(strs.join(""));
};
/**
* converts a Uint8Array to a Base64 string.
* @param {boolean} [urlsafe] URL-and-filename-safe a la RFC4648 §5
* @returns {string} Base64 string
*/
var fromUint8Array = (u8a, urlsafe = false) => urlsafe ? _mkUriSafe(_fromUint8Array(u8a)) : _fromUint8Array(u8a);
var cb_utob = (c) => {
	if (c.length < 2) {
		var cc = c.charCodeAt(0);
		return cc < 128 ? c : cc < 2048 ? _fromCC(192 | cc >>> 6) + _fromCC(128 | cc & 63) : _fromCC(224 | cc >>> 12 & 15) + _fromCC(128 | cc >>> 6 & 63) + _fromCC(128 | cc & 63);
	} else {
		var cc = 65536 + (c.charCodeAt(0) - 55296) * 1024 + (c.charCodeAt(1) - 56320);
		return _fromCC(240 | cc >>> 18 & 7) + _fromCC(128 | cc >>> 12 & 63) + _fromCC(128 | cc >>> 6 & 63) + _fromCC(128 | cc & 63);
	}
};
var re_utob = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\x00-\x7F]/g;
/**
* @deprecated should have been internal use only.
* @param {string} src UTF-8 string
* @returns {string} UTF-16 string
*/
var utob = (u) => u.replace(re_utob, cb_utob);
var _encode = _TE ? (s) => _fromUint8Array(_TE.encode(s)) : (s) => _btoa(utob(s));
/**
* converts a UTF-8-encoded string to a Base64 string.
* @param {boolean} [urlsafe] if `true` make the result URL-safe
* @returns {string} Base64 string
*/
var encode = (src, urlsafe = false) => urlsafe ? _mkUriSafe(_encode(src)) : _encode(src);
/**
* converts a UTF-8-encoded string to URL-safe Base64 RFC4648 §5.
* @returns {string} Base64 string
*/
var encodeURI = (src) => encode(src, true);
var re_btou = /[\xC0-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF7][\x80-\xBF]{3}/g;
var cb_btou = (cccc) => {
	switch (cccc.length) {
		case 4:
			var offset = ((7 & cccc.charCodeAt(0)) << 18 | (63 & cccc.charCodeAt(1)) << 12 | (63 & cccc.charCodeAt(2)) << 6 | 63 & cccc.charCodeAt(3)) - 65536;
			return _fromCC((offset >>> 10) + 55296) + _fromCC((offset & 1023) + 56320);
		case 3: return _fromCC((15 & cccc.charCodeAt(0)) << 12 | (63 & cccc.charCodeAt(1)) << 6 | 63 & cccc.charCodeAt(2));
		default: return _fromCC((31 & cccc.charCodeAt(0)) << 6 | 63 & cccc.charCodeAt(1));
	}
};
/**
* @deprecated should have been internal use only.
* @param {string} src UTF-16 string
* @returns {string} UTF-8 string
*/
var btou = (b) => b.replace(re_btou, cb_btou);
/**
* polyfill version of `atob`
*/
var atobPolyfill = (asc) => {
	asc = asc.replace(/\s+/g, "");
	if (!b64re.test(asc)) throw new TypeError("malformed base64.");
	asc += "==".slice(2 - (asc.length & 3));
	let u24, r1, r2;
	let binArray = [];
	for (let i = 0; i < asc.length;) {
		u24 = b64tab[asc.charAt(i++)] << 18 | b64tab[asc.charAt(i++)] << 12 | (r1 = b64tab[asc.charAt(i++)]) << 6 | (r2 = b64tab[asc.charAt(i++)]);
		if (r1 === 64) binArray.push(_fromCC(u24 >> 16 & 255));
		else if (r2 === 64) binArray.push(_fromCC(u24 >> 16 & 255, u24 >> 8 & 255));
		else binArray.push(_fromCC(u24 >> 16 & 255, u24 >> 8 & 255, u24 & 255));
	}
	return binArray.join("");
};
/**
* does what `window.atob` of web browsers do.
* @param {String} asc Base64-encoded string
* @returns {string} binary string
*/
var _atob = typeof atob === "function" ? (asc) => atob(_tidyB64(asc)) : atobPolyfill;
var _toUint8Array = typeof Uint8Array.fromBase64 === "function" ? (a) => Uint8Array.fromBase64(a) : (a) => _U8Afrom(_atob(a).split("").map((c) => c.charCodeAt(0)));
/**
* converts a Base64 string to a Uint8Array.
*/
var toUint8Array = (a) => _toUint8Array(_unURI(a));
var _decode = _TD ? (a) => _TD.decode(_toUint8Array(a)) : (a) => btou(_atob(a));
var _unURI = (a) => _tidyB64(a.replace(/[-_]/g, (m0) => m0 == "-" ? "+" : "/"));
/**
* converts a Base64 string to a UTF-8 string.
* @param {String} src Base64 string.  Both normal and URL-safe are supported
* @returns {string} UTF-8 string
*/
var decode = (src) => _decode(_unURI(src));
/**
* check if a value is a valid Base64 string
* @param {String} src a value to check
*/
var isValid = (src) => {
	if (typeof src !== "string") return false;
	const s = src.replace(/\s+/g, "").replace(/={0,2}$/, "");
	if (s.length % 4 === 1) return false;
	return !/[^\s0-9a-zA-Z\+/]/.test(s) || !/[^\s0-9a-zA-Z\-_]/.test(s);
};
var _noEnum = (v) => {
	return {
		value: v,
		enumerable: false,
		writable: true,
		configurable: true
	};
};
/**
* extend String.prototype with relevant methods
*/
var extendString = function() {
	const _add = (name, body) => Object.defineProperty(String.prototype, name, _noEnum(body));
	_add("fromBase64", function() {
		return decode(this);
	});
	_add("toBase64", function(urlsafe) {
		return encode(this, urlsafe);
	});
	_add("toBase64URI", function() {
		return encode(this, true);
	});
	_add("toBase64URL", function() {
		return encode(this, true);
	});
	_add("toUint8Array", function() {
		return toUint8Array(this);
	});
};
/**
* extend Uint8Array.prototype with relevant methods
*/
var extendUint8Array = function() {
	const _add = (name, body) => Object.defineProperty(Uint8Array.prototype, name, _noEnum(body));
	_add("toBase64", function(urlsafe) {
		return fromUint8Array(this, urlsafe);
	});
	_add("toBase64URI", function() {
		return fromUint8Array(this, true);
	});
	_add("toBase64URL", function() {
		return fromUint8Array(this, true);
	});
};
/**
* extend Builtin prototypes with relevant methods
*/
var extendBuiltins = () => {
	extendString();
	extendUint8Array();
};
var gBase64 = {
	version,
	VERSION,
	atob: _atob,
	atobPolyfill,
	btoa: _btoa,
	btoaPolyfill,
	fromBase64: decode,
	toBase64: encode,
	encode,
	encodeURI,
	encodeURL: encodeURI,
	utob,
	btou,
	decode,
	isValid,
	fromUint8Array,
	toUint8Array,
	extendString,
	extendUint8Array,
	extendBuiltins
};
// node_modules/requires-port/index.js
var require_requires_port = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Check if we're required to add a port number.
	*
	* @see https://url.spec.whatwg.org/#default-port
	* @param {Number|String} port Port number we need to check
	* @param {String} protocol Protocol we need to check against.
	* @returns {Boolean} Is it a default port for the given protocol
	* @api private
	*/
	module.exports = function required(port, protocol) {
		protocol = protocol.split(":")[0];
		port = +port;
		if (!port) return false;
		switch (protocol) {
			case "http":
			case "ws": return port !== 80;
			case "https":
			case "wss": return port !== 443;
			case "ftp": return port !== 21;
			case "gopher": return port !== 70;
			case "file": return false;
		}
		return port !== 0;
	};
}));
// node_modules/querystringify/index.js
var require_querystringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var has = Object.prototype.hasOwnProperty;
	var undef;
	/**
	* Decode a URI encoded string.
	*
	* @param {String} input The URI encoded string.
	* @returns {String|Null} The decoded string.
	* @api private
	*/
	function decode(input) {
		try {
			return decodeURIComponent(input.replace(/\+/g, " "));
		} catch (e) {
			return null;
		}
	}
	/**
	* Attempts to encode a given input.
	*
	* @param {String} input The string that needs to be encoded.
	* @returns {String|Null} The encoded string.
	* @api private
	*/
	function encode(input) {
		try {
			return encodeURIComponent(input);
		} catch (e) {
			return null;
		}
	}
	/**
	* Simple query string parser.
	*
	* @param {String} query The query string that needs to be parsed.
	* @returns {Object}
	* @api public
	*/
	function querystring(query) {
		var parser = /([^=?#&]+)=?([^&]*)/g, result = {}, part;
		while (part = parser.exec(query)) {
			var key = decode(part[1]), value = decode(part[2]);
			if (key === null || value === null || key in result) continue;
			result[key] = value;
		}
		return result;
	}
	/**
	* Transform a query string to an object.
	*
	* @param {Object} obj Object that should be transformed.
	* @param {String} prefix Optional prefix.
	* @returns {String}
	* @api public
	*/
	function querystringify(obj, prefix) {
		prefix = prefix || "";
		var pairs = [], value, key;
		if ("string" !== typeof prefix) prefix = "?";
		for (key in obj) if (has.call(obj, key)) {
			value = obj[key];
			if (!value && (value === null || value === undef || isNaN(value))) value = "";
			key = encode(key);
			value = encode(value);
			if (key === null || value === null) continue;
			pairs.push(key + "=" + value);
		}
		return pairs.length ? prefix + pairs.join("&") : "";
	}
	exports.stringify = querystringify;
	exports.parse = querystring;
}));
// node_modules/tus-js-client/lib.esm/uuid.js
var import_url_parse = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	var required = require_requires_port();
	var qs = require_querystringify();
	var controlOrWhitespace = /^[\x00-\x20\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/;
	var CRHTLF = /[\n\r\t]/g;
	var slashes = /^[A-Za-z][A-Za-z0-9+-.]*:\/\//;
	var port = /:\d+$/;
	var protocolre = /^([a-z][a-z0-9.+-]*:)?(\/\/)?([\\/]+)?([\S\s]*)/i;
	var windowsDriveLetter = /^[a-zA-Z]:/;
	/**
	* Remove control characters and whitespace from the beginning of a string.
	*
	* @param {Object|String} str String to trim.
	* @returns {String} A new string representing `str` stripped of control
	*     characters and whitespace from its beginning.
	* @public
	*/
	function trimLeft(str) {
		return (str ? str : "").toString().replace(controlOrWhitespace, "");
	}
	/**
	* These are the parse rules for the URL parser, it informs the parser
	* about:
	*
	* 0. The char it Needs to parse, if it's a string it should be done using
	*    indexOf, RegExp using exec and NaN means set as current value.
	* 1. The property we should set when parsing this value.
	* 2. Indication if it's backwards or forward parsing, when set as number it's
	*    the value of extra chars that should be split off.
	* 3. Inherit from location if non existing in the parser.
	* 4. `toLowerCase` the resulting value.
	*/
	var rules = [
		["#", "hash"],
		["?", "query"],
		function sanitize(address, url) {
			return isSpecial(url.protocol) ? address.replace(/\\/g, "/") : address;
		},
		["/", "pathname"],
		[
			"@",
			"auth",
			1
		],
		[
			NaN,
			"host",
			void 0,
			1,
			1
		],
		[
			/:(\d*)$/,
			"port",
			void 0,
			1
		],
		[
			NaN,
			"hostname",
			void 0,
			1,
			1
		]
	];
	/**
	* These properties should not be copied or inherited from. This is only needed
	* for all non blob URL's as a blob URL does not include a hash, only the
	* origin.
	*
	* @type {Object}
	* @private
	*/
	var ignore = {
		hash: 1,
		query: 1
	};
	/**
	* The location object differs when your code is loaded through a normal page,
	* Worker or through a worker using a blob. And with the blobble begins the
	* trouble as the location object will contain the URL of the blob, not the
	* location of the page where our code is loaded in. The actual origin is
	* encoded in the `pathname` so we can thankfully generate a good "default"
	* location from it so we can generate proper relative URL's again.
	*
	* @param {Object|String} loc Optional default location object.
	* @returns {Object} lolcation object.
	* @public
	*/
	function lolcation(loc) {
		var globalVar;
		if (typeof window !== "undefined") globalVar = window;
		else if (typeof global !== "undefined") globalVar = global;
		else if (typeof self !== "undefined") globalVar = self;
		else globalVar = {};
		var location = globalVar.location || {};
		loc = loc || location;
		var finaldestination = {}, type = typeof loc, key;
		if ("blob:" === loc.protocol) finaldestination = new Url(unescape(loc.pathname), {});
		else if ("string" === type) {
			finaldestination = new Url(loc, {});
			for (key in ignore) delete finaldestination[key];
		} else if ("object" === type) {
			for (key in loc) {
				if (key in ignore) continue;
				finaldestination[key] = loc[key];
			}
			if (finaldestination.slashes === void 0) finaldestination.slashes = slashes.test(loc.href);
		}
		return finaldestination;
	}
	/**
	* Check whether a protocol scheme is special.
	*
	* @param {String} The protocol scheme of the URL
	* @return {Boolean} `true` if the protocol scheme is special, else `false`
	* @private
	*/
	function isSpecial(scheme) {
		return scheme === "file:" || scheme === "ftp:" || scheme === "http:" || scheme === "https:" || scheme === "ws:" || scheme === "wss:";
	}
	/**
	* @typedef ProtocolExtract
	* @type Object
	* @property {String} protocol Protocol matched in the URL, in lowercase.
	* @property {Boolean} slashes `true` if protocol is followed by "//", else `false`.
	* @property {String} rest Rest of the URL that is not part of the protocol.
	*/
	/**
	* Extract protocol information from a URL with/without double slash ("//").
	*
	* @param {String} address URL we want to extract from.
	* @param {Object} location
	* @return {ProtocolExtract} Extracted information.
	* @private
	*/
	function extractProtocol(address, location) {
		address = trimLeft(address);
		address = address.replace(CRHTLF, "");
		location = location || {};
		var match = protocolre.exec(address);
		var protocol = match[1] ? match[1].toLowerCase() : "";
		var forwardSlashes = !!match[2];
		var otherSlashes = !!match[3];
		var slashesCount = 0;
		var rest;
		if (forwardSlashes) {
			if (otherSlashes) {
				rest = match[2] + match[3] + match[4];
				slashesCount = match[2].length + match[3].length;
			} else {
				rest = match[2] + match[4];
				slashesCount = match[2].length;
			}
		} else if (otherSlashes) {
			rest = match[3] + match[4];
			slashesCount = match[3].length;
		} else rest = match[4];
		if (protocol === "file:") {
			if (slashesCount >= 2) rest = rest.slice(2);
		} else if (isSpecial(protocol)) rest = match[4];
		else if (protocol) {
			if (forwardSlashes) rest = rest.slice(2);
		} else if (slashesCount >= 2 && isSpecial(location.protocol)) rest = match[4];
		return {
			protocol,
			slashes: forwardSlashes || isSpecial(protocol),
			slashesCount,
			rest
		};
	}
	/**
	* Resolve a relative URL pathname against a base URL pathname.
	*
	* @param {String} relative Pathname of the relative URL.
	* @param {String} base Pathname of the base URL.
	* @return {String} Resolved pathname.
	* @private
	*/
	function resolve(relative, base) {
		if (relative === "") return base;
		var path = (base || "/").split("/").slice(0, -1).concat(relative.split("/")), i = path.length, last = path[i - 1], unshift = false, up = 0;
		while (i--) if (path[i] === ".") path.splice(i, 1);
		else if (path[i] === "..") {
			path.splice(i, 1);
			up++;
		} else if (up) {
			if (i === 0) unshift = true;
			path.splice(i, 1);
			up--;
		}
		if (unshift) path.unshift("");
		if (last === "." || last === "..") path.push("");
		return path.join("/");
	}
	/**
	* The actual URL instance. Instead of returning an object we've opted-in to
	* create an actual constructor as it's much more memory efficient and
	* faster and it pleases my OCD.
	*
	* It is worth noting that we should not use `URL` as class name to prevent
	* clashes with the global URL instance that got introduced in browsers.
	*
	* @constructor
	* @param {String} address URL we want to parse.
	* @param {Object|String} [location] Location defaults for relative paths.
	* @param {Boolean|Function} [parser] Parser for the query string.
	* @private
	*/
	function Url(address, location, parser) {
		address = trimLeft(address);
		address = address.replace(CRHTLF, "");
		if (!(this instanceof Url)) return new Url(address, location, parser);
		var relative, extracted, parse, instruction, index, key, instructions = rules.slice(), type = typeof location, url = this, i = 0;
		if ("object" !== type && "string" !== type) {
			parser = location;
			location = null;
		}
		if (parser && "function" !== typeof parser) parser = qs.parse;
		location = lolcation(location);
		extracted = extractProtocol(address || "", location);
		relative = !extracted.protocol && !extracted.slashes;
		url.slashes = extracted.slashes || relative && location.slashes;
		url.protocol = extracted.protocol || location.protocol || "";
		address = extracted.rest;
		if (extracted.protocol === "file:" && (extracted.slashesCount !== 2 || windowsDriveLetter.test(address)) || !extracted.slashes && (extracted.protocol || extracted.slashesCount < 2 || !isSpecial(url.protocol))) instructions[3] = [/(.*)/, "pathname"];
		for (; i < instructions.length; i++) {
			instruction = instructions[i];
			if (typeof instruction === "function") {
				address = instruction(address, url);
				continue;
			}
			parse = instruction[0];
			key = instruction[1];
			if (parse !== parse) url[key] = address;
			else if ("string" === typeof parse) {
				index = parse === "@" ? address.lastIndexOf(parse) : address.indexOf(parse);
				if (~index) {
					if ("number" === typeof instruction[2]) {
						url[key] = address.slice(0, index);
						address = address.slice(index + instruction[2]);
					} else {
						url[key] = address.slice(index);
						address = address.slice(0, index);
					}
				}
			} else if (index = parse.exec(address)) {
				url[key] = index[1];
				address = address.slice(0, index.index);
			}
			url[key] = url[key] || (relative && instruction[3] ? location[key] || "" : "");
			if (instruction[4]) url[key] = url[key].toLowerCase();
		}
		if (parser) url.query = parser(url.query);
		if (relative && location.slashes && url.pathname.charAt(0) !== "/" && (url.pathname !== "" || location.pathname !== "")) url.pathname = resolve(url.pathname, location.pathname);
		if (url.pathname.charAt(0) !== "/" && isSpecial(url.protocol)) url.pathname = "/" + url.pathname;
		if (!required(url.port, url.protocol)) {
			url.host = url.hostname;
			url.port = "";
		}
		url.username = url.password = "";
		if (url.auth) {
			index = url.auth.indexOf(":");
			if (~index) {
				url.username = url.auth.slice(0, index);
				url.username = encodeURIComponent(decodeURIComponent(url.username));
				url.password = url.auth.slice(index + 1);
				url.password = encodeURIComponent(decodeURIComponent(url.password));
			} else url.username = encodeURIComponent(decodeURIComponent(url.auth));
			url.auth = url.password ? url.username + ":" + url.password : url.username;
		}
		url.origin = url.protocol !== "file:" && isSpecial(url.protocol) && url.host ? url.protocol + "//" + url.host : "null";
		url.href = url.toString();
	}
	/**
	* This is convenience method for changing properties in the URL instance to
	* insure that they all propagate correctly.
	*
	* @param {String} part          Property we need to adjust.
	* @param {Mixed} value          The newly assigned value.
	* @param {Boolean|Function} fn  When setting the query, it will be the function
	*                               used to parse the query.
	*                               When setting the protocol, double slash will be
	*                               removed from the final url if it is true.
	* @returns {URL} URL instance for chaining.
	* @public
	*/
	function set(part, value, fn) {
		var url = this;
		switch (part) {
			case "query":
				if ("string" === typeof value && value.length) value = (fn || qs.parse)(value);
				url[part] = value;
				break;
			case "port":
				url[part] = value;
				if (!required(value, url.protocol)) {
					url.host = url.hostname;
					url[part] = "";
				} else if (value) url.host = url.hostname + ":" + value;
				break;
			case "hostname":
				url[part] = value;
				if (url.port) value += ":" + url.port;
				url.host = value;
				break;
			case "host":
				url[part] = value;
				if (port.test(value)) {
					value = value.split(":");
					url.port = value.pop();
					url.hostname = value.join(":");
				} else {
					url.hostname = value;
					url.port = "";
				}
				break;
			case "protocol":
				url.protocol = value.toLowerCase();
				url.slashes = !fn;
				break;
			case "pathname":
			case "hash":
				if (value) {
					var char = part === "pathname" ? "/" : "#";
					url[part] = value.charAt(0) !== char ? char + value : value;
				} else url[part] = value;
				break;
			case "username":
			case "password":
				url[part] = encodeURIComponent(value);
				break;
			case "auth":
				var index = value.indexOf(":");
				if (~index) {
					url.username = value.slice(0, index);
					url.username = encodeURIComponent(decodeURIComponent(url.username));
					url.password = value.slice(index + 1);
					url.password = encodeURIComponent(decodeURIComponent(url.password));
				} else url.username = encodeURIComponent(decodeURIComponent(value));
		}
		for (var i = 0; i < rules.length; i++) {
			var ins = rules[i];
			if (ins[4]) url[ins[1]] = url[ins[1]].toLowerCase();
		}
		url.auth = url.password ? url.username + ":" + url.password : url.username;
		url.origin = url.protocol !== "file:" && isSpecial(url.protocol) && url.host ? url.protocol + "//" + url.host : "null";
		url.href = url.toString();
		return url;
	}
	/**
	* Transform the properties back in to a valid and full URL string.
	*
	* @param {Function} stringify Optional query stringify function.
	* @returns {String} Compiled version of the URL.
	* @public
	*/
	function toString(stringify) {
		if (!stringify || "function" !== typeof stringify) stringify = qs.stringify;
		var query, url = this, host = url.host, protocol = url.protocol;
		if (protocol && protocol.charAt(protocol.length - 1) !== ":") protocol += ":";
		var result = protocol + (url.protocol && url.slashes || isSpecial(url.protocol) ? "//" : "");
		if (url.username) {
			result += url.username;
			if (url.password) result += ":" + url.password;
			result += "@";
		} else if (url.password) {
			result += ":" + url.password;
			result += "@";
		} else if (url.protocol !== "file:" && isSpecial(url.protocol) && !host && url.pathname !== "/") result += "@";
		if (host[host.length - 1] === ":" || port.test(url.hostname) && !url.port) host += ":";
		result += host + url.pathname;
		query = "object" === typeof url.query ? stringify(url.query) : url.query;
		if (query) result += "?" !== query.charAt(0) ? "?" + query : query;
		if (url.hash) result += url.hash;
		return result;
	}
	Url.prototype = {
		set,
		toString
	};
	Url.extractProtocol = extractProtocol;
	Url.location = lolcation;
	Url.trimLeft = trimLeft;
	Url.qs = qs;
	module.exports = Url;
})))());
/**
* Generate a UUID v4 based on random numbers. We intentioanlly use the less
* secure Math.random function here since the more secure crypto.getRandomNumbers
* is not available on all platforms.
* This is not a problem for us since we use the UUID only for generating a
* request ID, so we can correlate server logs to client errors.
*
* This function is taken from following site:
* https://stackoverflow.com/questions/105034/create-guid-uuid-in-javascript
*
* @return {string} The generate UUID
*/
function uuid() {
	return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, function(c) {
		var r = Math.random() * 16 | 0;
		return (c === "x" ? r : r & 3 | 8).toString(16);
	});
}
// node_modules/tus-js-client/lib.esm/upload.js
function _regeneratorRuntime$1() {
	"use strict";
	/*! regenerator-runtime -- Copyright (c) 2014-present, Facebook, Inc. -- license (MIT): https://github.com/facebook/regenerator/blob/main/LICENSE */ _regeneratorRuntime$1 = function _regeneratorRuntime() {
		return e;
	};
	var t, e = {}, r = Object.prototype, n = r.hasOwnProperty, o = Object.defineProperty || function(t, e, r) {
		t[e] = r.value;
	}, i = "function" == typeof Symbol ? Symbol : {}, a = i.iterator || "@@iterator", c = i.asyncIterator || "@@asyncIterator", u = i.toStringTag || "@@toStringTag";
	function define(t, e, r) {
		return Object.defineProperty(t, e, {
			value: r,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}), t[e];
	}
	try {
		define({}, "");
	} catch (t) {
		define = function define(t, e, r) {
			return t[e] = r;
		};
	}
	function wrap(t, e, r, n) {
		var i = e && e.prototype instanceof Generator ? e : Generator, a = Object.create(i.prototype);
		return o(a, "_invoke", { value: makeInvokeMethod(t, r, new Context(n || [])) }), a;
	}
	function tryCatch(t, e, r) {
		try {
			return {
				type: "normal",
				arg: t.call(e, r)
			};
		} catch (t) {
			return {
				type: "throw",
				arg: t
			};
		}
	}
	e.wrap = wrap;
	var h = "suspendedStart", l = "suspendedYield", f = "executing", s = "completed", y = {};
	function Generator() {}
	function GeneratorFunction() {}
	function GeneratorFunctionPrototype() {}
	var p = {};
	define(p, a, function() {
		return this;
	});
	var d = Object.getPrototypeOf, v = d && d(d(values([])));
	v && v !== r && n.call(v, a) && (p = v);
	var g = GeneratorFunctionPrototype.prototype = Generator.prototype = Object.create(p);
	function defineIteratorMethods(t) {
		[
			"next",
			"throw",
			"return"
		].forEach(function(e) {
			define(t, e, function(t) {
				return this._invoke(e, t);
			});
		});
	}
	function AsyncIterator(t, e) {
		function invoke(r, o, i, a) {
			var c = tryCatch(t[r], t, o);
			if ("throw" !== c.type) {
				var u = c.arg, h = u.value;
				return h && "object" == _typeof$6(h) && n.call(h, "__await") ? e.resolve(h.__await).then(function(t) {
					invoke("next", t, i, a);
				}, function(t) {
					invoke("throw", t, i, a);
				}) : e.resolve(h).then(function(t) {
					u.value = t, i(u);
				}, function(t) {
					return invoke("throw", t, i, a);
				});
			}
			a(c.arg);
		}
		var r;
		o(this, "_invoke", { value: function value(t, n) {
			function callInvokeWithMethodAndArg() {
				return new e(function(e, r) {
					invoke(t, n, e, r);
				});
			}
			return r = r ? r.then(callInvokeWithMethodAndArg, callInvokeWithMethodAndArg) : callInvokeWithMethodAndArg();
		} });
	}
	function makeInvokeMethod(e, r, n) {
		var o = h;
		return function(i, a) {
			if (o === f) throw Error("Generator is already running");
			if (o === s) {
				if ("throw" === i) throw a;
				return {
					value: t,
					done: !0
				};
			}
			for (n.method = i, n.arg = a;;) {
				var c = n.delegate;
				if (c) {
					var u = maybeInvokeDelegate(c, n);
					if (u) {
						if (u === y) continue;
						return u;
					}
				}
				if ("next" === n.method) n.sent = n._sent = n.arg;
				else if ("throw" === n.method) {
					if (o === h) throw o = s, n.arg;
					n.dispatchException(n.arg);
				} else "return" === n.method && n.abrupt("return", n.arg);
				o = f;
				var p = tryCatch(e, r, n);
				if ("normal" === p.type) {
					if (o = n.done ? s : l, p.arg === y) continue;
					return {
						value: p.arg,
						done: n.done
					};
				}
				"throw" === p.type && (o = s, n.method = "throw", n.arg = p.arg);
			}
		};
	}
	function maybeInvokeDelegate(e, r) {
		var n = r.method, o = e.iterator[n];
		if (o === t) return r.delegate = null, "throw" === n && e.iterator["return"] && (r.method = "return", r.arg = t, maybeInvokeDelegate(e, r), "throw" === r.method) || "return" !== n && (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("The iterator does not provide a '" + n + "' method")), y;
		var i = tryCatch(o, e.iterator, r.arg);
		if ("throw" === i.type) return r.method = "throw", r.arg = i.arg, r.delegate = null, y;
		var a = i.arg;
		return a ? a.done ? (r[e.resultName] = a.value, r.next = e.nextLoc, "return" !== r.method && (r.method = "next", r.arg = t), r.delegate = null, y) : a : (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("iterator result is not an object"), r.delegate = null, y);
	}
	function pushTryEntry(t) {
		var e = { tryLoc: t[0] };
		1 in t && (e.catchLoc = t[1]), 2 in t && (e.finallyLoc = t[2], e.afterLoc = t[3]), this.tryEntries.push(e);
	}
	function resetTryEntry(t) {
		var e = t.completion || {};
		e.type = "normal", delete e.arg, t.completion = e;
	}
	function Context(t) {
		this.tryEntries = [{ tryLoc: "root" }], t.forEach(pushTryEntry, this), this.reset(!0);
	}
	function values(e) {
		if (e || "" === e) {
			var r = e[a];
			if (r) return r.call(e);
			if ("function" == typeof e.next) return e;
			if (!isNaN(e.length)) {
				var o = -1, i = function next() {
					for (; ++o < e.length;) if (n.call(e, o)) return next.value = e[o], next.done = !1, next;
					return next.value = t, next.done = !0, next;
				};
				return i.next = i;
			}
		}
		throw new TypeError(_typeof$6(e) + " is not iterable");
	}
	return GeneratorFunction.prototype = GeneratorFunctionPrototype, o(g, "constructor", {
		value: GeneratorFunctionPrototype,
		configurable: !0
	}), o(GeneratorFunctionPrototype, "constructor", {
		value: GeneratorFunction,
		configurable: !0
	}), GeneratorFunction.displayName = define(GeneratorFunctionPrototype, u, "GeneratorFunction"), e.isGeneratorFunction = function(t) {
		var e = "function" == typeof t && t.constructor;
		return !!e && (e === GeneratorFunction || "GeneratorFunction" === (e.displayName || e.name));
	}, e.mark = function(t) {
		return Object.setPrototypeOf ? Object.setPrototypeOf(t, GeneratorFunctionPrototype) : (t.__proto__ = GeneratorFunctionPrototype, define(t, u, "GeneratorFunction")), t.prototype = Object.create(g), t;
	}, e.awrap = function(t) {
		return { __await: t };
	}, defineIteratorMethods(AsyncIterator.prototype), define(AsyncIterator.prototype, c, function() {
		return this;
	}), e.AsyncIterator = AsyncIterator, e.async = function(t, r, n, o, i) {
		void 0 === i && (i = Promise);
		var a = new AsyncIterator(wrap(t, r, n, o), i);
		return e.isGeneratorFunction(r) ? a : a.next().then(function(t) {
			return t.done ? t.value : a.next();
		});
	}, defineIteratorMethods(g), define(g, u, "Generator"), define(g, a, function() {
		return this;
	}), define(g, "toString", function() {
		return "[object Generator]";
	}), e.keys = function(t) {
		var e = Object(t), r = [];
		for (var n in e) r.push(n);
		return r.reverse(), function next() {
			for (; r.length;) {
				var t = r.pop();
				if (t in e) return next.value = t, next.done = !1, next;
			}
			return next.done = !0, next;
		};
	}, e.values = values, Context.prototype = {
		constructor: Context,
		reset: function reset(e) {
			if (this.prev = 0, this.next = 0, this.sent = this._sent = t, this.done = !1, this.delegate = null, this.method = "next", this.arg = t, this.tryEntries.forEach(resetTryEntry), !e) for (var r in this) "t" === r.charAt(0) && n.call(this, r) && !isNaN(+r.slice(1)) && (this[r] = t);
		},
		stop: function stop() {
			this.done = !0;
			var t = this.tryEntries[0].completion;
			if ("throw" === t.type) throw t.arg;
			return this.rval;
		},
		dispatchException: function dispatchException(e) {
			if (this.done) throw e;
			var r = this;
			function handle(n, o) {
				return a.type = "throw", a.arg = e, r.next = n, o && (r.method = "next", r.arg = t), !!o;
			}
			for (var o = this.tryEntries.length - 1; o >= 0; --o) {
				var i = this.tryEntries[o], a = i.completion;
				if ("root" === i.tryLoc) return handle("end");
				if (i.tryLoc <= this.prev) {
					var c = n.call(i, "catchLoc"), u = n.call(i, "finallyLoc");
					if (c && u) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					} else if (c) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
					} else {
						if (!u) throw Error("try statement without catch or finally");
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					}
				}
			}
		},
		abrupt: function abrupt(t, e) {
			for (var r = this.tryEntries.length - 1; r >= 0; --r) {
				var o = this.tryEntries[r];
				if (o.tryLoc <= this.prev && n.call(o, "finallyLoc") && this.prev < o.finallyLoc) {
					var i = o;
					break;
				}
			}
			i && ("break" === t || "continue" === t) && i.tryLoc <= e && e <= i.finallyLoc && (i = null);
			var a = i ? i.completion : {};
			return a.type = t, a.arg = e, i ? (this.method = "next", this.next = i.finallyLoc, y) : this.complete(a);
		},
		complete: function complete(t, e) {
			if ("throw" === t.type) throw t.arg;
			return "break" === t.type || "continue" === t.type ? this.next = t.arg : "return" === t.type ? (this.rval = this.arg = t.arg, this.method = "return", this.next = "end") : "normal" === t.type && e && (this.next = e), y;
		},
		finish: function finish(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.finallyLoc === t) return this.complete(r.completion, r.afterLoc), resetTryEntry(r), y;
			}
		},
		"catch": function _catch(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.tryLoc === t) {
					var n = r.completion;
					if ("throw" === n.type) {
						var o = n.arg;
						resetTryEntry(r);
					}
					return o;
				}
			}
			throw Error("illegal catch attempt");
		},
		delegateYield: function delegateYield(e, r, n) {
			return this.delegate = {
				iterator: values(e),
				resultName: r,
				nextLoc: n
			}, "next" === this.method && (this.arg = t), y;
		}
	}, e;
}
function asyncGeneratorStep$1(gen, resolve, reject, _next, _throw, key, arg) {
	try {
		var info = gen[key](arg);
		var value = info.value;
	} catch (error) {
		reject(error);
		return;
	}
	if (info.done) resolve(value);
	else Promise.resolve(value).then(_next, _throw);
}
function _asyncToGenerator$1(fn) {
	return function() {
		var self = this, args = arguments;
		return new Promise(function(resolve, reject) {
			var gen = fn.apply(self, args);
			function _next(value) {
				asyncGeneratorStep$1(gen, resolve, reject, _next, _throw, "next", value);
			}
			function _throw(err) {
				asyncGeneratorStep$1(gen, resolve, reject, _next, _throw, "throw", err);
			}
			_next(void 0);
		});
	};
}
function _slicedToArray(arr, i) {
	return _arrayWithHoles(arr) || _iterableToArrayLimit(arr, i) || _unsupportedIterableToArray(arr, i) || _nonIterableRest();
}
function _nonIterableRest() {
	throw new TypeError("Invalid attempt to destructure non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
}
function _iterableToArrayLimit(r, l) {
	var t = null == r ? null : "undefined" != typeof Symbol && r[Symbol.iterator] || r["@@iterator"];
	if (null != t) {
		var e, n, i, u, a = [], f = !0, o = !1;
		try {
			if (i = (t = t.call(r)).next, 0 === l) {
				if (Object(t) !== t) return;
				f = !1;
			} else for (; !(f = (e = i.call(t)).done) && (a.push(e.value), a.length !== l); f = !0);
		} catch (r) {
			o = !0, n = r;
		} finally {
			try {
				if (!f && null != t["return"] && (u = t["return"](), Object(u) !== u)) return;
			} finally {
				if (o) throw n;
			}
		}
		return a;
	}
}
function _arrayWithHoles(arr) {
	if (Array.isArray(arr)) return arr;
}
function _typeof$6(o) {
	"@babel/helpers - typeof";
	return _typeof$6 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$6(o);
}
function _createForOfIteratorHelper(o, allowArrayLike) {
	var it = typeof Symbol !== "undefined" && o[Symbol.iterator] || o["@@iterator"];
	if (!it) {
		if (Array.isArray(o) || (it = _unsupportedIterableToArray(o)) || allowArrayLike && o && typeof o.length === "number") {
			if (it) o = it;
			var i = 0;
			var F = function F() {};
			return {
				s: F,
				n: function n() {
					if (i >= o.length) return { done: true };
					return {
						done: false,
						value: o[i++]
					};
				},
				e: function e(_e) {
					throw _e;
				},
				f: F
			};
		}
		throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
	}
	var normalCompletion = true, didErr = false, err;
	return {
		s: function s() {
			it = it.call(o);
		},
		n: function n() {
			var step = it.next();
			normalCompletion = step.done;
			return step;
		},
		e: function e(_e2) {
			didErr = true;
			err = _e2;
		},
		f: function f() {
			try {
				if (!normalCompletion && it["return"] != null) it["return"]();
			} finally {
				if (didErr) throw err;
			}
		}
	};
}
function _unsupportedIterableToArray(o, minLen) {
	if (!o) return;
	if (typeof o === "string") return _arrayLikeToArray(o, minLen);
	var n = Object.prototype.toString.call(o).slice(8, -1);
	if (n === "Object" && o.constructor) n = o.constructor.name;
	if (n === "Map" || n === "Set") return Array.from(o);
	if (n === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(n)) return _arrayLikeToArray(o, minLen);
}
function _arrayLikeToArray(arr, len) {
	if (len == null || len > arr.length) len = arr.length;
	for (var i = 0, arr2 = new Array(len); i < len; i++) arr2[i] = arr[i];
	return arr2;
}
function ownKeys$1(e, r) {
	var t = Object.keys(e);
	if (Object.getOwnPropertySymbols) {
		var o = Object.getOwnPropertySymbols(e);
		r && (o = o.filter(function(r) {
			return Object.getOwnPropertyDescriptor(e, r).enumerable;
		})), t.push.apply(t, o);
	}
	return t;
}
function _objectSpread$1(e) {
	for (var r = 1; r < arguments.length; r++) {
		var t = null != arguments[r] ? arguments[r] : {};
		r % 2 ? ownKeys$1(Object(t), !0).forEach(function(r) {
			_defineProperty$1(e, r, t[r]);
		}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys$1(Object(t)).forEach(function(r) {
			Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
		});
	}
	return e;
}
function _defineProperty$1(obj, key, value) {
	key = _toPropertyKey$6(key);
	if (key in obj) Object.defineProperty(obj, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else obj[key] = value;
	return obj;
}
function _classCallCheck$6(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$6(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$6(descriptor.key), descriptor);
	}
}
function _createClass$6(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$6(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$6(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$6(t) {
	var i = _toPrimitive$6(t, "string");
	return "symbol" == _typeof$6(i) ? i : i + "";
}
function _toPrimitive$6(t, r) {
	if ("object" != _typeof$6(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$6(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var PROTOCOL_TUS_V1 = "tus-v1";
var PROTOCOL_IETF_DRAFT_03 = "ietf-draft-03";
var PROTOCOL_IETF_DRAFT_05 = "ietf-draft-05";
var defaultOptions$1 = {
	endpoint: null,
	uploadUrl: null,
	metadata: {},
	metadataForPartialUploads: {},
	fingerprint: null,
	uploadSize: null,
	onProgress: null,
	onChunkComplete: null,
	onSuccess: null,
	onError: null,
	onUploadUrlAvailable: null,
	overridePatchMethod: false,
	headers: {},
	addRequestId: false,
	onBeforeRequest: null,
	onAfterResponse: null,
	onShouldRetry: defaultOnShouldRetry,
	chunkSize: Number.POSITIVE_INFINITY,
	retryDelays: [
		0,
		1e3,
		3e3,
		5e3
	],
	parallelUploads: 1,
	parallelUploadBoundaries: null,
	storeFingerprintForResuming: true,
	removeFingerprintOnSuccess: false,
	uploadLengthDeferred: false,
	uploadDataDuringCreation: false,
	urlStorage: null,
	fileReader: null,
	httpStack: null,
	protocol: PROTOCOL_TUS_V1
};
var BaseUpload = /*#__PURE__*/ function() {
	function BaseUpload(file, options) {
		_classCallCheck$6(this, BaseUpload);
		if ("resume" in options) console.log("tus: The `resume` option has been removed in tus-js-client v2. Please use the URL storage API instead.");
		this.options = options;
		this.options.chunkSize = Number(this.options.chunkSize);
		this._urlStorage = this.options.urlStorage;
		this.file = file;
		this.url = null;
		this._req = null;
		this._fingerprint = null;
		this._urlStorageKey = null;
		this._offset = null;
		this._aborted = false;
		this._size = null;
		this._source = null;
		this._retryAttempt = 0;
		this._retryTimeout = null;
		this._offsetBeforeRetry = 0;
		this._parallelUploads = null;
		this._parallelUploadUrls = null;
	}
	/**
	* Use the Termination extension to delete an upload from the server by sending a DELETE
	* request to the specified upload URL. This is only possible if the server supports the
	* Termination extension. If the `options.retryDelays` property is set, the method will
	* also retry if an error ocurrs.
	*
	* @param {String} url The upload's URL which will be terminated.
	* @param {object} options Optional options for influencing HTTP requests.
	* @return {Promise} The Promise will be resolved/rejected when the requests finish.
	*/
	return _createClass$6(BaseUpload, [
		{
			key: "findPreviousUploads",
			value: function findPreviousUploads() {
				var _this = this;
				return this.options.fingerprint(this.file, this.options).then(function(fingerprint) {
					return _this._urlStorage.findUploadsByFingerprint(fingerprint);
				});
			}
		},
		{
			key: "resumeFromPreviousUpload",
			value: function resumeFromPreviousUpload(previousUpload) {
				this.url = previousUpload.uploadUrl || null;
				this._parallelUploadUrls = previousUpload.parallelUploadUrls || null;
				this._urlStorageKey = previousUpload.urlStorageKey;
			}
		},
		{
			key: "start",
			value: function start() {
				var _this2 = this;
				var file = this.file;
				if (!file) {
					this._emitError(/* @__PURE__ */ new Error("tus: no file or stream to upload provided"));
					return;
				}
				if (![
					PROTOCOL_TUS_V1,
					PROTOCOL_IETF_DRAFT_03,
					PROTOCOL_IETF_DRAFT_05
				].includes(this.options.protocol)) {
					this._emitError(new Error("tus: unsupported protocol ".concat(this.options.protocol)));
					return;
				}
				if (!this.options.endpoint && !this.options.uploadUrl && !this.url) {
					this._emitError(/* @__PURE__ */ new Error("tus: neither an endpoint or an upload URL is provided"));
					return;
				}
				var retryDelays = this.options.retryDelays;
				if (retryDelays != null && Object.prototype.toString.call(retryDelays) !== "[object Array]") {
					this._emitError(/* @__PURE__ */ new Error("tus: the `retryDelays` option must either be an array or null"));
					return;
				}
				if (this.options.parallelUploads > 1) for (var _i = 0, _arr = [
					"uploadUrl",
					"uploadSize",
					"uploadLengthDeferred"
				]; _i < _arr.length; _i++) {
					var optionName = _arr[_i];
					if (this.options[optionName]) {
						this._emitError(new Error("tus: cannot use the ".concat(optionName, " option when parallelUploads is enabled")));
						return;
					}
				}
				if (this.options.parallelUploadBoundaries) {
					if (this.options.parallelUploads <= 1) {
						this._emitError(/* @__PURE__ */ new Error("tus: cannot use the `parallelUploadBoundaries` option when `parallelUploads` is disabled"));
						return;
					}
					if (this.options.parallelUploads !== this.options.parallelUploadBoundaries.length) {
						this._emitError(/* @__PURE__ */ new Error("tus: the `parallelUploadBoundaries` must have the same length as the value of `parallelUploads`"));
						return;
					}
				}
				this.options.fingerprint(file, this.options).then(function(fingerprint) {
					if (fingerprint == null) log("No fingerprint was calculated meaning that the upload cannot be stored in the URL storage.");
					else log("Calculated fingerprint: ".concat(fingerprint));
					_this2._fingerprint = fingerprint;
					if (_this2._source) return _this2._source;
					return _this2.options.fileReader.openFile(file, _this2.options.chunkSize);
				}).then(function(source) {
					_this2._source = source;
					if (_this2.options.uploadLengthDeferred) _this2._size = null;
					else if (_this2.options.uploadSize != null) {
						_this2._size = Number(_this2.options.uploadSize);
						if (Number.isNaN(_this2._size)) {
							_this2._emitError(/* @__PURE__ */ new Error("tus: cannot convert `uploadSize` option into a number"));
							return;
						}
					} else {
						_this2._size = _this2._source.size;
						if (_this2._size == null) {
							_this2._emitError(/* @__PURE__ */ new Error("tus: cannot automatically derive upload's size from input. Specify it manually using the `uploadSize` option or use the `uploadLengthDeferred` option"));
							return;
						}
					}
					if (_this2.options.parallelUploads > 1 || _this2._parallelUploadUrls != null) _this2._startParallelUpload();
					else _this2._startSingleUpload();
				})["catch"](function(err) {
					_this2._emitError(err);
				});
			}
		},
		{
			key: "_startParallelUpload",
			value: function _startParallelUpload() {
				var _this$options$paralle, _this3 = this;
				var totalSize = this._size;
				var totalProgress = 0;
				this._parallelUploads = [];
				var partCount = this._parallelUploadUrls != null ? this._parallelUploadUrls.length : this.options.parallelUploads;
				var parts = (_this$options$paralle = this.options.parallelUploadBoundaries) !== null && _this$options$paralle !== void 0 ? _this$options$paralle : splitSizeIntoParts(this._source.size, partCount);
				if (this._parallelUploadUrls) parts.forEach(function(part, index) {
					part.uploadUrl = _this3._parallelUploadUrls[index] || null;
				});
				this._parallelUploadUrls = new Array(parts.length);
				var uploads = parts.map(function(part, index) {
					var lastPartProgress = 0;
					return _this3._source.slice(part.start, part.end).then(function(_ref) {
						var value = _ref.value;
						return new Promise(function(resolve, reject) {
							var upload = new BaseUpload(value, _objectSpread$1(_objectSpread$1({}, _this3.options), {}, {
								uploadUrl: part.uploadUrl || null,
								storeFingerprintForResuming: false,
								removeFingerprintOnSuccess: false,
								parallelUploads: 1,
								parallelUploadBoundaries: null,
								metadata: _this3.options.metadataForPartialUploads,
								headers: _objectSpread$1(_objectSpread$1({}, _this3.options.headers), {}, { "Upload-Concat": "partial" }),
								onSuccess: resolve,
								onError: reject,
								onProgress: function onProgress(newPartProgress) {
									totalProgress = totalProgress - lastPartProgress + newPartProgress;
									lastPartProgress = newPartProgress;
									_this3._emitProgress(totalProgress, totalSize);
								},
								onUploadUrlAvailable: function onUploadUrlAvailable() {
									_this3._parallelUploadUrls[index] = upload.url;
									if (_this3._parallelUploadUrls.filter(function(u) {
										return Boolean(u);
									}).length === parts.length) _this3._saveUploadInUrlStorage();
								}
							}));
							upload.start();
							_this3._parallelUploads.push(upload);
						});
					});
				});
				var req;
				Promise.all(uploads).then(function() {
					req = _this3._openRequest("POST", _this3.options.endpoint);
					req.setHeader("Upload-Concat", "final;".concat(_this3._parallelUploadUrls.join(" ")));
					var metadata = encodeMetadata(_this3.options.metadata);
					if (metadata !== "") req.setHeader("Upload-Metadata", metadata);
					return _this3._sendRequest(req, null);
				}).then(function(res) {
					if (!inStatusCategory(res.getStatus(), 200)) {
						_this3._emitHttpError(req, res, "tus: unexpected response while creating upload");
						return;
					}
					var location = res.getHeader("Location");
					if (location == null) {
						_this3._emitHttpError(req, res, "tus: invalid or missing Location header");
						return;
					}
					_this3.url = resolveUrl(_this3.options.endpoint, location);
					log("Created upload at ".concat(_this3.url));
					_this3._emitSuccess(res);
				})["catch"](function(err) {
					_this3._emitError(err);
				});
			}
		},
		{
			key: "_startSingleUpload",
			value: function _startSingleUpload() {
				this._aborted = false;
				if (this.url != null) {
					log("Resuming upload from previous URL: ".concat(this.url));
					this._resumeUpload();
					return;
				}
				if (this.options.uploadUrl != null) {
					log("Resuming upload from provided URL: ".concat(this.options.uploadUrl));
					this.url = this.options.uploadUrl;
					this._resumeUpload();
					return;
				}
				log("Creating a new upload");
				this._createUpload();
			}
		},
		{
			key: "abort",
			value: function abort(shouldTerminate) {
				var _this4 = this;
				if (this._parallelUploads != null) {
					var _iterator = _createForOfIteratorHelper(this._parallelUploads), _step;
					try {
						for (_iterator.s(); !(_step = _iterator.n()).done;) _step.value.abort(shouldTerminate);
					} catch (err) {
						_iterator.e(err);
					} finally {
						_iterator.f();
					}
				}
				if (this._req !== null) this._req.abort();
				this._aborted = true;
				if (this._retryTimeout != null) {
					clearTimeout(this._retryTimeout);
					this._retryTimeout = null;
				}
				if (!shouldTerminate || this.url == null) return Promise.resolve();
				return BaseUpload.terminate(this.url, this.options).then(function() {
					return _this4._removeFromUrlStorage();
				});
			}
		},
		{
			key: "_emitHttpError",
			value: function _emitHttpError(req, res, message, causingErr) {
				this._emitError(new DetailedError(message, causingErr, req, res));
			}
		},
		{
			key: "_emitError",
			value: function _emitError(err) {
				var _this5 = this;
				if (this._aborted) return;
				if (this.options.retryDelays != null) {
					if (this._offset != null && this._offset > this._offsetBeforeRetry) this._retryAttempt = 0;
					if (shouldRetry(err, this._retryAttempt, this.options)) {
						var delay = this.options.retryDelays[this._retryAttempt++];
						this._offsetBeforeRetry = this._offset;
						this._retryTimeout = setTimeout(function() {
							_this5.start();
						}, delay);
						return;
					}
				}
				if (typeof this.options.onError === "function") this.options.onError(err);
				else throw err;
			}
		},
		{
			key: "_emitSuccess",
			value: function _emitSuccess(lastResponse) {
				if (this.options.removeFingerprintOnSuccess) this._removeFromUrlStorage();
				if (typeof this.options.onSuccess === "function") this.options.onSuccess({ lastResponse });
			}
		},
		{
			key: "_emitProgress",
			value: function _emitProgress(bytesSent, bytesTotal) {
				if (typeof this.options.onProgress === "function") this.options.onProgress(bytesSent, bytesTotal);
			}
		},
		{
			key: "_emitChunkComplete",
			value: function _emitChunkComplete(chunkSize, bytesAccepted, bytesTotal) {
				if (typeof this.options.onChunkComplete === "function") this.options.onChunkComplete(chunkSize, bytesAccepted, bytesTotal);
			}
		},
		{
			key: "_createUpload",
			value: function _createUpload() {
				var _this6 = this;
				if (!this.options.endpoint) {
					this._emitError(/* @__PURE__ */ new Error("tus: unable to create upload because no endpoint is provided"));
					return;
				}
				var req = this._openRequest("POST", this.options.endpoint);
				if (this.options.uploadLengthDeferred) req.setHeader("Upload-Defer-Length", "1");
				else req.setHeader("Upload-Length", "".concat(this._size));
				var metadata = encodeMetadata(this.options.metadata);
				if (metadata !== "") req.setHeader("Upload-Metadata", metadata);
				var promise;
				if (this.options.uploadDataDuringCreation && !this.options.uploadLengthDeferred) {
					this._offset = 0;
					promise = this._addChunkToRequest(req);
				} else {
					if (this.options.protocol === PROTOCOL_IETF_DRAFT_03 || this.options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Upload-Complete", "?0");
					promise = this._sendRequest(req, null);
				}
				promise.then(function(res) {
					if (!inStatusCategory(res.getStatus(), 200)) {
						_this6._emitHttpError(req, res, "tus: unexpected response while creating upload");
						return;
					}
					var location = res.getHeader("Location");
					if (location == null) {
						_this6._emitHttpError(req, res, "tus: invalid or missing Location header");
						return;
					}
					_this6.url = resolveUrl(_this6.options.endpoint, location);
					log("Created upload at ".concat(_this6.url));
					if (typeof _this6.options.onUploadUrlAvailable === "function") _this6.options.onUploadUrlAvailable();
					if (_this6._size === 0) {
						_this6._emitSuccess(res);
						_this6._source.close();
						return;
					}
					_this6._saveUploadInUrlStorage().then(function() {
						if (_this6.options.uploadDataDuringCreation) _this6._handleUploadResponse(req, res);
						else {
							_this6._offset = 0;
							_this6._performUpload();
						}
					});
				})["catch"](function(err) {
					_this6._emitHttpError(req, null, "tus: failed to create upload", err);
				});
			}
		},
		{
			key: "_resumeUpload",
			value: function _resumeUpload() {
				var _this7 = this;
				var req = this._openRequest("HEAD", this.url);
				this._sendRequest(req, null).then(function(res) {
					var status = res.getStatus();
					if (!inStatusCategory(status, 200)) {
						if (status === 423) {
							_this7._emitHttpError(req, res, "tus: upload is currently locked; retry later");
							return;
						}
						if (inStatusCategory(status, 400)) _this7._removeFromUrlStorage();
						if (!_this7.options.endpoint) {
							_this7._emitHttpError(req, res, "tus: unable to resume upload (new upload cannot be created without an endpoint)");
							return;
						}
						_this7.url = null;
						_this7._createUpload();
						return;
					}
					var offset = Number.parseInt(res.getHeader("Upload-Offset"), 10);
					if (Number.isNaN(offset)) {
						_this7._emitHttpError(req, res, "tus: invalid or missing offset value");
						return;
					}
					var length = Number.parseInt(res.getHeader("Upload-Length"), 10);
					if (Number.isNaN(length) && !_this7.options.uploadLengthDeferred && _this7.options.protocol === PROTOCOL_TUS_V1) {
						_this7._emitHttpError(req, res, "tus: invalid or missing length value");
						return;
					}
					if (typeof _this7.options.onUploadUrlAvailable === "function") _this7.options.onUploadUrlAvailable();
					_this7._saveUploadInUrlStorage().then(function() {
						if (offset === length) {
							_this7._emitProgress(length, length);
							_this7._emitSuccess(res);
							return;
						}
						_this7._offset = offset;
						_this7._performUpload();
					});
				})["catch"](function(err) {
					_this7._emitHttpError(req, null, "tus: failed to resume upload", err);
				});
			}
		},
		{
			key: "_performUpload",
			value: function _performUpload() {
				var _this8 = this;
				if (this._aborted) return;
				var req;
				if (this.options.overridePatchMethod) {
					req = this._openRequest("POST", this.url);
					req.setHeader("X-HTTP-Method-Override", "PATCH");
				} else req = this._openRequest("PATCH", this.url);
				req.setHeader("Upload-Offset", "".concat(this._offset));
				this._addChunkToRequest(req).then(function(res) {
					if (!inStatusCategory(res.getStatus(), 200)) {
						_this8._emitHttpError(req, res, "tus: unexpected response while uploading chunk");
						return;
					}
					_this8._handleUploadResponse(req, res);
				})["catch"](function(err) {
					if (_this8._aborted) return;
					_this8._emitHttpError(req, null, "tus: failed to upload chunk at offset ".concat(_this8._offset), err);
				});
			}
		},
		{
			key: "_addChunkToRequest",
			value: function _addChunkToRequest(req) {
				var _this9 = this;
				var start = this._offset;
				var end = this._offset + this.options.chunkSize;
				req.setProgressHandler(function(bytesSent) {
					_this9._emitProgress(start + bytesSent, _this9._size);
				});
				if (this.options.protocol === PROTOCOL_TUS_V1) req.setHeader("Content-Type", "application/offset+octet-stream");
				else if (this.options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Content-Type", "application/partial-upload");
				if ((end === Number.POSITIVE_INFINITY || end > this._size) && !this.options.uploadLengthDeferred) end = this._size;
				return this._source.slice(start, end).then(function(_ref2) {
					var value = _ref2.value, done = _ref2.done;
					var valueSize = value !== null && value !== void 0 && value.size ? value.size : 0;
					if (_this9.options.uploadLengthDeferred && done) {
						_this9._size = _this9._offset + valueSize;
						req.setHeader("Upload-Length", "".concat(_this9._size));
					}
					var newSize = _this9._offset + valueSize;
					if (!_this9.options.uploadLengthDeferred && done && newSize !== _this9._size) return Promise.reject(new Error("upload was configured with a size of ".concat(_this9._size, " bytes, but the source is done after ").concat(newSize, " bytes")));
					if (value === null) return _this9._sendRequest(req);
					if (_this9.options.protocol === PROTOCOL_IETF_DRAFT_03 || _this9.options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Upload-Complete", done ? "?1" : "?0");
					_this9._emitProgress(_this9._offset, _this9._size);
					return _this9._sendRequest(req, value);
				});
			}
		},
		{
			key: "_handleUploadResponse",
			value: function _handleUploadResponse(req, res) {
				var offset = Number.parseInt(res.getHeader("Upload-Offset"), 10);
				if (Number.isNaN(offset)) {
					this._emitHttpError(req, res, "tus: invalid or missing offset value");
					return;
				}
				this._emitProgress(offset, this._size);
				this._emitChunkComplete(offset - this._offset, offset, this._size);
				this._offset = offset;
				if (offset === this._size) {
					this._emitSuccess(res);
					this._source.close();
					return;
				}
				this._performUpload();
			}
		},
		{
			key: "_openRequest",
			value: function _openRequest(method, url) {
				var req = openRequest(method, url, this.options);
				this._req = req;
				return req;
			}
		},
		{
			key: "_removeFromUrlStorage",
			value: function _removeFromUrlStorage() {
				var _this10 = this;
				if (!this._urlStorageKey) return;
				this._urlStorage.removeUpload(this._urlStorageKey)["catch"](function(err) {
					_this10._emitError(err);
				});
				this._urlStorageKey = null;
			}
		},
		{
			key: "_saveUploadInUrlStorage",
			value: function _saveUploadInUrlStorage() {
				var _this11 = this;
				if (!this.options.storeFingerprintForResuming || !this._fingerprint || this._urlStorageKey !== null) return Promise.resolve();
				var storedUpload = {
					size: this._size,
					metadata: this.options.metadata,
					creationTime: (/* @__PURE__ */ new Date()).toString()
				};
				if (this._parallelUploads) storedUpload.parallelUploadUrls = this._parallelUploadUrls;
				else storedUpload.uploadUrl = this.url;
				return this._urlStorage.addUpload(this._fingerprint, storedUpload).then(function(urlStorageKey) {
					_this11._urlStorageKey = urlStorageKey;
				});
			}
		},
		{
			key: "_sendRequest",
			value: function _sendRequest(req) {
				return sendRequest(req, arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : null, this.options);
			}
		}
	], [{
		key: "terminate",
		value: function terminate(url) {
			var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
			var req = openRequest("DELETE", url, options);
			return sendRequest(req, null, options).then(function(res) {
				if (res.getStatus() === 204) return;
				throw new DetailedError("tus: unexpected response while terminating upload", null, req, res);
			})["catch"](function(err) {
				if (!(err instanceof DetailedError)) err = new DetailedError("tus: failed to terminate upload", err, req, null);
				if (!shouldRetry(err, 0, options)) throw err;
				var delay = options.retryDelays[0];
				var remainingDelays = options.retryDelays.slice(1);
				var newOptions = _objectSpread$1(_objectSpread$1({}, options), {}, { retryDelays: remainingDelays });
				return new Promise(function(resolve) {
					return setTimeout(resolve, delay);
				}).then(function() {
					return BaseUpload.terminate(url, newOptions);
				});
			});
		}
	}]);
}();
function encodeMetadata(metadata) {
	return Object.entries(metadata).map(function(_ref3) {
		var _ref4 = _slicedToArray(_ref3, 2), key = _ref4[0], value = _ref4[1];
		return "".concat(key, " ").concat(gBase64.encode(String(value)));
	}).join(",");
}
/**
* Checks whether a given status is in the range of the expected category.
* For example, only a status between 200 and 299 will satisfy the category 200.
*
* @api private
*/
function inStatusCategory(status, category) {
	return status >= category && status < category + 100;
}
/**
* Create a new HTTP request with the specified method and URL.
* The necessary headers that are included in every request
* will be added, including the request ID.
*
* @api private
*/
function openRequest(method, url, options) {
	var req = options.httpStack.createRequest(method, url);
	if (options.protocol === PROTOCOL_IETF_DRAFT_03) req.setHeader("Upload-Draft-Interop-Version", "5");
	else if (options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Upload-Draft-Interop-Version", "6");
	else req.setHeader("Tus-Resumable", "1.0.0");
	var headers = options.headers || {};
	for (var _i2 = 0, _Object$entries = Object.entries(headers); _i2 < _Object$entries.length; _i2++) {
		var _Object$entries$_i = _slicedToArray(_Object$entries[_i2], 2), name = _Object$entries$_i[0], value = _Object$entries$_i[1];
		req.setHeader(name, value);
	}
	if (options.addRequestId) {
		var requestId = uuid();
		req.setHeader("X-Request-ID", requestId);
	}
	return req;
}
/**
* Send a request with the provided body while invoking the onBeforeRequest
* and onAfterResponse callbacks.
*
* @api private
*/
function sendRequest(_x, _x2, _x3) {
	return _sendRequest2.apply(this, arguments);
}
/**
* Checks whether the browser running this code has internet access.
* This function will always return true in the node.js environment
*
* @api private
*/
function _sendRequest2() {
	_sendRequest2 = _asyncToGenerator$1(/*#__PURE__*/ _regeneratorRuntime$1().mark(function _callee(req, body, options) {
		var res;
		return _regeneratorRuntime$1().wrap(function _callee$(_context) {
			while (1) switch (_context.prev = _context.next) {
				case 0:
					if (!(typeof options.onBeforeRequest === "function")) {
						_context.next = 3;
						break;
					}
					_context.next = 3;
					return options.onBeforeRequest(req);
				case 3:
					_context.next = 5;
					return req.send(body);
				case 5:
					res = _context.sent;
					if (!(typeof options.onAfterResponse === "function")) {
						_context.next = 9;
						break;
					}
					_context.next = 9;
					return options.onAfterResponse(req, res);
				case 9: return _context.abrupt("return", res);
				case 10:
				case "end": return _context.stop();
			}
		}, _callee);
	}));
	return _sendRequest2.apply(this, arguments);
}
function isOnline() {
	var online = true;
	if (typeof navigator !== "undefined" && navigator.onLine === false) online = false;
	return online;
}
/**
* Checks whether or not it is ok to retry a request.
* @param {Error|DetailedError} err the error returned from the last request
* @param {number} retryAttempt the number of times the request has already been retried
* @param {object} options tus Upload options
*
* @api private
*/
function shouldRetry(err, retryAttempt, options) {
	if (options.retryDelays == null || retryAttempt >= options.retryDelays.length || err.originalRequest == null) return false;
	if (options && typeof options.onShouldRetry === "function") return options.onShouldRetry(err, retryAttempt, options);
	return defaultOnShouldRetry(err);
}
/**
* determines if the request should be retried. Will only retry if not a status 4xx except a 409 or 423
* @param {DetailedError} err
* @returns {boolean}
*/
function defaultOnShouldRetry(err) {
	var status = err.originalResponse ? err.originalResponse.getStatus() : 0;
	return (!inStatusCategory(status, 400) || status === 409 || status === 423) && isOnline();
}
/**
* Resolve a relative link given the origin as source. For example,
* if a HTTP request to http://example.com/files/ returns a Location
* header with the value /upload/abc, the resolved URL will be:
* http://example.com/upload/abc
*/
function resolveUrl(origin, link) {
	return new import_url_parse.default(link, origin).toString();
}
/**
* Calculate the start and end positions for the parts if an upload
* is split into multiple parallel requests.
*
* @param {number} totalSize The byte size of the upload, which will be split.
* @param {number} partCount The number in how many parts the upload will be split.
* @return {object[]}
* @api private
*/
function splitSizeIntoParts(totalSize, partCount) {
	var partSize = Math.floor(totalSize / partCount);
	var parts = [];
	for (var i = 0; i < partCount; i++) parts.push({
		start: partSize * i,
		end: partSize * (i + 1)
	});
	parts[partCount - 1].end = totalSize;
	return parts;
}
BaseUpload.defaultOptions = defaultOptions$1;
// node_modules/tus-js-client/lib.esm/browser/isReactNative.js
var isReactNative = function isReactNative() {
	return typeof navigator !== "undefined" && typeof navigator.product === "string" && navigator.product.toLowerCase() === "reactnative";
};
// node_modules/tus-js-client/lib.esm/browser/uriToBlob.js
/**
* uriToBlob resolves a URI to a Blob object. This is used for
* React Native to retrieve a file (identified by a file://
* URI) as a blob.
*/
function uriToBlob(uri) {
	return new Promise(function(resolve, reject) {
		var xhr = new XMLHttpRequest();
		xhr.responseType = "blob";
		xhr.onload = function() {
			var blob = xhr.response;
			resolve(blob);
		};
		xhr.onerror = function(err) {
			reject(err);
		};
		xhr.open("GET", uri);
		xhr.send();
	});
}
// node_modules/tus-js-client/lib.esm/browser/sources/isCordova.js
var isCordova = function isCordova() {
	return typeof window !== "undefined" && (typeof window.PhoneGap !== "undefined" || typeof window.Cordova !== "undefined" || typeof window.cordova !== "undefined");
};
// node_modules/tus-js-client/lib.esm/browser/sources/readAsByteArray.js
/**
* readAsByteArray converts a File object to a Uint8Array.
* This function is only used on the Apache Cordova platform.
* See https://cordova.apache.org/docs/en/latest/reference/cordova-plugin-file/index.html#read-a-file
*/
function readAsByteArray(chunk) {
	return new Promise(function(resolve, reject) {
		var reader = new FileReader();
		reader.onload = function() {
			resolve({ value: new Uint8Array(reader.result) });
		};
		reader.onerror = function(err) {
			reject(err);
		};
		reader.readAsArrayBuffer(chunk);
	});
}
// node_modules/tus-js-client/lib.esm/browser/sources/FileSource.js
function _typeof$5(o) {
	"@babel/helpers - typeof";
	return _typeof$5 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$5(o);
}
function _classCallCheck$5(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$5(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$5(descriptor.key), descriptor);
	}
}
function _createClass$5(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$5(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$5(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$5(t) {
	var i = _toPrimitive$5(t, "string");
	return "symbol" == _typeof$5(i) ? i : i + "";
}
function _toPrimitive$5(t, r) {
	if ("object" != _typeof$5(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$5(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var FileSource = /*#__PURE__*/ function() {
	function FileSource(file) {
		_classCallCheck$5(this, FileSource);
		this._file = file;
		this.size = file.size;
	}
	return _createClass$5(FileSource, [{
		key: "slice",
		value: function slice(start, end) {
			if (isCordova()) return readAsByteArray(this._file.slice(start, end));
			var value = this._file.slice(start, end);
			var done = end >= this.size;
			return Promise.resolve({
				value,
				done
			});
		}
	}, {
		key: "close",
		value: function close() {}
	}]);
}();
// node_modules/tus-js-client/lib.esm/browser/sources/StreamSource.js
function _typeof$4(o) {
	"@babel/helpers - typeof";
	return _typeof$4 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$4(o);
}
function _classCallCheck$4(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$4(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$4(descriptor.key), descriptor);
	}
}
function _createClass$4(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$4(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$4(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$4(t) {
	var i = _toPrimitive$4(t, "string");
	return "symbol" == _typeof$4(i) ? i : i + "";
}
function _toPrimitive$4(t, r) {
	if ("object" != _typeof$4(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$4(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
function len(blobOrArray) {
	if (blobOrArray === void 0) return 0;
	if (blobOrArray.size !== void 0) return blobOrArray.size;
	return blobOrArray.length;
}
function concat(a, b) {
	if (a.concat) return a.concat(b);
	if (a instanceof Blob) return new Blob([a, b], { type: a.type });
	if (a.set) {
		var c = new a.constructor(a.length + b.length);
		c.set(a);
		c.set(b, a.length);
		return c;
	}
	throw new Error("Unknown data type");
}
var StreamSource = /*#__PURE__*/ function() {
	function StreamSource(reader) {
		_classCallCheck$4(this, StreamSource);
		this._buffer = void 0;
		this._bufferOffset = 0;
		this._reader = reader;
		this._done = false;
	}
	return _createClass$4(StreamSource, [
		{
			key: "slice",
			value: function slice(start, end) {
				if (start < this._bufferOffset) return Promise.reject(/* @__PURE__ */ new Error("Requested data is before the reader's current offset"));
				return this._readUntilEnoughDataOrDone(start, end);
			}
		},
		{
			key: "_readUntilEnoughDataOrDone",
			value: function _readUntilEnoughDataOrDone(start, end) {
				var _this = this;
				var hasEnoughData = end <= this._bufferOffset + len(this._buffer);
				if (this._done || hasEnoughData) {
					var value = this._getDataFromBuffer(start, end);
					var done = value == null ? this._done : false;
					return Promise.resolve({
						value,
						done
					});
				}
				return this._reader.read().then(function(_ref) {
					var value = _ref.value;
					if (_ref.done) _this._done = true;
					else if (_this._buffer === void 0) _this._buffer = value;
					else _this._buffer = concat(_this._buffer, value);
					return _this._readUntilEnoughDataOrDone(start, end);
				});
			}
		},
		{
			key: "_getDataFromBuffer",
			value: function _getDataFromBuffer(start, end) {
				if (start > this._bufferOffset) {
					this._buffer = this._buffer.slice(start - this._bufferOffset);
					this._bufferOffset = start;
				}
				var hasAllDataBeenRead = len(this._buffer) === 0;
				if (this._done && hasAllDataBeenRead) return null;
				return this._buffer.slice(0, end - start);
			}
		},
		{
			key: "close",
			value: function close() {
				if (this._reader.cancel) this._reader.cancel();
			}
		}
	]);
}();
// node_modules/tus-js-client/lib.esm/browser/fileReader.js
function _typeof$3(o) {
	"@babel/helpers - typeof";
	return _typeof$3 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$3(o);
}
function _regeneratorRuntime() {
	"use strict";
	/*! regenerator-runtime -- Copyright (c) 2014-present, Facebook, Inc. -- license (MIT): https://github.com/facebook/regenerator/blob/main/LICENSE */ _regeneratorRuntime = function _regeneratorRuntime() {
		return e;
	};
	var t, e = {}, r = Object.prototype, n = r.hasOwnProperty, o = Object.defineProperty || function(t, e, r) {
		t[e] = r.value;
	}, i = "function" == typeof Symbol ? Symbol : {}, a = i.iterator || "@@iterator", c = i.asyncIterator || "@@asyncIterator", u = i.toStringTag || "@@toStringTag";
	function define(t, e, r) {
		return Object.defineProperty(t, e, {
			value: r,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}), t[e];
	}
	try {
		define({}, "");
	} catch (t) {
		define = function define(t, e, r) {
			return t[e] = r;
		};
	}
	function wrap(t, e, r, n) {
		var i = e && e.prototype instanceof Generator ? e : Generator, a = Object.create(i.prototype);
		return o(a, "_invoke", { value: makeInvokeMethod(t, r, new Context(n || [])) }), a;
	}
	function tryCatch(t, e, r) {
		try {
			return {
				type: "normal",
				arg: t.call(e, r)
			};
		} catch (t) {
			return {
				type: "throw",
				arg: t
			};
		}
	}
	e.wrap = wrap;
	var h = "suspendedStart", l = "suspendedYield", f = "executing", s = "completed", y = {};
	function Generator() {}
	function GeneratorFunction() {}
	function GeneratorFunctionPrototype() {}
	var p = {};
	define(p, a, function() {
		return this;
	});
	var d = Object.getPrototypeOf, v = d && d(d(values([])));
	v && v !== r && n.call(v, a) && (p = v);
	var g = GeneratorFunctionPrototype.prototype = Generator.prototype = Object.create(p);
	function defineIteratorMethods(t) {
		[
			"next",
			"throw",
			"return"
		].forEach(function(e) {
			define(t, e, function(t) {
				return this._invoke(e, t);
			});
		});
	}
	function AsyncIterator(t, e) {
		function invoke(r, o, i, a) {
			var c = tryCatch(t[r], t, o);
			if ("throw" !== c.type) {
				var u = c.arg, h = u.value;
				return h && "object" == _typeof$3(h) && n.call(h, "__await") ? e.resolve(h.__await).then(function(t) {
					invoke("next", t, i, a);
				}, function(t) {
					invoke("throw", t, i, a);
				}) : e.resolve(h).then(function(t) {
					u.value = t, i(u);
				}, function(t) {
					return invoke("throw", t, i, a);
				});
			}
			a(c.arg);
		}
		var r;
		o(this, "_invoke", { value: function value(t, n) {
			function callInvokeWithMethodAndArg() {
				return new e(function(e, r) {
					invoke(t, n, e, r);
				});
			}
			return r = r ? r.then(callInvokeWithMethodAndArg, callInvokeWithMethodAndArg) : callInvokeWithMethodAndArg();
		} });
	}
	function makeInvokeMethod(e, r, n) {
		var o = h;
		return function(i, a) {
			if (o === f) throw Error("Generator is already running");
			if (o === s) {
				if ("throw" === i) throw a;
				return {
					value: t,
					done: !0
				};
			}
			for (n.method = i, n.arg = a;;) {
				var c = n.delegate;
				if (c) {
					var u = maybeInvokeDelegate(c, n);
					if (u) {
						if (u === y) continue;
						return u;
					}
				}
				if ("next" === n.method) n.sent = n._sent = n.arg;
				else if ("throw" === n.method) {
					if (o === h) throw o = s, n.arg;
					n.dispatchException(n.arg);
				} else "return" === n.method && n.abrupt("return", n.arg);
				o = f;
				var p = tryCatch(e, r, n);
				if ("normal" === p.type) {
					if (o = n.done ? s : l, p.arg === y) continue;
					return {
						value: p.arg,
						done: n.done
					};
				}
				"throw" === p.type && (o = s, n.method = "throw", n.arg = p.arg);
			}
		};
	}
	function maybeInvokeDelegate(e, r) {
		var n = r.method, o = e.iterator[n];
		if (o === t) return r.delegate = null, "throw" === n && e.iterator["return"] && (r.method = "return", r.arg = t, maybeInvokeDelegate(e, r), "throw" === r.method) || "return" !== n && (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("The iterator does not provide a '" + n + "' method")), y;
		var i = tryCatch(o, e.iterator, r.arg);
		if ("throw" === i.type) return r.method = "throw", r.arg = i.arg, r.delegate = null, y;
		var a = i.arg;
		return a ? a.done ? (r[e.resultName] = a.value, r.next = e.nextLoc, "return" !== r.method && (r.method = "next", r.arg = t), r.delegate = null, y) : a : (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("iterator result is not an object"), r.delegate = null, y);
	}
	function pushTryEntry(t) {
		var e = { tryLoc: t[0] };
		1 in t && (e.catchLoc = t[1]), 2 in t && (e.finallyLoc = t[2], e.afterLoc = t[3]), this.tryEntries.push(e);
	}
	function resetTryEntry(t) {
		var e = t.completion || {};
		e.type = "normal", delete e.arg, t.completion = e;
	}
	function Context(t) {
		this.tryEntries = [{ tryLoc: "root" }], t.forEach(pushTryEntry, this), this.reset(!0);
	}
	function values(e) {
		if (e || "" === e) {
			var r = e[a];
			if (r) return r.call(e);
			if ("function" == typeof e.next) return e;
			if (!isNaN(e.length)) {
				var o = -1, i = function next() {
					for (; ++o < e.length;) if (n.call(e, o)) return next.value = e[o], next.done = !1, next;
					return next.value = t, next.done = !0, next;
				};
				return i.next = i;
			}
		}
		throw new TypeError(_typeof$3(e) + " is not iterable");
	}
	return GeneratorFunction.prototype = GeneratorFunctionPrototype, o(g, "constructor", {
		value: GeneratorFunctionPrototype,
		configurable: !0
	}), o(GeneratorFunctionPrototype, "constructor", {
		value: GeneratorFunction,
		configurable: !0
	}), GeneratorFunction.displayName = define(GeneratorFunctionPrototype, u, "GeneratorFunction"), e.isGeneratorFunction = function(t) {
		var e = "function" == typeof t && t.constructor;
		return !!e && (e === GeneratorFunction || "GeneratorFunction" === (e.displayName || e.name));
	}, e.mark = function(t) {
		return Object.setPrototypeOf ? Object.setPrototypeOf(t, GeneratorFunctionPrototype) : (t.__proto__ = GeneratorFunctionPrototype, define(t, u, "GeneratorFunction")), t.prototype = Object.create(g), t;
	}, e.awrap = function(t) {
		return { __await: t };
	}, defineIteratorMethods(AsyncIterator.prototype), define(AsyncIterator.prototype, c, function() {
		return this;
	}), e.AsyncIterator = AsyncIterator, e.async = function(t, r, n, o, i) {
		void 0 === i && (i = Promise);
		var a = new AsyncIterator(wrap(t, r, n, o), i);
		return e.isGeneratorFunction(r) ? a : a.next().then(function(t) {
			return t.done ? t.value : a.next();
		});
	}, defineIteratorMethods(g), define(g, u, "Generator"), define(g, a, function() {
		return this;
	}), define(g, "toString", function() {
		return "[object Generator]";
	}), e.keys = function(t) {
		var e = Object(t), r = [];
		for (var n in e) r.push(n);
		return r.reverse(), function next() {
			for (; r.length;) {
				var t = r.pop();
				if (t in e) return next.value = t, next.done = !1, next;
			}
			return next.done = !0, next;
		};
	}, e.values = values, Context.prototype = {
		constructor: Context,
		reset: function reset(e) {
			if (this.prev = 0, this.next = 0, this.sent = this._sent = t, this.done = !1, this.delegate = null, this.method = "next", this.arg = t, this.tryEntries.forEach(resetTryEntry), !e) for (var r in this) "t" === r.charAt(0) && n.call(this, r) && !isNaN(+r.slice(1)) && (this[r] = t);
		},
		stop: function stop() {
			this.done = !0;
			var t = this.tryEntries[0].completion;
			if ("throw" === t.type) throw t.arg;
			return this.rval;
		},
		dispatchException: function dispatchException(e) {
			if (this.done) throw e;
			var r = this;
			function handle(n, o) {
				return a.type = "throw", a.arg = e, r.next = n, o && (r.method = "next", r.arg = t), !!o;
			}
			for (var o = this.tryEntries.length - 1; o >= 0; --o) {
				var i = this.tryEntries[o], a = i.completion;
				if ("root" === i.tryLoc) return handle("end");
				if (i.tryLoc <= this.prev) {
					var c = n.call(i, "catchLoc"), u = n.call(i, "finallyLoc");
					if (c && u) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					} else if (c) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
					} else {
						if (!u) throw Error("try statement without catch or finally");
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					}
				}
			}
		},
		abrupt: function abrupt(t, e) {
			for (var r = this.tryEntries.length - 1; r >= 0; --r) {
				var o = this.tryEntries[r];
				if (o.tryLoc <= this.prev && n.call(o, "finallyLoc") && this.prev < o.finallyLoc) {
					var i = o;
					break;
				}
			}
			i && ("break" === t || "continue" === t) && i.tryLoc <= e && e <= i.finallyLoc && (i = null);
			var a = i ? i.completion : {};
			return a.type = t, a.arg = e, i ? (this.method = "next", this.next = i.finallyLoc, y) : this.complete(a);
		},
		complete: function complete(t, e) {
			if ("throw" === t.type) throw t.arg;
			return "break" === t.type || "continue" === t.type ? this.next = t.arg : "return" === t.type ? (this.rval = this.arg = t.arg, this.method = "return", this.next = "end") : "normal" === t.type && e && (this.next = e), y;
		},
		finish: function finish(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.finallyLoc === t) return this.complete(r.completion, r.afterLoc), resetTryEntry(r), y;
			}
		},
		"catch": function _catch(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.tryLoc === t) {
					var n = r.completion;
					if ("throw" === n.type) {
						var o = n.arg;
						resetTryEntry(r);
					}
					return o;
				}
			}
			throw Error("illegal catch attempt");
		},
		delegateYield: function delegateYield(e, r, n) {
			return this.delegate = {
				iterator: values(e),
				resultName: r,
				nextLoc: n
			}, "next" === this.method && (this.arg = t), y;
		}
	}, e;
}
function asyncGeneratorStep(gen, resolve, reject, _next, _throw, key, arg) {
	try {
		var info = gen[key](arg);
		var value = info.value;
	} catch (error) {
		reject(error);
		return;
	}
	if (info.done) resolve(value);
	else Promise.resolve(value).then(_next, _throw);
}
function _asyncToGenerator(fn) {
	return function() {
		var self = this, args = arguments;
		return new Promise(function(resolve, reject) {
			var gen = fn.apply(self, args);
			function _next(value) {
				asyncGeneratorStep(gen, resolve, reject, _next, _throw, "next", value);
			}
			function _throw(err) {
				asyncGeneratorStep(gen, resolve, reject, _next, _throw, "throw", err);
			}
			_next(void 0);
		});
	};
}
function _classCallCheck$3(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$3(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$3(descriptor.key), descriptor);
	}
}
function _createClass$3(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$3(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$3(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$3(t) {
	var i = _toPrimitive$3(t, "string");
	return "symbol" == _typeof$3(i) ? i : i + "";
}
function _toPrimitive$3(t, r) {
	if ("object" != _typeof$3(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$3(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var FileReader$1 = /*#__PURE__*/ function() {
	function FileReader() {
		_classCallCheck$3(this, FileReader);
	}
	return _createClass$3(FileReader, [{
		key: "openFile",
		value: function() {
			var _openFile = _asyncToGenerator(/*#__PURE__*/ _regeneratorRuntime().mark(function _callee(input, chunkSize) {
				var blob;
				return _regeneratorRuntime().wrap(function _callee$(_context) {
					while (1) switch (_context.prev = _context.next) {
						case 0:
							if (!(isReactNative() && input && typeof input.uri !== "undefined")) {
								_context.next = 11;
								break;
							}
							_context.prev = 1;
							_context.next = 4;
							return uriToBlob(input.uri);
						case 4:
							blob = _context.sent;
							return _context.abrupt("return", new FileSource(blob));
						case 8:
							_context.prev = 8;
							_context.t0 = _context["catch"](1);
							throw new Error("tus: cannot fetch `file.uri` as Blob, make sure the uri is correct and accessible. ".concat(_context.t0));
						case 11:
							if (!(typeof input.slice === "function" && typeof input.size !== "undefined")) {
								_context.next = 13;
								break;
							}
							return _context.abrupt("return", Promise.resolve(new FileSource(input)));
						case 13:
							if (!(typeof input.read === "function")) {
								_context.next = 18;
								break;
							}
							chunkSize = Number(chunkSize);
							if (Number.isFinite(chunkSize)) {
								_context.next = 17;
								break;
							}
							return _context.abrupt("return", Promise.reject(/* @__PURE__ */ new Error("cannot create source for stream without a finite value for the `chunkSize` option")));
						case 17: return _context.abrupt("return", Promise.resolve(new StreamSource(input, chunkSize)));
						case 18: return _context.abrupt("return", Promise.reject(/* @__PURE__ */ new Error("source object may only be an instance of File, Blob, or Reader in this environment")));
						case 19:
						case "end": return _context.stop();
					}
				}, _callee, null, [[1, 8]]);
			}));
			function openFile(_x, _x2) {
				return _openFile.apply(this, arguments);
			}
			return openFile;
		}()
	}]);
}();
// node_modules/tus-js-client/lib.esm/browser/fileSignature.js
/**
* Generate a fingerprint for a file which will be used the store the endpoint
*
* @param {File} file
* @param {Object} options
* @param {Function} callback
*/
function fingerprint(file, options) {
	if (isReactNative()) return Promise.resolve(reactNativeFingerprint(file, options));
	return Promise.resolve([
		"tus-br",
		file.name,
		file.type,
		file.size,
		file.lastModified,
		options.endpoint
	].join("-"));
}
function reactNativeFingerprint(file, options) {
	var exifHash = file.exif ? hashCode(JSON.stringify(file.exif)) : "noexif";
	return [
		"tus-rn",
		file.name || "noname",
		file.size || "nosize",
		exifHash,
		options.endpoint
	].join("/");
}
function hashCode(str) {
	var hash = 0;
	if (str.length === 0) return hash;
	for (var i = 0; i < str.length; i++) {
		var _char = str.charCodeAt(i);
		hash = (hash << 5) - hash + _char;
		hash &= hash;
	}
	return hash;
}
// node_modules/tus-js-client/lib.esm/browser/httpStack.js
function _typeof$2(o) {
	"@babel/helpers - typeof";
	return _typeof$2 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$2(o);
}
function _classCallCheck$2(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$2(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$2(descriptor.key), descriptor);
	}
}
function _createClass$2(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$2(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$2(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$2(t) {
	var i = _toPrimitive$2(t, "string");
	return "symbol" == _typeof$2(i) ? i : i + "";
}
function _toPrimitive$2(t, r) {
	if ("object" != _typeof$2(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$2(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var XHRHttpStack = /*#__PURE__*/ function() {
	function XHRHttpStack() {
		_classCallCheck$2(this, XHRHttpStack);
	}
	return _createClass$2(XHRHttpStack, [{
		key: "createRequest",
		value: function createRequest(method, url) {
			return new Request(method, url);
		}
	}, {
		key: "getName",
		value: function getName() {
			return "XHRHttpStack";
		}
	}]);
}();
var Request = /*#__PURE__*/ function() {
	function Request(method, url) {
		_classCallCheck$2(this, Request);
		this._xhr = new XMLHttpRequest();
		this._xhr.open(method, url, true);
		this._method = method;
		this._url = url;
		this._headers = {};
	}
	return _createClass$2(Request, [
		{
			key: "getMethod",
			value: function getMethod() {
				return this._method;
			}
		},
		{
			key: "getURL",
			value: function getURL() {
				return this._url;
			}
		},
		{
			key: "setHeader",
			value: function setHeader(header, value) {
				this._xhr.setRequestHeader(header, value);
				this._headers[header] = value;
			}
		},
		{
			key: "getHeader",
			value: function getHeader(header) {
				return this._headers[header];
			}
		},
		{
			key: "setProgressHandler",
			value: function setProgressHandler(progressHandler) {
				if (!("upload" in this._xhr)) return;
				this._xhr.upload.onprogress = function(e) {
					if (!e.lengthComputable) return;
					progressHandler(e.loaded);
				};
			}
		},
		{
			key: "send",
			value: function send() {
				var _this = this;
				var body = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : null;
				return new Promise(function(resolve, reject) {
					_this._xhr.onload = function() {
						resolve(new Response(_this._xhr));
					};
					_this._xhr.onerror = function(err) {
						reject(err);
					};
					_this._xhr.send(body);
				});
			}
		},
		{
			key: "abort",
			value: function abort() {
				this._xhr.abort();
				return Promise.resolve();
			}
		},
		{
			key: "getUnderlyingObject",
			value: function getUnderlyingObject() {
				return this._xhr;
			}
		}
	]);
}();
var Response = /*#__PURE__*/ function() {
	function Response(xhr) {
		_classCallCheck$2(this, Response);
		this._xhr = xhr;
	}
	return _createClass$2(Response, [
		{
			key: "getStatus",
			value: function getStatus() {
				return this._xhr.status;
			}
		},
		{
			key: "getHeader",
			value: function getHeader(header) {
				return this._xhr.getResponseHeader(header);
			}
		},
		{
			key: "getBody",
			value: function getBody() {
				return this._xhr.responseText;
			}
		},
		{
			key: "getUnderlyingObject",
			value: function getUnderlyingObject() {
				return this._xhr;
			}
		}
	]);
}();
// node_modules/tus-js-client/lib.esm/browser/urlStorage.js
function _typeof$1(o) {
	"@babel/helpers - typeof";
	return _typeof$1 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$1(o);
}
function _classCallCheck$1(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$1(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$1(descriptor.key), descriptor);
	}
}
function _createClass$1(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$1(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$1(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$1(t) {
	var i = _toPrimitive$1(t, "string");
	return "symbol" == _typeof$1(i) ? i : i + "";
}
function _toPrimitive$1(t, r) {
	if ("object" != _typeof$1(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$1(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var hasStorage = false;
try {
	hasStorage = "localStorage" in window;
	var key = "tusSupport";
	var originalValue = localStorage.getItem(key);
	localStorage.setItem(key, originalValue);
	if (originalValue === null) localStorage.removeItem(key);
} catch (e) {
	if (e.code === e.SECURITY_ERR || e.code === e.QUOTA_EXCEEDED_ERR) hasStorage = false;
	else throw e;
}
var canStoreURLs = hasStorage;
var WebStorageUrlStorage = /*#__PURE__*/ function() {
	function WebStorageUrlStorage() {
		_classCallCheck$1(this, WebStorageUrlStorage);
	}
	return _createClass$1(WebStorageUrlStorage, [
		{
			key: "findAllUploads",
			value: function findAllUploads() {
				var results = this._findEntries("tus::");
				return Promise.resolve(results);
			}
		},
		{
			key: "findUploadsByFingerprint",
			value: function findUploadsByFingerprint(fingerprint) {
				var results = this._findEntries("tus::".concat(fingerprint, "::"));
				return Promise.resolve(results);
			}
		},
		{
			key: "removeUpload",
			value: function removeUpload(urlStorageKey) {
				localStorage.removeItem(urlStorageKey);
				return Promise.resolve();
			}
		},
		{
			key: "addUpload",
			value: function addUpload(fingerprint, upload) {
				var id = Math.round(Math.random() * 0xe8d4a51000);
				var key = "tus::".concat(fingerprint, "::").concat(id);
				localStorage.setItem(key, JSON.stringify(upload));
				return Promise.resolve(key);
			}
		},
		{
			key: "_findEntries",
			value: function _findEntries(prefix) {
				var results = [];
				for (var i = 0; i < localStorage.length; i++) {
					var _key = localStorage.key(i);
					if (_key.indexOf(prefix) !== 0) continue;
					try {
						var upload = JSON.parse(localStorage.getItem(_key));
						upload.urlStorageKey = _key;
						results.push(upload);
					} catch (_e) {}
				}
				return results;
			}
		}
	]);
}();
// node_modules/tus-js-client/lib.esm/browser/index.js
function _typeof(o) {
	"@babel/helpers - typeof";
	return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof(o);
}
function _classCallCheck(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey(descriptor.key), descriptor);
	}
}
function _createClass(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _callSuper(t, o, e) {
	return o = _getPrototypeOf(o), _possibleConstructorReturn(t, _isNativeReflectConstruct() ? Reflect.construct(o, e || [], _getPrototypeOf(t).constructor) : o.apply(t, e));
}
function _possibleConstructorReturn(self, call) {
	if (call && (_typeof(call) === "object" || typeof call === "function")) return call;
	else if (call !== void 0) throw new TypeError("Derived constructors may only return object or undefined");
	return _assertThisInitialized(self);
}
function _assertThisInitialized(self) {
	if (self === void 0) throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
	return self;
}
function _isNativeReflectConstruct() {
	try {
		var t = !Boolean.prototype.valueOf.call(Reflect.construct(Boolean, [], function() {}));
	} catch (t) {}
	return (_isNativeReflectConstruct = function _isNativeReflectConstruct() {
		return !!t;
	})();
}
function _getPrototypeOf(o) {
	_getPrototypeOf = Object.setPrototypeOf ? Object.getPrototypeOf.bind() : function _getPrototypeOf(o) {
		return o.__proto__ || Object.getPrototypeOf(o);
	};
	return _getPrototypeOf(o);
}
function _inherits(subClass, superClass) {
	if (typeof superClass !== "function" && superClass !== null) throw new TypeError("Super expression must either be null or a function");
	subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: {
		value: subClass,
		writable: true,
		configurable: true
	} });
	Object.defineProperty(subClass, "prototype", { writable: false });
	if (superClass) _setPrototypeOf(subClass, superClass);
}
function _setPrototypeOf(o, p) {
	_setPrototypeOf = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function _setPrototypeOf(o, p) {
		o.__proto__ = p;
		return o;
	};
	return _setPrototypeOf(o, p);
}
function ownKeys(e, r) {
	var t = Object.keys(e);
	if (Object.getOwnPropertySymbols) {
		var o = Object.getOwnPropertySymbols(e);
		r && (o = o.filter(function(r) {
			return Object.getOwnPropertyDescriptor(e, r).enumerable;
		})), t.push.apply(t, o);
	}
	return t;
}
function _objectSpread(e) {
	for (var r = 1; r < arguments.length; r++) {
		var t = null != arguments[r] ? arguments[r] : {};
		r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
			_defineProperty(e, r, t[r]);
		}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
			Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
		});
	}
	return e;
}
function _defineProperty(obj, key, value) {
	key = _toPropertyKey(key);
	if (key in obj) Object.defineProperty(obj, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else obj[key] = value;
	return obj;
}
function _toPropertyKey(t) {
	var i = _toPrimitive(t, "string");
	return "symbol" == _typeof(i) ? i : i + "";
}
function _toPrimitive(t, r) {
	if ("object" != _typeof(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var defaultOptions = _objectSpread(_objectSpread({}, BaseUpload.defaultOptions), {}, {
	httpStack: new XHRHttpStack(),
	fileReader: new FileReader$1(),
	urlStorage: canStoreURLs ? new WebStorageUrlStorage() : new NoopUrlStorage(),
	fingerprint
});
var Upload = /*#__PURE__*/ function(_BaseUpload) {
	function Upload() {
		var file = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : null;
		var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
		_classCallCheck(this, Upload);
		options = _objectSpread(_objectSpread({}, defaultOptions), options);
		return _callSuper(this, Upload, [file, options]);
	}
	_inherits(Upload, _BaseUpload);
	return _createClass(Upload, null, [{
		key: "terminate",
		value: function terminate(url) {
			var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
			options = _objectSpread(_objectSpread({}, defaultOptions), options);
			return BaseUpload.terminate(url, options);
		}
	}]);
}(BaseUpload);
typeof XMLHttpRequest === "function" && typeof Blob === "function" && Blob.prototype.slice;
// src/upload/carrier.ts
/** Carries one file in, by the tus protocol: in steps, with pauses, and on from where it broke off. */
var MIB = 1048576;
var BLOCKED = "The connection to Glimmer broke off. What has arrived is kept.";
var REFUSED = "This film was not taken. Please try another.";
var HEADERS = { "X-App-CSRF": "1" };
/** How much of a film arrived before, if one was begun; no name and no fingerprint is kept anywhere. */
async function begunBefore(url) {
	const answer = await fetch(url, {
		method: "HEAD",
		headers: {
			...HEADERS,
			"Tus-Resumable": "1.0.0"
		},
		cache: "no-store"
	}).catch(() => null);
	if (answer?.ok !== true) return null;
	const received = Number(answer.headers.get("Upload-Offset") ?? "");
	const length = Number(answer.headers.get("Upload-Length") ?? "");
	return received > 0 && length > 0 ? {
		received,
		length
	} : null;
}
/** The file goes on where another try of the same length broke off; a film of another length begins anew. */
function carry(url, file, begun, news) {
	const upload = new Upload(file, {
		endpoint: url,
		uploadUrl: begun?.length === file.size ? url : null,
		headers: HEADERS,
		metadata: {},
		chunkSize: 8 * MIB,
		retryDelays: [
			0,
			1e3,
			3e3,
			5e3,
			1e4,
			2e4
		],
		storeFingerprintForResuming: false,
		onProgress: news.sent,
		onChunkComplete: (_size, accepted) => {
			news.kept(accepted);
		},
		onSuccess: news.arrived,
		onError: (error) => {
			const status = statusOf(error);
			const canGoOn = status === null || status >= 500 || [
				401,
				403,
				409,
				423,
				429
			].includes(status);
			news.broke(said$1(error) ?? (canGoOn ? BLOCKED : REFUSED), canGoOn);
		}
	});
	upload.start();
	return upload;
}
function statusOf(error) {
	const status = error instanceof DetailedError ? error.originalResponse?.getStatus() ?? 0 : 0;
	return status === 0 ? null : status;
}
/** The server's own sentence, where its answer carries one. */
function said$1(error) {
	const body = error instanceof DetailedError ? error.originalResponse?.getBody() ?? "" : "";
	try {
		return saysOf(JSON.parse(body));
	} catch {
		return null;
	}
}
// src/upload/ordering.ts
/** The clocks of cameras count whole seconds, and a camera takes a moment between two files. */
var UNSURE_S = 2;
var numbers = new Intl.Collator("en", {
	numeric: true,
	sensitivity: "base"
});
var bare = (name) => name.replace(/\.[^.]*$/, "");
var pattern = (name) => bare(name).replace(/\d+/g, "#").toLowerCase();
/**
* By the numbers in their names where the names are alike but for these; otherwise by the time each was recorded,
* where all say so and differently; otherwise by name.
*/
function proposed(pieces) {
	const byName = [...pieces].sort((one, other) => numbers.compare(bare(one.name), bare(other.name)));
	const numbered = new Set(pieces.map(({ name }) => pattern(name))).size === 1;
	const times = pieces.map(({ atS }) => atS);
	if (numbered || times.includes(null) || new Set(times).size < pieces.length) return byName;
	return [...pieces].sort((one, other) => (one.atS ?? 0) - (other.atS ?? 0));
}
/** As the server has them, where these are the same files by their lengths; null where they are not. */
function asBefore(pieces, lengths) {
	const left = [...pieces];
	const found = lengths.flatMap((length) => {
		const at = left.findIndex(({ size }) => size === length);
		return at < 0 ? [] : left.splice(at, 1);
	});
	return found.length === lengths.length && left.length === 0 ? found : null;
}
/**
* Some cameras write when a file was begun, others when it was ended: what is missing is the smaller of what either would
* mean. Files that share one time say nothing of it.
*/
function between(one, next) {
	if (one.atS === null || next.atS === null || one.atS === next.atS) return { is: "unknown" };
	if (next.atS < one.atS) return { is: "earlier" };
	if (one.lengthMs === null || next.lengthMs === null) return { is: "unknown" };
	const seconds = next.atS - one.atS - Math.round(Math.max(one.lengthMs, next.lengthMs) / 1e3);
	return seconds > UNSURE_S ? {
		is: "missing",
		seconds
	} : { is: "whole" };
}
/** The list with one of it moved by one place; the same list where it stands at the end already. */
function moved(pieces, at, by) {
	const to = at + by;
	const piece = pieces[at];
	const other = pieces[to];
	if (piece === void 0 || other === void 0) return pieces;
	return pieces.map((each, place) => place === at ? other : place === to ? piece : each);
}
// src/upload/words.ts
/** What is said of several files of one recording. */
var ARRANGING = {
	title: "Several files of one recording",
	lead: "They are joined to one clip, in this order, with nothing between them. Please look whether the order is right.",
	mendTitle: "These files could not be made one clip",
	mendLead: "All of them are kept, sealed. Change their order or leave one out, and try again; or choose other files.",
	goesOn: "A part of this recording has arrived already. It goes on from there.",
	bring: "Bring them in as one clip",
	bringOne: "Bring it in",
	again: "Try again with these",
	other: "Choose other files",
	earlier: "By the camera’s clock this one was filmed before the one above.",
	up: (name) => `Move ${name} up`,
	down: (name) => `Move ${name} down`,
	out: (name) => `Leave ${name} out`,
	movedTo: (name, place) => `${name} is now file ${String(place)}.`,
	outSaid: (name) => `${name} is left out.`,
	file: (number) => `File ${String(number)}`,
	missing: (seconds) => `By the camera’s clock about ${lasting(seconds)} are missing here.`
};
/** One line about a file: its size, how long it is, when it was recorded. */
function aboutFile({ size, atS, lengthMs }) {
	const at = atS === null ? "" : `recorded ${(/* @__PURE__ */ new Date(atS * 1e3)).toLocaleTimeString("en-GB", {
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit"
	})}`;
	return [
		sizeInWords(size),
		lengthMs === null ? "" : clock(lengthMs),
		at
	].filter((part) => part !== "").join(" · ");
}
function betweenInWords(between) {
	if (between.is === "earlier") return ARRANGING.earlier;
	return between.is === "missing" ? ARRANGING.missing(between.seconds) : "";
}
function clock(ms) {
	const s = Math.round(ms / 1e3);
	return `${String(Math.floor(s / 60))}:${String(s % 60).padStart(2, "0")}`;
}
function lasting(seconds) {
	return seconds < 90 ? `${String(seconds)} seconds` : `${String(Math.round(seconds / 60))} minutes`;
}
// src/upload/arranging.ts
/** Several files in a list: in which order they make one clip, and which of them. By mouse, by finger, by keyboard. */
var SIGNS = {
	up: "↑",
	down: "↓",
	out: "×"
};
var Arranging = class {
	element = make("div", { class: "arranging" });
	#asks;
	#list = make("ol", { class: "files" });
	#said = make("p", {
		class: "unseen",
		role: "status"
	});
	#go = make("button", {
		type: "button",
		class: "door"
	});
	#rows;
	constructor(rows, asks) {
		this.#rows = rows;
		this.#asks = asks;
		const other = make("button", {
			type: "button",
			class: "door plain"
		}, ARRANGING.other);
		other.onclick = asks.other;
		this.#go.onclick = () => {
			asks.done(this.#rows);
		};
		const note = asks.note === null ? [] : [make("p", asks.isAlarm ? {
			class: "no",
			role: "alert"
		} : { class: "note" }, asks.note)];
		this.element.append(make("p", { class: "big" }, asks.title), ...note, make("p", { class: "soft" }, asks.lead), this.#list, this.#said, make("div", { class: "doors" }, this.#go, other));
		this.#draw();
	}
	#draw() {
		this.#list.replaceChildren(...this.#rows.flatMap((row, at) => this.#line(row, at)));
		this.#go.textContent = this.#asks.go(this.#rows.length);
		this.#go.disabled = this.#rows.length === 0;
	}
	#line(row, at) {
		const next = this.#rows[at + 1];
		const gap = next === void 0 ? "" : this.#asks.between(row, next);
		const hands = make("span", { class: "ways" }, this.#button(row, "up", at === 0), this.#button(row, "down", next === void 0), this.#button(row, "out", this.#rows.length === 1));
		const line = make("li", { class: "file" }, make("span", { class: "number" }, String(at + 1)), make("span", { class: "what" }, make("span", { class: "name" }, row.name), make("span", { class: "soft" }, row.about)), hands);
		return gap === "" ? [line] : [line, make("li", { class: "gap" }, gap)];
	}
	#button(row, way, disabled) {
		const says = ARRANGING[way](row.name);
		const button = make("button", {
			type: "button",
			class: "way",
			disabled,
			"aria-label": says,
			title: says,
			"data-way": `${String(row.id)}-${way}`
		}, SIGNS[way]);
		button.onclick = () => {
			this.#act(row, way);
		};
		return button;
	}
	#act(row, way) {
		const at = this.#rows.indexOf(row);
		this.#rows = way === "out" ? this.#rows.filter((each) => each !== row) : moved(this.#rows, at, way === "up" ? -1 : 1);
		this.#draw();
		this.#said.textContent = way === "out" ? ARRANGING.outSaid(row.name) : ARRANGING.movedTo(row.name, this.#rows.indexOf(row) + 1);
		this.#focus(row, way, at);
	}
	/** The keyboard stays with the file it moved; at an end of the list, on the way back. */
	#focus(row, way, at) {
		const near = this.#rows[Math.min(at, this.#rows.length - 1)];
		const wanted = way === "out" ? [near, "out"] : [row, way];
		const other = way === "up" ? "down" : "up";
		for (const each of [
			wanted[1],
			other,
			"out"
		]) {
			const button = this.#list.querySelector(`[data-way="${String(wanted[0]?.id ?? -1)}-${each}"]`);
			if (button?.disabled === false) {
				button.focus();
				return;
			}
		}
		this.#go.focus();
	}
};
// src/upload/recorded.ts
var NOTHING = {
	atS: null,
	lengthMs: null
};
/** Films count their seconds from 1904. */
var FROM_1904_S = 2082844800;
/** Before this no phone filmed. */
var FIRST_S = 631152e3;
var MOST_BOXES = 200;
async function recordedIn(file) {
	try {
		const moov = await find(file, "moov", 0, file.size);
		const mvhd = moov && await find(file, "mvhd", moov.from, moov.to);
		return mvhd ? said(await view(file, mvhd.from, mvhd.from + 32)) : NOTHING;
	} catch {
		return NOTHING;
	}
}
async function view(file, from, to) {
	return new DataView(await file.slice(from, to).arrayBuffer());
}
async function find(file, type, from, to) {
	let at = from;
	for (let tried = 0; tried < MOST_BOXES && at + 8 <= to; tried += 1) {
		const box = await boxAt(file, at, to);
		if (box === null || box.type === type) return box;
		at = box.to;
	}
	return null;
}
async function boxAt(file, at, end) {
	const head = await view(file, at, at + 16);
	const short = head.getUint32(0);
	const type = String.fromCharCode(...[
		4,
		5,
		6,
		7
	].map((each) => head.getUint8(each)));
	const long = short === 1 && head.byteLength >= 16;
	const size = long ? Number(head.getBigUint64(8)) : short === 0 ? end - at : short;
	const before = long ? 16 : 8;
	return size < before ? null : {
		type,
		from: at + before,
		to: Math.min(end, at + size)
	};
}
function said(head) {
	const wide = head.getUint8(0) === 1;
	const created = wide ? Number(head.getBigUint64(4)) : head.getUint32(4);
	const scale = head.getUint32(wide ? 20 : 12);
	const lasts = wide ? Number(head.getBigUint64(24)) : head.getUint32(16);
	const at = created - FROM_1904_S;
	return {
		atS: at >= FIRST_S ? at : null,
		lengthMs: scale > 0 && lasts > 0 ? Math.round(lasts * 1e3 / scale) : null
	};
}
// src/upload/several.ts
/** How far each file of the clip is; empty where it is one film, or nothing was begun. */
async function partsOf(clip) {
	const answer = await get(`/clips/${clip}/parts`);
	return answer.ok ? answer.value.parts : [];
}
var Several = class {
	#url;
	#files;
	#news;
	#upload = null;
	#before = 0;
	#stopped = false;
	#turn = 0;
	constructor(clip, files, news) {
		this.#url = `/clips/${clip}/parts`;
		this.#files = files;
		this.#news = news;
	}
	get total() {
		return this.#files.reduce((all, { size }) => all + size, 0);
	}
	/** From the beginning, or from where it broke off. */
	start() {
		this.#stopped = false;
		this.#turn += 1;
		this.#carryAll(this.#turn);
	}
	abort() {
		this.#stopped = true;
		this.#upload?.abort();
		this.#upload = null;
	}
	async #carryAll(turn) {
		const known = await this.#announced();
		if (known === null) return;
		this.#before = 0;
		for (const [at, file] of this.#files.entries()) {
			this.#news.at(at + 1);
			if (!await this.#bring(at, file, known[at]) || this.#stopped || turn !== this.#turn) return;
			this.#before += file.size;
			this.#news.kept(this.#before);
		}
		this.#news.arrived();
	}
	async #bring(at, file, known) {
		if (known?.in === true) return true;
		return await this.#carry(`${this.#url}/${String(at + 1)}`, file, (known?.received ?? 0) > 0);
	}
	/** The server knows of these files in this order; what was begun of them before goes on. */
	async #announced() {
		const lengths = this.#files.map(({ size }) => size);
		const known = await get(this.#url);
		if (known.ok && String(known.value.parts.map(({ length }) => length)) === String(lengths)) return known.value.parts;
		const answer = await post(this.#url, { lengths });
		if (answer.ok) return [];
		this.#news.broke(answer.says, answer.status === 0 || answer.status >= 500 || [
			401,
			403,
			409
		].includes(answer.status));
		return null;
	}
	/** Whether the file is in; where it is not, what broke it off was told. */
	async #carry(url, file, wasBegun) {
		const begun = wasBegun ? await begunBefore(url) : null;
		if (begun?.length === file.size && begun.received === file.size) return true;
		return await new Promise((done) => {
			if (this.#stopped) {
				done(false);
				return;
			}
			const before = this.#before;
			this.#upload = carry(url, file, begun, {
				sent: (sent) => {
					this.#news.sent(before + sent, this.total);
				},
				kept: (bytes) => {
					this.#news.kept(before + bytes);
				},
				arrived: () => {
					done(true);
				},
				broke: (says, canGoOn) => {
					this.#news.broke(says, canGoOn);
					done(false);
				}
			});
		});
	}
};
// src/upload/choosing.ts
/** Which files were chosen: one is brought in at once, several are put in order first. */
var Choosing = class {
	#clip;
	#leads;
	constructor(clip, leads) {
		this.#clip = clip;
		this.#leads = leads;
	}
	async choose(files) {
		const [first, ...more] = files;
		if (first === void 0) return;
		if (more.length === 0) {
			this.#leads.one(first);
			return;
		}
		const [known, ...chosen] = await Promise.all([partsOf(this.#clip), ...files.map(readOf)]);
		const before = known.some(({ received }) => received > 0) ? asBefore(chosen, known.map(({ length }) => length)) : null;
		this.#arrange(before ?? proposed(chosen), before !== null);
	}
	/** Files that are here already and could not be made one clip: which of them, and in which order. */
	mend(parts, says) {
		const rows = parts.map(({ length }, at) => ({
			id: at + 1,
			name: ARRANGING.file(at + 1),
			about: sizeInWords(length)
		}));
		this.#mend(rows, says);
	}
	#mend(rows, says) {
		this.#leads.show(new Arranging(rows, {
			title: ARRANGING.mendTitle,
			lead: ARRANGING.mendLead,
			note: says,
			isAlarm: true,
			go: () => ARRANGING.again,
			between: () => "",
			done: (kept) => void this.#again(rows, kept),
			other: this.#leads.again
		}).element);
	}
	async #again(rows, kept) {
		const answer = await post(`/clips/${this.#clip}/parts/again`, { order: kept.map(({ id }) => id) });
		if (answer.ok) this.#leads.prepared();
		else this.#mend(rows, answer.says);
	}
	#arrange(chosen, goesOn) {
		const rows = chosen.map((each, at) => ({
			...each,
			id: at,
			about: aboutFile(each)
		}));
		this.#leads.show(new Arranging(rows, {
			title: ARRANGING.title,
			lead: ARRANGING.lead,
			note: goesOn ? ARRANGING.goesOn : null,
			isAlarm: false,
			go: (count) => count === 1 ? ARRANGING.bringOne : ARRANGING.bring,
			between: (one, next) => betweenInWords(between(one, next)),
			done: (kept) => {
				const files = kept.map(({ file }) => file);
				const [only] = files;
				if (files.length === 1 && only) this.#leads.one(only);
				else this.#leads.several(files);
			},
			other: this.#leads.again
		}).element);
	}
};
async function readOf(file) {
	return {
		file,
		name: file.name,
		size: file.size,
		...await recordedIn(file)
	};
}
// src/upload/panel.ts
/** What is seen while a clip comes in: where to drop it, how far it is, and what was found in it. */
var KINDS = "video/*,.mov,.mp4,.m4v,.mkv,.webm,.avi,.mts,.m2ts,.mpg,.mpeg";
function button(kind, words, press) {
	const made = make("button", {
		type: "button",
		class: kind
	}, words);
	made.onclick = press;
	return made;
}
function progress(done, label) {
	const bar = make("progress", {
		max: "1",
		"aria-label": label
	});
	if (done !== null) bar.value = done;
	return bar;
}
var line = (words, kind = "line") => make("p", { class: kind }, words);
function percent(sent, total) {
	return `${total === 0 ? 0 : Math.floor(100 * sent / total)} %`;
}
function chooser(stage, wishes) {
	const input = make("input", {
		type: "file",
		accept: KINDS,
		id: "film",
		class: "unseen",
		multiple: true
	});
	const bring = (files) => {
		if (files && files.length > 0) wishes.bring([...files]);
	};
	input.onchange = () => {
		bring(input.files);
	};
	const zone = make("div", { class: "zone" }, drawing("0 0 48 48", ["path", { d: "M24 31V9M15 18l9-9 9 9M9 31v6a3 3 0 0 0 3 3h24a3 3 0 0 0 3-3v-6" }]), line("Drop the film here", "big"), input, make("label", {
		for: "film",
		class: "door"
	}, stage.says === null ? "Choose a film" : "Choose another film"));
	zone.ondragover = (event) => {
		event.preventDefault();
		zone.classList.add("over");
	};
	zone.ondragleave = () => {
		zone.classList.remove("over");
	};
	zone.ondrop = (event) => {
		event.preventDefault();
		zone.classList.remove("over");
		bring(event.dataTransfer?.files);
	};
	return zone;
}
function choose(stage, wishes) {
	return [
		...stage.says === null ? [] : [make("p", {
			class: "no",
			role: "alert"
		}, stage.says)],
		...stage.begun === null ? [] : [line(`A film was begun here: ${sizeInWords(stage.begun)} of it arrived. Choose the same film, or all its files, and it goes on from there.`, "note")],
		chooser(stage, wishes),
		line("Where a camera has split one recording into several files, choose all of them at once.", "soft"),
		...stage.begun === null ? [button("door plain", WORDS.here, wishes.record)] : [],
		line("It is sealed as it arrives and stays on this computer. Its name is not kept.", "soft")
	];
}
function sending(stage, pace, wishes) {
	return [
		line(stage.part === void 0 ? "Bringing the film in" : `Bringing the films in · ${stage.part}`, "big"),
		progress(stage.sent / Math.max(1, stage.total), "How much of the film has arrived"),
		line([
			percent(stage.sent, stage.total),
			`${sizeInWords(stage.sent)} of ${sizeInWords(stage.total)}`,
			pace
		].filter((part) => part !== "").join(" · ")),
		button("door plain", "Pause", wishes.pause)
	];
}
function paused(stage, wishes) {
	return [
		line("Paused", "big"),
		...stage.says === null ? [] : [make("p", {
			class: "no",
			role: "alert"
		}, stage.says)],
		progress(stage.sent / Math.max(1, stage.total), "How much of the film has arrived"),
		line(`${percent(stage.sent, stage.total)} · what has arrived is kept`),
		button("door", "Go on", wishes.goOn)
	];
}
function preparing$1(stage) {
	const pace = [
		...stage.done === null ? [] : [percent(stage.done, 1)],
		...stage.speed === null ? [] : [`${stage.speed.toFixed(1)} times as fast as it plays`],
		...stage.leftS === null ? [] : [leftInWords(stage.leftS)]
	];
	return [
		line("Getting the film ready", "big"),
		...stage.found === null ? [] : [line(`Found: ${stage.found}`)],
		progress(stage.done, "How far the film is made ready"),
		line(pace.join(" · ")),
		line("You can leave this page. It goes on by itself; when Glimmer locks, it waits until you are back.", "soft")
	];
}
/** The panel's parts for a stage. */
function panel(stage, pace, wishes) {
	switch (stage.at) {
		case "choose": return choose(stage, wishes);
		case "arrange": return [];
		case "sending": return sending(stage, pace, wishes);
		case "paused": return paused(stage, wishes);
		case "preparing": return preparing$1(stage);
		case "ready": return [line("The film is ready", "big"), ...stage.found === null ? [] : [line(`Found: ${stage.found}`)]];
	}
}
// src/upload/stage.ts
var UNSAID = "This film could not be used. Please try another.";
function preparing({ progress, found }) {
	if (progress === null) return {
		at: "preparing",
		done: null,
		speed: null,
		leftS: null,
		found
	};
	return {
		at: "preparing",
		done: progress.done,
		speed: progress.speed,
		leftS: progress.left_s,
		found
	};
}
/** The stage the server's word leads to; while a file is being sent the page knows better. */
function stageOf(stands, begun) {
	if (stands.playable) return {
		at: "ready",
		found: stands.found
	};
	switch (stands.state) {
		case "ready": return {
			at: "ready",
			found: stands.found
		};
		case "preparing": return preparing(stands);
		case "failed": return {
			at: "choose",
			begun: null,
			says: stands.says ?? UNSAID
		};
		case "awaiting":
		case "receiving": return {
			at: "choose",
			begun,
			says: null
		};
	}
}
// src/upload/bringing.ts
/** One clip on its way in: chosen, carried, prepared, ready. Lives as long as its place on the page. */
var LOOK_EVERY_MS = 1e3;
var Bringing = class {
	element = make("section", {
		class: "bringing",
		"aria-label": "Bring a film in"
	});
	#scope;
	#clip;
	#ready;
	#choosing;
	#stage = {
		at: "choose",
		begun: null,
		says: null
	};
	#upload = null;
	#samples = [];
	#kept = 0;
	#drawn = "";
	#part = "";
	#told = false;
	#room = null;
	constructor(scope, clip, ready) {
		this.#scope = scope;
		this.#clip = clip;
		this.#ready = ready;
		this.#choosing = new Choosing(clip, {
			show: (element) => {
				this.#stage = { at: "arrange" };
				this.#drawn = "arrange";
				this.element.replaceChildren(element);
			},
			one: (file) => void this.#bring(file),
			several: (files) => {
				this.#bringAll(files);
			},
			again: () => {
				this.#show({
					at: "choose",
					begun: null,
					says: null
				});
			},
			prepared: () => {
				this.#prepares();
			}
		});
		scope.own(() => void this.#upload?.abort());
		scope.listen(window, "beforeunload", (event) => {
			if (this.#stage.at === "sending") event.preventDefault();
		});
		this.#look();
	}
	get #url() {
		return `/clips/${this.#clip}/upload`;
	}
	get #recording() {
		return `/clips/${this.#clip}/recording`;
	}
	/** Asks how the clip stands, and again while it is being made ready. */
	async #look() {
		const answer = await get(`/clips/${this.#clip}`);
		if (this.#scope.ended || this.#isBusy) return;
		if (answer.ok) await this.#stands(answer.value);
		else if (this.#stage.at === "choose") this.#show({
			at: "choose",
			begun: null,
			says: answer.says
		});
		if (this.#stage.at === "preparing" || !answer.ok) this.#scope.after(LOOK_EVERY_MS, () => void this.#look());
	}
	get #isBusy() {
		return this.#room !== null || [
			"sending",
			"paused",
			"arrange"
		].includes(this.#stage.at);
	}
	async #stands(stands) {
		if (stands.state === "receiving" && await this.#recorded()) return;
		const parts = stands.state === "receiving" || stands.state === "failed" ? await partsOf(this.#clip) : [];
		if (stands.state === "failed" && parts.length > 0) this.#choosing.mend(parts, stands.says);
		else this.#show(stageOf(stands, stands.state === "receiving" ? await this.#arrived(parts) : null));
	}
	/** How much was brought here before; null where nothing was begun. */
	async #arrived(parts) {
		if (parts.length === 0) return (await begunBefore(this.#url))?.received ?? null;
		const all = parts.reduce((sum, { received }) => sum + received, 0);
		return all > 0 ? all : null;
	}
	/** Whether the clip is being recorded, or was, and is not made ready yet: then that is shown. */
	async #recorded() {
		const answer = await get(this.#recording);
		const found = answer.ok ? answer.value.recording : null;
		const stands = standingOf(found);
		if (found === null || stands === "none" || this.#scope.ended) return false;
		const again = () => void this.#look();
		if (stands === "cut") this.element.replaceChildren(...cutShort(this.#recording, found, again));
		else {
			if (stands === "ending") await post(`${this.#recording}/end`);
			else this.element.replaceChildren(...elsewhere());
			this.#scope.after(LOOK_EVERY_MS, again);
		}
		this.#drawn = "";
		return true;
	}
	#record() {
		const over = () => {
			this.#room = null;
			this.#drawn = "";
		};
		this.#room = new Room(this.#scope, this.#recording, {
			back: (says) => {
				over();
				this.#show({
					at: "choose",
					begun: null,
					says
				});
			},
			kept: () => {
				over();
				this.#prepares();
			}
		});
		this.element.replaceChildren(this.#room.element);
	}
	async #bring(file) {
		this.#begin(file.size);
		const begun = await begunBefore(this.#url);
		if (this.#scope.ended) return;
		if (begun?.length === file.size) this.#kept = begun.received;
		this.#upload = carry(this.#url, file, begun, this.#news());
	}
	#bringAll(files) {
		const said = { at: (number) => {
			this.#part = `file ${String(number)} of ${String(files.length)}`;
		} };
		const several = new Several(this.#clip, files, {
			...this.#news(),
			...said
		});
		this.#begin(several.total);
		this.#upload = several;
		several.start();
	}
	#begin(total) {
		this.#samples = [];
		this.#kept = 0;
		this.#part = "";
		this.#show({
			at: "sending",
			sent: 0,
			total
		});
	}
	#news() {
		return {
			sent: (sent, total) => {
				this.#sent(sent, total);
			},
			kept: (bytes) => {
				this.#kept = bytes;
			},
			arrived: () => {
				this.#prepares();
			},
			broke: (says, canGoOn) => {
				if (canGoOn) this.#hold(says);
				else this.#show({
					at: "choose",
					begun: null,
					says
				});
			}
		};
	}
	#prepares() {
		this.#upload = null;
		this.#show({
			at: "preparing",
			done: null,
			speed: null,
			leftS: null,
			found: null
		});
		this.#ready("arrived");
		this.#look();
	}
	#sent(sent, total) {
		if (this.#stage.at !== "sending") return;
		this.#samples = withSample(this.#samples, {
			atMs: performance.now(),
			bytes: sent
		});
		this.#show({
			at: "sending",
			sent,
			total,
			...this.#part === "" ? {} : { part: this.#part }
		});
	}
	#pause() {
		this.#upload?.abort();
		this.#hold(null);
	}
	/** What was on its way may have arrived or not: that is asked, and then stands there. */
	#hold(says) {
		if (this.#stage.at !== "sending") return;
		const { sent, total } = this.#stage;
		this.#show({
			at: "paused",
			sent,
			total,
			says
		});
		partsOf(this.#clip).then((parts) => this.#arrived(parts)).then((arrived) => {
			if (this.#stage.at !== "paused") return;
			this.#kept = Math.max(this.#kept, arrived ?? 0);
			this.#show({
				...this.#stage,
				sent: this.#kept
			});
		});
	}
	#goOn() {
		if (this.#stage.at !== "paused" || this.#upload === null) return;
		this.#samples = [];
		this.#show({
			at: "sending",
			sent: this.#stage.sent,
			total: this.#stage.total
		});
		this.#upload.start();
	}
	#show(stage) {
		this.#stage = stage;
		this.#draw();
		if (stage.at !== "ready" || this.#told) return;
		this.#told = true;
		this.#ready("ready");
	}
	/** The bar moves many times a second; the buttons are made anew only when the stage changes. */
	#draw() {
		const stage = this.#stage;
		const total = "total" in stage ? stage.total : 0;
		const parts = panel(stage, [speedInWords(speed(this.#samples)), leftInWords(secondsLeft(this.#samples, total))].filter((part) => part !== "").join(" · "), {
			bring: (files) => void this.#choosing.choose(files),
			pause: () => {
				this.#pause();
			},
			goOn: () => {
				this.#goOn();
			},
			record: () => {
				this.#record();
			}
		});
		const kept = [...this.element.children];
		if (this.#drawn !== stage.at || kept.length !== parts.length || stage.at === "choose") this.element.replaceChildren(...parts);
		else parts.forEach((part, at) => {
			if (!(part instanceof HTMLButtonElement)) kept[at]?.replaceWith(part);
		});
		this.#drawn = stage.at;
	}
};
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
// src/upload.ts
/** The upload component: mounted by Streamlit once for each clip. */
var upload_default = mounting(".bringing { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; padding: 26px; border-radius: 18px; background: #ffffff; border: 1px solid #e6e0d8; color: #2b2a33; font-size: 17px; line-height: 1.55; font-family: \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\n.bringing * { box-sizing: border-box; margin: 0; }\n.zone { width: 100%; min-height: 220px; border: 2px dashed #b9b0a5; border-radius: 16px; background: #fbf8f4; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 14px; padding: 26px; text-align: center; transition: border-color .15s, background-color .15s; }\n.zone.over { border-color: #1b7f79; background: #eef6f5; }\n.zone svg { width: 46px; height: 46px; fill: none; stroke: #1b7f79; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }\n.big { font-size: 21px; font-weight: 600; }\n.soft { color: #6f6b75; font-size: 16px; }\n.note { background: #eef6f5; border-radius: 12px; padding: 10px 14px; }\n.no { width: 100%; color: #8a5208; background: #fdf3e3; border: 1px solid #ecd3a7; border-radius: 12px; padding: 12px 16px; }\n.door { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 26px; border-radius: 12px; border: 1.5px solid #1b7f79; background: #1b7f79; color: #ffffff; font-family: inherit; font-size: 17px; font-weight: 600; line-height: 1.3; cursor: pointer; }\n.door:hover { background: #125f5a; }\n.door.plain { background: #ffffff; color: #125f5a; }\n.unseen { position: absolute; width: 1px; height: 1px; opacity: 0; }\n.unseen:focus-visible + .door, .door:focus-visible { outline: 3px solid #1b7f79; outline-offset: 3px; }\nprogress { width: 100%; height: 14px; appearance: none; border: 0; border-radius: 99px; overflow: hidden; background: #ece6de; }\nprogress::-webkit-progress-bar { background: #ece6de; }\nprogress::-webkit-progress-value { background: #1b7f79; border-radius: 99px; transition: width .3s ease; }\nprogress::-moz-progress-bar { background: #1b7f79; }\n.line { font-variant-numeric: tabular-nums; min-height: 1.5em; }\n@media (prefers-reduced-motion: reduce) { .bringing * { transition: none !important; } }\n.arranging { display: flex; flex-direction: column; gap: 14px; width: 100%; }\n.files { list-style: none; padding: 0; display: flex; flex-direction: column; gap: 8px; }\n.file { display: flex; align-items: center; gap: 14px; padding: 8px 8px 8px 14px; border: 1px solid #e6e0d8; border-radius: 14px; background: #fbf8f4; }\n.file .number { flex: none; width: 30px; height: 30px; border-radius: 50%; background: #1b7f79; color: #ffffff; display: grid; place-items: center; font-size: 15px; font-weight: 600; }\n.file .what { flex: 1; min-width: 0; display: flex; flex-direction: column; line-height: 1.35; }\n.file .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }\n.file .soft { font-variant-numeric: tabular-nums; }\n.ways { flex: none; display: flex; gap: 4px; }\n.way { width: 44px; height: 44px; border-radius: 10px; border: 1px solid transparent; background: none; color: #125f5a; font: 600 20px/1 inherit; font-size: 20px; cursor: pointer; }\n.way:hover:not(:disabled) { background: #eef6f5; border-color: #b9d6d3; }\n.way:disabled { color: #c9c2b8; cursor: default; }\n.way:focus-visible { outline: 3px solid #1b7f79; outline-offset: 1px; }\n.gap { margin-left: 30px; padding: 6px 14px; border-left: 3px solid #ecd3a7; color: #8a5208; font-size: 16px; }\n.doors { display: flex; flex-wrap: wrap; gap: 12px; }\n.door:disabled { opacity: .5; cursor: default; }\n.filming { width: 100%; display: grid; grid-template-columns: minmax(0, 1.45fr) minmax(300px, 1fr); gap: 22px; align-items: start; }\n.filming .view { width: 100%; aspect-ratio: 16 / 9; border-radius: 16px; background: #2b2a33; object-fit: contain; display: block; }\n.filming .side { display: flex; flex-direction: column; gap: 14px; min-width: 0; }\n.filming .unlocking { padding: 14px; border: 1px solid #ecd3a7; border-radius: 14px; background: #fdf3e3; display: flex; flex-direction: column; gap: 10px; }\n.filming .unlocking[hidden] { display: none; }\n.filming .unlocking input { flex: 1 1 11em; min-width: 0; min-height: 48px; padding: 8px 12px; border: 1.5px solid #b9b0a5; border-radius: 12px; font: inherit; background: #fff; color: inherit; }\n.filming .unlocking input:focus-visible { outline: 3px solid #1b7f79; outline-offset: 2px; }\n.filming .about { display: flex; flex-direction: column; gap: 12px; align-items: stretch; }\n.filming .row, .bringing .row { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 12px; }\n.filming .device { display: flex; flex-direction: column; gap: 4px; font-size: 16px; }\n.filming .device select { min-height: 46px; padding: 8px 12px; border: 1.5px solid #b9b0a5; border-radius: 12px; background: #fff; color: inherit; font: inherit; font-size: 16px; width: 100%; text-overflow: ellipsis; }\n.filming .device select:focus-visible { outline: 3px solid #1b7f79; outline-offset: 2px; }\n.filming .level { width: 100%; height: 12px; appearance: none; border: 0; border-radius: 99px; background: #ece6de; overflow: hidden; }\n.filming .level::-webkit-meter-bar { background: #ece6de; border: 0; border-radius: 99px; height: 12px; }\n.filming .level::-webkit-meter-optimum-value { background: #1b7f79; border-radius: 99px; }\n.filming .level::-moz-meter-bar { background: #1b7f79; border-radius: 99px; }\n.filming .on { gap: 12px; }\n.filming .lamp { width: 15px; height: 15px; border-radius: 50%; background: #b86e0b; animation: breathing 3s ease-in-out infinite; }\n@keyframes breathing { 50% { opacity: .35; } }\n.filming .time { font-size: 26px; font-weight: 600; font-variant-numeric: tabular-nums; margin-left: auto; }\n.filming .door.stop { min-height: 60px; background: #2b2a33; border-color: #2b2a33; font-size: 19px; }\n.filming .door.stop::before { content: \"\"; width: 16px; height: 16px; border-radius: 3px; background: currentColor; margin-right: 12px; }\n.filming .door.stop:hover { background: #45434f; }\n.filming .marking { display: flex; flex-direction: column; gap: 10px; padding: 14px; border: 1px solid #e6e0d8; border-radius: 14px; background: #fbf8f4; }\n.filming .pads { display: grid; grid-template-columns: repeat(auto-fit, minmax(104px, 1fr)); gap: 8px; }\n.filming .pad { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 5px; min-height: 84px; padding: 8px 6px; border: 2px solid var(--colour); border-radius: 14px; background: #fff; color: var(--deep); font: inherit; font-size: 16px; font-weight: 600; line-height: 1.2; cursor: pointer; touch-action: manipulation; user-select: none; }\n.filming .pad .shape { width: 22px; height: 22px; }\n.filming .pad small { font-size: 13px; font-weight: 600; border: 1px solid currentColor; border-radius: 5px; padding: 0 7px; }\n.filming .pad[aria-pressed=\"true\"] { background: var(--deep); color: #fff; }\n.filming .pad:focus-visible { outline: 3px solid #2b2a33; outline-offset: 2px; }\n.filming .marking .said { flex: 1 1 12em; font-size: 16px; min-height: 1.4em; }\n.filming .back { min-height: 44px; padding: 6px 16px; font-size: 16px; }\n.door:disabled { opacity: .45; cursor: default; }\n.beside { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; }\n@media (max-width: 820px) { .filming { grid-template-columns: minmax(0, 1fr); } }\n@media (prefers-reduced-motion: reduce) { .filming .lamp { animation: none; } }\n", ({ data, setStateValue }, scope) => new Bringing(scope, data.clip, (state) => {
	const tell = (said) => {
		setStateValue("state", said);
	};
	if (state === "ready") toldUntilHeard(scope, state, tell);
	else tell(state);
}).element);
export { upload_default as default };
