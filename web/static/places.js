// Where a document that is added stands: in the band of its level, as near as possible to the one it came from.

const GAP = 16;
const LEFT = 124; // behind the names of the levels
const HEIGHT = 250; // of a new band: three rows

export class Places {
  constructor(bands, boxes) {
    this.bands = new Map(bands.map((band) => [band.level, band]));
    this.bottom = Math.max(...bands.map((band) => band.y + band.height));
    this.taken = boxes.map(({ x, y, w, h }) => ({ x, y, w, h }));
  }

  // Bands below the others for the levels that have none; gives the new ones.
  reserve(levels) {
    return levels.filter((level) => !this.bands.has(level)).map((level) => {
      const band = { level, y: this.bottom, height: HEIGHT };
      this.bands.set(level, band);
      this.bottom += HEIGHT;
      return band;
    });
  }

  #free(x, y, { w, h }) {
    return this.taken.every(
      (box) => Math.abs(box.x - x) >= (box.w + w) / 2 + GAP / 2 || Math.abs(box.y - y) >= (box.h + h) / 2 + GAP / 2,
    );
  }

  #at(box, near) {
    const band = this.bands.get(box.level);
    for (let step = 0; step < 400; step += 1) {
      const x = near.x + (step % 2 ? 1 : -1) * Math.ceil(step / 2) * (box.w + GAP);
      for (let y = band.y + box.h / 2 + 8; y <= band.y + band.height - box.h / 2; y += box.h + GAP) {
        if (x - box.w / 2 >= LEFT && this.#free(x, y, box)) return { x, y };
      }
    }
    return { x: near.x, y: this.bottom + box.h };
  }

  // The middle of a free place for `box`, which is taken from now on.
  take(box, near) {
    const place = this.#at(box, near);
    this.taken.push({ ...place, w: box.w, h: box.h });
    return place;
  }
}
