// The legend tells what is on screen, whatever was added, folded or hidden.

import { graph } from "./scene.js";

const looks = {
  target: ".target", held: ".held", not_held: ".cited", undated: ".undated", over: ".over", stale: ".stale", folded: ".sum",
  stated: ".stated, .judged", context: ".context", suggested: ".suggested", ends: ".ends",
};
const lines = document.querySelectorAll("[data-look]");

export function tellLooks() {
  const gone = graph.nodes(".gone");
  const seen = graph.elements(".box, .link").not(".gone, .off").difference(gone.connectedEdges());
  for (const line of lines) {
    const own = ["target", "stale"].includes(line.dataset.look) ? seen : seen.not(".target"); // it has its own colour, and the sign
    line.hidden = own.filter(looks[line.dataset.look]).empty();
  }
}
