// How the explored picture looks: the same colours and lines as picture.css.

const font = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export const looks = [
  {
    selector: "node.box",
    style: {
      shape: "round-rectangle", width: "data(w)", height: "data(h)", label: "data(label)", "font-family": font,
      "font-size": 12, "line-height": 1.33, color: "#1c2733", "text-wrap": "wrap", "text-max-width": "1000px",
      "text-valign": "center", "text-halign": "center", "background-color": "#e3effb", "border-color": "#2b6cab",
      "border-width": 1.5, "min-zoomed-font-size": 7,
    },
  },
  { selector: "node.more", style: { "font-size": 11, "line-height": 1.2 } },
  { selector: "node.cited", style: { "background-color": "#ffffff" } },
  { selector: "node.undated", style: { "border-style": "dashed" } },
  { selector: "node.over", style: { "background-color": "#e9ecef", "border-color": "#7f8b98", color: "#565f69" } },
  { selector: "node.stale", style: { "border-color": "#a15c00", "border-style": "double", "border-width": 4 } },
  { selector: "node.target", style: { "background-color": "#fff3c4", "border-color": "#7a4b00", "border-width": 3 } },
  {
    selector: "node.band",
    style: {
      shape: "rectangle", width: "data(w)", height: "data(h)", "background-color": "#ffffff", events: "no", label: "data(name)",
      "border-width": 1, "border-color": "#7f8b98", "font-family": font, "font-size": 13, "font-weight": 600, color: "#43505e",
      "text-halign": "left", "text-valign": "top", "text-margin-x": 108, "text-margin-y": 24, "text-opacity": 0,
      "z-index": 0, "z-index-compare": "manual",
    },
  },
  {
    selector: "node.year",
    style: {
      shape: "rectangle", width: "data(w)", height: "data(h)", "background-opacity": 0, events: "no", label: "data(name)", "border-width": 0.5,
      "border-color": "#cfd7df", "font-family": font, "font-size": 12, "font-weight": 600, color: "#43505e", "text-valign": "top", "text-margin-y": 20,
      "z-index": 0, "z-index-compare": "manual",
    },
  },
  { selector: "node.named", style: { "text-opacity": 1 } },
  { selector: "node.odd", style: { "background-color": "#f3f6f9" } },
  { selector: "node.box, edge", style: { "z-index": 2, "z-index-compare": "manual" } },
  {
    selector: "edge",
    style: {
      width: 1.4, "line-color": "#34414e", "target-arrow-color": "#34414e", "target-arrow-shape": "triangle", "arrow-scale": 0.9,
      "curve-style": "straight", opacity: 0.75, "z-index": 1, "z-index-compare": "manual",
    },
  },
  {
    selector: "edge.bent",
    style: {
      "curve-style": "unbundled-bezier", "edge-distances": "endpoints", "source-endpoint": "data(from)", "target-endpoint": "data(to)",
      "control-point-weights": (edge) => edge.data("weights"), "control-point-distances": (edge) => edge.data("distances"),
    },
  },
  {
    selector: "node.sum",
    style: { "background-color": "#f3f6f9", "border-color": "#43505e", "border-style": "double", "border-width": 5, "font-weight": 600 },
  },
  {
    selector: "edge.sum",
    style: {
      width: 3, "curve-style": "unbundled-bezier", "control-point-distances": 90, "control-point-weights": 0.5, label: "data(count)", "font-family": font, "font-size": 12, "text-background-color": "#ffffff",
      "text-background-opacity": 1, "text-background-padding": 2,
    },
  },
  {
    selector: "node.bundle",
    style: {
      shape: "round-rectangle", width: 44, height: 20, label: "data(label)", "font-family": font, "font-size": 12, "font-weight": 600,
      "text-valign": "center", "text-halign": "center", "background-color": "#ffffff", "border-width": 1.5, "border-color": "#34414e", events: "no",
      "z-index": 2, "z-index-compare": "manual",
    },
  },
  { selector: "edge.bundle", style: { width: 5, opacity: 0.8 } },
  { selector: "edge.bundled", style: { display: "none" } },
  { selector: "edge.many", style: { width: 1, "line-color": "#7f8b98", "target-arrow-color": "#7f8b98" } },
  { selector: "edge.context", style: { "line-style": "dashed" } },
  { selector: "edge.suggested", style: { "line-style": "dotted" } },
  { selector: "edge.ends", style: { width: 3.2, "line-color": "#b3261e", "target-arrow-color": "#b3261e" } },
  { selector: "edge.near", style: { width: 2.6, opacity: 1, "line-color": "#34414e", "target-arrow-color": "#34414e" } },
  { selector: "node.way", style: { "border-width": 3.5, "border-color": "#1c2733" } },
  { selector: "edge.way", style: { width: 3.5, opacity: 1, "line-color": "#34414e", "target-arrow-color": "#34414e" } },
  { selector: ".pinned", style: { "border-width": 3, "border-color": "#1c2733" } },
  { selector: ".chosen", style: { "border-width": 4, "border-color": "#b3005e", opacity: 1 } },
  { selector: "edge.chosen", style: { width: 3.5, "line-color": "#b3005e", "target-arrow-color": "#b3005e" } },
  { selector: "node.start", style: { "border-width": 4, "border-color": "#b3005e", "border-style": "dashed" } },
  { selector: ".faded", style: { opacity: 0.3 } },
  { selector: "edge.bundled.near, edge.bundled.way", style: { display: "element" } },
  { selector: ".gone, .off", style: { display: "none" } },
];
