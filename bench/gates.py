"""What the gates cost: for each record of one corpus, and for attachments that have been inspected before; in one process.

``python -m bench.gates CONTENT`` prints a line of JSON: milliseconds of processor time to read a record with every gate,
and of the gates alone; seconds to inspect the attachments, and to find next time that none has changed.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from .corpus import ROOT, written

FILES = 400
"""Attachments that are inspected."""
_PLACE = "opd-00"


class Cost(NamedTuple):
    """Milliseconds a record, to read it and for the gates alone; seconds for all attachments, first and next; how many are opened then."""

    dibaca: float
    gerbang: float
    lampiran: float
    lagi: float
    dibuka: int


def cost(folder: Path, count: int) -> Cost:
    """The cost for a corpus of ``count`` records, written below ``folder``."""
    content = folder / f"pagar-{count}"
    if not content.is_dir():
        written(content, count)
    command = [sys.executable, "-m", "bench.gates", str(content)]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return Cost(*json.loads(found.stdout.strip().splitlines()[-1]))


def main(content: Path) -> Cost:
    """Measure ``content``, beside which attachments are put."""
    from plugins.ppid import loading
    from plugins.ppid.cache.store import Store
    from plugins.ppid.guard import files_reading
    from plugins.ppid.intake import reading
    from plugins.ppid.intake.files import listing, read
    from plugins.ppid.intake.guarding import guarded
    from plugins.ppid.intake.promoting import disguised, promoting
    from plugins.ppid.intake.richtext import EMPTY, Renderer
    from plugins.ppid.intake.sources import Halves, halves, sorted_files
    from plugins.ppid.intake.text import decoded
    from plugins.ppid.intake.yaml_source import parsed
    from plugins.ppid.waivers_files import FileWaivers

    identities = sorted_files(listing(content).sizes).records
    render = Renderer().body
    items: list[Any] = []
    for identity in identities:
        data = read(content, identity.path)
        assert isinstance(data, bytes)
        parts = halves(identity.path, decoded(identity.path, data)[0])
        assert isinstance(parts, Halves)
        body = render(parts.body) if parts.body.strip() else EMPTY
        items.append((identity.path, data, parsed(identity.path, parts.yaml)[0], parts, body))

    def gates() -> None:
        for path, data, fields, parts, body in items:
            decoded(path, data)
            list(guarded(path, fields, parts, body))
            list(promoting(path, parts))
            list(disguised(path, fields, parts, body))

    gates()  # what is learnt once is known to a build that runs on
    alone = _spent(gates)
    whole = _spent(lambda: reading.batch_parsed(content, [(identity, "") for identity in identities]))

    folder = content / "berkas" / _PLACE
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"rekap-{number}.csv" for number in range(FILES)]
    for number, name in enumerate(names):
        rows = "".join(f"{number}-{row},Kegiatan {row},{row * 125_000}\n" for row in range(500))
        (folder / name).write_text(f"kode,uraian,pagu\n{rows}", encoding="utf-8")
    opened: list[int] = []
    inspect: Callable[..., Any] = files_reading.files_read

    def counted(files: Any) -> Any:
        opened.append(len(files))
        return inspect(files)

    loading.files_read = counted
    wanted = [f"berkas/{_PLACE}/{name}" for name in names]
    with Store.at(content.parent / "tembolok-pagar", content) as store:
        first = _spent(lambda: loading._attachments(content, listing(content), store, FileWaivers(()), wanted))
    with Store.at(content.parent / "tembolok-pagar", content) as store:
        again = _spent(lambda: loading._attachments(content, listing(content), store, FileWaivers(()), wanted))
    each = 1000 / len(items)
    made = Cost(whole * each, alone * each, first, again, opened[1])
    print(json.dumps(made))
    return made


def _spent(work: Callable[[], object]) -> float:
    """Seconds of processor time of ``work``, its children's included."""
    before, start = _children(), time.process_time()
    work()
    return time.process_time() - start + _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(Path(sys.argv[1]))
