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
function dress(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? "" : value);
	element.append(...children);
}
function make(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	dress(element, attributes, children);
	return element;
}
// src/sign-in/form.ts
/** The parts of the way in: fields that can be looked at, a "no" in words, and one button. */
var made = 0;
/** A field with its label; what stays the same for every reader of the page is said beneath it. */
function field(label, attributes, beneath = []) {
	made += 1;
	const id = `field-${String(made)}`;
	const input = make("input", {
		id,
		required: true,
		spellcheck: "false",
		autocapitalize: "none",
		...attributes
	});
	const box = make("div", { class: "box" }, input);
	if (attributes["type"] === "password") box.append(eye(input, label));
	return {
		input,
		element: make("div", { class: "field" }, make("label", { for: id }, label), box, ...beneath)
	};
}
function eye(input, label) {
	const button = make("button", {
		type: "button",
		"aria-label": `Show: ${label}`,
		"aria-pressed": "false"
	}, "Show");
	button.onclick = () => {
		const shown = input.type === "password";
		input.type = shown ? "text" : "password";
		button.textContent = shown ? "Hide" : "Show";
		button.setAttribute("aria-pressed", String(shown));
	};
	return button;
}
/** How long a passphrase is, shown once it is being written; it praises and scolds nobody. */
function meter(input) {
	const bar = make("meter", {
		min: "0",
		max: "24",
		value: "0",
		"aria-label": "Length of the passphrase"
	});
	const word = make("span", {});
	const shown = make("div", { class: "meter" }, bar, word);
	const draw = () => {
		bar.value = Math.min(24, input.value.length);
		word.textContent = lengthWord(input.value.length);
	};
	input.oninput = draw;
	draw();
	return shown;
}
function lengthWord(length) {
	if (length === 0) return "Four or five words you can picture work well.";
	if (length < 12) return "Short so far.";
	return length < 20 ? "A good length." : "Long, and hard to guess.";
}
/** A form with one button; while what it asked for is under way it cannot be asked again. */
function form(button, fields, send) {
	const no = make("p", {
		class: "no",
		role: "alert"
	});
	const go = make("button", {
		type: "submit",
		class: "door"
	}, button);
	const element = make("form", { novalidate: true }, ...fields.map((each) => each.element), no, go);
	const refuse = (says) => {
		no.textContent = says;
	};
	element.onsubmit = (event) => {
		event.preventDefault();
		if (go.disabled) return;
		go.disabled = true;
		refuse("");
		send().then((says) => {
			go.disabled = false;
			if (says === null) return;
			refuse(says);
			fields.find((each) => each.input.value === "")?.input.focus();
		});
	};
	return {
		element,
		refuse
	};
}
function link(text, press) {
	const button = make("button", {
		type: "button",
		class: "link"
	}, text);
	button.onclick = press;
	return button;
}
// src/sign-in/pages.ts
/** The pages of the way in, each from what the server says about where this browser stands. */
var UNEQUAL = "The two are not the same yet. Please write the passphrase once more.";
var EMPTY = "Please write a passphrase first.";
var heading = (text) => make("h1", {}, text);
var line = (text, kind = "") => make("p", kind === "" ? {} : { class: kind }, text);
/** Where the start link is, for a browser that came without it. */
function knockPage(ways, says = "") {
	ways.show(heading("Please come in by the start link"), ...says === "" ? [] : [make("p", {
		class: "no",
		role: "alert"
	}, says)], line("Each time Glimmer starts it makes a new link that opens it, so that nobody else on this computer can. This page was opened without it."), make("ul", {}, make("li", {}, "Look at the window Glimmer was started from. The link stands there; it begins with this address and ends in a long row of letters."), make("li", {}, "Click on it, or copy the whole of it into this browser."), make("li", {}, "If that window is gone, start Glimmer again: it makes a new link.")), link("Look again", () => void ways.look()));
}
/** The first time: two doors. */
function newPage(ways, standing) {
	const no = make("p", {
		class: "no",
		role: "alert"
	});
	const mine = make("button", {
		type: "button",
		class: "door"
	}, "Set up my practice", make("small", {}, "Choose a passphrase. Everything you bring in is locked with it."));
	const around = make("button", {
		type: "button",
		class: "door plain"
	}, "Look around with a made-up family", make("small", {}, "A drawn film and its codes, to try everything out. Nothing in it is real."));
	mine.onclick = () => {
		setUpPage(ways, standing);
	};
	around.onclick = async () => {
		around.disabled = mine.disabled = true;
		const answer = await post("/sign-in/look-around");
		if (answer.ok) {
			ways.goIn();
			return;
		}
		around.disabled = mine.disabled = false;
		no.textContent = answer.says;
	};
	ways.show(heading("Welcome"), line("How would you like to begin?", "soft"), make("div", { class: "doors" }, mine, around), no, ...standing.sample ? [invitation(ways, standing)] : []);
}
function twice(first, second) {
	if (first === "") return EMPTY;
	return first === second ? null : UNEQUAL;
}
function chosen(label) {
	const again = field("The same once more", {
		type: "password",
		autocomplete: "new-password"
	});
	const first = field(label, {
		type: "password",
		autocomplete: "new-password"
	});
	first.element.append(meter(first.input));
	return {
		first,
		again
	};
}
function setUpPage(ways, standing) {
	const { first, again } = chosen("Passphrase");
	const shown = form("Set up my practice", [first, again], async () => {
		const unequal = twice(first.input.value, again.input.value);
		if (unequal !== null) return unequal;
		const answer = await post("/sign-in/set-up", { passphrase: first.input.value });
		if (!answer.ok) return answer.says;
		codePage(ways, answer.value.recovery_code);
		return null;
	});
	ways.show(heading("Choose a passphrase"), line("It locks every film and every word on this computer. Nobody can look it up for you, so next comes a code to print and keep.", "soft"), shown.element, link("Back", () => {
		newPage(ways, standing);
	}));
}
/** The recovery code, once: it is never shown again. */
function codePage(ways, code) {
	const print = make("button", {
		type: "button",
		class: "door plain"
	}, "Print");
	print.onclick = () => {
		window.print();
	};
	const have = make("button", {
		type: "button",
		class: "door"
	}, "I have it");
	have.onclick = ways.goIn;
	ways.show(heading("Your recovery code"), line("If the passphrase is ever forgotten, this code opens your practice. It is shown this once. Print it or write it down, and keep it away from this computer."), make("p", {
		class: "code",
		"aria-label": "Recovery code"
	}, code), line("Glimmer recovery code. Whoever has it can open the practice on the computer it was made on.", "print-only"), make("div", { class: "pair" }, print, have));
}
var nameField = () => field("Your name here", {
	type: "text",
	autocomplete: "username"
});
/** The name, where there are several people, goes before what else is asked. */
var withName = (standing, name, ...fields) => standing.names ? [name, ...fields] : fields;
var named = (standing, name) => standing.names ? { name: name.input.value } : {};
function lockedPage(ways, standing) {
	const name = nameField();
	const passphrase = field("Passphrase", {
		type: "password",
		autocomplete: "current-password"
	});
	const shown = form("Open", withName(standing, name, passphrase), async () => {
		if (standing.names && name.input.value.trim() === "") return "Please write your name as it is known here.";
		if (passphrase.input.value === "") return "Please write your passphrase.";
		const answer = await post("/sign-in/unlock", {
			...named(standing, name),
			passphrase: passphrase.input.value
		});
		passphrase.input.value = "";
		if (!answer.ok) return answer.says;
		ways.goIn();
		return null;
	});
	ways.show(...standing.sample ? [make("p", { class: "sample" }, "The made-up family")] : [], heading("Locked"), line("Your practice is locked. What was tagged and not yet saved is kept, and goes on by itself once you are in.", "soft"), shown.element, invitation(ways, standing), link("Forgotten? Use the recovery code", () => {
		recoverPage(ways, standing);
	}));
}
function invitation(ways, standing) {
	return link("I have an invitation", () => {
		joinPage(ways, standing);
	});
}
/** The first time of somebody who was invited: the code, and a passphrase nobody else knows. */
function joinPage(ways, standing) {
	const code = field("Invitation", {
		type: "text",
		autocomplete: "off"
	});
	const { first, again } = chosen("Your own passphrase");
	const shown = form("Come in", [
		code,
		first,
		again
	], async () => {
		const unequal = twice(first.input.value, again.input.value);
		if (unequal !== null) return unequal;
		const answer = await post("/sign-in/join", {
			invitation: code.input.value.trim(),
			passphrase: first.input.value
		});
		if (!answer.ok) return answer.says;
		joinedPage(ways, standing, answer.value.name);
		return null;
	});
	ways.show(heading("Come in by an invitation"), line("Choose a passphrase nobody else knows, not even who invited you. The invitation opens once; afterwards you come in by your name and this passphrase.", "soft"), shown.element, link("Back", () => {
		if (standing.state === "new") newPage(ways, standing);
		else lockedPage(ways, standing);
	}));
}
function joinedPage(ways, standing, name) {
	const on = make("button", {
		type: "button",
		class: "door"
	}, "Go in");
	on.onclick = ways.goIn;
	const says = standing.sample ? "Until the made-up family is locked you see it as this person would:" : "From now on you come in by this name and your passphrase:";
	ways.show(heading("You are in"), line(says), line(name, "code"), on);
}
/** Another passphrase, for whoever is signed in. */
function changePage(ways) {
	const old = field("Passphrase until now", {
		type: "password",
		autocomplete: "current-password"
	});
	const { first, again } = chosen("New passphrase");
	const shown = form("Change my passphrase", [
		old,
		first,
		again
	], async () => {
		const unequal = twice(first.input.value, again.input.value);
		if (unequal !== null) return unequal;
		const answer = await post("/sign-in/passphrase", {
			old: old.input.value,
			passphrase: first.input.value
		});
		if (!answer.ok) return answer.says;
		ways.goIn();
		return null;
	});
	ways.show(heading("Change your passphrase"), line("It changes your own way in only. Backups made before still open with the passphrase they were made under.", "soft"), shown.element, link("Back", ways.goIn));
}
function recoverPage(ways, standing) {
	const code = field("Recovery code", {
		type: "text",
		autocomplete: "off"
	});
	const { first, again } = chosen("New passphrase");
	const name = nameField();
	const shown = form("Open with the code", withName(standing, name, code, first, again), async () => {
		const unequal = twice(first.input.value, again.input.value);
		if (unequal !== null) return unequal;
		const answer = await post("/sign-in/recover", {
			...named(standing, name),
			recovery_code: code.input.value.trim(),
			passphrase: first.input.value
		});
		if (!answer.ok) return answer.says;
		codePage(ways, answer.value.recovery_code);
		return null;
	});
	ways.show(heading("Open with the recovery code"), line("Choose a new passphrase with it. Afterwards this code no longer works, and you get a new one to print.", "soft"), shown.element, link("Back", () => {
		lockedPage(ways, standing);
	}));
}
// src/sign-in.ts
/** The way in: the one-time link's token first, then whatever the server says is next. */
/** What the workbench cannot do without, asked of the browser itself. */
function canDoIt(page) {
	return "requestVideoFrameCallback" in page.HTMLVideoElement.prototype && typeof page.indexedDB === "object" && typeof page.crypto === "object" && "subtle" in page.crypto;
}
/** The token of the start link, `#token=…` or bare; it leaves the address bar before anything else happens. */
function takeToken() {
	const fragment = location.hash.slice(1);
	if (fragment === "") return null;
	history.replaceState(null, "", location.pathname + location.search);
	return new URLSearchParams(fragment).get("token") ?? fragment;
}
var sheet = document.getElementById("page") ?? document.body;
var ways = {
	show: (...parts) => {
		sheet.replaceChildren(...parts);
		(sheet.querySelector("input") ?? sheet).focus();
	},
	goIn: () => {
		location.replace("/");
	},
	look: begin
};
function showFor(standing) {
	switch (standing.state) {
		case "knock":
			knockPage(ways);
			return;
		case "new":
			newPage(ways, standing);
			return;
		case "locked":
			lockedPage(ways, standing);
			return;
		case "open": if (new URLSearchParams(location.search).get("do") === "change") changePage(ways);
		else ways.goIn();
	}
}
function silent(says) {
	const again = make("button", {
		type: "button",
		class: "door plain"
	}, "Try again");
	again.onclick = () => void begin();
	ways.show(make("h1", {}, "No answer"), make("p", {}, says), again);
}
async function begin() {
	const token = takeToken();
	if (token !== null) {
		const knocked = await post("/sign-in/knock", { token });
		if (!knocked.ok && knocked.status !== 0) {
			knockPage(ways, knocked.says);
			return;
		}
	}
	const standing = await get("/sign-in/state");
	if (standing.ok) showFor(standing.value);
	else silent(standing.says);
}
if (canDoIt(window)) begin();
else location.replace("/sign-in/unsupported");
window.onhashchange = () => void begin();
export { canDoIt };
