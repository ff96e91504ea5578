// The query travels in the fragment of the address, so that it can be shared and reaches no log.

const form = document.getElementById("ask");
const box = document.getElementById("query");
const problem = document.getElementById("problem");

function fromAddress() {
  const shared = new URLSearchParams(location.hash.slice(1)).get("query");
  if (shared && !box.value.trim()) box.value = shared;
}

function toAddress() {
  history.replaceState(null, "", `#${new URLSearchParams({ query: box.value })}`);
}

function goTo(line, column) {
  const lines = box.value.split("\n").slice(0, line - 1);
  const place = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  box.focus();
  box.setSelectionRange(place, place);
}

for (const example of document.querySelectorAll("#examples pre")) {
  const use = document.createElement("button");
  use.type = "button";
  use.className = "second";
  use.textContent = document.getElementById("examples").dataset.use;
  use.addEventListener("click", () => {
    box.value = example.textContent;
    toAddress();
    box.focus();
    box.scrollIntoView({ block: "center" });
  });
  example.before(use);
}

fromAddress();
form.addEventListener("submit", toAddress);
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
if (problem?.dataset.line) goTo(Number(problem.dataset.line), Number(problem.dataset.column) || 1);
document.documentElement.dataset.ready = "";
