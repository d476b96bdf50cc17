// Built from frontend/src by `make timeline`. Do not edit.
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
function ofSentence$1(card, at) {
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
		case "sentence": return ofSentence$1(card, at);
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
function behindAsk$1(cards) {
	let behind = false;
	return cards.map((card) => {
		const gated = behind && (card.kind === "film" || card.kind === "question");
		behind = card.kind === "ask" || gated;
		return gated;
	});
}
/** Every step of a payload's cards, and the quiet end behind them. */
function stepsFrom(cards) {
	const gated = behindAsk$1(cards);
	return [...cards.flatMap((card, at) => stepsOf(card, at, gated[at] === true)), {
		at: "end",
		card: cards.length
	}];
}
/** The ideas after a tap; a third is not taken, and "nothing this time" gives all of them back. */
function toggled(ideas, id, most) {
	if (id === "none") return /* @__PURE__ */ new Set();
	const now = new Set(ideas);
	if (!now.delete(id) && now.size < most) now.add(id);
	return now;
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
function onwards$1(state, isWanted) {
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
var ANSWERED$1 = /* @__PURE__ */ new Set(["hello", "ask"]);
function forwards(state) {
	return ANSWERED$1.has(current(state).at) ? state : onwards$1(withMet(state), () => true);
}
/** Cards that belong to no moment and can be left without an answer. */
var UNLED = /* @__PURE__ */ new Set([
	"then_now",
	"choice",
	"idea"
]);
function skipped(state) {
	const here = current(state);
	if (UNLED.has(here.at)) return onwards$1(state, () => true);
	if (here.at === "ask") return onwards$1({
		...state,
		agreed: false
	}, () => true);
	if (!isOfMoment(here)) return state;
	return onwards$1(here.at === "film" ? state : withMet(state), (step) => !isOfMoment(step) || step.moment !== here.moment);
}
/**
* Back to a card she has been at: never over one that she answered, never behind a gate, and never to a moment she
* waved away. Where there is none, nothing moves.
*/
function backwards(state) {
	const wall = state.steps.findLastIndex((step, place) => place <= state.now && ANSWERED$1.has(step.at));
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
	return onwards$1(state, (step) => step.at === "close" || step.at === "end");
}
function checkedIn(state, id) {
	if (current(state).at !== "hello") return state;
	if (id === "not_today") return stopped({
		...state,
		notToday: true
	});
	return onwards$1({
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
	return yes && !state.steps.some(isGated) ? answered : onwards$1(answered, () => true);
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
// src/companion/ahead.ts
function onwards(state) {
	const { at } = current(state);
	if (at === "hello") return next(state, {
		do: "check_in",
		id: "ready"
	});
	if (at === "ask") return next(state, {
		do: "agree",
		yes: state.agreed === true
	});
	return next(state, { do: "next" });
}
/** The cards that follow where they stand, if she goes on as she would. */
function ahead(steps, is) {
	if (is.now >= steps.length) return [];
	let state = {
		...begun(steps),
		now: is.now,
		met: new Set(is.met),
		brief: is.brief,
		agreed: is.agreed
	};
	const found = [];
	for (let after = onwards(state); after.now > state.now; after = onwards(after)) {
		state = after;
		found.push(current(state));
	}
	return found;
}
/** The words a step puts before the family. */
function wordsOf(step, cards) {
	const card = cards[step.card];
	if (card === void 0) return "";
	if (card.kind === "sentence") return ofSentence(step, card);
	return "question" in card ? card.question : card.title;
}
function ofSentence(step, card) {
	if (step.at === "wonder") return card.wonder ?? "";
	if (step.at === "subtitle") return card.subtitle?.title ?? "";
	return [card.sentence, card.frame].filter((each) => each !== null).join(" ");
}
/** Everything, while nothing has begun. */
function fromTheFirst(steps) {
	return [...steps.slice(0, 1), ...ahead(steps, {
		now: 0,
		met: [],
		brief: false,
		agreed: null
	})];
}
// src/companion/banner.ts
/** What has to be known at once: hidden, gone, asleep, asked for; and how their page is opened. */
/** What is said in words, by which state. */
var SAYS = {
	lost: ["lost", "lost_help"],
	left: ["left", "left_help"],
	behind: ["behind", "behind_help"],
	ended: ["ended", "ended_help"]
};
function told(kind, title, help, ...more) {
	return make("div", {
		class: `banner ${kind}`,
		role: "status"
	}, make("div", {}, make("strong", {}, title), make("p", {}, help)), ...more);
}
function opening(placed, address, say, open) {
	const button = make("button", {
		type: "button",
		class: "door"
	}, say("begin_open"));
	button.onclick = open;
	const link = make("a", {
		class: "link",
		href: address,
		target: "_blank",
		rel: "noopener"
	}, say("begin_link"));
	const help = placed === null ? "begin_drag" : placed ? "begin_placed" : "begin_drag";
	const blocked = placed === null ? [] : [make("p", { class: "soft" }, say("begin_blocked"))];
	return [
		make("div", { class: "ways" }, button, link),
		make("p", { class: "soft" }, say(help)),
		...blocked
	];
}
/** Where their page is not open: how to open it. */
function beginning({ placed }, address, say, open) {
	return [
		make("strong", {}, say("begin_title")),
		make("p", {}, say("begin_text")),
		make("p", {}, say("begin_confined")),
		...opening(placed, address, say, open),
		make("p", { class: "soft" }, say("begin_one"))
	];
}
function banners(shown, address, say) {
	const found = [];
	const words = SAYS[shown.presence];
	const again = make("a", {
		class: "link",
		href: address,
		target: "_blank",
		rel: "noopener"
	}, say("open_again"));
	const gone = shown.presence === "lost" || shown.presence === "left";
	if (words !== void 0) found.push(told(shown.presence, say(words[0]), say(words[1]), ...gone ? [again] : []));
	if (shown.hidden && shown.presence !== "none") found.push(told("hidden", say("hidden"), say("hidden_help")));
	if (shown.asked) found.push(told("asked", say("asked"), say("asked_help")));
	return found;
}
// src/companion/controls.ts
/** The buttons that ask the family's page for something: what its machine would not do now is dim. */
var NAMES = [
	"previous",
	"turn",
	"again",
	"hold",
	"stop",
	"next"
];
var OF_MOMENT = /* @__PURE__ */ new Set([
	"film",
	"question",
	"sentence",
	"wonder",
	"subtitle"
]);
var ANSWERED = /* @__PURE__ */ new Set(["hello", "ask"]);
/** Whether the page would do it where it stands. */
function can(name, is) {
	if (is === null || is.hidden || is.at === "end") return false;
	switch (name) {
		case "previous": return is.before;
		case "turn": return is.at === "film";
		case "again":
		case "hold": return OF_MOMENT.has(is.at);
		case "stop": return true;
		case "next": return !ANSWERED.has(is.at) && is.at !== "close";
	}
}
function word(name, is) {
	return {
		previous: "back",
		turn: is?.playing === true ? "pause" : "play",
		again: "again",
		hold: is?.held === true ? "moving" : "still",
		stop: is?.at === "close" ? "finish" : "stop",
		next: "forward"
	}[name];
}
var Controls = class {
	element = make("nav", { class: "controls" });
	#buttons;
	#say;
	constructor(say, ask) {
		this.#say = say;
		this.#buttons = new Map(NAMES.map((name) => {
			const made = make("button", {
				type: "button",
				class: `control ${name}`
			});
			made.onclick = () => {
				ask(name);
			};
			return [name, made];
		}));
		this.element.append(...this.#buttons.values());
	}
	draw(is) {
		for (const [name, button] of this.#buttons) {
			const says = this.#say(word(name, is));
			if (button.textContent !== says) button.textContent = says;
			button.disabled = !can(name, is);
		}
	}
};
// src/companion/parts.ts
/** The parts of the therapist's window, each drawn from what is known; none of them decides anything. */
function saying(words) {
	return (word, facts = {}) => (words[word] ?? word).replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ""));
}
/** A part of the window that is drawn anew only where something of it changed, and never under a pen. */
var Part = class {
	element;
	#drawn = "";
	constructor(kind) {
		this.element = make("section", { class: kind });
	}
	draw(key, nodes) {
		const now = JSON.stringify(key);
		const pen = document.activeElement;
		const writing = pen instanceof HTMLInputElement && pen.value !== "" && this.element.contains(pen);
		if (now === this.#drawn || writing) return;
		this.#drawn = now;
		this.element.replaceChildren(...nodes());
	}
};
var heading = (text) => make("h2", {}, text);
var soft = (text) => make("p", { class: "soft" }, text);
function whichMoment(step, told, say) {
	if (!isOfMoment(step)) return "";
	return step.moment >= momentsOf(told.page) ? say("gated_moment") : say("moment", { n: step.moment + 1 });
}
/** How many moments the plan itself has; what a gate opened goes behind them. */
function momentsOf(page) {
	const choice = page.cards.find((card) => card.kind === "choice");
	return choice?.kind === "choice" ? choice.moments.length : page.moments.length;
}
function facts(told, say) {
	return [
		["here", told.whoIsHere],
		["working_point", told.workingPoint],
		["next_film", told.nextFilmOn],
		["goal", told.page.goal ?? ""]
	].map(([word, value]) => make("div", { class: "fact" }, make("dt", {}, say(word)), make("dd", { dir: "auto" }, value === "" ? say("none") : value)));
}
/** The card before the family, in its own dark, and beside it what only the therapist knows. */
function now(step, told, say) {
	const at = [say(`at_${step.at}`), whichMoment(step, told, say)].filter((each) => each !== "").join(" · ");
	const card = make("div", {
		class: "theirs",
		lang: told.page.language,
		dir: told.page.direction
	}, make("p", { class: "at" }, at), make("p", { class: "words" }, wordsOf(step, told.page.cards)));
	return [
		heading(say("now")),
		card,
		...notes(step, told, say)
	];
}
function notes(step, told, say) {
	const moment = isOfMoment(step) ? told.moments[step.moment] : void 0;
	if (moment === void 0) return [];
	return [make("div", { class: "mine" }, make("h3", {}, say("notes_moment")), make("p", { class: "code" }, `${moment.named} · ${moment.at}`), moment.note === "" ? soft(say("no_notes_moment")) : make("p", {
		class: "note",
		dir: "auto"
	}, moment.note))];
}
function following(steps, told, say) {
	if (steps.length === 0) return [heading(say("next")), soft(say("nothing_next"))];
	const lines = steps.map((step) => make("li", { "data-at": step.at }, make("span", { class: "at" }, [say(`at_${step.at}`), whichMoment(step, told, say)].filter((each) => each !== "").join(" · ")), make("span", {
		class: "words",
		dir: "auto"
	}, wordsOf(step, told.page.cards))));
	return [heading(say("next")), make("ol", {
		tabindex: "0",
		"aria-label": say("next")
	}, ...lines)];
}
function valueOf({ kind, text, moment }, say) {
	if (kind === "choice") return moment === null ? say("none_chosen") : say("moment", { n: moment + 1 });
	if (kind === "agreed") return say(text === "yes" ? "yes" : "no");
	if (kind === "harder_bit") return say("asked");
	return text;
}
/** What she said, the latest first. */
function answers(told, say) {
	if (told.said.length === 0) return [heading(say("said")), soft(say("nothing_said"))];
	const lines = [...told.said].reverse().map((said) => {
		const about = said.moment !== null && said.kind !== "choice" ? ` · ${say("moment", { n: said.moment + 1 })}` : "";
		return make("div", { class: "said-line" }, make("dt", {}, say(`said_${said.kind}`) + about), make("dd", { dir: "auto" }, valueOf(said, say)));
	});
	return [heading(say("said")), make("dl", {}, ...lines)];
}
// src/companion/gates.ts
/** How the gates stand, and opening one with a typed reason; the server refuses with everything that stands against it. */
function stands(open, say) {
	if (!open.ready) return say("gate_cutting");
	return say(open.agreed ? "gate_yes" : "gate_asked");
}
function openOne(open, say, hand) {
	const lock = make("button", {
		type: "button",
		class: "quiet"
	}, say("gate_lock"));
	lock.onclick = hand.shut;
	return make("div", { class: "possible" }, make("p", { class: "code" }, `${open.named} · ${open.at}`), make("p", {}, stands(open, say)), ...open.reason === "" ? [] : [make("p", {
		class: "soft",
		dir: "auto"
	}, say("gate_reason", { reason: open.reason }))], lock);
}
function couldBe(kind, each, say, hand) {
	const against = make("ul", { class: "against" }, ...each.against.map((why) => make("li", {}, why)));
	const shown = [make("p", { class: "code" }, `${each.named} · ${each.at}`), ...each.against.length === 0 ? [] : [against]];
	if (!each.mayAsk) return make("div", { class: "possible" }, ...shown);
	const reason = make("input", {
		type: "text",
		autocomplete: "off",
		maxlength: "500",
		placeholder: say("gate_why"),
		"aria-label": say("gate_why")
	});
	const says = make("p", {
		class: "no",
		role: "alert"
	});
	const open = make("button", {
		type: "button",
		class: "ask"
	}, say(kind === "growth" ? "gate_ask" : "gate_unlock"));
	open.onclick = async () => {
		open.disabled = true;
		says.textContent = await hand.open(kind, each.annotation, reason.value);
		open.disabled = false;
	};
	return make("div", { class: "possible" }, ...shown, make("div", { class: "asking" }, reason, open), says);
}
function line(gate, say, hand) {
	const isOpen = gate.open !== null;
	const state = make("span", {
		class: "state",
		"data-open": isOpen ? "yes" : "no"
	}, say(isOpen ? "gate_open" : "gate_shut"));
	const head = make("summary", {}, make("span", {}, say(`gate_${gate.kind}`)), state);
	const inside = gate.open !== null ? [openOne(gate.open, say, hand)] : gate.possible.map((each) => couldBe(gate.kind, each, say, hand));
	const none = inside.length === 0 ? [make("p", { class: "soft" }, say("gate_none"))] : inside;
	return make("details", {
		class: "gate",
		open: isOpen
	}, head, ...none);
}
function gates(lines, say, hand) {
	return [heading(say("gates")), ...lines.map((gate) => line(gate, say, hand))];
}
// src/companion/note.ts
/** The professional note, kept while it is written; what could not be kept yet waits here. */
var PAUSE_MS = 700;
var Note = class {
	element;
	#field = make("textarea", {
		id: "note",
		rows: "2",
		maxlength: "19000",
		autocomplete: "off",
		spellcheck: "false",
		dir: "auto"
	});
	#sign = make("span", {
		class: "sign",
		role: "status"
	});
	#say;
	#scope;
	#keep;
	#kept = "";
	#stop = () => void 0;
	constructor(scope, say, keep) {
		this.#scope = scope;
		this.#say = say;
		this.#keep = keep;
		const help = make("p", {
			class: "soft",
			id: "note-help"
		}, say("note_help"));
		this.#field.setAttribute("aria-describedby", "note-help");
		this.#field.setAttribute("aria-label", say("note"));
		this.element = make("section", { class: "note-part" }, make("div", { class: "head" }, heading(say("note")), this.#sign), this.#field, help);
		this.#field.oninput = () => {
			this.#sign.textContent = say("keeping");
			this.#stop();
			this.#stop = scope.after(PAUSE_MS, () => void this.save());
		};
		this.#field.onblur = () => void this.save();
	}
	/** As it was kept elsewhere; never under her own pen. */
	read(note) {
		if (this.#isUnsaved() || document.activeElement === this.#field) return;
		this.#kept = note;
		if (this.#field.value !== note) this.#field.value = note;
	}
	async save() {
		this.#stop();
		if (!this.#isUnsaved()) return;
		const note = this.#field.value;
		if (await this.#keep(note)) {
			this.#kept = note;
			this.#sign.textContent = this.#say("kept");
		} else this.#stop = this.#scope.after(4 * PAUSE_MS, () => void this.save());
	}
	#isUnsaved() {
		return this.#field.value !== this.#kept;
	}
};
// src/companion/opening.ts
/** Where a new window goes: over the other screen, or nowhere in particular. */
function features(other) {
	if (other === null) return "popup,noopener,width=1200,height=800";
	const { availLeft, availTop, availWidth, availHeight } = other;
	return `popup,noopener,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}
/** The screen that this window is not on, where the browser says so and is allowed to. */
async function otherScreen(page) {
	if (page.getScreenDetails === void 0 || page.screen.isExtended !== true) return null;
	const found = await page.getScreenDetails().catch(() => null);
	return found?.screens.find((each) => each !== found.currentScreen) ?? null;
}
/** Opens it; says whether it could be put on another screen. */
async function openTheirs(page, address) {
	const other = await otherScreen(page);
	page.open(address, "_blank", features(other));
	return other !== null;
}
// src/companion/presence.ts
/** Asked this often, and given up after so long without a word. */
var ASK_EVERY_MS = 1e3;
var NOTHING_HEARD = {
	is: null,
	at: 0,
	left: false
};
function presence({ is, at, left }, now) {
	if (is === null) return "none";
	if (is.at === "end") return "ended";
	if (left) return "left";
	if (now - at > 4500) return "lost";
	return is.seen ? "here" : "behind";
}
/** Whole minutes since it began; never less than none. */
function minutes(since, now) {
	return Math.max(0, Math.floor((now - since) / 6e4));
}
// src/companion/desk.ts
/** The therapist's window: it draws what it is told, asks, and hides; it decides nothing about the cards. */
var Desk = class {
	element;
	#say;
	#server;
	#wishes;
	#controls;
	#note;
	#who = make("p", { class: "who" });
	#timer = make("p", { class: "timer" });
	#hide = make("button", {
		type: "button",
		class: "hide"
	});
	#banners = new Part("banners");
	#facts = new Part("facts");
	#begin = new Part("begin");
	#now = new Part("now");
	#next = new Part("next");
	#gates = new Part("gates");
	#said = new Part("said");
	#address;
	#placed = null;
	constructor(scope, visit, told, server, wishes) {
		this.#say = saying(told.words);
		this.#server = server;
		this.#wishes = wishes;
		this.#address = `/together/begin/${visit}`;
		this.#controls = new Controls(this.#say, wishes.ask);
		this.#note = new Note(scope, this.#say, async (note) => await server.send("note", { note }) === null);
		this.element = this.#furnished();
	}
	#furnished() {
		const bar = make("header", {}, make("h1", { class: "mark" }, make("span", {}, this.#say("title"))), this.#who, this.#timer, this.#hide);
		this.#facts.element.setAttribute("aria-label", this.#say("here"));
		const left = make("div", { class: "left" }, this.#begin.element, this.#now.element, this.#note.element, this.#said.element);
		const right = make("div", { class: "right" }, this.#next.element, this.#gates.element);
		const foot = make("footer", {}, this.#controls.element, make("p", { class: "soft keys" }, this.#say("keys")));
		return make("div", { class: "desk" }, bar, this.#facts.element, make("main", {}, this.#banners.element, make("div", { class: "sides" }, left, right)), foot);
	}
	/** Everything as it is known now. */
	draw(told, heard, at) {
		const stands = presence(heard, at);
		const is = heard.is;
		this.#head(told, is, at);
		this.#banner(told, is, stands);
		this.#cards(told, is, stands);
		this.#facts.draw([
			told.whoIsHere,
			told.workingPoint,
			told.nextFilmOn,
			told.page.goal
		], () => [make("dl", {}, ...facts(told, this.#say))]);
		this.#said.draw(told.said, () => answers(told, this.#say));
		this.#gates.draw(told.gates, () => gates(told.gates, this.#say, {
			open: (kind, annotation, reason) => this.#openGate(kind, annotation, reason),
			shut: () => void this.#shutGates()
		}));
		this.#note.read(told.note);
		this.#controls.draw(stands === "here" || stands === "behind" ? is : null);
		return stands;
	}
	#head(told, is, at) {
		const hidden = is?.hidden === true;
		const so = told.since === null ? null : minutes(told.since, at);
		this.#who.textContent = this.#say("visit", {
			pseudonym: told.pseudonym,
			number: told.number
		});
		const timer = so === null ? this.#say("not_begun") : so === 0 ? this.#say("since_first") : this.#say("since", { n: so });
		if (this.#timer.textContent !== timer) this.#timer.textContent = timer;
		this.#hide.textContent = this.#say(hidden ? "show" : "hide");
		this.#hide.disabled = told.tickets.length === 0;
		this.#hide.onclick = () => {
			this.#wishes.ask(hidden ? "back" : "hide");
		};
	}
	#banner(told, is, stands) {
		const shown = {
			presence: stands,
			hidden: is?.hidden === true,
			asked: told.asked || is?.harder === true,
			placed: this.#placed
		};
		const ticket = told.confined ? told.tickets[0] : void 0;
		const address = ticket === void 0 ? this.#address : `/together/${ticket}`;
		this.#banners.draw([shown, address], () => banners(shown, address, this.#say));
		this.#begin.element.hidden = stands !== "none";
		this.#begin.draw([shown, address], () => beginning(shown, address, this.#say, () => void this.#open(address)));
	}
	#cards(told, is, stands) {
		const steps = stepsFrom(told.page.cards);
		this.element.dataset["stands"] = stands;
		const here = is === null ? void 0 : steps[is.now];
		this.#now.element.hidden = here === void 0;
		if (is !== null && is.of !== steps.length) return;
		if (here !== void 0) this.#now.draw([
			here,
			told.page.cards,
			told.moments
		], () => now(here, told, this.#say));
		const coming = is === null ? fromTheFirst(steps) : ahead(steps, is);
		this.#next.draw([coming, told.page.cards], () => following(coming, told, this.#say));
	}
	async #open(address) {
		this.#placed = await openTheirs(window, address);
		this.#wishes.renew();
	}
	async #openGate(kind, annotation, reason) {
		const refused = await this.#server.send("open", {
			kind,
			annotation,
			reason
		});
		this.#wishes.renew();
		return refused;
	}
	async #shutGates() {
		await this.#server.send("shut");
		this.#wishes.ask("look");
		this.#wishes.renew();
	}
};
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
function behindAsk(cards, at) {
	const after = cards.slice(at + 1);
	const end = after.findIndex((card) => card.kind !== "film" && card.kind !== "question");
	return end < 0 ? after : after.slice(0, end);
}
/** A trickier bit is asked about and not told, a strength follows it, and she cannot choose it (PR-02, PR-11). */
function isWellAsked(cards, at) {
	const behind = behindAsk(cards, at);
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
function fields$1(of, where) {
	if (typeof of !== "object" || of === null || Array.isArray(of)) throw new NotAPayload(where);
	return of;
}
function text$1(of, name) {
	const found = of[name];
	if (typeof found !== "string") throw new NotAPayload(name);
	return found;
}
function textOrNone(of, name) {
	return of[name] === null || of[name] === void 0 ? null : text$1(of, name);
}
function list$1(of, name) {
	const found = of[name];
	if (!Array.isArray(found)) throw new NotAPayload(name);
	return found;
}
function whole(found, name) {
	if (typeof found !== "number" || !Number.isInteger(found) || found < 0) throw new NotAPayload(name);
	return found;
}
function texts$1(of, name) {
	return list$1(of, name).map((item) => text$1({ item }, "item"));
}
function choices(of, name = "choices") {
	return list$1(of, name).map((item) => {
		const choice = fields$1(item, name);
		return {
			id: text$1(choice, "id"),
			text: text$1(choice, "text")
		};
	});
}
function isThere(of, name) {
	return of[name] !== null && of[name] !== void 0;
}
function slot(of, name, inside) {
	if (!isThere(of, name)) return null;
	const found = fields$1(of[name], name);
	return {
		label: text$1(found, "label"),
		text: text$1(found, inside)
	};
}
function subtitle(of) {
	if (!isThere(of, "subtitle")) return null;
	const found = fields$1(of["subtitle"], "subtitle");
	return {
		title: text$1(found, "title"),
		ask: text$1(found, "ask")
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
	const found = fields$1(of["crop"], "crop");
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
function sentence(of, moment) {
	return {
		kind: "sentence",
		moment,
		sentence: textOrNone(of, "sentence"),
		wonder: textOrNone(of, "wonder"),
		frame: textOrNone(of, "frame"),
		subtitle: subtitle(of)
	};
}
/** A picture of then or now, which lies beside this page and nowhere else. */
function side(of, name) {
	const found = fields$1(of[name], name);
	const still = text$1(found, "still");
	if (!/^pair\/[01]$/.test(still)) throw new NotAPayload(name);
	return {
		label: text$1(found, "label"),
		still
	};
}
function close(of) {
	return {
		kind: "close",
		title: text$1(of, "title"),
		text: texts$1(of, "text"),
		choices: choices(of),
		finish: text$1(of, "finish"),
		meet: slot(of, "meet", "date"),
		call: slot(of, "call", "contact")
	};
}
function card(item, moments) {
	const of = fields$1(item, "cards");
	const moment = (found = of["moment"]) => {
		const index = whole(found, "moment");
		if (index >= moments) throw new NotAPayload("moment");
		return index;
	};
	switch (of["kind"]) {
		case "hello": return {
			kind: "hello",
			title: text$1(of, "title"),
			text: texts$1(of, "text"),
			choices: choices(of),
			goal: textOrNone(of, "goal")
		};
		case "film": return {
			kind: "film",
			moment: moment(),
			title: text$1(of, "title")
		};
		case "question": return {
			kind: "question",
			moment: moment(),
			question: text$1(of, "question")
		};
		case "sentence": return sentence(of, moment());
		case "then_now": return {
			kind: "then_now",
			title: text$1(of, "title"),
			question: text$1(of, "question"),
			then: side(of, "then"),
			now: side(of, "now")
		};
		case "ask": return {
			kind: "ask",
			question: text$1(of, "question"),
			yes: text$1(of, "yes"),
			no: text$1(of, "no")
		};
		case "choice": return {
			kind: "choice",
			question: text$1(of, "question"),
			none: text$1(of, "none"),
			moments: list$1(of, "moments").map((each) => moment(each))
		};
		case "idea": return {
			kind: "idea",
			title: text$1(of, "title"),
			question: text$1(of, "question"),
			ideas: choices(of, "ideas"),
			own: text$1(of, "own"),
			none: text$1(of, "none")
		};
		case "close": return close(of);
		default: throw new NotAPayload("kind");
	}
}
/** A moment's two files, which can lie nowhere but beside this page. */
function moment$1(item) {
	const of = fields$1(item, "moments");
	const film = text$1(of, "film");
	const still = text$1(of, "still");
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
	const of = fields$1(document, "payload");
	if (of["format"] !== "glimmer-together/1") throw new NotAPayload("format");
	const moments = list$1(of, "moments").map(moment$1);
	const cards = list$1(of, "cards").map((item) => card(item, moments.length));
	const fault = inOrder(cards);
	if (fault !== null) throw new NotAPayload(`order of ${fault}`);
	const said = fields$1(of["words"], "words");
	return {
		language: text$1(of, "language"),
		direction: of["direction"] === "rtl" ? "rtl" : "ltr",
		infant: text$1(of, "infant"),
		carer: text$1(of, "carer"),
		goal: textOrNone(of, "goal"),
		gently: of["gently"] === true,
		interpreter: of["interpreter"] === true,
		cards,
		moments,
		words: Object.fromEntries(Object.keys(said).map((name) => [name, text$1(said, name)]))
	};
}
// src/companion/told.ts
/** What the server tells the therapist's window, read once at the door. */
function fields(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("not a document");
	return value;
}
function text(of, name) {
	const value = of[name];
	if (typeof value !== "string") throw new TypeError(`no ${name}`);
	return value;
}
function list(of, name) {
	const value = of[name];
	if (!Array.isArray(value)) throw new TypeError(`no ${name}`);
	return value.map(fields);
}
function texts(of, name) {
	const value = of[name];
	return Array.isArray(value) ? value.map(String) : [];
}
function moment(of) {
	return {
		named: text(of, "named"),
		at: text(of, "at"),
		note: text(of, "note")
	};
}
function possible(of) {
	return {
		...moment(of),
		annotation: text(of, "annotation"),
		against: texts(of, "against"),
		mayAsk: of["may_ask"] === true
	};
}
function opened(value) {
	if (value === null || value === void 0) return null;
	const of = fields(value);
	return {
		...moment(of),
		reason: text(of, "reason"),
		ready: of["ready"] === true,
		agreed: of["agreed"] === true
	};
}
function gate(of) {
	return {
		kind: text(of, "kind") === "growth" ? "growth" : "exposure",
		open: opened(of["open"]),
		possible: list(of, "possible").map(possible)
	};
}
function said(of) {
	return {
		kind: text(of, "kind"),
		text: text(of, "text"),
		moment: typeof of["moment"] === "number" ? of["moment"] : null
	};
}
/** The document as this window knows it; throws where it is none. */
function parseTold(document) {
	const of = fields(document);
	if (of["format"] !== "glimmer-companion/1") throw new TypeError("another format");
	const words = fields(of["words"]);
	return {
		pseudonym: text(of, "pseudonym"),
		number: Number(of["number"]),
		whoIsHere: text(of, "who_is_here"),
		workingPoint: text(of, "working_point"),
		nextFilmOn: text(of, "next_film_on"),
		note: text(of, "note"),
		since: typeof of["since"] === "string" ? Date.parse(of["since"]) : null,
		tickets: texts(of, "tickets"),
		confined: of["confined"] === true,
		asked: of["asked"] === true,
		page: parsePayload(of["page"]),
		moments: list(of, "moments").map(moment),
		gates: list(of, "gates").map(gate),
		said: list(of, "said").map(said),
		words: Object.fromEntries(Object.keys(words).map((name) => [name, text(words, name)]))
	};
}
// src/companion/server.ts
/** Asking the server for this window alone: with its key, which lives in this page's memory and nowhere else. */
var CLOSED = /* @__PURE__ */ new Set([
	0,
	401,
	403,
	404
]);
var Server = class {
	#base;
	#key = "";
	constructor(visit) {
		this.#base = `/together/companion/${visit}`;
	}
	/** A key while this browser is the therapist's own; false where it is not. */
	async knock() {
		const answer = await post(`${this.#base}/key`);
		if (answer.ok) this.#key = answer.value.key;
		return answer.ok;
	}
	async told() {
		const answer = await this.#asked("told", { method: "GET" });
		if (answer.ok) return { told: parseTold(answer.value) };
		return CLOSED.has(answer.status) ? { closed: true } : { says: answer.says };
	}
	async send(name, document = {}) {
		const answer = await this.#asked(name, {
			method: "POST",
			body: JSON.stringify(document)
		});
		return answer.ok ? null : answer.says;
	}
	async #asked(name, how) {
		const headers = {
			"content-type": "application/json",
			"X-App-CSRF": "1",
			"X-Companion-Key": this.#key
		};
		const answer = await fetch(`${this.#base}/${name}`, {
			...how,
			headers,
			cache: "no-store"
		}).catch(() => null);
		if (answer === null) return {
			ok: false,
			says: "",
			status: 0
		};
		if (!answer.ok) return {
			ok: false,
			says: await refusalOf(answer),
			status: answer.status
		};
		return {
			ok: true,
			value: await answer.json()
		};
	}
};
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
// src/together/channel.ts
var CHANNEL = "glimmer-together";
function fieldsOf(message) {
	return typeof message === "object" && message !== null && !Array.isArray(message) ? message : null;
}
var PLACES = ["now", "of"];
var YES_OR_NO = [
	"hidden",
	"playing",
	"held",
	"muted",
	"brief",
	"harder",
	"before",
	"seen"
];
var AT = {
	hello: true,
	film: true,
	question: true,
	sentence: true,
	wonder: true,
	subtitle: true,
	then_now: true,
	ask: true,
	choice: true,
	idea: true,
	close: true,
	end: true
};
function isPlace(value) {
	return Number.isInteger(value) && Number(value) >= 0;
}
function isChosen(value) {
	return value === null || value === "none" || isPlace(value);
}
function isStanding({ at, met, agreed, chosen, ...is }) {
	const plain = PLACES.every((name) => isPlace(is[name])) && YES_OR_NO.every((name) => typeof is[name] === "boolean");
	const known = Object.hasOwn(AT, String(at)) && (agreed === null || typeof agreed === "boolean") && isChosen(chosen);
	return plain && known && Array.isArray(met) && met.every(isPlace);
}
/** Where a page says that it stands, from any room; null where it is no message of that kind. */
function toldBy(message) {
	const said = fieldsOf(message);
	if (said === null || typeof said["room"] !== "string") return null;
	if (said["left"] === true) return {
		room: said["room"],
		left: true
	};
	const is = fieldsOf(said["is"]);
	return is !== null && isStanding(is) ? {
		room: said["room"],
		is
	} : null;
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
// src/together/hiding.ts
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
// src/companion.ts
/** The therapist's window beside the family's page, from its address. */
var RENEW_EVERY_MS = 4e3;
/** What she answered reaches the server a little after her page has moved on. */
var SOON_MS = 400;
var LOCKED = {
	locked: "Locked",
	sign_in: "Sign in",
	locked_help: "Nothing is shown here while Glimmer is locked or ended. H and Esc still hide the film on their page."
};
function isOther(one, two) {
	return one === null || [
		"now",
		"of",
		"harder",
		"agreed"
	].some((name) => one[name] !== two[name]);
}
/** Where Space already means something: a field, a button, a link, a part that folds. */
function isControl(target) {
	return isField(target) || target instanceof HTMLElement && target.closest("button, a, summary, input") !== null;
}
var Companion = class {
	#scope = new Scope();
	#visit;
	#server;
	#line;
	#told = null;
	#desk = null;
	#tickets = [];
	#heard = NOTHING_HEARD;
	#closed = false;
	#asking = false;
	constructor(visit) {
		this.#visit = visit;
		this.#server = new Server(visit);
		this.#line = new Line(this.#scope, (message) => {
			this.#hear(message);
		});
		this.#scope.listen(window, "keydown", (event) => {
			this.#press(event);
		}, { capture: true });
		this.#scope.every(ASK_EVERY_MS, () => {
			this.#say("tell");
			this.#draw();
		});
		this.#scope.every(RENEW_EVERY_MS, () => void this.renew());
	}
	/** Its key first, then everything it shows; a refusal is said in place of it. */
	async renew() {
		if (this.#asking) return;
		this.#asking = true;
		await this.#renewed().finally(() => {
			this.#asking = false;
		});
	}
	async #renewed() {
		if ((this.#told === null || this.#closed) && !await this.#server.knock()) {
			this.#close();
			return;
		}
		const news = await this.#server.told();
		if ("closed" in news) this.#close();
		else if ("told" in news) this.#take(news.told);
		else if (this.#told === null) document.body.replaceChildren(make("main", { class: "resting" }, make("h1", {}, news.says)));
	}
	#take(told) {
		const before = this.#told;
		this.#told = told;
		this.#tickets = told.tickets;
		if (this.#desk === null) this.#desk = new Desk(this.#scope, this.#visit, told, this.#server, {
			ask: (asked) => {
				this.#ask(asked);
			},
			renew: () => void this.renew()
		});
		if (this.#closed || before === null) document.body.replaceChildren(this.#desk.element);
		this.#closed = false;
		if (gateOf(before) !== gateOf(told)) this.#say("look");
		this.#confine(told);
		this.#draw();
	}
	/** Their page is open: this browser is theirs but for this window, also after a passphrase in between. */
	#confine(told) {
		const ticket = told.tickets[0];
		if (told.confined || ticket === void 0 || this.#heard.is === null || this.#heard.left || this.#heard.is.at === "end") return;
		this.#server.send("beside", { ticket });
	}
	/** Locked or ended: nothing of anybody stays on this screen. */
	#close() {
		if (this.#closed) return;
		this.#closed = true;
		const words = {
			...LOCKED,
			...this.#told?.words
		};
		const way = make("a", {
			class: "door",
			href: "/sign-in",
			target: "_blank",
			rel: "noopener"
		}, words["sign_in"] ?? "");
		document.body.replaceChildren(make("main", { class: "resting" }, make("h1", {}, words["locked"] ?? ""), make("p", { class: "soft" }, words["locked_help"] ?? ""), way));
	}
	#hear(message) {
		const told = toldBy(message);
		if (told === null) return;
		if (!this.#tickets.includes(told.room)) {
			if (!this.#closed && "is" in told) this.renew();
			return;
		}
		const before = this.#heard;
		const at = Date.now();
		this.#heard = "is" in told ? {
			is: told.is,
			at,
			left: false
		} : {
			...before,
			at,
			left: true
		};
		if ("is" in told && isOther(before.is, told.is)) this.#scope.after(SOON_MS, () => void this.renew());
		this.#draw();
	}
	#say(asked) {
		for (const ticket of this.#tickets) this.#line.ask(ticket, asked);
	}
	/** Asks, and shows at once what hiding comes to. */
	#ask(asked) {
		this.#say(asked);
		const is = this.#heard.is;
		if (is === null || asked !== "hide" && asked !== "back") return;
		this.#heard = {
			...this.#heard,
			is: {
				...is,
				hidden: asked === "hide"
			}
		};
		this.#draw();
	}
	#press(event) {
		const asked = pressed(event);
		if (asked !== null) {
			event.preventDefault();
			event.stopImmediatePropagation();
			this.#ask(asked === "turn" && this.#heard.is?.hidden === true ? "back" : "hide");
			return;
		}
		if (event.key !== " " || event.repeat || isControl(event.target)) return;
		event.preventDefault();
		this.#ask("turn");
	}
	#draw() {
		if (this.#told !== null && this.#desk !== null && !this.#closed) this.#desk.draw(this.#told, this.#heard, Date.now());
	}
};
/** Whether something behind a gate came or went: then their page is asked to look. */
function gateOf(told) {
	return JSON.stringify(told?.gates.map(({ open }) => open === null ? null : [
		open.named,
		open.at,
		open.ready
	]) ?? []);
}
var visit = /^\/together\/companion\/([0-9a-f]{32})\/?$/.exec(location.pathname)?.[1];
if (visit !== void 0) new Companion(visit).renew();
