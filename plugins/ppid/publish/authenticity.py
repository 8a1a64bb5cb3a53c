"""Plans the page that tells how anyone can check that what they read is what the city published."""

from collections.abc import Iterator
from functools import partial

from ..build.outputs import Head, Page, View
from .annexes import decree
from .listing import HOME
from .views import Views

URL = "keaslian/"
TITLE = "Cara menguji keaslian"
COMMAND = (
    "python3 -c \"import hashlib,json;d=json.load(open('penetapan.json',encoding='utf-8'));"
    "t=json.dumps({k:d[k] for k in ('penetapan','dip','dik')},ensure_ascii=0,sort_keys=1,separators=(',',':'));"
    'print(hashlib.sha256(t.encode()).hexdigest())"'
)
"""Prints the SHA-256 of a frozen list as ``intake.frozen.digest`` defines it, from nothing but Python and the file."""


def authenticity_page(views: Views) -> Iterator[Page]:
    """The page; its table has the newest decrees first."""
    frozen = views.registry.penetapan
    key = " ".join(each.mark for each in frozen)
    yield Page(URL, "keaslian.html", "cara menguji keaslian", partial(_view, views), key=key)


def _view(views: Views, _prefix: str) -> View:
    values = {
        "penetapan": [decree(each) for each in reversed(views.registry.penetapan)],
        "perintah": COMMAND,
    }
    about = "Cara memastikan halaman, dokumen, dan daftar di situs ini asli dan tidak diubah."
    return View(Head(TITLE, about, (HOME, (TITLE, None))), values)
