"""What is shortened in Jinja prints every byte that Jinja prints."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, pass_context
from jinja2.sandbox import SecurityError
from markupsafe import Markup

from plugins.lean import _Context, escaped, lean
from plugins.sandbox import boxed
from plugins.templates import Compiled

TEMPLATES = {
    "dasar.html": "<p>{{ nilai }}</p>{% block isi %}{% endblock %}{{ nilai ~ '<b>' }}",
    "bagian.html": """{% macro baris(nama, isi="&", kelas=none) %}<i class="{{ kelas }}">{{ nama }}{{ isi }}</i>{% endmacro %}
{% macro bungkus() %}[{{ caller("<") }}{{ varargs }}{{ kwargs }}]{% endmacro %}""",
    "halaman.html": """{% extends "dasar.html" %}{% import "bagian.html" as bagian %}{% block isi %}
{{ bagian.baris(nilai) }}{{ bagian.baris(nilai, isi=nilai, kelas="a") }}{{ bagian.baris(bagian.baris(nilai)) }}
{% call(x) bagian.bungkus(1, satu=nilai) %}{{ x }}{{ nilai }}{% endcall %}
{% set teks %}{{ nilai }}<u>{% endset %}{{ teks }}{{ nilai|e }}{{ nilai|safe }}{{ nilai|string|upper }}
{% filter upper %}{{ nilai }}{% endfilter %}{% autoescape false %}{{ nilai }}{{ bagian.baris(nilai) }}{% endautoescape %}
{% for satu in [nilai, "<", 1, none] %}{{ satu }}{{ lihat("satu") }}{{ loop.index }}{% endfor %}{% endblock %}""",
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


def environment(short: bool) -> Environment:
    env = Environment(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    env.globals["lihat"] = lihat
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


@pytest.mark.parametrize("box_first", [True, False])
def test_what_was_compiled_in_the_box_runs_in_the_box_alone(box_first: bool) -> None:
    """A preview lives on when a city takes its only template away, or adds its first."""
    kept = Compiled()

    def environment(box: bool) -> Environment:
        env = Environment(
            loader=DictLoader({"a.html": "{{ panggil(nilai) }}{{ nilai.append(1) }}"}), bytecode_cache=kept
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
