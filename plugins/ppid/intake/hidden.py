"""Tells from raw lines whether somebody wanted a record hidden, for a file that is broken or gone cannot be asked."""

import datetime as dt
import re

_STATUS = re.compile(r"^([ \t]*)[\"']?status[\"']?[ \t]*:[ \t]*[\"']?(\w*)", re.MULTILINE | re.IGNORECASE)
_UNTIL = re.compile(r"^[ \t]*[\"']?terbit_pada[\"']?[ \t]*:[ \t]*[\"']?([^\n]*)", re.MULTILINE | re.IGNORECASE)
_EXEMPT = re.compile(r"^[ \t]*[\"']?klasifikasi[\"']?[ \t]*:[^\n]*kecuali", re.MULTILINE | re.IGNORECASE)


def hides(data: bytes, today: dt.date) -> bool:
    """Whether somebody wanted a record hidden in a file that may be too broken to say so: draft, embargo, exempt."""
    text = data.replace(b"\0", b"").decode("utf-8", "replace").replace("\r", "\n")
    if _EXEMPT.search(text):
        return True
    for indent, state in _STATUS.findall(text):
        if state.casefold().startswith("konsep") or (not indent and state.casefold() != "terbit"):
            return True
    days = (value[:10] for value in _UNTIL.findall(text) if value.strip(" \t\"'"))
    return any(not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) or day > today.isoformat() for day in days)
