"""Runs the tasks through Invoke, and says in Indonesian what there is and what was written wrongly; ends with 3 then, as every command here.

Invoke tells it in English, and a number that is none with a traceback. ``python3 tasks.py`` runs this module.
"""

import inspect
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NoReturn

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.program import Program

USAGE = 3
"""Used wrongly; as in ``plugins.ppid.commands``, which bare tasks do not load."""
_ALL = "Semua perintah: python3 tasks.py --list"
_UNKNOWN = re.compile(r"No idea what (['\"])(?P<word>.*)\1 is!", re.DOTALL)
_NO_VALUE = re.compile(r"Flag <Argument: (?P<name>[\w-]+).*> needed value and was not given one!")
_MISSING = re.compile(r"'(?P<task>.*)' did not receive required positional arguments: (?P<names>.*)")
_NUMBER = re.compile(r"invalid literal for int\(\) with base 10: (['\"])(?P<value>.*)\1", re.DOTALL)

_VALUE = re.compile(r"\b(STRING|INT)\b")
"""What an option takes, as Invoke has it."""


class Tasks(Program):
    """Invoke with the tasks of ``tasks.py``; its help and its complaints are ours."""

    def __init__(self) -> None:
        tasks = Collection.from_module(import_module("tasks"))
        super().__init__(namespace=tasks, name="Jendela", binary="python3 tasks.py", binary_names=["tasks.py"])

    def parse_core(self, argv: list[str] | None) -> None:
        """Read the options of Invoke itself."""
        with self._told():
            super().parse_core(argv)

    def parse_tasks(self) -> None:
        """Read the tasks and their options."""
        with self._told():
            super().parse_tasks()
        for task in self.tasks:
            for argument in task.positional_args:
                if argument.value == "--help":
                    self.print_task_help(str(task.name))
                    raise Exit
                if str(argument.value).startswith("-"):  # Invoke takes an option that it does not know for the word
                    _refused(_unknown(argument.value, task, [], self.argv))
        if self.core.remainder:  # what stands behind "--", which no task asks for
            _refused(f'"{self.core.remainder}" sesudah "--" tidak dipakai perintah mana pun.')

    def parse_cleanup(self) -> None:
        """Answer what asks for no task, such as ``--list``."""
        with self._told():
            super().parse_cleanup()

    def print_help(self) -> None:
        """All tasks, and how to ask for one; the options of Invoke itself serve nobody here."""
        print(f"Cara pakai: {self.binary} <perintah> [--pilihan]")
        print(f"Penjelasan satu perintah: {self.binary} <perintah> --help\n")
        self.list_tasks()

    def print_task_help(self, name: str) -> None:
        """What one task does, and its options."""
        context = self.parser.contexts[name]
        options = [(_VALUE.sub(_kind, flags), told) for flags, told in context.help_tuples()]
        words = [f"<{each.name}>" for each in context.positional_args] + ["[--pilihan]"] * bool(options)
        print(" ".join(["Cara pakai:", self.binary, name, *words]) + "\n")
        print(f"{inspect.getdoc(self.collection[name])}\n")
        if options:
            print("Pilihan:\n")
            self.print_columns(options)

    def task_list_opener(self, extra: str = "") -> str:
        """What stands above the list of all tasks."""
        return "Perintah"

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except ParseError as error:
            tasks = list(self.parser.contexts) if hasattr(self, "parser") else []
            _refused(complaint(str(error), error.context, tasks, self.argv))
        except Exit as error:
            if error.message:  # only where a name behind --list is none
                _refused(f"--list tidak memerlukan nilai. {_ALL}")
            raise
        except ValueError as error:
            found = _NUMBER.fullmatch(str(error))
            if found is None:
                raise
            _refused(f'{_option(self.argv, found["value"])} harus bilangan bulat, bukan "{found["value"]}".')


def _kind(found: re.Match[str]) -> str:
    return "BILANGAN" if found[0] == "INT" else "TEKS"


def complaint(message: str, context: Any, tasks: list[str], arguments: list[str]) -> str:
    """What Invoke's ``message`` says, in Indonesian; ``context`` is the task that was being read, if any, among ``tasks``.

    ``arguments`` are what was written.
    """
    task = getattr(context, "name", None)
    if found := _UNKNOWN.fullmatch(message):
        return _unknown(found["word"], context if task else None, tasks, arguments)
    if found := _NO_VALUE.fullmatch(message):
        return f"--{found['name']} memerlukan satu nilai{_help(context, found['name'])}."
    if found := _MISSING.fullmatch(message):
        names = [name.strip("'") for name in found["names"].split(", ")]
        return f"{found['task']} memerlukan " + ", ".join(f"{name}{_help(context, name)}" for name in names) + "."
    return f"perintah ini tidak dimengerti. {_ALL}"


def _unknown(word: str, context: Any, tasks: list[str], arguments: list[str]) -> str:
    if context is None:
        what = "pilihan" if word.startswith("-") else "perintah"
        return f'{what} "{word}" tidak dikenal.{_meant(word, tasks)} {_ALL}'
    if word.startswith("-"):
        options = [name for name in context.flags if name.startswith("--")]
        known = ", ".join(options) or "tidak ada"
        return f"{context.name} tidak mengenal {word}.{_meant(word, options)} Pilihannya: {known}."
    option = _option(arguments, word)
    if option in context.flags:
        told = "ditulis dua kali" if context.flags[option].takes_value else "tidak memerlukan nilai"
        return f"{option} {told}."
    taken = [each.name for each in context.positional_args]
    if taken:
        return (
            f'{context.name} hanya menerima satu {taken[0]}; "{word}" berlebih. Apit dengan tanda kutip bila berspasi.'
        )
    return f'{context.name} tidak menerima "{word}". Nilai ditulis bersama pilihannya, misalnya --pilihan=nilai.'


def _meant(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, 1)
    return f' Mungkin maksudnya "{near[0]}"?' if near else ""


def _help(context: Any, name: str) -> str:
    argument = context.args.get(name) if context is not None else None
    return f" ({argument.help})" if argument is not None and argument.help else ""


def _option(arguments: list[str], value: str) -> str:
    """The option that was given ``value``."""
    for before, each in zip(["", *arguments], arguments, strict=False):
        if each.startswith("-") and each.endswith(f"={value}"):
            return each.partition("=")[0]
        if each == value and before.startswith("-"):
            return before
    return "nilainya"


def _refused(why: str) -> NoReturn:
    print(f"Salah pakai: {why}", file=sys.stderr)
    raise SystemExit(USAGE)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        Tasks().run()
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
