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
// src/model/frames.ts
/** Where to seek to see a frame: 1 ms past its time, since browsers cut microseconds off. */
function seekSeconds(seconds) {
	return seconds + .001;
}
// src/stretch/played.ts
/** Stretches whole in ms, with what was played before; a gap shorter than a frame is none. */
function joined(before, more, gap = 40) {
	const every = [...before, ...more].filter(([from, to]) => to > from).sort((one, other) => one[0] - other[0]);
	const found = [];
	for (const [from, to] of every) {
		const last = found.at(-1);
		if (last !== void 0 && from <= last[1] + gap) last[1] = Math.max(last[1], to);
		else found.push([from, to]);
	}
	return found;
}
function spansOf(ranges, length) {
	const within = (seconds) => Math.min(length, Math.max(0, Math.round(seconds * 1e3)));
	return Array.from({ length: ranges.length }, (_, n) => [within(ranges.start(n)), within(ranges.end(n))]);
}
function total(spans) {
	return spans.reduce((sum, [from, to]) => sum + to - from, 0);
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
// src/stretch/rows.ts
/** Rows of marks beneath a stretch of film, one coding above the other, with the place of the film over them. */
var Rows = class {
	element = make("div", { class: "rows" });
	#now = make("div", {
		class: "now",
		"aria-hidden": "true"
	});
	#from;
	#long;
	constructor(rows, from, to) {
		this.#from = from;
		this.#long = Math.max(1, to - from);
		for (const { name, marks } of rows) {
			const track = make("div", { class: "track" }, ...marks.map((mark) => this.#drawn(mark)));
			this.element.append(make("div", { class: "row" }, make("span", { class: "name" }, name), track));
		}
		if (rows.length > 0) this.element.append(make("div", {
			class: "over",
			"aria-hidden": "true"
		}, this.#now));
	}
	/** Where the film is. */
	at(ms) {
		this.#now.style.left = `${String(this.#share(ms))}%`;
	}
	#share(ms) {
		return Math.min(100, Math.max(0, (ms - this.#from) / this.#long * 100));
	}
	#drawn(mark) {
		const [left, right] = [this.#share(mark.onset), this.#share(mark.offset)];
		const point = mark.offset <= mark.onset;
		const element = make("span", {
			class: point ? "mark point" : "mark",
			title: mark.says
		}, shapeDrawing(mark), make("span", { class: "says" }, mark.says));
		element.style.left = `${String(left)}%`;
		if (!point) element.style.width = `${String(right - left)}%`;
		element.style.setProperty("--colour", colourOf(mark));
		return element;
	}
};
// src/video/letting_go.ts
/** Ends a film for good: what it holds and what it still fetches is let go. */
function letGo(film) {
	film.pause();
	film.removeAttribute("src");
	film.load();
}
// src/stretch/player.ts
/** A stretch of a film to look at: played, again, slower, with the marks of it beneath. It keeps nothing. */
var TELLS_EVERY_MS = 4e3;
var SLOWER = .5;
var Player = class {
	element = make("div", { class: "stretch" });
	#scope;
	#stretch;
	#tell;
	#film;
	#rows;
	#play;
	#bar = make("progress", {
		max: "100",
		value: "0"
	});
	#told = 0;
	constructor(scope, stretch, tell) {
		const { words, clip, onset, offset } = stretch;
		this.#scope = scope;
		this.#stretch = stretch;
		this.#tell = tell;
		this.#film = make("video", {
			src: `/clips/${clip}/film`,
			preload: "auto",
			playsinline: true,
			"aria-label": words.film
		});
		this.#rows = new Rows(stretch.rows, onset, offset);
		this.#play = this.#button(words.play, () => {
			this.#toggle();
		});
		this.#play.classList.add("first");
		const slower = this.#button(words.slower, () => {
			const on = this.#film.playbackRate === 1;
			this.#film.playbackRate = on ? SLOWER : 1;
			slower.setAttribute("aria-pressed", String(on));
		});
		slower.setAttribute("aria-pressed", "false");
		const again = this.#button(words.again, () => {
			this.#again();
		});
		this.#bar.setAttribute("aria-hidden", "true");
		this.element.append(make("div", { class: "stage" }, this.#film), this.#bar, this.#rows.element, make("div", { class: "acts" }, this.#play, again, slower));
		this.#listen();
	}
	#button(word, act) {
		const button = make("button", { type: "button" }, word);
		this.#scope.listen(button, "click", act);
		return button;
	}
	#listen() {
		const film = this.#film;
		this.#scope.listen(film, "loadedmetadata", () => {
			this.#to(this.#stretch.onset);
		});
		this.#scope.listen(film, "timeupdate", () => {
			this.#passed();
		});
		this.#scope.listen(film, "click", () => {
			this.#toggle();
		});
		for (const each of [
			"play",
			"pause",
			"ended"
		]) this.#scope.listen(film, each, () => {
			this.#stands(each);
		});
		if (this.#stretch.tells) this.#scope.every(TELLS_EVERY_MS, () => {
			this.#telling();
		});
		this.#scope.own(() => {
			letGo(film);
		});
	}
	get #ms() {
		return this.#film.currentTime * 1e3;
	}
	#to(ms) {
		this.#film.currentTime = seekSeconds(ms / 1e3);
		this.#drawn(ms);
	}
	#toggle() {
		if (!this.#film.paused) {
			this.#film.pause();
			return;
		}
		if (this.#ms >= this.#stretch.offset - 40 || this.#film.ended) this.#to(this.#stretch.onset);
		this.#film.play().catch(() => void 0);
	}
	#again() {
		this.#to(this.#stretch.onset);
		this.#film.play().catch(() => void 0);
	}
	/** A stretch ends where it ends, whatever follows in the film. */
	#passed() {
		this.#drawn(this.#ms);
		if (this.#ms >= this.#stretch.offset && !this.#film.paused && this.#stretch.offset < this.#stretch.length_ms) this.#film.pause();
	}
	#drawn(ms) {
		const { onset, offset } = this.#stretch;
		this.#rows.at(ms);
		this.#bar.value = (ms - onset) / Math.max(1, offset - onset) * 100;
	}
	#stands(how) {
		const { words } = this.#stretch;
		this.#play.textContent = how === "play" ? words.pause : words.play;
		if (how !== "play") this.#telling();
	}
	#telling() {
		if (!this.#stretch.tells) return;
		const played = joined([], spansOf(this.#film.played, this.#stretch.length_ms));
		const now = total(played);
		if (now <= this.#told) return;
		this.#told = now;
		this.#tell(played);
	}
};
// src/stretch.ts
/** A stretch of film: mounted by Streamlit where somebody is to look at a few seconds, or watch a clip through. */
var stretch_default = mounting("/* A stretch of film to look at, and the marks of it, one coding above the other. */\n.stretch { --teal: #1B7F79; --ink: #2B2A33; font: 400 15px/1.4 \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); display: grid; gap: 10px; }\n.stretch .stage { background: #221f26; border-radius: 12px; overflow: hidden; }\n.stretch video { display: block; width: 100%; max-height: min(42vh, 460px); object-fit: contain; cursor: pointer; }\n.stretch progress { width: 100%; height: 6px; appearance: none; border: 0; border-radius: 3px; overflow: hidden; background: #E3DCD2; }\n.stretch progress::-webkit-progress-bar { background: #E3DCD2; }\n.stretch progress::-webkit-progress-value { background: var(--teal); }\n.stretch progress::-moz-progress-bar { background: var(--teal); }\n.stretch .rows { position: relative; display: grid; gap: 6px; }\n.stretch .rows:empty { display: none; }\n.stretch .row { display: grid; grid-template-columns: 86px 1fr; align-items: center; gap: 10px; }\n.stretch .name { font-weight: 600; font-size: 14px; color: #55515B; overflow-wrap: anywhere; }\n.stretch .track { position: relative; height: 40px; background: #F3EFE8; border-radius: 9px; overflow: hidden; }\n.stretch .mark { position: absolute; top: 4px; bottom: 4px; box-sizing: border-box; display: flex; align-items: center; gap: 5px; padding: 0 6px; min-width: 22px; border-radius: 7px; border: 1.5px solid var(--colour); background: color-mix(in srgb, var(--colour) 16%, white); overflow: hidden; white-space: nowrap; font-size: 13.5px; font-weight: 600; }\n.stretch .mark.point { min-width: 0; background: none; border: 0; padding: 0; margin-left: -8px; overflow: visible; }\n.stretch .mark svg { width: 14px; height: 14px; flex: none; color: var(--colour); }\n.stretch .says { overflow: hidden; text-overflow: ellipsis; }\n.stretch .over { position: absolute; inset: 0 0 0 96px; pointer-events: none; }\n.stretch .now { position: absolute; top: -3px; bottom: -3px; width: 2px; background: var(--ink); left: 0; }\n.stretch .acts { display: flex; flex-wrap: wrap; gap: 8px; }\n.stretch .acts button { min-height: 44px; padding: 0 16px; border-radius: 10px; border: 1px solid #CFC8BE; background: #fff; font: 600 15px \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); cursor: pointer; }\n.stretch .acts button:hover { background: #F6F1EA; }\n.stretch .acts .first { background: var(--teal); border-color: var(--teal); color: #fff; min-width: 96px; }\n.stretch .acts .first:hover { background: #14635F; }\n.stretch .acts button[aria-pressed=\"true\"] { border-color: var(--teal); background: #EDF6F5; color: #14635F; }\n.stretch button:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }\n", ({ data, setTriggerValue }, scope) => new Player(scope, data, (played) => {
	setTriggerValue("played", played);
}).element);
export { stretch_default as default };
