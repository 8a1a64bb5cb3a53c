"""``python -m plugins.ppid periksa``: every problem of every record, without Pelican; the other commands are in ``COMMANDS``.

Exit codes: 0 everything would be published, 10 some records would be withheld (or, with ``--ketat``, there is any problem at
all), 2 the site would not be built, 3 usage.
"""

import importlib
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from .commands import OK, STOPPED, WITHHELD, Parser, content_options, read
from .console import calm_collector, leave, speak
from .loading import Loaded
from .questions import questions
from .report import FORMATS, junit
from .stopping import mass_failure, no_city

COMMANDS = {
    "tenggat": ("deadlines", "main"),
    "cakupan": ("coverage_command", "main_coverage"),
    "skor": ("coverage_command", "main_score"),
    "bukti": ("evidence_pack", "main"),
    "dip": ("annex", "main"),
    "impor-aduan": ("complaint_import", "main"),
    "akar": ("stem_command", "main"),
    "cari": ("search_command", "main"),
    "nilai-cari": ("search_command", "main_judged"),
}
"""The other commands: the module and function that is given the arguments after the name and returns the exit code."""


def exit_code(result: Loaded, strict: bool) -> int:
    """The exit code that ``result`` deserves."""
    if result.registry is None or mass_failure(result):
        return STOPPED
    return WITHHELD if any(strict or problem.galat for problem in result.problems) else OK


def summary(result: Loaded) -> str:
    """The closing line."""
    errors = sum(problem.galat for problem in result.problems)
    warnings = len(result.problems) - errors
    drafts = f", {result.drafts} konsep atau embargo" if result.drafts else ""
    waiting = f", {len(result.delayed)} pembaruan tertunda" if result.delayed else ""
    gone = f", {len(result.lost)} dihapus tanpa alasan" if result.lost else ""
    found = f"{errors} galat, {warnings} peringatan, {len(result.withheld)} rekaman ditahan{waiting}{gone}."
    return f"{result.files} rekaman diperiksa{drafts}: {found}"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    speak()
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in COMMANDS:
        module, function = COMMANDS[given[0]]
        command: Callable[[list[str]], int] = getattr(importlib.import_module(f".{module}", __package__), function)
        return command(given[1:])
    calm_collector()
    parser = Parser(prog="periksa", description="Memeriksa semua rekaman tanpa membuat situs.")
    parser.add_argument("perintah", choices=["periksa"])
    content_options(parser)
    parser.add_argument("--format", default="teks", choices=sorted(FORMATS), help="bentuk laporan")
    parser.add_argument("--ketat", action="store_true", help="gagal pada masalah apa pun, termasuk peringatan")
    options = parser.parse_args(given)
    with read(options) as result:
        if result.unseen:
            print(result.unseen, file=sys.stderr)
        asked = questions(Path(options.content), result.registry.records if result.registry is not None else None)
        result = replace(result, problems=tuple(sorted({*result.problems, *asked.masalah})))
    told = partial(junit, strict=True) if options.format == "junit" and options.ketat else FORMATS[options.format]
    sys.stdout.write(told(result.problems, Path(options.content).as_posix()))
    if options.format == "teks":
        if result.problems:
            print()
        print(summary(result))
        root = Path(options.content).as_posix()
        if why := no_city(result, root) if result.registry is None else mass_failure(result):
            print(why)
    return exit_code(result, options.ketat)


if __name__ == "__main__":
    try:
        code = main()
        sys.stdout.flush()
        leave(code)
    except BrokenPipeError:
        # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
