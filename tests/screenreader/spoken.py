"""What Orca said of one page as lines that are equal from run to run, and how two such texts differ.

Left out is what the browser says of itself, what comes before the page is told of, and the voice. Nothing else is changed, so that
a doubled word, a missing space or an empty name stays to be heard.
"""

import difflib
import re
from collections.abc import Iterable

UTTERANCE = re.compile(r"SPEECH OUTPUT: '(.*)'(?: voice=\w+)?(?: ?\{.*\})?", flags=re.DOTALL)
BROWSER = re.compile(
    r".* - Chromium bingkai\.?|Chromium bingkai\.?|Address and search bar .*|waspada .*|This dialog is .*"
    r"|Pilihan dihapus\.|Memuat\. Harap tunggu\."
)
"""What is said of the window, its bar and its dialogs, and how long the page took."""
LOADED = "Selesai memuat "
"""How Orca begins to tell of a page; before it the title comes once or twice, as the window and the page gain the focus."""
ADDRESS = re.compile(r"127\.0\.0\.1:\d+")
LAST = "Situs ini tanpa kuki dan tanpa pelacak."
"""The last words of every page."""


def utterances(logged: Iterable[str]) -> list[str]:
    """The words of what Orca logged, without the voice; a line break within them is a stroke, spaces are one."""
    found = (UTTERANCE.fullmatch(each) for each in logged)
    return [re.sub(" +", " ", ADDRESS.sub("localhost", each[1].strip()).replace("\n", " / ")) for each in found if each]


def of_page(logged: Iterable[str]) -> list[str]:
    """What was said from the moment on at which Orca tells of the page."""
    said = [each for each in utterances(logged) if each and not BROWSER.fullmatch(each)]
    begun = [number for number, each in enumerate(said) if each.startswith(LOADED)]
    return said[begun[-1] :] if begun else said


def read_through(logged: Iterable[str]) -> bool:
    """Whether the page has been read to its last words."""
    return LAST in of_page(logged)


def difference(kept: str, heard: str, name: str) -> str:
    """A unified diff, nothing when both are equal."""
    lines = difflib.unified_diff(
        kept.splitlines(), heard.splitlines(), f"{name} (tersimpan)", f"{name} (terdengar)", lineterm="", n=3
    )
    return "\n".join(lines)
