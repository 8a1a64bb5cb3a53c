"""The forms for requests and objections: their parts and fields, each with its source, read from ``reference/formulir.yaml``."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..records.keberatan import AlasanKeberatan
from ..records.permohonan import CaraMemperoleh, CaraMengirim
from ..records.terms import Istilah, Keyakinan
from .reference import document
from .statutes import cited

FILE = "formulir.yaml"
REQUEST, OBJECTION, HELPER = "permohonan", "keberatan", "bantu"
"""The codes of the three forms."""
SHAPES = ("baris", "paragraf", "surel", "telepon", "tanggal", "satu", "banyak", "daftar")
"""How a field is filled in: a line, a text, mail, telephone, a day, one of a few, several of a few, one of a long list."""
BLANK = ".........."
"""What stands for an answer that has not been given yet."""
_CHOICES: Mapping[str, type[Istilah]] = {
    kind.__name__: kind for kind in (AlasanKeberatan, CaraMemperoleh, CaraMengirim)
}
_HOLE = re.compile(r"\{(\w+)(\??)\}")


@dataclass(frozen=True, slots=True)
class Isian:
    """One field of a form: what it asks, how it is filled in, why it is asked, and where that comes from.

    ``pilihan`` are the terms to choose from with the words to print; ``otomatis`` is the field's name to browsers.
    """

    kode: str
    nama: str
    bentuk: str
    wajib: bool
    petunjuk: str
    otomatis: str
    pilihan: tuple[tuple[Istilah, str], ...]
    sumber: str
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class BagianFormulir:
    """Fields that belong together."""

    nama: str
    petunjuk: str
    isian: tuple[Isian, ...]


@dataclass(frozen=True, slots=True)
class Formulir:
    """One form. ``register`` is the kind of record whose lists link to it; ``dasar`` is printable."""

    kode: str
    nama: str
    uraian: str
    register: str
    dasar: str
    catatan: str
    bagian: tuple[BagianFormulir, ...]
    petugas: tuple[str, ...]
    tanda_tangan: str
    jangka: tuple[str, ...]


@functools.cache
def forms() -> dict[str, Formulir]:
    """Every form by its code, in the order of the file."""
    data = document(FILE)
    return {
        raw["kode"]: Formulir(
            kode=raw["kode"],
            nama=raw["nama"],
            uraian=raw["uraian"],
            register=raw["register"],
            dasar=cited(raw["dasar"])[0],
            catatan=data["catatan"],
            bagian=tuple(
                BagianFormulir(
                    part["nama"], part.get("petunjuk", ""), tuple(_field(data, field) for field in part["isian"])
                )
                for part in raw["bagian"]
            ),
            petugas=tuple(raw.get("petugas", ())),
            tanda_tangan=raw.get("tanda_tangan", ""),
            jangka=tuple(data["jangka"]),
        )
        for raw in data["formulir"]
    }


def forms_for(register: str) -> tuple[Formulir, ...]:
    """The forms that lead to a register, by its kind; none for other kinds."""
    return tuple(form for form in forms().values() if form.register == register)


def _field(data: Mapping[str, Any], raw: Mapping[str, Any]) -> Isian:
    sure = Keyakinan(raw["keyakinan"])
    return Isian(
        kode=raw["kode"],
        nama=raw["nama"],
        bentuk=raw["bentuk"],
        wajib=raw.get("wajib", False),
        petunjuk=raw.get("petunjuk", ""),
        otomatis=raw.get("otomatis", ""),
        pilihan=_choices(data, raw.get("istilah", "")),
        sumber=data["sumber"][raw["sumber"]],
        keyakinan=sure,
    )


def _choices(data: Mapping[str, Any], name: str) -> tuple[tuple[Istilah, str], ...]:
    """The terms of a vocabulary, in the words of the law where these are known for certain."""
    known = Keyakinan(data["alasan"]["keyakinan"]).boleh_cetak_pasal
    words = data["alasan"]["bunyi"] if name == AlasanKeberatan.__name__ and known else {}
    return tuple((term, words.get(term.value, term.label)) for term in _CHOICES[name]) if name else ()


def letter(given: Mapping[str, str]) -> tuple[str, str]:
    """Subject and text of a request by letter, with what the site knows filled in and holes left for the applicant.

    ``given`` has ``ppid``, ``pemerintah``, ``dasar`` and ``hari``; raises KeyError when one is missing.
    """
    raw = document(FILE)["surat"]
    known = {**given, "perihal": raw["perihal"]}
    return raw["perihal"], re.sub(r"<<(\w+)>>", lambda hole: known[hole[1]], raw["teks"]).strip()


def filled(text: str, answers: Mapping[str, str] | None = None) -> str:
    """A letter with ``answers`` in its holes; with none at all it is a form to fill in, every hole a dotted line.

    A line whose hole may stay empty (``{masa?}``) goes when its answer is missing. The script of the request helper
    does the same in the browser.
    """
    rows = []
    for row in text.split("\n"):
        holes = _HOLE.findall(row)
        if answers is not None and any(mark and not answers.get(name, "").strip() for name, mark in holes):
            continue
        rows.append(_HOLE.sub(lambda hole: (answers or {}).get(hole[1], "").strip() or BLANK, row))
    return "\n".join(rows)
