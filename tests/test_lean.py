"""What is shortened in Jinja prints every byte that Jinja prints."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, pass_context
from jinja2.sandbox import SecurityError
from markupsafe import Markup

from plugins.compiled import Compiled
from plugins.lean import _Context, escaped, lean
from plugins.sandbox import boxed

TEMPLATES = {
    "dasar.html": "<p>{{ nilai }}</p>{% block isi %}{% endblock %}{{ nilai ~ '<b>' }}",
    "bagian.html": """{% macro baris(nama, isi="&", kelas=none) %}<i class="{{ kelas }}">{{ nama }}{{ isi }}</i>{% endmacro %}
{% macro bungkus() %}[{{ caller("<") }}{{ varargs }}{{ kwargs }}]{% endmacro %}""",
    "halaman.html": """{% extends "dasar.html" %}{% import "bagian.html" as bagian %}{% block isi %}
{{ bagian.baris(nilai) }}{{ bagian.baris(nilai, isi=nilai, kelas="a") }}{{ bagian.baris(bagian.baris(nilai)) }}
{% call(x) bagian.bungkus(1, satu=nilai) %}{{ x }}{{ nilai }}{% endcall %}
{% set teks %}{{ nilai }}<u>{% endset %}{{ teks }}{{ nilai|e }}{{ nilai|safe }}{{ nilai|string|upper }}
{% filter upper %}{{ nilai }}{% endfilter %}{% autoescape false %}{{ nilai }}{{ bagian.baris(nilai) }}{% endautoescape %}
{% for satu in [nilai, "<", 1, none] %}{{ satu }}{{ lihat("satu") }}{{ loop.index }}{{ ganda(satu) }}{{ ganda(nilai=satu) }}{% endfor %}
{{ habis() is defined }}{{ teks.upper() }}{% endblock %}""",
    "salah.html": '{% import "bagian.html" as bagian %}{{ bagian.baris(salah=1) }}',
    "kurang.html": '{% import "bagian.html" as bagian %}{{ bagian.baris() }}',
}


class Dikenal:
    """A value that knows its own HTML."""

    def __html__(self) -> str:
        return "<b>&</b>"


class Teks(str):
    """Text of another class."""


@pass_context
def lihat(context: Any, name: str) -> Any:
    return context.get(name, "tidak ada")


def ganda(nilai: Any) -> list[Any]:
    return [nilai, nilai]


def habis() -> Any:
    return next(iter(()))


def environment(short: bool) -> Environment:
    env = Environment(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    env.globals.update(lihat=lihat, ganda=ganda, habis=habis)
    if short:
        lean(env)
    return env


PLAIN, SHORT = environment(False), environment(True)
VALUES = st.one_of(
    st.text(),
    st.sampled_from(["<&\"'>", Markup("<b>&amp;</b>"), Teks("<"), Dikenal(), None, 3, 2.5, ["<"], {"a": "&"}]),
)


@given(VALUES)
def test_pages_are_the_same(value: Any) -> None:
    short, plain = (env.get_template("halaman.html").render(nilai=value) for env in (SHORT, PLAIN))
    assert short == plain


@pytest.mark.parametrize("name", ["salah.html", "kurang.html"])
def test_mistakes_are_told_the_same(name: str) -> None:
    said = []
    for env in (PLAIN, SHORT):
        with pytest.raises((TypeError, TemplateError)) as error:
            env.get_template(name).render()
        said.append(str(error.value))
    assert said[0] == said[1]


def test_the_shorter_ways_are_taken() -> None:
    """Else a newer Jinja could leave them unused, and nobody would know."""
    template = SHORT.get_template("halaman.html")
    assert template.root_render_func.__globals__["escape"] is escaped
    assert isinstance(template.new_context({}), _Context)
    assert type(escaped("a")) is str


def test_a_template_is_looked_for_once_and_one_that_is_not_there_each_time() -> None:
    env = environment(True)
    assert env.get_template("dasar.html") is env.get_template("dasar.html", "halaman.html")
    for _ in range(2):
        with pytest.raises(TemplateNotFound):
            env.get_template("tiada.html")
    assert env.get_template("dasar.html", globals={"nilai": "x"}).render() == PLAIN.get_template("dasar.html").render(
        nilai="x"
    )


class Berisi(dict[str, Any]):
    """A mapping that has attributes too, one of which cannot be reached."""

    judul = "atribut"

    @property
    def rusak(self) -> str:
        raise AttributeError("rusak")


ATTRIBUTES = [
    "{{ x.judul }} {{ x.isi.judul }} {{ x.isi.judul.upper() }}",
    "{{ x.rusak }} {{ x.items }} {{ x['isi'].judul }}",
    "{{ x.tiada is defined }} {{ x.tiada|default('<') }} {{ x.isi.tiada is defined }} {{ x.isi.a.b is undefined }}",
    "{{ x.tiada }}",
    "{{ x.isi.tiada.lagi }}",
    "{{ none.judul }}",
    "{% for a in x.deret if a.judul %}{{ a.judul }}{{ loop.last }}{{ x.isi[a.judul] is defined }}{% endfor %}",
    "{% macro m(a, b=a.judul) %}{{ a.judul }}{{ b }}{% endmacro %}{{ m(x) }}{{ m(x, x.isi.judul) }}{{ m(b=1, a=x) }}",
    "{% macro m(a, b) %}{{ b is defined }}{{ caller() if caller }}{% endmacro %}{{ m(1) }}{% call m(1, 2) %}<{% endcall %}",
    "{% macro m() %}{{ m.name }}{{ varargs }}{% endmacro %}{{ m() }}{{ m(1) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
    "{% autoescape false %}{% macro m(a) %}{{ a }}<{% endmacro %}{{ m('&') }}{% endautoescape %}{{ m('&') ~ '<' }}",
    "{% set n = namespace(a=1) %}{% set n.a = x.judul %}{{ n.a }}{{ x|map(attribute='judul')|list }}",
]


@pytest.mark.parametrize("source", ATTRIBUTES)
def test_attributes_and_macros_mean_the_same(source: str) -> None:
    given_values = {"x": Berisi(judul="nilai", rusak="<", isi={"judul": "&"}, deret=[Berisi(), Berisi()])}
    said = []
    for env in (PLAIN, SHORT):
        try:
            said.append(env.from_string(source).render(given_values))
        except (TypeError, TemplateError) as error:
            said.append(f"{type(error).__name__}: {error}")
    assert said[0] == said[1]


@pytest.mark.parametrize("on_disk", [True, False])
@pytest.mark.parametrize("box_first", [True, False])
def test_what_was_compiled_in_the_box_runs_in_the_box_alone(
    box_first: bool, on_disk: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A city takes its only template away, or adds its first: in one preview, or from one build to the next."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    one, other = (Compiled(tmp_path if on_disk else None, "a" * 64) for _ in range(2))
    kept = [one, other if on_disk else one]

    def environment(box: bool) -> Environment:
        env = Environment(
            loader=DictLoader({"a.html": "{{ panggil(nilai) }}{{ nilai.append(1) }}"}), bytecode_cache=kept.pop()
        )
        lean(env)
        if box:
            boxed(env)
        return env

    for box in (box_first, not box_first):
        given_values: list[int] = []
        template = environment(box).get_template("a.html")
        if box:
            with pytest.raises(SecurityError):
                template.render(panggil=len, nilai=given_values)
        else:
            assert template.render(panggil=len, nilai=given_values) == "0None"
        assert given_values == ([] if box else [1])
