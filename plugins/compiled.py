"""Compiled templates and what each names: in memory, and beside the compiled modules of this package, as Python keeps its own.

Compiling what one changed page needs took a tenth of its whole build, and taking every template apart to see what it names
a seventh of a small site. What is compiled is code, so it is never kept in the cache, which continuous integration shares
between branches: it lies in the ``__pycache__`` of this package, where only those can write who could change the package
itself. Read-only folders and ``PYTHONDONTWRITEBYTECODE`` are respected.
"""

import functools
import hashlib
import importlib.util
import marshal
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import TypeVar

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from .version import site_version

Key = tuple[str, str, str]
"""A template's name, its source, and how it is compiled: the first two as Jinja's hashes."""
Mentioned = tuple[tuple[str, ...], tuple[str, ...]]
"""The templates a source refers to and the names it uses without defining them, both in order."""
KEPT = 200
"""Compiled templates, and what as many name, that one process keeps: a preview builds again and again."""
KEPT_FILES = 600
"""Files beside the modules; more are thrown away together, for a theme that is being written."""
_T = TypeVar("_T")
_PREFIX = "templat-"
_DIGEST = 32


class Compiled(BytecodeCache):
    """Code by ``Key`` of its template, and by ``version``, the hash of all that compiles it.

    ``beside`` is the folder of compiled modules, None to keep nothing on disk. A file that is cut, spoiled or of
    another source is not used. It finds what a disk spoils, not what somebody forges who may write code.
    """

    def __init__(self, beside: Path | None, version: str) -> None:
        self._code: dict[Key, CodeType] = {}
        self._mentioned: dict[Key, Mentioned] = {}
        self._folder = beside / f"{_PREFIX}{version[:16]}" if beside is not None else None
        self._writes = beside is not None and not sys.dont_write_bytecode

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give ``bucket`` the code of its very source, when it is there."""
        key = _key(bucket)
        if key not in self._code and isinstance(found := self._read(key), CodeType):
            _remember(self._code, key, found)
        bucket.code = self._code.get(key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of ``bucket``; a folder that cannot be written to is left alone from then on."""
        if bucket.code is not None:
            key = _key(bucket)
            _remember(self._code, key, bucket.code)
            self._write(key, bucket.code)

    def mentioned(self, env: Environment, source: str) -> Mentioned | None:
        """What the very ``source`` names when ``env`` reads it, when that is known."""
        key = _reading(env, source)
        if key not in self._mentioned and isinstance(found := self._read(key), tuple):
            _remember(self._mentioned, key, found)
        return self._mentioned.get(key)

    def mentions(self, env: Environment, source: str, names: Mentioned) -> None:
        """Keep what ``source`` names when ``env`` reads it."""
        key = _reading(env, source)
        _remember(self._mentioned, key, names)
        self._write(key, names)

    def _write(self, key: Key, value: CodeType | Mentioned) -> None:
        if self._folder is None or not self._writes:
            return
        data = marshal.dumps(value)
        try:
            self._made_room()
            file = self._folder / _name(key)
            part = file.with_name(f"{file.name}.{os.getpid()}")
            part.write_bytes(_digest(key, data) + data)
            part.replace(file)
        except OSError:
            self._writes = False

    def _read(self, key: Key) -> object:
        if self._folder is None:
            return None
        try:
            data = (self._folder / _name(key)).read_bytes()
        except OSError:
            return None
        if data[:_DIGEST] != _digest(key, data[_DIGEST:]):
            return None
        return marshal.loads(data[_DIGEST:])  # noqa: S302 - our own code, where Python keeps our own code

    def _made_room(self) -> None:
        """Have the folder, without the code of older versions and without ever more of this one's."""
        assert self._folder is not None
        if not self._folder.is_dir():
            for old in self._folder.parent.glob(f"{_PREFIX}*"):
                shutil.rmtree(old, ignore_errors=True)
            self._folder.mkdir(parents=True, exist_ok=True)
        files = list(self._folder.iterdir())
        if len(files) >= KEPT_FILES:
            for file in files:
                with suppress(FileNotFoundError):
                    file.unlink()


def _remember(kept: dict[Key, _T], key: Key, value: _T) -> None:
    """Keep ``value`` in memory, in the place of the oldest when there are enough."""
    while len(kept) >= KEPT:
        kept.pop(next(iter(kept)))
    kept[key] = value


def _reading(env: Environment, source: str) -> Key:
    """What a source names depends on the marks and extensions it is read with, and not on its name; code always has one."""
    read = " ".join(sorted(env.extensions))
    marks = (env.block_start_string, env.variable_start_string, env.comment_start_string)
    return "", hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest(), f"{read} {marks}"


def _key(bucket: Bucket) -> Key:
    """The box compiles every call as one that it may refuse, and each language its own words: no sort of code is another's."""
    env = bucket.environment
    katalog = getattr(env, "katalog", None)
    language = f" {katalog.sidik}" if katalog is not None else ""
    return bucket.key, bucket.checksum, f"{env.sandboxed} {env.code_generator_class.__qualname__}{language}"


def _name(key: Key) -> str:
    """The file of a template."""
    return f"{hashlib.sha256(chr(0).join(key).encode()).hexdigest()[:40]}.bin"


def _digest(key: Key, data: bytes) -> bytes:
    """SHA-256 over the key, the Python that can read the code, and the code."""
    return hashlib.sha256("\0".join(key).encode() + importlib.util.MAGIC_NUMBER + data).digest()


@functools.cache
def compiled() -> Compiled:
    """The one store of this process."""
    try:
        beside = Path(importlib.util.cache_from_source(__file__)).parent
    except NotImplementedError:  # a Python that keeps no compiled code
        return Compiled(None, site_version())
    return Compiled(beside, site_version())
