"""What is written beside a component of the theme: its parameters, examples, criteria and the review of these; typed."""

import datetime as dt
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Self

import yaml
from jinja2 import Environment, nodes
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, Field, model_validator

CALLER = "isi_html"
"""How the body of a call block is named in an example."""
ROOT_PARAMETER = "akar"
"""The parameter that is the root of the site; the gallery fills it in."""


class Jenis(str, Enum):  # noqa: UP042 - as the vocabularies of records
    """What a parameter takes."""

    TEKS = "teks"
    ALAMAT = "alamat"
    BILANGAN = "bilangan"
    YA_TIDAK = "ya_tidak"
    TANGGAL = "tanggal"
    SAAT = "saat"
    PILIHAN = "pilihan"
    DAFTAR = "daftar"
    OBJEK = "objek"
    FUNGSI = "fungsi"
    HTML = "html"


TAKES: Mapping[Jenis, tuple[type, ...]] = {
    Jenis.TEKS: (str,),
    Jenis.ALAMAT: (str,),
    Jenis.BILANGAN: (int, float),
    Jenis.YA_TIDAK: (bool,),
    Jenis.TANGGAL: (dt.date,),
    Jenis.SAAT: (dt.datetime,),
    Jenis.PILIHAN: (str,),
    Jenis.DAFTAR: (list, tuple),
    Jenis.OBJEK: (dict,),
    Jenis.FUNGSI: (Callable,),  # type: ignore[dict-item]  # isinstance takes it
    Jenis.HTML: (str,),
}
"""The Python types behind each."""


class Tempat(str, Enum):  # noqa: UP042
    """Where the gallery shows the examples of a macro."""

    BERSAMA = "bersama"
    SENDIRI = "sendiri"
    BADAN = "badan"


class Cara(str, Enum):  # noqa: UP042
    """How something was reviewed."""

    OTOMATIS = "otomatis"
    MANUAL = "manual"


class Hasil(str, Enum):  # noqa: UP042
    """What a review found; ``belum`` is said where nobody has looked yet."""

    LULUS = "lulus"
    GAGAL = "gagal"
    BELUM = "belum"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=False)


class Parameter(_Part):
    """One parameter of a macro; without ``baku`` it has to be given."""

    jenis: Jenis
    arti: str = Field(min_length=5)
    baku: Any = None
    boleh: tuple[str, ...] = ()
    """The words that a ``pilihan`` may be."""
    kosong: bool = False
    """Whether None may be given."""

    @property
    def wajib(self) -> bool:
        """Whether it has to be given."""
        return "baku" not in self.model_fields_set

    def takes(self, value: Any) -> bool:
        """Whether ``value`` is of the type this parameter takes."""
        if value is None:
            return self.kosong
        if self.boleh and value not in self.boleh:
            return False
        return isinstance(value, TAKES[self.jenis]) and (self.jenis is Jenis.YA_TIDAK or not isinstance(value, bool))


class Contoh(_Part):
    """The values of one example; ``dunia`` stands for the globals it depends on."""

    nilai: dict[str, Any] = {}
    isi_html: str | None = None
    dunia: dict[str, Any] = {}


class Makro(_Part):
    """One macro: what it is for, what it takes, and how it looks with these values."""

    tujuan: str = Field(min_length=5)
    parameter: dict[str, Parameter] = {}
    isi: str = ""
    """What its call block holds; "" for a macro without one."""
    wadah: str = "{}"
    """The markup that the macro's own needs around it, with ``{}`` for that."""
    tempat: Tempat = Tempat.BERSAMA
    contoh: dict[str, Contoh] = Field(min_length=1)

    @model_validator(mode="after")
    def _examples_fit(self) -> Self:
        for name, example in self.contoh.items():
            for key, value in example.nilai.items():
                if key not in self.parameter:
                    raise ValueError(f"contoh {name}: tidak ada parameter {key}")
                if not self.parameter[key].takes(value):
                    raise ValueError(f"contoh {name}: {key} bukan {self.parameter[key].jenis.value}")
            given = {*example.nilai, ROOT_PARAMETER}
            missing = [key for key, parameter in self.parameter.items() if parameter.wajib and key not in given]
            if missing:
                raise ValueError(f"contoh {name}: kurang {', '.join(missing)}")
            if (example.isi_html is not None) and not self.isi:
                raise ValueError(f"contoh {name}: makro ini tidak punya isi")
        for key, parameter in self.parameter.items():
            if (parameter.jenis is Jenis.HTML) != key.endswith("_html"):
                raise ValueError(f"parameter {key}: yang menerima html, dan hanya itu, bernama …_html")
            if (parameter.jenis is Jenis.PILIHAN) != bool(parameter.boleh):
                raise ValueError(f"parameter {key}: pilihan, dan hanya itu, menyebut yang boleh")
        return self


class Butir(_Part):
    """The review of one criterion."""

    kriteria: str
    hasil: Hasil
    cara: Cara
    alat: str
    peramban: str
    tanggal: dt.date


class Tinjauan(_Part):
    """The review of a component as it was when its hash was ``sidik``."""

    sidik: str = Field(pattern=r"^[0-9a-f]{12}$")
    butir: tuple[Butir, ...]


class Komponen(_Part):
    """All that is written beside one file of macros; ``kriteria`` are sentences by the number of the WCAG criterion."""

    tujuan: str = Field(min_length=20)
    makro: dict[str, Makro] = Field(min_length=1)
    kriteria: dict[str, str] = Field(min_length=1)
    tinjauan: Tinjauan

    @model_validator(mode="after")
    def _every_criterion_is_reviewed(self) -> Self:
        reviewed = {row.kriteria for row in self.tinjauan.butir}
        if reviewed != set(self.kriteria):
            raise ValueError(f"kriteria dan tinjauan tidak sama: {', '.join(sorted(reviewed ^ set(self.kriteria)))}")
        return self


class _Loader(yaml.SafeLoader):
    """YAML with one tag more: ``!cari`` makes a function that looks its argument up."""


def _looking_up(loader: yaml.SafeLoader, node: yaml.MappingNode) -> Callable[[Any], Any]:
    found = loader.construct_mapping(node, deep=True)
    return lambda asked: found.get(asked["nilai"] if isinstance(asked, dict) else asked)


_Loader.add_constructor("!cari", _looking_up)


def described(folder: Path) -> dict[str, Komponen]:
    """What is written beside each component of a folder of templates, by its name.

    Raises pydantic's ValidationError, or YAML's error, where it is not sound.
    """
    found = {}
    for path in sorted((folder / "components").glob("*.yaml")):
        read = yaml.load(path.read_text(encoding="utf-8"), _Loader)
        found[path.stem] = Komponen.model_validate({key: value for key, value in read.items() if key[0] != "."})
    return found


def written(env: Environment, source: str) -> dict[str, tuple[dict[str, Any], bool]]:
    """The macros of a component's ``source``: the default of each parameter (Ellipsis for none), and whether it is called."""
    found: dict[str, tuple[dict[str, Any], bool]] = {}
    for macro in env.parse(source).find_all(nodes.Macro):
        names = [argument.name for argument in macro.args]
        defaults: list[Any] = [...] * (len(names) - len(macro.defaults))
        defaults += [default.as_const() for default in macro.defaults]
        called = any(name.name == "caller" for name in macro.find_all(nodes.Name))
        found[macro.name] = (dict(zip(names, defaults, strict=True)), called)
    return found


def shown(env: Environment, stem: str, name: str, macro: Makro, example: Contoh) -> Markup:
    """One example of a macro as HTML, in what it needs around it."""
    module = env.get_template(f"components/{stem}.html").make_module(dict(example.dunia))
    given = dict(example.nilai)
    if ROOT_PARAMETER in macro.parameter:
        given.setdefault(ROOT_PARAMETER, ".")
    if example.isi_html is not None:
        given["caller"] = lambda: Markup(example.isi_html)  # noqa: S704 - written in the repository
    made = getattr(module, name)(**given)
    # safe: ``wadah`` is written in the repository, and what goes into it is markup that was escaped
    return Markup(macro.wadah.replace("{}", str(made)))  # noqa: S704
