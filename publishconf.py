"""Settings of a published site: strict, and with absolute addresses where a program needs them."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from pelicanconf import *  # noqa: F403

# The public address without a slash at its end, such as https://ppid.contoh.go.id: from `build --siteurl`, or else
# alamat_situs in kota.yaml. Without either the site works everywhere, but has no feeds, sitemap or canonical addresses.
SITEURL = os.environ.get("SITEURL", "")
FEED_DOMAIN = SITEURL
JENDELA_PREVIEW = False
