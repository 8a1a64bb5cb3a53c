"""The article behind a legal term (a member of an ``Istilah``), read from ``reference/istilah.yaml``."""

import functools

from ..records.terms import Istilah, Keyakinan
from .reference import document
from .statutes import statutes


@functools.cache
def articles() -> dict[tuple[str, str], str]:
    """Printable law of ``(class name, value)``; terms whose article is unconfirmed are left out."""
    found: dict[tuple[str, str], str] = {}
    for name, values in document("istilah.yaml")["istilah"].items():
        for value, raw in values.items():
            if Keyakinan(raw["keyakinan"]).boleh_cetak_pasal:
                found[name, value] = f"{statutes()[raw['peraturan']].singkat} {raw['pasal']}"
    return found


def article_of(term: Istilah) -> str:
    """The law behind ``term`` as a page may print it, or ""."""
    return articles().get((type(term).__name__, term.value), "")
