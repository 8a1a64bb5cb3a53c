"""What the commands share: exit codes, a parser that speaks Indonesian, and content read as it stands on a day."""

import argparse
import datetime as dt
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple, NoReturn

from .cache.store import Store
from .loading import Loaded, loaded
from .moments import BadMoment, moment_from_environment
from .workers import workers

OK, STOPPED, USAGE, WITHHELD = 0, 2, 3, 10
"""Done; nothing could be done; used wrongly; done, but something was withheld or is wrong."""
_WORDS = (
    (re.compile(r"the following arguments are required: (.*)"), r"belum ditulis: \1"),
    (re.compile(r"unrecognized arguments: (.*)"), r"tidak dikenal: \1"),
    (re.compile(r"(.*): expected one argument"), r"\1 memerlukan satu nilai"),
    (re.compile(r"(.*): invalid choice: (.*) \(choose from (.*)\)"), r"\1 tidak mengenal \2; yang ada: \3"),
)
"""What argparse says, and how it is said here."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are Indonesian and end with ``USAGE``."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong, and leave."""
        for pattern, words in _WORDS:
            message = pattern.sub(words, message)
        refused(message.removeprefix("argument "))


def refused(why: str) -> NoReturn:
    """Say how the command was used wrongly, and leave."""
    print(f"Salah pakai: {why}", file=sys.stderr)
    raise SystemExit(USAGE)


def day(value: str) -> dt.date:
    """A day given as ``TTTT-BB-HH``."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            raise argparse.ArgumentTypeError(f'tanggal "{value}" tidak ada dalam kalender') from None
    raise argparse.ArgumentTypeError(f'tanggal "{value}" tidak terbaca; tulis TTTT-BB-HH, misalnya 2026-03-13')


def year(value: str) -> int:
    """A year with four digits."""
    if not re.fullmatch(r"(?:19|20)\d{2}", value):
        raise argparse.ArgumentTypeError(f'tahun "{value}" tidak terbaca; tulis empat angka, misalnya 2026')
    return int(value)


def content_options(parser: argparse.ArgumentParser) -> None:
    """The options of every command that reads a content folder."""
    parser.add_argument("--content", default="content", help="folder isi (baku: content)")
    parser.add_argument("--today", help="tanggal acuan TTTT-BB-HH")
    parser.add_argument("--cache", default=".jendela", help="folder tembolok; kosong berarti tanpa tembolok")


class Reading(NamedTuple):
    """What was read, and the store that remembers it."""

    store: Store
    hasil: Loaded


@contextmanager
def read(options: argparse.Namespace) -> Iterator[Loaded]:
    """What ``reading`` reads, without its store."""
    with reading(options) as found:
        yield found.hasil


@contextmanager
def reading(options: argparse.Namespace) -> Iterator[Reading]:
    """Everything in the content folder that ``content_options`` name, as it is to be shown on that day.

    Leaves with ``USAGE`` where there is no such folder or day. The registry is good as long as the context lasts.
    """
    root = Path(options.content)
    if not root.is_dir():
        refused(f'folder "{root}" tidak ada.')
    try:
        now = moment_from_environment(options.today)
    except BadMoment as error:
        refused(f"{error}.")
    with Store.at(cache_of(options), root) as store:
        result = loaded(root, now, store, workers=partial(workers, ""))
        for note in dict.fromkeys(note for note in (store.note, store.pictures.note, result.note) if note):
            print(note, file=sys.stderr)
        yield Reading(store, result)


def cache_of(options: argparse.Namespace) -> Path | None:
    """The folder of the cache, if there is one."""
    return Path(options.cache) if options.cache else None
