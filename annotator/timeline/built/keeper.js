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
// src/busy.ts
var MARK = "glimmerStays";
function staysHere(page) {
	return page.documentElement.dataset[MARK] !== void 0;
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
// src/typing.ts
var FORM = "[data-testid=\"stForm\"]";
var SENDS = "[data-testid=\"stFormSubmitButton\"] button";
var WRITTEN = "textarea, input:not([type]), input[type=text]";
/** Fields in which something was typed since their form was last sent; they outlive a redraw of the page. */
var begun = /* @__PURE__ */ new Set();
function typedOf(event) {
	const [field] = event.composedPath();
	return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.matches(WRITTEN) && field.closest(FORM) !== null ? field : null;
}
/** Enter sends a line; a text is sent by Enter with Ctrl, which is Command on other keyboards. */
function sends(event, field) {
	return event.key === "Enter" && !event.isComposing && (!(field instanceof HTMLTextAreaElement) || event.ctrlKey || event.metaKey);
}
function hasUnsentWords() {
	for (const field of begun) if (!field.isConnected) begun.delete(field);
	return [...begun].some((field) => field.value.trim() !== "");
}
/** Where the page has to be left, because it was locked, nothing is asked. */
function leavesUnasked() {
	begun.clear();
}
function asksBeforeWordsAreLost(scope, page, window) {
	scope.listen(page, "input", (event) => {
		const field = typedOf(event);
		if (field !== null) begun.add(field);
	}, { capture: true });
	scope.listen(page, "keydown", (event) => {
		const field = typedOf(event);
		if (field !== null && sends(event, field)) sent(field);
	}, { capture: true });
	scope.listen(page, "click", (event) => {
		const [at] = event.composedPath();
		const button = at instanceof Element ? at.closest(SENDS) : null;
		if (button !== null) sent(button);
	}, { capture: true });
	scope.listen(window, "beforeunload", (event) => {
		if (hasUnsentWords()) event.preventDefault();
	});
}
function sent(within) {
	const form = within.closest(FORM);
	for (const field of begun) if (form?.contains(field) === true) begun.delete(field);
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
/** How many operations of any session wait in this browser. */
async function unsent() {
	const db = await rows();
	try {
		return await db.count(ROWS);
	} finally {
		db.close();
	}
}
// src/keeper.ts
/** Keeps watch on every screen: the buttons that lock and quit, and leaving the screen when it was locked elsewhere. */
var LOOK_EVERY_MS = 3e3;
var mounts = /* @__PURE__ */ new WeakMap();
function keeper(component) {
	const { data, parentElement: place } = component;
	mounts.get(place)?.end();
	const scope = new Scope();
	mounts.set(place, scope);
	place.querySelector(".keeper")?.remove();
	const leave = (how) => void end(how, data);
	const shown = make("div", { class: "keeper" });
	for (const [how, says] of [["lock", data.lock], ["quit", data.quit]]) {
		if (says === null) continue;
		const button = make("button", {
			type: "button",
			class: "leave"
		}, says);
		scope.listen(button, "click", () => leave(how));
		shown.append(button);
	}
	place.append(shown);
	keepThePageInHand(scope);
	asksBeforeWordsAreLost(scope, document, window);
	if (!data.stays) {
		scope.every(LOOK_EVERY_MS, () => void look());
		scope.listen(document, "visibilitychange", () => void look());
	}
	return () => {
		if (mounts.get(place) === scope) scope.end();
	};
}
/** What Streamlit and the browser do by themselves and may not do here, whenever something new is on the page. */
function keepThePageInHand(scope) {
	const look = () => {
		closeConnectionError();
		keepFieldsFromTheBrowser();
	};
	const watching = new MutationObserver(look);
	watching.observe(document.body, {
		childList: true,
		subtree: true
	});
	scope.own(() => watching.disconnect());
	look();
}
/**
* After six tries without an answer Streamlit lays a dialog over the page and makes all beneath it inert: nobody could
* tag on, or give the passphrase after a restart. Our pages say themselves how they stand, so it is closed at once.
*/
function closeConnectionError() {
	for (const dialog of document.querySelectorAll("[role=\"dialog\"]")) {
		if (dialog.querySelector("h2")?.textContent !== "Connection error") continue;
		dialog.querySelector("button[aria-label=\"Close\"]")?.click();
	}
}
/** A browser writes what is typed into its profile, unsealed, to offer it again or to restore a tab, unless told not to. */
function keepFieldsFromTheBrowser() {
	for (const field of document.querySelectorAll("input, textarea")) if (field.getAttribute("autocomplete") !== "off") field.setAttribute("autocomplete", "off");
}
/** Locked by another window or by time: nothing of a household stays on the screen. */
async function look() {
	if (staysHere(document)) return;
	const stands = await get("/sign-in/state");
	if (stands.ok && stands.value.state !== "open") goToSignIn();
}
/** What is not yet saved stays in this browser, sealed; whoever locks is told so first. */
async function end(how, says) {
	const waiting = await unsent().catch(() => 0);
	if (waiting > 0 && !window.confirm(says.ask.replace("{n}", String(waiting)))) return;
	const done = await post(`/sign-in/${how}`);
	if (how === "quit" && done.ok) document.body.replaceChildren(make("p", { class: "gone" }, says.gone));
	else goToSignIn();
}
/** Nothing of a household stays in sight until somebody has answered the browser. */
function goToSignIn() {
	leavesUnasked();
	location.assign("/sign-in");
}
export { keeper as default };
