// The panel that shows the sentences of what was chosen in the picture, copied from the list of the page.

import { fill } from "./sentences.js";

const panel = document.getElementById("panel");
const body = document.getElementById("panel-body");
let opener = null;

export function find(iri) {
  return document.querySelector(`li[data-iri="${CSS.escape(iri)}"]`);
}

// `source` is a line of the list, or one link of it. What the page holds is shown at once, sentences that it does not
// hold as soon as they are here.
export function show(source, from = document.activeElement) {
  if (!panel || !source) return;
  const line = source.closest("li");
  const copy = line.cloneNode(true);
  if (source !== line) for (const link of copy.querySelectorAll(`.edge:not(#${source.id})`)) link.closest("details").remove();
  for (const inner of copy.querySelectorAll(".locate, ul")) inner.remove(); // what is below it in a tree is not its own
  for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
  for (const details of copy.querySelectorAll("details")) details.open = true;
  for (const inner of copy.querySelectorAll("[tabindex]")) inner.removeAttribute("tabindex");
  const holder = document.createElement("div");
  holder.append(...copy.childNodes);
  body.replaceChildren(holder);
  for (const chosen of document.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
  line.classList.add("chosen");
  opener = from;
  fill(body); // before the page is laid out for the panel: that takes time of its own
  panel.hidden = false;
  panel.focus({ preventScroll: true });
}

function close() {
  panel.hidden = true;
  opener?.focus?.({ preventScroll: true });
}

document.getElementById("panel-close")?.addEventListener("click", close);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel && !panel.hidden) close();
});
