// The picture that the server drew: starts at the document asked about, keeps the level names in sight,
// and shows the sentences of the box or line that is chosen. Without this script boxes lead to the list.

import { showAddress } from "./address.js";
import { show } from "./panel.js";
import { fill } from "./sentences.js";
import { after, read, slider, take, today } from "./time.js";

const canvas = document.getElementById("canvas");

const names = canvas?.querySelector(".picture-names");
const boxes = [...(canvas?.querySelectorAll("a.picture-box") ?? [])];
// The boxes at the ends of each line: where it comes from, and where it leads. They are named by their places, from 1.
const ends = new Map([...(canvas?.querySelectorAll(".picture-edge[data-ends]") ?? [])].map(
  (edge) => [edge, edge.dataset.ends.split(" ").map((place) => boxes[place - 1])],
));
const up = new URLSearchParams(location.search).has("up");

// Scrolls the picture so that `box` is seen whole, clear of the column of level names.
function reveal(box) {
  const place = box.getBoundingClientRect();
  const view = canvas.getBoundingClientRect();
  const left = view.left + (names?.getBoundingClientRect().width ?? 0) + 16;
  if (place.left < left) canvas.scrollLeft -= left - place.left;
  else if (place.right > view.right - 16) canvas.scrollLeft += Math.min(place.right - view.right + 16, place.left - left);
  if (place.top < view.top) canvas.scrollTop -= view.top - place.top + 40;
  else if (place.bottom > view.bottom) canvas.scrollTop += place.bottom - view.bottom + 16;
}

const nameOf = (box) => box.querySelector(".picture-first").textContent;

// What the line of the list tells of a document or of its link, as the tooltip of the box or curve.
function explain({ target: inner }) {
  const one = inner.closest("a.picture-box, .picture-edge[data-ends]");
  if (!one || one.querySelector("title")) return;
  const both = ends.get(one);
  const [box, other] = both ? (up ? [...both].reverse() : both) : [one];
  const line = lineOf(box);
  if (!line) return;
  const links = [...line.querySelectorAll(":scope > details > summary")].map((link) => link.textContent);
  const told = other
    ? [nameOf(box), links.find((link) => link.includes(nameOf(other))) ?? links[0]]
    : [...line.querySelectorAll(":scope > .doc, :scope > .facts, :scope > .title, :scope > .more")].map((part) => part.textContent);
  const title = document.createElementNS(one.namespaceURI, "title");
  title.textContent = told.join(" · ");
  one.prepend(title);
}

// The sentences of a box on which somebody rests will be wanted.
let resting = 0;
function warm({ target: inner }) {
  clearTimeout(resting);
  const box = inner.closest("a.picture-box");
  const line = box && lineOf(box);
  if (line) resting = setTimeout(() => fill(line), 60);
}

// Tab stops once in the picture: at the box where it was left, at first at the document asked about.
function stop(at) {
  for (const box of boxes) box.setAttribute("tabindex", box === at ? 0 : -1);
}

function start() {
  for (const edge of ends.keys()) {
    const hit = edge.querySelector("path").cloneNode(); // wide enough to be met
    hit.removeAttribute("marker-end");
    hit.classList.add("picture-hit");
    edge.append(hit);
  }
  canvas.addEventListener("pointerover", explain);
  canvas.addEventListener("pointerover", warm);
  canvas.addEventListener("focusin", warm);
  canvas.addEventListener("focusin", explain);
  const target = canvas.querySelector(".picture-box.target");
  stop(target ?? boxes[0]);
  canvas.addEventListener("focusin", ({ target: box }) => box.matches("a.picture-box") && stop(box));
  const follow = () => names?.setAttribute("transform", `translate(${canvas.scrollLeft} 0)`);
  canvas.addEventListener("scroll", follow, { passive: true });
  if (target) reveal(target);
  follow();
}

// The line of the list that tells all of a box.
function lineOf(box) {
  const place = box.getAttribute("href");
  return place.startsWith("#") ? document.getElementById(place.slice(1)) : null;
}

// The chains from a box to the document asked about stand out; all else fades until Escape or the next choice.
function focusOn(box) {
  const picture = canvas.querySelector("svg");
  const near = up ? 1 : 0;
  for (const one of picture.querySelectorAll(".on")) one.classList.remove("on");
  picture.classList.toggle("focused", Boolean(box) && !box.classList.contains("target"));
  const todo = box ? [box] : [];
  while (todo.length) {
    const one = todo.pop();
    if (!one || one.classList.contains("on")) continue;
    one.classList.add("on");
    if (one.classList.contains("target")) continue;
    for (const [edge, both] of ends) {
      if (both[near] !== one) continue;
      edge.classList.add("on");
      todo.push(both[1 - near]);
    }
  }
}

function choose(event) {
  const box = event.target.closest("a.picture-box");
  if (box && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    focusOn(box);
    const line = lineOf(box);
    if (line) {
      event.preventDefault();
      show(line, box);
      reveal(box);
    }
    return;
  }
  const edge = event.target.closest(".picture-edge");
  if (ends.has(edge)) show(lineOf(ends.get(edge)[up ? 1 : 0]), canvas);
}

const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

// Arrow keys go from box to box: up and down along links, where there is none to the next level; left and right within one.
function move(event) {
  const box = event.target.closest?.("a.picture-box");
  const step = steps[event.key];
  if (!box || !step) return;
  const next = step[1] ? linked(box, step[1]) : beside(box, step[0]);
  if (next) {
    event.preventDefault();
    next.focus({ preventScroll: true });
    reveal(next);
  }
}

// The nearest of some boxes, by level first.
function nearest(box, others) {
  const from = box.getBoundingClientRect();
  const far = (one) => {
    const { top, left } = one.getBoundingClientRect();
    return [Math.abs(top - from.top), Math.abs(left - from.left)];
  };
  const sorted = others.map((one) => [one, ...far(one)]).sort((one, other) => one[1] - other[1] || one[2] - other[2]);
  return sorted[0]?.[0];
}

function linked(box, down) {
  const near = down > 0 ? 1 : 0;
  const others = [...ends.values()].filter((both) => both[near] === box).map((both) => both[1 - near]);
  return nearest(box, others) ?? nextLevel(box, down);
}

function nextLevel(box, down) {
  const top = (one) => one.getBoundingClientRect().top;
  return nearest(box, boxes.filter((one) => one.dataset.level !== box.dataset.level && (top(one) - top(box)) * down > 0));
}

function beside(box, step) {
  const all = boxes.filter((one) => one.dataset.level === box.dataset.level);
  return all[all.indexOf(box) + step] ?? null;
}

// The day that stands in a box.
const dayOf = (box) => [...box.querySelectorAll("text")].map((line) => read(line.textContent)).find(Boolean);

// Later documents go, ended ones turn grey; the form of the page asks for the day that the slider shows.
function at(day) {
  for (const box of boxes) {
    const own = dayOf(box);
    box.classList.toggle("later", Boolean(own) && own > day);
    if (box.dataset.last) box.classList.toggle("over", box.dataset.last < day);
  }
  for (const [edge, both] of ends) edge.classList.toggle("later", both.some((box) => box.classList.contains("later")));
  take(day);
}

// The day that the slider shows stands in the address, as in "Explore": the page opened again shows the same.
function keep(day) {
  const parts = location.search.slice(1).split("&").filter((one) => one && !one.startsWith("day="));
  if (day !== today) parts.push(`day=${day}`);
  showAddress(`${location.pathname}?${parts.join("&")}${location.hash}`);
}

// The picture as the server writes it for a file, drawn twice as large.
async function save({ currentTarget: button }) {
  const answer = await fetch(button.dataset.svg);
  const address = URL.createObjectURL(new Blob([await answer.text()], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = Math.min(2, 16000 / image.width, 16000 / image.height);
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [image.width * scale, image.height * scale];
  const pen = sheet.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(image, 0, 0, sheet.width, sheet.height);
  const link = document.createElement("a");
  link.href = sheet.toDataURL("image/png");
  link.download = `${answer.headers.get("Content-Disposition").match(/"(.+)\.svg"/)[1]}.png`;
  link.click();
  URL.revokeObjectURL(address);
  button.dataset.saved = link.download;
}

document.getElementById("png")?.addEventListener("click", save);
if (canvas) {
  start();
  const day = new URLSearchParams(location.search).get("day") ?? "";
  const toDay = slider((chosen) => { at(chosen); keep(chosen); });
  toDay(today, boxes.flatMap((box) => [dayOf(box), box.dataset.last && after(box.dataset.last)]).filter(Boolean));
  if (/^\d{4}-\d\d-\d\d$/.test(day) && day < today) {
    toDay(day);
    at(day);
  }
  canvas.addEventListener("click", choose);
  canvas.addEventListener("keydown", move);
  document.addEventListener("keydown", (event) => event.key === "Escape" && focusOn(null));
}
document.documentElement.dataset.ready = "";
