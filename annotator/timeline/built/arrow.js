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
var MOST_BEFORE = 50;
var FIRST = {
	tail: [300, 300],
	head: [500, 500]
};
var PARTS = [
	"upper_left",
	"upper",
	"upper_right",
	"left",
	"middle",
	"right",
	"lower_left",
	"lower",
	"lower_right"
];
var within = (each) => Math.round(Math.max(0, Math.min(1e3, each)));
/** A spot of the picture, given as shares of its width and height: never outside it. */
function spotAt(x, y) {
	return [within(x * 1e3), within(y * 1e3)];
}
function isLongEnough({ tail, head }) {
	return Math.hypot(head[0] - tail[0], head[1] - tail[1]) >= 20;
}
/** One end moved by so much; an arrow that would become too short to point stays as it is. */
function moved(ends, end, [right, down]) {
	const [x, y] = ends[end];
	return put(ends, end, [within(x + right), within(y + down)]);
}
/** One end put somewhere, unless the arrow would be too short to point. */
function put(ends, end, spot) {
	const next = {
		...ends,
		[end]: spot
	};
	return isLongEnough(next) ? next : ends;
}
/** Something else is drawn; it can be undone. */
function redrawn(drawn, ends) {
	if (JSON.stringify(ends) === JSON.stringify(drawn.ends)) return drawn;
	return {
		ends,
		before: [drawn.ends, ...drawn.before].slice(0, MOST_BEFORE)
	};
}
function undone(drawn) {
	const [last, ...before] = drawn.before;
	return last === void 0 ? drawn : {
		ends: last,
		before
	};
}
/** The arrow somebody without a pointer begins with, to be moved by keys. */
function first() {
	return FIRST;
}
/** Which ninth of the picture a spot lies in. */
function partOf([x, y]) {
	const third = (each) => Math.min(2, Math.floor(each * 3 / 1e3));
	return PARTS[3 * third(y) + third(x)] ?? "middle";
}
/** Where it begins and points, in words. */
function described(ends, words) {
	const word = (spot) => words[partOf(spot)] ?? "";
	return (words["label"] ?? "").replace("{tail}", word(ends.tail)).replace("{head}", word(ends.head));
}
/** The lines of the arrow on a picture 1000 wide and so high: its shaft, and its head of two strokes. */
function linesOf({ tail, head }, high, size = 42) {
	const [x1, y1, x2, y2] = [
		tail[0],
		tail[1] * high / 1e3,
		head[0],
		head[1] * high / 1e3
	];
	const way = Math.atan2(y2 - y1, x2 - x1);
	const barb = (turn) => `M${at(x2 - size * Math.cos(way + turn), y2 - size * Math.sin(way + turn))} L${at(x2, y2)}`;
	return `M${at(x1, y1)} L${at(x2, y2)} ${barb(.5)} ${barb(-.5)}`;
}
function at(x, y) {
	return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
// src/arrow/sheet.ts
/** A still with an arrow over it: read, or drawn by pointer and by keys. It keeps nothing; it tells what is drawn. */
var STEPS = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};
var STEP = 10;
var STRIDE = 50;
var TELLS_AFTER_MS = 350;
var Paper = class {
	element = make("div", { class: "arrow" });
	#scope;
	#sheet;
	#tell;
	#stage = make("div", { class: "stage" });
	#picture;
	#over = make("div", {
		class: "over",
		"aria-hidden": "true"
	});
	#says = make("p", { class: "says" });
	#ends;
	#start;
	#undo;
	#remove;
	#drawn;
	#drag = null;
	#going = null;
	#stop = () => void 0;
	#waits = false;
	constructor(scope, sheet, tell) {
		this.#scope = scope;
		this.#sheet = sheet;
		this.#tell = tell;
		const given = sheet.arrow;
		this.#drawn = {
			ends: given && {
				tail: [given[0], given[1]],
				head: [given[2], given[3]]
			},
			before: []
		};
		this.#picture = make("img", {
			src: `/clips/${sheet.clip}/stills/${String(sheet.frame)}`,
			draggable: "false"
		});
		this.#ends = {
			tail: this.#handle("tail"),
			head: this.#handle("head")
		};
		this.#start = this.#button("start", () => {
			this.#keep(redrawn(this.#drawn, this.#drawn.ends ?? first()));
			this.#ends.head.focus();
		});
		this.#undo = this.#button("undo", () => {
			this.#keep(undone(this.#drawn));
		});
		this.#remove = this.#button("remove", () => {
			this.#keep(redrawn(this.#drawn, null));
		});
		this.#stage.append(this.#picture, this.#over);
		this.element.append(this.#stage, this.#says);
		if (sheet.draws) this.#furnish();
		scope.listen(this.#picture, "load", () => {
			this.#show();
		});
		scope.listen(this.#picture, "error", () => {
			this.#says.textContent = this.#word("unreached");
		});
		this.#show();
	}
	#word(name) {
		return this.#sheet.words[name] ?? "";
	}
	#button(name, act) {
		const button = make("button", { type: "button" }, this.#word(name));
		this.#scope.listen(button, "click", act);
		return button;
	}
	#handle(end) {
		const handle = make("button", {
			type: "button",
			class: `end ${end}`
		});
		this.#scope.listen(handle, "keydown", (event) => {
			this.#key(event, end);
		});
		this.#scope.listen(handle, "blur", () => {
			if (this.#waits) this.#tellNow();
		});
		return handle;
	}
	#furnish() {
		this.#says.setAttribute("role", "status");
		this.#stage.classList.add("draws");
		this.#stage.append(this.#ends.tail, this.#ends.head);
		this.element.append(make("div", { class: "acts" }, this.#start, this.#undo, this.#remove));
		const stage = this.#stage;
		this.#scope.listen(stage, "pointerdown", (event) => {
			this.#begins(event);
		});
		this.#scope.listen(stage, "pointermove", (event) => {
			this.#draws(event);
		});
		for (const each of ["pointerup", "pointercancel"]) this.#scope.listen(stage, each, () => {
			this.#ended();
		});
	}
	#spot(event) {
		const place = this.#picture.getBoundingClientRect();
		return spotAt((event.clientX - place.left) / Math.max(1, place.width), (event.clientY - place.top) / Math.max(1, place.height));
	}
	#begins(event) {
		if (event.button !== 0 || !event.isPrimary) return;
		const at = ["tail", "head"].find((end) => event.composedPath().includes(this.#ends[end]));
		this.#stage.setPointerCapture(event.pointerId);
		this.#drag = {
			end: at ?? "head",
			from: this.#spot(event)
		};
		this.#going = at === void 0 ? null : this.#drawn.ends;
	}
	/** A new arrow grows from where the pointer went down; one of an arrow's ends follows it. */
	#draws(event) {
		if (this.#drag === null) return;
		const { end, from } = this.#drag;
		const spot = this.#spot(event);
		const grown = {
			tail: from,
			head: spot
		};
		if (this.#going !== null) this.#going = put(this.#going, end, spot);
		else if (isLongEnough(grown)) this.#going = grown;
		if (this.#going !== null) this.#draw(this.#going);
	}
	#ended() {
		const going = this.#going;
		this.#drag = this.#going = null;
		if (going !== null) this.#keep(redrawn(this.#drawn, going));
	}
	#key(event, end) {
		const way = STEPS[event.key];
		if (way === void 0 || this.#drawn.ends === null) return;
		event.preventDefault();
		event.stopPropagation();
		const far = event.shiftKey ? STRIDE : STEP;
		this.#keep(redrawn(this.#drawn, moved(this.#drawn.ends, end, [way[0] * far, way[1] * far])), TELLS_AFTER_MS);
	}
	/** Told at once, so that who then presses a button has it told; keys held down are told when they rest. */
	#keep(drawn, after = 0) {
		if (drawn === this.#drawn) return;
		this.#drawn = drawn;
		this.#show();
		this.#stop();
		this.#waits = after > 0;
		if (after === 0) this.#tellNow();
		else this.#stop = this.#scope.after(after, () => {
			this.#tellNow();
		});
	}
	#tellNow() {
		this.#waits = false;
		this.#stop();
		this.#stop = () => void 0;
		const { ends } = this.#drawn;
		this.#tell(ends && [
			ends.tail[0],
			ends.tail[1],
			ends.head[0],
			ends.head[1]
		]);
	}
	#show() {
		const { ends, before } = this.#drawn;
		this.#start.hidden = ends !== null;
		this.#undo.disabled = before.length === 0;
		this.#remove.disabled = ends === null;
		const says = ends === null ? this.#word("draw") : described(ends, this.#sheet.words);
		if (this.#says.textContent !== says) this.#says.textContent = says;
		this.#picture.alt = ends === null ? this.#word("picture") : `${this.#word("picture")}. ${says}`;
		this.#draw(ends);
	}
	#draw(ends) {
		const high = 1e3 * (this.#picture.naturalHeight || 9) / (this.#picture.naturalWidth || 16);
		for (const end of ["tail", "head"]) this.#place(end, ends);
		if (ends === null) {
			this.#over.replaceChildren();
			return;
		}
		const line = {
			d: linesOf(ends, high),
			fill: "none",
			"stroke-linecap": "round",
			"stroke-linejoin": "round"
		};
		this.#over.replaceChildren(drawing(`0 0 1000 ${high.toFixed(1)}`, ["path", {
			...line,
			stroke: "#2B2A33",
			"stroke-width": "20"
		}], ["path", {
			...line,
			stroke: "#FFD667",
			"stroke-width": "10"
		}]));
	}
	#place(end, ends) {
		const handle = this.#ends[end];
		handle.hidden = ends === null;
		if (ends === null) return;
		const [x, y] = ends[end];
		Object.assign(handle.style, {
			left: `${String(x / 10)}%`,
			top: `${String(y / 10)}%`
		});
		handle.setAttribute("aria-label", `${this.#word(end)}. ${described(ends, this.#sheet.words)}`);
	}
};
// src/arrow.ts
/** An arrow over a still: mounted by Streamlit where a colleague points at something, or reads where another pointed. */
var arrow_default = mounting("/* A still with an arrow over it. */\n.arrow { --teal: #1B7F79; --ink: #2B2A33; font: 400 15px/1.4 \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); display: grid; gap: 6px; }\n.arrow .stage { position: relative; line-height: 0; justify-self: start; max-width: 100%; border-radius: 10px; overflow: hidden; background: #221f26; min-height: 40px; }\n.arrow img { max-width: 100%; max-height: 320px; display: block; user-select: none; -webkit-user-drag: none; }\n.arrow .draws { touch-action: none; cursor: crosshair; }\n.arrow .over, .arrow .over svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }\n.arrow .end { position: absolute; width: 44px; height: 44px; margin: -22px 0 0 -22px; padding: 0; border: 0; background: none; cursor: grab; touch-action: none; }\n.arrow .end::before { content: \"\"; position: absolute; inset: 13px; border-radius: 50%; background: #fff; border: 2px solid var(--ink); }\n.arrow .end.tail::before { inset: 15px; border-radius: 3px; }\n.arrow .end.head::before { inset: 7px; background: none; border: 2px solid #fff; box-shadow: 0 0 0 1.5px var(--ink); }\n.arrow .end:focus-visible { outline: 3px solid var(--teal); outline-offset: -4px; border-radius: 50%; background: #ffffff55; }\n.arrow .says { margin: 0; font-size: 14px; color: #55515B; }\n.arrow .acts { display: flex; flex-wrap: wrap; gap: 8px; }\n.arrow .acts button { min-height: 44px; padding: 0 14px; border-radius: 10px; border: 1px solid #CFC8BE; background: #fff; font: 600 15px \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); cursor: pointer; }\n.arrow .acts button:hover { background: #F6F1EA; }\n.arrow .acts button[disabled] { background: #EFEAE3; border-color: #E3DCD2; color: #6f6a73; cursor: default; }\n.arrow .acts [hidden] { display: none; }\n.arrow .acts button:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }\n", ({ data, setStateValue }, scope) => new Paper(scope, data, (told) => {
	setStateValue("arrow", told);
}).element);
export { arrow_default as default };
