"""Stock Pelican: kinds are categories, departments authors, every other list a tag; no plugins."""

import datetime as dt
import json
from pathlib import Path

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def _day(value: dt.date | str) -> dt.date:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _tanggal(value: dt.date | str) -> str:
    day = _day(value)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


AUTHOR = "opd-00"
SITENAME = "Jendela Kota Pontianak"
SITEURL = "https://contoh.example"
FEED_DOMAIN = SITEURL
TIMEZONE = "Asia/Pontianak"
DEFAULT_LANG = "id"
PATH = "content"
ARTICLE_PATHS = ["opd"]
PAGE_PATHS = ["halaman"]
STATIC_PATHS: list[str] = []
PLUGINS: list[str] = []
THEME = "theme"
THEME_STATIC_DIR = "aset"
FORMATTED_FIELDS: list[str] = []
MARKDOWN = {"extensions": ["markdown.extensions.meta", "markdown.extensions.tables", "markdown.extensions.toc"]}
USE_FOLDER_AS_CATEGORY = False
WITH_FUTURE_DATES = True
SLUGIFY_SOURCE = "basename"
TAG_REGEX_SUBSTITUTIONS: list[tuple[str, str]] = []
ARTICLE_URL = ARTICLE_SAVE_AS = "opd/{author}/{category}/{slug}.html"
CATEGORY_URL = TAG_URL = "{slug}/"
CATEGORY_SAVE_AS = TAG_SAVE_AS = "{slug}/index.html"
AUTHOR_URL = "opd/{slug}/"
AUTHOR_SAVE_AS = "opd/{slug}/index.html"
DEFAULT_PAGINATION = 50
PAGINATED_TEMPLATES = {"tag": None, "category": None}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/halaman-{number}.html", "{base_name}/halaman-{number}.html"),
]
DIRECT_TEMPLATES = ["index", "404", "kewajiban", "dasar_hukum", "opd", "sitemap"]
KEWAJIBAN_SAVE_AS = "kewajiban/index.html"
DASAR_HUKUM_SAVE_AS = "dasar-hukum/index.html"
OPD_SAVE_AS = "opd/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "umpan/semua.atom.xml"
CATEGORY_FEED_ATOM = "umpan/{slug}.atom.xml"
AUTHOR_FEED_ATOM = "umpan/opd/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_RSS = None
JINJA_GLOBALS = {"situs": json.loads(Path(__file__).with_name("situs.json").read_text(encoding="utf-8"))}
JINJA_FILTERS = {
    "tanggal": _tanggal,
    "iso": lambda value: _day(value).isoformat()[:10],
    "angka": lambda number: f"{number:,}".replace(",", "."),
}
