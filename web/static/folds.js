// Boxes that stand for several: what leads through one box alone, a level, or an issuer. The box that is left keeps the
// number of what it hides.

// What acts on a document, directly or through others, and leads to nothing else that is drawn.
export function below(chosen, up) {
  const step = (one) => (up ? one.outgoers("node.doc") : one.incomers("node.doc"));
  const back = (one) => (up ? one.incomers("node.doc") : one.outgoers("node.doc"));
  let found = chosen.cy().collection();
  for (let more = step(chosen); more.length; more = step(more).difference(found).difference(chosen)) found = found.union(more);
  for (let kept = found; ; found = kept) {
    kept = found.filter((one) => back(one).difference(found).difference(chosen).empty());
    if (kept.length === found.length) return found;
  }
}

// One box in the place of the `members` of each fold { key, name, members }, and their links once each with their number.
export function foldInto(graph, folds) {
  graph.remove(".sum");
  const stands = new Map();
  for (const { key, name, words, members } of folds) {
    const first = members.min((one) => one.position("x")).ele;
    const id = `fold ${key}`;
    const w = Math.min(220, Math.max(120, 7.8 * Math.max(name.length, words.length)));
    const data = { id, fold: key, count: members.length, name, label: `${name}\n${words}`, w, h: 60 };
    graph.add({ group: "nodes", data, position: { ...first.position() }, classes: "box sum", grabbable: false });
    members.forEach((one) => stands.set(one.id(), id));
  }
  const links = new Map();
  graph.edges(".link").forEach((edge) => {
    const ends = [edge.source(), edge.target()];
    const [source, target] = ends.map((end) => stands.get(end.id()) ?? (end.hasClass("gone") ? null : end.id()));
    const told = !edge.hasClass("off") && source && target && source !== target;
    if (!told || !ends.some((end) => stands.has(end.id()))) return;
    const key = `${source} ${target}`;
    links.set(key, { source, target, count: (links.get(key)?.count ?? 0) + 1 });
  });
  graph.add([...links.values()].map((data) => ({ group: "edges", data, classes: "sum" })));
}
