"""How a command begins and ends: printing that never fails on a letter, little looking for garbage, a quick way out."""

import atexit
import gc
import io
import os
import sys
from typing import NoReturn


def speak() -> None:
    """Let standard output and error replace what their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def calm_collector() -> None:
    """Look for cycles seldom: a build makes hundreds of thousands of objects that all stay, and hardly a cycle."""
    gc.set_threshold(600_000, 20, 20)


def leave(code: int) -> NoReturn:
    """End the process with ``code``, without giving back its objects one by one: that took a tenth of a small build.

    What is registered for the end is done and what was printed is written first. Where that fails, as with a reader that
    has gone away, the interpreter ends in its own way and with its own code.
    """
    try:
        atexit._run_exitfuncs()  # what the interpreter itself would call now
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)
    os._exit(code)
