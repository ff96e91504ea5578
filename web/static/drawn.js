// The picture in Cytoscape: boxes, links and bands at the places where the server put them.

import { looks } from "./looks.js";

const MANY = 30; // more links than this are drawn lightly until one of their boxes is chosen

export function node(box) {
  const flags = ["target", "undated", "over", "stale"].filter((flag) => box[flag]);
  return {
    group: "nodes",
    data: { ...box, lines: box.label, name: box.label.split("\n")[0] },
    position: { x: box.x, y: box.y },
    classes: ["box", "doc", box.held ? "held" : "cited", ...flags].join(" "),
  };
}

// The server's cubic curve as Cytoscape keeps curves: ends from the middles of the boxes, bends from the line between.
function bent(path, source, target) {
  const [start, one, other, end] = [0, 2, 4, 6].map((place) => path.slice(place, place + 2));
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const square = dx * dx + dy * dy || 1;
  const bend = ([x, y], [nx, ny]) => [nx + 0.75 * (x - nx) - start[0], ny + 0.75 * (y - ny) - start[1]];
  const bends = [bend(one, start), bend(other, end)]; // two quadratic curves that meet where the cubic has its middle
  const from = (point, box) => `${point[0] - box.x}px ${point[1] - box.y}px`;
  return {
    from: from(start, source),
    to: from(end, target),
    weights: bends.map(([x, y]) => (x * dx + y * dy) / square),
    distances: bends.map(([x, y]) => (y * dx - x * dy) / Math.sqrt(square)),
  };
}

// `edge` with the numbers of two `boxes`, or with their names; straight without a path.
export function link(edge, boxes, many = false) {
  const ends = ["replaces", "repeals"].includes(edge.relation) ? " ends" : "";
  const { path, ...told } = edge;
  const [source, target] = boxes ? [boxes[edge.source], boxes[edge.target]] : [{ id: edge.source }, { id: edge.target }];
  const data = { ...told, ...(path && bent(path, source, target)), source: source.id, target: target.id };
  data.id = `${source.id} ${edge.relation} ${target.id}`;
  return { group: "edges", data, classes: `link ${edge.basis}${many ? " many" : ""}${ends}${path ? " bent" : ""}` };
}

export function band({ level, name, y, height }, width, index) {
  return {
    group: "nodes",
    data: { id: `band ${level}`, level, name, w: width, h: height },
    position: { x: width / 2, y: y + height / 2 },
    classes: `band${index % 2 ? " odd" : ""}`,
    selectable: false,
    grabbable: false,
    pannable: true,
  };
}

// A year's column from top to bottom, with its label at the top.
function year({ label, x, width }, height) {
  return {
    group: "nodes",
    data: { id: `year ${x}`, name: label, w: width, h: height },
    position: { x: x + width / 2, y: height / 2 },
    classes: "year",
    selectable: false,
    grabbable: false,
    pannable: true,
  };
}

// The graph of the page, at scale 1 so that labels can be read: the document asked about at the left, all levels if
// they fit.
export function drawn(data, container) {
  const height = Math.max(...data.bands.map((one) => one.y + one.height));
  const graph = window.cytoscape({
    container,
    elements: [
      ...data.bands.map((one, index) => band(one, data.width, index)),
      ...data.years.map((one) => year(one, height)),
      ...data.nodes.map(node),
      ...data.edges.map((edge) => link(edge, data.nodes, data.edges.length > MANY)),
    ],
    style: looks,
    layout: { name: "preset", fit: false },
    minZoom: 0.15,
    maxZoom: 3,
    boxSelectionEnabled: false,
    hideLabelsOnViewport: data.nodes.length > 150,
  });
  const target = graph.nodes(".target").position();
  const x = data.width <= graph.width() ? 0 : Math.min(0, graph.width() / 3 - target.x);
  const y = height < graph.height() ? 0 : Math.min(0, graph.height() / 2 - target.y);
  graph.viewport({ zoom: 1, pan: { x, y } });
  return graph;
}
