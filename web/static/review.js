// Single keys for the review: j and k move, a accepts, r rejects, c puts right, u undoes. Without this script every
// decision is a plain form.

import { listen } from "./keys.js";

const cards = [...document.querySelectorAll(".question")];

function current() {
  const inside = document.activeElement?.closest(".question");
  return inside ? cards.indexOf(inside) : -1;
}

function move(step) {
  const at = current();
  const next = cards[at < 0 ? 0 : Math.min(Math.max(at + step, 0), cards.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const card = cards[Math.max(current(), 0)];
  if (key === "c" && !card?.querySelector('[data-key="c"]')) {
    const details = card?.querySelector("details:has([name=right_words])");
    if (details) details.open = true;
    details?.querySelector("input")?.focus();
    return;
  }
  if (key === "c") {
    const chosen = card.querySelector("input[name=right]:checked");
    const first = card.querySelector("input[name=right]");
    if (!chosen && first) return first.focus();
  }
  card?.querySelector(`[data-key="${key}"]`)?.click();
}

listen((key) => {
  if (key === "j") move(1);
  else if (key === "k") move(-1);
  else if (key === "u") document.querySelector('[data-key="u"]')?.click();
  else if (["a", "r", "c"].includes(key)) press(key);
  else return false;
  return true;
});

if (document.querySelector(".done")) cards[0]?.focus({ preventScroll: true });
document.documentElement.dataset.ready = "";
