"""Tools of others: taken only when they are the very ones that were chosen, fetched once, never by a named host."""

import base64
import hashlib
import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from plugins import tools
from tests.support import ROOT


def packed(folder: Path, text: bytes = b"isi") -> tuple[Path, tools.Tool]:
    """A package of one file and the choice of it."""
    path = folder / "alat-1.0.0.tgz"
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("package/alat.js")
        member.size = len(text)
        archive.addfile(member, io.BytesIO(text))
    integrity = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    return path, tools.Tool("alat", "1.0.0", integrity, "package/alat.js")


def test_the_very_package_is_unpacked(tmp_path: Path) -> None:
    path, chosen = packed(tmp_path)
    tools.unpacked(path, chosen, tmp_path / "di" / "alat.js")
    assert (tmp_path / "di" / "alat.js").read_bytes() == b"isi"
    assert [each.name for each in (tmp_path / "di").iterdir()] == ["alat.js"]


def test_another_package_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    path, chosen = packed(tmp_path)
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(tools.Altered):
        tools.unpacked(path, chosen, tmp_path / "di" / "alat.js")
    assert not (tmp_path / "di").exists()


@pytest.mark.parametrize("altered", [False, True])
def test_a_tool_is_fetched_once_and_not_taken_when_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, altered: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    path, chosen = packed(tmp_path)
    calls: list[list[str]] = []

    def npm(command: list[str], cwd: str, **_options: object) -> int:
        calls.append(command)
        (Path(cwd) / path.name).write_bytes(path.read_bytes() + (b"\0" if altered else b""))
        return 0

    monkeypatch.setattr(tools, "ALAT", tmp_path / "alat")
    monkeypatch.setitem(tools.TOOLS, "alat", chosen)
    monkeypatch.setattr(tools.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "call", npm)
    assert tools.fetched("alat") is not altered
    assert tools.tool("alat").is_file() is not altered
    assert ("bukan paket yang dipilih" in capsys.readouterr().out) is altered
    assert tools.fetched("alat") is not altered and len(calls) == (2 if altered else 1)
    assert calls[0][1:] == ["pack", "--silent", "--ignore-scripts", "alat@1.0.0"]


def test_without_npm_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "ALAT", tmp_path)
    monkeypatch.setattr(tools.shutil, "which", lambda _name: None)
    assert not any(tools.fetched(name) for name in tools.TOOLS)


def test_no_host_is_named_and_nothing_of_others_is_committed() -> None:
    text = (ROOT / "plugins" / "tools.py").read_text()
    assert "http" not in text and "registry" not in text
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert not [name for name in listed if name.endswith((".jar", ".min.js", ".tgz"))]
