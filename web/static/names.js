// The names of the levels stay in sight at the left, whatever part of the picture is shown. An image of all of it has
// them where the bands begin.

import { graph } from "./scene.js";

const holder = document.createElement("div");
Object.assign(holder, { className: "names", ariaHidden: "true" });
graph.container().append(holder);
const names = new Map();

function place() {
  const [zoom, { y }] = [graph.zoom(), graph.pan()];
  for (const [id, name] of names) {
    const band = graph.getElementById(id);
    const height = band.empty() ? 0 : band.data("h") * zoom;
    const top = height && (band.position("y") * zoom + y - height / 2);
    name.hidden = top + height < 24 || top > graph.height();
    name.style.top = `${Math.max(0, Math.min(top, top + height - 24))}px`;
  }
}

// After bands came or went.
export function name() {
  names.clear();
  graph.nodes(".band").forEach((band) => {
    const made = document.createElement("span");
    made.textContent = band.data("name");
    names.set(band.id(), made);
  });
  holder.replaceChildren(...names.values());
  place();
}

// What `draw` makes of the graph, with the names in it.
export function withNames(draw) {
  const bands = graph.nodes(".band").addClass("named");
  const made = draw();
  bands.removeClass("named");
  return made;
}

graph.on("viewport resize", place);
