"""Settings of the preview; publishconf.py changes what publishing needs.

The city itself (name, time zone, colour, officers) is not here: it is read from ``content/kota.yaml``.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

# Loaded when Pelican asks for it, so that reading these settings costs nothing.
PELICAN_CLASS = "plugins.Jendela"

# Where things are.
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
CACHE_PATH = ".jendela"
JENDELA_CACHE = ".jendela"

# Addresses: pages link relatively, so one build works from /, from a sub-path and from a disk.
SITEURL = ""
RELATIVE_URLS = True
FEED_DOMAIN = SITEURL

# Behaviour. JENDELA_TODAY ("2026-11-21") fixes the day; else SOURCE_DATE_EPOCH; else the clock.
JENDELA_PREVIEW = True
JENDELA_TODAY = None
BIND = "127.0.0.1"
PORT = 8000

# Language: Indonesian dates come from our own filters, so no locale is needed.
DEFAULT_LANG = "id"
TIMEZONE = "Asia/Jakarta"
LOCALE = ["C.UTF-8", "C"]

# Safety: hostile titles are escaped everywhere; safe HTML is marked where it is made.
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
READERS = {"rst": None, "html": None, "md": None}

# Pelican's own caches are keyed by time stamps and unpickled; its feeds are planned by us.
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
DELETE_OUTPUT_DIRECTORY = False
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
PLUGINS: list[str] = []
