// Single keys for the review: j and k move, a accepts, r rejects, c puts right, u undoes, ? explains. They can be
// switched off, and do nothing while somebody types. Without this script every decision is a plain form.

const cards = [...document.querySelectorAll(".question")];
const help = document.getElementById("keys");
const change = document.getElementById("keys-switch");
const KEPT = "luocdo-review-keys";

function kept() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

let on = kept();

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

function show() {
  if (change) change.textContent = on ? change.closest("details").dataset.off : change.closest("details").dataset.on;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]")) return;
  if (!on) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "u") document.querySelector('[data-key="u"]')?.click();
  else if (event.key === "?" && help) {
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
  } else if (["a", "r", "c"].includes(event.key)) press(event.key);
  else return;
  event.preventDefault();
});

change?.addEventListener("click", () => {
  on = !on;
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // a browser that keeps nothing forgets it with the page
  }
  show();
});

show();
if (document.querySelector(".done")) cards[0]?.focus({ preventScroll: true });
document.documentElement.dataset.ready = "";
