// Neighbours that the picture does not show: counted first; when there are many, a dialog asks which of them.

const MANY = 30;

const dialog = document.getElementById("more");
const [from, to, limit] = ["more-from", "more-to", "more-limit"].map((id) => document.getElementById(id));
const kinds = document.getElementById("more-kinds");
const count = document.getElementById("more-count");

const sum = (groups) => groups.reduce((all, group) => all + group.count, 0);

export function counted(groups, key) {
  const found = new Map();
  for (const group of groups) found.set(group[key], (found.get(group[key]) ?? 0) + group.count);
  return found;
}

export class More {
  constructor(data) {
    this.data = data;
  }

  async #ask(of, shown, pick) {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(this.data.rest, { method: "POST", headers, body: JSON.stringify({ of, shown, pick }) });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }

  // The numbers by direction, relation, level and year.
  async groups(of, shown) {
    return (await this.#ask(of, shown)).groups;
  }

  fetch(of, shown, pick) {
    return this.#ask(of, shown, pick);
  }

  // What is wanted of the `groups` of one direction: all of few, what the dialog says of many; null where it is left.
  async choose(groups, up, room, say) {
    if (sum(groups) <= Math.min(MANY, room)) return { up, limit: MANY };
    return this.#dialog(groups, up, room, say);
  }

  #dialog(groups, up, room, say) {
    const boxes = (key) => {
      const field = document.createElement("fieldset");
      const legend = document.createElement("legend");
      legend.textContent = say(`kind_${key}`);
      field.append(legend);
      const found = counted(groups, key);
      for (const name of this.data.order[key].filter((one) => found.has(one))) {
        const label = document.createElement("label");
        const box = document.createElement("input");
        Object.assign(box, { type: "checkbox", checked: true, value: name, name: key });
        label.append(box, ` ${this.data.names[key][name]} (${found.get(name).toLocaleString(document.documentElement.lang)})`);
        field.append(label);
      }
      return field;
    };
    kinds.replaceChildren(boxes("relation"), boxes("level"));
    const years = groups.map((group) => group.year).filter(Boolean);
    [from.value, to.value, limit.value] = ["", "", String(Math.min(MANY, room))];
    [from.placeholder, to.placeholder] = years.length ? [Math.min(...years), Math.max(...years)].map(String) : ["", ""];
    const picked = () => {
      const names = (key) => [...kinds.querySelectorAll(`[name=${key}]:checked`)].map((box) => box.value);
      const year = (field) => (field.value ? Number(field.value) : null);
      return { up, relations: names("relation"), levels: names("level"), first: year(from), last: year(to), limit: Number(limit.value) || 1 };
    };
    const recount = () => {
      const { relations, levels, first, last, limit: most } = picked();
      const total = sum(groups.filter(
        (one) => relations.includes(one.relation) && levels.includes(one.level) &&
          (!(first || last) || (one.year && one.year >= (first ?? 0) && one.year <= (last ?? 9999))),
      ));
      const some = Math.min(total, most);
      count.textContent = some > room ? say("too_many", { most: this.data.most }) : say("would_add", { count: some, total });
      dialog.querySelector("button[value=add]").disabled = !some || some > room;
    };
    recount();
    dialog.oninput = recount;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((done) => {
      dialog.onclose = () => done(dialog.returnValue === "add" ? picked() : null);
    });
  }
}

// A pick as the address has it: `doc/…!down!implements,guides!district!2010-2018!30`; what is empty says every.
export function written(path, { up, relations = [], levels = [], first, last, limit: most }) {
  const years = first || last ? `${first ?? ""}-${last ?? ""}` : "";
  return [path, up ? "up" : "down", relations.join(","), levels.join(","), years, most].join("!");
}

export function read(value) {
  const [path, way, relations = "", levels = "", years = "", most = ""] = value.split("!");
  const list = (text) => text.split(",").filter(Boolean);
  const [first, last] = years.split("-").map((year) => Number(year) || null);
  return { path, pick: { up: way === "up", relations: list(relations), levels: list(levels), first, last: last ?? null, limit: Number(most) || MANY } };
}
