// Built from frontend/src by `make timeline`. Do not edit.
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
// src/trim/model.ts
/** How a window is drawn: edges stand on frames, stop where Python said they stop, and say why. */
/** The first frame that begins at this instant or after it; past the last one, the clip's end. */
function frameFrom(table, ms) {
	const near = nearestFrame(table, ms / 1e3);
	return msOf(table, near) < ms ? near + 1 : near;
}
/** The last frame that begins at this instant or before it. */
function frameUpTo(table, ms) {
	const near = nearestFrame(table, ms / 1e3);
	return Math.max(0, msOf(table, near) > ms ? near - 1 : near);
}
/** Where a frame begins; the frame after the last one is the end of the clip. */
function edgeOf(table, frame, length) {
	return frame >= table.pts.length ? length : msOf(table, Math.max(0, frame));
}
var Trimmed = class {
	#table;
	#length;
	#bounds;
	#says;
	constructor(table, length, bounds, says) {
		this.#table = table;
		this.#length = length;
		this.#bounds = bounds;
		this.#says = says;
	}
	/** One part drawn to a place: on a frame, as far as it may go, and why no further. */
	to(drawn, part, ms) {
		if (part === "onset") return this.#onset(drawn, ms);
		if (part === "offset") return this.#offset(drawn, ms);
		const first = Math.max(drawn.onset, this.#bounds.still_from);
		return this.#still(drawn, this.#snapped(ms), first);
	}
	/** So many frames on. */
	by(drawn, part, frames) {
		const at = drawn[part];
		const frame = at >= this.#length ? this.#table.pts.length : nearestFrame(this.#table, at / 1e3);
		return this.to(drawn, part, edgeOf(this.#table, frame + frames, this.#length));
	}
	#onset(drawn, ms) {
		const { earliest, begins_by: last, shortest, longest } = this.#bounds;
		const low = later(earliest, {
			at: drawn.offset - longest,
			why: this.#says.too_long
		});
		const high = sooner(last, {
			at: drawn.offset - shortest,
			why: this.#says.too_short
		});
		const [at, why] = this.#clamped(ms, low, high);
		return {
			drawn: this.#kept({
				...drawn,
				onset: at
			}),
			why
		};
	}
	#offset(drawn, ms) {
		const { ends_from: first, latest, shortest, longest } = this.#bounds;
		const low = later(first, {
			at: drawn.onset + shortest,
			why: this.#says.too_short
		});
		const high = sooner(latest, {
			at: drawn.onset + longest,
			why: this.#says.too_long
		});
		const [at, why] = this.#clamped(ms, low, high);
		return {
			drawn: this.#kept({
				...drawn,
				offset: at
			}),
			why
		};
	}
	#still(drawn, ms, first) {
		const low = edgeOf(this.#table, frameFrom(this.#table, first), this.#length);
		const high = msOf(this.#table, frameUpTo(this.#table, drawn.offset - 1));
		const still = Math.max(low, Math.min(high, ms));
		return {
			drawn: {
				...drawn,
				still
			},
			why: still === ms ? null : this.#says.still
		};
	}
	/** The still goes along with the edges: it is never left outside. */
	#kept(drawn) {
		const first = Math.max(drawn.onset, this.#bounds.still_from);
		if (drawn.still >= first && drawn.still < drawn.offset) return drawn;
		return this.#still(drawn, drawn.still, first).drawn;
	}
	#snapped(ms) {
		const lastFrame = this.#table.pts.length - 1;
		return ms > (msOf(this.#table, lastFrame) + this.#length) / 2 ? this.#length : msOf(this.#table, nearestFrame(this.#table, Math.max(0, ms) / 1e3));
	}
	#clamped(ms, low, high) {
		const wanted = this.#snapped(ms);
		if (wanted < low.at) return [edgeOf(this.#table, frameFrom(this.#table, low.at), this.#length), low.why];
		if (wanted <= high.at) return [wanted, null];
		return [high.at >= this.#length ? this.#length : msOf(this.#table, frameUpTo(this.#table, high.at)), high.why];
	}
};
function later(one, other) {
	return one.at >= other.at ? one : other;
}
function sooner(one, other) {
	return one.at <= other.at ? one : other;
}
/** A box around the baby in thousandths, drawn from corner to corner; null where it is too small to be meant. */
function boxOf(from, to, smallest = 200) {
	const side = (a, b) => {
		const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) => Math.round(Math.max(0, Math.min(1, each)) * 1e3));
		return [low ?? 0, (high ?? 0) - (low ?? 0)];
	};
	const [left, width] = side(from[0], to[0]);
	const [top, height] = side(from[1], to[1]);
	return width < smallest || height < smallest ? null : [
		left,
		top,
		width,
		height
	];
}
// src/trim/strip.ts
/** The strip: what may be shown, the window with its two handles, the still's marker. */
var ROOM_MS = 8e3;
var STEPS = {
	ArrowLeft: -1,
	ArrowRight: 1,
	PageDown: -10,
	PageUp: 10
};
var PARTS = [
	"onset",
	"offset",
	"still"
];
/** A time of the clip to a hundredth of a second: 0:41.20. */
function timeOf(ms) {
	const seconds = ms % 6e4 / 1e3;
	return `${String(Math.floor(ms / 6e4))}:${seconds.toFixed(2).padStart(5, "0")}`;
}
var Strip = class {
	element = make("div", { class: "strip" });
	#from;
	#to;
	#shown = make("div", { class: "shown" });
	#now = make("div", { class: "now" });
	#handles;
	constructor(scope, drawn, bounds, length, words, hands) {
		this.#from = Math.max(0, drawn.onset - ROOM_MS);
		this.#to = Math.min(length, drawn.offset + ROOM_MS);
		const free = make("div", { class: "free" });
		this.#place(free, Math.max(this.#from, bounds.earliest.at), Math.min(this.#to, bounds.latest.at));
		const handle = (part) => make("button", {
			type: "button",
			class: `handle ${part}`,
			role: "slider",
			"aria-label": words[part]
		});
		this.#handles = {
			onset: handle("onset"),
			offset: handle("offset"),
			still: handle("still")
		};
		this.element.append(free, this.#shown, this.#now, ...PARTS.map((part) => this.#handles[part]));
		for (const part of PARTS) this.#listen(scope, part, hands);
	}
	draw(drawn) {
		this.#place(this.#shown, drawn.onset, drawn.offset);
		for (const part of PARTS) {
			const handle = this.#handles[part];
			handle.style.left = this.#percent(drawn[part]);
			handle.setAttribute("aria-valuenow", String(drawn[part]));
			handle.setAttribute("aria-valuemin", String(this.#from));
			handle.setAttribute("aria-valuemax", String(this.#to));
			handle.setAttribute("aria-valuetext", timeOf(drawn[part]));
		}
	}
	playing(ms) {
		this.#now.style.left = this.#percent(ms);
	}
	#percent(ms) {
		const share = (ms - this.#from) / (this.#to - this.#from);
		return `${String(Math.max(0, Math.min(1, share)) * 100)}%`;
	}
	#place(element, from, to) {
		element.style.left = this.#percent(from);
		element.style.right = `calc(100% - ${this.#percent(to)})`;
	}
	#listen(scope, part, hands) {
		const handle = this.#handles[part];
		scope.listen(handle, "pointerdown", (event) => {
			handle.setPointerCapture(event.pointerId);
			handle.focus();
			event.preventDefault();
		});
		scope.listen(handle, "pointermove", (event) => {
			if (!handle.hasPointerCapture(event.pointerId)) return;
			const place = this.element.getBoundingClientRect();
			const share = (event.clientX - place.left) / place.width;
			hands.dragged(part, this.#from + share * (this.#to - this.#from));
		});
		scope.listen(handle, "keydown", (event) => {
			const frames = STEPS[event.key];
			if (frames === void 0) return;
			event.preventDefault();
			hands.stepped(part, frames);
		});
	}
};
// src/video/letting_go.ts
/** Ends a film for good: what it holds and what it still fetches is let go. */
function letGo(film) {
	film.pause();
	film.removeAttribute("src");
	film.load();
}
// src/trim/trimmer.ts
/** The trimmer: the film above, the strip below, what stops an edge said in words, and one button that keeps it. */
var Trimmer = class {
	element = make("div", { class: "trim" });
	#scope;
	#trim;
	#keep;
	#film;
	#stage = make("div", { class: "stage" });
	#box = make("div", {
		class: "box",
		hidden: true
	});
	#why = make("p", {
		class: "why",
		role: "status"
	});
	#times = make("div", { class: "legend" });
	#keeping;
	#strip;
	#trimmed = null;
	#drawn;
	#crop;
	#corner = null;
	#playing = false;
	constructor(scope, trim, keep) {
		this.#scope = scope;
		this.#trim = trim;
		this.#keep = keep;
		this.#drawn = {
			onset: trim.onset,
			offset: trim.offset,
			still: trim.still
		};
		this.#crop = trim.crop;
		this.#film = make("video", {
			src: `/clips/${trim.clip}/film`,
			preload: "auto",
			playsinline: true,
			"aria-label": this.#say("film")
		});
		this.#strip = new Strip(scope, this.#drawn, trim.bounds, trim.length_ms, {
			onset: this.#say("onset"),
			offset: this.#say("offset"),
			still: this.#say("still")
		}, {
			dragged: (part, ms) => {
				this.#moved(part, (trimmed) => trimmed.to(this.#drawn, part, ms));
			},
			stepped: (part, frames) => {
				this.#moved(part, (trimmed) => trimmed.by(this.#drawn, part, frames));
			}
		});
		this.#keeping = this.#button("keep", () => {
			this.#send();
		}, "keep");
		this.#keeping.disabled = true;
		this.#furnish();
		this.#fetch();
	}
	#say(name) {
		return this.#trim.words[name] ?? name;
	}
	#button(name, act, kind = "") {
		const button = make("button", {
			type: "button",
			class: kind
		}, this.#say(name));
		this.#scope.listen(button, "click", act);
		return button;
	}
	#furnish() {
		const cropping = this.#button("crop", () => {
			const on = this.#stage.classList.toggle("cropping");
			cropping.setAttribute("aria-pressed", String(on));
		});
		cropping.setAttribute("aria-pressed", "false");
		this.#stage.append(this.#film, this.#box);
		const acts = make("div", { class: "acts" }, this.#button("play", () => {
			this.#play();
		}), cropping, this.#button("whole", () => {
			this.#cropped(null);
		}), this.#keeping);
		this.element.append(this.#stage, this.#strip.element, this.#times, this.#why, acts);
		this.#scope.listen(this.#film, "timeupdate", () => {
			this.#passed();
		});
		this.#scope.listen(this.#film, "loadedmetadata", () => {
			this.#show(this.#drawn.still);
		});
		this.#scope.listen(this.#stage, "pointerdown", (event) => {
			this.#corner = this.#begins(event);
		});
		this.#scope.listen(this.#stage, "pointermove", (event) => {
			this.#draws(event);
		});
		this.#scope.listen(this.#stage, "pointerup", () => {
			this.#corner = null;
		});
		this.#scope.own(() => {
			letGo(this.#film);
		});
		this.#draw();
	}
	async #fetch() {
		const { clip, length_ms: length, bounds } = this.#trim;
		const table = await get(`/clips/${clip}/frames`);
		if (this.#scope.ended) return;
		if (!table.ok) {
			this.#why.textContent = table.says;
			return;
		}
		this.#trimmed = new Trimmed(table.value, length, bounds, {
			too_short: this.#say("too_short"),
			too_long: this.#say("too_long"),
			still: this.#say("still_stops")
		});
	}
	#moved(part, move) {
		if (this.#trimmed === null) return;
		const { drawn, why } = move(this.#trimmed);
		this.#drawn = drawn;
		if (this.#why.textContent !== (why ?? "")) this.#why.textContent = why ?? "";
		this.#pause();
		this.#show(part === "offset" ? Math.max(drawn.onset, drawn.offset - 1) : drawn[part]);
		this.#draw();
	}
	#draw() {
		const { onset, offset, still } = this.#drawn;
		this.#strip.draw(this.#drawn);
		const time = (name, ms) => make("span", {}, `${this.#say(name)} `, make("b", {}, timeOf(ms)));
		const length = make("span", {}, `${this.#say("length")} `, make("b", {}, `${((offset - onset) / 1e3).toFixed(2)} s`));
		this.#times.replaceChildren(time("onset", onset), time("offset", offset), length, time("still", still));
		this.#drawBox();
		const { onset: from, offset: to, still: picked, crop } = this.#trim;
		this.#keeping.disabled = onset === from && offset === to && still === picked && String(this.#crop) === String(crop);
	}
	#show(ms) {
		this.#film.currentTime = seekSeconds(ms / 1e3);
		this.#strip.playing(ms);
	}
	#play() {
		this.#show(this.#drawn.onset);
		this.#playing = true;
		this.#film.play().catch(() => void 0);
	}
	#pause() {
		this.#playing = false;
		this.#film.pause();
	}
	#passed() {
		const ms = this.#film.currentTime * 1e3;
		if (this.#playing) this.#strip.playing(ms);
		if (this.#playing && ms >= this.#drawn.offset) this.#pause();
	}
	/** The picture's own place in the stage: a film that stands upright has bars beside it. */
	#picture() {
		const place = this.#film.getBoundingClientRect();
		const { videoWidth: wide, videoHeight: high } = this.#film;
		if (!wide || !high) return place;
		const scale = Math.min(place.width / wide, place.height / high);
		const [width, height] = [wide * scale, high * scale];
		return new DOMRect(place.left + (place.width - width) / 2, place.top + (place.height - height) / 2, width, height);
	}
	#at(event) {
		const place = this.#picture();
		return [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height];
	}
	#begins(event) {
		if (!this.#stage.classList.contains("cropping")) return null;
		this.#stage.setPointerCapture(event.pointerId);
		return this.#at(event);
	}
	#draws(event) {
		if (this.#corner === null) return;
		const box = boxOf(this.#corner, this.#at(event));
		this.#why.textContent = box === null ? this.#say("small_crop") : "";
		if (box !== null) this.#cropped(box);
	}
	#cropped(box) {
		this.#crop = box;
		this.#draw();
	}
	#drawBox() {
		const [left = 0, top = 0, width = 0, height = 0] = this.#crop ?? [];
		const [picture, stage] = [this.#picture(), this.#stage.getBoundingClientRect()];
		this.#box.hidden = this.#crop === null;
		const px = (share, of, from = 0) => `${String(from + share / 1e3 * of)}px`;
		Object.assign(this.#box.style, {
			left: px(left, picture.width, picture.left - stage.left),
			top: px(top, picture.height, picture.top - stage.top),
			width: px(width, picture.width),
			height: px(height, picture.height)
		});
	}
	#send() {
		this.#pause();
		this.#keeping.disabled = true;
		this.#keep({
			key: this.#trim.key,
			...this.#drawn,
			crop: this.#crop
		});
	}
};
// src/trim.ts
/** The trimmer: mounted by Streamlit once for a moment, told again whenever the plan has changed. */
var trim_default = mounting("/* The trimmer: the film, the strip with its two handles and the still, the crop. */\n.trim { --teal: #1B7F79; --ink: #2B2A33; --line: #E3DCD2; font: 400 15px/1.4 \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); display: grid; gap: 10px; }\n.trim .stage { position: relative; max-width: 560px; background: #221f26; border-radius: 12px; overflow: hidden; touch-action: none; }\n.trim video { display: block; width: 100%; max-height: 320px; object-fit: contain; }\n.trim .box { position: absolute; border: 2px dashed #fff; border-radius: 6px; box-shadow: 0 0 0 999px #0006; pointer-events: none; }\n.trim .cropping { cursor: crosshair; }\n.trim .strip { position: relative; height: 64px; border-radius: 10px; background: #EFE9E0; touch-action: none; user-select: none; margin: 0 14px; }\n.trim .free { position: absolute; top: 0; bottom: 0; background: #fff; border-radius: 6px; box-shadow: inset 0 0 0 1px #CFC8BE; }\n.trim .shown { position: absolute; top: 0; bottom: 0; background: #1b7f7933; border-block: 3px solid var(--teal); }\n.trim .now { position: absolute; top: -4px; bottom: -4px; width: 2px; background: var(--ink); pointer-events: none; }\n.trim .handle { position: absolute; top: 0; bottom: 0; width: 44px; margin-left: -22px; border: 0; background: none; cursor: ew-resize; padding: 0; touch-action: none; }\n.trim .handle::before { content: \"\"; position: absolute; left: 17px; top: 0; bottom: 0; width: 10px; border-radius: 6px; background: var(--teal); }\n.trim .handle::after { content: \"\"; position: absolute; left: 21px; top: 24px; height: 16px; width: 2px; background: #fff; }\n.trim .handle:focus-visible, .trim button:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; border-radius: 8px; }\n.trim .handle.still { top: -10px; bottom: auto; height: 44px; z-index: 2; }\n.trim .handle.still::before { left: 13px; top: 0; bottom: auto; height: 20px; width: 18px; border-radius: 9px 9px 9px 0; transform: rotate(-45deg); background: #5C6F8F; border: 2px solid #fff; box-sizing: border-box; }\n.trim .handle.still::after { left: 21px; top: 22px; height: 52px; background: #5C6F8F; }\n.trim .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 14px; color: #55515B; margin: 0 14px; }\n.trim .legend b { font-variant-numeric: tabular-nums; color: var(--ink); }\n.trim .why { min-height: 1.5em; margin: 0 14px; color: #6A4B12; }\n.trim .why:not(:empty)::before { content: \"■ \"; }\n.trim .acts { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 14px; }\n.trim .acts button { min-height: 44px; padding: 0 14px; border-radius: 10px; border: 1px solid #CFC8BE; background: #fff; font: 600 15px \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); cursor: pointer; }\n.trim .acts button:hover { background: #F6F1EA; }\n.trim .acts .keep { background: var(--teal); border-color: var(--teal); color: #fff; }\n.trim .acts .keep:hover { background: #14635F; }\n.trim .acts button[disabled] { background: #EFEAE3; border-color: #E3DCD2; color: #6f6a73; cursor: default; }\n.trim .acts button[aria-pressed=\"true\"] { border-color: var(--teal); background: #EDF6F5; color: #14635F; }\n", ({ data, setTriggerValue }, scope) => new Trimmer(scope, data, (kept) => {
	setTriggerValue("kept", kept);
}).element);
export { trim_default as default };
