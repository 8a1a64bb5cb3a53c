"""Hugo and Pagefind: Hugo's site with a search index made from the record pages of its output."""

import shlex
from pathlib import Path

from ... import tools
from .. import hugo

NAME = "Hugo dan Pagefind"
_ARTICLE = '<article class="rekaman lebar">'


def write(corpus: Path, site: Path) -> None:
    """Write Hugo's site of ``corpus`` into the folder ``site``, its record pages marked for the index."""
    hugo.write(corpus, site)
    for file in (site / "layouts").rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        if _ARTICLE in text:
            file.write_text(text.replace(_ARTICLE, f"{_ARTICLE[:-1]} data-pagefind-body>"), encoding="utf-8")


def command(site: Path, output: Path) -> list[str]:
    """The build of ``site`` into ``output`` and then the index, to be run in the folder ``site``."""
    index = [str(tools.pagefind()), "--quiet", "--site", str(output)]
    return ["sh", "-c", f"{shlex.join(hugo.command(site, output))} && exec {shlex.join(index)}"]
