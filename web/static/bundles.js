// More links at one box than anybody can follow are one line a level with their number, until the box or one of theirs is
// chosen.

import { graph } from "./scene.js";

const MOST = 60;

function bundle(box, edges, level, out) {
  const others = out ? edges.targets() : edges.sources();
  const places = others.map((one) => one.position("x"));
  const band = graph.getElementById(`band ${level}`);
  const above = band.position("y") > box.position("y");
  const y = band.position("y") + ((above ? -1 : 1) * band.data("h")) / 2;
  const x = places.reduce((all, one) => all + one, 0) / places.length;
  const id = `bundle ${box.id()} ${level} ${out}`;
  const label = edges.length.toLocaleString(document.documentElement.lang);
  graph.add({ group: "nodes", data: { id, label }, position: { x, y }, classes: "bundle", selectable: false, grabbable: false });
  graph.add({ group: "edges", data: out ? { source: box.id(), target: id } : { source: id, target: box.id() }, classes: "bundle" });
  edges.addClass("bundled");
}

// Call it after what is shown has changed.
export function bundleLinks() {
  graph.remove(".bundle");
  graph.edges(".bundled").removeClass("bundled");
  const seen = (edge) => !edge.hasClass("off") && !edge.source().hasClass("gone") && !edge.target().hasClass("gone");
  const counts = new Map();
  const all = graph.edges(".link").filter(seen);
  all.forEach((edge) => [edge.data("source"), edge.data("target")].forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1)));
  for (const [id] of [...counts].filter(([, count]) => count > MOST)) {
    const box = graph.getElementById(id);
    const links = box.connectedEdges().intersection(all);
    for (const out of [false, true]) {
      const mine = links.filter((edge) => edge.source().same(box) === out).not(".bundled");
      const other = (edge) => (out ? edge.target() : edge.source());
      for (const level of new Set(mine.map((edge) => other(edge).data("level")))) {
        const some = mine.filter((edge) => other(edge).data("level") === level);
        if (some.length > 1) bundle(box, some, level, out);
      }
    }
  }
}
