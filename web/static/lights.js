// The chains that were asked for, or those of the chosen box, stand out; all else fades.

import { chains, skipped } from "./chains.js";
import { acts, boxOf, button, chosenBox, data, graph, say, target } from "./scene.js";

const told = document.getElementById("chains");

export function paint() {
  const chosen = chosenBox();
  const ends = acts.values("path").at(-1)?.split("!").map(boxOf);
  const both = ends?.length === 2 && ends.every((one) => one.nonempty());
  const found = both ? chains(...ends) : null;
  const led = chosen.is(".doc") && !chosen.same(target) ? leading(chosen) : null;
  const rest = graph.elements(".box, .link");
  graph.elements(".faded, .near, .way").removeClass("faded near way");
  chosen.neighborhood().union(led ?? graph.collection()).addClass("near");
  if (found) rest.difference(found.elements.addClass("way")).addClass("faded");
  else if (led) rest.difference(led).difference(chosen.closedNeighborhood()).addClass("faded");
  told.replaceChildren(...(both ? words(ends, found) : []));
}

// The chains from a document to the one asked about.
function leading(chosen) {
  const step = (one) => (data.up ? one.incomers() : one.outgoers());
  let found = chosen;
  for (let next = step(chosen); next.length; next = step(next.nodes().difference(target)).difference(found)) found = found.union(next);
  return found;
}

function words(ends, found) {
  const [lower, upper] = found ? [found.lower, found.upper] : ends;
  const values = { lower: lower.data("name"), upper: upper.data("name"), count: found?.count, steps: found?.steps };
  const levels = found ? skipped(found, data.order.level).map((level) => data.names.level[level]) : [];
  const sentences = [say(found ? "chains" : "chains_none", values), ...(levels.length ? [say("chains_skip", { levels: levels.join(", ") })] : [])];
  const page = document.createElement("a");
  page.href = data.path;
  page.search = new URLSearchParams([...new URLSearchParams(page.search), ["from", lower.id()], ["to", upper.id()]]);
  page.textContent = say("chains_page");
  const leaving = button(say("chains_leave"), () => acts.toggle("path", acts.values("path").at(-1)));
  leaving.className = "second";
  return [sentences.join(" "), " ", page, " ", leaving];
}
