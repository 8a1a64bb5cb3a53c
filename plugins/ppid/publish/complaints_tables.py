"""The statistics of complaints as tables to take away: the cohorts with their denominators, and the complaints one by one."""

from collections.abc import Iterable, Sequence

from ..registry import Registry
from ..sheets import Kolom, Tabel, TipeKolom, Value
from .complaints_figures import Kasus, Kelompok, district

_NUMBER, _DAY = TipeKolom.ANGKA, TipeKolom.TANGGAL
COHORT = (
    Kolom("golongan", "Golongan", lebar=12),
    Kolom("kohor", "Diterima pada", lebar=16),
    Kolom("jumlah", "Jumlah aduan", _NUMBER, 10),
    Kolom("selesai", "Selesai", _NUMBER, 10),
    Kolom("terbuka", "Masih terbuka", _NUMBER, 10),
    Kolom("terlambat", "Terbuka dan terlambat", _NUMBER, 12),
    Kolom("selesai_lewat", "Selesai lewat waktu", _NUMBER, 12),
    Kolom("cukup", "Cukup untuk median", lebar=12),
    Kolom("kuartil_1", "Seperempat selesai (hari kerja)", _NUMBER, 14),
    Kolom("median", "Separuh selesai (hari kerja)", _NUMBER, 14),
    Kolom("median_bawah", "Median, batas bawah 95%", _NUMBER, 14),
    Kolom("median_atas", "Median, batas atas 95%", _NUMBER, 14),
    Kolom("kuartil_3", "Tiga perempat selesai (hari kerja)", _NUMBER, 14),
)
CASE = (
    Kolom("nomor", "Nomor aduan", lebar=18),
    Kolom("judul", "Judul", lebar=50),
    Kolom("opd", "Kode OPD", lebar=16),
    Kolom("nama_opd", "Perangkat daerah", lebar=36),
    Kolom("diterima", "Diterima", _DAY, 12),
    Kolom("selesai", "Selesai", _DAY, 12),
    Kolom("tahap", "Tahap", lebar=18),
    Kolom("klasifikasi", "Klasifikasi", lebar=22),
    Kolom("kanal", "Kanal", lebar=14),
    Kolom("kategori", "Kategori", lebar=22),
    Kolom("wilayah", "Kode wilayah", lebar=16),
    Kolom("kecamatan", "Kecamatan", lebar=22),
    Kolom("hari_kerja", "Hari kerja sampai selesai atau sampai sekarang", _NUMBER, 14),
    Kolom("keadaan", "Keadaan tenggat", lebar=18),
    Kolom("alamat", "Alamat halaman", lebar=40),
)


def cohort_table(years: Iterable[Kelompok], months: Iterable[Kelompok], total: Kelompok) -> Tabel:
    """A row for all, for each year and for each month; a cell is empty where the curve does not reach, or cases are few."""
    rows = [("semua", total), *(("tahun", each) for each in years), *(("bulan", each) for each in months)]
    return Tabel("Kohor", COHORT, [_cohort(sort, each) for sort, each in rows])


def _cohort(sort: str, each: Kelompok) -> tuple[Value, ...]:
    count, time = each.hitungan, each.lama
    numbers = (count.jumlah, count.selesai, count.terbuka, count.terlambat, count.lewat)
    days = (time.kuartil_1, time.median, time.bawah, time.atas, time.kuartil_3)
    return (sort, count.kode or "semua", *numbers, "ya" if time.cukup else "tidak", *days)


def case_table(cases: Sequence[Kasus], registry: Registry) -> Tabel:
    """A row for each complaint, in the order given."""
    names = registry.wilayah.codes()
    owners = {opd: _owner(registry, opd) for opd in {case.opd for case in cases}}
    return Tabel("Aduan", CASE, [_case(case, registry, owners[case.opd], names) for case in cases])


def _owner(registry: Registry, opd: str) -> str:
    found = registry.department(opd)
    return found.card.judul if found is not None else opd


def _case(case: Kasus, registry: Registry, owner: str, names: dict[str, str]) -> tuple[Value, ...]:
    record = registry.records[case.key]
    state = case.keadaan.value if case.keadaan is not None else "tanpa-tenggat"
    place = names.get(district(case.wilayah, registry.wilayah), "") if case.wilayah else ""
    who = (record.card.lebih["nomor"], record.card.judul, case.opd, owner, case.diterima, case.selesai)
    what = (case.tahap, case.klasifikasi, case.kanal, case.kategori, case.wilayah, place)
    return (*who, *what, case.hari, state, record.url)
