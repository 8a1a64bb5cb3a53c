"""``python -m plugins.ppid akar``: the stem of words, as search sees them, and why a word stayed as it is.

Exit codes: 0 done, 3 usage.
"""

import json

from .commands import OK, Parser
from .search.rules import stopwords
from .search.stemmer import indonesian, stem
from .search.tokens import tokens


def main(arguments: list[str]) -> int:
    """Run the command line; returns the exit code."""
    parser = Parser(prog="akar", description="Menunjukkan akar kata menurut pencarian.")
    parser.add_argument("kata", nargs="+", help="satu kata atau lebih")
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON: kata dan akarnya")
    options = parser.parse_args(arguments)
    found = list(dict.fromkeys(token.teks for text in options.kata for token in tokens(text)))
    if not found:
        parser.error("tidak ada huruf atau angka di dalamnya")
    if options.json:
        print(json.dumps({word: stem(word) for word in found}, ensure_ascii=False, indent=1))
        return OK
    width = max(map(len, found))
    for word in found:
        print(f"{word:<{width}}  {stem(word)}{_note(word)}")
    return OK


def _note(word: str) -> str:
    """Why a word was not cut by a known root, for the eye of the person who keeps the lists."""
    if word in stopwords():
        return "  (kata umum)"
    if not word.isalpha() or indonesian().form(word):
        return ""
    return "  (akar tidak dikenal)" if stem(word) == word else "  (akar tidak dikenal, ditebak dari imbuhannya)"
