"""A built site behind a server of this machine that counts every answer: how many, their bytes, and their bytes on the wire.

Every file is sent with gzip at level 6 where that makes it smaller, as a host does that compresses all it sends; only bodies are
counted. HTTP/1.1 over loopback, up to six connections of the browser at once.
"""

import functools
import gzip
import http.server
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

LEVEL = 6
"""What nginx and Apache are usually set to."""
_INDEX = "index.html"


class Answer(NamedTuple):
    """One answer: its path below the site without what stands behind the question mark, its bytes, and those on the wire."""

    path: str
    plain: int
    wire: int


class Served:
    """A folder that is being served at ``origin``; ``answers`` are those given since ``begin``."""

    def __init__(self, folder: Path, origin: str) -> None:
        self.origin = origin
        self.answers: list[Answer] = []
        self._folder = folder.resolve()

    def begin(self) -> None:
        """Forget what was answered until now."""
        self.answers = []

    @functools.lru_cache(maxsize=1 << 15)  # noqa: B019 - lives as long as the measurement
    def body(self, path: str) -> tuple[bytes, bytes] | None:
        """The bytes of a file and what is sent of it, or None where there is none."""
        file = (self._folder / path).resolve()
        if not file.is_relative_to(self._folder) or not file.is_file():
            return None
        data = file.read_bytes()
        return data, min(data, gzip.compress(data, LEVEL, mtime=0), key=len)


_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, served: Served, headers: Mapping[str, str], *rest: Any) -> None:
        self._served = served
        self._more = headers
        super().__init__(*rest)

    def do_GET(self) -> None:
        """Send a file, or say that there is none."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        path = f"{path}{_INDEX}" if not path or path.endswith("/") else path
        found = self._served.body(path)
        data, sent = found if found is not None else (b"", b"")
        self._served.answers.append(Answer(path, len(data), len(sent)))
        self.send_response(200 if found is not None else 404)
        self.send_header("Content-Type", _TYPES.get(Path(path).suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(sent)))
        if sent is not data:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        for name, value in self._more.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that leaves while it is answered: that is how a measurement of the first result ends."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path, headers: Mapping[str, str]) -> Iterator[Served]:
    """Serve ``folder`` with ``headers`` while the block runs."""
    served = Served(folder, "")
    server = _Server(("127.0.0.1", 0), functools.partial(_Handler, served, headers))
    served.origin = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
