"""Looks for personal data in everything a record would publish: fields, text as readers see it, links, alternatives, its name."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from ..guard.marks import secret, sidik
from ..guard.personal import Hit, Jenis, Kepastian, hits, masked, suspect
from ..problems import Problem
from ..records.bukan_pribadi import BukanDataPribadi
from .richtext import Body
from .sources import Halves
from .yaml_source import line_at, located

NIP = "E-PII-NIP"
"""The number of a civil servant; a city decides whether it may be published."""
_CODES = {
    Jenis.NIK: "E-PII-NIK",
    Jenis.KK: "E-PII-KK",
    Jenis.NPWP: "E-PII-NPWP",
    Jenis.TELEPON: "E-PII-TELEPON",
    Jenis.REKENING: "E-PII-REKENING",
    Jenis.BPJS: "E-PII-BPJS",
    Jenis.NIP: NIP,
}
_OF_RESIDENTS = {Jenis.NIK, Jenis.KK, Jenis.NPWP, Jenis.BPJS, Jenis.PASPOR, Jenis.SIM, Jenis.NISN}
"""What no office has."""
_CONTACTS = {"telepon", "whatsapp", "surel"}
"""Fields that are made for the contacts of offices."""
KIND, NUMBER, SIDIK = "_jenis", "_nomor", "sidik"
"""Values of a problem: which personal data it is, and a digest of it, which no report shows; the word that a waiver names."""
_MISTAKEN = 'Bila ini bukan data pribadi, minta PPID mencatat sidik "{}" dalam {}.'
_APART = "\x1f"
"""Parts texts so that no number reaches over it."""
_COMMENT = re.compile(r"(?:^|[ \t])#(.*)", re.MULTILINE)
"""What may be a comment in YAML; within a text it may be none, and then its numbers have been told of already."""
_LEAST = 7
"""Characters of the shortest finding."""
_DISTRICT = re.compile(r"[1-9][0-9](?:\.[0-9]{2}){1,2}(?:\.[0-9]{4})?")
"""A code of Kemendagri as the field ``wilayah`` has it; it never looks like anything else, which a test holds."""
_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(r"</?(?:em|strong|code|a)(?:\s[^>]*)?>")
_CELL = re.compile(r"<(t[hd])(?:\s[^>]*)?>(.*?)</t[hd]>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_ADDRESS = re.compile(r' (href|alt)="([^"]*)"')
_PLACES = {"href": "Alamat tautan", "alt": "Teks pengganti gambar"}


class Seen(NamedTuple):
    """One text that readers get, what it stands under, and how a message names its place."""

    text: str
    heading: str
    place: str


def guarded(path: str, data: dict[str, Any] | None, parts: Halves, body: Body) -> Iterator[Problem]:
    """A problem for all personal data in the record at ``path``, whose fields are ``data`` as they were typed; in comments too."""
    known: set[str] = set()
    for problem in _published(path, data, parts, body):
        known.add(dict(problem.values)[NUMBER])
        yield problem
    yield from _remarks(path, parts, known)


def _published(path: str, data: dict[str, Any] | None, parts: Halves, body: Body) -> Iterator[Problem]:
    """A problem for what readers of the site would get."""
    if suspect(name := path.rpartition("/")[2]):
        for hit in hits(name):
            yield _problem(path, 0, hit, name, "Nama berkas", parts)
    values = [] if data is None else _words(data)
    if data is not None and type(code := data.get("wilayah")) is str and _DISTRICT.fullmatch(code):
        values.remove(code)  # else a village's code would have each word of a complaint looked at by itself
    if suspect(_decoded(_APART.join(values))):
        lines = None
        doubtful = {value for value in values if len(value) >= _LEAST and suspect(_decoded(value))}
        for place, value in leaves(data, ()) if doubtful else ():
            if value not in doubtful:
                continue
            value = _decoded(value)
            field = next((str(part) for part in reversed(place) if isinstance(part, str)), "")
            for hit in hits(value, heading=field):
                if field in _CONTACTS and hit.jenis in (Jenis.TELEPON, Jenis.SUREL):
                    continue
                lines = located(parts.yaml, parts.yaml_line) if lines is None else lines
                yield _problem(path, line_at(lines, place), hit, value, f'Isian "{_quoted(field)}"', parts)
    if body.html and suspect(_unmarked(body.html)):
        for seen in _texts(body):
            for hit in hits(seen.text, heading=seen.heading):
                yield _problem(path, _line(parts, seen.text, hit), hit, seen.text, seen.place, parts)


def _remarks(path: str, parts: Halves, known: set[str]) -> Iterator[Problem]:
    """A problem for personal data in the comments of the fields, whose readers are all who read the repository.

    ``known`` are digests of the numbers that have been told of.
    """
    if "#" not in parts.yaml:
        return
    for comment in _COMMENT.finditer(parts.yaml):
        text = comment[1]
        for hit in hits(text):
            if secret(path, hit.jenis, text[hit.start : hit.end]) not in known:
                line = parts.yaml_line + parts.yaml.count("\n", 0, comment.start(1))
                yield _problem(path, line, hit, text, "Komentar", parts)


def site_guarded(path: str, parts: Halves) -> Iterator[Problem]:
    """A problem for what is surely the number of a resident in a file of the site itself, line by line, comments as well.

    No waiver reaches there, and offices have their contacts there: what only may be personal is left alone.
    """
    if not suspect(parts.yaml):
        return
    for number, line in enumerate(parts.yaml.split("\n"), parts.yaml_line):
        for hit in hits(line):
            if hit.kepastian is Kepastian.PASTI and hit.jenis in _OF_RESIDENTS:
                yield _problem(path, number, hit, line, "Isian atau komentar", parts)


def personal(problem: Problem) -> bool:
    """Whether ``problem`` is a finding of this module, of which only the whole can tell what becomes of it."""
    return problem.code.startswith(("E-PII-", "W-PII-"))


def _problem(path: str, line: int, hit: Hit, text: str, place: str, parts: Halves) -> Problem:
    code = _CODES.get(hit.jenis, "E-PII-LAIN") if hit.kepastian is not Kepastian.TINJAU else "W-PII-TINJAU"
    word = sidik(path, _source(parts, line), hit, text)
    values = {
        "tempat": place,
        "jenis": hit.jenis.label,
        "topeng": masked(text, hit),
        "keliru": _MISTAKEN.format(word, BukanDataPribadi.BERKAS) if word else "",
        SIDIK: word,
        KIND: hit.jenis.value,
        NUMBER: secret(path, hit.jenis, text[hit.start : hit.end]),
    }
    return Problem.at(path, line, code, **values)


def _source(parts: Halves, line: int) -> str:
    """The line of the file as it is written; "" for its name."""
    for text, first in ((parts.yaml, parts.yaml_line), (parts.body, parts.body_line)):
        if first <= line <= first + text.count("\n"):
            return text.split("\n", line - first + 1)[line - first]
    return ""


def _quoted(field: str) -> str:
    """A field's name as a message may say it: it may be a number itself."""
    return field if len(field) <= 40 else field[:37] + "…"


def _words(data: dict[str, Any]) -> list[str]:
    """Every text and every name of a field, in no order, as fast as can be."""
    found: list[str] = []
    pending: list[Any] = [data]
    while pending:
        value = pending.pop()
        if type(value) is str:
            found.append(value)
        elif type(value) is dict:
            found.extend(value)
            pending.extend(value.values())
        elif type(value) is list:
            pending.extend(value)
    return found


def leaves(value: Any, place: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text in the fields and its place; a name that somebody gave a field is one too."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, part in value.items():
            if not key.replace("_", "").isalpha():
                yield (*place, key), key
            yield from leaves(part, (*place, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from leaves(part, (*place, number))


def _texts(body: Body) -> Iterator[Seen]:
    """The text of a body as it is read, tables cell by cell under their headings, and what stands in attributes."""
    html = _INLINE.sub("", body.html)
    for table in _TABLE.findall(html):
        headings: list[str] = []
        for row in _ROW.findall(table):
            cells = [(tag, _plain(cell)) for tag, cell in _CELL.findall(row)]
            if cells and all(tag == "th" for tag, _ in cells):
                headings = [cell for _, cell in cells]
            for number, (_, cell) in enumerate(cells):
                yield Seen(cell, headings[number] if number < len(headings) else "", "Tabel dalam isi tulisan")
    for block in re.split(
        r"</?(?:p|h[1-6]|li|dt|dd|blockquote|pre|div|table|ul|ol|dl|hr)(?:\s[^>]*)?>", _TABLE.sub("", html)
    ):
        if block.strip():
            yield Seen(_plain(block), "", "Isi tulisan")
    for kind, value in _ADDRESS.findall(body.html):
        if body.token and value.startswith(f"{body.token}:"):
            continue  # a hash of ours, which may look like a telephone; what it stands for comes next
        yield Seen(_decoded(unescape(value)), "", _PLACES[kind])
    for link in body.links:
        yield Seen(link.target, "", "Alamat tautan")


def _unmarked(html: str) -> str:
    """Everything that may hold a number: the text without marks, and what attributes say."""
    # as ``_ADDRESS`` finds them, in another order; a pattern that begins with a space stops at each word
    attributes = [piece.partition('"')[0] for name in _PLACES for piece in html.split(f' {name}="')[1:]]
    text = _APART.join([_TAG.sub("", html), *attributes])
    text = unescape(text) if "&" in text else text
    return _decoded(text)


def _plain(html: str) -> str:
    return _decoded(unescape(_TAG.sub(" ", html)))


def _decoded(text: str) -> str:
    """``text`` with what addresses write as ``%20`` as what it stands for."""
    if "%" not in text:
        return text
    from urllib.parse import unquote

    return unquote(text)


def _line(parts: Halves, text: str, hit: Hit) -> int:
    """The line of the source in which a finding in the rendered text stands, or that of its paragraph."""
    source = parts.body
    wanted = "".join(character for character in text[hit.start : hit.end] if character.isalnum())
    places = [place for place, character in enumerate(source) if character.isalnum()]
    offset = "".join(source[place] for place in places).find(wanted)
    if offset < 0:
        words = re.findall(r"[^\W\d_]{3,}", text[: hit.start])[-1:]
        offset = source.find(words[0]) if words else 0
        return parts.body_line + source.count("\n", 0, max(offset, 0))
    return parts.body_line + source.count("\n", 0, places[offset])
