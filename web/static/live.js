// Filters of the picture that need no answer of the server: each says how many it hides. A filter never moves what stays.

const KINDS = ["relation", "basis", "level", "year", "body"];
const order = new Intl.Collator("vi", { numeric: true });
const OF_LINKS = new Set(["relation", "basis"]);

function valueOf(element, kind) {
  return String(element.data(kind) ?? "");
}

// Checkboxes by kind with the number of boxes or links of each value; those in `off` are not ticked.
export function showFilters(form, graph, names, off, say, changed) {
  const open = new Set([...form.querySelectorAll("details[open]")].map((one) => one.dataset.kind));
  const held = document.activeElement?.closest("#live") ? document.activeElement.value : null;
  form.replaceChildren(...KINDS.flatMap((kind) => {
    const found = new Map();
    graph.elements(OF_LINKS.has(kind) ? "edge.link" : "node.doc").forEach((one) => {
      const value = valueOf(one, kind);
      found.set(value, (found.get(value) ?? 0) + 1);
    });
    if (found.size < 2) return [];
    const field = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = say(`kind_${kind}`);
    field.append(legend);
    for (const [value, count] of [...found].sort(([one], [other]) => order.compare(names(kind, one), names(kind, other)))) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      const act = `${kind}:${value}`;
      Object.assign(box, { type: "checkbox", value: act, checked: !off.has(act) });
      box.addEventListener("change", () => changed(act));
      label.append(box, ` ${names(kind, value)} (${off.has(act) ? say("off", { count }) : count})`);
      field.append(label);
    }
    return [field];
  }));
  if (held) [...form.querySelectorAll("input")].find((box) => box.value === held)?.focus();
}

// Which boxes are left: those of no value that is off, on a chain of links that are not off. What is pinned stays.
export function left(graph, off, pinned) {
  const isOff = (one, kind) => off.has(`${kind}:${valueOf(one, kind)}`);
  graph.edges(".link").forEach((edge) => edge.toggleClass("off", [...OF_LINKS].some((kind) => isOff(edge, kind))));
  const target = graph.nodes(".target");
  const reached = graph.edges(".off").empty()
    ? graph.nodes(".doc")
    : graph.elements(".doc, .link").difference(".off").bfs({ roots: target }).path.nodes().union(target);
  return graph.nodes(".doc").filter(
    (one) => one.same(target) || pinned(one) ||
      (reached.has(one) && !KINDS.some((kind) => !OF_LINKS.has(kind) && isOff(one, kind))),
  );
}
