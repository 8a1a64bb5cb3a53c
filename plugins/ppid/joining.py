"""Files of one table as one file: the rows of all its parts, numbered anew from one, without reading a record again.

The parts are what ``sheets`` wrote, a table each with the same columns, of which the first is the number of the row.
"""

import re
from collections.abc import Iterable
from itertools import count

from .sheets import Tabel, json_of

_ROW = re.compile(rb"\r\n\d+")
"""How a row begins in CSV, outside quotes."""
_OPEN, _CLOSE = b'"baris": [', b"]\n}\n"


def csv_joined(parts: Iterable[bytes]) -> bytes:
    """The rows of CSV files in their order, below the head of the first; raises ValueError for what has no head."""
    head, bodies = b"", []
    for part in parts:
        end = part.index(b"\r\n")
        head = head or part[:end]
        bodies.append(part[end:-2])
    numbers = count(1)
    # every second piece lies between quotes, where a line end is part of a text
    pieces = b"".join(bodies).split(b'"')
    for place in range(0, len(pieces), 2):
        if b"\r\n" in pieces[place]:
            pieces[place] = _ROW.sub(lambda _: b"\r\n%d" % next(numbers), pieces[place])
    return head + b'"'.join(pieces) + b"\r\n"


def json_joined(parts: Iterable[bytes], **about: object) -> bytes:
    """The rows of JSON files in their order, with what the whole is ``about``; raises ValueError for a file without rows."""
    bodies = []
    for part in parts:
        rows = part[part.index(_OPEN) + len(_OPEN) : -len(_CLOSE)].rstrip(b"\n ")
        if rows:
            bodies.append(rows)
    frame = json_of(Tabel("", (), ()), **about).removesuffix(_CLOSE)
    if not bodies:
        return frame + _CLOSE
    # a row is a line that begins with its number: no value has a line end in it
    begin = bodies[0][: bodies[0].index(b": ") + 2]
    rows_after = b",".join(bodies).split(begin)[1:]
    lines = [b"%s%d%s" % (begin, number, row[row.index(b",") :]) for number, row in enumerate(rows_after, 1)]
    return frame + b"".join(lines) + b"\n " + _CLOSE
