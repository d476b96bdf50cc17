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
function dress(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
	element.append(...children);
}
function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	dress(element, attributes, children);
	return element;
}
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
// src/model/keys.ts
var PLAIN = {
	" ": "play",
	ArrowLeft: "frame-back",
	ArrowRight: "frame-on",
	ArrowUp: "five-on",
	ArrowDown: "five-back",
	j: "slower",
	k: "halt",
	l: "faster",
	"[": "onset-here",
	"]": "offset-here",
	n: "next",
	o: "loop",
	s: "star",
	Delete: "delete",
	Backspace: "delete",
	"+": "zoom-in",
	"=": "zoom-in",
	"-": "zoom-out",
	"?": "help",
	Enter: "codes",
	Escape: "escape",
	c: "nothing",
	h: "nothing"
};
var SHIFTED = {
	ArrowLeft: "second-back",
	ArrowRight: "second-on",
	n: "previous",
	" ": "play-moment",
	"?": "help",
	"+": "zoom-in"
};
/** The command of a stroke; null where the key is nobody's here. `picking`: the code picker is open. */
function commandFor(stroke, scheme, picking) {
	const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
	if (stroke.control) return controlled(key, stroke.shift);
	if (stroke.alt) return null;
	const digit = /^(?:Digit|Numpad)([1-9])$/.exec(stroke.code)?.[1];
	if (digit) return numbered(digit, scheme, picking && !stroke.shift);
	if (stroke.shift) {
		const shifted = SHIFTED[key];
		return shifted ? { do: shifted } : null;
	}
	const family = scheme.tiers.flatMap((tier) => tier.families).find((each) => each.key === key);
	if (family) return {
		do: "press",
		family: family.id,
		code: null
	};
	const plain = PLAIN[key];
	return plain ? { do: plain } : null;
}
function controlled(key, shift) {
	if (key === "z") return { do: shift ? "redo" : "undo" };
	return key === "y" ? { do: "redo" } : null;
}
function numbered(digit, scheme, picking) {
	if (picking) return {
		do: "pick",
		number: Number(digit)
	};
	for (const family of scheme.tiers.flatMap((tier) => tier.families)) {
		const code = family.codes.find((each) => each.key === digit);
		if (code) return {
			do: "press",
			family: family.id,
			code: code.id
		};
	}
	return null;
}
/** What the help shows, in groups. */
var HELP = [
	["Film", [
		["Space", "play, pause"],
		["← →", "one frame"],
		["Shift ← →", "one second"],
		["↓ ↑", "five seconds back, on"],
		["J K L", "slower, halt, faster"],
		["Shift Space", "play this moment"],
		["O", "loop this moment"]
	]],
	["Moments", [
		["A R P", "attunement, rupture, repair: same key closes"],
		["I W U", "infant's bid, mind-minded comment, uncodable"],
		["1–6", "infant's state"],
		["[ ]", "begins here, ends here"],
		["N, Shift N", "next, previous"],
		["Enter", "say what it was; then 1–9"],
		["S", "star"],
		["Del", "delete"]
	]],
	["Everything", [
		["Ctrl Z", "undo"],
		["Shift Ctrl Z", "do again"],
		["+ −", "zoom"],
		["?", "this list"]
	]]
];
// src/workbench/commands.ts
var SHORTEST_MS$3 = 40;
var DO = {
	play: ({ player }) => player.toggle(),
	"frame-back": ({ player }) => player.step(-1),
	"frame-on": ({ player }) => player.step(1),
	"second-back": ({ player }) => player.move(-1e3),
	"second-on": ({ player }) => player.move(1e3),
	"five-back": ({ player }) => player.move(-5e3),
	"five-on": ({ player }) => player.move(5e3),
	slower: ({ player }) => player.faster(-1),
	faster: ({ player }) => player.faster(1),
	halt: ({ player }) => player.pause(),
	"onset-here": (bench) => edgeHere(bench, "onset_ms"),
	"offset-here": (bench) => edgeHere(bench, "offset_ms"),
	next: (bench) => neighbour(bench, 1),
	previous: (bench) => neighbour(bench, -1),
	"play-moment": (bench) => playMoment(bench, false),
	loop: (bench) => bench.player.looping ? bench.player.pause() : playMoment(bench, true),
	star: ({ desk }) => withSelected(desk, (each) => desk.star(each)),
	delete: ({ desk }) => withSelected(desk, (each) => desk.remove(each)),
	undo: ({ desk }) => desk.undo(),
	redo: ({ desk }) => desk.redo(),
	"zoom-in": ({ timeline }) => timeline.zoom(.6),
	"zoom-out": ({ timeline }) => timeline.zoom(1 / .6),
	help: ({ help }) => help.toggle(),
	codes: ({ desk }) => desk.pick(!desk.picking),
	escape: ({ desk, help }) => {
		help.close();
		if (desk.picking) desk.pick(false);
		else desk.select(null);
	},
	nothing: () => void 0
};
function carryOut(command, bench) {
	switch (command.do) {
		case "press": {
			const { ms, playing, rate } = bench.player.seen;
			bench.desk.press({
				family: command.family,
				code: command.code,
				atMs: ms,
				playing,
				rate
			});
			break;
		}
		case "pick":
			pick(bench.desk, command.number);
			break;
		default: DO[command.do](bench);
	}
}
function withSelected(desk, act) {
	if (desk.selected) act(desk.selected);
}
function pick(desk, number) {
	withSelected(desk, (each) => {
		const code = desk.start.scheme.tiers.flatMap((tier) => tier.families).find((one) => one.id === each.family)?.codes[number - 1];
		if (code) desk.change(each.id, { code: code.id });
		desk.pick(false);
	});
}
function edgeHere({ desk, player }, edge) {
	withSelected(desk, (each) => {
		const at = player.seen.ms;
		if (each.offset_ms === null) desk.change(each.id, { onset_ms: at });
		else if (edge === "onset_ms" && at <= each.offset_ms - SHORTEST_MS$3) desk.change(each.id, { onset_ms: at });
		else if (edge === "offset_ms" && at >= each.onset_ms + SHORTEST_MS$3) desk.change(each.id, {
			offset_ms: at,
			end_unchecked: false
		});
	});
}
function neighbour({ desk, player, timeline }, by) {
	const all = desk.sorted;
	const now = desk.selected;
	const at = now ? all.findIndex((each) => each.id === now.id) : -1;
	const here = player.seen.ms;
	const first = by === 1 ? all.findIndex((each) => each.onset_ms > here) : all.filter((each) => each.onset_ms < here).length - 1;
	const found = all[now ? at + by : first];
	if (!found) return;
	desk.select(found.id);
	player.seek(found.onset_ms);
	timeline.show(found.onset_ms);
}
function playMoment({ desk, player }, again) {
	withSelected(desk, (each) => player.playStretch(each.onset_ms, each.offset_ms ?? each.onset_ms + 2e3, again));
}
// src/workbench/words.ts
/** What the workbench says. */
var WORDS = {
	saved: "Saved",
	waiting: (n) => `${String(n)} waiting`,
	offline: (n) => n > 0 ? `Offline · ${String(n)} waiting` : "Offline",
	locked: (n) => n > 0 ? `Locked · ${String(n)} waiting` : "Locked",
	lockedTitle: "Glimmer is locked",
	lockedLead: (n) => n > 0 ? `Nothing is lost: ${String(n)} waiting to be saved. Your passphrase sends them.` : "Your passphrase opens it again, just here.",
	passphrase: "Passphrase",
	unlock: "Unlock",
	moments: "Moments",
	none: "No moments yet. Press A, R or P while the film plays; the same key closes.",
	unchecked: "end to be checked",
	answers: "answers",
	notRepaired: "not repaired yet",
	repaired: "repaired",
	whole: "Whole clip",
	film: "Film",
	sound: "Sound",
	points: "Points",
	whatWasIt: "What was it?",
	note: "Note (stays with you)",
	noRupture: "answers no rupture",
	remove: "Delete",
	star: "Star",
	confidence: "Sure?",
	confidences: [
		"not very",
		"fairly",
		"very"
	],
	play: "Play this moment",
	conflict: "Changed somewhere else meanwhile. What stands there now is shown.",
	understood: "All right",
	help: "Keys",
	close: "Close",
	preparing: "The clip is being prepared",
	notLoaded: "The workbench could not be loaded.",
	again: "Try again",
	unsupported: "This browser cannot show a film frame by frame. Please use a current Chrome, Edge, Safari or Firefox.",
	frame: "frame"
};
/** 00:41.240 */
function clock(ms) {
	const minutes = Math.floor(ms / 6e4);
	const seconds = Math.floor(ms / 1e3) % 60;
	const rest = Math.floor(ms % 1e3);
	return `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}.${String(rest).padStart(3, "0")}`;
}
/** 00:41.2 */
function shortClock(ms) {
	return clock(ms).slice(0, -2);
}
/** 3.1 s */
function span(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}
// src/workbench/controls.ts
/** The strip under the film: play, time and frame, steps, speed, loop, full picture. */
var Controls = class {
	element;
	#play;
	#time;
	#speed;
	#player;
	#length;
	constructor(player, lengthMs, scope, act) {
		this.#player = player;
		this.#length = clock(lengthMs);
		const button = (text, label, command) => {
			const made = make("button", {
				type: "button",
				"aria-label": label,
				title: label
			}, text);
			scope.listen(made, "click", () => {
				act(command);
				made.blur();
			});
			return made;
		};
		this.#play = button("▶", "Play or pause (Space)", "play");
		this.#time = make("span", { class: "clock" });
		this.#speed = make("span", { class: "speed" }, "1×");
		const full = make("button", {
			type: "button",
			"aria-label": "Full screen",
			title: "Full screen"
		}, "⛶");
		scope.listen(full, "click", () => void player.stage.requestFullscreen().catch(() => void 0));
		const volume = make("input", {
			type: "range",
			min: "0",
			max: "1",
			step: "0.05",
			value: "0.8",
			"aria-label": "Volume",
			class: "volume"
		});
		player.film.volume = .8;
		scope.listen(volume, "input", () => {
			player.film.volume = Number(volume.value);
		});
		this.element = make("div", { class: "controls" }, this.#play, this.#time, make("span", { class: "gap" }), button("‹", "One frame back (←)", "frame-back"), make("span", { class: "quiet" }, WORDS.frame), button("›", "One frame on (→)", "frame-on"), button("−", "Slower (J)", "slower"), this.#speed, button("+", "Faster (L)", "faster"), button("⟳", "Loop this moment (O)", "loop"), volume, button("?", "Keys (?)", "help"), full);
	}
	seen(seen) {
		this.#play.textContent = seen.playing ? "❚❚" : "▶";
		this.#time.replaceChildren(make("b", {}, clock(seen.ms)), ` / ${this.#length} · ${WORDS.frame} ${String(seen.frame + 1)}`);
		this.#speed.textContent = `${String(seen.rate)}×`;
		this.element.classList.toggle("looping", this.#player.looping);
	}
};
// src/model/log.ts
function opened(annotations, revision) {
	return {
		annotations: new Map(annotations.map((each) => [each.id, each])),
		versions: new Map(annotations.map((each) => [each.id, each.version])),
		before: /* @__PURE__ */ new Map(),
		waiting: [],
		revision
	};
}
function versionOf(log, annotation) {
	return log.versions.get(annotation) ?? 0;
}
var EMPTY = {
	code: null,
	offset_ms: null,
	end_unchecked: false,
	confidence: 2,
	values: {},
	note: "",
	starred: false,
	repairs: null,
	pressed_onset_ms: null,
	pressed_offset_ms: null
};
/** How the annotation stands after the operation; `undefined` where only the server can say. */
function after(log, operation) {
	const now = log.annotations.get(operation.annotation) ?? null;
	const version = operation.base_version + 1;
	switch (operation.kind) {
		case "add": return {
			...EMPTY,
			family: "",
			onset_ms: 0,
			...operation.fields,
			id: operation.annotation,
			version
		};
		case "change":
		case "link":
		case "star": return now && {
			...now,
			...operation.fields,
			version
		};
		case "remove": return null;
		case "undo": {
			const stood = log.before.get(operation.fields.undoes ?? "");
			return stood === void 0 ? void 0 : stood && {
				...stood,
				version
			};
		}
	}
}
/** Draw the operation at once and keep it until the server has answered. */
function put(log, operation) {
	const stands = after(log, operation);
	const annotations = new Map(log.annotations);
	if (stands === null) annotations.delete(operation.annotation);
	else if (stands) annotations.set(operation.annotation, stands);
	return {
		...log,
		annotations,
		versions: new Map(log.versions).set(operation.annotation, operation.base_version + 1),
		before: new Map(log.before).set(operation.op, log.annotations.get(operation.annotation) ?? null),
		waiting: [...log.waiting, operation]
	};
}
/** The server's answers: what it holds is no longer waiting. Settling twice changes nothing. */
function settle(log, results, revision) {
	const held = new Map(results.map((each) => [each.op, each]));
	const settled = log.waiting.filter((each) => held.has(each.op));
	if (settled.length === 0) return {
		...log,
		revision: Math.max(log.revision, revision)
	};
	const waiting = log.waiting.filter((each) => !held.has(each.op));
	const busy = new Set(waiting.map((each) => each.annotation));
	const annotations = new Map(log.annotations);
	const versions = new Map(log.versions);
	for (const operation of settled) {
		const result = held.get(operation.op);
		if (result === void 0 || result.ok && busy.has(operation.annotation)) continue;
		const stands = result.ok ? result.annotation : result.current;
		if (stands) annotations.set(operation.annotation, stands);
		else annotations.delete(operation.annotation);
		if (result.ok) versions.set(operation.annotation, result.version);
		else if (stands) versions.set(operation.annotation, stands.version);
	}
	return {
		...log,
		annotations,
		versions,
		waiting,
		revision: Math.max(log.revision, revision)
	};
}
/** An operation that follows on what the page now knows of its annotation. */
function operation(log, op, annotation, kind, fields) {
	return {
		op,
		kind,
		annotation,
		base_version: versionOf(log, annotation),
		fields
	};
}
// src/model/live.ts
/** What a press of a family's key means: a moment opens, or the open one closes. */
var SHORTEST_MS$2 = 40;
/** How far back a repair looks for the rupture it answers. */
var REACH_MS = 6e4;
function familyOf(scheme, id) {
	for (const tier of scheme.tiers) {
		const family = tier.families.find((each) => each.id === id);
		if (family) return {
			family,
			tier
		};
	}
	return null;
}
/** The person saw it before the finger fell: by the reaction time, at the speed of the film. */
function backDated(pressed, reactionMs) {
	return pressed.playing ? Math.max(0, Math.round(pressed.atMs - reactionMs * pressed.rate)) : pressed.atMs;
}
function press(log, pressed, around) {
	const found = familyOf(around.scheme, pressed.family);
	if (!found) return {
		operations: [],
		open: around.open,
		selected: null
	};
	return new Presses(log, around, pressed, Math.min(backDated(pressed, around.reactionMs), Math.max(0, around.lengthMs - SHORTEST_MS$2))).take(found.tier, found.family);
}
var Presses = class {
	#operations = [];
	#open;
	#log;
	#around;
	#pressed;
	#at;
	constructor(log, around, pressed, at) {
		this.#log = log;
		this.#around = around;
		this.#pressed = pressed;
		this.#at = at;
		this.#open = new Map(around.open);
	}
	take(tier, family) {
		const running = this.#open.get(family.id);
		const same = running !== void 0 && this.#log.annotations.get(running)?.code === this.#pressed.code;
		if (running !== void 0 && (same || !tier.exclusive)) {
			this.#close(family.id, running);
			return this.#answer(running);
		}
		for (const other of this.#closedBy(tier, family)) this.#close(other, this.#open.get(other) ?? "");
		const id = this.#add(tier, family);
		if (family.id === "repair") this.#link(id);
		return this.#answer(id);
	}
	#answer(selected) {
		return {
			operations: this.#operations,
			open: this.#open,
			selected
		};
	}
	/** In step and out of step exclude each other; so do the codes of one exclusive tier. */
	#closedBy(tier, family) {
		const pair = family.id === "attunement" ? "rupture" : family.id === "rupture" ? "attunement" : "";
		return [...this.#open.keys()].filter((each) => each === pair || tier.exclusive && tier.families.some((one) => one.id === each));
	}
	#close(family, id) {
		this.#open.delete(family);
		const stands = this.#log.annotations.get(id);
		if (!stands) return;
		const offset = Math.min(this.#around.lengthMs, Math.max(this.#at, stands.onset_ms + SHORTEST_MS$2));
		const pressed = this.#pressed.playing ? this.#pressed.atMs : null;
		this.#do("change", id, {
			offset_ms: offset,
			end_unchecked: false,
			pressed_offset_ms: pressed
		});
	}
	#add(tier, family) {
		const id = this.#around.fresh();
		const instant = tier.kind === "instant";
		const end = Math.min(this.#around.lengthMs, this.#at + this.#around.scheme.windows.live_length_ms);
		this.#do("add", id, {
			family: family.id,
			code: this.#pressed.code,
			onset_ms: this.#at,
			offset_ms: instant ? null : end,
			end_unchecked: !instant,
			confidence: 2,
			note: "",
			values: {},
			pressed_onset_ms: this.#pressed.playing ? this.#pressed.atMs : null,
			pressed_offset_ms: null
		});
		if (!instant) this.#open.set(family.id, id);
		return id;
	}
	#link(repair) {
		const rupture = ruptureFor(this.#log, this.#at);
		if (rupture) this.#do("link", repair, { repairs: rupture.id });
	}
	#do(kind, annotation, fields) {
		const next = operation(this.#log, this.#around.fresh(), annotation, kind, fields);
		this.#log = put(this.#log, next);
		this.#operations.push(next);
	}
};
/** The nearest rupture before an instant that no repair has fully answered. */
function ruptureFor(log, atMs) {
	const all = [...log.annotations.values()];
	const answered = new Set(all.filter((each) => each.values["outcome"] === "full").map((each) => each.repairs));
	return all.filter((each) => each.family === "rupture" && each.onset_ms < atMs && !answered.has(each.id) && atMs - (each.offset_ms ?? 0) <= REACH_MS).reduce((best, each) => best && best.onset_ms >= each.onset_ms ? best : each, null);
}
// src/model/undoing.ts
/** After a reload: every operation that still holds, one step each. */
function fromHistory(history) {
	return {
		done: history.filter((line) => !line.undone && line.kind !== "undo").map((line) => ({ ops: [{
			op: line.op,
			annotation: line.annotation
		}] })),
		undone: []
	};
}
/** Something new was done; what had been undone cannot be done again after it. */
function did(undoing, step) {
	return {
		done: [...undoing.done, step],
		undone: []
	};
}
/** The newest step goes over; `reversal` is what undid it. */
function undid(undoing, reversal) {
	return {
		done: undoing.done.slice(0, -1),
		undone: [...undoing.undone, reversal]
	};
}
function redid(undoing, again) {
	return {
		done: [...undoing.done, again],
		undone: undoing.undone.slice(0, -1)
	};
}
// src/workbench/desk.ts
/** The one place that knows what stands, what is open and what is selected; everything draws from it. */
function fresh() {
	return crypto.randomUUID();
}
var Desk = class {
	start;
	#send;
	#listeners = /* @__PURE__ */ new Set();
	#log;
	#undoing;
	#open = /* @__PURE__ */ new Map();
	#selected = null;
	#picking = false;
	#notice = null;
	#sorted = null;
	constructor(start, send) {
		this.start = start;
		this.#send = send;
		this.#log = opened(start.annotations, start.revision);
		this.#undoing = fromHistory(start.history);
	}
	get log() {
		return this.#log;
	}
	get open() {
		return this.#open;
	}
	get picking() {
		return this.#picking;
	}
	get notice() {
		return this.#notice;
	}
	get canUndo() {
		return this.#undoing.done.length > 0;
	}
	get canRedo() {
		return this.#undoing.undone.length > 0;
	}
	get selected() {
		return this.#selected === null ? null : this.#log.annotations.get(this.#selected) ?? null;
	}
	/** Every annotation by onset. */
	get sorted() {
		this.#sorted ??= [...this.#log.annotations.values()].sort((one, other) => one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : 1));
		return this.#sorted;
	}
	onChange(listener) {
		this.#listeners.add(listener);
	}
	select(annotation) {
		this.#selected = annotation;
		this.#picking = false;
		this.#tell();
	}
	pick(picking) {
		this.#picking = picking && this.selected !== null;
		this.#tell();
	}
	dismiss() {
		this.#notice = null;
		this.#tell();
	}
	press(pressed) {
		const answer = press(this.#log, pressed, {
			scheme: this.start.scheme,
			lengthMs: this.start.clip.length_ms,
			reactionMs: this.start.reaction_ms,
			open: this.#open,
			fresh
		});
		this.#open = answer.open;
		this.#selected = answer.selected ?? this.#selected;
		this.#picking = false;
		this.#do(answer.operations);
	}
	change(annotation, fields) {
		this.#do([this.#operation("change", annotation, fields)]);
	}
	/** Set a field of the scheme; an empty value takes it away. */
	setValue(of, field, value) {
		const { [field]: _gone, ...rest } = of.values;
		this.change(of.id, { values: value ? {
			...rest,
			[field]: value
		} : rest });
	}
	star(of) {
		this.#do([this.#operation("star", of.id, { starred: !of.starred })]);
	}
	link(repair, rupture) {
		this.#do([this.#operation("link", repair, { repairs: rupture })]);
	}
	remove(of) {
		const open = new Map(this.#open);
		if (open.get(of.family) === of.id) open.delete(of.family);
		this.#open = open;
		if (this.#selected === of.id) this.#selected = null;
		this.#picking = false;
		this.#do([this.#operation("remove", of.id, {})]);
	}
	/** Ruptures before a repair, the nearest first. */
	rupturesFor(repair) {
		return this.sorted.filter((each) => each.family === "rupture" && each.onset_ms < repair.onset_ms).reverse();
	}
	proposedRupture(repair) {
		return ruptureFor(this.#log, repair.onset_ms);
	}
	undo() {
		const step = this.#undoing.done.at(-1);
		if (step) this.#undoing = undid(this.#undoing, this.#reverse(step));
		this.#tell();
	}
	redo() {
		const step = this.#undoing.undone.at(-1);
		if (step) this.#undoing = redid(this.#undoing, this.#reverse(step));
		this.#tell();
	}
	settled(results, revision) {
		const refused = results.find((each) => !each.ok);
		this.#log = settle(this.#log, results, revision);
		if (refused && !refused.ok) this.#notice = { says: refused.says };
		if (refused || results.length > 1) this.#sorted = null;
		this.#open = new Map([...this.#open].filter(([, id]) => this.#log.annotations.has(id)));
		this.#tell();
	}
	/** Draw what an earlier page did and could not send. */
	resume(left) {
		for (const each of left) if (each.base_version === versionOf(this.#log, each.annotation)) this.#log = put(this.#log, each);
		this.#tell();
	}
	#operation(kind, annotation, fields) {
		return operation(this.#log, fresh(), annotation, kind, fields);
	}
	#reverse(step) {
		const ops = [];
		for (const each of [...step.ops].reverse()) {
			const reversal = this.#operation("undo", each.annotation, { undoes: each.op });
			this.#log = put(this.#log, reversal);
			ops.push(reversal);
		}
		this.#send(ops);
		this.#open = new Map([...this.#open].filter(([, id]) => this.#log.annotations.has(id)));
		const touched = ops.at(-1)?.annotation ?? null;
		this.#selected = touched !== null && this.#log.annotations.has(touched) ? touched : null;
		return { ops: ops.map(({ op, annotation }) => ({
			op,
			annotation
		})) };
	}
	#do(operations) {
		for (const each of operations) this.#log = put(this.#log, each);
		if (operations.length > 0) this.#undoing = did(this.#undoing, { ops: operations.map(({ op, annotation }) => ({
			op,
			annotation
		})) });
		this.#tell();
		this.#send(operations);
	}
	#tell() {
		this.#sorted = null;
		for (const listener of this.#listeners) listener();
	}
	familyName(of) {
		return familyOf(this.start.scheme, of.family)?.family.name ?? of.family;
	}
};
// src/workbench/look.ts
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
var SHAPES = {
	circle: "●",
	diamond: "◆",
	return: "↺",
	triangle: "▲",
	speech: "❝",
	square: "■",
	flag: "⚑",
	bar: "▬",
	hatch: "▨"
};
function colourOf(family) {
	return COLOURS[family?.colour ?? "grey"] ?? "#6F6B75";
}
function shapeOf(family) {
	return SHAPES[family?.shape ?? "bar"] ?? "▬";
}
function familiesById(scheme) {
	return new Map(scheme.tiers.flatMap((tier) => tier.families).map((each) => [each.id, each]));
}
function nameOf(family, code) {
	if (!family) return "";
	return family.codes.find((each) => each.id === code)?.name ?? family.name;
}
var STATES = [
	"#c9d3e6",
	"#cbdcea",
	"#d9d3ea",
	"#bfdcd9",
	"#ecd0a4",
	"#e6bfa6",
	"#e4e0da"
];
/** States of an exclusive tier by their place in the scheme: pale, with their word on them. */
function stateColour(family, code) {
	return STATES[family?.codes.findIndex((each) => each.id === code) ?? -1] ?? "#e4e0da";
}
// src/workbench/details.ts
/** The selected moment: what it was, its fields, what it answers, a note. Words are a person's own; nothing becomes markup. */
var Details = class {
	element;
	#desk;
	#families;
	#play;
	#drawn = "";
	constructor(desk, play) {
		this.#desk = desk;
		this.#play = play;
		this.#families = familiesById(desk.start.scheme);
		this.element = make("section", {
			class: "details",
			"aria-live": "off"
		});
		desk.onChange(() => this.#draw());
		this.#draw();
	}
	#draw() {
		const of = this.#desk.selected;
		const mark = of ? JSON.stringify([of, this.#desk.picking]) : "";
		if (mark === this.#drawn) return;
		this.#drawn = mark;
		this.element.hidden = of === null;
		if (!of) {
			this.element.replaceChildren();
			return;
		}
		const family = this.#families.get(of.family);
		const typing = this.element.querySelector("textarea");
		const kept = typing && typing.getRootNode() instanceof ShadowRoot && typing.getRootNode().activeElement === typing && typing.dataset["of"] === of.id ? typing : null;
		const note = kept ?? this.#note(of);
		this.element.replaceChildren(this.#head(of, family), this.#codes(of, family), ...this.#fields(of, family), ...this.#answers(of), note);
		if (kept) kept.focus();
	}
	#head(of, family) {
		const times = of.offset_ms === null ? clock(of.onset_ms) : `${clock(of.onset_ms)} – ${clock(of.offset_ms)} · ${span(of.offset_ms - of.onset_ms)}`;
		const play = this.#button("▶", () => this.#play(), WORDS.play);
		const star = this.#button(of.starred ? "★" : "☆", () => this.#desk.star(of), WORDS.star);
		const remove = this.#button("✕", () => this.#desk.remove(of), WORDS.remove);
		return make("header", {}, make("span", {
			class: "shape",
			style: `color:${colourOf(family)}`,
			"aria-hidden": "true"
		}, shapeOf(family)), make("div", { class: "what" }, make("b", {}, nameOf(family, of.code)), make("small", {}, times, of.end_unchecked ? ` · ${WORDS.unchecked}` : "")), play, star, remove);
	}
	#codes(of, family) {
		const group = make("div", {
			class: this.#desk.picking ? "codes picking" : "codes",
			role: "group",
			"aria-label": WORDS.whatWasIt
		});
		family?.codes.forEach((code, at) => {
			const chip = this.#chip(code.name, of.code === code.id, () => {
				this.#desk.change(of.id, { code: of.code === code.id ? null : code.id });
			});
			const example = this.#desk.start.context === "bedtime" ? code.bedtime : code.feeding;
			chip.title = [code.definition, example].filter(Boolean).join(" — ");
			if (this.#desk.picking && at < 9) chip.prepend(make("kbd", {}, String(at + 1)));
			group.append(chip);
		});
		return group;
	}
	#fields(of, family) {
		const fits = (field) => !field.codes || of.code !== null && field.codes.includes(of.code);
		return [...(family?.fields ?? []).filter(fits).map((field) => {
			const group = make("div", {
				class: "field",
				role: "group",
				"aria-label": field.name
			}, make("span", { class: "label" }, field.name));
			for (const value of field.values) {
				const on = of.values[field.id] === value.id;
				group.append(this.#chip(value.name, on, () => this.#desk.setValue(of, field.id, on ? "" : value.id)));
			}
			return group;
		}), this.#confidence(of)];
	}
	#confidence(of) {
		const group = make("div", {
			class: "field",
			role: "group",
			"aria-label": WORDS.confidence
		}, make("span", { class: "label" }, WORDS.confidence));
		WORDS.confidences.forEach((name, at) => group.append(this.#chip(name, of.confidence === at + 1, () => this.#desk.change(of.id, { confidence: at + 1 }))));
		return group;
	}
	/** Which rupture a repair answers. */
	#answers(of) {
		if (of.family !== "repair") return [];
		const choice = make("select", { "aria-label": WORDS.answers });
		choice.append(make("option", { value: "" }, WORDS.noRupture));
		for (const rupture of this.#desk.rupturesFor(of)) {
			const name = `${shortClock(rupture.onset_ms)} ${nameOf(this.#families.get("rupture"), rupture.code)}`;
			choice.append(make("option", {
				value: rupture.id,
				selected: of.repairs === rupture.id
			}, name));
		}
		choice.onchange = () => this.#desk.link(of.id, choice.value || null);
		return [make("label", { class: "field" }, make("span", { class: "label" }, WORDS.answers), choice)];
	}
	#note(of) {
		const note = make("textarea", {
			rows: "2",
			placeholder: WORDS.note,
			"aria-label": WORDS.note,
			maxlength: "2000",
			"data-of": of.id
		});
		note.value = of.note;
		note.onchange = () => {
			if (note.value !== (this.#desk.log.annotations.get(of.id)?.note ?? note.value)) this.#desk.change(of.id, { note: note.value });
		};
		return note;
	}
	#chip(name, on, act) {
		const chip = make("button", {
			type: "button",
			class: on ? "chip on" : "chip",
			"aria-pressed": String(on)
		}, name);
		chip.onclick = act;
		return chip;
	}
	#button(text, act, label) {
		const button = make("button", {
			type: "button",
			class: "small",
			"aria-label": label,
			title: label
		}, text);
		button.onclick = act;
		return button;
	}
};
// src/workbench/moments.ts
/** The moments in a list: the timeline's twin for eyes, keyboard and screen readers. Only rows in view exist. */
var ROW = 54;
var Moments = class {
	element;
	#desk;
	#scope;
	#families;
	#count;
	#list;
	#inner;
	#go;
	#shown = null;
	constructor(desk, scope, go) {
		this.#desk = desk;
		this.#scope = scope;
		this.#go = go;
		this.#families = familiesById(desk.start.scheme);
		this.#count = make("span", { class: "count" });
		this.#inner = make("div", {
			class: "rows",
			role: "list",
			"aria-label": WORDS.moments
		});
		this.#list = make("div", { class: "list" }, this.#inner);
		this.element = make("section", { class: "moments" }, make("h2", {}, WORDS.moments, " ", this.#count), this.#list);
		scope.listen(this.#list, "scroll", () => this.#draw());
		desk.onChange(() => this.#follow());
		this.#draw();
	}
	redraw() {
		this.#draw();
	}
	/** A newly selected moment comes into view; nothing else moves the list. */
	#follow() {
		const selected = this.#desk.selected?.id ?? null;
		if (selected !== this.#shown) {
			this.#shown = selected;
			const at = this.#desk.sorted.findIndex((each) => each.id === selected);
			const top = at * ROW;
			const { scrollTop, clientHeight } = this.#list;
			if (at >= 0 && (top < scrollTop || top + ROW > scrollTop + clientHeight)) this.#list.scrollTop = top - clientHeight / 2 + ROW;
		}
		this.#draw();
	}
	#draw() {
		const all = this.#desk.sorted;
		this.#count.textContent = String(all.length);
		if (all.length === 0) {
			this.#inner.style.height = "";
			this.#inner.replaceChildren(make("p", { class: "none" }, WORDS.none));
			return;
		}
		this.#inner.style.height = `${String(all.length * ROW)}px`;
		const first = Math.max(0, Math.floor(this.#list.scrollTop / ROW) - 2);
		const last = Math.min(all.length, first + Math.ceil((this.#list.clientHeight || 600) / ROW) + 4);
		this.#inner.replaceChildren(...all.slice(first, last).map((each, at) => this.#row(each, first + at, all.length)));
	}
	#row(of, at, size) {
		const family = this.#families.get(of.family);
		const go = make("button", {
			type: "button",
			class: "go"
		}, make("span", {
			class: "shape",
			style: `color:${colourOf(family)}`,
			"aria-hidden": "true"
		}, shapeOf(family)), make("span", { class: "time" }, shortClock(of.onset_ms)), make("span", { class: "what" }, make("b", {}, nameOf(family, of.code)), make("small", {}, this.#about(of, family))));
		const star = make("button", {
			type: "button",
			class: "star",
			"aria-pressed": String(of.starred),
			"aria-label": WORDS.star
		}, of.starred ? "★" : "☆");
		const selected = this.#desk.selected?.id === of.id;
		const row = make("div", {
			class: selected ? "row selected" : "row",
			role: "listitem",
			"aria-setsize": String(size),
			"aria-posinset": String(at + 1),
			style: `top:${String(at * ROW)}px;height:${String(ROW)}px`,
			"data-id": of.id,
			"aria-current": selected ? "true" : false
		}, go, star);
		go.onclick = () => this.#go(of);
		star.onclick = () => this.#desk.star(of);
		return row;
	}
	#about(of, family) {
		const parts = [of.code === null || !family ? "" : family.name, of.offset_ms === null ? "" : span(of.offset_ms - of.onset_ms)];
		if (of.end_unchecked && this.#desk.open.get(of.family) !== of.id) parts.push(WORDS.unchecked);
		if (of.repairs !== null) {
			const rupture = this.#desk.log.annotations.get(of.repairs);
			if (rupture) parts.push(`${WORDS.answers} ${shortClock(rupture.onset_ms)}`);
		}
		if (of.note) parts.push(of.note);
		return parts.filter(Boolean).join(" · ");
	}
	focus() {
		this.#scope.after(0, () => this.#list.querySelector(".selected .go")?.focus());
	}
};
// src/workbench/palette.ts
/** The palette: one large button for each family that has a key, with its key on it. */
function palette(desk, scope, act) {
	const element = make("div", {
		class: "palette",
		role: "toolbar",
		"aria-label": "Tag"
	});
	const buttons = /* @__PURE__ */ new Map();
	for (const tier of desk.start.scheme.tiers) for (const family of tier.families) {
		if (family.key === void 0) continue;
		const button = make("button", {
			type: "button",
			class: tier.id === "moments" ? "tag large" : "tag",
			style: `--colour:${colourOf(family)}`,
			"aria-pressed": "false"
		}, make("span", {
			class: "shape",
			"aria-hidden": "true"
		}, shapeOf(family)), make("span", { class: "name" }, family.name), make("kbd", {}, family.key.toUpperCase()));
		scope.listen(button, "click", () => {
			act({
				do: "press",
				family: family.id,
				code: null
			});
			button.blur();
		});
		buttons.set(family.id, button);
		element.append(button);
	}
	const states = stateButton(desk);
	if (states) element.append(states);
	desk.onChange(() => {
		for (const [family, button] of buttons) button.setAttribute("aria-pressed", String(desk.open.has(family)));
	});
	return element;
}
function stateButton(desk) {
	const family = desk.start.scheme.tiers.flatMap((tier) => tier.families).find((each) => each.codes.some((code) => code.key));
	if (!family) return null;
	const keys = family.codes.filter((code) => code.key);
	const element = make("span", {
		class: "tag states",
		style: "--colour:#6F6B75",
		title: keys.map((code) => `${code.key ?? ""} ${code.name}`).join(" · ")
	}, make("span", { class: "name" }, family.name), make("kbd", {}, `1–${String(keys.length)}`));
	desk.onChange(() => {
		const open = desk.open.get(family.id);
		const code = open === void 0 ? null : desk.log.annotations.get(open)?.code ?? null;
		const name = family.codes.find((each) => each.id === code)?.name;
		element.firstElementChild?.replaceChildren(name ?? family.name);
		element.classList.toggle("open", name !== void 0);
	});
	return element;
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
function seekSeconds(table, frame) {
	return secondsOf(table, frame) + .001;
}
/** Whether the time a browser says it shows is this frame's. */
function isFrame(table, frame, mediaTime) {
	return Math.abs(secondsOf(table, frame) - mediaTime) <= 5e-4;
}
// src/workbench/player.ts
/** The film: it owns its playing state; stepping goes by the table of frames and is checked. */
var SPEEDS = [
	.1,
	.25,
	.5,
	.75,
	1,
	1.25,
	1.5,
	2
];
var SETTLES_MS = 400;
var Player = class {
	film;
	stage;
	#still;
	#clip;
	#scope;
	#changed;
	#table;
	#frame = 0;
	#wanted = null;
	#seeking = false;
	#until = null;
	#loop = null;
	constructor(clip, table, scope, changed) {
		this.#clip = clip;
		this.#table = table;
		this.#scope = scope;
		this.#changed = changed;
		const source = clip.stepping ? `/clips/${clip.id}/film?copy=stepping` : `/clips/${clip.id}/film`;
		this.film = make("video", {
			src: source,
			preload: "auto",
			playsinline: true,
			tabindex: "-1"
		});
		this.#still = make("img", {
			class: "still",
			alt: "",
			hidden: true
		});
		this.stage = make("div", { class: "stage" }, this.film, this.#still);
		for (const type of [
			"play",
			"pause",
			"ratechange",
			"loadeddata"
		]) scope.listen(this.film, type, () => this.#tell());
		scope.listen(this.film, "click", () => this.toggle());
		scope.listen(this.film, "ended", () => this.#tell());
		this.#watch();
	}
	get seen() {
		return {
			frame: this.#frame,
			ms: msOf(this.#table, this.#frame),
			playing: !this.film.paused,
			rate: this.film.playbackRate
		};
	}
	get frames() {
		return this.#table.pts.length;
	}
	snap(ms) {
		return msOf(this.#table, nearestFrame(this.#table, ms / 1e3));
	}
	toggle() {
		if (this.film.paused) this.play();
		else this.pause();
	}
	play() {
		this.#still.hidden = true;
		this.film.play().catch(() => void 0);
	}
	pause() {
		this.#until = this.#loop = null;
		this.film.pause();
		this.goTo(nearestFrame(this.#table, this.film.currentTime - 5e-4));
	}
	step(frames) {
		if (!this.film.paused) this.film.pause();
		this.goTo((this.#wanted ?? this.#frame) + frames);
	}
	/** On by so much time; lands on a real frame. */
	move(ms) {
		const now = msOf(this.#table, this.#wanted ?? this.#frame);
		this.seek(Math.min(Math.max(0, now + ms), this.#clip.length_ms));
	}
	seek(ms) {
		this.goTo(nearestFrame(this.#table, ms / 1e3));
	}
	goTo(frame) {
		this.#wanted = Math.min(Math.max(0, frame), this.#table.pts.length - 1);
		if (!this.#seeking) this.#seekOn();
	}
	/** Play from one instant to another once, or round and round. */
	playStretch(fromMs, toMs, again) {
		this.seek(fromMs);
		this.#until = toMs;
		this.#loop = again ? [fromMs, toMs] : null;
		this.play();
	}
	get looping() {
		return this.#loop !== null;
	}
	faster(by) {
		const at = SPEEDS.findIndex((each) => each >= this.film.playbackRate - .001);
		this.setSpeed(SPEEDS[Math.min(Math.max(0, at + by), SPEEDS.length - 1)] ?? 1);
	}
	setSpeed(rate) {
		this.film.playbackRate = rate;
		this.film.muted = rate < .5;
	}
	/** One seek in flight; what was asked for meanwhile comes after it. */
	#seekOn() {
		const frame = this.#wanted;
		if (frame === null) return;
		this.#seeking = true;
		const done = this.#scope.after(SETTLES_MS * 5, () => this.#landed(frame, null));
		let seen = null;
		this.film.requestVideoFrameCallback((_now, shown) => {
			seen = shown.mediaTime;
			if (!this.film.seeking) finish();
		});
		const finish = () => {
			done();
			stop();
			this.#landed(frame, seen);
		};
		const stop = this.#scope.listen(this.film, "seeked", () => {
			if (seen !== null) finish();
			else this.#scope.after(SETTLES_MS, () => {
				if (this.#seeking && seen === null) finish();
			});
		});
		this.film.currentTime = seekSeconds(this.#table, frame);
	}
	#landed(frame, seen) {
		if (!this.#seeking) return;
		this.#seeking = false;
		this.#frame = frame;
		if (this.#wanted !== frame) {
			this.#seekOn();
			return;
		}
		this.#wanted = null;
		const exact = seen !== null ? isFrame(this.#table, frame, seen) : Math.abs(this.film.currentTime - seekSeconds(this.#table, frame)) < .002;
		this.#still.hidden = exact || !this.film.paused;
		if (!exact && this.film.paused) this.#still.src = `/clips/${this.#clip.id}/stills/${frame}`;
		this.#tell();
	}
	#watch() {
		this.film.requestVideoFrameCallback((_now, shown) => {
			if (this.#scope.ended) return;
			if (!this.film.paused && !this.#seeking) {
				this.#frame = nearestFrame(this.#table, shown.mediaTime);
				this.#stretch(shown.mediaTime * 1e3);
				this.#tell();
			}
			this.#watch();
		});
	}
	#stretch(ms) {
		if (this.#until === null || ms < this.#until) return;
		if (this.#loop) {
			this.seek(this.#loop[0]);
			return;
		}
		this.#until = null;
		this.film.pause();
		this.goTo(nearestFrame(this.#table, Math.max(0, ms / 1e3)));
	}
	#tell() {
		this.#changed(this.seen);
	}
	/** The exact time of the frame on screen, in seconds. */
	get seconds() {
		return secondsOf(this.#table, this.#frame);
	}
};
// src/workbench/sending.ts
var MOST = 200;
var PAUSES_MS = [
	300,
	700,
	1500,
	3e3,
	6e3,
	1e4
];
var Sending = class {
	#url;
	#outbox;
	#scope;
	#told;
	#queue = [];
	#busy = false;
	#tries = 0;
	#line = "saved";
	#wake = null;
	constructor(session, outbox, scope, told) {
		this.#url = `/coding/${session}/operations`;
		this.#outbox = outbox;
		this.#scope = scope;
		this.#told = told;
		scope.listen(window, "online", () => this.again());
	}
	get waiting() {
		return this.#queue.length;
	}
	/** Kept in this browser first, then sent. */
	take(operations) {
		if (operations.length === 0) return;
		this.#queue = [...this.#queue, ...operations];
		this.#say(this.#line === "saved" ? "sending" : this.#line);
		this.#outbox.keep(operations).catch(() => void 0).then(() => this.#send());
	}
	/** What an earlier page left, kept already. */
	resume(operations) {
		this.#queue = [...operations, ...this.#queue];
		if (operations.length > 0) this.#say("sending");
		this.#send();
	}
	/** Try now: the network is back, or the passphrase was given. */
	again() {
		this.#wake?.();
		this.#tries = 0;
		this.#send();
	}
	async #send() {
		if (this.#busy || this.#queue.length === 0 || this.#scope.ended) return;
		this.#busy = true;
		const batch = this.#queue.slice(0, MOST);
		const went = await this.#post(batch);
		this.#busy = false;
		if (went) {
			this.#tries = 0;
			this.#settle(batch, went);
			this.#send();
		} else if (this.#line !== "locked") this.#later();
	}
	#settle(batch, taken) {
		const held = new Set(taken.results.map((each) => each.op));
		this.#queue = this.#queue.filter((each) => !held.has(each.op));
		this.#outbox.forget(batch.map((each) => each.op).filter((op) => held.has(op)));
		this.#told.settled(taken.results, taken.revision);
		this.#say(this.#queue.length > 0 ? "sending" : "saved");
	}
	async #post(batch) {
		try {
			const answer = await fetch(this.#url, {
				method: "POST",
				cache: "no-store",
				headers: {
					"content-type": "application/json",
					"X-App-CSRF": "1"
				},
				body: JSON.stringify({ operations: batch })
			});
			if (answer.status === 401) this.#say("locked");
			else if (!answer.ok) this.#say("offline");
			return answer.ok ? await answer.json() : null;
		} catch {
			this.#say("offline");
			return null;
		}
	}
	#later() {
		const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)] ?? 1e4;
		this.#tries += 1;
		this.#wake?.();
		this.#wake = this.#scope.after(pause, () => void this.#send());
	}
	#say(line) {
		this.#line = line;
		this.#told.stands(line, this.#queue.length);
	}
};
// src/workbench/standing.ts
/** Whether everything is saved; the passphrase asked for in place; the list of keys; what was refused. */
var Standing = class {
	pill;
	banner;
	veil;
	#scope;
	#again;
	constructor(scope, again) {
		this.#scope = scope;
		this.#again = again;
		this.pill = make("div", {
			class: "pill saved",
			role: "status"
		}, WORDS.saved);
		this.banner = make("div", {
			class: "banner",
			role: "alert",
			hidden: true
		});
		this.veil = make("div", {
			class: "veil",
			hidden: true
		});
	}
	stands(line, waiting) {
		const says = {
			saved: WORDS.saved,
			sending: WORDS.waiting(waiting),
			offline: WORDS.offline(waiting),
			locked: WORDS.locked(waiting)
		}[line];
		this.pill.className = `pill ${line}`;
		if (this.pill.textContent !== says) this.pill.textContent = says;
		if (line === "locked" && this.veil.hidden) this.#ask(waiting);
		if (line !== "locked") this.veil.hidden = true;
	}
	refused(desk) {
		const notice = desk.notice;
		this.banner.hidden = notice === null;
		if (!notice) return;
		const close = make("button", { type: "button" }, WORDS.understood);
		close.onclick = () => desk.dismiss();
		this.banner.replaceChildren(make("span", {}, notice.says), close);
	}
	#ask(waiting) {
		const passphrase = make("input", {
			type: "password",
			autocomplete: "current-password",
			"aria-label": WORDS.passphrase,
			placeholder: WORDS.passphrase
		});
		const says = make("p", {
			class: "says",
			role: "alert"
		});
		const form = make("form", { class: "card" }, make("h2", {}, WORDS.lockedTitle), make("p", {}, WORDS.lockedLead(waiting)), passphrase, make("button", {
			type: "submit",
			class: "primary"
		}, WORDS.unlock), says);
		form.onsubmit = (event) => {
			event.preventDefault();
			post("/sign-in/unlock", { passphrase: passphrase.value }).then((answer) => {
				if (!answer.ok) {
					says.textContent = answer.says;
					passphrase.select();
					return;
				}
				this.veil.hidden = true;
				this.#again();
			});
		};
		this.veil.replaceChildren(form);
		this.veil.hidden = false;
		this.#scope.after(0, () => passphrase.focus());
	}
};
var Help = class {
	element;
	constructor() {
		const close = make("button", {
			type: "button",
			class: "small",
			"aria-label": WORDS.close
		}, "✕");
		const groups = HELP.map(([title, keys]) => make("section", {}, make("h3", {}, title), make("dl", {}, ...keys.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)]))));
		this.element = make("div", {
			class: "veil help",
			hidden: true,
			role: "dialog",
			"aria-label": WORDS.help
		}, make("div", { class: "card wide" }, make("header", {}, make("h2", {}, WORDS.help), close), make("div", { class: "groups" }, ...groups)));
		close.onclick = () => this.close();
		this.element.onclick = (event) => {
			if (event.target === this.element) this.close();
		};
	}
	toggle() {
		this.element.hidden = !this.element.hidden;
	}
	close() {
		this.element.hidden = true;
	}
};
// src/model/snapping.ts
var SHORTEST_MS$1 = 40;
/** The moment's times when `part` is dragged by `byMs`; `snap` finds the nearest frame's time. */
function dragged(from, part, byMs, lengthMs, snap) {
	const end = from.offset_ms;
	if (part === "whole" || end === null) {
		const span = end === null ? 0 : end - from.onset_ms;
		const onset = clamp(snap(clamp(from.onset_ms + byMs, 0, lengthMs - span)), 0, lengthMs - span);
		return {
			onset_ms: onset,
			offset_ms: end === null ? null : onset + span
		};
	}
	if (part === "onset") return {
		onset_ms: clamp(snap(from.onset_ms + byMs), 0, end - SHORTEST_MS$1),
		offset_ms: end
	};
	return {
		onset_ms: from.onset_ms,
		offset_ms: clamp(snap(end + byMs), from.onset_ms + SHORTEST_MS$1, lengthMs)
	};
}
function clamp(value, least, most) {
	return Math.round(Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most)));
}
// src/model/view.ts
var SHORTEST_MS = 500;
function wholeClip(lengthMs, width) {
	return {
		fromMs: 0,
		toMs: Math.max(1, lengthMs),
		lengthMs: Math.max(1, lengthMs),
		width: Math.max(1, width)
	};
}
function toPx(view, ms) {
	return (ms - view.fromMs) / (view.toMs - view.fromMs) * view.width;
}
function toMs(view, px) {
	return view.fromMs + px / view.width * (view.toMs - view.fromMs);
}
/** The same span moved so that it stays in the clip. */
function panned(view, byMs) {
	const span = view.toMs - view.fromMs;
	const fromMs = Math.min(Math.max(0, view.fromMs + byMs), view.lengthMs - span);
	return {
		...view,
		fromMs,
		toMs: fromMs + span
	};
}
/** Closer (factor < 1) or farther, with the instant under the pointer staying under it. */
function zoomed(view, factor, aroundMs) {
	const span = Math.min(view.lengthMs, Math.max(Math.min(SHORTEST_MS, view.lengthMs), (view.toMs - view.fromMs) * factor));
	const share = (aroundMs - view.fromMs) / (view.toMs - view.fromMs);
	return panned({
		...view,
		fromMs: aroundMs - share * span,
		toMs: aroundMs + (1 - share) * span
	}, 0);
}
/** A view that shows the instant: turned by a page when it has left. */
function following(view, ms) {
	if (ms >= view.fromMs && ms < view.toMs) return view;
	const span = view.toMs - view.fromMs;
	return panned(view, ms - view.fromMs - span * .08);
}
function resized(view, width) {
	return {
		...view,
		width: Math.max(1, width)
	};
}
// src/workbench/drawing.ts
/** Draws the timeline's rows on a canvas: what was worked out is put down, nothing is decided here. */
var LINE = "#E6E0D8";
var INK = "#2B2A33";
function drawFilm(ink, row, view, strip, picture) {
	const wide = row.height * strip.width / strip.height;
	for (let x = 0; x < view.width; x += wide + 2) {
		const ms = view.fromMs + (x + wide / 2) / view.width * (view.toMs - view.fromMs);
		const at = Math.min(strip.count - 1, Math.max(0, Math.floor(ms / strip.every_ms)));
		const sx = at % strip.columns * strip.width;
		const sy = Math.floor(at / strip.columns) * strip.height;
		ink.drawImage(picture, sx, sy, strip.width, strip.height, x, row.top, wide, row.height);
	}
}
/** One bar for every three pixels: the loudest there. */
function drawSound(ink, row, view, sound) {
	const middle = row.top + row.height / 2;
	ink.strokeStyle = "#b3a99c";
	ink.lineWidth = 2;
	ink.lineCap = "round";
	ink.beginPath();
	const perPx = (view.toMs - view.fromMs) / view.width / 1e3 * sound.rate_hz;
	const first = view.fromMs / 1e3 * sound.rate_hz;
	for (let x = 1.5; x < view.width; x += 3.5) {
		const from = Math.floor(first + (x - 1.5) * perPx);
		const to = Math.max(from + 1, Math.floor(first + (x + 2) * perPx));
		const loud = loudest(sound.peaks, from, to);
		const half = Math.max(.6, (loud / 127) ** .7 * (row.height / 2 - 1));
		ink.moveTo(x, middle - half);
		ink.lineTo(x, middle + half);
	}
	ink.stroke();
}
function loudest(peaks, from, to) {
	let loud = 0;
	const step = Math.max(1, Math.floor((to - from) / 24));
	for (let at = from; at < to; at += step) loud = Math.max(loud, Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0));
	return loud;
}
function drawLine(ink, row, width) {
	ink.fillStyle = LINE;
	ink.fillRect(0, row.top + row.height / 2 - .5, width, 1);
}
function drawMoment(ink, row, box, family, selected) {
	const colour = colourOf(family);
	const { left, right, of } = box;
	ink.globalAlpha = of.confidence <= 1 ? .5 : .9;
	ink.fillStyle = colour;
	shape(ink, left, row.top + 2, right - left, row.height - 4, 5);
	ink.fill();
	ink.globalAlpha = 1;
	if (of.end_unchecked) dashEnd(ink, right, row, colour);
	if (selected) outline(ink, left, row, right);
	label(ink, of.starred ? `★ ${nameOf(family, of.code)}` : of.code === null ? "" : nameOf(family, of.code), box, row, "#fff");
}
function drawState(ink, row, box, family, selected) {
	ink.fillStyle = stateColour(family, box.of.code);
	ink.fillRect(box.left, row.top, box.right - box.left, row.height);
	if (selected) outline(ink, box.left, row, box.right);
	label(ink, nameOf(family, box.of.code), box, row, INK);
}
function drawInstant(ink, row, box, family, selected) {
	ink.fillStyle = colourOf(family);
	ink.font = `${selected ? "700 17px" : "14px"} system-ui, sans-serif`;
	ink.textAlign = "center";
	ink.textBaseline = "middle";
	ink.fillText(shapeOf(family), box.left, row.top + row.height / 2);
	if (selected) outline(ink, box.left - 10, row, box.left + 10);
}
/** From the end of a rupture down to the repair that answers it. */
function drawAnswer(ink, from, to) {
	ink.strokeStyle = "#6B5BB5";
	ink.lineWidth = 1.6;
	ink.beginPath();
	ink.moveTo(from[0], from[1]);
	const bend = Math.max(6, Math.abs(to[0] - from[0]) / 2);
	ink.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0], to[1]);
	ink.stroke();
}
function drawWhole(ink, row, whole, view, all, colour) {
	ink.fillStyle = "#f1ece4";
	shape(ink, 0, row.top + 2, whole.width, row.height - 4, 4);
	ink.fill();
	for (const each of all) {
		ink.fillStyle = colour(each);
		const left = toPx(whole, each.onset_ms);
		ink.fillRect(left, row.top + 5, Math.max(2, toPx(whole, each.offset_ms ?? each.onset_ms) - left), row.height - 10);
	}
	const left = toPx(whole, view.fromMs);
	ink.strokeStyle = INK;
	ink.lineWidth = 1.5;
	shape(ink, left + 1, row.top + 1, Math.max(6, toPx(whole, view.toMs) - left - 2), row.height - 2, 5);
	ink.stroke();
}
function shape(ink, x, y, width, height, radius) {
	ink.beginPath();
	ink.roundRect(x, y, width, height, Math.min(radius, width / 2));
}
function outline(ink, left, row, right) {
	ink.strokeStyle = INK;
	ink.lineWidth = 2;
	shape(ink, left - 1, row.top + 1, right - left + 2, row.height - 2, 6);
	ink.stroke();
}
/** An end nobody has checked yet is drawn broken. */
function dashEnd(ink, right, row, colour) {
	ink.strokeStyle = "#FBF8F4";
	ink.lineWidth = 5;
	ink.setLineDash([3, 3]);
	ink.beginPath();
	ink.moveTo(right - 2, row.top + 2);
	ink.lineTo(right - 2, row.top + row.height - 2);
	ink.stroke();
	ink.setLineDash([]);
	ink.fillStyle = colour;
}
function label(ink, text, box, row, colour) {
	const room = box.right - Math.max(0, box.left) - 12;
	if (room < 40 || text === "") return;
	ink.save();
	ink.beginPath();
	ink.rect(Math.max(0, box.left) + 4, row.top, room + 4, row.height);
	ink.clip();
	ink.fillStyle = colour;
	ink.font = "600 12px 'Nunito Sans', system-ui, sans-serif";
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	ink.fillText(text, Math.max(0, box.left) + 7, row.top + row.height / 2 + .5);
	ink.restore();
}
// src/workbench/rows.ts
/** Which rows the timeline has, where each lies, and which annotation lies under a point. */
var HEIGHTS = {
	whole: 24,
	film: 46,
	sound: 34,
	interval: 27,
	instant: 24,
	state: 24
};
var GAP = 5;
var EDGE_PX = 7;
var LEAST_PX = 4;
/** Moments each in a row of their own, points together, infant's state, context; other tiers once they hold something. */
function rowsOf(scheme, used) {
	const rows = [];
	let top = 0;
	const add = (id, name, kind, families) => {
		rows.push({
			id,
			name,
			kind,
			families: families.map((each) => each.id),
			family: families[0] ?? null,
			top,
			height: HEIGHTS[kind]
		});
		top += HEIGHTS[kind] + GAP;
	};
	add("whole", WORDS.whole, "whole", []);
	add("film", WORDS.film, "film", []);
	add("sound", WORDS.sound, "sound", []);
	for (const tier of scheme.tiers) {
		const shown = tier.families.filter((each) => each.key !== void 0 || used.has(each.id) || each.codes.some((code) => code.key));
		if (tier.kind === "instant") {
			if (shown.length > 0) add(tier.id, tier.name, "instant", tier.families);
		} else if (tier.exclusive) {
			if (shown.length > 0) add(tier.id, tier.name, "state", shown);
		} else for (const family of shown) add(family.id, family.name, "interval", [family]);
	}
	return rows;
}
function heightOf(rows) {
	const last = rows.at(-1);
	return last ? last.top + last.height : 0;
}
/** Where an annotation is drawn; open ones grow with the film. */
function boxOf(of, view, nowMs) {
	const end = of.offset_ms === null ? of.onset_ms : Math.max(of.offset_ms, nowMs ?? 0);
	const left = toPx(view, of.onset_ms);
	return {
		of,
		left,
		right: Math.max(left + LEAST_PX, toPx(view, end))
	};
}
/** The topmost annotation of a row under a point, and whether it is an edge. */
function hitIn(boxes, x, selected) {
	const near = boxes.filter((box) => x >= box.left - EDGE_PX && x <= box.right + EDGE_PX);
	const box = near.find((each) => each.of.id === selected) ?? near.at(-1);
	if (!box) return null;
	if (box.of.offset_ms === null) return {
		of: box.of,
		part: "whole"
	};
	const wide = box.right - box.left > EDGE_PX * 2.5;
	if (x <= box.left + (wide ? EDGE_PX : 0)) return {
		of: box.of,
		part: "onset"
	};
	if (x >= box.right - (wide ? EDGE_PX : 0)) return {
		of: box.of,
		part: "offset"
	};
	return {
		of: box.of,
		part: "whole"
	};
}
// src/workbench/timeline.ts
/** The timeline: whole clip, film strip, sound, a row per family, the playhead; drag, zoom and pan. */
var Timeline = class {
	element;
	#canvas;
	#labels;
	#board;
	#head;
	#desk;
	#player;
	#scope;
	#families;
	#rows = [];
	#view;
	#doing = { what: "idle" };
	#strip = null;
	#sound = null;
	constructor(desk, player, scope) {
		this.#desk = desk;
		this.#player = player;
		this.#scope = scope;
		this.#families = familiesById(desk.start.scheme);
		this.#view = wholeClip(desk.start.clip.length_ms, 800);
		this.#canvas = make("canvas", { "aria-hidden": "true" });
		this.#head = make("div", {
			class: "playhead",
			"aria-hidden": "true"
		});
		this.#labels = make("div", { class: "labels" });
		this.#board = make("div", { class: "board" }, this.#canvas, this.#head);
		this.element = make("section", {
			class: "timeline",
			"aria-label": "Timeline"
		}, this.#labels, this.#board);
		scope.observeSize(this.#board, () => this.#fit());
		this.#listen();
		desk.onChange(() => this.draw());
	}
	filmStrip(strip, picture) {
		this.#strip = {
			strip,
			picture
		};
		this.draw();
	}
	soundPeaks(sound) {
		this.#sound = sound;
		this.draw();
	}
	zoom(factor) {
		const now = this.#player.seen.ms;
		const middle = (this.#view.fromMs + this.#view.toMs) / 2;
		this.#look(zoomed(this.#view, factor, now >= this.#view.fromMs && now <= this.#view.toMs ? now : middle));
	}
	show(ms) {
		this.#look(following(this.#view, ms));
	}
	/** The film moved: only the playhead does, unless a moment is open or the page has to turn. */
	moved(ms, playing) {
		if (playing && this.#doing.what === "idle") {
			const next = following(this.#view, ms);
			if (next !== this.#view || this.#desk.open.size > 0) this.#look(next);
		}
		this.#head.style.transform = `translateX(${String(toPx(this.#view, ms))}px)`;
	}
	draw() {
		const used = new Set(this.#desk.sorted.map((each) => each.family));
		this.#layOut(rowsOf(this.#desk.start.scheme, used));
		const ink = this.#canvas.getContext("2d");
		if (!ink) return;
		const dots = window.devicePixelRatio || 1;
		ink.setTransform(dots, 0, 0, dots, 0, 0);
		ink.clearRect(0, 0, this.#view.width, heightOf(this.#rows));
		for (const row of this.#rows) this.#drawRow(ink, row);
		this.#drawAnswers(ink);
	}
	#drawRow(ink, row) {
		switch (row.kind) {
			case "whole":
				drawWhole(ink, row, wholeClip(this.#view.lengthMs, this.#view.width), this.#view, this.#desk.sorted, (of) => colourOf(this.#families.get(of.family)));
				break;
			case "film":
				if (this.#strip) drawFilm(ink, row, this.#view, this.#strip.strip, this.#strip.picture);
				break;
			case "sound":
				if (this.#sound && this.#sound.rate_hz > 0) drawSound(ink, row, this.#view, this.#sound);
				else drawLine(ink, row, this.#view.width);
				break;
			default:
				drawLine(ink, row, this.#view.width);
				this.#drawAnnotations(ink, row);
		}
	}
	#drawAnnotations(ink, row) {
		const draw = row.kind === "state" ? drawState : row.kind === "instant" ? drawInstant : drawMoment;
		const selected = this.#desk.selected?.id;
		let last = null;
		for (const box of this.#boxes(row)) if (box.of.id === selected) last = box;
		else draw(ink, row, box, this.#families.get(box.of.family), false);
		if (last) draw(ink, row, last, this.#families.get(last.of.family), true);
	}
	#drawAnswers(ink) {
		const from = this.#rows.find((row) => row.id === "rupture");
		const to = this.#rows.find((row) => row.id === "repair");
		if (!from || !to) return;
		for (const repair of this.#desk.sorted) {
			const rupture = repair.repairs === null ? void 0 : this.#desk.log.annotations.get(repair.repairs);
			if (!rupture || repair.onset_ms > this.#view.toMs || (rupture.offset_ms ?? 0) < this.#view.fromMs) continue;
			drawAnswer(ink, [Math.min(boxOf(rupture, this.#view, null).right, toPx(this.#view, repair.onset_ms)) - 3, from.top + from.height - 3], [toPx(this.#view, repair.onset_ms), to.top + to.height / 2]);
		}
	}
	#boxes(row) {
		const { fromMs, toMs: until } = this.#view;
		const now = this.#player.seen;
		return this.#desk.sorted.map((each) => this.#doing.what === "drag" && this.#doing.of.id === each.id ? this.#doing.now : each).filter((each) => row.families.includes(each.family) && each.onset_ms <= until && (each.offset_ms ?? each.onset_ms) >= fromMs - 1).map((each) => boxOf(each, this.#view, this.#desk.open.get(each.family) === each.id ? now.ms : null));
	}
	#layOut(rows) {
		if (rows.length === this.#rows.length && rows.every((row, at) => row.id === this.#rows[at]?.id)) return;
		this.#rows = rows;
		this.#labels.replaceChildren(...rows.map((row) => {
			const colour = row.kind === "interval" ? colourOf(row.family ?? void 0) : "inherit";
			const mark = row.kind === "interval" ? `${shapeOf(row.family ?? void 0)} ` : "";
			return make("div", {
				class: "label",
				style: `top:${String(row.top)}px;height:${String(row.height)}px;color:${colour}`
			}, mark + row.name);
		}));
		this.#board.style.height = this.#labels.style.height = `${String(heightOf(rows))}px`;
		this.#fit();
	}
	#fit() {
		const width = this.#board.clientWidth;
		if (width === 0) return;
		const dots = window.devicePixelRatio || 1;
		const height = heightOf(this.#rows);
		this.#canvas.width = Math.round(width * dots);
		this.#canvas.height = Math.round(height * dots);
		this.#canvas.style.width = `${String(width)}px`;
		this.#canvas.style.height = `${String(height)}px`;
		this.#look(resized(this.#view, width));
	}
	#look(view) {
		this.#view = view;
		this.draw();
		this.#head.style.transform = `translateX(${String(toPx(view, this.#player.seen.ms))}px)`;
	}
	#listen() {
		const { listen } = { listen: this.#scope.listen.bind(this.#scope) };
		listen(this.#board, "pointerdown", (event) => this.#down(event));
		listen(this.#board, "pointermove", (event) => this.#move(event));
		listen(this.#board, "pointerup", (event) => this.#up(event));
		listen(this.#board, "pointercancel", () => {
			this.#doing = { what: "idle" };
			this.draw();
		});
		listen(this.#board, "wheel", (event) => this.#wheel(event), { passive: false });
	}
	#place(event) {
		const box = this.#board.getBoundingClientRect();
		const y = event.clientY - box.top;
		return {
			x: event.clientX - box.left,
			row: this.#rows.find((row) => y >= row.top - 2 && y < row.top + row.height + 3)
		};
	}
	#hit(x, row) {
		return row && row.families.length > 0 ? hitIn(this.#boxes(row), x, this.#desk.selected?.id ?? null) : null;
	}
	#down(event) {
		if (event.button !== 0) return;
		const { x, row } = this.#place(event);
		this.#board.setPointerCapture(event.pointerId);
		if (row?.kind === "whole") {
			this.#doing = { what: "window" };
			this.#centre(x);
			return;
		}
		const hit = this.#hit(x, row);
		if (hit) {
			this.#desk.select(hit.of.id);
			this.#doing = {
				what: "drag",
				x,
				of: hit.of,
				part: hit.part,
				now: hit.of
			};
		} else this.#doing = {
			what: "pan",
			x,
			from: this.#view,
			moved: false
		};
	}
	#move(event) {
		const { x, row } = this.#place(event);
		const doing = this.#doing;
		if (doing.what === "idle") {
			const hit = this.#hit(x, row);
			this.#board.style.cursor = hit ? hit.part === "whole" ? "grab" : "ew-resize" : "default";
		} else if (doing.what === "window") this.#centre(x);
		else if (doing.what === "pan") {
			doing.moved ||= Math.abs(x - doing.x) > 4;
			if (doing.moved) this.#look(panned(doing.from, -((x - doing.x) / doing.from.width) * (doing.from.toMs - doing.from.fromMs)));
		} else this.#drag(doing, x, event.altKey);
	}
	#drag(doing, x, free) {
		const by = toMs(this.#view, x) - toMs(this.#view, doing.x);
		const snap = free ? Math.round : (ms) => this.#player.snap(ms);
		if (Math.abs(x - doing.x) < 3) return;
		doing.now = {
			...doing.of,
			...dragged(doing.of, doing.part, by, this.#view.lengthMs, snap)
		};
		this.draw();
	}
	#up(event) {
		const doing = this.#doing;
		this.#doing = { what: "idle" };
		if (doing.what === "pan" && !doing.moved) this.#player.seek(toMs(this.#view, this.#place(event).x));
		if (doing.what !== "drag") return;
		const { onset_ms, offset_ms } = doing.now;
		if (onset_ms === doing.of.onset_ms && offset_ms === doing.of.offset_ms) {
			this.draw();
			return;
		}
		const checked = offset_ms !== doing.of.offset_ms ? { end_unchecked: false } : {};
		this.#desk.change(doing.of.id, {
			onset_ms,
			offset_ms,
			...checked
		});
	}
	#centre(x) {
		const at = toMs(wholeClip(this.#view.lengthMs, this.#view.width), x);
		this.#look(panned(this.#view, at - (this.#view.fromMs + this.#view.toMs) / 2));
	}
	#wheel(event) {
		event.preventDefault();
		const { x } = this.#place(event);
		if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
			const by = event.deltaX || event.deltaY;
			this.#look(panned(this.#view, by / this.#view.width * (this.#view.toMs - this.#view.fromMs)));
		} else this.#look(zoomed(this.#view, Math.exp(event.deltaY * .0016), toMs(this.#view, x)));
	}
};
// src/workbench/bench.ts
/** Puts the workbench together for one coding session, and takes the keys. */
async function setUp(root, parts, scope) {
	const { opened, outbox } = parts;
	const help = new Help();
	const watchers = [];
	const player = new Player(opened.clip, parts.table, scope, (seen) => watchers.forEach((each) => each(seen)));
	const standing = new Standing(scope, () => {
		sending.again();
		if (player.film.error) player.film.load();
	});
	const sending = new Sending(opened.session, outbox, scope, {
		settled: (results, revision) => {
			desk.settled(results, revision);
			parts.revision(revision);
		},
		stands: (line, waiting) => standing.stands(line, waiting)
	});
	const desk = new Desk(opened, (operations) => sending.take(operations));
	const timeline = new Timeline(desk, player, scope);
	const bench = {
		desk,
		player,
		timeline,
		help
	};
	const act = (command) => carryOut(command, bench);
	const controls = new Controls(player, opened.clip.length_ms, scope, (command) => act({ do: command }));
	const moments = new Moments(desk, scope, (each) => {
		desk.select(each.id);
		player.seek(each.onset_ms);
		timeline.show(each.onset_ms);
	});
	const details = new Details(desk, () => act({ do: "play-moment" }));
	watchers.push((seen) => controls.seen(seen), (seen) => timeline.moved(seen.ms, seen.playing));
	desk.onChange(() => standing.refused(desk));
	root.replaceChildren(make("div", { class: "bench" }, make("div", { class: "left" }, player.stage, controls.element, palette(desk, scope, act)), make("div", { class: "right" }, make("div", { class: "status" }, standing.pill), moments.element, details.element), timeline.element), standing.banner, help.element, standing.veil);
	takeKeys(root, desk, act, scope);
	scope.listen(window, "beforeunload", (event) => {
		if (sending.waiting > 0) event.preventDefault();
	});
	desk.resume(await outbox.left().then((left) => {
		sending.resume(left);
		return left;
	}));
	controls.seen(player.seen);
	timeline.draw();
	moments.redraw();
	pictures(opened.clip.id, timeline);
}
/** In the capture phase, so that no key of ours reaches anybody else; while somebody types, none is ours. */
function takeKeys(root, desk, act, scope) {
	scope.listen(window, "keydown", (event) => {
		if (!root.isConnected || isTyping(event)) return;
		const command = commandFor({
			key: event.key,
			code: event.code,
			shift: event.shiftKey,
			control: event.ctrlKey || event.metaKey,
			alt: event.altKey
		}, desk.start.scheme, desk.picking);
		if (!command || isButton(event) && (event.key === "Enter" || event.key === " ")) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (!event.repeat || repeats(command)) act(command);
	}, { capture: true });
}
function repeats(command) {
	return command.do.startsWith("frame-") || command.do.startsWith("second-") || command.do.startsWith("five-") || command.do.startsWith("zoom-");
}
function isTyping(event) {
	const at = event.composedPath()[0];
	if (!(at instanceof HTMLElement)) return false;
	if (at instanceof HTMLInputElement) return at.type !== "range";
	return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || at.isContentEditable;
}
function isButton(event) {
	return event.composedPath()[0] instanceof HTMLButtonElement;
}
/** Strip and sound come when they come; the workbench does not wait for them. */
async function pictures(clip, timeline) {
	const asked = async (what) => {
		const answer = await fetch(`/clips/${clip}/${what}`, { cache: "no-store" }).catch(() => null);
		return answer?.ok ? await answer.json() : null;
	};
	const [strip, sound] = await Promise.all([asked("film-strip"), asked("sound")]);
	if (sound) timeline.soundPeaks(sound);
	if (!strip) return;
	const picture = new Image();
	picture.src = `/clips/${clip}/film-strip/picture`;
	await picture.decode().then(() => timeline.filmStrip(strip, picture), () => void 0);
}
// ../../work/main/frontend/node_modules/idb/build/index.js
var instanceOfAny = (object, constructors) => constructors.some((c) => object instanceof c);
var idbProxyableTypes;
var cursorAdvanceMethods;
function getIdbProxyableTypes() {
	return idbProxyableTypes || (idbProxyableTypes = [
		IDBIndex,
		IDBObjectStore,
		IDBCursor,
		IDBDatabase,
		IDBTransaction
	]);
}
function getCursorAdvanceMethods() {
	return cursorAdvanceMethods || (cursorAdvanceMethods = [
		"advance",
		"continue",
		"continuePrimaryKey"
	].map((method) => IDBCursor.prototype[method]));
}
var transactionDoneMap = /* @__PURE__ */ new WeakMap();
var transformCache = /* @__PURE__ */ new WeakMap();
var reverseTransformCache = /* @__PURE__ */ new WeakMap();
function promisifyRequest(request) {
	const promise = new Promise((resolve, reject) => {
		const unlisten = () => {
			request.removeEventListener("success", success);
			request.removeEventListener("error", error);
		};
		const success = () => {
			resolve(wrap(request.result));
			unlisten();
		};
		const error = () => {
			reject(request.error);
			unlisten();
		};
		request.addEventListener("success", success);
		request.addEventListener("error", error);
	});
	reverseTransformCache.set(promise, request);
	return promise;
}
function cacheDonePromiseForTransaction(tx) {
	if (transactionDoneMap.has(tx)) return;
	const done = new Promise((resolve, reject) => {
		const unlisten = () => {
			tx.removeEventListener("complete", complete);
			tx.removeEventListener("error", error);
			tx.removeEventListener("abort", error);
		};
		const complete = () => {
			resolve();
			unlisten();
		};
		const error = () => {
			reject(tx.error || new DOMException("AbortError", "AbortError"));
			unlisten();
		};
		tx.addEventListener("complete", complete);
		tx.addEventListener("error", error);
		tx.addEventListener("abort", error);
	});
	transactionDoneMap.set(tx, done);
}
var idbProxyTraps = {
	get(target, prop, receiver) {
		if (target instanceof IDBTransaction) {
			if (prop === "done") return transactionDoneMap.get(target);
			if (prop === "store") return receiver.objectStoreNames[1] ? void 0 : receiver.objectStore(receiver.objectStoreNames[0]);
		}
		return wrap(target[prop]);
	},
	set(target, prop, value) {
		target[prop] = value;
		return true;
	},
	has(target, prop) {
		if (target instanceof IDBTransaction && (prop === "done" || prop === "store")) return true;
		return prop in target;
	}
};
function replaceTraps(callback) {
	idbProxyTraps = callback(idbProxyTraps);
}
function wrapFunction(func) {
	if (getCursorAdvanceMethods().includes(func)) return function(...args) {
		func.apply(unwrap(this), args);
		return wrap(this.request);
	};
	return function(...args) {
		return wrap(func.apply(unwrap(this), args));
	};
}
function transformCachableValue(value) {
	if (typeof value === "function") return wrapFunction(value);
	if (value instanceof IDBTransaction) cacheDonePromiseForTransaction(value);
	if (instanceOfAny(value, getIdbProxyableTypes())) return new Proxy(value, idbProxyTraps);
	return value;
}
function wrap(value) {
	if (value instanceof IDBRequest) return promisifyRequest(value);
	if (transformCache.has(value)) return transformCache.get(value);
	const newValue = transformCachableValue(value);
	if (!Object.is(newValue, value)) {
		transformCache.set(value, newValue);
		reverseTransformCache.set(newValue, value);
	}
	return newValue;
}
var unwrap = (value) => reverseTransformCache.get(value);
/**
* Open a database.
*
* @param name Name of the database.
* @param version Schema version.
* @param callbacks Additional callbacks.
*/
function openDB(name, version, { blocked, upgrade, blocking, terminated } = {}) {
	const request = indexedDB.open(name, version);
	const openPromise = wrap(request);
	if (upgrade) request.addEventListener("upgradeneeded", (event) => {
		upgrade(wrap(request.result), event.oldVersion, event.newVersion, wrap(request.transaction), event);
	});
	if (blocked) request.addEventListener("blocked", (event) => blocked(event.oldVersion, event.newVersion, event));
	openPromise.then((db) => {
		if (terminated) db.addEventListener("close", () => terminated());
		if (blocking) db.addEventListener("versionchange", (event) => blocking(event.oldVersion, event.newVersion, event));
	}).catch(() => {});
	return openPromise;
}
var readMethods = [
	"get",
	"getKey",
	"getAll",
	"getAllKeys",
	"count"
];
var writeMethods = [
	"put",
	"add",
	"delete",
	"clear"
];
var cachedMethods = {};
function getMethod(target, prop) {
	if (!(target instanceof IDBDatabase && !(prop in target) && typeof prop === "string")) return;
	if (cachedMethods[prop]) return cachedMethods[prop];
	const targetFuncName = prop.replace(/FromIndex$/, "");
	const useIndex = prop !== targetFuncName;
	const isWrite = writeMethods.includes(targetFuncName);
	if (!(targetFuncName in (useIndex ? IDBIndex : IDBObjectStore).prototype) || !(isWrite || readMethods.includes(targetFuncName))) return;
	const method = async function(storeName, ...args) {
		const tx = this.transaction(storeName, isWrite ? "readwrite" : "readonly");
		let target = tx.store;
		if (useIndex) target = target.index(args.shift());
		return (await Promise.all([target[targetFuncName](...args), isWrite && tx.done]))[0];
	};
	return cachedMethods[prop] = method;
}
replaceTraps((oldTraps) => ({
	...oldTraps,
	get: (target, prop, receiver) => getMethod(target, prop) || oldTraps.get(target, prop, receiver),
	has: (target, prop) => !!getMethod(target, prop) || oldTraps.has(target, prop)
}));
var advanceMethodProps = [
	"advance",
	"continue",
	"continuePrimaryKey"
];
var methodMap = {};
var advanceResults = /* @__PURE__ */ new WeakMap();
var ittrProxiedCursorToOriginalProxy = /* @__PURE__ */ new WeakMap();
var cursorIteratorTraps = { get(target, prop) {
	if (!advanceMethodProps.includes(prop)) return target[prop];
	let cachedFunc = methodMap[prop];
	if (!cachedFunc) cachedFunc = methodMap[prop] = function(...args) {
		advanceResults.set(this, ittrProxiedCursorToOriginalProxy.get(this)[prop](...args));
	};
	return cachedFunc;
} };
async function* iterate(...args) {
	let cursor = this;
	if (!(cursor instanceof IDBCursor)) cursor = await cursor.openCursor(...args);
	if (!cursor) return;
	cursor = cursor;
	const proxiedCursor = new Proxy(cursor, cursorIteratorTraps);
	ittrProxiedCursorToOriginalProxy.set(proxiedCursor, cursor);
	reverseTransformCache.set(proxiedCursor, unwrap(cursor));
	while (cursor) {
		yield proxiedCursor;
		cursor = await (advanceResults.get(proxiedCursor) || cursor.continue());
		advanceResults.delete(proxiedCursor);
	}
}
function isIteratorProp(target, prop) {
	return prop === Symbol.asyncIterator && instanceOfAny(target, [
		IDBIndex,
		IDBObjectStore,
		IDBCursor
	]) || prop === "iterate" && instanceOfAny(target, [IDBIndex, IDBObjectStore]);
}
replaceTraps((oldTraps) => ({
	...oldTraps,
	get(target, prop, receiver) {
		if (isIteratorProp(target, prop)) return iterate;
		return oldTraps.get(target, prop, receiver);
	},
	has(target, prop) {
		return isIteratorProp(target, prop) || oldTraps.has(target, prop);
	}
}));
// src/workbench/outbox.ts
/**
* Operations that the server has not acknowledged, kept in this browser so that nothing is lost by a reload or a crash.
* Each is sealed under the session's own key: what lies on the disk here says nothing.
*/
var NAME = "glimmer-outbox";
var ROWS = "operations";
var Outbox = class Outbox {
	#db;
	#key;
	#session;
	#order = Date.now() * 1e3;
	constructor(db, key, session) {
		this.#db = db;
		this.#key = key;
		this.#session = session;
	}
	static async open(session, key) {
		const raw = Uint8Array.from(atob(key), (each) => each.charCodeAt(0));
		const sealing = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
		const db = await openDB(NAME, 1, { upgrade(made) {
			made.createObjectStore(ROWS, { keyPath: "op" }).createIndex("session", "session");
		} });
		return new Outbox(db, sealing, session);
	}
	/** Keep operations; when this is done a reload finds them again. */
	async keep(operations) {
		const rows = await Promise.all(operations.map((each) => this.#seal(each)));
		const writing = this.#db.transaction(ROWS, "readwrite");
		await Promise.all([...rows.map((row) => writing.store.put(row)), writing.done]);
	}
	/** The server holds these for good. */
	async forget(ops) {
		const writing = this.#db.transaction(ROWS, "readwrite");
		await Promise.all([...ops.map((op) => writing.store.delete(op)), writing.done]);
	}
	/** What an earlier page left unsent, in its order. */
	async left() {
		const rows = await this.#db.getAllFromIndex(ROWS, "session", this.#session);
		rows.sort((one, other) => one.order - other.order);
		return Promise.all(rows.map((row) => this.#unseal(row)));
	}
	close() {
		this.#db.close();
	}
	async #seal(operation) {
		const iv = crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(12));
		const order = this.#order += 1;
		const plain = new TextEncoder().encode(JSON.stringify(operation));
		const sealed = await crypto.subtle.encrypt({
			name: "AES-GCM",
			iv
		}, this.#key, plain);
		return {
			op: operation.op,
			session: this.#session,
			order,
			iv,
			sealed
		};
	}
	async #unseal(row) {
		const plain = await crypto.subtle.decrypt({
			name: "AES-GCM",
			iv: row.iv
		}, this.#key, row.sealed);
		return JSON.parse(new TextDecoder().decode(plain));
	}
};
// src/workbench.ts
/** The workbench as Streamlit mounts it: once for each root; a rerun touches neither film, selection nor scroll. */
var mounts = /* @__PURE__ */ new WeakMap();
var TELL_EVERY_MS = 1e3;
var ASK_EVERY_MS = 800;
function workbench(component) {
	const { data, parentElement: place } = component;
	let mounted = mounts.get(place);
	if (mounted?.session !== data.session) {
		mounted?.scope.end();
		mounted = {
			session: data.session,
			scope: new Scope(),
			turn: 0
		};
		mounts.set(place, mounted);
		begin(component, mounted.scope);
	}
	mounted.turn += 1;
	const { turn } = mounted;
	const mine = mounted;
	return () => {
		if (mine.turn !== turn) return;
		mine.scope.end();
		mounts.delete(place);
	};
}
async function begin(component, scope) {
	const { data, parentElement: place, setStateValue } = component;
	place.querySelector(".glimmer")?.remove();
	const root = make("div", { class: "glimmer" });
	place.append(root);
	if (!("requestVideoFrameCallback" in HTMLVideoElement.prototype) || !("indexedDB" in window)) {
		root.append(make("p", { class: "calm" }, WORDS.unsupported));
		return;
	}
	try {
		const first = await load(data.session);
		const opened = first.clip.playable ? first : await waited(first, root, scope);
		const outbox = await Outbox.open(opened.session, opened.outbox_key);
		scope.own(() => outbox.close());
		await setUp(root, {
			opened,
			table: await frames(opened.clip.id, root, scope),
			outbox,
			revision: seldom(setStateValue, scope)
		}, scope);
	} catch (trouble) {
		failed(root, trouble, () => void begin(component, scope));
	}
}
async function load(session) {
	const answer = await get(`/coding/${session}`);
	if (answer.ok) return answer.value;
	if (answer.status === 401) location.assign("/sign-in");
	throw new Error(answer.says);
}
/** The table of frames; for a clip that is converted it comes with the film. */
async function frames(clip, root, scope) {
	for (;;) {
		const answer = await get(`/clips/${clip}/frames`);
		if (answer.ok) return answer.value;
		if (answer.status !== 404) throw new Error(answer.says);
		await pause(scope, ASK_EVERY_MS);
		root.replaceChildren(make("p", { class: "calm" }, WORDS.preparing));
	}
}
async function waited(opened, root, scope) {
	for (;;) {
		const answer = await get(`/clips/${opened.clip.id}`);
		if (answer.ok && answer.value.playable) return load(opened.session);
		if (answer.ok && answer.value.says) throw new Error(answer.value.says);
		const done = answer.ok ? answer.value.progress?.done : void 0;
		const share = done === void 0 ? "" : ` · ${String(Math.round(done * 100))} %`;
		root.replaceChildren(make("p", { class: "calm" }, WORDS.preparing + share));
		await pause(scope, ASK_EVERY_MS);
	}
}
function pause(scope, ms) {
	return new Promise((done) => scope.after(ms, done));
}
function failed(root, trouble, again) {
	const button = make("button", {
		type: "button",
		class: "primary"
	}, WORDS.again);
	button.onclick = again;
	const says = trouble instanceof Error && trouble.message ? trouble.message : WORDS.notLoaded;
	root.replaceChildren(make("div", { class: "calm" }, make("p", {}, says), button));
}
/** Streamlit hears of the newest revision only when the hands rest, so that no rerun falls between two tags. */
function seldom(tell, scope) {
	let newest = 0;
	let told = 0;
	let stop = () => void 0;
	return (revision) => {
		newest = revision;
		stop();
		stop = scope.after(TELL_EVERY_MS, () => {
			if (newest === told) return;
			told = newest;
			tell("revision", newest);
		});
	};
}
export { workbench as default };
