// Where a document that is added stands: in the band of its level, as near as possible to the one it came from.

const WIDTH = 150;
const HEIGHT = 64;
const GAP = 16;

export class Places {
  constructor(bands, boxes) {
    this.bands = new Map(bands.map((band) => [band.level, band]));
    this.bottom = Math.max(...bands.map((band) => band.y + band.height));
    this.taken = boxes.map(({ x, y, w, h }) => ({ x, y, w, h }));
  }

  free(x, y) {
    return this.taken.every(
      (box) => Math.abs(box.x - x) >= (box.w + WIDTH) / 2 + GAP / 2 || Math.abs(box.y - y) >= (box.h + HEIGHT) / 2 + GAP / 2,
    );
  }

  at(level, near) {
    const band = this.bands.get(level) ?? { y: this.bottom, height: 4 * HEIGHT };
    for (let step = 0; step < 400; step += 1) {
      const side = step % 2 ? 1 : -1;
      const x = near.x + side * Math.ceil(step / 2) * (WIDTH + GAP);
      for (let y = band.y + HEIGHT / 2 + 8; y <= band.y + band.height - HEIGHT / 2; y += HEIGHT + GAP) {
        if (this.free(x, y)) return { x, y };
      }
    }
    return { x: near.x, y: this.bottom };
  }

  box(found, near) {
    const place = this.at(found.level ?? "other", near);
    this.taken.push({ ...place, w: WIDTH, h: HEIGHT });
    const name = found.code ?? found.name ?? found.title ?? found.type ?? "";
    const when = found.date ? found.date.split("-").reverse().join("/") : "";
    return {
      id: found.iri, ...place, w: WIDTH, h: HEIGHT, level: found.level, held: found.held, undated: !found.date,
      label: [name.length > 24 ? `${name.slice(0, 23)}…` : name, when].filter(Boolean).join("\n"),
      href: `/find?${new URLSearchParams({ q: found.iri, lang: document.documentElement.lang })}`,
    };
  }
}
