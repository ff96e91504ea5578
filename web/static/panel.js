// The panel that shows the sentences of what was chosen in the picture, copied from the list of the page.

import { fill } from "./sentences.js";

const panel = document.getElementById("panel");
const body = document.getElementById("panel-body");
let opener = null;

export function find(iri) {
  return document.querySelector(`li[data-iri="${CSS.escape(iri)}"]`);
}

// The lines of the list through which the document of `line` comes to the one asked about, the next one first: in a
// tree those above it.
function passed(line) {
  const within = line.parentElement.closest("li");
  if (within) return [within, ...passed(within)];
  return [...line.querySelectorAll(":scope > .via:not(.more) a")].map(
    (link) => document.querySelector(`.listed .doc[href="${CSS.escape(link.getAttribute("href"))}"]`)?.closest("li"),
  );
}

// The further links of its chain, each below the number of the document that it starts from.
function chain(line) {
  const heading = document.querySelector("h1").textContent;
  const lines = passed(line);
  return lines.flatMap((one, place) => {
    if (!one) return [];
    const next = lines[place + 1]?.querySelector(".doc").textContent ?? heading;
    const links = [...one.querySelectorAll(":scope > details")];
    const wanted = links.filter((link) => next.includes(link.querySelector("summary [lang]").textContent));
    return [one.querySelector(".doc"), ...(wanted.length ? wanted : links)].map((part) => part.cloneNode(true));
  });
}

// `source` is a line of the list, or one link of it: a line with all links of its chain. What the page holds is shown at
// once, sentences that it does not hold as soon as they are here.
export function show(source, from = document.activeElement) {
  if (!panel || !source) return;
  const line = source.closest("li");
  const copy = line.cloneNode(true);
  if (source !== line) for (const link of copy.querySelectorAll(`.edge:not(#${source.id})`)) link.closest("details").remove();
  for (const inner of copy.querySelectorAll(".locate, ul")) inner.remove(); // what is below it in a tree is not its own
  if (source === line) copy.append(...chain(line));
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
