// Built from frontend/src by `make timeline`. Do not edit.
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
/** The text of a file's bytes, where they are text and that text is JSON. */
function read(bytes) {
	if (bytes.byteLength > 1048576) return { fault: "too_large" };
	const text = decoded(bytes);
	if (text === null || text.includes("\0")) return { fault: "not_text" };
	return isJson(text) ? { text } : { fault: "not_json" };
}
function decoded(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
// src/handing/hand.ts
/** The place a file is dropped on or chosen at: it is read in this page, and only its text goes on. */
var Hand = class {
	element;
	#said = make("p", {
		class: "said",
		role: "status"
	});
	#words;
	#give;
	#turn = 0;
	constructor(scope, words, give) {
		this.#words = words;
		this.#give = give;
		const field = make("input", {
			type: "file",
			id: "file",
			class: "unseen",
			accept: ".json,application/json"
		});
		const door = make("label", {
			class: "door",
			for: "file"
		}, words.choose);
		this.element = make("div", { class: "hand" }, field, door, make("span", { class: "soft" }, words.drop), this.#said);
		scope.listen(field, "change", () => {
			const file = field.files?.[0];
			if (file !== void 0) this.#take(file).then(() => {
				field.value = "";
			});
		});
		scope.listen(this.element, "dragover", (event) => {
			event.preventDefault();
			this.element.classList.add("over");
		});
		scope.listen(this.element, "dragleave", () => {
			this.element.classList.remove("over");
		});
		scope.listen(this.element, "drop", (event) => {
			event.preventDefault();
			this.element.classList.remove("over");
			const file = event.dataTransfer?.files[0];
			if (file !== void 0) this.#take(file);
		});
	}
	async #take(file) {
		this.#turn += 1;
		const mine = this.#turn;
		const found = file.size > 1048576 ? { fault: "too_large" } : await contents(file);
		if (mine !== this.#turn) return;
		const fault = "fault" in found;
		this.#said.classList.toggle("no", fault);
		this.#said.textContent = fault ? this.#words[found.fault] : this.#words.taken;
		if (!fault) this.#give(found.text);
	}
};
async function contents(file) {
	try {
		return read(await file.arrayBuffer());
	} catch {
		return { fault: "not_text" };
	}
}
// src/handing/handing.css?inline
var handing_default$1 = ".hand { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; padding: 16px 18px; border: 2px dashed #b9b0a5; border-radius: 16px; background: #fbf8f4; color: #2b2a33; font: 400 16px/1.5 \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\n.hand * { box-sizing: border-box; margin: 0; }\n.hand.over { border-color: #1b7f79; background: #eef6f5; }\n.soft { color: #55515b; }\n.door { display: inline-flex; align-items: center; min-height: 44px; padding: 8px 20px; border-radius: 12px; border: 1.5px solid #1b7f79; background: #ffffff; color: #125f5a; font-weight: 600; cursor: pointer; }\n.door:hover { background: #eef6f5; }\n.unseen { position: absolute; width: 1px; height: 1px; opacity: 0; }\n.unseen:focus-visible + .door { outline: 3px solid #1b7f79; outline-offset: 3px; }\n.said { width: 100%; }\n.said:empty { display: none; }\n.said.no { color: #8a5208; background: #fdf3e3; border: 1px solid #ecd3a7; border-radius: 12px; padding: 8px 14px; }\n";
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
// src/handing.ts
/** Handing a file over: mounted by Streamlit where a screen takes the text of one. */
var handing_default = mounting(handing_default$1, ({ data, setTriggerValue }, scope) => new Hand(scope, data, (text) => {
	setTriggerValue("text", text);
}).element);
export { handing_default as default };
