"""What search knows is in order: roots, special words, common words, rules and names."""

import re

from plugins.ppid.search.analysis import stems
from plugins.ppid.search.rules import document, forced, roots, rules
from plugins.ppid.search.stemmer import stem
from plugins.ppid.search.synonyms import national
from tests.support import ROOT

DATA = ROOT / "plugins" / "ppid" / "search" / "data"


def test_roots_are_sorted_small_letters_and_enough() -> None:
    lines = (DATA / "kata_dasar.txt").read_text(encoding="ascii").splitlines()
    assert lines == sorted(set(lines)) and len(lines) >= 3_000
    assert all(re.fullmatch("[a-z]{2,}", line) for line in lines)


def test_every_root_is_its_own_stem() -> None:
    assert {root for root in roots() if stem(root) != root} == set()


def test_laid_down_forms_lead_to_roots_at_once() -> None:
    special = document("kata_khusus.yaml")
    assert not set(special["paksa"]) & set(special["ejaan"])
    assert not set(forced()) & set(roots()), "a word is a root or laid down, not both"
    assert not set(forced()) & set(forced().values())
    assert set(forced().values()) <= set(roots())
    for word in (*special["lindungi"], *forced(), *forced().values()):
        assert re.fullmatch("[a-z]{3,}", word), word


def test_common_words_are_listed_once() -> None:
    words = [word for group in document("kata_umum.yaml").values() for word in group]
    assert len(words) == len(set(words)) and 90 <= len(words) <= 160
    assert all(re.fullmatch("[a-z]+", word) for word in words)


def test_rules_name_prefixes_and_suffixes_that_exist() -> None:
    names = {each.nama for each in rules().awalan}
    endings = {"", *rules().akhiran}
    for each in rules().awalan:
        assert set(each.lalu) <= names and set(each.akhiran) <= endings
        assert all(set(shape.tebak) <= set(each.akhiran) for shape in each.bentuk)
        assert each.bentuk and all(len(shape.awal) >= 2 for shape in each.bentuk), "shapes are found by two letters"


def test_every_name_says_something_and_stands_once_in_its_group() -> None:
    groups = national().kelompok
    assert len(groups) >= 80
    for group in groups:
        names = [tuple(stem for stem, _ in stems(name)) for name in group.kata]
        assert all(names), group.kata
        assert len(set(names)) >= 2, group.kata
