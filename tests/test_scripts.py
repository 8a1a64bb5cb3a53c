"""Lean scripts: fewer bytes that do the same, and nothing touched that is not understood."""

import itertools
import re
from pathlib import Path

import pytest

from plugins.assets import BEFORE
from plugins.scripts import _NAME, _TOKEN, lean
from tests.support import ROOT

JS = ROOT / "theme" / "static" / "js"
SCRIPTS = [*(file for files in BEFORE.values() for file in files), *(JS / f"{name}.js" for name in BEFORE)]


@pytest.mark.parametrize(
    ("script", "wanted"),
    [
        ("/* a */\n  b();\n", "b();"),
        ("/* a\n   b */\nc();\n\n  // d\n  e();", "c();e();"),
        ('f("/* a */");\n  g("// b"); // c\n', 'f("/* a */");g("// b");'),
        ("/* a `b` */\nc();", "c();"),
        ("c(`\n  /* a */\n`);\n", "c(`\n  /* a */\n`);\n"),
        ('c("a\\\n  b");\n', 'c("a\\\n  b");'),
        ("x = 1 - -y + +z / 2;", "x=1- -y+ +z/2;"),
        ("x = y.replace(/ /g, '//').replace(/[/*]/, /a b/i);", "x=y.replace(/ /g,'//').replace(/[/*]/,/a b/i);"),
        ("x = y in z ? typeof y : a / b / c;", "x=y in z?typeof y:a/b/c;"),
        ("if (x) {\n  y();\n}\nz();", "if(x){y();}\nz();"),
        ("const g = 1;\nx(/y/g, g);", "const a=1;x(/y/g,a);"),
    ],
)
def test_only_what_does_nothing_is_taken_away(script: str, wanted: str) -> None:
    assert lean(script) == wanted


@pytest.mark.parametrize(
    ("script", "wanted"),
    [
        ("var long = 1;\nf(long);", "var a=1;f(a);"),
        ("var long = 1;\nf(x.long, long);", "var long=1;f(x.long,long);"),
        ("var long = 1;\nf({ long: 2 }, long);", "var long=1;f({long:2},long);"),
        ("const { long } = x;\nf(long);", "const{long}=x;f(long);"),
        ("const [long, other] = x;\nf({ long, other: 1 });", "const[long,other]=x;f({long,other:1});"),
        ("f((long, other) => long + other + a);", "f((b,c)=>b+c+a);"),
        ("f(function named(long) {\n  return named(long);\n});", "f(function b(a){return b(a);});"),
        ("var fetch = 1;\nf(fetch, outer);", "var fetch=1;f(fetch,outer);"),
        ("for (const each of all) {\n  f(each ? each : all);\n}", "for(const a of all){f(a?a:all);}"),
    ],
)
def test_a_name_is_short_only_where_nothing_else_can_mean_it(script: str, wanted: str) -> None:
    assert lean(script) == wanted


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_every_script_of_search_keeps_all_that_it_does(path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    assert "".join(_TOKEN.findall(script)) == script
    before, after = (
        [part for part in _TOKEN.findall(text) if part.strip() and not part.startswith(("/*", "//"))]
        for text in (script, lean(script))
    )
    assert len(before) == len(after)
    names = {(one, other) for one, other in zip(before, after, strict=True) if one != other}
    assert names and all(_NAME.fullmatch(one) and _NAME.fullmatch(other) for one, other in names)
    assert len({one for one, _ in names}) == len(names) == len({other for _, other in names})
    assert not {other for _, other in names} & set(before), "a short name that something else has"
    members = {part for last, part in itertools.pairwise(before) if last == "."}
    assert not members & {one for one, _ in names} and len(lean(script)) < len(re.sub(r"\s", "", script))
