// "Khám phá": the picture in Cytoscape, at the places where the server put the boxes. A chosen box shows its
// sentences and offers the rest of its neighbours, counted first. The list of the page is its text twin.

import { find, show } from "./panel.js";
import { looks } from "./looks.js";
import { Places } from "./places.js";

const data = JSON.parse(document.getElementById("explore-data").textContent);
const tools = document.getElementById("tools");
const bar = document.getElementById("bar");
const status = document.getElementById("status");
const words = data.words;
const added = [];

const say = (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

function node(box) {
  return {
    group: "nodes",
    data: { ...box, name: box.label.split("\n")[0] },
    position: { x: box.x, y: box.y },
    classes: [
      "box", box.held ? "held" : "cited", box.undated ? "undated" : "", box.target ? "target" : "", box.over ? "over" : "",
      box.stale ? "stale" : "",
    ].join(" "),
  };
}

// The server's cubic curve as Cytoscape keeps curves: ends from the middles of the boxes, bends from the line between.
function bent(path, source, target) {
  const [start, one, other, end] = path;
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const square = dx * dx + dy * dy || 1;
  const bend = ([x, y], [nx, ny]) => [nx + 0.75 * (x - nx) - start[0], ny + 0.75 * (y - ny) - start[1]];
  const bends = [bend(one, start), bend(other, end)]; // two quadratic curves that meet where the cubic has its middle
  const from = (point, box) => `${point[0] - box.x}px ${point[1] - box.y}px`;
  return {
    from: from(start, source),
    to: from(end, target),
    weights: bends.map(([x, y]) => (x * dx + y * dy) / square),
    distances: bends.map(([x, y]) => (y * dx - x * dy) / Math.sqrt(square)),
  };
}

const boxes = new Map(data.nodes.map((box) => [box.id, box]));

function link(edge) {
  const ends = ["replaces", "repeals"].includes(edge.relation) ? " ends" : "";
  const { source, target, path } = edge;
  const curve = path ? bent(path, boxes.get(source), boxes.get(target)) : {};
  const classes = `link ${edge.basis}${ends}${path ? " bent" : ""}`;
  return { group: "edges", data: { ...edge, ...curve, id: `${source} ${edge.relation} ${target}` }, classes };
}

function band({ level, name, y, height }, index) {
  return {
    group: "nodes",
    data: { id: `band ${level}`, name, w: data.width, h: height },
    position: { x: data.width / 2, y: y + height / 2 },
    classes: `band${index % 2 ? " odd" : ""}`,
    selectable: false,
    grabbable: false,
    pannable: true,
  };
}

const graph = window.cytoscape({
  container: document.getElementById("explore"),
  elements: [...data.bands.map(band), ...data.nodes.map(node), ...data.edges.map(link)],
  style: looks,
  layout: { name: "preset" },
  minZoom: 0.15,
  maxZoom: 3,
  boxSelectionEnabled: false,
});
const places = new Places(data.bands, data.nodes);

// At scale 1, so that labels can be read: the document asked about at the left, all levels if they fit.
function start() {
  const target = graph.nodes(".target").position();
  const height = Math.max(...data.bands.map((one) => one.y + one.height));
  const x = Math.min(0, graph.width() / 3 - target.x);
  const y = height < graph.height() ? 0 : Math.min(0, graph.height() / 2 - target.y);
  graph.viewport({ zoom: 1, pan: { x, y } });
}
start();

function button(text, act, place = tools) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  place.append(made);
  return made;
}

// What acts on a document, directly or through others, and leads to nothing else that is shown.
function below(chosen) {
  const step = (one) => (data.up ? one.outgoers("node.box") : one.incomers("node.box"));
  const back = (one) => (data.up ? one.incomers("node.box") : one.outgoers("node.box"));
  let found = graph.collection();
  for (let more = step(chosen); more.length; more = step(more).difference(found).difference(chosen)) found = found.union(more);
  for (let kept = found; ; found = kept) {
    kept = found.filter((one) => back(one).difference(found).difference(chosen).empty());
    if (kept.length === found.length) return found;
  }
}

function fold(chosen) {
  const hidden = below(chosen);
  hidden.addClass("gone");
  chosen.data("folded", hidden.length).data("label", `${chosen.data("label")}\n+${hidden.length}`);
  return hidden;
}

function unfold(chosen) {
  below(chosen).removeClass("gone");
  chosen.data("label", chosen.data("label").replace(/\n\+\d+$/, "")).removeData("folded");
}

function pin(chosen, pinned) {
  chosen.toggleClass("pinned", pinned);
  if (pinned) chosen.lock();
  else chosen.unlock();
}

// The chains from a document to the one asked about.
function chain(chosen) {
  const target = graph.nodes(".target");
  const step = (one) => (data.up ? one.incomers() : one.outgoers());
  let found = chosen;
  for (let more = step(chosen); more.length; more = step(more.nodes().difference(target)).difference(found)) found = found.union(more);
  return found;
}

async function neighbours(iri, up) {
  const asked = new URLSearchParams({ ...data.filters, q: iri, direct: "1", limit: "500", lang: data.language });
  if (up) asked.set("up", "1");
  const answer = await fetch(`${data.api.split("?")[0]}?${asked}`);
  if (!answer.ok) throw new Error(answer.statusText);
  const { results } = await answer.json();
  return results.filter((one) => graph.getElementById(one.document.iri).empty());
}

function add(chosen, found, up) {
  const elements = found.flatMap((one) => {
    const box = places.box(one.document, chosen.position());
    const [source, target] = up ? [chosen.id(), box.id] : [box.id, chosen.id()];
    return [node(box), link({ source, target, relation: one.relation, basis: one.basis, found: one })];
  });
  added.push(graph.add(elements));
  status.textContent = say("added", { count: found.length });
  offer(chosen, true);
}

function undo() {
  added.pop()?.remove();
  tools.replaceChildren();
}

async function offer(chosen, quiet = false) {
  tools.replaceChildren();
  if (chosen.data("href")) button(say("open_document"), () => location.assign(chosen.data("href")));
  if (!chosen.hasClass("target")) {
    button(say("hide"), () => {
      chosen.addClass("gone");
      tools.replaceChildren();
    });
  }
  const folded = chosen.data("folded");
  const count = folded ?? below(chosen).length;
  if (count) {
    button(say(folded ? "unfold" : "fold", { count }), () => {
      if (folded) unfold(chosen);
      else fold(chosen);
      offer(chosen, true);
    });
  }
  const pinned = chosen.hasClass("pinned");
  button(say(pinned ? "unpin" : "pin"), () => {
    pin(chosen, !pinned);
    offer(chosen, true);
  });
  if (added.length) button(say("undo"), undo);
  try {
    const both = await Promise.all([neighbours(chosen.id(), false), neighbours(chosen.id(), true)]);
    if (!chosen.selected()) return;
    both.forEach((found, up) => {
      if (found.length) button(say(up ? "more_up" : "more_down", { count: found.length }), () => add(chosen, found, up));
    });
    if (!both.flat().length && !quiet) status.textContent = say("nothing_more", { document: chosen.data("name") });
  } catch {
    status.textContent = say("failed");
  }
}

function sentences(found) {
  const holder = document.createElement("div");
  for (const { sentence } of found.evidence) {
    const quote = document.createElement("blockquote");
    quote.lang = "vi";
    quote.textContent = sentence;
    holder.append(quote);
  }
  return holder;
}

function choose(chosen, quiet = false) {
  graph.elements().removeClass("chosen near");
  const shown = chain(chosen);
  chosen.addClass("chosen").neighborhood().addClass("near");
  graph.elements(".box, .link").toggleClass("faded", false);
  if (!chosen.hasClass("target")) graph.elements(".box, .link").difference(shown).difference(chosen.closedNeighborhood()).addClass("faded");
  chosen.select();
  status.textContent = say("selected", { document: chosen.data("name") });
  const own = find(chosen.id());
  const brought = chosen.connectedEdges().map((edge) => edge.data("found")).find(Boolean);
  if (own) show(own);
  else if (brought) show(sentences(brought));
  offer(chosen, quiet);
}

graph.on("tap", "node.box", ({ target }) => choose(target));
graph.on("tap", ({ target }) => target === graph && graph.elements().removeClass("faded chosen near"));
graph.on("tap", "edge", ({ target }) => {
  graph.elements().removeClass("chosen near");
  target.addClass("chosen");
  const found = target.data("found");
  show(found ? sentences(found) : document.getElementById(target.data("anchor")));
});

// Search inside, everything again, a picture to take along.
const plain = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
const form = document.createElement("form");
const field = document.createElement("input");
field.setAttribute("aria-label", say("search"));
field.placeholder = say("search");
form.append(field);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const wanted = plain(field.value.trim());
  const hits = graph.nodes(".box").filter((one) => wanted && plain(`${one.data("label")} ${one.data("title") ?? ""}`).includes(wanted));
  if (hits.empty()) {
    status.textContent = say("not_found", { words: field.value });
    return;
  }
  const next = hits[(hits.toArray().findIndex((one) => one.hasClass("chosen")) + 1) % hits.length];
  next.removeClass("gone");
  graph.center(next);
  choose(next, true);
  status.textContent = say("found", { count: hits.length, document: next.data("name") });
});
bar.append(form);
button(say("show_all"), () => {
  graph.nodes(".box").forEach((one) => one.data("folded") && unfold(one));
  graph.elements().removeClass("gone faded chosen near");
}, bar);
button(say("image"), async () => {
  const image = await graph.png({ output: "blob-promise", full: true, scale: 2, bg: "#ffffff", maxWidth: 8000, maxHeight: 8000 });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(image);
  link.download = `${graph.nodes(".target").data("name").replace(/[^\w-]+/g, "-")}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}, bar);

// The list beside the canvas is the interface for keyboards and readers: each line can choose its box.
for (const line of document.querySelectorAll("li[data-iri]")) {
  const box = graph.getElementById(line.dataset.iri);
  if (box.empty()) continue;
  const locate = document.createElement("button");
  locate.type = "button";
  locate.className = "second";
  locate.textContent = say("locate");
  locate.addEventListener("click", () => {
    choose(box);
    graph.center(box);
    graph.container().scrollIntoView({ block: "center" });
  });
  line.append(locate);
}
window.addEventListener("resize", () => graph.resize());
document.documentElement.dataset.ready = "";
