"""``halaman``: one standing page of the site, such as "Tentang" or "Cara meminta informasi"."""

from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis
from .terms import Istilah
from .values import Bilangan


class FormulirSitus(Istilah):
    """The forms of the site that a standing page may offer; their codes are those of ``law/reference/formulir.yaml``."""

    PERMOHONAN = "permohonan", "Formulir permohonan informasi"
    KEBERATAN = "keberatan", "Formulir keberatan"
    BANTU = "bantu", "Bantu meminta informasi"


class Halaman(Isi):
    """A page of the city itself, in ``content/halaman/<id>.md``; it belongs to the main information officer."""

    JENIS: ClassVar[Jenis] = Jenis("halaman", "Halaman", "Halaman", "Penjelasan dan panduan tetap situs ini.", "kota")
    UMPAN: ClassVar[bool] = False
    RINGKAS: ClassVar[tuple[str, ...]] = ("urutan",)

    formulir: tuple[FormulirSitus, ...] = Field((), description="Formulir situs yang ditawarkan halaman ini.")
    urutan: Bilangan = Field(100, ge=0, description="Urutan di kaki situs; makin kecil makin depan.")
