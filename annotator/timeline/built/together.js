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
// src/together/answers.ts
var WAITS_MS = [
	1e3,
	2e3,
	4e3,
	8e3,
	15e3,
	3e4
];
/** How long to leave the server alone after so many tries in vain. */
function patience(tries) {
	return WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? 0;
}
/** Which status means what: signed out, locked or overloaded is "later", never "lost". */
function outcome(status) {
	if (status >= 200 && status < 300) return "kept";
	return status < 500 && ![
		401,
		403,
		408,
		421,
		429
	].includes(status) ? "refused" : "later";
}
var Answers = class {
	#scope;
	#post;
	#changed;
	#waiting = [];
	#kept = /* @__PURE__ */ new Set();
	#tries = 0;
	#oneByOne = false;
	#sending = false;
	#stopWaiting = () => void 0;
	constructor(scope, post, changed) {
		this.#scope = scope;
		this.#post = post;
		this.#changed = changed;
	}
	get waiting() {
		return this.#waiting;
	}
	isKept(id) {
		return this.#kept.has(id);
	}
	/** Takes an answer and begins to send it; the id says later whether it was kept. */
	give(kind, card, value) {
		const id = crypto.randomUUID();
		this.#waiting = [...this.#waiting, {
			id,
			kind,
			card,
			value
		}];
		this.hurry();
		return id;
	}
	/** Tries now, as when the network comes back. */
	hurry() {
		this.#stopWaiting();
		this.#send();
	}
	async #send() {
		if (this.#sending || this.#waiting.length === 0) return;
		this.#sending = true;
		const batch = this.#oneByOne ? this.#waiting.slice(0, 1) : this.#waiting;
		this.#settle(batch, await this.#post(batch).catch(() => "later"));
		this.#sending = false;
		this.#changed();
		if (this.#waiting.length === 0) return;
		this.#stopWaiting = this.#scope.after(patience(this.#tries), () => void this.#send());
	}
	#settle(batch, became) {
		if (became === "later") {
			this.#tries += 1;
			return;
		}
		this.#tries = 0;
		const alone = batch.length === 1;
		this.#oneByOne = became === "refused" && !alone;
		if (became === "refused" && !alone) return;
		const done = new Set(batch.map((answer) => answer.id));
		this.#waiting = this.#waiting.filter((answer) => !done.has(answer.id));
		if (became === "kept") this.#kept = /* @__PURE__ */ new Set([...this.#kept, ...done]);
	}
};
/** Sends to this ticket's own address; `keepalive` lets the last words out of a page that is closing. */
function poster(base) {
	return async (answers) => {
		return outcome((await fetch(`${base}answers`, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				"X-App-CSRF": "1"
			},
			body: JSON.stringify({ answers }),
			keepalive: true
		})).status);
	};
}
// src/together/staying.ts
/** Full screen, as far as the browser allows; asked for inside a click. */
async function fill(page) {
	try {
		await page.documentElement.requestFullscreen({ navigationUI: "hide" });
		await navigator.keyboard?.lock(["Escape"]);
	} catch {}
}
async function unfill(page) {
	navigator.keyboard?.unlock();
	if (page.fullscreenElement !== null) await page.exitFullscreen().catch(() => void 0);
}
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
// src/together/begin.ts
/** Before a family looks: the therapist's one button, and then the room, in the same document. */
function part(page, name, kind) {
	const found = page.getElementById(name);
	if (!(found instanceof kind)) throw new TypeError(`no ${name} on this page`);
	return found;
}
/** Makes "Begin" begin: a ticket, the whole screen, the ticket's own address, the first card. */
function offerBegin(scope, page, visit, open) {
	const begin = part(page, "begin", HTMLButtonElement);
	const says = part(page, "says", HTMLElement);
	scope.listen(part(page, "back", HTMLButtonElement), "click", () => {
		if (history.length > 1) history.back();
		else location.assign("/");
	});
	const start = async () => {
		begin.disabled = true;
		says.textContent = "";
		const filled = fill(page);
		const answer = await post(`/together/begin/${visit}`);
		if (!answer.ok) {
			await unfill(page);
			begin.disabled = false;
			says.textContent = answer.says;
			return;
		}
		await filled;
		history.replaceState(null, "", `/together/${answer.value.ticket}`);
		await open(answer.value.ticket);
	};
	scope.listen(begin, "click", () => void start());
}
// src/together/drawn.ts
/** The page's few drawings: three faces and a leaf, in lines, never in red. */
var MOUTHS = [
	"M22 39c5 7 15 7 20 0",
	"M23 41h18",
	"M23 43c4-4 8-4 10-1s5 2 8-1"
];
/** How somebody may feel: well, so-so, stirred up. The words beside it say it too. */
function face(which) {
	return drawing("0 0 64 64", ["circle", {
		cx: "32",
		cy: "32",
		r: "25"
	}], ["path", { d: "M23 26v2M41 26v2" }], ["path", { d: MOUTHS[which % MOUTHS.length] ?? "" }]);
}
function heart() {
	return drawing("0 0 24 24", ["path", { d: "M12 20C5 14.500 3 11 3 8a4.700 4.700 0 0 1 9-1.700A4.700 4.700 0 0 1 21 8c0 3-2 6.500-9 12Z" }]);
}
function triangle() {
	return drawing("0 0 24 24", ["path", { d: "M8 5.500v13l11-6.500Z" }]);
}
function leaf() {
	return drawing("0 0 96 96", ["path", { d: "M48 84C22 66 22 34 48 12c26 22 26 54 0 72Z" }], ["path", { d: "M48 84V34M48 58l13-12M48 66 36 54" }]);
}
// src/together/payload.ts
/** What came is not a payload this page can show; `where` says which part. */
var NotAPayload = class extends Error {
	where;
	constructor(where) {
		super(`not a payload: ${where}`);
		this.where = where;
	}
};
function fields(of, where) {
	if (typeof of !== "object" || of === null || Array.isArray(of)) throw new NotAPayload(where);
	return of;
}
function text(of, name) {
	const found = of[name];
	if (typeof found !== "string") throw new NotAPayload(name);
	return found;
}
function textOrNone(of, name) {
	return of[name] === null || of[name] === void 0 ? null : text(of, name);
}
function list(of, name) {
	const found = of[name];
	if (!Array.isArray(found)) throw new NotAPayload(name);
	return found;
}
function whole(found, name) {
	if (typeof found !== "number" || !Number.isInteger(found) || found < 0) throw new NotAPayload(name);
	return found;
}
function texts(of, name) {
	return list(of, name).map((item) => text({ item }, "item"));
}
function choices(of) {
	return list(of, "choices").map((item) => {
		const choice = fields(item, "choices");
		return {
			id: text(choice, "id"),
			text: text(choice, "text")
		};
	});
}
function card(item, moments) {
	const of = fields(item, "cards");
	const moment = (found = of["moment"]) => {
		const index = whole(found, "moment");
		if (index >= moments) throw new NotAPayload("moment");
		return index;
	};
	switch (of["kind"]) {
		case "hello": return {
			kind: "hello",
			title: text(of, "title"),
			text: texts(of, "text"),
			choices: choices(of)
		};
		case "film": return {
			kind: "film",
			moment: moment(),
			title: text(of, "title")
		};
		case "question": return {
			kind: "question",
			moment: moment(),
			question: text(of, "question")
		};
		case "sentence": return {
			kind: "sentence",
			moment: moment(),
			sentence: textOrNone(of, "sentence"),
			wonder: textOrNone(of, "wonder"),
			frame: textOrNone(of, "frame")
		};
		case "choice": return {
			kind: "choice",
			question: text(of, "question"),
			none: text(of, "none"),
			moments: list(of, "moments").map((each) => moment(each))
		};
		case "close": return {
			kind: "close",
			title: text(of, "title"),
			text: texts(of, "text"),
			choices: choices(of),
			finish: text(of, "finish")
		};
		default: throw new NotAPayload("kind");
	}
}
/** A moment's two files, which can lie nowhere but beside this page. */
function moment(item) {
	const of = fields(item, "moments");
	const film = text(of, "film");
	const still = text(of, "still");
	if (!/^moments\/\d{1,3}$/.test(film)) throw new NotAPayload("film");
	if (!/^stills\/\d{1,3}$/.test(still)) throw new NotAPayload("still");
	return {
		film,
		still,
		lengthMs: whole(of["length_ms"], "length_ms")
	};
}
/** A card that is a comment stands behind its question, and that behind its film (PR-01, PR-05). */
function inOrder(cards) {
	cards.forEach((each, at) => {
		if (each.kind !== "question" && each.kind !== "sentence") return;
		const before = cards[at - 1];
		const wanted = each.kind === "question" ? "film" : "question";
		if (before?.kind !== wanted || before.moment !== each.moment) throw new NotAPayload(`order of ${each.kind}`);
	});
}
/** The payload as the page knows it; throws `NotAPayload` where anything is missing or out of order. */
function parsePayload(document) {
	const of = fields(document, "payload");
	if (of["format"] !== "glimmer-together/1") throw new NotAPayload("format");
	const moments = list(of, "moments").map(moment);
	const cards = list(of, "cards").map((item) => card(item, moments.length));
	inOrder(cards);
	const said = fields(of["words"], "words");
	return {
		language: text(of, "language"),
		direction: of["direction"] === "rtl" ? "rtl" : "ltr",
		infant: text(of, "infant"),
		carer: text(of, "carer"),
		goal: textOrNone(of, "goal"),
		cards,
		moments,
		words: Object.fromEntries(Object.keys(said).map((name) => [name, text(said, name)]))
	};
}
// src/together/steps.ts
function isOfMoment(step) {
	return "moment" in step;
}
/**
* A sentence card gives two steps. A question never stands beside a sentence (PR-05), and "what might
* {baby} be feeling?" is a question: so it comes by itself, after the sentence or in its place.
*/
function ofSentence(card, at) {
	return [["sentence", card.sentence ?? card.frame], ["wonder", card.wonder]].flatMap(([part, words]) => words === null ? [] : [{
		at: part,
		card: at,
		moment: card.moment
	}]);
}
function stepsOf(card, at) {
	switch (card.kind) {
		case "hello":
		case "close": return [{
			at: card.kind,
			card: at
		}];
		case "film":
		case "question": return [{
			at: card.kind,
			card: at,
			moment: card.moment
		}];
		case "sentence": return ofSentence(card, at);
		case "choice": return [{
			at: "choice",
			card: at,
			moments: card.moments
		}];
	}
}
/** Every step of a payload's cards, and the quiet end behind them. */
function stepsFrom(cards) {
	return [...cards.flatMap(stepsOf), {
		at: "end",
		card: cards.length
	}];
}
// src/together/model.ts
/** What happens on the family's page, as a pure machine: no control can take a card out of its order. */
/** Where a page begins; a page that was reloaded goes on at the picture of the moment it had reached. */
function begun(steps, hidden = false, resumed = null) {
	const now = resumed === null ? 0 : pictureBefore(steps, resumed.now);
	const passed = steps.slice(0, now).filter(isOfMoment);
	return {
		steps,
		now,
		hidden,
		met: new Set(passed.map((step) => step.moment)),
		brief: resumed?.brief === true,
		notToday: false,
		muted: false,
		slow: false,
		liked: /* @__PURE__ */ new Set(),
		chosen: null,
		feeling: null,
		askedHarder: false
	};
}
function pictureBefore(steps, reached) {
	const step = steps[reached];
	if (step === void 0) return 0;
	if (!isOfMoment(step)) return reached;
	return Math.max(0, steps.findIndex((each) => each.at === "film" && each.moment === step.moment));
}
function current(state) {
	const step = state.steps[state.now];
	if (step === void 0) throw new RangeError(`no step ${String(state.now)}`);
	return step;
}
/** The stills she is offered: what she has met today, nothing she waved away. */
function offered(state) {
	const step = current(state);
	return step.at === "choice" ? step.moments.filter((moment) => state.met.has(moment)) : [];
}
function firstMoment(steps) {
	return steps.find(isOfMoment)?.moment ?? null;
}
function isOpen(state, step) {
	if (isOfMoment(step)) return !state.brief || step.moment === firstMoment(state.steps);
	if (step.at === "choice") return step.moments.some((moment) => state.met.has(moment));
	return true;
}
function onwards(state, isWanted) {
	const now = state.steps.findIndex((step, at) => at > state.now && isWanted(step) && isOpen(state, step));
	return now < 0 ? state : {
		...state,
		now,
		slow: false
	};
}
function withMet(state) {
	const step = current(state);
	return isOfMoment(step) ? {
		...state,
		met: /* @__PURE__ */ new Set([...state.met, step.moment])
	} : state;
}
function forwards(state) {
	return current(state).at === "hello" ? state : onwards(withMet(state), () => true);
}
function skipped(state) {
	const here = current(state);
	if (here.at === "choice") return onwards(state, () => true);
	if (!isOfMoment(here)) return state;
	return onwards(here.at === "film" ? state : withMet(state), (step) => !isOfMoment(step) || step.moment !== here.moment);
}
function stopped(state) {
	return onwards(state, (step) => step.at === "close" || step.at === "end");
}
function checkedIn(state, id) {
	if (current(state).at !== "hello") return state;
	if (id === "not_today") return stopped({
		...state,
		notToday: true
	});
	return onwards({
		...state,
		brief: id === "a_bit"
	}, () => true);
}
function liked(state) {
	const step = current(state);
	if (!isOfMoment(step)) return state;
	const now = new Set(state.liked);
	if (!now.delete(step.moment)) now.add(step.moment);
	return {
		...state,
		liked: now
	};
}
function picked(state, pick) {
	if (current(state).at !== "choice") return state;
	return pick === "none" || offered(state).includes(pick) ? {
		...state,
		chosen: pick
	} : state;
}
var CONTROLS = {
	next: forwards,
	skip: skipped,
	stop: stopped,
	like: liked,
	mute: (state) => ({
		...state,
		muted: !state.muted
	}),
	slowly: (state) => ({
		...state,
		slow: !state.slow
	}),
	hide: (state) => ({
		...state,
		hidden: true
	}),
	back: (state) => ({
		...state,
		hidden: false
	})
};
function replied(state, reply) {
	switch (reply.do) {
		case "check_in": return checkedIn(state, reply.id);
		case "choose": return picked(state, reply.pick);
		case "feel": return current(state).at === "close" ? {
			...state,
			feeling: reply.id
		} : state;
		case "harder": return {
			...state,
			askedHarder: true
		};
	}
}
function isReply(intent) {
	return !(intent.do in CONTROLS);
}
/** What the page is after an intent; while it is hidden, nothing moves but coming back. */
function next(state, intent) {
	if (state.hidden && intent.do !== "back") return state;
	return isReply(intent) ? replied(state, intent) : CONTROLS[intent.do](state);
}
// src/together/bar.ts
/** The controls, in one place on every card: what cannot be used on a card is dim, never gone. */
function control(word, say, press, ...before) {
	const made = make("button", {
		type: "button",
		class: `control ${word}`
	}, ...before, make("span", {}, say(word)));
	made.onclick = press;
	return made;
}
/** Where we are, as dots: one for each moment, then the choice and the close. */
function stops(steps) {
	return [
		...[...new Set(steps.filter(isOfMoment).map((step) => step.moment))].map((moment) => (step) => isOfMoment(step) && step.moment === moment),
		...steps.some((step) => step.at === "choice") ? [(step) => step.at === "choice"] : [],
		(step) => step.at === "close" || step.at === "end"
	];
}
var Bar = class {
	element;
	#like;
	#again;
	#slowly;
	#mute;
	#skip;
	#stop;
	#next;
	#dots = make("div", {
		class: "dots",
		"aria-hidden": "true"
	});
	#say;
	#sign = make("p", {
		class: "sign",
		role: "status"
	});
	constructor(say, asked) {
		this.#say = say;
		const plain = (word) => control(word, say, () => {
			asked.intent({ do: word });
		});
		this.#like = control("like", say, () => {
			asked.intent({ do: "like" });
		}, heart());
		this.#again = control("again", say, asked.again);
		this.#slowly = plain("slowly");
		this.#mute = plain("mute");
		this.#skip = plain("skip");
		this.#stop = plain("stop");
		this.#next = plain("next");
		this.element = make("div", { class: "bar" }, make("div", { class: "side" }, this.#like, this.#dots), make("div", { class: "middle" }, this.#again, this.#slowly, this.#mute, this.#skip, this.#stop), make("div", { class: "side end" }, this.#sign, this.#next));
	}
	draw(state, seen) {
		const step = current(state);
		const moment = isOfMoment(step);
		this.#like.hidden = !moment;
		this.#like.setAttribute("aria-pressed", String(moment && state.liked.has(step.moment)));
		this.#again.disabled = !moment;
		this.#slowly.disabled = !moment;
		this.#slowly.setAttribute("aria-pressed", String(state.slow));
		this.#mute.textContent = this.#say(state.muted ? "unmute" : "mute");
		this.#mute.classList.toggle("on", state.muted);
		this.#skip.disabled = !moment && step.at !== "choice";
		this.#stop.disabled = step.at === "end";
		this.#next.hidden = !moment && step.at !== "choice";
		this.#next.classList.toggle("ready", step.at !== "film" || seen);
		this.#dots.replaceChildren(...stops(state.steps).map((isHere) => make("i", isHere(step) ? { class: "here" } : {})));
	}
	/** A small word about her answers: on its way, or kept. */
	sign(word) {
		if (this.#sign.textContent !== word) this.#sign.textContent = word;
	}
	focusNext() {
		if (!this.#next.hidden) this.#next.focus({ preventScroll: true });
	}
};
// src/together/cards.ts
/** What stands on each card: words and what can be answered. Nothing here knows what comes next. */
function cardOf(given, step, kind) {
	const card = given.payload.cards[step.card];
	if (card?.kind !== kind) throw new RangeError(`card ${String(step.card)} is no ${kind}`);
	return card;
}
var title = (text) => make("h1", { class: "title" }, text);
var lines = (text) => text.map((line) => make("p", { class: "line" }, line));
/** A button with its own reaction; the listener lives as long as the button, and goes with the card. */
function button(kind, press, ...inside) {
	const made = make("button", {
		type: "button",
		class: kind
	}, ...inside);
	made.onclick = press;
	return made;
}
function hello(given, step) {
	const card = cardOf(given, step, "hello");
	const goal = given.payload.goal;
	return {
		says: [
			title(card.title),
			...goal === null ? [] : [make("blockquote", { class: "goal" }, goal)],
			...lines(card.text)
		],
		asks: [make("div", { class: "choices" }, ...card.choices.map((choice) => button("choice", () => {
			given.react.checkIn(choice.id);
		}, choice.text)))]
	};
}
function question(given, step) {
	const card = cardOf(given, step, "question");
	const field = make("textarea", {
		id: "her-words",
		rows: "2",
		maxlength: "2000",
		autocomplete: "off",
		spellcheck: "false",
		dir: "auto"
	});
	field.value = given.written.get(step.card) ?? "";
	field.oninput = () => {
		given.react.wrote(step.card, field.value);
	};
	return {
		says: [make("h1", { class: "question" }, card.question)],
		asks: [make("div", { class: "words" }, make("label", { for: "her-words" }, given.say("your_words")), field)]
	};
}
function sentence(given, step) {
	const card = cardOf(given, step, "sentence");
	const said = card.sentence === null ? [] : [make("p", { class: "sentence" }, card.sentence)];
	const frame = card.frame === null ? [] : [make("p", { class: said.length === 0 ? "sentence" : "frame-words" }, card.frame)];
	return {
		says: [...said, ...frame],
		asks: []
	};
}
function wonder(given, step) {
	return {
		says: [make("h1", { class: "question" }, cardOf(given, step, "sentence").wonder ?? "")],
		asks: []
	};
}
function radio(name, value, picked, pick) {
	const input = make("input", {
		type: "radio",
		name,
		value
	});
	input.checked = picked;
	input.onchange = pick;
	return input;
}
function pickable(given, pick, inside) {
	const input = radio("pick", String(pick), given.state.chosen === pick, () => {
		given.react.choose(pick);
	});
	return make("label", { class: pick === "none" ? "pick none" : "pick" }, input, ...inside);
}
/** A still in words, for who cannot see it: what was said about its moment, once it has been said. */
function told(given, moment) {
	const said = given.payload.cards.find((card) => card.kind === "sentence" && card.moment === moment);
	return (said?.kind === "sentence" ? said.sentence : null) ?? given.say("picture_of");
}
function choice(given, step) {
	const card = cardOf(given, step, "choice");
	const stills = offered(given.state).map((moment) => pickable(given, moment, [make("img", {
		src: given.still(moment),
		alt: told(given, moment)
	}), make("span", {
		class: "mark",
		"data-liked": given.state.liked.has(moment) ? "yes" : "no"
	}, heart())]));
	return {
		says: [make("h1", {
			class: "question",
			id: "choosing"
		}, card.question)],
		asks: [make("div", {
			class: "stills",
			role: "radiogroup",
			"aria-labelledby": "choosing",
			"data-count": String(stills.length)
		}, ...stills), pickable(given, "none", [make("span", {}, card.none)])]
	};
}
function feelings(given, choices) {
	return make("div", {
		class: "faces",
		role: "radiogroup",
		"aria-labelledby": "closing"
	}, ...choices.map((each, at) => {
		return make("label", { class: "face" }, radio("feeling", each.id, given.state.feeling === each.id, () => {
			given.react.feel(each.id);
		}), face(at), make("span", {}, each.text));
	}));
}
function harder(given) {
	if (given.state.askedHarder) return make("p", {
		class: "thanks",
		role: "status"
	}, given.say("harder_bit_heard"));
	return button("quiet", given.react.harder, given.say("harder_bit"));
}
function close(given, step) {
	const card = cardOf(given, step, "close");
	const chosen = given.state.chosen;
	const keepsake = typeof chosen === "number" ? [make("img", {
		class: "keepsake",
		src: given.still(chosen),
		alt: given.say("picture_of")
	})] : [];
	const fine = given.state.notToday ? [make("p", { class: "sentence" }, given.say("not_today"))] : [];
	return {
		says: [
			...keepsake,
			...fine,
			make("h1", {
				class: "title",
				id: "closing"
			}, card.title),
			...lines(given.state.notToday ? [] : card.text)
		],
		asks: [
			feelings(given, card.choices),
			button("choice finish", given.react.finish, card.finish),
			harder(given)
		]
	};
}
function end(given) {
	return {
		says: [title(given.say("thanks"))],
		asks: [button("quiet", given.react.leave, given.say("done"))]
	};
}
var film = (given, step) => ({
	says: [title(cardOf(given, step, "film").title)],
	asks: []
});
var CARDS = {
	hello,
	film,
	question,
	sentence,
	wonder,
	choice,
	close,
	end
};
/** The words and controls of one step. */
function drawn(given, step) {
	return CARDS[step.at](given, step);
}
/** What stands in place of everything while the page is hidden. */
function calmCard(say, back) {
	return make("main", {
		class: "calm",
		hidden: true,
		"aria-label": say("hidden")
	}, leaf(), button("choice back", back, say("back_when_ready")));
}
// src/together/films.ts
/** The moments' films: the one on the page, and the next one already fetched. The `<video>` owns what plays. */
/** Films begin softly: nobody jumps, and the baby in the room sleeps on. */
var GENTLE = .4;
var Films = class {
	picture = make("div", { class: "picture" });
	#frame = make("div", { class: "frame" });
	#still = make("img", {
		class: "still",
		alt: "",
		decoding: "async"
	});
	#pool = /* @__PURE__ */ new Map();
	#scope;
	#base;
	#moments;
	#wishes;
	#shown = null;
	#muted = false;
	#silenced = false;
	constructor(scope, base, moments, wishes) {
		this.#scope = scope;
		this.#base = base;
		this.#moments = moments;
		this.#wishes = wishes;
		this.#frame.append(this.#still);
		this.picture.append(this.#frame);
		scope.listen(this.#still, "load", () => {
			this.#shape(this.#still.naturalWidth, this.#still.naturalHeight);
		});
		scope.own(() => {
			for (const moment of [...this.#pool.keys()]) this.#letGo(moment);
		});
	}
	get isPlaying() {
		const film = this.#film();
		return film !== null && !film.paused && !film.ended;
	}
	/** Whether a press on the picture would go on with it: it has neither run out nor been lost. */
	get isWaiting() {
		const film = this.#film();
		return film !== null && film.paused && !film.ended && film.error === null;
	}
	get hasFailed() {
		return this.#film()?.error != null;
	}
	/** Puts a moment on the page: its still, with its film ready beneath it, and fetches the one after. */
	show(moment, after, alt) {
		if (this.#shown !== moment) this.#change(moment);
		this.#still.alt = alt;
		this.rest();
		const wanted = /* @__PURE__ */ new Set([moment, after]);
		for (const held of [...this.#pool.keys()]) if (!wanted.has(held)) this.#letGo(held);
		if (after !== null) this.#fetched(after);
	}
	still(moment) {
		return this.#base + (this.#moments[moment]?.still ?? "");
	}
	/** Back to the quiet picture: the film paused at its first frame, the still above it. */
	rest() {
		this.#film()?.pause();
		this.#frame.dataset["playing"] = "no";
	}
	/** From the first frame; a browser that wants a touch first leaves the still and the play button. */
	async again() {
		const film = this.#film();
		if (film === null) return;
		if (film.readyState > 0) film.currentTime = 0;
		await this.play();
	}
	async play() {
		const film = this.#film();
		if (film === null || this.#silenced) return;
		try {
			await film.play();
			this.#frame.dataset["playing"] = "yes";
		} catch {
			this.#wishes.changed();
		}
	}
	pause() {
		this.#film()?.pause();
	}
	pace(slow) {
		for (const film of this.#pool.values()) film.playbackRate = slow ? .5 : 1;
	}
	mute(muted) {
		this.#muted = muted;
		this.#hush();
	}
	/** Sound away and picture still, now: this runs inside the key press itself. */
	silence() {
		this.#silenced = true;
		for (const film of this.#pool.values()) film.pause();
		this.#hush();
	}
	unsilence() {
		this.#silenced = false;
		this.#hush();
	}
	#hush() {
		for (const film of this.#pool.values()) film.muted = this.#muted || this.#silenced;
	}
	#film() {
		return this.#shown === null ? null : this.#pool.get(this.#shown) ?? null;
	}
	#change(moment) {
		this.#film()?.remove();
		this.#shown = moment;
		this.#still.src = this.still(moment);
		this.#frame.prepend(this.#fetched(moment));
	}
	#fetched(moment) {
		const held = this.#pool.get(moment);
		if (held !== void 0) return held;
		const film = make("video", {
			class: "film",
			playsinline: true,
			disablepictureinpicture: true,
			disableremoteplayback: true,
			preload: "auto",
			tabindex: "-1",
			poster: this.still(moment),
			src: this.#base + (this.#moments[moment]?.film ?? "")
		});
		film.volume = GENTLE;
		film.muted = this.#muted || this.#silenced;
		this.#scope.listen(film, "ended", () => {
			this.#frame.dataset["playing"] = "no";
			this.#wishes.ended(moment);
		});
		this.#scope.listen(film, "loadedmetadata", () => {
			if (this.#shown === moment) this.#shape(film.videoWidth, film.videoHeight);
		});
		for (const news of [
			"play",
			"pause",
			"error"
		]) this.#scope.listen(film, news, this.#wishes.changed);
		this.#pool.set(moment, film);
		return film;
	}
	#shape(width, height) {
		if (width > 0 && height > 0) this.#frame.style.setProperty("--ratio", String(width / height));
	}
	#letGo(moment) {
		const film = this.#pool.get(moment);
		this.#pool.delete(moment);
		film?.pause();
		film?.removeAttribute("src");
		film?.load();
		film?.remove();
	}
};
// src/together/hiding.ts
/** All that is ever kept in the browser: that the page was hidden. Nothing about anybody. */
var FLAG = "glimmer-hidden";
/** The companion's window says "hide" here, without asking the server. */
var HIDE_CHANNEL = "glimmer-together";
function wasHidden(store) {
	return store.getItem(FLAG) === "yes";
}
function remember(store, hidden) {
	if (hidden) store.setItem(FLAG, "yes");
	else store.removeItem(FLAG);
}
var TYPED = /* @__PURE__ */ new Set([
	"text",
	"search",
	"email",
	"tel",
	"url",
	"password",
	"number"
]);
/** Whether a key pressed here is a letter being written. */
function isField(target) {
	if (target instanceof HTMLInputElement) return TYPED.has(target.type);
	return target instanceof HTMLTextAreaElement || target instanceof HTMLElement && target.isContentEditable;
}
/** What a key asks for: Esc hides from anywhere, H hides or brings back where nobody is typing. */
function pressed(event) {
	if (event.key === "Escape") return "hide";
	return event.key.toLowerCase() === "h" && isPlain(event) && !isField(event.target) ? "turn" : null;
}
/** Pressed once and by itself: a key held down must not bring the picture back. */
function isPlain(event) {
	return ![
		event.ctrlKey,
		event.metaKey,
		event.altKey,
		event.repeat,
		event.isComposing
	].includes(true);
}
/** Listens to everything that may ask for hiding, before anything else on the page can. */
function listenForHiding(scope, page, hider, mayLeaveFull) {
	scope.listen(page, "keydown", (event) => {
		const asked = pressed(event);
		if (asked === null) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		hider[asked]();
	}, { capture: true });
	scope.listen(page.document, "fullscreenchange", () => {
		if (page.document.fullscreenElement === null && !mayLeaveFull()) hider.hide();
	});
	const channel = new BroadcastChannel(HIDE_CHANNEL);
	scope.listen(channel, "message", (event) => {
		if (event instanceof MessageEvent && event.data === "hide") hider.hide();
	});
	scope.own(() => {
		channel.close();
	});
}
// src/together/reached.ts
function note(history, state) {
	history.replaceState({
		now: state.now,
		brief: state.brief
	}, "");
}
function reached(history) {
	const kept = history.state;
	if (typeof kept !== "object" || kept === null || !("now" in kept) || !("brief" in kept)) return null;
	return typeof kept.now === "number" ? {
		now: kept.now,
		brief: kept.brief === true
	} : null;
}
// src/together/telling.ts
var SIGN_MS = 4e3;
var Telling = class {
	written = /* @__PURE__ */ new Map();
	#given = /* @__PURE__ */ new Map();
	#seen = /* @__PURE__ */ new Set();
	/** Only what she said herself gets a sign; what the page notes by itself is quiet. */
	#hers = [];
	#answers;
	#scope;
	#say;
	#show;
	#clear = () => void 0;
	constructor(scope, post, say, show) {
		this.#scope = scope;
		this.#say = say;
		this.#show = show;
		this.#answers = new Answers(scope, post, () => {
			this.#sign();
		});
		scope.listen(window, "online", () => {
			this.#answers.hurry();
		});
		scope.listen(window, "beforeunload", (event) => {
			this.keepWords();
			if (this.#answers.waiting.length > 0) event.preventDefault();
		});
	}
	give(kind, card, value) {
		const id = this.#answers.give(kind, card, value);
		if (kind !== "words" && kind !== "choice") return;
		this.#hers = [...this.#hers, id];
		this.#sign();
	}
	hasSeen(moment) {
		return this.#seen.has(moment);
	}
	/** A film that ran to its end, told once. */
	saw(moment, card) {
		if (!this.#seen.has(moment)) this.give("seen", card, String(moment));
		this.#seen.add(moment);
	}
	left(before) {
		const step = current(before);
		this.keepWords();
		if (step.at === "choice" && before.chosen !== null) this.give("choice", step.card, String(before.chosen));
		if (step.at === "close" && before.feeling !== null) this.give("checkout", step.card, before.feeling);
	}
	keepWords() {
		for (const [card, words] of this.written) {
			const said = words.trim();
			if (said === (this.#given.get(card) ?? "")) continue;
			this.#given.set(card, said);
			this.give("words", card, said);
		}
	}
	#sign() {
		if (this.#hers.length === 0) return;
		this.#clear();
		if (!this.#hers.every((id) => this.#answers.isKept(id))) {
			this.#show(this.#say("keeping"));
			return;
		}
		this.#hers = [];
		this.#show(this.#say("kept"));
		this.#clear = this.#scope.after(SIGN_MS, () => {
			this.#show("");
		});
	}
};
// src/together/words.ts
/** The controls' words. The payload brings them in the family's language; these stand in for what it leaves out. */
var PLAIN = {
	play: "Play",
	pause: "Pause",
	again: "Again",
	slowly: "Slowly",
	mute: "Sound off",
	unmute: "Sound on",
	skip: "Skip",
	stop: "Stop",
	hide: "Hide",
	next: "Next",
	hidden: "A quiet moment",
	back_when_ready: "Back when you are ready",
	like: "I like this one",
	your_words: "Your words, if you like",
	kept: "Kept",
	keeping: "Keeping …",
	picture_of: "A still picture of this moment",
	not_today: "Not today is fine. We can look another day.",
	harder_bit: "I’d like to look at a harder bit",
	harder_bit_heard: "Thank you for asking. You can talk about it together.",
	thanks: "Thank you for looking together.",
	done: "Done"
};
Object.keys(PLAIN);
/** How this page says a word, in the family's language where the payload has it. */
function sayings(words) {
	return (word) => words[word] ?? PLAIN[word];
}
// src/together/room.ts
/** The room a family looks in: one card at a time, drawn from the state, and gone at one key. */
/** A breath on the still before the film begins. */
var BREATH_MS = 700;
var Room = class {
	#scope;
	#payload;
	#say;
	#films;
	#bar;
	#telling;
	#room = make("div", { class: "room" });
	#says = make("div", {
		class: "says",
		"aria-live": "polite"
	});
	#asks = make("div", { class: "asks" });
	#play;
	#calm;
	#state;
	#drawnStep = -1;
	#wasFull = false;
	#stopBreath = () => void 0;
	constructor(scope, payload, base, post) {
		this.#scope = scope;
		this.#payload = payload;
		this.#say = sayings(payload.words);
		this.#telling = new Telling(scope, post, this.#say, (sign) => {
			this.#bar.sign(sign);
		});
		this.#films = new Films(scope, base, payload.moments, {
			ended: (moment) => {
				this.#ended(moment);
			},
			changed: () => {
				this.#drawPlay();
			}
		});
		this.#bar = new Bar(this.#say, {
			again: () => void this.#films.again(),
			intent: (intent) => {
				this.#do(intent);
			}
		});
		this.#play = make("button", {
			type: "button",
			class: "play",
			"aria-label": this.#say("play")
		}, triangle());
		this.#calm = calmCard(this.#say, () => {
			this.#back();
		});
		this.#state = begun(stepsFrom(payload.cards), wasHidden(sessionStorage), reached(history));
	}
	/** Puts the room on the page and listens; from here on the state leads. */
	open(page) {
		page.documentElement.lang = this.#payload.language;
		page.documentElement.dir = this.#payload.direction;
		this.#furnish();
		page.body.replaceChildren(this.#room, this.#calm);
		this.#wasFull = page.fullscreenElement !== null;
		listenForHiding(this.#scope, window, {
			hide: () => {
				this.#hide();
			},
			turn: () => {
				if (this.#state.hidden) this.#back();
				else this.#hide();
			}
		}, () => this.#atEnd());
		this.#listen(page);
		stayAwake(this.#scope, page);
		this.#draw();
	}
	#furnish() {
		const hide = make("button", {
			type: "button",
			class: "hide"
		}, this.#say("hide"));
		hide.onclick = () => {
			this.#hide();
		};
		this.#play.onclick = () => {
			this.#turnFilm();
		};
		this.#films.picture.firstElementChild?.append(this.#play);
		const card = make("main", { class: "card" }, this.#films.picture, make("div", { class: "under" }, this.#says, this.#asks));
		this.#room.append(card, make("nav", { class: "foot" }, this.#bar.element), hide);
	}
	#listen(page) {
		this.#scope.listen(window, "keydown", (event) => {
			const free = event.target === page.body || event.target === page.documentElement;
			if (event.key !== " " || !free || this.#state.hidden) return;
			event.preventDefault();
			this.#turnFilm();
		});
		this.#scope.listen(page, "fullscreenchange", () => {
			this.#wasFull ||= page.fullscreenElement !== null;
		});
	}
	/** Everything here happens before the key press has ended: picture away first, then the rest. */
	#hide() {
		this.#room.hidden = true;
		this.#calm.hidden = false;
		this.#films.silence();
		remember(sessionStorage, true);
		this.#do({ do: "hide" });
		this.#calm.querySelector("button")?.focus();
	}
	#back() {
		remember(sessionStorage, false);
		if (this.#wasFull && document.fullscreenElement === null && !this.#atEnd()) fill(document);
		this.#do({ do: "back" });
		this.#bar.focusNext();
	}
	#do(intent) {
		const before = this.#state;
		this.#state = next(before, intent);
		if (this.#state === before) return;
		if (this.#state.now !== before.now) this.#telling.left(before);
		if (this.#state.askedHarder && !before.askedHarder) this.#telling.give("harder_bit", current(before).card, "yes");
		this.#draw();
	}
	#draw() {
		this.#room.hidden = this.#state.hidden;
		this.#calm.hidden = !this.#state.hidden;
		if (this.#state.hidden) this.#films.silence();
		else this.#films.unsilence();
		this.#films.mute(this.#state.muted);
		if (this.#drawnStep !== this.#state.now) this.#drawStep();
		if (current(this.#state).at === "close") this.#redrawAsks();
		this.#films.pace(this.#state.slow);
		this.#drawBar();
		this.#drawPlay();
	}
	#drawStep() {
		const step = current(this.#state);
		this.#stopBreath();
		this.#drawnStep = this.#state.now;
		note(history, this.#state);
		this.#room.dataset["at"] = step.at;
		this.#films.picture.hidden = !isOfMoment(step);
		if (isOfMoment(step)) this.#films.show(step.moment, this.#nextMoment(step.moment), this.#say("picture_of"));
		else this.#films.rest();
		const card = drawn(this.#shown(), step);
		this.#says.replaceChildren(...card.says);
		this.#asks.replaceChildren(...card.asks);
		window.scrollTo(0, 0);
		if (step.at === "film") this.#breathe();
		if (step.at === "end") unfill(document);
		this.#focus();
	}
	#redrawAsks() {
		const asked = this.#asks.querySelector(".thanks") !== null;
		if (this.#state.askedHarder && !asked) this.#asks.replaceChildren(...drawn(this.#shown(), current(this.#state)).asks);
	}
	/** The keyboard stays on "Next" where there is one; otherwise it waits before the card's own controls. */
	#focus() {
		const held = document.activeElement;
		if (this.#state.hidden || held !== null && held !== document.body && held.isConnected && !held.closest("[hidden]")) return;
		this.#bar.focusNext();
	}
	#breathe() {
		if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
		this.#stopBreath = this.#scope.after(BREATH_MS, () => {
			if (!this.#state.hidden) this.#films.play();
		});
	}
	#nextMoment(moment) {
		const later = this.#state.steps.slice(this.#state.now).find((step) => isOfMoment(step) && step.moment !== moment);
		return later !== void 0 && isOfMoment(later) && !this.#state.brief ? later.moment : null;
	}
	#turnFilm() {
		if (current(this.#state).at !== "film") return;
		this.#stopBreath();
		if (this.#films.isPlaying) this.#films.pause();
		else this.#films.play();
	}
	#ended(moment) {
		this.#telling.saw(moment, current(this.#state).card);
		this.#drawBar();
		this.#drawPlay();
	}
	#drawBar() {
		const step = current(this.#state);
		this.#bar.draw(this.#state, isOfMoment(step) && (this.#telling.hasSeen(step.moment) || this.#films.hasFailed));
	}
	#drawPlay() {
		const step = current(this.#state);
		const playing = this.#films.isPlaying;
		this.#play.hidden = step.at !== "film" || !(playing || this.#films.isWaiting);
		this.#play.dataset["playing"] = playing ? "yes" : "no";
		this.#play.setAttribute("aria-label", this.#say(playing ? "pause" : "play"));
	}
	#atEnd() {
		return current(this.#state).at === "end";
	}
	#shown() {
		return {
			payload: this.#payload,
			state: this.#state,
			say: this.#say,
			react: this.#reactions(),
			written: this.#telling.written,
			still: (moment) => this.#films.still(moment)
		};
	}
	#reactions() {
		return {
			checkIn: (id) => {
				this.#telling.give("checkin", current(this.#state).card, id);
				this.#do({
					do: "check_in",
					id
				});
			},
			choose: (pick) => {
				this.#do({
					do: "choose",
					pick
				});
			},
			feel: (id) => {
				this.#do({
					do: "feel",
					id
				});
			},
			finish: () => {
				this.#do({ do: "stop" });
			},
			harder: () => {
				this.#do({ do: "harder" });
			},
			leave: () => {
				location.assign("/");
			},
			wrote: (card, words) => {
				this.#telling.written.set(card, words);
			}
		};
	}
};
// src/together.ts
/** The family's page, from its address: the therapist's "Begin", or a room that a ticket opens. */
var scope = new Scope();
async function fetched(base) {
	const answer = await get(`${base}payload`);
	try {
		return answer.ok ? parsePayload(answer.value) : null;
	} catch (unreadable) {
		console.error(unreadable);
		return null;
	}
}
/** A room that cannot be opened says nothing about anybody: a leaf, and two ways on. */
function resting(ticket) {
	const again = make("button", {
		type: "button",
		class: "choice"
	}, "Try again");
	again.onclick = () => void open(ticket);
	const home = make("button", {
		type: "button",
		class: "quiet"
	}, "Back to Glimmer");
	home.onclick = () => {
		location.assign("/");
	};
	document.body.replaceChildren(make("main", { class: "calm" }, leaf(), make("h1", { class: "title" }, "A short rest"), again, home));
}
async function open(ticket) {
	const base = `/together/${ticket}/`;
	const payload = await fetched(base);
	if (payload === null) {
		resting(ticket);
		return;
	}
	new Room(scope, payload, base, poster(base)).open(document);
}
function start() {
	const [, begin, ticket] = /^\/together\/(?:begin\/([0-9a-f]{32})|([0-9a-f]{32}))\/?$/.exec(location.pathname) ?? [];
	if (begin !== void 0) offerBegin(scope, document, begin, open);
	else if (ticket !== void 0) open(ticket);
}
start();
