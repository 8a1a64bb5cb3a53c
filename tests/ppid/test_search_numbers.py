"""The numbers of search: what a word counts, where a document and a word are found, and the bytes they are written in."""

import json
import math
import random
import statistics
import string
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import cache
from itertools import accumulate, islice, product, takewhile
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.ppid.cache.search import Document, _numbered
from plugins.ppid.cache.search_tables import Known
from plugins.ppid.intake.assets import FORMATS
from plugins.ppid.search import places as room_of_places
from plugins.ppid.search.buckets import FULL, bucket, buckets, parted, placed
from plugins.ppid.search.coding import LENGTHS, NOWHERE, Postings, decoded, encoded, read, spliced, written
from plugins.ppid.search.places import hashed, places, row, size, starts
from plugins.ppid.search.results import FACETS, MANY, ROW, Facets, columns, file_of, touched
from plugins.ppid.search.results import read as results_read
from plugins.ppid.search.results import written as results_written
from plugins.ppid.search.vocabulary import LETTERS, SHORT, distance, letter_of, level, lines, repaired
from plugins.ppid.search.vocabulary import read as vocabulary_read
from plugins.ppid.search.weighing import (
    LEVELS,
    MOST,
    SATURATION,
    UNIT,
    USUAL_TEXT,
    USUAL_TITLE,
    frequency,
    impact,
    rarity,
    stepped,
    weight,
)

# ------------------------------------------------------------------------------------------------------- weighing


def test_an_impact_never_falls_while_the_frequency_rises() -> None:
    found = [impact(total) for total in (*range(5_000), *range(5_000, 400_000, 50))]
    assert found == sorted(found) and set(found) == set(LEVELS), "every value is reached"
    assert abs(impact(SATURATION) - MOST / 2) <= 10, "about half of what a word can count at most"
    assert len(LEVELS) == 16 and list(LEVELS) == sorted(LEVELS)


@given(st.integers(0, 10**6))
def test_an_impact_is_the_nearest_level(total: int) -> None:
    exact = MOST * total / (total + SATURATION)
    assert abs(impact(total) - exact) <= min(abs(each - exact) for each in LEVELS) + 2


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_an_impact_keeps_the_order(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert 1 <= impact(low) <= impact(high) <= MOST == 255


@pytest.mark.parametrize("impacts", [[33], [32, 0], [255]])
def test_only_levels_are_written(impacts: list[int]) -> None:
    with pytest.raises(ValueError):
        encoded(list(range(len(impacts))), impacts)


@given(st.integers(1, 40), st.integers(0, 500), st.sampled_from([USUAL_TITLE, USUAL_TEXT]))
def test_a_frequency_falls_with_the_length_and_rises_with_the_boost(boost: int, words: int, usual: int) -> None:
    here = frequency(boost, words, usual)
    assert frequency(boost, words + 1, usual) <= here <= frequency(boost + 1, words, usual)
    assert frequency(boost, 2 * words + usual, usual) < here < frequency(2 * boost, words, usual)
    assert here <= 2 * boost * UNIT, "no text is so short that a word of it counts without bounds"


@pytest.mark.parametrize("usual", [USUAL_TITLE, USUAL_TEXT])
def test_a_word_that_stands_once_in_a_text_of_usual_length_has_the_unit(usual: int) -> None:
    assert frequency(1, usual, usual) == UNIT and frequency(1, 0, usual) == 2 * UNIT


def by_formula(total: int, documents: int) -> int:
    """16 ln(1 + (N - n + 1/2) / (n + 1/2)), rounded, at least 1; near a half with many digits."""
    exact = 16 * math.log((2 * total + 2) / (2 * documents + 1))
    if abs(exact % 1 - 0.5) > 1e-6:
        return max(1, round(exact))
    with localcontext() as context:
        context.prec = 60
        many = 16 * (Decimal(2 * total + 2) / Decimal(2 * documents + 1)).ln()
        return max(1, int(many.quantize(Decimal(1), ROUND_HALF_UP)))


@pytest.mark.parametrize("documents", [1, 2, 5, 40, 431, 10_045, 100_000])
def test_the_weight_of_a_word_is_the_formula_for_every_number_of_documents(documents: int) -> None:
    limits, total = rarity(documents), stepped(documents)
    found = [weight(limits, each) for each in range(1, total + 1)]
    assert found == [by_formula(total, each) for each in range(1, total + 1)]
    beyond = [weight(limits, each) for each in range(total, documents + 500)]
    assert beyond == sorted(beyond, reverse=True) and min(beyond) >= 1, "words of documents that the steps leave out"
    assert found == sorted(found, reverse=True) and found[-1] >= beyond[0]


def test_a_site_of_nothing_weighs_as_one_of_one() -> None:
    assert rarity(0) == rarity(1) and stepped(0) == 0 and weight(rarity(0), 1) >= 1


def test_the_number_of_documents_counts_in_steps() -> None:
    assert len({stepped(count) for count in range(10_000, 11_001)}) <= 5
    assert [stepped(count) for count in range(64)] == list(range(64)), "few documents count one by one"


@given(st.integers(0, 10**7))
def test_a_step_is_never_more_than_the_number_and_little_less(count: int) -> None:
    assert count * 31 <= stepped(count) * 32 and stepped(count) <= count
    assert stepped(count) <= stepped(count + 1) and stepped(stepped(count)) == stepped(count)


# --------------------------------------------------------------------------------------------------------- places

MONTHS = [f"{year}-{month:02d}" for year in (2024, 2025, 2026) for month in (1, 2, 11, 12)]
ADDRESSES = st.text("abcdé/-#.", min_size=1, max_size=8)
SETS = st.dictionaries(ADDRESSES, st.sampled_from(MONTHS), max_size=120)


def numbers(documents: Mapping[str, str]) -> dict[str, int]:
    """The places of documents, given with their months, that never had another address."""
    return places({address: (month, "") for address, month in documents.items()})


def test_a_hash_is_the_crc_that_everybody_has() -> None:
    assert hashed("123456789") == 0xCBF43926 and hashed("") == 0
    assert hashed("\udc80") == hashed("\udc80"), "a lone surrogate has one too"


@given(SETS, st.randoms(use_true_random=False))
def test_numbers_are_distinct_and_follow_from_the_set_alone(documents: dict[str, str], chance: random.Random) -> None:
    found = numbers(documents)
    assert found.keys() == documents.keys() and len(set(found.values())) == len(found)
    other = list(documents.items())
    chance.shuffle(other)
    assert numbers(dict(other)) == found


@given(SETS)
def test_a_newer_month_has_greater_numbers_and_no_row_is_nearly_full(documents: dict[str, str]) -> None:
    found = numbers(documents)
    ordered = sorted(documents, key=found.__getitem__)
    assert [documents[address] for address in ordered] == sorted(documents.values())
    held = Counter(documents.values())
    first = starts(held)
    for address, number in found.items():
        assert 0 <= number - first[documents[address]] < size(held[documents[address]])


@given(st.integers(0, 10**6))
def test_a_row_is_mostly_empty_and_no_longer_than_it_must_be(documents: int) -> None:
    length = size(documents)
    assert length.bit_count() == 1 and length > documents * 2
    assert length == room_of_places.SMALLEST or length <= documents * 4


@pytest.mark.parametrize("number", [0, 1 << 31, (1 << 32) - 1])
@pytest.mark.parametrize("count", [1, 5, 21, 100])
def test_documents_that_all_want_one_place_have_each_their_own(
    number: int, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last place too, where the row is at its end and those behind take the gaps before it."""
    monkeypatch.setattr(room_of_places, "hashed", lambda _text: number)
    addresses = [f"a{each}" for each in range(count)]
    found = row(dict.fromkeys(addresses, ""))
    assert len(set(found.values())) == count and min(found.values()) >= 0 and max(found.values()) < size(count)
    assert row(dict.fromkeys(reversed(addresses), "")) == found


def moved_by_one(chance: random.Random, months: Sequence[str]) -> tuple[int, bool, set[str], str]:
    """How many others move when one comes or goes, whether a row is as long as before, their months, and its month."""
    documents = {f"opd/a/berita/{chance.randrange(10**9)}.html": chance.choice(months) for _ in range(300)}
    address, month = f"opd/b/agenda/{chance.randrange(10**9)}.html", chance.choice(months)
    more = {**documents, address: month}
    pairs = (documents, more) if chance.random() < 0.5 else (more, documents)
    before, after = (numbers(each) for each in pairs)
    moved = [each for each in documents if before[each] != after[each]]
    lengths = [{each: size(count) for each, count in Counter(pair.values()).items()} for pair in pairs]
    return len(moved), lengths[0] == lengths[1], {documents[each] for each in moved}, month


def test_one_document_that_comes_or_goes_seldom_moves_another() -> None:
    chance = random.Random("pindah")
    counts = []
    for _ in range(200):
        count, same, months, month = moved_by_one(chance, MONTHS[: chance.randrange(3, 13)])
        counts.append(count)
        if same:
            assert months <= {month}, "the others of its month alone"
            assert count < 60
        else:
            assert all(each >= month for each in months), "a longer row moves what is newer, never what is older"
    assert statistics.median(counts) == 0 and statistics.mean(counts) < 30


@given(SETS, ADDRESSES, st.sampled_from(MONTHS))
def test_a_renamed_document_keeps_its_number_and_moves_no_other(
    documents: dict[str, str], old: str, month: str
) -> None:
    documents[old] = month
    before = numbers(documents)
    renamed = {address: (month, "") for address, month in documents.items() if address != old}
    assert places({**renamed, f"{old}-baru!": (month, old)}) == {
        **{address: number for address, number in before.items() if address != old},
        f"{old}-baru!": before[old],
    }


@settings(max_examples=60)
@given(
    st.lists(
        st.dictionaries(ADDRESSES, st.tuples(st.sampled_from([*MONTHS, ""]), st.just("") | ADDRESSES), max_size=40),
        min_size=1,
        max_size=6,
    )
)
def test_numbers_given_change_by_change_are_those_given_at_once(steps: list[dict[str, tuple[str, str]]]) -> None:
    """A month of "" takes a document away."""
    now: dict[str, tuple[str, str]] = {}
    known: dict[str, Known] = {}
    for step in steps:
        now = {address: each for address, each in {**now, **step}.items() if each[0]}
        documents = {
            address: Document(month, f"s-{address}", "o|j|k|t|f", first) for address, (month, first) in now.items()
        }
        changed = [each for each in known if each not in now]
        changed += [each for each in now if each not in known or known[each][1:] != documents[each]]
        known = _numbered(known, documents, changed)
        assert {address: each.nomor for address, each in known.items()} == places(now)
        assert all(each[1:] == documents[address] for address, each in known.items())


# -------------------------------------------------------------------------------------------------------- buckets

WORDS = [f"kata{number}" for number in range(3_000)]


def test_every_file_has_words() -> None:
    for count in (1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 48, 63, 64):
        held = Counter(bucket(word, count) for word in WORDS)
        assert set(held) == set(range(count)), count
        assert max(held.values()) < len(WORDS) / count * 2.7, count


def test_one_more_file_takes_words_from_one_file_and_one_less_gives_them_back() -> None:
    before = {word: bucket(word, 1) for word in WORDS}
    assert set(before.values()) == {0}
    for count in range(1, 100):
        after = {word: bucket(word, count + 1) for word in WORDS}
        moved = {word for word in WORDS if before[word] != after[word]}
        assert {before[word] for word in moved} == {parted(count)} and {after[word] for word in moved} == {count}
        assert moved == {word for word, number in after.items() if number == count}
        before = after


@given(st.integers(0, 2**32 - 1), st.integers(1, 100_000))
def test_a_word_is_in_one_of_the_files_and_moves_only_where_one_is_parted(number: int, count: int) -> None:
    before, after = placed(number, count), placed(number, count + 1)
    assert 0 <= before < count and 0 <= after <= count and 0 <= parted(count) < count
    assert before == after or (before, after) == (parted(count), count)


def test_files_are_as_many_as_they_are_full() -> None:
    assert [buckets(total) for total in (0, 1, FULL - 1, FULL, 2 * FULL - 1, 2 * FULL, 100 * FULL)] == [
        1, 1, 1, 1, 1, 2, 100,
    ]  # fmt: skip


# --------------------------------------------------------------------------------------------------------- coding

IMPACTS = st.sampled_from(LEVELS)
GAPS = st.sampled_from([1, 2, 126, 127, 128, 129, 16_382, 16_383, 16_384, 16_385, 2_097_151, 2_097_152])
FIRST = st.sampled_from([0, 1, 127, 128, 16_383, 16_384])


@st.composite
def documents_with_impacts(draw: st.DrawFn) -> dict[int, int]:
    number = draw(FIRST)
    found = {}
    for gap in draw(st.lists(GAPS | st.integers(1, 300), max_size=30)):
        found[number] = draw(IMPACTS)
        number += gap
    return found


def postings_of(documents: Mapping[int, int]) -> Postings:
    return encoded(sorted(documents), [documents[number] for number in sorted(documents)])


ASCII_WORDS = st.text(string.ascii_lowercase + string.digits + "/-", min_size=1, max_size=12)
FILES = st.dictionaries(
    ASCII_WORDS | st.just("a" * 200), documents_with_impacts().filter(bool).map(postings_of), max_size=12
)


def leb128(data: bytes, place: int) -> tuple[int, int]:
    """DWARF 5, 7.6, written down again."""
    value = 0
    for shift in range(0, 70, 7):
        byte = data[place]
        value += (byte % 128) << shift
        place += 1
        if byte < 128:
            return value, place
    raise AssertionError


@given(documents_with_impacts())
@example({})
@example({0: 32})
@example({127: 32, 255: 38, 16_639: 41, 33_023: 240})
def test_postings_come_back_and_are_laid_out_as_said(documents: dict[int, int]) -> None:
    numbers, impacts = sorted(documents), [documents[number] for number in sorted(documents)]
    found = encoded(numbers, impacts)
    assert found.dokumen == len(documents) and decoded(found) == (numbers, impacts)
    bits = iter("".join(f"{byte:08b}" for byte in found.data))
    if not documents:
        assert not found.data
        return
    k, table = int("".join(islice(bits, 4)), 2), int(next(bits))
    codes = canonical(LENGTHS[table])
    last, read_back = -1, []
    for _ in numbers:
        gap = sum(1 for _ in takewhile("1".__eq__, bits)) << k
        gap += int("".join(islice(bits, k)) or "0", 2)
        last += gap + 1
        code = ""
        while code not in codes:
            code += next(bits)
        read_back.append((last, codes[code]))
    assert dict(read_back) == documents
    assert (rest := "".join(bits)) == "1" * len(rest) and len(rest) < 8


def canonical(lengths: Sequence[int]) -> dict[str, int]:
    """A canonical prefix code, made bit by bit: the first free code of each length, shorter ones before longer ones."""
    found: dict[str, int] = {}
    for length, value in sorted(zip(lengths, LEVELS, strict=True)):
        free = ("".join(bits) for bits in product("01", repeat=length))
        found[next(code for code in free if not code.startswith(tuple(found)))] = value
    return found


@pytest.mark.parametrize("lengths", LENGTHS)
def test_a_code_of_impacts_leaves_no_bits_without_a_meaning(lengths: Sequence[int]) -> None:
    assert sum(Fraction(1, 1 << length) for length in lengths) == 1 and max(lengths) < 16


def test_a_frequent_word_takes_no_more_than_its_gaps_and_impacts_are_worth() -> None:
    """Half of the places and one impact: a bit and a half for each gap, two for each impact."""
    chance = random.Random(3)
    numbers = sorted(chance.sample(range(20_000), 10_000))
    assert len(encoded(numbers, [44] * len(numbers)).data) < 10_000 * 4.2 / 8


@settings(max_examples=50)
@given(FILES)
@example({})
def test_a_file_of_words_comes_back_in_the_order_of_the_alphabet(words: dict[str, Postings]) -> None:
    data = written(words)
    assert read(data) == words and list(read(data)) == sorted(words)
    assert written(dict(reversed(words.items()))) == data, "whatever order the words came in"


def test_a_file_of_words_is_laid_out_as_said() -> None:
    words = {"uu": encoded([3, 131], [38, 200]), "air": encoded([0], [240])}
    assert written(words) == b"\x02\x03air\x01\x02\x02uu\x02\x04\x0b\xbf\x60\x3c\x5f\xfb"
    assert written({}) == b"\x00" and read(b"\x00") == {}


@settings(max_examples=30)
@given(FILES)
@example({})
@example({"a": NOWHERE})
def test_a_file_that_is_cut_anywhere_is_noticed(words: dict[str, Postings]) -> None:
    data = written(words)
    for cut in range(len(data)):
        with pytest.raises((ValueError, IndexError)):
            read(data[:cut])
    for more in (b"\x00", b"\x01", b"\xff"):
        with pytest.raises((ValueError, IndexError)):
            read(data + more)


@given(documents_with_impacts().filter(bool))
def test_postings_that_are_cut_anywhere_are_noticed(documents: dict[int, int]) -> None:
    count, data = postings_of(documents)
    for cut in range(len(data)):
        with pytest.raises((ValueError, IndexError)):
            decoded(Postings(count, data[:cut]))
    with pytest.raises((ValueError, IndexError)):
        decoded(Postings(count + 1, data))


@given(st.binary(max_size=80))
@example(b"")
@example(b"\x01\x02\xc3\xa9\x01\x00")
@example(b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f")
def test_whatever_is_no_file_of_words_fails_in_one_of_two_ways(data: bytes) -> None:
    try:
        found = read(data)
    except (ValueError, IndexError):
        return
    assert sum(len(word) + len(postings.data) for word, postings in found.items()) < len(data)


@given(documents_with_impacts(), st.data())
def test_postings_with_changes_are_those_made_anew(documents: dict[int, int], data: st.DataObject) -> None:
    known = st.sampled_from(sorted(documents)) if documents else st.just(5)
    changes = data.draw(st.dictionaries(known | st.integers(0, 40_000), st.just(0) | IMPACTS, max_size=12))
    after = {number: each for number, each in {**documents, **changes}.items() if each}
    assert spliced(postings_of(documents), changes) == postings_of(after)


@given(st.data(), st.sampled_from([2, 5, 40, 700, 9000]), st.integers(48, 192))
def test_long_postings_with_changes_are_those_made_anew(data: st.DataObject, widest: int, count: int) -> None:
    gaps = data.draw(st.lists(st.integers(1, widest), min_size=count, max_size=count))
    numbers = [number - 1 for number in accumulate(gaps)]
    documents = {number: data.draw(IMPACTS) if number % 9 == 0 else LEVELS[number % 5] for number in numbers}
    known = st.sampled_from([*numbers[:3], *numbers[-3:], *numbers[count // 2 : count // 2 + 4]])
    new = st.integers(0, 3) | st.integers(0, numbers[-1] + 2 * widest)
    changes = data.draw(st.dictionaries(known | new, st.just(0) | IMPACTS, max_size=9))
    after = {number: each for number, each in {**documents, **changes}.items() if each}
    assert spliced(postings_of(documents), changes) == postings_of(after)
    assert spliced(postings_of(documents), dict.fromkeys(numbers, 0)) == NOWHERE


@given(st.binary(max_size=60), st.integers(48, 90))
def test_what_are_no_long_postings_is_told(data: bytes, count: int) -> None:
    try:
        found = spliced(Postings(count, data), {})
    except ValueError:
        return
    assert encoded(*decoded(Postings(count, data))) == found


def test_long_postings_that_are_cut_or_counted_wrongly_are_told() -> None:
    whole = encoded(list(range(0, 300, 3)), [LEVELS[3]] * 100)
    for spoilt in (
        Postings(100, whole.data[:-1]),
        Postings(99, whole.data),
        Postings(100, b""),
        Postings(100, whole.data + b"\xff"),
    ):
        with pytest.raises(ValueError):
            spliced(spoilt, {3: 0})


def test_a_word_that_no_document_has_gets_its_first_and_loses_its_last() -> None:
    one = spliced(NOWHERE, {40: 38})
    assert one == encoded([40], [38]) and spliced(one, {40: 0}) == spliced(NOWHERE, {3: 0}) == NOWHERE


# -------------------------------------------------------------------------------------------------------- results

VALUES = st.text("abcé -", max_size=3)
ENDINGS = st.lists(
    st.sampled_from(["csv", "docx", "json", "mp3", "pdf", "png", "txt", "xlsx"]), unique=True, max_size=3
)
FACET_ROWS = st.builds(Facets, VALUES, VALUES, VALUES, VALUES, ENDINGS.map(lambda each: ",".join(sorted(each))))


class Columns(NamedTuple):
    """The file of columns, read: the values of each facet in their order, the documents, and the bytes of the columns."""

    nilai: dict[str, list[str]]
    dokumen: dict[int, Facets]
    lajur: int


def read_columns(data: bytes) -> Columns:
    """The documented layout, read by a second hand."""
    length = int.from_bytes(data[:4], "little")
    head, data = json.loads(data[4 : 4 + length]), data[4 + length :]
    length = int.from_bytes(data[:4], "little")
    there, data = int.from_bytes(data[4 : 4 + length], "little"), data[4 + length :]
    numbers = [number for number in range(there.bit_length()) if there >> number & 1]
    assert head.keys() == {"jumlah", "nilai"} and head["jumlah"] == len(numbers)
    values: dict[str, list[str]] = {}
    place = 0
    for name in FACETS if numbers else ():
        known = head["nilai"][name]
        width = max(1, -(-len(known) // 8)) if name == MANY else 2 if len(known) > 255 else 1
        end = place + width * len(numbers)
        cells = [int.from_bytes(data[each : each + width], "little") for each in range(place, end, width)]
        place = end
        if name == MANY:
            values[name] = [",".join(each for bit, each in enumerate(known) if cell >> bit & 1) for cell in cells]
        else:
            values[name] = [known[cell] for cell in cells]
    assert place == len(data)
    rows = {number: Facets(*(values[name][each] for name in FACETS)) for each, number in enumerate(numbers)}
    return Columns(head["nilai"], rows, len(data))


def texts(documents: Mapping[int, Facets]) -> dict[int, str]:
    return {number: str(facets) for number, facets in documents.items()}


@given(st.dictionaries(st.integers(0, 3_000), FACET_ROWS, max_size=40))
def test_columns_can_be_read_back(documents: dict[int, Facets]) -> None:
    data = columns(texts(documents))
    found = read_columns(data)
    assert found.dokumen == documents
    assert columns(texts(dict(reversed(documents.items())))) == data, "whatever order the documents came in"
    assert all(values == sorted(set(values)) for values in found.nilai.values())


@pytest.mark.parametrize(("values", "width"), [(1, 1), (255, 1), (256, 2), (700, 2)])
def test_more_values_than_a_byte_tells_take_two(values: int, width: int) -> None:
    documents = {3 * number: Facets("", "", "", f"{number % values:04}", "") for number in range(values + 50)}
    found = read_columns(columns(texts(documents)))
    assert found.dokumen == documents and found.lajur == len(documents) * (1 + 1 + 1 + width + 1)


def test_columns_of_nothing_say_so() -> None:
    assert read_columns(columns({})) == ({}, {}, 0)


def test_whatever_may_be_attached_can_be_narrowed_to() -> None:
    """A site may have attachments of every format there is."""
    documents = {number: Facets("", "", "", "", each) for number, each in enumerate(sorted(FORMATS))}
    assert read_columns(columns(texts(documents))).nilai[MANY] == sorted(FORMATS)


FIELD = st.text(st.characters(exclude_characters="\t\n\x01", exclude_categories=()), max_size=8)
PART = st.text("ab-1", min_size=1, max_size=5)
ADDRESS = st.one_of(
    st.just(""),
    st.builds("{}/{}".format, FIELD, FIELD),
    st.builds("opd/{}/{}/{}.html".format, PART, PART, PART),
    st.builds("opd/{}/{}/{}.html#{}".format, PART, PART, PART, PART),
)


@given(st.dictionaries(st.integers(0, ROW - 1), st.tuples(FIELD, ADDRESS, FIELD, PART, PART, FIELD, FIELD)))
def test_results_come_back_and_are_the_same_in_any_order(some: dict[int, tuple[str, ...]]) -> None:
    documents = {7 * ROW + place: list(each) for place, each in some.items()}
    data = results_written(documents)
    assert results_read(data, 7) == documents
    assert results_written(dict(reversed(documents.items()))) == data == results_written(results_read(data, 7))


def test_the_address_of_a_record_is_as_short_as_it_can_be() -> None:
    shown = ["Judul", "opd/bkad/berita/a-1.html#pasal-2", "Isi", "bkad", "berita", "2026-01-02", ""]
    other = ["Judul\tlain\nlagi", "opd/bkad/berita/a-1.html", "Isi", "dinkes", "berita", "2026-01-02", "Baru"]
    assert results_written({9: shown, 10: other}).decode().splitlines() == [
        "1Judul\tIsi\tbkad\tberita\t2026-01-02\t\ta-1#pasal-2",
        "2Judul lain lagi\tIsi\tdinkes\tberita\t2026-01-02\tBaru\topd/bkad/berita/a-1.html",
    ]
    with pytest.raises(ValueError, match="a-1"):
        results_written({9: ["", "a-1", "", "", "", "", ""]})
    for spoiled in (b"1Judul\n", b"xJudul\t\t\t\t\t\t\n"):
        with pytest.raises(ValueError):
            results_read(spoiled, 2)


def test_a_file_of_results_has_a_row_of_numbers() -> None:
    assert [file_of(number) for number in (0, ROW - 1, ROW, 10 * ROW + 1)] == [0, 0, 1, 10]
    assert touched([0, 1, ROW, ROW + 1, 5 * ROW]) == {0, 1, 5} and touched([]) == set()


def test_what_is_no_text_of_utf_8_is_shown_all_the_same() -> None:
    shown = ["\ud83d", "é/", '"', "", "", "<", ""]
    assert results_read(results_written({1: shown}), 0) == {1: shown} and b"<" not in results_written({1: shown})


# ----------------------------------------------------------------------------------------------------- vocabulary


def alignment(one: str, other: str) -> int:
    """Optimal string alignment by its definition."""

    @cache
    def away(left: int, right: int) -> int:
        if not left or not right:
            return left + right
        found = [
            away(left - 1, right) + 1,
            away(left, right - 1) + 1,
            away(left - 1, right - 1) + (one[left - 1] != other[right - 1]),
        ]
        if left > 1 and right > 1 and one[left - 2 : left] == other[right - 1] + other[right - 2]:
            found.append(away(left - 2, right - 2) + 1)
        return min(found)

    return away(len(one), len(other))


TYPED = st.text("abc", max_size=8)


@settings(max_examples=400)
@given(TYPED, TYPED, st.integers(0, 4))
@example("ca", "abc", 3)
@example("ab", "ba", 1)
@example("", "", 0)
@example("abcabc", "bacbac", 2)
def test_a_distance_is_the_optimal_string_alignment(one: str, other: str, most: int) -> None:
    exact = alignment(one, other)
    assert distance(one, other, most) == distance(other, one, most) == min(exact, most + 1)


KNOWN_WORDS = st.lists(st.tuples(TYPED.filter(bool), st.integers(1, 4)), max_size=12, unique_by=lambda each: each[0])


@settings(max_examples=300)
@given(TYPED, KNOWN_WORDS)
def test_a_word_is_repaired_to_the_nearest_then_the_most_frequent(word: str, known: list[tuple[str, int]]) -> None:
    most = 1 if len(word) < 6 else 2
    near = [
        (alignment(word, other), -how, abs(len(other) - len(word)), other)
        for other, how in known
        if other != word and alignment(word, other) <= most
    ]
    assert repaired(word, known) == repaired(word, reversed(known)) == (min(near)[3] if near else "")


def test_words_are_repaired_as_a_person_would() -> None:
    known = [("pelayanan", 9), ("pelayaran", 3), ("pelayan", 5), ("peta", 7), ("pita", 2), ("pajak", 8)]
    assert repaired("pelayanna", known) == "pelayanan", "two letters swapped"
    assert repaired("pelayaan", known) == "pelayanan", (
        "one letter too many or one too few: the one that more documents have"
    )
    assert repaired("pelayaram", known) == "pelayaran", "the nearest one, though more documents have another"
    assert repaired("pta", known) == "peta", "of equally near ones the one that more documents have"
    assert repaired("pjk", known) == "" == repaired("p", known) == repaired("pajak", known)


COUNTED = st.dictionaries(st.text(string.ascii_lowercase, min_size=1, max_size=7), st.integers(0, 2**40), max_size=20)


@given(COUNTED)
def test_a_file_of_suggestions_comes_back(words: dict[str, int]) -> None:
    found = vocabulary_read(lines(sorted(words.items())).decode("ascii"))
    shown = [(word, count) for word, count in sorted(words.items()) if count > 1 or (count and len(word) >= SHORT)]
    assert found == [(word, level(count)) for word, count in shown]


@given(st.integers(0, 2**33))
def test_a_level_changes_when_a_number_doubles(documents: int) -> None:
    assert level(documents) <= level(documents + 1) <= level(documents) + 1
    assert level(2 * documents) == level(documents) + (documents > 0)
    assert (level(documents) == 0) == (documents == 0)


def test_there_are_levels_for_any_number_and_files_for_any_letter() -> None:
    assert level(2**60) == level(2**34) == 35
    assert string.ascii_lowercase == LETTERS and letter_of("zakat") == "z"
