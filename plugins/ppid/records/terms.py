"""The closed vocabularies that several rooms share."""

from ..vocabulary import Istilah

__all__ = ["Istilah", "Keyakinan", "StatusTerbit"]


class StatusTerbit(Istilah):
    """Whether a record may be published at all."""

    TERBIT = "terbit", "Terbit", "Boleh tampil di situs."
    KONSEP = "konsep", "Konsep", "Belum boleh tampil di mana pun."


class Keyakinan(Istilah):
    """How sure the makers are of a legal fact; below ``tinggi`` no article number is printed."""

    TERVERIFIKASI = "terverifikasi", "Terverifikasi", "Dibaca pada naskah atau salinan resmi."
    TINGGI = "tinggi", "Tinggi", "Dikutip peraturan lain atau laman resmi; naskah asli belum dibaca."
    SEDANG = "sedang", "Perlu dipastikan", "Dari pengetahuan; nomor pasal belum boleh dicetak."
    RENDAH = "rendah", "Belum pasti", "Dugaan; nomor pasal belum boleh dicetak."

    @property
    def boleh_cetak_pasal(self) -> bool:
        """Whether a page may print the article number."""
        return self in (Keyakinan.TERVERIFIKASI, Keyakinan.TINGGI)
