// The text of a document: j and k go to the next and the previous citation.

import { listen } from "./keys.js";

const places = [...document.querySelectorAll(".text mark[id^=c] a")];

// Where one is: at the citation with the focus, else before the first that is not above the window.
function here(step) {
  const at = places.indexOf(document.activeElement);
  if (at >= 0) return at + step;
  const first = places.findIndex((place) => place.getBoundingClientRect().top > 0);
  const next = first < 0 ? places.length : first;
  return step > 0 ? next : next - 1;
}

listen((key) => {
  if (key !== "j" && key !== "k") return false;
  const next = places[here(key === "j" ? 1 : -1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
  return true;
});
document.documentElement.dataset.ready = "";
