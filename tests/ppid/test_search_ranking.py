"""Whoosh over our files: the best are the best whatever is asked for, an empty choice finds nothing, equal scores go newest first."""

from collections.abc import Iterator

import pytest
import yaml

from plugins.ppid.cache.store import Store
from plugins.ppid.finding import Finder, finder
from plugins.ppid.loading import loaded
from tests.support import NOW, ROOT

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def search() -> Iterator[Finder]:
    with Store.in_memory() as store:
        registry = loaded(CONTENT, NOW, store).registry
        assert registry is not None
        with finder(registry, store, CONTENT, None) as found:
            yield found


@pytest.fixture(scope="module")
def questions() -> list[str]:
    read = yaml.safe_load((CONTENT / "pertanyaan.yaml").read_text(encoding="utf-8"))
    return [each["tanya"] for each in read["pertanyaan"]]


@pytest.mark.parametrize("count", [1, 10, 25])
def test_the_first_results_are_the_head_of_all_results(search: Finder, questions: list[str], count: int) -> None:
    """Stock collectors of Whoosh lose documents here: they replace their matcher once they hold enough."""
    for text in questions:
        query = search.understood(text)
        every, first = search.numbers(query, 10_000), search.numbers(query, count)
        assert first.hasil == every.hasil[:count], text
        assert (first.jumlah, first.semua) == (every.jumlah, every.semua) == (len(every.hasil), every.semua), text


def test_results_fall_by_score_and_then_by_number(search: Finder, questions: list[str]) -> None:
    ties = 0
    for text in questions:
        hits = [(-score, -number) for number, score in search.numbers(search.understood(text), 10_000).hasil]
        assert hits == sorted(hits)
        ties += len(hits) - len({score for score, _number in hits})
    assert ties > 100


def test_a_choice_that_nothing_has_finds_nothing(search: Finder) -> None:
    query = search.understood("layanan informasi")
    assert search.numbers(query, 10).jumlah > 100
    assert search.numbers(query, 10, {"opd": ["tidak-ada"]}) == ((), 0, 0)
    assert search.numbers(search.understood('"layanan qqzzx"'), 10) == ((), 0, 0)
    assert search.numbers(search.understood("!?"), 10) == ((), 0, 0)
