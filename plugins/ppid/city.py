"""The files that speak of the city itself: ``kota.yaml``, ``wilayah.yaml``, where there are any ``libur.yaml`` and ``sinonim.yaml``, and its theme."""

from collections.abc import Container
from pathlib import Path
from typing import NamedTuple

from .intake.frozen import Beku
from .intake.own_duties import Tambahan
from .intake.reading import site_file_read
from .intake.tema import Tema
from .problems import Problem
from .records.kota import Kota, Wilayah
from .records.libur import Libur
from .records.sinonim import Sinonim

NEEDED = (Kota, Wilayah)


class Logo(NamedTuple):
    """The city's logo: its path in the content folder, its size in pixels, and the mark of its bytes."""

    path: str
    lebar: int
    tinggi: int
    mark: str


class City(NamedTuple):
    """What is known of the city besides its records; ``penetapan`` are its frozen lists, the oldest first; ``kewajiban`` its own duties."""

    kota: Kota
    wilayah: Wilayah
    libur: Libur
    penetapan: tuple[Beku, ...] = ()
    kewajiban: Tambahan = Tambahan()
    tema: Tema = Tema()
    logo: Logo | None = None
    sinonim: Sinonim = Sinonim()


def city(root: Path, there: Container[str], problems: list[Problem]) -> City | None:
    """The city of the content folder ``root`` that has the files ``there``; None when one of them is not sound.

    Without a sound calendar every deadline would be a guess, so a broken ``libur.yaml`` counts as much as the others. A broken
    ``sinonim.yaml`` is told of, and the city has no names of its own until it is mended.
    """
    found: list[object] = []
    for model in (*NEEDED, Libur):
        name = model.BERKAS
        if name not in there and model is Libur:
            found.append(Libur())
            continue
        value, faults = site_file_read(root, name, model) if name in there else (None, ())
        problems.extend(faults)
        if value is None:
            problems.append(Problem.at(name, 0, "E-LIBUR" if model is Libur else "E-KOTA", berkas=name))
        found.append(value)
    kota, wilayah, libur = found
    if isinstance(kota, Kota) and isinstance(wilayah, Wilayah) and isinstance(libur, Libur):
        return City(kota, wilayah, libur, sinonim=_names(root, there, problems))
    return None


def _names(root: Path, there: Container[str], problems: list[Problem]) -> Sinonim:
    """What the city calls things besides, for search; none where there is no such file, or no sound one."""
    if Sinonim.BERKAS not in there:
        return Sinonim()
    value, faults = site_file_read(root, Sinonim.BERKAS, Sinonim)
    problems.extend(faults)
    if isinstance(value, Sinonim):
        return value
    problems.append(Problem.at(Sinonim.BERKAS, 0, "E-SINONIM", berkas=Sinonim.BERKAS))
    return Sinonim()
