"""``berita``: one news item of a department."""

from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis
from .values import Teks


class Berita(Isi):
    """News: a title, a summary and a text in the words of the department itself."""

    JENIS: ClassVar[Jenis] = Jenis(
        "berita", "Berita", "Berita", "Kabar kegiatan dan kebijakan pemerintah kota.", "kabar"
    )

    tempat: Teks | None = None
    penulis: Teks = Field(description="Unit yang menulis, bukan nama orang.")
