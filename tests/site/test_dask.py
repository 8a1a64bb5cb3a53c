"""A cluster of Dask workers makes the very site that this machine makes alone."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bench.corpus import written
from tests.support import ROOT, built, tree

SITE = ("--siteurl", "https://ppid.contoh.example")


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a scheduler with two worker processes on this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{probe.getsockname()[1]}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    host, port = address.removeprefix("tcp://").split(":")
    scheduler = ["dask_scheduler", "--host", host, "--port", port, "--no-dashboard"]
    worker = ["dask_worker", address, "--nworkers", "2", "--nthreads", "2", "--no-dashboard", "--memory-limit", "0"]
    wait = f"from distributed import Client; Client({address!r}, timeout=60).wait_for_workers(2, timeout=60)"
    with ExitStack() as stack:
        for module, *options in (scheduler, worker):
            process = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", f"distributed.cli.{module}", *options],
                    cwd=ROOT,
                    env=environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
            stack.callback(process.terminate)
        subprocess.run([sys.executable, "-c", wait], check=True, timeout=120)
        yield address


def same(folder: Path, count: int, cluster: str) -> None:
    content = written(folder / "isi", count)
    far = built(content, folder / "jauh", *SITE, "--cache", str(folder / "tembolok-jauh"), "--workers", cluster)
    near = built(content, folder / "dekat", *SITE, "--cache", str(folder / "tembolok-dekat"), "--workers", "1")
    assert (far.returncode, near.returncode) == (0, 0), far.stderr + near.stderr
    assert tree(folder / "jauh") == tree(folder / "dekat")
    shutil.rmtree(folder)


def test_a_cluster_makes_the_same_site(tmp_path: Path, cluster: str) -> None:
    same(tmp_path, 450, cluster)


@pytest.mark.panjang
def test_a_cluster_makes_the_same_large_site(tmp_path: Path, cluster: str) -> None:
    same(tmp_path, 10_000, cluster)


def test_a_worker_of_another_version_is_refused(tmp_path: Path, cluster: str) -> None:
    """The workers run this code; a build by changed code must not mix its pages with theirs."""
    other = tmp_path / "kode"
    shutil.copytree(ROOT / "plugins", other / "plugins")
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, other)
    changed = other / "plugins/ppid/records/base.py"
    changed.write_text(changed.read_text(encoding="utf-8") + "# lain\n", encoding="utf-8")
    content = written(tmp_path / "isi", 450)
    options = ["--content", str(content), "--output", str(tmp_path / "hasil"), "--cache", str(tmp_path / "tembolok")]
    result = subprocess.run(
        [sys.executable, "-m", "plugins.build", *options, "--theme", str(ROOT / "theme"), "--workers", cluster],
        cwd=other,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2 and "versi Jendela" in result.stderr, result.stderr
    assert "Traceback" not in result.stderr and not (tmp_path / "hasil").exists()
