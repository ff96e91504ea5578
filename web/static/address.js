// The address of what is seen: in the bar, and in the link to the same page in the other language.

export function showAddress(address) {
  history.replaceState(null, "", address);
  const other = document.querySelector("a[hreflang]");
  const there = new URL(address, location.href);
  there.searchParams.set("lang", other.hreflang);
  other.href = there;
}
