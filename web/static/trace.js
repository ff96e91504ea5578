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

// The chains from a box to the document asked about stand out; all else fades until Escape or the next choice.
function focusOn(box) {
  const picture = canvas.querySelector("svg");
  const [from, to] = new URLSearchParams(location.search).get("up") ? ["object", "subject"] : ["subject", "object"];
  for (const one of picture.querySelectorAll(".on")) one.classList.remove("on");
  picture.classList.toggle("focused", Boolean(box) && !box.classList.contains("target"));
  const todo = box ? [box] : [];
  while (todo.length) {
    const one = todo.pop();
    if (!one || one.classList.contains("on")) continue;
    one.classList.add("on");
    if (one.classList.contains("target")) continue;
    for (const edge of canvas.querySelectorAll(`.picture-edge[data-${from}="${CSS.escape(one.dataset.iri)}"]`)) {
      edge.classList.add("on");
      todo.push(boxOf(edge.dataset[to]));
    }
  }
}

function choose(event) {
  const box = event.target.closest("a.picture-box");
  if (box && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    focusOn(box);
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

// The slider over the days on which something was issued or ended: later documents go, ended ones turn grey.
function slider() {
  const holder = document.getElementById("time");
  if (!holder) return;
  const boxes = [...canvas.querySelectorAll(".picture-box[data-iri]")];
  const days = holder.dataset.days.split(" ");
  const range = holder.querySelector("input");
  const shown = holder.querySelector("output");
  const field = document.getElementById("f-as-of");
  const written = (day) => day.split("-").map(Number).reverse().join("/");
  const at = (day) => {
    shown.value = written(day);
    for (const box of boxes) {
      box.classList.toggle("later", Boolean(box.dataset.day) && box.dataset.day > day);
      if (box.dataset.last) box.classList.toggle("over", box.dataset.last < day);
    }
    for (const edge of canvas.querySelectorAll(".picture-edge")) {
      edge.classList.toggle("later", [edge.dataset.subject, edge.dataset.object].some((iri) => boxOf(iri)?.classList.contains("later")));
    }
  };
  range.value = range.max; // a browser may keep where it stood
  range.addEventListener("input", () => {
    const day = days[Number(range.value)];
    at(day);
    range.setAttribute("aria-valuetext", written(day));
    field.value = written(day);
  });
  holder.querySelector("button").addEventListener("click", () => field.form.requestSubmit());
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
  slider();
  canvas.addEventListener("click", choose);
  canvas.addEventListener("keydown", move);
  document.addEventListener("keydown", (event) => event.key === "Escape" && focusOn(null));
}
document.documentElement.dataset.ready = "";
