"""Makes a script lean: without comments, indents and blanks, and with short names for what only the script itself can name.

A name gets a short one everywhere or nowhere, so scopes stay as they are. It keeps its own where it is a property or a key as well, or
where the script does not declare it. What this does not understand it leaves alone: a template text is a reason to change nothing.
"""

import re
import string
from collections import Counter
from collections.abc import Iterator
from itertools import chain, product

_TOKEN = re.compile(
    r"""
    //[^\n]*|/\*.*?\*/                                                    # a comment
    |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'                              # a text
    |(?:(?<=[=(,:!&|?\[{};>])|(?<=\s)(?!/[\s=]))/(?![*/])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*   # a pattern, never behind a value
    |[A-Za-z_$][\w$]*|[0-9][\w.]*|\.\.\.|=>|\+\+|--|\s+|.
    """,
    re.DOTALL | re.VERBOSE,
)
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_RESERVED = frozenset(
    [
        "await",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "debugger",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "function",
        "if",
        "import",
        "in",
        "instanceof",
        "let",
        "new",
        "null",
        "of",
        "return",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "undefined",
        "var",
        "void",
        "while",
        "with",
        "yield",
    ]
)
_OUTER = frozenset(
    ["event", "fetch", "history", "length", "location", "name", "parent", "self", "status", "top", "window", "document"]
)
"""What a browser names so; a script may call its own things alike, and mean the browser's elsewhere."""
_LETTERS = string.ascii_letters
_OPEN, _CLOSE = "([{", ")]}"


def lean(script: str) -> str:
    """``script``, which ends each statement with a semicolon, as few bytes that do the same; as it is where it has a template text."""
    parts = list(_bare(script))
    return "".join(_renamed(parts)) if "`" not in parts else script


def _bare(script: str) -> Iterator[str]:
    """The tokens without comments; of the blanks between them only those that part two words, or two lines."""
    last = ""
    gap = ""
    for token in _TOKEN.findall(script):
        if token.startswith(("//", "/*")):
            continue
        if token.isspace():
            gap = "\n" if "\n" in token or gap == "\n" else " "
            continue
        if gap and last and (gap == "\n" or _apart(last, token)) and last not in ("{", ";", ",", "(", "["):
            yield gap if gap == "\n" and token not in ("}", ")", "]", ".") else " " if _apart(last, token) else ""
        gap = ""
        yield token
        last = token


def _apart(one: str, other: str) -> bool:
    """Whether two tokens would be read otherwise without a blank between them."""
    word = re.match(r"[\w$]", one[-1]) is not None
    return (word and (re.match(r"[\w$]", other) is not None or (other[0] == "/" and len(other) > 1))) or (
        one[-1] in "+-/" and other[0] in "+-/"
    )


def _renamed(parts: list[str]) -> Iterator[str]:
    code = [part for part in parts if part.strip()]
    used = Counter(part for part in code if _NAME.fullmatch(part))
    kept = {part for place, part in enumerate(code) if _NAME.fullmatch(part) and _is_member(code, place)}
    kept |= _shorthand(code) | _RESERVED | _OUTER
    own = sorted(_declared(code) - kept, key=lambda name: (-used[name], name))
    short = (name for name in _short_names() if name not in used and name not in _RESERVED)
    names = dict(zip(own, short, strict=False))
    return (names.get(part, part) for part in parts)


def _is_member(code: list[str], place: int) -> bool:
    """Whether a name is a property behind a point, or a key before a colon."""
    before = code[place - 1] if place else ""
    after = code[place + 1] if place + 1 < len(code) else ""
    return before == "." or (before in ("{", ",") and after in (":", "("))


def _shorthand(code: list[str]) -> set[str]:
    """The names that stand alone between braces and commas, so that they are keys too."""
    found: set[str] = set()
    inside: list[str] = []
    for place, part in enumerate(code):
        if part in _OPEN:
            inside.append(part)
        elif part in _CLOSE:
            inside.pop()
        elif inside and inside[-1] == "{" and code[place - 1] in ("{", ",") and code[place + 1] in (",", "}", "="):
            found.add(part)
    return found


def _declared(code: list[str]) -> set[str]:
    """The names that the script declares: variables, functions, parameters, and what a statement takes apart."""
    found: set[str] = set()
    for place, part in enumerate(code):
        if part in ("var", "let", "const", "function", "catch"):
            end = place + 1
            if code[end] in _OPEN:
                end = _closing(code, end)
            found.update(filter(_NAME.fullmatch, code[place + 1 : end + 1]))
            if part == "function" and code[end + 1] == "(":
                found.update(filter(_NAME.fullmatch, code[end + 2 : _closing(code, end + 1)]))
        elif part == "=>":
            start = place - 1
            if code[start] == ")":
                depth = 1
                while depth:
                    start -= 1
                    depth += (code[start] == ")") - (code[start] == "(")
            found.update(filter(_NAME.fullmatch, code[start:place]))
    return found


def _closing(code: list[str], start: int) -> int:
    """Where the bracket at ``start`` is closed."""
    depth = 0
    for place in range(start, len(code)):
        depth += (code[place] in _OPEN) - (code[place] in _CLOSE)
        if not depth:
            return place
    raise ValueError("a bracket without its other")


def _short_names() -> Iterator[str]:
    return chain(_LETTERS, map("".join, product(_LETTERS, _LETTERS + string.digits)))
