"""A word that is changed along its trail is the one that is made anew, whatever came before, and no trail is believed too much."""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.ppid.search import trails
from plugins.ppid.search.coding import NOWHERE, Postings, encoded, parted
from plugins.ppid.search.trails import Trail, Word, changed, made
from plugins.ppid.search.weighing import LEVELS

IMPACTS = st.sampled_from(LEVELS)
WIDEST = st.sampled_from([1, 2, 5, 40, 700, 9000])


@pytest.fixture(autouse=True, scope="module")
def short_strides() -> Iterator[None]:
    """Strides of four, so that small examples have long trails."""
    with mock.patch.multiple(trails, STRIDE=4, LONG=16):
        yield


def word(documents: Mapping[int, int]) -> Word:
    numbers = sorted(documents)
    return made(numbers, bytes(documents[number] for number in numbers))


def is_right(found: Word) -> None:
    """The trail says what the postings are."""
    postings, trail = found
    assert (trail is not None) == (postings.dokumen >= trails.LONG)
    if trail is None:
        return
    whole = parted(postings)
    ends = list(accumulate(map(len, whole.codes), initial=5))
    befores = dict(zip(ends, [-1, *whole.numbers], strict=True))
    assert [befores[place] for place in trail.places] == trail.numbers and trail.places[0] == 5
    assert trail.places == sorted(set(trail.places)) and max(trail.places) < ends[-1] == trail.bits
    assert trail.last == whole.numbers[-1]


@st.composite
def stories(draw: st.DrawFn) -> tuple[dict[int, int], list[dict[int, int]]]:
    """Documents with a word, and changes one after the other."""
    gaps = draw(st.lists(st.integers(1, draw(WIDEST)), min_size=12, max_size=90))
    numbers = [number - 1 for number in accumulate(gaps)]
    level = draw(st.sampled_from([LEVELS[:3], LEVELS[-4:], LEVELS]))
    documents = {number: draw(st.sampled_from(level)) for number in numbers}
    number = st.sampled_from(numbers) | st.sampled_from(numbers[-3:]) | st.integers(0, numbers[-1] + 2 * max(gaps))
    change = st.dictionaries(number, st.just(0) | IMPACTS, min_size=1, max_size=4)
    return documents, draw(st.lists(change, min_size=1, max_size=12))


@given(stories())
def test_a_word_changed_step_by_step_is_the_one_made_anew(story: tuple[dict[int, int], list[dict[int, int]]]) -> None:
    documents, steps = story
    now = word(documents)
    is_right(now)
    for changes in steps:
        documents = {number: each for number, each in {**documents, **changes}.items() if each}
        now = changed(now, changes)
        assert now.postings == encoded(sorted(documents), [documents[number] for number in sorted(documents)])
        is_right(now)


def test_most_changes_read_only_what_is_near() -> None:
    """Or the trail would be of no use."""
    documents = {3 * number: LEVELS[number % 3] for number in range(400)}
    now = word(documents)
    with (
        mock.patch.object(trails, "spliced", side_effect=AssertionError),
        mock.patch.object(trails, "run", wraps=trails.run) as read,
    ):
        for number in (0, 3, 600, 1197):
            now = changed(now, {number: 0})
        now = changed(now, {1300: LEVELS[1]})
        now = changed(now, {0: LEVELS[2], 301: LEVELS[0]})
        now = changed(now, {302: LEVELS[2], 303: LEVELS[1], 304: LEVELS[1]})
    assert all(len(call.args[2]) < 200 for call in read.call_args_list) and read.call_count == 8
    assert parted(now.postings).numbers == sorted({*documents} - {3, 600, 1197} | {301, 302, 304, 1300})


@given(stories())
@example((dict.fromkeys(range(40), LEVELS[0]), [dict.fromkeys(range(40), 0)]))
def test_a_trail_of_other_postings_is_not_believed(story: tuple[dict[int, int], list[dict[int, int]]]) -> None:
    documents, (changes, *_more) = story
    other = word({number + 1: LEVELS[5] for number in range(60)}).trail
    before = word(documents)
    after = {number: each for number, each in {**documents, **changes}.items() if each}
    assert changed(Word(before.postings, other), changes) == changed(Word(before.postings), changes)
    assert changed(Word(before.postings), changes).postings == word(after).postings


def test_a_word_gets_its_first_document_and_loses_its_last() -> None:
    one = changed(Word(NOWHERE), {40: LEVELS[2]})
    assert one == Word(encoded([40], [LEVELS[2]])) and changed(one, {40: 0}) == Word(NOWHERE)


def test_a_word_gets_its_trail_when_many_have_it_and_loses_it_again() -> None:
    now = word(dict.fromkeys(range(15), LEVELS[1]))
    assert now.trail is None
    now = changed(now, {20: LEVELS[1]})
    assert now.trail is not None
    assert changed(now, {3: 0}).trail is None


def test_what_a_trail_leads_to_must_be_postings() -> None:
    """Bytes of which the trail has the checksum are what it was made of; this is for a trail that was made wrongly."""
    postings, trail = word({5 * number: LEVELS[number % 7] for number in range(200)})
    assert trail is not None
    astray = Trail(*trail[:4], trail.numbers, [place + 1 for place in trail.places])
    with pytest.raises(ValueError, match="not the postings"):
        changed(Word(Postings(postings.dokumen, postings.data), astray), {13: LEVELS[0]})
