"""One report of problems in every form people and machines read: text, JSON, annotations, SARIF, JUnit."""

import functools
import json
import re
from collections.abc import Callable, Iterable

from .masking import covered, unforged
from .problems import Problem, catalogue

Report = Callable[[Iterable[Problem], str], str]


def text(problems: Iterable[Problem], root: str) -> str:
    """What a person reads in a terminal: place, what, why, how to mend."""
    parts = []
    for problem in problems:
        place = unforged(_place(problem, root))
        line = f":{problem.line}" if problem.line else ""
        parts.append(
            f"{place}{line}  {problem.tingkat.label} {problem.code}\n"
            f"  {problem.apa.strip()}\n"
            f"  Mengapa: {problem.mengapa.strip()}\n"
            f"  Perbaikan: {problem.perbaikan.strip()}\n"
        )
    return "\n".join(parts)


def as_json(problems: Iterable[Problem], root: str) -> str:
    """An array of objects, one a problem."""
    rows = [
        {
            "berkas": _place(problem, root),
            "baris": problem.line,
            "kode": problem.code,
            "tingkat": problem.tingkat.value,
            "apa": problem.apa.strip(),
            "mengapa": problem.mengapa.strip(),
            "perbaikan": problem.perbaikan.strip(),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def github(problems: Iterable[Problem], root: str) -> str:
    """Workflow commands of GitHub Actions, one line a problem."""
    rows = []
    for problem in problems:
        level = "error" if problem.galat else "warning"
        place = f"file={_property(_place(problem, root))},line={max(problem.line, 1)},title={_property(problem.code)}"
        rows.append(f"::{level} {place}::{_data(f'{problem.apa.strip()} {problem.perbaikan.strip()}')}\n")
    return "".join(rows)


def gitlab(problems: Iterable[Problem], root: str) -> str:
    """A GitLab Code Quality report."""
    rows = [
        {
            "description": f"{problem.apa.strip()} {problem.perbaikan.strip()}",
            "check_name": problem.code,
            "fingerprint": f"{problem.code}:{covered(problem.path)}:{problem.line}:{','.join(problem.shown)}",
            "severity": "major" if problem.galat else "minor",
            "location": {"path": _place(problem, root), "lines": {"begin": max(problem.line, 1)}},
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def sarif(problems: Iterable[Problem], root: str) -> str:
    """SARIF 2.1.0 (OASIS), with the catalogue entries used as rules."""
    found = list(problems)
    codes = sorted({problem.code for problem in found})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": catalogue()[code].kelompok},
            "fullDescription": {"text": catalogue()[code].mengapa},
            "help": {"text": catalogue()[code].perbaikan},
        }
        for code in codes
    ]
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": "error" if problem.galat else "warning",
            "message": {"text": f"{problem.apa.strip()} {problem.perbaikan.strip()}"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": _place(problem, root)},
                        "region": {"startLine": max(problem.line, 1)},
                    }
                }
            ],
        }
        for problem in found
    ]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "jendela", "rules": rules}}, "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def junit(problems: Iterable[Problem], root: str, strict: bool = False) -> str:
    """JUnit XML: a problem that fails the check is a failed test, a warning a skipped one unless the check is ``strict``."""
    found = list(problems)
    failed = sum(strict or problem.galat for problem in found)
    cases = [_case(problem, root, strict or problem.galat) for problem in found]
    if not cases:  # some readers refuse a report without any test
        cases = [' <testcase classname="periksa" name="Tidak ada masalah."/>\n']
    counts = f'tests="{len(cases)}" failures="{failed}" errors="0" skipped="{len(found) - failed}"'
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n<testsuite name="jendela" {counts}>\n'
    return f"{head}{''.join(cases)}</testsuite>\n</testsuites>\n"


def _case(problem: Problem, root: str, fails: bool) -> str:
    place, said = _xml(_place(problem, root)), _xml(problem.apa.strip())
    case = f' <testcase classname="{place}" name="{problem.code} baris {problem.line}" file="{place}" line="{max(problem.line, 1)}">'
    if not fails:
        return f'{case}<skipped message="{said}"/></testcase>\n'
    rest = _xml(f"{problem.mengapa.strip()} {problem.perbaikan.strip()}")
    return f'{case}<failure type="{problem.tingkat.value}" message="{said}">{rest}</failure></testcase>\n'


FORMATS: dict[str, Report] = {
    "teks": text, "json": as_json, "github": github, "gitlab": gitlab, "sarif": sarif, "junit": junit,
}  # fmt: skip
"""Every report by the name given to ``--format``."""


@functools.cache
def _never() -> re.Pattern[str]:
    """What XML 1.0 has no way to write; it takes a while to compile, and only some reports need it."""
    return re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def _xml(value: str) -> str:
    """A value as it may stand in XML, on one line."""
    from html import escape  # what this escapes is what XML wants

    return escape(" ".join(_never().sub("\ufffd", value).split()))


def _place(problem: Problem, root: str) -> str:
    path = covered(problem.path)
    return f"{root}/{path}" if root else path


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
