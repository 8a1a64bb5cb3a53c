"""The annual report is evidence of its duty: of a year that is over and had a request, for the city, and for no department."""

import dataclasses
import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.coverage_command import main_coverage
from plugins.ppid.evidence import evidence, reports
from plugins.ppid.evidence_pack import main as pack
from plugins.ppid.law.coverage import KeadaanCakupan, Sel
from plugins.ppid.law.duties import CITY, REPORT, duties
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import annual, coverage, coverage_pages
from plugins.ppid.publish.scores import score_view
from plugins.ppid.publish.views import Views
from plugins.ppid.registry import Registry
from tests.ppid.test_registers import objection_file, request_file
from tests.site.changes import City
from tests.site.test_incremental import differences
from tests.support import ROOT, built, opd, write_content

PARTS = ("bk-05-1", "bk-05-2", "bk-05-3", "bk-05-4")
ADA, SEGERA, TERLAMBAT, BELUM = (
    KeadaanCakupan.ADA,
    KeadaanCakupan.SEGERA,
    KeadaanCakupan.TERLAMBAT,
    KeadaanCakupan.BELUM,
)
FILES: dict[str, str | bytes] = {
    "opd/kominfo/opd.yaml": opd("Kominfo"),
    "opd/pupr/opd.yaml": opd("PUPR"),
    "opd/pupr/permohonan/satu.yaml": request_file(),
}


def registry(content: Path, today: str) -> Registry:
    result = loaded(content, moment(today))
    assert result.registry is not None and not [each for each in result.problems if each.galat]
    return result.registry


def cells(found: Registry) -> dict[tuple[str, str], Sel]:
    every = coverage.of_everyone(Views(found).ask, found.today.year)
    return {(each.opd, cell.kode): cell for each in every for cell in each.sel if cell.kode in PARTS}


def states(found: Registry) -> set[KeadaanCakupan]:
    return {cells(found)["", code].keadaan for code in PARTS}


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_content(tmp_path_factory.mktemp("kota"), FILES)


def test_the_law_says_which_duties_a_report_fulfils() -> None:
    assert tuple(duty.kode for duty in duties().values() if duty.dihasilkan and not duty.bagian) == PARTS
    assert all(duties()[code].dihasilkan == REPORT and duties()[code].wajib == (CITY,) for code in PARTS)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-11-22", BELUM),
        ("2026-12-31", BELUM),
        ("2027-01-01", ADA),
        ("2027-05-31", ADA),
        ("2027-06-01", SEGERA),
        ("2027-07-01", SEGERA),
        ("2027-07-02", TERLAMBAT),
        ("2028-01-01", TERLAMBAT),
    ],
)
def test_it_counts_when_its_year_is_over_and_holds_as_long_as_any_announcement(
    city: Path, today: str, state: KeadaanCakupan
) -> None:
    found = registry(city, today)
    assert states(found) == {state}
    cell = cells(found)["", "bk-05-1"]
    assert (cell.bukti, cell.terakhir) == (("laporan/2026/", dt.date(2027, 1, 1)) if state is not BELUM else ("", None))
    assert {opd for opd, _code in cells(found)} == {""}, "no department is told to have fulfilled it"
    assert [each.opd for each in found.laporan.values()] == ([] if state is BELUM else ["kominfo"])


def test_a_change_of_an_entry_announces_it_again(city: Path, tmp_path: Path) -> None:
    later = request_file(diperbarui="2027-06-15")
    found = registry(write_content(tmp_path, {**FILES, "opd/pupr/permohonan/satu.yaml": later}), "2027-07-02")
    assert states(found) == {ADA} and cells(found)["", "bk-05-2"].terakhir == dt.date(2027, 6, 15)


def test_an_empty_year_is_no_evidence(tmp_path: Path) -> None:
    bare = {name: text for name, text in FILES.items() if "permohonan" not in name}
    assert states(registry(write_content(tmp_path / "a", bare), "2027-01-15")) == {BELUM}
    # an objection of the next year leaves that year's report without a request
    late = {**FILES, "opd/pupr/keberatan/k.yaml": objection_file(tanggal="2026-03-02")}
    found = registry(write_content(tmp_path / "b", late), "2027-01-15")
    objections = found.index("tahun/keberatan/2026")
    assert objections and reports({2026: objections}, "kominfo", found.today) == ()


def test_the_evidence_leads_to_the_page_everywhere(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = registry(city, "2027-01-15")
    views = Views(found)
    report = next(page for page in annual.annual_pages(views) if page.url == "laporan/2026/")
    (page,) = (each for each in coverage_pages.pages(views) if each.url == "cakupan/opd/kota/")
    shown = [one for group in page.view(".").values["kelompok_sel"] for one in group.butir]  # type: ignore[attr-defined]
    proofs = [one.bukti for one in shown if one.kode in PARTS]
    assert {(each.judul, each.url) for each in proofs} == {(report.view(".").head.judul, report.url)}
    items = [
        row
        for each in score_view(views, ".").values["indikator"]  # type: ignore[attr-defined]
        for item in each["butir"]
        for row in item["sel"]
    ]
    assert report.url in {proof.url for _name, _tag, proof in items if proof is not None}
    command = ["--content", str(city), "--opd", "kota", "--today", "2027-01-15", "--cache", ""]
    assert main_coverage(command) == 0 and "register permohonan 2026" in capsys.readouterr().out


def test_the_pack_of_evidence_proves_the_page(city: Path, tmp_path: Path) -> None:
    site = tmp_path / "situs"
    assert built(city, site, "--today", "2027-01-15").returncode == 0
    board = (site / "cakupan/opd/kota/index.html").read_text(encoding="utf-8")
    assert 'href="../../../laporan/2026/">Laporan layanan informasi publik tahun 2026</a>' in board
    assert "laporan/2026/" in (site / "cakupan/cakupan.csv").read_text(encoding="utf-8")
    given_options = ["--content", str(city), "--situs", str(site), "--output", str(tmp_path / "bukti")]
    assert pack([*given_options, "--today", "2027-01-15", "--cache", "", "--siteurl", "https://a.example"]) == 0
    rows = (tmp_path / "bukti/bukti.csv").read_text(encoding="utf-8").splitlines()
    found = [row for row in rows if "https://a.example/laporan/2026/" in row]
    assert found and all("Dinas Kominfo" in row and ",baik" in row for row in found)


def test_a_site_brought_up_to_date_follows_the_report(tmp_path: Path) -> None:
    now = City.founded(tmp_path / "kota")
    write_content(now.content, {"opd/pupr/permohonan/satu.yaml": request_file()}, city=False)
    seen = []
    for number, (day, changes) in enumerate(
        [
            ("2026-12-31", {}),
            ("2027-01-01", {}),
            ("2027-01-01", {"diperbarui": "2026-12-30"}),
            ("2027-08-02", {"diperbarui": "2026-12-30"}),
            ("2027-08-02", {"diperbarui": "2027-07-30"}),
        ]
    ):
        write_content(now.content, {"opd/pupr/permohonan/satu.yaml": request_file(**changes)}, city=False)
        now.today = day
        now.build()
        assert differences(now, tmp_path / f"baru-{number}") == [], day
        page = (now.output / "cakupan/kewajiban/bk-05/index.html").read_text(encoding="utf-8")
        seen.append(next(word for word in ("Terlambat", "s.d.", "Belum ada") if word in page))
    assert seen == ["Belum ada", "s.d.", "s.d.", "Terlambat", "s.d."]


def without(found: Registry, key: str) -> Registry:
    """The city as it is when a record is taken away, its reports counted again."""
    records = {other: record for other, record in found.records.items() if other != key}
    received: dict[int, list] = {}  # type: ignore[type-arg]
    for record in records.values():
        if record.jenis in ("permohonan", "keberatan"):
            received.setdefault(int(record.card.tanggal[:4]), []).append(record)
    made = reports(received, found.kota.opd_utama, found.today)
    return dataclasses.replace(
        found,
        records=records,
        laporan={each.key: each for each in made},
        evidence=evidence(records.values(), found.kewajiban, made),
        indexes={
            **found.indexes,
            "jenis/opd": tuple(each for each in found.of_kind("opd") if each.key != key),
        },
    )


def marks(found: Registry) -> tuple[dict[str, Fraction], Fraction]:
    every = coverage.of_everyone(Views(found).ask, found.today.year)
    whole = coverage.questionnaire(Views(found).ask, found.today.year, every).nilai
    return {each.opd: each.skor.nilai for each in every}, whole


def test_no_entry_of_a_register_can_be_taken_away_to_raise_a_score(city: Path) -> None:
    for content, today in ((city, "2027-01-15"), (ROOT / "content", "2027-02-01"), (ROOT / "content", "2027-07-15")):
        found = registry(content, today)
        assert "laporan/2026/" in found.laporan
        own, whole = marks(found)
        moved = 0
        for key in [record.key for record in found.records.values() if record.jenis in ("permohonan", "keberatan")]:
            less, less_whole = marks(without(found, key))
            assert less_whole <= whole and all(less[opd] <= own[opd] for opd in less), key
            moved += less != own
        assert moved == (1 if content == city else moved), "the only request of a year is all its report has"


@given(
    st.lists(st.tuples(st.integers(2024, 2026), st.integers(0, 900), st.booleans()), min_size=1, max_size=8), st.data()
)
def test_fewer_entries_never_make_a_report_earlier_or_newer(
    raw: list[tuple[int, int, bool]], data: st.DataObject
) -> None:
    class Entry:
        """What a report reads of an entry."""

        def __init__(self, year: int, age: int, request: bool) -> None:
            self.year = year
            self.jenis = "permohonan" if request else "keberatan"
            self.card = type("Kartu", (), {"mutakhir": (dt.date(year, 6, 1) + dt.timedelta(days=age)).isoformat()})

    entries = [Entry(*each) for each in raw]
    gone = data.draw(st.sampled_from(entries))

    def made(some: list[Entry]) -> dict[str, tuple[str, str]]:
        received = {year: [each for each in some if each.year == year] for year in {each.year for each in some}}
        found = reports(received, "kominfo", dt.date(2026, 11, 22))  # type: ignore[arg-type]
        return {each.key: (each.card.tanggal, each.card.mutakhir) for each in found}

    before, after = made(entries), made([each for each in entries if each is not gone])
    assert after.keys() <= before.keys() and "laporan/2026/" not in before
    assert all(after[key][0] == before[key][0] and after[key][1] <= before[key][1] for key in after)
