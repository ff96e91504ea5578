// What is taken along, and what is printed, is the picture as it is shown: its boxes and links at their places, what was
// added, nothing that is hidden, several folded into one.

import { withNames } from "./names.js";
import { acts, docs, graph, iriOf, tell } from "./scene.js";

const PNG = { full: true, scale: 2, bg: "#ffffff", maxWidth: 8000, maxHeight: 8000 };
const middle = (one) => [Math.round(one.position("x")), Math.round(one.position("y"))];

// `folds` as the picture has them: { key, from, members }.
function shown(folds) {
  const seen = docs().not(".gone");
  const told = new Set([...seen, ...folds.flatMap(({ members }) => [...members])].map((one) => one.id()));
  const links = graph.edges(".link").not(".off").filter((one) => told.has(one.source().id()) && told.has(one.target().id()));
  return {
    address: location.pathname + location.search,
    boxes: seen.map((one) => [one.id(), ...middle(one)]),
    links: links.map((one) => [one.source().id(), one.target().id()]),
    bands: graph.nodes(".band").map((one) => [one.data("level"), one.position("y") - one.data("h") / 2, one.data("h")]),
    folds: folds.map(({ key, from, members }) => {
      const [x, y] = middle(from.nonempty() ? from : graph.getElementById(`fold ${key}`));
      return { name: from.nonempty() ? from.id() : key.replace(/^body:(.*)/, (_, path) => `body:${iriOf(path)}`), members: members.map((one) => one.id()), x, y };
    }),
  };
}

export function give(blob, name) {
  const made = document.createElement("a");
  made.href = URL.createObjectURL(blob);
  made.download = name;
  made.click();
  URL.revokeObjectURL(made.href);
}

async function take(address, folds) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(shown(folds)) });
  if (!answer.ok) throw new Error(answer.statusText);
  give(await answer.blob(), answer.headers.get("Content-Disposition").match(/"(.+)"/)[1]);
}

// `folds` tells what is folded when a file is asked for.
export function files(folds) {
  for (const link of document.querySelectorAll("#take ~ dl a")) {
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      await acts.done;
      await take(link.href, folds()).catch(() => tell("failed"));
      link.dataset.taken = "";
    });
  }
}

export function image() {
  return withNames(() => graph.png({ ...PNG, output: "blob-promise" }));
}

// On paper an image of all of it stands in the place of the part that is on screen.
const paper = new Image();
Object.assign(paper, { className: "printed", alt: graph.container().getAttribute("aria-label") });
graph.container().after(paper);
addEventListener("beforeprint", () => (paper.src = withNames(() => graph.png(PNG))));
