"""Printing that never fails: a terminal that cannot show a letter shows a stand-in instead of a traceback."""

import io
import sys


def speak() -> None:
    """Let standard output and error replace what their encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
