// Built from frontend/src by `make timeline`. Do not edit.
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
async function asked$1(url, how) {
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
	return asked$1(url, {});
}
function post(url, document = {}) {
	return asked$1(url, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			"X-App-CSRF": "1"
		},
		body: JSON.stringify(document)
	});
}
// node_modules/idb/build/index.js
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
// src/outbox/rows.ts
/** Where this browser keeps what is not yet acknowledged. */
var NAME = "glimmer-outbox";
var ROWS = "operations";
function rows() {
	return openDB(NAME, 1, { upgrade(made) {
		made.createObjectStore(ROWS, { keyPath: "op" }).createIndex("session", "session");
	} });
}
// src/outbox/kept.ts
var IndexedKept = class IndexedKept {
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
		return new IndexedKept(await rows(), sealing, session);
	}
	/** Written through to the disk, without making the sending wait for the disk. */
	async keep(operations) {
		const sealed = await Promise.all(operations.map((each) => this.#seal(each)));
		const writing = this.#db.transaction(ROWS, "readwrite", { durability: "strict" });
		writing.done.catch(() => void 0);
		await Promise.all(sealed.map((row) => writing.store.put(row)));
		writing.commit();
	}
	async forget(ops) {
		const writing = this.#db.transaction(ROWS, "readwrite");
		await Promise.all([...ops.map((op) => writing.store.delete(op)), writing.done]);
	}
	/** What cannot be unsealed is left where it is. */
	async left() {
		const found = await this.#db.getAllFromIndex(ROWS, "session", this.#session);
		found.sort((one, other) => one.order - other.order);
		return (await Promise.all(found.map((row) => this.#unseal(row).catch(() => null)))).filter((each) => each !== null);
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
/** Where a browser keeps nothing (a private window): sent all the same, and the page warns before it is left. */
var KEPT_NOWHERE = {
	keep: () => Promise.resolve(),
	forget: () => Promise.resolve(),
	left: () => Promise.resolve([])
};
// src/model/strokes.ts
var DIGIT = /^(?:Digit|Numpad)(\d)$/;
/** The word of a key press; null where it belongs to the browser or the system. */
function strokeOf(press) {
	if (press.altGraph) return isSign(press.key) ? press.key : null;
	if (press.alt) return null;
	return `${press.control ? "Mod+" : ""}${shifted(press)}`;
}
function shifted(press) {
	const digit = digitOf(press);
	return `${press.shift && (digit !== void 0 || !isSign(press.key)) ? "Shift+" : ""}${digit ?? nameOf$1(press.key)}`;
}
function nameOf$1(key) {
	if (key === " ") return "Space";
	return key.length === 1 ? key.toLowerCase() : key;
}
function isSign(key) {
	return key.length === 1 && key !== " " && key.toLowerCase() === key.toUpperCase();
}
/** With Shift held the key says "!", its place still says 1; without it, the key itself has to be a digit. */
function digitOf({ key, code, shift }) {
	const placed = DIGIT.exec(code)?.[1];
	return /^\d$/.test(key) ? key : shift && code.startsWith("Digit") ? placed : void 0;
}
var CAPS = {
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
	Mod: "Ctrl",
	Delete: "Del",
	Escape: "Esc",
	"-": "−"
};
/** What stands on the keys, for help and buttons. */
function capsOf(stroke) {
	return (stroke === "+" ? ["+"] : stroke.split("+")).map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
// src/commands/codes.ts
/** Opens the codes of the selected moment; while they are open, 1–9 choose. */
var CODES = {
	id: "codes",
	group: "moment",
	says: "Say what it was, then 1–9",
	keys: ["Enter"],
	run: ({ store }) => store.do({
		do: "pick",
		picking: !store.state.picking
	})
};
// src/commands/command.ts
/** Act on the selected moment, if there is one. */
function withSelected(act) {
	return (bench) => {
		const { selected } = bench.store;
		if (selected) act(selected, bench);
	};
}
// src/commands/edges.ts
/** `[`: the selected moment begins at the frame shown. */
var ONSET_HERE = {
	id: "onset-here",
	group: "moment",
	says: "Begins at this frame",
	keys: ["["],
	run: withSelected((each, { store, player }) => {
		const at = player.seen.ms;
		const latest = each.offset_ms === null ? store.around.lengthMs : each.offset_ms;
		if (at !== each.onset_ms && at <= latest - store.around.shortestMs) store.do({
			do: "change",
			annotation: each.id,
			fields: { onset_ms: at }
		});
	})
};
/** `]`: it ends at the frame shown; its end is then checked. */
var OFFSET_HERE = {
	id: "offset-here",
	group: "moment",
	says: "Ends at this frame",
	keys: ["]"],
	run: withSelected((each, { store, player }) => {
		const at = Math.min(player.seen.ms, store.around.lengthMs);
		if (each.offset_ms === null || at < each.onset_ms + store.around.shortestMs) return;
		if (at !== each.offset_ms || each.end_unchecked) store.do({
			do: "change",
			annotation: each.id,
			fields: {
				offset_ms: at,
				end_unchecked: false
			}
		});
	})
};
// src/commands/escape.ts
/** Closes what is open, one thing at a time. */
var ESCAPE = {
	id: "escape",
	group: "view",
	says: "Close, let go",
	keys: ["Escape"],
	run: ({ store, help }) => {
		help.close();
		if (store.state.picking) store.do({
			do: "pick",
			picking: false
		});
		else store.do({
			do: "select",
			annotation: null
		});
	}
};
// src/commands/help.ts
var HELP = {
	id: "help",
	group: "view",
	says: "This list of keys",
	keys: ["?"],
	run: ({ help }) => help.toggle()
};
// src/commands/neighbour.ts
function neighbour(by) {
	return ({ store, player, timeline }) => {
		const { sorted } = store.state;
		const now = store.selected;
		const here = player.seen.ms;
		const found = sorted[now ? sorted.indexOf(now) + by : by === 1 ? sorted.findIndex((each) => each.onset_ms > here) : sorted.findLastIndex((each) => each.onset_ms < here)];
		if (!found) return;
		store.do({
			do: "select",
			annotation: found.id
		});
		player.seek(found.onset_ms);
		timeline.show(found.onset_ms);
	};
}
var NEIGHBOURS = [{
	id: "next",
	group: "moment",
	says: "Next moment",
	keys: ["n"],
	run: neighbour(1)
}, {
	id: "previous",
	group: "moment",
	says: "Previous moment",
	keys: ["Shift+n"],
	run: neighbour(-1)
}];
// src/model/scheme.ts
var PLACES = /* @__PURE__ */ new WeakMap();
function placesOf(scheme) {
	const known = PLACES.get(scheme);
	if (known) return known;
	const places = new Map(scheme.tiers.flatMap((tier) => tier.families.map((family) => [family.id, {
		tier,
		family
	}])));
	PLACES.set(scheme, places);
	return places;
}
function familyOf(scheme, id) {
	return placesOf(scheme).get(id) ?? null;
}
function codeOf(family, code) {
	return family?.codes.find((each) => each.id === code);
}
/** What an annotation is called: its code where it has one, otherwise its family. */
function nameOf(family, code) {
	return codeOf(family, code)?.name ?? family?.name ?? "";
}
/** The rows of a timeline: one per kind of moment, one for all points, one per state and context that can be tagged or is used. */
function rowsOf(scheme, used) {
	return scheme.tiers.flatMap((tier) => rowsOfTier(tier, used));
}
function rowsOfTier(tier, used) {
	const shown = tier.families.filter((each) => isKeyed(each) || used.has(each.id));
	if (shown.length === 0) return [];
	if (tier.kind === "instant") return [{
		id: tier.id,
		name: tier.name,
		kind: "points",
		families: tier.families
	}];
	const kind = tier.exclusive ? "state" : tier.id === "context" ? "context" : "moment";
	return shown.map((each) => ({
		id: each.id,
		name: each.name,
		kind,
		families: [each]
	}));
}
function isKeyed(family) {
	return Boolean(family.key) || family.codes.some((code) => Boolean(code.key));
}
// src/commands/pick.ts
/** A digit while the codes are open. */
function picking(number) {
	return {
		id: `pick-${String(number)}`,
		group: "moment",
		says: "",
		keys: [String(number)],
		run: ({ store }) => {
			const { selected } = store;
			const code = selected && familyOf(store.around.scheme, selected.family)?.family.codes[number - 1];
			if (!code) return;
			store.do({
				do: "change",
				annotation: selected.id,
				fields: { code: code.id }
			});
			store.do({
				do: "pick",
				picking: false
			});
		}
	};
}
var PICKS = [
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9
].map(picking);
// src/commands/play.ts
var PLAY = {
	id: "play",
	group: "film",
	says: "Play, pause",
	keys: ["Space"],
	run: ({ player }) => player.toggle()
};
// src/commands/press.ts
/** Tag with a family, or one of its codes: opens, or closes what is open. Live presses are back-dated. */
function press$1(family, code) {
	return ({ store, player }) => {
		const { ms, playing, rate } = player.seen;
		store.do({
			do: "press",
			pressed: {
				family,
				code,
				atMs: ms,
				playing,
				rate
			}
		});
	};
}
/** The commands of a scheme's own keys. Digits also answer to Shift, for when the codes are open. */
function tagging(scheme) {
	return scheme.tiers.flatMap((tier) => tier.families).filter(isKeyed).flatMap((family) => [...family.key ? [{
		id: `press-${family.id}`,
		group: "tag",
		says: family.name,
		keys: [family.key],
		run: press$1(family.id, null)
	}] : [], ...family.codes.filter((code) => code.key).map((code) => ({
		id: `press-${family.id}-${code.id}`,
		group: "tag",
		says: `${family.name}: ${code.name}`,
		keys: [code.key ?? "", `Shift+${code.key ?? ""}`],
		run: press$1(family.id, code.id)
	}))]);
}
// src/commands/remove.ts
var REMOVE = {
	id: "remove",
	group: "moment",
	says: "Delete",
	keys: ["Delete", "Backspace"],
	run: withSelected((each, { store }) => store.do({
		do: "remove",
		annotation: each.id
	}))
};
// src/commands/replay.ts
/** An instant has no length: what follows it is played. */
var AFTER_AN_INSTANT_MS = 2e3;
function play(player, each, again) {
	player.playStretch({
		fromMs: each.onset_ms,
		toMs: each.offset_ms ?? each.onset_ms + AFTER_AN_INSTANT_MS,
		again
	});
}
var PLAY_MOMENT = {
	id: "play-moment",
	group: "moment",
	says: "Play this moment",
	keys: ["Shift+Space"],
	run: withSelected((each, { player }) => play(player, each, false))
};
var LOOP = {
	id: "loop",
	group: "moment",
	says: "Loop this moment",
	keys: ["o"],
	run: (bench) => {
		if (bench.player.looping) bench.player.pause();
		else if (bench.store.selected) play(bench.player, bench.store.selected, true);
	}
};
// src/commands/shuttle.ts
/** J slower, K halt, L on or faster. */
var SHUTTLE = [
	{
		id: "slower",
		group: "film",
		says: "Slower",
		keys: ["j"],
		run: ({ player }) => player.faster(-1)
	},
	{
		id: "halt",
		group: "film",
		says: "Halt",
		keys: ["k"],
		run: ({ player }) => player.pause()
	},
	{
		id: "faster",
		group: "film",
		says: "Play, then faster",
		keys: ["l"],
		run: ({ player }) => {
			if (player.seen.playing) player.faster(1);
			else player.play();
		}
	}
];
// src/commands/star.ts
var STAR = {
	id: "star",
	group: "moment",
	says: "Star",
	keys: ["s"],
	run: withSelected((each, { store }) => store.do({
		do: "star",
		annotation: each.id
	}))
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
	moving("five-on", "Five seconds on", "ArrowUp", 5e3)
];
// src/commands/undo.ts
var UNDO = {
	id: "undo",
	group: "moment",
	says: "Undo",
	keys: ["Mod+z"],
	repeats: true,
	run: ({ store }) => store.do({ do: "undo" })
};
var REDO = {
	id: "redo",
	group: "moment",
	says: "Do again",
	keys: ["Mod+Shift+z", "Mod+y"],
	repeats: true,
	run: ({ store }) => store.do({ do: "redo" })
};
// src/commands/zoom.ts
var CLOSER$1 = .6;
var ZOOM = [
	{
		id: "zoom-in",
		group: "view",
		says: "Closer",
		keys: ["+", "="],
		repeats: true,
		run: ({ timeline }) => timeline.zoom(CLOSER$1)
	},
	{
		id: "zoom-out",
		group: "view",
		says: "Farther",
		keys: ["-"],
		repeats: true,
		run: ({ timeline }) => timeline.zoom(1 / CLOSER$1)
	},
	{
		id: "whole-clip",
		group: "view",
		says: "The whole clip",
		keys: ["0"],
		run: ({ timeline }) => timeline.showAll()
	}
];
// src/commands/commands.ts
var COMMANDS = [
	PLAY,
	...STEPS,
	...SHUTTLE,
	ONSET_HERE,
	OFFSET_HERE,
	...NEIGHBOURS,
	PLAY_MOMENT,
	LOOP,
	CODES,
	STAR,
	REMOVE,
	UNDO,
	REDO,
	...ZOOM,
	HELP,
	ESCAPE
];
/** All commands of a workbench: the list above, and the keys of its scheme. */
function commandsOf(scheme) {
	return [...tagging(scheme), ...COMMANDS];
}
/** Streamlit's own shortcuts (rerun, clear the cache): nobody may hear them here. */
var SWALLOWED = [
	"r",
	"c",
	"Shift+r",
	"Shift+c"
];
/** Which command a stroke means; the scheme's keys come first. */
function binding(scheme) {
	const bound = /* @__PURE__ */ new Map();
	for (const command of commandsOf(scheme)) for (const key of command.keys) if (!bound.has(key)) bound.set(key, command);
	const picks = new Map(PICKS.flatMap((command) => command.keys.map((key) => [key, command])));
	return (stroke, picking) => (picking ? picks.get(stroke) : void 0) ?? bound.get(stroke) ?? (SWALLOWED.includes(stroke) ? "swallowed" : null);
}
/** The command of an id, for buttons. */
function command(id) {
	const found = COMMANDS.find((each) => each.id === id);
	if (!found) throw new Error(`no command ${id}`);
	return found;
}
// src/commands/keyboard.ts
/** Takes the keys before anybody else hears them; while somebody types, none is a command. */
function takeKeys(root, scheme, bench, scope) {
	const bound = binding(scheme);
	const pressed = (event) => {
		const stroke = strokeOf(pressOf(event));
		const command = stroke === null ? null : bound(stroke, bench.store.state.picking);
		if (command === null) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (command !== "swallowed" && (!event.repeat || command.repeats)) command.run(bench);
	};
	scope.listen(window, "keydown", (event) => {
		if (!root.isConnected || event.isComposing) return;
		const at = event.composedPath()[0];
		if (isTypedInto(at)) typed(event, at, root);
		else if (!isPressing(event, at)) pressed(event);
	}, { capture: true });
}
function pressOf(event) {
	return {
		key: event.key,
		code: event.code,
		shift: event.shiftKey,
		control: event.ctrlKey || event.metaKey,
		alt: event.altKey,
		altGraph: event.getModifierState("AltGraph")
	};
}
/**
* From outside our shadow root a note is not seen to be a field, so the page around would take its letters for
* shortcuts: they stay here. What the letters do in the field is the browser's and is not hindered.
*/
function typed(event, field, root) {
	if (!root.contains(field)) return;
	if (event.key === "Escape") field.blur();
	if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
}
function isTypedInto(at) {
	if (at instanceof HTMLInputElement) return ![
		"range",
		"checkbox",
		"radio",
		"button"
	].includes(at.type);
	return at instanceof HTMLElement && (at.isContentEditable || at.matches("textarea, select"));
}
/** Space and Enter belong to a button that has the keyboard's focus. */
function isPressing(event, at) {
	if (event.key !== "Enter" && event.key !== " ") return false;
	return at instanceof HTMLElement && at.matches("button, a, summary, input, [role=\"button\"]");
}
// src/model/log.ts
function opened(annotations, revision) {
	return {
		annotations: new Map(annotations.map((each) => [each.id, each])),
		versions: /* @__PURE__ */ new Map(),
		before: /* @__PURE__ */ new Map(),
		waiting: [],
		revision
	};
}
function versionOf(log, annotation) {
	return log.versions.get(annotation) ?? log.annotations.get(annotation)?.version ?? 0;
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
		case "star": return asOf(log.annotations.get(operation.annotation) ?? null, version, operation.fields);
		case "remove": return null;
		case "undo": {
			const stood = log.before.get(operation.fields.undoes ?? "");
			return stood === void 0 ? void 0 : asOf(stood, version);
		}
	}
}
function asOf(stood, version, fields = {}) {
	return stood === null ? null : {
		...stood,
		...fields,
		version
	};
}
/** Draw the operation at once and keep it until the server has answered. */
function put$1(log, operation) {
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
/** What the server holds now, read anew: it counts wherever nothing of this page is on its way. */
function refreshed(log, annotations, revision) {
	if (revision < log.revision) return log;
	const busy = new Set(log.waiting.map((each) => each.annotation));
	const free = annotations.filter((each) => !busy.has(each.id));
	const held = [...log.annotations.values()].filter((each) => busy.has(each.id));
	const versions = new Map(log.versions);
	for (const each of free) versions.delete(each.id);
	return {
		...log,
		annotations: new Map([...free, ...held].map((each) => [each.id, each])),
		versions,
		revision
	};
}
/** The values that still fit when an annotation gets another code: a cue's kind says nothing of a smile. */
function fittingValues(family, code, values) {
	const fits = (name) => {
		const field = family?.fields.find((each) => each.id === name);
		return field !== void 0 && (!field.codes || field.codes.length === 0 || code !== null && field.codes.includes(code));
	};
	return Object.fromEntries(Object.entries(values).filter(([name]) => fits(name)));
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
	const answers = [...new Map(settled.map(({ op, annotation }) => [annotation, {
		annotation,
		...answerOf(held.get(op), busy.has(annotation))
	}])).values()].filter((each) => each.counts);
	const news = answers.filter((each) => !isSame$1(each.stands, log.annotations.get(each.annotation) ?? null));
	const versions = new Map(log.versions);
	for (const { annotation, version } of answers) if (version !== null) versions.set(annotation, version);
	return {
		...log,
		annotations: withNews(log.annotations, news),
		versions,
		waiting,
		revision: Math.max(log.revision, revision)
	};
}
/** The same map where there is no news: an answer that agrees gives nothing to draw. */
function withNews(annotations, news) {
	if (news.length === 0) return annotations;
	const after = new Map(annotations);
	for (const { annotation, stands } of news) if (stands === null) after.delete(annotation);
	else after.set(annotation, stands);
	return after;
}
function isSame$1(one, other) {
	if (one === null || other === null) return one === other;
	return Object.keys(other).every((key) => key === "values" ? JSON.stringify(one.values) === JSON.stringify(other.values) : one[key] === other[key]);
}
var NO_ANSWER = {
	stands: null,
	version: null,
	counts: false
};
/** What this page has done since on the same annotation is drawn on top; a refusal counts at once. */
function answerOf(result, busy) {
	if (!result) return NO_ANSWER;
	if (result.ok) return {
		stands: result.annotation,
		version: result.version,
		counts: !busy
	};
	return {
		stands: result.current,
		version: result.current?.version ?? null,
		counts: true
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
/** How far back a repair looks for the rupture it answers, where the scheme does not say. */
var REACH_MS = 3e4;
/** The person saw it before the finger fell: by the reaction time, at the speed of the film. */
function backDated(pressed, reactionMs) {
	return pressed.playing ? Math.max(0, Math.round(pressed.atMs - reactionMs * pressed.rate)) : pressed.atMs;
}
function press(log, pressed, around) {
	const found = familyOf(around.scheme, pressed.family);
	if (!found) return {
		log,
		operations: [],
		open: around.open,
		selected: null
	};
	return new Presses(log, around, pressed, Math.min(backDated(pressed, around.reactionMs), Math.max(0, around.lengthMs - around.shortestMs))).take(found.tier, found.family);
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
		if (running !== void 0 && this.#ends(running, tier)) {
			this.#close(family.id, running);
			return this.#answer(running);
		}
		for (const other of this.#closedBy(tier, family)) this.#close(other, this.#open.get(other) ?? "");
		const id = this.#add(tier, family);
		if (family.id === "repair") this.#link(id);
		return this.#answer(id);
	}
	/** The same key ends it; in an exclusive tier another code takes over instead. */
	#ends(running, tier) {
		return !tier.exclusive || this.#log.annotations.get(running)?.code === this.#pressed.code;
	}
	#answer(selected) {
		return {
			log: this.#log,
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
		if (!stands || this.#pressed.atMs < stands.onset_ms) return;
		const offset = Math.min(this.#around.lengthMs, Math.max(this.#at, stands.onset_ms + this.#around.shortestMs));
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
		const rupture = ruptureFor(this.#log, this.#at, Math.max(0, ...this.#around.scheme.windows.repair_within_ms));
		if (rupture) this.#do("link", repair, { repairs: rupture.id });
	}
	#do(kind, annotation, fields) {
		const next = operation(this.#log, this.#around.fresh(), annotation, kind, fields);
		this.#log = put$1(this.#log, next);
		this.#operations.push(next);
	}
};
/** The nearest rupture before an instant that no repair has fully answered. */
function ruptureFor(log, atMs, reachMs) {
	const reach = reachMs || REACH_MS;
	const all = [...log.annotations.values()];
	const answered = new Set(all.filter((each) => each.values["outcome"] === "full").map((each) => each.repairs));
	return all.filter((each) => each.family === "rupture" && each.onset_ms < atMs && !answered.has(each.id) && atMs - (each.offset_ms ?? 0) <= reach).reduce((best, each) => best && best.onset_ms >= each.onset_ms ? best : each, null);
}
// src/model/undoing.ts
var NOTHING_DONE = {
	done: [],
	undone: []
};
/** After a reload: the history played again, one step for each operation that still holds. */
function fromHistory(history) {
	const takenBack = new Set(history.filter((line) => line.undone).map((line) => line.op));
	let undoing = NOTHING_DONE;
	for (const line of history) undoing = replayed(undoing, line, takenBack);
	const standing = (step) => step.ops.every((each) => !takenBack.has(each.op));
	return {
		done: undoing.done.filter(standing),
		undone: undoing.undone.filter(standing)
	};
}
/** An undo takes back the newest step of its annotation, or an undo that is known to have been taken back. */
function replayed(undoing, { op, annotation, kind }, takenBack) {
	const step = { ops: [{
		op,
		annotation
	}] };
	if (kind !== "undo") return did(undoing, step);
	const reversed = newest(undoing.undone);
	if (reversed?.annotation === annotation && takenBack.has(reversed.op)) return redid(undoing, step);
	return newest(undoing.done)?.annotation === annotation ? undid(undoing, step) : undoing;
}
function newest(steps) {
	return steps.at(-1)?.ops[0];
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
/** What the server refused was never done. */
function without$1(undoing, refused) {
	if (refused.size === 0) return undoing;
	const kept = (steps) => steps.map((step) => ({ ops: step.ops.filter((each) => !refused.has(each.op)) })).filter((step) => step.ops.length > 0);
	return {
		done: kept(undoing.done),
		undone: kept(undoing.undone)
	};
}
// src/model/state.ts
/** The one store's value: what stands, what is open, what is selected; and how an intent changes it. */
function begun({ annotations, revision, history }) {
	const log = opened(annotations, revision);
	return {
		log,
		sorted: inOrder(log),
		undoing: fromHistory(history),
		open: /* @__PURE__ */ new Map(),
		selected: null,
		picking: false,
		notice: null
	};
}
function selectedOf(state) {
	return state.selected === null ? null : state.log.annotations.get(state.selected) ?? null;
}
/** The state after the intent; the same state where nothing changed. */
function next(state, intent, around) {
	const after = changed(state, intent, around);
	return after.log.annotations === state.log.annotations ? after : tidied(after, state.log);
}
function changed(state, intent, around) {
	switch (intent.do) {
		case "press": return pressed(state, intent.pressed, around);
		case "undo":
		case "redo": return reversed(state, intent.do, around);
		case "change":
		case "star":
		case "link":
		case "remove": return altered(state, intent, around);
		case "settle":
		case "refresh":
		case "resume": return synced(state, intent);
		case "select":
		case "pick":
		case "tell":
		case "dismiss": return shown(state, intent);
	}
}
function synced(state, intent) {
	switch (intent.do) {
		case "settle": return settled(state, intent.results, intent.revision);
		case "refresh": return {
			...state,
			log: refreshed(state.log, intent.annotations, intent.revision)
		};
		case "resume": return {
			...state,
			log: intent.operations.reduce(resumed, state.log)
		};
	}
}
function shown(state, intent) {
	switch (intent.do) {
		case "select": return {
			...state,
			selected: intent.annotation,
			picking: false
		};
		case "pick": return {
			...state,
			picking: intent.picking && selectedOf(state) !== null
		};
		case "dismiss": return {
			...state,
			notice: null
		};
		case "tell": return state.notice?.says === intent.says ? state : {
			...state,
			notice: {
				says: intent.says,
				wanted: null,
				stands: null
			}
		};
	}
}
/** Something an earlier page could not send; what has been overtaken is left to the server's answer. */
function resumed(log, each) {
	return each.base_version === versionOf(log, each.annotation) ? put$1(log, each) : {
		...log,
		waiting: [...log.waiting, each]
	};
}
function pressed(state, what, around) {
	const answer = press(state.log, what, {
		...around,
		open: state.open
	});
	const undoing = answer.operations.length === 0 ? state.undoing : did(state.undoing, stepOf(answer.operations));
	return {
		...state,
		log: answer.log,
		undoing,
		open: answer.open,
		selected: answer.selected ?? state.selected,
		picking: false
	};
}
function altered(state, intent, around) {
	const now = state.log.annotations.get(intent.annotation);
	if (!now) return state;
	const one = (kind, fields) => done(state, [operation(state.log, around.fresh(), now.id, kind, fields)]);
	switch (intent.do) {
		case "change": return one("change", whole(intent.fields, now, around.scheme));
		case "star": return one("star", { starred: !now.starred });
		case "link": return one("link", { repairs: intent.repairs });
		case "remove": return {
			...one("remove", {}),
			picking: false
		};
	}
}
/** Another code takes along only the values that fit it: said in the operation, so that both sides agree. */
function whole(fields, now, scheme) {
	if (fields.code === void 0 || fields.values !== void 0) return fields;
	const values = fittingValues(familyOf(scheme, now.family)?.family, fields.code, now.values);
	return Object.keys(values).length === Object.keys(now.values).length ? fields : {
		...fields,
		values
	};
}
function done(state, operations) {
	return {
		...state,
		log: operations.reduce(put$1, state.log),
		undoing: did(state.undoing, stepOf(operations))
	};
}
function stepOf(operations) {
	return { ops: operations.map(({ op, annotation }) => ({
		op,
		annotation
	})) };
}
function reversed(state, way, around) {
	const step = (way === "undo" ? state.undoing.done : state.undoing.undone).at(-1);
	if (!step) return state;
	let log = state.log;
	const ops = [];
	for (const each of [...step.ops].reverse()) {
		const reversal = operation(log, around.fresh(), each.annotation, "undo", { undoes: each.op });
		log = put$1(log, reversal);
		ops.push({
			op: reversal.op,
			annotation: each.annotation
		});
	}
	const undoing = (way === "undo" ? undid : redid)(state.undoing, { ops });
	return {
		...state,
		log,
		undoing,
		selected: ops.at(-1)?.annotation ?? null,
		picking: false
	};
}
function settled(state, results, revision) {
	const refused = results.filter((each) => !each.ok);
	const log = settle(state.log, results, revision);
	const first = refused[0];
	const wanted = state.log.waiting.find((each) => each.op === first?.op)?.annotation;
	const notice = first ? {
		says: first.says,
		wanted: state.log.annotations.get(wanted ?? "") ?? null,
		stands: first.current
	} : state.notice;
	return {
		...state,
		log,
		notice,
		undoing: without$1(state.undoing, new Set(refused.map((each) => each.op)))
	};
}
/** What was removed is neither open nor selected, and everything stands in order. */
function tidied(state, before) {
	const { annotations } = state.log;
	const gone = state.selected !== null && !annotations.has(state.selected);
	return {
		...state,
		sorted: reordered(state.sorted, before, state.log),
		open: [...state.open.values()].every((id) => annotations.has(id)) ? state.open : new Map([...state.open].filter(([, id]) => annotations.has(id))),
		selected: gone ? null : state.selected,
		picking: state.picking && !gone
	};
}
function inOrder(log) {
	return [...log.annotations.values()].sort(earlier);
}
function earlier(one, other) {
	return one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : 1);
}
/** Only what changed finds a new place: among thousands a tag moves one, not all. */
function reordered(sorted, before, after) {
	const stays = sorted.filter((each) => after.annotations.get(each.id) === each);
	if (after.annotations.size - stays.length > FEW) return inOrder(after);
	for (const each of after.annotations.values()) if (before.annotations.get(each.id) !== each) stays.splice(placeFor(stays, each), 0, each);
	return stays;
}
/** More than this are sorted at once. */
var FEW = 20;
function placeFor(sorted, of) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		const there = sorted[middle];
		if (there && earlier(there, of) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/outbox/sending.ts
/** Sends what waits, in order, one batch at a time, until the server has answered each operation. */
var MOST$1 = 200;
var PAUSES_MS = [
	300,
	700,
	1500,
	3e3,
	6e3,
	1e4
];
/** A server that is busy or away for a moment is not worth a sentence. */
var SERVER_AWAY = 500;
var Sending = class {
	#url;
	#kept;
	#scope;
	#told;
	#queue = [];
	#busy = false;
	#keeping = Promise.resolve();
	#tries = 0;
	#line = "saved";
	#stopPause = () => void 0;
	constructor(session, kept, scope, told) {
		this.#url = `/coding/${session}/operations`;
		this.#kept = kept;
		this.#scope = scope;
		this.#told = told;
		scope.listen(window, "online", () => this.again());
		scope.listen(document, "visibilitychange", () => {
			if (!document.hidden) this.again();
		});
	}
	get waiting() {
		return this.#queue.length;
	}
	/**
	* Kept in this browser and sent, both at once: waiting for the one before the other would make nothing safer,
	* since until either is done a crash takes it, and half of the time until it is acknowledged was that wait.
	*/
	take(operations) {
		if (operations.length === 0) return;
		this.#queue = [...this.#queue, ...operations];
		this.#say(this.#line === "saved" ? "sending" : this.#line);
		const before = this.#keeping;
		this.#keeping = this.#kept.keep(operations).catch(() => void 0).then(() => before).then(() => void 0);
		this.#send();
	}
	/** What an earlier page left; it is kept already. */
	resume(operations) {
		if (operations.length === 0) return;
		this.#queue = [...operations, ...this.#queue];
		this.#say("sending");
		this.#send();
	}
	/** Try now: the network is back, or the passphrase was given. */
	again() {
		this.#stopPause();
		this.#tries = 0;
		if (this.#line === "locked") this.#say(this.#queue.length > 0 ? "sending" : "saved");
		this.#send();
	}
	async #send() {
		if (this.#busy || this.#queue.length === 0 || this.#scope.ended) return;
		this.#busy = true;
		const taken = await this.#post(this.#queue.slice(0, MOST$1));
		this.#busy = false;
		if (taken) {
			this.#tries = 0;
			this.#settle(taken);
			this.#send();
		} else if (this.#line !== "locked") this.#later();
	}
	#settle({ results, revision }) {
		const held = new Set(results.map((each) => each.op));
		this.#queue = this.#queue.filter((each) => !held.has(each.op));
		this.#keeping.then(() => this.#kept.forget([...held])).catch(() => void 0);
		this.#told.settled(results, revision);
		this.#say(this.#queue.length > 0 ? "sending" : "saved");
	}
	async #post(batch) {
		let answer;
		try {
			answer = await fetch(this.#url, {
				method: "POST",
				cache: "no-store",
				headers: {
					"content-type": "application/json",
					"X-App-CSRF": "1"
				},
				body: JSON.stringify({ operations: batch })
			});
			if (answer.ok) return await answer.json();
		} catch {
			this.#say("offline");
			return null;
		}
		if (answer.status === 401) {
			this.#say("locked");
			return null;
		}
		this.#say("offline");
		if (answer.status < SERVER_AWAY) this.#told.held(await refusalOf(answer));
		return null;
	}
	#later() {
		const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)] ?? 1e4;
		this.#tries += 1;
		this.#stopPause();
		this.#stopPause = this.#scope.after(pause, () => void this.#send());
	}
	#say(line) {
		this.#line = line;
		this.#told.stands(line, this.#queue.length);
	}
};
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
// src/video/player.ts
/** The film: it owns its playing state; stepping goes by the table of real frame times and is checked. */
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
/** Slower than this, sound is only a noise. */
var SILENT_BELOW = .5;
var PROVISIONAL_FRAME_S = 1 / 25;
var Player = class {
	film;
	stage;
	#clip;
	#scope;
	#seeking;
	#still;
	#listeners = /* @__PURE__ */ new Set();
	#table = null;
	#seconds = 0;
	#stretch = null;
	#muted = false;
	constructor(clip, source, scope) {
		this.#clip = clip;
		this.#scope = scope;
		this.film = make("video", {
			src: source,
			preload: "auto",
			playsinline: true,
			tabindex: "-1",
			"aria-label": "Film"
		});
		this.#still = make("img", {
			class: "still",
			alt: "",
			hidden: true
		});
		this.stage = make("div", { class: "stage" }, this.film, this.#still);
		this.#seeking = new Seeking(this.film, scope, (target, exact, last) => this.#landed(target, exact, last));
		for (const type of [
			"play",
			"pause",
			"ratechange",
			"loadeddata",
			"ended",
			"volumechange"
		]) scope.listen(this.film, type, () => this.#tell());
		scope.listen(this.film, "ended", () => this.#restart());
		scope.listen(this.stage, "click", () => this.toggle());
		this.#watch();
	}
	get seen() {
		const { playbackRate: rate, paused } = this.film;
		if (!this.#table) return {
			frame: null,
			ms: Math.round(this.#seconds * 1e3),
			playing: !paused,
			rate
		};
		const frame = nearestFrame(this.#table, this.#seconds);
		return {
			frame,
			ms: msOf(this.#table, frame),
			playing: !paused,
			rate
		};
	}
	get looping() {
		return this.#stretch?.again === true;
	}
	get muted() {
		return this.#muted;
	}
	onChange(listener) {
		this.#listeners.add(listener);
	}
	setTable(table) {
		this.#table = table;
		this.#tell();
	}
	/** The time of the nearest frame. */
	snap(ms) {
		return this.#table ? msOf(this.#table, nearestFrame(this.#table, ms / 1e3)) : Math.round(ms);
	}
	toggle() {
		if (this.film.paused) this.play();
		else this.pause();
	}
	play() {
		this.#still.hidden = true;
		this.film.play().catch(() => void 0);
	}
	/** Halt on the frame that is on screen. */
	pause() {
		this.#stretch = null;
		this.film.pause();
		this.#goTo(this.#seconds);
	}
	step(frames) {
		if (!this.film.paused) this.film.pause();
		this.#stretch = null;
		const from = this.#seeking.target?.seconds ?? this.#seconds;
		if (!this.#table) this.#goTo(from + frames * PROVISIONAL_FRAME_S);
		else this.#goToFrame(nearestFrame(this.#table, from) + frames);
	}
	/** On by so much time; lands on a real frame. */
	move(ms) {
		this.seek((this.#seeking.target?.seconds ?? this.#seconds) * 1e3 + ms);
	}
	seek(ms) {
		this.#goTo(ms / 1e3);
	}
	/** Play from one instant to another, once or round and round. */
	playStretch(stretch) {
		this.seek(stretch.fromMs);
		this.#stretch = stretch;
		this.play();
	}
	faster(by) {
		const at = SPEEDS.findIndex((each) => each >= this.film.playbackRate - .001);
		this.setSpeed(SPEEDS[Math.min(Math.max(0, at + by), SPEEDS.length - 1)] ?? 1);
	}
	setSpeed(rate) {
		this.film.playbackRate = rate;
		this.film.muted = this.#muted || rate < SILENT_BELOW;
	}
	mute(muted) {
		this.#muted = muted;
		this.setSpeed(this.film.playbackRate);
		this.#tell();
	}
	/** Another copy of the same film; the frame on screen stays, or the one on its way there. */
	swap(source) {
		const rate = this.film.playbackRate;
		const to = this.#seeking.target?.seconds ?? this.#seconds;
		this.#seeking.drop();
		this.film.src = source;
		this.setSpeed(rate);
		this.#goTo(to);
	}
	/** Read the film again where reading it had failed. */
	revive() {
		if (this.film.error) this.swap(this.film.currentSrc);
	}
	#goToFrame(frame) {
		if (!this.#table) return;
		const kept = Math.min(Math.max(0, frame), this.#table.pts.length - 1);
		this.#seeking.to({
			frame: kept,
			seconds: secondsOf(this.#table, kept)
		});
	}
	#goTo(seconds) {
		if (this.#table) this.#goToFrame(nearestFrame(this.#table, seconds));
		else this.#seeking.to({
			frame: null,
			seconds: Math.max(0, seconds)
		});
	}
	/** Where the browser cannot show the frame asked for, the server's own picture of it stands over the film. */
	#landed(target, exact, last) {
		this.#seconds = target.seconds;
		const wrong = last && !exact && this.film.paused && target.frame !== null;
		if (wrong) this.#still.src = `/clips/${this.#clip}/stills/${String(target.frame)}`;
		this.#still.hidden = !wrong;
		this.#tell();
	}
	#watch() {
		this.film.requestVideoFrameCallback((_now, { mediaTime }) => {
			if (this.#scope.ended) return;
			this.#seeking.shown(mediaTime);
			if (!this.#still.hidden && isShown(this.#seconds, mediaTime)) this.#still.hidden = true;
			if (!this.film.paused && this.#seeking.target === null) this.#passed(mediaTime);
			this.#watch();
		});
	}
	#passed(mediaTime) {
		this.#seconds = mediaTime;
		const stretch = this.#stretch;
		if (stretch && mediaTime * 1e3 >= stretch.toMs) this.#restart();
		this.#tell();
	}
	/** The stretch is over: from its beginning again, or halt. */
	#restart() {
		const stretch = this.#stretch;
		if (!stretch) return;
		if (!stretch.again) {
			this.pause();
			return;
		}
		this.seek(stretch.fromMs);
		if (this.film.paused) this.play();
	}
	#tell() {
		for (const listener of this.#listeners) listener(this.seen);
	}
};
// src/page/buttons.ts
var PATHS$1 = {
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
	close: "M7 7l10 10M17 7L7 17"
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
		d: PATHS$1[name],
		...paint
	}]);
}
/** What a command's key looks like: "Shift N". */
function keyOf(id) {
	const first = command(id).keys[0];
	return first === void 0 ? "" : capsOf(first).join(" ");
}
function commandButton(id, bench, ...inside) {
	const { says, run } = command(id);
	const button = make("button", {
		type: "button",
		class: id,
		"aria-label": says,
		title: `${says} (${keyOf(id)})`
	}, ...inside);
	button.onclick = () => run(bench);
	return button;
}
// src/page/words.ts
/** What the workbench says. */
var WORDS = {
	saved: "Saved",
	waiting: (n) => `${String(n)} waiting`,
	offline: (n) => n > 0 ? `Offline · ${String(n)} waiting` : "Offline",
	locked: (n) => n > 0 ? `Locked · ${String(n)} waiting` : "Locked",
	lockedTitle: "Glimmer is locked",
	lockedLead: (n) => n > 0 ? `Nothing is lost. ${String(n)} of your changes wait in this browser and are saved as soon as you unlock.` : "Your passphrase opens it again, right here.",
	passphrase: "Passphrase",
	unlock: "Unlock",
	moments: "Moments",
	show: "Show",
	filters: {
		all: "All",
		starred: "★ Starred",
		unchecked: "End to be checked",
		unnamed: "Not yet named"
	},
	search: "Search",
	none: "Nothing tagged yet. Play the film and press A, R or P when you see something; the same key ends it.",
	noneFound: "Nothing here fits.",
	recording: "recording",
	unchecked: "end to be checked",
	answers: "repairs",
	notRepaired: "not repaired yet",
	repairedAfter: (ms) => `repaired after ${span(ms)}`,
	whole: "Whole clip",
	film: "Film",
	sound: "Sound",
	timeline: "Timeline",
	whatWasIt: "What was it?",
	chooseByKey: "1–9 choose",
	note: "Note: stays with you, no family sees it",
	noRupture: "no rupture chosen",
	answersRupture: "Repairs",
	confidence: "How sure",
	confidences: [
		"Unsure",
		"Fairly",
		"Very"
	],
	notSaid: "not said",
	refusedMine: "You wanted",
	refusedTheirs: "Stands now",
	gone: "it is no longer there",
	understood: "All right",
	help: "Keys",
	helpGroups: {
		tag: "Tag: the same key ends it",
		film: "Film",
		moment: "The selected moment",
		view: "View"
	},
	close: "Close",
	preparing: "Getting the clip ready",
	preparingLead: "You can stay here; it opens by itself.",
	left: (seconds) => seconds < 90 ? "about a minute left" : `about ${String(Math.round(seconds / 60))} min left`,
	notLoaded: "The workbench could not be opened.",
	again: "Try again",
	unsupported: "This browser cannot show a film frame by frame. A current Chrome, Edge, Safari or Firefox can.",
	frame: "frame",
	volume: "Volume",
	mute: "Sound on or off",
	full: "Full screen",
	speed: "Speed"
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
/** 0:41 */
function tickClock(ms) {
	return `${String(Math.floor(ms / 6e4))}:${String(Math.floor(ms / 1e3) % 60).padStart(2, "0")}`;
}
/** 3.1 s */
function span(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}
// src/page/controls.ts
var FIRST_VOLUME = .8;
function controls(bench, lengthMs, full, scope) {
	const { player } = bench;
	const play = commandButton("play", bench, icon("play"));
	const loop = commandButton("loop", bench, icon("loop"));
	const now = make("b", {});
	const frame = make("span", { class: "frame" });
	const time = make("span", { class: "clock" }, now, make("span", { class: "length" }, ` / ${clock(lengthMs)}`), frame);
	const speed = speeds(player, scope);
	const draw = (seen) => {
		play.replaceChildren(icon(seen.playing ? "pause" : "play"));
		now.textContent = clock(seen.ms);
		frame.textContent = seen.frame === null ? "" : ` · ${WORDS.frame} ${String(seen.frame)}`;
		speed.value = String(seen.rate);
		loop.setAttribute("aria-pressed", String(player.looping));
	};
	player.onChange(draw);
	draw(player.seen);
	const screen = make("button", {
		type: "button",
		"aria-label": WORDS.full,
		title: WORDS.full
	}, icon("full"));
	screen.onclick = full;
	return make("div", { class: "controls" }, play, time, make("span", { class: "gap" }), commandButton("frame-back", bench, icon("back")), make("span", {
		class: "between",
		"aria-hidden": "true"
	}, WORDS.frame), commandButton("frame-on", bench, icon("on")), speed, loop, ...sound(player), screen);
}
function speeds(player, scope) {
	const choice = make("select", {
		class: "speed",
		"aria-label": WORDS.speed,
		title: `${WORDS.speed} (J, L)`
	});
	for (const each of SPEEDS) choice.append(make("option", { value: String(each) }, `${String(each)}×`));
	scope.listen(choice, "change", () => {
		player.setSpeed(Number(choice.value));
		choice.blur();
	});
	return choice;
}
function sound(player) {
	const mute = make("button", {
		type: "button",
		"aria-label": WORDS.mute,
		title: WORDS.mute,
		"aria-pressed": "true"
	}, icon("sound"));
	const volume = make("input", {
		type: "range",
		class: "volume",
		min: "0",
		max: "1",
		step: "0.05",
		value: String(FIRST_VOLUME),
		"aria-label": WORDS.volume
	});
	player.film.volume = FIRST_VOLUME;
	mute.onclick = () => {
		player.mute(!player.muted);
		mute.setAttribute("aria-pressed", String(!player.muted));
		mute.replaceChildren(icon(player.muted ? "silent" : "sound"));
	};
	volume.oninput = () => {
		player.film.volume = Number(volume.value);
	};
	return [mute, volume];
}
// src/page/filling.ts
/** What a clip's preparation gives the workbench, as it comes: frames, film strip, sound, and the stepping copy. */
var ASK_EVERY_MS$1 = 1500;
/**
* Parts that are not there yet are asked for again when the clip is ready. Meanwhile only the clip itself is asked after:
* that does not count as somebody sitting there.
*/
async function fillIn(bench, clip, scope) {
	let missing = await without(partsOf(bench, clip.id));
	let stands = {
		state: "preparing",
		stepping: clip.stepping
	};
	while (!scope.ended && (missing.length > 0 || !stands.stepping) && stands.state === "preparing") {
		await rest(scope);
		stands = await asked(clip.id);
		if (isMore(stands)) missing = await without(missing);
	}
	if (!clip.stepping && stands.stepping) await step(bench, clip.id, scope);
}
/** The parts come with the stepping copy, or when all is done. */
function isMore({ state, stepping }) {
	return stepping || state !== "preparing";
}
function partsOf({ player, timeline }, clip) {
	return [
		{
			url: `/clips/${clip}/frames`,
			take: (table) => player.setTable(table)
		},
		{
			url: `/clips/${clip}/sound`,
			take: (sound) => {
				timeline.sound = sound;
			}
		},
		{
			url: `/clips/${clip}/film-strip`,
			take: (plan) => void picture(timeline, clip, plan)
		}
	];
}
/** Takes what is there; answers with what is not. */
async function without(parts) {
	const there = await Promise.all(parts.map(async ({ url, take }) => {
		const answer = await get(url);
		if (answer.ok) take(answer.value);
		return answer.ok;
	}));
	return parts.filter((_, at) => there[at] !== true);
}
/** How the clip stands; a server that is away for a moment is taken to be preparing it still. */
async function asked(clip) {
	const answer = await get(`/clips/${clip}`);
	if (answer.ok) return answer.value;
	return {
		state: answer.status === 404 ? "gone" : "preparing",
		stepping: false
	};
}
async function picture(timeline, clip, plan) {
	const image = new Image();
	image.src = `/clips/${clip}/film-strip/picture`;
	await image.decode();
	timeline.strip = {
		plan,
		picture: image
	};
}
/** The copy made for stepping takes the film's place only while the film rests. */
async function step(bench, clip, scope) {
	while (bench.player.seen.playing && !scope.ended) await rest(scope);
	if (!scope.ended) bench.player.swap(filmOf(clip, true));
}
function rest(scope) {
	return new Promise((done) => scope.after(ASK_EVERY_MS$1, done));
}
// src/page/help.ts
var Help = class {
	element;
	#close;
	constructor(scheme) {
		this.#close = make("button", {
			type: "button",
			class: "quiet",
			"aria-label": WORDS.close
		}, icon("close"));
		const all = commandsOf(scheme);
		const groups = Object.entries(WORDS.helpGroups).map(([group, title]) => make("section", {}, make("h3", {}, title), make("dl", {}, ...all.filter((each) => each.group === group).map(line))));
		this.element = make("div", {
			class: "veil help",
			hidden: true,
			role: "dialog",
			"aria-modal": "true",
			"aria-label": WORDS.help
		}, make("div", { class: "card wide" }, make("header", {}, make("h2", {}, WORDS.help), this.#close), make("div", { class: "groups" }, ...groups)));
		this.#close.onclick = () => this.close();
		this.element.onclick = (event) => {
			if (event.target === this.element) this.close();
		};
	}
	toggle() {
		this.element.hidden = !this.element.hidden;
		if (!this.element.hidden) this.#close.focus();
	}
	close() {
		this.element.hidden = true;
	}
};
function line({ keys, says }) {
	return make("div", {}, make("dt", {}, ...capsOf(keys[0] ?? "").map((cap) => make("kbd", {}, cap))), make("dd", {}, says));
}
// src/model/wanted.ts
/** Which moments the list shows. */
var ALL = {
	filter: "all",
	search: ""
};
function found(all, wanted, scheme) {
	const search = wanted.search.trim().toLowerCase();
	if (wanted.filter === "all" && search === "") return all;
	return all.filter((each) => passes(each, wanted.filter, scheme) && (search === "" || said(each, scheme).includes(search)));
}
function passes(each, filter, scheme) {
	switch (filter) {
		case "all": return true;
		case "starred": return each.starred;
		case "unchecked": return each.end_unchecked;
		case "unnamed": return each.code === null && (familyOf(scheme, each.family)?.family.codes.length ?? 0) > 0;
		default: return each.family === filter;
	}
}
function said(each, scheme) {
	const family = familyOf(scheme, each.family)?.family;
	return [
		family?.name,
		codeOf(family, each.code)?.name,
		each.note
	].join(" ").toLowerCase();
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
function shapeOf(family) {
	return SHAPES[family?.shape ?? "bar"] ?? "▬";
}
var STATES = [
	"#C7D0E4",
	"#C9DCEA",
	"#D8D2EA",
	"#BFDCD8",
	"#ECD3A8",
	"#E5C0A9",
	"#E7E2DB"
];
/** States of an exclusive tier by their place in the scheme: pale, with their word on them. */
function stateColour(family, code) {
	return STATES[family?.codes.findIndex((each) => each.id === code) ?? -1] ?? "#E7E2DB";
}
/** The word of a colour's element: set through the object model, which a strict page allows. */
function coloured(element, family) {
	element.style.setProperty("--colour", colourOf(family));
	return element;
}
// src/page/said.ts
/** One line about an annotation, in words: for the list, the readers of screens, and refusals. */
function calledIn(scheme, of) {
	return nameOf(familyOf(scheme, of.family)?.family, of.code);
}
/** What stands under its name: length, what it answers, its note. */
function aboutIn(state, scheme, of) {
	const family = familyOf(scheme, of.family)?.family;
	return [
		of.code === null || !family ? "" : family.name,
		of.offset_ms === null ? "" : lengthOf(state, of),
		of.repairs === null ? "" : answersOf(state, of),
		of.family === "rupture" ? repairedOf(state, of) : "",
		of.note
	].filter(Boolean).join(" · ");
}
function lengthOf(state, of) {
	if (state.open.get(of.family) === of.id) return WORDS.recording;
	const length = span((of.offset_ms ?? of.onset_ms) - of.onset_ms);
	return of.end_unchecked ? `${length}, ${WORDS.unchecked}` : length;
}
function answersOf(state, of) {
	const rupture = state.log.annotations.get(of.repairs ?? "");
	return rupture ? `${WORDS.answers} ${shortClock(rupture.onset_ms)}` : "";
}
var REPAIRS = /* @__PURE__ */ new WeakMap();
/** The first repair of each rupture, worked out once for what stands. */
function repairsIn(sorted) {
	const known = REPAIRS.get(sorted);
	if (known) return known;
	const repairs = /* @__PURE__ */ new Map();
	for (const each of sorted) {
		if (each.repairs === null || each.values["outcome"] === "not_yet") continue;
		if (!repairs.has(each.repairs)) repairs.set(each.repairs, each);
	}
	REPAIRS.set(sorted, repairs);
	return repairs;
}
function repairedOf(state, of) {
	const repair = repairsIn(state.sorted).get(of.id);
	return repair ? WORDS.repairedAfter(Math.max(0, repair.onset_ms - of.onset_ms)) : WORDS.notRepaired;
}
/** A version of an annotation, with all that two versions may differ in. */
function versionLine(state, scheme, of) {
	return [`${of.starred ? "★ " : ""}${wholeLine(scheme, of)}`, aboutIn(state, scheme, of)].filter(Boolean).join(" · ");
}
/** 00:38.0–00:42.2 Misread cue */
function wholeLine(scheme, of) {
	const until = of.offset_ms === null ? "" : `–${shortClock(of.offset_ms)}`;
	return `${shortClock(of.onset_ms)}${until} ${calledIn(scheme, of)}`;
}
// src/page/details.ts
var MOST_NOTE = 4e3;
var Details = class {
	element = make("section", {
		class: "details",
		"aria-label": WORDS.whatWasIt
	});
	#bench;
	#note;
	#of = null;
	#drawn = "";
	#slim = false;
	constructor(bench) {
		this.#bench = bench;
		this.#note = make("textarea", {
			rows: "2",
			placeholder: WORDS.note,
			"aria-label": WORDS.note,
			maxlength: String(MOST_NOTE)
		});
		this.#note.onchange = () => this.#keepNote();
	}
	/** While the film plays only the first line shows, so that the list stays quiet. */
	slim(playing) {
		if (playing === this.#slim) return;
		this.#slim = playing;
		this.element.classList.toggle("slim", playing);
		this.draw();
	}
	draw() {
		const of = this.#bench.store.selected;
		const { picking } = this.#bench.store.state;
		const slim = this.#slim && !picking;
		const mark = of ? this.#markOf(of, slim) : "";
		if (mark === this.#drawn) return;
		this.#drawn = mark;
		this.#turnTo(of?.id ?? null);
		this.element.classList.toggle("picking", picking);
		if (of) this.#fill(of, slim ? "slim" : "whole");
	}
	/** What was being written belongs to the moment it was written for. */
	#turnTo(of) {
		if (of === this.#of) return;
		this.#keepNote();
		this.#of = of;
	}
	/** What the drawing depends on: the same mark, the same drawing. */
	#markOf(of, slim) {
		const ruptures = slim ? [] : this.#ruptures(of).map((each) => [
			each.id,
			each.onset_ms,
			each.code
		]);
		return JSON.stringify([
			of,
			this.#bench.store.state.picking,
			slim,
			ruptures
		]);
	}
	#fill(of, how) {
		const family = familyOf(this.#bench.store.around.scheme, of.family)?.family;
		if (!isFocused(this.#note)) this.#note.value = of.note;
		coloured(this.element, family);
		const rest = how === "slim" ? [] : [
			this.#codes(of, family),
			this.#fields(of, family),
			this.#answers(of)
		];
		const parts = [this.#head(of), ...rest];
		for (const old of [...this.element.children]) if (old !== this.#note) old.remove();
		this.element.prepend(...parts.filter((each) => each !== null));
		if (this.#note.parentNode !== this.element) this.element.append(this.#note);
	}
	#keepNote() {
		const { store } = this.#bench;
		const of = this.#of === null ? void 0 : store.state.log.annotations.get(this.#of);
		if (of && of.note !== this.#note.value) store.do({
			do: "change",
			annotation: of.id,
			fields: { note: this.#note.value }
		});
	}
	#head(of) {
		const times = of.offset_ms === null ? clock(of.onset_ms) : `${clock(of.onset_ms)} – ${clock(of.offset_ms)}`;
		const bench = this.#bench;
		return make("header", {}, make("span", { class: "times" }, times), make("span", { class: "gap" }), commandButton("onset-here", bench, "["), commandButton("offset-here", bench, "]"), commandButton("play-moment", bench, icon("play")), commandButton("remove", bench, icon("bin")));
	}
	#codes(of, family) {
		const codes = family?.codes ?? [];
		if (codes.length === 0) return null;
		const { store } = this.#bench;
		const says = store.state.picking ? WORDS.chooseByKey : keyOf("codes");
		const group = make("div", {
			class: "codes",
			role: "group",
			"aria-label": WORDS.whatWasIt
		}, make("span", { class: "label" }, WORDS.whatWasIt, " ", make("kbd", {}, says)));
		codes.forEach((code, at) => {
			const on = of.code === code.id;
			const chip = make("button", {
				type: "button",
				class: "chip",
				"aria-pressed": String(on),
				title: code.definition ?? ""
			}, code.name);
			if (store.state.picking && at < 9) chip.prepend(make("kbd", {}, String(at + 1)));
			chip.onclick = () => {
				store.do({
					do: "change",
					annotation: of.id,
					fields: { code: on ? null : code.id }
				});
				store.do({
					do: "pick",
					picking: false
				});
			};
			group.append(chip);
		});
		return group;
	}
	#fields(of, family) {
		const fits = ({ codes }) => !codes || codes.length === 0 || of.code !== null && codes.includes(of.code);
		return make("div", { class: "fields" }, ...(family?.fields ?? []).filter(fits).map((field) => this.#field(of, field)), this.#confidence(of));
	}
	/** One that can only be said or not is a tick; others are a choice. */
	#field(of, field) {
		const set = (value) => {
			const rest = Object.entries(of.values).filter(([id]) => id !== field.id);
			const values = Object.fromEntries(value === "" ? rest : [...rest, [field.id, value]]);
			this.#bench.store.do({
				do: "change",
				annotation: of.id,
				fields: { values }
			});
		};
		const only = field.values.length === 1 ? field.values[0] : void 0;
		if (only) {
			const tick = make("input", { type: "checkbox" });
			tick.checked = of.values[field.id] === only.id;
			tick.onchange = () => set(tick.checked ? only.id : "");
			return make("label", { class: "tick" }, tick, field.name);
		}
		const values = [{
			id: "",
			name: WORDS.notSaid
		}, ...field.values];
		return choiceOf(field.name, values, of.values[field.id] ?? "", set);
	}
	#confidence(of) {
		const values = WORDS.confidences.map((name, at) => ({
			id: String(at + 1),
			name
		}));
		return choiceOf(WORDS.confidence, values, String(of.confidence), (value) => {
			this.#bench.store.do({
				do: "change",
				annotation: of.id,
				fields: { confidence: Number(value) }
			});
		});
	}
	#ruptures(of) {
		if (of.family !== "repair") return [];
		return this.#bench.store.state.sorted.filter((each) => each.family === "rupture" && each.onset_ms < of.onset_ms).reverse();
	}
	/** Which rupture a repair answers: those before it, the nearest first. */
	#answers(of) {
		if (of.family !== "repair") return null;
		const { store } = this.#bench;
		const ruptures = this.#ruptures(of).map((each) => ({
			id: each.id,
			name: wholeLine(store.around.scheme, each)
		}));
		return choiceOf(WORDS.answersRupture, [{
			id: "",
			name: WORDS.noRupture
		}, ...ruptures], of.repairs ?? "", (value) => {
			store.do({
				do: "link",
				annotation: of.id,
				repairs: value === "" ? null : value
			});
		});
	}
};
function choiceOf(label, values, now, set) {
	const choice = make("select", {});
	for (const { id, name } of values) choice.append(make("option", { value: id }, name));
	choice.value = now;
	choice.onchange = () => set(choice.value);
	return make("label", { class: "choice" }, make("span", { class: "label" }, label), choice);
}
function isFocused(element) {
	const root = element.getRootNode();
	return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
}
// src/page/filtering.ts
/** Which moments the list shows: a choice and a search. */
function filtering(scheme, scope, want) {
	const choice = make("select", { "aria-label": WORDS.show });
	for (const [id, says] of Object.entries(WORDS.filters)) choice.append(make("option", { value: id }, says));
	for (const family of scheme.tiers.flatMap((tier) => tier.families).filter(isKeyed)) choice.append(make("option", { value: family.id }, `${shapeOf(family)} ${family.name}`));
	const search = make("input", {
		type: "search",
		placeholder: WORDS.search,
		"aria-label": WORDS.search
	});
	const tell = () => want({
		filter: choice.value,
		search: search.value
	});
	scope.listen(choice, "change", () => {
		tell();
		choice.blur();
	});
	scope.listen(search, "input", tell);
	return make("div", { class: "filtering" }, choice, search);
}
// src/page/moments.ts
var ROW_PX = 56;
var Moments = class {
	element;
	#bench;
	#details;
	#count = make("span", { class: "count" });
	#rows = make("div", {
		class: "rows",
		role: "list",
		"aria-label": WORDS.moments
	});
	#list = make("div", { class: "list" }, this.#rows);
	#wanted = ALL;
	#shown = [];
	#selected = null;
	#expanded = 0;
	#drawn = [];
	#top = 0;
	#room = 600;
	#moves = false;
	constructor(bench, head, scope) {
		this.#bench = bench;
		this.#details = new Details(bench);
		const filter = filtering(bench.store.around.scheme, scope, (wanted) => {
			this.#wanted = wanted;
			this.#scrollTo(0);
			this.#draw();
		});
		this.element = make("section", {
			class: "moments",
			"aria-label": WORDS.moments
		}, make("header", {}, make("h2", {}, WORDS.moments, " ", this.#count), make("span", { class: "gap" }), ...head), filter, this.#list);
		scope.listen(this.#list, "scroll", () => {
			this.#top = this.#list.scrollTop;
			this.#place();
		});
		scope.observeSize(this.#list, () => {
			this.#room = this.#list.clientHeight;
			this.#place();
		});
		scope.observeSize(this.#details.element, () => this.#grown());
		bench.store.onChange(({ sorted, selected, open, picking }) => {
			const seen = [
				sorted,
				selected,
				open,
				picking
			];
			if (seen.every((each, at) => each === this.#drawn[at])) return;
			this.#drawn = seen;
			this.#draw();
		});
		bench.player.onChange(({ playing }) => this.#details.slim(playing));
		this.#draw();
	}
	#draw() {
		const { store } = this.#bench;
		this.#shown = found(store.state.sorted, this.#wanted, store.around.scheme);
		this.#count.textContent = this.#shown.length === store.state.sorted.length ? String(this.#shown.length) : `${String(this.#shown.length)} / ${String(store.state.sorted.length)}`;
		this.#details.draw();
		const selected = store.state.selected;
		if (selected !== this.#selected) {
			this.#selected = selected;
			this.#stretch();
			this.#bringIntoView();
		}
		this.#place();
	}
	#grown() {
		const height = this.#details.element.offsetHeight;
		if (height === this.#expanded) return;
		this.#expanded = height;
		this.#stretch();
		this.#bringIntoView();
		this.#place();
	}
	get #at() {
		return this.#selected === null ? -1 : this.#shown.findIndex((each) => each.id === this.#selected);
	}
	/** A newly selected moment comes into view; nothing else moves the list. */
	#bringIntoView() {
		const at = this.#at;
		if (at < 0) return;
		const top = at * ROW_PX;
		const bottom = top + ROW_PX + Math.min(this.#expanded, this.#room - ROW_PX);
		if (top < this.#top) this.#scrollTo(Math.max(0, top - ROW_PX / 2));
		else if (bottom > this.#top + this.#room) this.#scrollTo(bottom - this.#room);
	}
	/** The place is remembered, and the list moved when all is in it: so the page works everything out only once. */
	#scrollTo(top) {
		this.#top = top;
		this.#moves = true;
	}
	#stretch() {
		const extra = this.#at < 0 ? 0 : this.#expanded;
		this.#rows.style.height = `${String(this.#shown.length * ROW_PX + extra)}px`;
	}
	#place() {
		const size = this.#shown.length;
		const at = this.#at;
		const extra = at < 0 ? 0 : this.#expanded;
		this.#stretch();
		if (size === 0) {
			const nothing = this.#bench.store.state.sorted.length === 0 ? WORDS.none : WORDS.noneFound;
			this.#rows.replaceChildren(make("p", { class: "none" }, nothing));
			return;
		}
		const first = Math.max(0, Math.floor((this.#top - extra) / ROW_PX) - 1);
		const last = Math.min(size, Math.ceil((this.#top + this.#room) / ROW_PX) + 1);
		const rows = this.#shown.slice(first, last).map((each, index) => {
			const place = first + index;
			return this.#row(each, place, place * ROW_PX + (at >= 0 && place > at ? extra : 0));
		});
		this.#fill(rows, at);
		if (this.#moves) this.#list.scrollTop = this.#top;
		this.#moves = false;
	}
	/** The open details stay the same element, so that a note being written keeps its cursor. */
	#fill(rows, at) {
		const { element } = this.#details;
		for (const old of [...this.#rows.children]) if (old !== element) old.remove();
		this.#rows.prepend(...rows);
		if (at < 0) {
			element.remove();
			return;
		}
		element.style.transform = `translateY(${String((at + 1) * ROW_PX)}px)`;
		if (element.parentNode !== this.#rows) this.#rows.append(element);
	}
	#row(of, place, top) {
		const { store, player, timeline } = this.#bench;
		const { scheme } = store.around;
		const selected = of.id === this.#selected;
		const family = familyOf(scheme, of.family)?.family;
		const go = make("button", {
			type: "button",
			class: "go"
		}, shapeDrawing(family), make("span", { class: "time" }, shortClock(of.onset_ms)), make("span", { class: "what" }, make("b", {}, calledIn(scheme, of)), make("small", {}, aboutIn(store.state, scheme, of))));
		const star = make("button", {
			type: "button",
			class: "star",
			"aria-pressed": String(of.starred),
			"aria-label": `Star: ${calledIn(scheme, of)}`
		}, of.starred ? "★" : "☆");
		const row = coloured(make("div", {
			class: selected ? "row selected" : "row",
			role: "listitem",
			"aria-setsize": String(this.#shown.length),
			"aria-posinset": String(place + 1),
			"aria-current": selected ? "true" : false,
			"data-id": of.id,
			"data-family": of.family
		}, go, star), family);
		row.style.transform = `translateY(${String(top)}px)`;
		go.onclick = () => {
			store.do({
				do: "select",
				annotation: of.id
			});
			player.seek(of.onset_ms);
			timeline.show(of.onset_ms);
		};
		star.onclick = () => store.do({
			do: "star",
			annotation: of.id
		});
		return row;
	}
};
// src/page/palette.ts
function palette(bench, scope) {
	const element = make("div", {
		class: "palette",
		role: "group",
		"aria-label": "Tag"
	});
	const draws = [];
	for (const tier of bench.store.around.scheme.tiers) for (const family of tier.families.filter(isKeyed)) {
		const [button, draw] = family.key ? familyButton(family, tier.id === "moments", bench) : stateButton(family, bench, scope);
		element.append(button);
		draws.push(draw);
	}
	bench.store.onChange((state) => draws.forEach((draw) => draw(state)));
	return element;
}
function familyButton(family, large, bench) {
	const recording = make("small", {
		class: "recording",
		hidden: true
	}, WORDS.recording);
	const button = coloured(make("button", {
		type: "button",
		class: large ? "tag large" : "tag",
		"aria-pressed": "false",
		"data-family": family.id
	}, shapeDrawing(family), make("span", { class: "name" }, family.name, recording), make("kbd", {}, (family.key ?? "").toUpperCase())), family);
	button.onclick = () => press$1(family.id, null)(bench);
	return [button, ({ open }) => {
		const on = open.has(family.id);
		button.setAttribute("aria-pressed", String(on));
		recording.hidden = !on;
	}];
}
/** States share one button: it says the one that is running and opens the others, for fingers. */
function stateButton(family, bench, scope) {
	const keyed = family.codes.filter((code) => code.key);
	const name = make("span", { class: "name" }, family.name);
	const button = make("button", {
		type: "button",
		class: "tag state",
		"aria-expanded": "false",
		"aria-pressed": "false",
		"aria-haspopup": "true",
		"data-family": family.id
	}, shapeDrawing(family), name, make("kbd", {}, `${keyed[0]?.key ?? ""}–${keyed.at(-1)?.key ?? ""}`));
	const menu = make("div", {
		class: "states",
		role: "group",
		"aria-label": family.name,
		hidden: true
	});
	const show = (shown) => {
		menu.hidden = !shown;
		button.setAttribute("aria-expanded", String(shown));
	};
	for (const code of keyed) {
		const choice = make("button", {
			type: "button",
			"data-code": code.id
		}, make("kbd", {}, code.key ?? ""), code.name);
		choice.style.setProperty("--pale", stateColour(family, code.id));
		choice.onclick = () => {
			press$1(family.id, code.id)(bench);
			show(false);
		};
		menu.append(choice);
	}
	button.onclick = () => show(menu.hidden !== false);
	const holder = coloured(make("div", { class: "holder" }, button, menu), family);
	scope.listen(holder.ownerDocument, "pointerdown", (event) => {
		if (!event.composedPath().includes(holder)) show(false);
	});
	return [holder, (state) => {
		const running = codeOf(family, state.log.annotations.get(state.open.get(family.id) ?? "")?.code ?? null);
		name.textContent = running?.name ?? family.name;
		button.setAttribute("aria-pressed", String(running !== void 0));
		for (const choice of menu.children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === running?.id));
	}];
}
// src/page/standing.ts
/** Whether everything is saved, always in sight; what was refused; the passphrase, asked for in place. */
var SAYS = {
	saved: () => WORDS.saved,
	sending: WORDS.waiting,
	offline: WORDS.offline,
	locked: WORDS.locked
};
var Pill = class {
	element = make("span", {
		class: "pill saved",
		role: "status"
	}, WORDS.saved);
	stands(line, waiting) {
		const says = SAYS[line](waiting);
		if (this.element.textContent === says) return;
		this.element.className = `pill ${line}`;
		this.element.textContent = says;
	}
};
/** A change that was refused: both versions, calmly, and in nobody's way. */
function refusals(store) {
	const banner = make("div", {
		class: "banner",
		role: "status",
		hidden: true
	});
	let shown = null;
	store.onChange(({ notice }) => {
		if (notice === shown) return;
		shown = notice;
		banner.hidden = notice === null;
		if (!notice) return;
		const version = (label, of) => make("p", {}, make("span", { class: "label" }, label), " ", of ? versionLine(store.state, store.around.scheme, of) : WORDS.gone);
		const close = make("button", {
			type: "button",
			class: "quiet"
		}, WORDS.understood);
		close.onclick = () => store.do({ do: "dismiss" });
		const both = notice.wanted ? [version(WORDS.refusedMine, notice.wanted), version(WORDS.refusedTheirs, notice.stands)] : [];
		banner.replaceChildren(make("div", {}, make("p", {}, make("b", {}, notice.says)), ...both), close);
	});
	return banner;
}
/** Over everything while Glimmer is locked: nothing of a family is to be seen. */
var Locked = class {
	element = make("div", {
		class: "veil locked",
		hidden: true,
		role: "dialog",
		"aria-modal": "true",
		"aria-label": WORDS.lockedTitle
	});
	#scope;
	#opened;
	constructor(scope, opened) {
		this.#scope = scope;
		this.#opened = opened;
	}
	show(waiting) {
		if (!this.element.hidden) return;
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
			this.#unlock(passphrase, says);
		};
		this.element.replaceChildren(form);
		this.element.hidden = false;
		this.#scope.after(0, () => passphrase.focus());
	}
	hide() {
		this.element.hidden = true;
	}
	async #unlock(passphrase, says) {
		const answer = await post("/sign-in/unlock", { passphrase: passphrase.value });
		if (!answer.ok) {
			says.textContent = answer.says;
			passphrase.select();
			return;
		}
		this.hide();
		this.#opened();
	}
};
// src/page/store.ts
/** Holds the state; whoever draws listens, whoever wants a change sends an intent. */
var Store = class {
	around;
	#listeners = /* @__PURE__ */ new Set();
	#send;
	#state;
	constructor(state, around, send) {
		this.#state = state;
		this.around = around;
		this.#send = send;
	}
	get state() {
		return this.#state;
	}
	get selected() {
		return selectedOf(this.#state);
	}
	onChange(listener) {
		this.#listeners.add(listener);
	}
	/** Drawn at once, then sent: no tag waits for the network. */
	do(intent) {
		const before = this.#state;
		this.#state = next(before, intent, this.around);
		if (this.#state === before) return;
		try {
			for (const listener of this.#listeners) listener(this.#state);
		} finally {
			this.#sendNew(before, intent);
		}
	}
	#sendNew(before, intent) {
		if (intent.do === "resume" || intent.do === "settle") return;
		const known = new Set(before.log.waiting);
		this.#send(this.#state.log.waiting.filter((each) => !known.has(each)));
	}
};
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
// src/model/blocks.ts
/** What of a row lies in view, left out or merged where several fall on the same few pixels: drawing costs pixels, not annotations. */
/** Narrower than this, neighbours on the same pixels are drawn as one. */
var TINY_PX = 2;
/** Blocks by onset, clipped a little outside the view. `ordered` is sorted by onset. */
function blocksOf(ordered, view) {
	const blocks = [];
	for (const each of ordered) {
		if (each.onset_ms >= view.toMs) break;
		const offset = each.offset_ms ?? each.onset_ms;
		if (offset < view.fromMs) continue;
		put(blocks, {
			from: Math.max(-8, toPx(view, each.onset_ms)),
			to: Math.min(view.width + 8, toPx(view, offset)),
			of: each
		});
	}
	return blocks;
}
function put(blocks, block) {
	const last = blocks.at(-1);
	if (!last || !isHidden(last, block.from, block.to)) {
		if (last && isOnTopOf(last, block.from, block.to)) blocks[blocks.length - 1] = {
			from: last.from,
			to: Math.max(last.to, block.to),
			of: null
		};
		else blocks.push(block);
	}
}
/** On the very pixels of the one before. */
function isHidden(last, from, to) {
	return from - last.from < 1 && to <= last.to + .5;
}
function isOnTopOf(last, from, to) {
	return to - from < TINY_PX && from - last.to < 1 && last.to - last.from < 8;
}
// src/model/layout.ts
var HEIGHTS = {
	ruler: 17,
	film: 42,
	sound: 30,
	moment: 25,
	points: 25,
	state: 23,
	context: 21
};
var GAP = 5;
/** Rows of a height that fits; `scale` below 1 for small screens. */
function linesOf(rows, scale) {
	const shown = [
		{
			kind: "ruler",
			row: null
		},
		{
			kind: "film",
			row: null
		},
		{
			kind: "sound",
			row: null
		},
		...rows.map((row) => ({
			kind: row.kind,
			row
		}))
	];
	let top = 0;
	return shown.map((each) => {
		const height = Math.round(HEIGHTS[each.kind] * scale);
		const line = {
			...each,
			top,
			height
		};
		top += height + Math.round(GAP * scale);
		return line;
	});
}
function heightOf(lines) {
	const last = lines.at(-1);
	return last ? last.top + last.height : 0;
}
function lineAt(lines, y) {
	return lines.find((line) => y >= line.top - 2 && y < line.top + line.height + 3);
}
// src/model/ticks.ts
var STEPS_MS = [
	100,
	200,
	500,
	1e3,
	2e3,
	5e3,
	1e4,
	15e3,
	3e4,
	6e4,
	12e4,
	3e5,
	6e5,
	18e5
];
var APART_PX = 84;
/** Round times in view, far enough apart to be read. */
function ticksOf(view) {
	const least = (view.toMs - view.fromMs) / view.width * APART_PX;
	const everyMs = STEPS_MS.find((each) => each >= least) ?? 36e5;
	const at = [];
	for (let ms = Math.ceil(view.fromMs / everyMs) * everyMs; ms < view.toMs; ms += everyMs) at.push(ms);
	return {
		everyMs,
		at
	};
}
// src/page/drawing.ts
var INK = "#2B2A33";
var MUTED = "#6F6B75";
var TRACK = "#F6F1EA";
var FONT = "\"Nunito Sans\", system-ui, sans-serif";
/** Text on something narrower cannot be read. */
var READABLE_PX = 44;
function drawRuler(ink, line, view, ticks) {
	ink.font = `500 11px ${FONT}`;
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	for (const ms of ticks.at) {
		const x = Math.round(toPx(view, ms));
		ink.fillStyle = "#D9D1C6";
		ink.fillRect(x, line.top + 3, 1, line.height - 3);
		ink.fillStyle = MUTED;
		ink.fillText(ticks.everyMs < 1e3 ? shortClock(ms) : tickClock(ms), x + 5, line.top + line.height / 2 + 1);
	}
}
function drawTrack(ink, line, width) {
	ink.fillStyle = TRACK;
	rounded(ink, 0, line.top, width, line.height, 5);
	ink.fill();
}
function drawMoment(ink, line, { block, family, selected, open, plain }) {
	const colour = colourOf(family);
	const width = Math.max(3, block.to - block.from);
	const of = block.of;
	const unchecked = !open && isUnchecked(of);
	ink.globalAlpha = unchecked ? .22 : solidity(of);
	ink.fillStyle = colour;
	filled(ink, block.from, line.top + 2, width, line.height - 4, plain ? 0 : 5);
	ink.globalAlpha = 1;
	if (unchecked) {
		rounded(ink, block.from, line.top + 2, width, line.height - 4, 5);
		dashed(ink, colour);
	}
	if (selected) outlined(ink, line, block.from, width);
	if (of) written(ink, line, block, sayingOf(of, family), unchecked ? INK : "#FFFFFF");
}
/** A round corner costs twenty times a square one; on something narrow nobody sees the difference. */
function filled(ink, x, y, width, height, radius) {
	if (width < 7 || radius === 0) {
		ink.fillRect(x, y, width, height);
		return;
	}
	rounded(ink, x, y, width, height, radius);
	ink.fill();
}
function isUnchecked(of) {
	return of !== null && of.end_unchecked;
}
/** What somebody was not sure of is drawn thinner. */
function solidity(of) {
	return of !== null && of.confidence <= 1 ? .55 : .92;
}
function sayingOf(of, family) {
	return `${of.starred ? "★ " : ""}${of.code === null ? "" : nameOf(family, of.code)}`;
}
/** What nobody could see: hatched, so that it is never taken for a moment. */
function drawContext(ink, line, drawn) {
	const { block, family, selected } = drawn;
	const width = Math.max(3, block.to - block.from);
	ink.save();
	rounded(ink, block.from, line.top + 2, width, line.height - 4, 4);
	ink.fillStyle = "#E9E3DB";
	ink.fill();
	ink.clip();
	ink.strokeStyle = colourOf(family);
	ink.globalAlpha = .5;
	ink.lineWidth = 1.2;
	ink.beginPath();
	const from = Math.max(-20, block.from);
	for (let x = from - line.height; x < Math.min(block.to, from + 6e3); x += 6) {
		ink.moveTo(x, line.top + line.height);
		ink.lineTo(x + line.height, line.top);
	}
	ink.stroke();
	ink.restore();
	if (drawn.block.of?.end_unchecked === true && !drawn.open) {
		rounded(ink, block.from, line.top + 2, width, line.height - 4, 4);
		dashed(ink, colourOf(family));
	}
	if (selected) outlined(ink, line, block.from, width);
}
function drawState(ink, line, { block, family, selected, open }) {
	const width = Math.max(2, block.to - block.from);
	const code = block.of?.code ?? null;
	ink.fillStyle = stateColour(family, code);
	ink.fillRect(block.from, line.top, width, line.height);
	ink.fillStyle = "#FFFFFF";
	ink.fillRect(block.from, line.top, 1, line.height);
	if (block.of?.end_unchecked === true && !open) {
		rounded(ink, block.from, line.top + 1, width, line.height - 2, 3);
		dashed(ink, MUTED);
	}
	if (selected) outlined(ink, line, block.from, width);
	if (block.of) written(ink, line, block, nameOf(family, code), INK);
}
function drawInstant(ink, line, { block, family, selected }) {
	const middle = line.top + line.height / 2;
	if (block.of === null) {
		ink.fillStyle = colourOf(family);
		ink.fillRect(block.from, line.top + 6, Math.max(3, block.to - block.from), line.height - 12);
		return;
	}
	if (selected) {
		ink.fillStyle = "#FFFFFF";
		ink.strokeStyle = INK;
		ink.lineWidth = 2;
		ink.beginPath();
		ink.arc(block.from, middle, line.height / 2 - 1, 0, Math.PI * 2);
		ink.fill();
		ink.stroke();
	}
	shaped(ink, family, block.from, middle, Math.min(15, line.height - 9));
}
function shaped(ink, family, x, y, size) {
	const { d, stroked } = pathOf(family);
	ink.save();
	ink.translate(x - size / 2, y - size / 2);
	ink.scale(size / 16, size / 16);
	ink.fillStyle = ink.strokeStyle = colourOf(family);
	ink.lineWidth = 2.2;
	if (stroked) ink.stroke(new Path2D(d));
	else ink.fill(new Path2D(d));
	ink.restore();
}
/** From the end of a rupture to the beginning of the repair that answers it. */
function drawAnswer(ink, from, to) {
	const bend = Math.max(10, Math.min(60, Math.abs(to[0] - from[0]) / 2 + 8));
	ink.strokeStyle = "#6B5BB5";
	ink.lineWidth = 1.8;
	ink.beginPath();
	ink.moveTo(from[0], from[1]);
	ink.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0], to[1]);
	ink.stroke();
	ink.fillStyle = "#6B5BB5";
	ink.beginPath();
	ink.arc(to[0], to[1], 3, 0, Math.PI * 2);
	ink.arc(from[0], from[1], 2.4, 0, Math.PI * 2);
	ink.fill();
}
function rounded(ink, x, y, width, height, radius) {
	ink.beginPath();
	ink.roundRect(x, y, width, height, Math.min(radius, width / 2));
}
function outlined(ink, line, left, width) {
	rounded(ink, left - 1, line.top + 1, width + 2, line.height - 2, 6);
	ink.strokeStyle = INK;
	ink.lineWidth = 2;
	ink.stroke();
	if (width < 22) return;
	ink.fillStyle = "#FFFFFFCC";
	for (const x of [left + 4, left + width - 6]) ink.fillRect(x, line.top + 7, 2, line.height - 14);
}
/** An end nobody has checked is drawn broken. */
function dashed(ink, colour) {
	ink.strokeStyle = colour;
	ink.lineWidth = 1.6;
	ink.setLineDash([5, 4]);
	ink.stroke();
	ink.setLineDash([]);
}
function written(ink, line, block, text, colour) {
	const left = Math.max(0, block.from) + 9;
	const room = block.to - left - 8;
	const said = room < READABLE_PX ? text.startsWith("★") && room > 8 ? "★" : "" : text;
	if (said === "") return;
	ink.fillStyle = colour;
	ink.font = `600 12px ${FONT}`;
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	ink.fillText(fitting(ink, said, room), left, line.top + line.height / 2 + .5);
}
var WIDTHS = /* @__PURE__ */ new Map();
/** Measured once for each text: names are few, moments are many. */
function widthOf(ink, text) {
	const known = WIDTHS.get(text);
	if (known !== void 0) return known;
	const { width } = ink.measureText(text);
	if (document.fonts.status === "loaded") WIDTHS.set(text, width);
	return width;
}
function fitting(ink, text, room) {
	const wide = widthOf(ink, text);
	if (wide <= room) return text;
	return `${text.slice(0, Math.max(1, Math.floor(text.length * room / wide) - 1)).trimEnd()}…`;
}
// src/page/pictures.ts
var BETWEEN_PX = 2;
var BAR_PX = 4;
function drawFilm(ink, line, view, { plan, picture }) {
	const wide = Math.max(12, line.height * plan.width / plan.height) + BETWEEN_PX;
	const perPx = (view.toMs - view.fromMs) / view.width;
	const first = Math.floor(view.fromMs / perPx / wide);
	ink.save();
	ink.beginPath();
	ink.roundRect(0, line.top, view.width, line.height, 6);
	ink.clip();
	for (let tile = first; tile * wide < view.width + view.fromMs / perPx; tile += 1) {
		const x = tile * wide - view.fromMs / perPx;
		const at = Math.min(plan.count - 1, Math.max(0, Math.floor((tile + .5) * wide * perPx / plan.every_ms)));
		if (tile * wide * perPx >= view.lengthMs) break;
		const sx = at % plan.columns * plan.width;
		const sy = Math.floor(at / plan.columns) * plan.height;
		ink.drawImage(picture, sx, sy, plan.width, plan.height, x, line.top, wide - BETWEEN_PX, line.height);
	}
	ink.restore();
}
/** One bar for a few pixels: the loudest there. */
function drawSound(ink, line, view, sound) {
	if (sound.rate_hz === 0) return;
	const middle = line.top + line.height / 2;
	const perPx = (view.toMs - view.fromMs) / view.width / 1e3 * sound.rate_hz;
	const before = view.fromMs / 1e3 * sound.rate_hz;
	const first = Math.floor(before / perPx / BAR_PX);
	ink.strokeStyle = "#AFA496";
	ink.lineWidth = 2;
	ink.lineCap = "round";
	ink.beginPath();
	for (let bar = first; bar * BAR_PX * perPx - before < view.width * perPx; bar += 1) {
		const loud = loudest(sound.peaks, Math.floor(bar * BAR_PX * perPx), Math.floor((bar + 1) * BAR_PX * perPx));
		if (loud < 0) break;
		const half = Math.max(.5, (loud / 127) ** .7 * (line.height / 2 - 1));
		const x = bar * BAR_PX - before / perPx + BAR_PX / 2;
		ink.moveTo(x, middle - half);
		ink.lineTo(x, middle + half);
	}
	ink.stroke();
	ink.lineCap = "butt";
}
/** The loudest of a stretch of peaks; below nought after the last. */
function loudest(peaks, from, to) {
	if (2 * from >= peaks.length) return -1;
	let loud = 0;
	const step = Math.max(1, Math.floor((to - from) / 24));
	for (let at = from; at <= Math.max(from, to - 1); at += step) loud = Math.max(loud, Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0));
	return loud;
}
// src/page/board.ts
/** The rows of the timeline on canvas: what is in view, and of that only the rows that changed. */
var DRAW = {
	moment: drawMoment,
	points: drawInstant,
	state: drawState,
	context: drawContext
};
function isSame(one, other) {
	return one === other || one.length === other.length && one.every((each, at) => each === other[at]);
}
function grouped(sorted) {
	const byFamily = /* @__PURE__ */ new Map();
	for (const each of sorted) {
		const group = byFamily.get(each.family);
		if (group) group.push(each);
		else byFamily.set(each.family, [each]);
	}
	return byFamily;
}
/** Several families in one row, in the order of their onsets. */
function together(families) {
	const filled = families.filter((each) => each.length > 0);
	return filled.length <= 1 ? filled[0] ?? [] : filled.flat().sort((one, other) => one.onset_ms - other.onset_ms);
}
/** So many in one row are small things side by side. */
var MANY = 150;
var Board = class {
	#rows = make("canvas", { "aria-hidden": "true" });
	/** Over the rows, since lines from one to another cross them. */
	#links = make("canvas", {
		class: "links",
		"aria-hidden": "true"
	});
	canvases = [this.#rows, this.#links];
	#scheme;
	#scale = 1;
	#lines = [];
	#byRow = /* @__PURE__ */ new Map();
	#of = null;
	#painted = /* @__PURE__ */ new Map();
	#view = null;
	#strip = null;
	#sound = null;
	constructor(scheme) {
		this.#scheme = scheme;
	}
	set strip(strip) {
		this.#strip = strip;
		this.#view = null;
	}
	set sound(sound) {
		this.#sound = sound;
		this.#view = null;
	}
	get lines() {
		return this.#lines;
	}
	get height() {
		return heightOf(this.#lines);
	}
	/** As wide as there is room; everything is then drawn anew. */
	fit(width, dots) {
		for (const canvas of this.canvases) {
			canvas.width = Math.round(width * dots);
			canvas.height = Math.round(this.height * dots);
			canvas.style.width = `${String(width)}px`;
			canvas.style.height = `${String(this.height)}px`;
			canvas.getContext("2d")?.setTransform(dots, 0, 0, dots, 0, 0);
		}
		this.#view = null;
	}
	/** Take in what stands; true where the rows changed. */
	take(sorted, scale) {
		if (sorted === this.#of && scale === this.#scale) return false;
		const byFamily = grouped(sorted);
		const rows = rowsOf(this.#scheme, new Set(byFamily.keys()));
		const before = this.#lines.map((line) => line.row?.id).join();
		const rescaled = scale !== this.#scale || this.#of === null;
		this.#of = sorted;
		this.#scale = scale;
		this.#lines = linesOf(rows, scale);
		this.#byRow = new Map(rows.map((row) => [row.id, together(row.families.map((family) => byFamily.get(family.id) ?? []))]));
		return rescaled || before !== this.#lines.map((line) => line.row?.id).join();
	}
	/** Everything in a row, as it is to be seen now: what is recorded grows with the film. */
	seenIn(row, { state, nowMs, dragged }) {
		const all = this.#byRow.get(row.id) ?? [];
		if (dragged === null && state.open.size === 0) return all;
		const moved = all.map((each) => {
			if (each.id === dragged?.id) return {
				...each,
				...dragged.times
			};
			return state.open.get(each.family) === each.id && nowMs > each.onset_ms ? {
				...each,
				offset_ms: nowMs
			} : each;
		});
		return dragged ? moved.sort((one, other) => one.onset_ms - other.onset_ms) : moved;
	}
	draw(scene) {
		const ink = this.#rows.getContext("2d");
		const links = this.#links.getContext("2d");
		if (!ink || !links) return;
		const anew = scene.view !== this.#view;
		this.#view = scene.view;
		const changed = this.#lines.filter((line) => line.row ? this.#repaint(line.row, scene, anew) : anew);
		for (const line of changed) {
			ink.clearRect(0, line.top - 1, scene.view.width, line.height + 2);
			this.#line(ink, line, scene);
		}
		if (!anew && changed.every((line) => line.row?.id !== "rupture" && line.row?.id !== "repair")) return;
		links.clearRect(0, 0, scene.view.width, this.height);
		this.#answers(links, scene);
	}
	/** Whether the row looks other than it was last drawn. */
	#repaint(row, scene, anew) {
		const seen = this.seenIn(row, scene);
		const { selected, open } = scene.state;
		const mark = row.families.map((family) => open.get(family.id) ?? "").concat(seen.some((each) => each.id === selected) ? selected ?? "" : "").join();
		const before = this.#painted.get(row.id);
		this.#painted.set(row.id, {
			seen,
			mark
		});
		return anew || mark !== before?.mark || !isSame(seen, before.seen);
	}
	#line(ink, line, scene) {
		const { view } = scene;
		if (line.row) this.#row(ink, line, line.row, scene);
		else if (line.kind === "ruler") drawRuler(ink, line, view, ticksOf(view));
		else if (line.kind === "film") {
			if (this.#strip) drawFilm(ink, line, view, this.#strip);
			else drawTrack(ink, line, view.width);
		} else if (this.#sound) drawSound(ink, line, view, this.#sound);
	}
	#row(ink, line, row, scene) {
		const { state, view } = scene;
		drawTrack(ink, line, view.width);
		const draw = DRAW[row.kind];
		const { seen } = this.#painted.get(row.id) ?? { seen: [] };
		const blocks = blocksOf(seen, view);
		const plain = blocks.length > MANY;
		for (const block of blocks) if (block.of === null || block.of.id !== state.selected) draw(ink, line, {
			...this.#drawn(block, row, state),
			plain
		});
		const selected = state.log.annotations.has(state.selected ?? "") ? seen.filter((each) => each.id === state.selected) : [];
		for (const block of blocksOf(selected, view)) draw(ink, line, this.#drawn(block, row, state));
	}
	#drawn(block, row, state) {
		const of = block.of;
		if (of === null) return {
			block,
			family: row.families[0],
			selected: false,
			open: false,
			plain: false
		};
		return {
			block,
			family: familyOf(this.#scheme, of.family)?.family,
			selected: of.id === state.selected,
			open: state.open.get(of.family) === of.id,
			plain: false
		};
	}
	#lineOf(row) {
		return this.#lines.find((line) => line.row?.id === row);
	}
	/** From each rupture to the repairs that answer it. */
	#answers(ink, scene) {
		const from = this.#lineOf("rupture");
		const to = this.#lineOf("repair");
		if (!from || !to) return;
		const ruptures = new Map(this.seenIn(from.row, scene).map((each) => [each.id, each]));
		for (const { of: repair, from: start } of blocksOf(this.seenIn(to.row, scene), scene.view)) {
			const rupture = ruptures.get(repair?.repairs ?? "");
			if (!rupture) continue;
			drawAnswer(ink, [Math.min(toPx(scene.view, rupture.offset_ms ?? rupture.onset_ms), start), from.top + from.height / 2 + 4], [start, to.top + to.height / 2]);
		}
	}
};
// src/model/hits.ts
/** The best hit at `x`; what is selected comes first, then what begins last. */
function hitIn(boxes, x, selected, near) {
	const under = boxes.filter((box) => x >= box.from - near && x <= Math.max(box.to, box.from + 2) + near);
	const box = under.find((each) => selected(each.of)) ?? under.findLast((each) => x >= each.from && x <= each.to) ?? under.at(-1);
	return box ? {
		of: box.of,
		part: partAt(box, x, selected(box.of) ? near : near / 2)
	} : null;
}
/** Edges take at most a third of a moment each, so that a short one can still be moved. */
function partAt(box, x, near) {
	const inside = Math.min(near, (box.to - box.from) / 3);
	if (box.to - box.from < 6) return "whole";
	if (x <= box.from + inside) return "onset";
	return x >= box.to - inside ? "offset" : "whole";
}
// src/model/snapping.ts
/** The moment's times when `part` is dragged by `byMs`. */
function dragged(from, part, byMs, { lengthMs, shortestMs, snap }) {
	const end = from.offset_ms;
	if (part === "whole" || end === null) {
		const span = end === null ? 0 : end - from.onset_ms;
		const last = end === null ? lengthMs - shortestMs : lengthMs - span;
		const onset = clamp(snap(clamp(from.onset_ms + byMs, 0, last)), 0, last);
		return {
			onset_ms: onset,
			offset_ms: end === null ? null : onset + span
		};
	}
	if (part === "onset") return {
		onset_ms: clamp(snap(from.onset_ms + byMs), 0, end - shortestMs),
		offset_ms: end
	};
	return {
		onset_ms: from.onset_ms,
		offset_ms: clamp(snap(end + byMs), from.onset_ms + shortestMs, lengthMs)
	};
}
function clamp(value, least, most) {
	return Math.round(Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most)));
}
// src/page/gesture.ts
/** What the pointer does on the rows: named states, one at a time. */
var STILL_PX = 3;
var Gesture = class {
	#ground;
	#store;
	#player;
	#doing = { what: "idle" };
	constructor(ground, store, player, scope) {
		this.#ground = ground;
		this.#store = store;
		this.#player = player;
		const { element } = ground;
		scope.listen(element, "pointerdown", (event) => this.#down(event));
		scope.listen(element, "pointermove", (event) => this.#move(event));
		scope.listen(element, "pointerup", (event) => this.#up(event));
		scope.listen(element, "pointercancel", () => this.#rest());
	}
	get idle() {
		return this.#doing.what === "idle";
	}
	#rest() {
		this.#doing = { what: "idle" };
		this.#ground.drag(null);
	}
	#x(event) {
		return event.clientX - this.#ground.element.getBoundingClientRect().left;
	}
	#line(event) {
		return lineAt(this.#ground.lines, event.clientY - this.#ground.element.getBoundingClientRect().top);
	}
	#hit(event) {
		const line = this.#line(event);
		if (!line?.row) return null;
		const { view } = this.#ground;
		const instant = line.kind === "points" ? 9 : 0;
		const boxes = this.#ground.seenIn(line).filter((each) => each.onset_ms < view.toMs && (each.offset_ms ?? each.onset_ms) >= view.fromMs).map((of) => ({
			of,
			from: toPx(view, of.onset_ms) - instant,
			to: toPx(view, of.offset_ms ?? of.onset_ms) + instant
		}));
		const near = event.pointerType === "touch" ? 14 : 6;
		const hit = hitIn(boxes, this.#x(event), (of) => of.id === this.#store.state.selected, near);
		return hit && instant > 0 ? {
			...hit,
			part: "whole"
		} : hit;
	}
	#down(event) {
		if (event.button !== 0) return;
		this.#ground.element.setPointerCapture(event.pointerId);
		const x = this.#x(event);
		const hit = this.#hit(event);
		if (hit) {
			this.#store.do({
				do: "select",
				annotation: hit.of.id
			});
			this.#doing = {
				what: "drag",
				x,
				of: hit.of,
				part: hit.part,
				to: null
			};
		} else if (this.#line(event)?.row) this.#doing = {
			what: "pan",
			x,
			from: this.#ground.view,
			moved: false
		};
		else {
			this.#doing = { what: "scrub" };
			this.#player.seek(toMs(this.#ground.view, x));
		}
	}
	#move(event) {
		const x = this.#x(event);
		const doing = this.#doing;
		switch (doing.what) {
			case "idle":
				this.#point(event);
				break;
			case "scrub":
				this.#player.seek(toMs(this.#ground.view, x));
				break;
			case "pan":
				this.#pan(doing, x);
				break;
			case "drag": this.#drag(doing, x);
		}
	}
	#point(event) {
		const hit = this.#hit(event);
		const scrubs = this.#line(event)?.row === null;
		this.#ground.element.style.cursor = hit ? hit.part === "whole" ? "grab" : "ew-resize" : scrubs ? "pointer" : "default";
	}
	#pan(doing, x) {
		const moved = doing.moved || Math.abs(x - doing.x) > STILL_PX;
		this.#doing = {
			...doing,
			moved
		};
		const perPx = (doing.from.toMs - doing.from.fromMs) / doing.from.width;
		if (moved) this.#ground.look(panned(doing.from, (doing.x - x) * perPx));
	}
	/** The film shows the edge while it is dragged. */
	#drag(doing, x) {
		if (doing.to === null && Math.abs(x - doing.x) <= STILL_PX) return;
		const { view } = this.#ground;
		const { around } = this.#store;
		const times = dragged(doing.of, doing.part, toMs(view, x) - toMs(view, doing.x), {
			lengthMs: around.lengthMs,
			shortestMs: around.shortestMs,
			snap: (ms) => this.#player.snap(ms)
		});
		const to = {
			id: doing.of.id,
			times
		};
		this.#doing = {
			...doing,
			to
		};
		this.#ground.drag(to);
		if (!this.#player.seen.playing) this.#player.seek(doing.part === "offset" ? times.offset_ms ?? times.onset_ms : times.onset_ms);
	}
	#up(event) {
		const doing = this.#doing;
		this.#rest();
		if (doing.what === "pan" && !doing.moved) this.#player.seek(toMs(this.#ground.view, this.#x(event)));
		else if (doing.what === "drag" && doing.to) this.#drop(doing.of, doing.part, doing.to.times);
		else if (doing.what === "drag" && !this.#player.seen.playing) this.#player.seek(doing.of.onset_ms);
	}
	#drop(of, part, { onset_ms, offset_ms }) {
		if (onset_ms === of.onset_ms && offset_ms === of.offset_ms) return;
		const checked = part === "offset" ? { end_unchecked: false } : {};
		this.#store.do({
			do: "change",
			annotation: of.id,
			fields: {
				onset_ms,
				offset_ms,
				...checked
			}
		});
	}
};
// src/page/twin.ts
/** The rows of the timeline as lists, for those who do not see the canvas: what is in view, said in words. */
var MOST = 40;
/** Said when the hands rest: words never hold up a tag. */
var REST_MS$1 = 400;
var Twin = class {
	element = make("div", {
		class: "unseen",
		role: "group",
		"aria-label": "Timeline as lists"
	});
	#scheme;
	#scope;
	#stop = () => void 0;
	constructor(scheme, scope) {
		this.#scheme = scheme;
		this.#scope = scope;
	}
	says(state, lines, view, seenIn) {
		this.#stop();
		this.#stop = this.#scope.after(REST_MS$1, () => {
			this.element.replaceChildren(...lines.filter((line) => line.row !== null).map((line) => this.#list(state, line, view, seenIn(line))));
		});
	}
	#list(state, line, view, all) {
		const items = all.filter((each) => each.onset_ms < view.toMs && (each.offset_ms ?? each.onset_ms) >= view.fromMs).slice(0, MOST).map((each) => {
			const about = aboutIn(state, this.#scheme, each);
			return make("li", { "data-id": each.id }, about ? `${wholeLine(this.#scheme, each)}, ${about}` : wholeLine(this.#scheme, each));
		});
		return make("section", { "aria-label": line.row?.name ?? "" }, make("ul", {}, ...items));
	}
};
// src/page/whole.ts
/** The whole clip in one strip, and the window on it that the rows below show. */
var HEIGHT_PX = 24;
var LEAST_PX$1 = 10;
var REST_MS = 120;
var Whole = class {
	element;
	#canvas = make("canvas", { "aria-hidden": "true" });
	#window = make("div", { class: "window" });
	#head = make("div", { class: "needle" });
	#scheme;
	#lengthMs;
	#all = [];
	#scope;
	#view;
	#stop = () => void 0;
	constructor(scheme, lengthMs, scope, centre) {
		this.#scheme = scheme;
		this.#scope = scope;
		this.#lengthMs = lengthMs;
		this.#view = wholeClip(lengthMs, 1);
		this.element = make("div", { class: "whole" }, this.#canvas, this.#head, this.#window);
		let held = false;
		const move = (event) => {
			if (held) centre(toMs(this.#view, event.clientX - this.element.getBoundingClientRect().left));
		};
		scope.listen(this.element, "pointerdown", (event) => {
			if (event.button !== 0) return;
			held = true;
			this.element.setPointerCapture(event.pointerId);
			move(event);
		});
		scope.listen(this.element, "pointermove", move);
		for (const type of ["pointerup", "pointercancel"]) scope.listen(this.element, type, () => {
			held = false;
		});
		scope.observeSize(this.element, () => this.#fit());
	}
	/** Drawn when the hands rest: it shows where much lies, not the newest tag. */
	take(all) {
		if (all === this.#all) return;
		const first = this.#all.length === 0;
		this.#all = all;
		this.#stop();
		if (first) this.#draw();
		else this.#stop = this.#scope.after(REST_MS, () => this.#draw());
	}
	shows(view) {
		const left = toPx(this.#view, view.fromMs);
		this.#window.style.transform = `translateX(${String(left)}px)`;
		this.#window.style.width = `${String(Math.max(LEAST_PX$1, toPx(this.#view, view.toMs) - left))}px`;
	}
	at(ms) {
		this.#head.style.transform = `translateX(${String(toPx(this.#view, ms))}px)`;
	}
	#fit() {
		const width = this.element.clientWidth;
		if (width === 0) return;
		const dots = window.devicePixelRatio || 1;
		this.#view = wholeClip(this.#lengthMs, width);
		this.#canvas.width = Math.round(width * dots);
		this.#canvas.height = Math.round(HEIGHT_PX * dots);
		this.#draw();
	}
	#draw() {
		const ink = this.#canvas.getContext("2d");
		if (!ink) return;
		const dots = window.devicePixelRatio || 1;
		ink.setTransform(dots, 0, 0, dots, 0, 0);
		ink.clearRect(0, 0, this.#view.width, HEIGHT_PX);
		ink.fillStyle = "#F3EEE7";
		rounded(ink, 0, 2, this.#view.width, 20, 6);
		ink.fill();
		for (const family of this.#scheme.tiers[0]?.families ?? []) {
			ink.fillStyle = colourOf(familyOf(this.#scheme, family.id)?.family);
			ink.globalAlpha = .85;
			for (const block of blocksOf(this.#all.filter((each) => each.family === family.id), this.#view)) ink.fillRect(block.from, 5, Math.max(2.5, block.to - block.from), 14);
		}
		ink.globalAlpha = 1;
	}
};
// src/page/timeline.ts
/** The timeline: whole clip, ruler, film, sound, a row per family, the playhead; zoom and pan. */
/** As much of a longer clip is shown at first. */
var FIRST_MS = 6e4;
var WHEEL = .0016;
var NAMES = {
	ruler: "",
	film: WORDS.film,
	sound: WORDS.sound
};
var Timeline = class {
	element;
	#store;
	#player;
	#board;
	#whole;
	#twin;
	#gesture;
	#labels = make("div", { class: "labels" });
	#head = make("div", {
		class: "playhead",
		"aria-hidden": "true"
	});
	#rows;
	#view;
	#dragged = null;
	#scale = 1;
	#drawn = [];
	constructor(store, player, scope) {
		const { scheme, lengthMs } = store.around;
		this.#store = store;
		this.#player = player;
		this.#board = new Board(scheme);
		this.#twin = new Twin(scheme, scope);
		this.#whole = new Whole(scheme, lengthMs, scope, (ms) => this.#centre(ms));
		this.#view = {
			...wholeClip(lengthMs, 1),
			toMs: Math.min(Math.max(1, lengthMs), lengthMs <= FIRST_MS * 1.5 ? lengthMs : FIRST_MS)
		};
		this.#rows = make("div", { class: "board" }, ...this.#board.canvases, this.#head);
		this.element = make("section", {
			class: "timeline",
			"aria-label": WORDS.timeline
		}, make("div", { class: "line" }, make("span", { class: "label" }, WORDS.whole), this.#whole.element), make("div", { class: "line rows" }, this.#labels, this.#rows, this.#twin.element));
		this.#gesture = this.#listen(scope);
		scope.observeSize(this.#rows, () => this.#fit());
		store.onChange((state) => {
			const seen = [
				state.sorted,
				state.selected,
				state.open
			];
			if (seen.every((each, at) => each === this.#drawn[at])) return;
			this.#drawn = seen;
			this.draw();
		});
		player.onChange(({ ms, playing }) => this.#moved(ms, playing));
		document.fonts.ready.then(() => this.#look({ ...this.#view }));
	}
	set strip(strip) {
		this.#board.strip = strip;
		this.draw();
	}
	set sound(sound) {
		this.#board.sound = sound;
		this.draw();
	}
	/** Below 1 where there is little room. */
	set scale(scale) {
		if (scale === this.#scale) return;
		this.#scale = scale;
		this.draw();
	}
	/** Closer (below 1) or farther, around the playhead where it is in view. */
	zoom(factor) {
		const { ms } = this.#player.seen;
		const inView = ms >= this.#view.fromMs && ms <= this.#view.toMs;
		this.#look(zoomed(this.#view, factor, inView ? ms : (this.#view.fromMs + this.#view.toMs) / 2));
	}
	show(ms) {
		this.#look(following(this.#view, ms));
	}
	showAll() {
		this.#look(wholeClip(this.#view.lengthMs, this.#view.width));
	}
	draw() {
		const { state } = this.#store;
		if (this.#board.take(state.sorted, this.#scale)) this.#layOut();
		this.#whole.take(state.sorted);
		const scene = this.#scene;
		this.#board.draw(scene);
		this.#twin.says(state, this.#board.lines, this.#view, (line) => this.#seenIn(line));
	}
	get #scene() {
		return {
			state: this.#store.state,
			view: this.#view,
			nowMs: this.#player.seen.ms,
			dragged: this.#dragged
		};
	}
	#seenIn(line) {
		return line.row ? this.#board.seenIn(line.row, this.#scene) : [];
	}
	/** The film moved: only the playhead does, unless a moment is being recorded or the page has to turn. */
	#moved(ms, playing) {
		const view = playing && this.#gesture.idle ? following(this.#view, ms) : this.#view;
		if (view !== this.#view) this.#look(view);
		else if (playing && this.#store.state.open.size > 0) this.#board.draw(this.#scene);
		this.#place(ms);
	}
	#place(ms) {
		const x = toPx(this.#view, ms);
		this.#head.hidden = x < -1 || x > this.#view.width + 1;
		this.#head.style.transform = `translateX(${String(x)}px)`;
		this.#whole.at(ms);
	}
	#look(view) {
		this.#view = view;
		this.#whole.shows(view);
		this.draw();
		this.#place(this.#player.seen.ms);
	}
	#centre(ms) {
		this.#look(panned(this.#view, ms - (this.#view.fromMs + this.#view.toMs) / 2));
	}
	#layOut() {
		this.#labels.replaceChildren(...this.#board.lines.map((line) => {
			const family = line.row && line.kind !== "points" ? line.row.families[0] : void 0;
			const shape = line.kind === "moment" ? [shapeDrawing(family)] : [];
			const label = make("span", { class: `label of-${line.kind}` }, ...shape, line.row?.name ?? NAMES[line.kind] ?? "");
			label.style.top = `${String(line.top)}px`;
			label.style.height = `${String(line.height)}px`;
			return coloured(label, family);
		}));
		const height = `${String(this.#board.height)}px`;
		this.#rows.style.height = this.#labels.style.height = height;
		this.#fit();
	}
	#fit() {
		const width = this.#rows.clientWidth;
		if (width === 0) return;
		this.#board.fit(width, window.devicePixelRatio || 1);
		this.#look(resized(this.#view, width));
	}
	#listen(scope) {
		scope.listen(this.#rows, "wheel", (event) => this.#wheel(event), { passive: false });
		const ground = {
			element: this.#rows,
			seenIn: (line) => this.#seenIn(line),
			look: (view) => this.#look(view),
			drag: (to) => {
				this.#dragged = to;
				this.#board.draw(this.#scene);
			}
		};
		const view = () => this.#view;
		const lines = () => this.#board.lines;
		return new Gesture({
			...ground,
			get view() {
				return view();
			},
			get lines() {
				return lines();
			}
		}, this.#store, this.#player, scope);
	}
	/** The wheel zooms to the pointer; sideways, or with Shift, it pans. */
	#wheel(event) {
		event.preventDefault();
		const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
		const perPx = (this.#view.toMs - this.#view.fromMs) / this.#view.width;
		if (sideways) this.#look(panned(this.#view, (event.deltaX || event.deltaY) * perPx));
		else {
			const x = event.clientX - this.#rows.getBoundingClientRect().left;
			this.#look(zoomed(this.#view, Math.exp(event.deltaY * WHEEL), toMs(this.#view, x)));
		}
	}
};
// src/page/bench.ts
/** Puts the workbench together for one coding session. */
/** Until the table of frames is there, a frame is taken to be this long. */
var FRAME_MS = 40;
/** Below this height everything is drawn a little closer together. */
var ROOMY_PX = 700;
var CLOSER = .86;
async function setUp(root, parts, scope) {
	const { opened, kept } = parts;
	const { clip, scheme } = opened;
	const player = new Player(clip.id, filmOf(clip.id, clip.stepping), scope);
	const around = {
		scheme,
		lengthMs: clip.length_ms,
		reactionMs: opened.reaction_ms,
		shortestMs: FRAME_MS,
		fresh: () => crypto.randomUUID()
	};
	const store = new Store(begun(opened), around, (operations) => sending.take(operations));
	const help = new Help(scheme);
	const bench = {
		store,
		player,
		help,
		timeline: new Timeline(store, player, scope)
	};
	const pill = new Pill();
	const sending = sendingOf(parts, bench, pill, scope, root);
	layOut(root, bench, help, pill, scope);
	takeKeys(root, scheme, bench, scope);
	keepFocus(root, scope);
	scope.listen(window, "beforeunload", (event) => {
		if (sending.waiting > 0) event.preventDefault();
	});
	const left = await kept.left();
	store.do({
		do: "resume",
		operations: left
	});
	sending.resume(left);
	bench.timeline.draw();
	fillIn(bench, clip, scope);
}
function filmOf(clip, stepping) {
	return stepping ? `/clips/${clip}/film?copy=stepping` : `/clips/${clip}/film`;
}
function sendingOf({ opened, kept, told }, bench, pill, scope, root) {
	const { store, player } = bench;
	const locked = new Locked(scope, () => {
		sending.again();
		player.revive();
		refresh(opened.session, store);
	});
	root.append(locked.element);
	const sending = new Sending(opened.session, kept, scope, {
		settled: (results, revision) => {
			const missed = revision - store.state.log.revision > results.length;
			store.do({
				do: "settle",
				results,
				revision
			});
			told(revision);
			if (missed) refresh(opened.session, store);
		},
		stands: (line, waiting) => {
			pill.stands(line, waiting);
			if (line === "locked") locked.show(waiting);
		},
		held: (says) => store.do({
			do: "tell",
			says
		})
	});
	return sending;
}
async function refresh(session, store) {
	const answer = await get(`/coding/${session}`);
	if (answer.ok) store.do({
		do: "refresh",
		annotations: answer.value.annotations,
		revision: answer.value.revision
	});
}
function layOut(root, bench, help, pill, scope) {
	const { player, store, timeline } = bench;
	const film = make("div", { class: "film" });
	const full = () => void (document.fullscreenElement ? document.exitFullscreen() : film.requestFullscreen()).catch(() => void 0);
	film.append(player.stage, controls(bench, store.around.lengthMs, full, scope));
	const tools = ["undo", "redo"].map((id) => commandButton(id, bench, icon(id)));
	const keys = commandButton("help", bench, "?");
	const moments = new Moments(bench, [
		pill.element,
		...tools,
		keys
	], scope);
	store.onChange(({ undoing }) => {
		for (const [tool, steps] of [[tools[0], undoing.done], [tools[1], undoing.undone]]) tool?.toggleAttribute("disabled", steps.length === 0);
	});
	for (const [at, steps] of [store.state.undoing.done, store.state.undoing.undone].entries()) tools[at]?.toggleAttribute("disabled", steps.length === 0);
	const zoom = make("div", { class: "zoom" }, commandButton("zoom-out", bench, icon("farther")), commandButton("zoom-in", bench, icon("closer")), commandButton("whole-clip", bench, icon("whole")));
	timeline.element.append(zoom);
	const desk = make("div", { class: "bench" }, palette(bench, scope), film, moments.element, timeline.element);
	root.prepend(desk, refusals(store), help.element);
	scope.observeSize(desk, () => {
		timeline.scale = desk.clientHeight < ROOMY_PX ? CLOSER : 1;
	});
}
/** A mouse or finger on a button leaves the keyboard's focus alone, so that Space goes on playing the film. */
function keepFocus(root, scope) {
	scope.listen(root, "mousedown", (event) => {
		const at = event.composedPath()[0];
		if (at instanceof Element ? at.closest("button") : null) event.preventDefault();
	});
}
// src/page/opening.ts
/** Opening a coding session: wait for the clip, ask for the passphrase, say what went wrong, or begin. */
var ASK_EVERY_MS = 1e3;
async function open(root, session, told, scope) {
	if (!("requestVideoFrameCallback" in HTMLVideoElement.prototype)) {
		root.replaceChildren(make("div", { class: "calm" }, make("p", {}, WORDS.unsupported)));
		return;
	}
	const again = () => void open(root, session, told, scope);
	const answer = await get(`/coding/${session}`);
	if (scope.ended) return;
	if (answer.ok && answer.value.clip.playable) {
		root.replaceChildren();
		await setUp(root, {
			opened: answer.value,
			kept: await keptOf(answer.value, scope),
			told
		}, scope);
	} else if (answer.ok) await preparing(root, answer.value.clip.id, again, scope);
	else if (answer.status === 401) {
		const locked = new Locked(scope, again);
		root.replaceChildren(locked.element);
		locked.show(0);
	} else failed(root, answer.says, again);
}
async function keptOf({ session, outbox_key }, scope) {
	try {
		const kept = await IndexedKept.open(session, outbox_key);
		scope.own(() => kept.close());
		return kept;
	} catch {
		return KEPT_NOWHERE;
	}
}
/** Shows how far the clip is, until it can be played. */
async function preparing(root, clip, again, scope) {
	const bar = make("progress", {
		max: "1",
		"aria-label": WORDS.preparing
	});
	const far = make("p", { class: "far" });
	const found = make("p", {});
	root.replaceChildren(make("div", { class: "calm" }, make("h2", {}, WORDS.preparing), found, bar, far, make("p", {}, WORDS.preparingLead)));
	for (;;) {
		const answer = await get(`/clips/${clip}`);
		if (scope.ended) return;
		if (answer.ok ? answer.value.playable : answer.status === 401) {
			again();
			return;
		}
		if (answer.ok && answer.value.says) {
			failed(root, answer.value.says, again);
			return;
		}
		if (answer.ok) shows(answer.value, bar, far, found);
		await new Promise((done) => scope.after(ASK_EVERY_MS, done));
	}
}
function shows({ progress, found }, bar, far, what) {
	what.textContent = found ?? "";
	if (!progress) return;
	bar.value = progress.done;
	const left = progress.left_s === null ? "" : ` · ${WORDS.left(progress.left_s)}`;
	far.textContent = `${String(Math.round(progress.done * 100))} %${left}`;
}
function failed(root, says, again) {
	const button = make("button", {
		type: "button",
		class: "primary"
	}, WORDS.again);
	button.onclick = again;
	root.replaceChildren(make("div", { class: "calm" }, make("h2", {}, WORDS.notLoaded), make("p", {}, says), button));
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
// src/workbench.ts
/** The workbench as Streamlit mounts it: once for each root. A rerun touches neither film, selection nor scroll. */
/** Streamlit runs its script again for each; twice a second is the most, and only when the hands rest. */
var TELL_AFTER_MS = 600;
/** Room the page keeps below the workbench. */
var BELOW_PX = 34;
var LEAST_PX = 560;
var mounts = /* @__PURE__ */ new WeakMap();
function workbench(component) {
	const { data, parentElement: place } = component;
	let mounted = mounts.get(place);
	if (mounted?.session !== data.session) {
		mounted?.scope.end();
		mounted = {
			session: data.session,
			scope: new Scope(),
			component,
			turn: 0
		};
		mounts.set(place, mounted);
		begin(mounted);
	}
	mounted.component = component;
	mounted.turn += 1;
	const { turn } = mounted;
	const mine = mounted;
	return () => {
		if (mine.turn !== turn || mounts.get(place) !== mine) return;
		mine.scope.end();
		mounts.delete(place);
	};
}
function begin(mounted) {
	const { scope, session } = mounted;
	const { parentElement: place, data } = mounted.component;
	place.querySelector(".glimmer")?.remove();
	const root = make("div", { class: "glimmer" });
	place.append(root);
	scope.own(() => root.remove());
	fit(root, data.height ?? null, scope);
	open(root, session, teller(mounted), scope);
}
/** As high as the window leaves room for, so that nothing has to be scrolled while tagging. */
function fit(root, height, scope) {
	const set = () => {
		const top = root.getBoundingClientRect().top + scrolledBy(root);
		root.style.setProperty("--height", `${String(height ?? Math.max(LEAST_PX, Math.floor(window.innerHeight - Math.max(0, top) - BELOW_PX)))}px`);
	};
	set();
	scope.listen(window, "resize", set);
	for (const ms of [
		150,
		600,
		1500
	]) scope.after(ms, set);
}
/** How far the page around is scrolled, through the shadow's border. */
function scrolledBy(root) {
	const at = root.getRootNode();
	let around = at instanceof ShadowRoot ? at.host : root.parentElement;
	let by = 0;
	for (; around; around = around.parentElement) by += around.scrollTop;
	return by;
}
function teller(mounted) {
	let newest = 0;
	let stop = () => void 0;
	return (revision) => {
		newest = revision;
		if (mounted.component.data.tells !== true) return;
		stop();
		stop = mounted.scope.after(TELL_AFTER_MS, () => mounted.component.setStateValue("revision", newest));
	};
}
export { workbench as default };
