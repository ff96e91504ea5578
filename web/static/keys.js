// Single keys of a page. They can be switched off, and do nothing while somebody types; ? opens and closes what tells them.

const help = document.getElementById("keys");
const change = document.getElementById("keys-switch");
const KEPT = "luocdo-keys";
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]";

function kept() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

let on = kept();

// `press` is told each key, and says whether it was one of its own.
export function listen(press) {
  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest(TYPING)) return;
    if (event.key === "?" && help) {
      help.open = !help.open;
      if (help.open) help.querySelector("summary").focus();
    } else if (!press(event.key)) return;
    event.preventDefault();
  });
}

function show() {
  if (change) change.textContent = on ? help.dataset.off : help.dataset.on;
}

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
