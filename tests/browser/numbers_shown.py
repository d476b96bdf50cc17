"""Reading, in the page, the number that is burned into the picture a film shows there."""

from __future__ import annotations

from tests.media.films import BITS, CELL

# What stands over the film is what is seen: the picture held while another is on its way.
NUMBER_SEEN = """((stage) => {
  const film = stage.querySelector("video");
  const held = stage.querySelector("canvas");
  const seen = held && !held.hidden ? held : film;
  const canvas = document.createElement("canvas");
  canvas.width = seen === held ? held.width : film.videoWidth;
  canvas.height = seen === held ? held.height : film.videoHeight;
  const ink = canvas.getContext("2d");
  ink.drawImage(seen, 0, 0, canvas.width, canvas.height);
  const wide = CELL * canvas.width / 320;
  let number = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    const at = ink.getImageData(Math.floor(wide * (bit + 1.5)), Math.floor(wide * 1.5), 1, 1).data;
    number |= (at[0] > 128 ? 1 : 0) << bit;
  }
  return number;
})""".replace("CELL", str(CELL)).replace("BITS", str(BITS))
WATCHING = """(() => {
  const look = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.matches(".watching")) return each;
      const inner = each.shadowRoot && look(each.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  return look(document);
})()"""
# The number burned into what is seen, the frame and the time that are said of it, its true part.
SEEN = """() => {
  const watching = WATCHING;
  const film = watching.querySelector("video");
  const said = (name) => watching.querySelector(name).textContent;
  const part = new URL(film.currentSrc).pathname.split("/").at(-1);
  return [NUMBER_SEEN(watching.querySelector(".stage")), said(".number"), said(".clock b"), part];
}""".replace("WATCHING", WATCHING).replace("NUMBER_SEEN", NUMBER_SEEN)
# Each picture as it is shown while the film plays, with what is said of it then.
RECORDED = """() => {
  const watching = WATCHING;
  const film = watching.querySelector("video");
  window.shown = [];
  const next = () => film.requestVideoFrameCallback(() => {
    const said = watching.querySelector(".number").textContent;
    window.shown.push([NUMBER_SEEN(watching.querySelector(".stage")), said]);
    next();
  });
  next();
}""".replace("WATCHING", WATCHING).replace("NUMBER_SEEN", NUMBER_SEEN)
