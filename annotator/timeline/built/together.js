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
function part$1(page, name, kind) {
	const found = page.getElementById(name);
	if (!(found instanceof kind)) throw new TypeError(`no ${name} on this page`);
	return found;
}
/** Makes "Begin" begin: a ticket, the whole screen, the ticket's own address, the first card. */
function offerBegin(scope, page, visit, open) {
	const begin = part$1(page, "begin", HTMLButtonElement);
	const says = part$1(page, "says", HTMLElement);
	scope.listen(part$1(page, "back", HTMLButtonElement), "click", () => {
		if (history.length > 1) history.back();
		else location.assign("/");
	});
	const beside = part$1(page, "beside", HTMLAnchorElement);
	beside.href = `/together/companion/${visit}`;
	beside.hidden = history.length <= 1;
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
	begin.disabled = false;
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
/** Something soft to look at while only the sound is there. */
function soft() {
	return drawing("0 0 160 90", ["ellipse", {
		cx: "66",
		cy: "48",
		rx: "34",
		ry: "26",
		class: "far"
	}], ["ellipse", {
		cx: "96",
		cy: "45",
		rx: "30",
		ry: "24",
		class: "near"
	}]);
}
/** Four corners: the whole screen. */
function corners() {
	return drawing("0 0 24 24", ["path", { d: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" }]);
}
// src/together/order.ts
/** What a card has to stand right behind, about the same moment (PR-01, PR-05). */
var BEHIND = {
	question: "film",
	sentence: "question"
};
function momentOf(card) {
	return card !== void 0 && "moment" in card ? card.moment : null;
}
function isBehindItsOwn(cards, at) {
	const card = cards[at];
	const wanted = card === void 0 ? void 0 : BEHIND[card.kind];
	if (wanted === void 0) return true;
	const before = cards[at - 1];
	return before?.kind === wanted && momentOf(before) === momentOf(card);
}
/** The cards that stand behind the one that asks: a film, its question, and a good moment once more. */
function behindAsk$1(cards, at) {
	const after = cards.slice(at + 1);
	const end = after.findIndex((card) => card.kind !== "film" && card.kind !== "question");
	return end < 0 ? after : after.slice(0, end);
}
/** A trickier bit is asked about and not told, a strength follows it, and she cannot choose it (PR-02, PR-11). */
function isWellAsked(cards, at) {
	const behind = behindAsk$1(cards, at);
	if (behind.length === 0) return true;
	const [film, question, strength] = behind;
	const tricky = momentOf(film);
	const told = cards.slice(0, at).filter((card) => card.kind === "sentence").map((card) => card.moment);
	const offered = cards.flatMap((card) => card.kind === "choice" ? card.moments : []);
	const good = momentOf(strength);
	return behind.map((card) => card.kind).join() === "film,question,film" && momentOf(question) === tricky && tricky !== null && !told.includes(tricky) && !offered.includes(tricky) && good !== null && told.includes(good);
}
/** A question that nothing is said to stands behind the card that asks, and nowhere else. */
function isToldOrAsked(cards, at) {
	return cards[at]?.kind !== "question" || cards[at + 1]?.kind === "sentence" || cards[at - 2]?.kind === "ask";
}
/** Then and now come once, behind every moment that was told and before anything that asks (PR-01, PR-30). */
function isBehindWhatWasTold(cards, at) {
	if (cards[at]?.kind !== "then_now") return true;
	return cards[at - 1]?.kind === "sentence" && cards.filter((card) => card.kind === "then_now").length === 1 && cards.slice(at).every((card) => card.kind !== "sentence");
}
function isInPlace(cards, at) {
	if (!isBehindWhatWasTold(cards, at)) return false;
	const asks = cards[at]?.kind === "ask";
	return isBehindItsOwn(cards, at) && isToldOrAsked(cards, at) && (!asks || isWellAsked(cards, at));
}
/** The kind of the first card that stands where it must not, or null. */
function inOrder(cards) {
	return cards.find((_, at) => !isInPlace(cards, at))?.kind ?? null;
}
// src/together/payload.ts
/** The family's page reads its payload once, at the door; past it nobody meets an unknown. */
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
function choices(of, name = "choices") {
	return list(of, name).map((item) => {
		const choice = fields(item, name);
		return {
			id: text(choice, "id"),
			text: text(choice, "text")
		};
	});
}
function isThere(of, name) {
	return of[name] !== null && of[name] !== void 0;
}
function slot$1(of, name, inside) {
	if (!isThere(of, name)) return null;
	const found = fields(of[name], name);
	return {
		label: text(found, "label"),
		text: text(found, inside)
	};
}
function subtitle$1(of) {
	if (!isThere(of, "subtitle")) return null;
	const found = fields(of["subtitle"], "subtitle");
	return {
		title: text(found, "title"),
		ask: text(found, "ask")
	};
}
function fraction(of, name) {
	const found = of[name];
	if (typeof found !== "number" || !(found >= 0 && found <= 1)) throw new NotAPayload(name);
	return found;
}
/** A part that lies in the picture and has a size; anything else is no part of it. */
function part(of) {
	if (!isThere(of, "crop")) return null;
	const found = fields(of["crop"], "crop");
	const side = (name) => fraction(found, name);
	const drawn = {
		left: side("left"),
		top: side("top"),
		width: side("width"),
		height: side("height")
	};
	const ends = [drawn.left + drawn.width, drawn.top + drawn.height];
	if (Math.min(drawn.width, drawn.height) <= 0 || Math.max(...ends) > 1.001) throw new NotAPayload("crop");
	return drawn;
}
function sentence$1(of, moment) {
	return {
		kind: "sentence",
		moment,
		sentence: textOrNone(of, "sentence"),
		wonder: textOrNone(of, "wonder"),
		frame: textOrNone(of, "frame"),
		subtitle: subtitle$1(of)
	};
}
/** A picture of then or now, which lies beside this page and nowhere else. */
function side$1(of, name) {
	const found = fields(of[name], name);
	const still = text(found, "still");
	if (!/^pair\/[01]$/.test(still)) throw new NotAPayload(name);
	return {
		label: text(found, "label"),
		still
	};
}
function close$1(of) {
	return {
		kind: "close",
		title: text(of, "title"),
		text: texts(of, "text"),
		choices: choices(of),
		finish: text(of, "finish"),
		meet: slot$1(of, "meet", "date"),
		call: slot$1(of, "call", "contact")
	};
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
			choices: choices(of),
			goal: textOrNone(of, "goal")
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
		case "sentence": return sentence$1(of, moment());
		case "then_now": return {
			kind: "then_now",
			title: text(of, "title"),
			question: text(of, "question"),
			then: side$1(of, "then"),
			now: side$1(of, "now")
		};
		case "ask": return {
			kind: "ask",
			question: text(of, "question"),
			yes: text(of, "yes"),
			no: text(of, "no")
		};
		case "choice": return {
			kind: "choice",
			question: text(of, "question"),
			none: text(of, "none"),
			moments: list(of, "moments").map((each) => moment(each))
		};
		case "idea": return {
			kind: "idea",
			title: text(of, "title"),
			question: text(of, "question"),
			ideas: choices(of, "ideas"),
			own: text(of, "own"),
			none: text(of, "none")
		};
		case "close": return close$1(of);
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
		lengthMs: whole(of["length_ms"], "length_ms"),
		crop: part(of)
	};
}
/** The payload as the page knows it; throws `NotAPayload` where anything is missing or out of order. */
function parsePayload(document) {
	const of = fields(document, "payload");
	if (of["format"] !== "glimmer-together/1") throw new NotAPayload("format");
	const moments = list(of, "moments").map(moment);
	const cards = list(of, "cards").map((item) => card(item, moments.length));
	const fault = inOrder(cards);
	if (fault !== null) throw new NotAPayload(`order of ${fault}`);
	const said = fields(of["words"], "words");
	return {
		language: text(of, "language"),
		direction: of["direction"] === "rtl" ? "rtl" : "ltr",
		infant: text(of, "infant"),
		carer: text(of, "carer"),
		goal: textOrNone(of, "goal"),
		gently: of["gently"] === true,
		interpreter: of["interpreter"] === true,
		cards,
		moments,
		words: Object.fromEntries(Object.keys(said).map((name) => [name, text(said, name)]))
	};
}
var NO_IDEA = "none";
/** The ideas after a tap; a third is not taken, and "nothing this time" gives all of them back. */
function toggled(ideas, id, most) {
	if (id === "none") return /* @__PURE__ */ new Set();
	const now = new Set(ideas);
	if (!now.delete(id) && now.size < most) now.add(id);
	return now;
}
/** What is told of her ideas: the ids of those she took, and her own in her own words. */
function ideaAnswers(ideas, own) {
	return [[...ideas].filter((id) => id !== "own").sort().join(" "), `own:${ideas.has("own") ? own.trim() : ""}`];
}
// src/together/steps.ts
function isOfMoment(step) {
	return "moment" in step;
}
/** Whether it is there only because she said yes to the card that asks. */
function isGated(step) {
	return isOfMoment(step) && step.gated;
}
/** Whether two are the same step, also when cards have come in between. */
function isSame(one, other) {
	if (isOfMoment(one) && isOfMoment(other)) return one.at === other.at && one.moment === other.moment && one.gated === other.gated;
	return one.at === other.at;
}
/**
* A sentence card gives up to three steps. A question never stands beside a sentence (PR-05), and "what might
* {baby} be feeling?" is a question: so it comes by itself, after the sentence or in its place. Words for the
* baby are met only by who asks for them.
*/
function ofSentence(card, at) {
	return [
		["sentence", card.sentence ?? card.frame],
		["wonder", card.wonder],
		["subtitle", card.subtitle]
	].flatMap(([part, words]) => words === null ? [] : [{
		at: part,
		card: at,
		moment: card.moment,
		gated: false
	}]);
}
function stepsOf(card, at, gated) {
	switch (card.kind) {
		case "film":
		case "question": return [{
			at: card.kind,
			card: at,
			moment: card.moment,
			gated
		}];
		case "sentence": return ofSentence(card, at);
		case "choice": return [{
			at: "choice",
			card: at,
			moments: card.moments
		}];
		case "hello":
		case "then_now":
		case "ask":
		case "idea":
		case "close": return [{
			at: card.kind,
			card: at
		}];
	}
}
/** Which cards stand behind the one that asks. */
function behindAsk(cards) {
	let behind = false;
	return cards.map((card) => {
		const gated = behind && (card.kind === "film" || card.kind === "question");
		behind = card.kind === "ask" || gated;
		return gated;
	});
}
/** Every step of a payload's cards, and the quiet end behind them. */
function stepsFrom(cards) {
	const gated = behindAsk(cards);
	return [...cards.flatMap((card, at) => stepsOf(card, at, gated[at] === true)), {
		at: "end",
		card: cards.length
	}];
}
// src/together/model.ts
/** What happens on the family's page, as a pure machine: no control can take a card out of its order. */
/** Where a page begins; a page that was reloaded goes on at the picture of the moment it had reached. */
function begun(steps, opening = {}) {
	const resumed = opening.resumed ?? null;
	const now = resumed === null ? 0 : pictureBefore(steps, resumed.now);
	const passed = steps.slice(0, now).filter(isOfMoment);
	const here = steps[now];
	return {
		steps,
		now,
		past: steps.slice(0, now),
		hidden: opening.hidden === true,
		met: new Set(passed.map((step) => step.moment)),
		brief: resumed?.brief === true,
		notToday: false,
		muted: opening.gently === true,
		pace: 1,
		held: false,
		soundOnly: false,
		onlyBaby: false,
		small: false,
		liked: /* @__PURE__ */ new Set(),
		chosen: null,
		feeling: null,
		askedHarder: false,
		agreed: here !== void 0 && isGated(here) ? true : null,
		ideas: /* @__PURE__ */ new Set(),
		worded: false
	};
}
function pictureBefore(steps, reached) {
	const step = steps[reached];
	if (step === void 0) return 0;
	if (!isOfMoment(step)) return reached;
	return Math.max(0, steps.slice(0, reached + 1).findLastIndex((each) => each.at === "film" && each.moment === step.moment));
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
/** Whether she has said yes and what she said it to is still on its way. */
function isWaiting(state) {
	return current(state).at === "ask" && state.agreed === true;
}
function firstMoment(steps) {
	return steps.find(isOfMoment)?.moment ?? null;
}
function isOpenMoment(state, step) {
	if (step.at === "subtitle") return false;
	if (step.gated) return state.agreed === true;
	return !state.brief || step.moment === firstMoment(state.steps);
}
function isOpen(state, step) {
	if (isOfMoment(step)) return isOpenMoment(state, step);
	if (step.at === "choice") return step.moments.some((moment) => state.met.has(moment));
	if (step.at === "then_now" || step.at === "ask" || step.at === "idea") return !state.brief;
	return true;
}
/** At another step: a card's words wait again; another moment is met as it was, in its own pace. */
function at(state, now) {
	const [here, there] = [state.steps[state.now], state.steps[now]];
	const looking = here !== void 0 && there !== void 0 && isOfMoment(here) && isOfMoment(there) && here.moment === there.moment ? {} : {
		pace: 1,
		held: false
	};
	const past = here !== void 0 && now > state.now ? [...state.past, here] : state.past;
	return {
		...state,
		...looking,
		now,
		past,
		worded: false
	};
}
function onwards(state, isWanted) {
	const now = state.steps.findIndex((step, place) => place > state.now && isWanted(step) && isOpen(state, step));
	return now < 0 ? state : at(state, now);
}
function withMet(state) {
	const step = current(state);
	return isOfMoment(step) ? {
		...state,
		met: /* @__PURE__ */ new Set([...state.met, step.moment])
	} : state;
}
var ANSWERED = /* @__PURE__ */ new Set(["hello", "ask"]);
function forwards(state) {
	return ANSWERED.has(current(state).at) ? state : onwards(withMet(state), () => true);
}
/** Cards that belong to no moment and can be left without an answer. */
var UNLED = /* @__PURE__ */ new Set([
	"then_now",
	"choice",
	"idea"
]);
function skipped(state) {
	const here = current(state);
	if (UNLED.has(here.at)) return onwards(state, () => true);
	if (here.at === "ask") return onwards({
		...state,
		agreed: false
	}, () => true);
	if (!isOfMoment(here)) return state;
	return onwards(here.at === "film" ? state : withMet(state), (step) => !isOfMoment(step) || step.moment !== here.moment);
}
/**
* Back to a card she has been at: never over one that she answered, never behind a gate, and never to a moment she
* waved away. Where there is none, nothing moves.
*/
function backwards(state) {
	const wall = state.steps.findLastIndex((step, place) => place <= state.now && ANSWERED.has(step.at));
	const wanted = state.past.map((step) => state.steps.findIndex((each) => isSame(each, step)));
	const may = (place) => {
		const step = state.steps[place];
		return step !== void 0 && place > wall && place < state.now && !isGated(step) && isStillOpen(state, step);
	};
	const found = wanted.findLastIndex(may);
	const now = wanted[found];
	return now === void 0 ? state : {
		...at(state, now),
		past: state.past.slice(0, found)
	};
}
function isStillOpen(state, step) {
	const here = current(state);
	return (!isOfMoment(step) || state.met.has(step.moment) || isOfMoment(here) && here.moment === step.moment) && isOpen(state, step);
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
	if (!isOfMoment(step) || step.gated) return state;
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
/** From the wondering to words for the baby, for who asks for them. */
function toWords(state) {
	const next = state.steps[state.now + 1];
	return current(state).at === "wonder" && next?.at === "subtitle" ? at(state, state.now + 1) : state;
}
/** A no leads on at once; a yes leads to what stands behind the card, as soon as it is there. */
function agreedTo(state, yes) {
	if (current(state).at !== "ask" || state.agreed !== null) return state;
	const answered = {
		...state,
		agreed: yes
	};
	return yes && !state.steps.some(isGated) ? answered : onwards(answered, () => true);
}
var SLOWER = {
	1: .5,
	.5: .25,
	.25: 1
};
var CONTROLS = {
	next: forwards,
	previous: backwards,
	skip: skipped,
	stop: stopped,
	like: liked,
	words_for_baby: toWords,
	show_words: (state) => ({
		...state,
		worded: true
	}),
	mute: (state) => ({
		...state,
		muted: !state.muted
	}),
	slowly: (state) => ({
		...state,
		pace: SLOWER[state.pace]
	}),
	hold: (state) => isOfMoment(current(state)) ? {
		...state,
		held: !state.held
	} : state,
	sound_only: (state) => ({
		...state,
		soundOnly: !state.soundOnly
	}),
	only_baby: (state) => ({
		...state,
		onlyBaby: !state.onlyBaby
	}),
	smaller: (state) => ({
		...state,
		small: !state.small
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
		case "agree": return agreedTo(state, reply.yes);
		case "idea": return current(state).at === "idea" ? {
			...state,
			ideas: toggled(state.ideas, reply.id, 2)
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
/** What a press on "Slowly" does next. */
var SLOWLY = {
	1: "slowly",
	.5: "slower",
	.25: "as_it_was"
};
function control(word, say, press, ...before) {
	const made = make("button", {
		type: "button",
		class: `control ${word}`
	}, ...before, make("span", {}, say(word)));
	made.onclick = press;
	return made;
}
/** Cards of no moment that "Next" leads on from. */
var LED = /* @__PURE__ */ new Set([
	"then_now",
	"choice",
	"idea"
]);
/** Where we are, as dots: one for each moment, then the choice and the close. */
function stops(steps) {
	return [
		...[...new Set(steps.filter(isOfMoment).filter((step) => !step.gated).map((step) => step.moment))].map((moment) => (step) => isOfMoment(step) && step.moment === moment),
		...steps.some((step) => step.at === "then_now") ? [(step) => step.at === "then_now"] : [],
		...steps.some((step) => step.at === "choice") ? [(step) => step.at === "choice"] : [],
		...steps.some((step) => step.at === "idea") ? [(step) => step.at === "idea"] : [],
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
		this.#like.hidden = !moment || isGated(step);
		this.#like.setAttribute("aria-pressed", String(moment && state.liked.has(step.moment)));
		this.#again.disabled = !moment;
		this.#slowly.disabled = !moment;
		this.#slowly.textContent = this.#say(SLOWLY[state.pace]);
		this.#slowly.classList.toggle("on", state.pace !== 1);
		this.#mute.textContent = this.#say(state.muted ? "unmute" : "mute");
		this.#mute.classList.toggle("on", state.muted);
		const led = moment || LED.has(step.at);
		this.#skip.disabled = !led && step.at !== "ask";
		this.#stop.disabled = step.at === "end";
		this.#next.hidden = !led;
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
// src/together/channel.ts
var CHANNEL = "glimmer-together";
var ASKED = /* @__PURE__ */ new Set([
	"hide",
	"back",
	"next",
	"previous",
	"turn",
	"again",
	"hold",
	"stop",
	"look",
	"tell"
]);
function fieldsOf(message) {
	return typeof message === "object" && message !== null && !Array.isArray(message) ? message : null;
}
function isAsked(said) {
	return ASKED.has(said);
}
/** What is asked of the page in this room, or null: another room, another word, no message of ours. */
function askedOf(room, message) {
	const said = fieldsOf(message);
	return said !== null && said["room"] === room && isAsked(said["do"]) ? said["do"] : null;
}
/** One end of the channel, until the scope ends. */
var Line = class {
	#channel = new BroadcastChannel(CHANNEL);
	constructor(scope, heard) {
		scope.listen(this.#channel, "message", (event) => {
			if (event instanceof MessageEvent) heard(event.data);
		});
		scope.own(() => {
			this.#channel.close();
		});
	}
	ask(room, asked) {
		this.#channel.postMessage({
			room,
			do: asked
		});
	}
	tell(told) {
		this.#channel.postMessage(told);
	}
};
// src/together/beside.ts
/** Where a state stands, as it may be told. */
function standing(state, playing, seen) {
	return {
		now: state.now,
		at: current(state).at,
		of: state.steps.length,
		met: [...state.met],
		hidden: state.hidden,
		playing,
		held: state.held,
		muted: state.muted,
		brief: state.brief,
		agreed: state.agreed,
		chosen: state.chosen,
		harder: state.askedHarder,
		before: next({
			...state,
			hidden: false
		}, { do: "previous" }).now !== state.now,
		seen
	};
}
var Beside = class {
	#line;
	#room;
	#standing;
	#left = false;
	constructor(scope, room, standing, obey) {
		this.#room = room;
		this.#standing = standing;
		this.#line = new Line(scope, (message) => {
			const asked = askedOf(room, message);
			if (asked === "tell") this.tell();
			else if (asked !== null) obey(asked);
		});
		scope.listen(window, "pagehide", () => {
			this.#left = true;
			this.#line.tell({
				room,
				left: true
			});
		});
		scope.listen(window, "pageshow", () => {
			this.#left = false;
			this.tell();
		});
		scope.listen(document, "visibilitychange", () => {
			this.tell();
		});
	}
	/** A window that closes goes out of sight last of all: its goodbye is its last word. */
	tell() {
		if (!this.#left) this.#line.tell({
			room: this.#room,
			is: this.#standing()
		});
	}
};
// src/together/card.ts
/** What every card is made of: words, answers, and somewhere to write. */
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
/** Her own words, marked as hers by a line above and quotation marks of her language. */
function hers(label, words) {
	return make("figure", { class: "goal" }, ...label === null ? [] : [make("figcaption", {}, label)], make("blockquote", {}, make("q", { dir: "auto" }, words)));
}
/** Somewhere to write: the therapist may, too. */
function field(given, kind, step, label) {
	const made = make("textarea", {
		id: "her-words",
		rows: "2",
		maxlength: "1900",
		autocomplete: "off",
		spellcheck: "false",
		dir: "auto"
	});
	made.value = given.written(kind, step.card);
	made.oninput = () => {
		given.react.wrote(kind, step.card, made.value);
	};
	return make("div", { class: "words" }, make("label", { for: "her-words" }, label), made);
}
// src/together/last_cards.ts
/** The last cards: which one to keep, one small thing, how she is now. */
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
/** A tap takes it, another gives it back. */
function tap(given, id, text, full) {
	const made = button(id === "none" ? "choice quiet-choice" : "choice idea", () => {
		given.react.idea(id);
	}, text);
	const taken = id === "none" ? given.state.ideas.size === 0 : given.state.ideas.has(id);
	made.setAttribute("aria-pressed", String(taken));
	made.disabled = full && !taken && id !== "none";
	return made;
}
function idea(given, step) {
	const card = cardOf(given, step, "idea");
	const full = given.state.ideas.size >= 2;
	const taps = [...card.ideas, {
		id: "own",
		text: card.own
	}].map((each) => tap(given, each.id, each.text, full));
	const own = given.state.ideas.has("own") ? [field(given, "own", step, card.own)] : [];
	return {
		says: [make("p", { class: "line" }, card.title), make("h1", {
			class: "question",
			id: "ideas"
		}, card.question)],
		asks: [
			make("div", {
				class: "ideas",
				role: "group",
				"aria-labelledby": "ideas"
			}, ...taps),
			...own,
			tap(given, NO_IDEA, card.none, full)
		]
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
var APART = /(\+\d[\d ().\-/]*\d|\(?\d+\)?(?:[ ().\-/]+\d+)+)/u;
/** A number of several parts reads from left to right, whichever way the line around it runs. */
function numbersInOrder(text) {
	return text.split(APART).map((part, at) => at % 2 === 1 ? make("bdi", { dir: "ltr" }, part) : part);
}
/** A date or somebody to call: the one place besides her own words where digits stand (rulings 7). */
function slot(found, kind) {
	if (found === null) return [];
	return [make("p", { class: `line slot ${kind}` }, make("span", {}, found.label), make("strong", { dir: "auto" }, ...numbersInOrder(found.text)))];
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
			...slot(card.meet, "date"),
			...slot(card.call, "contact"),
			button("choice finish", given.react.finish, card.finish),
			harder(given)
		]
	};
}
// src/together/cards.ts
/** What stands on each card: words and what can be answered. Nothing here knows what comes next. */
function hello(given, step) {
	const card = cardOf(given, step, "hello");
	const goal = given.payload.goal;
	return {
		says: [
			title(card.title),
			...goal === null ? [] : [hers(card.goal, goal)],
			...lines(card.text)
		],
		asks: [make("div", { class: "choices" }, ...card.choices.map((choice) => button("choice", () => {
			given.react.checkIn(choice.id);
		}, choice.text)))]
	};
}
function question(given, step) {
	return {
		says: [make("h1", { class: "question" }, cardOf(given, step, "question").question)],
		asks: [field(given, "words", step, given.say("your_words"))]
	};
}
function sentence(given, step) {
	if (given.payload.interpreter && !given.state.worded) return {
		says: [],
		asks: [button("choice", given.react.showWords, given.say("show_words"))]
	};
	const card = cardOf(given, step, "sentence");
	const said = card.sentence === null ? [] : [make("h1", { class: "sentence" }, card.sentence)];
	const frame = card.frame === null ? [] : [make(said.length === 0 ? "h1" : "p", { class: said.length === 0 ? "sentence" : "frame-words" }, card.frame)];
	return {
		says: [...said, ...frame],
		asks: []
	};
}
function wonder(given, step) {
	const card = cardOf(given, step, "sentence");
	return {
		says: [make("h1", { class: "question" }, card.wonder ?? "")],
		asks: card.subtitle === null ? [] : [button("quiet", given.react.wordsForBaby, given.say("words_for_baby"))]
	};
}
function subtitle(given, step) {
	const asked = cardOf(given, step, "sentence").subtitle;
	return {
		says: [make("h1", { class: "question" }, asked?.title ?? "")],
		asks: [field(given, "subtitle", step, asked?.ask ?? "")]
	};
}
/** One picture under its word; which of the two it is, the word says as well. */
function side(given, of, which) {
	return make("figure", { class: "side-of" }, make("figcaption", {}, of.label), make("img", {
		src: given.pair(which),
		alt: `${of.label}. ${given.say("picture_of")}`
	}));
}
function thenNow(given, step) {
	const card = cardOf(given, step, "then_now");
	return {
		says: [make("p", { class: "line" }, card.title), make("h1", { class: "question" }, card.question)],
		asks: [make("div", { class: "then-now" }, side(given, card.then, 0), side(given, card.now, 1)), field(given, "words", step, given.say("your_words"))]
	};
}
/** Shall we? Two answers of the same size; while a yes is on its way both rest. */
function ask(given, step) {
	const card = cardOf(given, step, "ask");
	const answers = [[card.yes, true], [card.no, false]].map(([words, yes]) => {
		const made = button("choice", () => {
			given.react.agree(yes);
		}, words);
		made.disabled = given.state.agreed !== null;
		return made;
	});
	return {
		says: [make("h1", { class: "question" }, card.question)],
		asks: [make("div", { class: "choices" }, ...answers)]
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
	subtitle,
	then_now: thenNow,
	ask,
	choice,
	idea,
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
	}, make("h1", { class: "unseen" }, say("hidden")), leaf(), button("choice back", back, say("back_when_ready")));
}
// src/together/board.ts
/** Where a card's words stand, and what can be answered to them. */
var PRESSED = "button, input, textarea";
/** Cards that change while she is on them, and by what. */
var CHANGES = {
	sentence: "worded",
	idea: "ideas",
	ask: "agreed",
	close: "askedHarder"
};
function isChanged(state, before) {
	const by = CHANGES[current(state).at];
	return by !== void 0 && state[by] !== before[by];
}
var Board = class {
	element;
	#says = make("div", {
		class: "says",
		"aria-live": "polite"
	});
	#asks = make("div", { class: "asks" });
	#drawn = null;
	constructor() {
		this.element = make("div", { class: "under" }, this.#says, this.#asks);
	}
	/** A new card. */
	draw(given) {
		this.#drawn = given.state;
		const card = drawn(given, current(given.state));
		this.#says.replaceChildren(...card.says);
		this.#asks.replaceChildren(...card.asks);
	}
	/** The same card, where something on it changed; the keyboard stays on what was pressed. */
	redraw(given) {
		if (this.#drawn === null || !isChanged(given.state, this.#drawn)) {
			this.#drawn = given.state;
			return;
		}
		const place = this.#pressable().findIndex((each) => each === document.activeElement);
		const held = place >= 0;
		this.draw(given);
		if (held) this.#pressable()[place]?.focus({ preventScroll: true });
	}
	#pressable() {
		return [...this.#asks.querySelectorAll(PRESSED)];
	}
};
// src/together/hiding.ts
/** All that is ever kept in the browser: that the page was hidden. Nothing about anybody. */
var FLAG = "glimmer-hidden";
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
	return event.key.toLowerCase() === "h" && isPlain$1(event) && !isField(event.target) ? "turn" : null;
}
/** Pressed once and by itself: a key held down must not bring the picture back. */
function isPlain$1(event) {
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
}
// src/together/full.ts
/** The whole screen: filled and left on purpose, and filled again after something was hidden. */
var Full = class {
	#page;
	#was;
	#leaves = false;
	constructor(scope, page) {
		this.#page = page;
		this.#was = page.fullscreenElement !== null;
		scope.listen(page, "fullscreenchange", () => {
			const isFull = page.fullscreenElement !== null;
			this.#was = isFull || this.#was && !this.#leaves;
			if (isFull) this.#leaves = false;
		});
	}
	/** Left by the button or by F: that is no call to hide. */
	get isLeaving() {
		return this.#leaves;
	}
	turn() {
		this.#leaves = this.#page.fullscreenElement !== null;
		this.#leaves ? unfill(this.#page) : fill(this.#page);
	}
	/** As it was before it was hidden. */
	again() {
		if (this.#was && this.#page.fullscreenElement === null) fill(this.#page);
	}
	button(says) {
		const made = make("button", {
			type: "button",
			class: "full",
			"aria-label": says,
			title: says
		}, corners());
		made.onclick = () => {
			this.turn();
		};
		return made;
	}
};
// src/together/pressing.ts
function isPlain(event) {
	return ![
		event.ctrlKey,
		event.metaKey,
		event.altKey,
		event.shiftKey,
		event.repeat
	].includes(true);
}
function listenForKeys(scope, { isHidden, turn, full }) {
	scope.listen(window, "keydown", (event) => {
		if (event.key.toLowerCase() === "f" && isPlain(event) && !isField(event.target)) {
			event.preventDefault();
			full.turn();
			return;
		}
		const free = event.target === document.body || event.target === document.documentElement;
		if (event.key !== " " || !free || isHidden()) return;
		event.preventDefault();
		turn();
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
// src/together/reacting.ts
function reactions({ telling, card, press, written }) {
	return {
		agree: (yes) => {
			press({
				do: "agree",
				yes
			});
		},
		checkIn: (id) => {
			telling.give("checkin", card(), id);
			press({
				do: "check_in",
				id
			});
		},
		choose: (pick) => {
			press({
				do: "choose",
				pick
			});
		},
		feel: (id) => {
			press({
				do: "feel",
				id
			});
		},
		finish: () => {
			press({ do: "stop" });
		},
		harder: () => {
			press({ do: "harder" });
		},
		idea: (id) => {
			press({
				do: "idea",
				id
			});
		},
		leave: () => {
			location.assign("/");
		},
		showWords: () => {
			press({ do: "show_words" });
		},
		wordsForBaby: () => {
			press({ do: "words_for_baby" });
		},
		wrote: (kind, at, words) => {
			telling.write(kind, at, words);
			if (kind === "subtitle") written();
		}
	};
}
// src/together/renewing.ts
/** A payload that was fetched again while the page is open: what a gate has opened comes in, and what it has
* locked goes. It is the therapist's act and her own yes that do this, never a control of the page. */
var PAST = /* @__PURE__ */ new Set([
	"choice",
	"idea",
	"close"
]);
function placeOf$1(steps, at) {
	return steps.findIndex((step) => step.at === at);
}
/** The same step among the new ones; what is gone leads to the choice. */
function moved(state, steps) {
	const here = current(state);
	const same = steps.findIndex((step) => isSame(step, here));
	return {
		...state,
		steps,
		now: same < 0 ? placeOf$1(steps, "choice") : same
	};
}
/** She said yes: to what stands behind the card, or on, where it was locked meanwhile. */
function answered(state, steps) {
	const open = steps.findIndex(isGated);
	if (open >= 0) return {
		...state,
		steps,
		now: open
	};
	return {
		...state,
		steps,
		now: placeOf$1(steps, "choice"),
		agreed: null
	};
}
/** Whether there is something new to be asked: never again what she said no to. */
function isAskedAnew(state, steps) {
	if (placeOf$1(steps, "ask") < 0 || state.agreed === false || state.brief) return false;
	return !steps.some(isGated) && PAST.has(current(state).at);
}
/** The page with the steps as they are now. */
function renewed(state, steps) {
	if (placeOf$1(steps, "choice") < 0 || current(state).at === "end") return state;
	if (isWaiting(state)) return answered(state, steps);
	if (isAskedAnew(state, steps)) return {
		...state,
		steps,
		now: placeOf$1(steps, "ask"),
		agreed: null
	};
	return moved(state, steps);
}
// src/together/telling.ts
var SIGN_MS = 4e3;
var HERS = /* @__PURE__ */ new Set([
	"words",
	"subtitle",
	"choice",
	"idea",
	"agreed"
]);
/** Her own idea belongs to no place: its card may come later, when something was asked in between. */
function placeOf(kind, card) {
	return kind === "own" ? kind : `${kind} ${String(card)}`;
}
var Telling = class {
	#written = /* @__PURE__ */ new Map();
	#given = /* @__PURE__ */ new Map();
	#after = /* @__PURE__ */ new Map();
	#seen = /* @__PURE__ */ new Set();
	#sawBoth = false;
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
			this.#goOn();
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
		if (!HERS.has(kind)) return id;
		this.#hers = [...this.#hers, id];
		this.#sign();
		return id;
	}
	/** The same, and something to do once it is kept: what she said yes to comes only after her yes is there. */
	giveThen(kind, card, value, then) {
		this.#after.set(this.give(kind, card, value), then);
	}
	write(kind, card, words) {
		this.#written.set(placeOf(kind, card), {
			kind,
			card,
			words
		});
	}
	wrote(kind, card) {
		return this.#written.get(placeOf(kind, card))?.words ?? "";
	}
	hasSeen(moment) {
		return this.#seen.has(moment);
	}
	/** A film that ran to its end, told once. */
	saw(moment, card) {
		if (!this.#seen.has(moment)) this.give("seen", card, String(moment));
		this.#seen.add(moment);
	}
	/** What a step from one state to the next has to tell. */
	moved(before, { now, agreed, askedHarder }, renew) {
		if (now !== before.now) this.left(before);
		if (askedHarder && !before.askedHarder) this.give("harder_bit", current(before).card, "yes");
		if (agreed === before.agreed || agreed === null) return;
		this.giveThen("agreed", current(before).card, agreed ? "yes" : "no", renew);
	}
	/** Then and now were on the page: told once, each by its own name. */
	#sawPair(card) {
		if (this.#sawBoth) return;
		this.#sawBoth = true;
		for (const which of ["then", "now"]) this.give("seen", card, which);
	}
	left(before) {
		const step = current(before);
		this.keepWords();
		if (step.at === "then_now") this.#sawPair(step.card);
		if (step.at === "choice" && before.chosen !== null) this.give("choice", step.card, String(before.chosen));
		if (step.at === "idea") for (const said of ideaAnswers(before.ideas, this.wrote("own", step.card))) this.#giveNew(`idea ${said.slice(0, 3)}`, "idea", step.card, said);
		if (step.at === "close" && before.feeling !== null) this.give("checkout", step.card, before.feeling);
	}
	keepWords() {
		for (const [place, { kind, card, words }] of this.#written) if (kind !== "own") this.#giveNew(place, kind, card, words.trim());
	}
	/** Told once; what was never said and what is still the same are not told. */
	#giveNew(place, kind, card, said) {
		if (said === (this.#given.get(place) ?? "")) return;
		this.#given.set(place, said);
		this.give(kind, card, said);
	}
	#goOn() {
		for (const [id, then] of this.#after) {
			if (!this.#answers.isKept(id)) continue;
			this.#after.delete(id);
			then();
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
// src/together/tools.ts
/** Ways to look at a picture: held still, heard only, the baby alone, smaller. They move no card. */
/** What the button says before it is pressed, and after. */
var SAYS = {
	hold: ["hold", "go_on"],
	sound_only: ["sound_only", "with_picture"],
	only_baby: ["only_baby", "both"],
	smaller: ["smaller", "larger"]
};
var IS_ON = {
	hold: (state) => state.held,
	sound_only: (state) => state.soundOnly,
	only_baby: (state) => state.onlyBaby,
	smaller: (state) => state.small
};
var WAYS = Object.keys(SAYS);
var Tools = class {
	element;
	#say;
	#buttons;
	constructor(say, press) {
		this.#say = say;
		this.#buttons = new Map(WAYS.map((way) => {
			const made = make("button", {
				type: "button",
				class: `control ${way}`
			});
			made.onclick = () => {
				press({ do: way });
			};
			return [way, made];
		}));
		this.element = make("div", { class: "tools" }, ...this.#buttons.values());
	}
	draw(state, can) {
		this.element.hidden = !isOfMoment(current(state));
		for (const [way, button] of this.#buttons) {
			const on = IS_ON[way](state);
			const word = this.#say(SAYS[way][on ? 1 : 0]);
			if (button.textContent !== word) button.textContent = word;
			button.classList.toggle("on", on);
			button.hidden = way === "only_baby" && !can.part;
			button.disabled = way === "hold" && !can.hold;
		}
	}
};
// src/video/letting_go.ts
/** Ends a film for good: what it holds and what it still fetches is let go. */
function letGo(film) {
	film.pause();
	film.removeAttribute("src");
	film.load();
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
	#held = false;
	#ratio = 16 / 9;
	#part = null;
	constructor(scope, base, moments, wishes) {
		this.#scope = scope;
		this.#base = base;
		this.#moments = moments;
		this.#wishes = wishes;
		this.#frame.append(this.#still, make("div", { class: "cover" }, soft()));
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
	/** What the payload holds now; one that a gate opened is among it, one that was locked no longer. */
	renew(moments) {
		this.#moments = moments;
		for (const held of [...this.#pool.keys()]) if (held >= moments.length) this.#letGo(held);
	}
	part(moment) {
		return this.#moments[moment]?.crop ?? null;
	}
	still(moment) {
		return this.#base + (this.#moments[moment]?.still ?? "");
	}
	/** Back to the quiet picture: the film paused at its first frame, the still above it. */
	rest() {
		this.#film()?.pause();
		if (!this.#held) this.#frame.dataset["playing"] = "no";
	}
	/** Puts something over the picture, such as her words. */
	over(shown) {
		this.#frame.append(shown);
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
	pace(pace) {
		for (const film of this.#pool.values()) film.playbackRate = pace;
	}
	/** Holds the very picture it was stopped at, through the question and the sentence, or lets go of it. */
	hold(held) {
		this.#held = held;
		if (held) this.pause();
	}
	/** The sound alone, or a part of the picture, or all of it. */
	look(soundOnly, part) {
		this.#frame.dataset["cover"] = soundOnly ? "yes" : "no";
		this.#part = part;
		this.#frame.dataset["part"] = part === null ? "no" : "yes";
		for (const side of [
			"left",
			"top",
			"width",
			"height"
		]) this.#frame.style.setProperty(`--${side}`, String(part?.[side] ?? (side === "left" || side === "top" ? 0 : 1)));
		this.#fit();
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
		if (width > 0 && height > 0) this.#ratio = width / height;
		this.#fit();
	}
	#fit() {
		const part = this.#part;
		const ratio = part === null ? this.#ratio : this.#ratio * part.width / part.height;
		this.#frame.style.setProperty("--ratio", String(ratio));
	}
	#letGo(moment) {
		const film = this.#pool.get(moment);
		this.#pool.delete(moment);
		if (film === void 0) return;
		letGo(film);
		film.remove();
	}
};
// src/together/viewing.ts
/** A breath on the still before the film begins; a longer one where somebody interprets. */
var BREATH_MS = 700;
var LONG_BREATH_MS = 2400;
/** The moment to be fetched meanwhile; what a gate opened is fetched when she comes to it, and not before. */
function momentAfter(state, moment) {
	const later = state.steps.slice(state.now).find((step) => isOfMoment(step) && !step.gated && step.moment !== moment);
	return later !== void 0 && isOfMoment(later) && !state.brief ? later.moment : null;
}
var Viewing = class {
	#scope;
	#say;
	#films;
	#play;
	#words = make("p", {
		class: "said-over",
		hidden: true,
		dir: "auto"
	});
	#breathMs;
	#stopBreath = () => void 0;
	#wasHeld = false;
	constructor(scope, payload, base, say, wishes) {
		this.#scope = scope;
		this.#say = say;
		this.#films = new Films(scope, base, payload.moments, wishes);
		this.#play = make("button", {
			type: "button",
			class: "play"
		}, triangle());
		this.#films.over(this.#words);
		this.#films.over(this.#play);
		this.#breathMs = payload.gently ? null : payload.interpreter ? LONG_BREATH_MS : BREATH_MS;
	}
	get picture() {
		return this.#films.picture;
	}
	get isPlaying() {
		return this.#films.isPlaying;
	}
	get hasFailed() {
		return this.#films.hasFailed;
	}
	still(moment) {
		return this.#films.still(moment);
	}
	renew(payload) {
		this.#films.renew(payload.moments);
	}
	onPress(press) {
		this.#play.onclick = press;
	}
	/** What can be done with the picture on this card. */
	can(state) {
		const step = current(state);
		if (!isOfMoment(step)) return {
			hold: false,
			part: false
		};
		return {
			hold: step.at === "film" || this.#films.isPlaying || state.held,
			part: this.#films.part(step.moment) !== null
		};
	}
	/** Puts the step's moment on the page, or rests. */
	enter(state) {
		const step = current(state);
		this.#stopBreath();
		this.picture.hidden = !isOfMoment(step);
		if (isOfMoment(step)) this.#films.show(step.moment, momentAfter(state, step.moment), this.#say("picture_of"));
		else this.#films.rest();
		if (step.at === "film" && !state.held) this.#breathe();
	}
	/** As the state wants it heard and seen. */
	draw(state) {
		const step = current(state);
		if (state.hidden) this.#films.silence();
		else this.#films.unsilence();
		this.#films.mute(state.muted);
		this.#films.pace(state.pace);
		this.#films.look(state.soundOnly, state.onlyBaby && isOfMoment(step) ? this.#films.part(step.moment) : null);
		this.#hold(state);
		this.drawPlay(state);
	}
	drawPlay(state) {
		const playing = this.#films.isPlaying;
		this.#play.hidden = current(state).at !== "film" || state.held || !(playing || this.#films.isWaiting);
		this.#play.dataset["playing"] = playing ? "yes" : "no";
		this.#play.setAttribute("aria-label", this.#say(playing ? "pause" : "play"));
	}
	/** Her words for the baby, large on the still; empty takes them away. */
	saysOver(step, words) {
		this.#words.hidden = step?.at !== "subtitle" || words.trim() === "";
		this.#words.textContent = words;
	}
	turn() {
		this.#stopBreath();
		if (this.#films.isPlaying) this.#films.pause();
		else this.#films.play();
	}
	again() {
		this.#stopBreath();
		this.#films.again();
	}
	silence() {
		this.#films.silence();
	}
	#hold(state) {
		const letGo = this.#wasHeld && !state.held && !state.hidden;
		this.#wasHeld = state.held;
		this.#films.hold(state.held);
		if (state.held) this.#stopBreath();
		else if (letGo && this.#films.isWaiting) this.#films.play();
	}
	#breathe() {
		if (this.#breathMs === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
		this.#stopBreath = this.#scope.after(this.#breathMs, () => {
			this.#films.play();
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
	slower: "Slower",
	as_it_was: "As it was",
	hold: "Hold this picture",
	go_on: "Go on",
	sound_only: "Sound without picture",
	with_picture: "With picture",
	only_baby: "A picture of the baby",
	both: "Both of you in the picture",
	smaller: "A smaller picture",
	larger: "A larger picture",
	show_words: "Show the words",
	words_for_baby: "Words for the baby",
	mute: "Sound off",
	unmute: "Sound on",
	skip: "Skip",
	stop: "Stop",
	hide: "Hide",
	fill: "Full view",
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
/** How long to leave the server alone when what she said yes to cannot be had at once. */
var PATIENCE_MS = 3e3;
var Room = class {
	#scope;
	#place;
	#say;
	#viewing;
	#bar;
	#tools;
	#telling;
	#room = make("div", { class: "room" });
	#board = new Board();
	#reactions;
	#calm;
	#payload;
	#state;
	#drawnStep = -1;
	#full;
	#beside = null;
	constructor(scope, payload, place) {
		this.#scope = scope;
		this.#full = new Full(scope, document);
		this.#payload = payload;
		this.#place = place;
		this.#say = sayings(payload.words);
		const press = (intent) => {
			this.#do(intent);
		};
		this.#telling = new Telling(scope, place.post, this.#say, (sign) => {
			this.#bar.sign(sign);
		});
		this.#viewing = new Viewing(scope, payload, place.base, this.#say, {
			ended: (moment) => {
				this.#ended(moment);
			},
			changed: () => {
				this.#drawControls();
			}
		});
		this.#tools = new Tools(this.#say, press);
		this.#bar = new Bar(this.#say, {
			again: () => {
				this.#again();
			},
			intent: press
		});
		this.#calm = calmCard(this.#say, () => {
			this.#back();
		});
		this.#reactions = reactions({
			telling: this.#telling,
			card: () => current(this.#state).card,
			press,
			written: () => {
				this.#drawOver();
			}
		});
		this.#state = begun(stepsFrom(payload.cards), {
			hidden: wasHidden(sessionStorage),
			resumed: reached(history),
			gently: payload.gently
		});
	}
	/** Puts the room on the page and listens; from here on the state leads. */
	open(page) {
		page.documentElement.lang = this.#payload.language;
		page.documentElement.dir = this.#payload.direction;
		this.#furnish();
		page.body.replaceChildren(this.#room, this.#calm);
		this.#listenForHiding();
		listenForKeys(this.#scope, {
			isHidden: () => this.#state.hidden,
			turn: () => {
				this.#turnFilm();
			},
			full: this.#full
		});
		stayAwake(this.#scope, page);
		this.#draw();
		if (this.#place.ticket !== null) this.#stand(this.#place.ticket, page);
	}
	#furnish() {
		const hide = make("button", {
			type: "button",
			class: "hide"
		}, this.#say("hide"));
		hide.onclick = () => {
			this.#hide();
		};
		this.#viewing.onPress(() => {
			this.#turnFilm();
		});
		const card = make("main", { class: "card" }, this.#viewing.picture, this.#board.element);
		this.#room.append(this.#tools.element, card, make("nav", { class: "foot" }, this.#bar.element), make("div", { class: "corner" }, this.#full.button(this.#say("fill")), hide));
	}
	#stand(ticket, page) {
		const where = () => standing(this.#state, this.#viewing.isPlaying, page.visibilityState === "visible");
		this.#beside = new Beside(this.#scope, ticket, where, (asked) => {
			this.#obey(asked);
		});
		this.#beside.tell();
	}
	/** What the window beside this one asks goes through the same machine as a press here. */
	#obey(asked) {
		if (asked === "look") this.#renew();
		else if (asked === "hide") this.#hide();
		else if (this.#state.hidden === (asked === "back")) this.#reach(asked);
	}
	#reach(asked) {
		if (asked === "back") this.#back();
		else if (asked === "turn") this.#turnFilm();
		else if (asked === "again") this.#again();
		else this.#do({ do: asked });
	}
	#listenForHiding() {
		const hide = () => {
			this.#hide();
		};
		const turn = () => {
			if (this.#state.hidden) this.#back();
			else this.#hide();
		};
		listenForHiding(this.#scope, window, {
			hide,
			turn
		}, () => this.#atEnd() || this.#full.isLeaving);
	}
	/** Everything here happens before the key press has ended: picture away first, then the rest. */
	#hide() {
		this.#room.hidden = true;
		this.#calm.hidden = false;
		this.#viewing.silence();
		remember(sessionStorage, true);
		this.#do({ do: "hide" });
		this.#calm.querySelector("button")?.focus();
	}
	#back() {
		remember(sessionStorage, false);
		if (!this.#atEnd()) this.#full.again();
		this.#do({ do: "back" });
		this.#bar.focusNext();
	}
	#do(intent) {
		const before = this.#state;
		this.#state = next(before, intent);
		if (this.#state === before) return;
		this.#telling.moved(before, this.#state, () => void this.#renew());
		this.#draw();
		if (this.#state.now !== before.now && current(this.#state).at === "choice") this.#renew();
	}
	/** What a gate has opened comes in, what was locked goes; where nobody answers, all stays as it is. */
	async #renew() {
		const payload = await this.#place.fetch();
		if (payload === null) {
			if (isWaiting(this.#state)) this.#scope.after(PATIENCE_MS, () => void this.#renew());
			return;
		}
		const before = this.#state;
		this.#state = renewed(before, stepsFrom(payload.cards));
		if (this.#state === before) return;
		this.#payload = payload;
		this.#viewing.renew(payload);
		this.#drawnStep = current(before).at === current(this.#state).at ? this.#state.now : -1;
		this.#draw();
	}
	#draw() {
		this.#room.hidden = this.#state.hidden;
		this.#calm.hidden = !this.#state.hidden;
		this.#room.dataset["small"] = this.#state.small ? "yes" : "no";
		if (this.#drawnStep !== this.#state.now) this.#drawStep();
		else this.#board.redraw(this.#given());
		this.#viewing.draw(this.#state);
		this.#drawControls();
	}
	#drawStep() {
		const step = current(this.#state);
		this.#drawnStep = this.#state.now;
		note(history, this.#state);
		this.#room.dataset["at"] = step.at;
		this.#viewing.draw(this.#state);
		this.#viewing.enter(this.#state);
		this.#drawOver();
		this.#board.draw(this.#given());
		window.scrollTo(0, 0);
		if (step.at === "end") unfill(document);
		this.#focus();
	}
	#drawOver() {
		const step = current(this.#state);
		const moment = isOfMoment(step) ? step : null;
		this.#viewing.saysOver(moment, moment === null ? "" : this.#telling.wrote("subtitle", moment.card));
	}
	/** The keyboard stays on "Next" where there is one; otherwise it waits before the card's own controls. */
	#focus() {
		const held = document.activeElement;
		if (this.#state.hidden || held !== null && held !== document.body && held.isConnected && !held.closest("[hidden]")) return;
		this.#bar.focusNext();
	}
	#turnFilm() {
		if (current(this.#state).at !== "film") return;
		if (this.#state.held) this.#do({ do: "hold" });
		else this.#viewing.turn();
	}
	#again() {
		if (this.#state.held) this.#do({ do: "hold" });
		this.#viewing.again();
	}
	#ended(moment) {
		this.#telling.saw(moment, current(this.#state).card);
		this.#drawControls();
	}
	#drawControls() {
		const step = current(this.#state);
		this.#bar.draw(this.#state, isOfMoment(step) && (this.#telling.hasSeen(step.moment) || this.#viewing.hasFailed));
		this.#tools.draw(this.#state, this.#viewing.can(this.#state));
		this.#viewing.drawPlay(this.#state);
		this.#beside?.tell();
	}
	#atEnd() {
		return current(this.#state).at === "end";
	}
	#given() {
		return {
			payload: this.#payload,
			state: this.#state,
			say: this.#say,
			react: this.#reactions,
			written: (kind, card) => this.#telling.wrote(kind, card),
			still: (moment) => this.#viewing.still(moment),
			pair: (which) => `${this.#place.base}pair/${String(which)}`
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
/** The therapist, or a supervisor who was asked, looks at the page as it would be: nothing said there is kept, and nobody is confined by it. */
async function look(visit, how) {
	const base = `/together/${how}/${visit}/`;
	const payload = await fetched(base);
	if (payload === null) resting(visit);
	else new Room(scope, payload, {
		base,
		ticket: null,
		post: () => Promise.resolve("kept"),
		fetch: () => Promise.resolve(null)
	}).open(document);
}
async function open(ticket) {
	const base = `/together/${ticket}/`;
	const payload = await fetched(base);
	if (payload === null) {
		resting(ticket);
		return;
	}
	new Room(scope, payload, {
		base,
		ticket,
		post: poster(base),
		fetch: () => fetched(base)
	}).open(document);
}
function start() {
	const [, how, previewed] = /^\/together\/(preview|review)\/([0-9a-f]{32})\/?$/.exec(location.pathname) ?? [];
	if (how !== void 0 && previewed !== void 0) {
		look(previewed, how);
		return;
	}
	const [, begin, ticket] = /^\/together\/(?:begin\/([0-9a-f]{32})|([0-9a-f]{32}))\/?$/.exec(location.pathname) ?? [];
	if (begin !== void 0) offerBegin(scope, document, begin, open);
	else if (ticket !== void 0) open(ticket);
}
start();
