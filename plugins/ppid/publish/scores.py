"""The page of the questionnaire: what the commission would see, item by item, down to the records behind each point."""

from .. import urls
from ..build.outputs import Crumb, Head, View
from ..formats import angka
from ..law.coverage import Sel
from ..law.duties import duties
from ..law.questionnaire import grade, grades
from ..law.score import NilaiKuesioner, rounded
from ..records.base import Tanda
from . import coverage
from .coverage import CITY_NAME
from .listing import HOME
from .views import Views

BOARD: Crumb = ("Cakupan", urls.coverage())


def tag(cell: Sel) -> Tanda:
    """The state of a cell as a tag."""
    return Tanda(cell.keadaan.label, cell.keadaan.nada)


def mark(found: NilaiKuesioner) -> dict[str, object]:
    """The mark of a questionnaire as the board shows it."""
    told, every = found.butir_terhitung
    return {
        "nilai": angka(rounded(found.nilai)),
        "predikat": grade(found.nilai).nama,
        "terhitung": angka(rounded(found.terhitung)),
        "butir": told,
        "semua": every,
        "nama": f"{found.kuesioner.nama}, {found.kuesioner.komisi}",
    }


def score_view(views: Views, _prefix: str) -> View:
    """The questionnaire of the city's commission, item by item down to records."""
    ask = views.ask
    year = ask.registry.today.year
    found = coverage.questionnaire(ask, year, coverage.of_everyone(ask, year))
    values = {
        "skor": mark(found),
        "kuesioner": found.kuesioner,
        "hari": ask.registry.today,
        "tahun": year,
        "indikator": [
            {
                "nama": each.indikator.nama,
                "bobot": angka(rounded(each.bobot)),
                "pasti": each.indikator.bobot is not None,
                "nilai": angka(rounded(each.nilai * 100)) if each.nilai is not None else "",
                "butir": [
                    {
                        "teks": item.butir.teks,
                        "cara": item.butir.cara.label if len(item.sel) > 1 else "",
                        "manusia": item.butir.manusia,
                        "nilai": angka(rounded(item.nilai * 100)) if item.nilai is not None else "",
                        "sel": [
                            (_name(cell), tag(cell), views.proof(cell.bukti) if cell.bukti else None)
                            for cell in item.sel
                        ],
                    }
                    for item in each.butir
                ],
            }
            for each in found.indikator
        ],
        "cakupan": urls.coverage(),
        "predikat": [(each.mulai, each.nama) for each in grades()],
    }
    head = Head(
        judul="Perkiraan nilai keterbukaan",
        uraian="Kuesioner komisi informasi yang diisi dari rekaman situs ini, butir demi butir.",
        remah=(HOME, BOARD, ("Perkiraan nilai", None)),
        aktif="informasi",
    )
    return View(head, values)


def _name(cell: Sel) -> str:
    """What a cell of the questionnaire is about: a duty, or the item itself."""
    return duties()[cell.kode].nama if cell.kode in duties() else CITY_NAME
