// Watches key presses from outside the program: when each was pressed, when whoever took it was
// done with it, when the next picture of the page was made, and when the server's answer was read.
(() => {
  const watched = { presses: [], on: true };
  window.glimmerWatched = watched;
  const wrapped = new WeakMap();
  const add = EventTarget.prototype.addEventListener;
  const remove = EventTarget.prototype.removeEventListener;

  // After the callbacks of a frame come style, layout and paint; a message sent from the frame's
  // last callback is heard when they are done.
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(begun, performance.now());
      port2.postMessage(null);
    });

  const watching = (react) =>
    function (event) {
      if (!watched.on || !event.isTrusted || event.defaultPrevented) return react.call(this, event);
      const press = { key: event.key, down: event.timeStamp, begun: performance.now() };
      watched.presses.push(press);
      const answer = react.call(this, event);
      press.handled = performance.now();
      if (!event.defaultPrevented) {
        watched.presses.splice(watched.presses.indexOf(press), 1);
        return answer;
      }
      afterPaint((frame, painted) => Object.assign(press, { frame, painted }));
      return answer;
    };

  EventTarget.prototype.addEventListener = function (type, react, options) {
    if (type !== "keydown" || this !== window || typeof react !== "function") {
      return add.call(this, type, react, options);
    }
    if (!wrapped.has(react)) wrapped.set(react, watching(react));
    return add.call(this, type, wrapped.get(react), options);
  };
  EventTarget.prototype.removeEventListener = function (type, react, options) {
    return remove.call(this, type, wrapped.get(react) ?? react, options);
  };

  const ask = window.fetch;
  window.fetch = async function (url, how) {
    if (!String(url).endsWith("/operations")) return ask.call(this, url, how);
    const sent = performance.now();
    const press = watched.presses.at(-1);
    const answer = await ask.call(this, url, how);
    // Seen as the program reads it: a copy read first would hold the answer up.
    const read = answer.json;
    answer.json = async () => {
      const taken = await read.call(answer);
      const kept = answer.ok && taken.results.every((each) => each.ok);
      if (press && press.acknowledged === undefined) {
        Object.assign(press, { sent, acknowledged: performance.now(), kept });
      }
      return taken;
    };
    return answer;
  };

  // The browser's own account of a key press up to the picture on screen, in steps of 8 ms.
  watched.shown = [];
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) {
      if (each.name === "keydown") watched.shown.push({ down: each.startTime, ms: each.duration });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });

  // Every canvas of the page as it stands: what a new tag has to change.
  watched.pictures = () => {
    const all = [];
    const look = (root) => {
      for (const each of root.querySelectorAll("*")) {
        if (each.tagName === "CANVAS") all.push(each.toDataURL());
        if (each.shadowRoot) look(each.shadowRoot);
      }
    };
    look(document);
    return all.join();
  };

  // What they are right after the frame that follows the next key.
  watched.picturesAfterKey = () => {
    watched.after = new Promise((done) =>
      add.call(document, "keyup", () => afterPaint(() => done(watched.pictures())), { once: true, capture: true }));
  };

  watched.frames = (count) =>
    new Promise((done) => {
      const gaps = [];
      let last = null;
      const next = (at) => {
        if (last !== null) gaps.push(at - last);
        last = at;
        if (gaps.length < count) requestAnimationFrame(next);
        else done(gaps);
      };
      requestAnimationFrame(next);
    });
})();
