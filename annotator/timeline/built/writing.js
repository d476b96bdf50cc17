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
// src/writing.ts
/** Looks over the words in the fields around it while they are written, and says what a family should not meet. */
var PAUSE_MS = 300;
var mounts = /* @__PURE__ */ new WeakMap();
function writing({ data, parentElement: place }) {
	mounts.get(place)?.end();
	const scope = new Scope();
	mounts.set(place, scope);
	const said = place.querySelector(".said") ?? make("div", {
		class: "said",
		role: "status"
	});
	place.append(said);
	for (const field of document.querySelectorAll(`${data.within} :is(textarea, input)`)) speak(data, field);
	scope.listen(document, "focusin", (event) => {
		const field = event.target;
		if (field instanceof Element && field.matches(`${data.within} :is(textarea, input)`)) speak(data, field);
	});
	let stop = () => void 0;
	let turn = 0;
	scope.listen(document, "input", (event) => {
		const field = event.target;
		if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
		if (field.closest(data.within) === null) return;
		turn += 1;
		const mine = turn;
		stop();
		stop = scope.after(PAUSE_MS, () => void look(data, field.value).then((lines) => {
			if (mine === turn && !scope.ended) said.replaceChildren(...lines);
		}));
	});
	return () => {
		if (mounts.get(place) === scope) scope.end();
	};
}
/** A field holds the family's language, whatever the screen around it speaks. */
function speak(data, field) {
	field.setAttribute("lang", data.language);
	field.setAttribute("dir", data.direction);
}
async function look(data, text) {
	if (text.trim() === "") return [];
	const answer = await post(`/prepare/${data.visit}/words`, { text });
	if (!answer.ok) return [make("p", {}, answer.says)];
	const { noticed, reading } = answer.value;
	const lines = noticed.map(({ word, blocks, instead }) => {
		const line = (blocks ? data.blocks : data.warns).replace("{word}", word);
		const more = instead === "" ? "" : ` ${data.instead.replace("{instead}", instead)}`;
		return make("p", { class: blocks ? "stays-out" : "second-look" }, line + more);
	});
	if (reading === "") return lines;
	const plain = noticed.length > 0 ? data.reading : data.fine;
	return [...lines, make("p", {}, plain.replace("{reading}", reading))];
}
export { writing as default };
