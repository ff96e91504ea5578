"use strict";
// The picture of a mailed file: boxes where the server put them, the list below as its twin.
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const place = document.getElementById("picture");
  const rows = new Map();
  for (const row of document.querySelectorAll("li[data-iri]")) rows.set(row.dataset.iri, row);

  const network = new vis.Network(
    place,
    { nodes: new vis.DataSet(data.nodes), edges: new vis.DataSet(data.edges) },
    {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false },
      nodes: { font: { size: 12, align: "left", color: "#1c2733", face: getComputedStyle(document.body).fontFamily } },
      edges: { selectionWidth: 1.5, hoverWidth: 1 },
      interaction: { keyboard: { enabled: true, bindToWindow: false }, hover: true, dragNodes: false },
    }
  );

  network.on("beforeDrawing", function (context) {
    context.fillStyle = "#f3f6f9";
    data.bands.forEach(function (band, index) {
      if (index % 2) context.fillRect(0, band.y, data.width, band.height);
    });
    context.strokeStyle = "#7f8b98";
    context.lineWidth = 1;
    context.beginPath();
    for (const y of data.bands.map((band) => band.y).concat([data.height])) {
      context.moveTo(0, y);
      context.lineTo(data.width, y);
    }
    context.stroke();
    context.strokeStyle = "#d5dce3";
    context.beginPath();
    for (const tick of data.ticks) {
      context.moveTo(tick.x + tick.width, data.bands[0].y);
      context.lineTo(tick.x + tick.width, data.height);
    }
    context.stroke();
  });

  // Band names and years stay at the edge of what is seen.
  network.on("afterDrawing", function (context) {
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const left = Math.max(0, corner.x);
    const top = Math.max(0, corner.y);
    const head = data.bands[0].y;
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.font = "600 12px " + getComputedStyle(document.body).fontFamily;
    for (const band of data.bands) {
      context.fillStyle = "#dfe7ef";
      context.fillRect(left, band.y, data.names - 8, band.height);
      context.fillStyle = "#1c2733";
      const y = Math.min(band.y + band.height - 12, Math.max(band.y, top + head) + 20);
      context.fillText(band.name, left + 12, y);
    }
    context.fillStyle = "#ffffff";
    context.fillRect(left, top, data.width, head);
    context.fillStyle = "#43505e";
    context.textAlign = "center";
    for (const tick of data.ticks) {
      if (tick.x >= left) context.fillText(tick.label, tick.x + tick.width / 2, top + head / 2);
    }
  });

  network.on("selectNode", function (event) {
    const row = rows.get(event.nodes[0]);
    if (row) {
      row.scrollIntoView({ block: "nearest" });
      row.focus({ preventScroll: true });
    }
  });

  // At scale 1, all of it where it fits, else around the document that was asked about.
  function start(size, room, focus) {
    return size <= room ? size / 2 : Math.min(Math.max(focus, room / 2), size - room / 2);
  }
  place.style.height = Math.min(place.clientHeight, data.height + 24) + "px";
  network.setSize("100%", place.style.height);
  network.redraw();
  network.moveTo({
    position: {
      x: start(data.width, place.clientWidth, data.focus.x - data.names / 2),
      y: start(data.height, place.clientHeight, data.focus.y),
    },
    scale: 1,
  });
  network.once("afterDrawing", function () {
    document.documentElement.dataset.ready = "true";
  });
  network.redraw();
})();
