// The panel that shows the sentences of what was chosen in the picture, copied from the list of the page.

const panel = document.getElementById("panel");
const body = document.getElementById("panel-body");
let opener = null;

export function find(iri) {
  return document.querySelector(`li[data-iri="${CSS.escape(iri)}"]`);
}

export function show(source, from) {
  if (!panel || !source) return false;
  const copy = source.cloneNode(true);
  copy.removeAttribute("id");
  for (const inner of copy.querySelectorAll("button")) inner.remove();
  for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
  for (const details of copy.querySelectorAll("details")) details.open = true;
  const holder = document.createElement("div");
  holder.append(...(copy.tagName === "LI" ? copy.childNodes : [copy]));
  body.replaceChildren(holder);
  for (const chosen of document.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
  source.closest("li")?.classList.add("chosen");
  opener = from ?? document.activeElement;
  panel.hidden = false;
  panel.focus({ preventScroll: true });
  return true;
}

function close() {
  panel.hidden = true;
  opener?.focus?.({ preventScroll: true });
}

document.getElementById("panel-close")?.addEventListener("click", close);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel && !panel.hidden) close();
});
