"""Pelican is loaded without what nothing here needs, and whoever asks for that later gets the real one."""

import subprocess
import sys

from tests.support import ROOT

_SCRIPT = """
import sys
from plugins.slim import load_pelican
load_pelican()
import plugins.rendering
print(sorted(name for name in sys.modules if name.split(".")[0] in ("docutils", "PIL", "pygments", "rich", "watchfiles")))
print("pelican.rstdirectives" in sys.modules or "pelican.server" in sys.modules)
import docutils.core
print(b"<em>miring</em>" in docutils.core.publish_string("*miring*", writer_name="html5"))
"""


def _run(script: str) -> list[str]:
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_pelican_comes_without_docutils_and_what_it_brings() -> None:
    assert _run(_SCRIPT)[0] == "[]"


def test_docutils_itself_is_there_for_whoever_imports_it_later() -> None:
    assert _run(_SCRIPT)[1:] == ["False", "True"]


def test_its_warnings_are_still_told() -> None:
    script = (
        "import logging\nfrom plugins.slim import load_pelican\nload_pelican()\nfrom pelican.log import init\n"
        "init(level=logging.WARNING, handler=None)\nlogging.getLogger('pelican.x').warning('awas %s', 1)\n"
        "import rich.console, watchfiles\nrich.console.Console(width=40).print('kaya', watchfiles.watch.__name__)"
    )
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "awas 1" in told.stderr and told.stdout.strip() == "kaya watch"


def test_a_pelican_that_is_there_already_stays_as_it_is() -> None:
    script = (
        "import pelican.readers as r\nfrom plugins.slim import load_pelican\nload_pelican()\nprint(r.docutils.__file__)"
    )
    assert _run(script)[0].endswith("docutils/__init__.py")
