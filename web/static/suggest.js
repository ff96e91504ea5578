// Suggestions under the search boxes: a combobox with a listbox. Enter without choosing searches.

const WAIT = 120;
const LEAST = 2;

for (const input of document.querySelectorAll("input[type=search][name=q]")) {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "suggested";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.body.dataset.suggestions);
  list.hidden = true;
  input.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  const show = (rows) => {
    list.replaceChildren(...rows.map((row, place) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.lang = "vi";
      option.dataset.href = row.href;
      const name = document.createElement("strong");
      name.textContent = row.label;
      const more = document.createElement("span");
      more.className = "note";
      more.textContent = row.more;
      option.append(name, " ", more);
      return option;
    }));
    chosen = -1;
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const ask = async () => {
    const words = input.value.trim();
    asked += 1;
    const mine = asked;
    if (words.length < LEAST) return close();
    const lang = document.documentElement.lang;
    const answer = await fetch(`/suggest?${new URLSearchParams({ q: words, lang })}`).catch(() => null);
    if (mine !== asked || !answer?.ok || document.activeElement !== input) return undefined;
    return show(await answer.json());
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen < 0 && step < 0 ? -1 : chosen + step);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.href);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("li");
    if (option) {
      event.preventDefault();
      location.assign(option.dataset.href);
    }
  });
}

if (document.querySelectorAll("script[type=module]").length === 1) document.documentElement.dataset.ready = "";

// Who comes back finds the forms as their page answers them, not as they were left.
addEventListener("pageshow", ({ persisted }) => {
  const [{ type }] = performance.getEntriesByType("navigation");
  if (persisted || type === "back_forward") for (const form of document.querySelectorAll("form[action]:not([method])")) form.reset();
});
