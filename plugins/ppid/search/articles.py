"""The articles within the text of a regulation, so that search can lead to one of them."""

import html
import re
from typing import NamedTuple

_TAG = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_HEAD = re.compile(r'<h([2-6]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ARTICLE = re.compile(r"\s*pasal\s+\d+[a-z]?\b", re.IGNORECASE)


class Article(NamedTuple):
    """One article: the fragment of its heading, the heading, and its text in plain words."""

    jangkar: str
    judul: str
    teks: str


def articles_in(text: str) -> list[Article]:
    """Every part of a body in HTML whose heading names an article, up to the next heading."""
    if "pasal" not in text.lower():
        return []
    heads = list(_HEAD.finditer(text))
    found = []
    for number, head in enumerate(heads):
        title = " ".join(plain(head[3]).split())
        if _ARTICLE.match(title):
            end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
            found.append(Article(head[2], title, plain(text[head.end() : end])))
    return found


def plain(text: str) -> str:
    """HTML of ours as plain words."""
    return html.unescape(_TAG.sub(" ", text))
