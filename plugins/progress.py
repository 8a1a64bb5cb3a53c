"""Shows that work goes on: a moving bar in a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Step(Protocol):
    """Tells how far a step has come: (done, in all)."""

    def __call__(self, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` are done."""


@contextmanager
def step(words: str) -> Iterator[Step]:
    """Show one step of the build, named ``words``, while it runs."""
    if not sys.stderr.isatty():
        print(f"{words} …", file=sys.stderr, flush=True)
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task(words, total=None)

        def advance(done: int, total: int) -> None:
            if done == total or done % 25 == 0:
                progress.update(task, completed=done, total=total)

        yield advance
