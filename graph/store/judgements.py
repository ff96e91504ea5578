"""What people decided about links, as it stands now: a document judged while it was undated may have its date since."""

from __future__ import annotations

from graph.library.ledger import Ledger
from graph.store.holds import Rejected
from graph.store.said import unpacked_tally


def rejected_links(ledger: Ledger, base: str) -> Rejected:
    """The links that people rejected; a document that has become an alias counts as what it was merged into."""
    root = f"{base}id/"
    judged = [(s, r, o) for s, r, o, decision in ledger.judgements() if decision == "rejected"]
    paths = {iri.removeprefix(root) for subject, _, target in judged for iri in (subject, target)}
    merged = {}
    for path, packed in ledger.tallies(paths).items():
        targets = unpacked_tally(packed).stated.get("sameAs")
        if targets:
            merged[root + path] = root + max(targets)
    return frozenset((merged.get(subject, subject), r, merged.get(target, target)) for subject, r, target in judged)
