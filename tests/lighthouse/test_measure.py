"""What Lighthouse reports is read rightly, and its lock names every package by hash and no host."""

import json
from pathlib import Path

from .measure import CATEGORIES, HERE, failures, median, remember, remembered, scores

REPORT = {
    "categories": {
        "accessibility": {
            "score": 0.97,
            "auditRefs": [{"id": "image-alt", "weight": 10}, {"id": "lulus", "weight": 1}],
        },
        "best-practices": {"score": 1, "auditRefs": [{"id": "hanya-kabar", "weight": 0}]},
        "seo": {"score": None, "auditRefs": []},
        "performance": {"score": 0.5, "auditRefs": [{"id": "lambat", "weight": 1}]},
    },
    "audits": {
        "image-alt": {
            "id": "image-alt",
            "title": "Gambar",
            "score": 0,
            "details": {"items": [{"node": {"snippet": "<img>"}}]},
        },
        "lulus": {"id": "lulus", "title": "Lulus", "score": 1},
        "hanya-kabar": {"id": "hanya-kabar", "title": "Kabar", "score": 0},
        "lambat": {"id": "lambat", "title": "Lambat", "score": 0},
    },
}


def test_scores_are_percents_and_a_missing_one_is_nothing() -> None:
    assert scores(REPORT) == {"accessibility": 97, "best-practices": 100, "seo": 0, "performance": 50}


def test_only_what_weighs_in_a_held_category_is_told() -> None:
    assert failures(REPORT) == ["image-alt: Gambar <img>"]


def test_the_median_is_taken_of_each_category_alone() -> None:
    runs = [dict.fromkeys(CATEGORIES, score) for score in (100, 80, 90)]
    runs[0]["seo"] = 10
    assert median(runs) == {**dict.fromkeys(CATEGORIES, 90), "seo": 80}


def test_the_lock_holds_every_package_to_a_hash_and_names_no_host() -> None:
    text = (HERE / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}
    assert len(packages) > 100
    assert [name for name, each in packages.items() if not each["integrity"].startswith("sha512-")] == []
    assert "://" not in text and "resolved" not in text


def test_a_measuring_that_was_broken_off_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "catatan"
    assert remembered(file, 2) == {}
    runs = [dict.fromkeys(CATEGORIES, 100), dict.fromkeys(CATEGORIES, 90)]
    remember(file, "dip/", runs)
    remember(file, "", runs[:1])
    with file.open("a") as out:
        out.write('{"halaman": "dik/", "nil')
    assert remembered(file, 2) == {"dip/": runs}, "measured another number of times, or not to the end"
