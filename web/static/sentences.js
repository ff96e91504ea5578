// A long list carries no sentences: each link of it leads to a page with them. Here they are fetched as soon as a link is
// unfolded or shown, and stand in its place.

// Puts the sentences where `root` has only the ways to them. What cannot be fetched stays a link.
export async function fill(root) {
  const ways = [...root.querySelectorAll(".edge > a.way")];
  if (!ways.length) return;
  const address = new URL(ways[0].href);
  for (const way of ways.slice(1)) address.searchParams.append("link", new URL(way.href).searchParams.get("link"));
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelectorAll(".edge");
  ways.forEach((way, place) => way.isConnected && way.replaceWith(...(found[place]?.childNodes ?? [])));
}

document.addEventListener("toggle", (event) => event.target.open && fill(event.target), true);
