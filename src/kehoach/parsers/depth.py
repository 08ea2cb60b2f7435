"""How deep a label stands: chosen by sequence, with a beam of fixed width, so the cost is linear (docs/domain.md 4.7).

The open lists are a stack. A label that continues an open list is cheap; one that opens a sensible new list costs
little; a skip, a repeat or a restart costs more; to take the label for plain text costs much, unless the line may be a
wrapped one. The best few stacks are kept as lines go by; nothing is renumbered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .labels import DIVISIONS, Label, Reading
from .sequence import FIRST, RANK, Frame, begins, expected, follows, rank_of, same_list

WIDTH = 4  # stacks kept
MANY = 20_000  # labels from which on one stack is kept: no document is so long, and a hostile input must stay cheap
MARGIN = 4.0  # a stack that is so much dearer than the best is dropped
DEEPEST = 16  # levels; a hostile input stays flat below
DOUBTFUL = 3.0  # a step of such a price is reported


class Choice(NamedTuple):
    """What was decided for one label: `depth` from 0, or -1 when the line is text. `issue` is a code or None."""

    depth: int
    reading: Reading | None
    issue: str | None
    expected: str | None
    doubtful: bool


class _Step(NamedTuple):
    """What was chosen, and the step before it."""

    before: _Step | None
    choice: Choice


@dataclass(slots=True)
class _State:
    cost: float
    stack: tuple[Frame, ...]
    dieu: int  # the last Điều: they run through the whole document (docs/domain.md 4.3)
    habits: frozenset[tuple[str, str]]  # (class, class of a list that stood below it), against the usual order
    step: _Step | None


class Mark(NamedTuple):
    """A labelled line as the beam sees it.

    `weak`: the line may be the continuation of a wrapped one. `after_colon`: the line above ends with a colon, so that
    a list may open below it.
    """

    label: Label
    weak: bool = False
    after_colon: bool = False


def _steps(state: _State, mark: Mark, r: Reading) -> list[tuple[float, int, str | None]]:
    """Every sensible (price, depth, issue) for reading `r` in a stack."""
    stack = state.stack
    rank = rank_of(r)
    out: list[tuple[float, int, str | None]] = []
    passed = 0.0
    for i in range(len(stack) - 1, -1, -1):
        frame = stack[i]
        if same_list(frame.reading, r):
            price, issue = follows(frame.reading, r)
            out.append((price + passed, i, issue))
            passed += 0.3  # the deepest open list comes first
    depth = len(stack)
    while depth and stack[depth - 1].rank >= rank:
        depth -= 1
    parent = stack[depth - 1] if depth else None
    price, issue = begins(r, parent, state.dieu)
    if depth == len(stack) or not same_list(stack[depth].reading, r):
        out.append((price + 0.2, depth, issue))
    elif issue is None:
        other = 0.7 if stack[depth].reading.style != r.style else 0.0
        out.append((2.0 + other, depth, "KH313"))  # the list starts anew in its place: its heading has no label
    if depth < len(stack):  # deeper than its class usually stands
        price, issue = begins(r, stack[-1], state.dieu)
        known = (stack[-1].reading.kind, r.kind) in state.habits
        out.append((price + _lower(r, rank, stack, known=known, after_colon=mark.after_colon), len(stack), issue))
    return out


def _lower(r: Reading, rank: float, stack: tuple[Frame, ...], *, known: bool, after_colon: bool) -> float:
    """The price of a list that opens deeper than its class usually stands."""
    if r.kind in DIVISIONS and any(frame.reading.kind == r.kind for frame in stack):
        return 20.0  # an article may quote one
    if rank <= RANK["la_ma"] and stack[-1].rank > RANK["la_ma"]:
        return 5.0  # a chapter or a section below a number or a bullet
    if any(same_list(frame.reading, r) and frame.reading.style == r.style for frame in stack):
        announced = after_colon and stack[-1].reading.kind == "gach_dau_dong"
        return 1.0 if announced else 2.8  # below a list of its own class
    return 0.1 if known else 0.05 if after_colon else 1.9


def _take(state: _State, r: Reading, price: float, depth: int, issue: str | None) -> _State:
    depth = min(depth, DEEPEST - 1)
    before = (
        state.stack[depth].reading if depth < len(state.stack) and same_list(state.stack[depth].reading, r) else None
    )
    if issue == "KH317" and before is not None:
        r = Reading(r.kind, "đ", r.style)  # the second d) stands for đ)
    choice = Choice(depth, r, issue, expected(before, issue), price >= DOUBTFUL)
    dieu = r.value if r.kind == "dieu" and isinstance(r.value, int) else state.dieu
    habits = state.habits
    if before is None and depth and state.stack[depth - 1].rank >= rank_of(r):
        habits = habits | {(state.stack[depth - 1].reading.kind, r.kind)}
    return _State(
        state.cost + price, (*state.stack[:depth], Frame(r, rank_of(r))), dieu, habits, _Step(state.step, choice)
    )


_AS_TEXT = Choice(-1, None, None, None, False)


def _advance(states: list[_State], mark: Mark, width: int) -> list[_State]:
    """The best stacks after one more label. All steps are priced first; only those that are kept are made."""
    as_text = 0.9 if mark.weak else 6.0
    priced: list[tuple[float, int, _State, Reading | None, float, int, str | None]] = []
    for state in states:
        for r in mark.label.readings:
            for price, depth, issue in _steps(state, mark, r):
                priced.append((state.cost + price, len(priced), state, r, price, depth, issue))
        priced.append((state.cost + as_text, len(priced), state, None, as_text, 0, None))
    priced.sort(key=lambda step: step[:2])
    limit = priced[0][0] + MARGIN
    kept: dict[tuple[Frame, ...], _State] = {}
    for total, _, state, taken, price, depth, issue in priced:
        if total > limit or len(kept) == width:
            break
        new = (
            _State(total, state.stack, state.dieu, state.habits, _Step(state.step, _AS_TEXT))
            if taken is None
            else _take(state, taken, price, depth, issue)
        )
        kept.setdefault(new.stack, new)
    return list(kept.values())


def _plain_step(state: _State, mark: Mark) -> bool:
    """The common case, no beam: one stack, one reading, which continues the deepest list of its class or begins one.

    The only stack takes the label, which costs nothing; False when it is not so simple.
    """
    readings, stack = mark.label.readings, state.stack
    r = readings[0]
    kind = r.kind
    if kind == "gach_dau_dong":
        return _plain_bullet(state, r)
    if len(readings) != 1 and (kind != "la_ma" or any(f.reading.kind == "chu_hoa" for f in stack)):
        return False
    for i in range(len(stack) - 1, -1, -1):
        before = stack[i].reading
        if before.kind == kind and same_list(before, r):
            if follows(before, r) != (0.0, None):
                return False
            _go_on(state, r, i)
            return True
    # the first label of a class that is not open yet, right below a class that stands higher
    if r.value != FIRST.get(kind, 1) or (stack and stack[-1].rank >= rank_of(r)):
        return False
    _go_on(state, r, len(stack))
    return True


def _plain_bullet(state: _State, r: Reading) -> bool:
    """The plain step of a bullet: it goes on with a list of its sign, or begins one under what stands higher."""
    if state.step is not None:
        last = state.step.choice
        if last.reading is r and last.issue is None and not last.doubtful:  # one bullet after another
            state.step = _Step(state.step, last)
            return True
    stack, sign = state.stack, r.value
    for i in range(len(stack) - 1, -1, -1):
        before, rank = stack[i]
        if before.kind == "gach_dau_dong" and before.value == sign:
            _go_on(state, r, i)
            return True
        if rank < 15:
            break  # a new list of bullets under a heading of its own
    if stack and stack[-1].rank >= rank_of(r):
        return False
    _go_on(state, r, len(stack))
    return True


def _go_on(state: _State, r: Reading, depth: int) -> None:
    """The only stack takes a label that costs nothing; it is changed in place, since nothing else holds it."""
    depth = min(depth, DEEPEST - 1)
    stack = state.stack
    if len(stack) != depth + 1 or stack[depth].reading is not r:
        state.stack = (*stack[:depth], Frame(r, rank_of(r)))
    if r.kind == "dieu" and isinstance(r.value, int):
        state.dieu = r.value
    state.step = _Step(state.step, Choice(depth, r, None, None, False))


def choose(marks: Sequence[Mark]) -> list[Choice]:
    """Depth and reading for each labelled line, in order.

    Args:
        marks: the labelled lines of one tree.

    Returns:
        One Choice a mark; the depths of neighbours differ by at most one downwards.
    """
    states = [_State(0.0, (), 0, frozenset(), None)]
    width = WIDTH if len(marks) < MANY else 1
    for mark in marks:
        if len(states) == 1 and not mark.weak and _plain_step(states[0], mark):
            continue
        states = _advance(states, mark, width)
    choices: list[Choice] = []
    step = states[0].step
    while step is not None:
        choices.append(step.choice)
        step = step.before
    choices.reverse()
    return _returned(choices)


_COUNTED = frozenset({"ngoac", "la_ma_thuong"})


def _returned(choices: list[Choice]) -> list[Choice]:
    """A list of bullets that (1), (2), (3) stand in goes on below them: none of them but the last had any below it."""
    for i in range(1, len(choices)):
        first, above = choices[i].reading, choices[i - 1]
        if first is None or first.kind not in _COUNTED or first.value != 1 or above.depth != choices[i].depth:
            continue
        if above.reading is None or above.reading.kind != "gach_dau_dong":
            continue
        end = _members(choices, i)
        bullet = choices[end].reading if end < len(choices) else None
        if end < i + 2 or bullet is None or not same_list(above.reading, bullet):
            continue
        after = next((k for k in range(end, len(choices)) if 0 <= choices[k].depth <= above.depth), len(choices))
        if after == len(choices) or choices[after].depth < above.depth or _members(choices, after) == after:
            choices[end:after] = [c._replace(depth=c.depth - 1) if c.depth > 0 else c for c in choices[end:after]]
    return choices


def _members(choices: Sequence[Choice], start: int) -> int:
    """Index after the members of a counted list that follow each other from `start`, nothing below them."""
    k = start
    while (
        k < len(choices)
        and (reading := choices[k].reading) is not None
        and reading.kind in _COUNTED
        and choices[k].depth == choices[start].depth
    ):
        k += 1
    return k
