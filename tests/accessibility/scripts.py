"""Rules of the scripts: none listens to keys, gestures or movement, takes the focus, leaves the page or runs by the clock.

What a script may do nevertheless is told in ``ALLOWED``, piece by piece, and has a test of its own.
"""

import re
from collections.abc import Callable, Iterator

from plugins.assets import BEFORE, published_script
from tests.support import ROOT

ScriptRule = Callable[[str], Iterator[str]]
SCRIPT_RULES: dict[str, ScriptRule] = {}
"""Every rule of the scripts, by its name."""
ALLOWED: dict[str, dict[str, str]] = {
    "lebih": {
        'kata.addEventListener("keydown"': "arrows, Enter and Escape in the field of a combobox; tests/browser/test_search.py",
        'saran.addEventListener("mousedown", (e) => e.preventDefault())': "the field keeps the focus; what is chosen is chosen by the click",
        "setTimeout(sarankan, 150)": "words are suggested when the typing rests; nothing ends by the clock",
    },
    "cari": {
        'kata.addEventListener("focus", siapkan)': "what the field needs is fetched when somebody turns to it; nothing moves or changes",
        'history.pushState(null, "", ke || location.pathname)': "a new search has its own address on the same page, and Back undoes it",
        'history.replaceState(null, "", alamat(minta))': "more results of the same search have an address",
        "root.requestAnimationFrame(() => setTimeout(begun))": "the other results are asked for once the best is drawn; nothing is shown by it",
        "setTimeout(done, LATER)": "the other results are asked for even where the best is late; nothing is shown or taken away by it",
    },
}
"""Pieces of a script that the rules do not look at, by the name of the script, each with why it does no harm."""


def script_rule(look: ScriptRule) -> ScriptRule:
    """Register a rule under the name of its function."""
    SCRIPT_RULES[look.__name__] = look
    return look


def code(text: str) -> str:
    """A script without its comments."""
    return re.sub(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", "", text, flags=re.DOTALL)


def written(name: str, text: str) -> str:
    """A script as it was written, where ``text`` is exactly what the build makes lean of it; else ``text`` itself."""
    path = ROOT / "theme" / "static" / "js" / f"{stem(name)}.js"
    if stem(name) not in BEFORE or text != published_script(path.stem, path.read_text(encoding="utf-8"), None):
        return text
    return "".join(file.read_text(encoding="utf-8") for file in (*BEFORE[stem(name)], path))


def looked_at(name: str, text: str) -> str:
    """A script without the pieces that are allowed to it; ``name`` is its file's."""
    text = written(name, text)
    for piece in ALLOWED.get(stem(name), {}):
        text = text.replace(piece, "", 1)
    return text


def stem(name: str) -> str:
    """What the script at ``aset/cari.0123456789ab.js`` is called."""
    return name.rpartition("/")[2].partition(".")[0]


def words(text: str, pattern: str) -> Iterator[str]:
    """The places of a script that have one of some words, with a little around them."""
    for found in re.finditer(pattern, code(text)):
        yield code(text)[max(0, found.start() - 20) : found.end() + 20].strip()


@script_rule
def keys_left_alone(text: str) -> Iterator[str]:
    """2.1.1, 2.1.2, 2.1.4: the keyboard is the browser's: no script listens to keys."""
    yield from words(text, r"\bkey(?:down|up|press)\b|\.onkey|\baccessKey\b")


@script_rule
def no_gestures(text: str) -> Iterator[str]:
    """2.5.1, 2.5.2, 2.5.4, 2.5.7: nothing is done by a gesture, on the way down, by dragging or by moving the device."""
    yield from words(text, r"\b(?:touch|pointer|mouse|drag|device(?:motion|orientation))\w*\b[\"']?|\bwheel\b")


@script_rule
def focus_left_alone(text: str) -> Iterator[str]:
    """2.4.3, 3.2.1: no script moves the focus, nor acts when something gets it."""
    yield from words(text, r"\.focus\(|[\"'](?:focus|focusin|blur)[\"']|\.onfocus|\btabIndex\b|\bscroll\w*\(")


@script_rule
def page_stays(text: str) -> Iterator[str]:
    """3.2.1, 3.2.2: no script leaves the page, opens a window or asks in one."""
    yield from words(
        text,
        r"\blocation\.(?:href\s*=[^=]|assign|replace|reload)|\blocation\s*=[^=]|\b(?:open|alert|confirm|prompt)\(|\bhistory\.|\.submit\(",
    )


@script_rule
def no_clock(text: str) -> Iterator[str]:
    """2.2.1, 2.2.2: nothing is done by the clock."""
    yield from words(text, r"\bsetInterval\b|\bsetTimeout\([^)]*,|\brequestAnimationFrame\b|\.animate\(")
