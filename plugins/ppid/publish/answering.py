"""Answers the questions of ``asking`` again by their names, as hashes, in the present state of the registry and the law."""

import hashlib
from collections.abc import Iterable, Iterator

from ..law.calendar import Kalender
from ..law.periods import periods
from ..law.reference import document
from ..law.statutes import statutes
from ..law.terms import articles
from ..registry import Registry
from ..search.acronyms import acronyms
from .accessibility_figures import told
from .asking import (
    ANY,
    ARTICLE,
    ASSET,
    CARD,
    CARDS,
    CODES,
    CONTENT,
    CONTENTS,
    COUNT,
    DUTY,
    EVIDENCE,
    FORMATS,
    KINDS,
    LAW,
    LINKS,
    NAMES,
    OWN,
    PAGE,
    PAGES,
    PERIOD,
    SLICE,
    STATUTE,
    TODAY,
    VOICE,
    YEAR,
    page_of,
    pages_of,
)


def answers(registry: Registry, names: Iterable[str]) -> dict[str, str]:
    """The answers to many questions; those about single records, which are most, the short way."""
    records, backlinks = registry.records, registry.backlinks
    found: dict[str, str] = {}
    for name in names:
        prefix = name[:2]
        if prefix == CARD:
            record = records.get(name[2:])
            found[name] = record.card.hash if record is not None else ""
        elif prefix == CONTENT:
            record = records.get(name[2:])
            found[name] = f"{record.card.mark} {record.path}" if record is not None else ""
        elif prefix == LINKS and name[2:] not in backlinks:
            found[name] = ""
        else:
            found[name] = answer(registry, name)
    return found


def answered(registry: Registry, *names: str) -> str:
    """The answers to a few questions as one key, for an output that knows beforehand what it depends on."""
    return " ".join(answer(registry, name) for name in names)


def answer(registry: Registry, name: str) -> str:
    """The hash of the answer to a question by its name, in the present state; "" for what is not there."""
    prefix, rest = name[:2], name[2:]
    if prefix == CARD:
        record = registry.records.get(rest)
        return record.card.hash if record is not None else ""
    if prefix == CONTENT:
        record = registry.records.get(rest)
        return f"{record.card.mark} {record.path}" if record is not None else ""
    if prefix == LINKS:
        keys = registry.backlinks.get(rest)
        return _hash("\n".join(keys)) if keys else ""
    if prefix == ANY:
        return str(bool(registry.index(rest)))
    if prefix == COUNT:
        return str(len(registry.index(rest)))
    if prefix == SLICE:
        index, start, end = rest.rsplit(":", 2)
        return _hash("\n".join(record.key for record in registry.index(index)[int(start) : int(end)]))
    if prefix == PAGE:
        index, number = rest.rsplit(":", 1)
        return _hash("\n".join(record.key for record in page_of(registry, index, int(number))))
    if prefix == PAGES:
        index, most = rest.rsplit(":", 1)
        return str(pages_of(registry, index, int(most) if most else None))
    if prefix == ASSET:
        return _hash(repr(registry.assets.get(rest)))
    if prefix == PERIOD:
        return _hash(repr([each for each in periods().values() if not rest or rest in (each.kode, each.lanjutan)]))
    if prefix == YEAR:
        return _hash(repr(Kalender(registry.libur).asal(int(rest))))
    if prefix == TODAY:
        return registry.today.isoformat()
    if prefix in (CARDS, CONTENTS, EVIDENCE):
        known = registry.told.get(name)
        if known is None:
            known = registry.told[name] = _hash(" ".join(_whole(registry, prefix, rest)))
        return known
    if prefix == FORMATS:
        return _hash(told(registry))
    if prefix == VOICE:
        return registry.suara[rest].mark if rest in registry.suara else ""
    if prefix == NAMES:
        return _hash(repr(acronyms(registry.sinonim)))
    if prefix == LAW:
        return _hash(repr(document(rest)))
    if prefix == OWN:
        return _hash(repr(registry.kewajiban.sendiri))
    if prefix == CODES:
        return _hash(" ".join(registry.kewajiban.semua if rest == DUTY else statutes()))
    if prefix == KINDS:
        return " ".join(registry.kinds.get(rest, ()) if rest else registry.kinds)
    if prefix == DUTY:
        return _hash(repr(registry.kewajiban.semua.get(rest)))
    if prefix == STATUTE:
        return _hash(repr(statutes().get(rest)))
    if prefix == ARTICLE:
        kind, _, value = rest.partition(".")
        return articles().get((kind, value), "")
    raise KeyError(name)


def _whole(registry: Registry, prefix: str, rest: str) -> Iterator[str]:
    """What the answer about a whole index, or about evidence, depends on."""
    if prefix == EVIDENCE:
        return _evidence_told(registry, rest)
    cards = (record.card for record in registry.index(rest))
    return (f"{card.key} {card.hash}" if prefix == CARDS else f"{card.path} {card.mark}" for card in cards)


def _evidence_told(registry: Registry, rest: str) -> Iterator[str]:
    """All that coverage needs of the evidence of one department, for one duty, or of everything."""
    sort, _, name = rest.partition(":")
    owners = {name: registry.evidence.get(name, {})} if sort == "o" else registry.evidence
    for opd, own in owners.items():
        for code in (name,) if sort == "k" else own:
            for one in own.get(code, ()):
                card = one.card
                yield f"{opd} {code} {one.key} {card.tanggal} {card.mutakhir} {card.lebih.get('tahun')}"


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
