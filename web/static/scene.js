// The explored picture, and what the page knows of it: its boxes, its words, the list of what was done to it.

import { Acts } from "./acts.js";
import { drawn } from "./drawn.js";

export const data = JSON.parse(document.getElementById("explore-data").textContent);
export const graph = drawn(data, document.getElementById("explore"));
export const target = graph.nodes(".target");
export const tools = document.getElementById("tools");
export const acts = new Acts(data.acts.filter(([name]) => name !== "focus"));

export const docs = () => graph.nodes(".doc");
export const chosenBox = () => graph.nodes(".box.chosen").not(".gone");
export const pathOf = (iri) => (iri.startsWith(data.base) ? iri.slice(data.base.length) : iri);
export const iriOf = (path) => (path.includes("://") ? path : data.base + path);
export const boxOf = (path) => graph.getElementById(iriOf(path));
export const lineOf = (box) => document.querySelector(`[data-iri="${CSS.escape(box.id())}"]`); // what the page tells of a box
export const many = (number) => number.toLocaleString(document.documentElement.lang); // 3.209
const told = (value) => (typeof value === "number" ? many(value) : value ?? "");
export const say = (word, values = {}) => data.words[word].replace(/\{(\w+)\}/g, (_, name) => told(values[name]));

// `12 thực hiện · 3 hướng dẫn` of numbers by relation.
export function kinds(counts) {
  return data.order.relation.filter((one) => counts.get(one)).map((one) => `${many(counts.get(one))} ${data.names.relation[one]}`).join(" · ");
}

export function tell(word, values) {
  document.getElementById("status").textContent = say(word, values);
}

// Where the pinned boxes stand, by IRI.
export function pinned() {
  return new Map(acts.values("pin").map((act) => act.split("@")).map(([path, place]) => [iriOf(path), place.split(",").map(Number)]));
}

// A button; `key` presses it, too.
export function button(text, act, key = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  if (key) Object.assign(made, { ariaKeyShortcuts: key, title: say("key", { key }) });
  made.addEventListener("click", act);
  return made;
}
