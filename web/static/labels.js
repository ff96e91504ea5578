// What stands in a box: its lines, how many are folded into it, and what is linked to it and not drawn.

import { data, docs, graph, kinds, many } from "./scene.js";

const LETTER = 6.6; // of the small type in which a box tells more, in pixels

// The lines of a box with how many documents it stands for beside its own, where they have most room.
function counted(told, count) {
  if (!count) return told;
  const [name, ...lines] = told.split("\n");
  const place = lines.findIndex((line) => line.length === Math.min(...lines.map(({ length }) => length)));
  return [name, ...lines.with(place, `${lines[place]} · +${count}`)].join("\n");
}

// The number of what is no longer in force has a line through it, letter by letter: a canvas has no other.
const struck = (told) => told.replace(/^.*/, (number) => Array.from(number, (letter) => `${letter}\u0336`).join(""));

// What the server counted beside each box when it came, without what was added later.
function leftOut() {
  const left = new Map(docs().filter((one) => one.data("more")).map((one) => [one.id(), new Map(Object.entries(one.data("more")))]));
  graph.edges(".brought.link").forEach((edge) => {
    const [here, other] = data.up ? [edge.source(), edge.target()] : [edge.target(), edge.source()];
    const counts = left.get(here.id());
    const relation = edge.data("relation");
    if (counts?.get(relation) && (other.data("step") ?? 0) > (here.data("step") ?? 0)) counts.set(relation, counts.get(relation) - 1);
  });
  return left;
}

function words(counts, width) {
  const total = [...counts.values()].reduce((all, count) => all + count, 0);
  const whole = `+ ${kinds(counts)}`;
  if (!total) return "";
  return whole.length * LETTER < width - 12 ? whole : `+ ${many(total)}`;
}

// `folds` tells how many documents each box stands for beside its own.
export function label(folds) {
  const left = leftOut();
  docs().forEach((one) => {
    const more = words(left.get(one.id()) ?? new Map(), one.data("w"));
    const lines = counted(one.data("lines"), folds.get(one.id()));
    const told = (one.hasClass("stale") ? "⚠ " : "") + (one.hasClass("over") ? struck(lines) : lines) + (more && `\n${more}`);
    if (one.data("label") !== told) one.data("label", told);
    one.toggleClass("more", Boolean(more));
  });
}
