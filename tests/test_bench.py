"""The measurement of search measures what it says: every answer is counted, questions stay the same, a broken promise is told."""

import gzip
import json
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from bench import gates, judging, rival, search_share, searching
from bench.__main__ import searched, told
from bench.browsing import OURS, asked, chromium, further
from bench.plan import Results
from bench.promises import SEARCHING
from bench.served import Answer, serving
from plugins.headers import HEADERS
from plugins.ppid.search.evaluation import Score
from tests.support import ROOT, TODAY, berita, write_content


def test_every_answer_is_counted_with_its_bytes_on_the_wire(tmp_path: Path) -> None:
    text = b"kata " * 200
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(text)
    (tmp_path / "b.bin").write_bytes(bytes(range(200)))
    (tmp_path.parent / "rahasia").write_bytes(b"x")
    with serving(tmp_path, {"X-Uji": "ya"}) as served:
        with urllib.request.urlopen(f"{served.origin}/a/?q=1") as answer:
            sent = answer.read()
            assert answer.headers["Content-Encoding"] == "gzip" and answer.headers["X-Uji"] == "ya"
        assert gzip.decompress(sent) == text
        assert served.answers == [Answer("a/index.html", 1000, len(sent))] and len(sent) < 100
        served.begin()
        with urllib.request.urlopen(f"{served.origin}/b.bin") as answer:
            assert answer.headers["Content-Encoding"] is None and answer.read() == bytes(range(200))
        for path in ("c", "%2e%2e/rahasia"):
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(f"{served.origin}/{path}")
        assert [(each.plain, each.wire) for each in served.answers] == [(200, 200), (0, 0), (0, 0)]


def test_program_data_and_page_are_told_apart() -> None:
    ours = [
        Answer("cari/index.html", 9000, 3000),
        Answer("aset/gaya.1.css", 9000, 2000),
        Answer("aset/cari.1.js", 30_000, 10_000),
        Answer("cari/indeks/m.json", 3000, 1000),
        Answer("cari/indeks/t/7.bin", 2000, 1500),
    ]
    found = searching._fetched(ours)
    assert found["mesin"] == 10 and found["data"] == 2.5 and found["keduanya"] == 12.5 and found["semua"] == 17.5
    assert found["mentah"] == 35 and found["permintaan"] == 3 and found["permintaan_semua"] == 5
    theirs = [
        Answer("index.html", 200, 100),
        Answer("pagefind/wasm.id.pagefind", 70, 70),
        Answer("pagefind/a.pf_meta", 9, 9),
    ]
    found = searching._fetched(theirs)
    assert found["mesin"] == 0.07 and found["data"] == 0.009 and found["permintaan"] == 2


def test_questions_are_of_three_words_of_one_page_and_stay(site: Path) -> None:
    found = searching.questions(site)
    assert len(found) == len(set(found)) == 3 * searching.THIRDS and found == searching.questions(site)
    pages = [f"{row[0]} {row[2]}".lower() for row in rival.rows(site)]
    for question in found:
        words = question.split()
        assert len(words) == 3 and any(all(word in page for word in words) for page in pages), question
    addresses = rival.addresses(site)
    assert len(addresses) > 400 and all("#" not in each for each in addresses)


def test_a_promise_that_is_not_kept_is_told() -> None:
    good = {name: searching.Spread(1, 2) for name in searching.ROWS}
    scores = {judging.JENDELA: Score(0.9, 0.9, 1.0, 0.0)}
    found = searching.Searched(good, good, scores, 7)
    assert searching.kept(found) and "TIDAK" not in searching.table(found, 10_000)
    assert set(SEARCHING) <= set(searching.ROWS)
    bad = found._replace(ours={**good, "rekaman": searching.Spread(501, 501)})
    assert not searching.kept(bad) and searching.table(bad, 10_000).count("TIDAK") == 1
    assert not searching.kept(found._replace(judged={judging.JENDELA: Score(0.9, 0.9, 1.0, 0.1)}))
    both = json.loads(told(Results(10_000), bad))
    assert both["pencarian"]["jendela"]["rekaman"]["tengah"] == 501 and both["rekaman"] == 10_000
    assert "pencarian" not in json.loads(told(Results(10_000), None))


def test_pagefind_is_helped_by_leaving_out_what_says_nothing() -> None:
    assert judging.telling("di mana mengurus akta kelahiran") == "mengurus akta kelahiran"
    assert judging.telling("apa itu") == "apa itu"


@pytest.mark.browser
def test_a_question_is_measured_in_a_browser(site: Path) -> None:
    queries = searching.questions(site)[:3]
    with chromium() as browser, serving(site, HEADERS) as served:
        fetched = asked(browser, served, OURS, queries[0])
        paths = [each.path for each in fetched]
        assert paths[0] == "cari/index.html" and "cari/indeks/m.json" in paths
        assert any(path.startswith("cari/indeks/d/") for path in paths) and len(set(paths)) == len(paths)
        assert all(0 < each.wire <= each.plain for each in fetched)
        times = further(browser, served, OURS, queries)
    assert len(times) == 2 and all(0 < each < 10 for each in times)


def test_our_build_without_search_has_every_page_and_no_file_of_search(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/b.md": berita()})
    command = [sys.executable, str(ROOT / "bench" / "unsearched.py"), "--content", str(content), "--cache", ""]
    command += ["--output", str(tmp_path / "hasil"), "--today", TODAY]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "hasil/berita/index.html").is_file() and not (tmp_path / "hasil/cari/indeks").exists()


def test_what_search_costs_within_a_build_is_noted_and_the_site_is_the_same(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/b.md": berita()})
    shared = ["--content", str(content), "--cache", "", "--today", TODAY]
    for script, name in (("bench/search_share.py", "diukur"), ("plugins/build.py", "biasa")):
        start = [str(ROOT / script), str(tmp_path / "catatan")] if name == "diukur" else ["-m", "plugins.build"]
        command = [sys.executable, *start, *shared, "--output", str(tmp_path / name)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    index = "cari/indeks"
    files = [{p.name: p.read_bytes() for p in (tmp_path / name / index).rglob("*.*")} for name in ("diukur", "biasa")]
    assert files[0] == files[1] and files[0]
    assert search_share.seconds(tmp_path / "catatan") > 0


def test_what_the_gates_cost_is_measured_where_they_stand(tmp_path: Path) -> None:
    found = gates.cost(tmp_path, 40)
    assert 0 < found.gerbang < found.dibaca and 0 < found.lagi < found.lampiran
    assert found.dibuka == 0


def test_search_of_one_record_may_cost_three_hundredths_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert searched({"dingin": 10.0, "judul": 0.1, "baru": 0.3})
    assert "ditepati: ya" in capsys.readouterr().out
    assert not searched({"dingin": 10.0, "judul": 0.1, "baru": 0.31})
    assert "ditepati: TIDAK" in capsys.readouterr().out
