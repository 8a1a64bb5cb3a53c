"""A small city that changes: every sort of change a commit, an operator, a crash or a bad disk can make."""

import contextlib
import datetime as dt
import functools
import hashlib
import io
import shutil
import struct
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

from plugins import output
from plugins.errors import Berakhir
from plugins.options import Options
from plugins.ppid.intake.frozen import DIP, Daftar, Keputusan, frozen_bytes
from plugins.ppid.law import reference
from plugins.ppid.sheets import TipeKolom
from plugins.publishing import Publication
from tests.pdfs import scan, text_pdf
from tests.support import KOTA, ROOT, WILAYAH, berita, committed, opd, photo, write_content, yaml_of

DEPARTMENTS = ("kominfo", "pupr", "dinkes")
ADDRESS = "https://ppid.uji.example"
TAXPAYER = "41.234.567.0-701.000"
"""Made up, with a sound check digit."""


class Killed(BaseException):
    """The build was killed here."""


def information(title: str, duty: str, **changes: str) -> str:
    """A record of public information."""
    fields = {
        "judul": title,
        "ringkasan": "Laporan kinerja tahunan dinas.",
        "tanggal": "2026-01-05",
        "klasifikasi": "berkala",
        "kewajiban": f"[{duty}]",
        "tahun": "2026",
        "penguasa": "Sekretaris",
        "penanggung_jawab": "Kepala Dinas",
        "dibuat": "{tanggal: 2026-01-04, tempat: Kota Uji}",
        "bentuk": "[softcopy]",
        "retensi": "5 tahun",
        "dasar_hukum": "[{peraturan: uu-14-2008, pasal: Pasal 9}]",
    }
    return yaml_of({**fields, **changes})


def event(title: str, day: int) -> str:
    """A record of an event in November 2026."""
    fields = {
        "judul": title,
        "ringkasan": "Rapat koordinasi di kota.",
        "tanggal": "2026-10-01",
        "mulai": f"2026-11-{day:02}T08:00+07:00",
        "selesai": f"2026-11-{day:02}T12:00+07:00",
        "tempat": "Aula",
        "penyelenggara": "Dinas",
        "peserta": "umum",
    }
    return yaml_of(fields)


def alert(day: int) -> str:
    """An announcement in force for two days of November 2026."""
    fields = {
        "judul": f"Banjir pasang {day} November",
        "ringkasan": "Air pasang masuk ke jalan.",
        "tanggal": "2026-10-01",
        "kategori": "bencana-alam",
        "tingkat": "waspada",
        "mulai": f"2026-11-{day:02}T00:00+07:00",
        "selesai": f"2026-11-{day + 2:02}T00:00+07:00",
        "potensi_bahaya": "Genangan",
        "pihak_terdampak": "Warga",
        "cara_menghindari": "Hindari jalan",
        "cara_mendapat_bantuan": "Telepon",
        "upaya": "Pompa",
        "pengumum": "BPBD",
        "narahubung": "{nama: BPBD, telepon: (000) 000000}",
        "ringkasan_sederhana": "Air naik. Pindah ke tempat tinggi.",
    }
    return yaml_of(fields)


def complaint(number: int) -> str:
    """A complaint of October 2026; every third is done."""
    done = number % 3 == 0
    fields = {
        "judul": f"Lampu jalan padam {number}",
        "ringkasan": "Lampu jalan padam di depan pasar.",
        "tanggal": f"2026-10-{1 + number % 20:02}",
        "nomor": f"2026-{number:04}",
        "kanal": "telepon",
        "klasifikasi": ("normatif", "tidak-berkadar-pengawasan", "berkadar-pengawasan", "aspirasi")[number % 4],
        "kategori": "Penerangan",
        "tahap": "selesai" if done else "proses",
        "riwayat": "[{tanggal: 2026-10-20, uraian: Dicatat.}]",
    }
    return yaml_of({**fields, "selesai": "2026-10-30"} if done else fields)


def exemption(title: str, last: str) -> str:
    """An exemption that ends on the day ``last``."""
    fields = {
        "judul": title,
        "ringkasan": "Perkiraan lokasi dan harga tanah.",
        "tanggal": "2026-01-05",
        "dasar": "[{undang_undang: UU KIP, pasal: Pasal 17 huruf e, pasal_17: e}]",
        "konsekuensi_dibuka": "Harga tanah naik.",
        "konsekuensi_ditutup": "Anggaran kota terjaga.",
        "jangka_waktu": f"{{mulai: 2026-01-05, selesai: {last}}}",
        "pengujian": "{saat: sebelum-permohonan, nomor_berita_acara: BA-1, tanggal: 2026-01-03}",
        "penetapan": "{nomor: SK-1, tanggal: 2026-01-05, penetap: PPID Utama}",
        "disetujui_oleh": "Wali Kota",
        "tanggal_persetujuan": "2026-01-04",
    }
    return yaml_of(fields)


def request(number: int) -> str:
    """A request of 2025 or 2026, refused, granted or open."""
    year = 2025 + number % 2
    stage = ("diproses", "dikabulkan", "ditolak")[number % 3]
    fields = {
        "judul": f"Permintaan data {number}",
        "ringkasan": "Pemohon meminta data jalan.",
        "tanggal": f"{year}-10-{1 + number % 20:02}",
        "nomor_pendaftaran": f"{number}/{year}",
        "kanal": ("surel", "surat")[number % 2],
        "informasi_diminta": "Data jalan kota.",
        "tahap": stage,
        "penguasaan": "dikuasai",
        "cara_memperoleh": "salinan",
        "cara_mengirim": "surel",
    }
    answer = {} if stage == "diproses" else {"pemberitahuan": f"{year}-10-28"}
    reason = {"penolakan": "{pasal_17: h, alasan: Rahasia pribadi.}"} if stage == "ditolak" else {}
    return yaml_of({**fields, **answer, **reason})


def objection(number: int, about: int) -> str:
    """An objection of November 2025 or 2026 to the request ``about``."""
    fields = {
        "judul": f"Keberatan atas data {number}",
        "ringkasan": "Pemohon berkeberatan atas jawaban.",
        "tanggal": f"{2025 + about % 2}-11-03",
        "nomor_pendaftaran": f"K-{number}",
        "permohonan": f"permohonan/p-{about}",
        "alasan": "[d]",
        "tahap": "diproses",
        "penanggap": "Sekretaris Daerah",
    }
    return yaml_of(fields)


def frozen_list(number: int) -> bytes:
    """A frozen list of a decree, with ``number`` entries of public information."""
    blank = {TipeKolom.TEKS: "Contoh", TipeKolom.ANGKA: 2026, TipeKolom.TANGGAL: dt.date(2026, 1, 5)}
    rows = [
        {**{column.kode: blank[column.tipe] for column in DIP}, "kode": f"kominfo/informasi/i-{each}"}
        for each in range(number)
    ]
    return frozen_bytes(Keputusan("SK-1", dt.date(2026, 1, 26), "PPID Utama"), Daftar(tuple(rows), ()))


def regulation(title: str) -> str:
    """A regulation of the city that is being written."""
    fields = {
        "judul": title,
        "ringkasan": "Peraturan kota untuk uji.",
        "tanggal": "2026-01-05",
        "bentuk": "perwali",
        "tentang": "Uji",
        "tahap": "penyusunan",
        "pemrakarsa": "kominfo",
    }
    return yaml_of(fields)


def page(title: str, order: int) -> str:
    """A standing page."""
    return f"---\njudul: {title}\nringkasan: Penjelasan tetap situs ini.\ntanggal: 2026-01-01\nurutan: {order}\n---\nIsi.\n"


def first_files() -> dict[str, str | bytes]:
    """The city before anything changes."""
    files: dict[str, str | bytes] = {"kota.yaml": KOTA, "wilayah.yaml": WILAYAH}
    for name in DEPARTMENTS:
        files[f"opd/{name}/opd.yaml"] = opd(name)
        for number in range(3):
            files[f"opd/{name}/berita/b-{number}.md"] = berita(
                f"Berita {name} {number}", tanggal=f"2026-0{number + 1}-10", body=f"Isi {number}.\n"
            )
    files["opd/kominfo/informasi/lapor.yaml"] = information("Laporan kinerja", "bk-03")
    files["opd/pupr/informasi/aset.yaml"] = information("Daftar aset", "bk-02-3")
    files["opd/dinkes/agenda/rapat.yaml"] = event("Rapat kesehatan", 22)
    files["opd/dinkes/peringatan/banjir.yaml"] = alert(20)
    files["opd/pupr/aduan/lampu.yaml"] = complaint(13)
    files["opd/pupr/aduan/jalan.yaml"] = complaint(9)
    files["halaman/tentang.md"] = page("Tentang situs", 1)
    for name in ("satu", "dua"):
        files[f"gambar/pupr/{name}.jpg"] = photo(40, 30, len(name), "JPEG")
    files["opd/pupr/berita/b-1.md"] = berita(
        "Berita bergambar", body="![Pasar pagi](dua.jpg)\n", gambar="[{berkas: satu.jpg, alt: Jalan baru}]"
    )
    files["opd/pupr/berita/b-2.md"] = berita("Berita hiasan", gambar="[{berkas: dua.jpg, dekoratif: ya}]", body="")
    files["berkas/kominfo/data.csv"] = b"a,b\n1,2\n"
    files["opd/kominfo/berita/b-0.md"] = berita(
        "Berita berkas",
        body="[data](data.csv) dan [lain]({filename}b-1.md)\n",
        berkas="[{berkas: data.csv, judul: Data}]",
    )
    return files


def _forget(rooms: list[ModuleType]) -> None:
    """Forget whatever was remembered of the law."""
    for module in rooms:
        if module.__name__.startswith(("plugins.ppid.law", "plugins.ppid.publish")):
            for each in list(vars(module).values()):
                if hasattr(each, "cache_clear"):
                    each.cache_clear()


class City:
    """The city on disk, with the theme, law, day and address that its site is built with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content, self.output, self.cache, self.theme = (
            folder / name for name in ("isi", "hasil", "tembolok", "tema")
        )
        self.today = "2026-11-21"
        self.siteurl = ADDRESS
        self.absolute = False
        self.law: dict[str, Any] = {}
        self.crash_after: int | None = None

    @classmethod
    def founded(cls, folder: Path) -> "City":
        """A new city, built once."""
        city = cls(folder)
        write_content(city.content, first_files(), city=False)
        shutil.copytree(ROOT / "theme", city.theme)
        city.build()
        return city

    def copied(self, folder: Path) -> "City":
        """The same city elsewhere, as far as it has been built."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return City(folder)

    def records(self) -> list[Path]:
        """Every record file, in a fixed order."""
        return sorted(path for path in (self.content / "opd").rglob("*") if path.is_file() and path.name != "opd.yaml")

    def build(self, *, clean_into: Path | None = None) -> None:
        """Bring the site up to date, or build it anew elsewhere without any cache."""
        options = Options(
            conf=ROOT / "publishconf.py",
            content=self.content,
            output=clean_into or self.output,
            theme=self.theme,
            siteurl=self.siteurl,
            absolute=self.absolute,
            today=self.today,
            cache=None if clean_into else self.cache,
            workers="1",
            whatever=True,  # sequences may lose so many records that publishing would stop, and nothing be compared
        )
        said = io.StringIO()
        for _attempt in range(2):
            try:
                with self._law(), self._crash(), contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
                    Publication(options).run()
            except Killed:
                continue
            except Berakhir as error:
                said.write(str(error))
            break
        self.said = said.getvalue()

    @contextlib.contextmanager
    def _crash(self) -> Iterator[None]:
        """Kill the build when it writes its n-th file."""
        if self.crash_after is None:
            yield
            return
        left, real = self.crash_after, output.written
        self.crash_after = None

        def written(name: Path | str, content: bytes) -> tuple[int, int]:
            nonlocal left
            left -= 1
            target = Path(name)
            if left < 0:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content[: len(content) // 2])
                raise Killed
            return real(target, content)

        with mock.patch.object(output, "written", written):
            yield

    @contextlib.contextmanager
    def _law(self) -> Iterator[None]:
        """Have the law say what it says in this city's year."""
        if not self.law:
            yield
            return

        real = reference.document

        @functools.cache
        def document(name: str) -> Any:
            data = deepcopy(real(name))
            if name == "kewajiban.yaml" and "kewajiban" in self.law:
                data["kelompok"][0]["butir"][2]["nama"] = self.law["kewajiban"]
            if name == "kewajiban.yaml" and "bulan" in self.law:
                data["ulang"]["enam-bulan"]["bulan"] = self.law["bulan"]
            if name == "kuesioner.yaml" and "nilai" in self.law:
                data["nilai_keadaan"]["terlambat"] = self.law["nilai"]
            if name == "peraturan.yaml" and "nilai" in self.law:
                data["peraturan"][0]["singkat"] = f"UU {self.law['nilai']}"
            if name == "tenggat.yaml" and "tenggat" in self.law:
                for period in data["jangka"]:
                    period["hari"] += self.law["tenggat"]
            if name == "peraturan.yaml" and "peraturan" in self.law:
                data["peraturan"][0]["judul"] = self.law["peraturan"]
            return data

        rooms = [module for name, module in sorted(sys.modules.items()) if name.startswith("plugins.ppid.")]
        with contextlib.ExitStack() as stack:
            for module in rooms:
                if getattr(module, "document", None) is real and module is not reference:
                    stack.enter_context(mock.patch.object(module, "document", document))
            _forget(rooms)
            yield
        _forget(rooms)


Change = Callable[[City, int], None]


def _pick(city: City, number: int) -> Path | None:
    found = city.records()
    return found[number % len(found)] if found else None


def _replaced(path: Path | None, old: str, new: str) -> None:
    if path is not None:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def add(city: City, number: int) -> None:
    """One more news item, the newest of all, that names others."""
    name = DEPARTMENTS[number % 3]
    text = berita(
        f"Berita baru {number}",
        tanggal="2026-11-20",
        body="Lihat [satu]({filename}b-1.md).\n",
        baca_juga="[kominfo/informasi/lapor]",
    )
    write_content(city.content, {f"opd/{name}/berita/baru-{number % 7}.md": text}, city=False)


def add_other(city: City, number: int) -> None:
    """A record of another kind."""
    name = DEPARTMENTS[number % 3]
    makers: list[tuple[str, str]] = [
        (
            f"opd/{name}/informasi/i-{number % 5}.yaml",
            information(f"Informasi {number}", ("bk-03", "bk-02-3")[number % 2]),
        ),
        (f"opd/{name}/agenda/a-{number % 5}.yaml", event(f"Rapat {number}", 1 + number % 28)),
        (f"opd/{name}/peringatan/p-{number % 5}.yaml", alert(1 + number % 26)),
        (f"halaman/h-{number % 3}.md", page(f"Halaman {number}", number % 4)),
        (f"opd/{name}/aduan/k-{number % 5}.yaml", complaint(number)),
    ]
    path, text = makers[number % len(makers)]
    write_content(city.content, {path: text}, city=False)


def title(city: City, number: int) -> None:
    """A title changes."""
    _replaced(_pick(city, number), "judul: ", f"judul: Ubah {number % 10} ")


def day(city: City, number: int) -> None:
    """A record is brought up to date."""
    _replaced(_pick(city, number), "tanggal: 2026-", f"diperbarui: 2026-11-{1 + number % 20:02}\ntanggal: 2026-")


def body(city: City, number: int) -> None:
    """A text changes."""
    path = _pick(city, number)
    if path is not None and path.suffix == ".md":
        path.write_text(path.read_text(encoding="utf-8") + f"\nKalimat {number}.\n", encoding="utf-8")


def delete(city: City, number: int) -> None:
    """A record goes, whoever names it."""
    path = _pick(city, number)
    if path is not None:
        path.unlink()


def rename(city: City, number: int) -> None:
    """A record gets another id."""
    path = _pick(city, number)
    if path is not None:
        path.rename(path.with_name(f"lain-{number % 9}{path.suffix}"))


def move(city: City, number: int) -> None:
    """A record goes to another department."""
    path = _pick(city, number)
    if path is not None:
        target = city.content / "opd" / DEPARTMENTS[number % 3] / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)


def rename_department(city: City, number: int) -> None:
    """A department changes its folder, and so the address of all it has."""
    folder = city.content / "opd" / DEPARTMENTS[number % 3]
    other = folder.with_name(f"{folder.name}-baru")
    if folder.is_dir() and not other.exists():
        folder.rename(other)
    elif other.is_dir() and not folder.exists():
        other.rename(folder)


def department(city: City, number: int) -> None:
    """A department changes its name, hides itself, or comes back."""
    name = DEPARTMENTS[number % 3]
    changes = [
        {"judul": f"Badan {number}"},
        {"singkatan": f"B{number}"},
        {"status": "konsep"},
        {},
        {"induk": "kominfo"},
    ]
    write_content(city.content, {f"opd/{name}/opd.yaml": opd(name, **changes[number % 5])}, city=False)


def hide(city: City, number: int) -> None:
    """A record becomes a draft, or waits for its day."""
    states = ("status: konsep\n", f"terbit_pada: 2026-11-{1 + number % 28:02}T08:00+07:00\n")
    _replaced(_pick(city, number), "judul: ", f"{states[number % 2]}judul: ")


def break_record(city: City, number: int) -> None:
    """A record gets a fault: YAML that cannot be read, a field nobody knows, a reference to nothing."""
    path = _pick(city, number)
    faults = ("judul: [", "tidak_dikenal: 1\njudul: ", "baca_juga: [kominfo/berita/tidak-ada]\njudul: ")
    _replaced(path, "judul: ", faults[number % 3])


def commit_and_break(city: City, number: int) -> None:
    """Everything is committed, then a record gets a fault, so that the version of the commit may stand in."""
    committed(city.content, f"2026-11-{1 + number % 28:02}T08:00:00+07:00")
    break_record(city, number)


def commit_and_delete(city: City, number: int) -> None:
    """A record goes in a commit of its own, and the file of reasons says why, says it badly, or keeps silent."""
    committed(city.content, f"2026-11-{1 + number % 20:02}T08:00:00+07:00")
    path, file = _pick(city, number), city.content / "nisan.yaml"
    if path is None:
        return
    path.unlink()
    key = path.relative_to(city.content / "opd").with_suffix("").as_posix()
    entry = f"  - rekaman: {key}\n    tanggal: 2026-11-01\n    alasan: Sudah tidak berlaku {number % 5}.\n"
    if number % 4 == 1:
        entry += "    pindah: kominfo/berita/b-1\n"
    if number % 4 == 2:
        file.unlink(missing_ok=True)
    elif number % 4 == 3:
        file.write_text(f"nisan:\n{entry}    sebab: lain\n", encoding="utf-8")
    else:
        before = file.read_text(encoding="utf-8") if file.is_file() else "nisan:\n"
        file.write_text(before + entry, encoding="utf-8")
    committed(city.content, f"2026-11-{1 + number % 20:02}T09:00:00+07:00")


def attachment(city: City, number: int) -> None:
    """An attachment comes, changes, or goes."""
    path = city.content / "berkas/kominfo/data.csv"
    if number % 4 == 0:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a,b\n" + b"1,2\n" * (number % 5))


def picture(city: City, number: int) -> None:
    """Other pixels in the same file, a wider picture, a broken one, or a record that shows another."""
    target = city.content / "gambar" / "pupr" / ("satu.jpg", "dua.jpg")[number % 2]
    if not target.is_file() or number % 5 == 4:
        named = [path for path in city.records() if "satu.jpg" in path.read_text(encoding="utf-8")]
        _replaced(
            named[0] if named else None, *(("satu.jpg", "dua.jpg"), ("alt: Jalan", f"alt: Gang {number}"))[number % 2]
        )
    elif number % 5 == 3:
        target.write_bytes(target.read_bytes()[: number % 40])
    else:
        target.write_bytes(photo(40 + number % 3 * 300, 30, number, "JPEG"))


def city_file(city: City, number: int) -> None:
    """``kota.yaml`` changes; one of the changes makes it unsound."""
    lines = ("semboyan: Kota baru\n", "warna: '#7a1f1f'\n", f"judul_situs: Jendela {number}\n", "asing: 1\n", "")
    text = KOTA.replace("judul_situs: Jendela Kota Uji\n", "") if number % 5 == 2 else KOTA
    (city.content / "kota.yaml").write_text(text + lines[number % 5], encoding="utf-8")


def calendar(city: City, number: int) -> None:
    """The city gets days of its own, other ones, none, or a file that is not sound."""
    file = city.content / "libur.yaml"
    free = f"libur: [{{tanggal: 2026-11-{9 + number % 15:02}, nama: Hari kota, sumber: Surat edaran}}]\n"
    text = (free, "ditetapkan: [{tahun: 2027, sumber: Ketetapan}]\n", "libur: [{tanggal: 2026-11-31}]\n", "")[
        number % 4
    ]
    if text:
        file.write_text(text, encoding="utf-8")
    else:
        file.unlink(missing_ok=True)


def own_duties(city: City, number: int) -> None:
    """The city adds duties, changes or drops one, rests one on a regulation, spoils an entry or the file, or has none."""
    entry = (
        "  - {{kode: kt-0{code}, nama: Kewajiban {name}, uraian: Diumumkan tiap dinas., klasifikasi: berkala, "
        "penanggung: [{payer}], ulang: {often}, keyakinan: rendah, {basis}{more}}}\n"
    )
    basis, rule = "dasar: {judul: Peraturan uji}", "dasar: {regulasi: pupr/regulasi/aturan}"
    first = entry.format(
        code=1, name=number, payer="dinas", often="tahunan", basis=basis, more=", dipenuhi: [{jenis: agenda}]"
    )
    second = entry.format(code=2, name="kedua", payer="kota", often="enam-bulan", basis=rule, more="")
    text = (first, first + second, second, first + second.replace("kt-02", "bk-03"), "  - [\n", "")[number % 6]
    file = city.content / "kewajiban.yaml"
    if text:
        file.write_text(f"kewajiban:\n{text}", encoding="utf-8")
    else:
        file.unlink(missing_ok=True)
    files = {f"opd/{DEPARTMENTS[number % 3]}/informasi/kota.yaml": information("Data kota", "kt-01, kt-02, bk-03")}
    if number % 4:
        files["opd/pupr/regulasi/aturan.yaml"] = regulation(f"Peraturan {number % 5}")
    write_content(city.content, files, city=False)


def other_names(city: City, number: int) -> None:
    """The city gets other names for search, different ones, none, or a file that is not sound."""
    file = city.content / "sinonim.yaml"
    written = f"{{kata: [PSC, pusat gawat darurat {number}], kepanjangan: pusat gawat darurat {number}}}"
    text = (f"kelompok: [{{kata: [PSC 119, ambulans {number}]}}, {written}]\n", "kelompok: [{kata: [PSC 119]}]\n", "")[
        number % 3
    ]
    write_content(
        city.content, {"opd/kominfo/berita/psc.md": berita("Nomor PSC", "Hubungi PSC dan PPID.\n")}, city=False
    )
    if text:
        file.write_text(text, encoding="utf-8")
    else:
        file.unlink(missing_ok=True)


def false_alarm(city: City, number: int) -> None:
    """A record is withheld for a number; a waiver of it comes, goes, has ended, or the office declares the number as its own."""
    from plugins.ppid.guard.kinds import Hit, Jenis, Kepastian
    from plugins.ppid.guard.marks import sidik

    path, line = "opd/pupr/berita/arsip.md", "Arsip 0812-3456-7890 ada di gudang."
    told = sidik(path, line, Hit(Jenis.TELEPON, 6, 20, Kepastian.MUNGKIN), line)
    write_content(city.content, {path: berita("Arsip pindah", f"{line}\n")}, city=False)
    waiving(city, {"berkas": path, "jenis": "telepon", "sidik": told}, number)
    if number % 8 > 4:
        write_content(city.content, {"opd/pupr/opd.yaml": opd("Pupr", telepon="'0812 3456 7890'")}, city=False)


def false_alarm_of_a_certain_kind(city: City, number: int) -> None:
    """A record has what is surely a tax number, which the output is searched for too; its waiver comes, goes, or has ended."""
    from plugins.ppid.guard.kinds import Hit, Jenis, Kepastian
    from plugins.ppid.guard.marks import sidik

    path, line = "opd/dinkes/berita/pajak.md", f"Contoh NPWP {TAXPAYER} dari buku petunjuk."
    told = sidik(path, line, Hit(Jenis.NPWP, 12, 12 + len(TAXPAYER), Kepastian.PASTI), line)
    write_content(city.content, {path: berita(f"Mengisi formulir {number % 3}", f"{line}\n")}, city=False)
    waiving(city, {"berkas": path, "jenis": "npwp", "sidik": told}, number)


def false_alarm_in_a_file(city: City, number: int) -> None:
    """An attachment is held back for a number; a waiver of its cell comes, goes, or has ended, or its bytes change."""
    from plugins.ppid.guard.kinds import Hit, Jenis, Kepastian
    from plugins.ppid.guard.marks import sidik

    path, digits = "berkas/kominfo/arsip.csv", "0001234567890"
    data = b"nama,nomor BPJS\nArsip %d,%s\n" % (number % 2, digits.encode())
    told = sidik(hashlib.sha256(data).hexdigest(), "sel B2", Hit(Jenis.BPJS, 0, 13, Kepastian.PASTI), digits)
    news = berita("Arsip terlampir", berkas="[{berkas: arsip.csv, judul: Arsip}]")
    write_content(city.content, {path: data, "opd/kominfo/berita/arsip.md": news}, city=False)
    waiving(city, {"berkas": path, "jenis": "bpjs", "tempat": "sel B2", "sidik": told}, number // 2)


def waiving(city: City, finding: dict[str, str], number: int) -> None:
    """The waiver of ``finding`` holds, has ended, is no waiver, or is not any more."""
    place = city.content / "bukan-data-pribadi.yaml"
    if number % 4 == 3:
        place.unlink(missing_ok=True)
        return
    last = ("2027-06-01", "2026-11-01", "besok")[number % 4]
    fields = {**finding, "alasan": "Nomor contoh.", "pemeriksa": "Sekretaris", "sampai": last}
    text = yaml_of(fields).replace("\n", "\n    ").rstrip()
    place.write_text(f"alarm:\n  - {text}\n", encoding="utf-8")


TEMPLATES = (
    "base.html",
    "record.html",
    "daftar.html",
    "records/berita.html",
    "components/item.html",
    "components/tag.html",
    "components/footer.html",
    "components/facts.html",
    "components/deadline.html",
    "beranda.html",
    "kait/kepala-tambahan.html",
)


def changed_template(city: City, name: str, mark: str) -> None:
    """The template ``name`` shows ``mark`` where it shows anything."""
    text = (ROOT / "theme/templates" / name).read_text(encoding="utf-8")
    visible = {
        "components/item.html": text.replace("butir-judul", f"butir-judul u{mark}"),
        "components/tag.html": text.replace('class="tanda', f'class="tanda t{mark}'),
        "components/footer.html": text.replace('class="kaki"', f'class="kaki k{mark}"'),
        "components/facts.html": text.replace("<div>", f'<div class="b{mark}">'),
        "components/deadline.html": text.replace('class="bagian"', f'class="bagian h{mark}"'),
        "record.html": text.replace('class="jenis"', f'class="jenis j{mark}"'),
        "daftar.html": text.replace('class="daftar-kepala"', f'class="daftar-kepala d{mark}"'),
        "beranda.html": text.replace('class="sambut"', f'class="sambut s{mark}"'),
        "records/berita.html": text.replace("Ditulis oleh", f"Disusun ({mark}) oleh"),
    }.get(name, text + f"<!-- {mark} -->\n")
    assert visible != text, name
    (city.theme / "templates" / name).write_text(visible, encoding="utf-8")


def template(city: City, number: int) -> None:
    """A template changes, or comes back."""
    name = TEMPLATES[number % len(TEMPLATES)]
    if number % 3:
        changed_template(city, name, str(number % 5))
    else:
        shutil.copy(ROOT / "theme/templates" / name, city.theme / "templates" / name)


PIXELS = struct.pack(">II", 64, 32)


def theme_of_the_city(city: City, number: int) -> None:
    """The city fills a hook, replaces a template, gives a token a value or names a logo; it changes that, or takes it back."""
    room = city.content / "tema"
    files = {
        "templates/kait/kaki-tambahan.html": f'<p id="kota-{number % 7}">{{{{ kota.nama }}}}</p>\n',
        "templates/daftar.html": f'{{% extends "!theme/daftar.html" %}}{{% block skrip %}}<!-- {number % 7} -->{{% endblock %}}',
        "templates/components/tag.html": (ROOT / "theme/templates/components/tag.html")
        .read_text(encoding="utf-8")
        .replace('class="tanda', f'class="tanda k{number % 7}'),
        "merek.css": f":root {{ --emas: #f5b82{number % 7}; }}",
        "templates/records/berita.html": "<script>1</script>",
    }
    name = list(files)[number % 5]
    path = room / name
    if number % 5 == 4:
        if number % 2:
            (city.content / "gambar/kota").mkdir(parents=True, exist_ok=True)
            image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + PIXELS + bytes([number % 5])
            (city.content / "gambar/kota/logo.png").write_bytes(image)
            (city.content / "kota.yaml").write_text(KOTA + "logo: logo.png\n", encoding="utf-8")
            path.unlink(missing_ok=True)
            return
        if number % 3:
            shutil.rmtree(room, ignore_errors=True)
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(files[name], encoding="utf-8")


def style(city: City, number: int) -> None:
    """The stylesheet changes."""
    file = sorted((city.theme / "static/css").glob("*.css"))[-1]
    file.write_text(
        (ROOT / "theme/static/css" / file.name).read_text(encoding="utf-8") + f"/* {number % 3} */\n", encoding="utf-8"
    )


def setting(city: City, number: int) -> None:
    """The site gets another address, or links otherwise."""
    city.siteurl = (ADDRESS, "", "https://lain.example/ppid")[number % 3]
    city.absolute = bool(city.siteurl) and number % 2 == 1


def law(city: City, number: int) -> None:
    """The law changes: periods get longer, a duty is named otherwise and holds longer, a statute gets another title."""
    city.law = (
        {"tenggat": 1 + number % 5, "nilai": number % 5 / 10},
        {"kewajiban": f"Kewajiban {number}", "bulan": 1 + number % 5},
        {"peraturan": f"Undang-undang {number}"},
        {},
    )[number % 4]


def today(city: City, number: int) -> None:
    """Time goes on, or a build is repeated for an earlier day."""
    city.today = (dt.date(2026, 11, 1) + dt.timedelta(days=number % 40)).isoformat()


def kill(city: City, number: int) -> None:
    """The next build is killed in the middle, and run again."""
    city.crash_after = number % 12


def disturb_output(city: City, number: int) -> None:
    """Somebody changes, empties, removes or adds a file of the finished site."""
    files = sorted(path for path in city.output.rglob("*") if path.is_file() and path.name != ".jendela")
    if not files:
        return
    path = files[number % len(files)]
    data = path.read_bytes()
    if number % 5 == 0:
        path.unlink()
    elif number % 5 == 1:
        path.write_bytes(data.replace(b"a", b"b"))
    elif number % 5 == 2:
        path.write_bytes(b"")
    elif number % 5 == 3:
        path.with_name("tamu.html").write_bytes(b"tamu")
    else:
        shutil.rmtree(city.output)


def disturb_cache(city: City, number: int) -> None:
    """The cache is cut short, spoiled in one byte, emptied, or gone."""
    files = sorted(city.cache.glob("*.sqlite")) if city.cache.is_dir() else []
    if not files:
        return
    path = files[number % len(files)]
    data = path.read_bytes()
    spot = (number * 7919) % max(1, len(data))
    if number % 4 == 0:
        path.write_bytes(data[:spot])
    elif number % 4 == 1:
        path.write_bytes(data[:spot] + bytes([data[spot] ^ 255]) + data[spot + 1 :])
    elif number % 4 == 2:
        path.write_bytes(b"bukan basis data" * 99)
    else:
        shutil.rmtree(city.cache)


def exempt(city: City, number: int) -> None:
    """An exemption comes, ends on another day, is replaced by a record of open information, or is not any more."""
    name = DEPARTMENTS[number % 3]
    path = f"opd/{name}/pengecualian/tanah-{number % 2}.yaml"
    last = (dt.date(2026, 11, 1) + dt.timedelta(days=number * 7 % 60)).isoformat()
    if number % 5 == 4:
        text = information("Rencana tanah", "bk-03", dari_pengecualian=f"{name}/pengecualian/tanah-{number % 2}")
        write_content(city.content, {f"opd/{name}/informasi/tanah.yaml": text}, city=False)
    write_content(city.content, {path: exemption(f"Rencana tanah {number % 3}", last)}, city=False)


def freeze(city: City, number: int) -> None:
    """A frozen list of a decree comes, gets other entries, is spoiled, or goes."""
    file = city.content / f"penetapan/2026-0{1 + number % 3}-26-sk.json"
    if number % 5 == 4:
        file.unlink(missing_ok=True)
    else:
        data = frozen_list(number % 7)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data.replace(b"Contoh", b"Lain", 1) if number % 5 == 3 else data)


def register(city: City, number: int) -> None:
    """A request comes or is answered, is objected to, or the officer writes of the obstacles of a year."""
    name, about = DEPARTMENTS[number % 3], number % 4
    write_content(city.content, {f"opd/{name}/permohonan/p-{about}.yaml": request(number)}, city=False)
    if number % 3 == 1:
        write_content(city.content, {f"opd/{name}/keberatan/k-{about}.yaml": objection(number, about)}, city=False)
    if number % 5 > 2:
        report = information(f"Laporan akses {number}", "bk-05-4", tahun=str(2025 + number % 2))
        text = f"---\n{report}---\n## Kendala\n\nPetugas kurang {number}.\n"
        write_content(city.content, {f"opd/kominfo/informasi/akses-{number % 2}.md": text}, city=False)


def document(city: City, number: int) -> None:
    """An attached PDF becomes a scan, loses its tags, breaks, or gets its words back; its size may stay the same."""
    made = (scan(1 + number % 3), text_pdf(1 + number % 3), text_pdf(2, tagged=True), b"%PDF-1.7 rusak")
    name = DEPARTMENTS[number % 3]
    files: dict[str, str | bytes] = {
        f"berkas/{name}/laporan.pdf": made[number % len(made)],
        f"opd/{name}/berita/pdf.md": berita("Berita dengan PDF", berkas="[{berkas: laporan.pdf, judul: Laporan}]"),
    }
    write_content(city.content, files, city=False)


def forms(city: City, number: int) -> None:
    """A record gains or loses a plain summary, sign language, or a recording."""
    extra: list[dict[str, str]] = [
        {},
        {"ringkasan_sederhana": f"Kalimat mudah {number % 4}."},
        {"format_alternatif": "[{bentuk: bisindo, tautan: https://video.uji.example/a}]"},
        {"audio": "[{judul: Suara, berkas: suara.mp3, durasi: 0:10, transkrip: Halo.}]"},
    ]
    name = DEPARTMENTS[number % 3]
    files: dict[str, str | bytes] = {
        f"berkas/{name}/suara.mp3": b"ID3" + b"suara" * (1 + number % 5),
        f"opd/{name}/berita/ragam.md": berita("Berita beragam", **extra[number % len(extra)]),
    }
    write_content(city.content, files, city=False)


def language(city: City, number: int) -> None:
    """The interface is English, and another word is said in it; or Indonesian again."""
    file = city.theme / "bahasa" / "en.po"
    text = (ROOT / "theme" / "bahasa" / "en.po").read_text(encoding="utf-8")
    file.write_text(text.replace('msgstr "Home"', f'msgstr "Home {number % 3}"'), encoding="utf-8")
    (city.content / "kota.yaml").write_text(KOTA + ("bahasa: en\n" if number % 4 else ""), encoding="utf-8")


CHANGES: tuple[Change, ...] = (
    add, add_other, title, day, body, delete, rename, move, rename_department, department, hide, break_record, commit_and_break, commit_and_delete, attachment,
    city_file, calendar, other_names, false_alarm, false_alarm_of_a_certain_kind, false_alarm_in_a_file, template, style, setting, law, today, kill, disturb_output, disturb_cache,
    exempt, freeze, register, own_duties, theme_of_the_city, picture, document, forms, language,
)  # fmt: skip
