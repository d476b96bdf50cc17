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
function dress(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
	element.append(...children);
}
function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	dress(element, attributes, children);
	return element;
}
// src/packing/parts.ts
/** The parts of the two forms. */
/** A word of the page; what was not handed over shows as its name, never as nothing. */
function word(words, name) {
	return words[name] ?? name;
}
var made = 0;
function labelled(label, control, beneath = "") {
	made += 1;
	control.id = `pack-${String(made)}`;
	const hint = make("p", { class: "soft" }, beneath);
	return make("div", { class: "field" }, make("label", { for: control.id }, label), control, ...beneath === "" ? [] : [hint]);
}
/** A form with one button; while what it asked for is under way it cannot be asked again. */
function formOf(scope, button, parts, send) {
	const said = make("p", {
		class: "said",
		role: "status"
	});
	const go = make("button", {
		type: "submit",
		class: "door"
	}, button);
	const element = make("form", { novalidate: true }, ...parts, go, said);
	const form = {
		element,
		say: (says, no) => {
			said.textContent = says;
			said.classList.toggle("no", no);
		}
	};
	scope.listen(element, "submit", (event) => {
		event.preventDefault();
		if (go.disabled) return;
		go.disabled = true;
		form.say("", false);
		send(form).finally(() => {
			go.disabled = false;
		});
	});
	return form;
}
// src/asking.ts
/** The sentence an answer carries, if it carries one. */
function saysOf(told) {
	return typeof told === "object" && told !== null && "says" in told && typeof told.says === "string" ? told.says : null;
}
// src/attach/reading.ts
var ACCEPTED = "image/jpeg,image/png,application/pdf";
function addressOf(address, kind) {
	return `${address}?kind=${encodeURIComponent(kind)}`;
}
/** The word for why a file of this size is not sent at all; null where it may be. */
function instead(size, most) {
	if (size === null) return "none";
	if (size === 0) return "empty";
	return size > most ? "too_large" : null;
}
function attachmentOf(told) {
	return typeof told === "object" && told !== null && "attachment" in told && typeof told.attachment === "string" ? told.attachment : null;
}
// src/attach/carrying.ts
/** Carries one file in. Its name is not sent. */
/** `fetch` does not tell how much of a file has been sent; the older way does. */
function send(scope, to, file, sent) {
	const request = new XMLHttpRequest();
	const close = scope.own(() => {
		request.abort();
	});
	return new Promise((settle) => {
		request.open("POST", addressOf(to.address, to.kind));
		request.setRequestHeader("X-App-CSRF", "1");
		request.setRequestHeader("Paper-Label", encodeURIComponent(to.label));
		request.setRequestHeader("Content-Type", "application/octet-stream");
		request.upload.onprogress = (event) => {
			if (event.lengthComputable) sent(event.loaded / event.total);
		};
		request.onloadend = () => {
			const told = read(request.responseText);
			const attachment = request.status === 201 ? attachmentOf(told) : null;
			settle(attachment === null ? {
				ok: false,
				says: saysOf(told)
			} : {
				ok: true,
				attachment
			});
		};
		request.send(file);
	}).finally(() => {
		close();
	});
}
function read(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
// src/attach/adder.ts
/** One form: which file, what it is, what it is called. The file goes by our own route. */
function adderOf(scope, data, added) {
	const { words } = data;
	const file = make("input", {
		type: "file",
		accept: ACCEPTED
	});
	const kind = make("select", {}, ...data.kinds.map(([name, called]) => make("option", { value: name }, called)));
	const label = make("input", {
		type: "text",
		maxlength: String(data.longest),
		autocomplete: "off"
	});
	const bar = make("progress", {
		max: "1",
		"aria-label": word(words, "sending"),
		hidden: true
	});
	const parts = [make("div", { class: "three" }, labelled(word(words, "file"), file), labelled(word(words, "kind"), kind), labelled(word(words, "label"), label)), bar];
	const form = formOf(scope, word(words, "add"), parts, async (here) => {
		await carry(scope, data, {
			here,
			file,
			kind,
			label,
			bar
		}, added);
	});
	form.element.append(make("p", { class: "soft" }, word(words, "stays")));
	return form.element;
}
async function carry(scope, data, parts, added) {
	const { words } = data;
	const chosen = parts.file.files?.[0];
	const no = instead(chosen?.size ?? null, data.most);
	if (chosen === void 0 || no !== null) {
		parts.here.say(word(words, no ?? "none"), true);
		return;
	}
	parts.bar.hidden = false;
	parts.bar.value = 0;
	parts.here.say(word(words, "sending"), false);
	const answer = await send(scope, {
		address: data.address,
		kind: parts.kind.value,
		label: parts.label.value
	}, chosen, (done) => {
		parts.bar.value = done;
	});
	if (scope.ended) return;
	parts.bar.hidden = true;
	tell(answer, words, parts, added);
}
function tell(answer, words, { here, file, label }, added) {
	if (!answer.ok) {
		here.say(answer.says ?? word(words, "unreached"), true);
		return;
	}
	file.value = "";
	label.value = "";
	here.say(word(words, "kept"), false);
	added(answer.attachment);
}
// src/attach.ts
/** Where a photograph or a scan is added: mounted by Streamlit once for each place papers lie. */
var attach_default = mounting("form { color: #2b2a33; font: 400 16px/1.5 \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\nform * { box-sizing: border-box; margin: 0; }\n.three { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 14px 22px; align-items: start; margin-bottom: 14px; }\n.field { display: grid; gap: 4px; align-content: start; }\n.field .soft:empty { display: none; }\nlabel { font-weight: 600; }\ninput, select { min-height: 46px; height: 46px; width: 100%; padding: 8px 12px; border: 1px solid #9b958c; border-radius: 10px; background: #ffffff; color: #2b2a33; font: inherit; }\ninput[type=\"file\"] { padding: 5px 6px; }\ninput[type=\"file\"]::file-selector-button { height: 34px; margin-right: 12px; padding: 0 14px; border: 1px solid #9b958c; border-radius: 8px; background: #faf6f0; color: #2b2a33; font: inherit; font-weight: 600; cursor: pointer; }\ninput[type=\"file\"]::file-selector-button:hover { background: #edf6f5; }\n:focus-visible { outline: 3px solid #1b7f79; outline-offset: 2px; }\n.door { min-height: 44px; padding: 8px 20px; border-radius: 12px; border: 1.5px solid #1b7f79; background: #ffffff; color: #125f5a; font: inherit; font-weight: 600; cursor: pointer; }\n.door:hover { background: #edf6f5; }\n.door:disabled { opacity: .6; cursor: default; }\n.soft { margin-top: 10px; color: #6f6b75; font-size: .94rem; }\n.said { margin-top: 10px; }\n.said:empty { display: none; }\n.said.no { color: #7a4a0a; background: #fdf6ea; border: 1px solid #ecd4ae; border-radius: 12px; padding: 8px 14px; }\nprogress { display: block; width: 100%; height: 10px; margin-bottom: 12px; appearance: none; border: 0; border-radius: 99px; overflow: hidden; background: #ece6de; }\nprogress[hidden] { display: none; }\nprogress::-webkit-progress-bar { background: #ece6de; }\nprogress::-webkit-progress-value { background: #1b7f79; border-radius: 99px; }\nprogress::-moz-progress-bar { background: #1b7f79; }\n@media print { form { display: none; } }\n", ({ data, setStateValue }, scope) => adderOf(scope, data, (attachment) => {
	setStateValue("added", attachment);
}));
export { attach_default as default };
