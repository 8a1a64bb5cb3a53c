"""The script of the browser finds the same words and stems as Python, to the letter, in a real Chromium."""

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.ppid.search.export import exported, exported_text
from plugins.ppid.search.families import families
from plugins.ppid.search.rules import roots, rules, stopwords
from plugins.ppid.search.stemmer import Stemmer, indonesian
from plugins.ppid.search.tokens import tokens
from tests.browser.test_pages import browser
from tests.support import ROOT

__all__ = ["browser"]
pytestmark = pytest.mark.browser
SCRIPT = ROOT / "plugins" / "ppid" / "search" / "browser" / "akar.js"
STEMS = "([data, words]) => { const stem = JendelaAkar.stemmer(data); return words.map(stem); }"
TOKENS = """(texts) => texts.map(
    (text) => JendelaAkar.tokens(text).map(([word, start, end]) => [word, text.slice(start, end)])
)"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_context().new_page()
    opened.goto("about:blank")
    opened.add_script_tag(path=SCRIPT)
    yield opened
    opened.context.close()


@pytest.fixture(scope="module")
def content_texts() -> list[str]:
    files = [path for path in sorted((ROOT / "content").rglob("*")) if path.suffix in (".yaml", ".md")]
    return [path.read_text(encoding="utf-8") for path in files]


@pytest.fixture(scope="module")
def content_words(content_texts: list[str]) -> list[str]:
    return sorted({token.teks for text in content_texts for token in tokens(text)})


def words_of_the_tests() -> list[str]:
    """The forms of the families, English words, and every word that search itself knows."""
    data = ROOT / "tests" / "data"
    forms = families((data / "keluarga_kata.txt").read_text(encoding="utf-8"))
    english = (data / "kata_inggris.txt").read_text(encoding="utf-8").split()
    return [*(form for _, family in forms for form in family), *english, *indonesian().known, *sorted(stopwords())]


def made_forms(count: int) -> list[str]:
    """Forms with up to two prefixes and two suffixes around roots, whether there are such words or not."""
    chance = random.Random(34)
    prefixes = ["", "", *(shape.awal for each in rules().awalan for shape in each.bentuk)]
    suffixes = ["", "", *rules().akhiran, *rules().milik, *rules().partikel]
    made: set[str] = set()
    while len(made) < count:
        root = chance.choice(roots()) if chance.random() < 0.9 else "".join(chance.choices("aiuengkmstr", k=6))
        made.add("".join(map(chance.choice, (prefixes, prefixes, [root, root[1:]], suffixes, suffixes))))
    return sorted(made)


def differing(page: Page, stemmer: Stemmer, words: list[str]) -> dict[str, tuple[str, str]]:
    found: list[str] = page.evaluate(STEMS, [exported(stemmer), words])
    assert len(found) == len(words)
    pairs = zip(words, map(stemmer.stem, words), found, strict=True)
    return {word: (ours, theirs) for word, ours, theirs in pairs if ours != theirs}


def test_every_word_has_the_same_stem(page: Page, content_words: list[str]) -> None:
    words = [*content_words, *words_of_the_tests(), *made_forms(5_000)]
    assert len(words) > 15_000
    assert differing(page, indonesian(), words) == {}


def test_the_small_list_of_a_site_stems_its_words_as_the_whole_list_does(page: Page, content_words: list[str]) -> None:
    small = indonesian().only_for(content_words)
    assert len(exported_text(small)) < len(exported_text(indonesian())) / 2
    assert differing(page, small, [*content_words, *words_of_the_tests(), *made_forms(2_000)]) == {}
    assert [small.stem(word) for word in content_words] == [indonesian().stem(word) for word in content_words]


def test_texts_are_parted_into_the_same_words_at_the_same_places(page: Page, content_texts: list[str]) -> None:
    odd = [
        "",
        "Café naïve Ⅳ ﬁ ½",
        "per\u00adaturan cafe\u0301s",
        "😀ya\u0301 İstanbul ẞ",
        "Undang\u2010Undang\u200bku",
        "ａｂｃ１２ Å",
    ]
    found: list[Any] = page.evaluate(TOKENS, [*content_texts, *odd])
    for text, theirs in zip([*content_texts, *odd], found, strict=True):
        assert [[each.teks, text[each.awal : each.akhir]] for each in tokens(text)] == theirs


def test_the_script_runs_where_the_site_must_run() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    newer = (
        r"\?\.|\?\?|\bmatchAll\b|\bimport\b|\bexport\b(?!\.py)|\beval\b|\bFunction\(|replaceAll|\(\?<|\.flat\(|\.at\("
    )
    assert re.findall(newer, text) == [], "newer than ES2018, a module, or not allowed by the site's policy"
