// What a chosen box offers: its sentences and its page, pinning, hiding, folding, chains, and what may be added.

import { below } from "./folds.js";
import { More, counted, written } from "./more.js";
import { find, show } from "./panel.js";
import { acts, button, chosenBox, data, docs, graph, kinds, lineOf, pathOf, pinned, say, target, tell, tools } from "./scene.js";

export const more = new More(data);
let start = ""; // the box from which chains are looked for

export function pin(chosen) {
  const { x, y } = chosen.position();
  return `${pathOf(chosen.id())}@${Math.round(x)},${Math.round(y)}`;
}

export const pinOf = (chosen) => (value) => value.split("@")[0] === pathOf(chosen.id());

function ownButtons(chosen) {
  const path = pathOf(chosen.id());
  const line = find(chosen.id());
  const pins = pinned();
  const made = [
    ...(line ? [button(say("evidence"), () => show(line, graph.container()), "e")] : []),
    button(say("open_document"), () => location.assign(lineOf(chosen).querySelector(".doc").href), "Enter"),
    button(say(pins.has(chosen.id()) ? "unpin" : "pin"), () => acts.toggle("pin", pin(chosen), pinOf(chosen)), "p"),
  ];
  if (!chosen.same(target)) made.push(button(say("hide"), () => acts.toggle("hide", path), "h"));
  made.push(button(...way(chosen, path), "d"));
  const fold = (key, word, count, keys = ["", ""]) => {
    const done = acts.has("fold", key);
    made.push(button(say(done ? "unfold" : word, { count }), () => acts.toggle("fold", key), keys[done ? 1 : 0]));
  };
  const free = docs().filter((one) => (!one.hasClass("gone") || one.hasClass("folded")) && !one.same(target) && !pins.has(one.id()));
  const through = below(chosen, data.up).intersection(free).length;
  if (through) fold(path, "fold", through, ["-", "+"]);
  for (const kind of ["level", "body"]) {
    const alike = free.filter((one) => chosen.data(kind) && one.data(kind) === chosen.data(kind));
    if (alike.length > 1) fold(`${kind}:${pathOf(chosen.data(kind))}`, `fold_${kind}`, alike.length);
  }
  return made;
}

// Words and act of the button that makes a box one end of the chains that are looked for.
function way(chosen, path) {
  const from = graph.getElementById(start);
  if (start === chosen.id()) return [say("way_leave"), () => begin("")];
  if (from.empty()) return [say("way_from"), () => begin(chosen.id())];
  const go = () => {
    const value = `${pathOf(start)}!${path}`;
    begin("");
    acts.put("path", value, () => true);
  };
  return [say("way_to", { document: from.data("name") }), go];
}

function begin(id) {
  start = id;
  graph.nodes(".start").removeClass("start");
  graph.getElementById(id).addClass("start");
  if (id) tell("way_begun", { document: graph.getElementById(id).data("name") });
  offer(chosenBox());
}

export async function offer(chosen) {
  if (chosen.hasClass("sum")) {
    tools.replaceChildren(button(say("unfold", { count: chosen.data("count") }), () => acts.toggle("fold", chosen.data("fold")), "+"));
    return;
  }
  const held = [...tools.children].indexOf(document.activeElement);
  tools.replaceChildren(...ownButtons(chosen));
  if (held >= 0) tools.children[Math.min(held, tools.children.length - 1)].focus();
  const groups = await more.groups(chosen.id(), docs().map((one) => one.id())).catch(() => tell("failed"));
  if (!groups || !chosen.hasClass("chosen") || chosen.hasClass("gone")) return;
  for (const one of tools.querySelectorAll(".more")) one.remove();
  for (const up of [data.up, !data.up]) {
    const mine = groups.filter((group) => group.up === up);
    if (!mine.length) continue;
    const made = button(say(up ? "more_up" : "more_down", { kinds: kinds(counted(mine, "relation")) }), () => expand(chosen, mine, up), up === data.up ? "+" : "");
    made.classList.add("more");
    tools.append(made);
  }
  if (!groups.length) {
    const note = document.createElement("span");
    note.className = "note more";
    note.textContent = say("nothing_more", { document: chosen.data("name") });
    tools.append(note);
  }
}

async function expand(chosen, groups, up) {
  const before = docs().length;
  const pick = await more.choose(groups, up, data.most - before, say);
  if (!pick) return;
  acts.add("open", written(pathOf(chosen.id()), pick));
  await acts.done;
  tell("added", { count: docs().length - before });
}
