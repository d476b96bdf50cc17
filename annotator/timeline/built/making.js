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
function dress$1(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
	element.append(...children);
}
function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	dress$1(element, attributes, children);
	return element;
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
function clock(ms) {
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
// src/video/letting_go.ts
/** Ends a film for good: what it holds and what it still fetches is let go. */
function letGo(film) {
	film.pause();
	film.removeAttribute("src");
	film.load();
}
// src/making/watching.ts
/** What is ready of a film, watched part after part as if it were whole. */
var Watching = class {
	element;
	#clip;
	#words;
	#film;
	#place;
	#says = make("p", { class: "line" });
	#ready = [];
	#part = -1;
	/** It ran to the end of what was ready, and waits for more. */
	#waits = false;
	constructor(scope, clip, words) {
		this.#clip = clip;
		this.#words = words;
		this.#film = make("video", {
			controls: true,
			playsinline: true,
			preload: "metadata",
			controlslist: "nodownload noremoteplayback",
			disablepictureinpicture: true,
			"aria-label": words["film"] ?? ""
		});
		this.#place = make("input", {
			type: "range",
			min: "0",
			step: "1",
			value: "0",
			"aria-label": words["place"] ?? ""
		});
		scope.listen(this.#film, "ended", () => {
			this.#next();
		});
		scope.listen(this.#film, "timeupdate", () => {
			this.#tell();
		});
		scope.listen(this.#place, "input", () => {
			this.#go(Number(this.#place.value) * 1e3);
		});
		scope.own(() => {
			letGo(this.#film);
		});
		this.element = make("div", { class: "watching" }, this.#film, this.#place, this.#says);
	}
	/** So much is ready now; where it had run out of film, it waits to be played on. */
	has(ready) {
		this.#ready = ready;
		this.#place.max = String(Math.floor(readyMs(ready) / 1e3));
		if (this.#part === -1 && ready.length > 0) this.#load(0, 0);
		if (this.#waits && this.#part + 1 < ready.length) {
			this.#waits = false;
			this.#load(this.#part + 1, 0);
		}
		this.#tell();
	}
	get #ms() {
		return (this.#ready[this.#part]?.begins_ms ?? 0) + this.#film.currentTime * 1e3;
	}
	#next() {
		if (this.#part + 1 >= this.#ready.length) {
			this.#waits = true;
			this.#tell();
			return;
		}
		this.#load(this.#part + 1, 0);
		this.#film.play().catch(() => void 0);
	}
	#go(ms) {
		const playing = !this.#film.paused;
		const part = partAt(this.#ready, ms);
		const seconds = (ms - (this.#ready[part]?.begins_ms ?? 0)) / 1e3;
		this.#waits = false;
		if (part === this.#part) this.#film.currentTime = seconds;
		else this.#load(part, seconds);
		if (playing) this.#film.play().catch(() => void 0);
	}
	#load(part, seconds) {
		this.#part = part;
		this.#film.src = `/clips/${this.#clip}/segments/${part}#t=${seconds}`;
	}
	#tell() {
		const now = clock(this.#ms);
		const all = clock(readyMs(this.#ready));
		this.#place.value = String(Math.floor(this.#ms / 1e3));
		this.#place.setAttribute("aria-valuetext", filled(this.#words["place_now"] ?? "", {
			now,
			all
		}));
		const said = filled(this.#words["place_now"] ?? "", {
			now,
			all
		});
		this.#says.textContent = this.#waits ? `${said} · ${this.#words["watch_ended"] ?? ""}` : said;
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
		if (this.#watch.hidden) return;
		if (this.#watching !== null) {
			this.#watching.has(ready);
			return;
		}
		const lead = filled(this.#say("watch_lead"), { length: clock(readyMs(ready)) });
		const open = this.#door("watch", "plain", () => {
			this.#watching = new Watching(this.#scope, this.#told.clip, this.#told.words);
			this.#watching.has(ready);
			this.#watch.replaceChildren(this.#watching.element);
		});
		const kept = this.#watch.querySelector("p");
		if (kept === null) this.#watch.replaceChildren(make("p", { class: "soft" }, lead), open);
		else kept.textContent = lead;
	}
};
// src/making/making.css?inline
var making_default$1 = ".making { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; padding: 26px; border-radius: 18px; background: #ffffff; border: 1px solid #e6e0d8; color: #2b2a33; font-size: 17px; line-height: 1.55; font-family: \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\n.making *, .making { box-sizing: border-box; }\n.making * { margin: 0; }\n.making [hidden] { display: none; }\n.big { font-size: 21px; font-weight: 600; }\n.soft { color: #6f6b75; font-size: 16px; }\n.note { width: 100%; background: #eef6f5; border-radius: 12px; padding: 10px 14px; }\n.no { width: 100%; color: #8a5208; background: #fdf3e3; border: 1px solid #ecd3a7; border-radius: 12px; padding: 12px 16px; }\n.doors { display: flex; flex-wrap: wrap; gap: 12px; width: 100%; }\n.door { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 26px; border-radius: 12px; border: 1.5px solid #1b7f79; background: #1b7f79; color: #ffffff; font-family: inherit; font-size: 17px; font-weight: 600; line-height: 1.3; cursor: pointer; }\n.door:hover { background: #125f5a; }\n.door.plain { background: #ffffff; color: #125f5a; }\n.door.plain:hover { background: #eef6f5; }\n.door:focus-visible, input:focus-visible, video:focus-visible { outline: 3px solid #1b7f79; outline-offset: 3px; }\nprogress { width: 100%; height: 14px; appearance: none; border: 0; border-radius: 99px; overflow: hidden; background: #ece6de; }\nprogress::-webkit-progress-bar { background: #ece6de; }\nprogress::-webkit-progress-value { background: #1b7f79; border-radius: 99px; transition: width .3s ease; }\nprogress::-moz-progress-bar { background: #1b7f79; }\n.line { font-variant-numeric: tabular-nums; min-height: 1.5em; }\n.watch { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; width: 100%; padding-top: 18px; border-top: 1px solid #e6e0d8; }\n.watching { display: flex; flex-direction: column; gap: 10px; width: 100%; max-width: 720px; }\n.watching video { width: 100%; max-height: 42vh; border-radius: 12px; background: #1f1e25; object-fit: contain; }\n.watching input { width: 100%; min-height: 28px; accent-color: #1b7f79; }\n@media (prefers-reduced-motion: reduce) { .making * { transition: none !important; } }\n";
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
