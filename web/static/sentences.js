// A long list carries no sentences: each link of it leads to a page with them. Here they are fetched, once, as soon as a
// link is unfolded, shown or rested on, and stand in its place.

const asked = new Map(); // by the address of each link, what comes in its place

async function ask(addresses) {
  const address = new URL(addresses[0]);
  for (const other of addresses.slice(1)) address.searchParams.append("link", new URL(other).searchParams.get("link"));
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return [];
  return [...new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".edge")];
}

// Puts the sentences where `root` has only the ways to them. What cannot be fetched stays a link.
export function fill(root) {
  const ways = [...root.querySelectorAll(".edge > a.way")];
  const fresh = [...new Set(ways.map((way) => way.href))].filter((address) => !asked.has(address));
  const found = fresh.length ? ask(fresh) : null;
  fresh.forEach((address, place) => asked.set(address, found.then((all) => all[place])));
  return Promise.all(ways.map(async (way) => {
    const told = await asked.get(way.href);
    if (told) way.replaceWith(...told.cloneNode(true).childNodes);
    else asked.delete(way.href);
  }));
}

document.addEventListener("toggle", (event) => event.target.open && fill(event.target), true);
