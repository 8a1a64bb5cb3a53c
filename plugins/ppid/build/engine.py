"""Decides what must be made: an output whose declaration, answers and file are as they were is left alone."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ..cache.state import Made, State
from .outputs import Copy, Feed, Joined, Output, Page, Ready

_SORT = {Feed: "umpan", Ready: "siap", Joined: "gabungan", Copy: "salinan"}


class Work(NamedTuple):
    """What a build has to do: files to make, in the order of the plan, and what is known of those to leave alone."""

    make: tuple[str, ...]
    leave: dict[str, Made]


def declared(output: Output) -> str:
    """What an output says of itself before it is made; a different saying is a different output."""
    if isinstance(output, Page):
        return f"halaman {output.template} {output.key}"
    return f"{_SORT[type(output)]}  {output.key}"


def work(
    plan: Mapping[str, Output],
    state: State,
    answers: Mapping[str, str],
    disk: Mapping[str, tuple[int, int]],
    digest: Callable[[str], str],
) -> Work:
    """Compare ``plan`` with the last finished build.

    ``answers`` are today's answers to every question of ``state``; ``disk`` gives size and time stamp of every file
    that lies in the output folder; ``digest`` reads one of them (SHA-256, or "" when it cannot be read).
    """
    changed = state.changed(answers)
    make: list[str] = []
    leave: dict[str, Made] = {}
    for file, output in plan.items():
        made = state.outputs.get(file)
        left = None
        if made is not None and made.key == declared(output) and changed.isdisjoint(made.facts.split()):
            left = _as_it_was(file, made, disk.get(file), state.unsure, digest)
        if left is None or (isinstance(output, Copy) and not output.key):
            make.append(file)
        else:
            leave[file] = left
    return Work(tuple(make), leave)


def _as_it_was(
    file: str, made: Made, seen: tuple[int, int] | None, unsure: int, digest: Callable[[str], str]
) -> Made | None:
    """What is known of a file that still has the bytes it was made with, or None."""
    if seen is None or seen[0] != made.size:
        return None
    if seen[1] == made.mtime and made.mtime < unsure:
        return made
    return made._replace(mtime=seen[1]) if digest(file) == made.digest else None


def finished(leave: Mapping[str, Made], made: Mapping[str, Made], after: State) -> State:
    """Complete ``after``, whose facts are those of the build before and of this one, with its outputs.

    Facts that nothing uses any more are dropped when they have become many.
    """
    after.outputs = {**leave, **made}
    if len(after.numbers) <= 6 * len(after.outputs) + 1_000:
        return after
    return compacted(after)


def compacted(state: State) -> State:
    """The same state without the facts that no output uses, and no figure that one uses."""
    names = list(state.numbers)
    fresh = State(answers={})
    for file, made in state.outputs.items():
        fresh.outputs[file] = made._replace(facts=fresh.numbered(names[int(number)] for number in made.facts.split()))
    for name, numbers in state.figures.items():
        if name in fresh.numbers:
            fresh.figures[name] = fresh.numbered(names[int(number)] for number in numbers.split())
    fresh.answers = {name: state.answers[name] for name in fresh.numbers}
    return fresh


def batches(files: Iterable[str], size: int) -> list[list[str]]:
    """``files`` in groups of ``size``, in their order."""
    every = list(files)
    return [every[start : start + size] for start in range(0, len(every), size)]
