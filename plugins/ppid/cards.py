"""A record's card: what lists, indexes and checks need of it, so that an unchanged record need not be read again."""

import hashlib
from collections.abc import Iterator
from typing import Any, NamedTuple, Self

from pydantic_core import to_json

from .guard.outbound import outer_hosts
from .intake.assets import FORMATS, PICTURES, ending
from .intake.richtext import Body, Link
from .intake.sources import Identity, linked_path, path_key
from .records.base import Isi
from .records.references import references
from .records.terms import StatusTerbit
from .records.values import (
    Acuan,
    KodeBersyarat,
    KodeKewajiban,
    KodePeraturan,
    KodeWilayah,
    NamaBerkas,
    NamaGambar,
    Rujukan,
    RujukanOPD,
)
from .search.articles import articles_in

RECORD, FILE, DEPARTMENT, DUTY, STATUTE, DISTRICT, ASSET, NOTHING = "r:", "t:", "o:", "k:", "p:", "w:", "f:", "!:"
CONDITIONAL = "y:"
"""How a name that a record uses begins: a record by key, one by path, a department, a duty, a law, a district, a file of
the content folder, what can never be there, and a duty that a department declares not to have."""
_PREFIX: dict[type[Acuan], str] = {
    RujukanOPD: DEPARTMENT,
    KodeKewajiban: DUTY,
    KodeBersyarat: CONDITIONAL,
    KodePeraturan: STATUTE,
    KodeWilayah: DISTRICT,
}


class Card(NamedTuple):
    """The shared fields of one record as plain text, dates in ISO form, and every name it uses.

    ``lebih`` holds the few fields of the kind that lists need (``Isi.RINGKAS``). ``mark`` is the mark of the file's
    content, ``hash`` the hash of everything else here but ``nama``, ``pasal`` and ``luar``: what a list shows of the record. ``pasal``
    are the anchors of the articles that its text has, where it is a regulation; ``luar`` the hosts of other sites that it links to.
    """

    path: str
    opd: str
    jenis: str
    id: str
    mark: str
    judul: str
    ringkasan: str
    tanda: tuple[str, str] | None
    tanggal: str
    mutakhir: str
    urut: str
    konsep: bool
    terbit_pada: str
    lebih: dict[str, Any]
    nama: tuple[str, ...]
    pasal: tuple[str, ...]
    luar: tuple[str, ...]
    hash: str

    @property
    def key(self) -> str:
        """``opd/jenis/id``, or ``halaman/id``."""
        return f"{self.opd}/{self.jenis}/{self.id}" if self.opd else f"{self.jenis}/{self.id}"

    @property
    def identity(self) -> Identity:
        """Who the record is."""
        return Identity(self.path, self.opd, self.jenis, self.id)

    def named(self, prefix: str) -> Iterator[str]:
        """What it names of one sort, in order, each once."""
        size = len(prefix)
        return (name[size:] for name in self.nama if name.startswith(prefix))

    @classmethod
    def of_list(cls, values: list[Any]) -> Self:
        """The card that was written as a JSON array."""
        values[7] = tuple(values[7]) if values[7] is not None else None
        values[14], values[15], values[16] = tuple(values[14]), tuple(values[15]), tuple(values[16])
        return cls._make(values)


def card_of(identity: Identity, mark: str, isi: Isi, body: Body, fields: str) -> Card:
    """The card of a record that has been read; ``fields`` is ``isi`` as JSON."""
    tag = isi.tanda
    shown: tuple[Any, ...] = (
        identity.path,
        identity.opd,
        identity.jenis,
        identity.id,
        isi.judul,
        isi.ringkasan,
        (tag.teks, tag.nada) if tag is not None else None,
        isi.tanggal.isoformat(),
        isi.mutakhir.isoformat(),
        isi.hari_urut.isoformat(),
        isi.status is not StatusTerbit.TERBIT,
        isi.terbit_pada.isoformat() if isi.terbit_pada is not None else "",
        isi.ringkas(),
    )
    digest = hashlib.sha256(to_json(shown)).hexdigest()[:32]
    names = tuple(dict.fromkeys(_names(identity, isi, body)))
    articles = tuple(anchor for anchor, _title, _text in articles_in(body.html)) if identity.jenis == "regulasi" else ()
    return Card._make([*shown[:4], mark, *shown[4:], names, articles, outer_hosts(fields, body.html), digest])


def _names(identity: Identity, isi: Isi, body: Body) -> Iterator[str]:
    for _place, value in references(isi):
        yield reference_name(value, identity.opd)
    for link in body.links:
        yield link_name(link, identity)


def reference_name(value: Acuan, opd: str) -> str:
    """The name that a reference field of a record of ``opd`` uses."""
    if isinstance(value, Rujukan):
        return RECORD + key_of(value, opd)
    if isinstance(value, NamaBerkas | NamaGambar):
        picture = isinstance(value, NamaGambar)
        return asset_name("gambar" if picture else "berkas", opd, value, PICTURES if picture else tuple(FORMATS))
    return _PREFIX[type(value)] + value


def link_name(link: Link, identity: Identity) -> str:
    """The name that a link in a record's text uses."""
    if link.kind == "record":
        path = linked_path(identity.path, link.target)
        return (FILE if path_key(path) is not None else NOTHING) + path
    picture = link.kind == "picture"
    return asset_name(
        "gambar" if picture else "berkas", identity.opd, link.target, PICTURES if picture else tuple(FORMATS)
    )


def asset_name(room: str, opd: str, name: str, allowed: tuple[str, ...]) -> str:
    """The name of an attachment or picture; one of a format that may not be published can never be there."""
    return f"{ASSET if ending(name) in allowed else NOTHING}{room}/{opd or 'kota'}/{name}"


def key_of(reference: str, opd: str) -> str:
    """The key that a reference names: ``jenis/id`` means one of the same department."""
    if reference.count("/") == 1 and not reference.startswith("halaman/"):
        return f"{opd}/{reference}"
    return reference
