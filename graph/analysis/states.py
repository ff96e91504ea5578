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

Numbers = NDArray[Any]
NO, YES, UNKNOWN = 0, 1, 2
_NEVER = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class States:
    """By number of the document: `in_force` is NO, YES or UNKNOWN; `since` and `until` are ordinals, 0 where unknown.

    `over` are those that are not in force and have been; `by_term` those of them whose term ran out.
    """

    in_force: Numbers
    since: Numbers
    until: Numbers
    over: Numbers
    by_term: Numbers


def states(index: LinkIndex, as_of: date) -> States:
    """The state of every document at `as_of`, as `graph.analysis.force.state` tells it of one."""
    today = as_of.toordinal()
    rows = index.rows
    start, marks = rows["start"], rows["marks"]
    issued = rows["day"] <= today  # an unknown day is 0
    term, term_open = _terms(index, issued)
    applied = index.first_day(ACTING) <= today
    known = np.minimum(_or_never(term), _or_never(rows["ended"]))
    is_open = term_open | ((marks & DocumentMark.ENDED_OPEN) > 0)
    ended, acting, how = index.down.all(tuple(ENDING))
    counts = issued[acting] & ((how & LinkMark.WHOLE) > 0) & ((how & LinkMark.DATED) == 0)
    ended, acting = ended[counts], acting[counts]
    first = start[acting]
    np.minimum.at(known, ended, np.where(first == 0, _NEVER, first - 1))
    not_begun = np.where(start > 0, today < start, ~issued)
    run_out = (known < _NEVER) & (today > known)
    over = run_out.copy()
    over[ended[(first == 0) & applied[acting]]] = True
    is_open &= known == _NEVER
    is_open[ended[first == 0]] = True
    suspended, undated = _suspensions(index, today, over, is_open)
    in_force = np.where((start > 0) | applied, YES, UNKNOWN)
    in_force[suspended] = NO
    in_force[undated] = UNKNOWN
    in_force[is_open] = UNKNOWN
    in_force[not_begun | over] = NO
    until = np.where(known == _NEVER, 0, known)
    dead = (in_force == NO) & ~not_begun
    return States(in_force, start, until, dead, dead & run_out & (term == known))


def _or_never(days: Numbers) -> Numbers:
    return np.where(days == 0, _NEVER, days)


def _terms(index: LinkIndex, issued: Numbers) -> tuple[Numbers, Numbers]:
    """The last day of each term, and where it is unknown: as told, or extended by another document to no told day."""
    marks = index.rows["marks"]
    term, is_open = index.rows["term"].copy(), (marks & DocumentMark.TERM_OPEN) > 0
    extended, acting, _ = index.down.all(("extends",))
    extended = extended[issued[acting]]
    extended = extended[((marks[extended] & DocumentMark.EXTENDED) == 0) & ((term[extended] > 0) | is_open[extended])]
    term[extended] = 0
    is_open[extended] = True
    return term, is_open


def _suspensions(index: LinkIndex, today: int, over: Numbers, is_open: Numbers) -> tuple[Numbers, Numbers]:
    """Documents that are suspended, and those of them that are so from or up to an unknown day.

    `over` are the documents that have ended and suspend nothing any more, `is_open` those that end on an unknown day.
    """
    found, acting, how = index.down.all(("suspends",))
    start, day = index.rows["start"][acting], index.rows["day"][acting]
    counts = ((how & LinkMark.WHOLE) > 0) & (np.where(start > 0, start, day) <= today) & ~over[acting]
    return found[counts], found[counts & ((start == 0) | is_open[acting])]


def changes(index: LinkIndex) -> tuple[Numbers, Numbers]:
    """Who is changed in part, and by whom: amended, or replaced or repealed in some part alone."""
    amended, amending, _ = index.down.all(("amends",))
    ended, ending, how = index.down.all(tuple(ENDING))
    part = (how & LinkMark.WHOLE) == 0
    pairs = np.unique(
        np.stack((np.concatenate((amended, ended[part])), np.concatenate((amending, ending[part])))), axis=1
    )
    return pairs[0], pairs[1]
