"""Over a hundred seeded faults: each is caught by a check that is silent on the sound page, so that the checks still bite.

``JENDELA_PANJANG=1`` asks the browser about every fault, not only about those that nothing cheaper has caught. The table is
printed with ``-s``.
"""

import os
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import browser

from .behaviour import CHECKS
from .contract import check_group
from .faults import FAULTS
from .mutation import NEIGHBOURS, Engines, Seeded, by_contract, by_vnu, seeded, served

__all__ = ["browser"]
FEWEST = 45


@pytest.fixture(scope="module")
def faults(site: Path) -> list[Seeded]:
    return seeded(site)


@pytest.fixture(scope="module")
def cheap(site: Path, faults: list[Seeded]) -> dict[str, list[str]]:
    """What the contract catches of every fault."""
    files = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    names = sorted(name for name in files if name.endswith(".html"))
    _, around = check_group(site, ["index.html", *names[:: max(1, len(names) // NEIGHBOURS)]])
    return {each.fault.name: by_contract(each, around, files) for each in faults}


def test_there_are_enough_faults_of_enough_sorts() -> None:
    assert len(FAULTS) >= FEWEST and len({each.criterion for each in FAULTS.values()}) >= 40


def test_a_fault_changes_its_page_and_nothing_else(faults: list[Seeded]) -> None:
    assert all(each.sound != each.faulty for each in faults)


def test_the_contract_catches_most_by_itself(cheap: dict[str, list[str]]) -> None:
    """It takes seconds and no browser: what it stops catching would be caught late, or by nobody."""
    assert sum(map(bool, cheap.values())) >= len(FAULTS) * 4 // 5


@pytest.mark.engines
@pytest.mark.browser
def test_every_fault_is_caught(
    browser: Browser, site: Path, faults: list[Seeded], cheap: dict[str, list[str]], tmp_path: Path
) -> None:
    by_checker = by_vnu(faults, tmp_path)
    caught = {each.fault.name: cheap[each.fault.name] + ["vnu"] * (each.fault.name in by_checker) for each in faults}
    thorough = bool(os.environ.get("JENDELA_PANJANG"))
    with served(site, {each.fault.name: (each.file, each.faulty) for each in faults}) as origin:
        engines = Engines(browser, origin, CHECKS)
        for each in faults:
            name = each.fault.name
            if thorough or not caught[name]:
                caught[name] += engines.by_axe(each)
            if thorough or not caught[name]:
                caught[name] += engines.by_behaviour(each)
        engines.close()
    for each in faults:
        print(f"{each.fault.criterion:7} {each.fault.name:32} {', '.join(caught[each.fault.name]) or 'NOTHING'}")
    print(Counter(check.partition(":")[0] for checks in caught.values() for check in checks[:1]).most_common())
    assert [name for name, checks in caught.items() if not checks] == []
