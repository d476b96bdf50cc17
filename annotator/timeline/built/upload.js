// Built from frontend/src by `make timeline`. Do not edit.
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
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
// node_modules/tus-js-client/lib.esm/error.js
function _typeof$8(o) {
	"@babel/helpers - typeof";
	return _typeof$8 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$8(o);
}
function _defineProperties$8(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$8(descriptor.key), descriptor);
	}
}
function _createClass$8(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$8(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$8(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$8(t) {
	var i = _toPrimitive$8(t, "string");
	return "symbol" == _typeof$8(i) ? i : i + "";
}
function _toPrimitive$8(t, r) {
	if ("object" != _typeof$8(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$8(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
function _classCallCheck$8(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _callSuper$1(t, o, e) {
	return o = _getPrototypeOf$1(o), _possibleConstructorReturn$1(t, _isNativeReflectConstruct$1() ? Reflect.construct(o, e || [], _getPrototypeOf$1(t).constructor) : o.apply(t, e));
}
function _possibleConstructorReturn$1(self, call) {
	if (call && (_typeof$8(call) === "object" || typeof call === "function")) return call;
	else if (call !== void 0) throw new TypeError("Derived constructors may only return object or undefined");
	return _assertThisInitialized$1(self);
}
function _assertThisInitialized$1(self) {
	if (self === void 0) throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
	return self;
}
function _inherits$1(subClass, superClass) {
	if (typeof superClass !== "function" && superClass !== null) throw new TypeError("Super expression must either be null or a function");
	subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: {
		value: subClass,
		writable: true,
		configurable: true
	} });
	Object.defineProperty(subClass, "prototype", { writable: false });
	if (superClass) _setPrototypeOf$1(subClass, superClass);
}
function _wrapNativeSuper(Class) {
	var _cache = typeof Map === "function" ? /* @__PURE__ */ new Map() : void 0;
	_wrapNativeSuper = function _wrapNativeSuper(Class) {
		if (Class === null || !_isNativeFunction(Class)) return Class;
		if (typeof Class !== "function") throw new TypeError("Super expression must either be null or a function");
		if (typeof _cache !== "undefined") {
			if (_cache.has(Class)) return _cache.get(Class);
			_cache.set(Class, Wrapper);
		}
		function Wrapper() {
			return _construct(Class, arguments, _getPrototypeOf$1(this).constructor);
		}
		Wrapper.prototype = Object.create(Class.prototype, { constructor: {
			value: Wrapper,
			enumerable: false,
			writable: true,
			configurable: true
		} });
		return _setPrototypeOf$1(Wrapper, Class);
	};
	return _wrapNativeSuper(Class);
}
function _construct(t, e, r) {
	if (_isNativeReflectConstruct$1()) return Reflect.construct.apply(null, arguments);
	var o = [null];
	o.push.apply(o, e);
	var p = new (t.bind.apply(t, o))();
	return r && _setPrototypeOf$1(p, r.prototype), p;
}
function _isNativeReflectConstruct$1() {
	try {
		var t = !Boolean.prototype.valueOf.call(Reflect.construct(Boolean, [], function() {}));
	} catch (t) {}
	return (_isNativeReflectConstruct$1 = function _isNativeReflectConstruct() {
		return !!t;
	})();
}
function _isNativeFunction(fn) {
	try {
		return Function.toString.call(fn).indexOf("[native code]") !== -1;
	} catch (e) {
		return typeof fn === "function";
	}
}
function _setPrototypeOf$1(o, p) {
	_setPrototypeOf$1 = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function _setPrototypeOf(o, p) {
		o.__proto__ = p;
		return o;
	};
	return _setPrototypeOf$1(o, p);
}
function _getPrototypeOf$1(o) {
	_getPrototypeOf$1 = Object.setPrototypeOf ? Object.getPrototypeOf.bind() : function _getPrototypeOf(o) {
		return o.__proto__ || Object.getPrototypeOf(o);
	};
	return _getPrototypeOf$1(o);
}
var DetailedError = /*#__PURE__*/ function(_Error) {
	function DetailedError(message) {
		var _this;
		var causingErr = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : null;
		var req = arguments.length > 2 && arguments[2] !== void 0 ? arguments[2] : null;
		var res = arguments.length > 3 && arguments[3] !== void 0 ? arguments[3] : null;
		_classCallCheck$8(this, DetailedError);
		_this = _callSuper$1(this, DetailedError, [message]);
		_this.originalRequest = req;
		_this.originalResponse = res;
		_this.causingError = causingErr;
		if (causingErr != null) message += ", caused by ".concat(causingErr.toString());
		if (req != null) {
			var requestId = req.getHeader("X-Request-ID") || "n/a";
			var method = req.getMethod();
			var url = req.getURL();
			var status = res ? res.getStatus() : "n/a";
			var body = res ? res.getBody() || "" : "n/a";
			message += ", originated from request (method: ".concat(method, ", url: ").concat(url, ", response code: ").concat(status, ", response text: ").concat(body, ", request id: ").concat(requestId, ")");
		}
		_this.message = message;
		return _this;
	}
	_inherits$1(DetailedError, _Error);
	return _createClass$8(DetailedError);
}(/*#__PURE__*/ _wrapNativeSuper(Error));
// node_modules/tus-js-client/lib.esm/logger.js
var isEnabled = false;
function log(msg) {
	if (!isEnabled) return;
	console.log(msg);
}
// node_modules/tus-js-client/lib.esm/noopUrlStorage.js
function _typeof$7(o) {
	"@babel/helpers - typeof";
	return _typeof$7 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$7(o);
}
function _classCallCheck$7(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$7(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$7(descriptor.key), descriptor);
	}
}
function _createClass$7(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$7(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$7(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$7(t) {
	var i = _toPrimitive$7(t, "string");
	return "symbol" == _typeof$7(i) ? i : i + "";
}
function _toPrimitive$7(t, r) {
	if ("object" != _typeof$7(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$7(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var NoopUrlStorage = /*#__PURE__*/ function() {
	function NoopUrlStorage() {
		_classCallCheck$7(this, NoopUrlStorage);
	}
	return _createClass$7(NoopUrlStorage, [
		{
			key: "listAllUploads",
			value: function listAllUploads() {
				return Promise.resolve([]);
			}
		},
		{
			key: "findUploadsByFingerprint",
			value: function findUploadsByFingerprint(_fingerprint) {
				return Promise.resolve([]);
			}
		},
		{
			key: "removeUpload",
			value: function removeUpload(_urlStorageKey) {
				return Promise.resolve();
			}
		},
		{
			key: "addUpload",
			value: function addUpload(_fingerprint, _upload) {
				return Promise.resolve(null);
			}
		}
	]);
}();
// node_modules/js-base64/base64.mjs
/**
*  base64.ts
*
*  Licensed under the BSD 3-Clause License.
*    http://opensource.org/licenses/BSD-3-Clause
*
*  References:
*    http://en.wikipedia.org/wiki/Base64
*
* @author Dan Kogai (https://github.com/dankogai)
*/
var version = "3.9.6";
/**
* @deprecated use lowercase `version`.
*/
var VERSION = version;
var _TD = typeof TextDecoder === "function" ? new TextDecoder("utf-8", { ignoreBOM: true }) : void 0;
var _TE = typeof TextEncoder === "function" ? new TextEncoder() : void 0;
var b64chs = Array.prototype.slice.call("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
var b64tab = ((a) => {
	let tab = {};
	a.forEach((c, i) => tab[c] = i);
	return tab;
})(b64chs);
var b64re = /^(?:[A-Za-z\d+\/]{4})*?(?:[A-Za-z\d+\/]{2}(?:==)?|[A-Za-z\d+\/]{3}=?)?$/;
var _fromCC = String.fromCharCode.bind(String);
var _U8Afrom = typeof Uint8Array.from === "function" ? Uint8Array.from.bind(Uint8Array) : (it) => new Uint8Array(Array.prototype.slice.call(it, 0));
var _mkUriSafe = (src) => src.replace(/=/g, "").replace(/[+\/]/g, (m0) => m0 == "+" ? "-" : "_");
var _tidyB64 = (s) => s.replace(/[^A-Za-z0-9\+\/]/g, "");
/**
* polyfill version of `btoa`
*/
var btoaPolyfill = (bin) => {
	let u32, c0, c1, c2, asc = "";
	const pad = bin.length % 3;
	for (let i = 0; i < bin.length;) {
		if ((c0 = bin.charCodeAt(i++)) > 255 || (c1 = bin.charCodeAt(i++)) > 255 || (c2 = bin.charCodeAt(i++)) > 255) throw new TypeError("invalid character found");
		u32 = c0 << 16 | c1 << 8 | c2;
		asc += b64chs[u32 >> 18 & 63] + b64chs[u32 >> 12 & 63] + b64chs[u32 >> 6 & 63] + b64chs[u32 & 63];
	}
	return pad ? asc.slice(0, pad - 3) + "===".substring(pad) : asc;
};
/**
* does what `window.btoa` of web browsers do.
* @param {String} bin binary string
* @returns {string} Base64-encoded string
*/
var _btoa = typeof btoa === "function" ? (bin) => btoa(bin) : btoaPolyfill;
var _fromUint8Array = typeof Uint8Array.prototype.toBase64 === "function" ? Function.prototype.call.bind(Uint8Array.prototype.toBase64) : (u8a) => {
	const maxargs = 4096;
	let strs = [];
	for (let i = 0, l = u8a.length; i < l; i += maxargs) strs.push(_fromCC.apply(null, u8a.subarray(i, i + maxargs)));
	return _btoa(strs.join(""));
};
/**
* converts a Uint8Array to a Base64 string.
* @param {boolean} [urlsafe] URL-and-filename-safe a la RFC4648 §5
* @returns {string} Base64 string
*/
var fromUint8Array = (u8a, urlsafe = false) => urlsafe ? _mkUriSafe(_fromUint8Array(u8a)) : _fromUint8Array(u8a);
var cb_utob = (c) => {
	if (c.length < 2) {
		var cc = c.charCodeAt(0);
		return cc < 128 ? c : cc < 2048 ? _fromCC(192 | cc >>> 6) + _fromCC(128 | cc & 63) : _fromCC(224 | cc >>> 12 & 15) + _fromCC(128 | cc >>> 6 & 63) + _fromCC(128 | cc & 63);
	} else {
		var cc = 65536 + (c.charCodeAt(0) - 55296) * 1024 + (c.charCodeAt(1) - 56320);
		return _fromCC(240 | cc >>> 18 & 7) + _fromCC(128 | cc >>> 12 & 63) + _fromCC(128 | cc >>> 6 & 63) + _fromCC(128 | cc & 63);
	}
};
var re_utob = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\x00-\x7F]/g;
/**
* @deprecated should have been internal use only.
* @param {string} src UTF-8 string
* @returns {string} UTF-16 string
*/
var utob = (u) => u.replace(re_utob, cb_utob);
var _encode = _TE ? (s) => _fromUint8Array(_TE.encode(s)) : (s) => _btoa(utob(s));
/**
* converts a UTF-8-encoded string to a Base64 string.
* @param {boolean} [urlsafe] if `true` make the result URL-safe
* @returns {string} Base64 string
*/
var encode = (src, urlsafe = false) => urlsafe ? _mkUriSafe(_encode(src)) : _encode(src);
/**
* converts a UTF-8-encoded string to URL-safe Base64 RFC4648 §5.
* @returns {string} Base64 string
*/
var encodeURI = (src) => encode(src, true);
var re_btou = /[\xC0-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF7][\x80-\xBF]{3}/g;
var cb_btou = (cccc) => {
	switch (cccc.length) {
		case 4:
			var offset = ((7 & cccc.charCodeAt(0)) << 18 | (63 & cccc.charCodeAt(1)) << 12 | (63 & cccc.charCodeAt(2)) << 6 | 63 & cccc.charCodeAt(3)) - 65536;
			return _fromCC((offset >>> 10) + 55296) + _fromCC((offset & 1023) + 56320);
		case 3: return _fromCC((15 & cccc.charCodeAt(0)) << 12 | (63 & cccc.charCodeAt(1)) << 6 | 63 & cccc.charCodeAt(2));
		default: return _fromCC((31 & cccc.charCodeAt(0)) << 6 | 63 & cccc.charCodeAt(1));
	}
};
/**
* @deprecated should have been internal use only.
* @param {string} src UTF-16 string
* @returns {string} UTF-8 string
*/
var btou = (b) => b.replace(re_btou, cb_btou);
/**
* polyfill version of `atob`
*/
var atobPolyfill = (asc) => {
	asc = asc.replace(/\s+/g, "");
	if (!b64re.test(asc)) throw new TypeError("malformed base64.");
	asc += "==".slice(2 - (asc.length & 3));
	let u24, r1, r2;
	let binArray = [];
	for (let i = 0; i < asc.length;) {
		u24 = b64tab[asc.charAt(i++)] << 18 | b64tab[asc.charAt(i++)] << 12 | (r1 = b64tab[asc.charAt(i++)]) << 6 | (r2 = b64tab[asc.charAt(i++)]);
		if (r1 === 64) binArray.push(_fromCC(u24 >> 16 & 255));
		else if (r2 === 64) binArray.push(_fromCC(u24 >> 16 & 255, u24 >> 8 & 255));
		else binArray.push(_fromCC(u24 >> 16 & 255, u24 >> 8 & 255, u24 & 255));
	}
	return binArray.join("");
};
/**
* does what `window.atob` of web browsers do.
* @param {String} asc Base64-encoded string
* @returns {string} binary string
*/
var _atob = typeof atob === "function" ? (asc) => atob(_tidyB64(asc)) : atobPolyfill;
var _toUint8Array = typeof Uint8Array.fromBase64 === "function" ? (a) => Uint8Array.fromBase64(a) : (a) => _U8Afrom(_atob(a).split("").map((c) => c.charCodeAt(0)));
/**
* converts a Base64 string to a Uint8Array.
*/
var toUint8Array = (a) => _toUint8Array(_unURI(a));
var _decode = _TD ? (a) => _TD.decode(_toUint8Array(a)) : (a) => btou(_atob(a));
var _unURI = (a) => _tidyB64(a.replace(/[-_]/g, (m0) => m0 == "-" ? "+" : "/"));
/**
* converts a Base64 string to a UTF-8 string.
* @param {String} src Base64 string.  Both normal and URL-safe are supported
* @returns {string} UTF-8 string
*/
var decode = (src) => _decode(_unURI(src));
/**
* check if a value is a valid Base64 string
* @param {String} src a value to check
*/
var isValid = (src) => {
	if (typeof src !== "string") return false;
	const s = src.replace(/\s+/g, "").replace(/={0,2}$/, "");
	if (s.length % 4 === 1) return false;
	return !/[^\s0-9a-zA-Z\+/]/.test(s) || !/[^\s0-9a-zA-Z\-_]/.test(s);
};
var _noEnum = (v) => {
	return {
		value: v,
		enumerable: false,
		writable: true,
		configurable: true
	};
};
/**
* extend String.prototype with relevant methods
*/
var extendString = function() {
	const _add = (name, body) => Object.defineProperty(String.prototype, name, _noEnum(body));
	_add("fromBase64", function() {
		return decode(this);
	});
	_add("toBase64", function(urlsafe) {
		return encode(this, urlsafe);
	});
	_add("toBase64URI", function() {
		return encode(this, true);
	});
	_add("toBase64URL", function() {
		return encode(this, true);
	});
	_add("toUint8Array", function() {
		return toUint8Array(this);
	});
};
/**
* extend Uint8Array.prototype with relevant methods
*/
var extendUint8Array = function() {
	const _add = (name, body) => Object.defineProperty(Uint8Array.prototype, name, _noEnum(body));
	_add("toBase64", function(urlsafe) {
		return fromUint8Array(this, urlsafe);
	});
	_add("toBase64URI", function() {
		return fromUint8Array(this, true);
	});
	_add("toBase64URL", function() {
		return fromUint8Array(this, true);
	});
};
/**
* extend Builtin prototypes with relevant methods
*/
var extendBuiltins = () => {
	extendString();
	extendUint8Array();
};
var gBase64 = {
	version,
	VERSION,
	atob: _atob,
	atobPolyfill,
	btoa: _btoa,
	btoaPolyfill,
	fromBase64: decode,
	toBase64: encode,
	encode,
	encodeURI,
	encodeURL: encodeURI,
	utob,
	btou,
	decode,
	isValid,
	fromUint8Array,
	toUint8Array,
	extendString,
	extendUint8Array,
	extendBuiltins
};
// node_modules/requires-port/index.js
var require_requires_port = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Check if we're required to add a port number.
	*
	* @see https://url.spec.whatwg.org/#default-port
	* @param {Number|String} port Port number we need to check
	* @param {String} protocol Protocol we need to check against.
	* @returns {Boolean} Is it a default port for the given protocol
	* @api private
	*/
	module.exports = function required(port, protocol) {
		protocol = protocol.split(":")[0];
		port = +port;
		if (!port) return false;
		switch (protocol) {
			case "http":
			case "ws": return port !== 80;
			case "https":
			case "wss": return port !== 443;
			case "ftp": return port !== 21;
			case "gopher": return port !== 70;
			case "file": return false;
		}
		return port !== 0;
	};
}));
// node_modules/querystringify/index.js
var require_querystringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var has = Object.prototype.hasOwnProperty;
	var undef;
	/**
	* Decode a URI encoded string.
	*
	* @param {String} input The URI encoded string.
	* @returns {String|Null} The decoded string.
	* @api private
	*/
	function decode(input) {
		try {
			return decodeURIComponent(input.replace(/\+/g, " "));
		} catch (e) {
			return null;
		}
	}
	/**
	* Attempts to encode a given input.
	*
	* @param {String} input The string that needs to be encoded.
	* @returns {String|Null} The encoded string.
	* @api private
	*/
	function encode(input) {
		try {
			return encodeURIComponent(input);
		} catch (e) {
			return null;
		}
	}
	/**
	* Simple query string parser.
	*
	* @param {String} query The query string that needs to be parsed.
	* @returns {Object}
	* @api public
	*/
	function querystring(query) {
		var parser = /([^=?#&]+)=?([^&]*)/g, result = {}, part;
		while (part = parser.exec(query)) {
			var key = decode(part[1]), value = decode(part[2]);
			if (key === null || value === null || key in result) continue;
			result[key] = value;
		}
		return result;
	}
	/**
	* Transform a query string to an object.
	*
	* @param {Object} obj Object that should be transformed.
	* @param {String} prefix Optional prefix.
	* @returns {String}
	* @api public
	*/
	function querystringify(obj, prefix) {
		prefix = prefix || "";
		var pairs = [], value, key;
		if ("string" !== typeof prefix) prefix = "?";
		for (key in obj) if (has.call(obj, key)) {
			value = obj[key];
			if (!value && (value === null || value === undef || isNaN(value))) value = "";
			key = encode(key);
			value = encode(value);
			if (key === null || value === null) continue;
			pairs.push(key + "=" + value);
		}
		return pairs.length ? prefix + pairs.join("&") : "";
	}
	exports.stringify = querystringify;
	exports.parse = querystring;
}));
// node_modules/tus-js-client/lib.esm/uuid.js
var import_url_parse = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	var required = require_requires_port();
	var qs = require_querystringify();
	var controlOrWhitespace = /^[\x00-\x20\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/;
	var CRHTLF = /[\n\r\t]/g;
	var slashes = /^[A-Za-z][A-Za-z0-9+-.]*:\/\//;
	var port = /:\d+$/;
	var protocolre = /^([a-z][a-z0-9.+-]*:)?(\/\/)?([\\/]+)?([\S\s]*)/i;
	var windowsDriveLetter = /^[a-zA-Z]:/;
	/**
	* Remove control characters and whitespace from the beginning of a string.
	*
	* @param {Object|String} str String to trim.
	* @returns {String} A new string representing `str` stripped of control
	*     characters and whitespace from its beginning.
	* @public
	*/
	function trimLeft(str) {
		return (str ? str : "").toString().replace(controlOrWhitespace, "");
	}
	/**
	* These are the parse rules for the URL parser, it informs the parser
	* about:
	*
	* 0. The char it Needs to parse, if it's a string it should be done using
	*    indexOf, RegExp using exec and NaN means set as current value.
	* 1. The property we should set when parsing this value.
	* 2. Indication if it's backwards or forward parsing, when set as number it's
	*    the value of extra chars that should be split off.
	* 3. Inherit from location if non existing in the parser.
	* 4. `toLowerCase` the resulting value.
	*/
	var rules = [
		["#", "hash"],
		["?", "query"],
		function sanitize(address, url) {
			return isSpecial(url.protocol) ? address.replace(/\\/g, "/") : address;
		},
		["/", "pathname"],
		[
			"@",
			"auth",
			1
		],
		[
			NaN,
			"host",
			void 0,
			1,
			1
		],
		[
			/:(\d*)$/,
			"port",
			void 0,
			1
		],
		[
			NaN,
			"hostname",
			void 0,
			1,
			1
		]
	];
	/**
	* These properties should not be copied or inherited from. This is only needed
	* for all non blob URL's as a blob URL does not include a hash, only the
	* origin.
	*
	* @type {Object}
	* @private
	*/
	var ignore = {
		hash: 1,
		query: 1
	};
	/**
	* The location object differs when your code is loaded through a normal page,
	* Worker or through a worker using a blob. And with the blobble begins the
	* trouble as the location object will contain the URL of the blob, not the
	* location of the page where our code is loaded in. The actual origin is
	* encoded in the `pathname` so we can thankfully generate a good "default"
	* location from it so we can generate proper relative URL's again.
	*
	* @param {Object|String} loc Optional default location object.
	* @returns {Object} lolcation object.
	* @public
	*/
	function lolcation(loc) {
		var globalVar;
		if (typeof window !== "undefined") globalVar = window;
		else if (typeof global !== "undefined") globalVar = global;
		else if (typeof self !== "undefined") globalVar = self;
		else globalVar = {};
		var location = globalVar.location || {};
		loc = loc || location;
		var finaldestination = {}, type = typeof loc, key;
		if ("blob:" === loc.protocol) finaldestination = new Url(unescape(loc.pathname), {});
		else if ("string" === type) {
			finaldestination = new Url(loc, {});
			for (key in ignore) delete finaldestination[key];
		} else if ("object" === type) {
			for (key in loc) {
				if (key in ignore) continue;
				finaldestination[key] = loc[key];
			}
			if (finaldestination.slashes === void 0) finaldestination.slashes = slashes.test(loc.href);
		}
		return finaldestination;
	}
	/**
	* Check whether a protocol scheme is special.
	*
	* @param {String} The protocol scheme of the URL
	* @return {Boolean} `true` if the protocol scheme is special, else `false`
	* @private
	*/
	function isSpecial(scheme) {
		return scheme === "file:" || scheme === "ftp:" || scheme === "http:" || scheme === "https:" || scheme === "ws:" || scheme === "wss:";
	}
	/**
	* @typedef ProtocolExtract
	* @type Object
	* @property {String} protocol Protocol matched in the URL, in lowercase.
	* @property {Boolean} slashes `true` if protocol is followed by "//", else `false`.
	* @property {String} rest Rest of the URL that is not part of the protocol.
	*/
	/**
	* Extract protocol information from a URL with/without double slash ("//").
	*
	* @param {String} address URL we want to extract from.
	* @param {Object} location
	* @return {ProtocolExtract} Extracted information.
	* @private
	*/
	function extractProtocol(address, location) {
		address = trimLeft(address);
		address = address.replace(CRHTLF, "");
		location = location || {};
		var match = protocolre.exec(address);
		var protocol = match[1] ? match[1].toLowerCase() : "";
		var forwardSlashes = !!match[2];
		var otherSlashes = !!match[3];
		var slashesCount = 0;
		var rest;
		if (forwardSlashes) {
			if (otherSlashes) {
				rest = match[2] + match[3] + match[4];
				slashesCount = match[2].length + match[3].length;
			} else {
				rest = match[2] + match[4];
				slashesCount = match[2].length;
			}
		} else if (otherSlashes) {
			rest = match[3] + match[4];
			slashesCount = match[3].length;
		} else rest = match[4];
		if (protocol === "file:") {
			if (slashesCount >= 2) rest = rest.slice(2);
		} else if (isSpecial(protocol)) rest = match[4];
		else if (protocol) {
			if (forwardSlashes) rest = rest.slice(2);
		} else if (slashesCount >= 2 && isSpecial(location.protocol)) rest = match[4];
		return {
			protocol,
			slashes: forwardSlashes || isSpecial(protocol),
			slashesCount,
			rest
		};
	}
	/**
	* Resolve a relative URL pathname against a base URL pathname.
	*
	* @param {String} relative Pathname of the relative URL.
	* @param {String} base Pathname of the base URL.
	* @return {String} Resolved pathname.
	* @private
	*/
	function resolve(relative, base) {
		if (relative === "") return base;
		var path = (base || "/").split("/").slice(0, -1).concat(relative.split("/")), i = path.length, last = path[i - 1], unshift = false, up = 0;
		while (i--) if (path[i] === ".") path.splice(i, 1);
		else if (path[i] === "..") {
			path.splice(i, 1);
			up++;
		} else if (up) {
			if (i === 0) unshift = true;
			path.splice(i, 1);
			up--;
		}
		if (unshift) path.unshift("");
		if (last === "." || last === "..") path.push("");
		return path.join("/");
	}
	/**
	* The actual URL instance. Instead of returning an object we've opted-in to
	* create an actual constructor as it's much more memory efficient and
	* faster and it pleases my OCD.
	*
	* It is worth noting that we should not use `URL` as class name to prevent
	* clashes with the global URL instance that got introduced in browsers.
	*
	* @constructor
	* @param {String} address URL we want to parse.
	* @param {Object|String} [location] Location defaults for relative paths.
	* @param {Boolean|Function} [parser] Parser for the query string.
	* @private
	*/
	function Url(address, location, parser) {
		address = trimLeft(address);
		address = address.replace(CRHTLF, "");
		if (!(this instanceof Url)) return new Url(address, location, parser);
		var relative, extracted, parse, instruction, index, key, instructions = rules.slice(), type = typeof location, url = this, i = 0;
		if ("object" !== type && "string" !== type) {
			parser = location;
			location = null;
		}
		if (parser && "function" !== typeof parser) parser = qs.parse;
		location = lolcation(location);
		extracted = extractProtocol(address || "", location);
		relative = !extracted.protocol && !extracted.slashes;
		url.slashes = extracted.slashes || relative && location.slashes;
		url.protocol = extracted.protocol || location.protocol || "";
		address = extracted.rest;
		if (extracted.protocol === "file:" && (extracted.slashesCount !== 2 || windowsDriveLetter.test(address)) || !extracted.slashes && (extracted.protocol || extracted.slashesCount < 2 || !isSpecial(url.protocol))) instructions[3] = [/(.*)/, "pathname"];
		for (; i < instructions.length; i++) {
			instruction = instructions[i];
			if (typeof instruction === "function") {
				address = instruction(address, url);
				continue;
			}
			parse = instruction[0];
			key = instruction[1];
			if (parse !== parse) url[key] = address;
			else if ("string" === typeof parse) {
				index = parse === "@" ? address.lastIndexOf(parse) : address.indexOf(parse);
				if (~index) {
					if ("number" === typeof instruction[2]) {
						url[key] = address.slice(0, index);
						address = address.slice(index + instruction[2]);
					} else {
						url[key] = address.slice(index);
						address = address.slice(0, index);
					}
				}
			} else if (index = parse.exec(address)) {
				url[key] = index[1];
				address = address.slice(0, index.index);
			}
			url[key] = url[key] || (relative && instruction[3] ? location[key] || "" : "");
			if (instruction[4]) url[key] = url[key].toLowerCase();
		}
		if (parser) url.query = parser(url.query);
		if (relative && location.slashes && url.pathname.charAt(0) !== "/" && (url.pathname !== "" || location.pathname !== "")) url.pathname = resolve(url.pathname, location.pathname);
		if (url.pathname.charAt(0) !== "/" && isSpecial(url.protocol)) url.pathname = "/" + url.pathname;
		if (!required(url.port, url.protocol)) {
			url.host = url.hostname;
			url.port = "";
		}
		url.username = url.password = "";
		if (url.auth) {
			index = url.auth.indexOf(":");
			if (~index) {
				url.username = url.auth.slice(0, index);
				url.username = encodeURIComponent(decodeURIComponent(url.username));
				url.password = url.auth.slice(index + 1);
				url.password = encodeURIComponent(decodeURIComponent(url.password));
			} else url.username = encodeURIComponent(decodeURIComponent(url.auth));
			url.auth = url.password ? url.username + ":" + url.password : url.username;
		}
		url.origin = url.protocol !== "file:" && isSpecial(url.protocol) && url.host ? url.protocol + "//" + url.host : "null";
		url.href = url.toString();
	}
	/**
	* This is convenience method for changing properties in the URL instance to
	* insure that they all propagate correctly.
	*
	* @param {String} part          Property we need to adjust.
	* @param {Mixed} value          The newly assigned value.
	* @param {Boolean|Function} fn  When setting the query, it will be the function
	*                               used to parse the query.
	*                               When setting the protocol, double slash will be
	*                               removed from the final url if it is true.
	* @returns {URL} URL instance for chaining.
	* @public
	*/
	function set(part, value, fn) {
		var url = this;
		switch (part) {
			case "query":
				if ("string" === typeof value && value.length) value = (fn || qs.parse)(value);
				url[part] = value;
				break;
			case "port":
				url[part] = value;
				if (!required(value, url.protocol)) {
					url.host = url.hostname;
					url[part] = "";
				} else if (value) url.host = url.hostname + ":" + value;
				break;
			case "hostname":
				url[part] = value;
				if (url.port) value += ":" + url.port;
				url.host = value;
				break;
			case "host":
				url[part] = value;
				if (port.test(value)) {
					value = value.split(":");
					url.port = value.pop();
					url.hostname = value.join(":");
				} else {
					url.hostname = value;
					url.port = "";
				}
				break;
			case "protocol":
				url.protocol = value.toLowerCase();
				url.slashes = !fn;
				break;
			case "pathname":
			case "hash":
				if (value) {
					var char = part === "pathname" ? "/" : "#";
					url[part] = value.charAt(0) !== char ? char + value : value;
				} else url[part] = value;
				break;
			case "username":
			case "password":
				url[part] = encodeURIComponent(value);
				break;
			case "auth":
				var index = value.indexOf(":");
				if (~index) {
					url.username = value.slice(0, index);
					url.username = encodeURIComponent(decodeURIComponent(url.username));
					url.password = value.slice(index + 1);
					url.password = encodeURIComponent(decodeURIComponent(url.password));
				} else url.username = encodeURIComponent(decodeURIComponent(value));
		}
		for (var i = 0; i < rules.length; i++) {
			var ins = rules[i];
			if (ins[4]) url[ins[1]] = url[ins[1]].toLowerCase();
		}
		url.auth = url.password ? url.username + ":" + url.password : url.username;
		url.origin = url.protocol !== "file:" && isSpecial(url.protocol) && url.host ? url.protocol + "//" + url.host : "null";
		url.href = url.toString();
		return url;
	}
	/**
	* Transform the properties back in to a valid and full URL string.
	*
	* @param {Function} stringify Optional query stringify function.
	* @returns {String} Compiled version of the URL.
	* @public
	*/
	function toString(stringify) {
		if (!stringify || "function" !== typeof stringify) stringify = qs.stringify;
		var query, url = this, host = url.host, protocol = url.protocol;
		if (protocol && protocol.charAt(protocol.length - 1) !== ":") protocol += ":";
		var result = protocol + (url.protocol && url.slashes || isSpecial(url.protocol) ? "//" : "");
		if (url.username) {
			result += url.username;
			if (url.password) result += ":" + url.password;
			result += "@";
		} else if (url.password) {
			result += ":" + url.password;
			result += "@";
		} else if (url.protocol !== "file:" && isSpecial(url.protocol) && !host && url.pathname !== "/") result += "@";
		if (host[host.length - 1] === ":" || port.test(url.hostname) && !url.port) host += ":";
		result += host + url.pathname;
		query = "object" === typeof url.query ? stringify(url.query) : url.query;
		if (query) result += "?" !== query.charAt(0) ? "?" + query : query;
		if (url.hash) result += url.hash;
		return result;
	}
	Url.prototype = {
		set,
		toString
	};
	Url.extractProtocol = extractProtocol;
	Url.location = lolcation;
	Url.trimLeft = trimLeft;
	Url.qs = qs;
	module.exports = Url;
})))());
/**
* Generate a UUID v4 based on random numbers. We intentioanlly use the less
* secure Math.random function here since the more secure crypto.getRandomNumbers
* is not available on all platforms.
* This is not a problem for us since we use the UUID only for generating a
* request ID, so we can correlate server logs to client errors.
*
* This function is taken from following site:
* https://stackoverflow.com/questions/105034/create-guid-uuid-in-javascript
*
* @return {string} The generate UUID
*/
function uuid() {
	return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, function(c) {
		var r = Math.random() * 16 | 0;
		return (c === "x" ? r : r & 3 | 8).toString(16);
	});
}
// node_modules/tus-js-client/lib.esm/upload.js
function _regeneratorRuntime$1() {
	"use strict";
	/*! regenerator-runtime -- Copyright (c) 2014-present, Facebook, Inc. -- license (MIT): https://github.com/facebook/regenerator/blob/main/LICENSE */ _regeneratorRuntime$1 = function _regeneratorRuntime() {
		return e;
	};
	var t, e = {}, r = Object.prototype, n = r.hasOwnProperty, o = Object.defineProperty || function(t, e, r) {
		t[e] = r.value;
	}, i = "function" == typeof Symbol ? Symbol : {}, a = i.iterator || "@@iterator", c = i.asyncIterator || "@@asyncIterator", u = i.toStringTag || "@@toStringTag";
	function define(t, e, r) {
		return Object.defineProperty(t, e, {
			value: r,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}), t[e];
	}
	try {
		define({}, "");
	} catch (t) {
		define = function define(t, e, r) {
			return t[e] = r;
		};
	}
	function wrap(t, e, r, n) {
		var i = e && e.prototype instanceof Generator ? e : Generator, a = Object.create(i.prototype);
		return o(a, "_invoke", { value: makeInvokeMethod(t, r, new Context(n || [])) }), a;
	}
	function tryCatch(t, e, r) {
		try {
			return {
				type: "normal",
				arg: t.call(e, r)
			};
		} catch (t) {
			return {
				type: "throw",
				arg: t
			};
		}
	}
	e.wrap = wrap;
	var h = "suspendedStart", l = "suspendedYield", f = "executing", s = "completed", y = {};
	function Generator() {}
	function GeneratorFunction() {}
	function GeneratorFunctionPrototype() {}
	var p = {};
	define(p, a, function() {
		return this;
	});
	var d = Object.getPrototypeOf, v = d && d(d(values([])));
	v && v !== r && n.call(v, a) && (p = v);
	var g = GeneratorFunctionPrototype.prototype = Generator.prototype = Object.create(p);
	function defineIteratorMethods(t) {
		[
			"next",
			"throw",
			"return"
		].forEach(function(e) {
			define(t, e, function(t) {
				return this._invoke(e, t);
			});
		});
	}
	function AsyncIterator(t, e) {
		function invoke(r, o, i, a) {
			var c = tryCatch(t[r], t, o);
			if ("throw" !== c.type) {
				var u = c.arg, h = u.value;
				return h && "object" == _typeof$6(h) && n.call(h, "__await") ? e.resolve(h.__await).then(function(t) {
					invoke("next", t, i, a);
				}, function(t) {
					invoke("throw", t, i, a);
				}) : e.resolve(h).then(function(t) {
					u.value = t, i(u);
				}, function(t) {
					return invoke("throw", t, i, a);
				});
			}
			a(c.arg);
		}
		var r;
		o(this, "_invoke", { value: function value(t, n) {
			function callInvokeWithMethodAndArg() {
				return new e(function(e, r) {
					invoke(t, n, e, r);
				});
			}
			return r = r ? r.then(callInvokeWithMethodAndArg, callInvokeWithMethodAndArg) : callInvokeWithMethodAndArg();
		} });
	}
	function makeInvokeMethod(e, r, n) {
		var o = h;
		return function(i, a) {
			if (o === f) throw Error("Generator is already running");
			if (o === s) {
				if ("throw" === i) throw a;
				return {
					value: t,
					done: !0
				};
			}
			for (n.method = i, n.arg = a;;) {
				var c = n.delegate;
				if (c) {
					var u = maybeInvokeDelegate(c, n);
					if (u) {
						if (u === y) continue;
						return u;
					}
				}
				if ("next" === n.method) n.sent = n._sent = n.arg;
				else if ("throw" === n.method) {
					if (o === h) throw o = s, n.arg;
					n.dispatchException(n.arg);
				} else "return" === n.method && n.abrupt("return", n.arg);
				o = f;
				var p = tryCatch(e, r, n);
				if ("normal" === p.type) {
					if (o = n.done ? s : l, p.arg === y) continue;
					return {
						value: p.arg,
						done: n.done
					};
				}
				"throw" === p.type && (o = s, n.method = "throw", n.arg = p.arg);
			}
		};
	}
	function maybeInvokeDelegate(e, r) {
		var n = r.method, o = e.iterator[n];
		if (o === t) return r.delegate = null, "throw" === n && e.iterator["return"] && (r.method = "return", r.arg = t, maybeInvokeDelegate(e, r), "throw" === r.method) || "return" !== n && (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("The iterator does not provide a '" + n + "' method")), y;
		var i = tryCatch(o, e.iterator, r.arg);
		if ("throw" === i.type) return r.method = "throw", r.arg = i.arg, r.delegate = null, y;
		var a = i.arg;
		return a ? a.done ? (r[e.resultName] = a.value, r.next = e.nextLoc, "return" !== r.method && (r.method = "next", r.arg = t), r.delegate = null, y) : a : (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("iterator result is not an object"), r.delegate = null, y);
	}
	function pushTryEntry(t) {
		var e = { tryLoc: t[0] };
		1 in t && (e.catchLoc = t[1]), 2 in t && (e.finallyLoc = t[2], e.afterLoc = t[3]), this.tryEntries.push(e);
	}
	function resetTryEntry(t) {
		var e = t.completion || {};
		e.type = "normal", delete e.arg, t.completion = e;
	}
	function Context(t) {
		this.tryEntries = [{ tryLoc: "root" }], t.forEach(pushTryEntry, this), this.reset(!0);
	}
	function values(e) {
		if (e || "" === e) {
			var r = e[a];
			if (r) return r.call(e);
			if ("function" == typeof e.next) return e;
			if (!isNaN(e.length)) {
				var o = -1, i = function next() {
					for (; ++o < e.length;) if (n.call(e, o)) return next.value = e[o], next.done = !1, next;
					return next.value = t, next.done = !0, next;
				};
				return i.next = i;
			}
		}
		throw new TypeError(_typeof$6(e) + " is not iterable");
	}
	return GeneratorFunction.prototype = GeneratorFunctionPrototype, o(g, "constructor", {
		value: GeneratorFunctionPrototype,
		configurable: !0
	}), o(GeneratorFunctionPrototype, "constructor", {
		value: GeneratorFunction,
		configurable: !0
	}), GeneratorFunction.displayName = define(GeneratorFunctionPrototype, u, "GeneratorFunction"), e.isGeneratorFunction = function(t) {
		var e = "function" == typeof t && t.constructor;
		return !!e && (e === GeneratorFunction || "GeneratorFunction" === (e.displayName || e.name));
	}, e.mark = function(t) {
		return Object.setPrototypeOf ? Object.setPrototypeOf(t, GeneratorFunctionPrototype) : (t.__proto__ = GeneratorFunctionPrototype, define(t, u, "GeneratorFunction")), t.prototype = Object.create(g), t;
	}, e.awrap = function(t) {
		return { __await: t };
	}, defineIteratorMethods(AsyncIterator.prototype), define(AsyncIterator.prototype, c, function() {
		return this;
	}), e.AsyncIterator = AsyncIterator, e.async = function(t, r, n, o, i) {
		void 0 === i && (i = Promise);
		var a = new AsyncIterator(wrap(t, r, n, o), i);
		return e.isGeneratorFunction(r) ? a : a.next().then(function(t) {
			return t.done ? t.value : a.next();
		});
	}, defineIteratorMethods(g), define(g, u, "Generator"), define(g, a, function() {
		return this;
	}), define(g, "toString", function() {
		return "[object Generator]";
	}), e.keys = function(t) {
		var e = Object(t), r = [];
		for (var n in e) r.push(n);
		return r.reverse(), function next() {
			for (; r.length;) {
				var t = r.pop();
				if (t in e) return next.value = t, next.done = !1, next;
			}
			return next.done = !0, next;
		};
	}, e.values = values, Context.prototype = {
		constructor: Context,
		reset: function reset(e) {
			if (this.prev = 0, this.next = 0, this.sent = this._sent = t, this.done = !1, this.delegate = null, this.method = "next", this.arg = t, this.tryEntries.forEach(resetTryEntry), !e) for (var r in this) "t" === r.charAt(0) && n.call(this, r) && !isNaN(+r.slice(1)) && (this[r] = t);
		},
		stop: function stop() {
			this.done = !0;
			var t = this.tryEntries[0].completion;
			if ("throw" === t.type) throw t.arg;
			return this.rval;
		},
		dispatchException: function dispatchException(e) {
			if (this.done) throw e;
			var r = this;
			function handle(n, o) {
				return a.type = "throw", a.arg = e, r.next = n, o && (r.method = "next", r.arg = t), !!o;
			}
			for (var o = this.tryEntries.length - 1; o >= 0; --o) {
				var i = this.tryEntries[o], a = i.completion;
				if ("root" === i.tryLoc) return handle("end");
				if (i.tryLoc <= this.prev) {
					var c = n.call(i, "catchLoc"), u = n.call(i, "finallyLoc");
					if (c && u) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					} else if (c) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
					} else {
						if (!u) throw Error("try statement without catch or finally");
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					}
				}
			}
		},
		abrupt: function abrupt(t, e) {
			for (var r = this.tryEntries.length - 1; r >= 0; --r) {
				var o = this.tryEntries[r];
				if (o.tryLoc <= this.prev && n.call(o, "finallyLoc") && this.prev < o.finallyLoc) {
					var i = o;
					break;
				}
			}
			i && ("break" === t || "continue" === t) && i.tryLoc <= e && e <= i.finallyLoc && (i = null);
			var a = i ? i.completion : {};
			return a.type = t, a.arg = e, i ? (this.method = "next", this.next = i.finallyLoc, y) : this.complete(a);
		},
		complete: function complete(t, e) {
			if ("throw" === t.type) throw t.arg;
			return "break" === t.type || "continue" === t.type ? this.next = t.arg : "return" === t.type ? (this.rval = this.arg = t.arg, this.method = "return", this.next = "end") : "normal" === t.type && e && (this.next = e), y;
		},
		finish: function finish(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.finallyLoc === t) return this.complete(r.completion, r.afterLoc), resetTryEntry(r), y;
			}
		},
		"catch": function _catch(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.tryLoc === t) {
					var n = r.completion;
					if ("throw" === n.type) {
						var o = n.arg;
						resetTryEntry(r);
					}
					return o;
				}
			}
			throw Error("illegal catch attempt");
		},
		delegateYield: function delegateYield(e, r, n) {
			return this.delegate = {
				iterator: values(e),
				resultName: r,
				nextLoc: n
			}, "next" === this.method && (this.arg = t), y;
		}
	}, e;
}
function asyncGeneratorStep$1(gen, resolve, reject, _next, _throw, key, arg) {
	try {
		var info = gen[key](arg);
		var value = info.value;
	} catch (error) {
		reject(error);
		return;
	}
	if (info.done) resolve(value);
	else Promise.resolve(value).then(_next, _throw);
}
function _asyncToGenerator$1(fn) {
	return function() {
		var self = this, args = arguments;
		return new Promise(function(resolve, reject) {
			var gen = fn.apply(self, args);
			function _next(value) {
				asyncGeneratorStep$1(gen, resolve, reject, _next, _throw, "next", value);
			}
			function _throw(err) {
				asyncGeneratorStep$1(gen, resolve, reject, _next, _throw, "throw", err);
			}
			_next(void 0);
		});
	};
}
function _slicedToArray(arr, i) {
	return _arrayWithHoles(arr) || _iterableToArrayLimit(arr, i) || _unsupportedIterableToArray(arr, i) || _nonIterableRest();
}
function _nonIterableRest() {
	throw new TypeError("Invalid attempt to destructure non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
}
function _iterableToArrayLimit(r, l) {
	var t = null == r ? null : "undefined" != typeof Symbol && r[Symbol.iterator] || r["@@iterator"];
	if (null != t) {
		var e, n, i, u, a = [], f = !0, o = !1;
		try {
			if (i = (t = t.call(r)).next, 0 === l) {
				if (Object(t) !== t) return;
				f = !1;
			} else for (; !(f = (e = i.call(t)).done) && (a.push(e.value), a.length !== l); f = !0);
		} catch (r) {
			o = !0, n = r;
		} finally {
			try {
				if (!f && null != t["return"] && (u = t["return"](), Object(u) !== u)) return;
			} finally {
				if (o) throw n;
			}
		}
		return a;
	}
}
function _arrayWithHoles(arr) {
	if (Array.isArray(arr)) return arr;
}
function _typeof$6(o) {
	"@babel/helpers - typeof";
	return _typeof$6 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$6(o);
}
function _createForOfIteratorHelper(o, allowArrayLike) {
	var it = typeof Symbol !== "undefined" && o[Symbol.iterator] || o["@@iterator"];
	if (!it) {
		if (Array.isArray(o) || (it = _unsupportedIterableToArray(o)) || allowArrayLike && o && typeof o.length === "number") {
			if (it) o = it;
			var i = 0;
			var F = function F() {};
			return {
				s: F,
				n: function n() {
					if (i >= o.length) return { done: true };
					return {
						done: false,
						value: o[i++]
					};
				},
				e: function e(_e) {
					throw _e;
				},
				f: F
			};
		}
		throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method.");
	}
	var normalCompletion = true, didErr = false, err;
	return {
		s: function s() {
			it = it.call(o);
		},
		n: function n() {
			var step = it.next();
			normalCompletion = step.done;
			return step;
		},
		e: function e(_e2) {
			didErr = true;
			err = _e2;
		},
		f: function f() {
			try {
				if (!normalCompletion && it["return"] != null) it["return"]();
			} finally {
				if (didErr) throw err;
			}
		}
	};
}
function _unsupportedIterableToArray(o, minLen) {
	if (!o) return;
	if (typeof o === "string") return _arrayLikeToArray(o, minLen);
	var n = Object.prototype.toString.call(o).slice(8, -1);
	if (n === "Object" && o.constructor) n = o.constructor.name;
	if (n === "Map" || n === "Set") return Array.from(o);
	if (n === "Arguments" || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(n)) return _arrayLikeToArray(o, minLen);
}
function _arrayLikeToArray(arr, len) {
	if (len == null || len > arr.length) len = arr.length;
	for (var i = 0, arr2 = new Array(len); i < len; i++) arr2[i] = arr[i];
	return arr2;
}
function ownKeys$1(e, r) {
	var t = Object.keys(e);
	if (Object.getOwnPropertySymbols) {
		var o = Object.getOwnPropertySymbols(e);
		r && (o = o.filter(function(r) {
			return Object.getOwnPropertyDescriptor(e, r).enumerable;
		})), t.push.apply(t, o);
	}
	return t;
}
function _objectSpread$1(e) {
	for (var r = 1; r < arguments.length; r++) {
		var t = null != arguments[r] ? arguments[r] : {};
		r % 2 ? ownKeys$1(Object(t), !0).forEach(function(r) {
			_defineProperty$1(e, r, t[r]);
		}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys$1(Object(t)).forEach(function(r) {
			Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
		});
	}
	return e;
}
function _defineProperty$1(obj, key, value) {
	key = _toPropertyKey$6(key);
	if (key in obj) Object.defineProperty(obj, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else obj[key] = value;
	return obj;
}
function _classCallCheck$6(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$6(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$6(descriptor.key), descriptor);
	}
}
function _createClass$6(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$6(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$6(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$6(t) {
	var i = _toPrimitive$6(t, "string");
	return "symbol" == _typeof$6(i) ? i : i + "";
}
function _toPrimitive$6(t, r) {
	if ("object" != _typeof$6(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$6(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var PROTOCOL_TUS_V1 = "tus-v1";
var PROTOCOL_IETF_DRAFT_03 = "ietf-draft-03";
var PROTOCOL_IETF_DRAFT_05 = "ietf-draft-05";
var defaultOptions$1 = {
	endpoint: null,
	uploadUrl: null,
	metadata: {},
	metadataForPartialUploads: {},
	fingerprint: null,
	uploadSize: null,
	onProgress: null,
	onChunkComplete: null,
	onSuccess: null,
	onError: null,
	onUploadUrlAvailable: null,
	overridePatchMethod: false,
	headers: {},
	addRequestId: false,
	onBeforeRequest: null,
	onAfterResponse: null,
	onShouldRetry: defaultOnShouldRetry,
	chunkSize: Number.POSITIVE_INFINITY,
	retryDelays: [
		0,
		1e3,
		3e3,
		5e3
	],
	parallelUploads: 1,
	parallelUploadBoundaries: null,
	storeFingerprintForResuming: true,
	removeFingerprintOnSuccess: false,
	uploadLengthDeferred: false,
	uploadDataDuringCreation: false,
	urlStorage: null,
	fileReader: null,
	httpStack: null,
	protocol: PROTOCOL_TUS_V1
};
var BaseUpload = /*#__PURE__*/ function() {
	function BaseUpload(file, options) {
		_classCallCheck$6(this, BaseUpload);
		if ("resume" in options) console.log("tus: The `resume` option has been removed in tus-js-client v2. Please use the URL storage API instead.");
		this.options = options;
		this.options.chunkSize = Number(this.options.chunkSize);
		this._urlStorage = this.options.urlStorage;
		this.file = file;
		this.url = null;
		this._req = null;
		this._fingerprint = null;
		this._urlStorageKey = null;
		this._offset = null;
		this._aborted = false;
		this._size = null;
		this._source = null;
		this._retryAttempt = 0;
		this._retryTimeout = null;
		this._offsetBeforeRetry = 0;
		this._parallelUploads = null;
		this._parallelUploadUrls = null;
	}
	/**
	* Use the Termination extension to delete an upload from the server by sending a DELETE
	* request to the specified upload URL. This is only possible if the server supports the
	* Termination extension. If the `options.retryDelays` property is set, the method will
	* also retry if an error ocurrs.
	*
	* @param {String} url The upload's URL which will be terminated.
	* @param {object} options Optional options for influencing HTTP requests.
	* @return {Promise} The Promise will be resolved/rejected when the requests finish.
	*/
	return _createClass$6(BaseUpload, [
		{
			key: "findPreviousUploads",
			value: function findPreviousUploads() {
				var _this = this;
				return this.options.fingerprint(this.file, this.options).then(function(fingerprint) {
					return _this._urlStorage.findUploadsByFingerprint(fingerprint);
				});
			}
		},
		{
			key: "resumeFromPreviousUpload",
			value: function resumeFromPreviousUpload(previousUpload) {
				this.url = previousUpload.uploadUrl || null;
				this._parallelUploadUrls = previousUpload.parallelUploadUrls || null;
				this._urlStorageKey = previousUpload.urlStorageKey;
			}
		},
		{
			key: "start",
			value: function start() {
				var _this2 = this;
				var file = this.file;
				if (!file) {
					this._emitError(/* @__PURE__ */ new Error("tus: no file or stream to upload provided"));
					return;
				}
				if (![
					PROTOCOL_TUS_V1,
					PROTOCOL_IETF_DRAFT_03,
					PROTOCOL_IETF_DRAFT_05
				].includes(this.options.protocol)) {
					this._emitError(new Error("tus: unsupported protocol ".concat(this.options.protocol)));
					return;
				}
				if (!this.options.endpoint && !this.options.uploadUrl && !this.url) {
					this._emitError(/* @__PURE__ */ new Error("tus: neither an endpoint or an upload URL is provided"));
					return;
				}
				var retryDelays = this.options.retryDelays;
				if (retryDelays != null && Object.prototype.toString.call(retryDelays) !== "[object Array]") {
					this._emitError(/* @__PURE__ */ new Error("tus: the `retryDelays` option must either be an array or null"));
					return;
				}
				if (this.options.parallelUploads > 1) for (var _i = 0, _arr = [
					"uploadUrl",
					"uploadSize",
					"uploadLengthDeferred"
				]; _i < _arr.length; _i++) {
					var optionName = _arr[_i];
					if (this.options[optionName]) {
						this._emitError(new Error("tus: cannot use the ".concat(optionName, " option when parallelUploads is enabled")));
						return;
					}
				}
				if (this.options.parallelUploadBoundaries) {
					if (this.options.parallelUploads <= 1) {
						this._emitError(/* @__PURE__ */ new Error("tus: cannot use the `parallelUploadBoundaries` option when `parallelUploads` is disabled"));
						return;
					}
					if (this.options.parallelUploads !== this.options.parallelUploadBoundaries.length) {
						this._emitError(/* @__PURE__ */ new Error("tus: the `parallelUploadBoundaries` must have the same length as the value of `parallelUploads`"));
						return;
					}
				}
				this.options.fingerprint(file, this.options).then(function(fingerprint) {
					if (fingerprint == null) log("No fingerprint was calculated meaning that the upload cannot be stored in the URL storage.");
					else log("Calculated fingerprint: ".concat(fingerprint));
					_this2._fingerprint = fingerprint;
					if (_this2._source) return _this2._source;
					return _this2.options.fileReader.openFile(file, _this2.options.chunkSize);
				}).then(function(source) {
					_this2._source = source;
					if (_this2.options.uploadLengthDeferred) _this2._size = null;
					else if (_this2.options.uploadSize != null) {
						_this2._size = Number(_this2.options.uploadSize);
						if (Number.isNaN(_this2._size)) {
							_this2._emitError(/* @__PURE__ */ new Error("tus: cannot convert `uploadSize` option into a number"));
							return;
						}
					} else {
						_this2._size = _this2._source.size;
						if (_this2._size == null) {
							_this2._emitError(/* @__PURE__ */ new Error("tus: cannot automatically derive upload's size from input. Specify it manually using the `uploadSize` option or use the `uploadLengthDeferred` option"));
							return;
						}
					}
					if (_this2.options.parallelUploads > 1 || _this2._parallelUploadUrls != null) _this2._startParallelUpload();
					else _this2._startSingleUpload();
				})["catch"](function(err) {
					_this2._emitError(err);
				});
			}
		},
		{
			key: "_startParallelUpload",
			value: function _startParallelUpload() {
				var _this$options$paralle, _this3 = this;
				var totalSize = this._size;
				var totalProgress = 0;
				this._parallelUploads = [];
				var partCount = this._parallelUploadUrls != null ? this._parallelUploadUrls.length : this.options.parallelUploads;
				var parts = (_this$options$paralle = this.options.parallelUploadBoundaries) !== null && _this$options$paralle !== void 0 ? _this$options$paralle : splitSizeIntoParts(this._source.size, partCount);
				if (this._parallelUploadUrls) parts.forEach(function(part, index) {
					part.uploadUrl = _this3._parallelUploadUrls[index] || null;
				});
				this._parallelUploadUrls = new Array(parts.length);
				var uploads = parts.map(function(part, index) {
					var lastPartProgress = 0;
					return _this3._source.slice(part.start, part.end).then(function(_ref) {
						var value = _ref.value;
						return new Promise(function(resolve, reject) {
							var upload = new BaseUpload(value, _objectSpread$1(_objectSpread$1({}, _this3.options), {}, {
								uploadUrl: part.uploadUrl || null,
								storeFingerprintForResuming: false,
								removeFingerprintOnSuccess: false,
								parallelUploads: 1,
								parallelUploadBoundaries: null,
								metadata: _this3.options.metadataForPartialUploads,
								headers: _objectSpread$1(_objectSpread$1({}, _this3.options.headers), {}, { "Upload-Concat": "partial" }),
								onSuccess: resolve,
								onError: reject,
								onProgress: function onProgress(newPartProgress) {
									totalProgress = totalProgress - lastPartProgress + newPartProgress;
									lastPartProgress = newPartProgress;
									_this3._emitProgress(totalProgress, totalSize);
								},
								onUploadUrlAvailable: function onUploadUrlAvailable() {
									_this3._parallelUploadUrls[index] = upload.url;
									if (_this3._parallelUploadUrls.filter(function(u) {
										return Boolean(u);
									}).length === parts.length) _this3._saveUploadInUrlStorage();
								}
							}));
							upload.start();
							_this3._parallelUploads.push(upload);
						});
					});
				});
				var req;
				Promise.all(uploads).then(function() {
					req = _this3._openRequest("POST", _this3.options.endpoint);
					req.setHeader("Upload-Concat", "final;".concat(_this3._parallelUploadUrls.join(" ")));
					var metadata = encodeMetadata(_this3.options.metadata);
					if (metadata !== "") req.setHeader("Upload-Metadata", metadata);
					return _this3._sendRequest(req, null);
				}).then(function(res) {
					if (!inStatusCategory(res.getStatus(), 200)) {
						_this3._emitHttpError(req, res, "tus: unexpected response while creating upload");
						return;
					}
					var location = res.getHeader("Location");
					if (location == null) {
						_this3._emitHttpError(req, res, "tus: invalid or missing Location header");
						return;
					}
					_this3.url = resolveUrl(_this3.options.endpoint, location);
					log("Created upload at ".concat(_this3.url));
					_this3._emitSuccess(res);
				})["catch"](function(err) {
					_this3._emitError(err);
				});
			}
		},
		{
			key: "_startSingleUpload",
			value: function _startSingleUpload() {
				this._aborted = false;
				if (this.url != null) {
					log("Resuming upload from previous URL: ".concat(this.url));
					this._resumeUpload();
					return;
				}
				if (this.options.uploadUrl != null) {
					log("Resuming upload from provided URL: ".concat(this.options.uploadUrl));
					this.url = this.options.uploadUrl;
					this._resumeUpload();
					return;
				}
				log("Creating a new upload");
				this._createUpload();
			}
		},
		{
			key: "abort",
			value: function abort(shouldTerminate) {
				var _this4 = this;
				if (this._parallelUploads != null) {
					var _iterator = _createForOfIteratorHelper(this._parallelUploads), _step;
					try {
						for (_iterator.s(); !(_step = _iterator.n()).done;) _step.value.abort(shouldTerminate);
					} catch (err) {
						_iterator.e(err);
					} finally {
						_iterator.f();
					}
				}
				if (this._req !== null) this._req.abort();
				this._aborted = true;
				if (this._retryTimeout != null) {
					clearTimeout(this._retryTimeout);
					this._retryTimeout = null;
				}
				if (!shouldTerminate || this.url == null) return Promise.resolve();
				return BaseUpload.terminate(this.url, this.options).then(function() {
					return _this4._removeFromUrlStorage();
				});
			}
		},
		{
			key: "_emitHttpError",
			value: function _emitHttpError(req, res, message, causingErr) {
				this._emitError(new DetailedError(message, causingErr, req, res));
			}
		},
		{
			key: "_emitError",
			value: function _emitError(err) {
				var _this5 = this;
				if (this._aborted) return;
				if (this.options.retryDelays != null) {
					if (this._offset != null && this._offset > this._offsetBeforeRetry) this._retryAttempt = 0;
					if (shouldRetry(err, this._retryAttempt, this.options)) {
						var delay = this.options.retryDelays[this._retryAttempt++];
						this._offsetBeforeRetry = this._offset;
						this._retryTimeout = setTimeout(function() {
							_this5.start();
						}, delay);
						return;
					}
				}
				if (typeof this.options.onError === "function") this.options.onError(err);
				else throw err;
			}
		},
		{
			key: "_emitSuccess",
			value: function _emitSuccess(lastResponse) {
				if (this.options.removeFingerprintOnSuccess) this._removeFromUrlStorage();
				if (typeof this.options.onSuccess === "function") this.options.onSuccess({ lastResponse });
			}
		},
		{
			key: "_emitProgress",
			value: function _emitProgress(bytesSent, bytesTotal) {
				if (typeof this.options.onProgress === "function") this.options.onProgress(bytesSent, bytesTotal);
			}
		},
		{
			key: "_emitChunkComplete",
			value: function _emitChunkComplete(chunkSize, bytesAccepted, bytesTotal) {
				if (typeof this.options.onChunkComplete === "function") this.options.onChunkComplete(chunkSize, bytesAccepted, bytesTotal);
			}
		},
		{
			key: "_createUpload",
			value: function _createUpload() {
				var _this6 = this;
				if (!this.options.endpoint) {
					this._emitError(/* @__PURE__ */ new Error("tus: unable to create upload because no endpoint is provided"));
					return;
				}
				var req = this._openRequest("POST", this.options.endpoint);
				if (this.options.uploadLengthDeferred) req.setHeader("Upload-Defer-Length", "1");
				else req.setHeader("Upload-Length", "".concat(this._size));
				var metadata = encodeMetadata(this.options.metadata);
				if (metadata !== "") req.setHeader("Upload-Metadata", metadata);
				var promise;
				if (this.options.uploadDataDuringCreation && !this.options.uploadLengthDeferred) {
					this._offset = 0;
					promise = this._addChunkToRequest(req);
				} else {
					if (this.options.protocol === PROTOCOL_IETF_DRAFT_03 || this.options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Upload-Complete", "?0");
					promise = this._sendRequest(req, null);
				}
				promise.then(function(res) {
					if (!inStatusCategory(res.getStatus(), 200)) {
						_this6._emitHttpError(req, res, "tus: unexpected response while creating upload");
						return;
					}
					var location = res.getHeader("Location");
					if (location == null) {
						_this6._emitHttpError(req, res, "tus: invalid or missing Location header");
						return;
					}
					_this6.url = resolveUrl(_this6.options.endpoint, location);
					log("Created upload at ".concat(_this6.url));
					if (typeof _this6.options.onUploadUrlAvailable === "function") _this6.options.onUploadUrlAvailable();
					if (_this6._size === 0) {
						_this6._emitSuccess(res);
						_this6._source.close();
						return;
					}
					_this6._saveUploadInUrlStorage().then(function() {
						if (_this6.options.uploadDataDuringCreation) _this6._handleUploadResponse(req, res);
						else {
							_this6._offset = 0;
							_this6._performUpload();
						}
					});
				})["catch"](function(err) {
					_this6._emitHttpError(req, null, "tus: failed to create upload", err);
				});
			}
		},
		{
			key: "_resumeUpload",
			value: function _resumeUpload() {
				var _this7 = this;
				var req = this._openRequest("HEAD", this.url);
				this._sendRequest(req, null).then(function(res) {
					var status = res.getStatus();
					if (!inStatusCategory(status, 200)) {
						if (status === 423) {
							_this7._emitHttpError(req, res, "tus: upload is currently locked; retry later");
							return;
						}
						if (inStatusCategory(status, 400)) _this7._removeFromUrlStorage();
						if (!_this7.options.endpoint) {
							_this7._emitHttpError(req, res, "tus: unable to resume upload (new upload cannot be created without an endpoint)");
							return;
						}
						_this7.url = null;
						_this7._createUpload();
						return;
					}
					var offset = Number.parseInt(res.getHeader("Upload-Offset"), 10);
					if (Number.isNaN(offset)) {
						_this7._emitHttpError(req, res, "tus: invalid or missing offset value");
						return;
					}
					var length = Number.parseInt(res.getHeader("Upload-Length"), 10);
					if (Number.isNaN(length) && !_this7.options.uploadLengthDeferred && _this7.options.protocol === PROTOCOL_TUS_V1) {
						_this7._emitHttpError(req, res, "tus: invalid or missing length value");
						return;
					}
					if (typeof _this7.options.onUploadUrlAvailable === "function") _this7.options.onUploadUrlAvailable();
					_this7._saveUploadInUrlStorage().then(function() {
						if (offset === length) {
							_this7._emitProgress(length, length);
							_this7._emitSuccess(res);
							return;
						}
						_this7._offset = offset;
						_this7._performUpload();
					});
				})["catch"](function(err) {
					_this7._emitHttpError(req, null, "tus: failed to resume upload", err);
				});
			}
		},
		{
			key: "_performUpload",
			value: function _performUpload() {
				var _this8 = this;
				if (this._aborted) return;
				var req;
				if (this.options.overridePatchMethod) {
					req = this._openRequest("POST", this.url);
					req.setHeader("X-HTTP-Method-Override", "PATCH");
				} else req = this._openRequest("PATCH", this.url);
				req.setHeader("Upload-Offset", "".concat(this._offset));
				this._addChunkToRequest(req).then(function(res) {
					if (!inStatusCategory(res.getStatus(), 200)) {
						_this8._emitHttpError(req, res, "tus: unexpected response while uploading chunk");
						return;
					}
					_this8._handleUploadResponse(req, res);
				})["catch"](function(err) {
					if (_this8._aborted) return;
					_this8._emitHttpError(req, null, "tus: failed to upload chunk at offset ".concat(_this8._offset), err);
				});
			}
		},
		{
			key: "_addChunkToRequest",
			value: function _addChunkToRequest(req) {
				var _this9 = this;
				var start = this._offset;
				var end = this._offset + this.options.chunkSize;
				req.setProgressHandler(function(bytesSent) {
					_this9._emitProgress(start + bytesSent, _this9._size);
				});
				if (this.options.protocol === PROTOCOL_TUS_V1) req.setHeader("Content-Type", "application/offset+octet-stream");
				else if (this.options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Content-Type", "application/partial-upload");
				if ((end === Number.POSITIVE_INFINITY || end > this._size) && !this.options.uploadLengthDeferred) end = this._size;
				return this._source.slice(start, end).then(function(_ref2) {
					var value = _ref2.value, done = _ref2.done;
					var valueSize = value !== null && value !== void 0 && value.size ? value.size : 0;
					if (_this9.options.uploadLengthDeferred && done) {
						_this9._size = _this9._offset + valueSize;
						req.setHeader("Upload-Length", "".concat(_this9._size));
					}
					var newSize = _this9._offset + valueSize;
					if (!_this9.options.uploadLengthDeferred && done && newSize !== _this9._size) return Promise.reject(new Error("upload was configured with a size of ".concat(_this9._size, " bytes, but the source is done after ").concat(newSize, " bytes")));
					if (value === null) return _this9._sendRequest(req);
					if (_this9.options.protocol === PROTOCOL_IETF_DRAFT_03 || _this9.options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Upload-Complete", done ? "?1" : "?0");
					_this9._emitProgress(_this9._offset, _this9._size);
					return _this9._sendRequest(req, value);
				});
			}
		},
		{
			key: "_handleUploadResponse",
			value: function _handleUploadResponse(req, res) {
				var offset = Number.parseInt(res.getHeader("Upload-Offset"), 10);
				if (Number.isNaN(offset)) {
					this._emitHttpError(req, res, "tus: invalid or missing offset value");
					return;
				}
				this._emitProgress(offset, this._size);
				this._emitChunkComplete(offset - this._offset, offset, this._size);
				this._offset = offset;
				if (offset === this._size) {
					this._emitSuccess(res);
					this._source.close();
					return;
				}
				this._performUpload();
			}
		},
		{
			key: "_openRequest",
			value: function _openRequest(method, url) {
				var req = openRequest(method, url, this.options);
				this._req = req;
				return req;
			}
		},
		{
			key: "_removeFromUrlStorage",
			value: function _removeFromUrlStorage() {
				var _this10 = this;
				if (!this._urlStorageKey) return;
				this._urlStorage.removeUpload(this._urlStorageKey)["catch"](function(err) {
					_this10._emitError(err);
				});
				this._urlStorageKey = null;
			}
		},
		{
			key: "_saveUploadInUrlStorage",
			value: function _saveUploadInUrlStorage() {
				var _this11 = this;
				if (!this.options.storeFingerprintForResuming || !this._fingerprint || this._urlStorageKey !== null) return Promise.resolve();
				var storedUpload = {
					size: this._size,
					metadata: this.options.metadata,
					creationTime: (/* @__PURE__ */ new Date()).toString()
				};
				if (this._parallelUploads) storedUpload.parallelUploadUrls = this._parallelUploadUrls;
				else storedUpload.uploadUrl = this.url;
				return this._urlStorage.addUpload(this._fingerprint, storedUpload).then(function(urlStorageKey) {
					_this11._urlStorageKey = urlStorageKey;
				});
			}
		},
		{
			key: "_sendRequest",
			value: function _sendRequest(req) {
				return sendRequest(req, arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : null, this.options);
			}
		}
	], [{
		key: "terminate",
		value: function terminate(url) {
			var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
			var req = openRequest("DELETE", url, options);
			return sendRequest(req, null, options).then(function(res) {
				if (res.getStatus() === 204) return;
				throw new DetailedError("tus: unexpected response while terminating upload", null, req, res);
			})["catch"](function(err) {
				if (!(err instanceof DetailedError)) err = new DetailedError("tus: failed to terminate upload", err, req, null);
				if (!shouldRetry(err, 0, options)) throw err;
				var delay = options.retryDelays[0];
				var remainingDelays = options.retryDelays.slice(1);
				var newOptions = _objectSpread$1(_objectSpread$1({}, options), {}, { retryDelays: remainingDelays });
				return new Promise(function(resolve) {
					return setTimeout(resolve, delay);
				}).then(function() {
					return BaseUpload.terminate(url, newOptions);
				});
			});
		}
	}]);
}();
function encodeMetadata(metadata) {
	return Object.entries(metadata).map(function(_ref3) {
		var _ref4 = _slicedToArray(_ref3, 2), key = _ref4[0], value = _ref4[1];
		return "".concat(key, " ").concat(gBase64.encode(String(value)));
	}).join(",");
}
/**
* Checks whether a given status is in the range of the expected category.
* For example, only a status between 200 and 299 will satisfy the category 200.
*
* @api private
*/
function inStatusCategory(status, category) {
	return status >= category && status < category + 100;
}
/**
* Create a new HTTP request with the specified method and URL.
* The necessary headers that are included in every request
* will be added, including the request ID.
*
* @api private
*/
function openRequest(method, url, options) {
	var req = options.httpStack.createRequest(method, url);
	if (options.protocol === PROTOCOL_IETF_DRAFT_03) req.setHeader("Upload-Draft-Interop-Version", "5");
	else if (options.protocol === PROTOCOL_IETF_DRAFT_05) req.setHeader("Upload-Draft-Interop-Version", "6");
	else req.setHeader("Tus-Resumable", "1.0.0");
	var headers = options.headers || {};
	for (var _i2 = 0, _Object$entries = Object.entries(headers); _i2 < _Object$entries.length; _i2++) {
		var _Object$entries$_i = _slicedToArray(_Object$entries[_i2], 2), name = _Object$entries$_i[0], value = _Object$entries$_i[1];
		req.setHeader(name, value);
	}
	if (options.addRequestId) {
		var requestId = uuid();
		req.setHeader("X-Request-ID", requestId);
	}
	return req;
}
/**
* Send a request with the provided body while invoking the onBeforeRequest
* and onAfterResponse callbacks.
*
* @api private
*/
function sendRequest(_x, _x2, _x3) {
	return _sendRequest2.apply(this, arguments);
}
/**
* Checks whether the browser running this code has internet access.
* This function will always return true in the node.js environment
*
* @api private
*/
function _sendRequest2() {
	_sendRequest2 = _asyncToGenerator$1(/*#__PURE__*/ _regeneratorRuntime$1().mark(function _callee(req, body, options) {
		var res;
		return _regeneratorRuntime$1().wrap(function _callee$(_context) {
			while (1) switch (_context.prev = _context.next) {
				case 0:
					if (!(typeof options.onBeforeRequest === "function")) {
						_context.next = 3;
						break;
					}
					_context.next = 3;
					return options.onBeforeRequest(req);
				case 3:
					_context.next = 5;
					return req.send(body);
				case 5:
					res = _context.sent;
					if (!(typeof options.onAfterResponse === "function")) {
						_context.next = 9;
						break;
					}
					_context.next = 9;
					return options.onAfterResponse(req, res);
				case 9: return _context.abrupt("return", res);
				case 10:
				case "end": return _context.stop();
			}
		}, _callee);
	}));
	return _sendRequest2.apply(this, arguments);
}
function isOnline() {
	var online = true;
	if (typeof navigator !== "undefined" && navigator.onLine === false) online = false;
	return online;
}
/**
* Checks whether or not it is ok to retry a request.
* @param {Error|DetailedError} err the error returned from the last request
* @param {number} retryAttempt the number of times the request has already been retried
* @param {object} options tus Upload options
*
* @api private
*/
function shouldRetry(err, retryAttempt, options) {
	if (options.retryDelays == null || retryAttempt >= options.retryDelays.length || err.originalRequest == null) return false;
	if (options && typeof options.onShouldRetry === "function") return options.onShouldRetry(err, retryAttempt, options);
	return defaultOnShouldRetry(err);
}
/**
* determines if the request should be retried. Will only retry if not a status 4xx except a 409 or 423
* @param {DetailedError} err
* @returns {boolean}
*/
function defaultOnShouldRetry(err) {
	var status = err.originalResponse ? err.originalResponse.getStatus() : 0;
	return (!inStatusCategory(status, 400) || status === 409 || status === 423) && isOnline();
}
/**
* Resolve a relative link given the origin as source. For example,
* if a HTTP request to http://example.com/files/ returns a Location
* header with the value /upload/abc, the resolved URL will be:
* http://example.com/upload/abc
*/
function resolveUrl(origin, link) {
	return new import_url_parse.default(link, origin).toString();
}
/**
* Calculate the start and end positions for the parts if an upload
* is split into multiple parallel requests.
*
* @param {number} totalSize The byte size of the upload, which will be split.
* @param {number} partCount The number in how many parts the upload will be split.
* @return {object[]}
* @api private
*/
function splitSizeIntoParts(totalSize, partCount) {
	var partSize = Math.floor(totalSize / partCount);
	var parts = [];
	for (var i = 0; i < partCount; i++) parts.push({
		start: partSize * i,
		end: partSize * (i + 1)
	});
	parts[partCount - 1].end = totalSize;
	return parts;
}
BaseUpload.defaultOptions = defaultOptions$1;
// node_modules/tus-js-client/lib.esm/browser/isReactNative.js
var isReactNative = function isReactNative() {
	return typeof navigator !== "undefined" && typeof navigator.product === "string" && navigator.product.toLowerCase() === "reactnative";
};
// node_modules/tus-js-client/lib.esm/browser/uriToBlob.js
/**
* uriToBlob resolves a URI to a Blob object. This is used for
* React Native to retrieve a file (identified by a file://
* URI) as a blob.
*/
function uriToBlob(uri) {
	return new Promise(function(resolve, reject) {
		var xhr = new XMLHttpRequest();
		xhr.responseType = "blob";
		xhr.onload = function() {
			var blob = xhr.response;
			resolve(blob);
		};
		xhr.onerror = function(err) {
			reject(err);
		};
		xhr.open("GET", uri);
		xhr.send();
	});
}
// node_modules/tus-js-client/lib.esm/browser/sources/isCordova.js
var isCordova = function isCordova() {
	return typeof window !== "undefined" && (typeof window.PhoneGap !== "undefined" || typeof window.Cordova !== "undefined" || typeof window.cordova !== "undefined");
};
// node_modules/tus-js-client/lib.esm/browser/sources/readAsByteArray.js
/**
* readAsByteArray converts a File object to a Uint8Array.
* This function is only used on the Apache Cordova platform.
* See https://cordova.apache.org/docs/en/latest/reference/cordova-plugin-file/index.html#read-a-file
*/
function readAsByteArray(chunk) {
	return new Promise(function(resolve, reject) {
		var reader = new FileReader();
		reader.onload = function() {
			resolve({ value: new Uint8Array(reader.result) });
		};
		reader.onerror = function(err) {
			reject(err);
		};
		reader.readAsArrayBuffer(chunk);
	});
}
// node_modules/tus-js-client/lib.esm/browser/sources/FileSource.js
function _typeof$5(o) {
	"@babel/helpers - typeof";
	return _typeof$5 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$5(o);
}
function _classCallCheck$5(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$5(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$5(descriptor.key), descriptor);
	}
}
function _createClass$5(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$5(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$5(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$5(t) {
	var i = _toPrimitive$5(t, "string");
	return "symbol" == _typeof$5(i) ? i : i + "";
}
function _toPrimitive$5(t, r) {
	if ("object" != _typeof$5(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$5(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var FileSource = /*#__PURE__*/ function() {
	function FileSource(file) {
		_classCallCheck$5(this, FileSource);
		this._file = file;
		this.size = file.size;
	}
	return _createClass$5(FileSource, [{
		key: "slice",
		value: function slice(start, end) {
			if (isCordova()) return readAsByteArray(this._file.slice(start, end));
			var value = this._file.slice(start, end);
			var done = end >= this.size;
			return Promise.resolve({
				value,
				done
			});
		}
	}, {
		key: "close",
		value: function close() {}
	}]);
}();
// node_modules/tus-js-client/lib.esm/browser/sources/StreamSource.js
function _typeof$4(o) {
	"@babel/helpers - typeof";
	return _typeof$4 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$4(o);
}
function _classCallCheck$4(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$4(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$4(descriptor.key), descriptor);
	}
}
function _createClass$4(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$4(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$4(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$4(t) {
	var i = _toPrimitive$4(t, "string");
	return "symbol" == _typeof$4(i) ? i : i + "";
}
function _toPrimitive$4(t, r) {
	if ("object" != _typeof$4(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$4(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
function len(blobOrArray) {
	if (blobOrArray === void 0) return 0;
	if (blobOrArray.size !== void 0) return blobOrArray.size;
	return blobOrArray.length;
}
function concat(a, b) {
	if (a.concat) return a.concat(b);
	if (a instanceof Blob) return new Blob([a, b], { type: a.type });
	if (a.set) {
		var c = new a.constructor(a.length + b.length);
		c.set(a);
		c.set(b, a.length);
		return c;
	}
	throw new Error("Unknown data type");
}
var StreamSource = /*#__PURE__*/ function() {
	function StreamSource(reader) {
		_classCallCheck$4(this, StreamSource);
		this._buffer = void 0;
		this._bufferOffset = 0;
		this._reader = reader;
		this._done = false;
	}
	return _createClass$4(StreamSource, [
		{
			key: "slice",
			value: function slice(start, end) {
				if (start < this._bufferOffset) return Promise.reject(/* @__PURE__ */ new Error("Requested data is before the reader's current offset"));
				return this._readUntilEnoughDataOrDone(start, end);
			}
		},
		{
			key: "_readUntilEnoughDataOrDone",
			value: function _readUntilEnoughDataOrDone(start, end) {
				var _this = this;
				var hasEnoughData = end <= this._bufferOffset + len(this._buffer);
				if (this._done || hasEnoughData) {
					var value = this._getDataFromBuffer(start, end);
					var done = value == null ? this._done : false;
					return Promise.resolve({
						value,
						done
					});
				}
				return this._reader.read().then(function(_ref) {
					var value = _ref.value;
					if (_ref.done) _this._done = true;
					else if (_this._buffer === void 0) _this._buffer = value;
					else _this._buffer = concat(_this._buffer, value);
					return _this._readUntilEnoughDataOrDone(start, end);
				});
			}
		},
		{
			key: "_getDataFromBuffer",
			value: function _getDataFromBuffer(start, end) {
				if (start > this._bufferOffset) {
					this._buffer = this._buffer.slice(start - this._bufferOffset);
					this._bufferOffset = start;
				}
				var hasAllDataBeenRead = len(this._buffer) === 0;
				if (this._done && hasAllDataBeenRead) return null;
				return this._buffer.slice(0, end - start);
			}
		},
		{
			key: "close",
			value: function close() {
				if (this._reader.cancel) this._reader.cancel();
			}
		}
	]);
}();
// node_modules/tus-js-client/lib.esm/browser/fileReader.js
function _typeof$3(o) {
	"@babel/helpers - typeof";
	return _typeof$3 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$3(o);
}
function _regeneratorRuntime() {
	"use strict";
	/*! regenerator-runtime -- Copyright (c) 2014-present, Facebook, Inc. -- license (MIT): https://github.com/facebook/regenerator/blob/main/LICENSE */ _regeneratorRuntime = function _regeneratorRuntime() {
		return e;
	};
	var t, e = {}, r = Object.prototype, n = r.hasOwnProperty, o = Object.defineProperty || function(t, e, r) {
		t[e] = r.value;
	}, i = "function" == typeof Symbol ? Symbol : {}, a = i.iterator || "@@iterator", c = i.asyncIterator || "@@asyncIterator", u = i.toStringTag || "@@toStringTag";
	function define(t, e, r) {
		return Object.defineProperty(t, e, {
			value: r,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}), t[e];
	}
	try {
		define({}, "");
	} catch (t) {
		define = function define(t, e, r) {
			return t[e] = r;
		};
	}
	function wrap(t, e, r, n) {
		var i = e && e.prototype instanceof Generator ? e : Generator, a = Object.create(i.prototype);
		return o(a, "_invoke", { value: makeInvokeMethod(t, r, new Context(n || [])) }), a;
	}
	function tryCatch(t, e, r) {
		try {
			return {
				type: "normal",
				arg: t.call(e, r)
			};
		} catch (t) {
			return {
				type: "throw",
				arg: t
			};
		}
	}
	e.wrap = wrap;
	var h = "suspendedStart", l = "suspendedYield", f = "executing", s = "completed", y = {};
	function Generator() {}
	function GeneratorFunction() {}
	function GeneratorFunctionPrototype() {}
	var p = {};
	define(p, a, function() {
		return this;
	});
	var d = Object.getPrototypeOf, v = d && d(d(values([])));
	v && v !== r && n.call(v, a) && (p = v);
	var g = GeneratorFunctionPrototype.prototype = Generator.prototype = Object.create(p);
	function defineIteratorMethods(t) {
		[
			"next",
			"throw",
			"return"
		].forEach(function(e) {
			define(t, e, function(t) {
				return this._invoke(e, t);
			});
		});
	}
	function AsyncIterator(t, e) {
		function invoke(r, o, i, a) {
			var c = tryCatch(t[r], t, o);
			if ("throw" !== c.type) {
				var u = c.arg, h = u.value;
				return h && "object" == _typeof$3(h) && n.call(h, "__await") ? e.resolve(h.__await).then(function(t) {
					invoke("next", t, i, a);
				}, function(t) {
					invoke("throw", t, i, a);
				}) : e.resolve(h).then(function(t) {
					u.value = t, i(u);
				}, function(t) {
					return invoke("throw", t, i, a);
				});
			}
			a(c.arg);
		}
		var r;
		o(this, "_invoke", { value: function value(t, n) {
			function callInvokeWithMethodAndArg() {
				return new e(function(e, r) {
					invoke(t, n, e, r);
				});
			}
			return r = r ? r.then(callInvokeWithMethodAndArg, callInvokeWithMethodAndArg) : callInvokeWithMethodAndArg();
		} });
	}
	function makeInvokeMethod(e, r, n) {
		var o = h;
		return function(i, a) {
			if (o === f) throw Error("Generator is already running");
			if (o === s) {
				if ("throw" === i) throw a;
				return {
					value: t,
					done: !0
				};
			}
			for (n.method = i, n.arg = a;;) {
				var c = n.delegate;
				if (c) {
					var u = maybeInvokeDelegate(c, n);
					if (u) {
						if (u === y) continue;
						return u;
					}
				}
				if ("next" === n.method) n.sent = n._sent = n.arg;
				else if ("throw" === n.method) {
					if (o === h) throw o = s, n.arg;
					n.dispatchException(n.arg);
				} else "return" === n.method && n.abrupt("return", n.arg);
				o = f;
				var p = tryCatch(e, r, n);
				if ("normal" === p.type) {
					if (o = n.done ? s : l, p.arg === y) continue;
					return {
						value: p.arg,
						done: n.done
					};
				}
				"throw" === p.type && (o = s, n.method = "throw", n.arg = p.arg);
			}
		};
	}
	function maybeInvokeDelegate(e, r) {
		var n = r.method, o = e.iterator[n];
		if (o === t) return r.delegate = null, "throw" === n && e.iterator["return"] && (r.method = "return", r.arg = t, maybeInvokeDelegate(e, r), "throw" === r.method) || "return" !== n && (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("The iterator does not provide a '" + n + "' method")), y;
		var i = tryCatch(o, e.iterator, r.arg);
		if ("throw" === i.type) return r.method = "throw", r.arg = i.arg, r.delegate = null, y;
		var a = i.arg;
		return a ? a.done ? (r[e.resultName] = a.value, r.next = e.nextLoc, "return" !== r.method && (r.method = "next", r.arg = t), r.delegate = null, y) : a : (r.method = "throw", r.arg = /* @__PURE__ */ new TypeError("iterator result is not an object"), r.delegate = null, y);
	}
	function pushTryEntry(t) {
		var e = { tryLoc: t[0] };
		1 in t && (e.catchLoc = t[1]), 2 in t && (e.finallyLoc = t[2], e.afterLoc = t[3]), this.tryEntries.push(e);
	}
	function resetTryEntry(t) {
		var e = t.completion || {};
		e.type = "normal", delete e.arg, t.completion = e;
	}
	function Context(t) {
		this.tryEntries = [{ tryLoc: "root" }], t.forEach(pushTryEntry, this), this.reset(!0);
	}
	function values(e) {
		if (e || "" === e) {
			var r = e[a];
			if (r) return r.call(e);
			if ("function" == typeof e.next) return e;
			if (!isNaN(e.length)) {
				var o = -1, i = function next() {
					for (; ++o < e.length;) if (n.call(e, o)) return next.value = e[o], next.done = !1, next;
					return next.value = t, next.done = !0, next;
				};
				return i.next = i;
			}
		}
		throw new TypeError(_typeof$3(e) + " is not iterable");
	}
	return GeneratorFunction.prototype = GeneratorFunctionPrototype, o(g, "constructor", {
		value: GeneratorFunctionPrototype,
		configurable: !0
	}), o(GeneratorFunctionPrototype, "constructor", {
		value: GeneratorFunction,
		configurable: !0
	}), GeneratorFunction.displayName = define(GeneratorFunctionPrototype, u, "GeneratorFunction"), e.isGeneratorFunction = function(t) {
		var e = "function" == typeof t && t.constructor;
		return !!e && (e === GeneratorFunction || "GeneratorFunction" === (e.displayName || e.name));
	}, e.mark = function(t) {
		return Object.setPrototypeOf ? Object.setPrototypeOf(t, GeneratorFunctionPrototype) : (t.__proto__ = GeneratorFunctionPrototype, define(t, u, "GeneratorFunction")), t.prototype = Object.create(g), t;
	}, e.awrap = function(t) {
		return { __await: t };
	}, defineIteratorMethods(AsyncIterator.prototype), define(AsyncIterator.prototype, c, function() {
		return this;
	}), e.AsyncIterator = AsyncIterator, e.async = function(t, r, n, o, i) {
		void 0 === i && (i = Promise);
		var a = new AsyncIterator(wrap(t, r, n, o), i);
		return e.isGeneratorFunction(r) ? a : a.next().then(function(t) {
			return t.done ? t.value : a.next();
		});
	}, defineIteratorMethods(g), define(g, u, "Generator"), define(g, a, function() {
		return this;
	}), define(g, "toString", function() {
		return "[object Generator]";
	}), e.keys = function(t) {
		var e = Object(t), r = [];
		for (var n in e) r.push(n);
		return r.reverse(), function next() {
			for (; r.length;) {
				var t = r.pop();
				if (t in e) return next.value = t, next.done = !1, next;
			}
			return next.done = !0, next;
		};
	}, e.values = values, Context.prototype = {
		constructor: Context,
		reset: function reset(e) {
			if (this.prev = 0, this.next = 0, this.sent = this._sent = t, this.done = !1, this.delegate = null, this.method = "next", this.arg = t, this.tryEntries.forEach(resetTryEntry), !e) for (var r in this) "t" === r.charAt(0) && n.call(this, r) && !isNaN(+r.slice(1)) && (this[r] = t);
		},
		stop: function stop() {
			this.done = !0;
			var t = this.tryEntries[0].completion;
			if ("throw" === t.type) throw t.arg;
			return this.rval;
		},
		dispatchException: function dispatchException(e) {
			if (this.done) throw e;
			var r = this;
			function handle(n, o) {
				return a.type = "throw", a.arg = e, r.next = n, o && (r.method = "next", r.arg = t), !!o;
			}
			for (var o = this.tryEntries.length - 1; o >= 0; --o) {
				var i = this.tryEntries[o], a = i.completion;
				if ("root" === i.tryLoc) return handle("end");
				if (i.tryLoc <= this.prev) {
					var c = n.call(i, "catchLoc"), u = n.call(i, "finallyLoc");
					if (c && u) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					} else if (c) {
						if (this.prev < i.catchLoc) return handle(i.catchLoc, !0);
					} else {
						if (!u) throw Error("try statement without catch or finally");
						if (this.prev < i.finallyLoc) return handle(i.finallyLoc);
					}
				}
			}
		},
		abrupt: function abrupt(t, e) {
			for (var r = this.tryEntries.length - 1; r >= 0; --r) {
				var o = this.tryEntries[r];
				if (o.tryLoc <= this.prev && n.call(o, "finallyLoc") && this.prev < o.finallyLoc) {
					var i = o;
					break;
				}
			}
			i && ("break" === t || "continue" === t) && i.tryLoc <= e && e <= i.finallyLoc && (i = null);
			var a = i ? i.completion : {};
			return a.type = t, a.arg = e, i ? (this.method = "next", this.next = i.finallyLoc, y) : this.complete(a);
		},
		complete: function complete(t, e) {
			if ("throw" === t.type) throw t.arg;
			return "break" === t.type || "continue" === t.type ? this.next = t.arg : "return" === t.type ? (this.rval = this.arg = t.arg, this.method = "return", this.next = "end") : "normal" === t.type && e && (this.next = e), y;
		},
		finish: function finish(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.finallyLoc === t) return this.complete(r.completion, r.afterLoc), resetTryEntry(r), y;
			}
		},
		"catch": function _catch(t) {
			for (var e = this.tryEntries.length - 1; e >= 0; --e) {
				var r = this.tryEntries[e];
				if (r.tryLoc === t) {
					var n = r.completion;
					if ("throw" === n.type) {
						var o = n.arg;
						resetTryEntry(r);
					}
					return o;
				}
			}
			throw Error("illegal catch attempt");
		},
		delegateYield: function delegateYield(e, r, n) {
			return this.delegate = {
				iterator: values(e),
				resultName: r,
				nextLoc: n
			}, "next" === this.method && (this.arg = t), y;
		}
	}, e;
}
function asyncGeneratorStep(gen, resolve, reject, _next, _throw, key, arg) {
	try {
		var info = gen[key](arg);
		var value = info.value;
	} catch (error) {
		reject(error);
		return;
	}
	if (info.done) resolve(value);
	else Promise.resolve(value).then(_next, _throw);
}
function _asyncToGenerator(fn) {
	return function() {
		var self = this, args = arguments;
		return new Promise(function(resolve, reject) {
			var gen = fn.apply(self, args);
			function _next(value) {
				asyncGeneratorStep(gen, resolve, reject, _next, _throw, "next", value);
			}
			function _throw(err) {
				asyncGeneratorStep(gen, resolve, reject, _next, _throw, "throw", err);
			}
			_next(void 0);
		});
	};
}
function _classCallCheck$3(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$3(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$3(descriptor.key), descriptor);
	}
}
function _createClass$3(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$3(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$3(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$3(t) {
	var i = _toPrimitive$3(t, "string");
	return "symbol" == _typeof$3(i) ? i : i + "";
}
function _toPrimitive$3(t, r) {
	if ("object" != _typeof$3(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$3(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var FileReader$1 = /*#__PURE__*/ function() {
	function FileReader() {
		_classCallCheck$3(this, FileReader);
	}
	return _createClass$3(FileReader, [{
		key: "openFile",
		value: function() {
			var _openFile = _asyncToGenerator(/*#__PURE__*/ _regeneratorRuntime().mark(function _callee(input, chunkSize) {
				var blob;
				return _regeneratorRuntime().wrap(function _callee$(_context) {
					while (1) switch (_context.prev = _context.next) {
						case 0:
							if (!(isReactNative() && input && typeof input.uri !== "undefined")) {
								_context.next = 11;
								break;
							}
							_context.prev = 1;
							_context.next = 4;
							return uriToBlob(input.uri);
						case 4:
							blob = _context.sent;
							return _context.abrupt("return", new FileSource(blob));
						case 8:
							_context.prev = 8;
							_context.t0 = _context["catch"](1);
							throw new Error("tus: cannot fetch `file.uri` as Blob, make sure the uri is correct and accessible. ".concat(_context.t0));
						case 11:
							if (!(typeof input.slice === "function" && typeof input.size !== "undefined")) {
								_context.next = 13;
								break;
							}
							return _context.abrupt("return", Promise.resolve(new FileSource(input)));
						case 13:
							if (!(typeof input.read === "function")) {
								_context.next = 18;
								break;
							}
							chunkSize = Number(chunkSize);
							if (Number.isFinite(chunkSize)) {
								_context.next = 17;
								break;
							}
							return _context.abrupt("return", Promise.reject(/* @__PURE__ */ new Error("cannot create source for stream without a finite value for the `chunkSize` option")));
						case 17: return _context.abrupt("return", Promise.resolve(new StreamSource(input, chunkSize)));
						case 18: return _context.abrupt("return", Promise.reject(/* @__PURE__ */ new Error("source object may only be an instance of File, Blob, or Reader in this environment")));
						case 19:
						case "end": return _context.stop();
					}
				}, _callee, null, [[1, 8]]);
			}));
			function openFile(_x, _x2) {
				return _openFile.apply(this, arguments);
			}
			return openFile;
		}()
	}]);
}();
// node_modules/tus-js-client/lib.esm/browser/fileSignature.js
/**
* Generate a fingerprint for a file which will be used the store the endpoint
*
* @param {File} file
* @param {Object} options
* @param {Function} callback
*/
function fingerprint(file, options) {
	if (isReactNative()) return Promise.resolve(reactNativeFingerprint(file, options));
	return Promise.resolve([
		"tus-br",
		file.name,
		file.type,
		file.size,
		file.lastModified,
		options.endpoint
	].join("-"));
}
function reactNativeFingerprint(file, options) {
	var exifHash = file.exif ? hashCode(JSON.stringify(file.exif)) : "noexif";
	return [
		"tus-rn",
		file.name || "noname",
		file.size || "nosize",
		exifHash,
		options.endpoint
	].join("/");
}
function hashCode(str) {
	var hash = 0;
	if (str.length === 0) return hash;
	for (var i = 0; i < str.length; i++) {
		var _char = str.charCodeAt(i);
		hash = (hash << 5) - hash + _char;
		hash &= hash;
	}
	return hash;
}
// node_modules/tus-js-client/lib.esm/browser/httpStack.js
function _typeof$2(o) {
	"@babel/helpers - typeof";
	return _typeof$2 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$2(o);
}
function _classCallCheck$2(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$2(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$2(descriptor.key), descriptor);
	}
}
function _createClass$2(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$2(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$2(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$2(t) {
	var i = _toPrimitive$2(t, "string");
	return "symbol" == _typeof$2(i) ? i : i + "";
}
function _toPrimitive$2(t, r) {
	if ("object" != _typeof$2(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$2(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var XHRHttpStack = /*#__PURE__*/ function() {
	function XHRHttpStack() {
		_classCallCheck$2(this, XHRHttpStack);
	}
	return _createClass$2(XHRHttpStack, [{
		key: "createRequest",
		value: function createRequest(method, url) {
			return new Request(method, url);
		}
	}, {
		key: "getName",
		value: function getName() {
			return "XHRHttpStack";
		}
	}]);
}();
var Request = /*#__PURE__*/ function() {
	function Request(method, url) {
		_classCallCheck$2(this, Request);
		this._xhr = new XMLHttpRequest();
		this._xhr.open(method, url, true);
		this._method = method;
		this._url = url;
		this._headers = {};
	}
	return _createClass$2(Request, [
		{
			key: "getMethod",
			value: function getMethod() {
				return this._method;
			}
		},
		{
			key: "getURL",
			value: function getURL() {
				return this._url;
			}
		},
		{
			key: "setHeader",
			value: function setHeader(header, value) {
				this._xhr.setRequestHeader(header, value);
				this._headers[header] = value;
			}
		},
		{
			key: "getHeader",
			value: function getHeader(header) {
				return this._headers[header];
			}
		},
		{
			key: "setProgressHandler",
			value: function setProgressHandler(progressHandler) {
				if (!("upload" in this._xhr)) return;
				this._xhr.upload.onprogress = function(e) {
					if (!e.lengthComputable) return;
					progressHandler(e.loaded);
				};
			}
		},
		{
			key: "send",
			value: function send() {
				var _this = this;
				var body = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : null;
				return new Promise(function(resolve, reject) {
					_this._xhr.onload = function() {
						resolve(new Response(_this._xhr));
					};
					_this._xhr.onerror = function(err) {
						reject(err);
					};
					_this._xhr.send(body);
				});
			}
		},
		{
			key: "abort",
			value: function abort() {
				this._xhr.abort();
				return Promise.resolve();
			}
		},
		{
			key: "getUnderlyingObject",
			value: function getUnderlyingObject() {
				return this._xhr;
			}
		}
	]);
}();
var Response = /*#__PURE__*/ function() {
	function Response(xhr) {
		_classCallCheck$2(this, Response);
		this._xhr = xhr;
	}
	return _createClass$2(Response, [
		{
			key: "getStatus",
			value: function getStatus() {
				return this._xhr.status;
			}
		},
		{
			key: "getHeader",
			value: function getHeader(header) {
				return this._xhr.getResponseHeader(header);
			}
		},
		{
			key: "getBody",
			value: function getBody() {
				return this._xhr.responseText;
			}
		},
		{
			key: "getUnderlyingObject",
			value: function getUnderlyingObject() {
				return this._xhr;
			}
		}
	]);
}();
// node_modules/tus-js-client/lib.esm/browser/urlStorage.js
function _typeof$1(o) {
	"@babel/helpers - typeof";
	return _typeof$1 = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof$1(o);
}
function _classCallCheck$1(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties$1(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey$1(descriptor.key), descriptor);
	}
}
function _createClass$1(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties$1(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties$1(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _toPropertyKey$1(t) {
	var i = _toPrimitive$1(t, "string");
	return "symbol" == _typeof$1(i) ? i : i + "";
}
function _toPrimitive$1(t, r) {
	if ("object" != _typeof$1(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof$1(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var hasStorage = false;
try {
	hasStorage = "localStorage" in window;
	var key = "tusSupport";
	var originalValue = localStorage.getItem(key);
	localStorage.setItem(key, originalValue);
	if (originalValue === null) localStorage.removeItem(key);
} catch (e) {
	if (e.code === e.SECURITY_ERR || e.code === e.QUOTA_EXCEEDED_ERR) hasStorage = false;
	else throw e;
}
var canStoreURLs = hasStorage;
var WebStorageUrlStorage = /*#__PURE__*/ function() {
	function WebStorageUrlStorage() {
		_classCallCheck$1(this, WebStorageUrlStorage);
	}
	return _createClass$1(WebStorageUrlStorage, [
		{
			key: "findAllUploads",
			value: function findAllUploads() {
				var results = this._findEntries("tus::");
				return Promise.resolve(results);
			}
		},
		{
			key: "findUploadsByFingerprint",
			value: function findUploadsByFingerprint(fingerprint) {
				var results = this._findEntries("tus::".concat(fingerprint, "::"));
				return Promise.resolve(results);
			}
		},
		{
			key: "removeUpload",
			value: function removeUpload(urlStorageKey) {
				localStorage.removeItem(urlStorageKey);
				return Promise.resolve();
			}
		},
		{
			key: "addUpload",
			value: function addUpload(fingerprint, upload) {
				var id = Math.round(Math.random() * 0xe8d4a51000);
				var key = "tus::".concat(fingerprint, "::").concat(id);
				localStorage.setItem(key, JSON.stringify(upload));
				return Promise.resolve(key);
			}
		},
		{
			key: "_findEntries",
			value: function _findEntries(prefix) {
				var results = [];
				for (var i = 0; i < localStorage.length; i++) {
					var _key = localStorage.key(i);
					if (_key.indexOf(prefix) !== 0) continue;
					try {
						var upload = JSON.parse(localStorage.getItem(_key));
						upload.urlStorageKey = _key;
						results.push(upload);
					} catch (_e) {}
				}
				return results;
			}
		}
	]);
}();
// node_modules/tus-js-client/lib.esm/browser/index.js
function _typeof(o) {
	"@babel/helpers - typeof";
	return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof(o);
}
function _classCallCheck(instance, Constructor) {
	if (!(instance instanceof Constructor)) throw new TypeError("Cannot call a class as a function");
}
function _defineProperties(target, props) {
	for (var i = 0; i < props.length; i++) {
		var descriptor = props[i];
		descriptor.enumerable = descriptor.enumerable || false;
		descriptor.configurable = true;
		if ("value" in descriptor) descriptor.writable = true;
		Object.defineProperty(target, _toPropertyKey(descriptor.key), descriptor);
	}
}
function _createClass(Constructor, protoProps, staticProps) {
	if (protoProps) _defineProperties(Constructor.prototype, protoProps);
	if (staticProps) _defineProperties(Constructor, staticProps);
	Object.defineProperty(Constructor, "prototype", { writable: false });
	return Constructor;
}
function _callSuper(t, o, e) {
	return o = _getPrototypeOf(o), _possibleConstructorReturn(t, _isNativeReflectConstruct() ? Reflect.construct(o, e || [], _getPrototypeOf(t).constructor) : o.apply(t, e));
}
function _possibleConstructorReturn(self, call) {
	if (call && (_typeof(call) === "object" || typeof call === "function")) return call;
	else if (call !== void 0) throw new TypeError("Derived constructors may only return object or undefined");
	return _assertThisInitialized(self);
}
function _assertThisInitialized(self) {
	if (self === void 0) throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
	return self;
}
function _isNativeReflectConstruct() {
	try {
		var t = !Boolean.prototype.valueOf.call(Reflect.construct(Boolean, [], function() {}));
	} catch (t) {}
	return (_isNativeReflectConstruct = function _isNativeReflectConstruct() {
		return !!t;
	})();
}
function _getPrototypeOf(o) {
	_getPrototypeOf = Object.setPrototypeOf ? Object.getPrototypeOf.bind() : function _getPrototypeOf(o) {
		return o.__proto__ || Object.getPrototypeOf(o);
	};
	return _getPrototypeOf(o);
}
function _inherits(subClass, superClass) {
	if (typeof superClass !== "function" && superClass !== null) throw new TypeError("Super expression must either be null or a function");
	subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: {
		value: subClass,
		writable: true,
		configurable: true
	} });
	Object.defineProperty(subClass, "prototype", { writable: false });
	if (superClass) _setPrototypeOf(subClass, superClass);
}
function _setPrototypeOf(o, p) {
	_setPrototypeOf = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function _setPrototypeOf(o, p) {
		o.__proto__ = p;
		return o;
	};
	return _setPrototypeOf(o, p);
}
function ownKeys(e, r) {
	var t = Object.keys(e);
	if (Object.getOwnPropertySymbols) {
		var o = Object.getOwnPropertySymbols(e);
		r && (o = o.filter(function(r) {
			return Object.getOwnPropertyDescriptor(e, r).enumerable;
		})), t.push.apply(t, o);
	}
	return t;
}
function _objectSpread(e) {
	for (var r = 1; r < arguments.length; r++) {
		var t = null != arguments[r] ? arguments[r] : {};
		r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
			_defineProperty(e, r, t[r]);
		}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
			Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
		});
	}
	return e;
}
function _defineProperty(obj, key, value) {
	key = _toPropertyKey(key);
	if (key in obj) Object.defineProperty(obj, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	else obj[key] = value;
	return obj;
}
function _toPropertyKey(t) {
	var i = _toPrimitive(t, "string");
	return "symbol" == _typeof(i) ? i : i + "";
}
function _toPrimitive(t, r) {
	if ("object" != _typeof(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
var defaultOptions = _objectSpread(_objectSpread({}, BaseUpload.defaultOptions), {}, {
	httpStack: new XHRHttpStack(),
	fileReader: new FileReader$1(),
	urlStorage: canStoreURLs ? new WebStorageUrlStorage() : new NoopUrlStorage(),
	fingerprint
});
var Upload = /*#__PURE__*/ function(_BaseUpload) {
	function Upload() {
		var file = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : null;
		var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
		_classCallCheck(this, Upload);
		options = _objectSpread(_objectSpread({}, defaultOptions), options);
		return _callSuper(this, Upload, [file, options]);
	}
	_inherits(Upload, _BaseUpload);
	return _createClass(Upload, null, [{
		key: "terminate",
		value: function terminate(url) {
			var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
			options = _objectSpread(_objectSpread({}, defaultOptions), options);
			return BaseUpload.terminate(url, options);
		}
	}]);
}(BaseUpload);
typeof XMLHttpRequest === "function" && typeof Blob === "function" && Blob.prototype.slice;
// src/upload/carrier.ts
/** Carries one file in, by the tus protocol: in steps, with pauses, and on from where it broke off. */
var MIB = 1048576;
var BLOCKED = "The connection to Glimmer broke off. What has arrived is kept.";
var REFUSED = "This film was not taken. Please try another.";
var HEADERS = { "X-App-CSRF": "1" };
/** How much of a film arrived before, if one was begun; no name and no fingerprint is kept anywhere. */
async function begunBefore(url) {
	const answer = await fetch(url, {
		method: "HEAD",
		headers: {
			...HEADERS,
			"Tus-Resumable": "1.0.0"
		},
		cache: "no-store"
	}).catch(() => null);
	if (answer?.ok !== true) return null;
	const received = Number(answer.headers.get("Upload-Offset") ?? "");
	const length = Number(answer.headers.get("Upload-Length") ?? "");
	return received > 0 && length > 0 ? {
		received,
		length
	} : null;
}
/** The file goes on where another try of the same length broke off; a film of another length begins anew. */
function carry(url, file, begun, news) {
	const upload = new Upload(file, {
		endpoint: url,
		uploadUrl: begun?.length === file.size ? url : null,
		headers: HEADERS,
		metadata: {},
		chunkSize: 8 * MIB,
		retryDelays: [
			0,
			1e3,
			3e3,
			5e3,
			1e4,
			2e4
		],
		storeFingerprintForResuming: false,
		onProgress: news.sent,
		onChunkComplete: (_size, accepted) => {
			news.kept(accepted);
		},
		onSuccess: news.arrived,
		onError: (error) => {
			const status = statusOf(error);
			const canGoOn = status === null || status >= 500 || [
				401,
				403,
				409,
				423,
				429
			].includes(status);
			news.broke(said(error) ?? (canGoOn ? BLOCKED : REFUSED), canGoOn);
		}
	});
	upload.start();
	return upload;
}
function statusOf(error) {
	const status = error instanceof DetailedError ? error.originalResponse?.getStatus() ?? 0 : 0;
	return status === 0 ? null : status;
}
/** The server's own sentence, where its answer carries one. */
function said(error) {
	const body = error instanceof DetailedError ? error.originalResponse?.getBody() ?? "" : "";
	try {
		return saysOf(JSON.parse(body));
	} catch {
		return null;
	}
}
// src/upload/pace.ts
/** What the last seconds say; older samples are let go. */
var WINDOW_MS = 8e3;
function withSample(samples, sample) {
	return [...samples.filter((each) => sample.atMs - each.atMs <= WINDOW_MS && each.bytes <= sample.bytes), sample];
}
/** Bytes a second over the samples; null while there is too little to tell. */
function speed(samples) {
	const first = samples[0];
	const last = samples.at(-1);
	if (first === void 0 || last === void 0 || last.atMs - first.atMs < 1e3) return null;
	const perSecond = (last.bytes - first.bytes) * 1e3 / (last.atMs - first.atMs);
	return perSecond > 0 ? perSecond : null;
}
function secondsLeft(samples, total) {
	const perSecond = speed(samples);
	return perSecond === null ? null : (total - (samples.at(-1)?.bytes ?? 0)) / perSecond;
}
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
var MEGA = 1e6;
function sizeInWords(bytes) {
	if (bytes >= 1e3 * MEGA) return `${(bytes / (1e3 * MEGA)).toFixed(1)} GB`;
	return bytes >= MEGA ? `${Math.round(bytes / MEGA)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
function speedInWords(perSecond) {
	return perSecond === null ? "" : `${sizeInWords(perSecond)} a second`;
}
// src/upload/panel.ts
/** What is seen while a clip comes in: where to drop it, how far it is, and what was found in it. */
var KINDS = "video/*,.mov,.mp4,.m4v,.mkv,.webm,.avi,.mts,.m2ts,.mpg,.mpeg";
function button(kind, words, press) {
	const made = make("button", {
		type: "button",
		class: kind
	}, words);
	made.onclick = press;
	return made;
}
function progress(done, label) {
	const bar = make("progress", {
		max: "1",
		"aria-label": label
	});
	if (done !== null) bar.value = done;
	return bar;
}
var line = (words, kind = "line") => make("p", { class: kind }, words);
function percent(sent, total) {
	return `${total === 0 ? 0 : Math.floor(100 * sent / total)} %`;
}
function chooser(stage, wishes) {
	const input = make("input", {
		type: "file",
		accept: KINDS,
		id: "film",
		class: "unseen"
	});
	input.onchange = () => {
		const file = input.files?.[0];
		if (file !== void 0) wishes.bring(file);
	};
	const zone = make("div", { class: "zone" }, drawing("0 0 48 48", ["path", { d: "M24 31V9M15 18l9-9 9 9M9 31v6a3 3 0 0 0 3 3h24a3 3 0 0 0 3-3v-6" }]), line("Drop the film here", "big"), input, make("label", {
		for: "film",
		class: "door"
	}, stage.says === null ? "Choose a film" : "Choose another film"));
	zone.ondragover = (event) => {
		event.preventDefault();
		zone.classList.add("over");
	};
	zone.ondragleave = () => {
		zone.classList.remove("over");
	};
	zone.ondrop = (event) => {
		event.preventDefault();
		zone.classList.remove("over");
		const file = event.dataTransfer?.files[0];
		if (file !== void 0) wishes.bring(file);
	};
	return zone;
}
function choose(stage, wishes) {
	return [
		...stage.says === null ? [] : [make("p", {
			class: "no",
			role: "alert"
		}, stage.says)],
		...stage.begun === null ? [] : [line(`A film was begun here: ${sizeInWords(stage.begun)} of it arrived. Choose the same film, and it goes on from there.`, "note")],
		chooser(stage, wishes),
		line("It is sealed as it arrives and stays on this computer. Its name is not kept.", "soft")
	];
}
function sending(stage, pace, wishes) {
	return [
		line("Bringing the film in", "big"),
		progress(stage.sent / Math.max(1, stage.total), "How much of the film has arrived"),
		line([
			percent(stage.sent, stage.total),
			`${sizeInWords(stage.sent)} of ${sizeInWords(stage.total)}`,
			pace
		].filter((part) => part !== "").join(" · ")),
		button("door plain", "Pause", wishes.pause)
	];
}
function paused(stage, wishes) {
	return [
		line("Paused", "big"),
		...stage.says === null ? [] : [make("p", {
			class: "no",
			role: "alert"
		}, stage.says)],
		progress(stage.sent / Math.max(1, stage.total), "How much of the film has arrived"),
		line(`${percent(stage.sent, stage.total)} · what has arrived is kept`),
		button("door", "Go on", wishes.goOn)
	];
}
function preparing$1(stage) {
	const pace = [
		...stage.done === null ? [] : [percent(stage.done, 1)],
		...stage.speed === null ? [] : [`${stage.speed.toFixed(1)} times as fast as it plays`],
		...stage.leftS === null ? [] : [leftInWords(stage.leftS)]
	];
	return [
		line("Getting the film ready", "big"),
		...stage.found === null ? [] : [line(`Found: ${stage.found}`)],
		progress(stage.done, "How far the film is made ready"),
		line(pace.join(" · ")),
		line("You can leave this page. It goes on by itself.", "soft")
	];
}
/** The panel's parts for a stage. */
function panel(stage, pace, wishes) {
	switch (stage.at) {
		case "choose": return choose(stage, wishes);
		case "sending": return sending(stage, pace, wishes);
		case "paused": return paused(stage, wishes);
		case "preparing": return preparing$1(stage);
		case "ready": return [line("The film is ready", "big"), ...stage.found === null ? [] : [line(`Found: ${stage.found}`)]];
	}
}
// src/upload/stage.ts
var UNSAID = "This film could not be used. Please try another.";
function preparing({ progress, found }) {
	if (progress === null) return {
		at: "preparing",
		done: null,
		speed: null,
		leftS: null,
		found
	};
	return {
		at: "preparing",
		done: progress.done,
		speed: progress.speed,
		leftS: progress.left_s,
		found
	};
}
/** The stage the server's word leads to; while a file is being sent the page knows better. */
function stageOf(stands, begun) {
	if (stands.playable) return {
		at: "ready",
		found: stands.found
	};
	switch (stands.state) {
		case "ready": return {
			at: "ready",
			found: stands.found
		};
		case "preparing": return preparing(stands);
		case "failed": return {
			at: "choose",
			begun: null,
			says: stands.says ?? UNSAID
		};
		case "awaiting":
		case "receiving": return {
			at: "choose",
			begun,
			says: null
		};
	}
}
// src/upload/bringing.ts
var LOOK_EVERY_MS = 1e3;
var Bringing = class {
	element = make("section", {
		class: "bringing",
		"aria-label": "Bring a film in"
	});
	#scope;
	#clip;
	#ready;
	#stage = {
		at: "choose",
		begun: null,
		says: null
	};
	#upload = null;
	#samples = [];
	#kept = 0;
	#drawn = "";
	#told = false;
	constructor(scope, clip, ready) {
		this.#scope = scope;
		this.#clip = clip;
		this.#ready = ready;
		scope.own(() => void this.#upload?.abort());
		scope.listen(window, "beforeunload", (event) => {
			if (this.#stage.at === "sending") event.preventDefault();
		});
		this.#look();
	}
	get #url() {
		return `/clips/${this.#clip}/upload`;
	}
	/** Asks how the clip stands, and again while it is being made ready. */
	async #look() {
		const answer = await get(`/clips/${this.#clip}`);
		if (this.#scope.ended || this.#stage.at === "sending" || this.#stage.at === "paused") return;
		if (answer.ok) await this.#stands(answer.value);
		else if (this.#stage.at === "choose") this.#show({
			at: "choose",
			begun: null,
			says: answer.says
		});
		if (this.#stage.at === "preparing" || !answer.ok) this.#scope.after(LOOK_EVERY_MS, () => void this.#look());
	}
	async #stands(stands) {
		const begun = stands.state === "receiving" ? await begunBefore(this.#url) : null;
		this.#show(stageOf(stands, begun?.received ?? null));
	}
	async #bring(file) {
		this.#samples = [];
		this.#kept = 0;
		this.#show({
			at: "sending",
			sent: 0,
			total: file.size
		});
		const begun = await begunBefore(this.#url);
		if (this.#scope.ended) return;
		if (begun?.length === file.size) this.#kept = begun.received;
		this.#upload = carry(this.#url, file, begun, {
			sent: (sent, total) => {
				this.#sent(sent, total);
			},
			kept: (bytes) => {
				this.#kept = bytes;
			},
			arrived: () => {
				this.#upload = null;
				this.#show({
					at: "preparing",
					done: null,
					speed: null,
					leftS: null,
					found: null
				});
				this.#look();
			},
			broke: (says, canGoOn) => {
				if (canGoOn) this.#hold(says);
				else this.#show({
					at: "choose",
					begun: null,
					says
				});
			}
		});
	}
	#sent(sent, total) {
		if (this.#stage.at !== "sending") return;
		this.#samples = withSample(this.#samples, {
			atMs: performance.now(),
			bytes: sent
		});
		this.#show({
			at: "sending",
			sent,
			total
		});
	}
	#pause() {
		this.#upload?.abort();
		this.#hold(null);
	}
	#hold(says) {
		if (this.#stage.at === "sending") this.#show({
			at: "paused",
			sent: this.#kept,
			total: this.#stage.total,
			says
		});
	}
	#goOn() {
		if (this.#stage.at !== "paused" || this.#upload === null) return;
		this.#samples = [];
		this.#show({
			at: "sending",
			sent: this.#stage.sent,
			total: this.#stage.total
		});
		this.#upload.start();
	}
	#show(stage) {
		this.#stage = stage;
		this.#draw();
		if (stage.at !== "ready" || this.#told) return;
		this.#told = true;
		this.#ready();
	}
	/** The bar moves many times a second; the buttons are made anew only when the stage changes. */
	#draw() {
		const stage = this.#stage;
		const total = "total" in stage ? stage.total : 0;
		const parts = panel(stage, [speedInWords(speed(this.#samples)), leftInWords(secondsLeft(this.#samples, total))].filter((part) => part !== "").join(" · "), {
			bring: (file) => void this.#bring(file),
			pause: () => {
				this.#pause();
			},
			goOn: () => {
				this.#goOn();
			}
		});
		const kept = [...this.element.children];
		if (this.#drawn !== stage.at || kept.length !== parts.length || stage.at === "choose") this.element.replaceChildren(...parts);
		else parts.forEach((part, at) => {
			if (!(part instanceof HTMLButtonElement)) kept[at]?.replaceWith(part);
		});
		this.#drawn = stage.at;
	}
};
// src/upload.ts
/** The upload component: mounted by Streamlit once for each clip. */
var upload_default = mounting(".bringing { display: flex; flex-direction: column; align-items: flex-start; gap: 12px; padding: 26px; border-radius: 18px; background: #ffffff; border: 1px solid #e6e0d8; color: #2b2a33; font-size: 17px; line-height: 1.55; font-family: \"Nunito Sans\", \"Source Sans\", system-ui, sans-serif; }\n.bringing * { box-sizing: border-box; margin: 0; }\n.zone { width: 100%; min-height: 220px; border: 2px dashed #b9b0a5; border-radius: 16px; background: #fbf8f4; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 14px; padding: 26px; text-align: center; transition: border-color .15s, background-color .15s; }\n.zone.over { border-color: #1b7f79; background: #eef6f5; }\n.zone svg { width: 46px; height: 46px; fill: none; stroke: #1b7f79; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }\n.big { font-size: 21px; font-weight: 600; }\n.soft { color: #6f6b75; font-size: 16px; }\n.note { background: #eef6f5; border-radius: 12px; padding: 10px 14px; }\n.no { width: 100%; color: #8a5208; background: #fdf3e3; border: 1px solid #ecd3a7; border-radius: 12px; padding: 12px 16px; }\n.door { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 26px; border-radius: 12px; border: 1.5px solid #1b7f79; background: #1b7f79; color: #ffffff; font-family: inherit; font-size: 17px; font-weight: 600; line-height: 1.3; cursor: pointer; }\n.door:hover { background: #125f5a; }\n.door.plain { background: #ffffff; color: #125f5a; }\n.unseen { position: absolute; width: 1px; height: 1px; opacity: 0; }\n.unseen:focus-visible + .door, .door:focus-visible { outline: 3px solid #1b7f79; outline-offset: 3px; }\nprogress { width: 100%; height: 14px; appearance: none; border: 0; border-radius: 99px; overflow: hidden; background: #ece6de; }\nprogress::-webkit-progress-bar { background: #ece6de; }\nprogress::-webkit-progress-value { background: #1b7f79; border-radius: 99px; transition: width .3s ease; }\nprogress::-moz-progress-bar { background: #1b7f79; }\n.line { font-variant-numeric: tabular-nums; min-height: 1.5em; }\n@media (prefers-reduced-motion: reduce) { .bringing * { transition: none !important; } }\n", ({ data, setStateValue }, scope) => new Bringing(scope, data.clip, () => {
	setStateValue("state", "ready");
}).element);
export { upload_default as default };
