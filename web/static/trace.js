// The picture that the server drew: starts at the document asked about, keeps the level names in sight,
// and shows the sentences of the box or line that is chosen. Without this script boxes lead to the list.

import { find, show } from "./panel.js";

const canvas = document.getElementById("canvas");

const names = canvas?.querySelector(".picture-names");

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

function start() {
  const target = canvas.querySelector(".picture-box.target");
  const follow = () => names?.setAttribute("transform", `translate(${canvas.scrollLeft} 0)`);
  canvas.addEventListener("scroll", follow, { passive: true });
  if (target) reveal(target);
  follow();
}

function edgeRow(group) {
  const { subject, object } = group.dataset;
  const up = new URLSearchParams(location.search).get("up");
  const near = find(up ? object : subject);
  const anchor = group.dataset.anchor;
  return (anchor && document.getElementById(anchor)) || near;
}

function choose(event) {
  const box = event.target.closest("a.picture-box");
  if (box && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    if (show(find(box.dataset.iri), box)) {
      event.preventDefault();
      reveal(box);
    }
    return;
  }
  const edge = event.target.closest(".picture-edge");
  if (edge) show(edgeRow(edge), canvas);
}

const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

// Arrow keys go from box to box: up and down along links, left and right within the level.
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

function boxOf(iri) {
  return canvas.querySelector(`a.picture-box[data-iri="${CSS.escape(iri)}"]`);
}

function linked(box, down) {
  const [from, to] = down > 0 ? ["object", "subject"] : ["subject", "object"];
  const edges = canvas.querySelectorAll(`.picture-edge[data-${from}="${CSS.escape(box.dataset.iri)}"]`);
  for (const edge of edges) {
    const next = boxOf(edge.dataset[to]);
    if (next) return next;
  }
  return null;
}

function beside(box, step) {
  const all = [...canvas.querySelectorAll(`a.picture-box[data-level="${box.dataset.level}"]`)];
  return all[all.indexOf(box) + step] ?? null;
}

if (canvas) {
  start();
  canvas.addEventListener("click", choose);
  canvas.addEventListener("keydown", move);
}
document.documentElement.dataset.ready = "";
