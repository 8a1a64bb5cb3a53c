"""A desktop without a screen on which the real Orca runs, in Indonesian, and what it has said so far; all of it ends with the block.

It has to run inside ``dbus-run-session``. No voice is installed or used: Orca hands every utterance to its log, and reads on at once.
"""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
LOCALE = "id_ID.UTF-8"
NEEDED = {
    "orca": "orca",
    "Xvfb": "xvfb",
    "dbus-run-session": "dbus-x11 dbus",
    "xdotool": "xdotool",
    "chromium": "chromium fonts-noto-core",
    str(LAUNCHER): "at-spi2-core",
    "/usr/share/i18n/locales/id_ID": "locales",
}
"""Commands and files that are needed, each with the Debian packages that bring it."""
CUSTOM = """\
import json, logging

class Line(logging.Formatter):
    def format(self, record):
        return json.dumps(record.getMessage())

heard = logging.FileHandler({log!r}, encoding="utf-8")
heard.setFormatter(Line())
logging.getLogger("speech").addHandler(heard)
"""
"""What Orca runs as the user's own settings: every utterance at once to a file, as JSON, one a line."""
WIDTH, HEIGHT = 1280, 1024


def absent() -> list[str]:
    """The Debian packages that are missing here, in the order of ``NEEDED``."""
    return [
        package
        for name, packages in NEEDED.items()
        if not (Path(name).exists() if name.startswith("/") else shutil.which(name))
        for package in packages.split()
    ]


class Deaf(Exception):
    """Orca or what it stands on did not start, or did not say in time what was waited for."""


class Desktop:
    """What Orca says; ``environment`` is for programs that it is to read."""

    def __init__(self, log: Path, environment: dict[str, str]) -> None:
        self.log = log
        self.environment = environment

    def said(self) -> list[str]:
        """Every utterance since the beginning, as Orca logged it."""
        text = self.log.read_text(encoding="utf-8") if self.log.exists() else ""
        return [json.loads(line) for line in text.split("\n")[:-1]]

    def silence(self, after: int, until: Callable[[list[str]], bool], quiet: float = 2, patience: float = 120) -> int:
        """Wait until what was said ``after`` so many utterances is what was waited for, and nothing more comes for ``quiet`` seconds.

        Returns how much has been said in all; raises ``Deaf`` after ``patience`` seconds.
        """
        begun = changed = time.monotonic()
        count = -1
        while time.monotonic() - begun < patience:
            said = self.said()
            if len(said) != count:
                count, changed = len(said), time.monotonic()
            elif time.monotonic() - changed >= quiet and until(said[after:]):
                return count
            time.sleep(0.2)
        raise Deaf("\n".join(self.said()[after:][-5:]))

    def press(self, key: str) -> None:
        """Press a key, by the name xdotool gives it."""
        self._tool("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type a text as slowly as a person does."""
        self._tool("type", "--clearmodifiers", "--delay", "150", text)

    def _tool(self, *command: str) -> None:
        """Nobody manages windows here, so the one with the page is given the keys first."""
        focus = ["search", "--onlyvisible", "--name", "Jendela", "windowfocus"]
        subprocess.run(["xdotool", *focus], env=self.environment, check=True)
        time.sleep(0.5)
        subprocess.run(["xdotool", *command], env=self.environment, check=True)


def surroundings(room: Path) -> dict[str, str]:
    """An environment with a home of its own below ``room``, and the Indonesian locale, which is made for it."""
    places = {name: room / name for name in ("config", "data", "cache", "run", "locale")}
    for place in places.values():
        place.mkdir(mode=0o700)
    made = ["localedef", "-i", "id_ID", "-f", "UTF-8", str(places["locale"] / LOCALE)]
    subprocess.run(made, check=True, capture_output=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "XDG_"))}
    homes = {f"XDG_{name.upper()}_HOME": str(places[name]) for name in ("config", "data", "cache")}
    return {
        **kept,
        **homes,
        "HOME": str(room),
        "XDG_RUNTIME_DIR": str(places["run"]),
        "LOCPATH": str(places["locale"]),
        "LC_ALL": LOCALE,
        "LANGUAGE": "id",
        "SPEECHD_CMD": "/bin/false",
        "TZ": "Asia/Jakarta",
    }


@contextmanager
def desktop() -> Iterator[Desktop]:
    """A screen in memory, the bus of accessibility, and Orca, which has greeted; raises ``Deaf`` if one of them fails."""
    with ExitStack() as ending:
        room = Path(
            ending.enter_context(tempfile.TemporaryDirectory(prefix="jendela-orca-", ignore_cleanup_errors=True))
        )
        environment = surroundings(room)
        output = ending.enter_context((room / "luaran.txt").open("w"))

        def started(*command: str, **options: tuple[int, ...]) -> None:
            running = subprocess.Popen(
                command, env=environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True, **options
            )
            ending.callback(running.wait)
            ending.callback(os.killpg, running.pid, signal.SIGKILL)

        reading, writing = os.pipe()
        screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-displayfd", str(writing)]
        started("Xvfb", *screen, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as answer:
            environment["DISPLAY"] = f":{answer.readline().strip()}"
        started(str(LAUNCHER), "--launch-immediately")
        log = room / "ucapan.jsonl"
        own = room / "data" / "orca" / "orca-customizations.py"
        own.parent.mkdir()
        own.write_text(CUSTOM.format(log=str(log)), encoding="utf-8")
        started("orca", "--replace")
        found = Desktop(log, environment)
        found.silence(0, bool, patience=60)
        yield found
