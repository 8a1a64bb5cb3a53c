"""A built site behind a server of this process that sends the headers of production with every answer."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from plugins.headers import HEADERS


class Production(http.server.SimpleHTTPRequestHandler):
    """Serves without talking, with the headers of production, and a kept connection."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Add the headers of production."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")  # a test may change a file within the same second
        super().end_headers()

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The origin of a folder that is served while the block runs."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Production, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
