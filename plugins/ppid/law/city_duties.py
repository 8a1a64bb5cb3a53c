"""The duties that hold in one city: every national one as it is, and those the city added."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..records.kewajiban import KewajibanSendiri, PenanggungKota, Ulang
from ..records.opd import JenisOPD
from .duties import CITY, UNCONFIRMED, Kewajiban, Pemenuhan, by_kind, conditional, duties, leaves
from .statutes import statutes

GROUP = "Kewajiban tambahan kota"
"""The heading under which a city's own duties stand."""
UNSURE = "Dasarnya belum dipastikan."
HIDDEN = "Peraturan kota yang belum terbit di situs ini"
SOURCE = "Ditetapkan kota ini sendiri; bukan kewajiban nasional dan tidak dihitung dalam nilai."

Named = Callable[[str], tuple[str, str] | None]
"""Title and address of a public record by its key."""


@dataclass(frozen=True)
class DaftarKewajiban:
    """The national duties and ``sendiri``, those of one city, which come after them and never replace one.

    Raises ValueError for an own duty that has a national code or the code of another.
    """

    sendiri: tuple[Kewajiban, ...] = ()

    def __post_init__(self) -> None:
        """A national duty cannot be redefined."""
        codes = [duty.kode for duty in self.sendiri]
        if len(set(codes)) < len(codes) or not duties().keys().isdisjoint(codes):
            raise ValueError(codes)

    @cached_property
    def semua(self) -> Mapping[str, Kewajiban]:
        """Every duty and part by code: in the order of the law, then the city's own in the order of its file."""
        return {**duties(), **{duty.kode: duty for duty in self.sendiri}} if self.sendiri else duties()

    @cached_property
    def daun(self) -> tuple[Kewajiban, ...]:
        """The duties without parts, in that order: what coverage is told of."""
        return (*leaves(), *self.sendiri)

    @cached_property
    def bersyarat(self) -> tuple[str, ...]:
        """The codes of the duties that a department may declare not to have."""
        return (*conditional(), *(duty.kode for duty in self.sendiri if duty.bersyarat))

    @cached_property
    def menurut_jenis(self) -> Mapping[str, tuple[tuple[str, Pemenuhan], ...]]:
        """For each kind of record that fulfils duties by itself: their codes, and when it does."""
        if not self.sendiri:
            return by_kind()
        found = dict(by_kind())
        for duty in self.sendiri:
            for way in duty.dipenuhi:
                found[way.jenis] = (*found.get(way.jenis, ()), (duty.kode, way))
        return found

    @cached_property
    def penanggung(self) -> Mapping[str, tuple[Kewajiban, ...]]:
        """The duties without parts that each kind of department, or ``CITY``, owes."""
        found: dict[str, list[Kewajiban]] = {}
        for duty in self.daun:
            for kind in duty.wajib:
                found.setdefault(kind, []).append(duty)
        return {kind: tuple(owed) for kind, owed in found.items()}


def own_duties(written: Iterable[KewajibanSendiri], named: Named = lambda _key: None) -> DaftarKewajiban:
    """The duties of a city that has ``written`` these; ``named`` finds the regulation behind one, where it is public."""
    return DaftarKewajiban(tuple(_duty(each, named) for each in written))


def _duty(each: KewajibanSendiri, named: Named) -> Kewajiban:
    basis, sure = each.dasar, each.keyakinan.boleh_cetak_pasal
    record = named(basis.regulasi) if basis.regulasi is not None else None
    if basis.peraturan is not None:
        printed = statutes()[basis.peraturan].singkat
    elif basis.regulasi is not None:
        printed = record[0] if record is not None else HIDDEN
    else:
        printed = basis.judul or ""
    notes = [note for note, told in ((UNCONFIRMED, basis.pasal and not sure), (UNSURE, not sure)) if told]
    age = each.umur if each.umur is not None or each.ulang is not Ulang.TAHUNAN else 0
    return Kewajiban(
        kode=each.kode,
        nama=each.nama,
        kelompok=GROUP,
        kelas=each.klasifikasi.value,
        dasar=f"{printed} {basis.pasal}" if basis.pasal and sure else printed,
        catatan=" ".join(notes),
        sumber=SOURCE,
        induk="",
        bagian=(),
        wajib=_payers(each.penanggung),
        ulang=each.ulang,
        umur=age,
        bersyarat=each.bersyarat or "",
        dipenuhi=tuple(Pemenuhan(way.jenis, tuple(way.bila.items())) for way in each.dipenuhi),
        sendiri=True,
        uraian=each.uraian,
        tautan=record[1] if record is not None else "",
    )


def _payers(written: tuple[PenanggungKota, ...]) -> tuple[str, ...]:
    kinds = {kind.value for kind in JenisOPD} if PenanggungKota.SEMUA in written else {each.value for each in written}
    kinds |= {CITY} if PenanggungKota.KOTA in written else set()
    return tuple(kind for kind in (CITY, *(kind.value for kind in JenisOPD)) if kind in kinds)
