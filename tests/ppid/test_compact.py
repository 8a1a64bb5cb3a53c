"""What the cache writes as JSON is what it reads again, whatever the names of files are."""

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.ppid.cache.database import compact

TEXTS = st.text(st.characters(exclude_categories=()))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
@example(["nama-\udcff.pdf", 1])
@example({"\udcff": "é\u2028"})
def test_what_is_written_is_read_again(value: Any) -> None:
    data = compact(value)
    assert json.loads(data) == json.loads(json.dumps(value)) == value
    assert b"\n" not in data
