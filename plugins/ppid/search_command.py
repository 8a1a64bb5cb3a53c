"""``python -m plugins.ppid cari`` and ``nilai-cari``: search as citizens have it, and how well it answers them.

Exit codes: 0 told, 2 the content cannot be read or the questions are not sound, 3 usage, 10 a floor is not reached.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from . import urls
from .commands import OK, STOPPED, WITHHELD, Parser, cache_of, content_options, reading
from .finding import Answer, Finder, finder, with_phrases
from .formats import angka
from .questions import FILE, questions
from .records.pertanyaan import JenisPertanyaan, Pertanyaan
from .registry import Registry
from .report import text
from .search import variants
from .search.evaluation import DEPTH, Score, judged, mean
from .search.phrases import LOOKED
from .search.results import FACETS
from .search.stemmer import indonesian
from .search.synonyms import national
from .search.vocabulary import LETTERS, read

FLOOR = Score(ndcg=0.80, pertama=0.60, sepuluh=0.95, kosong=0.0)
"""What search must reach on the questions that nobody looked at while tuning it."""
MOST = 40
"""Lines of one part of the report."""


def main(arguments: list[str]) -> int:
    """``cari``: the same results, in the same order, as the page of search."""
    parser = Parser(prog="cari", description="Mencari seperti di situs: alamat, judul, perangkat daerah, dan skor.")
    parser.add_argument("kata", nargs="+", help="yang dicari")
    parser.add_argument("--banyak", type=int, default=0, help=f"banyaknya hasil (baku: {DEPTH}; untuk frasa {LOOKED})")
    parser.add_argument("--persis", action="store_true", help="jangan perbaiki salah ketik")
    for name in FACETS:
        parser.add_argument(f"--{name}", action="append", default=[], help="hanya yang ini; boleh diulang")
    content_options(parser)
    parser.add_argument(
        "--situs", default="output", help="folder situs yang sudah dibuat, untuk memeriksa frasa (baku: output)"
    )
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    options = parser.parse_args(arguments)
    facets = {name: getattr(options, name) for name in FACETS if getattr(options, name)}
    with _finder(options) as found:
        if found is None:
            return STOPPED
        typed = " ".join(options.kata)
        search = found[1]
        phrases = search.understood(typed).frasa
        wanted = options.banyak if options.banyak > 0 else LOOKED if phrases else DEPTH
        answer = search.find(typed, max(wanted, LOOKED) if phrases else wanted, facets, options.persis)
    if answer.cari.frasa:
        try:
            answer = with_phrases(answer, partial(_page, Path(options.situs)))
        except OSError as error:
            print(_UNSEEN.format(frasa=typed, berkas=error.filename), file=sys.stderr)
            return STOPPED
    if options.json:
        rows = [each._asdict() for each in answer.hasil[:wanted]]
        told = {"dicari": answer.dicari, "jumlah": answer.jumlah, "semua": answer.semua, "hasil": rows}
        if answer.cari.frasa:
            told |= {"dilihat": answer.dilihat, "memuat_frasa": len(answer.hasil)}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(typed, answer, wanted)))
    return OK


_UNSEEN = (
    'Frasa dalam {frasa} tidak dapat diperiksa: halaman "{berkas}" tidak terbaca.\n'
    "Frasa dilihat pada situs yang sudah dibuat. Jalankan dahulu: python3 tasks.py build. Situs di folder lain: tambahkan --situs."
)


def _page(site: Path, address: str) -> bytes:
    return (site / urls.file_of(address)).read_bytes()


def _lines(typed: str, answer: Answer, most: int) -> Iterator[str]:
    if answer.dicari != typed:
        yield f'Menampilkan hasil untuk "{answer.dicari}". Cari persis: tambahkan --persis.'
    if not answer.jumlah:
        why = f'"{answer.dicari}" tidak memuat kata yang dapat dicari; tambahkan kata lain.'
        yield why if answer.umum else f'Tidak ada hasil untuk "{answer.dicari}".'
        return
    yield _counted(answer)
    for number, hit in enumerate(answer.hasil[:most], 1):
        yield f"{number:>3}. {hit.judul}"
        yield f"     {hit.alamat}  ({', '.join(filter(None, (hit.opd, hit.jenis, hit.tanggal)))}; skor {angka(hit.skor)})"


def _counted(answer: Answer) -> str:
    """How many there are, in the words of the page of search."""
    if not answer.cari.frasa:
        whole = angka(answer.semua) if answer.semua else "tidak ada yang"
        return f"{angka(answer.jumlah)} hasil, {whole} memuat semua kata."
    there, others = angka(len(answer.hasil)), answer.jumlah - answer.dilihat
    if not others:
        return f"{there} hasil memuat frasa persis."
    first = f"{there} dari {angka(answer.dilihat)} hasil pertama memuat frasa persis"
    return f"{first}; {angka(others)} hasil lain tidak diperiksa."


def main_judged(arguments: list[str]) -> int:
    """``nilai-cari``: the measures over the questions in ``pertanyaan.yaml`` and over those made from them, and what to mend."""
    parser = Parser(prog="nilai-cari", description="Menilai pencarian dengan pertanyaan warga di pertanyaan.yaml.")
    parser.add_argument("--laporan", action="store_true", help="juga pertanyaan yang gagal dan kata tanpa akar")
    content_options(parser)
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    options = parser.parse_args(arguments)
    with _finder(options) as found:
        if found is None:
            return STOPPED
        registry, search = found
        questions = questions_of(Path(options.content), registry)
        if questions is None:
            return STOPPED
        scores = [_score(search, registry, question, question.tanya) for question in questions]
        parts = _parts(questions, scores) | _generated(search, registry, questions)
        groups = {name: mean(each) for name, each in parts.items()}
        if options.json:
            print(json.dumps({name: score._asdict() for name, score in groups.items()}, ensure_ascii=False, indent=1))
        else:
            print("\n".join(_table(parts)))
        if options.laporan:
            print("\n".join(_report(search, questions, scores)))
    below = groups.get("uji", FLOOR)
    good = all(have >= least for have, least in zip(below[:3], FLOOR[:3], strict=True)) and below.kosong <= FLOOR.kosong
    if not good:
        print("Pencarian di bawah batas untuk pertanyaan uji.", file=sys.stderr)
    return OK if good else WITHHELD


@contextmanager
def _finder(options: argparse.Namespace) -> Iterator[tuple[Registry, Finder] | None]:
    with reading(options) as (store, result):
        if result.registry is None:
            print("Isi belum dapat dibaca. Jalankan dahulu: python3 tasks.py periksa", file=sys.stderr)
            yield None
            return
        with finder(result.registry, store, Path(options.content), cache_of(options)) as search:
            yield result.registry, search


def questions_of(content: Path, registry: Registry) -> tuple[Pertanyaan, ...] | None:
    """The questions, or None when they are not sound; what is wrong is told."""
    if not (content / FILE).is_file():
        print(f"Belum ada {content / FILE}. Tulis pertanyaan warga beserta rekaman yang menjawabnya.", file=sys.stderr)
        return None
    found, problems = questions(content, registry.records)
    if problems:
        print(text(problems, content.as_posix()), file=sys.stderr)
    return found if not problems else None


def grades(registry: Registry, question: Pertanyaan) -> dict[str, int]:
    """What each address is worth as an answer."""
    return {registry.records[each.rekaman].url: each.nilai for each in question.jawaban}


def _score(search: Finder, registry: Registry, question: Pertanyaan, asked: str) -> Score:
    hits = search.find(asked, DEPTH).hasil
    return judged([hit.alamat for hit in hits], grades(registry, question))


def _parts(questions: tuple[Pertanyaan, ...], scores: list[Score]) -> dict[str, list[Score]]:
    """The scores of each part, and of each sort of question within it."""
    found: dict[str, list[Score]] = defaultdict(list)
    for question, score in zip(questions, scores, strict=True):
        found[question.bagian.value].append(score)
        found[f"{question.bagian.value} · {question.jenis.label}"].append(score)
    return {name: found[name] for name in sorted(found)}


def _generated(search: Finder, registry: Registry, questions: tuple[Pertanyaan, ...]) -> dict[str, list[Score]]:
    """The scores of questions made from those of each part: asked otherwise, with the same answers."""
    attested = {word for letter in range(len(LETTERS)) for word, _level in read(search.suggestions(letter))}
    names = (national(), registry.sinonim)
    sets: dict[str, Callable[[Pertanyaan], str]] = {
        "bentuk lain": lambda each: variants.reformed(each.tanya, attested),
        "salah ketik": lambda each: variants.mistyped(each.tanya),
        "singkatan ditukar": lambda each: variants.respelt(each.tanya, names),
        "dijadikan kalimat": lambda each: "" if each.jenis is JenisPertanyaan.KALIMAT else variants.spoken(each.tanya),
    }
    found: dict[str, list[Score]] = {}
    for part in sorted({each.bagian.value for each in questions}):
        for name, made in sets.items():
            asked = [(each, made(each)) for each in questions if each.bagian.value == part]
            scores = [_score(search, registry, each, text) for each, text in asked if text]
            if scores:
                found[f"{part}, {name}"] = scores
    return found


def _table(parts: Mapping[str, list[Score]]) -> Iterator[str]:
    width = max(map(len, parts), default=0)
    yield f"{'':<{width}}  banyak  nDCG@10  pertama  sepuluh   kosong"
    for name, scores in parts.items():
        figures = "  ".join(f"{value:7.3f}".replace(".", ",") for value in mean(scores))
        yield f"{name:<{width}}  {len(scores):>6}  {figures}"


def _report(search: Finder, questions: tuple[Pertanyaan, ...], scores: list[Score]) -> Iterator[str]:
    """Questions to tune by that found no answer, and frequent words of the site whose root is not known."""
    failed = [
        question.tanya
        for question, score in zip(questions, scores, strict=True)
        if not score.sepuluh and question.bagian.value == "setel"
    ]
    yield f"\nPertanyaan tanpa jawaban di antara {DEPTH} hasil pertama: {len(failed)}"
    yield from (f"  {each}" for each in failed[:MOST])
    known = indonesian()
    words = [each for letter in range(len(LETTERS)) for each in read(search.suggestions(letter))]
    rootless = sorted((-level, word) for word, level in words if level > 1 and len(word) > 4 and not known.form(word))
    yield f"\nKata yang sering, tanpa akar yang dikenal: {len(rootless)}"
    yield from (f"  {word}" for _level, word in rootless[:MOST])
