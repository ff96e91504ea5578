"""Whether documents are in force at a date, all of them at once: the rules of `force` over the arrays of the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.force import ACTING, ENDING
from graph.library.link_index import LinkIndex
from graph.library.links import DocumentMark, LinkMark
from graph.store.holds import LAW_OF_2015

Numbers = NDArray[Any]
NO, YES, UNKNOWN = 0, 1, 2
_NEVER = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class States:
    """By number of the document: `in_force` is NO, YES or UNKNOWN; `since` and `until` are ordinals, 0 where unknown.

    `over` are those that are not in force and have been; `by_term` those of them whose term ran out, `suspended` those
    that may be in force again; `halting` tells pair by pair what is suspended as a whole, and by which document.
    """

    in_force: Numbers
    since: Numbers
    until: Numbers
    over: Numbers
    by_term: Numbers
    suspended: Numbers
    halting: Numbers
    void: Numbers
    """Those that ended before they ever started: they end nothing themselves."""


def states(index: LinkIndex, as_of: date) -> States:
    """The state of every document at `as_of`, as `graph.analysis.force.state` tells it of one."""
    today = as_of.toordinal()
    rows = index.rows
    start, marks = rows["start"], rows["marks"]
    issued = rows["day"] <= today  # an unknown day is 0
    term, term_open = _terms(index, issued, today)
    applied = applied_from(index) <= today
    told = _or_never(rows["ended"])
    known = np.minimum(_or_never(term), told)
    is_open = term_open | ((marks & DocumentMark.ENDED_OPEN) > 0)
    ended, acting, how = index.down.all(tuple(ENDING))
    counts = issued[acting] & ((how & LinkMark.WHOLE) > 0) & ((how & LinkMark.DATED) == 0)
    ended, acting = ended[counts], acting[counts]
    void = _void(index, issued, told)
    ended, acting = ended[~void[acting]], acting[~void[acting]]
    first = start[acting]
    np.minimum.at(known, ended, np.where(first == 0, _NEVER, first - 1))
    known = np.minimum(known, _ended_with(index, told, ended, first))
    not_begun = np.where(start > 0, today < start, ~issued)
    run_out = (known < _NEVER) & (today > known)
    over = run_out | ((rows["over_by"] > 0) & (rows["over_by"] <= today))
    over[ended[(first == 0) & applied[acting]]] = True
    is_open &= known == _NEVER
    is_open[ended[first == 0]] = True
    halting, undated = _suspensions(index, today, over, is_open)
    in_force = np.where((start > 0) | applied, YES, UNKNOWN)
    in_force[halting[0]] = NO
    in_force[undated] = UNKNOWN
    in_force[is_open] = UNKNOWN
    in_force[not_begun | over] = NO
    until = np.where(known == _NEVER, 0, known)
    dead = (in_force == NO) & ~not_begun
    return States(in_force, start, until, dead, dead & run_out & (term == known), dead & ~over, halting, void)


def applied_from(index: LinkIndex) -> Numbers:
    """The day from which each document is seen to apply (an ordinal), later than every day where none acts under it, or
    its first day was put off to one that nobody tells."""
    first = index.first_day(ACTING)
    return np.where((index.rows["marks"] & DocumentMark.START_OPEN) > 0, np.iinfo(first.dtype).max, first)


def _ended_with(index: LinkIndex, told: Numbers, ended: Numbers, first: Numbers) -> Numbers:
    """The last day of what lays down the details of a document that ended under the law of 2015: on the day that is
    `told` (by number), or as what `ended` it begins, on its `first` day."""
    begins, ends = LAW_OF_2015
    last = np.where((told + 1 >= begins) & (told + 1 <= ends), told, _NEVER)
    then = (first >= begins) & (first <= ends)
    np.minimum.at(last, ended[then], first[then] - 1)
    detailed, detailing, how = index.down.all(("guides",))
    alone = (how & LinkMark.DETAILS) > 0
    found = np.full(len(index), _NEVER, last.dtype)
    found[detailing[alone]] = last[detailed[alone]]
    return found


def _or_never(days: Numbers) -> Numbers:
    return np.where(days == 0, _NEVER, days)


def _terms(index: LinkIndex, issued: Numbers, today: int) -> tuple[Numbers, Numbers]:
    """The last day of each term, and where it is unknown: as told, or since the old term is over that was extended to
    no told day."""
    rows = index.rows
    untold = (rows["marks"] & DocumentMark.TERM_OPEN) > 0
    extended, acting, _ = index.down.all(("extends",))
    extended = extended[issued[acting]]
    untold[extended[(rows["marks"][extended] & DocumentMark.EXTENDED) == 0]] = True
    is_open = untold & np.where(rows["term"] > 0, rows["term"] < today, (rows["marks"] & DocumentMark.TERM_OPEN) > 0)
    return np.where(untold, 0, rows["term"]), is_open


def _void(index: LinkIndex, issued: Numbers, last: Numbers) -> Numbers:
    """Which documents were repealed, or ended on the `last` day that is told, before the one on which they were to
    start."""
    start, last = index.rows["start"], last.copy()
    repealed, acting, how = index.down.all(("repeals",))
    counts = issued[acting] & ((how & LinkMark.WHOLE) > 0) & ((how & LinkMark.DATED) == 0) & (start[acting] > 0)
    np.minimum.at(last, repealed[counts], start[acting[counts]] - 1)
    void: Numbers = last < start
    return void


def _suspensions(index: LinkIndex, today: int, over: Numbers, is_open: Numbers) -> tuple[Numbers, Numbers]:
    """Documents that are suspended, each with what suspends it, and those of them that are so from or up to an unknown
    day.

    `over` are the documents that have ended and suspend nothing any more, `is_open` those that end on an unknown day.
    """
    found, acting, how = index.down.all(("suspends",))
    start, day = index.rows["halts_from"][acting], index.rows["day"][acting]
    last = index.rows["halts_to"][acting]
    counts = ((how & LinkMark.WHOLE) > 0) & (np.where(start > 0, start, day) <= today) & ~over[acting]
    counts &= (last == 0) | (today <= last)
    return np.stack((found, acting))[:, counts], found[counts & ((start == 0) | is_open[acting])]


def changes(index: LinkIndex) -> Numbers:
    """Who is changed in part (first row), and by whom: amended, or replaced or repealed in some part alone. Third row:
    whether a source tells the day of some of it."""
    amended, amending, manner = index.down.all(("amends",))
    ended, ending, how = index.down.all(tuple(ENDING))
    part = (how & LinkMark.WHOLE) == 0
    changed, by = np.concatenate((amended, ended[part])), np.concatenate((amending, ending[part]))
    told = (np.concatenate((manner, how[part])) & LinkMark.PART_DATED) > 0
    pairs, place = np.unique(changed.astype("i8") * len(index) + by, return_inverse=True)
    dated = np.zeros(len(pairs), "i8")
    dated[place[told]] = 1
    return np.stack((*np.divmod(pairs, len(index)), dated))


def suspended(index: LinkIndex) -> Numbers:
    """Who is suspended as a whole (first row), and by whom."""
    found, acting, how = index.down.all(("suspends",))
    return np.stack((found, acting))[:, (how & LinkMark.WHOLE) > 0]


def prolonged(index: LinkIndex) -> Numbers:
    """Who is extended (first row), and by whom."""
    found, acting, _ = index.down.all(("extends",))
    return np.stack((found, acting))


def parts_suspended(index: LinkIndex) -> Numbers:
    """Of whom some part alone is suspended (first row), and by whom. Third row: whether a source tells its day."""
    found, acting, how = index.down.all(("suspends",))
    dated = (how & LinkMark.PART_DATED) > 0
    return np.stack((found, acting, dated))[:, (how & LinkMark.WHOLE) == 0]
