"""What several tests need: a small content folder from a dict, and builds of it."""

import datetime as dt
import io
import os
import random
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-21"
NOW = dt.datetime(2026, 11, 21, tzinfo=dt.timezone(dt.timedelta(hours=7)))

KOTA = """\
nama: Kota Uji
pemerintah: Pemerintah Kota Uji
provinsi: Provinsi Uji
kode_wilayah: 99.01
zona_waktu: Asia/Pontianak
judul_situs: Jendela Kota Uji
opd_utama: kominfo
alamat: Jalan Uji
telepon: (000) 000000
surel: ppid@uji.example
jam_layanan:
  - hari: [senin, selasa, rabu, kamis, jumat]
    buka: "08.00"
    tutup: "15.00"
kanal:
  - nama: Meja layanan
komisi_informasi:
  nama: Komisi Informasi Provinsi Uji
"""
WILAYAH = """\
kode: 99.01
nama: Kota Uji
sumber: Data uji
kecamatan:
  - kode: 99.01.01
    nama: Utara
    kelurahan:
      - {kode: 99.01.01.1001, nama: Muara}
"""


def ended(command: Callable[[list[str]], int], arguments: Sequence[str]) -> int:
    """The exit code of a command, whether it returns it or, used wrongly, leaves with it."""
    try:
        return command(list(arguments))
    except SystemExit as left:
        return int(str(left.code))


def opd(name: str, **changes: str) -> str:
    """A department's profile."""
    fields = {
        "judul": f"Dinas {name}",
        "ringkasan": f"Mengurus {name} di Kota Uji.",
        "tanggal": "2026-01-02",
        "singkatan": name,
        "jenis": "dinas",
        "kepala": "{jabatan: Kepala Dinas}",
        "ppid_pelaksana": "{jabatan: Sekretaris Dinas}",
        "operator": "{nama: Operator PPID}",
        "alamat": "Jalan Uji",
        "tugas": f"Menyelenggarakan urusan {name}.",
    }
    return yaml_of({**fields, **changes})


def berita(title: str = "Berita uji", body: str = "Isi berita.\n", **changes: str) -> str:
    """A news record with front matter."""
    fields = {
        "judul": title,
        "ringkasan": "Ringkasan berita untuk uji.",
        "tanggal": "2026-10-01",
        "penulis": "Diskominfo",
    }
    return f"---\n{yaml_of({**fields, **changes})}---\n{body}"


def yaml_of(fields: Mapping[str, str]) -> str:
    """One line a field, in their order; the value is written as given."""
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def write_content(folder: Path, files: Mapping[str, str | bytes], city: bool = True) -> Path:
    """Write ``files`` below ``folder``, with a city, one department ``kominfo`` and nothing else added."""
    base: dict[str, str | bytes] = (
        {"kota.yaml": KOTA, "wilayah.yaml": WILAYAH, "opd/kominfo/opd.yaml": opd("Kominfo")} if city else {}
    )
    for name, content in {**base, **files}.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def committed(folder: Path, moment: str = "2026-11-01T08:00:00+07:00") -> None:
    """Commit everything below ``folder`` as it is, at ``moment``; it becomes a work tree of git if it is none yet."""
    dated = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    run = ["git", "-C", str(folder), "-c", "user.name=Uji", "-c", "user.email=uji@uji.example", "-c", "gc.auto=0"]
    for command in (["init", "-q", "-b", "utama"], ["add", "-A"], ["commit", "-q", "--allow-empty", "-m", "uji"]):
        subprocess.run([*run, *command], check=True, env={**os.environ, **dated}, capture_output=True)


def photo(width: int = 8, height: int = 6, shade: int = 0, kind: str = "PNG") -> bytes:
    """A picture file with soft colours, as a photograph has them; another ``shade``, another picture."""
    from PIL import Image

    channels = (
        Image.linear_gradient("L").rotate(90 * (shade % 4)).resize((width, height)),
        Image.radial_gradient("L").resize((width, height)),
        Image.new("L", (width, height), shade * 7 % 256),
    )
    buffer = io.BytesIO()
    Image.merge("RGB", channels).save(buffer, kind)
    return buffer.getvalue()


def built(content: Path, output: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real build as its own process."""
    command = [sys.executable, "-m", "plugins.build", "--content", str(content), "--output", str(output)]
    command += ["--today", TODAY, "--cache", "", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment}, check=False
    )


def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run of tests, which all its workers have in common; each has one of its own in there."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


def checked(content: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the real check as its own process."""
    command = [sys.executable, "-m", "plugins.ppid", "periksa", "--content", str(content), "--today", TODAY]
    return subprocess.run([*command, "--cache", "", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one error: a letter left out, put in, another, or two swapped; never the first."""
    place = chance.randrange(1, len(word) - 1)
    letter = chance.choice("aiueonrtkslm")
    return chance.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )


def examples(number: int) -> int:
    """How many examples a property is tried with: ``number``, or ten thousand in the longer job."""
    return 10_000 if os.environ.get("JENDELA_PANJANG") == "1" else number
