"""Every message is in one file, the English one lacks nothing, and a template says in English what it says in Indonesian."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import escape

from plugins.compiled import Compiled
from plugins.katalog import _read, catalogue, said_in_script
from plugins.lean import lean
from plugins.messages import TEMPLATE_FILE, faults, long_sentences, messages, template, written
from plugins.ppid import formats, formats_english
from plugins.ppid.words import Jadi, Katalog, Pesan, _, angka, tanggal, visible
from plugins.speaking import speaking
from plugins.wording import found
from tests.support import NOW, ROOT

FOLDER = ROOT / "theme" / "bahasa"
PAGE = """{% macro baris(nama, isi) %}<p title="{{ nama }}">{{ nama }}: {{ isi }}</p>{% endmacro %}
<title>{{ judul }}</title>
<p class="x">Ada <b>{{ n|angka }}</b> rekaman dari <a href="{{ url }}">{{ judul }}</a>.</p>
{% if n %}<p>Tidak
ada.</p>{% endif %}<img alt="Peta {{ judul }}" src="a.png">
{{ baris("Nama kota", judul) }}{{ baris("Ada " ~ n|angka ~ " kota", "&") }}{{ label }} {{ label|lower }} {{ [label, judul]|join(", ") }}
<i id="x-{{ label }}"{% if n %} class="{{ label }}"{% endif %}>{{ kalimat }}</i><div class="badan">{{ badan|safe }}</div>{{ "buruk" if n == "Nama kota" else "Nama kota" }}"""
ENGLISH = {
    "Ada <b>%(n)s</b> rekaman dari <a>%(judul)s</a>.": (
        "<a>%(judul)s</a> has <b>%(n)s</b> record.",
        "<a>%(judul)s</a> has <b>%(n)s</b> records.",
    ),
    "Tidak ada.": ("None.",),
    "Peta %(judul)s": ("Map of %(judul)s",),
    "Nama kota": ('Name of the "city"',),
    "Ada %(n)s kota": ("%(n)s city", "%(n)s cities"),
    "Terlambat": ("Overdue",),
    "Lewat %(hari)s hari sejak %(tanggal)s, %(apa)s, 5%%.": (
        "%(hari)s day late since %(tanggal)s, %(apa)s, 5%%.",
        "%(hari)s days late since %(tanggal)s, %(apa)s, 5%%.",
    ),
}
KATALOG = Katalog(
    "en",
    {key: Pesan(forms, len(forms) > 1) for key, forms in ENGLISH.items()},
    lambda n: int(n != 1),
    formats_english.CARA,
)
DAY = NOW.date()


def page(katalog: Katalog | None, store: Compiled | None = None, source: str = PAGE, **given_values: object) -> str:
    """A template in a language, rendered as a site renders it."""
    env = Environment(
        loader=DictLoader({"a.html": source}), autoescape=True, trim_blocks=True, undefined=StrictUndefined
    )
    lean(env)
    env.bytecode_cache = store
    env.filters["angka"] = formats.angka
    if katalog is not None:
        speaking(env, katalog, "Asia/Jakarta")
    values = {
        "n": 1234,
        "judul": "Kota <Uji>",
        "url": "a/",
        "label": "Terlambat",
        "badan": "<p>Isi.</p>",
        "kalimat": _(
            "Lewat %(hari)s hari sejak %(tanggal)s, %(apa)s, 5%%.", hari=angka(1), tanggal=tanggal(DAY), apa="Terlambat"
        ),
    }
    return env.get_template("a.html").render({**values, **given_values})


def test_a_page_in_english() -> None:
    assert page(KATALOG).splitlines() == [
        "<title>Kota &lt;Uji&gt;</title>",
        '<p class="x"><a href="a/"><span lang="id">Kota &lt;Uji&gt;</span></a> has <b>1,234</b> records.</p>',
        '<p>None.</p><img alt="Map of Kota &lt;Uji&gt;" src="a.png">',
        '<p title="Name of the &#34;city&#34;">Name of the &#34;city&#34;: <span lang="id">Kota &lt;Uji&gt;</span></p>'
        '<p title="1,234 cities">1,234 cities: &amp;</p>Overdue overdue Overdue, <span lang="id">Kota &lt;Uji&gt;</span>',
        '<i id="x-Terlambat" class="Terlambat">1 day late since 21 November 2026, Overdue, 5%.</i>'
        '<div class="badan" lang="id"><p>Isi.</p></div>Name of the &#34;city&#34;',
    ]
    assert "has <b>1</b> record." in page(KATALOG, n=1)
    assert "has <b>0.5</b> records." in page(KATALOG, n=0.5)


def test_the_same_page_in_indonesian_goes_through_nothing() -> None:
    assert (
        page(None)
        .splitlines()[-1]
        .startswith(
            '<i id="x-Terlambat" class="Terlambat">Lewat 1 hari sejak 21 November 2026, Terlambat, 5%.</i><div class="badan"><p>'
        )
    )
    assert "lang=" not in page(None)


@given(st.text(), st.sampled_from([KATALOG, None]))
def test_no_value_becomes_markup(text: str, katalog: Katalog | None) -> None:
    made = page(katalog, judul=text + "<", label=text)
    assert made.count("<") == page(katalog, judul="x1<").count("<") + (
        made.count('<span lang="id">') + made.count("</span>") - page(katalog, judul="x1<").count("span")
    ), made


def test_each_language_compiles_its_own_templates() -> None:
    store = Compiled(None, "a" * 64)
    assert page(None, store) == page(None) != page(KATALOG, store) == page(KATALOG)
    assert page(None, store) == page(None)
    other = Katalog(
        "en",
        {**{key: Pesan(forms, len(forms) > 1) for key, forms in ENGLISH.items()}, "Tidak ada.": Pesan(("Nothing.",))},
        lambda n: int(n != 1),
        formats_english.CARA,
    )
    assert "Nothing." in page(other, store)


def test_what_is_not_translated_is_said_to_be_indonesian() -> None:
    source = '<p>Baru <b>{{ n }}</b> saja.</p><p title="Baru">{{ n }}</p>'
    assert (
        page(KATALOG, source=source) == '<p><span lang="id">Baru <b>1234</b> saja.</span></p><p title="Baru">1234</p>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Halaman", True), ("belum ada", True), ("#Jumlah", True), ("buruk", False), ("lebar-penuh", False),
        (" susun", False), ("https://wa.me/", False), (", ", False), ("12", False), ("<h1", False),
    ],
)  # fmt: skip
def test_texts_for_people_and_names_for_machines(text: str, shown: bool) -> None:
    assert visible(text) is shown


def test_the_text_of_a_picture_says_its_language() -> None:
    source = (
        '<p><img src="{{ url }}" alt="{{ label }}"{% if n %} loading="lazy"{% endif %}><img alt="Peta {{ judul }}"></p>'
    )
    assert page(KATALOG, source=source) == (
        '<p><img src="a/" alt="Overdue" loading="lazy"><img alt="Map of Kota &lt;Uji&gt;"></p>'
    )
    assert page(KATALOG, source=source, label='Kantor "<').startswith(
        '<p><img src="a/" alt="Kantor &#34;&lt;" lang="id" loading="lazy">'
    )
    assert "lang" not in page(None, source=source)


def test_no_count_of_a_script_needs_a_plural() -> None:
    """Their holes are filled when the words are chosen already; only what is said of many alone may have their form."""
    known = catalogue(ROOT / "theme", "en")
    assert known is not None
    forms = [form for key in known for form in (known.forms(key) or Pesan(())).bentuk]
    counts = [form for form in forms if re.search(r"\{(jumlah|ada|lain|semua)\}", form)]
    assert len(counts) > 4
    assert [form for form in counts if re.search(r"\{\w+\} \w+s\b", form)] == ["See all {jumlah} results"]


def test_nothing_in_a_template_has_to_be_marked() -> None:
    """A new sentence is a message by itself, so that it cannot be forgotten."""
    env = Environment(autoescape=True)
    source = (
        '<main><p>Kalimat baru.</p><input placeholder="Isi di sini">{{ kotak("Judul kotak", kelas="baru") }}</main>'
    )
    assert [each.pesan for each in found(env.parse(source))] == ["Judul kotak", "Kalimat baru.", "Isi di sini"]


def test_the_file_of_messages_is_as_new_as_its_sources() -> None:
    assert (FOLDER / TEMPLATE_FILE).read_text(encoding="utf-8") == written(template()), (
        "python3 tasks.py bahasa --perbarui"
    )


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.po")), ids=lambda file: file.name)
def test_a_translation_lacks_nothing(file: Path) -> None:
    assert list(faults(file, template())) == []


def test_every_fault_of_a_translation_is_told_with_its_place(tmp_path: Path) -> None:
    fresh = Catalog()
    for text in ("Ada %(n)s.", "Belum.", "Ragu.", "Baru.", "<a>Tautan</a>"):
        fresh.add(text, locations=[("theme/templates/a.html", 0)])
    file = tmp_path / "en.po"
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Ada %(n)s."\nmsgstr "There is %(m)s."\n\nmsgid "Belum."\nmsgstr ""\n\n#, fuzzy\nmsgid "Ragu."\nmsgstr "Doubt."\n\n'
        'msgid "Lama."\nmsgstr "Old."\n\nmsgid "<a>Tautan</a>"\nmsgstr "Link"\n\n#~ msgid "Sisa."\n#~ msgstr "Rest."\n',
        encoding="utf-8",
    )
    told = sorted(faults(file, fresh))
    assert [line.rsplit(": ", 1)[1] for line in told] == [
        "sisa lama (#~)", "isiannya tidak sama", "isiannya tidak sama", "belum diterjemahkan", "belum diterjemahkan", "masih ragu (fuzzy)", "pesan ini sudah tidak ada",
    ]  # fmt: skip
    assert all("theme/templates/a.html" in line for line in told if "tidak ada" not in line and "sisa" not in line)


def test_the_language_of_the_sources_needs_no_catalogue() -> None:
    assert catalogue(Path("/tidak/ada"), "id") is None
    katalog = catalogue(ROOT / "theme", "en")
    assert katalog is not None and "Beranda" in katalog
    assert said_in_script('x = "Surat sudah disalin."; y = "details ul"', katalog) == (
        'x = "The letter has been copied."; y = "details ul"'
    )


def test_a_catalogue_is_known_by_all_it_says() -> None:
    data = (FOLDER / "en.po").read_bytes()
    one, other = _read("en", data), _read("en", data.replace(b'msgstr "Home"', b'msgstr "Start"'))
    assert one.sidik != other.sidik and one.sidik == _read.__wrapped__("en", data).sidik


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("angka", 1234567, "1,234,567"), ("angka", 12.5, "12.5"), ("rupiah", -1500, "-Rp1,500"),
        ("tanggal_hari", DAY, "Saturday 21 November 2026"), ("ukuran", 3_150_000, "3.2 MB"), ("ukuran", 12, "12 bytes"),
        ("durasi", 3725, "1 hour 2 minutes"), ("durasi", 0, "0 seconds"), ("waktu", NOW, "Saturday 21 November 2026 at 00:00 WIB"),
    ],
)  # fmt: skip
def test_english_numbers_and_days(name: str, value: object, wanted: str) -> None:
    assert formats_english.CARA[name](value) == wanted
    assert hasattr(formats, name)


def test_messages_are_found_in_every_room() -> None:
    places = {each.berkas.rsplit(".", 1)[-1] for each in messages()}
    assert places == {"html", "js", "py"}
    assert type(KATALOG.said("Terlambat")) is Jadi and KATALOG.said("Judul rekaman") == "Judul rekaman"
    assert str(escape(KATALOG.said(3))) == "3"


def test_a_sentence_with_values_is_a_message() -> None:
    """An f-string with words in it could not be said in another language; the ones below are no words of a page."""
    elsewhere = {"annual_tables", "complaints_tables", "coverage_files", "wellknown", "pictures", "deadline"}
    left = []
    for path in sorted((ROOT / "plugins/ppid/publish").glob("*.py")) + sorted(
        (ROOT / "plugins/ppid/law").glob("c*.py")
    ):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        raised = {id(part) for each in ast.walk(tree) if isinstance(each, ast.Raise) for part in ast.walk(each)}
        for each in ast.walk(tree):
            if isinstance(each, ast.JoinedStr) and id(each) not in raised and path.stem not in elsewhere:
                words = "".join(str(part.value) for part in each.values if isinstance(part, ast.Constant))
                if words[:1].isupper() and " " in words.strip():
                    left.append(f"{path.stem}:{each.lineno}")
    assert left == []


def test_no_indonesian_sentence_is_long() -> None:
    assert long_sentences({each.pesan for each in messages()}) == []
    assert long_sentences(["Satu. " + "kata " * 20 + "<b>akhir</b>."]) == ["kata " * 20 + "<b>akhir</b>."]
