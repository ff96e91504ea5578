// The query travels in the fragment of the address, so that it can be shared and reaches no log.

import { lay } from "./editor.js";

const form = document.getElementById("ask");
const box = document.getElementById("query");
const problem = document.getElementById("problem");
let editor = null; // once it is here, it stands in the place of the box

const shared = () => new URLSearchParams(location.hash.slice(1)).get("query");

function toAddress() {
  history.replaceState(null, "", `#${new URLSearchParams({ query: box.value })}`);
}

function goTo(line, column) {
  const lines = box.value.split("\n").slice(0, line - 1);
  const place = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  editor?.goTo(place);
  box.setSelectionRange(place, place);
  (editor ?? box).focus();
}

function write(text) {
  box.value = text;
  editor?.write(text);
}

for (const example of document.querySelectorAll("#examples pre")) {
  const use = document.createElement("button");
  use.type = "button";
  use.className = "second";
  use.textContent = document.getElementById("examples").dataset.use;
  use.addEventListener("click", () => {
    write(example.textContent);
    toAddress();
    (editor ?? box).focus();
    form.scrollIntoView({ block: "start" });
  });
  example.before(use);
}

// Completion: the terms that begin as the word before the caret does. Tab takes the first.
const known = JSON.parse(document.getElementById("term-data").textContent);
const offered = document.getElementById("terms");

function word() {
  const before = box.value.slice(0, box.selectionStart);
  return /(?:vb|level|type):[\w-]*$/.exec(before)?.[0] ?? "";
}

function take(term) {
  const end = box.selectionStart;
  box.setRangeText(term, end - word().length, end, "end");
  offered.hidden = true;
  box.focus();
}

function complete() {
  const begun = word();
  const hits = begun ? known.filter(([term]) => term.startsWith(begun) && term !== begun).slice(0, 8) : [];
  offered.replaceChildren(...hits.map(([term, meaning]) => {
    const item = document.createElement("li");
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = `${term} · ${meaning}`;
    made.addEventListener("click", () => take(term));
    made.dataset.term = term;
    item.append(made);
    return item;
  }));
  offered.hidden = hits.length === 0;
}

box.addEventListener("input", complete);
box.addEventListener("keydown", (event) => {
  if (offered.hidden) return;
  if (event.key === "Tab" && !event.shiftKey) {
    event.preventDefault();
    take(offered.querySelector("button").dataset.term);
  } else if (event.key === "Escape") {
    offered.hidden = true;
  }
});

// A query that takes longer than a moment can be stopped: its name goes with it, and only this page knows it.
const note = document.getElementById("running");
const stopping = document.getElementById("stop");
const name = form.elements.namedItem("run");

function idle() {
  note.textContent = "";
  stopping.hidden = true;
}

form.addEventListener("submit", ({ submitter }) => {
  toAddress();
  name.value = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (submitter?.value) return; // a file: the page stays, and hears no end
  setTimeout(() => {
    note.textContent = note.dataset.running;
    stopping.hidden = false;
  }, 400);
});
stopping.addEventListener("click", () => fetch(stopping.dataset.address, { method: "POST", body: new URLSearchParams({ run: name.value }) }));
addEventListener("pageshow", idle); // also when one comes back

if (box.value.trim()) toAddress(); // the page of an answer has the address of its question
else box.value = shared() ?? "";
addEventListener("hashchange", () => shared() && write(shared()));
const terms = offered.getAttribute("aria-label");
editor = await lay(box, known, { box: box.labels[0].textContent, terms }).catch(() => null);
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
if (problem?.dataset.line) goTo(Number(problem.dataset.line), Number(problem.dataset.column) || 1);
document.documentElement.dataset.ready = "";
