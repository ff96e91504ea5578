// "Khám phá": the picture in Cytoscape, at the places where the server put the boxes. A chosen box shows its
// sentences and offers the rest of its neighbours, counted first. The list of the page is its text twin.

import { find, show } from "./panel.js";
import { looks } from "./looks.js";
import { Places } from "./places.js";

const data = JSON.parse(document.getElementById("explore-data").textContent);
const tools = document.getElementById("tools");
const status = document.getElementById("status");
const words = data.words;
const added = [];

const say = (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

function node(box) {
  return {
    group: "nodes",
    data: { ...box, name: box.label.split("\n")[0] },
    position: { x: box.x, y: box.y },
    classes: ["box", box.held ? "held" : "cited", box.undated ? "undated" : "", box.target ? "target" : ""].join(" "),
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

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  tools.append(made);
  return made;
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

function choose(chosen) {
  graph.elements().removeClass("chosen near");
  chosen.addClass("chosen").neighborhood().addClass("near");
  chosen.select();
  status.textContent = say("selected", { document: chosen.data("name") });
  const own = find(chosen.id());
  const brought = chosen.connectedEdges().map((edge) => edge.data("found")).find(Boolean);
  if (own) show(own);
  else if (brought) show(sentences(brought));
  offer(chosen);
}

graph.on("tap", "node.box", ({ target }) => choose(target));
graph.on("tap", "edge", ({ target }) => {
  graph.elements().removeClass("chosen near");
  target.addClass("chosen");
  const found = target.data("found");
  show(found ? sentences(found) : document.getElementById(target.data("anchor")));
});

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
