"""A content-addressed store of rendered texts: same text, same code, no work; anything odd in it means no cache.

The key is the hash of the text and of everything its rendering depends on, so an entry is right or absent, never
stale. No pickle: values are JSON. A missing, foreign or broken store costs time, never correctness.
"""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ..intake import richtext
from ..intake.richtext import Body, Finding, Link, Renderer

MAX_ENTRIES = 400_000
"""Entries kept; the oldest go first."""


def _code_version() -> bytes:
    """What a rendering depends on besides its text."""
    parts = [version("Markdown"), version("nh3"), Path(richtext.__file__).read_text(encoding="utf-8")]
    return hashlib.sha256("\0".join(parts).encode()).digest()


class RenderCache:
    """Bodies by the hash of their text; use as a context manager, which saves what is new."""

    def __init__(self, file: Path | None) -> None:
        self._salt = _code_version()
        self._renderer: Renderer | None = None
        self._new: dict[bytes, str] = {}
        self._database = _opened(file)

    @classmethod
    def at(cls, folder: Path | None) -> Self:
        """The cache in ``folder``, made when absent; without a folder nothing is kept."""
        return cls(folder / "render.sqlite" if folder is not None else None)

    def body(self, text: str) -> Body:
        """The body of ``text``, from the store or rendered now."""
        key = hashlib.sha256(self._salt + text.encode("utf-8", "surrogatepass")).digest()
        stored = self._stored(key)
        if stored is not None:
            return stored
        if self._renderer is None:
            self._renderer = Renderer()
        body = self._renderer.body(text)
        self._new[key] = _dumped(body)
        return body

    def _stored(self, key: bytes) -> Body | None:
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT value FROM body WHERE key = ?", (key,)).fetchone()
            return _loaded(json.loads(row[0])) if row is not None else None
        except (sqlite3.Error, ValueError, KeyError, TypeError):
            return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Save what is new; a store that cannot be written is left alone."""
        if self._database is None:
            return
        try:
            if self._new:
                with self._database:
                    self._database.executemany("INSERT OR REPLACE INTO body VALUES (?, ?)", list(self._new.items()))
                    self._database.execute(
                        "DELETE FROM body WHERE rowid <= (SELECT max(rowid) FROM body) - ?", (MAX_ENTRIES,)
                    )
        except sqlite3.Error:
            pass
        finally:
            self._database.close()
            self._database = None
            self._new.clear()


def _opened(file: Path | None) -> sqlite3.Connection | None:
    """The store in ``file``; a broken one is replaced, an impossible one is done without."""
    if file is None:
        return None
    for attempt in range(2):
        database: sqlite3.Connection | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=5)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("CREATE TABLE IF NOT EXISTS body (key BLOB PRIMARY KEY, value TEXT NOT NULL)")
            database.execute("SELECT key, value FROM body LIMIT 1").fetchone()
            return database
        except sqlite3.DatabaseError:
            if database is not None:
                database.close()
            if attempt == 0:
                for leftover in (file, file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")):
                    try:
                        leftover.unlink(missing_ok=True)
                    except OSError:
                        return None
        except OSError:
            return None
    return None


def _dumped(body: Body) -> str:
    return json.dumps(
        {
            "html": body.html,
            "token": body.token,
            "links": [[link.kind, link.target] for link in body.links],
            "findings": [[finding.code, finding.line, finding.values] for finding in body.findings],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _loaded(data: Mapping[str, Any]) -> Body:
    return Body(
        str(data["html"]),
        str(data["token"]),
        tuple(Link(str(kind), str(target)) for kind, target in data["links"]),
        tuple(
            Finding(str(code), int(line), tuple((str(name), str(value)) for name, value in values))
            for code, line, values in data["findings"]
        ),
    )
