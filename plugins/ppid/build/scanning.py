"""Looks at what is about to be written, whatever it was made from: the last gate, and independent of all before it.

Pages go through a screen first (``scan_screen``); only what that cannot vouch for is taken apart (``scan_page``, ``scan_data``).
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence

from .. import urls
from ..problems import Problem
from .scan_data import CHECKED, data_faults
from .scan_page import Faults, page_faults
from .scan_personal import Stand, Stood, doubtful, personal_faults
from .scan_screen import Screen


def stray_faults(names: Iterable[str]) -> list[Problem]:
    """A fault for each file in the folder that no build planned."""
    return [Problem.at(name, 0, "E-KELUARAN-BERKAS") for name in names]


class Scanner:
    """Looks at the outputs of one build, in one process.

    ``files`` are all that the build plans; ``relative`` tells that links into the site are written so, for an absolute one
    cannot be told from one that an author has typed; ``site`` is the address of the site, if it has one;
    ``stood`` are the findings of personal data that the guard has let stand in records. Not for several threads at a time: it remembers what it has vouched for.
    """

    def __init__(
        self, files: Container[str], relative: bool = True, site: str = "", stood: Iterable[Stood] = ()
    ) -> None:
        self._files = files
        self._stand = Stand(stood)
        self._relative = relative
        self._site = f"{site}/" if site else ""
        self._screen = Screen(files, relative, self._site)

    def faults(self, file: str, content: bytes, source: str) -> tuple[Problem, ...]:
        """What must not be published of ``content``, which is to be written to ``file`` and was made from ``source``."""
        return self.of_many([(file, content, source)])[0]

    def of_many(self, outputs: Sequence[tuple[str, bytes, str]]) -> list[tuple[Problem, ...]]:
        """What ``faults`` tells of each of ``outputs``, for less: pages that need no second look are found together."""
        pages: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
        for file, content, _source in outputs:
            if file.endswith(".html"):
                pages[urls.root(file)].append((file, content))
        doubtful = {file for root, some in pages.items() for file in self._doubtful(root, some)}
        return [
            tuple(
                Problem.at(file, line, code, sumber=source or file, **values)
                for line, code, values in self._found(file, content)
            )
            if file in doubtful or not file.endswith(".html")
            else ()
            for file, content, source in outputs
        ]

    def _doubtful(self, root: str, pages: list[tuple[str, bytes]]) -> list[str]:
        """The files of ``pages`` that the screen cannot vouch for."""
        if self._screen.harmless(root, [content for _file, content in pages]):
            return []
        if len(pages) == 1:
            return [pages[0][0]]
        return [file for file, content in pages if not self._screen.harmless(root, [content])]

    def _found(self, file: str, content: bytes) -> Faults:
        ending = file.rpartition(".")[2]
        if ending == "html":
            yield from page_faults(file, content, self._files, self._relative, self._site)
            yield from personal_faults(file, content, ending, self._stand)
        elif ending in CHECKED:
            yield from data_faults(file, content, self._files, self._site)
            if doubtful(content):
                yield from personal_faults(file, content, ending, self._stand)
