"""Reads the records of a corpus folder one by one, as the peers' sites are written from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_LINK = re.compile(r"\{filename\}([a-z0-9-]+)\.md")


@dataclass(frozen=True, slots=True)
class Source:
    """One record as its file has it: the department, the kind, the identity, the fields and the Markdown text."""

    opd: str
    jenis: str
    ident: str
    fields: dict[str, Any]
    body: str

    @property
    def linked(self) -> list[str]:
        """The identities that the text links to; the corpus links within one department and kind."""
        return list(dict.fromkeys(_LINK.findall(self.body)))


def sources(corpus: Path) -> Iterator[Source]:
    """Every record below ``corpus`` in the order of its path; department profiles have the kind ``opd``."""
    for file in sorted((corpus / "opd").rglob("*.*")):
        parts = file.relative_to(corpus / "opd").parts
        head, body = _split(file.read_text(encoding="utf-8"))
        opd, jenis = parts[0], parts[1] if len(parts) == 3 else "opd"
        yield Source(opd, jenis, opd if jenis == "opd" else file.stem, data(head), body)


def data(text: str) -> dict[str, Any]:
    """The mapping that a YAML text holds."""
    found: dict[str, Any] = yaml.load(text, Loader=_LOADER)
    return found


def front_matter(fields: dict[str, Any], body: str = "") -> str:
    """A text file with ``fields`` as YAML between dashes and ``body`` below."""
    head = yaml.dump(fields, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n{body}"


def save(file: Path, text: str) -> None:
    """Write ``text`` to ``file``, making its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _split(text: str) -> tuple[str, str]:
    """The YAML and the text below it; a file without dashes is YAML alone."""
    if not text.startswith("---\n"):
        return text, ""
    head, _, body = text[4:].partition("\n---\n")
    return head, body
