"""A table with a journal holds what was kept last, whatever came before, and is not believed where a row is missing."""

import sqlite3
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.cache.journal import Row, emptied, entries, keep, schema

NAMES = st.sampled_from([f"nama-{number}" for number in range(12)])
STEPS = st.lists(st.dictionaries(NAMES, st.none() | st.integers(0, 9), min_size=1, max_size=4), max_size=12)


def opened() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    for table in schema("isi"):
        database.execute(f"CREATE TABLE {table}")
    return database


def row(name: str, value: int) -> Row:
    return [name, value]


def kept(database: sqlite3.Connection, now: Mapping[str, int], changed: list[str]) -> None:
    keep(database, "isi", changed, entries(database, "isi").late, now, row)


def journal(database: sqlite3.Connection) -> int:
    return int(database.execute("SELECT count(*) FROM isi_late").fetchone()[0])


@given(STEPS)
def test_what_was_kept_last_is_read(steps: list[dict[str, int | None]]) -> None:
    database, now = opened(), dict[str, int]()
    for step in steps:
        for name, value in step.items():
            if value is None:
                now.pop(name, None)
            else:
                now[name] = value
        kept(database, now, list(step))
        found = entries(database, "isi")
        assert found.whole and dict(found.found.values()) == now
        assert bool(found.late) == bool(journal(database))


def test_few_changes_write_no_shelf_and_many_merge() -> None:
    database, now = opened(), {f"nama-{number}": 0 for number in range(100)}
    kept(database, now, list(now))
    shelves = database.execute("SELECT * FROM isi").fetchall()
    for number in range(25):
        now[f"nama-{number}"] = 1
        kept(database, now, [f"nama-{number}"])
    assert journal(database) == 25 and database.execute("SELECT * FROM isi").fetchall() == shelves
    del now["nama-99"]
    kept(database, now, ["nama-99"])
    assert journal(database) == 0
    assert dict(entries(database, "isi").found.values()) == now


@pytest.mark.parametrize("spoil", ["DELETE FROM isi_late WHERE number = 0", "UPDATE isi_late SET crc = crc + 1"])
def test_a_journal_that_is_not_whole_is_not_believed(spoil: str) -> None:
    """What it no longer tells would be taken from the shelves, as it was before."""
    database, now = opened(), {f"nama-{number}": 0 for number in range(100)}
    kept(database, now, list(now))
    for number in range(2):
        now[f"nama-{number}"] = 1
        kept(database, now, [f"nama-{number}"])
    database.execute(spoil)
    with pytest.raises(ValueError):
        entries(database, "isi")


def test_a_spoiled_shelf_is_left_out_and_told() -> None:
    database, now = opened(), {f"nama-{number}": 0 for number in range(100)}
    kept(database, now, list(now))
    database.execute("UPDATE isi SET crc = crc + 1 WHERE number = (SELECT min(number) FROM isi)")
    found = entries(database, "isi")
    assert not found.whole and 0 < len(found.found) < 100
    emptied(database, "isi")
    assert entries(database, "isi") == ({}, frozenset(), True)
