// The box that is chosen: by a tap, from the list, by arrow keys. The address keeps it.

import { Address } from "./acts.js";
import { paint } from "./lights.js";
import { offer } from "./offers.js";
import { acts, chosenBox, data, graph, pathOf, say, target, tell, tools } from "./scene.js";

const short = document.getElementById("short");
const address = new Address(data.page, data.keep, (count) => (short.textContent = count ? say("shortened", { count }) : ""));

export function keep() {
  const focus = graph.nodes(".doc.chosen");
  return address.show([...acts.now, ...(focus.nonempty() ? [["focus", pathOf(focus.id())]] : [])]);
}

export function leave() {
  graph.elements(".chosen").removeClass("chosen");
  paint();
  tools.replaceChildren();
}

export function choose(chosen, isNew = true) {
  graph.elements(".chosen").removeClass("chosen");
  chosen.addClass("chosen");
  paint();
  tell("selected", { document: chosen.data("name") });
  offer(chosen);
  if (isNew) keep();
}

// Arrow keys go from box to box while the picture has the focus: up and down along links, left and right within a level.
const near = (one) => (box) => Math.hypot(box.position("x") - one.position("x"), box.position("y") - one.position("y"));

function beside(one, step) {
  const row = graph.nodes(".box").not(".gone").filter((box) => box.data("level") === one.data("level")).sort(
    (a, b) => a.position("x") - b.position("x") || a.position("y") - b.position("y"),
  );
  return row[row.toArray().findIndex((box) => box.same(one)) + step] ?? graph.collection();
}

const steps = {
  ArrowUp: (one) => one.outgoers("edge").not(".off").targets().not(".gone"),
  ArrowDown: (one) => one.incomers("edge").not(".off").sources().not(".gone"),
  ArrowLeft: (one) => beside(one, -1),
  ArrowRight: (one) => beside(one, 1),
};

graph.container().addEventListener("keydown", (event) => {
  const chosen = chosenBox();
  if (event.key === "Escape") leave();
  else if (event.key === "Enter") tools.querySelector("[aria-keyshortcuts=Enter]")?.click();
  else if (steps[event.key]) {
    const next = chosen.empty() ? target : steps[event.key](chosen);
    if (next.empty()) return;
    const box = chosen.empty() ? next : next.min(near(chosen)).ele;
    choose(box);
    const { x1, y1, x2, y2 } = box.renderedBoundingBox();
    if (x1 < 0 || y1 < 0 || x2 > graph.width() || y2 > graph.height()) graph.center(box);
  } else return;
  event.preventDefault();
});
