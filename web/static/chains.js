// The shortest chains between two boxes over the links that are seen, whichever of them implements the other.

const gone = ".gone, .off";
const above = (one) => one.outgoers("edge.link").not(gone).targets(".doc").not(gone);
const under = (one) => one.incomers("edge.link").not(gone).sources(".doc").not(gone);

// Steps from each box up to `upper`, as far down as `lower`.
function distances(lower, upper) {
  const far = new Map([[upper.id(), 0]]);
  for (let row = upper, steps = 1; row.nonempty() && !far.has(lower.id()); steps += 1) {
    row = under(row).filter((one) => !far.has(one.id()));
    row.forEach((one) => far.set(one.id(), steps));
  }
  return far;
}

function climb(lower, upper) {
  const far = distances(lower, upper);
  const steps = far.get(lower.id());
  if (!steps) return null;
  let found = lower;
  let ways = new Map([[lower.id(), 1]]); // how many chains lead to each box of a row
  for (let row = lower, left = steps - 1; left >= 0; left -= 1) {
    const next = above(row).filter((one) => far.get(one.id()) === left);
    ways = new Map(next.map((one) => {
      const from = under(one).intersection(row);
      found = found.union(from.edgesTo(one).not(gone));
      return [one.id(), from.reduce((all, each) => all + ways.get(each.id()), 0)];
    }));
    found = found.union(next);
    row = next;
  }
  return { lower, upper, steps, count: ways.get(upper.id()), elements: found };
}

// { lower, upper, steps, count, elements }, null where no chain is seen.
export function chains(one, other) {
  return climb(one, other) ?? climb(other, one);
}

// Levels between the lowest and the highest of the boxes of some chains that none of them is of.
export function skipped({ elements }, levels) {
  const found = new Set(elements.nodes().map((one) => one.data("level")));
  const places = levels.map((level, place) => (found.has(level) && level !== "other" ? place : -1)).filter((place) => place >= 0);
  return levels.slice(Math.min(...places), Math.max(...places)).filter((level) => !found.has(level));
}
