// Built from frontend/src by `make timeline`. Do not edit.
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
// src/asking.ts
/** Asking the server: every POST carries the header the gate wants, and a "no" comes back as its sentence. */
var UNREACHED = "Glimmer does not answer. Is it still running?";
/** The sentence an answer carries, if it carries one. */
function saysOf$3(told) {
	return typeof told === "object" && told !== null && "says" in told && typeof told.says === "string" ? told.says : null;
}
/** The sentence of a refusal, or a plain one where an answer carries none. */
async function refusalOf(answer) {
	return saysOf$3(await answer.json().catch(() => null)) ?? "That did not work. Please try again.";
}
async function asked$2(url, how) {
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
	return asked$2(url, {});
}
/** The bytes of something from one place up to another; null where they cannot be had. */
async function getPart(url, from, to) {
	if (to <= from) return null;
	try {
		const answer = await fetch(url, {
			headers: { range: `bytes=${String(from)}-${String(to - 1)}` },
			cache: "no-store"
		});
		const bytes = answer.status === 206 ? await answer.arrayBuffer() : null;
		return bytes?.byteLength === to - from ? bytes : null;
	} catch {
		return null;
	}
}
function post(url, document = {}) {
	return asked$2(url, {
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
var ROWS$2 = "operations";
function rows() {
	return openDB(NAME, 1, { upgrade(made) {
		made.createObjectStore(ROWS$2, { keyPath: "op" }).createIndex("session", "session");
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
		const writing = this.#db.transaction(ROWS$2, "readwrite", { durability: "strict" });
		writing.done.catch(() => void 0);
		await Promise.all(sealed.map((row) => writing.store.put(row)));
		writing.commit();
	}
	async forget(ops) {
		const writing = this.#db.transaction(ROWS$2, "readwrite");
		await Promise.all([...ops.map((op) => writing.store.delete(op)), writing.done]);
	}
	/** What cannot be unsealed is left where it is. */
	async left() {
		const found = await this.#db.getAllFromIndex(ROWS$2, "session", this.#session);
		found.sort((one, other) => one.order - other.order);
		this.#order = Math.max(this.#order, found.at(-1)?.order ?? 0);
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
/** The first word of a key press; null where it belongs to the browser, the system or a text being written. */
function strokeOf(press) {
	return strokesOf(press)[0] ?? null;
}
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
	return [.../* @__PURE__ */ new Set([...written, ...[...onPad(press), ...placed$1(press)].map((word) => `${press.control ? "Mod+" : ""}Alt+${word}`)])];
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
	const word = nameOf$3(press.key);
	return [(press.shift && !isSign(press.key) ? "Shift+" : "") + word, ...latinOf(press).map((letter) => `${press.shift ? "Shift+" : ""}${letter}`)];
}
/** With Alt held a key may say anything: its place counts. */
function placed$1(press) {
	const place = TOP_DIGIT.exec(press.code)?.[1] ?? (LATIN.test(press.key) ? press.key : LETTER_PLACE.exec(press.code)?.[1]);
	if (place === void 0) return named(press);
	return [`${press.shift ? "Shift+" : ""}${place.toLowerCase()}`];
}
function nameOf$3(key) {
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
function partsOf$4(stroke) {
	const key = stroke.endsWith("+") ? "+" : stroke.slice(stroke.lastIndexOf("+") + 1);
	return [stroke.slice(0, stroke.length - key.length).split("+").filter((each) => each !== ""), key];
}
/** Whether a word is one that a key press can say, spelt the one way. */
function isStroke(word) {
	const [held, key] = partsOf$4(word);
	const spelt = [
		"Mod",
		"Alt",
		"Shift"
	].filter((each) => held.includes(each)).map((each) => `${each}+`).join("") + key;
	const shifted = held.includes("Shift") && isSign(key) && !/\d/.test(key);
	return spelt === word && NAMED.test(key) && key === nameOf$3(key) && !NO_STROKE.has(key) && !shifted;
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
	const [held, key] = partsOf$4(stroke);
	return [...held, key].filter((part) => part !== "").map((part) => (mac ? MAC_CAPS[part] : void 0) ?? CAPS[part] ?? capOf(part));
}
function capOf(part) {
	if (part.startsWith("Numpad")) return `Pad ${part.slice(6)}`;
	return part.length === 1 && part.toUpperCase().length === 1 ? part.toUpperCase() : part;
}
// src/model/one_clock.ts
function playedAt(played, ms) {
	return played.find((each) => each.onset_ms <= ms && ms < each.offset_ms) ?? null;
}
/** Where the clip is at an instant of the meeting; null while it is not on the screen. */
function clipAt(played, ms) {
	const there = playedAt(played, ms);
	return there && there.begins_ms + ms - there.onset_ms;
}
/** Where in the meeting any of a stretch of the clip is seen, once for each time. */
function seenIn(played, fromMs, toMs) {
	return played.flatMap(({ onset_ms, offset_ms, begins_ms }) => {
		const from = Math.max(fromMs, begins_ms);
		const to = Math.min(toMs, begins_ms + offset_ms - onset_ms);
		return from < to ? [{
			fromMs: onset_ms + from - begins_ms,
			toMs: onset_ms + to - begins_ms
		}] : [];
	});
}
/** From here on the clip plays, beginning at `clipMs` of it: to the next stretch, or as long as either film has. */
function beginsHere(played, lengths, atMs, clipMs) {
	if (atMs < 0 || atMs >= lengths.meetingMs || clipMs < 0 || clipMs >= lengths.clipMs) return played;
	const before = stopsAt(played, atMs);
	const next = Math.min(lengths.meetingMs, ...played.filter((each) => each.onset_ms > atMs).map((each) => each.onset_ms));
	const here = {
		onset_ms: atMs,
		offset_ms: Math.min(next, atMs + lengths.clipMs - clipMs),
		begins_ms: clipMs
	};
	return sorted([...before, here]);
}
/** Here the clip stops: the stretch that plays ends, or the last one before goes on as far as this. */
function stopsHere(played, lengths, atMs) {
	if (playedAt(played, atMs)) return stopsAt(played, atMs);
	const last = played.findLast((each) => each.offset_ms <= atMs);
	if (!last || atMs > lengths.meetingMs) return played;
	const offset_ms = Math.min(atMs, last.onset_ms + lengths.clipMs - last.begins_ms);
	return offset_ms === last.offset_ms ? played : played.map((each) => each === last ? {
		...each,
		offset_ms
	} : each);
}
/** The clip lies this much later or earlier beneath the stretch that plays; never beyond the clip. */
function nudged$1(played, lengths, atMs, byMs) {
	const there = playedAt(played, atMs);
	if (!there) return played;
	const begins_ms = Math.min(Math.max(0, there.begins_ms + byMs), lengths.clipMs - 1);
	const offset_ms = Math.min(there.offset_ms, there.onset_ms + lengths.clipMs - begins_ms);
	if (begins_ms === there.begins_ms) return played;
	return played.map((each) => each === there ? {
		...each,
		begins_ms,
		offset_ms
	} : each);
}
/** The stretch that plays here was none. */
function without$3(played, atMs) {
	const there = playedAt(played, atMs);
	return there ? played.filter((each) => each !== there) : played;
}
/** What plays at an instant ends there; what begins just there is gone. */
function stopsAt(played, atMs) {
	return played.flatMap((each) => {
		if (each.onset_ms === atMs) return [];
		return [each.onset_ms < atMs && atMs < each.offset_ms ? {
			...each,
			offset_ms: atMs
		} : each];
	});
}
function sorted(played) {
	return [...played].sort((one, other) => one.onset_ms - other.onset_ms);
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
/** The frame so much later or earlier; where pictures are missing for longer than that, the next one there is. */
function frameAfter$1(table, seconds, byMs) {
	const from = nearestFrame(table, seconds);
	const to = nearestFrame(table, seconds + byMs / 1e3);
	return to === from ? from + Math.sign(byMs) : to;
}
/** Where to seek to see a frame: 1 ms past its time, since browsers cut microseconds off. */
function seekSeconds(seconds) {
	return seconds + .001;
}
/** A browser's own time of a frame and the table's differ by less than this. */
var SAME_S = 5e-4;
/** Whether the time a browser says it shows is that of the frame asked for. */
function isShown$1(seconds, mediaTime) {
	return Math.abs(seconds - mediaTime) <= SAME_S;
}
/** The shortest time from one frame to the next, in the whole milliseconds tags are kept with; null where there is no next one. */
function shortestFrameMs(table) {
	let shortest = Infinity;
	let before = msOf(table, 0);
	for (let frame = 1; frame < table.pts.length; frame += 1) {
		const at = msOf(table, frame);
		if (at > before) shortest = Math.min(shortest, at - before);
		before = at;
	}
	return Number.isFinite(shortest) ? shortest : null;
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
		return isShown$1(target.seconds, this.#shown);
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
	2,
	3,
	4
];
/** Down to here voices keep their pitch, as they do when it is faster; slower, sound is only a noise and is not played. */
var SILENT_BELOW = .5;
/** Until the table of frames is there, a frame is taken to be this long. */
var PROVISIONAL_FRAME_MS = 40;
var Player = class {
	film;
	stage;
	#clip;
	#scope;
	#seeking;
	#still;
	#listeners = /* @__PURE__ */ new Set();
	#table = null;
	#frameMs = PROVISIONAL_FRAME_MS;
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
		scope.listen(this.film, "ended", () => this.#ended());
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
	/** Whether it is on its way to another frame. */
	get going() {
		return this.#seeking.target !== null;
	}
	/** Where it is, or will be in an instant: keys in quick succession go on from there. */
	get headedMs() {
		const target = this.#seeking.target;
		return target === null ? this.seen.ms : Math.round(target.seconds * 1e3);
	}
	/** The shortest frame of this film: nothing tagged in it is shorter. */
	get frameMs() {
		return this.#frameMs;
	}
	onChange(listener) {
		this.#listeners.add(listener);
	}
	setTable(table) {
		this.#table = table.pts.length > 0 ? table : null;
		this.#frameMs = shortestFrameMs(table) ?? PROVISIONAL_FRAME_MS;
		this.#tell();
	}
	/** The time of the nearest frame; past the middle of the last one, the clip's end, which belongs to no frame. */
	snap(ms) {
		if (!this.#table) return Math.round(ms);
		const last = msOf(this.#table, this.#table.pts.length - 1);
		const end = this.#clip.length_ms;
		return ms > last && ms * 2 > last + end ? end : msOf(this.#table, nearestFrame(this.#table, ms / 1e3));
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
		if (!this.#table) this.#goTo(from + frames * PROVISIONAL_FRAME_MS / 1e3);
		else this.#goToFrame(nearestFrame(this.#table, from) + frames);
	}
	/** On by so much time; lands on a real frame, and never stays where it is. */
	move(ms) {
		const from = this.#seeking.target?.seconds ?? this.#seconds;
		if (this.#table) this.#goToFrame(frameAfter$1(this.#table, from, ms));
		else this.#goTo(from + ms / 1e3);
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
		this.film.preservesPitch = true;
		this.film.playbackRate = rate;
		this.film.muted = this.#muted || rate < .5;
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
		if (wrong) this.#still.src = `/clips/${this.#clip.id}/stills/${String(target.frame)}`;
		this.#still.hidden = !wrong;
		this.#tell();
	}
	#watch() {
		this.film.requestVideoFrameCallback((_now, { mediaTime }) => {
			if (this.#scope.ended) return;
			this.#seeking.shown(mediaTime);
			if (!this.#still.hidden && isShown$1(this.#seconds, mediaTime)) this.#still.hidden = true;
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
	/** At the film's end its last frame is on screen, whichever one was reported last. */
	#ended() {
		if (this.#table) this.#seconds = secondsOf(this.#table, this.#table.pts.length - 1);
		if (this.#stretch) this.#restart();
		else this.#tell();
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
/** Nearer than this is together: nothing is done about it. */
var NEAR_MS = 15;
/** So soon a small distance is made good. */
var MADE_GOOD_MS = 400;
/** Never so much faster or slower that a movement looks wrong. */
var MOST$4 = .25;
/** What a browser can play. */
var SLOWEST = .0625;
function moveOf(played, meeting, clipMs) {
	const there = clipAt(played, meeting.ms);
	if (there === null) return { do: "rest" };
	if (!meeting.playing) return {
		do: "show",
		ms: there
	};
	const ahead = clipMs - there;
	const pace = Math.max(.5, meeting.rate);
	if (ahead > 200 * pace && ahead <= 2e3 * pace) return {
		do: "run",
		rate: SLOWEST,
		fromMs: null
	};
	if (Math.abs(ahead) > 200 * pace) return {
		do: "run",
		rate: meeting.rate,
		fromMs: there
	};
	if (Math.abs(ahead) < NEAR_MS * pace) return {
		do: "run",
		rate: meeting.rate,
		fromMs: null
	};
	const more = Math.min(MOST$4, Math.max(-.25, -ahead / (MADE_GOOD_MS * pace)));
	return {
		do: "run",
		rate: Math.max(SLOWEST, meeting.rate * (1 + more)),
		fromMs: null
	};
}
// src/page/beside_leading.ts
/** Leads the clip by the film of the meeting: at every frame of the film it is told what the clip is to do. */
/** A jump takes its time: it goes as far ahead as the last one took, within reason. */
var FIRST_LEAD_MS = 150;
var LONGEST_LEAD_MS = 1800;
/** A smaller change of speed is none. */
var LEAST_RATE = .01;
var Leading = class {
	#film;
	#clip;
	#shown = null;
	#leadMs = FIRST_LEAD_MS;
	#jumped = null;
	constructor(film, clip) {
		this.#film = film;
		this.#clip = clip;
	}
	/** Where it stands is looked at anew: something other than the film's time has changed. */
	anew() {
		this.#shown = null;
	}
	follow(played) {
		const { playing, rate, ms } = this.#film.seen;
		const move = moveOf(played, {
			ms: playing ? this.#film.film.currentTime * 1e3 : this.#film.going ? this.#film.headedMs : ms,
			playing,
			rate
		}, this.#clip.film.currentTime * 1e3);
		if (move.do === "run") this.#run(move.rate, move.fromMs, rate);
		else this.#stand(move.do === "show" ? move.ms : null);
	}
	#run(rate, fromMs, pace) {
		const clip = this.#clip;
		this.#shown = null;
		if (Math.abs(clip.film.playbackRate - rate) > LEAST_RATE) clip.film.playbackRate = rate;
		if (this.#jumped !== null && !clip.going) {
			this.#leadMs = Math.min(LONGEST_LEAD_MS, performance.now() - this.#jumped);
			this.#jumped = null;
		}
		if (fromMs !== null && !clip.going) {
			this.#jumped = performance.now();
			clip.seek(fromMs + this.#leadMs * pace);
		}
		if (clip.film.paused) clip.play();
	}
	#stand(ms) {
		this.#jumped = null;
		if (!this.#clip.film.paused) this.#clip.pause();
		if (ms === null || ms === this.#shown) return;
		this.#shown = ms;
		this.#clip.seek(ms);
	}
};
// src/model/lanes.ts
var MOST$3 = 3;
/** `ordered` is sorted by onset. More than three at once share the last lane. */
function lanesOf(ordered) {
	const lanes = [];
	for (const each of ordered) {
		const end = each.offset_ms ?? each.onset_ms;
		const free = lanes.find((lane) => lane.endMs <= each.onset_ms) ?? (lanes.length < MOST$3 ? void 0 : lanes.at(-1));
		if (free) {
			free.all.push(each);
			free.endMs = Math.max(free.endMs, end);
		} else lanes.push({
			all: [each],
			endMs: end
		});
	}
	return lanes;
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
/** A view of this stretch, with a little beside it. */
function showing$1(view, fromMs, toMs) {
	const asked = Math.max(0, toMs - fromMs) * 1.16;
	const span = Math.min(view.lengthMs, Math.max(Math.min(SHORTEST_MS, view.lengthMs), asked));
	const from = (fromMs + toMs) / 2 - span / 2;
	return panned({
		...view,
		fromMs: from,
		toMs: from + span
	}, 0);
}
/** One edge of the view taken elsewhere: no nearer to the other than can be shown, and never out of the clip. */
function between$1(view, ms, held) {
	const least = Math.min(SHORTEST_MS, view.lengthMs);
	if (held === "from") return {
		...view,
		fromMs: Math.min(Math.max(0, ms), view.toMs - least)
	};
	return {
		...view,
		toMs: Math.max(Math.min(view.lengthMs, ms), view.fromMs + least)
	};
}
/**
* The view after the film went on from one instant to another; the same one where nothing moves. A page turns only when
* the playhead leaves it: who has looked elsewhere by hand stays there.
*/
function followed(view, how, beforeMs, ms) {
	if (how === "off" || beforeMs === ms) return view;
	if (how === "page") return beforeMs >= view.fromMs && beforeMs < view.toMs ? following(view, ms) : view;
	const after = panned(view, ms - (view.fromMs + view.toMs) / 2);
	return after.fromMs === view.fromMs ? view : after;
}
var LEAST_APART_PX = 24;
/** What lay under each finger stays under it; where they lie almost one over the other, only their middle counts. */
function pinched(view, began, now) {
	const apart = (fingers) => Math.max(LEAST_APART_PX, Math.abs(fingers.one - fingers.other));
	const middle = (fingers) => (fingers.one + fingers.other) / 2;
	const held = toMs(view, middle(began));
	const closer = zoomed(view, apart(began) / apart(now), held);
	const perPx = (closer.toMs - closer.fromMs) / closer.width;
	return panned(closer, held - closer.fromMs - middle(now) * perPx);
}
// src/model/scheme.ts
var PLACES = /* @__PURE__ */ new WeakMap();
function placesOf$1(scheme) {
	const known = PLACES.get(scheme);
	if (known) return known;
	const places = new Map(scheme.tiers.flatMap((tier) => tier.families.map((family) => [family.id, {
		tier,
		family
	}])));
	PLACES.set(scheme, places);
	return places;
}
function familyOf$1(scheme, id) {
	return placesOf$1(scheme).get(id) ?? null;
}
function codeOf(family, code) {
	return family?.codes.find((each) => each.id === code);
}
/** What an annotation is called: its code where it has one, otherwise its family. */
function nameOf$2(family, code) {
	return codeOf(family, code)?.name ?? family?.name ?? "";
}
var ROWS$1 = /* @__PURE__ */ new WeakMap();
/** Every row the scheme could give: one per kind of moment, one for all points, one per state and context. */
function allRowsOf(scheme) {
	const known = ROWS$1.get(scheme);
	if (known) return known;
	const rows = scheme.tiers.flatMap(rowsOfTier);
	ROWS$1.set(scheme, rows);
	return rows;
}
/** Shown without being asked for: something in it has a key, or is used. */
function isUsual({ families }, used) {
	return families.some((each) => isKeyed(each) || used.has(each.id));
}
function rowsOfTier(tier) {
	if (tier.kind === "instant") return tier.families.length === 0 ? [] : [{
		id: tier.id,
		name: tier.name,
		kind: "points",
		families: tier.families
	}];
	const kind = tier.exclusive ? "state" : tier.id === "context" ? "context" : "moment";
	return tier.families.map((each) => ({
		id: each.id,
		name: each.name,
		kind,
		families: [each]
	}));
}
function isKeyed(family) {
	return Boolean(family.key) || family.codes.some((code) => Boolean(code.key));
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
function deepOf(family) {
	return DEEP[family?.colour ?? "grey"] ?? colourOf(family);
}
/** The same shapes as lines on 16 by 16, for page and canvas. */
var PATHS$1 = {
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
		d: PATHS$1[shape] ?? PATHS$1["bar"] ?? "",
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
	element.style.setProperty("--deep", deepOf(family));
	return element;
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
/** 1.53 s */
function hundredths(ms) {
	return `${String(Math.round(ms / 10) / 100)} s`;
}
// src/page/words.ts
/** What the workbench says. */
var WORDS = {
	/** Until it is known whether an earlier page left anything that is not saved yet. */
	reading: "Opening",
	saved: "Saved",
	waiting: (n) => `${String(n)} waiting`,
	offline: (n) => n > 0 ? `Offline · ${String(n)} waiting` : "Offline",
	locked: (n) => n > 0 ? `Locked · ${String(n)} waiting` : "Locked",
	lockedTitle: "Glimmer is locked",
	lockedLead: (n) => n > 0 ? `Nothing is lost. ${String(n)} of your changes wait in this browser and are saved as soon as you unlock.` : "Your passphrase opens it again, right here.",
	passphrase: "Passphrase",
	name: "Your name here",
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
	none: "Nothing tagged yet. Play the film and press a key of the palette when you see something; the same key ends it.",
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
	chooseFirst: "Choose a moment first: press it in its row or in the list.",
	help: "Keys",
	helpGroups: {
		tag: "Tag: the same key ends it",
		film: "Film",
		moment: "The selected moment",
		edit: "Editing",
		view: "View"
	},
	menu: "More",
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
	speed: "Speed",
	silentWhenSlow: (rate) => `Silent when slower than ${String(rate)}×`,
	now: "Coded at this instant",
	nothingHere: "Nothing coded here",
	moreNow: (n) => `${String(n)} more at this instant`,
	waitingForFilm: "Waiting for the film…",
	looking: "How the film is shown",
	follow: "The rows follow the film",
	follows: {
		page: "by page",
		centre: "centred",
		off: "not at all"
	},
	followsLong: {
		page: "By page: when the playhead leaves, they turn over",
		centre: "Centred: the playhead stays in the middle",
		off: "Not at all: they stay where they are"
	},
	preRoll: "A loop begins",
	before: (ms) => ms === 0 ? "with the moment" : `${span(ms)} before it`,
	pads: {
		left: "Moments",
		right: "More to tag"
	},
	beside: {
		title: "The clip",
		lead: "The clip",
		row: "In the clip",
		moments: "What was tagged in the clip, as it is seen here",
		notHere: "The clip is not on the screen here.",
		notPlaced: "Go to where the clip comes on the screen, find the same picture here, and press “Begins here”.",
		notAllowed: "The clip itself may not be opened just now. Your coding of the shared review goes on without it.",
		notLoaded: "What lies beside this film could not be read.",
		notSaved: "When the clip plays is not saved yet. It is tried again by itself.",
		begins: "Begins here",
		stops: "Stops here",
		none: "Not here",
		place: "Where the clip is",
		back: "The film beside it one frame back",
		on: "The film beside it one frame on",
		secondBack: "The clip one second back",
		secondOn: "The clip one second on",
		only: "There is no clip beside this film.",
		notInClip: "Here the clip has not begun yet. Press “Begins here” first."
	},
	editing: {
		atPlayhead: "the playhead",
		atSound: "a sound begins",
		atOnset: (name) => `${name} begins`,
		atOffset: (name) => `${name} ends`,
		didMove: (name, many) => many > 1 ? `move ${String(many)} moments` : `move ${name}`,
		didEdge: (name, part) => `${part === "onset" ? "beginning" : "end"} of ${name}`,
		didSplit: (name) => `split ${name}`,
		didJoin: (name, many) => `join ${String(many)} into ${name}`,
		didCopy: (name, row) => `${name} also in ${row}`,
		didPaste: (many) => many > 1 ? `paste ${String(many)} times` : "paste a time",
		didRemove: (many) => `delete ${String(many)} moments`,
		didStar: (many) => `star ${String(many)} moments`,
		no: {
			chooseFirst: "Choose a moment first: click it, or go to it with N.",
			splitNowhere: "The playhead is not inside what is selected. Put it where the moment is to be cut.",
			joinOne: "Choose two or more moments of one row: Shift+click, or Shift+drag around them.",
			joinRows: "Only moments of one row can be joined. Some of those selected are in another.",
			joinPoints: "Points have no length, so there is nothing to join.",
			joinOver: "Something else stands between them in this row, where only one thing holds at a time.",
			noRoom: "There is no room: something else stands there in that row, or the clip is over.",
			nothingCopied: "No times have been copied yet.",
			copiedOther: "As many moments have to be selected as times were copied.",
			notATime: "That is not a time. Write minutes and seconds, such as 1:23.4, or seconds alone, such as 83.4.",
			backwards: "A moment ends at least one frame after it begins.",
			outside: "That time is not in this clip.",
			overlaps: "Something else stands there in this row, where only one thing holds at a time."
		},
		onset: "Begins",
		offset: "Ends",
		length: "Length",
		doing: "What can be done",
		intoRow: "Into which row?",
		undo: (what) => `Undo: ${what}`,
		redo: (what) => `Do again: ${what}`,
		steps: "What was done",
		stepsLead: "The newest first. Undo takes back one after the other.",
		noSteps: "Nothing has been done yet.",
		nextUndone: "next to be undone",
		undone: "undone",
		older: "Show earlier ones",
		history: "How this moment came about",
		noHistory: "Nothing is known of it yet. What was just done is on its way.",
		historyHead: [
			"When",
			"Who",
			"What changed"
		],
		takenBack: "taken back since",
		named: {
			add: (name) => `tag ${name}`,
			remove: (name) => `delete ${name}`,
			star: (name) => `star ${name}`,
			link: (name) => `what ${name} repairs`,
			change: (what, name) => `${what} of ${name}`,
			several: (many) => `change ${String(many)} moments`,
			severalAdded: (many) => `tag ${String(many)} moments`,
			severalMoved: (many) => `move ${String(many)} moments`,
			undo: (name) => `go back with ${name}`
		},
		parts: {
			code: "what it was",
			onset_ms: "beginning",
			offset_ms: "end",
			end_unchecked: "end looked at",
			confidence: "how sure",
			note: "note",
			values: "details",
			starred: "star",
			repairs: "what it repairs",
			family: "row",
			times: "times"
		},
		created: "tagged",
		removed: "deleted",
		broughtBack: "brought back",
		nothingChanged: "nothing that can be seen",
		nothing: "nothing",
		something: "something",
		aMoment: "a moment",
		plainUndo: "Undo",
		plainRedo: "Do again",
		asking: "One moment …",
		yes: "yes",
		notYet: "not yet",
		fromTo: (part, from, to) => `${part}: ${from} → ${to}`,
		moreRefused: "There is more of this kind; it comes next."
	},
	finding: {
		filter: "Filter",
		filtersOn: (n) => `Filter · ${String(n)}`,
		clear: "Clear",
		anything: "Anything",
		anySure: "However sure",
		sure: [
			"",
			"Unsure",
			"Fairly sure",
			"Very sure"
		],
		only: {
			starred: "★ Starred",
			unrepaired: "Not repaired",
			unchecked: "End to be checked",
			unnamed: "Not yet named"
		},
		what: "What it was",
		several: (n) => `${String(n)} selected`,
		unsure: "unsure",
		verySure: "very sure",
		outcomeNotSaid: "repair tagged, outcome not said",
		noneFoundLead: "Nothing fits all of this at once.",
		showAll: "Show all moments",
		sums: "How the time divides",
		sumsLead: "For each row: what is coded, what is not, and what could not be seen. Together they are the length of the clip.",
		coded: "coded",
		uncoded: "not coded",
		uncodable: "uncodable",
		sumLine: (coded, uncoded, uncodable, length) => `${coded} coded + ${uncoded} not coded + ${uncodable} uncodable = ${length}`,
		toGap: "Go to the first stretch without a code",
		noGap: "nothing left out",
		checks: "Worth a second look",
		checksLead: "Only things to look at again. It may well be right so.",
		checksCount: (n) => `${String(n)} to look at`,
		noChecks: "Nothing to look at again.",
		right: "That is right so",
		rightBefore: (n) => `${String(n)} found right so.`,
		askAgain: "Ask about them again",
		moreInList: (n) => `and ${String(n)} more: show them in the list`,
		goThere: "Go there",
		said: {
			overlap: (name) => `Two of “${name}” overlap.`,
			bothSteps: "In step and out of step at the same time.",
			answersNothing: "This repair does not say which rupture it answers.",
			beforeItsRupture: "This repair begins before the rupture it answers.",
			tooShort: (least) => `Shorter than ${least}, from which on it is to be coded.`,
			inUncodable: "This lies in a stretch that is marked as uncodable.",
			unchecked: (n) => n === 1 ? "The end of one moment is still to be checked." : `The ends of ${String(n)} moments are still to be checked.`,
			unnamed: (n) => n === 1 ? "One moment has no name yet." : `${String(n)} moments have no name yet.`,
			gaps: (name, span) => `“${name}” says nothing for ${span}. A state is there at every moment.`,
			nearlyAllAttuned: (share) => `${String(share)} % of what can be seen is coded as in step: check the coding.`,
			manyRuptures: "More than ten ruptures a minute: check the coding.",
			everyBidMet: (n) => `All ${String(n)} of the infant’s bids are coded as met: check the coding.`
		},
		none: {
			moment: {
				after: "No moment after this one.",
				before: "No moment before this one."
			},
			gap: {
				after: "No gap after this place.",
				before: "No gap before this place."
			},
			unlabelled: {
				after: "After this, every moment has its name.",
				before: "Before this, every moment has its name."
			},
			comment: {
				after: "No comment after this one.",
				before: "No comment before this one."
			}
		},
		lists: "Timeline as lists",
		nothingIn: (row) => `${row}: nothing yet`,
		countIn: (row, n) => `${row}, ${String(n)}`,
		happened: {
			opened: (name, at) => `${name} opened at ${at}`,
			closed: (name, length) => `${name} closed, ${length}`,
			tagged: (name, at) => `${name} at ${at}`,
			undone: (what) => `Undone: ${what}`,
			redone: (what) => `Done again: ${what}`,
			removed: (name) => `${name} deleted`,
			named: (name) => `Named ${name}`,
			starred: "Starred",
			unstarred: "Star taken away",
			moved: (times) => `Now ${times}`,
			last: "the last change"
		}
	},
	hearing: {
		quiet: "quiet",
		at: {
			sound: (at, length) => `Sound at ${at}${length === "" ? "" : `, for ${length}`}.`,
			silence: (at, length) => `Quiet at ${at}, for ${length}.`
		},
		none: {
			sound: {
				after: "No sound begins after this place.",
				before: "No sound begins before this place."
			},
			silence: {
				after: "No quiet begins after this place.",
				before: "No quiet begins before this place."
			}
		},
		notYet: "The sound is still being looked at. Try again in a moment.",
		noSound: "This film has no sound.",
		notLooked: "This film was prepared before quiet was looked for, so only its sounds can be gone to.",
		what: "What is shown here",
		about: [
			"The bars are the outline of the sound: the farthest it swings in each stretch, drawn against the loudest of this film. Go closer and they become finer.",
			"The pale ground behind them is how loud it is, as ears weigh it (momentary loudness, ITU-R BS.1770-4): from −60 LUFS at the bottom to −12 at the top.",
			"A thin line with the word “quiet” marks half a second or more that stays near the film’s own background noise: less than 8 LU above what is there for a tenth of the film. Nothing above −35 LUFS counts as quiet, and a knock of less than a tenth of a second does not end it.",
			"It says nothing about who is heard, what is said or how anybody feels. It is a help for finding places, and it is kept with the clip only."
		],
		goTo: (next, back, quiet, quietBack) => `${next} and ${back} go to where a sound begins, ${quiet} and ${quietBack} to where quiet begins.`
	},
	keys: {
		title: "Keys",
		change: "Change keys…",
		search: "Search commands",
		preset: "Keys as in",
		presets: {
			glimmer: "Glimmer",
			boris: "BORIS",
			elan: "ELAN",
			datavyu: "Datavyu (number pad)"
		},
		inEffect: (preset) => `Keys as in ${preset}`,
		inEffectOwn: (preset, own) => `Keys as in ${preset}, ${String(own)} of your own`,
		none: "no key",
		or: "or",
		yours: "yours",
		add: "Add a key",
		addTo: (says) => `Add a key: ${says}`,
		remove: (cap, says) => `Take ${cap} away: ${says}`,
		reset: "Put back",
		resetOf: (says) => `Put back: ${says}`,
		resetAll: "Put all back",
		press: "Press a key. Esc leaves.",
		pressFor: (says) => `Press the key for: ${says}. Escape leaves.`,
		also: (says) => `also: ${says}`,
		takeOver: "Take it over",
		leave: "Leave it",
		wanted: (cap) => `${cap} is wanted`,
		now: (cap, says) => `${cap}: ${says}`,
		without: (cap, says) => `${cap} no longer: ${says}`,
		putBack: "Put back as it was.",
		save: "Save as a file",
		open: "Open a file…",
		noFile: "That file is not a map of keys.",
		used: "These keys are in effect.",
		changes: (n) => n === 0 ? "Nothing would change." : n === 1 ? "One command would have other keys:" : `${String(n)} commands would have other keys:`,
		use: "Use these keys",
		command: "Command",
		before: "now",
		after: "then",
		fixed: "always",
		found: (n) => `${String(n)} found`,
		kept: {
			closing: "opens or closes windows and tabs: the browser keeps it.",
			reload: "loads the page again: the browser keeps it.",
			history: "goes back and forth between pages: the browser keeps it.",
			tabs: "goes from tab to tab: the browser keeps it.",
			size: "makes the page larger and smaller: the browser keeps it.",
			system: "belongs to the browser or the computer.",
			around: "goes from place to place on the page.",
			fixed: "always closes what is open."
		}
	},
	tagging: {
		later: "Name it later",
		saidOfMany: (many) => `said of ${String(many)} moments`,
		moments: (many) => `${String(many)} moments`,
		several: "different",
		markedIn: (at) => `in at ${at}, its end?`,
		noEndYet: (which) => `Marked in, and not yet out: ${which}. Go to its end and press the same key, or Enter.`,
		exact: "at the frame",
		back: (ms) => `− ${hundredths(ms)}`,
		manner: "How you tag",
		style: "Style",
		styles: {
			toggle: {
				name: "Press, press",
				says: "A key opens a moment, the same key ends it. Tags made while the film plays are moved back by your reaction time."
			},
			hold: {
				name: "Hold",
				says: "A moment lasts as long as you hold its key or button; tags are moved back as well. A short tap leaves it open, as with press, press; so a long one need not be held."
			},
			mark: {
				name: "Mark in, mark out",
				says: "A key marks in exactly at the frame shown, the same key or Enter marks out; nothing is moved back. For those who halt and step, as in ELAN, BORIS or Datavyu."
			}
		},
		reaction: "Your reaction time",
		asScheme: (ms) => `Live tags are moved back by ${hundredths(ms)}, as the scheme says for everybody.`,
		asMeasured: (ms, simple, on) => `Live tags are moved back by ${hundredths(ms)}.${simple === null ? "" : ` Measured ${on}: ${String(simple)} ms from eye to finger.`}`,
		notInMarks: "In this style nothing is moved back.",
		measure: "Measure it, one minute",
		reset: (ms) => `Back to the scheme's ${hundredths(ms)}`,
		warmUp: "Your reaction time",
		warmUpLead: "A circle brightens now and then, for one minute. Press any letter, Space, or the circle itself as soon as you see it.",
		backdateIs: (ms) => `This measures the way from eye to finger only. To recognise a moment takes longer: for that the scheme allows ${hundredths(ms)} in all, and your own way takes the place of the usual one in it.`,
		begin: "Begin",
		press: "Press when it brightens",
		minute: "How much of the minute is over",
		found: (ms, low, high) => `${String(ms)} ms from eye to finger; half of your presses lay between ${String(low)} and ${String(high)} ms.`,
		meaning: (scheme, back) => `In the scheme's ${hundredths(scheme)}, a usual 231 ms are for this. With yours instead, live tags are moved back by ${hundredths(back)}. When you really pressed stays kept with each.`,
		counted: (counted, early, missed) => `${String(counted)} presses counted, ${String(early)} came too early, ${String(missed)} too late or not at all.`,
		tooFew: (counted) => `Only ${String(counted)} presses counted: too few to say anything. You can try again, or stay with what the scheme says.`,
		use: (ms) => `Use ${hundredths(ms)}`,
		keepScheme: (ms) => `Stay with ${hundredths(ms)}`,
		other: "Tag something else",
		ends: "ends",
		setAside: "Set aside",
		setAsideTitle: "Set a stretch aside",
		setAsideLead: "Nothing of such a stretch is ever shown to a family, cut out, counted or exported. On the timeline it is only a hatched stretch.",
		setAsideNote: "It holds no words. What you saw, and what was done, belongs in a note as your service's own safeguarding procedure says.",
		beginsHere: (at) => `It begins here, at ${at}`,
		endsHere: (at) => `It ends here, at ${at}`,
		begunAt: (at) => `It began at ${at}.`
	},
	taking: {
		picture: {
			keeping: (frame, at) => `Keeping picture ${String(frame)}, at ${at} …`,
			kept: (frame, at) => `Picture ${String(frame)}, at ${at}, is kept with the papers of this clip.`,
			already: (frame, at) => `Picture ${String(frame)}, at ${at}, is kept already.`,
			notYet: "Which picture this is, is not known yet. Try again in a moment.",
			notYours: "Pictures of this film are kept by those who look after its family."
		},
		excerpt: {
			saving: "What you changed is being saved, then the excerpt opens.",
			notSaved: "Not everything is saved yet, so the excerpt was not opened. Try again once it is.",
			tooMany: (most) => `An excerpt holds ${String(most)} moments at most. Select fewer of them.`,
			notYours: "Excerpts of this film are made by those who look after its family."
		}
	},
	rows: {
		button: "Rows",
		title: "Rows",
		lead: "What the timeline shows, and in which order. It stays like this for you, for every clip coded with this scheme.",
		show: "Show",
		thin: "Thin",
		up: (name) => `${name}: one place up`,
		down: (name) => `${name}: one place down`,
		thinOf: (name) => `${name}: as a thin line`,
		asEver: "Back to how it was",
		allTracks: "Show every state track",
		used: (many) => many === 1 ? "1 here" : `${String(many)} here`,
		other: (name) => name,
		otherNote: "somebody else's coding, only to look at",
		menuOf: (name) => `${name}: what can be done with this row`,
		fill: "Fill the rest with …",
		fillWith: (name) => `Fill the rest of ${name} with`,
		fillWhich: "Fill the rest of which row?",
		didFill: (row, code, many) => `fill the rest of ${row} with ${code} (${String(many)})`,
		filled: (row) => `${row} is already coded from end to end, but for what could not be seen.`,
		fold: "Fold to a thin line",
		unfold: "Unfold",
		hide: "Hide this row",
		moveUp: "One place up",
		moveDown: "One place down",
		higher: "Higher",
		lower: "Lower",
		all: "All rows …",
		running: "running",
		tag: (name) => `Begin or end ${name} here`,
		asList: "Read it as a list",
		otherList: (name) => `${name}: their coding`,
		otherNothing: "Nothing is coded there.",
		notLoaded: (name) => `What ${name} coded could not be fetched just now.`,
		kept: "Lower edge: drag it, or Alt, Shift and an arrow",
		inView: "The stretch the rows show",
		inViewBegins: "Where the stretch begins",
		inViewEnds: "Where the stretch ends",
		fromTo: (from, to) => `${from} to ${to}`
	},
	moving: {
		name: "Moving together",
		carer: "Carer",
		infant: "Infant",
		inStep: "In step",
		note: "a help for finding places to look at",
		draw: "Where the two are …",
		places: "Read it as a list",
		whatItIs: "What it shows",
		measuring: "This film is being looked through for movement. The lines appear here by themselves.",
		notDrawn: "Draw where the two are: press the name of this row.",
		cannot: "The movement in this film could not be measured.",
		nothing: "Nothing could be fetched just now.",
		lead: "Draw one frame around the carer and one around the infant, wide enough for how they move in this clip. Everybody who codes the clip has the same two.",
		byKeys: "Arrow keys move the frame that is in focus; with Shift they change its size.",
		overlap: "Where the frames lie over each other, what moves belongs to the infant's.",
		still: "A picture of the clip, with the two frames over it",
		frame: (who, left, top, width, height) => `${who}: ${String(left)} % from the left, ${String(top)} % from the top, ${String(width)} % wide, ${String(height)} % high`,
		sides: {
			left: "From the left",
			top: "From the top",
			width: "Wide",
			height: "High"
		},
		percent: "%",
		side: (who, side) => `${who}: ${side}, in per cent`,
		keep: "Show the lines",
		kept: "Keep these two frames",
		now: "At this moment of the film",
		explained: [
			"The two lines say how much of the picture changes within each frame, 25 times a second. Each is drawn to its own height, so one being higher than the other says nothing. Light, shadows and whatever else moves within a frame count too.",
			"In step says how alike the two lines rise and fall over five seconds, when one may come up to two seconds after the other. Drawn is only what lies above 95 of 100 places when the two lines are laid against each other at other times of the same film; so about one place in twenty is there by chance.",
			"It stays empty where one of the two hardly moves, where you marked that something cannot be seen, where camera or light moves the whole picture, and in a clip of less than about half a minute.",
			"It helps to find places to look at, and says nothing about how the two are with each other: moving together can be a wrestle, and resting together moves nothing. It enters no figure, report or file, and no family sees it. No face is looked for."
		],
		sources: "Windowed cross-lagged correlation after Boker et al. (2002), held against shifted lines after Ramseyer & Tschacher (2011); windows of 5 s every 0.4 s, shifts up to 2 s either way, the largest r of each.",
		listLead: "Places where the two lines rise and fall alike, in the order of the film. Press one to go there.",
		place: (fromMs, toMs) => `${shortClock(fromMs)} to ${shortClock(toMs)}`,
		noPlaces: "There is no such place in this clip.",
		unseen: (many) => many === 1 ? "Moving together: one place" : `Moving together: ${String(many)} places`
	}
};
// src/page/drawing.ts
var INK = "#2B2A33";
var WHITE = "#FFFFFF";
var MUTED = "#6F6B75";
var TRACK = "#F6F1EA";
/** How solid a moment is drawn whose end nobody has checked, or that somebody was not sure of. */
var UNCHECKED = .22;
var UNSURE = .55;
var FONT$1 = "\"Nunito Sans\", system-ui, sans-serif";
/** Text on something narrower cannot be read. */
var READABLE_PX = 44;
function drawRuler(ink, line, view, ticks) {
	ink.font = `500 11px ${FONT$1}`;
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
function drawMoment(ink, line, { block, family, selected, open }) {
	const colour = colourOf(family);
	const width = Math.max(3, block.to - block.from);
	const of = block.of;
	const unchecked = !open && isUnchecked(of);
	const solid = solidity(of, unchecked);
	const inset = insetOf(line);
	ink.globalAlpha = solid;
	ink.fillStyle = solid < 1 ? colour : deepOf(family);
	filled$1(ink, block.from, line.top + inset, width, line.height - 2 * inset, 5);
	ink.globalAlpha = 1;
	if (unchecked) {
		rounded(ink, block.from, line.top + inset, width, line.height - 2 * inset, 5);
		dashed(ink, colour);
	}
	if (selected) outlined(ink, line, block.from, width);
	if (of) written$1(ink, line, block, sayingOf(of, family), solid < 1 ? INK : WHITE);
}
/** What is folded thin fills its line. */
function insetOf({ thin }) {
	return thin ? .5 : 2;
}
/** A round corner costs twenty times a square one; on something narrow nobody sees the difference. */
function filled$1(ink, x, y, width, height, radius) {
	if (width < 7) {
		ink.fillRect(x, y, width, height);
		return;
	}
	rounded(ink, x, y, width, height, radius);
	ink.fill();
}
function isUnchecked(of) {
	return of !== null && of.end_unchecked;
}
/** What somebody was not sure of is drawn thinner, and thinner yet what has an end to be checked. */
function solidity(of, unchecked) {
	if (unchecked) return UNCHECKED;
	return of !== null && of.confidence <= 1 ? UNSURE : 1;
}
function sayingOf(of, family) {
	return `${of.starred ? "★ " : ""}${of.code === null ? "" : nameOf$2(family, of.code)}`;
}
/** What nobody could see: hatched, so that it is never taken for a moment. */
function drawContext(ink, line, drawn) {
	const { block, family, selected } = drawn;
	const width = Math.max(3, block.to - block.from);
	const inset = insetOf(line);
	ink.save();
	rounded(ink, block.from, line.top + inset, width, line.height - 2 * inset, 4);
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
		rounded(ink, block.from, line.top + inset, width, line.height - 2 * inset, 4);
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
	if (block.of) written$1(ink, line, block, nameOf$2(family, code), INK);
}
function drawInstant(ink, line, { block, family, selected }) {
	const middle = line.top + line.height / 2;
	if (block.of === null || line.thin) {
		const inset = line.thin ? 0 : 6;
		ink.fillStyle = selected ? INK : colourOf(family);
		ink.fillRect(block.from - (line.thin ? 1.5 : 0), line.top + inset, Math.max(3, block.to - block.from), line.height - 2 * inset);
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
	if (stroked) ink.stroke(drawnPath(d));
	else ink.fill(drawnPath(d));
	ink.restore();
}
var DRAWN = /* @__PURE__ */ new Map();
/** Read once: there are few shapes and many things that have them. */
function drawnPath(d) {
	const path = DRAWN.get(d) ?? new Path2D(d);
	DRAWN.set(d, path);
	return path;
}
function rounded(ink, x, y, width, height, radius) {
	ink.beginPath();
	ink.roundRect(x, y, width, height, Math.min(radius, width / 2));
}
function outlined(ink, line, left, width) {
	const inset = line.thin ? -1 : 1;
	rounded(ink, left - 1, line.top + inset, width + 2, line.height - 2 * inset, 6);
	ink.strokeStyle = INK;
	ink.lineWidth = 2;
	ink.stroke();
	if (width < 22 || line.thin) return;
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
function written$1(ink, line, block, text, colour) {
	const left = Math.max(0, block.from) + 9;
	const room = block.to - left - 8;
	const said = room < READABLE_PX ? text.startsWith("★") && room > 8 ? "★" : "" : text;
	if (said === "" || line.thin) return;
	ink.fillStyle = colour;
	ink.font = `600 12px ${FONT$1}`;
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	ink.fillText(fitting$2(ink, said, room), left, line.top + line.height / 2 + .5);
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
function fitting$2(ink, text, room) {
	const wide = widthOf(ink, text);
	if (wide <= room) return text;
	return `${text.slice(0, Math.max(1, Math.floor(text.length * room / wide) - 1)).trimEnd()}…`;
}
// src/page/drawing_theirs.ts
/** What somebody else coded, drawn so that it is never taken for one's own: thin, outlined and hatched. */
var HATCH_PX = 5;
/** Lower or narrower than this there is no room for a word, or for a shape. */
var WORDS_HIGH = 12;
var WORDS_WIDE = 60;
var SHAPE_WIDE = 16;
function drawTheirs(ink, { from, to, top, high }, family, code) {
	const colour = colourOf(family);
	const width = Math.max(3, to - from);
	ink.save();
	rounded(ink, from + .5, top + 1.5, width - 1, high - 3, 3);
	ink.fillStyle = "#FFFFFF";
	ink.fill();
	ink.strokeStyle = colour;
	ink.lineWidth = 1.2;
	ink.stroke();
	ink.clip();
	ink.globalAlpha = .45;
	ink.lineWidth = 1;
	ink.beginPath();
	const left = Math.max(-20, from);
	for (let x = left - high; x < Math.min(to, left + 6e3); x += HATCH_PX) {
		ink.moveTo(x, top + high);
		ink.lineTo(x + high, top);
	}
	ink.stroke();
	ink.restore();
	marked$1(ink, {
		from: Math.max(0, from),
		to,
		top,
		high
	}, family, code);
}
/** Its shape always, its word where there is room for it. */
function marked$1(ink, { from, to, top, high }, family, code) {
	const size = Math.min(11, high - 4);
	if (to - from < SHAPE_WIDE || size < 6) return;
	const middle = top + high / 2;
	ink.fillStyle = "#FFFFFFE6";
	ink.fillRect(from + 3, top + 2.5, size + 4, high - 5);
	shaped(ink, family, from + 5 + size / 2, middle, size);
	if (high < WORDS_HIGH || to - from < WORDS_WIDE) return;
	ink.font = `600 11px "Nunito Sans", system-ui, sans-serif`;
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	const said = nameOf$2(family, code);
	const room = to - from - size - 16;
	const wide = ink.measureText(said).width;
	if (wide > room) return;
	ink.fillStyle = "#FFFFFFE6";
	ink.fillRect(from + 6 + size, top + 2.5, wide + 6, high - 5);
	ink.fillStyle = INK;
	ink.fillText(said, from + 9 + size, middle + .5);
}
// src/page/beside_row.ts
var ROW = ":clip";
var PLAYED = "#E9E1D6";
var BesideRow = class {
	/** The same in words, for whoever does not see the row. */
	list = make("ol", {
		class: "unseen",
		"aria-label": WORDS.beside.moments
	});
	#bench;
	#moments;
	#played;
	constructor(bench, moments, played) {
		this.#bench = bench;
		this.#moments = moments;
		this.#played = played;
		bench.timeline.element.append(this.list);
		bench.timeline.rows.offer({
			id: ROW,
			name: WORDS.beside.row,
			kind: "other",
			usual: true
		}, (ink, line, view) => this.#draw(ink, line, view));
	}
	redraw() {
		this.list.replaceChildren(...this.#seen.map(({ onset_ms, of }) => make("li", {}, `${clock(onset_ms)} ${of.says}`)));
		this.#bench.timeline.redraw();
	}
	get #seen() {
		return this.#moments.flatMap((of) => seenIn(this.#played(), of.onset_ms, of.offset_ms).map(({ fromMs, toMs }) => ({
			onset_ms: fromMs,
			offset_ms: toMs,
			of
		}))).sort((one, other) => one.onset_ms - other.onset_ms);
	}
	#draw(ink, line, view) {
		drawTrack(ink, line, view.width);
		ink.fillStyle = PLAYED;
		for (const { onset_ms, offset_ms } of this.#played()) {
			const from = toPx(view, onset_ms);
			ink.fillRect(from, line.top, Math.max(2, toPx(view, offset_ms) - from), line.height);
		}
		const lanes = lanesOf(this.#seen);
		const high = line.height / Math.max(1, lanes.length);
		lanes.forEach(({ all }, lane) => {
			for (const { onset_ms, offset_ms, of } of all) {
				const from = toPx(view, onset_ms);
				const to = toPx(view, offset_ms);
				if (to > 0 && from < view.width) drawTheirs(ink, {
					from,
					to,
					top: line.top + lane * high,
					high
				}, familyOf(of), null);
			}
		});
	}
};
/** A family of which nothing but its look and its word is known here. */
function familyOf({ says, shape, colour }) {
	return {
		id: ROW,
		name: says,
		shape,
		colour,
		fields: [],
		codes: []
	};
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
// src/page/beside_tools.ts
var SECOND_MS$1 = 1e3;
function tools$1(bench, { clipMs }, stage, slide, scope) {
	const words = WORDS.beside;
	const time = new Text();
	const says = make("p", {
		class: "says",
		role: "status"
	});
	const place = make("input", {
		type: "range",
		class: "place",
		min: "0",
		max: String(Math.max(1, clipMs - 1)),
		step: "1",
		value: "0",
		"aria-label": words.place
	});
	scope.listen(place, "input", () => slide(Number(place.value), false));
	scope.listen(place, "change", () => slide(Number(place.value), true));
	const none = make("button", {
		type: "button",
		class: "word none"
	}, words.none);
	none.onclick = () => besideOf(bench)?.change((played, _, atMs) => without$3(played, atMs));
	const hands = make("div", {
		class: "hands",
		role: "group",
		"aria-label": words.title
	}, make("span", { class: "lead" }, words.lead), commandButton("clip-begins", bench, words.begins), commandButton("clip-stops", bench, words.stops), none, make("span", { class: "nudges" }, bySecond(bench, -1), commandButton("clip-back", bench, icon("back")), commandButton("clip-on", bench, icon("on")), bySecond(bench, 1)));
	const head = make("header", {}, make("h2", {}, words.title), make("span", { class: "clip-clock" }, time));
	const picture = stage ? make("div", { class: "picture" }, stage) : make("div", { class: "picture none" });
	const element = make("section", {
		class: "beside",
		"aria-label": words.title
	}, head, picture, says, place);
	let unsaved = false;
	let last = {
		here: false,
		any: false,
		ms: 0
	};
	const drawTime = onlyNew((ms) => {
		time.data = clock(ms);
	});
	const drawPlace = onlyNew((ms) => {
		place.value = String(ms);
	});
	const drawSays = onlyNew((text) => {
		says.textContent = text;
	});
	const drawHere = onlyNew((here) => {
		element.classList.toggle("away", !here);
		none.disabled = !here;
	});
	const draw = (standing) => {
		last = standing;
		drawTime(standing.ms);
		drawPlace(standing.ms);
		drawHere(standing.here);
		drawSays(unsaved ? words.notSaved : stage ? sentence$1(standing) : words.notAllowed);
	};
	return {
		element,
		hands,
		draw,
		unsaved: (is) => {
			unsaved = is;
			draw(last);
		},
		slid: (beside, byMs) => beside.change((played, lengths, atMs) => nudged$1(played, lengths, atMs, byMs))
	};
}
function sentence$1({ here, any }) {
	if (here) return "";
	return any ? WORDS.beside.notHere : WORDS.beside.notPlaced;
}
function bySecond(bench, by) {
	const says = by < 0 ? WORDS.beside.secondBack : WORDS.beside.secondOn;
	const button = make("button", {
		type: "button",
		class: "word",
		"aria-label": says,
		title: says
	}, by < 0 ? "−1 s" : "+1 s");
	button.onclick = () => {
		const beside = besideOf(bench);
		if (beside) nudge(beside, by * SECOND_MS$1);
	};
	return button;
}
/** Beneath the film where the clip is on the screen; by itself where it is not. */
function nudge(beside, byMs) {
	if (beside.isHere) beside.change((played, lengths, atMs) => nudged$1(played, lengths, atMs, byMs));
	else beside.move(byMs);
}
// src/page/hint.ts
/** A sentence said in passing: why something was not done. It needs no answer and goes by itself. */
/** Long enough to be read twice. */
var READ_MS = 7e3;
var OF$3 = /* @__PURE__ */ new WeakMap();
/** The one place where such sentences stand, for everything that is done through this store. It is always there, since what has only just come is not read out. */
function hints(store, scope) {
	const element = make("p", {
		class: "hint",
		role: "status"
	});
	let stop = () => void 0;
	const hide = () => {
		if (element.textContent !== "") element.textContent = "";
	};
	element.onclick = hide;
	for (const done of ["keydown", "pointerdown"]) scope.listen(window, done, hide, { capture: true });
	OF$3.set(store, (says) => {
		stop();
		element.textContent = says;
		stop = scope.after(READ_MS, hide);
	});
	return element;
}
function hint(store, says) {
	OF$3.get(store)?.(says);
}
// src/page/beside.ts
/** The clip that a shared review discusses, beside its film and on its clock: to look at, and to be laid beneath it by hand. */
var AGAIN_MS$3 = 2500;
var OF$2 = /* @__PURE__ */ new WeakMap();
function besideOf({ store }) {
	return OF$2.get(store);
}
/** Asked for once the workbench stands: nothing of it waits for this. */
async function layBeside(bench, film, pair, scope) {
	const answer = await get(`/second-look/${film}`);
	if (scope.ended) return;
	if (!answer.ok) hint(bench.store, WORDS.beside.notLoaded);
	else if (answer.value.beside) OF$2.set(bench.store, new Beside(bench, film, answer.value.beside, pair, scope));
}
var Beside = class {
	#bench;
	#film;
	#lengths;
	#clip;
	#leading;
	#tools;
	#row;
	#scope;
	#played;
	#revision;
	#done = [];
	#undone = [];
	#sending = false;
	#kept;
	constructor(bench, film, lies, pair, scope) {
		this.#bench = bench;
		this.#film = film;
		this.#scope = scope;
		this.#played = this.#kept = lies.played;
		this.#revision = lies.revision;
		this.#lengths = {
			meetingMs: bench.store.around.lengthMs,
			clipMs: lies.clip.length_ms
		};
		this.#clip = lies.clip.may_play ? this.#playerOf(lies.clip) : null;
		this.#leading = this.#clip && new Leading(bench.player, this.#clip);
		this.#tools = tools$1(bench, this.#lengths, this.#clip?.stage ?? null, (toMs, whole) => this.#slide(toMs, whole), scope);
		pair.append(this.#tools.element);
		pair.after(this.#tools.hands);
		pair.classList.add("two");
		this.#row = new BesideRow(bench, lies.moments, () => this.#played);
		bench.player.onChange(() => this.#follow());
		this.#clip?.onChange(() => this.#draw());
		scope.listen(window, "beforeunload", (event) => {
			if (this.#kept !== this.#played) event.preventDefault();
		});
		this.#changed();
	}
	get played() {
		return this.#played;
	}
	/** Where the clip is: beneath the film, or by itself where it is not on the screen. */
	get clipMs() {
		return clipAt(this.#played, this.#bench.player.seen.ms) ?? this.#clip?.headedMs ?? 0;
	}
	/** Whether the clip is on the screen at this instant. */
	get isHere() {
		return clipAt(this.#played, this.#bench.player.headedMs) !== null;
	}
	get frameMs() {
		return this.#clip?.frameMs ?? this.#bench.player.frameMs;
	}
	/** One thing done by hand: from the stretches, both lengths and the instant of the film that is on screen. */
	change(by, says = "") {
		const after = by(this.#played, this.#lengths, this.#bench.player.headedMs);
		if (after === this.#played) {
			if (says !== "") hint(this.#bench.store, says);
			this.#leading?.anew();
			this.#follow();
			return;
		}
		this.#done = [...this.#done, {
			other: this.#played,
			since: this.#newest
		}];
		this.#undone = [];
		this.#take(after);
	}
	/** The clip by itself, while it is not on the screen. */
	move(byMs) {
		this.#clip?.seek(Math.min(Math.max(0, this.clipMs + byMs), this.#lengths.clipMs - 1));
		this.#draw();
	}
	/** Takes back what was done here, where nothing was done in the rows since; says whether it did. */
	undo() {
		const last = this.#done.at(-1);
		if (!last || last.since !== this.#newest) return false;
		this.#done = this.#done.slice(0, -1);
		this.#undone = [...this.#undone, {
			other: this.#played,
			since: this.#newest
		}];
		this.#take(last.other);
		return true;
	}
	redo() {
		const last = this.#undone.at(-1);
		if (!last || last.since !== this.#newest) return false;
		this.#undone = this.#undone.slice(0, -1);
		this.#done = [...this.#done, {
			other: this.#played,
			since: this.#newest
		}];
		this.#take(last.other);
		return true;
	}
	get #newest() {
		return this.#bench.store.state.undoing.done.at(-1);
	}
	#playerOf({ id, length_ms, stepping }) {
		const player = new Player({
			id,
			length_ms
		}, filmOf(id, stepping), this.#scope);
		player.mute(true);
		player.film.setAttribute("aria-label", WORDS.beside.title);
		get(`/clips/${id}/frames`).then((answer) => {
			if (!answer.ok || this.#scope.ended) return;
			player.setTable(answer.value);
			this.#leading?.anew();
			this.#follow();
		});
		return player;
	}
	#slide(toMs, whole) {
		const { ms } = this.#bench.player.seen;
		const there = clipAt(this.#played, ms);
		if (there === null) this.move(toMs - this.clipMs);
		else if (whole) this.#tools.slid(this, toMs - there);
		else this.#clip?.seek(toMs);
	}
	#take(played) {
		this.#played = played;
		this.#changed();
		this.#send();
	}
	#changed() {
		this.#row.redraw();
		this.#leading?.anew();
		this.#follow();
	}
	/** At every frame of the film: what the clip does, and the words beneath it. */
	#follow() {
		this.#leading?.follow(this.#played);
		this.#draw();
	}
	#draw() {
		const here = clipAt(this.#played, this.#bench.player.seen.ms);
		this.#tools.draw({
			here: here !== null,
			any: this.#played.length > 0,
			ms: here ?? this.#clip?.headedMs ?? 0
		});
	}
	/** One at a time; the newest is what is kept in the end. What cannot be reached is tried again. */
	async #send() {
		if (this.#sending || this.#kept === this.#played) return;
		this.#sending = true;
		const sent = this.#played;
		const answer = await post(`/second-look/${this.#film}/played`, {
			played: sent,
			revision: this.#revision
		});
		this.#sending = false;
		if (this.#scope.ended) return;
		if (answer.ok) {
			this.#revision = answer.value.revision;
			this.#kept = sent;
			this.#tools.unsaved(false);
			this.#send();
		} else if (isAway$1(answer)) {
			this.#tools.unsaved(true);
			this.#scope.after(AGAIN_MS$3, () => void this.#send());
		} else await this.#refused(answer.says);
	}
	/** What was refused never was: it stands again as it is kept. */
	async #refused(says) {
		hint(this.#bench.store, says);
		const answer = await get(`/second-look/${this.#film}`);
		if (answer.ok && answer.value.beside) {
			this.#revision = answer.value.beside.revision;
			this.#played = this.#kept = answer.value.beside.played;
		} else this.#played = this.#kept;
		this.#done = this.#undone = [];
		this.#tools.unsaved(false);
		this.#changed();
	}
};
function isAway$1(answer) {
	return !answer.ok && (answer.status === 0 || answer.status === 401 || answer.status >= 500);
}
// src/model/two_cameras.ts
/** Two cameras of one moment: the second film's own time is the first one's and a nudge. */
/** When both films show the moment, on the first one's clock; nothing where they never do. */
function together$2(nudgeMs, { meetingMs, clipMs }) {
	const onset_ms = Math.max(0, -nudgeMs);
	const offset_ms = Math.min(meetingMs, clipMs - nudgeMs);
	return onset_ms < offset_ms ? [{
		onset_ms,
		offset_ms,
		begins_ms: onset_ms + nudgeMs
	}] : [];
}
/**
* The nudge that lays the second film's next frame, or the one before, beneath the picture at `atMs` of the first: one
* frame is one frame, however long it lasts, and many presses add up to as many frames.
*/
function nudgedByFrame(table, nudgeMs, atMs, by) {
	const to = nearestFrame(table, (atMs + nudgeMs) / 1e3) + by;
	if (to >= 0 && to < table.pts.length) return msOf(table, to) - atMs;
	return nudgeMs + by * (table.pts.length > 1 ? msOf(table, 1) - msOf(table, 0) : 0);
}
// src/page/words_camera.ts
/** What the workbench says of the film of a second camera. */
var CAMERA_WORDS = {
	title: "Second camera",
	place: "Where the second camera is",
	back: "The second camera one frame back",
	on: "The second camera one frame on",
	secondBack: "The second camera one second back",
	secondOn: "The second camera one second on",
	sound: "What is heard",
	first: "Clip",
	second: "Second camera",
	coming: "The film of the second camera is being made ready. It comes here by itself.",
	notAllowed: "The film of the second camera may not be opened just now.",
	notLoaded: "The second camera could not be read. Your tagging goes on without it.",
	notSaved: "How the two films lie is not saved yet. It is tried again by itself.",
	notLaid: "Halt on a clear moment, and draw this camera to it below.",
	notHere: "The second camera was not running here.",
	use: "Use this",
	heardApart: (ms) => `By its sound this camera ${began(ms)}.`,
	lies: (ms) => ms === 0 ? "Began with the clip." : `${capital(began(ms))}.`
};
/** The second film's own time is the clip's and this much. */
function began(ms) {
	if (ms === 0) return "began with the clip";
	return `began ${(Math.abs(ms) / 1e3).toFixed(2)} s ${ms < 0 ? "later" : "earlier"}`;
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/page/camera_tools.ts
/** The second camera's own frame beside the clip: its picture, where it is, what it says, and what moves it. */
var SECOND_MS = 1e3;
function tools(lengthMs, stage, act, scope) {
	const time = new Text();
	const says = make("p", {
		class: "says",
		role: "status"
	});
	const place = make("input", {
		type: "range",
		class: "place",
		min: "0",
		max: String(Math.max(1, lengthMs - 1)),
		step: "1",
		value: "0",
		"aria-label": CAMERA_WORDS.place
	});
	scope.listen(place, "input", () => act.slide(Number(place.value), false));
	scope.listen(place, "change", () => act.slide(Number(place.value), true));
	const proposal = make("span", {});
	const proposed = make("p", {
		class: "proposed",
		hidden: true
	}, proposal, pressed$1(CAMERA_WORDS.use, CAMERA_WORDS.use, act.use));
	const sounds = ["first", "second"].map((which) => pressed$1(CAMERA_WORDS[which], `${CAMERA_WORDS.sound}: ${CAMERA_WORDS[which]}`, () => act.hear(which)));
	const nudges = make("span", {
		class: "nudges",
		role: "group",
		"aria-label": CAMERA_WORDS.title
	}, pressed$1("−1 s", CAMERA_WORDS.secondBack, () => act.move(-1e3)), drawn("back", CAMERA_WORDS.back, () => act.frame(-1)), drawn("on", CAMERA_WORDS.on, () => act.frame(1)), pressed$1("+1 s", CAMERA_WORDS.secondOn, () => act.move(SECOND_MS)));
	const hands = make("div", {
		class: "hands camera",
		role: "group",
		"aria-label": CAMERA_WORDS.title
	}, make("span", { class: "lead" }, CAMERA_WORDS.title), nudges, make("span", {
		class: "hears",
		role: "group",
		"aria-label": CAMERA_WORDS.sound
	}, make("span", { class: "lead" }, CAMERA_WORDS.sound), ...sounds));
	const element = make("section", {
		class: "beside camera",
		"aria-label": CAMERA_WORDS.title
	}, make("header", {}, make("h2", {}, CAMERA_WORDS.title), make("span", { class: "clip-clock" }, time)), make("div", { class: "picture" }, stage), says, proposed, place);
	const drawTime = onlyNew((ms) => {
		time.data = clock(ms);
	});
	const drawPlace = onlyNew((ms) => {
		place.value = String(Math.round(ms));
	});
	const drawSays = onlyNew((text) => {
		says.textContent = text;
	});
	const drawAway = onlyNew((away) => {
		element.classList.toggle("away", away);
	});
	const drawProposal = onlyNew((text) => {
		proposal.textContent = text;
		proposed.hidden = text === "";
	});
	const drawHeard = onlyNew((heard) => {
		sounds.forEach((button, at) => {
			button.setAttribute("aria-pressed", String(at === 0 === (heard === "first")));
		});
	});
	return {
		element,
		hands,
		draw: (shown) => {
			drawTime(shown.ms);
			drawPlace(shown.ms);
			drawSays(shown.says);
			drawProposal(shown.proposal);
			drawAway(shown.away);
			drawHeard(shown.heard);
		}
	};
}
function pressed$1(words, says, act) {
	const button = make("button", {
		type: "button",
		class: "word",
		"aria-label": says,
		title: says
	}, words);
	button.onclick = act;
	return button;
}
function drawn(which, says, act) {
	const button = make("button", {
		type: "button",
		"aria-label": says,
		title: says
	}, icon(which));
	button.onclick = act;
	return button;
}
// src/page/camera.ts
/** The film of a second camera beside the clip, on the clip's clock: nudged by hand, a frame or a second at a time. */
var AGAIN_MS$2 = 2500;
var COMING_MS = 4e3;
var OF$1 = /* @__PURE__ */ new WeakMap();
function cameraOf({ store }) {
	return OF$1.get(store);
}
/** Asked for once the workbench stands: nothing of it waits for this. */
async function layCamera(bench, clip, pair, scope) {
	const answer = await lain(clip);
	if (scope.ended) return;
	if (!answer.ok) hint(bench.store, CAMERA_WORDS.notLoaded);
	const lies = answer.ok ? answer.value.beside : null;
	if (!lies) return;
	if (lies.clip.may_play) OF$1.set(bench.store, new Camera(bench, clip, lies, pair, scope));
	else hint(bench.store, lies.clip.coming ? CAMERA_WORDS.coming : CAMERA_WORDS.notAllowed);
	if (lies.clip.coming) scope.after(COMING_MS, () => void layCamera(bench, clip, pair, scope));
}
var Camera = class {
	#bench;
	#first;
	#lengths;
	#film;
	#leading;
	#tools;
	#scope;
	#mayLay;
	#proposed = null;
	#table = null;
	#laid;
	#kept;
	#revision;
	#played = [];
	#sending = false;
	#unsaved = false;
	#sliding = null;
	constructor(bench, first, lies, pair, scope) {
		const { id, length_ms, stepping } = lies.clip;
		this.#bench = bench;
		this.#first = first;
		this.#scope = scope;
		this.#laid = this.#kept = {
			nudge_ms: lies.nudge_ms,
			heard: lies.heard
		};
		this.#revision = lies.revision;
		this.#mayLay = lies.may_lay;
		this.#lengths = {
			meetingMs: bench.store.around.lengthMs,
			clipMs: length_ms
		};
		this.#film = new Player({
			id,
			length_ms
		}, filmOf(id, stepping), scope);
		this.#film.film.setAttribute("aria-label", CAMERA_WORDS.title);
		this.#leading = new Leading(bench.player, this.#film);
		this.#tools = tools(length_ms, this.#film.stage, {
			frame: (by) => {
				this.frame(by);
			},
			move: (byMs) => {
				this.#lay({ nudge_ms: this.nudgeMs + byMs });
			},
			slide: (toMs, whole) => {
				this.#slide(toMs, whole);
			},
			hear: (heard) => {
				this.#lay({ heard });
			},
			use: () => {
				this.#lay({ nudge_ms: this.#proposed });
			}
		}, scope);
		pair.append(this.#tools.element);
		pair.after(this.#tools.hands);
		pair.classList.add("two");
		this.#readTable(id);
		bench.player.onChange(() => {
			this.#follow();
		});
		this.#film.onChange(() => {
			this.#draw();
		});
		scope.listen(window, "beforeunload", (event) => {
			if (this.#mayLay && this.#kept !== this.#laid) event.preventDefault();
		});
		this.#changed();
		this.#propose(lies);
	}
	/** The second film's own time is the clip's and this much. */
	get nudgeMs() {
		return this.#laid.nudge_ms ?? 0;
	}
	/** The second camera one frame on or back, under the clip's picture that is on screen. */
	frame(by) {
		if (this.#table) this.#lay({ nudge_ms: nudgedByFrame(this.#table, this.nudgeMs, this.#bench.player.headedMs, by) });
	}
	/** What the sounds of both say; asked for again while the second one is still listened to. */
	#propose(lies) {
		this.#proposed = lies?.proposed_ms ?? null;
		this.#draw();
		if (lies?.listening !== true || this.#laid.nudge_ms !== null) return;
		this.#scope.after(COMING_MS, () => void this.#askAgain());
	}
	async #askAgain() {
		const answer = await lain(this.#first);
		if (answer.ok && !this.#scope.ended) this.#propose(answer.value.beside);
	}
	async #readTable(id) {
		const answer = await get(`/clips/${id}/frames`);
		if (!answer.ok || this.#scope.ended) return;
		this.#table = answer.value;
		this.#film.setTable(answer.value);
		this.#leading.anew();
		this.#follow();
	}
	#slide(toMs, whole) {
		this.#sliding = whole ? null : toMs;
		if (whole) this.#lay({ nudge_ms: this.#film.snap(toMs) - this.#bench.player.headedMs });
		else this.#film.seek(toMs);
		this.#draw();
	}
	#lay(change) {
		this.#laid = {
			...this.#laid,
			...change
		};
		this.#changed();
		this.#send();
	}
	#changed() {
		this.#played = together$2(this.nudgeMs, this.#lengths);
		this.#bench.player.mute(this.#laid.heard === "second");
		this.#film.mute(this.#laid.heard === "first");
		this.#leading.anew();
		this.#follow();
	}
	/** At every frame of the clip: what the second camera does, and the words beneath it. */
	#follow() {
		if (this.#laid.heard === "second" && !this.#bench.player.muted) {
			this.#lay({ heard: "first" });
			return;
		}
		if (this.#sliding === null) this.#leading.follow(this.#played);
		this.#draw();
	}
	#draw() {
		const there = clipAt(this.#played, this.#bench.player.seen.ms);
		const { heard } = this.#laid;
		this.#tools.draw({
			ms: this.#sliding ?? there ?? this.#film.headedMs,
			says: this.#says(there),
			proposal: this.#proposal,
			away: there === null,
			heard
		});
	}
	/** What the sounds of both say, until somebody has laid the films. */
	get #proposal() {
		return this.#laid.nudge_ms === null && this.#proposed !== null ? CAMERA_WORDS.heardApart(this.#proposed) : "";
	}
	#says(there) {
		if (this.#unsaved) return CAMERA_WORDS.notSaved;
		if (this.#laid.nudge_ms === null) return this.#proposal === "" ? CAMERA_WORDS.notLaid : "";
		return there === null ? CAMERA_WORDS.notHere : CAMERA_WORDS.lies(this.#laid.nudge_ms);
	}
	/** One at a time; the newest is what is kept in the end. What cannot be reached is tried again. */
	async #send() {
		if (!this.#mayLay || this.#sending || this.#kept === this.#laid) return;
		this.#sending = true;
		const sent = this.#laid;
		const answer = await post(`/cameras/${this.#first}/laid`, {
			...sent,
			revision: this.#revision
		});
		this.#sending = false;
		if (this.#scope.ended) return;
		if (answer.ok) {
			this.#revision = answer.value.revision;
			this.#kept = sent;
			this.#unsaved = false;
			this.#draw();
			this.#send();
		} else if (isAway(answer)) {
			this.#unsaved = true;
			this.#draw();
			this.#scope.after(AGAIN_MS$2, () => void this.#send());
		} else await this.#refused(answer.says);
	}
	/** What was refused never was: it stands again as it is kept. */
	async #refused(says) {
		hint(this.#bench.store, says);
		const answer = await lain(this.#first);
		if (answer.ok && answer.value.beside) {
			const { nudge_ms, heard, revision } = answer.value.beside;
			this.#revision = revision;
			this.#kept = {
				nudge_ms,
				heard
			};
		}
		this.#laid = this.#kept;
		this.#unsaved = false;
		this.#changed();
	}
};
function lain(clip) {
	return get(`/cameras/${clip}`);
}
function isAway(answer) {
	return !answer.ok && (answer.status === 0 || answer.status === 401 || answer.status >= 500);
}
// src/commands/beside.ts
/** The clip beside the film of a shared review: from when to when it is on the screen, and how it lies beneath. */
var BESIDE = [
	{
		id: "clip-begins",
		group: "film",
		says: "The clip beside it begins here",
		keys: ["m"],
		run: withBeside((beside) => beside.change((played, lengths, atMs) => beginsHere(played, lengths, atMs, beside.clipMs)))
	},
	{
		id: "clip-stops",
		group: "film",
		says: "The clip beside it stops here",
		keys: ["Shift+m"],
		run: withBeside((beside) => beside.change(stopsHere, WORDS.beside.notInClip))
	},
	{
		id: "clip-back",
		group: "film",
		says: WORDS.beside.back,
		keys: ["<"],
		repeats: true,
		run: (bench) => oneFrame(bench, -1)
	},
	{
		id: "clip-on",
		group: "film",
		says: WORDS.beside.on,
		keys: [">"],
		repeats: true,
		run: (bench) => oneFrame(bench, 1)
	}
];
/** Whatever lies beside the film: the clip a shared review discusses, or a second camera. */
function oneFrame(bench, by) {
	const camera = cameraOf(bench);
	if (camera) camera.frame(by);
	else withBeside((beside) => nudge(beside, by * beside.frameMs))(bench);
}
function withBeside(act) {
	return (bench) => {
		const beside = besideOf(bench);
		if (beside) act(beside);
		else hint(bench.store, WORDS.beside.only);
	};
}
// src/model/reaction.ts
var SERIES_MS = 6e4;
/** Whoever took longer had their mind elsewhere. */
var LATEST_MS = 1500;
/** However slow a hand or machine is, a tag is moved back by no less and no more. */
var LEAST_MS = 300;
var MOST_MS = 5e3;
/** Between two brightenings: long enough to rest, too uneven to be foreseen. */
var SHORTEST_WAIT_MS = 900;
/** `chance` is handed in, from 0 up to 1. */
function waitMs(chance) {
	return Math.round(SHORTEST_WAIT_MS + chance * 2e3);
}
function reactionOf(trials) {
	const pressed = trials.map((each) => each.afterMs).filter((each) => each !== null);
	const counted = pressed.filter((each) => each >= 100 && each <= 1500).sort((one, other) => one - other);
	const early = pressed.filter((each) => each < 100).length;
	return {
		ms: counted.length < 12 ? null : quantile(counted, .5),
		lowMs: quantile(counted, .25),
		highMs: quantile(counted, .75),
		counted: counted.length,
		early,
		missed: trials.length - counted.length - early
	};
}
function quantile(sorted, share) {
	const place = (sorted.length - 1) * share;
	const low = sorted[Math.floor(place)] ?? 0;
	const high = sorted[Math.ceil(place)] ?? low;
	return Math.round(low + (high - low) * (place - Math.floor(place)));
}
/**
* How far this person's live tags are moved back. The warm-up measures the plain way from eye to finger. Seeing that two
* people have found each other takes far longer, and for that the scheme allows its own time (1.5 s as a rule, measured
* over nobody in particular). So the scheme's time stays, and only what is this person's own is exchanged in it: the
* usual quarter of a second for theirs. A minute of brightening shapes says nothing of how fast somebody recognises.
*/
function backDate(simpleMs, schemeMs) {
	return Math.min(MOST_MS, Math.max(LEAST_MS, Math.round(schemeMs + simpleMs - 231)));
}
var AS_EVERYBODY = {
	style: "toggle",
	reaction_ms: null,
	simple_ms: null,
	measured_at: null
};
var STYLES$1 = [
	"toggle",
	"hold",
	"mark"
];
/** What was kept, as far as it still makes sense. */
function taggingOf(kept) {
	if (typeof kept !== "object" || kept === null) return AS_EVERYBODY;
	const { style, reaction_ms, simple_ms, measured_at } = kept;
	return {
		style: STYLES$1.find((each) => each === style) ?? "toggle",
		reaction_ms: timeIn(reaction_ms),
		simple_ms: timeIn(simple_ms),
		measured_at: typeof measured_at === "string" ? measured_at : null
	};
}
function timeIn(kept) {
	return typeof kept === "number" && Number.isFinite(kept) && kept >= 0 && kept <= MOST_MS ? Math.round(kept) : null;
}
// src/commands/press.ts
/**
* Whoever holds a key for less than this has tapped it: a hand cannot mean so short a moment. What was tapped stays open,
* as in the toggle style, and the same key ends it; so a long moment does not have to be held.
*/
var TAP_MS$1 = 250;
var HELD = /* @__PURE__ */ new WeakMap();
function styleOf$1({ preferences }) {
	return taggingOf(preferences.read("tagging", null)).style;
}
/** Tag with a family, or one of its codes: opens, or closes what is open. Live presses are back-dated. */
function press$1(family, code) {
	return (bench) => {
		const before = bench.store.state.open.get(family);
		pressAt(bench, family, code, bench.player.seen);
		const annotation = bench.store.state.open.get(family);
		if (annotation === void 0 || annotation === before) return;
		heldBy(bench).set(placeOf$1(family, code), {
			annotation,
			since: performance.now(),
			atMs: bench.player.seen.ms
		});
	};
}
/** A press at what was seen then: choosing from a list takes its time, and the film goes on. */
function pressAt(bench, family, code, { ms, playing, rate }) {
	bench.store.do({
		do: "press",
		pressed: {
			family,
			code,
			atMs: ms,
			playing,
			rate,
			style: styleOf$1(bench)
		}
	});
}
/** The key or finger is lifted: whoever holds to tag has ended what it held open. */
function release(family, code) {
	return (bench) => {
		const held = heldBy(bench).get(placeOf$1(family, code));
		heldBy(bench).delete(placeOf$1(family, code));
		const { store, player } = bench;
		if (!held || styleOf$1(bench) !== "hold" || store.state.open.get(family) !== held.annotation) return;
		if (performance.now() - held.since >= TAP_MS$1 && player.seen.ms !== held.atMs) pressAt(bench, family, code, player.seen);
	};
}
function placeOf$1(family, code) {
	return `${family} ${String(code)}`;
}
function heldBy({ store }) {
	const held = HELD.get(store) ?? /* @__PURE__ */ new Map();
	HELD.set(store, held);
	return held;
}
/** The commands of a scheme's own keys. Digits also answer to Shift, for when the codes are open. */
function tagging(scheme) {
	return scheme.tiers.flatMap((tier) => tier.families).filter(isKeyed).flatMap(commandsOf$1);
}
function commandsOf$1(family) {
	const own = family.key ? [pressing(family, null, family.name, [family.key])] : [];
	const codes = family.codes.filter((code) => code.key);
	return [...own, ...codes.map(({ id, name, key = "" }) => pressing(family, id, `${family.name}: ${name}`, [key, `Shift+${key}`]))];
}
function pressing(family, code, says, keys) {
	return {
		id: code === null ? `press-${family.id}` : `press-${family.id}-${code}`,
		group: "tag",
		says,
		keys,
		run: press$1(family.id, code),
		release: release(family.id, code)
	};
}
// src/commands/codes.ts
/** What is marked in and not out yet ends: the selected one, or the one marked last. */
function marksOut(bench) {
	const { state } = bench.store;
	const open = [...state.open];
	const [family, id] = open.find((each) => each[1] === state.selected) ?? open.at(-1) ?? [];
	if (family === void 0 || id === void 0) return;
	press$1(family, state.log.annotations.get(id)?.code ?? null)(bench);
}
/**
* Opens the codes of the selected moment; while they are open, 1–9 choose, and Enter goes on to all that can be said of it.
* Whoever marks in and out ends with it what is marked in.
*/
var CODES = {
	id: "codes",
	group: "moment",
	says: "Say what it was, then 1–9",
	keys: ["Enter"],
	run: (bench) => {
		const { store } = bench;
		const asked = store.state.picking && !store.state.passing;
		if (styleOf$1(bench) === "mark") marksOut(bench);
		if (!hasCodes(bench) || asked) FIELDS.run(bench);
		else store.do({
			do: "pick",
			picking: true
		});
	}
};
function hasCodes({ store }) {
	const family = familyOf$1(store.around.scheme, store.selected?.family ?? "")?.family;
	return family !== void 0 && family.codes.length > 0;
}
/** Takes the keyboard into the fields of the selected moment; Escape gives it back to the film. */
var FIELDS = {
	id: "fields",
	group: "moment",
	says: "Say more about it",
	keys: ["Shift+Enter"],
	run: ({ store, sheet }) => {
		if (store.state.selected === null) return;
		store.do({
			do: "pick",
			picking: false
		});
		sheet.enter();
	}
};
// src/model/snapping.ts
/** What an edge is drawn to; the first counts most. */
var MAGNETS = [
	"playhead",
	"neighbour",
	"sound",
	"frame"
];
/**
* Where an edge at `ms` comes to rest: at the playhead, at another moment's edge (its very time, so that borders meet), at
* the frame in which a sound begins, or at the nearest frame. Freed from all but the frames by a reach of nought.
*/
function pulled(ms, magnets, range) {
	const near = (at) => at !== null && Math.abs(at - ms) < magnets.reachMs && at >= range.least && at <= range.most;
	if (near(magnets.playheadMs)) return {
		ms: magnets.playheadMs,
		to: "playhead"
	};
	const edge = nearest$1(magnets.edges, ms);
	if (near(edge)) return {
		ms: edge,
		to: "neighbour"
	};
	const sound = nearest$1(magnets.sounds, ms);
	const heard = sound === null ? null : magnets.frame(sound);
	if (near(heard)) return {
		ms: heard,
		to: "sound"
	};
	return {
		ms: frameWithin(clamp(ms, range), magnets.frame, range),
		to: "frame"
	};
}
/** How far `whole` goes when it is dragged by `byMs`: whichever of its edges is drawn more takes the other along. */
function pulledWhole(from, byMs, magnets, range) {
	const [first] = (from.offset_ms === null ? [from.onset_ms] : [from.onset_ms, from.offset_ms]).map((edge) => {
		const pull = pulled(edge + byMs, magnets, {
			least: edge + range.least,
			most: edge + range.most
		});
		return {
			byMs: pull.ms - edge,
			pull,
			far: Math.abs(pull.ms - edge - byMs)
		};
	}).sort((one, other) => MAGNETS.indexOf(one.pull.to) - MAGNETS.indexOf(other.pull.to) || one.far - other.far);
	if (first && first.pull.to !== "frame") return first;
	const pull = pulled(from.onset_ms + byMs, {
		...magnets,
		reachMs: 0
	}, {
		least: from.onset_ms + range.least,
		most: from.onset_ms + range.most
	});
	return {
		byMs: pull.ms - from.onset_ms,
		pull
	};
}
/** The nearest of ascending values. */
function nearest$1(values, to) {
	const at = turning(0, values.length, (place) => (values[place] ?? 0) >= to);
	const [before, after] = [values[at - 1], values[at]];
	if (before === void 0 || after === void 0) return before ?? after ?? null;
	return to - before <= after - to ? before : after;
}
/** The frame nearest to `ms` that lies in the range; the range's own end where it holds none. */
function frameWithin(ms, frame, range) {
	const at = frame(ms);
	if (at >= range.least && at <= range.most) return at;
	const inside = at > range.most ? frameBefore(range.most, frame) : frameAfter(range.least, frame);
	return inside >= range.least && inside <= range.most ? inside : clamp(ms, range);
}
/** The last frame at or before `ms`: frames of any length lie in order, so halving finds it. */
function frameBefore(ms, frame) {
	return frame(turning(0, Math.ceil(ms), (at) => frame(at) > ms) - 1);
}
function frameAfter(ms, frame) {
	return frame(turning(Math.floor(ms), Math.floor(ms) + LONGEST_FRAME_MS, (at) => frame(at) >= ms));
}
/** A frame may stand long in a film of variable rate, but not this long. */
var LONGEST_FRAME_MS = 6e4;
/** The first whole number of a range from which on something holds. */
function turning(from, to, holds) {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = low + high >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function clamp(value, { least, most }) {
	return Math.round(Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most)));
}
// src/model/exclusive.ts
/** Rows in which only one thing holds at a time: how far something may go there, and whose border it shares. */
function endOf$4({ onset_ms, offset_ms }) {
	return offset_ms ?? onset_ms;
}
/** What stands in the same exclusive tier, the moment itself and those that go along left out. */
function rivals(all, family, scheme, without) {
	const tier = familyOf$1(scheme, family)?.tier;
	if (tier?.exclusive !== true) return [];
	const families = new Set(tier.families.map((each) => each.id));
	return all.filter((each) => families.has(each.family) && !without.has(each.id));
}
/** How far all of them can go together: into no wall, and over nobody. */
function roomTogether(moving, all, { scheme, lengthMs, shortestMs }) {
	const ids = new Set(moving.map((each) => each.id));
	const byFamily = /* @__PURE__ */ new Map();
	let [least, most] = [-Infinity, Infinity];
	for (const each of moving) {
		const others = byFamily.get(each.family) ?? rivals(all, each.family, scheme, ids);
		byFamily.set(each.family, others);
		const { before, after } = beside$1(each, others);
		const end = each.offset_ms === null ? lengthMs - shortestMs : lengthMs;
		least = Math.max(least, before - each.onset_ms);
		most = Math.min(most, Math.min(end, after) - endOf$4(each));
	}
	return {
		least: Math.min(0, least),
		most: Math.max(0, most)
	};
}
/** Where the neighbours end and begin. */
function beside$1(of, others) {
	let [before, after] = [0, Infinity];
	for (const other of others) if (other.onset_ms < of.onset_ms) before = Math.max(before, endOf$4(other));
	else after = Math.min(after, other.onset_ms);
	return {
		before,
		after
	};
}
/** Where one edge of it may go; a border that two share goes as far as both allow. */
function edgeRoom(of, part, all, room) {
	const { lengthMs, shortestMs } = room;
	const others = rivals(all, of.family, room.scheme, /* @__PURE__ */ new Set([of.id]));
	const end = endOf$4(of);
	if (part === "onset") {
		const shared = others.find((each) => Math.abs(endOf$4(each) - of.onset_ms) < shortestMs && each.onset_ms < of.onset_ms) ?? null;
		const least = shared ? shared.onset_ms + shortestMs : beside$1(of, others).before;
		return {
			shared,
			range: {
				least: Math.min(least, of.onset_ms),
				most: end - shortestMs
			}
		};
	}
	const shared = others.find((each) => Math.abs(each.onset_ms - end) < shortestMs && endOf$4(each) > end) ?? null;
	const most = shared ? endOf$4(shared) - shortestMs : Math.min(lengthMs, beside$1(of, others).after);
	return {
		shared,
		range: {
			least: of.onset_ms + shortestMs,
			most: Math.max(most, end)
		}
	};
}
/** Both sides of a border that was moved. */
function withShared(of, part, ms, shared) {
	const times = part === "onset" ? {
		onset_ms: ms,
		offset_ms: of.offset_ms
	} : {
		onset_ms: of.onset_ms,
		offset_ms: ms
	};
	const moved = /* @__PURE__ */ new Map([[of.id, times]]);
	if (shared) moved.set(shared.id, part === "onset" ? {
		onset_ms: shared.onset_ms,
		offset_ms: ms
	} : {
		onset_ms: ms,
		offset_ms: shared.offset_ms
	});
	return moved;
}
/** Whether what is changed would lie over something else in an exclusive tier. */
function overlaps$1(family, times, all, scheme, without) {
	return rivals(all, family, scheme, without).some((each) => each.onset_ms < endOf$4(times) && endOf$4(each) > times.onset_ms);
}
/** What is left of a stretch where others stand already; null where nothing is. */
function trimmed(times, others, { lengthMs, shortestMs }) {
	if (times.offset_ms === null) return times.onset_ms < lengthMs ? times : null;
	let [from, to] = [Math.max(0, times.onset_ms), Math.min(lengthMs, times.offset_ms)];
	for (const each of [...others].sort((one, other) => one.onset_ms - other.onset_ms)) {
		if (endOf$4(each) <= from || each.onset_ms >= to) continue;
		if (each.onset_ms > from) to = each.onset_ms;
		else from = endOf$4(each);
	}
	return to - from < shortestMs ? null : {
		onset_ms: clamp(from, {
			least: 0,
			most: lengthMs
		}),
		offset_ms: clamp(to, {
			least: 0,
			most: lengthMs
		})
	};
}
// src/model/editing.ts
/** What a person does with moments that stand: each a list of changes that are done, and undone, as one thing. */
function refused(no) {
	return {
		edits: [],
		no
	};
}
function done$2(edits, selects) {
	return selects ? {
		edits,
		no: null,
		selects
	} : {
		edits,
		no: null
	};
}
/** New times for some moments. A repair that would begin no later than its rupture no longer answers it. */
function moved(changes, all) {
	const standing = new Map(all.map((each) => [each.id, each]));
	const changed = all.flatMap((each) => {
		const to = changes.get(each.id);
		const fields = to ? timeFields(each, to) : {};
		return Object.keys(fields).length === 0 ? [] : [{
			kind: "change",
			annotation: each.id,
			fields
		}];
	});
	const touched = new Set(changed.map((each) => each.annotation));
	const onset = (of) => changes.get(of.id)?.onset_ms ?? of.onset_ms;
	const loosened = all.filter((each) => {
		const rupture = standing.get(each.repairs ?? "");
		return rupture && (touched.has(each.id) || touched.has(rupture.id)) && onset(each) <= onset(rupture);
	});
	const isRupture = ({ annotation }) => standing.get(annotation)?.family === "rupture" ? 0 : 1;
	return [...loosened.map((each) => ({
		kind: "link",
		annotation: each.id,
		fields: { repairs: null }
	})), ...changed.sort((one, other) => isRupture(one) - isRupture(other))];
}
/** An end that alone is set by hand is checked. */
function timeFields(of, { onset_ms, offset_ms }) {
	const onset = onset_ms === of.onset_ms ? {} : { onset_ms };
	if (offset_ms === of.offset_ms) return onset;
	return {
		...onset,
		offset_ms,
		...onset_ms === of.onset_ms && of.end_unchecked ? { end_unchecked: false } : {}
	};
}
/** Two of one: the first keeps what was there before the cut, the second what came after. */
function splitAt(chosen, atMs, all, around) {
	if (chosen.length === 0) return refused("chooseFirst");
	const cut = chosen.filter((each) => each.offset_ms !== null && atMs >= each.onset_ms + around.shortestMs && atMs <= each.offset_ms - around.shortestMs);
	if (cut.length === 0) return refused("splitNowhere");
	const halves = cut.map((each) => ({
		each,
		id: around.fresh()
	}));
	const added = halves.flatMap(({ each, id }) => secondHalf(each, id, atMs, all));
	return done$2([...moved(new Map(cut.map((each) => [each.id, {
		onset_ms: each.onset_ms,
		offset_ms: atMs
	}])), all), ...added], halves.map(({ id }) => id));
}
/** A star and a link are things of their own, never part of what is added. */
function secondHalf(of, id, atMs, all) {
	const rupture = linkOf(of.repairs, atMs, all);
	const apart = /* @__PURE__ */ new Set([
		"id",
		"version",
		"starred",
		"repairs"
	]);
	return [
		{
			kind: "add",
			id,
			fields: {
				...Object.fromEntries(Object.entries(of).filter(([name]) => !apart.has(name))),
				onset_ms: atMs,
				pressed_onset_ms: null
			}
		},
		...of.starred ? [{
			kind: "star",
			annotation: id,
			fields: { starred: true }
		}] : [],
		...rupture === null ? [] : [{
			kind: "link",
			annotation: id,
			fields: { repairs: rupture }
		}]
	];
}
/** The link to a rupture, where a repair that begins then may have it. */
function linkOf(rupture, onsetMs, all) {
	return all.some((each) => each.id === rupture && each.onset_ms < onsetMs) ? rupture : null;
}
/** A frame on or back: all of them together, or one edge of the one in hand. */
function nudged(chosen, part, by, frame, all, around) {
	const [first] = chosen;
	if (!first) return refused("chooseFirst");
	if (part === "offset" && first.offset_ms === null) return done$2([]);
	if (part !== "whole" && first.offset_ms !== null) return edgeTo(first, part, frameBeside(part === "onset" ? first.onset_ms : first.offset_ms, by, frame, around.lengthMs), all, around);
	const range = roomTogether(chosen, all, around);
	const byMs = frameBeside(first.onset_ms, by, frame, around.lengthMs) - first.onset_ms;
	return done$2(isIn(range, byMs) ? moved(shifted(chosen, byMs), all) : []);
}
/** The next frame, or the one before; after the last only the clip's end is left. */
function frameBeside(ms, by, frame, lengthMs) {
	const at = by === 1 ? frameAfter(ms + 1, frame) : frameBefore(ms - 1, frame);
	return by === 1 && at <= ms ? lengthMs : Math.min(at, lengthMs);
}
/** All of them by the same time. */
function shifted(chosen, byMs) {
	return new Map(chosen.map((each) => [each.id, {
		onset_ms: each.onset_ms + byMs,
		offset_ms: each.offset_ms === null ? null : each.offset_ms + byMs
	}]));
}
/** One edge to a time; a border that two share goes along for both. */
function edgeTo(of, part, ms, all, around) {
	if (of.offset_ms === null) return part === "onset" ? instantTo(of, ms, all, around) : done$2([]);
	if (!isIn({
		least: 0,
		most: around.lengthMs
	}, ms)) return refused("outside");
	if ((part === "onset" ? of.offset_ms - ms : ms - of.onset_ms) < around.shortestMs) return refused("backwards");
	const { range, shared } = edgeRoom(of, part, all, around);
	if (!isIn(range, ms)) return refused("overlaps");
	const edits = moved(withShared(of, part, ms, shared), all);
	return done$2(edits.length === 0 ? lookedAt(of, part) : edits);
}
/** The same end said again says that it was looked at. */
function lookedAt(of, part) {
	return part === "offset" && of.end_unchecked ? [{
		kind: "change",
		annotation: of.id,
		fields: { end_unchecked: false }
	}] : [];
}
function isIn({ least, most }, ms) {
	return ms >= least && ms <= most;
}
function instantTo(of, ms, all, around) {
	if (ms < 0 || ms > around.lengthMs - around.shortestMs) return refused("outside");
	return done$2(moved(/* @__PURE__ */ new Map([[of.id, {
		onset_ms: ms,
		offset_ms: null
	}]]), all));
}
/** A typed length: the onset stays. */
function lengthTo(of, ms, all, around) {
	return edgeTo(of, "offset", of.onset_ms + ms, all, around);
}
function copiedOf(chosen) {
	return [...chosen].sort((one, other) => one.onset_ms - other.onset_ms).map(({ family, onset_ms, offset_ms }) => ({
		family,
		onset_ms,
		offset_ms
	}));
}
/** New moments of the same families, the first at `atMs`; where others stand in an exclusive row, only what is free. */
function pastedAt(copied, atMs, all, around) {
	const [first] = copied;
	if (!first) return refused("nothingCopied");
	const byMs = atMs - first.onset_ms;
	return addedWhereFree(copied.map((each) => {
		const times = {
			onset_ms: each.onset_ms + byMs,
			offset_ms: each.offset_ms === null ? null : each.offset_ms + byMs
		};
		return {
			family: each.family,
			code: null,
			confidence: 2,
			values: {},
			note: "",
			end_unchecked: false,
			...times
		};
	}), all, around);
}
/** The copied times for the moments chosen, one for one in their order; one alone serves for one alone. */
function pastedOnto(copied, chosen, all, around) {
	if (copied.length === 0) return refused("nothingCopied");
	if (chosen.length === 0) return refused("chooseFirst");
	if (copied.length !== chosen.length) return refused("copiedOther");
	const ordered = [...chosen].sort((one, other) => one.onset_ms - other.onset_ms);
	const changes = new Map(ordered.map((each, at) => [each.id, fitted(each, copied[at] ?? each, around)]));
	const ids = new Set(changes.keys());
	const after = all.map((each) => ({
		...each,
		...changes.get(each.id)
	}));
	return after.some((each) => ids.has(each.id) && overlaps$1(each.family, each, after, around.scheme, /* @__PURE__ */ new Set([each.id]))) ? refused("overlaps") : done$2(moved(changes, all));
}
/** A point takes the onset only; what has a length keeps its own where the copied time has none. */
function fitted(of, to, around) {
	if (of.offset_ms === null) return {
		onset_ms: Math.min(to.onset_ms, around.lengthMs - around.shortestMs),
		offset_ms: null
	};
	return {
		onset_ms: to.onset_ms,
		offset_ms: Math.min(around.lengthMs, to.offset_ms ?? to.onset_ms + of.offset_ms - of.onset_ms)
	};
}
/** The same stretch in another row (or the same): its times, note and sureness go along; a code only within its family. */
function duplicated(chosen, family, all, around) {
	const place = familyOf$1(around.scheme, family);
	if (chosen.length === 0 || !place) return refused("chooseFirst");
	const { live_length_ms } = around.scheme.windows;
	return addedWhereFree(chosen.map((each) => {
		const same = each.family === family;
		const instant = place.tier.kind === "instant";
		const guessed = !instant && each.offset_ms === null;
		const offset_ms = instant ? null : Math.min(around.lengthMs, each.offset_ms ?? each.onset_ms + live_length_ms);
		return {
			family,
			code: same ? each.code : null,
			values: same ? each.values : {},
			confidence: each.confidence,
			note: each.note,
			onset_ms: each.onset_ms,
			offset_ms,
			end_unchecked: guessed || !instant && each.end_unchecked
		};
	}), all, around);
}
/** Each where there is room for it: what stands is never covered in a row where one thing holds at a time. */
function addedWhereFree(wanted, all, around) {
	const edits = [];
	const placed = [];
	for (const each of wanted) {
		const free = trimmed(each, familyOf$1(around.scheme, each.family)?.tier.exclusive === true ? [...rivals(all, each.family, around.scheme, /* @__PURE__ */ new Set()), ...placed.filter(({ family }) => family === each.family)] : [], around);
		if (!free) continue;
		placed.push({
			...each,
			...free
		});
		edits.push({
			kind: "add",
			id: around.fresh(),
			fields: {
				...each,
				...free,
				pressed_onset_ms: null,
				pressed_offset_ms: null
			}
		});
	}
	return edits.length === 0 ? refused("noRoom") : done$2(edits, edits.flatMap((each) => each.kind === "add" && each.id !== void 0 ? [each.id] : []));
}
/** Every moment that stands in the same row. */
function inRowOf(of, all, around) {
	const tier = familyOf$1(around.scheme, of.family)?.tier;
	return all.filter((each) => tier?.kind === "instant" ? familyOf$1(around.scheme, each.family)?.tier === tier : each.family === of.family);
}
/** All edges of what does not go along, ascending: what an edge is drawn to. */
function edgesOf$1(all, without) {
	return [...new Set(all.flatMap((each) => without.has(each.id) ? [] : [each.onset_ms, endOf$4(each)]))].sort((one, other) => one - other);
}
function removedAll(chosen) {
	return chosen.map((each) => ({
		kind: "remove",
		annotation: each.id
	}));
}
/** All starred, or where all are, none. */
function starredAll(chosen) {
	const starred = chosen.some((each) => !each.starred);
	return chosen.filter((each) => each.starred !== starred).map((each) => ({
		kind: "star",
		annotation: each.id,
		fields: { starred }
	}));
}
// src/page/outcome.ts
/** One step; what is new comes into hand. True where something was done. */
function carryOut(store, { edits, no, selects }, says) {
	if (no !== null) hint(store, WORDS.editing.no[no]);
	else if (edits.length > 0) store.do({
		do: "edit",
		edits,
		says
	});
	const [first] = selects ?? [];
	if (first !== void 0) store.do({
		do: "select",
		annotation: first,
		also: new Set(selects)
	});
	return edits.length > 0;
}
// src/model/wanted.ts
/** Which moments the list shows: several wishes at once, and how many each would leave. */
/** Wishes that are a yes or nothing. */
var ONLY = [
	"starred",
	"unrepaired",
	"unchecked",
	"unnamed"
];
var ALL = {
	search: "",
	what: "",
	confidence: 0,
	only: /* @__PURE__ */ new Set()
};
/** How many wishes there are besides the words searched for. */
function wishes({ what, confidence, only }) {
	return (what === "" ? 0 : 1) + (confidence === 0 ? 0 : 1) + only.size;
}
function isAll(wanted) {
	return wanted.search.trim() === "" && wishes(wanted) === 0;
}
/** What is left: one walk, and none where nothing is wished for. */
function shownOf(all, wanted, scheme) {
	if (isAll(wanted)) return all;
	const words = wordsOf(wanted);
	const repaired = repairsIn(all);
	return all.filter((each) => hasAll(each, words, scheme) && missesOf(each, wanted, whatItIs(each, scheme, repaired)).length === 0);
}
/** For each wish how many there would be with it, all else wished for staying: by "only:starred", "what:rupture", "confidence:1". */
function countsOf(all, wanted, scheme) {
	const words = wordsOf(wanted);
	const repaired = repairsIn(all);
	const counts = /* @__PURE__ */ new Map();
	for (const each of all) {
		if (!hasAll(each, words, scheme)) continue;
		const is = whatItIs(each, scheme, repaired);
		const misses = missesOf(each, wanted, is);
		if (misses.length <= 1) for (const name of countedBy(each, is, misses)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}
function wordsOf({ search }) {
	return folded$1(search).split(/\s+/).filter(Boolean);
}
function whatItIs(each, scheme, repaired) {
	return new Set(ONLY.filter((only) => fits$1(each, only, scheme, repaired)));
}
function countedBy(each, is, misses) {
	return [
		...[...is].filter((only) => isCounted(misses, only)).map((only) => `only:${only}`),
		...isCounted(misses, "what") ? whatNames(each) : [],
		...isCounted(misses, "confidence") ? [`confidence:${String(each.confidence)}`] : []
	];
}
function whatNames(each) {
	return each.code === null ? [`what:${each.family}`] : [`what:${each.family}`, `what:${whatOf$1(each)}`];
}
/** It fits all else that is wished for: this wish decides alone. */
function isCounted(misses, wish) {
	return misses.length === 0 || misses[0] === wish;
}
function missesOf(each, { what, confidence, only }, is) {
	const misses = [...only].filter((one) => !is.has(one));
	if (what !== "" && what !== each.family && what !== whatOf$1(each)) misses.push("what");
	if (confidence !== 0 && confidence !== each.confidence) misses.push("confidence");
	return misses;
}
function whatOf$1({ family, code }) {
	return code === null ? family : `${family}/${code}`;
}
function fits$1(each, only, scheme, repaired) {
	switch (only) {
		case "starred": return each.starred;
		case "unrepaired": return each.family === "rupture" && repaired.get(each.id)?.holds !== true;
		case "unchecked": return each.end_unchecked;
		case "unnamed": return isUnnamed(each, scheme);
	}
}
function isUnnamed(each, scheme) {
	return each.code === null && (familyOf$1(scheme, each.family)?.family.codes.length ?? 0) > 0;
}
var REPAIRS = /* @__PURE__ */ new WeakMap();
/** For each rupture the first repair that holds, otherwise the first one whose outcome is not said; worked out once for what stands. */
function repairsIn(sorted) {
	const known = REPAIRS.get(sorted);
	if (known) return known;
	const repairs = /* @__PURE__ */ new Map();
	for (const by of sorted) {
		if (by.repairs === null || by.values["outcome"] === "not_yet") continue;
		const before = repairs.get(by.repairs);
		const holds = Boolean(by.values["outcome"]);
		if (!before || holds && !before.holds) repairs.set(by.repairs, {
			by,
			holds
		});
	}
	REPAIRS.set(sorted, repairs);
	return repairs;
}
var SAID = /* @__PURE__ */ new WeakMap();
/** Everything a person would look for it by. Definitions are left out: their words stand under every moment of a code. */
function saidOf$1(each, scheme) {
	const known = SAID.get(each);
	if (known !== void 0) return known;
	const family = familyOf$1(scheme, each.family)?.family;
	const values = (family?.fields ?? []).map((field) => field.values.find((value) => value.id === each.values[field.id])?.name);
	const said = folded$1([
		family?.name,
		codeOf(family, each.code)?.name,
		...values,
		each.note
	].join(" "));
	SAID.set(each, said);
	return said;
}
/** "Café" is found by "cafe". */
function folded$1(text) {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
function hasAll(each, words, scheme) {
	if (words.length === 0) return true;
	const said = saidOf$1(each, scheme);
	return words.every((word) => said.includes(word));
}
// src/page/said.ts
/** One line about an annotation, in words: for the list, the readers of screens, and refusals. */
function calledIn(scheme, of) {
	return nameOf$2(familyOf$1(scheme, of.family)?.family, of.code);
}
/** What stands under its name: what matters most comes first, since a narrow list cuts off the rest. */
function aboutIn(state, scheme, of) {
	const family = familyOf$1(scheme, of.family)?.family;
	return [
		of.offset_ms === null ? "" : lengthOf$1(state, of),
		of.family === "rupture" ? repairedOf(state, of) : "",
		sureOf(of),
		of.repairs === null ? "" : answersOf(state, of),
		of.code === null || !family ? "" : family.name,
		of.note
	].filter(Boolean).join(" · ");
}
/** Said where it is not what it is for most. */
function sureOf({ confidence }) {
	return confidence <= 1 ? WORDS.finding.unsure : confidence >= 3 ? WORDS.finding.verySure : "";
}
function lengthOf$1(state, of) {
	if (state.open.get(of.family) === of.id) return WORDS.recording;
	const length = span((of.offset_ms ?? of.onset_ms) - of.onset_ms);
	return of.end_unchecked ? `${length}, ${WORDS.unchecked}` : length;
}
function answersOf(state, of) {
	const rupture = state.log.annotations.get(of.repairs ?? "");
	return rupture ? `${WORDS.answers} ${shortClock(rupture.onset_ms)}` : "";
}
/** Repaired is what a repair with an outcome answers; one whose outcome nobody has said yet is no more than tagged. */
function repairedOf(state, of) {
	const repair = repairsIn(state.sorted).get(of.id);
	if (!repair) return WORDS.notRepaired;
	return repair.holds ? WORDS.repairedAfter(Math.max(0, repair.by.onset_ms - of.onset_ms)) : WORDS.finding.outcomeNotSaid;
}
/** 00:38.0–00:42.2 Misread cue */
function wholeLine(scheme, of) {
	const until = of.offset_ms === null ? "" : `–${shortClock(of.offset_ms)}`;
	return `${shortClock(of.onset_ms)}${until} ${calledIn(scheme, of)}`;
}
// src/commands/command.ts
function isOffered({ offered }, bench) {
	return offered?.(bench) ?? true;
}
/** Act on the selected moment, if there is one. */
function withSelected(act) {
	return (bench) => {
		const { selected } = bench.store;
		if (selected) act(selected, bench);
	};
}
// src/commands/edges.ts
/** An edge of the selected moment to the frame shown; a border shared with its neighbour goes along. */
function edgeHere(part) {
	return withSelected((each, { store, player }) => {
		carryOut(store, edgeTo(each, part, player.seen.ms, store.state.sorted, store.around), WORDS.editing.didEdge(calledIn(store.around.scheme, each), part));
	});
}
/** `[`: the selected moment begins at the frame shown. */
var ONSET_HERE = {
	id: "onset-here",
	group: "moment",
	says: "Begins at this frame",
	keys: ["["],
	run: edgeHere("onset")
};
/** `]`: it ends at the frame shown; its end is then checked. */
var OFFSET_HERE = {
	id: "offset-here",
	group: "moment",
	says: "Ends at this frame",
	keys: ["]"],
	run: edgeHere("offset")
};
// src/model/clipboard.ts
var BOARDS = /* @__PURE__ */ new WeakMap();
/** The one of this workbench. */
function clipboardOf(workbench) {
	const known = BOARDS.get(workbench) ?? { copied: [] };
	BOARDS.set(workbench, known);
	return known;
}
// src/model/joining.ts
/** Several moments of one row made one: what each said goes into it. */
var MOST_NOTE$1 = 4e3;
/** The earliest stays and reaches as far as the last; the code is that of the one in hand, the first of `chosen`. */
function joined(chosen, all, around) {
	const ordered = [...chosen].sort((one, other) => one.onset_ms - other.onset_ms);
	const [kept, ...others] = ordered;
	if (!kept || others.length === 0) return refused("joinOne");
	const no = whyNot(kept, ordered, all, around);
	if (no) return refused(no);
	const fields = differing(kept, {
		...saidBy(chosen),
		...unionOf(ordered)
	});
	const starred = !kept.starred && others.some((each) => each.starred);
	return {
		edits: [
			...linksOf(kept, others, all),
			...Object.keys(fields).length > 0 ? [{
				kind: "change",
				annotation: kept.id,
				fields
			}] : [],
			...starred ? [{
				kind: "star",
				annotation: kept.id,
				fields: { starred }
			}] : [],
			...others.map((each) => ({
				kind: "remove",
				annotation: each.id
			}))
		],
		no: null,
		selects: [kept.id]
	};
}
function whyNot(kept, ordered, all, { scheme }) {
	if (ordered.some((each) => each.family !== kept.family)) return "joinRows";
	if (familyOf$1(scheme, kept.family)?.tier.kind === "instant") return "joinPoints";
	const union = {
		onset_ms: kept.onset_ms,
		offset_ms: endOf$4(latestOf(ordered))
	};
	return overlaps$1(kept.family, union, all, scheme, new Set(ordered.map((each) => each.id))) ? "joinOver" : null;
}
function latestOf(ordered) {
	return ordered.reduce((latest, each) => endOf$4(each) > endOf$4(latest) ? each : latest);
}
/** The end of the last, the doubts of the least sure, and every note. */
function unionOf(ordered) {
	const last = latestOf(ordered);
	return {
		offset_ms: endOf$4(last),
		end_unchecked: last.end_unchecked,
		note: notesOf(ordered),
		confidence: Math.min(...ordered.map((each) => each.confidence))
	};
}
/** What it was: as the one in hand says, or the first that says anything. */
function saidBy(chosen) {
	const says = chosen.find((each) => each.code !== null) ?? chosen[0];
	return says ? {
		code: says.code,
		values: says.values
	} : {};
}
function notesOf(ordered) {
	return [...new Set(ordered.map((each) => each.note.trim()).filter(Boolean))].join("\n").slice(0, MOST_NOTE$1);
}
function differing(of, fields) {
	return Object.fromEntries(Object.entries(fields).filter(([name, value]) => JSON.stringify(of[name]) !== JSON.stringify(value)));
}
/** What answered one of them answers the one that stays; it answers what they answered. */
function linksOf(kept, others, all) {
	const gone = new Set(others.map((each) => each.id));
	const turned = all.filter((each) => each.repairs !== null && gone.has(each.repairs) && each.onset_ms > kept.onset_ms).map((each) => ({
		kind: "link",
		annotation: each.id,
		fields: { repairs: kept.id }
	}));
	if (kept.family !== "repair" || kept.repairs !== null) return turned;
	const ruptures = new Map(all.map((each) => [each.id, each]));
	const found = others.map((each) => each.repairs).find((id) => id !== null && (ruptures.get(id)?.onset_ms ?? Infinity) < kept.onset_ms);
	return found ? [...turned, {
		kind: "link",
		annotation: kept.id,
		fields: { repairs: found }
	}] : turned;
}
// src/model/layered.ts
/** With more than this on top all of it is laid down once. */
var MOST_OVER = 256;
var NOTHING_OVER = /* @__PURE__ */ new Map();
var Layered = class Layered {
	#ground;
	#over;
	size;
	constructor(ground, over, size) {
		this.#ground = ground;
		this.#over = over;
		this.size = size;
	}
	static of(map) {
		return map instanceof Layered ? map : new Layered(map, NOTHING_OVER, map.size);
	}
	/** The names whose entries are not the same in both; null where the two share no ground to tell it by. */
	static between(before, after) {
		const [one, other] = [Layered.of(before), Layered.of(after)];
		if (one.#ground !== other.#ground) return null;
		return [.../* @__PURE__ */ new Set([...one.#over.keys(), ...other.#over.keys()])].filter((name) => one.get(name) !== other.get(name) || one.has(name) !== other.has(name));
	}
	with(name, value) {
		return this.#laid(name, { now: value }, this.has(name) ? 0 : 1);
	}
	without(name) {
		return this.has(name) ? this.#laid(name, null, -1) : this;
	}
	get(name) {
		const over = this.#over.get(name);
		return over === void 0 ? this.#ground.get(name) : over?.now;
	}
	has(name) {
		const over = this.#over.get(name);
		return over === void 0 ? this.#ground.has(name) : over !== null;
	}
	/** As in any map: what was changed stays in its place, what is new comes last. */
	forEach(act) {
		this.#ground.forEach((value, name) => {
			const over = this.#over.get(name);
			if (over !== null) act(over ? over.now : value, name, this);
		});
		this.#over.forEach((over, name) => {
			if (over !== null && !this.#ground.has(name)) act(over.now, name, this);
		});
	}
	entries() {
		return this.#flat().entries();
	}
	keys() {
		return this.#flat().keys();
	}
	values() {
		return this.#flat().values();
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	#laid(name, over, by) {
		const after = new Layered(this.#ground, new Map(this.#over).set(name, over), this.size + by);
		return after.#over.size <= MOST_OVER ? after : Layered.of(after.#flat());
	}
	#flat() {
		if (this.#over.size === 0) return this.#ground;
		const flat = /* @__PURE__ */ new Map();
		this.forEach((value, name) => flat.set(name, value));
		return flat;
	}
};
// src/model/log.ts
/** The coding as this page knows it: the server's answer, and what is still on its way on top. */
function opened(annotations, revision) {
	return {
		annotations: new Map(annotations.map((each) => [each.id, each])),
		versions: /* @__PURE__ */ new Map(),
		before: /* @__PURE__ */ new Map(),
		waiting: [],
		revision
	};
}
/** What the history tells of annotations that are gone: bringing one back follows on its last version. */
function withVersions(log, history) {
	const gone = history.filter((line) => !log.annotations.has(line.annotation) && line.version > (log.versions.get(line.annotation) ?? 0));
	if (gone.length === 0) return log;
	const versions = new Map(log.versions);
	for (const { annotation, version } of gone) versions.set(annotation, Math.max(version, versions.get(annotation) ?? 0));
	return {
		...log,
		versions
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
	return {
		...log,
		annotations: stands === void 0 ? log.annotations : standing$1(log.annotations, operation.annotation, stands),
		versions: Layered.of(log.versions).with(operation.annotation, operation.base_version + 1),
		before: Layered.of(log.before).with(operation.op, log.annotations.get(operation.annotation) ?? null),
		waiting: [...log.waiting, operation]
	};
}
function standing$1(annotations, id, stands) {
	const all = Layered.of(annotations);
	return stands === null ? all.without(id) : all.with(id, stands);
}
/** What the server holds now, read anew: it counts wherever nothing of this page is on its way. */
function refreshed(log, annotations, revision) {
	if (revision < log.revision) return log;
	const busy = new Set(log.waiting.map((each) => each.annotation));
	const free = annotations.filter((each) => !busy.has(each.id)).map((each) => known(log, each));
	const held = [...log.annotations.values()].filter((each) => busy.has(each.id));
	const versions = new Map(log.versions);
	for (const each of free) versions.delete(each.id);
	const now = new Map([...free, ...held].map((each) => [each.id, each]));
	const same = now.size === log.annotations.size && [...now].every(([id, each]) => log.annotations.get(id) === each);
	return {
		...log,
		annotations: same ? log.annotations : now,
		versions,
		revision
	};
}
/** What has not changed stays the very same value: only what did is drawn anew. */
function known(log, each) {
	const held = log.annotations.get(each.id);
	return held !== void 0 && isSame$2(each, held) ? held : each;
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
	const news = answers.filter((each) => !isSame$2(each.stands, log.annotations.get(each.annotation) ?? null));
	let versions = Layered.of(log.versions);
	for (const { annotation, version } of answers) if (version !== null) versions = versions.with(annotation, version);
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
	return news.reduce((all, { annotation, stands }) => standing$1(all, annotation, stands), annotations);
}
function isSame$2(one, other) {
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
// src/model/edits.ts
/** Many changes done as one thing: the operations they become, all of one step. */
/** Each change follows on what those before it made; what is not there any more is left out. */
function made(before, edits, fresh) {
	const step = edits.length > 1 ? { step: fresh() } : {};
	const operations = [];
	let log = before;
	for (const edit of edits) {
		const next = operationOf(log, edit, fresh);
		if (next === null) continue;
		operations.push({
			...next,
			...step
		});
		log = put$1(log, {
			...next,
			...step
		});
	}
	return {
		log,
		operations
	};
}
function operationOf(log, edit, fresh) {
	if (edit.kind === "add") return operation(log, fresh(), edit.id ?? fresh(), "add", edit.fields);
	if (!log.annotations.has(edit.annotation)) return null;
	return operation(log, fresh(), edit.annotation, edit.kind, edit.kind === "remove" ? {} : edit.fields);
}
// src/model/carving.ts
function lasts(of) {
	return of.offset_ms ?? of.onset_ms;
}
/** Trims what reaches into the stretch, splits what reaches beyond it on both sides, removes what lies within. */
function carved(others, span, leastMs) {
	return others.filter((each) => each.onset_ms < span.to && lasts(each) > span.from).flatMap((each) => cut(each, span, leastMs));
}
/** A rest too short to hold a frame is let go. */
function cut(of, { from, to }, leastMs) {
	const before = from - of.onset_ms >= leastMs;
	const behind = lasts(of) - to >= leastMs;
	if (before) {
		const shorter = {
			kind: "change",
			annotation: of.id,
			fields: {
				offset_ms: from,
				end_unchecked: false,
				pressed_offset_ms: null
			}
		};
		return behind ? [shorter, {
			kind: "add",
			fields: rest$1(of, {
				from: to,
				to: lasts(of)
			})
		}] : [shorter];
	}
	return [behind ? {
		kind: "change",
		annotation: of.id,
		fields: { onset_ms: to }
	} : {
		kind: "remove",
		annotation: of.id
	}];
}
/** The same said of another stretch: nobody pressed at its beginning. */
function rest$1(of, { from, to }) {
	return {
		family: of.family,
		code: of.code,
		onset_ms: from,
		offset_ms: to,
		end_unchecked: of.end_unchecked,
		confidence: of.confidence,
		note: of.note,
		values: of.values,
		pressed_onset_ms: null,
		pressed_offset_ms: lasts(of) === to ? of.pressed_offset_ms : null
	};
}
/** The open stretch ends before all it took: the rest says again what it said. */
function givenBack$1(taken, at, others, leastMs) {
	const { from: stood, until } = taken;
	const to = Math.min(until, lasts(stood));
	if (at >= to || others.some((each) => each.onset_ms < to && lasts(each) > at)) return [];
	const behind = others.find((each) => each.onset_ms === until && each.code === stood.code && each.family === stood.family && lasts(each) === lasts(stood));
	if (behind) return [{
		kind: "change",
		annotation: behind.id,
		fields: { onset_ms: at }
	}];
	return lasts(stood) > until || to - at < leastMs ? [] : [{
		kind: "add",
		fields: rest$1(stood, {
			from: at,
			to
		})
	}];
}
// src/model/live.ts
/** What a press of a family's key means: a moment opens, or the open one closes. */
/** How far back a repair looks for the rupture it answers, where the scheme does not say. */
var REACH_MS = 3e4;
/** The person saw it before the finger fell: by the reaction time, at the speed of the film. */
function backDated(pressed, reactionMs) {
	if (!pressed.playing || pressed.style === "mark") return pressed.atMs;
	return Math.max(0, Math.round(pressed.atMs - reactionMs * pressed.rate));
}
function press(log, pressed, around) {
	const found = familyOf$1(around.scheme, pressed.family);
	if (!found) return {
		log,
		operations: [],
		open: around.open,
		taken: around.taken,
		selected: null,
		asks: false
	};
	return new Presses(log, around, pressed, Math.min(backDated(pressed, around.reactionMs), Math.max(0, around.lengthMs - around.shortestMs))).take(found.tier, found.family);
}
var Presses = class {
	#operations = [];
	#open;
	#taken;
	#log;
	#around;
	#pressed;
	#listed = null;
	#at;
	constructor(log, around, pressed, at) {
		this.#log = log;
		this.#around = around;
		this.#pressed = pressed;
		this.#at = at;
		this.#open = new Map(around.open);
		this.#taken = new Map(around.taken);
	}
	take(tier, family) {
		const running = this.#open.get(family.id);
		const id = running !== void 0 && this.#ends(running, tier) ? this.#again(running, family) : this.#anew(tier, family);
		return this.#answer(id, family);
	}
	#again(running, family) {
		if (this.#begins(running)) this.#beginsHere(running);
		else this.#close(family.id, running);
		return running;
	}
	#anew(tier, family) {
		this.#switch(this.#closedBy(tier, family));
		const same = this.#alreadySo(family);
		if (same) this.#open.set(family.id, same.id);
		const id = same?.id ?? this.#add(tier, family);
		if (family.id === "repair") this.#link(id);
		return id;
	}
	/** The same key ends it; in an exclusive tier another code takes over instead. */
	#ends(running, tier) {
		return !tier.exclusive || this.#log.annotations.get(running)?.code === this.#pressed.code;
	}
	#answer(selected, family) {
		const many = this.#operations.length;
		const step = many > 1 ? { step: this.#around.fresh() } : {};
		const operations = this.#operations.map((each) => ({
			...each,
			...step
		}));
		const { waiting } = this.#log;
		const log = {
			...this.#log,
			waiting: [...waiting.slice(0, waiting.length - many), ...operations]
		};
		const unnamed = family.codes.length > 0 && log.annotations.get(selected)?.code === null;
		return {
			log,
			operations,
			open: this.#open,
			taken: this.#taken,
			selected,
			asks: this.#pressed.playing && unnamed
		};
	}
	/** In step and out of step exclude each other; so do the codes of one exclusive tier. */
	#closedBy(tier, family) {
		const pair = family.id === "attunement" ? "rupture" : family.id === "rupture" ? "attunement" : "";
		return [...this.#open.keys()].filter((each) => each === pair || tier.exclusive && tier.families.some((one) => one.id === each));
	}
	/** One ends at the very millisecond the other begins, and neither is shorter than a frame. */
	#switch(closed) {
		const { shortestMs, lengthMs } = this.#around;
		for (const family of closed) {
			const stands = this.#log.annotations.get(this.#open.get(family) ?? "");
			if (stands && this.#pressed.atMs >= stands.onset_ms) this.#at = Math.max(this.#at, stands.onset_ms + shortestMs);
		}
		this.#at = Math.min(this.#at, Math.max(0, lengthMs - shortestMs));
		for (const family of closed) this.#giveWay(family, this.#open.get(family) ?? "");
	}
	/** What was only taken up again keeps its end beyond the other, which cuts its own stretch out of it. */
	#giveWay(family, id) {
		const stands = this.#log.annotations.get(id);
		if (stands && !stands.end_unchecked && this.#at < lasts(stands) && this.#isExclusive(family)) this.#open.delete(family);
		else this.#close(family, id);
	}
	#isExclusive(family) {
		return familyOf$1(this.#around.scheme, family)?.tier.exclusive === true;
	}
	#close(family, id) {
		this.#open.delete(family);
		const stands = this.#log.annotations.get(id);
		if (!stands || this.#pressed.atMs < stands.onset_ms) return;
		const offset = Math.min(this.#around.lengthMs, Math.max(this.#at, stands.onset_ms + this.#around.shortestMs));
		const pressed = this.#pressed.playing ? this.#pressed.atMs : null;
		this.#make(carved(this.#rivals(family, id), {
			from: stands.onset_ms,
			to: offset
		}, this.#leastMs));
		this.#do("change", id, {
			offset_ms: offset,
			end_unchecked: false,
			pressed_offset_ms: pressed
		});
		const taken = this.#taken.get(family);
		this.#taken.delete(family);
		if (taken?.by === id) this.#make(givenBack$1(taken, offset, this.#rivals(family, ""), this.#leastMs));
	}
	/** Marked in, then gone back: the mark was meant earlier. Nobody marks out before in. */
	#begins(running) {
		const stands = this.#log.annotations.get(running);
		return this.#pressed.style === "mark" && stands !== void 0 && this.#at < stands.onset_ms;
	}
	#beginsHere(running) {
		const stands = this.#log.annotations.get(running);
		if (!stands) return;
		this.#make(carved(this.#rivals(stands.family, running), {
			from: this.#at,
			to: stands.onset_ms
		}, this.#leastMs));
		this.#do("change", running, { onset_ms: this.#at });
	}
	#alreadySo(family) {
		const here = (each) => each.onset_ms <= this.#at && lasts(each) > this.#at;
		return this.#rivals(family.id, "").find((each) => here(each) && each.family === family.id && each.code === this.#pressed.code);
	}
	#add(tier, family) {
		const id = this.#around.fresh();
		const instant = tier.kind === "instant";
		const end = this.#end(family);
		if (!instant) this.#take(family, id, end);
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
	/** Where it ends until that is told: in an exclusive tier no later than what comes next there. */
	#end(family) {
		const { lengthMs, shortestMs, scheme } = this.#around;
		const borders = this.#rivals(family.id, "").map((each) => each.onset_ms > this.#at ? each.onset_ms : lasts(each));
		const usual = Math.min(lengthMs, this.#at + scheme.windows.live_length_ms, ...borders.filter((each) => each > this.#at));
		return Math.max(usual, this.#at + shortestMs);
	}
	#take(family, by, until) {
		const others = this.#rivals(family.id, by);
		const from = others.find((each) => each.onset_ms <= this.#at && lasts(each) > this.#at);
		if (from) this.#taken.set(family.id, {
			by,
			from,
			until
		});
		this.#make(carved(others, {
			from: this.#at,
			to: until
		}, this.#leastMs));
	}
	/** What excludes it: nothing, but in an exclusive tier. */
	#rivals(family, without) {
		if (!this.#isExclusive(family)) return [];
		this.#listed ??= [...this.#log.annotations.values()];
		return rivals(this.#listed, family, this.#around.scheme, /* @__PURE__ */ new Set([without]));
	}
	get #leastMs() {
		return this.#around.shortestMs / 2;
	}
	#link(repair) {
		const rupture = ruptureFor(this.#log, this.#at, Math.max(0, ...this.#around.scheme.windows.repair_within_ms));
		if (rupture) this.#do("link", repair, { repairs: rupture.id });
	}
	#make(all) {
		for (const each of all) {
			const annotation = each.kind === "add" ? this.#around.fresh() : each.annotation;
			this.#do(each.kind, annotation, each.kind === "remove" ? {} : each.fields);
		}
	}
	#do(kind, annotation, fields) {
		const next = operation(this.#log, this.#around.fresh(), annotation, kind, fields);
		this.#log = put$1(this.#log, next);
		this.#listed = null;
		this.#operations.push(next);
	}
};
/** The nearest rupture before an instant that no repair has fully answered. */
function ruptureFor(log, atMs, reachMs) {
	const reach = reachMs || REACH_MS;
	const [answered, near] = [/* @__PURE__ */ new Set(), []];
	log.annotations.forEach((each) => {
		if (each.repairs !== null && each.values["outcome"] === "full") answered.add(each.repairs);
		if (each.family === "rupture" && each.onset_ms < atMs && atMs - (each.offset_ms ?? 0) <= reach) near.push(each);
	});
	return near.reduce((best, each) => answered.has(each.id) || best && best.onset_ms >= each.onset_ms ? best : each, null);
}
// src/model/notices.ts
/** What the server refused, one after the other: none is dropped because another came in the meantime. */
/** The notices with those of an answer at their end. `log` is how the page stood before the answer. */
function withRefusals(notice, results, log) {
	return results.reduce((all, each) => each.ok ? all : noted(all, each, log), notice);
}
/** What is said of the work in whole comes after what was refused, and once. */
function withSaying(notice, says) {
	return inRow(notice).some((each) => each.says === says) ? notice : appended(notice, {
		says,
		wanted: null,
		stands: null,
		of: null
	});
}
/** Several changes refused of one annotation are one conflict: the first shows all that was wanted. */
function noted(notice, refused, log) {
	const operation = log.waiting.find((each) => each.op === refused.op);
	if (!operation) return notice;
	const row = inRow(notice);
	if (!row.some((each) => each.of === operation.annotation)) return appended(notice, noticeOf(operation, refused, log));
	return row.reduceRight((then, each) => ({
		...each,
		...each.of === operation.annotation ? { stands: refused.current } : {},
		then
	}), null);
}
function noticeOf(operation, { says, current }, log) {
	return {
		says,
		wanted: wantedBy$2(operation, current, log),
		stands: current,
		of: operation.annotation
	};
}
/** As this page drew it; once the server's version is drawn, as the operation would have it. */
function wantedBy$2(operation, stands, log) {
	const drawn = log.annotations.get(operation.annotation) ?? null;
	if (drawn === null || drawn.version !== stands?.version) return drawn;
	return after(log, operation) ?? null;
}
function inRow(notice) {
	const row = [];
	for (let each = notice; each; each = each.then ?? null) row.push(each);
	return row;
}
function appended(notice, last) {
	return inRow(notice).reduceRight((then, each) => ({
		...each,
		then
	}), last);
}
// src/model/order.ts
/** Annotations by onset, kept so while one after the other changes. */
/** Everything that stands, by onset. */
function inOrder(log) {
	return [...log.annotations.values()].sort(earlier);
}
function earlier(one, other) {
	return one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
/** More than this are sorted at once. */
var FEW$1 = 20;
/** Only what changed finds a new place: among thousands a tag moves one, and the others are not looked at. */
function reordered(sorted, before, after) {
	const changed = Layered.between(before.annotations, after.annotations);
	if (changed === null || changed.length > FEW$1) return inOrder(after);
	const present = (log) => changed.flatMap((id) => log.annotations.get(id) ?? []);
	return exchanged(sorted, {
		gone: present(before),
		come: present(after)
	}) ?? inOrder(after);
}
/** The list with the one for the other; null where what should go is not there. */
function exchanged(sorted, { gone, come }) {
	const list = sorted.slice();
	for (const each of gone) {
		const place = placeFor$1(list, each);
		if (list[place] !== each) return null;
		list.splice(place, 1);
	}
	for (const each of come) list.splice(placeFor$1(list, each), 0, each);
	return list;
}
/** What differs between two lists by onset: their beginnings and ends mostly are the same. */
function exchange(before, after) {
	const least = Math.min(before.length, after.length);
	let first = 0;
	while (first < least && before[first] === after[first]) first += 1;
	let last = 0;
	while (last < least - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last += 1;
	const was = before.slice(first, before.length - last);
	const is = after.slice(first, after.length - last);
	const [had, has] = [new Set(was), new Set(is)];
	return {
		gone: was.filter((each) => !has.has(each)),
		come: is.filter((each) => !had.has(each))
	};
}
/** Where it stands in a list by onset, or would. */
function placeFor$1(sorted, of) {
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
// src/model/undoing.ts
var NOTHING_DONE = {
	done: [],
	undone: [],
	past: []
};
/** After a reload: the history played again, step by step as it was done. */
function fromHistory(history) {
	const takenBack = new Set(history.filter((line) => line.undone).map((line) => line.op));
	let undoing = NOTHING_DONE;
	for (const lines of together$1(history)) undoing = replayed(undoing, lines, takenBack);
	return {
		done: leftOf(undoing.done, (op) => takenBack.has(op)),
		undone: leftOf(undoing.undone, (op) => takenBack.has(op)),
		past: history
	};
}
/** Whether the past reaches back to the first operation of all. */
function isWhole({ past }) {
	return (past[0]?.revision ?? 1) <= 1;
}
/** Older lines come before what is known; what this page has undone since stays undone. */
function withOlder(undoing, older) {
	const first = undoing.past[0]?.revision ?? Infinity;
	const lines = older.filter((line) => line.revision < first);
	if (lines.length === 0) return undoing;
	const { done, past } = fromHistory([...lines, ...undoing.past]);
	const before = opsOf(fromHistory(undoing.past).done);
	const now = opsOf(undoing.done);
	const earlier = leftOf(done, (op) => before.has(op) && !now.has(op));
	const known = opsOf(earlier);
	return {
		done: [...earlier, ...leftOf(undoing.done, (op) => known.has(op))],
		undone: undoing.undone,
		past
	};
}
function opsOf(steps) {
	return new Set(steps.flatMap((step) => step.ops.map((each) => each.op)));
}
/** The steps without what is gone; nothing is left of a step all of which is gone. */
function leftOf(steps, gone) {
	return steps.map((step) => step.ops.some((each) => gone(each.op)) ? {
		...step,
		ops: step.ops.filter((each) => !gone(each.op))
	} : step).filter((step) => step.ops.length > 0);
}
/** Lines of one step stand side by side, since they came in one batch. */
function together$1(history) {
	const steps = [];
	for (const line of history) {
		const last = steps.at(-1);
		if (last && line.step !== null && last[0]?.step === line.step) last.push(line);
		else steps.push([line]);
	}
	return steps;
}
/** An undo takes back the newest step of its annotations, or an undo that is known to have been taken back. */
function replayed(undoing, lines, takenBack) {
	const ops = lines.map(({ op, annotation }) => ({
		op,
		annotation
	}));
	if (lines[0]?.kind !== "undo") return did(undoing, {
		ops,
		says: "",
		what: whatOf(lines)
	});
	const undone = undoing.undone.at(-1);
	if (undone && isOf(undone, ops) && undone.ops.every((each) => takenBack.has(each.op))) return redid(undoing, {
		...undone,
		ops
	});
	const done = undoing.done.at(-1);
	return done && isOf(done, ops) ? undid(undoing, {
		...done,
		ops
	}) : undoing;
}
function isOf(step, ops) {
	const annotations = new Set(step.ops.map((each) => each.annotation));
	return ops.every((each) => annotations.has(each.annotation)) && annotations.size === new Set(ops.map((each) => each.annotation)).size;
}
/** A step is called after what it added, or else took out, or else after what came first in it. */
function whatOf(lines) {
	const many = new Set(lines.map((each) => each.annotation)).size;
	const main = lines.findLast((each) => each.kind === "add") ?? lines.find((each) => each.kind === "remove") ?? lines[0] ?? NAMELESS;
	return {
		kind: main.kind,
		family: main.family,
		code: main.code,
		fields: main.fields,
		many
	};
}
var NAMELESS = {
	kind: "change",
	annotation: "",
	family: "",
	code: null,
	fields: []
};
/** The step that operations of this page are; `of` looks up how an annotation stands, or stood. */
function stepOf(operations, of, says = "") {
	const lines = operations.map(({ kind, annotation, fields }) => {
		const stands = of(annotation);
		return {
			kind,
			annotation,
			family: stands?.family ?? "",
			code: stands?.code ?? null,
			fields: Object.keys(fields)
		};
	});
	return {
		ops: operations.map(({ op, annotation }) => ({
			op,
			annotation
		})),
		says,
		what: whatOf(lines)
	};
}
/** Something new was done; what had been undone cannot be done again after it. */
function did(undoing, step) {
	return {
		...undoing,
		done: [...undoing.done, step],
		undone: []
	};
}
/** The newest step goes over; `reversal` is what undid it. */
function undid(undoing, reversal) {
	return {
		...undoing,
		done: undoing.done.slice(0, -1),
		undone: [...undoing.undone, reversal]
	};
}
function redid(undoing, again) {
	return {
		...undoing,
		done: [...undoing.done, again],
		undone: undoing.undone.slice(0, -1)
	};
}
/** What the server refused was never done; an undo it refused leaves what it was to take back to be undone. */
function without$2(undoing, refused) {
	if (refused.size === 0) return undoing;
	const gone = (op) => refused.has(op);
	const { done, undone } = undoing;
	return {
		...undoing,
		done: [...leftOf(done, gone), ...givenBack(undone, gone, done)],
		undone: [...leftOf(undone, gone), ...givenBack(done, gone, undone)]
	};
}
function givenBack(steps, gone, there) {
	const known = opsOf(there);
	return steps.map((step) => ({
		...step,
		ops: step.ops.flatMap(({ op, annotation, undoes }) => gone(op) && undoes !== void 0 && !known.has(undoes) ? [{
			op: undoes,
			annotation
		}] : []).reverse()
	})).filter((step) => step.ops.length > 0);
}
// src/model/state.ts
/** The one store's value: what stands, what is open, what is selected; and how an intent changes it. */
function begun({ annotations, revision, history }) {
	const log = withVersions(opened(annotations, revision), history);
	return {
		log,
		sorted: inOrder(log),
		undoing: fromHistory(history),
		open: /* @__PURE__ */ new Map(),
		taken: /* @__PURE__ */ new Map(),
		selected: null,
		also: NOTHING_ELSE,
		picking: false,
		passing: false,
		notice: null
	};
}
var NOTHING_ELSE = /* @__PURE__ */ new Set();
/** Everything selected, the one in hand first. */
function allSelected(state) {
	return (state.selected === null ? [] : [state.selected, ...state.also]).map((id) => state.log.annotations.get(id)).filter((each) => each !== void 0);
}
function selectedOf(state) {
	return state.selected === null ? null : state.log.annotations.get(state.selected) ?? null;
}
/** The state after the intent; the same state where nothing changed. */
function next(state, intent, around) {
	const after = changed$1(state, intent, around);
	return after.log.annotations === state.log.annotations ? after : tidied(after, state.log);
}
function changed$1(state, intent, around) {
	switch (intent.do) {
		case "press": return pressed(state, intent.pressed, around);
		case "undo":
		case "redo": return reversed$1(state, intent.do, around);
		case "change":
		case "star":
		case "link":
		case "remove": return altered(state, intent, around);
		case "edit": return edited(state, intent.edits, intent.says, around);
		case "settle":
		case "refresh":
		case "resume":
		case "older": return synced(state, intent);
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
			log: withVersions(refreshed(state.log, intent.annotations, intent.revision), intent.history ?? [])
		};
		case "resume": return {
			...state,
			log: intent.operations.reduce(resumed, state.log)
		};
		case "older": return {
			...state,
			log: withVersions(state.log, intent.lines),
			undoing: withOlder(state.undoing, intent.lines)
		};
	}
}
function shown(state, intent) {
	switch (intent.do) {
		case "select": return {
			...state,
			selected: intent.annotation,
			also: othersOf(intent.annotation, intent.also),
			picking: false
		};
		case "pick": return {
			...state,
			picking: intent.picking && selectedOf(state) !== null,
			passing: intent.passing === true
		};
		case "dismiss": return {
			...state,
			notice: state.notice?.then ?? null
		};
		case "tell": {
			const notice = withSaying(state.notice, intent.says);
			return notice === state.notice ? state : {
				...state,
				notice
			};
		}
	}
}
/** Something an earlier page could not send; what has been overtaken is left to the server's answer. */
function resumed(log, each) {
	return each.base_version === versionOf(log, each.annotation) ? put$1(log, each) : {
		...log,
		waiting: [...log.waiting, each]
	};
}
function othersOf(selected, also) {
	if (selected === null || also === void 0) return NOTHING_ELSE;
	const others = [...also].filter((each) => each !== selected);
	return others.length === 0 ? NOTHING_ELSE : new Set(others);
}
function pressed(state, what, around) {
	const answer = press(state.log, what, {
		...around,
		open: state.open,
		taken: state.taken
	});
	const undoing = answer.operations.length === 0 ? state.undoing : did(state.undoing, stepOf(answer.operations, (id) => answer.log.annotations.get(id)));
	return {
		...state,
		log: answer.log,
		undoing,
		open: answer.open,
		taken: answer.taken,
		selected: answer.selected ?? state.selected,
		also: NOTHING_ELSE,
		picking: answer.asks,
		passing: answer.asks
	};
}
/** Several changes as one step. */
function edited(state, edits, says, around) {
	const { log, operations } = made(state.log, edits, around.fresh);
	return operations.length === 0 ? state : {
		...state,
		log,
		undoing: did(state.undoing, stepOf(operations, nowOrBefore(log, state.log), says)),
		picking: false
	};
}
function altered(state, intent, around) {
	const now = state.log.annotations.get(intent.annotation);
	if (!now) return state;
	const one = (kind, fields) => done$1(state, [operation(state.log, around.fresh(), now.id, kind, fields)]);
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
	const values = fittingValues(familyOf$1(scheme, now.family)?.family, fields.code, now.values);
	return Object.keys(values).length === Object.keys(now.values).length ? fields : {
		...fields,
		values
	};
}
function done$1(state, operations) {
	const log = operations.reduce(put$1, state.log);
	return {
		...state,
		log,
		undoing: did(state.undoing, stepOf(operations, nowOrBefore(log, state.log)))
	};
}
/** How an annotation stands; of one that is gone, how it stood. */
function nowOrBefore(now, before) {
	return (id) => now.annotations.get(id) ?? before.annotations.get(id);
}
function reversed$1(state, way, around) {
	const step = (way === "undo" ? state.undoing.done : state.undoing.undone).at(-1);
	if (!step) return state;
	let log = state.log;
	const ops = [];
	const together = step.ops.length > 1 ? { step: around.fresh() } : {};
	for (const each of [...step.ops].reverse()) {
		const reversal = {
			...operation(log, around.fresh(), each.annotation, "undo", { undoes: each.op }),
			...together
		};
		log = put$1(log, reversal);
		ops.push({
			op: reversal.op,
			annotation: each.annotation,
			undoes: each.op
		});
	}
	const undoing = (way === "undo" ? undid : redid)(state.undoing, {
		...step,
		ops
	});
	return {
		...state,
		log,
		undoing,
		selected: ops.at(-1)?.annotation ?? null,
		also: NOTHING_ELSE,
		picking: false
	};
}
function settled(state, results, revision) {
	const refused = results.filter((each) => !each.ok);
	const log = settle(state.log, results, revision);
	const notice = withRefusals(state.notice, results, state.log);
	return {
		...state,
		log,
		notice,
		undoing: without$2(state.undoing, new Set(refused.map((each) => each.op)))
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
		also: gone ? NOTHING_ELSE : stillThere(state.also, annotations),
		picking: state.picking && !gone
	};
}
function stillThere(also, annotations) {
	return [...also].every((each) => annotations.has(each)) ? also : new Set([...also].filter((each) => annotations.has(each)));
}
// src/page/choosing.ts
/** Selecting several: one more or one fewer, or all that lies in a box. */
/** One more, or one fewer; the newest is the one in hand. */
function toggle(store, of) {
	const ids = new Set(allSelected(store.state).map((each) => each.id));
	if (!ids.delete(of.id)) ids.add(of.id);
	const [first] = ids.has(of.id) ? [of.id] : ids;
	store.do({
		do: "select",
		annotation: first ?? null,
		also: ids
	});
}
/** All of these; the first is the one in hand. */
function selectAll(store, chosen) {
	const ids = new Set(chosen.map((each) => each.id));
	const [first] = ids;
	store.do({
		do: "select",
		annotation: first ?? null,
		also: ids
	});
}
/** All that lies in the box, with what was selected before. */
function selectIn(store, { view, lines, seenIn }, from, to) {
	const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
	const times = {
		fromMs: toMs(view, Math.min(from[0], to[0])),
		toMs: toMs(view, Math.max(from[0], to[0]))
	};
	const found = lines.filter((line) => line.row && line.top < bottom && line.top + line.height > top).flatMap((line) => seenIn(line).filter((each) => isInView(each, times)));
	selectAll(store, [...allSelected(store.state), ...found]);
}
function isInView(each, view) {
	return each.onset_ms < view.toMs && (each.offset_ms ?? each.onset_ms) >= view.fromMs;
}
// src/page/choices.ts
/** A short list of things to choose from, beside what they are about: arrows and numbers go through it, Escape closes it. */
var EDGE_PX = 8;
var Choices = class {
	element;
	#before = null;
	constructor(scope, attributes = {}) {
		this.element = make("div", {
			class: "choosing",
			role: "menu",
			hidden: true,
			...attributes
		});
		scope.listen(this.element, "keydown", (event) => this.#pressed(event));
		scope.listen(this.element.ownerDocument, "pointerdown", (event) => {
			if (!event.composedPath().includes(this.element)) this.close();
		});
	}
	/** Groups of choices with a line between them. */
	show(title, groups, at) {
		const root = this.element.getRootNode();
		const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
		if (focused instanceof HTMLElement && !this.element.contains(focused)) this.#before = focused;
		this.element.setAttribute("aria-label", title);
		let number = 0;
		const parts = groups.filter((group) => group.length > 0).map((group) => group.map((each) => this.#choice(each, each.numbered ? number += 1 : null)));
		this.element.replaceChildren(make("p", {
			class: "label",
			role: "presentation"
		}, title), ...parts.flatMap((part, index) => index === 0 ? part : [make("hr", { role: "separator" }), ...part]));
		this.element.hidden = false;
		this.#place(at);
		this.element.querySelector("button")?.focus();
	}
	close() {
		if (this.element.hidden) return;
		this.element.hidden = true;
		this.#before?.focus();
		this.#before = null;
	}
	#choice({ says, act, icon, on, key }, number) {
		const shown = number !== null && number < 10 ? String(number) : null;
		const before = [...shown === null ? [] : [make("kbd", { class: "number" }, shown)], ...icon ? [icon] : []];
		const button = make("button", {
			type: "button",
			tabindex: "-1",
			...on === void 0 ? { role: "menuitem" } : {
				role: "menuitemcheckbox",
				"aria-checked": String(on)
			},
			...shown === null ? {} : { "data-number": shown }
		}, ...before, make("span", {}, says), ...key ? [make("kbd", {}, key)] : []);
		button.onclick = () => {
			this.close();
			act();
		};
		return button;
	}
	/** Beside the place, and wholly in the window. */
	#place({ x, y }) {
		const around = this.element.offsetParent?.getBoundingClientRect() ?? {
			left: 0,
			top: 0
		};
		const { offsetWidth, offsetHeight } = this.element;
		const left = Math.max(EDGE_PX, Math.min(x, window.innerWidth - offsetWidth - EDGE_PX));
		const top = Math.max(EDGE_PX, Math.min(y, window.innerHeight - offsetHeight - EDGE_PX));
		this.element.style.setProperty("left", `${String(left - around.left)}px`);
		this.element.style.setProperty("top", `${String(top - around.top)}px`);
	}
	#pressed(event) {
		const all = [...this.element.querySelectorAll("button")];
		const now = all.findIndex((each) => each.matches(":focus"));
		const to = {
			ArrowDown: now + 1,
			ArrowUp: now - 1 + all.length,
			Home: 0,
			End: all.length - 1
		}[event.key];
		const numbered = all.find((each) => each.dataset["number"] === event.code.replace(/^(Digit|Numpad)/, ""));
		if (to !== void 0) all[to % all.length]?.focus();
		else if (numbered) numbered.click();
		else if (event.key === "Escape" || event.key === "Tab") this.close();
		else return;
		event.preventDefault();
		event.stopPropagation();
	}
};
var OF_BENCH = /* @__PURE__ */ new WeakMap();
/** The one list of a workbench. */
function choicesOf$1(bench, scope) {
	const choices = new Choices(scope);
	OF_BENCH.set(bench, choices);
	return choices;
}
function choose$1(bench, title, choices, at) {
	OF_BENCH.get(bench)?.show(title, [choices], at);
}
// src/page/context.ts
/** What can be done with a moment, beside it: by the other button, a finger that rests, or Shift+F10. */
var ONE = [
	"play-moment",
	"codes",
	"split",
	"duplicate",
	"onset-here",
	"offset-here",
	"type-times",
	"copy-times",
	"paste-new",
	"paste-onto",
	"select-row",
	"star",
	"moment-history",
	"excerpt",
	"remove"
];
var SEVERAL$1 = [
	"join",
	"split",
	"duplicate",
	"copy-times",
	"paste-new",
	"paste-onto",
	"star",
	"excerpt",
	"remove"
];
/** Opens where it was asked for; what is under the pointer is in hand already, or comes into it. */
function contextMenu(bench, root, scope) {
	const choices = choicesOf$1(bench, scope);
	scope.listen(root, "contextmenu", (event) => {
		const id = event.composedPath().find((each) => each instanceof HTMLElement && each.dataset["id"] !== void 0)?.dataset["id"];
		if (!(id === void 0 || id === bench.store.state.selected || bench.store.state.also.has(id))) bench.store.do({
			do: "select",
			annotation: id
		});
		if (!event.defaultPrevented && id === void 0) return;
		event.preventDefault();
		show(bench, {
			x: event.clientX,
			y: event.clientY
		});
	});
	return choices.element;
}
/** By key: beside what has the focus, or the middle of the timeline. */
function openMenu(bench) {
	const root = bench.timeline.element.getRootNode();
	const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
	const { left, top, width, height } = (focused instanceof HTMLElement && focused !== document.body ? focused : bench.timeline.element).getBoundingClientRect();
	show(bench, {
		x: left + Math.min(width / 2, 240),
		y: top + height / 3
	});
}
function show(bench, at) {
	const { store } = bench;
	if (store.selected === null) {
		hint(store, WORDS.editing.no.chooseFirst);
		return;
	}
	const choices = (store.state.also.size > 0 ? SEVERAL$1 : ONE).map(command).filter((each) => isOffered(each, bench)).map(({ id, says, run }) => ({
		says,
		key: keyOf(id),
		act: () => run(bench)
	}));
	choose$1(bench, WORDS.editing.doing, choices, at);
}
// src/page/into_row.ts
function intoRow(bench) {
	const { store, timeline } = bench;
	const { selected } = store;
	if (!selected) {
		hint(store, WORDS.editing.no.chooseFirst);
		return;
	}
	const into = (family) => {
		const says = WORDS.editing.didCopy(calledIn(store.around.scheme, selected), family.name);
		carryOut(store, duplicated(allSelected(store.state), family.id, store.state.sorted, store.around), says);
	};
	const families = store.around.scheme.tiers.flatMap((tier) => tier.families);
	const ordered = [...families.filter(isKeyed), ...families.filter((each) => !isKeyed(each))];
	const { left, top } = timeline.element.getBoundingClientRect();
	choose$1(bench, WORDS.editing.intoRow, ordered.map((family) => ({
		says: family.name,
		icon: shapeDrawing(family),
		act: () => into(family)
	})), {
		x: left + 160,
		y: top
	});
}
// src/page/changes.ts
/** What two versions of a moment differ in, part by part, in words. */
var PARTS = [
	"family",
	"code",
	"onset_ms",
	"offset_ms",
	"end_unchecked",
	"confidence",
	"values",
	"repairs",
	"starred",
	"note"
];
/** Every part in which they differ, as both say it. */
function differences$1(state, scheme, from, to) {
	return PARTS.filter((part) => JSON.stringify(from[part]) !== JSON.stringify(to[part])).map((part) => ({
		part: WORDS.editing.parts[part],
		from: saysOf$2(state, scheme, from, part),
		to: saysOf$2(state, scheme, to, part)
	}));
}
var SAYS$6 = {
	family: (of, scheme) => familyOf$1(scheme, of.family)?.family.name ?? of.family,
	code: (of, scheme) => codeOf(familyOf$1(scheme, of.family)?.family, of.code)?.name ?? "",
	onset_ms: (of) => clock(of.onset_ms),
	offset_ms: (of) => of.offset_ms === null ? "" : clock(of.offset_ms),
	end_unchecked: (of) => of.end_unchecked ? WORDS.editing.notYet : WORDS.editing.yes,
	confidence: (of) => WORDS.confidences[of.confidence - 1] ?? String(of.confidence),
	values: (of, scheme) => valuesOf(of, scheme),
	repairs: (of, scheme, state) => {
		const rupture = state.log.annotations.get(of.repairs ?? "");
		return rupture ? wholeLine(scheme, rupture) : "";
	},
	starred: (of) => of.starred ? "★" : "☆",
	note: (of) => of.note === "" ? "" : `“${of.note}”`
};
function saysOf$2(state, scheme, of, part) {
	return SAYS$6[part](of, scheme, state) || WORDS.editing.nothing;
}
function valuesOf(of, scheme) {
	const fields = familyOf$1(scheme, of.family)?.family.fields ?? [];
	return Object.entries(of.values).map(([id, value]) => {
		const field = fields.find((each) => each.id === id);
		return `${field?.name ?? id}: ${field?.values.find((each) => each.id === value)?.name ?? value}`;
	}).join(", ");
}
// src/page/moment_history.ts
/** How a moment came to be what it is: who did what to it and when, old and new in words. */
/** Opens at once and fills in when the server has answered. */
function showMoment(bench) {
	const { selected, around } = bench.store;
	if (!selected) {
		hint(bench.store, WORDS.editing.no.chooseFirst);
		return;
	}
	const lines = make("div", {
		class: "came-about",
		"aria-live": "polite"
	}, make("p", {}, WORDS.editing.asking));
	bench.panels.show(WORDS.editing.history, make("div", {}, make("p", { class: "label" }, wholeLine(around.scheme, selected)), lines), { wide: true });
	get(`/coding/${bench.session}/history?of=${encodeURIComponent(selected.id)}`).then((answer) => {
		if (!answer.ok) lines.replaceChildren(make("p", {}, answer.says));
		else if (answer.value.lines.length === 0) lines.replaceChildren(make("p", {}, WORDS.editing.noHistory));
		else lines.replaceChildren(tableOf(bench, answer.value.lines));
	});
}
function tableOf(bench, lines) {
	const head = make("tr", {}, ...WORDS.editing.historyHead.map((each) => make("th", { scope: "col" }, each)));
	const rows = [...lines].reverse().map((each) => {
		const back = each.undone ? [make("p", { class: "back" }, WORDS.editing.takenBack)] : [];
		return make("tr", {}, make("td", { class: "when" }, whenOf(each.at)), make("td", {}, each.by), make("td", {}, ...saysOf$1(bench, each).map((says) => make("p", {}, says)), ...back));
	});
	return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}
function whenOf(at) {
	return new Date(at).toLocaleString(document.documentElement.lang || void 0, {
		dateStyle: "medium",
		timeStyle: "medium"
	});
}
function saysOf$1({ store: { state, around } }, { kind, before, after }) {
	const { created, removed, broughtBack, nothingChanged, fromTo } = WORDS.editing;
	if (before === null && after === null) return [nothingChanged];
	if (before === null) return [`${kind === "undo" ? broughtBack : created}: ${after ? wholeLine(around.scheme, after) : ""}`];
	if (after === null) return [removed];
	const parts = differences$1(state, around.scheme, before, after).map((each) => fromTo(each.part, each.from, each.to));
	return parts.length === 0 ? [nothingChanged] : parts;
}
// src/model/times.ts
/** Times as a person types them: "1:23.456", "83.4", "3,1 s". */
var TYPED = /^((?:\d{1,3}:){0,2})(\d{1,6})(?:[.,](\d{0,3}))?\s*s?$/i;
/** The time in whole milliseconds, or null where it cannot be one. */
function typedTime(text) {
	const found = TYPED.exec(text.trim());
	if (!found) return null;
	const [, before = "", seconds = "", rest = ""] = found;
	const parts = [...before.split(":").filter(Boolean), seconds].map(Number);
	if (parts.slice(1).some((each) => each > 59)) return null;
	return parts.reduce((sum, each) => sum * 60 + each, 0) * 1e3 + Number(rest.padEnd(3, "0"));
}
/** A length, as it is typed: 3.100 */
function lengthText(ms) {
	return (ms / 1e3).toFixed(3);
}
// src/page/numeric.ts
var NAMES = [
	"onset",
	"offset",
	"length"
];
function shownAs(name, of) {
	if (name === "onset") return clock(of.onset_ms);
	const end = of.offset_ms ?? of.onset_ms;
	return name === "offset" ? clock(end) : lengthText(end - of.onset_ms);
}
var TimesSheet = class {
	element;
	#bench;
	#fields;
	#says = make("p", {
		class: "slip",
		role: "alert",
		hidden: true
	});
	#of = null;
	constructor(bench) {
		this.#bench = bench;
		this.#fields = new Map(NAMES.map((name) => [name, this.#field(name)]));
		const labels = [...this.#fields].map(([name, field]) => make("label", { class: name }, make("span", { class: "label" }, WORDS.editing[name]), field));
		this.element = make("div", { class: "exact" }, ...labels, this.#says);
	}
	/** What is being typed stays, unless it was for another moment. */
	shows(of) {
		const other = this.#of !== of.id;
		this.#of = of.id;
		if (other) this.#slip(null);
		for (const [name, field] of this.#fields) {
			const label = field.parentElement;
			if (label) label.hidden = of.offset_ms === null && name !== "onset";
			if (other || !field.matches(":focus")) field.value = shownAs(name, of);
		}
	}
	focus() {
		const field = this.#fields.get("onset");
		field?.focus();
		field?.select();
	}
	#field(name) {
		const field = make("input", {
			type: "text",
			inputmode: "decimal",
			autocomplete: "off",
			spellcheck: "false",
			"aria-label": WORDS.editing[name]
		});
		field.onchange = () => this.#typed(name, field);
		field.onkeydown = (event) => {
			if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
			event.preventDefault();
			this.#stepped(name, field, event.key === "ArrowUp" ? 1 : -1);
		};
		return field;
	}
	get #now() {
		return this.#of === null ? void 0 : this.#bench.store.state.log.annotations.get(this.#of);
	}
	#typed(name, field) {
		const of = this.#now;
		if (!of || field.value === shownAs(name, of)) {
			this.#slip(null);
			return;
		}
		const ms = typedTime(field.value);
		this.#done(name, field, ms === null ? refused("notATime") : this.#setTo(of, name, ms));
	}
	/** A frame up or down from where it stands. */
	#stepped(name, field, by) {
		const of = this.#now;
		if (!of) return;
		const { player, store } = this.#bench;
		const part = name === "onset" ? "onset" : "offset";
		const to = frameBeside(part === "onset" ? of.onset_ms : of.offset_ms ?? of.onset_ms, by, (ms) => player.snap(ms), store.around.lengthMs);
		this.#done(name, field, edgeTo(of, part, to, store.state.sorted, store.around));
	}
	/** Frames are the grid of everything: a time between two of them is taken to the nearer one. */
	#setTo(of, name, ms) {
		const { player, store } = this.#bench;
		const { sorted } = store.state;
		const frame = (at) => frameWithin(at, (each) => player.snap(each), {
			least: 0,
			most: store.around.lengthMs
		});
		if (name === "length") return lengthTo(of, frame(of.onset_ms + ms) - of.onset_ms, sorted, store.around);
		return ms > store.around.lengthMs ? refused("outside") : edgeTo(of, name, frame(ms), sorted, store.around);
	}
	#done(name, field, outcome) {
		this.#slip(outcome.no);
		if (outcome.no !== null) return;
		const { store } = this.#bench;
		const of = this.#now;
		const focused = field.matches(":focus");
		if (of) carryOut(store, outcome, WORDS.editing.didEdge(calledIn(store.around.scheme, of), name === "onset" ? "onset" : "offset"));
		if (focused) field.focus();
		const now = this.#now;
		if (now) for (const [each, other] of this.#fields) other.value = shownAs(each, now);
	}
	#slip(no) {
		this.#says.hidden = no === null;
		this.#says.textContent = no === null ? "" : WORDS.editing.no[no];
	}
};
var SHEETS = /* @__PURE__ */ new WeakMap();
/** The times as fields; always the same ones, so that the cursor stays while one types. */
function timesSheet(bench) {
	const sheet = SHEETS.get(bench) ?? new TimesSheet(bench);
	SHEETS.set(bench, sheet);
	return sheet;
}
/** The cursor into the first of them. */
function typeTimes(bench) {
	if (bench.store.selected === null) hint(bench.store, WORDS.editing.no.chooseFirst);
	else SHEETS.get(bench)?.focus();
}
// src/page/behind.ts
/** A frame and a little. */
var BEHIND_MS = 20;
function behind$1(scope, draw) {
	let due = false;
	return () => {
		if (due) return;
		due = true;
		scope.after(BEHIND_MS, () => {
			due = false;
			draw();
		});
	};
}
// src/page/steps.ts
/** What was done, by name: on the buttons that undo it, and in a list. */
/** With fewer left to undo, earlier ones are asked for. */
var FEW = 40;
var AT_ONCE = 500;
/** So many stand in the list at first. */
var LISTED = 60;
function stepName(scheme, { says, what }) {
	return says === "" ? whatName(scheme, what) : says;
}
var TIMES$1 = /* @__PURE__ */ new Set([
	"onset_ms",
	"offset_ms",
	"end_unchecked",
	"pressed_offset_ms"
]);
function whatName(scheme, { kind, family, code, fields, many }) {
	const { named } = WORDS.editing;
	const name = nameOf$2(familyOf$1(scheme, family)?.family, code) || WORDS.editing.aMoment;
	if (many > 2 || many > 1 && kind === "change") return severalName(kind, many, isTimes(fields));
	return kind === "change" ? named.change(partOf$1(fields), name) : named[kind](name);
}
function isTimes(fields) {
	return fields.length > 0 && fields.every((each) => TIMES$1.has(each));
}
function partOf$1(fields) {
	const { parts, something } = WORDS.editing;
	const [first] = fields;
	if (isTimes(fields)) return parts.times;
	return isPart(first) ? parts[first] : something;
}
function severalName(kind, many, times) {
	const { named, didRemove, didStar } = WORDS.editing;
	if (kind === "add") return named.severalAdded(many);
	if (kind === "remove") return didRemove(many);
	if (kind === "star") return didStar(many);
	return times ? named.severalMoved(many) : named.several(many);
}
function isPart(field) {
	return field !== void 0 && field in WORDS.editing.parts;
}
/** The two buttons say what they would do, and rest while there is nothing. */
function namedTools(bench, undo, redo, scope) {
	const { store } = bench;
	let drawn = null;
	const name = (tool, steps, plain, says) => {
		const last = steps.at(-1);
		const words = last ? says(stepName(store.around.scheme, last)) : plain;
		tool.toggleAttribute("disabled", last === void 0);
		tool.setAttribute("aria-label", words);
		tool.setAttribute("title", `${words} (${keyOf(plain === WORDS.editing.plainUndo ? "undo" : "redo")})`);
	};
	const draw = () => {
		const { undoing } = store.state;
		if (undoing === drawn) return;
		drawn = undoing;
		name(undo, undoing.done, WORDS.editing.plainUndo, WORDS.editing.undo);
		name(redo, undoing.undone, WORDS.editing.plainRedo, WORDS.editing.redo);
	};
	store.onChange(behind$1(scope, draw));
	draw();
}
/** Earlier work is fetched before what can be undone runs out: there is no end to undoing but the beginning. */
function recall({ session, store }, scope) {
	let asking = false;
	const ask = async () => {
		asking = true;
		const [first] = store.state.undoing.past;
		const answer = await get(`/coding/${session}/history?before=${String(first?.revision ?? 0)}&last=${String(AT_ONCE)}`);
		asking = !answer.ok || answer.value.lines.length === 0;
		if (answer.ok) store.do({
			do: "older",
			lines: answer.value.lines
		});
		else scope.after(AGAIN_MS$1, () => {
			asking = false;
		});
	};
	const look = () => {
		const { undoing } = store.state;
		if (!asking && undoing.done.length < FEW && !isWhole(undoing) && !scope.ended) ask();
	};
	store.onChange(look);
	look();
}
var AGAIN_MS$1 = 1e4;
/** The last steps by name, the newest first; those undone above them. */
function showSteps(bench) {
	const { store } = bench;
	const list = make("ol", { class: "steps" });
	const draw = (most) => {
		const { done, undone } = store.state.undoing;
		const items = [...undone.map((step) => item(bench, step, WORDS.editing.undone)), ...[...done].reverse().slice(0, most).map((step, at) => item(bench, step, at === 0 ? WORDS.editing.nextUndone : ""))];
		const more = make("button", {
			type: "button",
			class: "quiet"
		}, WORDS.editing.older);
		more.onclick = () => draw(most + LISTED);
		list.replaceChildren(...items.length > 0 ? items : [make("li", {}, WORDS.editing.noSteps)], ...done.length > most ? [make("li", {}, more)] : []);
	};
	draw(LISTED);
	bench.panels.show(WORDS.editing.steps, make("div", {}, make("p", { class: "label" }, WORDS.editing.stepsLead), list));
}
function item({ store }, step, about) {
	return make("li", { class: about === WORDS.editing.undone ? "undone" : "done" }, stepName(store.around.scheme, step), ...about === "" ? [] : [make("small", {}, about)]);
}
// src/commands/edit.ts
/** Editing what stands: each command is one step, whatever it touches. */
function nameOf$1(bench) {
	const { selected, around } = bench.store;
	return selected ? calledIn(around.scheme, selected) : "";
}
function nudging(id, says, key, part, by) {
	return {
		id,
		group: "edit",
		says,
		keys: [key],
		repeats: true,
		run: (bench) => {
			const { store, player } = bench;
			const result = nudged(allSelected(store.state), part, by, (ms) => player.snap(ms), store.state.sorted, store.around);
			const { editing } = WORDS;
			carryOut(bench.store, result, part === "whole" ? editing.didMove(nameOf$1(bench), 1 + store.state.also.size) : editing.didEdge(nameOf$1(bench), part));
			const now = store.selected;
			if (now && result.edits.length > 0 && !player.seen.playing) player.seek(part === "offset" ? now.offset_ms ?? now.onset_ms : now.onset_ms);
		}
	};
}
/** The next one in the same row, or the one before, is selected as well. */
function alongside(by) {
	return ({ store, timeline }) => {
		const { selected, around, state } = store;
		if (!selected) return;
		const row = inRowOf(selected, state.sorted, around);
		const found = row[row.indexOf(selected) + by];
		if (!found) return;
		selectAll(store, [found, ...allSelected(state)]);
		timeline.show(found.onset_ms);
	};
}
var EDITING = [
	{
		id: "split",
		group: "edit",
		says: "Split at the playhead",
		keys: ["x"],
		run: (bench) => {
			const { store, player } = bench;
			const says = WORDS.editing.didSplit(nameOf$1(bench));
			carryOut(bench.store, splitAt(allSelected(store.state), player.seen.ms, store.state.sorted, store.around), says);
		}
	},
	{
		id: "join",
		group: "edit",
		says: "Join what is selected into one",
		keys: ["Shift+x"],
		run: (bench) => {
			const { state, around } = bench.store;
			const chosen = allSelected(state);
			carryOut(bench.store, joined(chosen, state.sorted, around), WORDS.editing.didJoin(nameOf$1(bench), chosen.length));
		}
	},
	{
		id: "duplicate",
		group: "edit",
		says: "Also in another row …",
		keys: ["d"],
		run: intoRow
	},
	nudging("moment-back", "The moment a frame earlier", "Mod+ArrowLeft", "whole", -1),
	nudging("moment-on", "The moment a frame later", "Mod+ArrowRight", "whole", 1),
	nudging("onset-back", "Its beginning a frame earlier", "Mod+Shift+ArrowLeft", "onset", -1),
	nudging("onset-on", "Its beginning a frame later", "Mod+Shift+ArrowRight", "onset", 1),
	nudging("offset-back", "Its end a frame earlier", "Mod+Shift+ArrowDown", "offset", -1),
	nudging("offset-on", "Its end a frame later", "Mod+Shift+ArrowUp", "offset", 1),
	{
		id: "type-times",
		group: "edit",
		says: "Type its times",
		keys: ["Shift+e"],
		run: typeTimes
	},
	{
		id: "copy-times",
		group: "edit",
		says: "Copy the times",
		keys: ["Shift+c"],
		run: ({ store }) => {
			const chosen = allSelected(store.state);
			if (chosen.length === 0) hint(store, WORDS.editing.no.chooseFirst);
			else clipboardOf(store).copied = copiedOf(chosen);
		}
	},
	{
		id: "paste-new",
		group: "edit",
		says: "Paste the times as new moments, from the playhead on",
		keys: ["v"],
		run: (bench) => {
			const { store, player } = bench;
			const { copied } = clipboardOf(store);
			carryOut(bench.store, pastedAt(copied, player.seen.ms, store.state.sorted, store.around), WORDS.editing.didPaste(copied.length));
		}
	},
	{
		id: "paste-onto",
		group: "edit",
		says: "Give the copied times to what is selected",
		keys: ["Shift+v"],
		run: (bench) => {
			const { state, around } = bench.store;
			const { copied } = clipboardOf(bench.store);
			carryOut(bench.store, pastedOnto(copied, allSelected(state), state.sorted, around), WORDS.editing.didPaste(copied.length));
		}
	},
	{
		id: "select-row",
		group: "edit",
		says: "Select all in this row",
		keys: ["Mod+a"],
		run: ({ store }) => {
			const { selected, state, around } = store;
			if (selected) selectAll(store, [selected, ...inRowOf(selected, state.sorted, around)]);
		}
	},
	{
		id: "select-next",
		group: "edit",
		says: "Select the next in this row as well",
		keys: ["Mod+ArrowDown"],
		repeats: true,
		run: alongside(1)
	},
	{
		id: "select-previous",
		group: "edit",
		says: "Select the one before as well",
		keys: ["Mod+ArrowUp"],
		repeats: true,
		run: alongside(-1)
	},
	{
		id: "moment-menu",
		group: "edit",
		says: "What can be done with it",
		keys: ["Shift+F10"],
		run: openMenu
	},
	{
		id: "moment-history",
		group: "edit",
		says: "How this moment came about",
		keys: ["y"],
		run: showMoment
	},
	{
		id: "steps",
		group: "edit",
		says: "What was done",
		keys: ["Shift+u"],
		menu: true,
		run: showSteps
	}
];
// src/commands/escape.ts
/** Closes what is open, one thing at a time. */
var ESCAPE = {
	id: "escape",
	group: "view",
	says: "Close, let go",
	keys: ["Escape"],
	run: ({ store }) => {
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
// src/model/sums.ts
/** The family of what could not be seen. */
var UNCODABLE$1 = "uncodable";
var CONTEXT = "context";
/** What the spans cover within the clip, in order, nowhere twice. */
function union(spans, lengthMs) {
	const within = spans.map(({ from, to }) => ({
		from: Math.max(0, from),
		to: Math.min(lengthMs, to)
	})).filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from);
	const covered = [];
	for (const each of within) {
		const last = covered.at(-1);
		if (last && each.from <= last.to) last.to = Math.max(last.to, each.to);
		else covered.push({ ...each });
	}
	return covered;
}
/** What of `spans` lies outside `others`; both in order and nowhere twice. */
function minus(spans, others) {
	const left = [];
	let first = 0;
	for (const span of spans) {
		while (isOver(others[first], span.from)) first += 1;
		let from = span.from;
		for (let at = first; begins$1(others[at], span.to); at += 1) {
			const { from: until, to } = others[at] ?? span;
			left.push({
				from,
				to: until
			});
			from = to;
		}
		left.push({
			from,
			to: span.to
		});
	}
	return left.filter(({ from, to }) => from < to);
}
function isOver(span, ms) {
	return span !== void 0 && span.to <= ms;
}
function begins$1(span, beforeMs) {
	return span !== void 0 && span.from < beforeMs;
}
function lengthOf(spans) {
	return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
function spansOf(all, families) {
	return all.flatMap(({ family, onset_ms, offset_ms }) => offset_ms !== null && families.has(family) ? [{
		from: onset_ms,
		to: offset_ms
	}] : []);
}
/** The moments, and every state track that is used. What could not be seen counts as uncodable, whatever else is said of it. */
function sumsOf(all, scheme, lengthMs) {
	const used = new Set(all.map((each) => each.family));
	const uncodable = union(spansOf(all, /* @__PURE__ */ new Set([UNCODABLE$1])), lengthMs);
	return scheme.tiers.filter((tier) => isSummed(tier) && (!tier.exclusive || tier.families.some((family) => used.has(family.id)))).map((tier) => sumOf(tier, all, uncodable, lengthMs));
}
function isSummed(tier) {
	return tier.kind === "interval" && tier.id !== CONTEXT;
}
function sumOf(tier, all, uncodable, lengthMs) {
	const tagged = union(spansOf(all, new Set(tier.families.map((family) => family.id))), lengthMs);
	const gaps = minus(minus(union([{
		from: 0,
		to: lengthMs
	}], lengthMs), uncodable), tagged);
	return {
		tier: tier.id,
		name: tier.name,
		lengthMs,
		gaps,
		codedMs: lengthOf(minus(tagged, uncodable)),
		uncodedMs: lengthOf(gaps),
		uncodableMs: lengthOf(uncodable)
	};
}
// src/model/checks.ts
/** What might be worth a second look. Nothing here hinders anything, and nobody is judged: it may well be right so. */
/** Every check, by time. `all` is sorted by onset. */
function checksOf(all, scheme, lengthMs) {
	const families = /* @__PURE__ */ new Map();
	for (const each of all) {
		const group = families.get(each.family);
		if (group) group.push(each);
		else families.set(each.family, [each]);
	}
	const ground = {
		all,
		scheme,
		lengthMs,
		by: (family) => families.get(family) ?? []
	};
	return [
		overlaps,
		bothSteps,
		repairs,
		lengths,
		hidden,
		grouped$1,
		gaps,
		shares
	].flatMap((find) => find(ground)).sort((one, other) => one.atMs - other.atMs);
}
function check(kind, of, more = {}) {
	const { name = "", amount = 0 } = more;
	const told = of.map((each) => [
		each.id,
		each.onset_ms,
		each.offset_ms,
		each.code,
		each.repairs,
		each.end_unchecked
	].join(":"));
	return {
		kind,
		of,
		atMs: more.atMs ?? of[0]?.onset_ms ?? 0,
		name,
		amount,
		mark: hashed([
			kind,
			name,
			String(amount),
			...told
		].join("|"))
	};
}
/** Short, since the marks of a whole practice are remembered. */
function hashed(text) {
	let low = 2166136261;
	let high = 461845907;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ unit, 16777619);
		high = Math.imul(high ^ unit, 2246822507) ^ high >>> 13;
	}
	return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
function endOf$3(each) {
	return each.offset_ms ?? each.onset_ms;
}
function nameOf({ scheme }, family) {
	return familyOf$1(scheme, family)?.family.name ?? family;
}
/** Two of one kind at once: each with the one before that reaches furthest. */
function overlaps(ground) {
	return ground.scheme.tiers.filter((tier) => tier.kind === "interval" && tier.id !== "context").flatMap((tier) => tier.families).flatMap(({ id, name }) => {
		let reaching;
		return ground.by(id).flatMap((each) => {
			const before = reaching;
			if (!before || endOf$3(each) > endOf$3(before)) reaching = each;
			return before && each.onset_ms < endOf$3(before) ? [check("overlap", [before, each], { name })] : [];
		});
	});
}
/** In step and out of step at the same time: each with the rupture, of those begun by its end, that reaches furthest. */
function bothSteps(ground) {
	const ruptures = ground.by("rupture").filter((each) => counts(ground, each));
	const reaching = [];
	for (const each of ruptures) {
		const before = reaching.at(-1);
		reaching.push(before && endOf$3(before) >= endOf$3(each) ? before : each);
	}
	return ground.by("attunement").flatMap((each) => {
		const rupture = reaching[begunBefore(ruptures, endOf$3(each)) - 1];
		if (!rupture || endOf$3(rupture) <= each.onset_ms) return [];
		return [check("bothSteps", each.onset_ms <= rupture.onset_ms ? [each, rupture] : [rupture, each])];
	});
}
/** How many of them, by onset, begin before `ms`. */
function begunBefore(ordered, ms) {
	let low = 0;
	let high = ordered.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((ordered[middle]?.onset_ms ?? Infinity) < ms) low = middle + 1;
		else high = middle;
	}
	return low;
}
function counts({ scheme }, each) {
	return codeOf(familyOf$1(scheme, each.family)?.family, each.code)?.counts !== false;
}
function repairs(ground) {
	const ruptures = new Map(ground.by("rupture").map((each) => [each.id, each]));
	return ground.by("repair").flatMap((each) => {
		const rupture = ruptures.get(each.repairs ?? "");
		if (!rupture) return [check("answersNothing", [each])];
		return each.onset_ms < rupture.onset_ms ? [check("beforeItsRupture", [each, rupture])] : [];
	});
}
/** Shorter than its code, or its kind, is to be. One whose end is still to be checked has no length yet. */
function lengths(ground) {
	return ground.all.filter((each) => each.offset_ms !== null && !each.end_unchecked).flatMap((each) => {
		const least = leastOf(ground, each);
		return endOf$3(each) - each.onset_ms < least ? [check("tooShort", [each], { amount: least })] : [];
	});
}
function leastOf({ scheme }, each) {
	const family = familyOf$1(scheme, each.family)?.family;
	return codeOf(family, each.code)?.min_ms ?? family?.min_ms ?? 0;
}
/** Said of a time in which nothing could be seen. */
function hidden(ground) {
	const unseen = union(spansOf(ground.by(UNCODABLE$1), /* @__PURE__ */ new Set([UNCODABLE$1])), ground.lengthMs);
	if (unseen.length === 0) return [];
	return ground.scheme.tiers.filter((tier) => !tier.exclusive && tier.id !== "context").flatMap((tier) => tier.families).flatMap(({ id }) => {
		let at = 0;
		return ground.by(id).flatMap((each) => {
			while (at < unseen.length && (unseen[at]?.to ?? 0) <= each.onset_ms) at += 1;
			return isWithin$1(each, unseen[at]) ? [check("inUncodable", [each])] : [];
		});
	});
}
function isWithin$1(each, span) {
	return span !== void 0 && span.from <= each.onset_ms && endOf$3(each) <= span.to;
}
/** What is only left to do, said once for all of them. */
function grouped$1(ground) {
	const unchecked = ground.all.filter((each) => each.end_unchecked);
	const unnamed = ground.all.filter((each) => isUnnamed(each, ground.scheme) && familyOf$1(ground.scheme, each.family)?.tier.exclusive === false);
	return [...unchecked.length > 0 ? [check("unchecked", unchecked, { amount: unchecked.length })] : [], ...unnamed.length > 0 ? [check("unnamed", unnamed, { amount: unnamed.length })] : []];
}
/** States are there all the time: a track that is used has one at every moment. */
function gaps(ground) {
	const states = new Set(ground.scheme.tiers.filter((tier) => tier.exclusive).map((tier) => tier.id));
	return sumsOf(ground.all, ground.scheme, ground.lengthMs).flatMap((sum) => {
		const [first] = sum.gaps;
		return states.has(sum.tier) && first ? [check("gaps", [], {
			name: sum.name,
			amount: sum.uncodedMs,
			atMs: first.from
		})] : [];
	});
}
/** More than this share in step, this many ruptures a minute, or every one of so many bids met: rare enough to look again. */
var MOSTLY = .95;
var MANY_A_MINUTE = 10;
var SOME_BIDS = 5;
var MINUTE_MS = 6e4;
function shares(ground) {
	const { lengthMs } = ground;
	const codable = minus(union([{
		from: 0,
		to: lengthMs
	}], lengthMs), union(spansOf(ground.by(UNCODABLE$1), /* @__PURE__ */ new Set([UNCODABLE$1])), lengthMs));
	const codableMs = lengthOf(codable);
	if (codableMs === 0) return [];
	const attunements = ground.by("attunement");
	const share = (codableMs - lengthOf(minus(codable, union(spansOf(attunements, /* @__PURE__ */ new Set(["attunement"])), lengthMs)))) / codableMs;
	const ruptures = ground.by("rupture").filter((each) => counts(ground, each));
	const bids = ground.by("infant_bid");
	const met = bids.length >= SOME_BIDS && bids.every((each) => each.values["met"] === "yes");
	return [
		...share > MOSTLY ? [wide("nearlyAllAttuned", attunements, Math.round(share * 100))] : [],
		...ruptures.length * MINUTE_MS / codableMs > MANY_A_MINUTE ? [wide("manyRuptures", ruptures, ruptures.length)] : [],
		...met ? [wide("everyBidMet", bids, bids.length, nameOf(ground, "infant_bid"))] : []
	];
}
/** About the clip as a whole: it stands with the first of them, and comes back when its number changes. */
function wide(kind, of, amount, name = "") {
	return check(kind, of.slice(0, 1), {
		amount,
		name
	});
}
/** Those that nobody has found right yet. */
function unsettled(checks, right) {
	return checks.filter((each) => !right.has(each.mark));
}
// src/page/checks.ts
var SAYS$5 = WORDS.finding;
/** Looked for when the hands rest. */
var REST_MS$8 = 600;
var SECTION$2 = "checks";
var MOST_SHOWN$1 = 60;
var MOST_MOMENTS = 8;
function rightIn({ preferences }) {
	const kept = preferences.read(SECTION$2, []);
	return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
}
function allIn({ store }) {
	return checksOf(store.state.sorted, store.around.scheme, store.around.lengthMs);
}
/** How many there are, beside the list; nothing where there is none. */
var ChecksCount = class {
	element = make("button", {
		type: "button",
		class: "checks-count",
		hidden: true,
		title: SAYS$5.checks
	});
	#bench;
	#seen = null;
	constructor(bench, scope) {
		this.#bench = bench;
		this.element.onclick = () => showChecks(bench);
		let stop = () => void 0;
		const later = () => {
			stop();
			stop = scope.after(REST_MS$8, () => this.#draw());
		};
		bench.store.onChange(({ sorted }) => {
			if (sorted === this.#seen) return;
			this.#seen = sorted;
			later();
		});
		bench.preferences.onChange(SECTION$2, later);
		this.#draw();
	}
	#draw() {
		const many = unsettled(allIn(this.#bench), new Set(rightIn(this.#bench))).length;
		this.element.hidden = many === 0;
		this.element.textContent = SAYS$5.checksCount(many);
	}
};
function showChecks(bench) {
	const content = make("div", { class: "checks" });
	const draw = () => content.replaceChildren(...partsOf$3(bench, draw));
	draw();
	bench.panels.show(SAYS$5.checks, content);
}
function partsOf$3(bench, again) {
	const all = allIn(bench);
	const right = new Set(rightIn(bench));
	const left = unsettled(all, right);
	const settled = all.length - left.length;
	const list = make("ul", {}, ...left.slice(0, MOST_SHOWN$1).map((check) => lineOf$2(bench, check, again)));
	const back = make("button", {
		type: "button",
		class: "quiet"
	}, SAYS$5.askAgain);
	back.onclick = () => {
		const marks = new Set(all.map((each) => each.mark));
		bench.preferences.keep(SECTION$2, [...right].filter((mark) => !marks.has(mark)));
		again();
	};
	return [
		make("p", {}, left.length === 0 ? SAYS$5.noChecks : SAYS$5.checksLead),
		...left.length === 0 ? [] : [list],
		...settled === 0 ? [] : [make("p", { class: "settled" }, SAYS$5.rightBefore(settled), " ", back)]
	];
}
function lineOf$2(bench, check, again) {
	const says = make("p", {}, sentenceOf(check));
	const fine = make("button", {
		type: "button",
		class: "quiet",
		"aria-label": `${SAYS$5.right}: ${sentenceOf(check)}`
	}, SAYS$5.right);
	fine.onclick = () => {
		bench.preferences.keep(SECTION$2, [...rightIn(bench), check.mark].slice(-600));
		again();
		bench.panels.element.querySelector(".checks .right, .checks button")?.focus();
	};
	fine.classList.add("right");
	return make("li", { "data-kind": check.kind }, says, make("div", { class: "about" }, ...placesOf(bench, check), fine));
}
/** The moments it is about: each a way there. */
function placesOf(bench, check) {
	const { scheme } = bench.store.around;
	if (check.of.length === 0) return [placeButton(`${shortClock(check.atMs)} ${SAYS$5.goThere}`, () => go$1(bench, null, check.atMs))];
	const places = check.of.slice(0, MOST_MOMENTS).map((of) => placeButton(wholeLine(scheme, of), () => go$1(bench, of, of.onset_ms)));
	const more = check.of.length - places.length;
	return more === 0 ? places : [...places, placeButton(SAYS$5.moreInList(more), () => {
		bench.panels.close();
		bench.finding.want({
			...ALL,
			only: /* @__PURE__ */ new Set([check.kind === "unnamed" ? "unnamed" : "unchecked"])
		});
	})];
}
function placeButton(says, act) {
	const button = make("button", {
		type: "button",
		class: "place"
	}, says);
	button.onclick = act;
	return button;
}
function go$1({ panels, store, player, timeline }, of, ms) {
	panels.close();
	if (of && store.state.log.annotations.has(of.id)) store.do({
		do: "select",
		annotation: of.id
	});
	player.seek(ms);
	timeline.show(ms);
}
var COUNTED = {
	unchecked: SAYS$5.said.unchecked,
	unnamed: SAYS$5.said.unnamed,
	nearlyAllAttuned: SAYS$5.said.nearlyAllAttuned,
	everyBidMet: SAYS$5.said.everyBidMet
};
function sentenceOf({ kind, name, amount }) {
	switch (kind) {
		case "overlap": return SAYS$5.said.overlap(name);
		case "tooShort": return SAYS$5.said.tooShort(span(amount));
		case "gaps": return SAYS$5.said.gaps(name, span(amount));
		case "unchecked":
		case "unnamed":
		case "nearlyAllAttuned":
		case "everyBidMet": return COUNTED[kind](amount);
		case "bothSteps":
		case "answersNothing":
		case "beforeItsRupture":
		case "inUncodable":
		case "manyRuptures": return SAYS$5.said[kind];
	}
}
// src/page/sums.ts
var SAYS$4 = WORDS.finding;
/** Added up when the hands rest. */
var REST_MS$7 = 400;
var SumsLine = class {
	element = make("button", {
		type: "button",
		class: "sums-line",
		title: SAYS$4.sums
	});
	#bench;
	#drawn = null;
	constructor(bench, scope) {
		this.#bench = bench;
		this.element.onclick = () => showSums(bench);
		let stop = () => void 0;
		bench.store.onChange(({ sorted }) => {
			if (sorted === this.#drawn) return;
			stop();
			stop = scope.after(REST_MS$7, () => this.#draw());
		});
		this.#draw();
	}
	#draw() {
		const { state, around } = this.#bench.store;
		this.#drawn = state.sorted;
		const [moments] = sumsOf(state.sorted, around.scheme, around.lengthMs);
		this.element.hidden = !moments;
		if (!moments) return;
		this.element.replaceChildren(barOf(moments), make("span", {}, lineOf$1(moments)));
	}
};
/** Rounded so that what stands there still adds up; a stretch that was left out is never rounded away, nor made up. */
function lineOf$1({ codedMs, uncodedMs, uncodableMs, lengthMs }) {
	const tenth = (ms) => Math.round(ms / 100) * 100;
	const uncoded = uncodedMs === 0 ? 0 : Math.max(100, tenth(uncodedMs));
	const uncodable = codedMs === 0 ? tenth(lengthMs) - uncoded : tenth(uncodableMs);
	const coded = tenth(lengthMs) - uncoded - uncodable;
	return SAYS$4.sumLine(...[
		coded,
		uncoded,
		uncodable,
		tenth(lengthMs)
	].map(shortClock));
}
/** Told apart by fill, hatching and nothing: no colour has to be seen. */
function barOf({ codedMs, uncodableMs, lengthMs }) {
	const bar = make("span", {
		class: "sums-bar",
		"aria-hidden": "true"
	});
	for (const [kind, ms] of [["coded", codedMs], ["uncodable", uncodableMs]]) {
		const part = make("span", { class: kind });
		part.style.setProperty("--share", String(lengthMs === 0 ? 0 : ms / lengthMs));
		bar.append(part);
	}
	return bar;
}
/** Every row's sum, and the way to the first stretch that was left out. */
function showSums(bench) {
	const { store, player, timeline, panels } = bench;
	const { scheme, lengthMs } = store.around;
	const rows = sumsOf(store.state.sorted, scheme, lengthMs).map((sum) => {
		const [gap] = sum.gaps;
		const go = make("button", {
			type: "button",
			class: "quiet"
		}, SAYS$4.toGap);
		go.onclick = () => {
			panels.close();
			if (!gap) return;
			player.seek(gap.from);
			timeline.show(gap.from);
		};
		return make("li", { "data-tier": sum.tier }, make("b", {}, sum.name), make("p", {}, lineOf$1(sum)), barOf(sum), gap ? go : make("p", { class: "label" }, SAYS$4.noGap));
	});
	panels.show(SAYS$4.sums, make("div", { class: "sums" }, make("p", {}, SAYS$4.sumsLead), legend(), make("ul", {}, ...rows)));
}
function legend() {
	return make("p", { class: "legend" }, ...[
		["coded", SAYS$4.coded],
		["uncoded", SAYS$4.uncoded],
		["uncodable", SAYS$4.uncodable]
	].map(([kind, says]) => make("span", {}, make("span", {
		class: `swatch ${kind}`,
		"aria-hidden": "true"
	}), says)));
}
// src/commands/find.ts
var FIND = {
	id: "find",
	group: "view",
	says: "Search the moments",
	keys: ["/"],
	run: ({ finding }) => finding.focus()
};
var SUMS = {
	id: "sums",
	group: "view",
	says: "How the time divides",
	keys: ["Shift+s"],
	menu: true,
	run: showSums
};
var CHECKS = {
	id: "checks",
	group: "view",
	says: "Worth a second look",
	keys: ["Shift+w"],
	menu: true,
	run: showChecks
};
// src/model/finding_next.ts
/** Where to go next: moments of a kind, and stretches where nothing is coded. */
/** The next one that passes. Of several with one onset each has its turn, since what is selected has its own place among them. */
function nextOf(sorted, from, way, passes = () => true) {
	const [before, after] = around(sorted, from);
	return (way === 1 ? after.find(passes) : before.findLast(passes)) ?? null;
}
/** What lies before the place where the search begins, and what lies after it. */
function around(sorted, { selected, ms }) {
	const at = selected === null ? -1 : sorted.findIndex((each) => each.id === selected);
	if (at >= 0) return [sorted.slice(0, at), sorted.slice(at + 1)];
	return [sorted.filter((each) => each.onset_ms < ms), sorted.filter((each) => each.onset_ms > ms)];
}
/** A moment nobody has yet said what it was. */
function isUnlabelled(scheme) {
	return (each) => each.code === null && (familyOf$1(scheme, each.family)?.family.codes.length ?? 0) > 0;
}
function hasComment(each) {
	return each.note.trim() !== "";
}
/** Nothing is looked for where it could not be seen. */
var UNCODABLE = "uncodable";
/**
* What counts as coded when a gap is looked for: the selected state's own tier, otherwise the first one, the moments.
* What cannot be coded is no gap.
*/
function countsIn(scheme, selected) {
	const of = selected ? familyOf$1(scheme, selected.family)?.tier : void 0;
	const tier = of?.exclusive === true ? of : scheme.tiers[0];
	const families = new Set(tier?.families.map((each) => each.id)).add(UNCODABLE);
	return (each) => families.has(each.family);
}
/** The stretches of a clip that nothing covers, none shorter than a frame; an instant covers nothing. */
function gapsIn(sorted, lengthMs, shortestMs) {
	const gaps = [];
	let covered = 0;
	for (const { onset_ms: onset, offset_ms: offset } of sorted) {
		if (offset === null) continue;
		if (onset > covered) gaps.push({
			fromMs: covered,
			toMs: Math.min(onset, lengthMs)
		});
		covered = Math.max(covered, offset);
	}
	gaps.push({
		fromMs: covered,
		toMs: lengthMs
	});
	return gaps.filter(({ fromMs, toMs }) => toMs - fromMs >= Math.max(1, shortestMs));
}
/**
* The next stretch that begins elsewhere. `shown` says on which frame a stretch is looked at: imported times lie between
* frames, and from the frame before its onset the same gap would be the next one for ever.
*/
function nextGap(gaps, hereMs, way, shown) {
	if (way === 1) return gaps.find((each) => shown(each.fromMs) > hereMs) ?? null;
	return gaps.findLast((each) => shown(each.fromMs) < hereMs) ?? null;
}
// src/model/pieces.ts
/** Pieces of something large that are fetched where somebody looks, and the oldest let go. */
/** The numbers of the pieces that hold what lies from one place up to another, in order. */
function piecesFor(from, to, each, count) {
	const first = Math.max(0, Math.floor(from / each));
	const last = Math.min(Math.ceil(count / each) - 1, Math.floor(Math.max(from, to - 1) / each));
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
/** Keeps the pieces that were looked at last; what does not come is asked for again the next time. */
var Pieces = class {
	#most;
	#fetch;
	#letGo;
	#come;
	#kept = /* @__PURE__ */ new Map();
	#coming = /* @__PURE__ */ new Set();
	constructor(most, hands) {
		this.#most = most;
		this.#fetch = hands.fetch;
		this.#come = hands.come;
		this.#letGo = hands.letGo ?? (() => void 0);
	}
	/** The piece if it is there; if not it is fetched, and `come` says when it is. */
	at(number) {
		const piece = this.#kept.get(number);
		if (piece === void 0) {
			this.#bring(number);
			return null;
		}
		this.#kept.delete(number);
		this.#kept.set(number, piece);
		return piece;
	}
	async #bring(number) {
		if (this.#coming.has(number)) return;
		this.#coming.add(number);
		const piece = await this.#fetch(number).catch(() => null);
		this.#coming.delete(number);
		if (piece === null) return;
		this.#kept.set(number, piece);
		for (const [oldest, old] of this.#kept) {
			if (this.#kept.size <= this.#most) break;
			this.#kept.delete(oldest);
			this.#letGo(old);
		}
		this.#come();
	}
};
// src/model/sound.ts
/** The document, of this Glimmer or of an earlier one; a film of which it tells nothing has no sound. */
function soundIn(told) {
	const { version, rate_hz, peaks, levels, loudness, quiet } = partsOf$2(told);
	const there = isRate(rate_hz) && areNumbers(peaks);
	const outline = {
		rate_hz: there ? rate_hz : 0,
		firstMs: 0,
		peaks: there ? peaks : []
	};
	if (version !== 2) return {
		outline,
		levels: [],
		loudness: null,
		quiet: null
	};
	return {
		outline,
		levels: levelsIn(levels),
		loudness: loudnessIn(loudness),
		quiet: stretchesIn(partsOf$2(quiet)["stretches"])
	};
}
/** Where there is sound: what lies between the quiet stretches. */
function soundsBetween(quiet, lengthMs) {
	return [0, ...quiet.map((each) => each.toMs)].map((fromMs, at) => ({
		fromMs,
		toMs: quiet[at]?.fromMs ?? lengthMs
	})).filter(({ fromMs, toMs }) => toMs > fromMs);
}
/** The coarsest level that has a value for every `everyMs`; the finest there is where none has. */
function levelFor({ outline, levels }, everyMs) {
	if (outline.rate_hz === 0 || 1e3 / outline.rate_hz <= everyMs) return null;
	return levels.find((each) => 1e3 / each.rate_hz <= everyMs) ?? levels.at(-1) ?? null;
}
/** The loudest of a stretch of an outline, 0 to 128; below nought where the outline does not reach. */
function loudest({ rate_hz, firstMs, peaks }, fromMs, toMs) {
	const first = Math.floor((fromMs - firstMs) / 1e3 * rate_hz + 1e-6);
	const after = Math.max(first + 1, Math.floor((toMs - firstMs) / 1e3 * rate_hz + 1e-6));
	if (first < 0 || 2 * first >= peaks.length) return -1;
	let loud = 0;
	const step = Math.max(1, Math.floor((after - first) / 24));
	for (let at = first; at < after && 2 * at < peaks.length; at += step) loud = Math.max(loud, Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0));
	return loud;
}
function partsOf$2(told) {
	return typeof told === "object" && told !== null ? told : {};
}
function isRate(told) {
	return typeof told === "number" && told > 0;
}
function areNumbers(told) {
	return Array.isArray(told) && told.every((each) => typeof each === "number");
}
function levelsIn(told) {
	if (!Array.isArray(told)) return [];
	return told.map(partsOf$2).filter((each) => isRate(each["rate_hz"]) && areNumbers([each["at"], each["count"]])).toSorted((one, other) => one.rate_hz - other.rate_hz);
}
function loudnessIn(told) {
	const { rate_hz, lufs } = partsOf$2(told);
	return isRate(rate_hz) && areNumbers(lufs) ? {
		rate_hz,
		lufs
	} : null;
}
function stretchesIn(told) {
	if (!Array.isArray(told)) return null;
	return told.flatMap((each) => areNumbers(each) && each.length === 2 ? [{
		fromMs: each[0] ?? 0,
		toMs: each[1] ?? 0
	}] : []);
}
// src/model/sound_onsets.ts
/** As loud as this share of the way from quiet to loud, something has begun; as quiet as that, it is over. */
var LOUD = .25;
var QUIET$1 = .12;
/** What was quiet for less than this had not stopped. */
var REST_MS$6 = 150;
/** A clip in which loud and quiet differ by less has nothing in it that begins. */
var LEAST_RANGE = 6;
/** The times of the onsets in whole milliseconds, ascending. */
function soundOnsets({ rate_hz, peaks }) {
	if (rate_hz <= 0) return [];
	const loudness = smoothed(loudnessOf(peaks), Math.max(1, Math.round(rate_hz * .03)));
	const ranked = loudness.toSorted();
	const quiet = ranked[Math.floor(ranked.length * .2)] ?? 0;
	const range = (ranked[Math.floor(ranked.length * .97)] ?? 0) - quiet;
	if (range < LEAST_RANGE) return [];
	return beginnings(loudness, quiet + range * LOUD, quiet + range * QUIET$1, Math.round(rate_hz * REST_MS$6 / 1e3)).map((bin) => Math.round(bin * 1e3 / rate_hz));
}
function loudnessOf(peaks) {
	return Float64Array.from({ length: Math.floor(peaks.length / 2) }, (_, at) => Math.max(Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0)));
}
/** The mean of each with a few after it, so that one crackle is no beginning and a beginning is not late. */
function smoothed(loudness, over) {
	let sum = 0;
	for (let at = 0; at < Math.min(over, loudness.length); at += 1) sum += loudness[at] ?? 0;
	return loudness.map((each, at) => {
		const mean = sum / over;
		sum += (loudness[at + over] ?? 0) - each;
		return mean;
	});
}
/** Where it grows loud after a rest; the place is where it left the quiet. */
function beginnings(loudness, loud, quiet, rest) {
	const found = [];
	let rested = rest;
	let left = 0;
	let sounding = false;
	loudness.forEach((each, at) => {
		if (each <= quiet) {
			rested = sounding ? 1 : rested + 1;
			sounding = false;
			left = at + 1;
		} else if (each >= loud && !sounding) {
			if (rested >= rest) found.push(left);
			sounding = true;
			rested = 0;
		}
	});
	return found;
}
// src/page/heard.ts
/** The sound of the open film: what was told of it at once, and the finer outlines as they are looked at. */
/** A level of this rate is small enough to be had as a whole: of two hours a megabyte and a half. */
var WHOLE_HZ = 100;
/** Pairs in a piece of a finer level: eight seconds of the finest. */
var PAIRS = 8192;
var MOST_PIECES = 48;
/** A film in which nothing is louder is not drawn as if something were. */
var FAINTEST = 12;
var OF = /* @__PURE__ */ new WeakMap();
/** What is known of the film's sound; nothing until it has come. */
function heardOf({ store }) {
	return OF.get(store);
}
/** The document has come: it is drawn, and the next level is fetched. */
function hear({ store, timeline }, clip, told) {
	const heard = new Heard(soundIn(told), `/clips/${clip}/sound/levels`, store.around.lengthMs, () => timeline.redraw());
	OF.set(store, heard);
	timeline.sound = heard;
}
var Heard = class {
	sound;
	/** Where there is sound and where it is quiet; null where nobody looked. */
	stretches;
	/** What the bars are drawn against: the loudest of the film, so that a faint recording can be seen too. */
	loudest;
	#url;
	#come;
	#pieces = /* @__PURE__ */ new Map();
	#whole = null;
	#onsets = null;
	constructor(sound, url, lengthMs, come) {
		this.sound = sound;
		this.stretches = sound.quiet && sound.outline.rate_hz > 0 ? {
			sound: soundsBetween(sound.quiet, lengthMs),
			silence: sound.quiet
		} : null;
		this.loudest = Math.max(FAINTEST, loudestOf(sound.outline.peaks));
		this.#url = url;
		this.#come = come;
		this.#bringWhole();
	}
	/** Where sounds begin, to be drawn to; found when they are first wanted. */
	get onsets() {
		const outline = this.#whole ?? (this.sound.outline.rate_hz >= WHOLE_HZ ? this.sound.outline : null);
		if (outline && !this.#onsets) this.#onsets = soundOnsets(outline);
		return this.#onsets ?? [];
	}
	/** Outlines of what lies there, the finest first; where it has not come yet only coarser ones are there. */
	outlines(fromMs, toMs, everyMs) {
		const { outline } = this.sound;
		const level = levelFor(this.sound, everyMs);
		const whole = this.#whole && this.#whole.rate_hz > outline.rate_hz && level ? [this.#whole] : [];
		if (!level || level.rate_hz <= WHOLE_HZ) return [...whole, outline];
		const per = level.rate_hz / 1e3;
		return [
			...piecesFor(Math.floor(fromMs * per), Math.ceil(toMs * per), PAIRS, level.count).flatMap((number) => {
				const peaks = this.#piecesOf(level).at(number);
				return peaks ? [{
					rate_hz: level.rate_hz,
					firstMs: number * PAIRS / per,
					peaks
				}] : [];
			}),
			...whole,
			outline
		];
	}
	async #bringWhole() {
		const level = this.sound.levels.find((each) => each.rate_hz <= WHOLE_HZ);
		const peaks = level ? await this.#bytes(level, 0, level.count) : null;
		if (!level || !peaks) return;
		this.#whole = {
			rate_hz: level.rate_hz,
			firstMs: 0,
			peaks
		};
		this.#come();
	}
	#piecesOf(level) {
		const known = this.#pieces.get(level) ?? new Pieces(MOST_PIECES, {
			fetch: (number) => this.#bytes(level, number * PAIRS, Math.min(level.count, (number + 1) * PAIRS)),
			come: this.#come
		});
		this.#pieces.set(level, known);
		return known;
	}
	async #bytes({ at }, from, to) {
		const bytes = await getPart(this.#url, at + 2 * from, at + 2 * to);
		return bytes && new Int8Array(bytes);
	}
};
function loudestOf(peaks) {
	let loud = 0;
	for (let at = 0; at < peaks.length; at += 1) loud = Math.max(loud, Math.abs(peaks[at] ?? 0));
	return loud;
}
// src/commands/hearing.ts
/** Goes to where the next sound or quiet begins, and says where that is; what is selected stays so. */
function go(kind, way) {
	return (bench) => {
		const { store, player, timeline } = bench;
		const heard = heardOf(bench);
		const stretches = heard ? stretchesOf(heard, kind) : WORDS.hearing.notYet;
		if (typeof stretches === "string") {
			hint(store, stretches);
			return;
		}
		const found = nextGap(stretches, player.headedMs, way, (ms) => player.snap(ms));
		if (!found) {
			hint(store, WORDS.hearing.none[kind][way > 0 ? "after" : "before"]);
			return;
		}
		player.seek(found.fromMs);
		timeline.show(found.fromMs);
		hint(store, WORDS.hearing.at[kind](shortClock(found.fromMs), found.toMs > found.fromMs ? span(found.toMs - found.fromMs) : ""));
	};
}
/** The stretches of a kind, or why there are none to be gone to. Of films prepared long ago only the beginnings of sounds are known. */
function stretchesOf({ sound, stretches, onsets }, kind) {
	if (sound.outline.rate_hz === 0) return WORDS.hearing.noSound;
	if (stretches) return stretches[kind];
	return kind === "sound" ? onsets.map((ms) => ({
		fromMs: ms,
		toMs: ms
	})) : WORDS.hearing.notLooked;
}
var HEARING = [
	{
		id: "next-sound",
		group: "film",
		says: "Next sound",
		keys: ["Shift+l"],
		menu: true,
		run: go("sound", 1)
	},
	{
		id: "previous-sound",
		group: "film",
		says: "Previous sound",
		keys: ["Shift+j"],
		menu: true,
		run: go("sound", -1)
	},
	{
		id: "next-silence",
		group: "film",
		says: "Next quiet",
		keys: ["Alt+l"],
		menu: true,
		run: go("silence", 1)
	},
	{
		id: "previous-silence",
		group: "film",
		says: "Previous quiet",
		keys: ["Alt+j"],
		menu: true,
		run: go("silence", -1)
	}
];
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
	const [held, key] = partsOf$4(stroke);
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
function isFixed(command) {
	return FIXED.has(command);
}
/** A person's own keys before the preset's, those before what the command comes with; among equals the first in the list. */
function keyMap(commands, kept) {
	const claims = claimsOf(commands, kept);
	const holders = new Map([...claims].map(([stroke, all]) => [stroke, all[0]?.command ?? ""]));
	const strokes = new Map(commands.map(({ id }) => [id, []]));
	for (const each of commands) for (const stroke of wantedBy$1(each, kept).strokes) if (holders.get(stroke) === each.id) strokes.get(each.id)?.push(stroke);
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
		const { strokes, rank } = wantedBy$1(each, kept);
		for (const stroke of new Set(strokes)) claims.set(stroke, [...claims.get(stroke) ?? [], {
			command: each.id,
			rank
		}]);
	}
	for (const all of claims.values()) all.sort((one, other) => other.rank - one.rank);
	return claims;
}
function wantedBy$1({ id, keys }, { preset, own }) {
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
/** Give a stroke to a command; whoever had it of their own loses it. */
function given(commands, kept, command, stroke) {
	const mine = keyMap(commands, kept).strokes(command);
	const others = Object.entries(kept.own).filter(([id]) => id !== command).map(([id, strokes]) => [id, strokes.filter((each) => each !== stroke)]);
	return tidy(commands, {
		...kept,
		own: {
			...Object.fromEntries(others),
			[command]: [...mine.filter((each) => each !== stroke), stroke]
		}
	});
}
/** Take a stroke from a command. */
function taken(commands, kept, command, stroke) {
	const mine = keyMap(commands, kept).strokes(command).filter((each) => each !== stroke);
	return tidy(commands, {
		...kept,
		own: {
			...kept.own,
			[command]: mine
		}
	});
}
/** Back to what the preset says, or the command itself. */
function reset(kept, command) {
	return {
		...kept,
		own: Object.fromEntries(Object.entries(kept.own).filter(([id]) => id !== command))
	};
}
/** What is the same as without it need not be kept. */
function tidy(commands, kept) {
	const same = ({ id }) => {
		const mine = listIn(kept.own, id);
		return mine !== void 0 && sameStrokes(mine, keyMap(commands, reset(kept, id)).strokes(id));
	};
	return commands.filter(same).reduce((rest, { id }) => reset(rest, id), kept);
}
/** What would change. */
function differences(commands, before, after) {
	const [one, other] = [keyMap(commands, before), keyMap(commands, after)];
	return commands.map(({ id }) => ({
		command: id,
		before: one.strokes(id),
		after: other.strokes(id)
	})).filter((each) => !sameStrokes(each.before, each.after));
}
function sameStrokes(one, other) {
	return one.length === other.length && one.every((each, at) => each === other[at]);
}
var FORMAT = "glimmer-keys/1";
/** The map as a file that another computer can read. */
function written(kept) {
	return `${JSON.stringify({
		format: FORMAT,
		...kept
	}, null, 2)}\n`;
}
/** The map in a file; null where it is none. */
function readFrom(text) {
	try {
		const found = JSON.parse(text);
		return isRecord(found) && found["format"] === FORMAT ? checked(found) : null;
	} catch {
		return null;
	}
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
// src/commands/keys.ts
/** The keys in effect: what commands come with, a preset over it, the person's own over both. */
var SECTION$1 = "keys";
var Keys = class {
	commands;
	#preferences;
	#kept;
	#map;
	constructor(commands, preferences) {
		this.commands = commands;
		this.#preferences = preferences;
		this.#kept = checked(preferences.read(SECTION$1, null));
		this.#map = keyMap(commands, this.#kept);
		preferences.onChange(SECTION$1, () => this.#read());
	}
	get kept() {
		return this.#kept;
	}
	get map() {
		return this.#map;
	}
	/** In effect at once, and kept for this person. */
	keep(kept) {
		this.#preferences.keep(SECTION$1, kept);
	}
	onChange(listener) {
		this.#preferences.onChange(SECTION$1, listener);
	}
	/** What stands on the first key of a command: "Shift N". */
	capOf(command) {
		const [first] = this.#map.strokes(command);
		return first === void 0 ? "" : this.capsOf(first);
	}
	/** A stroke in one line: "Ctrl Shift Z". */
	capsOf(stroke) {
		return caps(stroke).join(" ");
	}
	#read() {
		this.#kept = checked(this.#preferences.read(SECTION$1, null));
		this.#map = keyMap(this.commands, this.#kept);
	}
};
var KEYS = /* @__PURE__ */ new WeakMap();
/** The keyboard is one, and the workbench that was opened last has it. */
var newest = null;
/** The keys of a workbench: one for all who ask. */
function keysOf({ preferences, store }) {
	const known = KEYS.get(preferences);
	if (known) return known;
	newest = new Keys(commandsOf(store.around.scheme), preferences);
	KEYS.set(preferences, newest);
	return newest;
}
/** The keys of the workbench that has the keyboard. */
function keysNow() {
	return newest;
}
/** As the keys of this computer are written on. */
function caps(stroke) {
	return capsOf(stroke, isMac());
}
// src/page/keys_preset.ts
/** Keys as in another program, a file or as they came: what would change is shown before it does. */
var FILE = "glimmer-keys.json";
/** "Keys as in ELAN, 2 of your own". */
function presetLine({ kept }) {
	const own = Object.keys(kept.own).length;
	const preset = WORDS.keys.presets[kept.preset];
	return own === 0 ? WORDS.keys.inEffect(preset) : WORDS.keys.inEffectOwn(preset, own);
}
/** Choose a preset or a file, look at what changes, and only then use it. */
var Presets = class {
	element;
	#bench;
	#says;
	#preview = make("div", {
		class: "preview",
		hidden: true,
		role: "group",
		"aria-label": WORDS.keys.use
	});
	#choice = make("select", {});
	constructor(bench, says) {
		this.#bench = bench;
		this.#says = says;
		for (const each of PRESETS) this.#choice.append(make("option", { value: each }, WORDS.keys.presets[each]));
		this.#choice.onchange = () => {
			const preset = PRESETS.find((each) => each === this.#choice.value);
			if (preset) this.#show({
				...this.#keys.kept,
				preset
			});
		};
		this.element = make("div", { class: "presets" }, make("div", { class: "bar" }, make("label", {}, WORDS.keys.preset, " ", this.#choice), make("span", { class: "gap" }), this.#saved(), this.#opened()), this.#preview);
		this.follow();
	}
	get #keys() {
		return keysOf(this.#bench);
	}
	/** What is in effect may have changed. */
	follow() {
		this.#choice.value = this.#keys.kept.preset;
	}
	#show(next) {
		const { commands, kept } = this.#keys;
		const changes = differences(commands, kept, next);
		const says = new Map(commands.map((each) => [each.id, each.says]));
		const rows = changes.map(({ command, before, after }) => make("tr", {}, make("th", { scope: "row" }, says.get(command) ?? command), strokesIn(before), strokesIn(after)));
		const head = make("tr", {}, ...[
			WORDS.keys.command,
			WORDS.keys.before,
			WORDS.keys.after
		].map((each) => make("th", { scope: "col" }, each)));
		const use = make("button", {
			type: "button",
			class: "primary"
		}, WORDS.keys.use);
		const leave = make("button", {
			type: "button",
			class: "plain"
		}, WORDS.keys.leave);
		use.onclick = () => {
			this.#keys.keep(next);
			this.#close(WORDS.keys.used);
		};
		leave.onclick = () => this.#close("");
		this.#preview.replaceChildren(make("p", { role: "status" }, WORDS.keys.changes(changes.length)), make("div", { class: "bar" }, use, leave), ...rows.length > 0 ? [make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows))] : []);
		this.#preview.hidden = false;
	}
	#close(says) {
		this.#preview.hidden = true;
		this.#preview.replaceChildren();
		this.follow();
		this.#says(says);
		this.#choice.focus();
	}
	#saved() {
		const button = make("button", {
			type: "button",
			class: "plain"
		}, WORDS.keys.save);
		button.onclick = () => {
			make("a", {
				download: FILE,
				href: `data:application/json;charset=utf-8,${encodeURIComponent(written(this.#keys.kept))}`
			}).click();
		};
		return button;
	}
	#opened() {
		const file = make("input", {
			type: "file",
			accept: ".json,application/json",
			hidden: true
		});
		const button = make("button", {
			type: "button",
			class: "plain"
		}, WORDS.keys.open, file);
		button.onclick = (event) => {
			if (event.target !== file) file.click();
		};
		file.onchange = () => void file.files?.[0]?.text().then((text) => {
			const found = readFrom(text);
			file.value = "";
			if (found) this.#show(found);
			else this.#says(WORDS.keys.noFile);
		});
		return button;
	}
};
function strokesIn(strokes) {
	return make("td", {}, ...strokes.length > 0 ? strokes.map(strokeShown) : [make("small", {}, WORDS.keys.none)]);
}
// src/page/keys_row.ts
function rowOf$1(row) {
	const { command, keys } = row;
	const own = Object.hasOwn(keys.kept.own, command.id);
	const mine = own ? [make("small", { class: "mine" }, WORDS.keys.yours)] : [];
	return make("li", {
		"data-row": command.id,
		class: own ? "own" : ""
	}, make("span", { class: "called" }, command.says, ...mine), make("span", { class: "strokes" }, ...isFixed(command.id) ? fixed(row) : [
		...strokes(row),
		...standing(row),
		...asked$1(row)
	]), make("span", { class: "acts" }, ...isFixed(command.id) ? [] : acts(row, own)));
}
function fixed({ command, keys }) {
	return [...keys.map.strokes(command.id).map(strokeShown), make("small", {}, WORDS.keys.fixed)];
}
function strokes(row) {
	const { command, keys } = row;
	const all = keys.map.strokes(command.id);
	if (all.length === 0 && row.asked?.command !== command.id) return [make("small", {}, WORDS.keys.none)];
	return all.flatMap((stroke) => {
		const says = WORDS.keys.remove(keys.capsOf(stroke), command.says);
		const away = make("button", {
			type: "button",
			class: "away",
			"aria-label": says,
			title: says
		}, strokeShown(stroke), make("span", { "aria-hidden": "true" }, "×"));
		away.onclick = () => row.remove(stroke);
		return [away, ...wantedBy(row, stroke)];
	});
}
/** Beside the one who has it: who wants it too. */
function wantedBy({ command, keys, asked: now }, stroke) {
	const wanting = now?.is === "wanted" && now.stroke === stroke && now.holder === command.id ? [now.command] : [];
	const equals = keys.map.conflicts.filter((each) => each.stroke === stroke && each.commands[0] === command.id).flatMap((each) => each.commands.slice(1));
	return [...wanting, ...equals].map((id) => make("small", { class: "also" }, WORDS.keys.also(saysOf(keys, id))));
}
/** Strokes that come with this command and with another one too, which has them. */
function standing(row) {
	const { command, keys } = row;
	return keys.map.conflicts.filter(({ commands }) => commands.indexOf(command.id) > 0).flatMap(({ stroke, commands }) => conflicting(row, stroke, commands[0] ?? "", []));
}
function asked$1(row) {
	const { command, keys, asked: now } = row;
	if (now?.command !== command.id) return [];
	switch (now.is) {
		case "pressing": return [capture(row)];
		case "refused": return [make("p", {
			class: "refused",
			role: "alert"
		}, strokeShown(now.stroke), " ", WORDS.keys.kept[now.reason])];
		case "wanted": {
			const leave = make("button", {
				type: "button",
				class: "plain leave"
			}, WORDS.keys.leave);
			leave.onclick = row.leave;
			return [make("span", {
				class: "unseen",
				role: "alert"
			}, `${keys.capsOf(now.stroke)} ${WORDS.keys.also(saysOf(keys, now.holder))}`), ...conflicting(row, now.stroke, now.holder, [leave])];
		}
	}
}
function conflicting(row, stroke, holder, more) {
	const take = make("button", {
		type: "button",
		class: "plain take"
	}, WORDS.keys.takeOver);
	take.onclick = () => row.take(stroke);
	return [make("span", { class: "conflict" }, strokeShown(stroke), make("small", { class: "also" }, WORDS.keys.also(saysOf(row.keys, holder))), take, ...more)];
}
/** Takes the next key press, whatever it is. */
function capture(row) {
	const element = make("span", {
		class: "capture",
		tabindex: "0",
		role: "application",
		"aria-label": WORDS.keys.pressFor(row.command.says)
	}, WORDS.keys.press);
	element.onkeydown = row.press;
	return element;
}
function acts(row, own) {
	const { says } = row.command;
	const add = make("button", {
		type: "button",
		class: "plain add",
		"aria-label": WORDS.keys.addTo(says),
		title: WORDS.keys.addTo(says)
	}, WORDS.keys.add);
	add.onclick = row.ask;
	if (!own) return [add];
	const back = make("button", {
		type: "button",
		class: "plain reset",
		"aria-label": WORDS.keys.resetOf(says),
		title: WORDS.keys.resetOf(says)
	}, WORDS.keys.reset);
	back.onclick = row.reset;
	return [back, add];
}
function saysOf(keys, id) {
	return keys.commands.find((each) => each.id === id)?.says ?? id;
}
// src/page/keys.ts
function showKeys(bench) {
	bench.panels.show(WORDS.keys.title, new KeysPage(bench).element, { wide: true });
}
var KeysPage = class {
	element;
	#bench;
	#presets;
	#search = make("input", {
		type: "search",
		"aria-label": WORDS.keys.search,
		placeholder: WORDS.keys.search,
		autofocus: true
	});
	#line = make("p", { class: "in-effect" });
	#says = make("p", {
		class: "said",
		role: "status"
	});
	#groups = make("div", { class: "commands" });
	#asked = null;
	constructor(bench) {
		this.#bench = bench;
		this.#presets = new Presets(bench, (says) => {
			this.#asked = null;
			this.#drawn(says, null);
		});
		const all = make("button", {
			type: "button",
			class: "plain"
		}, WORDS.keys.resetAll);
		all.onclick = () => this.#keep({
			...FIRST_KEYS,
			preset: this.#keys.kept.preset
		}, WORDS.keys.putBack, null);
		this.#search.oninput = () => this.#draw();
		this.element = make("div", { class: "remap" }, this.#presets.element, make("div", { class: "bar" }, this.#search, this.#line, make("span", { class: "gap" }), all), this.#says, this.#groups);
		this.#draw();
	}
	get #keys() {
		return keysOf(this.#bench);
	}
	#draw() {
		const keys = this.#keys;
		this.#line.textContent = presetLine(keys);
		this.#groups.replaceChildren(...Object.entries(WORDS.helpGroups).flatMap(([group, title]) => {
			const rows = keys.commands.filter((each) => each.group === group && this.#isShown(each)).map((each) => rowOf$1(this.#row(each)));
			return rows.length === 0 ? [] : [make("section", {}, make("h3", {}, title), make("ul", {}, ...rows))];
		}));
	}
	/** Both sides of a conflict stay in sight, whatever is searched for. */
	#isShown(each) {
		const asked = this.#asked;
		return asked !== null && (asked.command === each.id || asked.is === "wanted" && asked.holder === each.id) || fits(each, this.#keys, this.#search.value);
	}
	#row(command) {
		return {
			command,
			keys: this.#keys,
			asked: this.#asked,
			ask: () => this.#ask({
				is: "pressing",
				command: command.id
			}),
			press: (event) => this.#pressed(command, event),
			leave: () => this.#ask(null, command.id),
			take: (stroke) => this.#give(command, stroke),
			remove: (stroke) => this.#remove(command, stroke),
			reset: () => this.#keep(reset(this.#keys.kept, command.id), WORDS.keys.putBack, command.id)
		};
	}
	#ask(asked, back = asked?.command ?? null) {
		this.#asked = asked;
		this.#drawn("", back);
	}
	#pressed(command, event) {
		if (event.key === "Tab") return;
		event.preventDefault();
		event.stopPropagation();
		const stroke = event.repeat ? null : strokeOf(pressOf(event));
		if (event.key === "Escape") this.#ask(null, command.id);
		else if (stroke !== null) this.#want(command, stroke);
	}
	#want(command, stroke) {
		const reason = keptElsewhere(stroke);
		const holder = this.#keys.map.commandOf(stroke);
		if (reason) this.#ask({
			is: "refused",
			command: command.id,
			stroke,
			reason
		});
		else if (holder !== null && holder !== command.id) this.#ask({
			is: "wanted",
			command: command.id,
			stroke,
			holder
		});
		else this.#give(command, stroke);
	}
	#give(command, stroke) {
		const keys = this.#keys;
		this.#keep(given(keys.commands, keys.kept, command.id, stroke), WORDS.keys.now(keys.capsOf(stroke), command.says), command.id);
	}
	#remove(command, stroke) {
		const keys = this.#keys;
		this.#keep(taken(keys.commands, keys.kept, command.id, stroke), WORDS.keys.without(keys.capsOf(stroke), command.says), command.id);
	}
	#keep(kept, says, back) {
		this.#keys.keep(kept);
		this.#asked = null;
		this.#drawn(says, back);
	}
	/** Drawn anew; the focus goes back to the command it was about. */
	#drawn(says, back) {
		this.#says.textContent = says;
		this.#presets.follow();
		this.#draw();
		if (back === null) return;
		const row = [...this.#groups.querySelectorAll("li")].find((each) => each.dataset["row"] === back);
		(row?.querySelector(".capture, .take") ?? row?.querySelector(".add"))?.focus();
	}
};
// src/page/help.ts
/** More would make the list hard to read; the others work all the same. */
var MOST_SHOWN = 2;
/** Opens the map, or closes what is open. */
function showHelp(bench) {
	if (bench.panels.open) {
		bench.panels.close();
		return;
	}
	const keys = keysOf(bench);
	const search = make("input", {
		type: "search",
		"aria-label": WORDS.keys.search,
		placeholder: WORDS.keys.search,
		autofocus: true
	});
	const groups = make("div", {
		class: "groups",
		tabindex: "0",
		role: "region",
		"aria-label": WORDS.help
	});
	const draw = () => groups.replaceChildren(...sectionsOf(keys, search.value));
	const change = make("button", {
		type: "button",
		class: "plain"
	}, WORDS.keys.change);
	change.onclick = () => showKeys(bench);
	search.oninput = draw;
	draw();
	const content = make("div", { class: "map" }, make("div", { class: "bar" }, make("p", {}, presetLine(keys)), search, change), groups);
	content.onkeydown = (event) => {
		if (search.value !== "" || !strokesOf(pressOf(event)).some((each) => keys.map.commandOf(each) === "help")) return;
		event.preventDefault();
		bench.panels.close();
	};
	bench.panels.show(WORDS.help, content, { wide: true });
}
function sectionsOf(keys, wanted) {
	return Object.entries(WORDS.helpGroups).flatMap(([group, title]) => {
		const lines = keys.commands.filter((each) => each.group === group && fits(each, keys, wanted));
		return lines.length === 0 ? [] : [make("section", {}, make("h3", {}, title), make("dl", {}, ...lines.map((each) => line(each, keys))))];
	});
}
/** By its words or by its key. */
function fits({ id, says }, keys, wanted) {
	const text = wanted.trim().toLowerCase();
	return text === "" || says.toLowerCase().includes(text) || keys.map.strokes(id).some((stroke) => keys.capsOf(stroke).toLowerCase() === text);
}
function line({ id, says, menu }, keys) {
	const shown = keys.map.strokes(id).slice(0, MOST_SHOWN).flatMap((stroke, at) => at === 0 ? [strokeShown(stroke)] : [make("small", {}, WORDS.keys.or), strokeShown(stroke)]);
	return make("div", {}, make("dt", {}, ...shown.length > 0 ? shown : [make("small", {}, menu === true ? `⋯ ${WORDS.menu}` : WORDS.keys.none)]), make("dd", {}, says));
}
// src/commands/help.ts
var HELP = {
	id: "help",
	group: "view",
	says: "This list of keys",
	keys: ["?"],
	run: showHelp
};
// src/commands/neighbour.ts
/** Selects the next one of a kind, and goes to its onset. */
function neighbour(way, kind, passing = () => () => true) {
	return ({ store, player, timeline }) => {
		const { state, around } = store;
		const found = nextOf(state.sorted, {
			selected: state.selected,
			ms: player.headedMs
		}, way, passing(around.scheme));
		if (!found) {
			nothing(store, kind, way);
			return;
		}
		store.do({
			do: "select",
			annotation: found.id
		});
		player.seek(found.onset_ms);
		timeline.show(found.onset_ms);
	};
}
/** Goes to where the next gap begins; what is selected stays so, for it says in which tier gaps are looked for. */
function gap(way) {
	return ({ store, player, timeline }) => {
		const { scheme, lengthMs, shortestMs } = store.around;
		const found = nextGap(gapsIn(store.state.sorted.filter(countsIn(scheme, store.selected)), lengthMs, shortestMs), player.headedMs, way, (ms) => player.snap(ms));
		if (!found) {
			nothing(store, "gap", way);
			return;
		}
		player.seek(found.fromMs);
		timeline.show(found.fromMs);
	};
}
/** A key that finds nothing says so: a silent one seems broken. */
function nothing(store, kind, way) {
	hint(store, WORDS.finding.none[kind][way > 0 ? "after" : "before"]);
}
var NEIGHBOURS = [
	{
		id: "next",
		group: "moment",
		says: "Next moment",
		keys: ["n"],
		run: neighbour(1, "moment")
	},
	{
		id: "previous",
		group: "moment",
		says: "Previous moment",
		keys: ["Shift+n"],
		run: neighbour(-1, "moment")
	},
	{
		id: "next-gap",
		group: "view",
		says: "Next gap: nothing coded",
		keys: ["g"],
		menu: true,
		run: gap(1)
	},
	{
		id: "previous-gap",
		group: "view",
		says: "Previous gap",
		keys: ["Shift+g"],
		menu: true,
		run: gap(-1)
	},
	{
		id: "next-unlabelled",
		group: "moment",
		says: "Next one not yet named",
		keys: ["q"],
		menu: true,
		run: neighbour(1, "unlabelled", isUnlabelled)
	},
	{
		id: "previous-unlabelled",
		group: "moment",
		says: "Previous one not yet named",
		keys: ["Shift+q"],
		menu: true,
		run: neighbour(-1, "unlabelled", isUnlabelled)
	},
	{
		id: "next-comment",
		group: "moment",
		says: "Next comment",
		keys: ["t"],
		menu: true,
		run: neighbour(1, "comment", () => hasComment)
	},
	{
		id: "previous-comment",
		group: "moment",
		says: "Previous comment",
		keys: ["Shift+t"],
		menu: true,
		run: neighbour(-1, "comment", () => hasComment)
	}
];
// src/commands/saying.ts
/** Say the same of each of them, as one thing that is done and undone. */
function say(store, all, fields) {
	const [one] = all;
	if (!one) return;
	const of = (each) => fitting$1(store.around.scheme, each, typeof fields === "function" ? fields(each) : fields);
	if (all.length === 1) store.do({
		do: "change",
		annotation: one.id,
		fields: of(one)
	});
	else store.do({
		do: "edit",
		edits: all.map((each) => ({
			kind: "change",
			annotation: each.id,
			fields: of(each)
		})),
		says: WORDS.tagging.saidOfMany(all.length)
	});
}
/** Another code takes along only the values that fit it. */
function fitting$1(scheme, of, fields) {
	if (fields.code === void 0 || fields.values !== void 0) return fields;
	const values = fittingValues(familyOf$1(scheme, of.family)?.family, fields.code, of.values);
	return Object.keys(values).length === Object.keys(of.values).length ? fields : {
		...fields,
		values
	};
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
			const code = selected && familyOf$1(store.around.scheme, selected.family)?.family.codes[number - 1];
			if (!code) return;
			say(store, allSelected(store.state).filter((each) => each.family === selected.family), { code: code.id });
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
// src/commands/remap.ts
/** Where keys are given to commands. */
var REMAP = {
	id: "remap",
	group: "view",
	says: "Keys…",
	keys: ["Alt+k"],
	menu: true,
	run: showKeys
};
// src/commands/remove.ts
/** All that is selected, as one step. */
var REMOVE = {
	id: "remove",
	group: "moment",
	says: "Delete",
	keys: ["Delete", "Backspace"],
	run: ({ store }) => {
		const chosen = allSelected(store.state);
		const [first] = chosen;
		if (!first) return;
		const says = chosen.length === 1 ? WORDS.editing.named.remove(calledIn(store.around.scheme, first)) : WORDS.editing.didRemove(chosen.length);
		store.do({
			do: "edit",
			edits: removedAll(chosen),
			says
		});
	}
};
// src/model/looking.ts
var FOLLOWS = [
	"page",
	"centre",
	"off"
];
var PRE_ROLLS_MS = [
	0,
	500,
	1e3,
	2e3,
	3e3,
	5e3
];
var AS_EVER$1 = {
	follow: "page",
	preRollMs: 0
};
/** What is not there, or makes no sense any more, is as ever. */
function lookingIn(kept) {
	const given = typeof kept === "object" && kept !== null ? kept : {};
	return {
		follow: FOLLOWS.find((each) => each === given["follow"]) ?? AS_EVER$1.follow,
		preRollMs: PRE_ROLLS_MS.find((each) => each === given["preRollMs"]) ?? AS_EVER$1.preRollMs
	};
}
/** The way of following that comes after this one. */
function nextFollow(now) {
	return FOLLOWS[(FOLLOWS.indexOf(now) + 1) % FOLLOWS.length] ?? AS_EVER$1.follow;
}
// src/commands/replay.ts
/** An instant has no length: what follows it is played. */
var AFTER_AN_INSTANT_MS = 2e3;
/** So much before and after a moment is "around" it. */
var AROUND_MS = 2e3;
function endOf$2(each) {
	return each.offset_ms ?? each.onset_ms + AFTER_AN_INSTANT_MS;
}
function play({ player, store }, fromMs, toMs, again = false) {
	player.playStretch({
		fromMs: Math.max(0, fromMs),
		toMs: Math.min(toMs, store.around.lengthMs),
		again
	});
}
/** Round and round, from a little before it where that was chosen. */
function loop(bench, each) {
	const { preRollMs } = lookingIn(bench.preferences.read("looking", null));
	play(bench, each.onset_ms - preRollMs, endOf$2(each), true);
}
var PLAY_MOMENT = {
	id: "play-moment",
	group: "moment",
	says: "Play this moment",
	keys: ["Shift+Space"],
	run: withSelected((each, bench) => play(bench, each.onset_ms, endOf$2(each)))
};
var LOOP = {
	id: "loop",
	group: "moment",
	says: "Loop this moment",
	keys: ["o"],
	run: (bench) => {
		if (bench.player.looping) bench.player.pause();
		else if (bench.store.selected) loop(bench, bench.store.selected);
		else hint(bench.store, WORDS.chooseFirst);
	}
};
var REPLAYS = [
	{
		id: "play-around",
		group: "moment",
		says: "Play around it, 2 s before and after",
		keys: ["Mod+Shift+Space"],
		menu: true,
		run: withSelected((each, bench) => play(bench, each.onset_ms - AROUND_MS, endOf$2(each) + AROUND_MS))
	},
	{
		id: "play-to-end",
		group: "moment",
		says: "Play from here to its end",
		keys: ["e"],
		menu: true,
		run: withSelected((each, bench) => {
			const { headedMs: ms } = bench.player;
			play(bench, ms < endOf$2(each) ? ms : each.onset_ms, endOf$2(each));
		})
	},
	{
		id: "what-was-that",
		group: "film",
		says: "What was that? The last 2 s again",
		keys: ["b"],
		run: ({ player }) => {
			player.move(-2e3);
			player.play();
		}
	}
];
// src/model/filling_rest.ts
/** Where a row says nothing, though something could be said: nothing is coded there, and it could be seen. */
function restOf(family, all, { scheme, lengthMs }) {
	const tier = placesOf$1(scheme).get(family)?.tier;
	if (tier?.exclusive !== true) return [];
	const coded = union(spansOf(all, new Set(tier.families.map((each) => each.id))), lengthMs);
	const uncodable = union(spansOf(all, /* @__PURE__ */ new Set([UNCODABLE$1])), lengthMs);
	return minus(minus(union([{
		from: 0,
		to: lengthMs
	}], lengthMs), uncodable), coded);
}
/** One new annotation for each gap of an exclusive row; what stands there already is not touched. */
function filledRest(family, code, all, clip) {
	return restOf(family, all, clip).map(({ from, to }) => ({
		kind: "add",
		fields: {
			family,
			code,
			onset_ms: from,
			offset_ms: to,
			end_unchecked: false,
			confidence: 2,
			note: "",
			values: {},
			pressed_onset_ms: null,
			pressed_offset_ms: null
		}
	}));
}
// src/model/layout.ts
var AS_EVER = {
	order: [],
	hidden: [],
	shown: [],
	thin: [],
	heights: {}
};
var HEIGHTS = {
	ruler: 17,
	film: 42,
	sound: 30,
	together: 48,
	other: 26,
	moment: 25,
	points: 25,
	state: 23,
	context: 21
};
var GAP = 5;
var THIN = 7;
/** What was kept for a scheme, as far as it still makes sense; whatever was kept for another one is left alone. */
function arrangementIn(kept, scheme) {
	const { order, hidden, shown, thin, heights } = partOf(partOf(kept)[scheme]);
	return {
		order: namesIn(order),
		hidden: namesIn(hidden),
		shown: namesIn(shown),
		thin: namesIn(thin),
		heights: Object.fromEntries(Object.entries(partOf(heights)).flatMap(([id, high]) => isHigh(high) ? [[id, fitting(high)]] : []))
	};
}
/** What is to be kept, with what other schemes have. */
function keptWith(kept, scheme, arrangement) {
	return {
		...partOf(kept),
		[scheme]: arrangement
	};
}
function partOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function namesIn(value) {
	return Array.isArray(value) ? [...new Set(value.filter((each) => typeof each === "string"))] : [];
}
function isHigh(value) {
	return typeof value === "number" && Number.isFinite(value);
}
function fitting(high) {
	return Math.round(Math.min(160, Math.max(16, high)));
}
/** All of them as the person ordered them; one nobody has ordered yet stands behind what it follows by itself. */
function ordered(candidates, { order }) {
	const known = new Map(candidates.map((each) => [each.id, each]));
	const all = order.flatMap((id) => known.get(id) ?? []);
	candidates.forEach((each, at) => {
		if (all.includes(each)) return;
		const before = candidates[at - 1];
		all.splice(before ? all.indexOf(before) + 1 : 0, 0, each);
	});
	return all;
}
function isShown({ id, usual }, { hidden, shown }) {
	return usual ? !hidden.includes(id) : shown.includes(id);
}
/** Those that are to be seen, in order. */
function arranged(candidates, arrangement) {
	return ordered(candidates, arrangement).filter((each) => isShown(each, arrangement));
}
/** The rows one under the other; `scale` is below 1 for small screens. */
function linesOf(shown, { thin, heights }, scale) {
	const gap = Math.round(GAP * scale);
	const ruler = {
		id: "ruler",
		name: "",
		kind: "ruler",
		row: null,
		top: 0,
		height: Math.round(HEIGHTS.ruler * scale),
		thin: false
	};
	let top = ruler.height + gap;
	return [ruler, ...shown.map(({ id, name, kind, row }) => {
		const isThin = thin.includes(id);
		const height = isThin ? THIN : Math.round((heights[id] ?? HEIGHTS[kind]) * scale);
		const line = {
			id,
			name,
			kind,
			row,
			top,
			height,
			thin: isThin
		};
		top += height + gap;
		return line;
	})];
}
function isSameLayout(one, other) {
	return one.length === other.length && one.every((line, at) => {
		const there = other[at];
		return line.id === there?.id && line.top === there.top && line.height === there.height && line.name === there.name;
	});
}
function heightOf(lines) {
	const last = lines.at(-1);
	return last ? last.top + last.height : 0;
}
function lineAt(lines, y) {
	return lines.find((line) => y >= line.top - 2 && y < line.top + line.height + 3);
}
/** Before which of the rows something dropped here comes to stand; as many as there are: behind the last. */
function placeAt$1(lines, y) {
	const rows = lines.filter((line) => line.kind !== "ruler");
	const at = rows.findIndex((line) => y < line.top + line.height / 2);
	return at < 0 ? rows.length : at;
}
/** A row comes to stand before the one that is now at this place of those shown. */
function movedTo(candidates, arrangement, id, place) {
	const all = ordered(candidates, arrangement);
	const moving = all.find((each) => each.id === id);
	if (!moving) return arrangement;
	const shown = all.filter((each) => isShown(each, arrangement));
	const before = shown.slice(Math.max(0, place)).find((each) => each !== moving);
	const others = all.filter((each) => each !== moving);
	const last = shown.findLast((each) => each !== moving);
	const at = before ? others.indexOf(before) : last ? others.indexOf(last) + 1 : 0;
	return {
		...arrangement,
		order: others.toSpliced(at, 0, moving).map((each) => each.id)
	};
}
/** One place up or down among those shown. */
function movedBy$1(candidates, arrangement, id, by) {
	const at = arranged(candidates, arrangement).findIndex((each) => each.id === id);
	if (at < 0 || by < 0 && at === 0) return arrangement;
	return movedTo(candidates, arrangement, id, by < 0 ? at - 1 : at + 2);
}
function showing({ id, usual }, arrangement, shown) {
	const hidden = without$1(arrangement.hidden, id);
	const asked = without$1(arrangement.shown, id);
	if (usual) return {
		...arrangement,
		shown: asked,
		hidden: shown ? hidden : [...hidden, id]
	};
	return {
		...arrangement,
		hidden,
		shown: shown ? [...asked, id] : asked
	};
}
function folded(arrangement, id, thin) {
	const others = without$1(arrangement.thin, id);
	return {
		...arrangement,
		thin: thin ? [...others, id] : others
	};
}
/** As high as this, before the screen's own scale; a folded one unfolds. */
function heightened(arrangement, id, height) {
	return {
		...folded(arrangement, id, false),
		heights: {
			...arrangement.heights,
			[id]: fitting(height)
		}
	};
}
function without$1(names, id) {
	return names.filter((each) => each !== id);
}
// src/page/aside.ts
var SET_ASIDE = "safeguarding";
/** On a screen that others may see, it is called and drawn like any stretch that is left out. */
function discreet(scheme) {
	const quiet = (tier) => ({
		...tier,
		families: tier.families.map((each) => each.id === "safeguarding" ? {
			...each,
			name: WORDS.tagging.setAside,
			shape: "hatch",
			colour: "grey"
		} : each)
	});
	return {
		...scheme,
		tiers: scheme.tiers.map(quiet)
	};
}
function setAside(bench) {
	const { store, player, panels } = bench;
	const words = WORDS.tagging;
	const open = store.state.log.annotations.get(store.state.open.get("safeguarding") ?? "");
	const { ms } = player.seen;
	const act = make("button", {
		type: "button",
		class: "primary",
		autofocus: true
	}, open ? words.endsHere(clock(ms)) : words.beginsHere(clock(ms)));
	act.onclick = () => {
		panels.close();
		store.do({
			do: "press",
			pressed: {
				family: SET_ASIDE,
				code: null,
				atMs: ms,
				playing: false,
				rate: 1,
				style: "mark"
			}
		});
	};
	const since = open ? [make("p", {}, words.begunAt(clock(open.onset_ms)))] : [];
	panels.show(words.setAsideTitle, make("div", { class: "aside" }, make("p", {}, words.setAsideLead), ...since, make("p", { class: "label" }, words.setAsideNote), make("div", { class: "buttons" }, act)));
}
// src/model/regions.ts
var WHOLE = 1e3;
var WHO = ["carer", "infant"];
var SIDES = [
	"left",
	"top",
	"width",
	"height"
];
/** Where they stand before anybody has drawn them: side by side, to be moved. */
var UNDRAWN = {
	carer: {
		left: 40,
		top: 80,
		width: 430,
		height: 840
	},
	infant: {
		left: 530,
		top: 380,
		width: 430,
		height: 540
	}
};
/** The two of a document, if they are there. */
function regionsIn(told) {
	const { carer, infant } = typeof told === "object" && told !== null ? told : {};
	return isRegion(carer) && isRegion(infant) ? {
		carer,
		infant
	} : null;
}
function isRegion(told) {
	if (typeof told !== "object" || told === null) return false;
	const sides = told;
	return SIDES.every((side) => Number.isInteger(sides[side]));
}
/** Elsewhere, of the same size, and never out of the picture. */
function movedBy(region, right, down) {
	return {
		...region,
		left: between(grained(region.left + right), 0, WHOLE - region.width),
		top: between(grained(region.top + down), 0, WHOLE - region.height)
	};
}
/** One corner taken elsewhere; the one across from it stays. */
function cornered(region, corner, right, down) {
	const across = corner.endsWith("w") ? before(region.left, region.width, right) : behind(region.left, region.width, right);
	const along = corner.startsWith("n") ? before(region.top, region.height, down) : behind(region.top, region.height, down);
	return {
		left: across.from,
		width: across.long,
		top: along.from,
		height: along.long
	};
}
/** One side as somebody typed it, in hundredths; the rest gives way as little as it can. */
function typed(region, side, hundredths) {
	if (!Number.isFinite(hundredths)) return region;
	const to = Math.round(hundredths) * 10;
	switch (side) {
		case "left": return {
			...region,
			left: between(to, 0, WHOLE - region.width)
		};
		case "top": return {
			...region,
			top: between(to, 0, WHOLE - region.height)
		};
		case "width": return {
			...region,
			width: between(to, 20, WHOLE - region.left)
		};
		case "height": return {
			...region,
			height: between(to, 20, WHOLE - region.top)
		};
	}
}
function overlap({ carer, infant }) {
	return carer.left < infant.left + infant.width && infant.left < carer.left + carer.width && carer.top < infant.top + infant.height && infant.top < carer.top + carer.height;
}
function before(from, long, by) {
	const to = between(grained(from + by), 0, from + long - 20);
	return {
		from: to,
		long: from + long - to
	};
}
function behind(from, long, by) {
	return {
		from,
		long: between(grained(from + long + by), from + 20, WHOLE) - from
	};
}
function grained(place) {
	return Math.round(place / 10) * 10;
}
function between(place, least, most) {
	return Math.min(Math.max(place, least), most);
}
var STANDS = [
	"here",
	"not_drawn",
	"measuring",
	"cannot"
];
/** From this part of the full height on, a window counts as a place to look at. */
var WORTH = 50;
/** The document, if it is one; a line comes as base64 of its bytes. */
function movementIn(told, unpack) {
	const { stands, regions, lines } = partsOf$1(told);
	const known = STANDS.find((each) => each === stands);
	const drawn = lines === null ? null : linesIn(lines, unpack);
	if (!known || drawn === void 0 || known === "here" !== (drawn !== null)) return null;
	return {
		stands: known,
		regions: regionsIn(regions),
		lines: drawn
	};
}
function linesIn(told, unpack) {
	const { rate_hz, carer, infant, step_ms, window_ms, in_step } = partsOf$1(told);
	if (!isMore$1(rate_hz) || !isMore$1(step_ms) || !isMore$1(window_ms)) return void 0;
	if (typeof carer !== "string" || typeof infant !== "string" || typeof in_step !== "string") return void 0;
	return {
		rateHz: rate_hz,
		carer: unpack(carer),
		infant: unpack(infant),
		stepMs: step_ms,
		windowMs: window_ms,
		inStep: unpack(in_step)
	};
}
/** The most of a line between two of its places; null where nothing is said of any. */
function mostBetween(line, from, to) {
	let most = -1;
	for (let at = Math.max(0, from); at < Math.min(line.length, Math.max(to, from + 1)); at += 1) {
		const value = line[at] ?? 255;
		if (value <= 250 && value > most) most = value;
	}
	return most < 0 ? null : most / 250;
}
/** The stretches in which the two move alike, in the order of the film: windows that touch are one. */
function alikeIn({ inStep, stepMs, windowMs }) {
	const found = [];
	inStep.forEach((value, at) => {
		if (value > 250 || value < WORTH) return;
		const fromMs = at * stepMs;
		const last = found.at(-1);
		if (last && fromMs <= last.toMs) found[found.length - 1] = {
			fromMs: last.fromMs,
			toMs: fromMs + windowMs
		};
		else found.push({
			fromMs,
			toMs: fromMs + windowMs
		});
	});
	return found;
}
function partsOf$1(told) {
	return typeof told === "object" && told !== null ? told : {};
}
function isMore$1(told) {
	return typeof told === "number" && told > 0;
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
// src/page/framing.ts
/** Two frames over a picture, moved and drawn larger by pointer and by key. */
var CORNERS = [
	"nw",
	"ne",
	"sw",
	"se"
];
var STEPS$1 = {
	ArrowLeft: [-10, 0],
	ArrowRight: [10, 0],
	ArrowUp: [0, -10],
	ArrowDown: [0, 10]
};
var Framing = class {
	element;
	#picture;
	#frames;
	#change;
	#now = null;
	#held = null;
	constructor(source, change, scope) {
		this.#change = change;
		this.#frames = new Map(WHO.map((who) => [who, frameOf(who)]));
		this.#picture = make("div", { class: "framing" }, make("img", {
			src: source,
			alt: WORDS.moving.still,
			draggable: "false"
		}), ...this.#frames.values());
		this.element = make("div", { class: "framing-ground" }, this.#picture);
		for (const [who, frame] of this.#frames) {
			scope.listen(frame, "pointerdown", (event) => this.#taken(who, frame, event));
			scope.listen(frame, "pointermove", (event) => this.#dragged(event));
			for (const type of ["pointerup", "pointercancel"]) scope.listen(frame, type, () => {
				this.#held = null;
			});
			scope.listen(frame, "keydown", (event) => this.#pressed(who, event));
		}
	}
	show(regions) {
		this.#now = regions;
		for (const [who, frame] of this.#frames) {
			const region = regions[who];
			for (const side of SIDES) frame.style[side] = `${String(region[side] / 10)}%`;
			const [left, top, width, height] = SIDES.map((side) => Math.round(region[side] / 10));
			frame.setAttribute("aria-label", WORDS.moving.frame(WORDS.moving[who], left ?? 0, top ?? 0, width ?? 0, height ?? 0));
		}
	}
	#taken(who, frame, event) {
		const region = this.#now?.[who];
		if (!region || event.button !== 0) return;
		const at = event.target instanceof Element ? event.target.getAttribute("data-corner") : null;
		this.#held = {
			who,
			corner: CORNERS.find((each) => each === at) ?? null,
			region,
			x: event.clientX,
			y: event.clientY
		};
		frame.setPointerCapture(event.pointerId);
		frame.focus();
		event.preventDefault();
	}
	#dragged(event) {
		if (!this.#held) return;
		const { who, corner, region, x, y } = this.#held;
		const box = this.#picture.getBoundingClientRect();
		const right = (event.clientX - x) / Math.max(1, box.width) * WHOLE;
		const down = (event.clientY - y) / Math.max(1, box.height) * WHOLE;
		this.#change(who, corner === null ? movedBy(region, right, down) : cornered(region, corner, right, down));
	}
	#pressed(who, event) {
		const step = STEPS$1[event.key];
		const region = this.#now?.[who];
		if (!step || !region || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		event.stopPropagation();
		this.#change(who, event.shiftKey ? cornered(region, "se", ...step) : movedBy(region, ...step));
	}
};
function frameOf(who) {
	const corners = CORNERS.map((corner) => make("i", {
		"data-corner": corner,
		class: corner,
		"aria-hidden": "true"
	}));
	return make("div", {
		class: `region ${who}`,
		tabindex: "0",
		role: "group"
	}, make("b", { "aria-hidden": "true" }, WORDS.moving[who]), ...corners);
}
// src/page/moving_panels.ts
/** Where the two are: drawn over a picture of the clip, by hand, by key or by number. */
function movingPanel(bench, { clip, regions, keep }) {
	const scope = new Scope();
	let now = regions ?? UNDRAWN;
	const framing = new Framing(`/clips/${clip}/stills/${String(bench.player.seen.frame ?? 0)}`, (who, to) => take(who, to), scope);
	const fields = new Map(WHO.map((who) => [who, new Fields(who, (to) => take(who, to(now[who])))]));
	const note = make("p", {
		class: "lead-in",
		role: "status"
	});
	const button = make("button", {
		type: "button",
		class: "primary"
	}, regions === null ? WORDS.moving.keep : WORDS.moving.kept);
	const draw = () => {
		framing.show(now);
		for (const who of WHO) fields.get(who)?.show(now[who]);
		note.textContent = overlap(now) ? WORDS.moving.overlap : "";
	};
	function take(who, to) {
		now = {
			...now,
			[who]: to
		};
		draw();
	}
	button.onclick = () => {
		button.disabled = true;
		keep(now).then((says) => {
			button.disabled = false;
			if (says === null) bench.panels.close();
			else note.textContent = says;
		});
	};
	draw();
	bench.panels.show(WORDS.moving.name, make("div", { class: "moving-panel" }, make("p", { class: "lead-in" }, WORDS.moving.lead), framing.element, make("div", { class: "moving-fields" }, ...WHO.map((who) => fields.get(who)?.element ?? "")), make("p", { class: "lead-in" }, WORDS.moving.byKeys), note, make("div", { class: "buttons" }, button), explained()), {
		wide: true,
		whenClosed: () => scope.end()
	});
}
/** The four numbers of one frame, in hundredths. */
var Fields = class {
	element;
	#inputs = /* @__PURE__ */ new Map();
	constructor(who, change) {
		const name = WORDS.moving[who];
		this.element = make("fieldset", { class: who }, make("legend", {}, name), ...SIDES.map((side) => {
			const input = make("input", {
				type: "number",
				min: "0",
				max: "100",
				step: "1",
				inputmode: "numeric",
				"aria-label": WORDS.moving.side(name, WORDS.moving.sides[side])
			});
			input.onchange = () => change((region) => typed(region, side, input.valueAsNumber));
			this.#inputs.set(side, input);
			return make("label", {}, WORDS.moving.sides[side], make("span", {}, input, WORDS.moving.percent));
		}));
	}
	show(region) {
		for (const [side, input] of this.#inputs) input.value = String(Math.round(region[side] / WHOLE * 100));
	}
};
/** Every place where the two lines rise and fall alike, to go to. */
function placesPanel(bench, lines) {
	const all = lines === null ? [] : alikeIn(lines);
	const places = all.map(({ fromMs, toMs }) => {
		const button = make("button", {
			type: "button",
			class: "quiet"
		}, WORDS.moving.place(fromMs, toMs));
		button.onclick = () => {
			bench.panels.close();
			bench.player.seek(fromMs);
			bench.timeline.show(fromMs);
		};
		return make("li", {}, button);
	});
	const lead = make("p", { class: "lead-in" }, all.length === 0 ? WORDS.moving.noPlaces : WORDS.moving.listLead);
	bench.panels.show(WORDS.moving.name, make("div", { class: "moving-panel" }, lead, make("ol", { class: "moving-places" }, ...places), explained()));
}
/** What it shows, and what it does not say. */
function movingHelp(bench) {
	bench.panels.show(WORDS.moving.name, make("div", { class: "moving-panel" }, ...paragraphs()));
}
function explained() {
	const element = make("details", {}, make("summary", {}, WORDS.moving.whatItIs), ...paragraphs());
	element.ontoggle = () => {
		if (element.open) element.scrollIntoView({ block: "nearest" });
	};
	return element;
}
function paragraphs() {
	return [...WORDS.moving.explained.map((each) => make("p", {}, each)), make("p", { class: "lead-in" }, WORDS.moving.sources)];
}
// src/page/moving_rows.ts
var STEP_PX$1 = 2;
var FONT = "600 11px \"Nunito Sans\", system-ui, sans-serif";
/** Told apart by their colour, by being whole or broken, and by their word. */
var LOOKS = {
	carer: {
		colour: "#8A6D3B",
		dashes: []
	},
	infant: {
		colour: "#3F6FA3",
		dashes: [5, 3]
	}
};
var BAND = "#1B7F79";
/** Below this a row has room for the band only. */
var ROOMY_PX$1 = 34;
var WORD_PX$2 = 15;
function drawMoving(ink, line, view, lines) {
	drawTrack(ink, line, view.width);
	const roomy = line.height >= ROOMY_PX$1;
	const band = roomy ? Math.round(line.height * .3) : line.height;
	ink.save();
	rounded(ink, 0, line.top, view.width, line.height, 5);
	ink.clip();
	drawBand(ink, {
		top: line.top + line.height - band,
		height: band
	}, view, lines);
	if (roomy) {
		const room = {
			top: line.top + 2,
			height: line.height - band - 4
		};
		drawLine(ink, room, view, lines, "carer");
		drawLine(ink, room, view, lines, "infant");
		ink.fillStyle = "#E6E0D8";
		ink.fillRect(0, line.top + line.height - band - 1, view.width, 1);
		drawWords(ink, line, band);
	}
	ink.restore();
}
/** What is said where there is nothing to draw yet. */
function drawSaying(ink, line, view, says) {
	drawTrack(ink, line, view.width);
	ink.font = FONT;
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	ink.fillStyle = MUTED;
	if (!line.thin) ink.fillText(says, 10, line.top + line.height / 2 + 1, view.width - 20);
}
/** Broken off where nothing is said. */
function drawLine(ink, { top, height }, view, lines, who) {
	const { colour, dashes } = LOOKS[who];
	ink.strokeStyle = colour;
	ink.lineWidth = 1.3;
	ink.lineJoin = "round";
	ink.setLineDash([...dashes]);
	ink.beginPath();
	let drawing = false;
	for (let x = 0; x <= view.width; x += STEP_PX$1) {
		const most = mostBetween(lines[who], placeAt(view, x, lines.rateHz), placeAt(view, x + STEP_PX$1, lines.rateHz));
		if (most !== null) {
			const y = top + (1 - most) * height;
			if (drawing) ink.lineTo(x, y);
			else ink.moveTo(x, y);
		}
		drawing = most !== null;
	}
	ink.stroke();
	ink.setLineDash([]);
}
/** Around the middle of each window; the higher and darker, the more alike. */
function drawBand(ink, { top, height }, view, { inStep, stepMs, windowMs }) {
	const middle = (windowMs - stepMs) / 2;
	ink.fillStyle = BAND;
	for (let x = 0; x < view.width; x += STEP_PX$1) {
		const from = Math.floor((toMs(view, x) - middle) / stepMs);
		const to = Math.floor((toMs(view, x + STEP_PX$1) - middle) / stepMs);
		const most = from < 0 ? null : mostBetween(inStep, from, to);
		if (most === null || most === 0) continue;
		ink.globalAlpha = .3 + most * .55;
		const high = Math.max(2, height * most);
		ink.fillRect(x, top + height - high, STEP_PX$1, high);
	}
	ink.globalAlpha = 1;
}
/** At the left, on a ground of their own, so that a line may run behind them. */
function drawWords(ink, line, band) {
	ink.font = FONT;
	ink.textAlign = "left";
	ink.textBaseline = "middle";
	let x = 8;
	for (const who of ["carer", "infant"]) {
		const wide = ink.measureText(WORDS.moving[who]).width;
		ground(ink, x - 4, line.top + 2, wide + 32);
		const { colour, dashes } = LOOKS[who];
		const y = line.top + 2 + WORD_PX$2 / 2;
		ink.strokeStyle = ink.fillStyle = colour;
		ink.lineWidth = 1.6;
		ink.setLineDash([...dashes]);
		ink.beginPath();
		ink.moveTo(x, y);
		ink.lineTo(x + 19, y);
		ink.stroke();
		ink.setLineDash([]);
		ink.fillText(WORDS.moving[who], x + 24, y + .5);
		x += wide + 40;
	}
	if (band < 12) return;
	const y = line.top + line.height - band;
	ground(ink, 4, y, ink.measureText(WORDS.moving.inStep).width + 8);
	ink.fillStyle = "#156862";
	ink.fillText(WORDS.moving.inStep, 8, y + band / 2 + .5);
}
function ground(ink, x, y, wide) {
	ink.globalAlpha = .85;
	ink.fillStyle = TRACK;
	ink.fillRect(x, y, wide, WORD_PX$2);
	ink.globalAlpha = 1;
}
function placeAt(view, x, rate) {
	return Math.floor(toMs(view, x) / 1e3 * rate);
}
// src/page/revealing.ts
/** So much is left below it. */
var ROOM_PX$1 = 6;
function reveal({ timeline }, id) {
	const line = timeline.lines.find((each) => each.id === id);
	const ground = timeline.element.querySelector(".lines");
	const rows = timeline.element.querySelector(".line.rows");
	if (!line || !ground || !rows) return;
	const below = rows.offsetTop + line.top + line.height + ROOM_PX$1 - ground.clientHeight;
	if (below > ground.scrollTop) ground.scrollTop = below;
}
// src/page/rows.ts
/** Which rows there are, and how this person has arranged them; kept for each scheme. */
var SECTION = "rows";
/** Rows of no scheme; a colon keeps them apart from any family's name. */
var FILM = ":film";
var SOUND = ":sound";
var TOGETHER = ":together";
var Rows = class {
	/** How rows are drawn that come from elsewhere. */
	extras = /* @__PURE__ */ new Map();
	#scheme;
	#listeners = /* @__PURE__ */ new Set();
	#more = [];
	#arrangement = AS_EVER;
	#keep = () => void 0;
	constructor(scheme) {
		this.#scheme = scheme;
	}
	get arrangement() {
		return this.#arrangement;
	}
	/** As it was left, and from now on kept whenever it changes. */
	remember(preferences) {
		const { id } = this.#scheme;
		this.#keep = (arrangement) => preferences.keep(SECTION, keptWith(preferences.read(SECTION, null), id, arrangement));
		preferences.onChange(SECTION, () => this.#take(arrangementIn(preferences.read(SECTION, null), id)));
		this.#take(arrangementIn(preferences.read(SECTION, null), id));
	}
	change(to) {
		if (to === this.#arrangement) return;
		this.#arrangement = to;
		this.#keep(to);
		this.#tell();
	}
	/** Everything that could be a row, in the order in which it stands by itself. */
	candidates(used) {
		const scheme = allRowsOf(this.#scheme).map((row) => ({
			id: row.id,
			name: row.name,
			kind: row.kind,
			row,
			usual: isUsual(row, used)
		}));
		return [
			{
				id: FILM,
				name: WORDS.film,
				kind: "film",
				row: null,
				usual: true
			},
			{
				id: SOUND,
				name: WORDS.sound,
				kind: "sound",
				row: null,
				usual: true
			},
			...scheme,
			...this.#more
		];
	}
	lines(used, scale) {
		return linesOf(arranged(this.candidates(used), this.#arrangement), this.#arrangement, scale);
	}
	/** What its name's being dragged or stepped does to a row. */
	hands(candidates, scale) {
		return {
			moved: (id, place) => this.change(movedTo(candidates(), this.#arrangement, id, place)),
			movedBy: (id, by) => this.change(movedBy$1(candidates(), this.#arrangement, id, by)),
			heightened: (id, height) => this.change(heightened(this.#arrangement, id, height / scale()))
		};
	}
	/** A row from elsewhere; unless it says otherwise it is off until somebody asks for it. */
	offer(row, draw) {
		this.extras.set(row.id, draw);
		if (!this.#more.some((each) => each.id === row.id)) this.#more = [...this.#more, {
			usual: false,
			...row,
			row: null
		}];
		this.#tell();
	}
	/** The answer stops it. */
	onChange(listener) {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}
	#take(arrangement) {
		if (JSON.stringify(arrangement) === JSON.stringify(this.#arrangement)) return;
		this.#arrangement = arrangement;
		this.#tell();
	}
	#tell() {
		for (const listener of this.#listeners) listener();
	}
};
// src/page/moving.ts
/** Moving together: off until somebody asks for it; fetched then, and again when what cannot be seen has changed. */
var ASK_EVERY_MS$3 = 2500;
/** What was marked has to have been sent before the lines are asked for again. */
var REST_MS$5 = 1500;
var Moving = class {
	/** The same for readers of screens: where there is something to look at, in words. */
	element = make("div", {
		class: "unseen",
		role: "group",
		"aria-label": WORDS.moving.name,
		hidden: true
	});
	#bench;
	#clip;
	#scope;
	#movement = null;
	#says = WORDS.moving.measuring;
	#asked = false;
	#unseen = "";
	#stop = () => void 0;
	constructor(bench, clip, scope) {
		this.#bench = bench;
		this.#clip = clip;
		this.#scope = scope;
		bench.timeline.rows.offer({
			id: TOGETHER,
			name: WORDS.moving.name,
			kind: "together"
		}, (ink, line, view) => this.#draw(ink, line, view));
		bench.timeline.rows.onChange(() => this.#come());
		bench.store.onChange(() => this.#marked());
		this.#come();
	}
	get shown() {
		return this.#bench.timeline.rows.arrangement.shown.includes(TOGETHER);
	}
	get regions() {
		return this.#movement?.regions ?? null;
	}
	/** Somebody has just asked for it: where nobody has drawn the two yet, that comes first. */
	async switchedOn() {
		await this.#fetch();
		reveal(this.#bench, TOGETHER);
		if (this.shown && this.regions === null && (this.#movement?.stands === "not_drawn" || this.#movement?.stands === "measuring")) this.drawRegions();
	}
	/** What can be done with the row. */
	get choices() {
		return [
			{
				says: WORDS.moving.draw,
				act: () => this.drawRegions()
			},
			{
				says: WORDS.moving.places,
				act: () => placesPanel(this.#bench, this.#movement?.lines ?? null)
			},
			{
				says: WORDS.moving.whatItIs,
				act: () => movingHelp(this.#bench)
			}
		];
	}
	drawRegions() {
		movingPanel(this.#bench, {
			clip: this.#clip,
			regions: this.regions,
			keep: (regions) => this.#keep(regions)
		});
	}
	/** The sentence of why not, or null where it was kept. */
	async #keep(regions) {
		const answer = await post(this.#address, { ...regions });
		if (!answer.ok) return answer.says;
		this.#take(answer.value);
		reveal(this.#bench, TOGETHER);
		return null;
	}
	get #address() {
		return `/coding/${this.#bench.session}/movement`;
	}
	#come() {
		this.element.hidden = !this.shown;
		if (this.shown && !this.#asked) this.#fetch();
	}
	async #fetch() {
		this.#asked = true;
		this.#stop();
		this.#unseen = this.#unseenNow();
		const answer = await get(this.#address);
		if (this.#scope.ended) return;
		if (answer.ok) this.#take(answer.value);
		else this.#say(answer.says);
	}
	#take(told) {
		this.#movement = movementIn(told, unpacked);
		const { stands } = this.#movement ?? {};
		if (stands === "measuring") this.#again(ASK_EVERY_MS$3);
		this.#say(stands === void 0 ? WORDS.moving.nothing : {
			here: "",
			not_drawn: WORDS.moving.notDrawn,
			measuring: WORDS.moving.measuring,
			cannot: WORDS.moving.cannot
		}[stands]);
	}
	#again(ms) {
		this.#stop();
		this.#stop = this.#scope.after(ms, () => {
			if (this.shown) this.#fetch();
			else this.#asked = false;
		});
	}
	#say(says) {
		this.#says = says;
		const lines = this.#movement?.lines ?? null;
		const all = lines === null ? [] : alikeIn(lines);
		const said = lines === null ? [make("p", {}, says)] : [make("p", {}, WORDS.moving.unseen(all.length)), make("ol", {}, ...all.map((each) => make("li", {}, WORDS.moving.place(each.fromMs, each.toMs))))];
		this.element.replaceChildren(...said);
		this.#bench.timeline.redraw();
	}
	/** Marked or unmarked as what cannot be seen: nothing is said of it from now on, or something again. */
	#marked() {
		if (!this.#asked || this.#unseenNow() === this.#unseen) return;
		this.#unseen = this.#unseenNow();
		this.#again(REST_MS$5);
	}
	#unseenNow() {
		return this.#bench.store.state.sorted.filter((each) => each.family === "uncodable" && each.offset_ms !== null).map((each) => `${String(each.onset_ms)}-${String(each.offset_ms)}`).join();
	}
	#draw(ink, line, view) {
		const lines = this.#movement?.lines;
		if (lines) drawMoving(ink, line, view, lines);
		else drawSaying(ink, line, view, this.#says);
	}
};
function unpacked(text) {
	return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
}
// src/page/rows_panel.ts
function rowsPanel(bench) {
	const list = make("ol", {});
	const all = make("button", {
		type: "button",
		class: "quiet"
	}, WORDS.rows.allTracks);
	all.onclick = () => change(bench, (now) => bench.timeline.candidates.filter((each) => each.kind === "state").reduce((before, each) => showing(each, before, true), now));
	const asEver = make("button", {
		type: "button",
		class: "quiet"
	}, WORDS.rows.asEver);
	asEver.onclick = () => rowHandsOf(bench)?.asEver();
	const draw = () => drawList(bench, list);
	const stop = bench.timeline.rows.onChange(draw);
	draw();
	bench.panels.show(WORDS.rows.title, make("div", { class: "rows-panel" }, make("p", { class: "lead-in" }, WORDS.rows.lead), list, make("div", { class: "buttons" }, all, asEver)), { whenClosed: stop });
}
function change({ timeline: { rows } }, how) {
	rows.change(how(rows.arrangement));
}
/** Written anew; what had the keyboard has it again. */
function drawList(bench, list) {
	const root = list.getRootNode();
	const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement?.getAttribute("data-for") : null;
	const { candidates, rows } = bench.timeline;
	const all = ordered(candidates, rows.arrangement);
	const shown = all.filter((each) => isShown(each, rows.arrangement));
	list.replaceChildren(...all.map((each) => lineOf(bench, each, shown)));
	if (focused) list.querySelector(`[data-for="${CSS.escape(focused)}"]`)?.focus();
}
function lineOf(bench, each, shown) {
	const { arrangement } = bench.timeline.rows;
	const { id, name } = each;
	const isSeen = shown.includes(each);
	const show = ticked(`show ${id}`, isSeen, (on) => {
		change(bench, (now) => showing(each, now, on));
		if (on && id === ":together") rowHandsOf(bench)?.moving.switchedOn();
	});
	const thin = ticked(`thin ${id}`, arrangement.thin.includes(id), (on) => change(bench, (now) => folded(now, id, on)));
	thin.setAttribute("aria-label", WORDS.rows.thinOf(name));
	thin.disabled = !isSeen;
	const family = each.row?.families[0];
	const shape = each.kind === "moment" || each.kind === "context" ? [shapeDrawing(family)] : [];
	const note = noteOf(bench, each);
	return coloured(make("li", {}, make("label", { class: "name" }, show, ...shape, make("span", {}, name, ...note === "" ? [] : [make("small", {}, ` · ${note}`)])), make("label", {}, thin, make("small", { "aria-hidden": "true" }, WORDS.rows.thin)), arrow(`up ${id}`, WORDS.rows.up(name), "↑", isSeen && shown[0] !== each, () => change(bench, (now) => movedBy$1(bench.timeline.candidates, now, id, -1))), arrow(`down ${id}`, WORDS.rows.down(name), "↓", isSeen && shown.at(-1) !== each, () => change(bench, (now) => movedBy$1(bench.timeline.candidates, now, id, 1)))), family);
}
/** How much lies in it, so that nobody hides what they have coded unawares. */
function noteOf({ store }, { id, kind, row }) {
	if (kind === "other") return WORDS.rows.otherNote;
	if (id === ":together") return WORDS.moving.note;
	if (!row) return "";
	const many = store.state.sorted.filter((each) => row.families.some((family) => family.id === each.family)).length;
	return many === 0 ? "" : WORDS.rows.used(many);
}
function ticked(key, on, act) {
	const box = make("input", {
		type: "checkbox",
		"data-for": key,
		checked: on
	});
	box.onchange = () => act(box.checked);
	return box;
}
function arrow(key, says, sign, can, act) {
	const button = make("button", {
		type: "button",
		"data-for": key,
		"aria-label": says,
		title: says,
		disabled: !can
	}, sign);
	button.onclick = act;
	return button;
}
// src/model/blocks.ts
/** Narrower than this, neighbours on the same pixels are drawn as one. */
var TINY_PX = 2;
var TIMES = /* @__PURE__ */ new WeakMap();
function timesOf$1(ordered) {
	const known = TIMES.get(ordered);
	if (known) return known;
	const many = ordered.length;
	const times = {
		onset: new Float64Array(many),
		offset: new Float64Array(many),
		reach: new Float64Array(many)
	};
	let reach = -Infinity;
	ordered.forEach(({ onset_ms, offset_ms }, at) => {
		const offset = offset_ms ?? onset_ms;
		reach = Math.max(reach, offset);
		times.onset[at] = onset_ms;
		times.offset[at] = offset;
		times.reach[at] = reach;
	});
	TIMES.set(ordered, times);
	return times;
}
/** The first place from which on the values are at least `ms`. */
function firstFrom(rising, ms) {
	let low = 0;
	let high = rising.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((rising[middle] ?? 0) < ms) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** From which to which of a row, sorted by onset, anything may be in view. */
function rangeIn(ordered, { fromMs, toMs }) {
	const { onset, reach } = timesOf$1(ordered);
	return [firstFrom(reach, fromMs), firstFrom(onset, toMs)];
}
/** Blocks by onset, clipped a little outside the view. `ordered` is sorted by onset. */
function blocksOf(ordered, view) {
	const { onset, offset } = timesOf$1(ordered);
	const [first, end] = rangeIn(ordered, view);
	const blocks = [];
	const pxPerMs = view.width / (view.toMs - view.fromMs);
	for (let at = first; at < end; at += 1) {
		const ends = offset[at] ?? 0;
		if (ends < view.fromMs) continue;
		put(blocks, Math.max(-8, ((onset[at] ?? 0) - view.fromMs) * pxPerMs), Math.min(view.width + 8, (ends - view.fromMs) * pxPerMs), ordered[at]);
	}
	return blocks;
}
function put(blocks, from, to, of) {
	const last = blocks[blocks.length - 1];
	if (last && isHidden(last, from, to)) return;
	if (last && isOnTopOf(last, from, to)) blocks[blocks.length - 1] = {
		from: last.from,
		to: Math.max(last.to, to),
		of: null
	};
	else blocks.push({
		from,
		to,
		of: of ?? null
	});
}
/** On the very pixels of the one before. */
function isHidden(last, from, to) {
	return from - last.from < 1 && to <= last.to + .5;
}
function isOnTopOf(last, from, to) {
	return to - from < TINY_PX && from - last.to < 1 && last.to - last.from < 8;
}
// src/page/second.ts
/** What somebody else coded in the same clip, as a row to look at: fetched when it is asked for, never in hand, never counted. */
/** The row's name among the rows. */
function rowOf({ session }) {
	return `:other/${session}`;
}
var Second = class {
	#scheme;
	#session;
	#other;
	#loaded;
	#all = null;
	#lanes = [];
	#asking = null;
	constructor(session, other, scheme, loaded) {
		this.#session = session;
		this.#other = other;
		this.#scheme = scheme;
		this.#loaded = loaded;
	}
	get name() {
		return this.#other.name;
	}
	/** Once; false where it could not be had. */
	load() {
		this.#asking ??= this.#load();
		return this.#asking;
	}
	async #load() {
		if (this.#all) return true;
		const answer = await get(`/coding/${this.#session}/others/${this.#other.session}`);
		this.#asking = null;
		if (!answer.ok) return false;
		this.#all = [...answer.value.annotations].sort((one, other) => one.onset_ms - other.onset_ms);
		this.#lanes = lanesOf(this.#all.filter((each) => this.#isMoment(each)));
		this.#loaded();
		return true;
	}
	#isMoment({ family }) {
		const tier = familyOf$1(this.#scheme, family)?.tier;
		return tier?.kind === "interval" && !tier.exclusive && tier.id !== "context";
	}
	/** Moments, thin and hatched, in as many lanes as lie over each other; states and points stand in the list. */
	draw(ink, line, view) {
		drawTrack(ink, line, view.width);
		const high = line.height / Math.max(1, this.#lanes.length);
		this.#lanes.forEach(({ all }, lane) => {
			for (const block of blocksOf(all, view)) {
				const family = block.of ? familyOf$1(this.#scheme, block.of.family)?.family : void 0;
				drawTheirs(ink, {
					from: block.from,
					to: block.to,
					top: line.top + lane * high,
					high
				}, family, block.of?.code ?? null);
			}
		});
	}
	/** All of it in words. */
	list() {
		const all = this.#all ?? [];
		if (all.length === 0) return make("p", {}, WORDS.rows.otherNothing);
		return make("ol", { class: "other-list" }, ...all.map((each) => make("li", {}, `${wholeLine(this.#scheme, each)} (${familyOf$1(this.#scheme, each.family)?.family.name ?? ""})`)));
	}
};
// src/page/sound_panel.ts
function soundPanel({ panels }) {
	const [next = "", back = "", quiet = "", quietBack = ""] = [
		"next-sound",
		"previous-sound",
		"next-silence",
		"previous-silence"
	].map(keyOf);
	const says = [...WORDS.hearing.about, WORDS.hearing.goTo(next, back, quiet, quietBack)];
	panels.show(WORDS.sound, make("div", { class: "explained" }, ...says.map((each) => make("p", {}, each))));
}
// src/page/row_hands.ts
var HANDS = /* @__PURE__ */ new WeakMap();
var HIGHER_PX = 10;
/** These numbers choose in the list here while it is open, and tag nothing. */
var DIGITS$1 = "1 2 3 4 5 6 7 8 9 Shift+1 Shift+2 Shift+3 Shift+4 Shift+5 Shift+6 Shift+7 Shift+8 Shift+9";
function rowHandsOf({ store }) {
	return HANDS.get(store);
}
var RowHands = class {
	#bench;
	moving;
	#menu;
	#others;
	constructor(bench, { clip, others }, scope) {
		this.#bench = bench;
		this.moving = new Moving(bench, clip.id, scope);
		this.#menu = new Choices(scope, {
			class: "choosing row-menu",
			"data-keeps": DIGITS$1
		});
		this.#others = new Map(others.map((each) => [rowOf(each), new Second(bench.session, each, bench.store.around.scheme, () => bench.timeline.redraw())]));
		HANDS.set(bench.store, this);
		bench.timeline.element.append(this.#menu.element, this.moving.element);
		bench.timeline.hands = {
			asked: (id, at) => this.asked(id, at),
			coded: (id, number) => this.#coded(id, number)
		};
		for (const [id, second] of this.#others) this.#rows.offer({
			id,
			name: WORDS.rows.other(second.name),
			kind: "other"
		}, (ink, line, view) => second.draw(ink, line, view));
		this.#rows.remember(bench.preferences);
		const come = () => void this.#fetchShown();
		this.#rows.onChange(come);
		come();
	}
	get #rows() {
		return this.#bench.timeline.rows;
	}
	/** What is to be seen and has not come yet. */
	async #fetchShown() {
		const { shown } = this.#rows.arrangement;
		for (const [id, second] of this.#others) if (shown.includes(id) && !await second.load()) hint(this.#bench.store, WORDS.rows.notLoaded(second.name));
	}
	asked(id, at) {
		const candidate = this.#bench.timeline.candidates.find((each) => each.id === id);
		if (!candidate) return;
		const { row } = candidate;
		const fill = row?.kind === "state" ? [{
			says: WORDS.rows.fill,
			act: () => this.fill(row, at)
		}] : [];
		this.#menu.show(candidate.name, [
			row ? this.#tags(row) : [],
			[...fill, ...this.#lists(candidate)],
			this.#arranging(candidate)
		], at);
	}
	/** Its codes, where they have no keys of their own; a state's always, by number. */
	#tags(row) {
		const { state } = this.#bench.store;
		const running = (family) => state.log.annotations.get(state.open.get(family.id) ?? "")?.code;
		if (row.kind === "state") return row.families.flatMap((family) => family.codes.map((code) => ({
			says: code.name,
			numbered: true,
			on: running(family) === code.id,
			act: () => press$1(family.id, code.id)(this.#bench)
		})));
		return row.families.filter((family) => !isKeyed(family) && family.id !== "safeguarding").map((family) => ({
			says: WORDS.rows.tag(family.name),
			on: state.open.has(family.id),
			act: () => press$1(family.id, null)(this.#bench)
		}));
	}
	#coded(id, number) {
		const row = allRowsOf(this.#bench.store.around.scheme).find((each) => each.id === id);
		if (row) this.#tags(row)[number - 1]?.act();
	}
	#lists({ id, name }) {
		if (id === ":sound") return [{
			says: WORDS.hearing.what,
			act: () => soundPanel(this.#bench)
		}];
		if (id === ":together") return this.moving.choices;
		const second = this.#others.get(id);
		if (!second) return [];
		const show = async () => {
			if (await second.load()) this.#bench.panels.show(WORDS.rows.otherList(name), make("div", {}, second.list()));
			else hint(this.#bench.store, WORDS.rows.notLoaded(name));
		};
		return [{
			says: WORDS.rows.asList,
			act: () => void show()
		}];
	}
	#arranging(candidate) {
		const rows = this.#rows;
		const { candidates } = this.#bench.timeline;
		const { id } = candidate;
		const thin = rows.arrangement.thin.includes(id);
		const high = (by) => rows.change(heightened(rows.arrangement, id, (this.#lineOf(id)?.height ?? 0) + by));
		return [
			{
				says: WORDS.rows.moveUp,
				key: "Alt ↑",
				act: () => rows.change(movedBy$1(candidates, rows.arrangement, id, -1))
			},
			{
				says: WORDS.rows.moveDown,
				key: "Alt ↓",
				act: () => rows.change(movedBy$1(candidates, rows.arrangement, id, 1))
			},
			{
				says: WORDS.rows.higher,
				key: "Alt Shift ↓",
				act: () => high(HIGHER_PX)
			},
			{
				says: WORDS.rows.lower,
				key: "Alt Shift ↑",
				act: () => high(-10)
			},
			{
				says: thin ? WORDS.rows.unfold : WORDS.rows.fold,
				act: () => rows.change(folded(rows.arrangement, id, !thin))
			},
			{
				says: WORDS.rows.hide,
				act: () => rows.change(showing(candidate, rows.arrangement, false))
			},
			{
				says: WORDS.rows.all,
				act: () => rowsPanel(this.#bench)
			}
		];
	}
	#lineOf(id) {
		return this.#bench.timeline.lines.find((line) => line.id === id);
	}
	/** Which row, then which code; at once where only one row can be meant. */
	fillWhich() {
		const { candidates, element, rows } = this.#bench.timeline;
		const { left, top } = element.getBoundingClientRect();
		const at = {
			x: left + 150,
			y: top + 40
		};
		const states = candidates.filter((each) => each.kind === "state");
		const choices = (some) => some.flatMap(({ name, row }) => row ? [{
			says: name,
			numbered: true,
			act: () => this.fill(row, at)
		}] : []);
		const seen = states.filter((each) => isShown(each, rows.arrangement));
		this.#menu.show(WORDS.rows.fillWhich, [choices(seen), choices(states.filter((each) => !seen.includes(each)))], at);
	}
	/** With which code, then it is done, as one step. */
	fill(row, at) {
		const choices = row.families.flatMap((family) => family.codes.map((code) => ({
			says: code.name,
			numbered: true,
			act: () => this.#fillWith(row, family, code)
		})));
		this.#menu.show(WORDS.rows.fillWith(row.name), [choices], at);
	}
	#fillWith(row, family, code) {
		const { store } = this.#bench;
		const edits = filledRest(family.id, code.id, store.state.sorted, store.around);
		if (edits.length === 0) hint(store, WORDS.rows.filled(row.name));
		else store.do({
			do: "edit",
			edits,
			says: WORDS.rows.didFill(row.name, code.name, edits.length)
		});
	}
	/** As it was before anybody changed anything. */
	asEver() {
		this.#rows.change(AS_EVER);
	}
};
// src/commands/rows.ts
var ROWS = [{
	id: "rows",
	group: "view",
	says: "Rows: show, hide, order",
	keys: [],
	menu: true,
	run: rowsPanel
}, {
	id: "fill-rest",
	group: "edit",
	says: "Fill the rest of a row with …",
	keys: [],
	menu: true,
	run: (bench) => rowHandsOf(bench)?.fillWhich()
}];
// src/commands/shuttle.ts
/** J slower, K halt, L on or faster. Editors know J as backwards; no browser plays a film backwards, so it is slower here. */
var SHUTTLE = [
	{
		id: "slower",
		group: "film",
		says: "Slower (no browser plays backwards)",
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
	},
	{
		id: "normal-speed",
		group: "film",
		says: "Normal speed",
		keys: ["Shift+k"],
		menu: true,
		run: ({ player }) => player.setSpeed(1)
	}
];
// src/commands/star.ts
/** A star for all that is selected, or where all have one, for none. */
var STAR = {
	id: "star",
	group: "moment",
	says: "Star",
	keys: ["s"],
	run: ({ store }) => {
		const chosen = allSelected(store.state);
		const [first] = chosen;
		if (!first) return;
		const says = chosen.length === 1 ? WORDS.editing.named.star(calledIn(store.around.scheme, first)) : WORDS.editing.didStar(chosen.length);
		store.do({
			do: "edit",
			edits: starredAll(chosen),
			says
		});
	}
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
// src/page/warmup.ts
var WORLD = {
	now: () => performance.now(),
	chance: () => Math.random(),
	today: () => (/* @__PURE__ */ new Date()).toISOString()
};
/** A press of these belongs to the panel. */
var NOT_A_PRESS = /* @__PURE__ */ new Set([
	"Tab",
	"Escape",
	"Shift",
	"Control",
	"Alt",
	"Meta",
	"CapsLock"
]);
function warmUp(bench, world = WORLD) {
	const scope = new Scope();
	const content = make("div", { class: "warmup" });
	begins(content, bench, world, scope);
	bench.panels.show(WORDS.tagging.warmUp, content, { whenClosed: () => scope.end() });
}
function begins(content, bench, world, scope) {
	const { backdateIs, warmUpLead, begin } = WORDS.tagging;
	const start = make("button", {
		type: "button",
		class: "primary",
		autofocus: true
	}, begin);
	start.onclick = () => {
		const series = new Series(world, scope, (trials) => ends(content, reactionOf(trials), bench, world, scope));
		content.replaceChildren(series.element);
		series.begin();
	};
	content.replaceChildren(make("p", {}, warmUpLead), make("p", { class: "label" }, backdateIs(bench.store.around.scheme.windows.live_backdate_ms)), start);
	start.focus();
}
/** One minute of it. */
var Series = class {
	element;
	#world;
	#scope;
	#done;
	#pad = make("button", {
		type: "button",
		class: "pad",
		"aria-label": WORDS.tagging.press
	}, make("span", { class: "lamp" }));
	#left = make("progress", {
		max: String(SERIES_MS),
		value: "0",
		"aria-label": WORDS.tagging.minute
	});
	#trials = [];
	#began = 0;
	#shownAt = null;
	#stop = () => void 0;
	constructor(world, scope, done) {
		this.#world = world;
		this.#scope = scope;
		this.#done = done;
		this.element = make("div", { class: "series" }, this.#pad, make("p", {}, WORDS.tagging.press), this.#left);
		scope.listen(this.#pad, "pointerdown", () => this.#pressed());
		scope.listen(this.#pad, "keydown", (event) => {
			if (NOT_A_PRESS.has(event.key)) return;
			event.preventDefault();
			if (!event.repeat) this.#pressed();
		});
	}
	begin() {
		this.#pad.focus();
		this.#began = this.#world.now();
		this.#scope.every(1e3, () => {
			this.#left.value = this.#world.now() - this.#began;
		});
		this.#rest();
	}
	/** Until it brightens; the minute ends between two of them. */
	#rest() {
		this.#shownAt = null;
		this.#pad.classList.remove("bright");
		this.#stop();
		if (this.#world.now() - this.#began >= 6e4) this.#done(this.#trials);
		else this.#stop = this.#scope.after(waitMs(this.#world.chance()), () => this.#brighten());
	}
	#brighten() {
		this.#pad.classList.add("bright");
		this.#shownAt = this.#world.now();
		this.#stop = this.#scope.after(LATEST_MS, () => this.#took(null));
	}
	/** Too early counts as too early, and the rest begins anew: guessing does not pay. */
	#pressed() {
		this.#took(this.#shownAt === null ? -1 : this.#world.now() - this.#shownAt);
	}
	#took(afterMs) {
		this.#trials.push({ afterMs });
		this.#rest();
	}
};
function ends(content, found, bench, world, scope) {
	const words = WORDS.tagging;
	const scheme = bench.store.around.scheme.windows.live_backdate_ms;
	const again = make("button", {
		type: "button",
		class: "quiet"
	}, WORDS.again);
	again.onclick = () => begins(content, bench, world, scope);
	const stays = make("button", {
		type: "button",
		class: "quiet"
	}, words.keepScheme(scheme));
	stays.onclick = () => {
		choose(bench, {
			reaction_ms: null,
			simple_ms: null,
			measured_at: null
		});
		bench.panels.close();
	};
	if (found.ms === null) {
		content.replaceChildren(make("p", {}, words.tooFew(found.counted)), make("div", { class: "buttons" }, again, stays));
		again.focus();
		return;
	}
	const [simple, back] = [found.ms, backDate(found.ms, scheme)];
	const use = make("button", {
		type: "button",
		class: "primary"
	}, words.use(back));
	use.onclick = () => {
		choose(bench, {
			reaction_ms: back,
			simple_ms: simple,
			measured_at: world.today()
		});
		bench.panels.close();
	};
	content.replaceChildren(make("p", { class: "found" }, words.found(simple, found.lowMs, found.highMs)), make("p", {}, words.meaning(scheme, back)), make("p", { class: "label" }, words.counted(found.counted, found.early, found.missed)), make("div", { class: "buttons" }, use, again, stays));
	use.focus();
}
// src/page/manner.ts
function chosen({ preferences }) {
	return taggingOf(preferences.read("tagging", null));
}
function choose(bench, parts) {
	bench.preferences.keep("tagging", {
		...chosen(bench),
		...parts
	});
}
function manner(bench) {
	const content = make("div", { class: "manners" });
	const draw = () => {
		const { style } = chosen(bench);
		content.replaceChildren(make("div", {
			class: "styles",
			role: "group",
			"aria-label": WORDS.tagging.style
		}, ...STYLES$1.map((each) => styleButton(each, each === style, bench, draw))), reaction(bench, draw));
	};
	draw();
	bench.panels.show(WORDS.tagging.manner, content, { wide: true });
}
function styleButton(style, on, bench, draw) {
	const { name, says } = WORDS.tagging.styles[style];
	const button = make("button", {
		type: "button",
		class: "style",
		"aria-pressed": String(on),
		"data-style": style
	}, make("b", {}, name), make("span", {}, says));
	button.onclick = () => {
		choose(bench, { style });
		const { parentElement } = button;
		draw();
		(parentElement?.isConnected === false ? bench.panels.element : parentElement)?.querySelector(`[data-style="${style}"]`)?.focus();
	};
	return button;
}
function reaction(bench, draw) {
	const { reaction_ms, simple_ms, measured_at, style } = chosen(bench);
	const scheme = bench.store.around.scheme.windows.live_backdate_ms;
	const words = WORDS.tagging;
	const says = reaction_ms === null ? words.asScheme(scheme) : words.asMeasured(reaction_ms, simple_ms, measured_at?.slice(0, 10) ?? "");
	const measure = make("button", {
		type: "button",
		class: "primary"
	}, words.measure);
	measure.onclick = () => warmUp(bench);
	const reset = make("button", {
		type: "button",
		class: "quiet"
	}, words.reset(scheme));
	reset.onclick = () => {
		choose(bench, {
			reaction_ms: null,
			simple_ms: null,
			measured_at: null
		});
		draw();
		bench.panels.element.querySelector(".manners .primary")?.focus();
	};
	return make("section", { class: "own" }, make("h3", {}, words.reaction), make("p", {}, says), ...style === "mark" ? [make("p", { class: "label" }, words.notInMarks)] : [], make("div", { class: "buttons" }, measure, ...reaction_ms === null ? [] : [reset]));
}
// src/commands/other.ts
/** What has no key and no button of its own: chosen from a list, at the frame that was shown when the list was asked for. */
var OTHER = {
	id: "tag-other",
	group: "tag",
	says: "Tag something else",
	keys: [],
	menu: true,
	run: (bench) => {
		const seen = bench.player.seen;
		const { tiers } = bench.store.around.scheme;
		const without = (family) => !isKeyed(family) && family.id !== "safeguarding";
		const choices = tiers.flatMap((tier) => tier.families.filter(without).map((family) => ({
			says: saying(family, bench),
			icon: shapeDrawing(family),
			act: () => tier.exclusive ? which(bench, family, seen) : pressAt(bench, family.id, null, seen)
		})));
		choose$1(bench, WORDS.tagging.other, choices, place(bench));
	}
};
/** In a tier where only one thing holds at a time, something has to be said. */
function which(bench, family, seen) {
	const { open, log } = bench.store.state;
	const running = log.annotations.get(open.get(family.id) ?? "")?.code;
	choose$1(bench, family.name, family.codes.map(({ id, name }) => ({
		says: id === running ? `${name} · ${WORDS.tagging.ends}` : name,
		act: () => pressAt(bench, family.id, id, seen)
	})), place(bench));
}
function saying({ id, name }, { store }) {
	return store.state.open.has(id) ? `${name} · ${WORDS.recording}` : name;
}
/** Beside the film, where the palette is: no face is covered. */
function place({ timeline }) {
	const { left, top } = timeline.element.getBoundingClientRect();
	return {
		x: left,
		y: top
	};
}
// src/commands/tagging.ts
/** How a person tags, their reaction time, and the stretch nothing of which is ever shown. */
var TAGGING = [
	OTHER,
	{
		id: "manner",
		group: "tag",
		says: "How you tag",
		keys: [],
		menu: true,
		run: manner
	},
	{
		id: "warm-up",
		group: "tag",
		says: "Measure your reaction time",
		keys: [],
		menu: true,
		run: (bench) => warmUp(bench, {
			now: () => performance.now(),
			chance: () => Math.random(),
			today: () => (/* @__PURE__ */ new Date()).toISOString()
		})
	},
	{
		id: "set-aside",
		group: "tag",
		says: "Set a stretch aside",
		keys: [],
		menu: true,
		run: setAside
	}
];
// src/commands/taking.ts
/** What can be taken from a clip: a picture of it, or some of its moments. */
var KEEP_PICTURE = {
	id: "keep-picture",
	group: "film",
	says: "Keep this picture",
	keys: ["Shift+p"],
	menu: true,
	offered: ({ taking }) => taking.mayPicture,
	run: ({ taking }) => taking.picture()
};
var EXCERPT = {
	id: "excerpt",
	group: "moment",
	says: "An excerpt of what is selected …",
	keys: [],
	menu: true,
	offered: ({ taking }) => taking.mayExcerpt,
	run: ({ taking }) => taking.excerpt()
};
// src/commands/undo.ts
var UNDO = {
	id: "undo",
	group: "moment",
	says: "Undo",
	keys: ["Mod+z"],
	repeats: true,
	run: (bench) => {
		if (besideOf(bench)?.undo() !== true) bench.store.do({ do: "undo" });
	}
};
var REDO = {
	id: "redo",
	group: "moment",
	says: "Do again",
	keys: ["Mod+Shift+z", "Mod+y"],
	repeats: true,
	run: (bench) => {
		if (besideOf(bench)?.redo() !== true) bench.store.do({ do: "redo" });
	}
};
// src/page/looking.ts
function lookingOf({ preferences }) {
	return lookingIn(preferences.read("looking", null));
}
/** The rows follow as was chosen, from now on and whenever it is chosen anew; the button says how. */
function follow(bench, button) {
	const draw = () => {
		const how = lookingOf(bench).follow;
		bench.timeline.follow = how;
		button.setAttribute("data-follow", how);
		button.setAttribute("aria-label", `${WORDS.follow}: ${WORDS.follows[how]}`);
		button.title = `${WORDS.follow}: ${WORDS.follows[how]} (F)`;
	};
	bench.preferences.onChange("looking", draw);
	draw();
}
/** The panel of choices. */
function looking(bench) {
	const choose = (part) => bench.preferences.keep("looking", {
		...lookingOf(bench),
		...part
	});
	const now = lookingOf(bench);
	const ways = FOLLOWS.map((each) => {
		const radio = make("input", {
			type: "radio",
			name: "follow",
			value: each,
			checked: each === now.follow
		});
		radio.onchange = () => choose({ follow: each });
		return make("label", { class: "way" }, radio, WORDS.followsLong[each]);
	});
	const before = make("select", {}, ...PRE_ROLLS_MS.map((ms) => make("option", {
		value: String(ms),
		selected: ms === now.preRollMs
	}, WORDS.before(ms))));
	before.onchange = () => choose({ preRollMs: Number(before.value) });
	bench.panels.show(WORDS.looking, make("div", { class: "looking" }, make("fieldset", {}, make("legend", {}, WORDS.follow), ...ways), make("label", { class: "way" }, WORDS.preRoll, before)));
}
// src/commands/zoom.ts
var CLOSER$2 = .6;
var ZOOM = [
	{
		id: "zoom-in",
		group: "view",
		says: "Closer",
		keys: ["+", "="],
		repeats: true,
		run: ({ timeline }) => timeline.zoom(CLOSER$2)
	},
	{
		id: "zoom-out",
		group: "view",
		says: "Farther",
		keys: ["-", "_"],
		repeats: true,
		run: ({ timeline }) => timeline.zoom(1 / CLOSER$2)
	},
	{
		id: "whole-clip",
		group: "view",
		says: "The whole clip",
		keys: ["0"],
		run: ({ timeline }) => timeline.showAll()
	},
	{
		id: "zoom-selection",
		group: "view",
		says: "As close as what is selected",
		keys: ["z"],
		run: ({ timeline }) => timeline.zoomToSelection()
	},
	{
		id: "follow",
		group: "view",
		says: "Follow the film: by page, centred, off",
		keys: ["f"],
		run: ({ preferences }) => {
			const now = lookingIn(preferences.read("looking", null));
			preferences.keep("looking", {
				...now,
				follow: nextFollow(now.follow)
			});
		}
	},
	{
		id: "looking",
		group: "view",
		says: "How the film is shown",
		keys: ["Shift+f"],
		menu: true,
		run: looking
	}
];
// src/commands/commands.ts
var COMMANDS = [
	PLAY,
	...STEPS,
	...SHUTTLE,
	...HEARING,
	...BESIDE,
	KEEP_PICTURE,
	ONSET_HERE,
	OFFSET_HERE,
	...NEIGHBOURS,
	PLAY_MOMENT,
	LOOP,
	...REPLAYS,
	CODES,
	FIELDS,
	STAR,
	REMOVE,
	UNDO,
	REDO,
	EXCERPT,
	...EDITING,
	...TAGGING,
	...ZOOM,
	...ROWS,
	HELP,
	REMAP,
	FIND,
	SUMS,
	CHECKS,
	ESCAPE
];
/** All commands of a workbench: the list above, and the keys of its scheme. */
function commandsOf(scheme) {
	return [...tagging(scheme), ...COMMANDS];
}
/** Streamlit's own shortcuts (rerun, clear the cache): nobody may hear them here. */
var SWALLOWED = /* @__PURE__ */ new Set([
	"r",
	"c",
	"Shift+r",
	"Shift+c"
]);
/** Which command a key press means, of all the words it may be bound by; while the codes are open, theirs come first. */
function binding(commands, map) {
	const known = new Map(commands.map((each) => [each.id, each]));
	const picks = new Map(PICKS.flatMap((each) => each.keys.map((key) => [key, each])));
	return (strokes, picking) => {
		return (picking ? firstOf(strokes, (stroke) => picks.get(stroke)) : void 0) ?? firstOf(strokes, (stroke) => known.get(map.commandOf(stroke) ?? "")) ?? (strokes.some((each) => SWALLOWED.has(each)) ? "swallowed" : null);
	};
}
function firstOf(strokes, find) {
	for (const stroke of strokes) {
		const found = find(stroke);
		if (found) return found;
	}
}
/** The command of an id, for buttons. */
function command(id) {
	const found = COMMANDS.find((each) => each.id === id);
	if (!found) throw new Error(`no command ${id}`);
	return found;
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
var SOLID$1 = /* @__PURE__ */ new Set(["play", "pause"]);
function icon(name) {
	const paint = SOLID$1.has(name) ? { fill: "currentColor" } : {
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
// src/page/buttons.ts
/** What a command's key looks like, as it is in effect: "Shift N". */
function keyOf(id) {
	return keysNow()?.capOf(id) ?? "";
}
/** The key of a command, drawn; it follows when the person changes it. */
function keyHint(id, bench) {
	return make("kbd", { "data-key-of": id }, keysOf(bench).capOf(id));
}
function commandButton(id, bench, ...inside) {
	const { says, run } = command(id);
	const button = make("button", {
		type: "button",
		class: id,
		"aria-label": says,
		title: titleOf(says, keysOf(bench).capOf(id)),
		"data-command": id
	}, ...inside);
	button.onclick = () => run(bench);
	return button;
}
/** What buttons say of keys follows when the person changes them. */
function sayKeys(root, bench) {
	const keys = keysOf(bench);
	for (const hint of root.querySelectorAll("[data-key-of]")) hint.textContent = keys.capOf(hint.getAttribute("data-key-of") ?? "");
	for (const button of root.querySelectorAll("[data-command]")) {
		const id = button.getAttribute("data-command") ?? "";
		button.setAttribute("title", titleOf(command(id).says, keys.capOf(id)));
	}
}
function titleOf(says, key) {
	return key === "" ? says : `${says} (${key})`;
}
/** A stroke as it is pressed: its keys side by side. */
function strokeShown(stroke) {
	return make("span", { class: "stroke" }, ...caps(stroke).flatMap((cap, at) => [...at === 0 ? [] : [" "], make("kbd", {}, cap)]));
}
// src/commands/held.ts
var Held = class {
	#bench;
	#down = /* @__PURE__ */ new Map();
	constructor(bench, scope) {
		this.#bench = bench;
		scope.listen(window, "keyup", (event) => {
			this.#letGo(placeOf(event));
			if (event.key === "Meta") this.letAllGo();
		}, { capture: true });
		scope.listen(window, "blur", () => this.letAllGo());
		scope.listen(document, "visibilitychange", () => {
			if (document.hidden) this.letAllGo();
		});
		scope.own(() => this.letAllGo());
	}
	run(command, event) {
		if (command.release && !event.repeat) this.#down.set(placeOf(event), command);
		command.run(this.#bench);
	}
	letAllGo() {
		for (const place of [...this.#down.keys()]) this.#letGo(place);
	}
	#letGo(place) {
		const command = this.#down.get(place);
		this.#down.delete(place);
		command?.release?.(this.#bench);
	}
};
/** The same key says "a" when it goes down and "A" when it comes up with Shift: its place is the same. */
function placeOf({ code, key }) {
	return code === "" ? key.toLowerCase() : code;
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
// src/commands/keyboard.ts
/** Takes the keys before anybody else hears them; while somebody types, none is a command. */
function takeKeys(root, scheme, bench, scope) {
	const keys = keysOf(bench);
	const commands = commandsOf(scheme);
	const held = new Held(bench, scope);
	let bound = binding(commands, keys.map);
	keys.onChange(() => {
		bound = binding(commands, keys.map);
		sayKeys(root, bench);
	});
	const carryOut = (event, strokes) => {
		const meant = bound(strokes, bench.store.state.picking);
		if (meant === null) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (meant !== "swallowed" && (!event.repeat || meant.repeats)) held.run(meant, event);
	};
	scope.listen(window, "keydown", (event) => {
		if (!root.isConnected || isWriting(event) || event.key === "Escape") return;
		const strokes = strokesOf(pressOf(event));
		const owner = ownerOf(event, strokes, root);
		if (owner === "bench") carryOut(event, strokes);
		else if (owner === "nobody") keepBack(event, strokes, bench);
	}, { capture: true });
	scope.listen(root, "keydown", (event) => keepInside(event));
	scope.listen(window, "keydown", (event) => {
		if (root.isConnected && !isWriting(event) && event.key === "Escape" && !event.defaultPrevented) escape(event, root, bench);
	});
	giveBack(root, scope);
}
function escape(event, root, bench) {
	if (bench.panels.open) bench.panels.close();
	else if (ownerOf(event, ["Escape"], root) === "bench") command("escape").run(bench);
}
/** The key of the map closes it again, also before the focus has come to it. */
function keepBack(event, strokes, bench) {
	if (event.ctrlKey || event.metaKey) return;
	event.stopImmediatePropagation();
	if (bench.panels.open && strokes.some((each) => keysOf(bench).map.commandOf(each) === HELP.id)) {
		event.preventDefault();
		bench.panels.close();
	}
}
/**
* From outside our shadow root a note is not seen to be a field, so the page around would take its letters for
* shortcuts: they stay here. What the letters do in the field is the browser's and is not hindered.
*/
function keepInside(event) {
	const at = event.composedPath()[0];
	if (isTypedInto(at) && event.key === "Escape") {
		at.blur();
		event.stopPropagation();
	} else if (event.key !== "Escape" && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}
// src/outbox/others.ts
/** Notices that others have been at work in the same coding: another window of this browser, or somebody else. */
/** Somebody else's tag is seen this much later at the most, while the page is looked at. */
var ASK_EVERY_MS$2 = 4e3;
/** Several tags in a row are fetched together. */
var TOGETHER_MS = 250;
/**
* Whether others have done what this page has not seen: not every step from the revision it knows to the answer's is
* its own, or what was accepted had been taken before already, and may have been changed by others since.
*/
function hasMissed(known, { revision, results }) {
	const accepted = results.filter((each) => each.ok);
	return revision - known !== accepted.length || accepted.some((each) => each.revision !== void 0 && each.revision <= known);
}
/** Windows of one browser tell each other at once; of anybody else's work the page asks while it is looked at. */
var Others = class {
	#watched;
	#scope;
	#channel;
	#due = false;
	/** Something is known to be missing, and could not be fetched yet. */
	#behind = false;
	constructor(watched, scope) {
		this.#watched = watched;
		this.#scope = scope;
		this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`glimmer-coding-${watched.session}`);
		if (this.#channel) this.#hear(this.#channel);
		scope.every(ASK_EVERY_MS$2, () => void this.#ask());
		scope.listen(document, "visibilitychange", () => void this.#ask());
	}
	/** Something of this page was kept. */
	tell(revision) {
		this.#channel?.postMessage(revision);
	}
	/** Fetch how the coding stands, soon, and once for all that asks for it meanwhile. */
	missed() {
		if (this.#due) return;
		this.#due = true;
		this.#scope.after(TOGETHER_MS, () => {
			this.#due = false;
			this.#catchUp();
		});
	}
	async #catchUp() {
		this.#behind = true;
		const read = await this.#watched.fetch();
		this.#behind = read === null || read < this.#watched.known();
	}
	#hear(channel) {
		this.#scope.listen(channel, "message", (event) => this.#heard(event.data));
		this.#scope.own(() => channel.close());
	}
	#heard(revision) {
		if (typeof revision === "number" && (this.#behind || revision > this.#watched.known())) this.missed();
	}
	async #ask() {
		if (document.hidden) return;
		const answer = await get(`/coding/${this.#watched.session}/revision`);
		if (answer.ok && !this.#scope.ended) this.#heard(answer.value.revision);
	}
};
// src/outbox/sending.ts
/** Sends what waits, in order, one batch at a time, until the server has answered each operation. */
var MOST$2 = 200;
var PAUSES_MS = [
	300,
	700,
	1500,
	3e3,
	6e3,
	1e4
];
/** A connection that is open and says nothing is as good as none; what was sent on it can be sent again. */
var PATIENCE_MS$1 = 2e4;
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
	/** What an earlier page left, which may be nothing; it is kept already. */
	resume(operations) {
		this.#queue = [...operations, ...this.#queue];
		this.#say(this.#queue.length > 0 && this.#line === "saved" ? "sending" : this.#line);
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
		this.#stopPause();
		const taken = await this.#post(this.#queue.slice(0, MOST$2));
		this.#busy = false;
		if (taken && this.#settle(taken)) {
			this.#tries = 0;
			this.#send();
		} else if (this.#line !== "locked") this.#later();
	}
	/** Whether anything that waited was answered: an answer about nothing may not be asked for without a pause. */
	#settle(taken) {
		const held = new Set(taken.results.map((each) => each.op));
		const left = this.#queue.filter((each) => !held.has(each.op));
		if (left.length === this.#queue.length) return false;
		this.#queue = left;
		this.#keeping.then(() => this.#kept.forget([...held])).catch(() => void 0);
		try {
			this.#told.settled(taken);
		} catch (trouble) {
			this.#scope.after(0, () => {
				throw trouble;
			});
		}
		this.#say(this.#queue.length > 0 ? "sending" : "saved");
		return true;
	}
	async #post(batch) {
		const patience = new AbortController();
		const stop = this.#scope.after(PATIENCE_MS$1, () => patience.abort());
		let answer;
		try {
			answer = await fetch(this.#url, {
				method: "POST",
				cache: "no-store",
				headers: {
					"content-type": "application/json",
					"X-App-CSRF": "1"
				},
				body: JSON.stringify({ operations: batch }),
				signal: patience.signal
			});
			if (answer.ok) return read(await answer.json());
		} catch {
			this.#say("offline");
			return null;
		} finally {
			stop();
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
/** Somebody else's page with a friendly 200 (a hotel's network, say) is no answer of ours. */
function read(answer) {
	const { results, revision } = answer;
	if (!Array.isArray(results) || typeof revision !== "number") throw new TypeError("not an answer");
	return {
		results,
		revision
	};
}
// src/page/controls.ts
var FIRST_VOLUME = .8;
function controls(bench, lengthMs, full, scope) {
	const { player } = bench;
	const play = commandButton("play", bench, icon("play"));
	const loop = commandButton("loop", bench, icon("loop"));
	const [time, drawTime] = clockOf(lengthMs);
	const [speed, drawSpeed] = speeds(player, scope);
	const [sounds, drawSound] = sound(player);
	const playing = onlyNew((on) => play.replaceChildren(icon(on ? "pause" : "play")));
	const looping = onlyNew((on) => loop.setAttribute("aria-pressed", String(on)));
	const draw = (seen) => {
		playing(seen.playing);
		looping(player.looping);
		for (const each of [
			drawTime,
			drawSpeed,
			drawSound
		]) each(seen);
	};
	player.onChange(draw);
	draw(player.seen);
	const screen = make("button", {
		type: "button",
		"aria-label": WORDS.full,
		title: WORDS.full
	}, icon("full"));
	screen.onclick = full;
	return make("div", { class: "controls" }, play, commandButton("what-was-that", bench, icon("again")), time, make("span", { class: "gap" }), commandButton("frame-back", bench, icon("back")), make("span", {
		class: "between",
		"aria-hidden": "true"
	}, WORDS.frame), commandButton("frame-on", bench, icon("on")), speed, loop, ...sounds, screen);
}
/** Time and frame change while the film plays: each is one text that is written over. */
function clockOf(lengthMs) {
	const now = new Text();
	const number = new Text();
	const drawNow = onlyNew((ms) => {
		now.data = clock(ms);
	});
	const drawFrame = onlyNew((frame) => {
		number.data = frame === null ? "" : ` · ${WORDS.frame} ${String(frame)}`;
	});
	return [make("span", { class: "clock" }, make("b", {}, now), make("span", { class: "length" }, ` / ${clock(lengthMs)}`), make("span", { class: "frame" }, number)), ({ ms, frame }) => {
		drawNow(ms);
		drawFrame(frame);
	}];
}
function speeds(player, scope) {
	const choice = make("select", {
		class: "speed",
		"aria-label": WORDS.speed,
		title: WORDS.speed
	});
	for (const each of SPEEDS) choice.append(make("option", { value: String(each) }, `${String(each)}×`));
	scope.listen(choice, "change", () => {
		player.setSpeed(Number(choice.value));
		choice.blur();
	});
	const draw = onlyNew((rate) => {
		choice.value = String(rate);
		choice.classList.toggle("other", rate !== 1);
	});
	return [choice, ({ rate }) => draw(rate)];
}
/** The loudspeaker is crossed out also while the film is too slow to be heard. */
function sound(player) {
	const mute = make("button", {
		type: "button",
		"aria-label": WORDS.mute
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
	mute.onclick = () => player.mute(!player.muted);
	volume.oninput = () => {
		player.film.volume = Number(volume.value);
	};
	const drawMuted = onlyNew((muted) => mute.setAttribute("aria-pressed", String(!muted)));
	const drawHeard = onlyNew((heard) => mute.replaceChildren(icon(heard ? "sound" : "silent")));
	const drawSlow = onlyNew((slow) => {
		mute.title = slow ? WORDS.silentWhenSlow(SILENT_BELOW) : WORDS.mute;
	});
	return [[mute, volume], ({ rate }) => {
		drawMuted(player.muted);
		drawHeard(!player.muted && rate >= .5);
		drawSlow(rate < SILENT_BELOW);
	}];
}
// src/page/editing.ts
function editing(bench, root, [undo, redo], scope) {
	if (undo && redo) namedTools(bench, undo, redo, scope);
	recall(bench, scope);
	for (const [type, id] of [["copy", "copy-times"], ["paste", "paste-new"]]) scope.listen(document, type, (event) => {
		const at = event.composedPath()[0];
		const isText = isTypedInto(at) || document.getSelection()?.isCollapsed === false;
		if (!root.isConnected || isText || bench.panels.open || bench.store.selected === null) return;
		event.preventDefault();
		command(id).run(bench);
	});
	return make("div", { class: "editing" }, contextMenu(bench, root, scope), hints(bench.store, scope));
}
// src/page/fields.ts
/** One thing that can be said of a moment: a choice or a tick that shows how it stands and says what is chosen. */
/** What they say of it, where all say the same. */
function common(all, read) {
	const [first, ...rest] = all.map(read);
	return rest.every((each) => each === first) ? first : void 0;
}
var SEVERAL = "several";
function choiceOf({ id, name, values }, read, set) {
	const choice = make("select", { "data-field": id });
	const several = make("option", {
		value: SEVERAL,
		hidden: true,
		disabled: true
	}, WORDS.tagging.several);
	choice.append(several, ...values.map((each) => make("option", { value: each.id }, each.name)));
	choice.onchange = () => set(choice.value);
	return {
		element: make("label", { class: "choice" }, make("span", { class: "label" }, name), choice),
		stands: (all) => {
			choice.value = common(all, read) ?? SEVERAL;
		}
	};
}
/** One that can only be said or not is a tick; others are a choice. */
function fieldOf(field, set) {
	const read = ({ values }) => values[field.id] ?? "";
	const only = field.values.length === 1 ? field.values[0] : void 0;
	if (!only) return choiceOf({
		...field,
		values: [{
			id: "",
			name: WORDS.notSaid
		}, ...field.values]
	}, read, set);
	const tick = make("input", {
		type: "checkbox",
		"data-field": field.id
	});
	tick.onchange = () => set(tick.checked ? only.id : "");
	return {
		element: make("label", { class: "tick" }, tick, field.name),
		stands: (all) => {
			tick.checked = common(all, read) === only.id;
			tick.indeterminate = common(all, read) === void 0;
		}
	};
}
/** The codes of a family, one beside the other; the arrows go from one to the next. */
function codesOf({ codes }, key, set) {
	const chips = codes.map((code) => make("button", {
		type: "button",
		class: "chip",
		"aria-pressed": "false",
		title: code.definition ?? "",
		"data-code": code.id
	}, code.name));
	const element = make("div", {
		class: "codes",
		role: "group",
		"aria-label": WORDS.whatWasIt,
		"data-keeps": "Escape ArrowLeft ArrowRight"
	}, make("span", { class: "label" }, WORDS.whatWasIt, " ", make("kbd", {}, key)), ...chips);
	chips.forEach((chip, at) => {
		chip.onclick = () => set(chip.getAttribute("aria-pressed") === "true" ? null : chip.dataset["code"] ?? null);
		chip.onkeydown = ({ key: pressed }) => {
			const to = pressed === "ArrowRight" ? at + 1 : pressed === "ArrowLeft" ? at - 1 : null;
			if (to !== null) chips.at(to % chips.length)?.focus();
		};
	});
	return {
		element,
		stands: (all) => {
			const now = common(all, (each) => each.code);
			for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset["code"] === now));
		}
	};
}
// src/page/details.ts
var MOST_NOTE = 4e3;
/** The keyboard's way into the sheet, for commands; the sheet itself says where it leads. */
var Sheet = class {
	#way = () => void 0;
	leads(way) {
		this.#way = way;
	}
	enter() {
		this.#way();
	}
};
var Details = class {
	element = make("section", {
		class: "details",
		"aria-label": WORDS.whatWasIt
	});
	#bench;
	#note;
	#of = null;
	#built = "";
	#controls = [];
	#plays = false;
	#entered = false;
	constructor(bench, scope) {
		this.#bench = bench;
		this.#note = make("textarea", {
			rows: "2",
			placeholder: WORDS.note,
			"aria-label": WORDS.note,
			maxlength: String(MOST_NOTE)
		});
		this.#note.onchange = () => this.#keepNote();
		scope.listen(this.element, "keydown", (event) => {
			if (event.key !== "Escape") return;
			event.stopPropagation();
			this.#focused?.blur();
		});
		scope.listen(this.element, "focusout", ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget)) this.#leave();
		});
		bench.sheet.leads(() => this.#enter());
	}
	/** While the film plays only the first line shows, so that the list stays quiet. */
	slim(playing) {
		if (playing === this.#plays) return;
		this.#plays = playing;
		this.draw();
	}
	draw() {
		const all = allSelected(this.#bench.store.state);
		this.#turnTo(all);
		const slim = this.#plays && !this.#entered;
		this.element.classList.toggle("slim", slim);
		const [first] = all;
		if (!first) return;
		const mark = slim ? `slim ${String(all.length > 1)}` : this.#structureOf(all);
		if (mark !== this.#built) this.#build(all, slim);
		this.#built = mark;
		for (const each of this.#controls) each.stands(all);
		if (this.#note !== this.#focused) this.#note.value = first.note;
	}
	/** The whole sheet, also while the film plays, and the keyboard on its first field. */
	#enter() {
		this.#entered = true;
		this.draw();
		(this.element.querySelector("[data-field]") ?? this.element.querySelector(".chip, textarea"))?.focus();
	}
	#leave() {
		if (!this.#entered) return;
		this.#entered = false;
		this.draw();
	}
	get #focused() {
		const root = this.element.getRootNode();
		const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
		return at instanceof HTMLElement && this.element.contains(at) ? at : null;
	}
	/** What was being written belongs to the moment it was written for. */
	#turnTo([first, ...others]) {
		const of = first && others.length === 0 ? first.id : null;
		if (of === this.#of) return;
		this.#keepNote();
		this.#of = of;
		this.#note.value = "";
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
	/** The same structure is told anew how things stand; only another one is built. */
	#structureOf(all) {
		const ruptures = all.length > 1 ? [] : this.#ruptures(all[0]).map((each) => [
			each.id,
			each.onset_ms,
			each.code
		]);
		const fields = this.#fieldsOf(all).map((each) => each.id);
		return JSON.stringify([
			common(all, (each) => each.family) ?? "",
			all.length > 1,
			fields,
			ruptures
		]);
	}
	#build(all, slim) {
		const field = this.#focused?.dataset["field"];
		coloured(this.element, this.#family(all));
		const head = this.#head(all.length > 1);
		const aside = common(all, (each) => each.family) === SET_ASIDE;
		const [codes, fields] = slim || aside ? [[], []] : [this.#codes(all), this.#fields(all)];
		this.#controls = [
			head,
			...codes,
			...fields
		];
		this.element.replaceChildren(head.element, ...codes.map((each) => each.element), make("div", { class: "fields" }, ...fields.map((each) => each.element)), ...slim ? [] : this.#written(all.length, aside));
		if (field !== void 0) this.element.querySelector(`[data-field="${field}"]`)?.focus();
	}
	/** A note, where there is one moment to write about; of what is set aside, nothing is written here. */
	#written(many, aside) {
		if (aside) return [make("p", { class: "label" }, WORDS.tagging.setAsideNote)];
		return many > 1 ? [] : [this.#note];
	}
	#codes(all) {
		const family = this.#family(all);
		return family && family.codes.length > 0 ? [codesOf(family, keyOf("codes"), (code) => this.#say({ code }))] : [];
	}
	#fields(all) {
		return [
			...this.#fieldsOf(all).map((field) => fieldOf(field, (value) => this.#say((each) => ({ values: valuesWith(each, field, value) })))),
			this.#confidence(),
			...all.length === 1 ? this.#answers(all[0]) : []
		];
	}
	#say(fields) {
		const { store } = this.#bench;
		say(store, allSelected(store.state), fields);
		store.do({
			do: "pick",
			picking: false
		});
	}
	#family(all) {
		return familyOf$1(this.#bench.store.around.scheme, common(all, (each) => each.family) ?? "")?.family;
	}
	/** What can be said of all of them. */
	#fieldsOf(all) {
		const fits = ({ codes }, { code }) => !codes || codes.length === 0 || code !== null && codes.includes(code);
		return (this.#family(all)?.fields ?? []).filter((field) => all.every((each) => fits(field, each)));
	}
	#head(several) {
		const times = make("span", { class: "times" });
		const bench = this.#bench;
		const tools = several ? [] : [
			commandButton("onset-here", bench, "["),
			commandButton("offset-here", bench, "]"),
			commandButton("play-moment", bench, icon("play"))
		];
		return {
			element: make("header", {}, times, make("span", { class: "gap" }), ...tools, commandButton("remove", bench, icon("bin")), commandButton("moment-menu", bench, "⋯"), ...several ? [] : [timesSheet(bench).element]),
			stands: (all) => {
				times.textContent = all.length > 1 ? WORDS.tagging.moments(all.length) : timesOf(all[0]);
				if (all.length === 1 && all[0]) timesSheet(bench).shows(all[0]);
			}
		};
	}
	#confidence() {
		const values = WORDS.confidences.map((name, at) => ({
			id: String(at + 1),
			name
		}));
		return choiceOf({
			id: "confidence",
			name: WORDS.confidence,
			values
		}, (each) => String(each.confidence), (value) => this.#say({ confidence: Number(value) }));
	}
	#ruptures(of) {
		if (of?.family !== "repair") return [];
		return this.#bench.store.state.sorted.filter((each) => each.family === "rupture" && each.onset_ms < of.onset_ms).reverse();
	}
	/** Which rupture a repair answers: those before it, the nearest first. */
	#answers(of) {
		if (of?.family !== "repair") return [];
		const { store } = this.#bench;
		const ruptures = this.#ruptures(of).map((each) => ({
			id: each.id,
			name: wholeLine(store.around.scheme, each)
		}));
		const values = [{
			id: "",
			name: WORDS.noRupture
		}, ...ruptures];
		return [choiceOf({
			id: "repairs",
			name: WORDS.answersRupture,
			values
		}, (each) => each.repairs ?? "", (value) => {
			const now = store.selected;
			if (now) store.do({
				do: "link",
				annotation: now.id,
				repairs: value === "" ? null : value
			});
		})];
	}
};
function timesOf(of) {
	if (!of) return "";
	return of.offset_ms === null ? clock(of.onset_ms) : `${clock(of.onset_ms)} – ${clock(of.offset_ms)}`;
}
function valuesWith({ values }, field, value) {
	const rest = Object.entries(values).filter(([id]) => id !== field.id);
	return Object.fromEntries(value === "" ? rest : [...rest, [field.id, value]]);
}
// src/page/strip.ts
/** The film strip: one picture of the whole at once, and where somebody looks closely the sheets of the finer level. */
/** As many sheets are at hand; each is a few megabytes. */
var MOST_SHEETS = 12;
var FilmStrip = class {
	plan;
	#picture;
	#sheets;
	constructor(plan, picture, url, come) {
		this.plan = plan;
		this.#picture = picture;
		this.#sheets = new Pieces(MOST_SHEETS, {
			fetch: (number) => sheetOf(url, plan.fine?.ends ?? [], number),
			come,
			letGo: (sheet) => sheet.close()
		});
	}
	/** The picture on screen at `ms`, from the finer level where pictures stand closer than the coarse one has them. */
	at(ms, everyMs) {
		const { fine } = this.plan;
		const closer = fine && everyMs < this.plan.every_ms ? this.#closer(fine, ms) : null;
		if (closer) return closer;
		const at = placeIn(ms, this.plan);
		return {
			picture: this.#picture,
			...this.#corner(at, this.plan.columns)
		};
	}
	#closer(fine, ms) {
		const at = placeIn(ms, fine);
		const picture = this.#sheets.at(Math.floor(at / fine.on_a_sheet));
		return picture && {
			picture,
			...this.#corner(at % fine.on_a_sheet, fine.columns)
		};
	}
	#corner(at, columns) {
		return {
			x: at % columns * this.plan.width,
			y: Math.floor(at / columns) * this.plan.height
		};
	}
};
function placeIn(ms, { every_ms, count }) {
	return Math.min(count - 1, Math.max(0, Math.floor(ms / every_ms)));
}
async function sheetOf(url, ends, number) {
	const end = ends[number];
	if (end === void 0) return null;
	const bytes = await getPart(url, ends[number - 1] ?? 0, end);
	return bytes && createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
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
function partsOf(bench, clip) {
	const { player, timeline } = bench;
	return [
		{
			url: `/clips/${clip}/frames`,
			take: (table) => player.setTable(table)
		},
		{
			url: `/clips/${clip}/sound`,
			take: (told) => hear(bench, clip, told)
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
	timeline.strip = new FilmStrip(plan, image, `/clips/${clip}/film-strip/sheets`, () => timeline.redraw());
}
/** The copy made for stepping takes the film's place only while the film rests. */
async function step(bench, clip, scope) {
	while (bench.player.seen.playing && !scope.ended) await rest(scope);
	if (!scope.ended) bench.player.swap(filmOf(clip, true));
}
function rest(scope) {
	return new Promise((done) => scope.after(ASK_EVERY_MS$1, done));
}
// src/page/filtering.ts
var SAYS$3 = WORDS.finding;
/** Counts follow when the typing rests; the list itself follows at once. */
var REST_MS$4 = 150;
/** What is wished for, for all who show or change it. */
var Finding = class {
	#listeners = /* @__PURE__ */ new Set();
	#wanted = ALL;
	#focus = () => void 0;
	get wanted() {
		return this.#wanted;
	}
	onChange(listener) {
		this.#listeners.add(listener);
	}
	want(wanted) {
		this.#wanted = {
			...this.#wanted,
			...wanted
		};
		for (const listener of this.#listeners) listener(this.#wanted);
	}
	/** Where searching begins, once it is on the page. */
	set place(focus) {
		this.#focus = focus;
	}
	focus() {
		this.#focus();
	}
};
var Filtering = class {
	element;
	#bench;
	#scope;
	#search = make("input", {
		type: "text",
		role: "searchbox",
		inputmode: "search",
		autocomplete: "off",
		spellcheck: "false",
		placeholder: WORDS.search,
		"aria-label": WORDS.search,
		"aria-keyshortcuts": "/",
		"data-keeps": "Escape ArrowDown Enter"
	});
	#more = make("button", {
		type: "button",
		class: "more",
		"aria-expanded": "false"
	}, SAYS$3.filter);
	#clear = make("button", {
		type: "button",
		class: "clear",
		hidden: true
	}, SAYS$3.clear);
	#what = make("select", { "aria-label": SAYS$3.what });
	#sure = make("select", { "aria-label": WORDS.confidence });
	#chips;
	#wishes;
	#before = null;
	#counted = [];
	#stop = () => void 0;
	constructor(bench, below, beside, scope) {
		this.#bench = bench;
		this.#scope = scope;
		this.#chips = new Map(ONLY.map((only) => [only, this.#chip(only)]));
		this.#wishes = make("div", {
			class: "wishes",
			role: "group",
			"aria-label": SAYS$3.filter,
			hidden: true
		}, ...this.#chips.values(), this.#what, this.#sure);
		this.element = make("div", { class: "filtering" }, make("div", { class: "searching" }, this.#search, this.#clear, this.#more, beside), this.#wishes);
		this.#listen(below);
		bench.finding.place = () => this.#begin();
		bench.finding.onChange((wanted) => this.#draw(wanted));
		this.#draw(bench.finding.wanted);
	}
	/** What stands has changed: so have the counts. */
	recount() {
		if (this.#wishes.hidden) return;
		this.#stop();
		this.#stop = this.#scope.after(REST_MS$4, () => this.#count());
	}
	#listen(below) {
		const { finding } = this.#bench;
		this.#scope.listen(this.#search, "input", () => finding.want({ search: this.#search.value }));
		this.#scope.listen(this.#search, "keydown", (event) => this.#pressed(event, below));
		this.#scope.listen(this.#what, "change", () => finding.want({ what: this.#what.value }));
		this.#scope.listen(this.#sure, "change", () => finding.want({ confidence: Number(this.#sure.value) }));
		this.#clear.onclick = () => finding.want(ALL);
		this.#more.onclick = () => this.#open(this.#wishes.hidden !== false);
	}
	#pressed(event, below) {
		event.stopPropagation();
		if (event.isComposing) return;
		const act = {
			Escape: () => this.#back(),
			ArrowDown: below.enter,
			Enter: below.goToFirst
		}[event.key];
		if (!act) return;
		event.preventDefault();
		act();
	}
	#begin() {
		const root = this.#search.getRootNode();
		const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
		if (at !== this.#search) this.#before = at instanceof HTMLElement ? at : null;
		this.#search.focus();
		this.#search.select();
	}
	/** What was searched for stays; the keys are the film's again. */
	#back() {
		this.#search.blur();
		this.#before?.focus();
		this.#before = null;
	}
	#open(open) {
		this.#wishes.hidden = !open;
		this.#more.setAttribute("aria-expanded", String(open));
		this.#count();
	}
	#chip(only) {
		const chip = make("button", {
			type: "button",
			class: "wish",
			"data-wish": only
		});
		chip.onclick = () => {
			const now = new Set(this.#bench.finding.wanted.only);
			if (!now.delete(only)) now.add(only);
			this.#bench.finding.want({ only: now });
		};
		return chip;
	}
	#draw(wanted) {
		if (this.#search.value !== wanted.search) this.#search.value = wanted.search;
		const many = wishes(wanted);
		this.#more.textContent = many === 0 ? SAYS$3.filter : SAYS$3.filtersOn(many);
		this.#more.classList.toggle("on", many > 0);
		this.#clear.hidden = isAll(wanted);
		if (many > 0 && this.#wishes.hidden) this.#open(true);
		else this.recount();
		for (const [only, chip] of this.#chips) chip.setAttribute("aria-pressed", String(wanted.only.has(only)));
		this.#what.value = wanted.what;
		this.#sure.value = String(wanted.confidence);
	}
	#count() {
		const { store, finding } = this.#bench;
		const seen = [store.state.sorted, finding.wanted];
		if (this.#wishes.hidden || seen.every((each, at) => each === this.#counted[at])) return;
		this.#counted = seen;
		const counts = countsOf(store.state.sorted, finding.wanted, store.around.scheme);
		const of = (name) => counts.get(name) ?? 0;
		for (const [only, chip] of this.#chips) chip.replaceChildren(`${SAYS$3.only[only]} `, make("span", { class: "many" }, String(of(`only:${only}`))));
		const { scheme } = store.around;
		const families = scheme.tiers.flatMap((tier) => tier.families);
		filled(this.#what, SAYS$3.anything, families.flatMap((family) => choicesOf(family, of, finding.wanted.what)));
		filled(this.#sure, SAYS$3.anySure, [
			1,
			2,
			3
		].map((sure) => [String(sure), `${SAYS$3.sure[sure] ?? ""} (${String(of(`confidence:${String(sure)}`))})`]), "0");
		this.#what.value = finding.wanted.what;
		this.#sure.value = String(finding.wanted.confidence);
	}
};
/** A family that can be tagged or is used, and below it those of its codes that are used. */
function choicesOf(family, of, wanted) {
	const codes = family.codes.map((code) => [`${family.id}/${code.id}`, code.name]).filter(([what]) => of(`what:${what}`) > 0 || what === wanted);
	const many = of(`what:${family.id}`);
	if (many === 0 && codes.length === 0 && !isKeyed(family)) return [];
	return [[family.id, `${shapeOf(family)} ${family.name} (${String(many)})`], ...codes.map(([what, name]) => [what, `\u2003${name} (${String(of(`what:${what}`))})`])];
}
/** Only what says something else is written anew, so that an open list does not jump. */
function filled(select, any, choices, none = "") {
	const all = [[none, any], ...choices];
	const before = [...select.options];
	if (before.length !== all.length || all.some(([value], at) => before[at]?.value !== value)) {
		select.replaceChildren(...all.map(([value, says]) => make("option", { value }, says)));
		return;
	}
	all.forEach(([, says], at) => {
		const option = before[at];
		if (option && option.textContent !== says) option.textContent = says;
	});
}
// src/page/menu.ts
/** What is not needed at every moment, behind one button: the commands that say they stand in the menu. */
/** Room between the menu and the window's edge. */
var MARGIN_PX = 12;
function menuOf(commands, bench, scope) {
	const button = make("button", {
		type: "button",
		"aria-label": WORDS.menu,
		title: WORDS.menu,
		"aria-haspopup": "true",
		"aria-expanded": "false"
	}, "⋯");
	const list = make("div", {
		class: "choices",
		role: "group",
		"aria-label": WORDS.menu,
		hidden: true
	});
	const show = (shown) => {
		list.hidden = !shown;
		button.setAttribute("aria-expanded", String(shown));
		if (!shown) return;
		below(button, list);
		list.querySelector("button")?.focus();
	};
	const run = (command) => {
		show(false);
		command.run(bench);
	};
	const sections = Object.entries(WORDS.helpGroups).map(([group, title]) => section(title, commands.filter((each) => each.menu && each.group === group && isOffered(each, bench)), bench, run));
	list.append(make("div", { class: "sections" }, ...sections));
	button.onclick = () => show(list.hidden !== false);
	const holder = make("div", { class: "menu" }, button, list);
	scope.listen(holder.ownerDocument, "pointerdown", (event) => {
		if (!event.composedPath().includes(holder)) show(false);
	});
	scope.listen(window, "resize", () => show(false));
	scope.listen(holder, "keydown", (event) => {
		if (event.key !== "Escape" || list.hidden) return;
		event.stopPropagation();
		show(false);
		button.focus();
	});
	return holder;
}
/** Over everything, so that no edge of the list of moments cuts it off. */
function below(button, list) {
	const { bottom, right } = button.getBoundingClientRect();
	list.style.setProperty("--top", `${String(bottom + 6)}px`);
	list.style.setProperty("--right", `${String(Math.max(MARGIN_PX, window.innerWidth - right))}px`);
}
function section(title, commands, bench, run) {
	const element = make("section", {
		"aria-label": title,
		hidden: commands.length === 0
	}, make("h3", {}, title));
	for (const command of commands) {
		const choice = make("button", { type: "button" }, make("span", {}, command.says), keyHint(command.id, bench));
		choice.onclick = () => run(command);
		element.append(choice);
	}
	return element;
}
// src/page/announcing.ts
/** Tells those who do not see it what has just happened: one quiet voice, the newest thing only, at most once a second. */
var SAYS$2 = WORDS.finding.happened;
var APART_MS = 1e3;
/** After the drawing: words never hold up a tag. */
var AFTER_MS = 60;
function announce(store, scope) {
	const element = make("div", {
		class: "unseen happened",
		role: "status",
		"aria-live": "polite",
		"aria-atomic": "true"
	});
	let before = store.state;
	let waiting = null;
	let resting = false;
	const tell = () => {
		resting = waiting !== null;
		if (waiting === null) return;
		element.textContent = waiting;
		waiting = null;
		scope.after(APART_MS, tell);
	};
	store.onChange((state) => {
		const says = happened(before, state, store.around.scheme);
		before = state;
		if (says === null) return;
		waiting = says;
		if (resting) return;
		resting = true;
		scope.after(AFTER_MS, tell);
	});
	return element;
}
/** What the change from one state to the next was, in a few words; null where there is nothing to say. */
function happened(before, now, scheme) {
	if (before.log.annotations === now.log.annotations && before.selected === now.selected && before.also === now.also) return null;
	return reversed(before, now, scheme) ?? recorded(before, now, scheme) ?? done(before, now, scheme) ?? selected(before, now, scheme);
}
function reversed(before, now, scheme) {
	if (before.undoing === now.undoing || now.log.waiting.at(-1)?.kind !== "undo") return null;
	const undone = now.undoing.undone.length > before.undoing.undone.length;
	const step = (undone ? now.undoing.undone : now.undoing.done).at(-1);
	return (undone ? SAYS$2.undone : SAYS$2.redone)(step ? stepName(scheme, step) : SAYS$2.last);
}
/** A moment opened or closed: the closing of one may open another, and that one is the news. */
function recorded(before, now, scheme) {
	const annotations = now.log.annotations;
	const opened = [...now.open].find(([family, id]) => before.open.get(family) !== id)?.[1];
	const begun = annotations.get(opened ?? "");
	if (begun) return SAYS$2.opened(calledIn(scheme, begun), shortClock(begun.onset_ms));
	const closed = [...before.open].find(([family, id]) => now.open.get(family) !== id)?.[1];
	const ended = annotations.get(closed ?? "");
	if (!ended) return null;
	return SAYS$2.closed(calledIn(scheme, ended), span((ended.offset_ms ?? ended.onset_ms) - ended.onset_ms));
}
/** Something this page did: by its own words where it was several things, otherwise by what became of the moment. */
function done(before, now, scheme) {
	const step = now.undoing.done.at(-1);
	if (!step || now.undoing.done.length <= before.undoing.done.length) return null;
	const id = step.ops.at(-1)?.annotation ?? "";
	const one = became(before.log.annotations.get(id), now.log.annotations.get(id), scheme);
	if (step.says === "") return one;
	return step.ops.length > 1 || one === null ? sentence(step.says) : one;
}
function became(was, is, scheme) {
	if (is && was) return changed(was, is, scheme);
	if (is) return SAYS$2.tagged(calledIn(scheme, is), shortClock(is.onset_ms));
	return was ? SAYS$2.removed(calledIn(scheme, was)) : null;
}
function changed(was, is, scheme) {
	if (was.code !== is.code) return SAYS$2.named(calledIn(scheme, is));
	if (was.starred !== is.starred) return is.starred ? SAYS$2.starred : SAYS$2.unstarred;
	if (was.onset_ms !== is.onset_ms || was.offset_ms !== is.offset_ms) return SAYS$2.moved(wholeLine(scheme, is));
	return null;
}
function selected(before, now, scheme) {
	if (now.also.size > 0 && now.also !== before.also) return WORDS.finding.several(now.also.size + 1);
	if (now.selected === null || now.selected === before.selected) return null;
	const of = now.log.annotations.get(now.selected);
	return of ? [wholeLine(scheme, of), aboutIn(now, scheme, of)].filter(Boolean).join(", ") : null;
}
function sentence(says) {
	return says.charAt(0).toUpperCase() + says.slice(1);
}
// src/page/keyed.ts
var Keyed = class {
	#known = /* @__PURE__ */ new Map();
	#place;
	constructor(place) {
		this.#place = place;
	}
	of(id) {
		return this.#known.get(id)?.element;
	}
	/** These and no others, in this order. An element is only moved where the order has changed. */
	fill(items) {
		const wanted = new Set(items.map((item) => item.id));
		for (const [id, { element }] of this.#known) {
			if (wanted.has(id)) continue;
			element.remove();
			this.#known.delete(id);
		}
		const elements = items.map((item) => this.#element(item));
		let next = this.#place.firstChild;
		for (const element of elements) if (next === element) next = element.nextSibling;
		else this.#place.insertBefore(element, next);
		return elements;
	}
	#element({ id, mark, make }) {
		const known = this.#known.get(id);
		if (known?.mark === mark) return known.element;
		const element = make();
		this.#known.set(id, {
			mark,
			element
		});
		known?.element.replaceWith(element);
		return element;
	}
};
// src/page/moment_row.ts
/** What the row says: as long as it says the same it stays the same element. */
function markOf({ store }, of) {
	const { scheme } = store.around;
	return [
		of.family,
		of.onset_ms,
		of.starred,
		calledIn(scheme, of),
		aboutIn(store.state, scheme, of)
	].join("\n");
}
function momentRow({ store }, of) {
	const { scheme } = store.around;
	const family = familyOf$1(scheme, of.family)?.family;
	const called = calledIn(scheme, of);
	const go = make("button", {
		type: "button",
		class: "go"
	}, shapeDrawing(family), make("span", { class: "time" }, shortClock(of.onset_ms)), make("span", { class: "what" }, make("b", {}, called), make("small", {}, aboutIn(store.state, scheme, of))));
	const star = make("button", {
		type: "button",
		class: "star",
		tabindex: "-1",
		"aria-pressed": String(of.starred),
		"aria-label": `Star: ${called}`
	}, of.starred ? "★" : "☆");
	star.onclick = () => store.do({
		do: "star",
		annotation: of.id
	});
	return coloured(make("div", {
		class: "row",
		role: "row",
		"data-id": of.id,
		"data-family": of.family
	}, make("div", { role: "gridcell" }, go), make("div", { role: "gridcell" }, star)), family);
}
/** How it stands in the list just now. */
function stand(row, { place, selected, also, reached }) {
	row.classList.toggle("selected", selected);
	row.classList.toggle("also", also);
	row.setAttribute("aria-rowindex", String(place + 1));
	row.setAttribute("aria-selected", String(selected || also));
	row.querySelector(".go")?.setAttribute("tabindex", reached ? "0" : "-1");
}
// src/model/selecting.ts
/** One more, or one less: what is added is in hand; when that goes, another is. */
function toggled({ selected, also }, id) {
	const others = new Set(also);
	if (selected !== id) {
		if (others.delete(id)) return {
			annotation: selected,
			also: others
		};
		if (selected !== null) others.add(selected);
		return {
			annotation: id,
			also: others
		};
	}
	const [next] = others;
	others.delete(next ?? "");
	return {
		annotation: next ?? null,
		also: others
	};
}
/** Everything from the one to the other; the other is in hand. */
function ranged(shown, from, to) {
	const one = shown.findIndex((each) => each.id === from);
	const other = shown.findIndex((each) => each.id === to);
	if (one < 0 || other < 0) return {
		annotation: to,
		also: /* @__PURE__ */ new Set()
	};
	const between = shown.slice(Math.min(one, other), Math.max(one, other) + 1).map((each) => each.id);
	return {
		annotation: to,
		also: new Set(between.filter((each) => each !== to))
	};
}
// src/page/walking.ts
/** The strokes that belong to the list while the keyboard is in it. */
var KEEPS$1 = "ArrowUp ArrowDown Home End PageUp PageDown Shift+ArrowUp Shift+ArrowDown Mod+Space Mod+Enter";
var Walking = class {
	#bench;
	#ground;
	/** Where the keyboard is. */
	#reached = null;
	/** Where a range begins. */
	#anchor = null;
	constructor(bench, ground, scope) {
		this.#bench = bench;
		this.#ground = ground;
		scope.listen(ground.rows, "click", (event) => this.#clicked(event));
		scope.listen(ground.rows, "keydown", (event) => this.#pressed(event));
	}
	get reached() {
		return this.#reached;
	}
	/** Tab comes to where the keyboard was, to what is selected, or to the first in view. */
	placeReached(first) {
		const { shown, placeOf } = this.#ground;
		const place = placeOf(this.#reached);
		if (place >= 0) return place;
		const at = placeOf(this.#bench.store.state.selected);
		const found = at >= 0 ? at : Math.min(first, shown.length - 1);
		this.#reached = shown[found]?.id ?? null;
		return found;
	}
	/** Selected from elsewhere: the keyboard goes along, and the next range begins there. */
	turnTo(id, alone) {
		if (id !== null) this.#reached = id;
		if (alone) this.#anchor = id;
	}
	/** From the search into the list. */
	enter() {
		const { shown, placeOf } = this.#ground;
		const id = placeOf(this.#reached) >= 0 ? this.#reached : shown[0]?.id;
		if (id) this.#reach(id);
	}
	goToFirst() {
		const [first] = this.#ground.shown;
		if (first) this.#go(first.id);
	}
	#reach(id) {
		this.#reached = id;
		this.#ground.reach(id);
	}
	#clicked(event) {
		const id = idAt(event);
		if (id === null) return;
		if (isMod(event)) this.#select(toggled(this.#bench.store.state, id), id);
		else if (event.shiftKey) this.#select(ranged(this.#ground.shown, this.#anchor ?? this.#reached, id), id);
		else this.#go(id);
	}
	#pressed(event) {
		const id = idAt(event);
		if (id === null) return;
		const to = this.#towards(event.key);
		const chooses = isMod(event) && [" ", "Enter"].includes(event.key);
		if (to === null && !chooses) return;
		event.preventDefault();
		event.stopPropagation();
		if (to === null) this.#select(toggled(this.#bench.store.state, id), id);
		else this.#walk(to, event.shiftKey);
	}
	/** The place a key leads to. */
	#towards(key) {
		const { shown, page, placeOf } = this.#ground;
		const last = shown.length - 1;
		const here = placeOf(this.#reached);
		const to = {
			ArrowUp: here - 1,
			ArrowDown: here + 1,
			Home: 0,
			End: last,
			PageUp: here - page,
			PageDown: here + page
		}[key];
		return to === void 0 ? null : Math.min(Math.max(0, to), last);
	}
	#walk(place, choosing) {
		const { shown } = this.#ground;
		const id = shown[place]?.id;
		if (id === void 0) return;
		if (choosing) {
			this.#anchor ??= this.#reached;
			this.#select(ranged(shown, this.#anchor, id), id);
		}
		this.#reach(id);
	}
	#select({ annotation, also }, reached) {
		const anchor = this.#anchor;
		this.#bench.store.do({
			do: "select",
			annotation,
			also
		});
		this.#anchor = anchor ?? annotation;
		this.#reach(reached);
	}
	#go(id) {
		const { store, player, timeline } = this.#bench;
		const of = store.state.log.annotations.get(id);
		if (!of) return;
		this.#anchor = this.#reached = id;
		store.do({
			do: "select",
			annotation: id
		});
		player.seek(of.onset_ms);
		timeline.show(of.onset_ms);
	}
};
/** The moment whose row it happened on; its star is not the row. */
function idAt(event) {
	return (event.target instanceof Element ? event.target.closest(".go") : null)?.closest(".row")?.getAttribute("data-id") ?? null;
}
function isMod(event) {
	return event.ctrlKey || event.metaKey;
}
// src/page/moments.ts
var ROW_PX = 56;
var Moments = class {
	element;
	#bench;
	#details;
	#filtering;
	#count = make("span", { class: "count" });
	#grid = make("div", {
		role: "grid",
		"aria-label": WORDS.moments,
		"aria-multiselectable": "true",
		"data-keeps": KEEPS$1
	});
	/** The open details lie between the rows, and are none. */
	#rows = make("div", { class: "rows" }, this.#grid);
	#nothing = make("div", {
		class: "none",
		hidden: true
	});
	#list = make("div", { class: "list" }, this.#rows, this.#nothing);
	#keyed = new Keyed(this.#grid);
	#walking;
	#shown = [];
	#shownOf = [];
	#selected = null;
	#expanded = 0;
	#drawn = [];
	#top = 0;
	#room = 600;
	#moves = false;
	#scope;
	constructor(bench, head, scope) {
		this.#bench = bench;
		this.#scope = scope;
		this.#details = new Details(bench, scope);
		this.#walking = new Walking(bench, this.#ground(), scope);
		this.#filtering = new Filtering(bench, {
			enter: () => this.#walking.enter(),
			goToFirst: () => this.#walking.goToFirst()
		}, new ChecksCount(bench, scope).element, scope);
		this.element = make("section", {
			class: "moments",
			"aria-label": WORDS.moments
		}, make("header", {}, make("h2", {}, WORDS.moments, " ", this.#count), make("span", { class: "gap" }), ...head), this.#filtering.element, this.#list, new SumsLine(bench, scope).element, announce(bench.store, scope));
		this.#listen(scope);
		this.#draw();
	}
	#ground() {
		const shown = () => this.#shown;
		const page = () => Math.max(1, Math.floor(this.#room / ROW_PX) - 1);
		return {
			rows: this.#grid,
			placeOf: (id) => this.#placeOf(id),
			get shown() {
				return shown();
			},
			get page() {
				return page();
			},
			reach: (id) => {
				this.#bringIntoView(id);
				this.#place();
				this.#focus(id);
			}
		};
	}
	#listen(scope) {
		const { store, finding, player } = this.#bench;
		scope.listen(this.#list, "scroll", () => {
			if (this.#moves || this.#list.scrollTop === this.#top) return;
			this.#top = this.#list.scrollTop;
			this.#place();
		});
		scope.observeSize(this.#list, () => {
			this.#room = this.#list.clientHeight;
			this.#place();
		});
		scope.observeSize(this.#details.element, () => this.#grown());
		finding.onChange(() => {
			this.#scrollTo(0);
			this.#draw();
		});
		store.onChange(({ sorted, selected, also, open, picking }) => {
			const seen = [
				sorted,
				selected,
				also,
				open,
				picking
			];
			if (seen.every((each, at) => each === this.#drawn[at])) return;
			this.#drawn = seen;
			this.#draw();
		});
		player.onChange(({ playing }) => this.#details.slim(playing));
	}
	/** What is shown is looked for again only where what stands or what is wished for has changed. */
	#find() {
		const { store, finding } = this.#bench;
		const of = [store.state.sorted, finding.wanted];
		if (of.every((each, at) => each === this.#shownOf[at])) return;
		this.#shownOf = of;
		this.#shown = shownOf(store.state.sorted, finding.wanted, store.around.scheme);
		const all = store.state.sorted.length;
		this.#count.textContent = this.#shown.length === all ? String(all) : `${String(this.#shown.length)} / ${String(all)}`;
		this.#grid.setAttribute("aria-rowcount", String(this.#shown.length));
		this.#filtering.recount();
	}
	#draw() {
		const { selected, also } = this.#bench.store.state;
		this.#find();
		this.#details.draw();
		if (selected !== this.#selected) {
			this.#selected = selected;
			this.#walking.turnTo(selected, also.size === 0);
			this.#stretch();
			this.#bringIntoView(selected);
		}
		this.#place();
	}
	#grown() {
		const height = this.#details.element.offsetHeight;
		if (height === this.#expanded) return;
		this.#expanded = height;
		this.#stretch();
		this.#bringIntoView(this.#selected);
		this.#place();
	}
	#placeOf(id) {
		const of = id === null ? void 0 : this.#bench.store.state.log.annotations.get(id);
		const place = of ? placeFor$1(this.#shown, of) : -1;
		return this.#shown[place]?.id === id ? place : -1;
	}
	/** A newly selected moment comes into view; nothing else moves the list. */
	#bringIntoView(id) {
		const place = this.#placeOf(id);
		if (place < 0) return;
		const at = this.#placeOf(this.#selected);
		const extra = at >= 0 && place > at ? this.#expanded : 0;
		const top = place * ROW_PX + extra;
		const bottom = top + ROW_PX + (place === at ? Math.min(this.#expanded, this.#room - ROW_PX) : 0);
		if (top < this.#top) this.#scrollTo(Math.max(0, top - ROW_PX / 2));
		else if (bottom > this.#top + this.#room) this.#scrollTo(bottom - this.#room);
	}
	/** The place is remembered, and the list moved in the frame that shows it: so the page works everything out only once. */
	#scrollTo(top) {
		this.#top = top;
		if (this.#moves) return;
		this.#moves = true;
		this.#scope.laidOut(this.#list, () => {
			this.#moves = false;
			this.#list.scrollTop = this.#top;
		});
	}
	#stretch() {
		const extra = this.#placeOf(this.#selected) < 0 ? 0 : this.#expanded;
		this.#rows.style.height = `${String(this.#shown.length * ROW_PX + extra)}px`;
	}
	#place() {
		const at = this.#placeOf(this.#selected);
		const extra = at < 0 ? 0 : this.#expanded;
		this.#stretch();
		this.#sayNothing();
		const hadFocus = this.#hasFocus;
		const places = this.#placesInView(extra);
		const items = places.flatMap((place) => this.#shown[place] ?? []);
		this.#keyed.fill(items.map((of) => this.#item(of))).forEach((row, index) => {
			const place = places[index] ?? 0;
			row.style.transform = `translateY(${String(place * ROW_PX + (at >= 0 && place > at ? extra : 0))}px)`;
			stand(row, this.#standing(items[index]?.id ?? "", place));
		});
		this.#open(at);
		if (hadFocus) this.#focus(this.#walking.reached);
	}
	/** Where the keyboard is stays, also out of view: an element that goes takes the focus with it. */
	#placesInView(extra) {
		const first = Math.max(0, Math.floor((this.#top - extra) / ROW_PX) - 1);
		const last = Math.min(this.#shown.length, Math.ceil((this.#top + this.#room) / ROW_PX) + 1);
		const places = [...Array(Math.max(0, last - first)).keys()].map((index) => first + index);
		const reached = this.#walking.placeReached(Math.ceil(this.#top / ROW_PX));
		if (reached < 0 || reached >= first && reached < last) return places;
		return reached < first ? [reached, ...places] : [...places, reached];
	}
	#item(of) {
		return {
			id: of.id,
			mark: markOf(this.#bench, of),
			make: () => momentRow(this.#bench, of)
		};
	}
	#standing(id, place) {
		const { selected, also } = this.#bench.store.state;
		return {
			place,
			selected: id === selected,
			also: also.has(id),
			reached: id === this.#walking.reached
		};
	}
	/** The open details stay the same element, so that a note being written keeps its cursor. */
	#open(at) {
		const { element } = this.#details;
		if (at < 0) {
			element.remove();
			return;
		}
		element.style.transform = `translateY(${String((at + 1) * ROW_PX)}px)`;
		if (element.parentNode !== this.#rows) this.#rows.append(element);
	}
	#sayNothing() {
		const { store, finding } = this.#bench;
		const none = this.#shown.length === 0;
		if (this.#nothing.hidden === !none) return;
		this.#nothing.hidden = !none;
		this.#rows.hidden = none;
		if (!none) return;
		const all = make("button", {
			type: "button",
			class: "quiet"
		}, WORDS.finding.showAll);
		all.onclick = () => finding.want(ALL);
		if (store.state.sorted.length === 0 && isAll(finding.wanted)) this.#nothing.replaceChildren(make("p", {}, WORDS.none));
		else this.#nothing.replaceChildren(make("p", {}, WORDS.noneFound, " ", WORDS.finding.noneFoundLead), all);
	}
	get #hasFocus() {
		const root = this.#grid.getRootNode();
		const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
		return at !== null && this.#grid.contains(at);
	}
	#focus(id) {
		this.#keyed.of(id ?? "")?.querySelector(".go")?.focus({ preventScroll: true });
	}
};
// src/page/picker.ts
/** So long it waits for whoever did not ask for it; then the moment is named later. */
var PASSING_MS = 2e3;
var Picker = class {
	element = make("div", {
		class: "picker",
		role: "group",
		"aria-label": WORDS.whatWasIt,
		hidden: true
	});
	#bench;
	#scope;
	#filled = /* @__PURE__ */ new Map();
	#drawn = [];
	#stop = () => void 0;
	constructor(bench, scope) {
		this.#bench = bench;
		this.#scope = scope;
		bench.store.onChange(behind$1(scope, () => this.#draw()));
		scope.listen(this.element, "pointermove", () => this.#wait());
	}
	#draw() {
		const { picking, passing, selected, also } = this.#bench.store.state;
		const seen = picking ? [
			selected,
			also,
			passing,
			this.#bench.store.selected?.offset_ms
		] : [];
		if (seen.length === this.#drawn.length && seen.every((each, at) => each === this.#drawn[at])) return;
		this.#drawn = seen;
		const family = picking ? this.#family : void 0;
		this.element.hidden = family === void 0;
		this.element.classList.toggle("passing", passing);
		if (family) this.#fill(family);
		this.#wait();
	}
	get #family() {
		const { store } = this.#bench;
		const family = familyOf$1(store.around.scheme, store.selected?.family ?? "")?.family;
		return family && family.codes.length > 0 ? family : void 0;
	}
	/** Made once for each family: what stands there already is not laid out anew. */
	#fill(family) {
		const now = this.#bench.store.selected?.code ?? null;
		const filled = this.#filled.get(family.id) ?? this.#made(family);
		this.#filled.set(family.id, filled);
		for (const choice of filled[1].children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === now));
		if (this.element.firstChild !== filled[0]) coloured(this.element, family).replaceChildren(...filled);
	}
	#made(family) {
		const later = make("button", {
			type: "button",
			class: "later",
			title: "Esc"
		}, WORDS.tagging.later);
		later.onclick = () => this.#close();
		return [make("header", {}, shapeDrawing(family), make("b", {}, WORDS.whatWasIt), later), make("div", { class: "choices" }, ...family.codes.map((code, at) => this.#choice(family, code, at)))];
	}
	#choice(family, code, at) {
		const choice = make("button", {
			type: "button",
			"aria-pressed": "false",
			title: code.definition ?? "",
			"data-code": code.id
		}, ...at < PICKS.length ? [make("kbd", {}, String(at + 1))] : [], make("span", {}, code.name));
		choice.onclick = () => {
			const { store } = this.#bench;
			if (store.selected?.family === family.id) say(store, allSelected(store.state).filter((each) => each.family === family.id), { code: code.id });
			this.#close();
		};
		return choice;
	}
	/** Nobody chose: the moment stands as it is, and the list finds it under "not yet named". */
	#wait() {
		this.#stop();
		const { picking, passing } = this.#bench.store.state;
		if (picking && passing) this.#stop = this.#scope.after(PASSING_MS, () => this.#close());
	}
	#close() {
		this.#bench.store.do({
			do: "pick",
			picking: false
		});
	}
};
// src/page/radial.ts
/** The codes in a ring around the finger: press a button of the palette, pull towards the word, let go. */
var OUTER_PX = 168;
var INNER_PX = 42;
var WORD_PX$1 = 112;
var Radial = class {
	element = make("div", {
		class: "ring",
		hidden: true,
		"aria-hidden": "true"
	});
	#codes = [];
	#centre = {
		x: 0,
		y: 0
	};
	get open() {
		return !this.element.hidden;
	}
	/** Around the point, or as near to it as the window has room for. */
	show(family, at) {
		this.#codes = family.codes.slice(0, 9);
		const room = 174;
		this.#centre = {
			x: within(at.x, room, window.innerWidth - room),
			y: within(at.y, room, window.innerHeight - room)
		};
		this.element.style.setProperty("left", `${String(this.#centre.x - OUTER_PX)}px`);
		this.element.style.setProperty("top", `${String(this.#centre.y - OUTER_PX)}px`);
		coloured(this.element, family).replaceChildren(...this.#codes.map((code, at) => slice(code, at, this.#codes.length)));
		this.element.hidden = false;
	}
	hide() {
		this.element.hidden = true;
	}
	/** The slice in whose direction the pointer lies is lit. */
	point(at) {
		const found = this.#under(at);
		[...this.element.children].forEach((each, place) => each.classList.toggle("lit", place === found));
		return found === null ? null : this.#codes[found] ?? null;
	}
	/** In the middle nothing is chosen; beyond the ring its direction still counts. */
	#under({ x, y }) {
		const [dx, dy] = [x - this.#centre.x, y - this.#centre.y];
		if (!this.open || Math.hypot(dx, dy) < INNER_PX) return null;
		const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1 + .5 / this.#codes.length) % 1;
		return Math.floor(turn * this.#codes.length);
	}
};
function slice(code, at, of) {
	const element = make("div", {
		class: "slice",
		"data-code": code.id
	});
	const [from, to] = [(at - .5) / of, (at + .5) / of];
	const rim = Array.from({ length: 9 }, (_, step) => from + (to - from) * step / 8);
	const corners = [...rim.map((turn) => corner(turn, 167)), ...rim.reverse().map((turn) => corner(turn, INNER_PX))];
	const face = make("span", { class: "face" });
	face.style.setProperty("clip-path", `polygon(${corners.join(", ")})`);
	const word = make("span", { class: "word" }, make("b", {}, String(at + 1)), code.name);
	const [x, y] = placed(at / of, WORD_PX$1);
	word.style.setProperty("left", `${String(x)}px`);
	word.style.setProperty("top", `${String(y)}px`);
	element.append(face, word);
	return element;
}
function corner(turn, px) {
	const [x, y] = placed(turn, px);
	return `${x.toFixed(1)}px ${y.toFixed(1)}px`;
}
/** The first slice lies at the top, the others clockwise, like the hours. */
function placed(turn, px) {
	const angle = turn * 2 * Math.PI;
	return [OUTER_PX + Math.sin(angle) * px, OUTER_PX - Math.cos(angle) * px];
}
function within(value, least, most) {
	return Math.max(least, Math.min(most, value));
}
// src/page/fingers.ts
/** A tap is over before the ring comes; whoever rests on the button sees it. */
var REST_MS$3 = 180;
var Fingers = class {
	#bench;
	#scope;
	#ring = new Radial();
	#down = null;
	#stops = [];
	constructor(bench, scope) {
		this.#bench = bench;
		this.#scope = scope;
	}
	get element() {
		return this.#ring.element;
	}
	on(button, family) {
		let tagged = false;
		const scope = this.#scope;
		scope.listen(button, "pointerdown", (event) => {
			if (event.button !== 0 || this.#down) return;
			tagged = true;
			button.setPointerCapture(event.pointerId);
			this.#begin(event, family);
		});
		scope.listen(button, "pointermove", (event) => this.#move(event));
		scope.listen(button, "pointerup", (event) => this.#end(event, true));
		for (const type of ["pointercancel", "lostpointercapture"]) scope.listen(button, type, (event) => this.#end(event, false));
		scope.listen(button, "contextmenu", (event) => event.preventDefault());
		scope.listen(button, "click", () => {
			if (!tagged) press$1(family.id, null)(this.#bench);
			tagged = false;
		});
	}
	#begin({ pointerId, clientX: x, clientY: y }, family) {
		press$1(family.id, null)(this.#bench);
		const annotation = family.codes.length > 0 ? this.#bench.store.state.selected : null;
		this.#down = {
			pointer: pointerId,
			family,
			x,
			y,
			annotation,
			pulled: false
		};
		if (annotation !== null && styleOf$1(this.#bench) !== "hold") this.#stops.push(this.#scope.after(REST_MS$3, () => this.#show()));
	}
	#show() {
		const down = this.#down;
		if (!down || down.annotation === null || this.#ring.open) return;
		this.#ring.show(down.family, down);
		this.#stops.push(this.#scope.after(PASSING_MS, () => this.#ring.hide()));
	}
	#move({ pointerId, clientX: x, clientY: y }) {
		const down = this.#down;
		if (down?.pointer !== pointerId) return;
		if (!down.pulled && Math.hypot(x - down.x, y - down.y) > 14) {
			down.pulled = true;
			this.#show();
		}
		if (down.pulled) this.#ring.point({
			x,
			y
		});
	}
	#end({ pointerId, clientX: x, clientY: y }, chooses) {
		const down = this.#down;
		if (down?.pointer !== pointerId) return;
		const code = chooses && down.pulled ? this.#ring.point({
			x,
			y
		}) : null;
		this.#ring.hide();
		for (const stop of this.#stops) stop();
		this.#stops = [];
		this.#down = null;
		release(down.family.id, null)(this.#bench);
		if (code && down.annotation !== null) this.#name(down.annotation, code);
	}
	#name(annotation, code) {
		const { store } = this.#bench;
		const of = store.state.log.annotations.get(annotation);
		if (!of) return;
		say(store, [of], { code: code.id });
		store.do({
			do: "pick",
			picking: false
		});
	}
};
// src/page/palette.ts
function palette(bench, scope) {
	const element = make("div", {
		class: "palette",
		role: "group",
		"aria-label": "Tag"
	});
	const fingers = new Fingers(bench, scope);
	const draws = [];
	for (const tier of bench.store.around.scheme.tiers) for (const family of tier.families.filter(isKeyed)) {
		const [button, draw] = family.key ? familyButton(family, tier.id === "moments", bench, fingers) : stateButton(family, bench, scope);
		element.append(button);
		draws.push(draw);
	}
	element.append(make("div", { class: "foot" }, mannerButton(bench), commandButton("tag-other", bench, icon("closer"))), fingers.element);
	const draw = () => draws.forEach((each) => each(bench.store.state));
	bench.store.onChange(draw);
	bench.preferences.onChange("tagging", draw);
	scope.listen(bench.player.film, "ended", () => remind(bench));
	return element;
}
function familyButton(family, large, bench, fingers) {
	const recording = make("small", {
		class: "recording",
		hidden: true
	});
	const button = coloured(make("button", {
		type: "button",
		class: large ? "tag large" : "tag",
		"aria-pressed": "false",
		"data-family": family.id
	}, shapeDrawing(family), make("span", { class: "name" }, family.name, recording), keyHint(`press-${family.id}`, bench)), family);
	fingers.on(button, family);
	const write = onlyNew((says) => {
		button.setAttribute("aria-pressed", String(says !== null));
		recording.hidden = says === null;
		if (says !== null) recording.textContent = says;
	});
	return [button, ({ open, log }) => {
		const since = log.annotations.get(open.get(family.id) ?? "")?.onset_ms;
		write(since === void 0 ? null : styleOf$1(bench) === "mark" ? WORDS.tagging.markedIn(shortClock(since)) : WORDS.recording);
	}];
}
/** What is marked in and never out is not left silently: when the film is over, it is said. */
function remind(bench) {
	const { store } = bench;
	if (styleOf$1(bench) !== "mark") return;
	const { open, log } = store.state;
	const left = [...open].map(([family, id]) => `${familyOf$1(store.around.scheme, family)?.family.name ?? ""} ${clock(log.annotations.get(id)?.onset_ms ?? 0)}`);
	if (left.length > 0) store.do({
		do: "tell",
		says: WORDS.tagging.noEndYet(left.join(", "))
	});
}
/** How this person tags, small: it opens what can be chosen about it. */
function mannerButton(bench) {
	const style = make("b", {});
	const time = make("span", {});
	const button = make("button", {
		type: "button",
		class: "manner",
		title: WORDS.tagging.manner
	}, style, time);
	const draw = () => {
		const own = taggingOf(bench.preferences.read("tagging", null));
		style.textContent = WORDS.tagging.styles[own.style].name;
		time.textContent = own.style === "mark" ? WORDS.tagging.exact : WORDS.tagging.back(bench.store.around.reactionMs);
	};
	bench.preferences.onChange("tagging", draw);
	draw();
	button.onclick = () => manner(bench);
	return button;
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
		}, keyHint(`press-${family.id}-${code.id}`, bench), code.name);
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
	const write = onlyNew((code) => {
		const running = codeOf(family, code);
		name.textContent = running?.name ?? family.name;
		button.setAttribute("aria-pressed", String(running !== void 0));
		for (const choice of menu.children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === running?.id));
	});
	return [holder, (state) => write(state.log.annotations.get(state.open.get(family.id) ?? "")?.code ?? null)];
}
// src/page/panel.ts
/** One panel at a time over the workbench: it has the keyboard while it is open, and gives it back. */
var FOCUSABLE = "button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex=\"0\"]";
var Panels = class {
	element = make("div", {
		class: "veil panel",
		hidden: true,
		role: "dialog",
		"aria-modal": "true"
	});
	#scope;
	#before = null;
	#whenClosed = () => void 0;
	constructor(scope) {
		this.#scope = scope;
		scope.listen(this.element, "pointerdown", (event) => {
			if (event.target === this.element) this.close();
		});
		scope.listen(this.element, "keydown", (event) => this.#pressed(event));
	}
	get open() {
		return !this.element.hidden;
	}
	show(title, content, how = {}) {
		if (this.open) this.close();
		this.#before = focusedIn(this.element);
		this.#whenClosed = how.whenClosed ?? (() => void 0);
		const close = make("button", {
			type: "button",
			class: "quiet",
			"aria-label": WORDS.close
		}, icon("close"));
		close.onclick = () => this.close();
		this.element.setAttribute("aria-label", title);
		this.element.replaceChildren(make("div", { class: how.wide === true ? "card wide" : "card" }, make("header", {}, make("h2", {}, title), close), content));
		this.element.hidden = false;
		this.#scope.after(0, () => (content.querySelector("[autofocus]") ?? close).focus());
	}
	close() {
		if (!this.open) return;
		this.element.hidden = true;
		this.element.replaceChildren();
		this.#before?.focus();
		this.#before = null;
		this.#whenClosed();
	}
	/** Escape closes, Tab stays inside. */
	#pressed(event) {
		if (event.key === "Escape") {
			event.preventDefault();
			event.stopPropagation();
			this.close();
		} else if (event.key === "Tab") {
			const all = [...this.element.querySelectorAll(FOCUSABLE)].filter((each) => each.offsetParent !== null);
			const edge = event.shiftKey ? all[0] : all.at(-1);
			if (focusedIn(this.element) !== edge) return;
			event.preventDefault();
			(event.shiftKey ? all.at(-1) : all[0])?.focus();
		}
	}
};
function focusedIn(element) {
	const root = element.getRootNode();
	const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
	return at instanceof HTMLElement ? at : null;
}
// src/page/preferences.ts
/** What this person has chosen about the workbench: read at once, kept on the server when the hands rest. */
var REST_MS$2 = 400;
var AGAIN_MS = 5e3;
var Preferences = class {
	#scope;
	#values;
	#unkept = /* @__PURE__ */ new Set();
	#listeners = /* @__PURE__ */ new Map();
	#stop = () => void 0;
	constructor(values, scope) {
		this.#values = new Map(Object.entries(values));
		this.#scope = scope;
		scope.listen(window, "pagehide", () => void this.#keep());
		scope.own(() => void this.#keep());
	}
	/** What was chosen, or the fallback where nothing was. Whoever reads checks that it still makes sense. */
	read(section, fallback) {
		return this.#values.has(section) ? this.#values.get(section) : fallback;
	}
	/** Counts at once; the last one wins. */
	keep(section, value) {
		this.#values.set(section, value);
		this.#unkept.add(section);
		for (const listener of this.#listeners.get(section) ?? []) listener();
		this.#later(REST_MS$2);
	}
	onChange(section, listener) {
		const listeners = this.#listeners.get(section) ?? /* @__PURE__ */ new Set();
		this.#listeners.set(section, listeners.add(listener));
	}
	#later(ms) {
		this.#stop();
		this.#stop = this.#scope.after(ms, () => void this.#keep());
	}
	async #keep() {
		const sections = [...this.#unkept];
		this.#unkept.clear();
		(await Promise.all(sections.map((section) => post("/workbench/preferences", {
			section,
			value: this.#values.get(section) ?? null
		})))).forEach((answer, at) => {
			const section = sections[at];
			if (!answer.ok && (answer.status === 0 || answer.status === 401) && section !== void 0) this.#unkept.add(section);
		});
		if (this.#unkept.size > 0 && !this.#scope.ended) this.#later(AGAIN_MS);
	}
};
function endOf$1(each) {
	return each.offset_ms ?? each.onset_ms + 500;
}
/** Worked out once for what stands, in order of onsets. */
function coveringOf(sorted) {
	let size = 1;
	while (size < sorted.length) size *= 2;
	const latest = new Float64Array(2 * size - 1).fill(-Infinity);
	sorted.forEach((each, at) => {
		latest[size - 1 + at] = endOf$1(each);
	});
	for (let node = size - 2; node >= 0; node -= 1) latest[node] = Math.max(latest[2 * node + 1] ?? -Infinity, latest[2 * node + 2] ?? -Infinity);
	return {
		sorted,
		latest
	};
}
/** Everything that has begun at the instant and not yet ended, in order of onsets: an end is no longer part of it. */
function covering({ sorted, latest }, atMs) {
	const found = [];
	const leaves = (latest.length + 1) / 2;
	const begun = begunBy(sorted, atMs);
	const look = (node, first, many) => {
		if (first >= begun || (latest[node] ?? -Infinity) <= atMs) return;
		const each = sorted[first];
		if (many > 1) {
			look(2 * node + 1, first, many / 2);
			look(2 * node + 2, first + many / 2, many / 2);
		} else if (each) found.push(each);
	};
	look(0, 0, leaves);
	return found;
}
/** How many have begun at the instant or before it. */
function begunBy(sorted, atMs) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle]?.onset_ms ?? Infinity) <= atMs) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** The same, with what is being recorded: it covers everything since its onset, however long that is. */
function nowIn(index, atMs, recorded) {
	const found = covering(index, atMs);
	const more = [...recorded].filter((each) => each.onset_ms <= atMs && !found.includes(each));
	return more.length === 0 ? found : [...found, ...more];
}
// src/page/now.ts
/** A mark for the eyes of a few: it is never spelled out where others may be looking on. */
var NEVER_NAMED = /* @__PURE__ */ new Set(["safeguarding"]);
/** More than these are counted, not made: nobody reads them while the film plays. */
var MOST$1 = 12;
var Now = class {
	element;
	#bench;
	#chips = make("div", { class: "chips" });
	#none = make("span", { class: "nothing" }, WORDS.nothingHere);
	#more = make("button", {
		type: "button",
		class: "more",
		hidden: true,
		"aria-expanded": "false"
	});
	#order;
	#speak;
	#index = coveringOf([]);
	#made = /* @__PURE__ */ new Map();
	#beyond = 0;
	#scope;
	#dressed = /* @__PURE__ */ new WeakMap();
	#stop = () => void 0;
	#shown = null;
	#open = /* @__PURE__ */ new Map();
	constructor(bench, scope) {
		this.#bench = bench;
		this.#scope = scope;
		this.#order = new Map([...placesOf$1(bench.store.around.scheme).keys()].map((family, at) => [family, at]));
		this.element = make("div", {
			class: "now",
			role: "group",
			"aria-label": WORDS.now
		}, this.#chips, this.#more);
		this.#speak = onlyNew((playing) => this.#chips.setAttribute("aria-live", playing ? "off" : "polite"));
		this.#more.onclick = () => this.#unfold(!this.element.classList.contains("all"));
		bench.store.onChange(behind$1(scope, () => this.#draw()));
		bench.player.onChange(({ playing }) => {
			this.#speak(playing);
			this.#draw();
		});
		scope.observeSize(this.element, () => this.#fit());
		this.#speak(bench.player.seen.playing);
		this.#draw();
	}
	/** Within a frame's work: most frames find the same as the one before, and write nothing. */
	#draw() {
		const { store, player } = this.#bench;
		if (store.state.sorted !== this.#index.sorted) this.#index = coveringOf(store.state.sorted);
		const found = nowIn(this.#index, player.seen.ms, recordedIn(store.state)).filter((each) => !NEVER_NAMED.has(each.family)).sort((one, other) => this.#place(one) - this.#place(other) || one.onset_ms - other.onset_ms);
		if (this.#open === store.state.open && isSame$1(found, this.#shown)) return;
		this.#open = store.state.open;
		this.#shown = found;
		this.#fill(found);
	}
	#place(each) {
		return this.#order.get(each.family) ?? this.#order.size;
	}
	#fill(found) {
		const { store } = this.#bench;
		const before = this.#made;
		this.#beyond = Math.max(0, found.length - MOST$1);
		this.#made = new Map(found.slice(0, MOST$1).map((each) => {
			const open = store.state.open.get(each.family) === each.id;
			const chip = before.get(each.id) ?? this.#chip(each.id);
			const drawn = this.#dressed.get(chip);
			if (drawn?.each !== each || drawn.open !== open) dress(chip, each, store.around.scheme, open);
			this.#dressed.set(chip, {
				each,
				open
			});
			return [each.id, chip];
		}));
		const wanted = found.length === 0 ? [this.#none] : [...this.#made.values()];
		for (const old of [...this.#chips.children]) if (!wanted.includes(old)) old.remove();
		wanted.forEach((chip, at) => {
			if (this.#chips.children[at] !== chip) this.#chips.insertBefore(chip, this.#chips.children[at] ?? null);
		});
		this.#stop();
		this.#stop = this.#scope.laidOut(this.element, () => this.#fit());
	}
	#chip(id) {
		const chip = make("button", {
			type: "button",
			class: "chip-now"
		});
		chip.onclick = () => this.#bench.store.do({
			do: "select",
			annotation: id
		});
		return chip;
	}
	/** The strip keeps its height; how many more there are is said, and a press shows them over the film. */
	#fit() {
		if (this.element.classList.contains("all")) {
			if (this.#made.size === 0) this.#unfold(false);
			return;
		}
		const top = this.#chips.offsetTop;
		const hidden = [...this.#made.values()].filter((each) => each.offsetTop - top > each.offsetHeight / 2).length + this.#beyond;
		this.#more.hidden = hidden === 0;
		this.#more.textContent = hidden === 0 ? "" : `+${String(hidden)}`;
		this.#more.setAttribute("aria-label", WORDS.moreNow(hidden));
	}
	#unfold(all) {
		this.element.classList.toggle("all", all);
		this.#more.setAttribute("aria-expanded", String(all));
		if (all) this.#more.textContent = "−";
		else this.#fit();
	}
};
function isSame$1(found, shown) {
	return shown?.length === found.length && found.every((each, at) => each === shown[at]);
}
function* recordedIn({ open, log }) {
	for (const id of open.values()) {
		const each = log.annotations.get(id);
		if (each) yield each;
	}
}
function dress(chip, each, scheme, open) {
	const family = familyOf$1(scheme, each.family)?.family;
	const about = open ? [" ", make("small", {}, WORDS.recording)] : [];
	const called = calledIn(scheme, each);
	const whole = family && family.name !== called ? `${family.name}: ${called}` : called;
	coloured(chip, family).classList.toggle("open", open);
	chip.title = whole;
	chip.setAttribute("aria-label", open ? `${whole} ${WORDS.recording}` : whole);
	chip.replaceChildren(shapeDrawing(family), make("span", {}, called), ...about);
}
// src/page/pads.ts
/** Both sides; the kinds of moment are on the left, everything else on the right. */
function pads(bench, scope) {
	const { scheme } = bench.store.around;
	const draws = [];
	const fingers = new Fingers(bench, scope);
	const side = (name, families) => {
		const element = make("div", {
			class: `pads ${name}`,
			role: "group",
			"aria-label": WORDS.pads[name]
		});
		for (const family of families) {
			const [pad, draw] = family.key ? familyPad(family, fingers) : statePad(family, bench, scope);
			element.append(pad);
			draws.push(draw);
		}
		return element;
	};
	const [first, ...others] = scheme.tiers.map((tier) => tier.families.filter(isKeyed));
	const both = [side("left", first ?? []), side("right", others.flat())];
	both[0].append(fingers.element);
	const draw = (state) => draws.forEach((each) => each(state));
	bench.store.onChange(draw);
	draw(bench.store.state);
	return both;
}
function padOf(family, name) {
	return coloured(make("button", {
		type: "button",
		class: "pad",
		"aria-pressed": "false",
		"data-family": family.id
	}, shapeDrawing(family), name), family);
}
function familyPad(family, fingers) {
	const recording = make("small", {
		class: "recording",
		hidden: true
	}, WORDS.recording);
	const pad = padOf(family, make("span", { class: "name" }, family.name, recording));
	fingers.on(pad, family);
	const write = onlyNew((isOpen) => {
		pad.setAttribute("aria-pressed", String(isOpen));
		recording.hidden = !isOpen;
	});
	return [pad, ({ open }) => write(open.has(family.id))];
}
/** States share one pad: it says the one that is running, and opens the others over the film. */
function statePad(family, bench, scope) {
	const name = make("span", { class: "name" }, family.name);
	const pad = padOf(family, name);
	pad.setAttribute("aria-haspopup", "true");
	const states = make("div", {
		class: "states",
		role: "group",
		"aria-label": family.name,
		hidden: true
	});
	const show = (shown) => {
		states.hidden = !shown;
		pad.setAttribute("aria-expanded", String(shown));
	};
	show(false);
	for (const code of family.codes.filter((each) => each.key)) {
		const choice = make("button", {
			type: "button",
			"data-code": code.id
		}, code.name);
		choice.style.setProperty("--pale", stateColour(family, code.id));
		held(choice, commandFor(`press-${family.id}-${code.id}`, bench), bench, scope);
		scope.listen(choice, "click", () => show(false));
		states.append(choice);
	}
	scope.listen(pad, "click", () => show(states.hidden !== false));
	const holder = make("div", { class: "pad-holder" }, pad, states);
	scope.listen(holder.ownerDocument, "pointerdown", (event) => {
		if (!event.composedPath().includes(holder)) show(false);
	});
	const write = onlyNew((code) => {
		const running = codeOf(family, code);
		name.textContent = running?.name ?? family.name;
		pad.setAttribute("aria-pressed", String(running !== void 0));
		for (const choice of states.children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === running?.id));
	});
	return [holder, (state) => write(state.log.annotations.get(state.open.get(family.id) ?? "")?.code ?? null)];
}
function commandFor(id, bench) {
	return commandsOf(bench.store.around.scheme).find((each) => each.id === id);
}
/** As a key is: pressed when the finger comes, let go when it leaves. A reader of screens presses without a finger. */
function held(button, command, bench, scope) {
	if (!command) return;
	let finger = null;
	const letGo = (event) => {
		if (event.pointerId !== finger) return;
		finger = null;
		command.release?.(bench);
	};
	scope.listen(button, "pointerdown", (event) => {
		if (event.button !== 0 || finger !== null) return;
		finger = event.pointerId;
		button.setPointerCapture(event.pointerId);
		command.run(bench);
	});
	scope.listen(button, "pointerup", letGo);
	scope.listen(button, "pointercancel", letGo);
	scope.listen(button, "click", (event) => {
		if (event.detail === 0) command.run(bench);
	});
	scope.listen(button, "contextmenu", (event) => event.preventDefault());
}
// src/page/rows_button.ts
function rowsButton(bench) {
	const more = make("span", { class: "more" });
	const { says, run } = command("rows");
	const lines = drawing("0 0 16 16", ["path", {
		d: "M2 4h12M2 8h12M2 12h8",
		fill: "none",
		stroke: "currentColor",
		"stroke-width": "1.6",
		"stroke-linecap": "round"
	}]);
	const button = make("button", {
		type: "button",
		title: says
	}, lines, WORDS.rows.button, more);
	button.onclick = () => run(bench);
	let counted = null;
	const draw = () => {
		if (counted === bench.timeline.lines) return;
		counted = bench.timeline.lines;
		const { candidates, rows } = bench.timeline;
		const hidden = candidates.filter((each) => !isShown(each, rows.arrangement)).length;
		more.textContent = hidden === 0 ? "" : `+${String(hidden)}`;
	};
	bench.timeline.rows.onChange(draw);
	bench.store.onChange(draw);
	draw();
	return make("div", { class: "lead" }, button);
}
// src/page/stalling.ts
/** Says so, calmly, where the film has to be waited for; short waits are not worth a word. */
var CALM_MS = 500;
function stalling(film, scope) {
	const element = make("div", {
		class: "stalling",
		role: "status",
		hidden: true
	});
	let stop = () => void 0;
	let waits = false;
	const show = () => {
		element.textContent = WORDS.waitingForFilm;
		element.hidden = false;
	};
	const look = () => {
		const now = isWaiting(film);
		if (now === waits) return;
		waits = now;
		stop();
		element.hidden = true;
		element.textContent = "";
		if (now) stop = scope.after(CALM_MS, show);
	};
	for (const type of [
		"waiting",
		"stalled",
		"seeking",
		"seeked",
		"playing",
		"canplay",
		"loadeddata",
		"pause",
		"emptied",
		"timeupdate",
		"ended",
		"error"
	]) scope.listen(film, type, look);
	look();
	return element;
}
/** It should go on or show another frame, and has nothing to show. A film that failed is not waited for. */
function isWaiting(film) {
	if (film.error !== null || film.ended) return false;
	return !(film.readyState >= (film.paused ? HTMLMediaElement.HAVE_CURRENT_DATA : HTMLMediaElement.HAVE_FUTURE_DATA)) || film.seeking && film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA;
}
// src/page/standing.ts
/** Whether everything is saved, always in sight; what was refused; the passphrase, asked for in place. */
var SAYS$1 = {
	saved: () => WORDS.saved,
	sending: WORDS.waiting,
	offline: WORDS.offline,
	locked: WORDS.locked
};
var Pill = class {
	element = make("span", {
		class: "pill",
		role: "status",
		"aria-live": "off"
	}, WORDS.reading);
	stands(line, waiting) {
		const says = SAYS$1[line](waiting);
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
		const close = make("button", {
			type: "button",
			class: "quiet"
		}, WORDS.understood);
		close.onclick = () => store.do({ do: "dismiss" });
		banner.replaceChildren(make("div", {}, make("p", {}, make("b", {}, notice.says)), ...versionsOf(store, notice)), close);
	});
	return banner;
}
/** What was wanted and what stands, in that in which they differ; a plain refusal has neither. */
function versionsOf({ state, around: { scheme } }, { wanted, stands, then }) {
	if (wanted === null && stands === null) return [];
	const also = then ? [make("p", { class: "label" }, WORDS.editing.moreRefused)] : [];
	const parts = wanted && stands ? differences$1(state, scheme, stands, wanted) : [];
	const version = (label, of, says) => {
		const words = of === null ? WORDS.gone : [wholeLine(scheme, of), ...says].join(" · ");
		return make("p", {}, make("span", { class: "label" }, label), " ", words);
	};
	return [
		version(WORDS.refusedMine, wanted, parts.map(({ part, to }) => `${part}: ${to}`)),
		version(WORDS.refusedTheirs, stands, parts.map(({ part, from }) => `${part}: ${from}`)),
		...also
	];
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
		const name = make("input", {
			type: "text",
			autocomplete: "username",
			"aria-label": WORDS.name,
			placeholder: WORDS.name
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
			this.#unlock(name, passphrase, says);
		};
		this.element.replaceChildren(form);
		this.element.hidden = false;
		this.#scope.after(0, () => passphrase.focus());
		this.#askWho(form, name);
	}
	/** Where several people come in here, who it is. */
	async #askWho(form, name) {
		const standing = await get("/sign-in/state");
		if (!standing.ok || !standing.value.names) return;
		form.querySelector("p")?.after(name);
		name.focus();
	}
	hide() {
		this.element.hidden = true;
	}
	async #unlock(name, passphrase, says) {
		const answer = await post("/sign-in/unlock", {
			name: name.value,
			passphrase: passphrase.value
		});
		if (!answer.ok) {
			says.textContent = answer.says;
			passphrase.select();
			return;
		}
		if (answer.value.another) {
			location.replace("/");
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
	/** On its way first, and drawn while it is: neither waits for the other, and what was done is kept whatever becomes of the drawing. */
	do(intent) {
		const before = this.#state;
		this.#state = next(before, intent, this.around);
		if (this.#state === before) return;
		try {
			this.#sendNew(before, intent);
		} finally {
			for (const listener of this.#listeners) listener(this.#state);
		}
	}
	#sendNew(before, intent) {
		if (intent.do === "resume" || intent.do === "settle" || before.log.waiting === this.#state.log.waiting) return;
		const known = new Set(before.log.waiting);
		this.#send(this.#state.log.waiting.filter((each) => !known.has(each)));
	}
};
// src/model/excerpting.ts
function excerptAddress(clip, session, chosen) {
	const moments = [...chosen].sort((one, other) => one.onset_ms - other.onset_ms).map((each) => each.id).join(",");
	return `/reel?clip=${clip}&session=${session}${moments === "" ? "" : `&moments=${encodeURIComponent(moments)}`}`;
}
// src/page/taking.ts
/** Takes a picture of the film, or goes on with what is selected as an excerpt; the film and the hands stay where they are. */
var SAYS = WORDS.taking;
/** As long as somebody who asked for another page waits for it. */
var PATIENCE_MS = 6e3;
var Taking = class {
	#opened;
	#store;
	#player;
	#scope;
	/** The frames that are being kept just now. */
	#under = /* @__PURE__ */ new Set();
	#pictureWaits = false;
	#excerptWaits = null;
	constructor(opened, store, player, scope) {
		this.#opened = opened;
		this.#store = store;
		this.#player = player;
		this.#scope = scope;
		player.onChange(() => {
			if (!this.#pictureWaits || player.going) return;
			this.#pictureWaits = false;
			this.#keep();
		});
		store.onChange(({ log }) => {
			if (this.#excerptWaits === null || log.waiting.length > 0) return;
			this.#stopWaiting();
			this.#leave();
		});
	}
	get mayPicture() {
		return this.#opened.keeps_pictures === true;
	}
	get mayExcerpt() {
		return this.#most > 0;
	}
	/** The picture on screen. A film that plays halts on it, so that what is seen is what is kept; one on its way to a frame comes there first. */
	picture() {
		if (!this.mayPicture) {
			hint(this.#store, SAYS.picture.notYours);
			return;
		}
		if (this.#player.seen.playing) this.#player.pause();
		if (this.#player.going) this.#pictureWaits = true;
		else this.#keep();
	}
	/** What is selected, as soon as all of it is saved: the next page reads it from the server. */
	excerpt() {
		const chosen = allSelected(this.#store.state);
		if (!this.mayExcerpt) hint(this.#store, SAYS.excerpt.notYours);
		else if (chosen.length > this.#most) hint(this.#store, SAYS.excerpt.tooMany(this.#most));
		else if (this.#store.state.log.waiting.length === 0) this.#leave();
		else this.#waitUntilSaved();
	}
	get #most() {
		return this.#opened.excerpt_moments ?? 0;
	}
	#keep() {
		const { frame, ms } = this.#player.seen;
		if (frame === null) {
			hint(this.#store, SAYS.picture.notYet);
			return;
		}
		if (this.#under.has(frame)) return;
		this.#under.add(frame);
		hint(this.#store, SAYS.picture.keeping(frame, shortClock(ms)));
		this.#send(frame, ms);
	}
	async #send(frame, ms) {
		const answer = await post(`/clips/${this.#opened.clip.id}/stills/${String(frame)}/kept`, { ms });
		this.#under.delete(frame);
		if (this.#scope.ended) return;
		const done = answer.ok && answer.value.new ? SAYS.picture.kept : SAYS.picture.already;
		hint(this.#store, answer.ok ? done(frame, shortClock(ms)) : answer.says);
	}
	#waitUntilSaved() {
		this.#stopWaiting();
		hint(this.#store, SAYS.excerpt.saving);
		this.#excerptWaits = this.#scope.after(PATIENCE_MS, () => {
			this.#excerptWaits = null;
			hint(this.#store, SAYS.excerpt.notSaved);
		});
	}
	#stopWaiting() {
		this.#excerptWaits?.();
		this.#excerptWaits = null;
	}
	#leave() {
		location.assign(excerptAddress(this.#opened.clip.id, this.#opened.session, allSelected(this.#store.state)));
	}
};
var ALONE_PX = 44;
var STYLES = /* @__PURE__ */ new WeakMap();
function stylesOf(ordered, styleOf) {
	const known = STYLES.get(ordered);
	if (known) return known;
	const styles = new Uint8Array(ordered.length);
	ordered.forEach((each, at) => {
		styles[at] = styleOf(each);
	});
	STYLES.set(ordered, styles);
	return styles;
}
function areMany(ordered, view) {
	const [first, end] = rangeIn(ordered, view);
	return end - first > 150;
}
/** Runs by onset, each at least `leastPx` wide; `styleOf` always says the same of the same. */
function runsOf(ordered, view, leastPx, styleOf) {
	const { onset, offset } = timesOf$1(ordered);
	const styles = stylesOf(ordered, styleOf);
	const [first, end] = rangeIn(ordered, view);
	const pxPerMs = view.width / (view.toMs - view.fromMs);
	const all = new Gathered(ordered);
	for (let at = first; at < end; at += 1) {
		const from = ((onset[at] ?? 0) - view.fromMs) * pxPerMs;
		const to = ((offset[at] ?? 0) - view.fromMs) * pxPerMs;
		const room = ((onset[at + 1] ?? Infinity) - view.fromMs) * pxPerMs - to;
		if (to >= 0) all.take(at, Math.max(-8, from), Math.min(view.width + 8, Math.max(to, from + leastPx)), room, styles[at] ?? 0);
	}
	return all.done();
}
var Gathered = class {
	#ordered;
	#runs = [];
	#alone = [];
	#from = 0;
	#to = -Infinity;
	#style = -1;
	/** How far anything so far reaches. */
	#reach = -Infinity;
	constructor(ordered) {
		this.#ordered = ordered;
	}
	take(at, from, to, room, style) {
		const free = from >= this.#reach && room >= 0;
		this.#reach = Math.max(this.#reach, to);
		if (free && to - from >= ALONE_PX) {
			const of = this.#ordered[at];
			if (of !== void 0) this.#alone.push(of);
		} else if (style === this.#style && from - this.#to < 1) this.#to = Math.max(this.#to, to);
		else {
			this.#put();
			this.#from = from;
			this.#to = to;
			this.#style = style;
		}
	}
	done() {
		this.#put();
		return {
			runs: this.#runs,
			alone: this.#alone
		};
	}
	#put() {
		if (this.#style >= 0) this.#runs.push({
			from: this.#from,
			to: this.#to,
			style: this.#style
		});
	}
};
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
// src/page/contents.ts
/** What lies in each row: what stands still, and what grows with the film or is in hand. */
var NOTHING = [];
function grouped(sorted) {
	const byFamily = /* @__PURE__ */ new Map();
	for (const each of sorted) {
		const group = byFamily.get(each.family);
		if (group) group.push(each);
		else byFamily.set(each.family, [each]);
	}
	return byFamily;
}
/** Grouped again after something has changed: a family of which nothing did keeps the very same list. */
function regrouped(byFamily, before, after) {
	const { gone, come } = exchange(before, after);
	const now = new Map(byFamily);
	for (const family of new Set([...gone, ...come].map((each) => each.family))) {
		const of = (all) => all.filter((each) => each.family === family);
		const list = exchanged(now.get(family) ?? NOTHING, {
			gone: of(gone),
			come: of(come)
		});
		if (list === null) return grouped(after);
		if (list.length > 0) now.set(family, list);
		else now.delete(family);
	}
	return now;
}
/** Several families in one row, in the order of their onsets. */
function together(families) {
	return families.filter((each) => each.length > 0).reduce((all, each) => all.length === 0 ? each : merged(all, each), NOTHING);
}
function merged(one, other) {
	const all = [];
	let at = 0;
	for (const each of one) {
		for (let next = other[at]; next && next.onset_ms < each.onset_ms; next = other[at]) {
			all.push(next);
			at += 1;
		}
		all.push(each);
	}
	return all.concat(other.slice(at));
}
function inHand(dragged) {
	return dragged ? [...dragged.also ?? [], [dragged.id, dragged.times]] : [];
}
var Contents = class {
	#byFamily = /* @__PURE__ */ new Map();
	#used = /* @__PURE__ */ new Set();
	#byRow = /* @__PURE__ */ new Map();
	#parted = /* @__PURE__ */ new Map();
	#of = NOTHING;
	/** The families in which there is anything; the same value as long as the same do. */
	get used() {
		return this.#used;
	}
	/** Take in what stands. */
	take(sorted) {
		if (sorted === this.#of) return;
		this.#byFamily = regrouped(this.#byFamily, this.#of, sorted);
		this.#of = sorted;
		const now = new Set(this.#byFamily.keys());
		if (now.size !== this.#used.size || [...now].some((family) => !this.#used.has(family))) this.#used = now;
	}
	#allIn(row) {
		const of = row.families.map((family) => this.#byFamily.get(family.id) ?? NOTHING);
		const known = this.#byRow.get(row.id);
		if (known && of.every((each, at) => each === known.of[at])) return known.all;
		const all = together(of);
		this.#byRow.set(row.id, {
			of,
			all
		});
		return all;
	}
	/** Everything in a row, as it is to be seen now: what is recorded grows with the film. */
	seenIn(row, scene) {
		const all = this.#allIn(row);
		const moving = this.movingIn(row, scene);
		if (moving.length === 0) return all;
		const now = new Map(moving.map((each) => [each.id, each]));
		const seen = all.map((each) => now.get(each.id) ?? each);
		return scene.dragged ? seen.sort((one, other) => one.onset_ms - other.onset_ms) : seen;
	}
	/** What of a row is in hand or grows, where it is now. */
	movingIn(row, { state, nowMs, dragged }) {
		const moving = /* @__PURE__ */ new Map();
		for (const { id } of row.families) {
			const of = state.log.annotations.get(state.open.get(id) ?? "");
			if (of && nowMs > of.onset_ms) moving.set(of.id, {
				...of,
				offset_ms: nowMs
			});
		}
		for (const [id, times] of inHand(dragged)) {
			const of = state.log.annotations.get(id);
			if (of && row.families.some((family) => family.id === of.family)) moving.set(id, {
				...of,
				...times
			});
		}
		return [...moving.values()];
	}
	/** What of a row stands still; the same value as long as the same do. */
	restsIn(row, moving) {
		const all = this.#allIn(row);
		if (moving.length === 0) return all;
		const key = moving.map((each) => each.id).join();
		const known = this.#parted.get(row.id);
		if (known?.all === all && known.key === key) return known.rests;
		const ids = new Set(moving.map((each) => each.id));
		const rests = all.filter((each) => !ids.has(each.id));
		this.#parted.set(row.id, {
			all,
			key,
			rests
		});
		return rests;
	}
};
// src/page/drawing_links.ts
var COLOUR = "#6B5BB5";
/** More than this are one weave: their ends are not seen. */
var MANY = 120;
/** From the end of each rupture to the beginning of the repair that answers it. */
function drawAnswers(ink, answers) {
	ink.strokeStyle = ink.fillStyle = COLOUR;
	ink.lineWidth = answers.length > MANY ? 1 : 1.8;
	ink.beginPath();
	for (const { from, to } of answers) {
		const bend = Math.max(10, Math.min(60, Math.abs(to[0] - from[0]) / 2 + 8));
		ink.moveTo(from[0], from[1]);
		if (answers.length > MANY) ink.lineTo(to[0], to[1]);
		else ink.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0], to[1]);
	}
	ink.stroke();
	if (answers.length > MANY) return;
	ink.beginPath();
	for (const { from, to } of answers) for (const [[x, y], radius] of [[to, 3], [from, 2.4]]) {
		ink.moveTo(x + radius, y);
		ink.arc(x, y, radius, 0, Math.PI * 2);
	}
	ink.fill();
}
// src/page/drawing_many.ts
var LEAST_PX$2 = {
	moment: 3,
	points: 3,
	state: 2,
	context: 3
};
/** Draws the runs; answers with what stands alone, to be drawn as it always is. */
function drawMany(ink, line, row, all, view) {
	const { runs, alone } = runsOf(all, view, LEAST_PX$2[row.kind], (of) => styleOf(row, of));
	const looks = /* @__PURE__ */ new Map();
	const inset = Math.min(row.kind === "state" ? 0 : row.kind === "points" ? 6 : 2, line.height / 4);
	for (const run of runs) {
		const look = looks.get(run.style) ?? lookOf(row, run.style);
		looks.set(run.style, look);
		fill(ink, line, run, look, inset);
	}
	ink.globalAlpha = 1;
	return alone;
}
/** A state looks like its code, points like their family, moments as sure as somebody was. */
function styleOf({ kind, families }, of) {
	if (kind === "points") return families.findIndex((each) => each.id === of.family);
	if (kind === "state") return (families[0]?.codes.findIndex((each) => each.id === of.code) ?? -1) + 1;
	return of.end_unchecked ? 2 : of.confidence <= 1 ? 1 : 0;
}
var SOLID = [
	[2, false],
	[1, false],
	[2, true]
];
var HATCHED = .5;
function lookOf({ kind, families }, style) {
	const [family] = families;
	if (kind === "points") return {
		colour: colourOf(families[style]),
		solid: 1
	};
	if (kind === "state") return {
		colour: stateColour(family, family?.codes[style - 1]?.id ?? null),
		solid: 1
	};
	if (kind === "context") return {
		colour: colourOf(family),
		solid: HATCHED
	};
	return momentLook(family, style);
}
function momentLook(family, style) {
	const [confidence, unchecked] = SOLID[style] ?? [2, false];
	const solid = solidity({ confidence }, unchecked);
	return {
		colour: solid < 1 ? colourOf(family) : deepOf(family),
		solid
	};
}
function fill(ink, line, { from, to }, { colour, solid }, inset) {
	ink.globalAlpha = solid;
	ink.fillStyle = colour;
	ink.fillRect(from, line.top + inset, to - from, line.height - 2 * inset);
	if (line.kind !== "state") return;
	ink.globalAlpha = .25;
	ink.fillStyle = INK;
	ink.fillRect(from, line.top, .5, line.height);
}
// src/page/pictures.ts
var BETWEEN_PX = 2;
var BAR_PX = 4;
/** Loudness is drawn between these, in LUFS: a whisper of noise, and as loud as speech close by. */
var FAINT = -60;
var LOUDNESS = "#EFE6D8";
var BARS = "#AFA496";
var QUIET = "#C9BFB1";
/** Where quiet is narrower it is only a line; its word needs so much room, and hides so much behind it. */
var WORD_PX = 56;
var BEHIND_PX = 34;
function drawFilm(ink, line, view, strip) {
	const { width, height } = strip.plan;
	const wide = Math.max(12, line.height * width / height) + BETWEEN_PX;
	const perPx = (view.toMs - view.fromMs) / view.width;
	const first = Math.floor(view.fromMs / perPx / wide);
	ink.save();
	ink.beginPath();
	ink.roundRect(0, line.top, view.width, line.height, 6);
	ink.clip();
	for (let tile = first; tile * wide < view.width + view.fromMs / perPx; tile += 1) {
		if (tile * wide * perPx >= view.lengthMs) break;
		const { picture, x, y } = strip.at((tile + .5) * wide * perPx, wide * perPx);
		ink.drawImage(picture, x, y, width, height, tile * wide - view.fromMs / perPx, line.top, wide - BETWEEN_PX, line.height);
	}
	ink.restore();
}
/** Behind: how loud it is. In front: one bar for a few pixels, the loudest there; where it is quiet they lie on a line, with the word. */
function drawSound(ink, line, view, heard) {
	if (heard.sound.outline.rate_hz === 0) return;
	if (!line.thin) drawLoudness(ink, line, view, heard);
	const quiet = (heard.stretches?.silence ?? []).filter(({ fromMs, toMs }) => toMs > view.fromMs && fromMs < view.toMs).map(({ fromMs, toMs }) => [Math.max(0, toPx(view, fromMs)), Math.min(view.width, toPx(view, toMs))]);
	drawRests(ink, line, quiet);
	drawBars(ink, line, view, heard);
	if (!line.thin) writeQuiet(ink, line, quiet);
}
function drawLoudness(ink, line, view, { sound: { loudness } }) {
	if (!loudness) return;
	const { rate_hz, lufs } = loudness;
	const every = 1e3 / rate_hz;
	const step = Math.max(1, Math.floor((view.toMs - view.fromMs) / view.width / every * BAR_PX));
	const first = Math.max(0, Math.floor(view.fromMs / every / step) - 1) * step;
	const bottom = line.top + line.height;
	ink.fillStyle = LOUDNESS;
	ink.beginPath();
	ink.moveTo(toPx(view, first * every), bottom);
	for (let at = first; at < lufs.length; at += step) {
		const x = toPx(view, (at + step / 2) * every);
		const high = Math.max(...lufs.slice(at, at + step));
		ink.lineTo(x, bottom - Math.min(1, Math.max(0, (high - FAINT) / 48)) * line.height);
		if (x > view.width) break;
	}
	ink.lineTo(Math.min(view.width + 1, toPx(view, view.lengthMs)), bottom);
	ink.fill();
}
function drawBars(ink, line, view, heard) {
	const middle = line.top + line.height / 2;
	const perPx = (view.toMs - view.fromMs) / view.width;
	const every = BAR_PX * perPx;
	const outlines = heard.outlines(view.fromMs, view.toMs, every);
	ink.strokeStyle = BARS;
	ink.lineWidth = 2;
	ink.lineCap = "round";
	ink.beginPath();
	for (let bar = Math.floor(view.fromMs / every); bar * every < view.toMs; bar += 1) {
		const loud = loudestIn(outlines, bar * every, (bar + 1) * every);
		if (loud < 0) break;
		const half = Math.max(.5, Math.min(1, loud / heard.loudest) ** .7 * (line.height / 2 - 1));
		const x = bar * BAR_PX - view.fromMs / perPx + BAR_PX / 2;
		ink.moveTo(x, middle - half);
		ink.lineTo(x, middle + half);
	}
	ink.stroke();
	ink.lineCap = "butt";
}
/** By the finest outline that reaches there. */
function loudestIn(outlines, fromMs, toMs) {
	for (const outline of outlines) {
		const loud = loudest(outline, fromMs, toMs);
		if (loud >= 0) return loud;
	}
	return -1;
}
function drawRests(ink, line, quiet) {
	ink.fillStyle = QUIET;
	for (const [from, to] of quiet) ink.fillRect(from, line.top + line.height / 2 - .75, Math.max(2, to - from), 1.5);
}
function writeQuiet(ink, line, quiet) {
	ink.font = "500 11px \"Nunito Sans\", system-ui, sans-serif";
	ink.textAlign = "center";
	ink.textBaseline = "middle";
	for (const [from, to] of quiet) {
		if (to - from < WORD_PX) continue;
		const [x, y] = [(from + to) / 2, line.top + line.height / 2];
		ink.fillStyle = WHITE;
		ink.fillRect(x - BEHIND_PX / 2, y - 7, BEHIND_PX, 14);
		ink.fillStyle = MUTED;
		ink.fillText(WORDS.hearing.quiet, x, y);
	}
}
// src/page/words_seams.ts
/** What the workbench says of the places where the files of one recording meet. */
var LONG_S = 120;
var SEAM_WORDS = {
	list: "Where one file ends and the next begins",
	none: (ms) => `${tickClock(ms)}: the next file begins. Nothing is missing, by the camera's clock.`,
	unknown: (ms) => `${tickClock(ms)}: the next file begins. Whether something is missing, the files do not say.`,
	missing: (ms, seconds) => `${tickClock(ms)}: the next file begins. About ${much(seconds)} are missing, by the camera's clock.`,
	earlier: (ms) => `${tickClock(ms)}: here begins a file that was filmed before the one in front of it, by the camera's clock.`
};
function much(seconds) {
	return seconds < LONG_S ? `${String(seconds)} seconds` : `${String(Math.floor(seconds / 60))} minutes`;
}
// src/page/seams.ts
/** Where the files of one recording meet: a line across ruler and film, with what the camera's clock says is missing there. */
var Seams = class {
	element;
	#marks;
	#view = null;
	constructor(seams) {
		this.#marks = seams.map((seam) => ({
			ms: seam.begins_ms,
			mark: marked(seam)
		}));
		const marks = this.#marks.map(({ mark }) => mark);
		this.element = make("ul", {
			class: "seams",
			"aria-label": SEAM_WORDS.list,
			hidden: marks.length === 0
		}, ...marks);
	}
	/** Each where its time is now in the view. */
	place(view) {
		if (view === this.#view) return;
		this.#view = view;
		for (const { ms, mark } of this.#marks) {
			const x = toPx(view, ms);
			mark.hidden = x < -1 || x > view.width + 1;
			mark.style.transform = `translateX(${String(x)}px)`;
		}
	}
};
function marked(seam) {
	const says = saidOf(seam);
	return make("li", {
		class: seam.earlier || (seam.missing_s ?? 0) > 0 ? "seam broken" : "seam",
		title: says
	}, make("i", { "aria-hidden": "true" }), make("span", {}, says));
}
function saidOf({ begins_ms, missing_s, earlier }) {
	if (earlier) return SEAM_WORDS.earlier(begins_ms);
	if (missing_s === null) return SEAM_WORDS.unknown(begins_ms);
	return missing_s > 0 ? SEAM_WORDS.missing(begins_ms, missing_s) : SEAM_WORDS.none(begins_ms);
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
var Board = class {
	#rows = make("canvas", { "aria-hidden": "true" });
	/** Over the rows, since lines from one to another cross them. */
	#links = make("canvas", {
		class: "links",
		"aria-hidden": "true"
	});
	/** What grows with the film or is in hand: drawn anew at every frame, and nothing else is. */
	#moving = make("canvas", {
		class: "links",
		"aria-hidden": "true"
	});
	canvases = [
		this.#rows,
		this.#moving,
		this.#links
	];
	/** Stays in sight while the rows are scrolled. */
	ruler = make("canvas", {
		class: "ruler",
		"aria-hidden": "true"
	});
	seams;
	#scheme;
	#extras;
	#lines = [];
	#contents = new Contents();
	#painted = /* @__PURE__ */ new Map();
	#swept = [];
	#movingLast = "";
	#view = null;
	#strip = null;
	#sound = null;
	constructor({ scheme, seams }, extras) {
		this.#scheme = scheme;
		this.seams = new Seams(seams ?? []);
		this.#extras = extras;
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
	set lines(lines) {
		this.#lines = lines;
		this.#swept = [];
		this.#view = null;
	}
	get height() {
		return heightOf(this.#lines);
	}
	/** The families in which there is anything. */
	get used() {
		return this.#contents.used;
	}
	/** As wide as there is room; everything is then drawn anew. */
	fit(width, dots) {
		const ruler = this.#lines[0]?.height ?? 0;
		for (const canvas of [...this.canvases, this.ruler]) {
			const height = canvas === this.ruler ? ruler : this.height;
			canvas.width = Math.round(width * dots);
			canvas.height = Math.round(height * dots);
			canvas.style.width = `${String(width)}px`;
			canvas.style.height = `${String(height)}px`;
			canvas.getContext("2d")?.setTransform(dots, 0, 0, dots, 0, 0);
		}
		this.#view = null;
	}
	/** Take in what stands. */
	take(sorted) {
		this.#contents.take(sorted);
	}
	/** Everything in a row, as it is to be seen now. */
	seenIn(row, scene) {
		return this.#contents.seenIn(row, scene);
	}
	draw(scene) {
		const ink = this.#rows.getContext("2d");
		const links = this.#links.getContext("2d");
		if (!ink || !links) return;
		const anew = scene.view !== this.#view;
		this.seams.place(scene.view);
		this.#view = scene.view;
		const chosen = grouped(allSelected(scene.state));
		const changed = this.#lines.filter((line) => line.row ? this.#repaint(line.row, scene, chosen) || anew : anew);
		for (const line of changed) {
			if (line.kind !== "ruler") ink.clearRect(0, line.top - 1, scene.view.width, line.height + 2);
			this.#line(ink, line, scene, chosen);
		}
		this.#move(scene);
		if (!anew && !scene.dragged && changed.every((line) => line.id !== "rupture" && line.id !== "repair")) return;
		links.clearRect(0, 0, scene.view.width, this.height);
		this.#answers(links, scene);
	}
	/** The film went on: only what grows with it is drawn, unless something begins to grow or does so no more. */
	grow(scene) {
		if (this.#movingIn(scene) === this.#movingLast) this.#move(scene);
		else this.draw(scene);
	}
	#movingIn(scene) {
		return this.#lines.flatMap(({ row }) => row ? this.#contents.movingIn(row, scene) : []).map((each) => each.id).join();
	}
	/** Whether what stands still in the row looks other than it was last drawn. */
	#repaint(row, scene, chosen) {
		const rests = this.#contents.restsIn(row, this.#contents.movingIn(row, scene));
		const { open } = scene.state;
		const mark = row.families.flatMap(({ id }) => [open.get(id) ?? "", ...(chosen.get(id) ?? NOTHING).map((each) => each.id)]).join();
		const before = this.#painted.get(row.id);
		this.#painted.set(row.id, {
			rests,
			mark
		});
		return mark !== before?.mark || !isSame(rests, before.rests);
	}
	#line(ink, line, scene, chosen) {
		const { view } = scene;
		if (line.row) this.#row(ink, line, line.row, scene, chosen);
		else if (line.kind === "ruler") this.#ruled(line, view);
		else this.#pictured(ink, line, view);
	}
	#ruled(line, view) {
		const ink = this.ruler.getContext("2d");
		if (!ink) return;
		ink.clearRect(0, 0, view.width, line.height);
		drawRuler(ink, line, view, ticksOf(view));
	}
	#pictured(ink, line, view) {
		if (line.kind === "film" && this.#strip) drawFilm(ink, line, view, this.#strip);
		else if (line.kind === "film") drawTrack(ink, line, view.width);
		else if (line.kind === "sound" && this.#sound) drawSound(ink, line, view, this.#sound);
		else this.#extras.get(line.id)?.(ink, line, view);
	}
	#row(ink, line, row, scene, chosen) {
		const { state, view } = scene;
		drawTrack(ink, line, view.width);
		const draw = DRAW[row.kind];
		const { rests } = this.#painted.get(row.id) ?? { rests: NOTHING };
		const one = (block) => draw(ink, line, this.#drawn(block, row, state));
		const few = areMany(rests, view) ? drawMany(ink, line, row, rests, view) : rests;
		for (const block of blocksOf(few, view)) if (block.of === null || !isChosen(block.of, state)) one(block);
		this.#chosen(row, scene, chosen).forEach(one);
	}
	/** Drawn last, so that it lies over its neighbours, and never merged with them. */
	#chosen(row, scene, chosen) {
		const moving = new Set(this.#contents.movingIn(row, scene).map((each) => each.id));
		return row.families.flatMap(({ id }) => chosen.get(id) ?? NOTHING).filter((each) => !moving.has(each.id)).flatMap((each) => blocksOf([each], scene.view));
	}
	/** What is in hand and what grows, over the rows that stand still. */
	#move(scene) {
		const ink = this.#moving.getContext("2d");
		if (!ink) return;
		this.#movingLast = this.#movingIn(scene);
		for (const line of this.#swept) ink.clearRect(0, line.top - 2, scene.view.width, line.height + 4);
		this.#swept = this.#lines.filter((line) => {
			if (!line.row) return false;
			const moving = this.#contents.movingIn(line.row, scene);
			for (const each of moving) for (const block of blocksOf([each], scene.view)) DRAW[line.row.kind](ink, line, this.#drawn(block, line.row, scene.state));
			return moving.length > 0;
		});
	}
	#drawn(block, row, state) {
		const of = block.of;
		if (of === null) return {
			block,
			family: row.families[0],
			selected: false,
			open: false
		};
		return {
			block,
			family: familyOf$1(this.#scheme, of.family)?.family,
			selected: isChosen(of, state),
			open: state.open.get(of.family) === of.id
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
		const moving = new Map(this.#contents.movingIn(from.row, scene).map((each) => [each.id, each]));
		const ruptureOf = (id) => moving.get(id ?? "") ?? scene.state.log.annotations.get(id ?? "");
		const [top, bottom] = [from.top + from.height / 2 + (from.thin ? 0 : 4), to.top + to.height / 2];
		drawAnswers(ink, blocksOf(answering(this.#contents.seenIn(to.row, scene)), scene.view).flatMap(({ of: repair, from: start }) => {
			const rupture = ruptureOf(repair?.repairs);
			return rupture ? [{
				from: [Math.min(toPx(scene.view, rupture.offset_ms ?? rupture.onset_ms), start), top],
				to: [start, bottom]
			}] : [];
		}));
	}
};
var ANSWERING = /* @__PURE__ */ new WeakMap();
/** Those that answer something; found once for each row as it stands. */
function answering(repairs) {
	const found = ANSWERING.get(repairs) ?? repairs.filter((each) => each.repairs !== null);
	ANSWERING.set(repairs, found);
	return found;
}
/** In hand, or selected along with what is. */
function isChosen({ id }, { selected, also }) {
	return id === selected || also.has(id);
}
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
// src/model/dragging.ts
/** Something taken in hand by the pointer: how far it may go, who goes along, and where it lands. */
/** Worked out once, when it is taken in hand. */
function grabbed(of, at, chosen, all, around) {
	const part = of.offset_ms === null ? "whole" : at;
	if (part === "whole") return {
		of,
		part,
		chosen,
		shared: null,
		range: roomTogether(chosen, all, around),
		edges: edgesOf$1(all, new Set(chosen.map((each) => each.id)))
	};
	const { range, shared } = edgeRoom(of, part, all, around);
	const along = shared ? [of.id, shared.id] : [of.id];
	return {
		of,
		part,
		chosen: [of],
		shared,
		range,
		edges: edgesOf$1(all, new Set(along))
	};
}
/** Where everything is when the pointer has gone as far as `byMs`. */
function landed({ of, part, chosen, shared, range }, byMs, magnets) {
	if (part === "whole") {
		const by = pulledWhole(of, byMs, magnets, range);
		return {
			moved: shifted(chosen, by.byMs),
			pull: by.pull
		};
	}
	const pull = pulled((part === "onset" ? of.onset_ms : of.offset_ms ?? of.onset_ms) + byMs, magnets, range);
	return {
		moved: withShared(of, part, pull.ms, shared),
		pull
	};
}
// src/page/pulling.ts
/** What an edge was drawn to, in words. */
/** Nothing where only the frames count: they are everywhere. */
function pulledTo({ ms, to }, { state, around }, moving) {
	if (to === "frame") return null;
	if (to === "playhead") return WORDS.editing.atPlayhead;
	if (to === "sound") return WORDS.editing.atSound;
	const whose = state.sorted.find((each) => !moving.has(each.id) && (each.onset_ms === ms || endOf$4(each) === ms));
	if (!whose) return null;
	return whose.onset_ms === ms ? WORDS.editing.atOnset(calledIn(around.scheme, whose)) : WORDS.editing.atOffset(calledIn(around.scheme, whose));
}
// src/page/dragging.ts
/** Something in hand of the pointer: drawn where it would land, the film at its edge, and done when it is let go. */
/** So near, an edge is drawn to what lies there. */
var REACH_PX = 8;
var STILL_PX$3 = 3;
var Dragging = class {
	#hands;
	#grab;
	#x;
	#filmMs;
	#to = null;
	/** What belongs to several selected goes with them; anything else is selected alone. */
	constructor(hands, { of, part }, x) {
		const { store, player } = hands;
		this.#hands = hands;
		this.#x = x;
		this.#filmMs = player.seen.ms;
		const along = allSelected(store.state);
		const together = along.length > 1 && along.some((each) => each.id === of.id);
		store.do(together ? {
			do: "select",
			annotation: of.id,
			also: new Set(along.map((each) => each.id))
		} : {
			do: "select",
			annotation: of.id
		});
		const now = store.state.log.annotations.get(of.id) ?? of;
		this.#grab = grabbed(now, part, together ? allSelected(store.state) : [now], store.state.sorted, store.around);
	}
	/** Free of everything but the frames, where that is asked for. */
	to(x, how, sounds) {
		if (this.#to === null && Math.abs(x - this.#x) <= STILL_PX$3) return;
		const { ground: { view }, player } = this.#hands;
		const { playing, ms } = player.seen;
		const perPx = (view.toMs - view.fromMs) / view.width;
		const { moved: to, pull } = landed(this.#grab, (x - this.#x) * perPx, {
			frame: (at) => player.snap(at),
			playheadMs: playing ? ms : this.#filmMs,
			edges: this.#grab.edges,
			sounds,
			reachMs: how === "free" ? 0 : REACH_PX * perPx
		});
		this.#to = to;
		this.#show(to, pull);
	}
	/** The film shows the edge while it is dragged. */
	#show(to, pull) {
		const { ground, guide, store, player } = this.#hands;
		ground.drag(this.#drawn(to));
		const says = pulledTo(pull, store, to);
		if (says === null) guide.hide();
		else guide.at(toPx(ground.view, pull.ms), says, ground.view.width);
		const times = to.get(this.#grab.of.id);
		if (!player.seen.playing && times) player.seek(this.#grab.part === "offset" ? times.offset_ms ?? times.onset_ms : times.onset_ms);
	}
	#drawn(to) {
		const times = to.get(this.#grab.of.id);
		return times ? {
			id: this.#grab.of.id,
			times,
			also: to
		} : null;
	}
	/** Let go: one step, however many went along. Only pressed, it alone is in hand, and the film shows it. */
	drop() {
		const { store, player } = this.#hands;
		const { of, chosen, part } = this.#grab;
		if (this.#to === null) {
			store.do({
				do: "select",
				annotation: of.id
			});
			if (!player.seen.playing) player.seek(of.onset_ms);
			return;
		}
		const name = calledIn(store.around.scheme, of);
		const says = part === "whole" ? WORDS.editing.didMove(name, chosen.length) : WORDS.editing.didEdge(name, part);
		store.do({
			do: "edit",
			edits: moved(this.#to, store.state.sorted),
			says
		});
	}
};
// src/page/guide.ts
/** What a gesture lays over the rows: the line that says what an edge was drawn to, and the box that selects. */
/** Nearer to the right edge than this, the words stand to the left of the line. */
var ROOM_PX = 190;
var Guide = class {
	#line = make("div", {
		class: "guide",
		"aria-hidden": "true",
		hidden: true
	});
	#says = make("span", {});
	#box = make("div", {
		class: "lasso",
		"aria-hidden": "true",
		hidden: true
	});
	constructor(ground) {
		this.#line.append(this.#says);
		ground.append(this.#line, this.#box);
	}
	at(x, says, width) {
		this.#line.hidden = false;
		this.#says.textContent = says;
		this.#line.classList.toggle("leftward", x > width - ROOM_PX);
		this.#line.style.setProperty("transform", `translateX(${String(x)}px)`);
	}
	box(from, to) {
		const [left, top] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
		this.#box.hidden = false;
		this.#box.style.setProperty("transform", `translate(${String(left)}px, ${String(top)}px)`);
		this.#box.style.setProperty("width", `${String(Math.abs(to[0] - from[0]))}px`);
		this.#box.style.setProperty("height", `${String(Math.abs(to[1] - from[1]))}px`);
	}
	hide() {
		this.#line.hidden = true;
		this.#box.hidden = true;
	}
};
// src/page/gesture.ts
/** What the pointer does on the rows: named states, one at a time. */
var STILL_PX$2 = 3;
/** A finger that rests so long asks what can be done. */
var LONG_MS = 550;
var Gesture = class {
	#ground;
	#hands;
	#scope;
	#doing = { what: "idle" };
	#pointer = null;
	#from = 0;
	#sound = null;
	#stopLong = () => void 0;
	constructor(ground, store, player, scope) {
		this.#ground = ground;
		this.#hands = {
			ground,
			guide: new Guide(ground.element),
			store,
			player
		};
		this.#scope = scope;
		const { element } = ground;
		scope.listen(element, "pointerdown", (event) => this.#down(event));
		scope.listen(element, "pointermove", (event) => this.#move(event));
		scope.listen(element, "pointerup", (event) => this.#up(event));
		scope.listen(element, "pointercancel", () => this.#rest());
		scope.listen(element, "contextmenu", (event) => this.#asked(event));
		store.onChange(({ selected }) => {
			if (selected === null && this.#doing.what === "drag") this.#rest();
		});
	}
	get idle() {
		return this.#doing.what === "idle";
	}
	/** Where sound begins, which edges are drawn to. */
	set sound(sound) {
		this.#sound = sound;
	}
	/** Two fingers do something else. */
	rest() {
		this.#rest();
	}
	#rest() {
		this.#stopLong();
		this.#doing = { what: "idle" };
		this.#pointer = null;
		this.#hands.guide.hide();
		this.#ground.drag(null);
	}
	#x(event) {
		return event.clientX - this.#ground.element.getBoundingClientRect().left;
	}
	#y(event) {
		return event.clientY - this.#ground.element.getBoundingClientRect().top;
	}
	#hit(event, touch) {
		const line = lineAt(this.#ground.lines, this.#y(event));
		if (!line?.row) return null;
		const { view } = this.#ground;
		const instant = line.kind === "points" ? 9 : 0;
		const hit = hitIn(this.#ground.seenIn(line).filter((each) => isInView(each, view)).map((of) => ({
			of,
			from: toPx(view, of.onset_ms) - instant,
			to: toPx(view, of.offset_ms ?? of.onset_ms) + instant
		})), this.#x(event), (of) => of.id === this.#hands.store.state.selected, touch ? 14 : 6);
		return hit && instant > 0 ? {
			...hit,
			part: "whole"
		} : hit;
	}
	#down(event) {
		if (this.#pointer !== null && event.pointerId !== this.#pointer) {
			this.#rest();
			return;
		}
		if (event.button !== 0) return;
		this.#pointer = event.pointerId;
		this.#ground.element.setPointerCapture(event.pointerId);
		this.#from = this.#x(event);
		const touch = event.pointerType === "touch";
		const hit = this.#hit(event, touch);
		if (touch && hit) this.#stopLong = this.#scope.after(LONG_MS, () => this.#long(event));
		this.#begin(event, hit);
	}
	#begin(event, hit) {
		const x = this.#x(event);
		const isRow = Boolean(lineAt(this.#ground.lines, this.#y(event))?.row);
		if (event.shiftKey && isRow) this.#doing = {
			what: "box",
			from: [x, this.#y(event)],
			over: hit?.of ?? null,
			drawn: false
		};
		else if (hit) this.#take(event, hit);
		else if (isRow) this.#doing = {
			what: "pan",
			x,
			from: this.#ground.view,
			moved: false
		};
		else this.#scrub(x);
	}
	#take(event, hit) {
		if (event.ctrlKey || event.metaKey) toggle(this.#hands.store, hit.of);
		else this.#doing = {
			what: "drag",
			drag: new Dragging(this.#hands, hit, this.#x(event))
		};
	}
	#scrub(x) {
		this.#doing = { what: "scrub" };
		this.#hands.player.seek(toMs(this.#ground.view, x));
	}
	#move(event) {
		const x = this.#x(event);
		const doing = this.#doing;
		if (doing.what !== "idle" && event.pointerId !== this.#pointer) return;
		switch (doing.what) {
			case "idle":
				this.#point(event);
				break;
			case "scrub":
				this.#hands.player.seek(toMs(this.#ground.view, x));
				break;
			case "pan":
				this.#pan(doing, x);
				break;
			case "box":
				this.#box(doing, [x, this.#y(event)]);
				break;
			case "drag":
				if (Math.abs(x - this.#from) > STILL_PX$2) this.#stopLong();
				doing.drag.to(x, event.altKey ? "free" : "drawn", this.#sound?.onsets ?? []);
		}
	}
	#point(event) {
		const hit = this.#hit(event, event.pointerType === "touch");
		const scrubs = lineAt(this.#ground.lines, this.#y(event))?.row === null;
		this.#ground.element.style.cursor = hit ? hit.part === "whole" ? "grab" : "ew-resize" : scrubs ? "pointer" : "default";
	}
	#pan(doing, x) {
		const gone = doing.moved || Math.abs(x - doing.x) > STILL_PX$2;
		this.#doing = {
			...doing,
			moved: gone
		};
		const perPx = (doing.from.toMs - doing.from.fromMs) / doing.from.width;
		if (gone) this.#ground.look(panned(doing.from, (doing.x - x) * perPx));
	}
	#box(doing, to) {
		if (!doing.drawn && Math.hypot(to[0] - doing.from[0], to[1] - doing.from[1]) <= STILL_PX$2) return;
		this.#doing = {
			...doing,
			drawn: true
		};
		this.#hands.guide.box(doing.from, to);
	}
	#up(event) {
		const doing = this.#doing;
		if (event.pointerId !== this.#pointer) return;
		this.#rest();
		if (doing.what === "pan" && !doing.moved) this.#hands.player.seek(toMs(this.#ground.view, this.#x(event)));
		else if (doing.what === "box") this.#boxed(doing, [this.#x(event), this.#y(event)]);
		else if (doing.what === "drag") doing.drag.drop();
	}
	/** A click alone adds or takes out. */
	#boxed({ from, over, drawn }, to) {
		if (drawn) selectIn(this.#hands.store, this.#ground, from, to);
		else if (over) toggle(this.#hands.store, over);
	}
	/** The other button, or a finger that rests: what is under it comes into hand, and the list of what can be done is opened above. */
	#asked(event) {
		const hit = this.#hit(event, false);
		if (!hit) return;
		event.preventDefault();
		if (!allSelected(this.#hands.store.state).some((each) => each.id === hit.of.id)) this.#hands.store.do({
			do: "select",
			annotation: hit.of.id
		});
	}
	#long(event) {
		this.#rest();
		const { clientX, clientY } = event;
		this.#ground.element.dispatchEvent(new MouseEvent("contextmenu", {
			clientX,
			clientY,
			bubbles: true,
			composed: true,
			cancelable: true
		}));
	}
};
// src/page/labels.ts
/** The names of the rows: pressed for what can be done, dragged to another place, drawn at the lower edge to another height. */
var STILL_PX$1 = 4;
var STEP_PX = 6;
var MOVES = "Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown";
var DIGITS = "1 2 3 4 5 6 7 8 9";
var Labels = class {
	element = make("div", { class: "labels" });
	/** Where what is dragged would come to stand. */
	drop = make("div", {
		class: "row-drop",
		"aria-hidden": "true",
		hidden: true
	});
	#ground;
	#known = /* @__PURE__ */ new Map();
	#doing = null;
	/** The click that ends a drag presses nothing. */
	#dragged = false;
	constructor(ground, scope) {
		this.#ground = ground;
		const { element } = this;
		scope.listen(element, "pointerdown", (event) => this.#down(event));
		scope.listen(element, "pointermove", (event) => this.#move(event));
		scope.listen(element, "pointerup", (event) => this.#up(event));
		scope.listen(element, "pointercancel", () => this.#rest());
		scope.listen(element, "click", (event) => this.#click(event));
		scope.listen(element, "keydown", (event) => this.#key(event));
	}
	/** The names of these rows, each where its row is; the one with the keyboard keeps it. */
	show(lines) {
		const focused = this.#focused();
		this.element.replaceChildren(...lines.filter((line) => line.kind !== "ruler").map((line) => this.#placed(line)));
		if (focused !== null) this.focus(focused);
	}
	focus(id) {
		this.#known.get(id)?.querySelector("button")?.focus();
	}
	#placed(line) {
		const label = this.#known.get(line.id) ?? this.#label(line);
		this.#known.set(line.id, label);
		label.style.top = `${String(line.top)}px`;
		label.style.height = `${String(line.height)}px`;
		label.classList.toggle("thin", line.thin);
		return label;
	}
	#label({ id, name, kind, row }) {
		const family = row && kind !== "points" ? row.families[0] : void 0;
		const shape = kind === "moment" ? [shapeDrawing(family)] : [];
		const button = make("button", {
			type: "button",
			"aria-haspopup": "menu",
			"aria-label": WORDS.rows.menuOf(name),
			title: name,
			"data-keeps": kind === "state" ? `${MOVES} ${DIGITS}` : MOVES,
			"aria-keyshortcuts": MOVES
		}, ...shape, make("span", {}, name));
		const edge = make("span", {
			class: "row-edge",
			title: WORDS.rows.kept
		});
		return coloured(make("div", {
			class: `label of-${kind}`,
			"data-row": id
		}, button, edge), family);
	}
	#focused() {
		const root = this.element.getRootNode();
		const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
		return at && this.element.contains(at) ? this.#idAt(at) : null;
	}
	#idAt(at) {
		return at instanceof Element ? at.closest(".label")?.getAttribute("data-row") ?? null : null;
	}
	#lineOf(id) {
		return this.#ground.lines().find((line) => line.id === id);
	}
	/** A finger scrolls the rows; it moves them by the list of what can be done. */
	#down(event) {
		const id = this.#idAt(event.target);
		this.#dragged = false;
		if (event.button !== 0 || id === null) return;
		const line = this.#lineOf(id);
		const edge = event.target instanceof Element && event.target.matches(".row-edge");
		if (edge && line) this.#doing = {
			what: "edge",
			id,
			y: event.clientY,
			height: line.height
		};
		else if (event.pointerType !== "touch") this.#doing = {
			what: "pressed",
			id,
			y: event.clientY
		};
		if (edge) this.element.setPointerCapture(event.pointerId);
	}
	#move(event) {
		const doing = this.#doing;
		switch (doing?.what) {
			case "edge":
				this.#ground.heightened(doing.id, doing.height + event.clientY - doing.y);
				break;
			case "pressed":
				if (Math.abs(event.clientY - doing.y) > STILL_PX$1) this.#begin(event, doing.id);
				break;
			case "moving":
				this.#showDrop(this.#place(event));
				break;
			case void 0:
		}
	}
	#begin(event, id) {
		this.element.setPointerCapture(event.pointerId);
		this.#doing = {
			what: "moving",
			id
		};
		this.#known.get(id)?.classList.add("moving");
		this.#showDrop(this.#place(event));
	}
	#up(event) {
		const doing = this.#doing;
		this.#rest();
		this.#dragged = doing !== null && doing.what !== "pressed";
		if (doing?.what === "moving") this.#ground.moved(doing.id, this.#place(event));
	}
	#rest() {
		if (this.#doing) this.#known.get(this.#doing.id)?.classList.remove("moving");
		this.#doing = null;
		this.drop.hidden = true;
	}
	#place(event) {
		return placeAt$1(this.#ground.lines(), event.clientY - this.element.getBoundingClientRect().top);
	}
	#showDrop(place) {
		const rows = this.#ground.lines().filter((line) => line.kind !== "ruler");
		const before = rows[place];
		const last = rows.at(-1);
		const top = before ? before.top - 3 : last ? last.top + last.height + 1 : 0;
		this.drop.hidden = false;
		this.drop.style.setProperty("transform", `translateY(${String(top)}px)`);
	}
	#click(event) {
		const id = this.#idAt(event.target);
		if (id === null || this.#dragged || !(event.target instanceof Element) || !event.target.closest("button")) return;
		const { right, top } = event.target.getBoundingClientRect();
		this.#ground.asked(id, {
			x: right,
			y: top
		});
	}
	#key(event) {
		const id = this.#idAt(event.target);
		if (id === null) return;
		const way = {
			ArrowUp: -1,
			ArrowDown: 1
		}[event.key];
		if (event.altKey && way !== void 0) this.#stepped(id, way, event.shiftKey);
		else if (!event.altKey && /^[1-9]$/.test(event.key) && this.#lineOf(id)?.kind === "state") this.#ground.coded(id, Number(event.key));
		else return;
		event.preventDefault();
		event.stopPropagation();
	}
	#stepped(id, way, high) {
		if (high) this.#ground.heightened(id, (this.#lineOf(id)?.height ?? 0) + way * STEP_PX);
		else this.#ground.movedBy(id, way);
	}
};
// src/page/pinch.ts
var TAP_MS = 300;
var STILL_PX = 14;
var TWICE_MS = 350;
var NEAR_PX = 32;
var Pinch = class {
	#ground;
	#store;
	#player;
	#fingers = /* @__PURE__ */ new Map();
	#before = {
		ms: 0,
		selected: null
	};
	#pinching = null;
	/** From the second finger on until none is left, nobody else hears of them. */
	#mine = false;
	#tapped = null;
	constructor(ground, store, player, scope) {
		this.#ground = ground;
		this.#store = store;
		this.#player = player;
		const hears = [
			["pointerdown", (event) => this.#down(event)],
			["pointermove", (event) => this.#move(event)],
			["pointerup", (event) => this.#up(event)],
			["pointercancel", (event) => this.#up(event)]
		];
		for (const [type, hear] of hears) scope.listen(ground.element, type, (event) => {
			if (event instanceof PointerEvent && event.pointerType === "touch" && event.isTrusted) hear(event);
		}, { capture: true });
	}
	#x(event) {
		return event.clientX - this.#ground.element.getBoundingClientRect().left;
	}
	#down(event) {
		if (this.#fingers.size === 0) {
			this.#mine = false;
			this.#before = {
				ms: this.#player.seen.ms,
				selected: this.#store.state.selected
			};
		}
		const x = this.#x(event);
		this.#fingers.set(event.pointerId, {
			from: {
				x,
				y: event.clientY,
				at: event.timeStamp
			},
			x
		});
		if (this.#fingers.size === 2) this.#begin();
		if (this.#mine) event.stopImmediatePropagation();
	}
	#begin() {
		const [one, other] = [...this.#fingers.keys()];
		if (one === void 0 || other === void 0) return;
		this.#mine = true;
		this.#tapped = null;
		this.#letGo(one);
		const { ms, selected } = this.#before;
		if (this.#store.state.selected !== selected) this.#store.do({
			do: "select",
			annotation: selected
		});
		if (this.#player.going || !this.#player.seen.playing && this.#player.seen.ms !== ms) this.#player.seek(ms);
		this.#pinching = {
			ids: [one, other],
			began: this.#at(one, other),
			view: this.#ground.view()
		};
	}
	/** Whoever had taken the finger for a drag lets go of it. */
	#letGo(pointerId) {
		this.#ground.element.dispatchEvent(new PointerEvent("pointercancel", {
			pointerId,
			pointerType: "touch",
			bubbles: true
		}));
	}
	#at(one, other) {
		return {
			one: this.#fingers.get(one)?.x ?? 0,
			other: this.#fingers.get(other)?.x ?? 0
		};
	}
	#move(event) {
		const finger = this.#fingers.get(event.pointerId);
		if (!finger) return;
		this.#fingers.set(event.pointerId, {
			...finger,
			x: this.#x(event)
		});
		if (!this.#mine) return;
		event.stopImmediatePropagation();
		const pinching = this.#pinching;
		if (pinching?.ids.includes(event.pointerId)) this.#ground.look(pinched({
			...pinching.view,
			width: this.#ground.view().width
		}, pinching.began, this.#at(...pinching.ids)));
	}
	#up(event) {
		const finger = this.#fingers.get(event.pointerId);
		if (!finger) return;
		this.#fingers.delete(event.pointerId);
		if (this.#mine) {
			if (this.#pinching?.ids.includes(event.pointerId)) this.#pinching = null;
			event.stopImmediatePropagation();
		} else if (event.type === "pointerup") this.#tap(event, finger.from);
	}
	#tap(event, from) {
		const still = Math.hypot(this.#x(event) - from.x, event.clientY - from.y) < STILL_PX && event.timeStamp - from.at < TAP_MS;
		const last = this.#tapped;
		this.#tapped = still ? from : null;
		if (!still || !last || from.at - last.at > TWICE_MS || Math.hypot(from.x - last.x, from.y - last.y) > NEAR_PX) return;
		this.#tapped = null;
		event.stopImmediatePropagation();
		this.#letGo(event.pointerId);
		this.#ground.tappedTwice();
	}
};
// src/page/twin.ts
/** The rows of the timeline as lists: the same moments for the keyboard and for readers of screens, every one within reach. */
/** As many of a row exist at a time: those in view, or those around the one the keyboard is on. */
var MOST = 40;
var PAGE = 10;
/** Said when the hands rest: words never hold up a tag. */
var REST_MS$1 = 400;
var KEEPS = "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Mod+Enter";
/** Half of what stands for an instant. */
var INSTANT_PX = 9;
var Twin = class {
	element;
	#lists = make("div", {
		class: "unseen",
		role: "group",
		"aria-label": WORDS.finding.lists,
		"data-keeps": KEEPS
	});
	#ringSays = make("span", {});
	/** Around the moment on the canvas that the keyboard is on. */
	#ring = make("div", {
		class: "twin-ring",
		"aria-hidden": "true"
	}, this.#ringSays);
	#known = /* @__PURE__ */ new Map();
	#ground;
	#scope;
	#drawn = null;
	#reached = null;
	#stop = () => void 0;
	constructor(ground, scope) {
		this.#ground = ground;
		this.#scope = scope;
		this.element = make("div", { class: "twin" }, this.#lists, this.#ring);
		scope.listen(this.#lists, "keydown", (event) => this.#pressed(event));
		scope.listen(this.#lists, "click", (event) => {
			const id = event.target instanceof Element ? event.target.closest("[data-id]")?.getAttribute("data-id") : null;
			this.#go(ground.store.state.log.annotations.get(id ?? "") ?? null);
		});
	}
	says(state, lines, view, seenIn) {
		const before = this.#drawn;
		this.#drawn = {
			state,
			of: lines,
			lines: lines.filter((line) => line.row !== null),
			view,
			seenIn
		};
		if (before?.view !== view || before.of !== lines) this.#placeRing();
		this.#stop();
		this.#stop = this.#scope.after(REST_MS$1, () => this.#write());
	}
	#write() {
		if (!this.#drawn) return;
		const { lines, state } = this.#drawn;
		const focused = this.#focused;
		const rows = lines.map((line) => ({
			line,
			all: this.#drawn?.seenIn(line) ?? []
		}));
		this.#reached = this.#standing(rows.map((row) => row.all), state);
		const lists = rows.map(({ line, all }) => {
			const list = this.#listOf(line);
			this.#fill(list, line, all);
			return list.element;
		});
		if (lists.length !== this.#lists.children.length || lists.some((list, at) => this.#lists.children[at] !== list)) this.#lists.replaceChildren(...lists);
		if (focused) this.#focus();
		this.#placeRing();
	}
	/** Where the keyboard is, still there or next to it; otherwise what is selected, what is in view, anything. */
	#standing(rows, { selected }) {
		const was = this.#reached;
		return (was && (foundIn(rows, was.id) ?? beside(rows, was))) ?? foundIn(rows, selected) ?? rows.flatMap((all) => all.slice(...this.#inView(all, null)))[0] ?? rows.flat()[0] ?? null;
	}
	#listOf(line) {
		const id = line.row?.id ?? "";
		const known = this.#known.get(id);
		if (known) return known;
		const box = make("div", {
			role: "listbox",
			"aria-multiselectable": "true",
			"aria-orientation": "horizontal"
		});
		const nothing = make("p", {}, WORDS.finding.nothingIn(line.row?.name ?? ""));
		const list = {
			element: make("div", { "data-row": id }, box, nothing),
			box,
			nothing,
			keyed: new Keyed(box)
		};
		this.#known.set(id, list);
		return list;
	}
	#fill({ box, nothing, keyed }, line, all) {
		const { store } = this.#ground;
		const { scheme } = store.around;
		const { state } = store;
		nothing.hidden = all.length > 0;
		box.hidden = all.length === 0;
		box.setAttribute("aria-label", WORDS.finding.countIn(line.row?.name ?? "", all.length));
		const [from, to] = this.#inView(all, this.#reached);
		const items = all.slice(from, to).map((each) => {
			const says = [wholeLine(scheme, each), aboutIn(state, scheme, each)].filter(Boolean).join(", ");
			return {
				id: each.id,
				mark: says,
				make: () => make("div", {
					role: "option",
					"data-id": each.id
				}, says)
			};
		});
		keyed.fill(items).forEach((element, index) => {
			const id = items[index]?.id ?? "";
			element.setAttribute("tabindex", id === this.#reached?.id ? "0" : "-1");
			element.setAttribute("aria-selected", String(id === state.selected || state.also.has(id)));
			element.setAttribute("aria-posinset", String(from + index + 1));
			element.setAttribute("aria-setsize", String(all.length));
		});
	}
	/** Which of a row exist: around the keyboard where it is in this row, otherwise what lies in view, or is nearest to it. */
	#inView(all, reached) {
		const at = reached === null ? -1 : all.findIndex((each) => each.id === reached.id);
		const begins = this.#drawn?.view.fromMs ?? 0;
		const first = at >= 0 ? at - MOST / 2 : all.findIndex((each) => endOf(each) >= begins);
		const from = Math.max(0, at < 0 && first < 0 ? all.length - MOST : first);
		return [from, from + MOST];
	}
	get #focused() {
		const root = this.#lists.getRootNode();
		const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
		return at !== null && this.#lists.contains(at);
	}
	#focus() {
		if (this.#reached) this.#lists.querySelector("[tabindex=\"0\"]")?.focus({ preventScroll: true });
	}
	/** On the canvas, where the moment is drawn. */
	#placeRing() {
		const of = this.#reached;
		const line = this.#drawn?.lines.find((each) => each.row?.families.some((family) => family.id === of?.family));
		this.#ring.hidden = !of || !line;
		if (!of || !line || !this.#drawn) return;
		const [from, to] = edgesOf(of, this.#drawn.view);
		this.#ringSays.textContent = wholeLine(this.#ground.store.around.scheme, of);
		this.#ring.classList.toggle("late", from > this.#drawn.view.width / 2);
		for (const [name, px] of [
			["--x", from],
			["--y", line.top - 2],
			["--wide", to - from],
			["--high", line.height + 4]
		]) this.#ring.style.setProperty(name, `${String(px)}px`);
	}
	#pressed(event) {
		const to = this.#towards(event.key);
		if (to === void 0) return;
		event.preventDefault();
		event.stopPropagation();
		if (event.key !== "Enter") this.#reach(to);
		else if (event.ctrlKey || event.metaKey) this.#choose();
		else this.#go(to);
	}
	/** What a key leads to: along its row, to the row above or below at the same time, or itself. */
	#towards(key) {
		const of = this.#reached;
		if (!this.#drawn || !of) return void 0;
		const { seenIn, lines } = this.#drawn;
		const filled = lines.map((line) => seenIn(line)).filter((all) => all.length > 0);
		const at = filled.findIndex((all) => all.some((each) => each.id === of.id));
		const row = filled[at] ?? [];
		const away = {
			ArrowUp: -1,
			ArrowDown: 1
		}[key];
		if (away !== void 0) return nearest(filled[at + away] ?? [of], of.onset_ms);
		const to = placeFor(key, row.findIndex((each) => each.id === of.id), row.length - 1);
		return to === void 0 ? void 0 : row[to] ?? of;
	}
	#reach(of) {
		if (!of) return;
		this.#reached = of;
		this.#ground.show(of.onset_ms);
		this.#write();
		this.#focus();
	}
	#choose() {
		const { store } = this.#ground;
		if (!this.#reached) return;
		store.do({
			do: "select",
			...toggled(store.state, this.#reached.id)
		});
		this.#write();
	}
	#go(of) {
		if (!of) return;
		const { store, player } = this.#ground;
		store.do({
			do: "select",
			annotation: of.id
		});
		player.seek(of.onset_ms);
		this.#reach(of);
	}
};
/** The place in its row a key leads to. */
function placeFor(key, here, last) {
	const to = {
		ArrowLeft: here - 1,
		ArrowRight: here + 1,
		PageUp: here - PAGE,
		PageDown: here + PAGE,
		Home: 0,
		End: last,
		Enter: here
	}[key];
	return to === void 0 ? void 0 : Math.min(Math.max(0, to), last);
}
function endOf(each) {
	return each.offset_ms ?? each.onset_ms;
}
/** From where to where it is drawn, never so narrow that it cannot be seen. */
function edgesOf(of, view) {
	const half = of.offset_ms === null ? INSTANT_PX : 0;
	const from = Math.min(Math.max(-2, toPx(view, of.onset_ms) - half), view.width - 4);
	return [from, Math.max(from + 8, Math.min(view.width + 2, toPx(view, endOf(of)) + half))];
}
/** Only what stands in a row that is shown: a hidden row has no place for the keyboard. */
function foundIn(rows, id) {
	for (const all of rows) {
		const found = all.find((each) => each.id === id);
		if (found) return found;
	}
	return null;
}
/** What was next to a moment that is no longer there. */
function beside(rows, gone) {
	return nearest(rows.find((all) => all[0]?.family === gone.family) ?? [], gone.onset_ms);
}
function nearest(all, ms) {
	let best = all[0] ?? null;
	for (const each of all) if (best && Math.abs(each.onset_ms - ms) < Math.abs(best.onset_ms - ms)) best = each;
	return best;
}
// src/page/wheel.ts
/** The wheel over the rows: it zooms to the pointer; sideways, or with Shift, it pans; with Alt it goes through the rows. */
var WHEEL = .0016;
function takeWheel({ element, scrolls, view, look }, scope) {
	scope.listen(element, "wheel", (event) => {
		event.preventDefault();
		const now = view();
		if (event.altKey) scrolls.scrollTop += event.deltaY;
		else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) look(panned(now, (event.deltaX || event.deltaY) * ((now.toMs - now.fromMs) / now.width)));
		else {
			const x = event.clientX - element.getBoundingClientRect().left;
			look(zoomed(now, Math.exp(event.deltaY * WHEEL), toMs(now, x)));
		}
	}, { passive: false });
}
// src/page/whole.ts
/** The whole clip in one strip, and the window on it that the rows below show: moved by its body, drawn wider by its edges. */
var HEIGHT_PX = 24;
var LEAST_PX$1 = 10;
var REST_MS = 120;
/** How far one key moves the window or an edge, by its own width. */
var STEP = .1;
var CLOSER$1 = .8;
var Whole = class {
	element;
	#canvas = make("canvas", { "aria-hidden": "true" });
	#edges = {
		from: sliderOf("edge from", WORDS.rows.inViewBegins),
		to: sliderOf("edge to", WORDS.rows.inViewEnds)
	};
	#window = sliderOf("window", WORDS.rows.inView);
	#head = make("div", { class: "needle" });
	#scheme;
	#lengthMs;
	#scope;
	#look;
	#all = [];
	/** The strip itself, and the stretch that the rows show. */
	#strip;
	#shown;
	#held = null;
	#stop = () => void 0;
	#stopSaying = () => void 0;
	constructor(scheme, lengthMs, scope, look) {
		this.#scheme = scheme;
		this.#scope = scope;
		this.#lengthMs = lengthMs;
		this.#look = look;
		this.#strip = this.#shown = wholeClip(lengthMs, 1);
		this.element = make("div", { class: "whole" }, this.#canvas, this.#head, this.#window, this.#edges.from, this.#edges.to);
		scope.listen(this.element, "pointerdown", (event) => this.#down(event));
		scope.listen(this.element, "pointermove", (event) => this.#move(event));
		for (const type of ["pointerup", "pointercancel"]) scope.listen(this.element, type, () => {
			this.#held = null;
		});
		scope.listen(this.element, "keydown", (event) => this.#key(event));
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
		this.#shown = view;
		const left = toPx(this.#strip, view.fromMs);
		const width = Math.max(LEAST_PX$1, toPx(this.#strip, view.toMs) - left);
		this.#window.style.transform = this.#edges.from.style.transform = `translateX(${String(left)}px)`;
		this.#window.style.width = `${String(width)}px`;
		this.#edges.to.style.transform = `translateX(${String(left + width)}px)`;
		this.#say();
	}
	at(ms) {
		this.#head.style.transform = `translateX(${String(toPx(this.#strip, ms))}px)`;
	}
	#partAt(target) {
		if (target === this.#window) return "body";
		if (target === this.#edges.from) return "from";
		return target === this.#edges.to ? "to" : null;
	}
	#x(event) {
		return event.clientX - this.element.getBoundingClientRect().left;
	}
	/** Beside the window: it comes here, and can be dragged on. */
	#down(event) {
		if (event.button !== 0) return;
		const x = this.#x(event);
		const part = this.#partAt(event.target);
		if (part === null) this.#look(panned(this.#shown, toMs(this.#strip, x) - (this.#shown.fromMs + this.#shown.toMs) / 2));
		this.#held = {
			part: part ?? "body",
			x,
			view: this.#shown
		};
		this.element.setPointerCapture(event.pointerId);
	}
	#move(event) {
		if (!this.#held) return;
		const { part, x, view } = this.#held;
		const byMs = toMs(this.#strip, this.#x(event)) - toMs(this.#strip, x);
		const now = {
			...view,
			width: this.#shown.width
		};
		this.#look(part === "body" ? panned(now, byMs) : between$1(now, (part === "from" ? view.fromMs : view.toMs) + byMs, part));
	}
	#key(event) {
		const part = this.#partAt(event.target);
		const to = part === null || event.altKey || event.ctrlKey || event.metaKey ? null : stepped(this.#shown, part, event.key);
		if (!to) return;
		event.preventDefault();
		event.stopPropagation();
		this.#look(to);
	}
	/** What readers of screens say of it, when it has come to rest. */
	#say() {
		const { fromMs, toMs: until } = this.#shown;
		this.#stopSaying();
		this.#stopSaying = this.#scope.after(REST_MS, () => {
			for (const [slider, ms, says] of [
				[
					this.#window,
					fromMs,
					WORDS.rows.fromTo(clock(fromMs), clock(until))
				],
				[
					this.#edges.from,
					fromMs,
					clock(fromMs)
				],
				[
					this.#edges.to,
					until,
					clock(until)
				]
			]) {
				slider.setAttribute("aria-valuemax", String(this.#lengthMs));
				slider.setAttribute("aria-valuenow", String(Math.round(ms)));
				slider.setAttribute("aria-valuetext", says);
			}
		});
	}
	#fit() {
		const width = this.element.clientWidth;
		if (width === 0) return;
		const dots = window.devicePixelRatio || 1;
		this.#strip = wholeClip(this.#lengthMs, width);
		this.#canvas.width = Math.round(width * dots);
		this.#canvas.height = Math.round(HEIGHT_PX * dots);
		this.#draw();
		this.shows(this.#shown);
	}
	#draw() {
		const ink = this.#canvas.getContext("2d");
		if (!ink) return;
		const dots = window.devicePixelRatio || 1;
		ink.setTransform(dots, 0, 0, dots, 0, 0);
		ink.clearRect(0, 0, this.#strip.width, HEIGHT_PX);
		ink.fillStyle = "#F3EEE7";
		rounded(ink, 0, 2, this.#strip.width, 20, 6);
		ink.fill();
		const byFamily = grouped(this.#all);
		for (const family of this.#scheme.tiers[0]?.families ?? []) {
			ink.fillStyle = colourOf(family);
			ink.globalAlpha = .85;
			for (const block of blocksOf(byFamily.get(family.id) ?? [], this.#strip)) ink.fillRect(block.from, 5, Math.max(2.5, block.to - block.from), 14);
		}
		ink.globalAlpha = 1;
	}
};
function sliderOf(name, says) {
	return make("div", {
		class: name,
		role: "slider",
		tabindex: "0",
		"aria-label": says,
		"aria-valuemin": "0",
		"aria-valuenow": "0"
	});
}
/** The window after a key: along the clip, to its ends, closer and farther; an edge goes by itself. */
function stepped(view, part, key) {
	const span = view.toMs - view.fromMs;
	const by = {
		ArrowLeft: -.1,
		ArrowRight: STEP,
		PageUp: -1,
		PageDown: 1
	}[key];
	const end = {
		Home: 0,
		End: view.lengthMs
	}[key];
	if (part === "body") {
		if (by !== void 0) return panned(view, by * span);
		if (end !== void 0) return panned(view, end - view.fromMs);
		const factor = {
			ArrowUp: CLOSER$1,
			ArrowDown: 1 / CLOSER$1
		}[key];
		return factor === void 0 ? null : zoomed(view, factor, (view.fromMs + view.toMs) / 2);
	}
	const here = part === "from" ? view.fromMs : view.toMs;
	const to = by === void 0 ? end : here + by * span;
	return to === void 0 ? null : between$1(view, to, part);
}
// src/page/timeline.ts
/** The timeline: whole clip, ruler, film, sound, a row per family, the playhead; zoom and pan. */
/** As much of a longer clip is shown at first. */
var FIRST_MS = 6e4;
var Timeline = class {
	element;
	/** Which rows are shown, and how. */
	rows;
	#store;
	#player;
	#board;
	#whole;
	#twin;
	#gesture;
	#labels;
	#head = make("div", {
		class: "playhead",
		"aria-hidden": "true"
	}, make("i", {}));
	#ground;
	/** What the rows stand in: it scrolls where they are too many. */
	#lines;
	#top;
	#asked = () => void 0;
	#coded = () => void 0;
	#view;
	#dragged = null;
	#scale = 1;
	#follow = "page";
	#ms = 0;
	#drawn = [];
	#arranged = [];
	constructor(store, player, scope) {
		const { scheme, lengthMs } = store.around;
		this.#store = store;
		this.#player = player;
		this.rows = new Rows(scheme);
		this.#board = new Board(store.around, this.rows.extras);
		this.#labels = new Labels({
			...this.rows.hands(() => this.candidates, () => this.#scale),
			lines: () => this.#board.lines,
			asked: (id, at) => this.#asked(id, at),
			coded: (id, number) => this.#coded(id, number)
		}, scope);
		this.#twin = new Twin({
			store,
			player,
			show: (ms) => this.show(ms)
		}, scope);
		this.#whole = new Whole(scheme, lengthMs, scope, (view) => this.#look(view));
		this.#view = {
			...wholeClip(lengthMs, 1),
			toMs: Math.min(Math.max(1, lengthMs), lengthMs <= FIRST_MS * 1.5 ? lengthMs : FIRST_MS)
		};
		this.#ground = make("div", { class: "board" }, this.#board.ruler, ...this.#board.canvases, this.#board.seams.element, this.#head);
		this.#top = make("div", { class: "line top" }, make("span", { class: "label" }, WORDS.whole), this.#whole.element);
		this.#lines = make("div", { class: "lines" }, this.#top, make("div", { class: "line rows" }, this.#labels.element, this.#ground, this.#twin.element, this.#labels.drop));
		this.element = make("section", {
			class: "timeline",
			"aria-label": WORDS.timeline
		}, this.#lines);
		this.#gesture = this.#listen(scope);
		scope.observeSize(this.#ground, () => this.#fit());
		store.onChange((state) => {
			const seen = [
				state.sorted,
				state.selected,
				state.also,
				state.open
			];
			if (seen.every((each, at) => each === this.#drawn[at])) return;
			this.#drawn = seen;
			this.draw();
		});
		this.rows.onChange(() => {
			this.#arranged = [];
			this.draw();
		});
		player.onChange(({ ms, playing }) => this.#moved(ms, playing));
		document.fonts.ready.then(() => this.#look({ ...this.#view }));
	}
	/** Who knows what can be done with a row: asked by its name. */
	set hands(hands) {
		this.#asked = hands.asked;
		this.#coded = hands.coded;
	}
	/** Every row there could be. */
	get candidates() {
		return this.rows.candidates(this.#board.used);
	}
	/** Those that are shown, where they stand. */
	get lines() {
		return this.#board.lines;
	}
	/** Something has come that a row shows. */
	redraw() {
		this.#look({ ...this.#view });
	}
	/** In front of the names, beside the ruler. */
	lead(element) {
		this.#labels.element.before(element);
	}
	set strip(strip) {
		this.#board.strip = strip;
		this.draw();
	}
	set sound(sound) {
		this.#board.sound = sound;
		this.#gesture.sound = sound;
		this.draw();
	}
	/** Below 1 where there is little room. */
	set scale(scale) {
		if (scale === this.#scale) return;
		this.#scale = scale;
		this.draw();
	}
	/** How the rows follow the film. */
	set follow(how) {
		this.#follow = how;
	}
	/** Closer (below 1) or farther, around the playhead where it is in view. */
	zoom(factor) {
		const { ms } = this.#player.seen;
		const inView = ms >= this.#view.fromMs && ms <= this.#view.toMs;
		this.#look(zoomed(this.#view, factor, inView ? ms : (this.#view.fromMs + this.#view.toMs) / 2));
	}
	zoomTo(fromMs, toMs) {
		this.#look(showing$1(this.#view, fromMs, toMs));
	}
	/** As close as all that is selected; where nothing is, closer around the playhead. */
	zoomToSelection() {
		const { log, selected, also } = this.#store.state;
		const all = [selected ?? "", ...also].flatMap((id) => log.annotations.get(id) ?? []);
		if (all.length === 0) this.zoom(.5);
		else this.zoomTo(Math.min(...all.map((each) => each.onset_ms)), Math.max(...all.map((each) => each.offset_ms ?? each.onset_ms)));
	}
	show(ms) {
		this.#look(following(this.#view, ms));
	}
	showAll() {
		this.#look(wholeClip(this.#view.lengthMs, this.#view.width));
	}
	draw() {
		const { state } = this.#store;
		this.#board.take(state.sorted);
		this.#arrange();
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
		const how = !playing && this.#follow === "centre" ? "page" : this.#follow;
		const view = this.#gesture.idle ? followed(this.#view, how, this.#ms, ms) : this.#view;
		this.#ms = ms;
		if (view !== this.#view) this.#look(view);
		else if (this.#store.state.open.size > 0) this.#board.grow(this.#scene);
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
	/** Other rows only where something about them has changed. */
	#arrange() {
		const now = [this.#board.used, this.#scale];
		if (now.every((each, at) => each === this.#arranged[at])) return;
		this.#arranged = now;
		const lines = this.rows.lines(this.#board.used, this.#scale);
		if (isSameLayout(lines, this.#board.lines)) return;
		this.#board.lines = lines;
		this.#labels.show(lines);
		const height = `${String(this.#board.height)}px`;
		this.#ground.style.height = this.#labels.element.style.height = height;
		this.#fit();
	}
	#fit() {
		const width = this.#ground.clientWidth;
		if (width === 0) return;
		this.#board.fit(width, window.devicePixelRatio || 1);
		this.#look(resized(this.#view, width));
	}
	#listen(scope) {
		new Pinch({
			element: this.#ground,
			view: () => this.#view,
			look: (view) => this.#look(view),
			tappedTwice: () => this.zoomToSelection()
		}, this.#store, this.#player, scope);
		takeWheel({
			element: this.#ground,
			scrolls: this.#lines,
			view: () => this.#view,
			look: (view) => this.#look(view)
		}, scope);
		const ground = {
			element: this.#ground,
			seenIn: (line) => this.#seenIn(line),
			look: (view) => this.#look(view),
			drag: (to) => {
				this.#dragged = to;
				this.#board.draw(this.#scene);
			}
		};
		const view = () => this.#view;
		const lines = () => this.#inSight;
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
	/** The rows as they lie under the pointer: the ruler stays in sight, over whatever was scrolled beneath it. */
	get #inSight() {
		const [ruler, ...rows] = this.#board.lines;
		return ruler ? [{
			...ruler,
			top: this.#lines.scrollTop
		}, ...rows] : rows;
	}
};
// src/page/bench.ts
/** Puts the workbench together for one coding session. */
/** Below this height everything is drawn a little closer together. */
var ROOMY_PX = 700;
var CLOSER = .86;
async function setUp(root, parts, scope) {
	const opened = {
		...parts.opened,
		scheme: discreet(parts.opened.scheme)
	};
	const { kept } = parts;
	const { clip, scheme } = opened;
	const player = new Player(clip, filmOf(clip.id, clip.stepping), scope);
	const preferences = new Preferences(opened.preferences, scope);
	const around = {
		scheme,
		lengthMs: clip.length_ms,
		seams: clip.seams ?? [],
		fresh: () => crypto.randomUUID(),
		get shortestMs() {
			return player.frameMs;
		},
		get reactionMs() {
			return taggingOf(preferences.read("tagging", null)).reaction_ms ?? scheme.windows.live_backdate_ms;
		}
	};
	const store = new Store(begun(opened), around, (operations) => sending.take(operations));
	const bench = {
		session: opened.session,
		store,
		player,
		timeline: new Timeline(store, player, scope),
		taking: new Taking(opened, store, player, scope),
		preferences,
		sheet: new Sheet(),
		panels: new Panels(scope),
		finding: new Finding()
	};
	new RowHands(bench, opened, scope);
	const pill = new Pill();
	const sending = sendingOf(parts, bench, pill, scope, root);
	layOut(root, bench, pill, scope);
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
	const pair = root.querySelector(".film .pair");
	if (clip.meeting === true && pair) layBeside(bench, clip.id, pair, scope);
	else if (clip.second_camera === true && pair) layCamera(bench, clip.id, pair, scope);
}
function filmOf(clip, stepping) {
	return stepping ? `/clips/${clip}/film?copy=stepping` : `/clips/${clip}/film`;
}
function sendingOf({ opened, kept, told }, bench, pill, scope, root) {
	const { store, player } = bench;
	const locked = new Locked(scope, () => {
		sending.again();
		player.revive();
		others.missed();
	});
	root.append(locked.element);
	const others = new Others({
		session: opened.session,
		known: () => store.state.log.revision,
		fetch: () => refresh(opened.session, store)
	}, scope);
	const sending = new Sending(opened.session, kept, scope, {
		settled: ({ results, revision }) => {
			const missed = hasMissed(store.state.log.revision, {
				results,
				revision
			});
			store.do({
				do: "settle",
				results,
				revision
			});
			told(revision);
			others.tell(revision);
			if (missed) others.missed();
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
	const { annotations, revision, history } = answer.ok ? answer.value : {};
	if (!annotations || revision === void 0 || !history) return null;
	store.do({
		do: "refresh",
		annotations,
		revision,
		history
	});
	return revision;
}
function layOut(root, bench, pill, scope) {
	const { player, store, timeline } = bench;
	const film = make("div", { class: "film" });
	const full = () => void (document.fullscreenElement ? document.exitFullscreen() : film.requestFullscreen()).catch(() => void 0);
	player.stage.append(stalling(player.film, scope));
	film.append(make("div", { class: "pair" }, player.stage), new Now(bench, scope).element, controls(bench, store.around.lengthMs, full, scope), new Picker(bench, scope).element);
	const tools = ["undo", "redo"].map((id) => commandButton(id, bench, icon(id)));
	const keys = commandButton("help", bench, "?");
	const moments = new Moments(bench, [
		pill.element,
		...tools,
		keys,
		menuOf(COMMANDS, bench, scope)
	], scope);
	const follows = commandButton("follow", bench, icon("follow"));
	follow(bench, follows);
	const zoom = make("div", { class: "zoom" }, follows, commandButton("zoom-selection", bench, icon("selection")), commandButton("zoom-out", bench, icon("farther")), commandButton("zoom-in", bench, icon("closer")), commandButton("whole-clip", bench, icon("whole")));
	timeline.element.append(zoom);
	timeline.lead(rowsButton(bench));
	const desk = make("div", { class: "bench" }, palette(bench, scope), ...pads(bench, scope), film, moments.element, timeline.element);
	root.prepend(desk, refusals(store), bench.panels.element, editing(bench, root, tools, scope));
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
