"""Printing that never fails: a terminal that cannot show a letter shows a stand-in instead of a traceback."""

import gc
import io
import sys


def speak() -> None:
    """Let standard output and error replace what their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def calm_collector() -> None:
    """Look for cycles seldom: a build makes hundreds of thousands of objects that all stay, and hardly a cycle."""
    gc.set_threshold(600_000, 20, 20)
