"""A real nginx serves the site from the root and from a sub-path; a full crawl finds nothing broken."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.support import ROOT, built, common

pytestmark = pytest.mark.server
NGINX = shutil.which("nginx") or ("/usr/sbin/nginx" if Path("/usr/sbin/nginx").exists() else None)
CONFIG = """\
daemon off; worker_processes 1; pid {base}/nginx.pid; error_log {base}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  types {{ text/html html; text/css css; image/svg+xml svg; image/png png; image/jpeg jpg;
          image/avif avif; image/webp webp; application/pdf pdf; text/csv csv;
          application/xml xml; application/json json; text/plain txt; }}
  client_body_temp_path {base}/b; proxy_temp_path {base}/p; fastcgi_temp_path {base}/f; uwsgi_temp_path {base}/u;
  scgi_temp_path {base}/s;
  server {{
    listen 127.0.0.1:{port};
    error_page 404 /404.html;
    error_page 410 /410.html;
    location = /opd/lama/berita/ditarik.html {{ return 410; }}
    location / {{ root {site}; }}
    location /dinas/ppid/ {{ alias {site}/; }}
    location /lengkap/ {{ alias {absolute}/; }}
  }}
}}
"""


@pytest.fixture(scope="module")
def origin(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if NGINX is None:
        pytest.fail("nginx tidak ada; pasang dengan: apt-get install nginx-light")
    base = tmp_path_factory.mktemp("nginx")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    absolute = tmp_path_factory.mktemp("lengkap") / "keluaran"
    address = f"http://127.0.0.1:{port}"
    result = built(ROOT / "tests" / "kota-metro", absolute, "--siteurl", f"{address}/lengkap", "--absolute")
    assert result.returncode == 0, result.stderr
    for folder in (base, *site.parents, *absolute.parents):
        if folder.is_relative_to(common(tmp_path_factory)):
            folder.chmod(0o755)
    config = base / "nginx.conf"
    config.write_text(CONFIG.format(base=base, port=port, site=site, absolute=absolute))
    as_root = ["-g", "user root;"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    process = subprocess.Popen([NGINX, "-p", str(base), "-c", str(config), *as_root])
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def crawl(start: str) -> tuple[set[str], list[tuple[str, str, int]]]:
    """Follow every link below ``start``; returns what was reached and what failed (page, address, status)."""
    reached: set[str] = set()
    failed: list[tuple[str, str, int]] = []
    waiting = [("", start)]
    while waiting:
        page, address = waiting.pop()
        address = address.partition("#")[0]
        if address in reached:
            continue
        reached.add(address)
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                kind = answer.headers.get_content_type()
                body = answer.read()
        except urllib.error.HTTPError as error:
            failed.append((page, address, error.code))
            error.close()
            continue
        if kind != "text/html":
            continue
        for tag in BeautifulSoup(body, "html.parser").find_all(["a", "link", "img"]):
            target = urljoin(address, str(tag.get("href") or tag.get("src") or ""))
            if tag.get("rel") != ["canonical"] and urlsplit(target).netloc == urlsplit(start).netloc:
                waiting.append((address, target))
    return reached, failed


def test_from_the_root(origin: str, site: Path) -> None:
    reached, failed = crawl(f"{origin}/")
    assert failed == []
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html", "410.html"}
    seen = {urlsplit(address).path.lstrip("/") for address in reached}
    unseen = {name for name in pages if name not in seen and name.removesuffix("index.html") not in seen}
    assert unseen == {"opd/bkad/berita/membaca-apbd-sepuluh-menit.html"}, "the old address of a record that moved"


def test_from_a_sub_path_nothing_leaves_it(origin: str) -> None:
    reached, failed = crawl(f"{origin}/dinas/ppid/")
    assert failed == []
    assert len(reached) > 500 and all(address.startswith(f"{origin}/dinas/ppid/") for address in reached)


def test_with_absolute_addresses(origin: str) -> None:
    reached, failed = crawl(f"{origin}/lengkap/")
    assert failed == []
    assert len(reached) > 100 and all(address.startswith(f"{origin}/lengkap/") for address in reached)


def test_a_withdrawn_address_says_so_and_what_to_do(origin: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{origin}/opd/lama/berita/ditarik.html", timeout=10)
    body = BeautifulSoup(caught.value.read(), "html.parser")
    caught.value.close()
    assert caught.value.code == 410 and body.h1 is not None and "ditarik" in body.h1.get_text()
    addresses = [str(link["href"]) for link in body.find_all("a", href=True)]
    assert any(address.startswith("mailto:") for address in addresses) and "/informasi/" in addresses


def test_an_unknown_address_gets_the_error_page_with_its_style(origin: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{origin}/opd/tidak/ada/sama-sekali.html", timeout=10)
    body = BeautifulSoup(caught.value.read(), "html.parser")
    caught.value.close()
    assert caught.value.code == 404 and body.h1 is not None and "tidak ditemukan" in body.h1.get_text()
    sheet = body.find("link", rel="stylesheet")
    assert sheet is not None
    with urllib.request.urlopen(urljoin(f"{origin}/opd/tidak/ada/", str(sheet["href"])), timeout=10) as answer:
        assert answer.status == 200
