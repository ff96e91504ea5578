// The list by chain as a tree: one stop for Tab, arrow keys from line to line, Enter for the sentences.

import { show } from "./panel.js";

const tree = document.querySelector(".tree");
const items = [...tree.querySelectorAll("li")];
const below = (item) => item.querySelector(":scope > ul");
const above = (item) => item.parentElement.closest(".tree li");
const seen = () => items.filter((item) => item.checkVisibility());

function open(item, isOpen) {
  if (below(item)) item.setAttribute("aria-expanded", isOpen);
}

function go(item, move = true) {
  if (!item) return;
  for (const other of items) other.tabIndex = other === item ? 0 : -1;
  if (move) item.focus();
}

function choose(item) {
  const locate = item.querySelector(":scope > .locate"); // in the explored picture it is found there, too
  if (locate) locate.click();
  else show(item, item);
}

const keys = {
  ArrowDown: (item, all) => go(all[all.indexOf(item) + 1]),
  ArrowUp: (item, all) => go(all[all.indexOf(item) - 1]),
  ArrowRight: (item) => (item.getAttribute("aria-expanded") === "false" ? open(item, true) : go(below(item)?.querySelector("li"))),
  ArrowLeft: (item) => (item.getAttribute("aria-expanded") === "true" ? open(item, false) : go(above(item))),
  Home: (_, all) => go(all[0]),
  End: (_, all) => go(all.at(-1)),
  Enter: choose,
  " ": choose,
};

function pressed(event) {
  const item = event.target;
  if (!items.includes(item) || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  event.stopPropagation();
  keys[event.key](item, seen());
}

tree.setAttribute("role", "tree");
tree.setAttribute("aria-label", tree.dataset.name);
for (const list of tree.querySelectorAll("ul")) list.setAttribute("role", "group");
for (const item of items) {
  item.setAttribute("role", "treeitem");
  open(item, true);
}
for (const inner of tree.querySelectorAll("a, summary")) inner.tabIndex = -1; // the panel has them
go(items[0], false);
tree.addEventListener("keydown", pressed);
tree.addEventListener("focusin", ({ target }) => items.includes(target) && go(target, false));
tree.addEventListener("click", ({ target }) => {
  if (items.includes(target)) {
    open(target, target.getAttribute("aria-expanded") === "false");
    go(target);
  }
});
