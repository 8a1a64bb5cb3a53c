"""Lets single findings of personal data in attachments stand, each at its place in these very bytes, as the city has found."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .guard.files_found import Dokumen, clean
from .guard.files_personal import Alarm, without
from .problems import Problem
from .records.bukan_pribadi import BukanDataPribadi, JenisNomor


class FileWaiver(NamedTuple):
    """One waiver: the attachment, the kind and the word of a finding, its place, and the line that says so."""

    berkas: str
    jenis: str
    sidik: str
    tempat: str
    baris: int


class FileWaivers:
    """Applies waivers to what was found, and remembers which of them met something."""

    def __init__(self, waivers: Iterable[FileWaiver]) -> None:
        self._waivers: dict[str, list[FileWaiver]] = {}
        for each in waivers:
            self._waivers.setdefault(each.berkas, []).append(each)
        self._opened: set[str] = set()
        self._met: set[FileWaiver] = set()

    def excused(self, opened: Mapping[str, Dokumen]) -> dict[str, Dokumen]:
        """What remains of the findings in each attachment, by its path; no single alarms are in it any more."""
        self._opened.update(opened)
        return {path: self._remaining(path, found) if found.temuan else found for path, found in opened.items()}

    def unmet(self, there: Iterable[str]) -> Iterator[Problem]:
        """A warning for each waiver that met nothing; one of a file that is ``there`` and was not opened is not blamed."""
        unknown = set(there) - self._opened
        for each in sorted({each for known in self._waivers.values() for each in known} - self._met):
            if each.berkas not in unknown:
                values = {"berkas": each.berkas, "jenis": JenisNomor(each.jenis).label, "sidik": each.sidik}
                yield Problem.at(BukanDataPribadi.BERKAS, each.baris, "W-BUKAN-PRIBADI-TANPA", **values)

    def _remaining(self, path: str, found: Dokumen) -> Dokumen:
        waivers = self._waivers.get(path, ())

        def waived(alarm: Alarm) -> bool:
            met = [
                each
                for each in waivers
                if alarm.sidik and each[1:3] == alarm[3:5] and clean(each.tempat) == alarm.tempat
            ]
            self._met.update(met)
            return bool(met)

        kept = (without(each, waived) for each in found.temuan)
        return found._replace(temuan=tuple(each for each in kept if each is not None))
