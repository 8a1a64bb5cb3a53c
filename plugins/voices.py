"""Has the plain summaries of a site read out where ``kota.yaml`` asks for it, and says so clearly where it cannot be done."""

import sys
from dataclasses import replace
from pathlib import Path

from .ppid.cache.store import Store
from .ppid.intake.reading import lines_of
from .ppid.intake.yaml_source import line_at
from .ppid.loading import Loaded
from .ppid.problems import Problem
from .ppid.records.kota import Kota
from .ppid.registry import Registry
from .ppid.speech import read_out, tools


def voiced(content: Path, registry: Registry, result: Loaded, store: Store) -> tuple[Registry, Loaded]:
    """The registry with its recordings, and the outcome with a warning where the tools are missing."""
    if not registry.kota.audio_sintetis or store.file is None:
        return registry, result
    alat = tools()
    if alat.missing:
        line = line_at(lines_of(content, Kota.BERKAS)[0], ("audio_sintetis",))
        fault = Problem.at(Kota.BERKAS, line, "W-SUARA-ALAT", alat=" dan ".join(alat.missing))
        return registry, replace(result, problems=tuple(sorted({*result.problems, fault})))
    wanted = {
        key: record.card.lebih["sederhana"]
        for key, record in registry.records.items()
        if "sederhana" in record.card.lebih
    }
    folder = store.file.with_name(f"suara-{store.file.stem}")
    found, failed = read_out(wanted, lambda key: registry.records[key].isi.ringkasan_sederhana or "", alat, folder)
    if failed:
        print(f"{failed} ringkasan tidak dapat dibacakan; situs dibuat tanpa suaranya.", file=sys.stderr)
    return replace(registry, suara=found), result
