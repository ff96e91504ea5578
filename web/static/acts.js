// What a person did with the picture: a list of acts, each a name and a value, that can be undone and done again.
// The picture is a function of the list, and the address carries it.

import { showAddress } from "./address.js";

export class Acts {
  #past = [];
  #next = [];

  // `changed` is called after each act, for who sets it.
  constructor(start) {
    this.now = start;
    this.changed = () => {};
  }

  has(name, value) {
    return this.now.some((act) => act[0] === name && act[1] === value);
  }

  values(name) {
    return this.now.filter((act) => act[0] === name).map((act) => act[1]);
  }

  add(name, value) {
    this.#become([...this.now, [name, value]]);
  }

  // One act of a name for what `same` tells.
  put(name, value, same) {
    this.#become([...this.#without(name, same), [name, value]]);
  }

  // Does what was not done, and takes back what was.
  toggle(name, value, same = (other) => other === value) {
    const kept = this.#without(name, same);
    this.#become(kept.length < this.now.length ? kept : [...kept, [name, value]]);
  }

  only(names) {
    const kept = this.now.filter(([name]) => names.includes(name));
    if (kept.length < this.now.length) this.#become(kept);
  }

  #without(name, same) {
    return this.now.filter((act) => !(act[0] === name && same(act[1])));
  }

  #become(acts) {
    this.#past.push(this.now);
    this.#next = [];
    this.now = acts;
    this.changed();
  }

  get undoable() {
    return this.#past.length > 0;
  }

  get redoable() {
    return this.#next.length > 0;
  }

  undo() {
    if (!this.undoable) return;
    this.#next.push(this.now);
    this.now = this.#past.pop();
    this.changed();
  }

  redo() {
    if (!this.redoable) return;
    this.#past.push(this.now);
    this.now = this.#next.pop();
    this.changed();
  }
}

// The address of the page with these acts. One that is too long is kept in the library under a short name; where
// nobody here may keep one, the oldest pins are left out. `told` hears how many.
export class Address {
  #last = 0;

  constructor(page, keep, told) {
    this.page = page;
    this.keep = keep;
    this.told = told;
  }

  async show(acts) {
    const mine = (this.#last += 1);
    let left = acts;
    let address = this.#of(left);
    if (address.length > this.keep.longest && this.keep.token) {
      const body = new URLSearchParams({ token: this.keep.token, query: address.split("?")[1] });
      const answer = await fetch(this.keep.address, { method: "POST", body }).catch(() => null);
      if (mine !== this.#last) return;
      if (answer?.ok) address = (await answer.json()).address;
    }
    while (address.length > this.keep.longest && left.some(([name]) => name === "pin")) {
      const oldest = left.findIndex(([name]) => name === "pin");
      left = left.toSpliced(oldest, 1);
      address = this.#of(left);
    }
    this.told(acts.length - left.length);
    showAddress(address);
  }

  #of(acts) {
    const plain = (text) => encodeURIComponent(text).replace(/%(2F|3A|2C|40)/g, decodeURIComponent);
    return [this.page, ...acts.map(([name, value]) => `${name}=${plain(value)}`)].join("&");
  }
}
