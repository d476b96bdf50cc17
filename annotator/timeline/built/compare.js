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
function colourOf(family) {
	return COLOURS[family?.colour ?? "grey"] ?? "#6F6B75";
}
function deepOf(family) {
	return DEEP[family?.colour ?? "grey"] ?? colourOf(family);
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
/** The word of a colour's element: set through the object model, which a strict page allows. */
function coloured(element, family) {
	element.style.setProperty("--colour", colourOf(family));
	element.style.setProperty("--deep", deepOf(family));
	return element;
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
function showing(view, fromMs, toMs) {
	const asked = Math.max(0, toMs - fromMs) * 1.16;
	const span = Math.min(view.lengthMs, Math.max(Math.min(SHORTEST_MS, view.lengthMs), asked));
	const from = (fromMs + toMs) / 2 - span / 2;
	return panned({
		...view,
		fromMs: from,
		toMs: from + span
	}, 0);
}
/**
* The view after the film went on from one instant to another; the same one where nothing moves. A page turns only when
* the playhead leaves it: who has looked elsewhere by hand stays there.
*/
function followed$1(view, how, beforeMs, ms) {
	if (how === "off" || beforeMs === ms) return view;
	if (how === "page") return beforeMs >= view.fromMs && beforeMs < view.toMs ? following(view, ms) : view;
	const after = panned(view, ms - (view.fromMs + view.toMs) / 2);
	return after.fromMs === view.fromMs ? view : after;
}
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
var BETWEEN_TIERS = 9;
/** Tier by tier, one coder beneath the other, so that what belongs together lies together; at the top where they differ. */
function laidOut(rows, several) {
	const tiers = [...new Set(rows.map(({ tier }) => tier))];
	const aparts = Array.from({ length: several }, (_, at) => ({
		top: 24 + at * 24,
		height: 20
	}));
	let top = 24 + several * 24 - 4;
	const found = [];
	for (const tier of tiers) {
		top += BETWEEN_TIERS;
		for (const [at, row] of rows.filter((each) => each.tier === tier).entries()) {
			if (at > 0) top += 4;
			found.push({
				top,
				height: 20,
				row,
				begins: at === 0
			});
			top += 20;
		}
	}
	return {
		rows: found,
		aparts,
		height: top + 4
	};
}
/** Marks by onset, with how far the longest before each reaches: so that a stretch of them is found without asking all. */
var Ordered = class {
	#marks;
	#reach;
	constructor(marks) {
		this.#marks = [...marks].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
		let reach = 0;
		this.#reach = this.#marks.map(([, offset]) => reach = Math.max(reach, offset));
	}
	/** Those with any part in a stretch. */
	within(from, to) {
		const found = [];
		for (let at = firstWhere(this.#reach, (reach) => reach >= from); at < this.#marks.length; at += 1) {
			const mark = this.#marks[at];
			if (mark === void 0 || mark[0] > to) break;
			if (mark[1] >= from) found.push(mark);
		}
		return found;
	}
};
function firstWhere(rising, holds) {
	let [low, high] = [0, rising.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (holds(rising[middle] ?? 0)) high = middle;
		else low = middle + 1;
	}
	return low;
}
/** How near a pointer has to come to something narrow. */
var NEAR_PX = 6;
/** Of several under the pointer the shortest is meant. */
function under(ordered, view, x) {
	const near = toMs(view, NEAR_PX) - toMs(view, 0);
	const ms = toMs(view, x);
	const found = ordered.within(ms - near, ms + near);
	const apartFrom = ([onset, offset]) => Math.max(0, onset - ms, ms - offset);
	const shorter = (one, other) => apartFrom(one) - apartFrom(other) || one[1] - one[0] - (other[1] - other[0]);
	return [...found].sort(shorter)[0] ?? null;
}
/** A mark in pixels, never thinner than can be seen. */
function across(view, onset, offset) {
	const left = toPx(view, onset);
	return [left, Math.max(2, toPx(view, offset) - left)];
}
// src/compare/payload.ts
var KINDS = [
	"early",
	"late",
	"other_name",
	"only_first",
	"only_second",
	"matched"
];
/** A word with its places filled in. */
function said(words, name, facts = {}) {
	return Object.entries(facts).reduce((text, [slot, value]) => text.replaceAll(`{${slot}}`, String(value)), words[name] ?? name);
}
/** Minutes and seconds with a tenth: 1:07.3 */
function clockOf(ms) {
	const tenths = Math.floor(ms / 100);
	const seconds = Math.floor(tenths / 10) % 60;
	return `${String(Math.floor(tenths / 600))}:${String(seconds).padStart(2, "0")}.${String(tenths % 10)}`;
}
/** What a difference says in words: where, of what kind, and what each of the two called it. */
function toldOf(about, each) {
	const { words, coders } = about;
	const [, kind, onset, , , , , , later] = each;
	const [first = "", second = ""] = coders;
	const facts = {
		first,
		second,
		seconds: (Math.abs(later ?? 0) / 1e3).toFixed(1)
	};
	return `${clockOf(onset)} · ${said(words, kind, facts)} · ${calledIn(about, each)}`;
}
function calledIn({ words, looks }, [, , , , , , first, second]) {
	const [one = "", other = one] = [first, second].flatMap((look) => looks[look]?.says ?? []);
	return one === other ? one : said(words, "against", {
		first: one,
		second: other
	});
}
// src/compare/ink.ts
/** Puts rows on a canvas; nothing is decided here. Where coders differ is hatched and never red. */
var FONT = "\"Nunito Sans\", system-ui, sans-serif";
var TRACK = "#F3EFE8";
var MUTED = "#6F6B75";
var INK = "#2B2A33";
/** A name on something narrower cannot be read. */
var READABLE_PX = 40;
var UNSURE = .6;
var HAIR_PX = 7;
/** A canvas as sharp as its screen, empty. */
function cleared(canvas, width, height) {
	const sharp = globalThis.devicePixelRatio || 1;
	canvas.width = Math.round(width * sharp);
	canvas.height = Math.round(height * sharp);
	canvas.style.height = `${String(height)}px`;
	const ink = canvas.getContext("2d");
	ink?.setTransform(sharp, 0, 0, sharp, 0, 0);
	return ink;
}
function drawRuler(ink, view) {
	ink.font = `500 11px ${FONT}`;
	ink.textBaseline = "middle";
	for (const ms of ticksOf(view).at) {
		const x = Math.round(toPx(view, ms));
		ink.fillStyle = "#D9D1C6";
		ink.fillRect(x, 3, 1, 18);
		ink.fillStyle = MUTED;
		ink.fillText(clockOf(ms).replace(/\.0$/, ""), x + 5, 11);
	}
}
function drawTrack(ink, top, width) {
	ink.fillStyle = TRACK;
	ink.beginPath();
	ink.roundRect(0, top, width, 20, 5);
	ink.fill();
}
function drawMarks(ink, about, line, marks, view) {
	for (const mark of marks) {
		const look = about.looks[mark[2]];
		if (look === void 0) continue;
		if (mark[1] <= mark[0]) drawPoint(ink, look, line, toPx(view, mark[0]));
		else drawStretch(ink, look, line, mark, view);
	}
}
function drawStretch(ink, look, { top, height }, mark, view) {
	const [left, width] = across(view, mark[0], mark[1]);
	const looks = look;
	ink.globalAlpha = mark[3] <= 1 ? UNSURE : 1;
	ink.fillStyle = deepOf(looks);
	if (width < 7) {
		ink.fillRect(left, top + 2, width, height - 4);
		ink.globalAlpha = 1;
		return;
	}
	ink.beginPath();
	ink.roundRect(left, top + 2, width, height - 4, 4);
	ink.fill();
	ink.globalAlpha = 1;
	written(ink, look.says, left, width, top + height / 2, "#FFFFFF");
}
function drawPoint(ink, look, { top, height }, x) {
	const { d, stroked } = pathOf(look);
	const size = 12;
	ink.save();
	ink.translate(x - size / 2, top + (height - size) / 2);
	ink.scale(size / 16, size / 16);
	ink.fillStyle = ink.strokeStyle = colourOf(look);
	ink.lineWidth = 2.2;
	if (stroked) ink.stroke(new Path2D(d));
	else ink.fill(new Path2D(d));
	ink.restore();
}
/** Where the two differ: slanting lines, with what each says where there is room for it. */
function drawApart(ink, top, stretches, view, nothing) {
	const paint = hatched(ink);
	for (const [onset, offset, first, second] of stretches) {
		const [left, width] = across(view, onset, offset);
		ink.fillStyle = width < HAIR_PX ? "#7C766E" : "#E4DED4";
		ink.fillRect(left, top + 1, width, 18);
		ink.fillStyle = paint;
		ink.fillRect(left, top + 1, width, 18);
		ink.strokeStyle = INK;
		ink.lineWidth = 1;
		if (width > 4) ink.strokeRect(left + .5, top + 1.5, width - 1, 17);
		const says = `${first || nothing} | ${second || nothing}`;
		if (first !== second && width > READABLE_PX * 2.4) plated(ink, says, left, width, top + 10);
	}
}
function hatched(ink) {
	const tile = new OffscreenCanvas(6, 6);
	const lines = tile.getContext("2d");
	if (lines === null) return "#8C857B";
	lines.strokeStyle = INK;
	lines.lineWidth = 1;
	lines.beginPath();
	for (const x of [
		-6,
		0,
		6
	]) {
		lines.moveTo(x, 6);
		lines.lineTo(x + 6, 0);
	}
	lines.stroke();
	return ink.createPattern(tile, "repeat") ?? "#8C857B";
}
/** The stretch chosen, over every row. */
function drawChosen(ink, view, onset, offset, height) {
	const [left, width] = across(view, onset, offset);
	ink.fillStyle = "rgba(43, 42, 51, 0.07)";
	ink.fillRect(left - 2, 22, width + 4, height - 22);
	ink.strokeStyle = INK;
	ink.lineWidth = 2;
	ink.strokeRect(left - 2, 23, width + 4, height - 22 - 2);
}
function plated(ink, text, left, width, middle) {
	ink.font = `600 11px ${FONT}`;
	const wide = ink.measureText(text).width + 10;
	if (wide > width - 8) return;
	ink.fillStyle = "#FFFFFF";
	ink.fillRect(left + 4, middle - 8, wide, 16);
	written(ink, text, left, width, middle, INK);
}
function written(ink, text, left, width, middle, colour) {
	const from = Math.max(0, left) + 8;
	const room = left + width - from - 6;
	if (room < READABLE_PX) return;
	ink.font = `600 11.5px ${FONT}`;
	ink.textBaseline = "middle";
	ink.fillStyle = colour;
	const wide = ink.measureText(text).width;
	const fits = wide <= room ? text : `${text.slice(0, Math.max(1, Math.floor(text.length * room / wide) - 1)).trimEnd()}…`;
	ink.fillText(fits, from, middle + .5);
}
// src/compare/board.ts
/** The rows beneath the film: zoomed, panned, and pressed; a press says what was meant. */
var WHEEL = .0016;
/** A hand that moves less has pressed, and dragged nothing. */
var STILL_PX = 4;
/** What is chosen is shown with so much around it, at least. */
var LEAST_SHOWN_MS = 2e4;
var LONG = 8;
var Board = class {
	element = make("div", { class: "board" });
	#about;
	#lines;
	#marks;
	#aparts;
	#canvas = make("canvas", { "aria-hidden": "true" });
	#now = make("div", {
		class: "now",
		"aria-hidden": "true"
	});
	#press;
	#view;
	#chosen = null;
	#ms = 0;
	constructor(scope, about, press) {
		this.#about = about;
		this.#press = press;
		const aparts = about.any_apart.length > 0 ? [about.apart, about.any_apart] : [about.apart];
		this.#lines = laidOut(about.rows, aparts.length);
		this.#marks = this.#lines.rows.map(({ row }) => new Ordered(row.marks));
		this.#aparts = aparts.map((each) => new Ordered(each));
		this.#view = wholeClip(about.length_ms, 600);
		const track = make("div", { class: "track" }, this.#canvas, this.#now);
		this.element.append(this.#names(), track);
		scope.observeSize(track, () => {
			this.#look(resized(this.#view, track.clientWidth));
		});
		this.#takeHands(scope, track);
	}
	/** Nearer (below 1) or farther, around the place of the film. */
	zoom(factor) {
		this.#look(zoomed(this.#view, factor, this.#ms));
	}
	whole() {
		this.#look(wholeClip(this.#about.length_ms, this.#view.width));
	}
	/** Where the film is; the rows turn a page where it leaves them. */
	at(ms) {
		const view = followed$1(this.#view, "page", this.#ms, ms);
		this.#ms = ms;
		if (view !== this.#view) this.#look(view);
		else this.#place();
	}
	/** What is chosen is marked over every row, and comes into view. */
	choose(stretch) {
		this.#chosen = stretch;
		const { fromMs, toMs: until } = this.#view;
		const isHair = until - fromMs >= this.#about.length_ms && this.#about.length_ms > LONG * LEAST_SHOWN_MS;
		const inView = stretch[0] >= fromMs && stretch[1] <= until;
		if (isHair || !inView) this.#near(stretch);
		else this.#look(this.#view);
	}
	#near([from, to]) {
		const spare = Math.max(0, LEAST_SHOWN_MS - (to - from)) / 2;
		this.#look(showing(this.#view, from - spare, to + spare));
	}
	#look(view) {
		this.#view = view;
		this.#draw();
		this.#place();
	}
	#place() {
		const x = toPx(this.#view, this.#ms);
		this.#now.hidden = x < 0 || x > this.#view.width;
		this.#now.style.left = `${String(x)}px`;
	}
	#draw() {
		const view = this.#view;
		const ink = cleared(this.#canvas, view.width, this.#lines.height);
		if (ink === null) return;
		drawRuler(ink, view);
		this.#drawRows(ink);
		if (this.#chosen !== null) drawChosen(ink, view, this.#chosen[0], this.#chosen[1], this.#lines.height);
	}
	#drawRows(ink) {
		const view = this.#view;
		const { rows, aparts } = this.#lines;
		const nothing = said(this.#about.words, "nothing");
		for (const [at, { top }] of aparts.entries()) {
			drawTrack(ink, top, view.width);
			drawApart(ink, top, this.#aparts[at]?.within(view.fromMs, view.toMs) ?? [], view, nothing);
		}
		for (const [at, line] of rows.entries()) {
			drawTrack(ink, line.top, view.width);
			drawMarks(ink, this.#about, line, this.#marks[at]?.within(view.fromMs, view.toMs) ?? [], view);
		}
	}
	#names() {
		const { rows, aparts, height } = this.#lines;
		const names = make("div", { class: "names" });
		names.style.height = `${String(height)}px`;
		const put = (top, name, ...parts) => {
			const element = make("div", { class: name }, ...parts);
			element.style.top = `${String(top)}px`;
			names.append(element);
		};
		for (const [at, { top }] of aparts.entries()) put(top, "line differ", said(this.#about.words, at === 0 ? "apart" : "any_apart"));
		for (const { top, row, begins } of rows) put(top, "line", this.#tier(begins ? row.tier : ""), make("span", { class: "coder" }, row.coder));
		return names;
	}
	/** A tier by its name, and where it is one family's by its shape and colour. */
	#tier(name) {
		const look = this.#about.looks.find(({ family }) => family === name);
		return coloured(make("span", { class: "tier" }, ...look === void 0 ? [] : [shapeDrawing(look)], name), look);
	}
	#takeHands(scope, track) {
		let held = null;
		scope.listen(track, "pointerdown", (event) => {
			held = {
				x: event.clientX,
				view: this.#view,
				dragged: false
			};
			track.setPointerCapture(event.pointerId);
		});
		scope.listen(track, "pointermove", (event) => {
			if (held === null) return;
			const by = event.clientX - held.x;
			held.dragged ||= Math.abs(by) > STILL_PX;
			if (held.dragged) this.#look(panned(held.view, toMs(held.view, 0) - toMs(held.view, by)));
		});
		scope.listen(track, "pointerup", (event) => {
			if (held?.dragged === false) this.#pressed(event);
			held = null;
		});
		scope.listen(track, "pointercancel", () => held = null);
		scope.listen(track, "wheel", (event) => {
			const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
			if (!event.ctrlKey && !sideways) return;
			event.preventDefault();
			const view = this.#view;
			const x = event.clientX - track.getBoundingClientRect().left;
			if (event.ctrlKey) this.#look(zoomed(view, Math.exp(event.deltaY * WHEEL), toMs(view, x)));
			else this.#look(panned(view, (event.deltaX || event.deltaY) * ((view.toMs - view.fromMs) / view.width)));
		}, { passive: false });
	}
	#pressed(event) {
		const box = this.#canvas.getBoundingClientRect();
		const [x, y] = [event.clientX - box.left, event.clientY - box.top];
		this.#press(this.#under(x, y), Math.min(this.#about.length_ms, Math.max(0, Math.round(toMs(this.#view, x)))));
	}
	#under(x, y) {
		const { rows, aparts } = this.#lines;
		const isOn = ({ top, height }) => y >= top && y < top + height;
		const apart = this.#aparts[aparts.findIndex(isOn)];
		if (apart !== void 0) {
			const found = under(apart, this.#view, x);
			return found === null ? null : {
				mark: "",
				from: found[0],
				to: found[1]
			};
		}
		const at = rows.findIndex(isOn);
		const ordered = this.#marks[at];
		const found = ordered === void 0 ? null : under(ordered, this.#view, x);
		return found === null ? null : {
			mark: found[4],
			from: found[0],
			to: found[1]
		};
	}
};
// src/compare/cells.ts
/** Which name met which, in events and in time: a cell with something behind it opens a list that plays it. */
/** So many of a cell are listed; of more the list says how many there are. */
var MOST$1 = 40;
function cellsOf(scope, about, plays) {
	const element = make("details", { class: "cells" }, make("summary", {}, said(about.words, "cells")));
	let built = false;
	scope.listen(element, "toggle", () => {
		if (built || !element.open) return;
		built = true;
		element.append(table(scope, about, events(about, plays)), table(scope, about, times(about, plays)));
	});
	return element;
}
function events(about, plays) {
	const { words, names, looks, differences } = about;
	const known = new Map(differences.map((each) => [each[0], each]));
	const cells = new Map(about.cells.map((each) => [`${each[0]} ${each[1]}`, each]));
	const nothing = said(words, "nothing");
	const name = (look) => looks[look]?.says ?? nothing;
	return {
		title: said(words, "cells_events"),
		rows: headed(names, about.cells.map((each) => each[0]), (look) => headOf(about, look)),
		columns: headed(names, about.cells.map((each) => each[1]), (look) => headOf(about, look)),
		at: (row, column) => {
			const [first = -1, second = -1] = [names[row], names[column]];
			const found = cells.get(`${first} ${second}`);
			if (found === void 0) return null;
			const behind = found[2].flatMap((key) => {
				const each = known.get(key);
				return each === void 0 ? [] : [{
					says: toldOf(about, each),
					act: () => {
						plays.choose(key);
					}
				}];
			});
			return {
				text: String(found[2].length),
				called: said(words, "cell", {
					first: name(first),
					second: name(second),
					n: found[2].length
				}),
				same: first === second,
				behind
			};
		}
	};
}
/** What is used of what there is, in its order. */
function headed(all, used, head) {
	return all.flatMap((each, place) => used.includes(each) ? [[place, head(each)]] : []);
}
function headOf({ looks, words }, look) {
	const found = looks[look];
	return found === void 0 ? said(words, "nothing") : coloured(make("span", { class: "head" }, shapeDrawing(found), ` ${found.says}`), found);
}
function times(about, plays) {
	const { words, families } = about;
	const nothing = said(words, "nothing");
	const cells = new Map(about.times.map((each) => [`${each[0]}|${each[1]}`, each]));
	return {
		title: said(words, "cells_time"),
		rows: headed(families, families, (family) => family || nothing),
		columns: headed(families, families, (family) => family || nothing),
		at: (row, column) => {
			const [first = "", second = ""] = [families[row], families[column]];
			const found = cells.get(`${first}|${second}`);
			if (found === void 0) return null;
			const text = said(words, "seconds", { s: (found[2] / 1e3).toFixed(1) });
			const behind = found[3].map(([from, to]) => ({
				says: `${clockOf(from)} – ${clockOf(to)}`,
				act: () => {
					plays.play(from, to);
				}
			}));
			return {
				text,
				called: said(words, "cell", {
					first: first || nothing,
					second: second || nothing,
					n: text
				}),
				same: first === second,
				behind
			};
		}
	};
}
function table(scope, about, matrix) {
	const [first = "", second = ""] = about.coders;
	const list = make("div", { class: "behind" });
	const head = make("tr", {}, make("td", { class: "corner" }, said(about.words, "corner", {
		first,
		second
	})), ...matrix.columns.map(([, called]) => make("th", { scope: "col" }, called)));
	const rows = matrix.rows.map(([row, called]) => make("tr", {}, make("th", { scope: "row" }, called), ...matrix.columns.map(([column]) => cell(scope, about, matrix.at(row, column), list))));
	return make("div", { class: "matrix" }, make("h3", {}, matrix.title), make("div", { class: "scrolls" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows))), list);
}
function cell(scope, about, met, list) {
	if (met === null) return make("td", { class: "none" }, "·");
	const button = make("button", {
		type: "button",
		"aria-label": met.called
	}, met.text);
	const open = /* @__PURE__ */ new Set();
	scope.listen(button, "click", () => {
		for (const close of open) close();
		open.clear();
		const items = met.behind.slice(0, MOST$1).map(({ says, act }) => {
			const item = make("button", { type: "button" }, says);
			open.add(scope.listen(item, "click", act));
			return make("li", {}, item);
		});
		const more = met.behind.length > MOST$1 ? [make("p", {}, said(about.words, "cell_more", { n: met.behind.length - MOST$1 }))] : [];
		list.replaceChildren(make("p", {
			class: "called",
			role: "status"
		}, met.called), make("ol", {}, ...items), ...more);
	});
	return make("td", { class: met.same ? "same" : "other" }, button);
}
// src/model/frames.ts
/** Where to seek to see a frame: 1 ms past its time, since browsers cut microseconds off. */
function seekSeconds(seconds) {
	return seconds + .001;
}
// src/compare/film.ts
/** The film above the rows; or, where the picture is not for who looks, a place in time and a sentence. */
/** How often the line over the rows moves while the film plays. */
var MOVES_EVERY_MS = 80;
function filmOf(scope, about, moves) {
	return about.picture ? new Picture(scope, about, moves) : new CodesAlone(about, moves);
}
/** Codes without picture: what is asked for is a place, and nothing plays. */
var CodesAlone = class {
	element;
	#moves;
	#ms = 0;
	constructor(about, moves) {
		this.#moves = moves;
		this.element = make("div", { class: "no-picture" }, make("p", { class: "big" }, said(about.words, "no_picture")), make("p", {}, said(about.words, "no_picture_why")));
	}
	get ms() {
		return this.#ms;
	}
	go(ms) {
		this.#ms = ms;
		this.#moves.moved(ms);
		this.#moves.rests(ms);
	}
	toggle() {
		this.#moves.plays(false);
	}
};
var Picture = class {
	element;
	#film;
	#moves;
	#until = null;
	#wanted = null;
	#byItself = false;
	constructor(scope, about, moves) {
		this.#moves = moves;
		const film = this.#film = make("video", {
			src: `/clips/${about.clip}/film`,
			preload: "auto",
			playsinline: true,
			"aria-label": said(about.words, "film")
		});
		this.element = make("div", { class: "stage" }, film);
		scope.listen(film, "loadedmetadata", () => {
			if (this.#wanted !== null) this.#seek(this.#wanted);
		});
		scope.listen(film, "timeupdate", () => {
			this.#passed();
		});
		scope.listen(film, "seeked", () => {
			this.#passed();
		});
		scope.listen(film, "click", () => {
			this.toggle();
		});
		scope.listen(film, "play", () => {
			moves.plays(true);
		});
		scope.listen(film, "pause", () => {
			this.#rests();
		});
		scope.every(MOVES_EVERY_MS, () => {
			if (!film.paused) this.#passed();
		});
		scope.own(() => {
			film.pause();
			film.removeAttribute("src");
			film.load();
		});
	}
	get ms() {
		return this.#wanted ?? Math.round(this.#film.currentTime * 1e3);
	}
	go(ms, until) {
		this.#until = until ?? null;
		this.#seek(ms);
		this.#moves.moved(ms);
		if (until === void 0) this.#moves.rests(ms);
		else this.#film.play().catch(() => void 0);
	}
	toggle() {
		this.#until = null;
		if (this.#film.paused) this.#film.play().catch(() => void 0);
		else this.#film.pause();
	}
	#seek(ms) {
		this.#wanted = ms;
		if (this.#film.readyState === 0) return;
		this.#film.currentTime = seekSeconds(ms / 1e3);
		this.#wanted = null;
	}
	/** A stretch ends where it ends, whatever follows in the film. */
	#passed() {
		this.#moves.moved(this.ms);
		if (this.#until === null || this.ms < this.#until || this.#film.seeking) return;
		this.#until = null;
		this.#byItself = true;
		this.#film.pause();
	}
	#rests() {
		this.#moves.plays(false);
		if (!this.#byItself) this.#moves.rests(this.ms);
		this.#byItself = false;
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
// src/compare/keys.ts
/** The keys of the comparing screen, and the list of them that ? opens. */
var ACTS = {
	n: "next",
	p: "previous",
	N: "next_any",
	P: "previous_any",
	" ": "play",
	r: "again",
	"+": "nearer",
	"=": "nearer",
	"-": "farther",
	"0": "whole",
	ArrowLeft: "back",
	ArrowRight: "on",
	"?": "keys"
};
var SHOWN = [
	["N", "next"],
	["P", "previous"],
	["Shift N", "next_any"],
	["Shift P", "previous_any"],
	["Space", "play"],
	["R", "again"],
	["←", "back"],
	["→", "on"],
	["+", "nearer"],
	["−", "farther"],
	["0", "whole"],
	["?", "keys"]
];
/** Where Space, Enter and the arrows mean something already. */
function isControl(target) {
	return target instanceof Element && target.closest("button, a, summary, input, select, textarea, [role=slider], [role=tab], [role=combobox], [role=listbox]") !== null;
}
/** What a control already does with a key of its own. */
var OF_CONTROLS = /* @__PURE__ */ new Set([
	"play",
	"back",
	"on"
]);
/** What a key asks for here; null where it is being written, or is the browser's. */
function actOf(event, target) {
	if ([
		event.ctrlKey,
		event.metaKey,
		event.altKey,
		event.isComposing,
		isField(target)
	].includes(true)) return null;
	const act = ACTS[event.key];
	if (act === void 0) return null;
	return OF_CONTROLS.has(act) && isControl(target) ? null : act;
}
function takeKeys(scope, act) {
	scope.listen(window, "keydown", (event) => {
		const what = actOf(event, event.composedPath()[0] ?? event.target);
		if (what === null) return;
		event.preventDefault();
		act(what);
	});
}
function keyList(words) {
	const rows = SHOWN.map(([keys, act]) => make("li", {}, make("kbd", {}, keys), ` ${said(words, `key_${act}`)}`));
	return make("details", { class: "keys" }, make("summary", {}, said(words, "keys")), make("ul", {}, ...rows));
}
// src/compare/sifting.ts
/** Which differences are gone through, and which comes next: worked out here, drawn elsewhere. */
var DIFFERING = new Set(KINDS.filter((kind) => kind !== "matched"));
var EVERY = new Set(KINDS);
function counts(differences) {
	const found = new Map(KINDS.map((kind) => [kind, 0]));
	for (const [, kind] of differences) found.set(kind, (found.get(kind) ?? 0) + 1);
	return found;
}
/** The sieve with one kind let through, or no longer. */
function turned(sieve, kind) {
	const now = new Set(sieve);
	if (!now.delete(kind)) now.add(kind);
	return now;
}
function sifted(differences, sieve) {
	return differences.filter(([, kind]) => sieve.has(kind));
}
/**
* The next (step 1) or previous (-1) of those let through, from the one chosen, else from a place in the film; at the
* last it begins again. Null where none is let through.
*/
function stepped(differences, sieve, chosen, atMs, step) {
	const through = sifted(differences, sieve);
	const here = differences.findIndex(([key]) => key === chosen);
	const order = new Map(differences.map(([key], place) => [key, place]));
	const isAfter = (each) => here >= 0 ? (order.get(each[0]) ?? 0) > here : each[2] > atMs;
	const isBefore = (each) => here >= 0 ? (order.get(each[0]) ?? 0) < here : each[2] < atMs;
	if (step > 0) return through.find(isAfter) ?? through[0] ?? null;
	return through.findLast(isBefore) ?? through.at(-1) ?? null;
}
/** As many as a list can hold without making anybody wait, around the one chosen. */
function pageAround(through, chosen, most) {
	const at = Math.max(0, through.findIndex(([key]) => key === chosen));
	const from = Math.max(0, Math.min(at - Math.floor(most / 2), through.length - most));
	return {
		shown: through.slice(from, from + most),
		from,
		of: through.length
	};
}
var NOTHING_HANDED = {
	handed: "",
	told: []
};
/** Whether something newly handed over is to be followed: not what this page told of itself, late or twice. */
function followed(before, handed) {
	const at = before.told.indexOf(handed);
	if (at >= 0) return {
		now: {
			handed,
			told: before.told.slice(at + 1)
		},
		go: false
	};
	return {
		now: {
			handed,
			told: before.told
		},
		go: handed !== before.handed && handed !== ""
	};
}
function telling(before, key) {
	return {
		...before,
		told: [...before.told, key]
	};
}
// src/compare/list.ts
/** The same to read: which kinds are gone through, how many of each there are, and each difference in words. */
var MOST = 60;
/** Buttons that let a kind through or not, each with its count; their state is a word and a tick, not a colour alone. */
var Chips = class {
	element;
	#chips = /* @__PURE__ */ new Map();
	constructor(scope, about, turn) {
		this.element = make("div", {
			class: "chips",
			role: "group",
			"aria-label": said(about.words, "kinds")
		});
		const [first = "", second = ""] = about.coders;
		const found = counts(about.differences);
		for (const kind of KINDS.filter((each) => (found.get(each) ?? 0) > 0)) {
			const text = said(about.words, `chip_${kind}`, {
				first,
				second
			});
			const chip = make("button", {
				type: "button",
				"data-kind": kind
			}, text, make("b", {}, String(found.get(kind) ?? 0)));
			scope.listen(chip, "click", () => {
				turn(kind);
			});
			this.#chips.set(kind, chip);
			this.element.append(chip);
		}
	}
	show(sieve) {
		for (const [kind, chip] of this.#chips) chip.setAttribute("aria-pressed", String(sieve.has(kind)));
	}
};
var List = class {
	element;
	#about;
	#scope;
	#choose;
	#items = make("ol", {});
	#how = make("p", { class: "how" });
	#listening = [];
	constructor(scope, about, choose) {
		this.#about = about;
		this.#scope = scope;
		this.#choose = choose;
		this.element = make("details", { class: "list" }, make("summary", {}, said(about.words, "list")), this.#how, this.#items);
	}
	show(sieve, chosen) {
		const { shown, from, of } = pageAround(sifted(this.#about.differences, sieve), chosen, MOST);
		for (const close of this.#listening) close();
		this.#listening = [];
		this.#how.textContent = of === 0 ? said(this.#about.words, "none_left") : said(this.#about.words, "listed", {
			from: from + 1,
			to: from + shown.length,
			of
		});
		this.#items.start = from + 1;
		this.#items.replaceChildren(...shown.map((each) => {
			const button = make("button", {
				type: "button",
				"data-key": each[0],
				"aria-current": each[0] === chosen ? "true" : false
			}, toldOf(this.#about, each));
			this.#listening.push(this.#scope.listen(button, "click", () => {
				this.#choose(each[0]);
			}));
			return make("li", {}, button);
		}));
	}
};
// src/compare/comparer.ts
/** Codings side by side: film, rows, what differs, and the ways from one difference to the next. */
var NEARER = .6;
var A_SECOND = 1e3;
var Comparer = class {
	element = make("section", { class: "compare" });
	#about;
	#tell;
	#film;
	#board;
	#chips;
	#list;
	#keys;
	#clock = make("span", { class: "clock" });
	#says = make("p", {
		class: "says",
		role: "status",
		"aria-live": "polite"
	});
	#play;
	#acts;
	#sieve = DIFFERING;
	#chosen = null;
	#handing = NOTHING_HANDED;
	#toldMs = -1;
	constructor(scope, about, tell) {
		this.#about = about;
		this.#tell = tell;
		this.#acts = this.#every();
		this.#play = this.#button(scope, "play", "play");
		this.#board = new Board(scope, about, (meant, ms) => {
			this.#pressed(meant, ms);
		});
		this.#chips = new Chips(scope, about, (kind) => {
			this.#turn(kind);
		});
		this.#list = new List(scope, about, (key) => {
			this.#choose(this.#found(key));
		});
		this.#keys = keyList(about.words);
		this.#film = filmOf(scope, about, {
			moved: (ms) => {
				this.#moved(ms);
			},
			rests: (ms) => {
				this.#rests(ms);
			},
			plays: (playing) => {
				this.#play.textContent = said(about.words, playing ? "pause" : "play");
			}
		});
		this.element.append(this.#film.element, this.#ways(scope), this.#says, this.#board.element, this.#chips.element, this.#list.element, cellsOf(scope, about, {
			choose: (key) => {
				this.#choose(this.#found(key));
			},
			play: (from, to) => {
				this.#stretch(from, to);
			}
		}), this.#keys);
		takeKeys(scope, (act) => {
			this.#acts[act]();
		});
		this.#shown();
		this.#moved(0);
	}
	/** Where the screen wants to be: followed once, and never when it only says what this page told it. */
	go({ chosen, at }) {
		const isFirst = this.#handing === NOTHING_HANDED;
		const { now, go } = followed(this.#handing, chosen);
		this.#handing = now;
		const found = this.#found(chosen);
		if (go && found !== null) this.#choose(found, isFirst ? "shown" : "followed");
		else if (isFirst && at !== null) this.#film.go(at);
	}
	#found(key) {
		return this.#about.differences.find((each) => each[0] === key) ?? null;
	}
	#every() {
		const step = (sieve, by) => () => {
			const from = this.#chosen?.[0] ?? "";
			this.#choose(stepped(this.#about.differences, sieve(), from, this.#film.ms, by));
		};
		const move = (by) => () => {
			this.#film.go(Math.min(this.#about.length_ms, Math.max(0, this.#film.ms + by)));
		};
		return {
			next: step(() => this.#sieve, 1),
			previous: step(() => this.#sieve, -1),
			next_any: step(() => EVERY, 1),
			previous_any: step(() => EVERY, -1),
			play: () => {
				this.#film.toggle();
			},
			again: () => {
				if (this.#chosen !== null) this.#film.go(this.#chosen[4], this.#chosen[5]);
			},
			nearer: () => {
				this.#board.zoom(NEARER);
			},
			farther: () => {
				this.#board.zoom(1 / NEARER);
			},
			whole: () => {
				this.#board.whole();
			},
			back: move(-1e3),
			on: move(A_SECOND),
			keys: () => {
				this.#keys.open = !this.#keys.open;
			}
		};
	}
	#ways(scope) {
		const { picture } = this.#about;
		const next = this.#button(scope, "next", "next");
		next.classList.add("first");
		const films = picture ? [this.#play, this.#button(scope, "again", "again")] : [];
		const zooms = [
			"farther",
			"nearer",
			"whole"
		].map((act) => this.#button(scope, act, `way_${act}`));
		return make("div", { class: "ways" }, this.#button(scope, "previous", "previous"), next, ...films, this.#clock, make("span", { class: "zooms" }, ...zooms));
	}
	#button(scope, act, word) {
		const button = make("button", {
			type: "button",
			title: said(this.#about.words, `key_${act}`)
		}, said(this.#about.words, word));
		scope.listen(button, "click", () => {
			this.#acts[act]();
		});
		return button;
	}
	#choose(found, how = "chosen") {
		if (found === null) {
			this.#says.textContent = said(this.#about.words, "none_left");
			return;
		}
		const [key, , onset, offset, from, to] = found;
		this.#chosen = found;
		this.#says.textContent = toldOf(this.#about, found);
		this.#board.choose([onset, offset]);
		this.#shown();
		if (how === "chosen") this.#told(key, from);
		this.#toldMs = from;
		if (how === "shown") {
			this.#film.go(from);
			return;
		}
		this.#film.element.scrollIntoView({ block: "nearest" });
		this.#film.go(from, to);
	}
	#turn(kind) {
		this.#sieve = turned(this.#sieve, kind);
		this.#shown();
	}
	#shown() {
		this.#chips.show(this.#sieve);
		this.#list.show(this.#sieve, this.#chosen?.[0] ?? "");
	}
	/** A press on a mark chooses what it is part of; on a stretch where they differ, it plays that; elsewhere it goes there. */
	#pressed(meant, ms) {
		const found = meant === null || meant.mark === "" ? null : this.#about.differences.find(([key]) => key.split("~").includes(meant.mark)) ?? null;
		if (found !== null) this.#choose(found);
		else if (meant !== null) this.#stretch(meant.from, meant.to);
		else this.#film.go(ms);
	}
	#stretch(from, to) {
		this.#board.choose([from, to]);
		this.#film.element.scrollIntoView({ block: "nearest" });
		this.#film.go(from, Math.max(to, from + A_SECOND));
	}
	#moved(ms) {
		this.#clock.textContent = `${clockOf(ms)} / ${clockOf(this.#about.length_ms)}`;
		this.#board.at(ms);
	}
	#rests(ms) {
		if (ms !== this.#toldMs) this.#told(this.#chosen?.[0] ?? "", ms);
	}
	#told(key, ms) {
		this.#toldMs = ms;
		this.#handing = telling(this.#handing, key);
		this.#tell({
			key,
			ms: Math.round(ms)
		});
	}
};
// src/compare/compare.css?inline
var compare_default = "/* Codings side by side: film, ways, kinds, rows, and the same as a list. */\n.compare { --teal: #1B7F79; --ink: #2B2A33; --line: #CFC8BE; font: 400 15px/1.4 \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; min-width: 0; }\n.compare .stage { background: #221f26; border-radius: 12px; overflow: hidden; }\n.compare video { display: block; width: 100%; max-height: min(38vh, 400px); object-fit: contain; cursor: pointer; }\n.compare .no-picture { background: #F3EFE8; border: 1px dashed #A79F94; border-radius: 12px; padding: 28px 24px; text-align: center; }\n.compare .no-picture p { margin: 0; color: #55515B; } .compare .no-picture .big { font-weight: 700; font-size: 17px; color: var(--ink); margin-bottom: 4px; }\n.compare .ways { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }\n.compare .zooms { margin-left: auto; display: inline-flex; gap: 8px; }\n.compare button { min-height: 44px; padding: 0 14px; border-radius: 10px; border: 1px solid var(--line); background: #fff; font: 600 15px \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); cursor: pointer; }\n.compare button:hover { background: #F6F1EA; }\n.compare .ways .first { background: var(--teal); border-color: var(--teal); color: #fff; }\n.compare .ways .first:hover { background: #14635F; }\n.compare .clock { font-variant-numeric: tabular-nums; color: #55515B; padding: 0 6px; }\n.compare .says { margin: 0; font-weight: 600; min-height: 1.4em; }\n.compare .chips { display: flex; flex-wrap: wrap; gap: 8px; }\n.compare .chips button { border-radius: 999px; font-size: 14px; display: inline-flex; gap: 8px; align-items: center; border-style: dashed; color: #55515B; }\n.compare .chips button::before { content: \"○\"; } .compare .chips button[aria-pressed=\"true\"]::before { content: \"✓\"; }\n.compare .chips button[aria-pressed=\"true\"] { border-style: solid; border-color: var(--teal); background: #EDF6F5; color: #14635F; }\n.compare .board { display: grid; grid-template-columns: minmax(120px, 190px) 1fr; gap: 10px; background: #fff; border: 1px solid #E6E0D8; border-radius: 12px; padding: 10px 12px; }\n.compare .names { position: relative; font-size: 13px; }\n.compare .line { position: absolute; left: 0; right: 0; height: 20px; display: flex; gap: 6px; justify-content: space-between; align-items: center; white-space: nowrap; overflow: hidden; }\n.compare .tier { font-weight: 700; } .compare .tier svg { width: 11px; height: 11px; margin-right: 5px; color: var(--colour); } .compare .coder { color: #55515B; overflow: hidden; text-overflow: ellipsis; } .compare .differ { font-weight: 700; }\n.compare .track { position: relative; min-width: 0; touch-action: pan-y; cursor: pointer; overflow: hidden; }\n.compare canvas { display: block; width: 100%; }\n.compare .now { position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px; background: var(--ink); pointer-events: none; }\n.compare .now::before { content: \"\"; position: absolute; top: 0; left: -4px; width: 10px; height: 10px; border-radius: 50%; background: var(--ink); }\n.compare details { background: #fff; border: 1px solid #E6E0D8; border-radius: 12px; padding: 0 14px; }\n.compare summary { min-height: 44px; display: flex; align-items: center; font-weight: 600; cursor: pointer; } .compare summary::before { content: \"▸\"; margin-right: 8px; } .compare details[open] > summary::before { content: \"▾\"; }\n.compare .list ol { max-height: 320px; overflow: auto; margin: 0 0 12px; padding-left: 2.4rem; } .compare .list li { padding: 2px 0; } .compare .list .how { margin: 0 0 6px; color: #55515B; }\n.compare .list li button { text-align: left; border-color: transparent; width: 100%; font-weight: 500; }\n.compare .list li button[aria-current=\"true\"] { border-color: var(--ink); background: #F3EFE8; font-weight: 700; }\n.compare .keys ul { list-style: none; margin: 0 0 12px; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 6px; }\n.compare kbd { font: 600 13px \"Nunito Sans\", system-ui, sans-serif; border: 1px solid #D8CFC2; border-bottom-width: 2px; border-radius: 6px; padding: 1px 8px; background: #FBF8F4; display: inline-block; min-width: 2.2em; text-align: center; box-sizing: border-box; }\n.compare :focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }\n.compare .matrix { margin-bottom: 14px; } .compare .matrix h3 { font-size: 15px; margin: 6px 0; } .compare .scrolls { overflow: auto; max-height: 680px; }\n.compare table { border-collapse: collapse; font-size: 13.5px; } .compare th { text-align: left; font-weight: 600; padding: 4px 8px; white-space: nowrap; background: #fff; }\n.compare thead th { vertical-align: bottom; white-space: normal; min-width: 48px; max-width: 96px; font-size: 12.5px; position: sticky; top: 0; } .compare tbody th { position: sticky; left: 0; }\n.compare td { text-align: center; padding: 2px; border: 1px solid #EDE7DF; } .compare td.corner { border: 0; color: #55515B; font-size: 12.5px; text-align: left; padding: 4px 8px; max-width: 150px; } .compare td.none { color: #6F6B75; }\n.compare td button { min-height: 36px; min-width: 44px; padding: 0 6px; font-size: 14px; } .compare td.same button { border: 2px solid #55515B; background: #F3EFE8; }\n.compare .head svg { width: 12px; height: 12px; color: var(--colour); vertical-align: -1px; }\n.compare .behind ol { margin: 0; padding-left: 2rem; max-height: 260px; overflow: auto; } .compare .behind li button { border-color: transparent; text-align: left; font-weight: 500; } .compare .called { font-weight: 600; margin: 8px 0 4px; }\n";
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
function dress(root, look) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(look);
	const place = root instanceof ShadowRoot ? root : root.ownerDocument;
	place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
}
// src/compare.ts
/** Codings side by side: mounted by Streamlit, built anew only where what is compared has changed. */
var mounted = /* @__PURE__ */ new WeakMap();
function mount({ parentElement: root, data }) {
	const about = JSON.stringify(data.about);
	const before = mounted.get(root);
	if (before?.about === about && !before.scope.ended) return before;
	before?.scope.end();
	if (before === void 0) dress(root, compare_default);
	const scope = new Scope();
	const comparer = new Comparer(scope, data.about, (chosen) => {
		now.tell(chosen);
	});
	const now = {
		about,
		scope,
		comparer,
		tell: () => void 0,
		turn: 0
	};
	root.append(comparer.element);
	scope.own(() => {
		comparer.element.remove();
	});
	mounted.set(root, now);
	return now;
}
/** A late cleanup of an earlier call must not end a later one. */
function compare(handed) {
	const here = mount(handed);
	here.turn += 1;
	const { turn } = here;
	here.tell = (chosen) => {
		handed.setTriggerValue("chosen", chosen);
	};
	here.comparer.go(handed.data.go);
	return () => {
		if (here.turn === turn) here.scope.end();
	};
}
export { compare as default };
