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
function secret(autocomplete) {
	return make("input", {
		type: "password",
		autocomplete,
		spellcheck: "false",
		autocapitalize: "none",
		maxlength: "1024"
	});
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
// src/packing/maker.ts
/** Making a pack: which two codings, under which passphrase; the sealed file goes to whoever asked. */
function makerOf(scope, data) {
	const { words } = data;
	const one = choice(data, 0);
	const other = choice(data, 1);
	const passphrase = secret("new-password");
	const again = secret("new-password");
	const both = make("div", { class: "two" }, labelled(word(words, "first"), one), labelled(word(words, "second"), other));
	const keys = make("div", { class: "two" }, labelled(word(words, "passphrase"), passphrase, word(words, "passphrase_help")), labelled(word(words, "again"), again));
	return formOf(scope, word(words, "make"), [both, keys], async (form) => {
		const no = one.value === other.value ? "same_coding" : passphrase.value !== again.value ? "not_alike" : "";
		if (no !== "") {
			form.say(word(words, no), true);
			return;
		}
		await send(form, data, {
			first: one.value,
			second: other.value,
			passphrase: passphrase.value
		});
		passphrase.value = "";
		again.value = "";
	}).element;
}
function choice(data, at) {
	return make("select", {}, ...data.codings.map(([id, says], place) => make("option", {
		value: id,
		selected: place === at
	}, says)));
}
async function send(form, data, body) {
	form.say(word(data.words, "making"), false);
	try {
		const answer = await fetch(`/clips/${data.clip}/pack`, {
			method: "POST",
			cache: "no-store",
			headers: {
				"content-type": "application/json",
				"X-App-CSRF": "1"
			},
			body: JSON.stringify(body)
		});
		if (!answer.ok) {
			form.say(await refusalOf(answer), true);
			return;
		}
		save(await answer.blob());
		form.say(word(data.words, "made"), false);
	} catch {
		form.say(word(data.words, "unreached"), true);
	}
}
/** Into the browser's downloads, under a name that names nobody. */
function save(file) {
	const url = URL.createObjectURL(file);
	make("a", {
		href: url,
		download: "supervision-pack.age"
	}).click();
	URL.revokeObjectURL(url);
}
var PIECE = 32768;
/** The bytes in base64 (RFC 4648), piece by piece: an argument list has an end. */
function base64(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	return btoa(text);
}
function agrees(line) {
	return line[1] === line[2];
}
/** Those that differ first, each group in its own order. */
function differingFirst(lines) {
	return [...lines.filter((line) => !agrees(line)), ...lines.filter(agrees)];
}
/** The lines that have a word of their own, in the order of the words. */
function named(lines, words) {
	const by = new Map(lines.map((line) => [line[0], line]));
	return Object.keys(words).map((name) => by.get(name)).filter((line) => line !== void 0);
}
/** A sentence with its `{facts}` filled in; what is not known stays as it is written. */
function filled(sentence, facts) {
	return sentence.replace(/\{(\w+)\}/g, (whole, name) => name in facts ? String(facts[name]) : whole);
}
// src/packing/opener.ts
/** Opening a pack: everything in it is worked out again and shown beside what is stored. */
function openerOf(scope, data) {
	const { words } = data;
	const file = make("input", {
		type: "file",
		accept: ".age"
	});
	const passphrase = secret("off");
	const found = make("div", { class: "found" });
	const parts = [make("div", { class: "two" }, labelled(word(words, "file"), file), labelled(word(words, "its_passphrase"), passphrase))];
	const { element } = formOf(scope, word(words, "open"), parts, async (form) => {
		found.replaceChildren();
		const chosen = file.files?.[0];
		if (chosen === void 0 || passphrase.value === "") {
			form.say(word(words, "both_needed"), true);
			return;
		}
		await open(form, data, {
			chosen,
			passphrase: passphrase.value
		}, found);
	});
	return make("div", {}, element, found);
}
async function open(form, data, asked, found) {
	const { words } = data;
	if (asked.chosen.size > 33554432) {
		form.say(word(words, "too_large"), true);
		return;
	}
	form.say(word(words, "opening"), false);
	const bytes = await asked.chosen.arrayBuffer().catch(() => null);
	if (bytes === null) {
		form.say(word(words, "not_read"), true);
		return;
	}
	const sealed = base64(new Uint8Array(bytes));
	const answer = await post("/packs/opened", {
		passphrase: asked.passphrase,
		sealed
	});
	if (!answer.ok) {
		form.say(answer.says, true);
		return;
	}
	form.say("", false);
	found.replaceChildren(...shown(answer.value, data));
}
function shown(opened, { words, values, means }) {
	const differ = opened.lines.filter((line) => !agrees(line)).length;
	const all = opened.lines.length;
	const verdict = filled(word(words, differ === 0 ? "all_agree" : "some_differ"), {
		all,
		differ
	});
	const [one, other] = opened.annotations;
	const facts = {
		pack: opened.pack,
		at: opened.made_at.slice(0, 16).replace("T", " "),
		program: opened.program,
		scheme: opened.scheme,
		one,
		other,
		film: opened.film === "" ? word(words, "no_film") : opened.film
	};
	return [
		make("p", {
			class: differ === 0 ? "verdict" : "verdict differs",
			role: "status"
		}, verdict),
		make("p", { class: "soft" }, filled(word(words, "about"), facts)),
		make("p", { class: "soft hash" }, filled(word(words, "about_film"), facts)),
		table(named(opened.lines, values), words, (name) => values[name] ?? name, means),
		make("details", {}, make("summary", {}, filled(word(words, "every"), { all })), make("div", { class: "every" }, table(differingFirst(opened.lines), words, (name) => name)))
	];
}
function table(lines, words, called, means = {}) {
	const heads = [
		"value",
		"stored",
		"found",
		"same"
	].map((name) => make("th", { scope: "col" }, word(words, name)));
	const rows = lines.map((line) => make("tr", { class: agrees(line) ? "" : "differs" }, make("th", { scope: "row" }, called(line[0])), cell(line[1], words, means), cell(line[2], words, means), make("td", { class: "sign" }, agrees(line) ? `= ${word(words, "yes")}` : `≠ ${word(words, "no")}`)));
	return make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}
function cell(value, words, means) {
	if (value === null) return make("td", { class: "soft" }, word(words, "absent"));
	return value === "" ? make("td", { class: "soft" }, word(words, "blank")) : make("td", {}, means[value] ?? value);
}
// src/packing.ts
/** Supervision packs: mounted by Streamlit where one is made, and where one is opened. */
var packing_default = mounting("form, .found { color: #2b2a33; font: 400 16px/1.5 \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\nform *, .found * { box-sizing: border-box; margin: 0; }\n.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 14px 22px; align-items: start; margin-bottom: 14px; }\n.field { display: grid; gap: 4px; }\nlabel { font-weight: 600; }\ninput, select { min-height: 44px; width: 100%; padding: 8px 12px; border: 1px solid #9b958c; border-radius: 10px; background: #ffffff; color: #2b2a33; font: inherit; }\ninput[type=\"file\"] { padding: 9px 12px; }\n:focus-visible { outline: 3px solid #1b7f79; outline-offset: 2px; }\n.door { min-height: 44px; padding: 8px 20px; border-radius: 12px; border: 0; background: #1b7f79; color: #ffffff; font: inherit; font-weight: 600; cursor: pointer; }\n.door:disabled { opacity: .6; cursor: default; }\n.soft { color: #55515b; }\n.hash { overflow-wrap: anywhere; font-size: .92rem; }\n.said { margin-top: 10px; }\n.said:empty { display: none; }\n.said.no { color: #7a4a0a; background: #fdf6ea; border: 1px solid #ecd4ae; border-radius: 12px; padding: 8px 14px; }\n.verdict { font-weight: 700; border: 2px solid #1b7f79; border-radius: 12px; padding: 10px 16px; margin: 16px 0 10px; background: #edf6f5; }\n.verdict.differs { border: 2px dashed #b86e0b; background: #fdf6ea; }\ntable { width: 100%; border-collapse: collapse; margin: 12px 0; background: #ffffff; font-variant-numeric: tabular-nums; }\nth, td { text-align: start; vertical-align: top; padding: 6px 12px; border-bottom: 1px solid #e6e0d8; overflow-wrap: anywhere; }\nthead th { color: #55515b; font-size: .9rem; font-weight: 600; }\ntbody th { font-weight: 400; }\ntr.differs th, tr.differs td { background: #fdf6ea; font-weight: 700; }\n.sign { white-space: nowrap; }\nsummary { min-height: 44px; padding: 10px 0; color: #125f5a; font-weight: 600; cursor: pointer; }\n.every { max-height: 26rem; overflow: auto; border: 1px solid #e6e0d8; border-radius: 12px; }\n.every table { margin: 0; font-size: .88rem; table-layout: fixed; }\n@media print { form { display: none; } .every { max-height: none; overflow: visible; } }\n", ({ data }, scope) => data.mode === "make" ? makerOf(scope, data) : openerOf(scope, data));
export { packing_default as default };
