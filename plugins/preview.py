"""``python -m plugins.preview``: build, serve on this machine only, and build again whenever a file is saved.

Pelican's own ``--listen --autoreload`` works too, but loses what is saved while it builds, because it only watches
between builds; here one watcher runs all the time.
"""

import argparse
import gc
import http.server
import socket
import sys
import threading
from functools import partial
from pathlib import Path
from typing import Any

from watchfiles import watch

from .errors import Berakhir, SalahPakai
from .options import Options
from .ppid.console import calm_collector, speak
from .publishing import Publication

ROOT = Path(__file__).resolve().parent.parent
TRIED_PORTS = 20


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the output folder quietly, never from a browser's cache, with the site's own error page."""

    def end_headers(self) -> None:
        """Send headers that keep browsers from showing yesterday's page."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's 404 page where there is one."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing of each request; the build has something to say."""


class Server(http.server.ThreadingHTTPServer):
    """A local server that may take its port again at once."""

    daemon_threads = True
    allow_reuse_address = True


def built(options: Options) -> None:
    """Build once; a build that cannot be finished says why and leaves the last site standing."""
    try:
        Publication(options).run()
    except Berakhir as error:
        print(str(error), file=sys.stderr, flush=True)


def serving(output: Path, port: int) -> Server:
    """A server of ``output`` on the first free port from ``port`` on; raises SalahPakai when there is none."""
    output.mkdir(parents=True, exist_ok=True)
    for number in range(port, port + TRIED_PORTS):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", number)) == 0:
                continue
        try:
            server = Server(("127.0.0.1", number), partial(Handler, directory=str(output)))
        except OSError:
            continue
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server
    raise SalahPakai(f"Porta {port} sampai {port + TRIED_PORTS - 1} sedang dipakai.")


def main(arguments: list[str] | None = None) -> int:
    """Run until Ctrl-C; returns the exit code."""
    speak()
    calm_collector()
    parser = argparse.ArgumentParser(prog="preview", description="Pratinjau situs di komputer ini.")
    parser.add_argument("--content", default="content", help="folder isi")
    parser.add_argument("--output", default="output", help="folder keluaran")
    parser.add_argument("--port", type=int, default=8000, help="nomor porta")
    options = parser.parse_args(arguments)
    content = Path(options.content).resolve()
    try:
        if not content.is_dir():
            raise SalahPakai(f'Folder isi "{options.content}" tidak ada.')
        output = Path(options.output).resolve()
        site = Options.of_conf(
            ROOT / "pelicanconf.py",
            content=content,
            output=output,
            theme=ROOT / "theme",
            preview=True,
            cache=ROOT / ".jendela",
        )
        watched = [content, site.theme]
        changes = watch(*watched, debounce=300, step=50, raise_interrupt=True, rust_timeout=500, yield_on_timeout=True)
        next(changes)  # watching begins before the first build, so that nothing saved during it is missed
        built(site)
        gc.collect()
        gc.freeze()  # what stays until the end need not be looked through for cycles at every build
        server = serving(output, options.port)
        print(f"Pratinjau: http://127.0.0.1:{server.server_port}/  (tekan Ctrl-C untuk berhenti)", flush=True)
        for change in changes:
            if change:
                names = sorted({Path(path).name for _kind, path in change})
                print(f"\nBerubah: {', '.join(names[:5])}{' …' if len(names) > 5 else ''}", flush=True)
                built(site)
    except SalahPakai as error:
        print(str(error), file=sys.stderr)
        return error.exitcode
    except KeyboardInterrupt:
        print("\nPratinjau berhenti.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
