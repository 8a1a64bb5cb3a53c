"""``aplikasi``: one application or portal of the city."""

from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis
from .terms import Istilah
from .values import Rujukan, Tahun, Tautan, Teks


class Wujud(Istilah):
    """Where it runs."""

    WEB = "web", "Situs web"
    ANDROID = "android", "Aplikasi Android"
    IOS = "ios", "Aplikasi iOS"
    WHATSAPP = "whatsapp", "Layanan WhatsApp"
    TELEPON = "telepon", "Layanan telepon"


class StatusOperasi(Istilah):
    """Whether it can be used now."""

    BEROPERASI = "beroperasi", "Beroperasi", "", "baik"
    UJI_COBA = "uji-coba", "Uji coba", "", "proses"
    DIHENTIKAN = "dihentikan", "Dihentikan", "", "buruk"


class Aplikasi(Isi):
    """An application: what for, for whom, where it runs, which services it gives."""

    JENIS: ClassVar[Jenis] = Jenis(
        "aplikasi",
        "Aplikasi",
        "Aplikasi dan portal",
        "Aplikasi dan portal pemerintah kota serta kegunaannya.",
        "layanan",
    )
    TANDA: ClassVar[str] = "status_operasi"
    UMPAN: ClassVar[bool] = False

    wujud: tuple[Wujud, ...] = Field(min_length=1)
    status_operasi: StatusOperasi
    pengguna: Teks
    sejak: Tahun | None = None
    tautan: Tautan | None = None
    manfaat: tuple[Teks, ...] = ()
    layanan: tuple[Rujukan, ...] = ()
