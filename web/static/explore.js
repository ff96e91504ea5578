// "Khám phá". What is done to the picture is a list of acts; the picture, the list of the page and the address follow
// from it. The list is the picture's text twin.

import { Acts, Address } from "./acts.js";
import { chains, skipped } from "./chains.js";
import { band, drawn, link, node } from "./drawn.js";
import { below, foldInto } from "./folds.js";
import { listen } from "./keys.js";
import { left, showFilters } from "./live.js";
import { More, counted, read, written } from "./more.js";
import { find, show } from "./panel.js";
import { Places } from "./places.js";

const [tools, status, added, live, told] = ["tools", "status", "added", "live", "chains"].map((id) => document.getElementById(id));
const data = JSON.parse(document.getElementById("explore-data").textContent);
const graph = drawn(data, document.getElementById("explore"));
const target = graph.nodes(".target");
const more = new More(data);
const short = document.getElementById("short");
const address = new Address(data.page, data.keep, (count) => (short.textContent = count ? say("shortened", { count }) : ""));
let pinned = new Map();
let opened = "";
let start = ""; // the box from which chains are looked for

const docs = () => graph.nodes(".doc");
const say = (word, values = {}) => data.words[word].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const pathOf = (iri) => (iri.startsWith(data.base) ? iri.slice(data.base.length) : iri);
const iriOf = (path) => (path.includes("://") ? path : data.base + path);
const lineOf = (box) => document.querySelector(`[data-iri="${CSS.escape(box.id())}"]`); // what the page tells of a box
const isPinned = (one) => pinned.has(one.id());

function tell(word, values) {
  status.textContent = say(word, values);
}

let running = Promise.resolve();
const acts = new Acts(data.acts.filter(([name]) => name !== "focus"), () => {
  running = running.catch(() => {}).then(apply).then(keep); // each after the one before it
});

function keep() {
  const focus = graph.nodes(".doc.chosen");
  return address.show([...acts.now, ...(focus.nonempty() ? [["focus", pathOf(focus.id())]] : [])]);
}

// The picture as the acts say.

const brought = new Map(); // what the server gave for an act of opening after those before it

async function open() {
  const wanted = acts.values("open");
  if (wanted.join("\n") === opened) return;
  graph.remove(".brought");
  added.querySelector("ol").replaceChildren();
  const places = new Places(data.bands, data.nodes);
  let before = "";
  for (const act of wanted) {
    before += `${act}\n`;
    const { path, pick } = read(act);
    const from = graph.getElementById(iriOf(path));
    if (from.empty()) continue;
    if (!brought.has(before)) brought.set(before, await more.fetch(from.id(), docs().map((one) => one.id()), pick));
    const { nodes, edges, rows, bodies } = brought.get(before);
    Object.assign(data.bodies, bodies);
    const levels = data.order.level.filter((level) => nodes.some((box) => box.level === level));
    const bands = places.reserve(levels).map((one) => band({ ...one, name: data.names.level[one.level] }, data.width, graph.nodes(".band").length));
    graph.add(bands).addClass("brought");
    const boxes = nodes.map((box) => node({ ...box, ...places.take(box, from.position()) }));
    graph.add([...boxes, ...edges.map((edge) => link(edge))]).addClass("brought");
    added.querySelector("ol").append(document.createRange().createContextualFragment(rows));
  }
  opened = wanted.join("\n");
  const width = Math.max(data.width, ...docs().map((one) => one.position("x") + one.data("w") / 2 + 16));
  graph.nodes(".band").forEach((one) => one.data("w", width).position("x", width / 2));
  offerLines(added);
}

function nameOf(kind, value) {
  if (kind === "year") return value || say("undated");
  if (kind === "body") return data.bodies[value] ?? say("no_body");
  return data.names[kind][value] ?? value;
}

// What is folded of the boxes that are `shown`, no box twice: { key, members, from } and a name where no box stands for it.
function folded(shown) {
  let free = shown.difference(target).filter((one) => !isPinned(one));
  return acts.values("fold").flatMap((key) => {
    const [kind, ...rest] = key.split(":");
    const value = kind === "body" ? iriOf(rest.join(":")) : rest.join(":");
    const from = graph.getElementById(iriOf(key));
    const members = from.nonempty() ? below(from, data.up).intersection(free) : free.filter((one) => one.data(kind) === value);
    if (members.empty()) return [];
    free = free.difference(members);
    return [{ key, from, members, name: from.empty() && nameOf(kind, value), words: say("folded", { count: members.length }) }];
  });
}

async function apply() {
  await open().catch(() => tell("failed"));
  pinned = new Map(acts.values("pin").map((act) => act.split("@")).map(([path, place]) => [iriOf(path), place.split(",").map(Number)]));
  const off = new Set(acts.values("off"));
  const hidden = new Set(acts.values("hide").map(iriOf));
  graph.batch(() => {
    docs().forEach((one) => {
      const [x, y] = pinned.get(one.id()) ?? [one.data("x"), one.data("y")];
      if (one.position("x") !== x || one.position("y") !== y) one.unlock().position({ x, y });
      one.toggleClass("pinned", isPinned(one));
      if (one.data("plain")) one.data("label", one.data("plain")).removeData("plain");
    });
    const shown = left(graph, off, isPinned).filter((one) => !hidden.has(one.id()));
    const folds = folded(shown);
    const inside = folds.reduce((all, { members }) => all.union(members), graph.collection());
    docs().forEach((one) => one.toggleClass("gone", !shown.has(one) || inside.has(one)));
    for (const { from, members } of folds) if (from.nonempty()) from.data({ plain: from.data("label"), label: `${from.data("label")}\n+${members.length}` });
    foldInto(graph, folds.filter(({ from }) => from.empty()));
  });
  const gone = docs().filter(".gone").length;
  document.getElementById("gone").textContent = gone ? say("gone", { count: gone }) : "";
  for (const line of document.querySelectorAll("li[data-iri]")) line.hidden = graph.getElementById(line.dataset.iri).hasClass("gone");
  added.hidden = !added.querySelector("li");
  showFilters(live, graph, nameOf, off, say, (act) => acts.toggle("off", act));
  document.getElementById("undo").disabled = !acts.undoable;
  document.getElementById("redo").disabled = !acts.redoable;
  paint();
  const chosen = chosenBox();
  if (chosen.nonempty()) offer(chosen);
  else tools.replaceChildren();
}

// The chains that were asked for, or those of the chosen box, stand out; all else fades.
function paint() {
  const chosen = chosenBox();
  const asked = acts.values("path").at(-1)?.split("!").map((path) => graph.getElementById(iriOf(path)));
  const both = asked?.length === 2 && asked.every((one) => one.nonempty());
  const found = both ? chains(...asked) : null;
  graph.elements(".faded, .near, .way").removeClass("faded near way");
  chosen.neighborhood().addClass("near");
  if (chosen.is(".doc") && !chosen.same(target)) chain(chosen).addClass("near");
  const rest = graph.elements(".box, .link");
  if (found) rest.difference(found.elements.addClass("way")).addClass("faded");
  else if (chosen.is(".doc") && !chosen.same(target)) rest.difference(chain(chosen)).difference(chosen.closedNeighborhood()).addClass("faded");
  told.replaceChildren(...(both ? tellChains(asked, found) : []));
}

function tellChains(ends, found) {
  const [lower, upper] = found ? [found.lower, found.upper] : ends;
  const values = { lower: lower.data("name"), upper: upper.data("name"), count: found?.count, steps: found?.steps };
  const levels = found ? skipped(found, data.order.level).map((level) => data.names.level[level]) : [];
  const words = [say(found ? "chains" : "chains_none", values), ...(levels.length ? [say("chains_skip", { levels: levels.join(", ") })] : [])];
  const page = document.createElement("a");
  page.href = data.path;
  page.search = new URLSearchParams([...new URLSearchParams(page.search), ["from", lower.id()], ["to", upper.id()]]);
  page.textContent = say("chains_page");
  const leaving = button(say("chains_leave"), () => acts.toggle("path", acts.values("path").at(-1)));
  leaving.className = "second";
  return [words.join(" "), " ", page, " ", leaving];
}

// What a chosen box offers.

// `key` presses it, too.
function button(text, act, key = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (key) Object.assign(made, { ariaKeyShortcuts: key, title: say("key", { key }) });
  made.addEventListener("click", act);
  return made;
}

function pin(chosen) {
  const { x, y } = chosen.position();
  return `${pathOf(chosen.id())}@${Math.round(x)},${Math.round(y)}`;
}

const pinOf = (chosen) => (value) => value.split("@")[0] === pathOf(chosen.id());

function ownButtons(chosen) {
  const path = pathOf(chosen.id());
  const made = [
    ...(find(chosen.id()) ? [button(say("evidence"), () => show(find(chosen.id()), graph.container()), "e")] : []),
    button(say("open_document"), () => location.assign(lineOf(chosen).querySelector(".doc").href), "Enter"),
    button(say(isPinned(chosen) ? "unpin" : "pin"), () => acts.toggle("pin", pin(chosen), pinOf(chosen)), "p"),
  ];
  if (!chosen.same(target)) made.push(button(say("hide"), () => acts.toggle("hide", path), "h"));
  made.push(button(...way(chosen, path), "d"));
  const fold = (key, word, count, keys = ["", ""]) => {
    const done = acts.has("fold", key);
    made.push(button(say(done ? "unfold" : word, { count }), () => acts.toggle("fold", key), keys[done ? 1 : 0]));
  };
  const through = below(chosen, data.up).length;
  if (through) fold(path, "fold", through, ["-", "+"]);
  for (const kind of ["level", "body"]) {
    const alike = docs().filter((one) => chosen.data(kind) && one.data(kind) === chosen.data(kind) && !one.same(target) && !isPinned(one));
    if (alike.length > 1) fold(`${kind}:${pathOf(chosen.data(kind))}`, `fold_${kind}`, alike.length);
  }
  return made;
}

// Words and act of the button that makes a box one end of the chains that are looked for.
function way(chosen, path) {
  const from = graph.getElementById(start);
  if (start === chosen.id()) return [say("way_leave"), () => begin("")];
  if (from.empty()) return [say("way_from"), () => begin(chosen.id())];
  const go = () => {
    const value = `${pathOf(start)}!${path}`;
    begin("");
    acts.put("path", value, () => true);
  };
  return [say("way_to", { document: from.data("name") }), go];
}

function begin(id) {
  start = id;
  graph.nodes(".start").removeClass("start");
  graph.getElementById(id).addClass("start");
  if (id) tell("way_begun", { document: graph.getElementById(id).data("name") });
  offer(chosenBox());
}

async function offer(chosen) {
  if (chosen.hasClass("sum")) {
    tools.replaceChildren(button(say("unfold", { count: chosen.data("count") }), () => acts.toggle("fold", chosen.data("fold")), "+"));
    return;
  }
  const held = [...tools.children].indexOf(document.activeElement);
  tools.replaceChildren(...ownButtons(chosen));
  if (held >= 0) tools.children[Math.min(held, tools.children.length - 1)].focus();
  const groups = await more.groups(chosen.id(), docs().map((one) => one.id())).catch(() => tell("failed"));
  if (!groups || !chosen.hasClass("chosen") || chosen.hasClass("gone")) return;
  for (const one of tools.querySelectorAll(".more")) one.remove();
  for (const up of [data.up, !data.up]) {
    const mine = groups.filter((group) => group.up === up);
    if (!mine.length) continue;
    const kinds = [...counted(mine, "relation")].map(([relation, count]) => `${count} ${data.names.relation[relation]}`).join(" · ");
    const made = button(say(up ? "more_up" : "more_down", { kinds }), () => expand(chosen, mine, up), up === data.up ? "+" : "");
    made.classList.add("more");
    tools.append(made);
  }
  if (!groups.length) {
    const note = document.createElement("span");
    note.className = "note more";
    note.textContent = say("nothing_more", { document: chosen.data("name") });
    tools.append(note);
  }
}

async function expand(chosen, groups, up) {
  const before = docs().length;
  const pick = await more.choose(groups, up, data.most - before, say);
  if (!pick) return;
  acts.add("open", written(pathOf(chosen.id()), pick));
  await running;
  tell("added", { count: docs().length - before });
}

// The chains from a document to the one asked about.
function chain(chosen) {
  const step = (one) => (data.up ? one.incomers() : one.outgoers());
  let found = chosen;
  for (let next = step(chosen); next.length; next = step(next.nodes().difference(target)).difference(found)) found = found.union(next);
  return found;
}

const chosenBox = () => graph.nodes(".box.chosen").not(".gone");

function leave() {
  graph.elements(".chosen").removeClass("chosen");
  paint();
  tools.replaceChildren();
}

function choose(chosen, isNew = true) {
  graph.elements(".chosen").removeClass("chosen");
  chosen.addClass("chosen");
  paint();
  tell("selected", { document: chosen.data("name") });
  offer(chosen);
  if (isNew) keep();
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
  await running;
  graph.center(next);
  choose(next);
  show(find(next.id()), field);
  tell("found", { count: hits.length, document: next.data("name") });
});

function showAll() {
  leave();
  acts.only(["open", "pin"]);
}

async function image() {
  const blob = await graph.png({ output: "blob-promise", full: true, scale: 2, bg: "#ffffff", maxWidth: 8000, maxHeight: 8000 });
  const made = document.createElement("a");
  made.href = URL.createObjectURL(blob);
  made.download = `${target.data("name").replace(/[^\w-]+/g, "-")}.png`;
  made.click();
  URL.revokeObjectURL(made.href);
}

const does = { undo: () => acts.undo(), redo: () => acts.redo(), show_all: showAll, image };
for (const [id, act] of Object.entries(does)) document.getElementById(id).addEventListener("click", act);
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest("input:not([type=checkbox]), textarea")) return;
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) acts.redo();
  else if (key === "z") acts.undo();
  else return;
  event.preventDefault();
});

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
  for (const [name, value] of acts.now) formData.append(name, value);
});

offerLines(document);
new ResizeObserver(() => graph.resize()).observe(graph.container());
await apply();
const [focus] = data.acts.filter(([name]) => name === "focus").map(([, value]) => graph.getElementById(iriOf(value)));
if (focus?.nonempty()) choose(focus, false);
document.documentElement.dataset.ready = "";
