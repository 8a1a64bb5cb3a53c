"""Calendars: what is written is read back by a library that knows the format, whatever the words."""

import datetime as dt
import re

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.ical import Acara, calendar_of

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300).map(lambda text: f"a{text}z")
days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


@given(words, st.lists(st.builds(Acara, words, days, days, words, words), max_size=4))
def test_whatever_is_written_is_read_back(name: str, events: list[Acara]) -> None:
    data = calendar_of(name, events)
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and data.endswith(b"END:VCALENDAR\r\n")
    book = icalendar.Calendar.from_ical(data)
    # the library leaves the escapes of properties that the standard does not define
    assert re.sub(r"\\(.)", r"\1", str(book["x-wr-calname"])) == name
    found = [
        Acara(
            str(each["uid"]),
            each["dtstart"].dt,
            each["dtstamp"].dt.date(),
            str(each["summary"]),
            str(each["description"]),
        )
        for each in book.walk("VEVENT")
    ]
    assert found == events


def test_lines_are_folded_between_characters() -> None:
    data = calendar_of("é" * 100, [])
    assert data.decode().replace("\r\n ", "").count("é") == 100
