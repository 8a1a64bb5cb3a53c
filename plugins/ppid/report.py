"""One report of problems in every form people and machines read: text, JSON, annotations, SARIF."""

import json
from collections.abc import Callable, Iterable

from .masking import covered
from .problems import Problem, catalogue

Report = Callable[[Iterable[Problem], str], str]


def text(problems: Iterable[Problem], root: str) -> str:
    """What a person reads in a terminal: place, what, why, how to mend."""
    parts = []
    for problem in problems:
        place = _place(problem, root)
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


FORMATS: dict[str, Report] = {"teks": text, "json": as_json, "github": github, "gitlab": gitlab, "sarif": sarif}
"""Every report by the name given to ``--format``."""


def _place(problem: Problem, root: str) -> str:
    path = covered(problem.path)
    return f"{root}/{path}" if root else path


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
