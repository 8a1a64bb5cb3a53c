"""Components keep their word: every macro described, every example rendered, hostile text harmless, reviews no older."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jinja2 import nodes
from markupsafe import Markup
from pydantic import ValidationError

from plugins.components import Contoh, Jenis, Komponen, Makro, described, shown, written
from plugins.gallery import Gallery, main, stale
from plugins.ppid.records.terms import Istilah
from tests.support import ROOT, tree

TEMPLATES = ROOT / "theme" / "templates"
FILES = sorted(path.stem for path in (TEMPLATES / "components").glob("*.html"))
COMPONENTS = described(TEMPLATES)
MACROS = [(stem, name) for stem in COMPONENTS for name in COMPONENTS[stem].makro]
EXAMPLES = [(stem, name, each) for stem, name in MACROS for each in COMPONENTS[stem].makro[name].contoh]
HOSTILE = "'\"><script>alert(1)</script><b onx=1>& onx=2 `"
FOR_CITIES = {"language.part": "for the templates of a city that writes in another language"}
"""Macros that no template of the theme uses, and why they are there."""
HOOKS = {"rekaman": "tells a record from a list, for the style of a city"}
"""Classes that no style knows, and what they are there for."""
ELSEWHERE = {"angka": "plugins/ppid/intake/richtext.py"}
"""Classes that code gives, and the file that does."""
CHOSEN = {("contact", "hari", "value")}
"""Text that is looked up in a closed list, so that no other word can come."""


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    return Gallery()


def source(stem: str) -> str:
    return (TEMPLATES / "components" / f"{stem}.html").read_text(encoding="utf-8")


def test_every_component_is_described_and_nothing_else() -> None:
    assert sorted(COMPONENTS) == FILES


@pytest.mark.parametrize("stem", FILES)
def test_every_macro_and_parameter_is_described_as_it_is_written(gallery: Gallery, stem: str) -> None:
    found = written(gallery.env, source(stem))
    component = COMPONENTS[stem]
    assert list(found) == list(component.makro)
    for name, (parameters, called) in found.items():
        macro = component.makro[name]
        assert {key: ... if each.wajib else each.baku for key, each in macro.parameter.items()} == parameters, name
        assert list(macro.parameter) == list(parameters), name
        assert bool(macro.isi) == called, name


@pytest.mark.parametrize(("stem", "name", "each"), EXAMPLES, ids=[".".join(each) for each in EXAMPLES])
def test_every_example_renders_in_the_environment_of_a_site(gallery: Gallery, stem: str, name: str, each: str) -> None:
    html = shown(gallery.env, stem, name, COMPONENTS[stem].makro[name], COMPONENTS[stem].makro[name].contoh[each])
    assert isinstance(html, Markup) and "<script" not in html.lower()


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every text within a value."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from leaves(value[key], (*path, key))


def with_hostile(value: Any, path: tuple[Any, ...]) -> Any:
    """A copy of ``value`` with hostile text in one place."""
    if not path:
        return HOSTILE
    made = copy.copy(value)
    made[path[0]] = with_hostile(value[path[0]], path[1:])
    return made


@pytest.mark.parametrize(("stem", "name"), MACROS, ids=[".".join(each) for each in MACROS])
def test_no_text_of_a_macro_becomes_markup(gallery: Gallery, stem: str, name: str) -> None:
    macro = COMPONENTS[stem].makro[name]
    reached = set()
    for example in macro.contoh.values():
        for field, values in (("nilai", example.nilai), ("dunia", example.dunia)):
            for path in leaves(values):
                parameter = macro.parameter.get(path[0]) if field == "nilai" else None
                if parameter is not None and parameter.jenis in (Jenis.PILIHAN, Jenis.HTML):
                    continue
                if (stem, "hari", path[-1]) in CHOSEN and "hari" in path:
                    continue
                changed = example.model_copy(update={field: with_hostile(values, path)})
                html = str(shown(gallery.env, stem, name, macro, changed))
                soup = BeautifulSoup(html, "html.parser")
                assert not soup.find("script") and not soup.find(attrs={"onx": True}), (path, html)
                if HOSTILE in soup.get_text() or any(
                    HOSTILE in str(value) for tag in soup.find_all(True) for value in tag.attrs.values()
                ):
                    reached.add(path[0])
    texts = {key for key, each in macro.parameter.items() if each.jenis is Jenis.TEKS}
    unseen = texts - reached - UNSEEN.get((stem, name), set())
    assert not unseen, "no example shows this text"


UNSEEN = {
    ("navigation", "navigation"): {"aktif"},
    ("header", "kepala"): {"aktif"},
    ("facts", "place"): {"kode"},
    ("facts", "department"): {"slug"},
}
"""Text that is compared or looked up, never shown."""


def test_the_review_of_every_component_is_as_new_as_the_component(gallery: Gallery) -> None:
    assert stale(gallery) == []


def test_a_changed_component_is_told_with_its_hash_and_what_to_do(gallery: Gallery, tmp_path: Path) -> None:
    old = copy.copy(gallery)
    tag = gallery.components["tag"]
    review = tag.tinjauan.model_copy(update={"sidik": "0" * 12})
    old.components = {**gallery.components, "tag": tag.model_copy(update={"tinjauan": review})}
    (said,) = stale(old)
    assert said.startswith("tag: komponen berubah sejak ditinjau") and gallery.fingerprints()["tag"] in said
    assert "python3 tasks.py galeri" in said and "theme/templates/components/tag.yaml" in said


def test_the_hash_follows_what_a_component_imports(gallery: Gallery) -> None:
    prints = gallery.fingerprints()
    assert len(set(prints.values())) == len(prints)
    texts = gallery.rendering._templates._texts
    before = texts["components/tag.html"]
    texts["components/tag.html"] = before + " "
    try:
        after = gallery.fingerprints()
    finally:
        texts["components/tag.html"] = before
    changed = {stem for stem in prints if prints[stem] != after[stem]}
    assert {"tag", "alert", "header", "deadline", "item"} <= changed and "link" not in changed


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"nilai": {"lain": 1}}, "tidak ada parameter lain"),
        ({"nilai": {"tanda": "teks"}}, "bukan objek"),
        ({"nilai": {}}, "kurang tanda"),
        ({"nilai": {"tanda": None}, "isi_html": "<p>"}, "tidak punya isi"),
    ],
)
def test_an_example_that_does_not_fit_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Makro(
            tujuan="Tanda keadaan.",
            parameter={"tanda": {"jenis": "objek", "kosong": True, "arti": "Tanda."}},
            contoh={"a": Contoh(**change)},
        )


@pytest.mark.parametrize(
    ("parameter", "words"),
    [
        ({"isi": {"jenis": "html", "arti": "Isinya."}}, "_html"),
        ({"isi_html": {"jenis": "teks", "arti": "Isinya."}}, "_html"),
        ({"tag": {"jenis": "pilihan", "arti": "Unsurnya."}}, "menyebut yang boleh"),
    ],
)
def test_a_parameter_that_says_the_wrong_thing_is_refused(parameter: dict[str, Any], words: str) -> None:
    value = dict.fromkeys(parameter, "x")
    with pytest.raises(ValidationError, match=words):
        Makro(tujuan="Contoh.", parameter=parameter, contoh={"a": Contoh(nilai=value)})


def test_a_criterion_without_a_review_is_refused() -> None:
    whole = COMPONENTS["tag"].model_dump()
    whole["kriteria"]["9.9.9"] = "Tidak ditinjau."
    with pytest.raises(ValidationError, match=r"9\.9\.9"):
        Komponen.model_validate(whole)


def used(gallery: Gallery) -> dict[str, tuple[set[str], int]]:
    """Each macro that templates call: the parameters given, and the most that were given by place."""
    found: dict[str, tuple[set[str], int]] = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        if path.name == "galeri.html":
            continue
        parsed = gallery.env.parse(path.read_text(encoding="utf-8"))
        names = {stem: stem for stem in FILES}
        own = path.stem if path.parent.name == "components" else ""
        for each in parsed.find_all(nodes.Import):
            names[each.target] = str(each.template.value).removeprefix("components/").removesuffix(".html")  # type: ignore[attr-defined]
        short = {macro.name: own for macro in parsed.find_all(nodes.Macro)} if own else {}
        for each in parsed.find_all(nodes.FromImport):
            stem = str(each.template.value).removeprefix("components/").removesuffix(".html")  # type: ignore[attr-defined]
            short |= {name if isinstance(name, str) else name[1]: stem for name in each.names}
        for call in parsed.find_all(nodes.Call):
            if (
                isinstance(call.node, nodes.Getattr)
                and isinstance(call.node.node, nodes.Name)
                and call.node.node.name in names
            ):
                name = f"{names[call.node.node.name]}.{call.node.attr}"
            elif isinstance(call.node, nodes.Name) and call.node.name in short:
                name = f"{short[call.node.name]}.{call.node.name}"
            else:
                continue
            given, places = found.get(name, (set(), 0))
            found[name] = (given | {keyword.key for keyword in call.kwargs}, max(places, len(call.args)))
    return found


def test_no_macro_and_no_parameter_is_there_in_vain(gallery: Gallery) -> None:
    calls = used(gallery)
    assert {f"{stem}.{name}" for stem, name in MACROS} - calls.keys() == FOR_CITIES.keys()
    idle = [
        f"{stem}.{name}({key})"
        for stem, name in MACROS
        if f"{stem}.{name}" in calls
        for place, key in enumerate(COMPONENTS[stem].makro[name].parameter)
        if key not in calls[f"{stem}.{name}"][0] and place >= calls[f"{stem}.{name}"][1]
    ]
    assert idle == []


def styled() -> set[str]:
    """Every class that a selector of the stylesheet names."""
    css = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "theme/static/css").rglob("*.css")))
    css = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", css, flags=re.DOTALL)
    return {name for rule in re.findall(r"[^{}]*{", css) for name in re.findall(r"\.([a-z][a-z-]*)", rule)}


def classes() -> dict[str, str]:
    """Every class that a template gives, with the template; words of an expression are those it may give."""
    found: dict[str, str] = {}
    for path in sorted(TEMPLATES.rglob("*.html")):
        text = re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for value in re.findall(r'class="((?:{{.*?}}|{%.*?%}|[^"])*)"', text):
            words = re.sub(r"{{.*?}}|{%.*?%}", " ", value).split()
            spoken = re.sub(r"[=!]= *'[^']*'", "", " ".join(re.findall(r"{{.*?}}|{%.*?%}", value)))
            words += [word for quoted in re.findall(r"'([^']*)'", spoken) for word in quoted.split()]
            found |= dict.fromkeys(words, path.name)
    for stem in COMPONENTS:
        for macro in COMPONENTS[stem].makro.values():
            words = macro.parameter["kelas"].boleh if "kelas" in macro.parameter else ()
            found |= dict.fromkeys(filter(None, words), f"{stem}.yaml")
    tones = {member.nada for member in _vocabularies()}
    return found | dict.fromkeys(tones, "plugins/ppid/vocabulary.py")


def _vocabularies() -> Iterator[Istilah]:
    waiting: list[type[Istilah]] = [Istilah]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        waiting += kinds
        for kind in kinds:
            if kind.__module__.startswith("plugins.ppid"):
                yield from kind


def test_every_class_of_a_template_is_styled_or_is_a_hook() -> None:
    given = classes()
    unknown = {name: given[name] for name in given.keys() - styled() - HOOKS.keys()}
    assert unknown == {"netral": "plugins/ppid/vocabulary.py"}  # the tone without a rule of its own: how a tag looks
    assert HOOKS.keys() <= given.keys() - styled()


def test_every_class_of_the_stylesheet_is_given_by_a_template() -> None:
    for name, path in ELSEWHERE.items():
        assert name in (ROOT / path).read_text(encoding="utf-8")
    assert sorted(styled() - classes().keys() - ELSEWHERE.keys()) == []


def test_the_gallery_is_the_same_each_time_and_no_page_of_it_is_published(
    gallery: Gallery, site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        assert main(["--output", str(tmp_path / name)]) == 0
    assert tree(tmp_path / "a") == tree(tmp_path / "b")
    assert {f"{stem}.html" for stem in FILES} <= set(tree(tmp_path / "a"))
    assert not list(site.rglob("*galeri*"))
    assert main(["--sidik"]) == 0
    assert f"{gallery.fingerprints()['tag']} tag\n" in capsys.readouterr().out
