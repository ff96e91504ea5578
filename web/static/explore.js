// "Khám phá". What is done to the picture is a list of acts; the picture, the list of the page and the address follow
// from it. The list is the picture's text twin.

import { bundleLinks } from "./bundles.js";
import { choose, keep, leave } from "./choice.js";
import { band, link, node } from "./drawn.js";
import { below, foldInto } from "./folds.js";
import { listen } from "./keys.js";
import { label } from "./labels.js";
import { tellLooks } from "./legend.js";
import { paint } from "./lights.js";
import { left, showFilters } from "./live.js";
import { read } from "./more.js";
import { name } from "./names.js";
import { more, offer, pin, pinOf } from "./offers.js";
import { find, show } from "./panel.js";
import { files, give, image } from "./take.js";
import { Places } from "./places.js";
import { after, slider, take, today } from "./time.js";
import { acts, boxOf, chosenBox, data, docs, graph, iriOf, lineOf, pinned, say, target, tell, tools } from "./scene.js";

const [added, live] = ["added", "live"].map((id) => document.getElementById(id));
let opened = "";
let folds = [];
const toDay = slider((day) => acts.put("day", day, () => true));

acts.done = Promise.resolve();
acts.changed = () => {
  acts.done = acts.done.catch(() => {}).then(apply).then(keep); // each after the one before it
};

// The picture as the acts say.

const brought = new Map(); // what the server gave for an act of opening after those before it

async function open() {
  const wanted = acts.values("open");
  if (wanted.join("\n") === opened) return;
  graph.remove(".brought");
  added.querySelector("ol").replaceChildren();
  const places = new Places(data.bands, data.nodes);
  let before = "";
  for (const [place, act] of wanted.entries()) {
    const step = place + 1;
    before += `${act}\n`;
    const { path, pick } = read(act);
    const from = boxOf(path);
    if (from.empty()) continue;
    if (!brought.has(before)) brought.set(before, await more.fetch(from.id(), docs().map((one) => one.id()), pick));
    const { nodes, edges, rows, bodies } = brought.get(before);
    Object.assign(data.bodies, bodies);
    const levels = data.order.level.filter((level) => nodes.some((box) => box.level === level));
    const bands = places.reserve(levels).map((one) => band({ ...one, name: data.names.level[one.level] }, data.width, graph.nodes(".band").length));
    graph.add(bands).addClass("brought");
    const boxes = nodes.map((box) => node({ ...box, step, ...places.take(box, from.position()) }));
    graph.add([...boxes, ...edges.map((edge) => link(edge))]).addClass("brought");
    added.querySelector("ol").append(document.createRange().createContextualFragment(rows));
  }
  opened = wanted.join("\n");
  graph.nodes(".year").toggleClass("gone", wanted.length > 0); // what is added stands near where it came from
  const width = Math.max(data.width, ...docs().map((one) => one.position("x") + one.data("w") / 2 + 16));
  graph.nodes(".band").forEach((one) => one.data("w", width).position("x", width / 2));
  name();
  offerLines(added);
}

// Ended documents grey on a day, and the slider stops at all days on which something of the picture changes.
function onDay(day) {
  const ends = docs().filter((one) => one.data("last")).forEach((one) => one.toggleClass("over", one.data("last") < day));
  toDay(day, [...docs().map((one) => one.data("day")).filter(Boolean), ...ends.map((one) => after(one.data("last")))]);
  if (day !== today) take(day);
}

function nameOf(kind, value) {
  if (kind === "year") return value || say("undated");
  if (kind === "body") return data.bodies[value] ?? say("no_body");
  return data.names[kind][value] ?? value;
}

// What is folded of the boxes that are `shown`, no box twice: { key, members, from } and a name where no box stands for it.
function folded(shown, isPinned) {
  let free = shown.difference(target).filter((one) => !isPinned(one));
  return acts.values("fold").flatMap((key) => {
    const [kind, ...rest] = key.split(":");
    const value = kind === "body" ? iriOf(rest.join(":")) : rest.join(":");
    const from = boxOf(key);
    const members = from.nonempty() ? below(from, data.up).intersection(free) : free.filter((one) => one.data(kind) === value);
    if (members.empty()) return [];
    free = free.difference(members);
    return [{ key, from, members, name: from.empty() && nameOf(kind, value), words: say("folded", { count: members.length }) }];
  });
}

async function apply() {
  await open().catch(() => tell("failed"));
  const pins = pinned();
  const isPinned = (one) => pins.has(one.id());
  const off = new Set(acts.values("off"));
  const hidden = new Set(acts.values("hide").map(iriOf));
  graph.batch(() => {
    docs().forEach((one) => {
      const [x, y] = pins.get(one.id()) ?? [one.data("x"), one.data("y")];
      if (one.position("x") !== x || one.position("y") !== y) one.unlock().position({ x, y });
      one.toggleClass("pinned", isPinned(one));
    });
    const day = acts.values("day").findLast((one) => /^\d{4}-\d\d-\d\d$/.test(one)) ?? today;
    if (day) onDay(day);
    const later = (one) => one.data("day") > day && !one.same(target) && !isPinned(one);
    const shown = left(graph, off, isPinned).filter((one) => !hidden.has(one.id()) && !later(one));
    folds = folded(shown, isPinned);
    const inside = folds.reduce((all, { members }) => all.union(members), graph.collection());
    docs().forEach((one) => one.toggleClass("gone", !shown.has(one) || inside.has(one)).toggleClass("folded", inside.has(one)));
    bundleLinks();
    label(new Map(folds.map(({ from, members }) => [from.id(), members.length])));
    foldInto(graph, folds.filter(({ from }) => from.empty()));
  });
  tellLooks();
  const gone = docs().filter(".gone").length;
  document.getElementById("gone").textContent = gone ? say("gone", { count: gone }) : "";
  for (const line of document.querySelectorAll("li[data-iri]")) {
    const isGone = graph.getElementById(line.dataset.iri).hasClass("gone");
    line.hidden = isGone && !line.querySelector("ul"); // in a tree others may stand below it
    line.classList.toggle("gone", isGone);
  }
  added.hidden = !added.querySelector("li");
  showFilters(live, graph, nameOf, off, say, (act) => acts.toggle("off", act));
  document.getElementById("undo").disabled = !acts.undoable;
  document.getElementById("redo").disabled = !acts.redoable;
  paint();
  const chosen = chosenBox();
  if (chosen.nonempty()) offer(chosen);
  else tools.replaceChildren();
}

graph.on("tap", "node.box", ({ target: chosen }) => {
  choose(chosen);
  show(find(chosen.id()), graph.container());
});
graph.on("tap", ({ target: where }) => where === graph && leave());
graph.on("tap", "edge", ({ target: edge }) => {
  leave();
  edge.addClass("chosen");
  show(document.getElementById(edge.data("anchor")), graph.container());
});
graph.on("dragfree", "node.doc", ({ target: moved }) => acts.put("pin", pin(moved), pinOf(moved)));

// Search inside, undo and redo, everything again, a picture to take along.
const plain = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
document.getElementById("inside").addEventListener("submit", async (event) => {
  event.preventDefault();
  const field = event.target.querySelector("input");
  const wanted = plain(field.value.trim());
  const hits = docs().filter((one) => wanted && plain(`${one.data("label")} ${lineOf(one).querySelector(".title")?.textContent ?? ""}`).includes(wanted));
  if (hits.empty()) {
    tell("not_found", { words: field.value });
    return;
  }
  const next = hits[(hits.toArray().findIndex((one) => one.hasClass("chosen")) + 1) % hits.length];
  if (next.hasClass("gone")) showAll();
  await acts.done;
  graph.center(next);
  choose(next);
  show(find(next.id()), field);
  tell("found", { count: hits.length, document: next.data("name") });
});

function showAll() {
  leave();
  acts.only(["open", "pin"]);
}

function zoom(by) {
  graph.zoom({ level: graph.zoom() * by, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
}

const does = {
  undo: () => acts.undo(), redo: () => acts.redo(), show_all: showAll,
  image: async () => give(await image(), `${target.data("name").replace(/[^\w-]+/g, "-")}.png`),
  closer: () => zoom(1.4), farther: () => zoom(1 / 1.4), whole: () => graph.fit(graph.nodes(".box, .band").not(".gone"), 8),
};
for (const [id, act] of Object.entries(does)) document.getElementById(id).addEventListener("click", act);
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest("input:not([type=checkbox]), textarea")) return;
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) acts.redo();
  else if (key === "z") acts.undo();
  else return;
  event.preventDefault();
});

listen((key) => {
  const pressed = tools.querySelector(`[aria-keyshortcuts="${CSS.escape(key === "=" ? "+" : key)}"]`);
  if (!pressed || key === "Enter") return false;
  pressed.click();
  return true;
});

// The list is the interface for keyboards and readers: each line can choose its box.
function offerLines(root) {
  for (const line of root.querySelectorAll("li[data-iri]")) {
    const box = graph.getElementById(line.dataset.iri);
    if (box.empty()) continue;
    const locate = document.createElement("a");
    Object.assign(locate, { className: "locate", href: "#explore", textContent: say("locate") });
    locate.addEventListener("click", (event) => {
      event.preventDefault();
      choose(box);
      show(find(box.id()), locate);
      graph.resize().center(box); // the panel has taken its part of the width
      graph.container().scrollIntoView({ block: "center" });
    });
    line.querySelector(".badge").after(" ", locate);
  }
}

// A filter that is sent to the server keeps what was done here.
document.querySelector(".filters form[action]")?.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of acts.now) if (name !== "day") formData.append(name, value); // the form has its own field for it
});

name();
offerLines(document);
files(() => folds);
new ResizeObserver(() => graph.resize()).observe(graph.container());
await apply();
const [focus] = data.acts.filter(([name]) => name === "focus").map(([, value]) => boxOf(value));
if (focus?.nonempty()) choose(focus, false);
document.documentElement.dataset.ready = "";
