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
/** The frame so much later or earlier; where pictures are missing for longer than that, the next one there is. */
function frameAfter(table, seconds, byMs) {
	const from = nearestFrame(table, seconds);
	const to = nearestFrame(table, seconds + byMs / 1e3);
	return to === from ? from + Math.sign(byMs) : to;
}
/** Where to seek to see a frame: 1 ms past its time, since browsers cut microseconds off. */
function seekSeconds(seconds) {
	return seconds + .001;
}
/** A browser's own time of a frame and the table's differ by less than this. */
var SAME_S = 5e-4;
/** Whether the time a browser says it shows is that of the frame asked for. */
function isShown(seconds, mediaTime) {
	return Math.abs(seconds - mediaTime) <= SAME_S;
}
/** The shortest time from one frame to the next, in the whole milliseconds tags are kept with; null where there is no next one. */
function shortestFrameMs(table) {
	let shortest = Infinity;
	let before = msOf(table, 0);
	for (let frame = 1; frame < table.pts.length; frame += 1) {
		const at = msOf(table, frame);
		if (at > before) shortest = Math.min(shortest, at - before);
		before = at;
	}
	return Number.isFinite(shortest) ? shortest : null;
}
// src/video/letting_go.ts
/** Ends a film for good: what it holds and what it still fetches is let go. */
function letGo(film) {
	film.pause();
	film.removeAttribute("src");
	film.load();
}
// src/video/seeking.ts
/** One seek at a time; what was asked for meanwhile comes after it; each is checked against the frame really shown. */
/** The picture can come a little after the seek is over; after this it does not come. */
var PICTURE_MS = 250;
var LONGEST_MS = 5e3;
var Seeking = class {
	#film;
	#scope;
	#landed;
	#wanted = null;
	#flying = null;
	#over = false;
	#shown = -1;
	#waits = [];
	constructor(film, scope, landed) {
		this.#film = film;
		this.#scope = scope;
		this.#landed = landed;
		scope.listen(film, "seeked", () => this.#seeked());
		scope.listen(film, "loadedmetadata", () => this.#next());
	}
	/** Where it is going in the end; null at rest. */
	get target() {
		return this.#wanted ?? this.#flying;
	}
	to(target) {
		this.#wanted = target;
		if (this.#flying === null) this.#next();
	}
	/** The film is read anew: what was under way in the old one never lands. */
	drop() {
		for (const stop of this.#waits) stop();
		this.#wanted = null;
		this.#flying = null;
	}
	/** The browser shows this frame. */
	shown(mediaTime) {
		this.#shown = mediaTime;
		if (this.#over && this.#flying && this.#isShown(this.#flying)) this.#land();
	}
	#next() {
		if (this.#wanted === null || this.#flying !== null || this.#film.readyState === 0) return;
		this.#flying = this.#wanted;
		this.#wanted = null;
		this.#over = false;
		this.#waits = [this.#scope.after(LONGEST_MS, () => this.#land())];
		this.#film.currentTime = seekSeconds(this.#flying.seconds);
	}
	#seeked() {
		if (this.#flying === null || this.#film.seeking) return;
		this.#over = true;
		if (this.#isShown(this.#flying)) this.#land();
		else this.#waits.push(this.#scope.after(PICTURE_MS, () => this.#land()));
	}
	#isShown(target) {
		return isShown(target.seconds, this.#shown);
	}
	#land() {
		const target = this.#flying;
		for (const stop of this.#waits) stop();
		if (target === null) return;
		this.#flying = null;
		const last = this.#wanted === null;
		this.#landed(target, target.frame === null || this.#isShown(target), last);
		this.#next();
	}
};
// src/video/player.ts
/** The film: it owns its playing state; stepping goes by the table of real frame times and is checked. */
var SPEEDS = [
	.1,
	.25,
	.5,
	.75,
	1,
	1.25,
	1.5,
	2,
	3,
	4
];
/** Until the table of frames is there, a frame is taken to be this long. */
var PROVISIONAL_FRAME_MS = 40;
var Player = class {
	film;
	stage;
	#clip;
	#scope;
	#seeking;
	#still;
	#listeners = /* @__PURE__ */ new Set();
	#table = null;
	#frameMs = PROVISIONAL_FRAME_MS;
	#seconds = 0;
	#stretch = null;
	#muted = false;
	constructor(clip, source, scope) {
		this.#clip = clip;
		this.#scope = scope;
		this.film = make("video", {
			src: source,
			preload: "auto",
			playsinline: true,
			tabindex: "-1",
			"aria-label": "Film"
		});
		this.#still = make("img", {
			class: "still",
			alt: "",
			hidden: true
		});
		this.stage = make("div", { class: "stage" }, this.film, this.#still);
		this.#seeking = new Seeking(this.film, scope, (target, exact, last) => this.#landed(target, exact, last));
		for (const type of [
			"play",
			"pause",
			"ratechange",
			"loadeddata",
			"ended",
			"volumechange"
		]) scope.listen(this.film, type, () => this.#tell());
		scope.listen(this.film, "ended", () => this.#ended());
		scope.listen(this.stage, "click", () => this.toggle());
		this.#watch();
	}
	get seen() {
		const { playbackRate: rate, paused } = this.film;
		if (!this.#table) return {
			frame: null,
			ms: Math.round(this.#seconds * 1e3),
			playing: !paused,
			rate
		};
		const frame = nearestFrame(this.#table, this.#seconds);
		return {
			frame,
			ms: msOf(this.#table, frame),
			playing: !paused,
			rate
		};
	}
	get looping() {
		return this.#stretch?.again === true;
	}
	get muted() {
		return this.#muted;
	}
	/** Whether it is on its way to another frame. */
	get going() {
		return this.#seeking.target !== null;
	}
	/** Where it is, or will be in an instant: keys in quick succession go on from there. */
	get headedMs() {
		const target = this.#seeking.target;
		return target === null ? this.seen.ms : Math.round(target.seconds * 1e3);
	}
	/** The shortest frame of this film: nothing tagged in it is shorter. */
	get frameMs() {
		return this.#frameMs;
	}
	onChange(listener) {
		this.#listeners.add(listener);
	}
	setTable(table) {
		this.#table = table.pts.length > 0 ? table : null;
		this.#frameMs = shortestFrameMs(table) ?? PROVISIONAL_FRAME_MS;
		this.#tell();
	}
	/** The time of the nearest frame; past the middle of the last one, the clip's end, which belongs to no frame. */
	snap(ms) {
		if (!this.#table) return Math.round(ms);
		const last = msOf(this.#table, this.#table.pts.length - 1);
		const end = this.#clip.length_ms;
		return ms > last && ms * 2 > last + end ? end : msOf(this.#table, nearestFrame(this.#table, ms / 1e3));
	}
	toggle() {
		if (this.film.paused) this.play();
		else this.pause();
	}
	play() {
		this.#still.hidden = true;
		this.film.play().catch(() => void 0);
	}
	/** Halt on the frame that is on screen. */
	pause() {
		this.#stretch = null;
		this.film.pause();
		this.#goTo(this.#seconds);
	}
	step(frames) {
		if (!this.film.paused) this.film.pause();
		this.#stretch = null;
		const from = this.#seeking.target?.seconds ?? this.#seconds;
		if (!this.#table) this.#goTo(from + frames * PROVISIONAL_FRAME_MS / 1e3);
		else this.#goToFrame(nearestFrame(this.#table, from) + frames);
	}
	/** On by so much time; lands on a real frame, and never stays where it is. */
	move(ms) {
		const from = this.#seeking.target?.seconds ?? this.#seconds;
		if (this.#table) this.#goToFrame(frameAfter(this.#table, from, ms));
		else this.#goTo(from + ms / 1e3);
	}
	seek(ms) {
		this.#goTo(ms / 1e3);
	}
	/** Play from one instant to another, once or round and round. */
	playStretch(stretch) {
		this.seek(stretch.fromMs);
		this.#stretch = stretch;
		this.play();
	}
	faster(by) {
		const at = SPEEDS.findIndex((each) => each >= this.film.playbackRate - .001);
		this.setSpeed(SPEEDS[Math.min(Math.max(0, at + by), SPEEDS.length - 1)] ?? 1);
	}
	setSpeed(rate) {
		this.film.preservesPitch = true;
		this.film.playbackRate = rate;
		this.film.muted = this.#muted || rate < .5;
	}
	mute(muted) {
		this.#muted = muted;
		this.setSpeed(this.film.playbackRate);
		this.#tell();
	}
	/** Another copy of the same film; the frame on screen stays, or the one on its way there. */
	swap(source) {
		const rate = this.film.playbackRate;
		const to = this.#seeking.target?.seconds ?? this.#seconds;
		this.#seeking.drop();
		this.film.src = source;
		this.setSpeed(rate);
		this.#goTo(to);
	}
	/** Read the film again where reading it had failed. */
	revive() {
		if (this.film.error) this.swap(this.film.currentSrc);
	}
	#goToFrame(frame) {
		if (!this.#table) return;
		const kept = Math.min(Math.max(0, frame), this.#table.pts.length - 1);
		this.#seeking.to({
			frame: kept,
			seconds: secondsOf(this.#table, kept)
		});
	}
	#goTo(seconds) {
		if (this.#table) this.#goToFrame(nearestFrame(this.#table, seconds));
		else this.#seeking.to({
			frame: null,
			seconds: Math.max(0, seconds)
		});
	}
	/** Where the browser cannot show the frame asked for, the server's own picture of it stands over the film. */
	#landed(target, exact, last) {
		this.#seconds = target.seconds;
		const wrong = last && !exact && this.film.paused && target.frame !== null;
		if (wrong) this.#still.src = `/clips/${this.#clip.id}/stills/${String(target.frame)}`;
		this.#still.hidden = !wrong;
		this.#tell();
	}
	#watch() {
		this.film.requestVideoFrameCallback((_now, { mediaTime }) => {
			if (this.#scope.ended) return;
			this.#seeking.shown(mediaTime);
			if (!this.#still.hidden && isShown(this.#seconds, mediaTime)) this.#still.hidden = true;
			if (!this.film.paused && this.#seeking.target === null) this.#passed(mediaTime);
			this.#watch();
		});
	}
	#passed(mediaTime) {
		this.#seconds = mediaTime;
		const stretch = this.#stretch;
		if (stretch && mediaTime * 1e3 >= stretch.toMs) this.#restart();
		this.#tell();
	}
	/** At the film's end its last frame is on screen, whichever one was reported last. */
	#ended() {
		if (this.#table) this.#seconds = secondsOf(this.#table, this.#table.pts.length - 1);
		if (this.#stretch) this.#restart();
		else this.#tell();
	}
	/** The stretch is over: from its beginning again, or halt. */
	#restart() {
		const stretch = this.#stretch;
		if (!stretch) return;
		if (!stretch.again) {
			this.pause();
			return;
		}
		this.seek(stretch.fromMs);
		if (this.film.paused) this.play();
	}
	#tell() {
		for (const listener of this.#listeners) listener(this.seen);
	}
};
// src/cover/keeping.ts
/** The drawings of one moment on the server: read, drawn anew one at a time, asked for while boxes are followed. */
var ASKS_EVERY_MS = 1200;
var RESTS_MS = 500;
var Keeping = class {
	#scope;
	#address;
	#changed;
	#moment = {
		revision: 0,
		checked: false,
		keys: [],
		path: null,
		covered: null
	};
	#says = "";
	#reached = false;
	#sending = false;
	#waits = false;
	#stop = () => void 0;
	constructor(scope, address, changed) {
		this.#scope = scope;
		this.#address = address;
		this.#changed = changed;
		scope.every(ASKS_EVERY_MS, () => {
			if (this.isFollowing && !this.#sending && !this.#waits) this.read();
		});
		this.read();
	}
	get moment() {
		return this.#moment;
	}
	/** What the server last refused; empty after it took something. */
	get says() {
		return this.#says;
	}
	get isFollowing() {
		return this.#reached && this.#moment.path === null;
	}
	async read() {
		const answer = await get(this.#address);
		if (this.#scope.ended || this.#sending || this.#waits) return;
		if (answer.ok) {
			this.#reached = true;
			this.#moment = answer.value;
		} else this.#says = answer.says;
		this.#changed();
	}
	/** Drawn like this from now on; sent once the hand rests, and nothing of it is known as covered until it was followed. */
	draw(keys) {
		this.#moment = {
			...this.#moment,
			keys,
			path: null,
			covered: null,
			checked: false
		};
		this.#waits = true;
		this.#stop();
		this.#stop = this.#scope.after(RESTS_MS, () => {
			this.#send();
		});
		this.#changed();
	}
	async #send() {
		if (this.#sending) {
			this.#stop = this.#scope.after(RESTS_MS, () => {
				this.#send();
			});
			return;
		}
		this.#waits = false;
		this.#sending = true;
		const { keys, revision } = this.#moment;
		const answer = await post(`${this.#address}/boxes`, {
			keys,
			revision
		});
		this.#sending = false;
		if (this.#scope.ended) return;
		this.#says = answer.ok ? "" : answer.says;
		if (answer.ok) this.#moment = {
			...this.#moment,
			revision: answer.value.revision
		};
		else await this.read();
		this.#changed();
	}
	async tick() {
		const { revision } = this.#moment;
		const answer = await post(`${this.#address}/checked`, { revision });
		if (this.#scope.ended) return false;
		this.#says = answer.ok ? "" : answer.says;
		if (answer.ok && this.#moment.revision === revision) this.#moment = {
			...this.#moment,
			checked: true
		};
		this.#changed();
		return answer.ok;
	}
};
// src/cover/model.ts
/** Boxes over a moment: as they were drawn at frames, where they went, and what is covered, in thousandths of the picture. */
var SIDE = 1e3;
/** A film that plays on a busy machine leaves pictures out; a longer gap was not looked at. */
var PLAYS_ON_MS = 700;
var FIRST = [
	400,
	300,
	200,
	300
];
/** The frames whose time, rounded to a whole ms, lies in the window. */
function within(table, onset, offset) {
	const at = (ms) => {
		let [low, high] = [0, table.pts.length];
		while (low < high) {
			const middle = low + high >> 1;
			if (msOf(table, middle) < ms) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	const first = at(onset);
	return {
		first,
		count: at(offset) - first
	};
}
var held = (each, most) => Math.round(Math.max(0, Math.min(most, each)));
/** A box of at least the smallest size that lies in the picture. */
function fitted([left, top, width, height]) {
	const wide = Math.max(15, held(width, SIDE));
	const high = Math.max(15, held(height, SIDE));
	return [
		held(left, SIDE - wide),
		held(top, SIDE - high),
		wide,
		high
	];
}
/** The box between two corners given as shares of the picture; null where it is too small to be meant. */
function between(one, other) {
	const share = (each) => Math.max(0, Math.min(1, each)) * SIDE;
	const [left, right] = [Math.min(share(one[0]), share(other[0])), Math.max(share(one[0]), share(other[0]))];
	const [top, bottom] = [Math.min(share(one[1]), share(other[1])), Math.max(share(one[1]), share(other[1]))];
	if (right - left < 15 || bottom - top < 15) return null;
	return fitted([
		left,
		top,
		right - left,
		bottom - top
	]);
}
/** Moved, or grown where `grows`, by so many thousandths. */
function moved([left, top, width, height], right, down, grows = false) {
	if (!grows) return fitted([
		left + right,
		top + down,
		width,
		height
	]);
	return fitted([
		left,
		top,
		Math.min(width + right, SIDE - left),
		Math.min(height + down, SIDE - top)
	]);
}
var inOrder = (keys) => [...keys].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
/** The drawings with this one in place of any of the same box at the same frame. */
function drawn(keys, key) {
	return inOrder([...keys.filter(([box, frame]) => box !== key[0] || frame !== key[1]), key]);
}
/** The drawings without any of this box at this frame. */
function undrawn(keys, box, frame) {
	return keys.filter((key) => key[0] !== box || key[1] !== frame);
}
function boxesOf(keys) {
	return [...new Set(keys.map(([box]) => box))].sort((a, b) => a - b);
}
/** Where a box is at a frame: as drawn there, else where it went; undefined where that is not known. */
function placeOf(moment, span, box, frame) {
	const key = moment.keys.find(([which, at]) => which === box && at === frame);
	if (key !== void 0) return key[2];
	const slot = boxesOf(moment.keys).indexOf(box);
	const here = moment.path?.[frame - span.first];
	return slot < 0 || here === null || here === void 0 ? void 0 : here[slot];
}
/** What to begin a drawing from: where the box is, was last, or the middle. */
function begun(moment, span, box, frame) {
	const here = placeOf(moment, span, box, frame);
	if (here) return here;
	return moment.keys.filter(([which, at, sides]) => which === box && at <= frame && sides !== null).at(-1)?.[2] ?? FIRST;
}
/** The first frame at or after this one where the whole picture is covered; from the beginning again after the last; null where none is. */
function nextLost(moment, span, from) {
	const { path } = moment;
	if (path === null) return null;
	const begins = path.flatMap((cover, at) => cover === null && (at === 0 || path[at - 1] !== null) ? [at + span.first] : []);
	return begins.find((each) => each > from) ?? begins[0] ?? null;
}
/** Of how many thousandths of a moment it is not known what to cover. */
function lostShare(moment) {
	const { path } = moment;
	if (path === null || path.length === 0) return 0;
	return path.filter((each) => each === null).length / path.length;
}
/** A shape of the whole picture but these boxes, as `clip-path` reads it. */
function allBut(boxes) {
	const at = (x, y) => `${String(x / 10)}% ${String(y / 10)}%`;
	const holes = boxes.map(([x, y, w, h]) => `${at(x, y)}, ${at(x, y + h)}, ${at(x + w, y + h)}, ${at(x + w, y)}, ${at(x, y)}, ${at(0, 0)}`);
	return `polygon(evenodd, ${[`${at(0, 0)}, ${at(SIDE, 0)}, ${at(SIDE, SIDE)}, ${at(0, SIDE)}, ${at(0, 0)}`, ...holes].join(", ")})`;
}
/** What has been on the screen of a moment, stretch by stretch. */
var Looked = class {
	#seen = /* @__PURE__ */ new Set();
	#of;
	#onset;
	#last = null;
	constructor(onset, offset) {
		this.#onset = onset;
		this.#of = Math.max(1, Math.ceil((offset - onset) / 500));
	}
	/** This instant is on the screen; while it plays, so was what lies between it and the one before. */
	at(ms, playing) {
		const before = this.#last;
		const goesOn = playing && before !== null && ms >= before && ms - before <= PLAYS_ON_MS;
		this.#last = playing ? ms : null;
		const [first, last] = [goesOn ? before : ms, ms].map((each) => Math.floor((each - this.#onset) / 500));
		for (let stretch = Math.max(0, first); stretch <= Math.min(last, this.#of - 1); stretch += 1) this.#seen.add(stretch);
	}
	get share() {
		return this.#seen.size / this.#of;
	}
	get all() {
		return this.#seen.size === this.#of;
	}
};
// src/cover/numbers.ts
/** A box in four numbers, hundredths of the picture: for who would rather type than draw. */
var NAMES = [
	"left",
	"top",
	"width",
	"height"
];
var Numbers = class {
	element = make("div", {
		class: "numbers",
		role: "group"
	});
	#fields;
	#sides = null;
	constructor(scope, words, tell) {
		this.element.setAttribute("aria-label", words["numbers"] ?? "");
		this.#fields = NAMES.map((name) => {
			const field = make("input", {
				type: "number",
				min: "0",
				max: "100",
				step: "0.1",
				inputmode: "decimal",
				disabled: true
			});
			this.element.append(make("label", {}, `${words[name] ?? ""} `, field));
			scope.listen(field, "change", () => {
				const typed = this.#fields.map((each) => Number(each.value) * 10);
				if (typed.every((each) => Number.isFinite(each))) tell(fitted(typed));
			});
			return field;
		});
	}
	/** The box in numbers; empty fields where there is none. Whoever is typing is left to it. */
	show(sides) {
		if (String(sides) === String(this.#sides)) return;
		this.#sides = sides;
		this.#fields.forEach((field, at) => {
			field.disabled = sides === null;
			const share = sides?.[at];
			field.value = share === void 0 ? "" : (share / 10).toFixed(1);
		});
	}
};
// src/cover/saying.ts
/** What the page says of a moment: a refusal first, then what it waits for, then what is left to look at. */
function sentenceOf({ moment, says, isFollowing }, looked, say) {
	if (says !== "") return says;
	if (isFollowing) return say(moment.keys.length === 0 ? "undrawn_here" : "following");
	if (moment.path === null) return "";
	if (moment.checked) return say("checked");
	return `${lostSaid(moment, say)} ${looked.all ? say("looked") : filled(say("look"), looked.share)}`.trim();
}
function lostSaid(moment, say) {
	const share = lostShare(moment);
	return share === 0 ? "" : filled(say(moment.keys.length === 0 ? "nothing_drawn" : "lost_share"), Math.max(.01, share));
}
function filled(words, share) {
	return words.replace("{share}", String(Math.round(share * 100)));
}
// src/cover/veil.ts
/** What lies over the film: what is covered, the boxes' outlines, and the box that is drawn just now. */
var STEPS = {
	ArrowLeft: [-10, 0],
	ArrowRight: [10, 0],
	ArrowUp: [0, -10],
	ArrowDown: [0, 10]
};
var Veil = class {
	element = make("div", { class: "veil" });
	#cover = make("div", { class: "covers" });
	#outlines = make("div", { class: "outlines" });
	#box;
	#says = make("p", {
		class: "whole",
		hidden: true
	});
	#tell;
	#corner = null;
	#going = null;
	#sides = null;
	constructor(scope, label, tell) {
		this.#tell = tell;
		this.#box = make("button", {
			type: "button",
			class: "box",
			"aria-label": label,
			hidden: true
		});
		this.element.append(this.#cover, this.#outlines, this.#box, this.#says);
		scope.listen(this.element, "pointerdown", (event) => {
			this.#begins(event);
		});
		scope.listen(this.element, "pointermove", (event) => {
			this.#draws(event);
		});
		for (const each of ["pointerup", "pointercancel"]) scope.listen(this.element, each, () => {
			this.#ended();
		});
		scope.listen(this.element, "click", (event) => {
			event.stopPropagation();
		});
		scope.listen(this.#box, "keydown", (event) => {
			this.#key(event);
		});
	}
	show({ covered, outside, boxes, chosen, says }) {
		const covers = (covered === null ? [[
			0,
			0,
			1e3,
			1e3
		]] : outside ? [] : covered).map((each) => placed(make("div", { class: "soft" }), each));
		if (outside && covered !== null) {
			const around = placed(make("div", { class: "soft" }), [
				0,
				0,
				1e3,
				1e3
			]);
			around.style.clipPath = allBut(covered);
			covers.push(around);
		}
		this.#cover.replaceChildren(...covers);
		this.#outlines.replaceChildren(...boxes.filter(([number]) => number !== chosen).map(([number, sides]) => placed(make("div", { class: "outline" }, make("b", {}, String(number + 1))), sides)));
		this.#sides = boxes.find(([number]) => number === chosen)?.[1] ?? null;
		this.#box.hidden = this.#sides === null;
		this.#box.replaceChildren(make("b", {}, String(chosen + 1)));
		if (this.#sides !== null) placed(this.#box, this.#sides);
		this.#says.hidden = says === "";
		this.#says.textContent = says;
	}
	focus() {
		this.#box.focus();
	}
	#at(event) {
		const place = this.element.getBoundingClientRect();
		return [(event.clientX - place.left) / Math.max(1, place.width), (event.clientY - place.top) / Math.max(1, place.height)];
	}
	#begins(event) {
		if (event.button !== 0 || !event.isPrimary) return;
		this.element.setPointerCapture(event.pointerId);
		this.#corner = this.#at(event);
	}
	#draws(event) {
		if (this.#corner === null) return;
		this.#going = between(this.#corner, this.#at(event));
		if (this.#going === null) return;
		this.#box.hidden = false;
		placed(this.#box, this.#going);
		this.#tell({
			sides: this.#going,
			kept: false
		});
	}
	#ended() {
		const going = this.#going;
		this.#corner = this.#going = null;
		if (going !== null) this.#tell({
			sides: going,
			kept: true
		});
	}
	/** Arrows move the box, with Shift they make it wider or higher. */
	#key(event) {
		const way = STEPS[event.key];
		if (way === void 0 || this.#sides === null) return;
		event.preventDefault();
		event.stopPropagation();
		this.#tell({
			sides: moved(this.#sides, way[0], way[1], event.shiftKey),
			kept: true
		});
	}
};
function placed(element, [left, top, width, height]) {
	const share = (each) => `${String(each / 10)}%`;
	Object.assign(element.style, {
		left: share(left),
		top: share(top),
		width: share(width),
		height: share(height)
	});
	return element;
}
// src/cover/coverer.ts
/** One moment of an excerpt: its boxes are drawn on the film, followed behind, looked at, and ticked. */
var Coverer = class {
	element = make("div", { class: "cover" });
	#scope;
	#about;
	#player;
	#keeping;
	#veil;
	#numbers;
	#places;
	#play;
	#which = make("div", {
		class: "which",
		role: "group"
	});
	#acts;
	#tick;
	#says = make("p", {
		class: "says",
		role: "status"
	});
	#looked;
	#of = -1;
	#span = {
		first: 0,
		count: 0
	};
	#table = null;
	#box = 0;
	#going = null;
	#more = 0;
	constructor(scope, about, ticked) {
		this.#scope = scope;
		this.#about = about;
		const film = `/clips/${about.clip}/film${about.stepping ? "?copy=stepping" : ""}`;
		this.#player = new Player({
			id: about.clip,
			length_ms: about.length_ms
		}, film, scope);
		this.#looked = new Looked(about.onset, about.offset);
		this.#veil = new Veil(scope, this.#say("box"), ({ sides, kept }) => {
			this.#drawing(sides, kept);
		});
		this.#numbers = new Numbers(scope, about.words, (sides) => {
			this.#drawing(sides, true);
		});
		this.#places = make("input", {
			type: "range",
			min: "0",
			max: "0",
			value: "0",
			step: "1",
			"aria-label": this.#say("place")
		});
		this.#play = this.#button("play", () => {
			this.#plays();
		});
		this.#acts = {
			gone: this.#button("gone", () => {
				this.#put(null);
			}),
			undraw: this.#button("undraw", () => {
				this.#keep(undrawn(this.#keeping.moment.keys, this.#box, this.#frame));
			}),
			lost: this.#button("lost", () => {
				this.#toLost();
			}),
			add: this.#button("add", () => {
				this.#add();
			})
		};
		this.#tick = this.#button("tick", () => {
			this.#ticks(ticked);
		}, "first");
		this.#keeping = new Keeping(scope, `/clips/${about.clip}/excerpts/${about.excerpt}/moments/${String(about.number)}`, () => {
			this.#show();
		});
		this.#furnish();
		this.#fetch();
	}
	#say(name) {
		return this.#about.words[name] ?? "";
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
		const { stage, film } = this.#player;
		stage.append(this.#veil.element);
		stage.classList.add("waiting");
		this.#scope.listen(film, "loadedmetadata", () => {
			stage.classList.remove("waiting");
		});
		const step = (name, by) => this.#button(name, () => {
			this.#to(this.#frame + by);
		});
		const put = this.#button("put", () => {
			this.#drawing(begun(this.#keeping.moment, this.#span, this.#box, this.#frame), true);
			this.#veil.focus();
		});
		this.#which.setAttribute("aria-label", this.#say("which"));
		this.element.append(make("div", { class: "film" }, this.#player.stage, this.#places, make("div", { class: "acts" }, this.#play, step("back", -1), step("on", 1), this.#acts.lost)), make("div", { class: "side" }, this.#which, make("div", { class: "acts" }, put, this.#acts.gone, this.#acts.undraw), this.#numbers.element, this.#says, this.#tick));
		this.#scope.listen(this.#places, "input", () => {
			this.#to(this.#span.first + Number(this.#places.value));
		});
		this.#player.onChange((seen) => {
			this.#passed(seen);
		});
		this.#scope.own(() => {
			letGo(this.#player.film);
		});
	}
	async #fetch() {
		const { clip, onset, offset } = this.#about;
		const table = await get(`/clips/${clip}/frames`);
		if (this.#scope.ended) return;
		if (!table.ok) {
			this.#says.textContent = table.says;
			return;
		}
		this.#table = table.value;
		this.#span = within(table.value, onset, offset);
		this.#places.max = String(Math.max(0, this.#span.count - 1));
		this.#player.setTable(table.value);
		this.#to(this.#span.first);
	}
	get #frame() {
		const { first } = this.#span;
		return Math.min(Math.max(first, this.#player.seen.frame ?? first), this.#last);
	}
	get #last() {
		return this.#span.first + Math.max(0, this.#span.count - 1);
	}
	#to(frame) {
		if (this.#table === null) return;
		const kept = Math.min(Math.max(this.#span.first, frame), this.#last);
		if (!this.#player.film.paused) this.#player.pause();
		this.#player.seek(msOf(this.#table, kept));
	}
	#plays() {
		if (!this.#player.film.paused) {
			this.#player.pause();
			return;
		}
		const { onset, offset } = this.#about;
		const from = this.#frame >= this.#last || this.#table === null ? onset : msOf(this.#table, this.#frame);
		this.#player.playStretch({
			fromMs: from,
			toMs: offset,
			again: false
		});
	}
	#passed({ frame, ms, playing }) {
		const { moment } = this.#keeping;
		if (moment.path !== null && !this.#player.going) this.#looked.at(ms, playing);
		if (!playing && !this.#player.going && frame !== null && frame > this.#last) this.#to(this.#last);
		this.#play.textContent = this.#say(playing ? "pause" : "play");
		this.#show();
	}
	#toLost() {
		const at = nextLost(this.#keeping.moment, this.#span, this.#frame);
		if (at !== null) this.#to(at);
	}
	#add() {
		this.#more += 1;
		this.#box = this.#boxes().length - 1;
		this.#show();
	}
	#boxes() {
		const most = this.#about.blur === "outside" ? 1 : 4;
		const count = Math.min(most, Math.max(1, ...boxesOf(this.#keeping.moment.keys).map((each) => each + 1)) + this.#more);
		return Array.from({ length: count }, (_, at) => at);
	}
	#drawing(sides, kept) {
		if (!this.#player.film.paused) this.#player.pause();
		this.#going = kept ? null : sides;
		if (kept) this.#put(sides);
		else this.#numbers.show(sides);
	}
	#put(sides) {
		this.#keep(drawn(this.#keeping.moment.keys, [
			this.#box,
			this.#frame,
			sides
		]));
	}
	#keep(keys) {
		if (this.#span.count > 0) this.#keeping.draw(keys);
	}
	async #ticks(ticked) {
		if (await this.#keeping.tick()) ticked(this.#about.number);
	}
	#show() {
		const { moment } = this.#keeping;
		const drawing = moment.path === null ? -1 : moment.revision;
		if (drawing !== this.#of) {
			this.#of = drawing;
			this.#looked = new Looked(this.#about.onset, this.#about.offset);
		}
		const frame = this.#frame;
		this.#places.value = String(frame - this.#span.first);
		this.#over(frame);
		this.#choices();
		const here = placeOf(moment, this.#span, this.#box, frame);
		this.#numbers.show(here ?? null);
		this.#acts.undraw.disabled = !moment.keys.some(([box, at]) => box === this.#box && at === frame);
		this.#acts.lost.disabled = nextLost(moment, this.#span, frame) === null;
		this.#tick.disabled = moment.path === null || moment.checked || !this.#looked.all;
		this.#tell(sentenceOf(this.#keeping, this.#looked, (name) => this.#say(name)));
	}
	#over(frame) {
		if (this.#going !== null) return;
		const { moment } = this.#keeping;
		const boxes = boxesOf(moment.keys).flatMap((each) => {
			const sides = placeOf(moment, this.#span, each, frame);
			return sides ? [[each, sides]] : [];
		});
		const isKnown = moment.path !== null;
		const covered = isKnown ? moment.covered?.[frame - this.#span.first] ?? null : [];
		const outside = isKnown && this.#about.blur === "outside";
		this.#veil.show({
			covered,
			outside,
			boxes,
			chosen: this.#box,
			says: covered === null ? this.#whole() : ""
		});
	}
	#whole() {
		return this.#say(this.#keeping.moment.keys.length === 0 ? "undrawn_here" : "lost_here");
	}
	#choices() {
		const boxes = this.#boxes();
		this.#which.hidden = this.#about.blur === "outside";
		if (this.#which.childElementCount !== boxes.length + 1) {
			const chips = boxes.map((each) => {
				const chip = make("button", {
					type: "button",
					class: "chip"
				}, `${this.#say("one")} ${String(each + 1)}`);
				this.#scope.listen(chip, "click", () => {
					this.#box = each;
					this.#show();
				});
				return chip;
			});
			this.#which.replaceChildren(...chips, this.#acts.add);
		}
		[...this.#which.children].forEach((chip, at) => {
			if (at < boxes.length) chip.setAttribute("aria-pressed", String(at === this.#box));
		});
		this.#acts.add.disabled = boxes.length >= 4;
	}
	#tell(says) {
		if (this.#says.textContent !== says) this.#says.textContent = says;
	}
};
// src/cover/viewer.ts
/** The film that was made, to be watched before it is saved: once nearly all of it was played, the server is told. */
var ENOUGH = .95;
var Viewer = class {
	element = make("div", { class: "cover viewer" });
	#film;
	#about;
	#says = make("p", {
		class: "says",
		role: "status"
	});
	#seen;
	#told;
	constructor(scope, about, seen) {
		this.#about = about;
		this.#seen = seen;
		this.#told = about.watched;
		const address = `/clips/${about.clip}/excerpts/${about.excerpt}`;
		this.#film = make("video", {
			src: `${address}/film`,
			controls: true,
			controlslist: "nodownload noplaybackrate",
			disablepictureinpicture: true,
			preload: "metadata",
			playsinline: true,
			"aria-label": about.words["film"] ?? ""
		});
		this.element.append(this.#film, this.#says);
		this.#film.classList.add("waiting");
		scope.listen(this.#film, "loadedmetadata", () => {
			this.#film.classList.remove("waiting");
		});
		for (const each of ["timeupdate", "ended"]) scope.listen(this.#film, each, () => {
			this.#passed(`${address}/watched`);
		});
		scope.listen(this.#film, "error", () => {
			this.#says.textContent = about.words["unreached"] ?? "";
		});
		scope.own(() => {
			letGo(this.#film);
		});
	}
	async #passed(address) {
		if (this.#told || played(this.#film.played) < ENOUGH * this.#film.duration) return;
		this.#told = true;
		const answer = await post(address, { film: this.#about.film });
		if (answer.ok) this.#seen();
		else this.#says.textContent = answer.says;
	}
};
/** How many seconds of a film were played, each counted once. */
function played(ranges) {
	let sum = 0;
	for (let at = 0; at < ranges.length; at += 1) sum += ranges.end(at) - ranges.start(at);
	return sum;
}
// src/cover.ts
/** Covering: a moment whose boxes are drawn and looked at, or the film made of all of them, to be watched. */
var cover_default = mounting("/* Covering: the film with what is covered over it, and the boxes beside. */\n.cover { --teal: #1B7F79; --ink: #2B2A33; font: 400 15px/1.4 \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); display: grid; grid-template-columns: minmax(0, max-content) minmax(17rem, 22rem); gap: 18px; align-items: start; }\n.cover.viewer { grid-template-columns: minmax(0, 1fr); gap: 6px; }\n.cover .film { display: grid; gap: 10px; width: fit-content; max-width: 100%; }\n.cover .stage { position: relative; max-width: 100%; border-radius: 10px; overflow: hidden; background: #221f26; line-height: 0; min-height: 40px; width: fit-content; }\n.cover video { display: block; max-width: 100%; max-height: 56vh; }\n.cover .waiting video, .cover video.waiting { width: calc(56vh * 16 / 9); height: 56vh; }\n.cover .still { position: absolute; inset: 0; width: 100%; height: 100%; }\n.cover [hidden] { display: none; }\n.cover .veil { position: absolute; inset: 0; touch-action: none; cursor: crosshair; }\n.cover .covers, .cover .outlines { position: absolute; inset: 0; pointer-events: none; }\n.cover .soft { position: absolute; backdrop-filter: blur(26px) saturate(.7); background: repeating-linear-gradient(45deg, #ffffff26 0 6px, #2b2a3326 6px 12px); }\n.cover .outline, .cover .box { position: absolute; box-sizing: border-box; padding: 0; border: 2px dashed #fff; outline: 1px dashed var(--ink); border-radius: 4px; background: none; text-align: start; vertical-align: top; }\n.cover .box { border: 3px solid #FFD667; outline: 1.5px solid var(--ink); cursor: crosshair; }\n.cover .box:focus-visible { outline: 3px solid var(--teal); outline-offset: 3px; }\n.cover .outline b, .cover .box b { position: absolute; left: 0; top: 0; font: 700 13px/1 \"Nunito Sans\", system-ui, sans-serif; background: var(--ink); color: #fff; padding: 3px 6px; border-radius: 0 0 4px 0; }\n.cover .whole { position: absolute; inset: auto 0 0; margin: 0; padding: 10px 14px; line-height: 1.35; background: #2b2a33d9; color: #fff; pointer-events: none; }\n.cover input[type=\"range\"] { width: 100%; min-height: 32px; accent-color: var(--teal); }\n.cover .side { display: grid; gap: 12px; }\n.cover .which, .cover .acts { display: flex; flex-wrap: wrap; gap: 8px; }\n.cover .numbers { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; font-size: 14px; color: #55515B; }\n.cover .numbers label { display: grid; gap: 2px; }\n.cover .numbers input { min-height: 40px; box-sizing: border-box; width: 100%; border: 1px solid #CFC8BE; border-radius: 8px; padding: 0 10px; font: 400 15px \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); background: #fff; font-variant-numeric: tabular-nums; }\n.cover .numbers input[disabled] { background: #F4F0EA; }\n.cover .says { margin: 0; min-height: 2.8em; color: #55515B; }\n.cover .says:empty { min-height: 0; }\n.cover button:not(.box) { min-height: 44px; padding: 0 14px; border-radius: 10px; border: 1px solid #CFC8BE; background: #fff; font: 600 15px \"Nunito Sans\", system-ui, sans-serif; color: var(--ink); cursor: pointer; }\n.cover button:not(.box):hover { background: #F6F1EA; }\n.cover button.chip[aria-pressed=\"true\"] { border-color: var(--teal); background: #EDF6F5; color: #14635F; box-shadow: inset 0 0 0 1px var(--teal); }\n.cover button.first { background: var(--teal); border-color: var(--teal); color: #fff; padding: 8px 14px; }\n.cover button.first:hover { background: #14635F; }\n.cover button:not(.box)[disabled] { background: #EFEAE3; border-color: #E3DCD2; color: #6f6a73; cursor: default; }\n.cover :is(button, input):focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }\n@media (max-width: 900px) { .cover { grid-template-columns: minmax(0, 1fr); } }\n", ({ data, setTriggerValue }, scope) => data.shows === "moment" ? new Coverer(scope, data, (number) => {
	setTriggerValue("told", { number });
}).element : new Viewer(scope, data, () => {
	setTriggerValue("told", { watched: true });
}).element);
export { cover_default as default };
