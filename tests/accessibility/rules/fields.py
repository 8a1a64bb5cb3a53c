"""Forms: every field has a label, says what may fill it in, and belongs to a group with a name."""

import re
from collections.abc import Iterator

from ..page import HtmlElement, Page, resolved, rule, shown, squeezed, text_of, within

QUIET = {"hidden", "button", "submit", "reset", "image"}
PURPOSE = (
    (re.compile(r"\b(?:surel|e-?mail)\b", re.I), {"email"}),
    (re.compile(r"\b(?:telepon|ponsel|hp|whatsapp)\b", re.I), {"tel"}),
    (re.compile(r"^alamat\b(?! (?:surel|situs))", re.I), {"street-address", "address-line1"}),
    (
        re.compile(r"^nama(?! (?:dan alamat|penerima|dokumen|badan publik|berkas|kuasa))\b", re.I),
        {"name", "organization", "username"},
    ),
    (re.compile(r"^(?:pekerjaan|jabatan)\b", re.I), {"organization-title"}),
)
"""Labels whose purpose is known, and what autocomplete may then be (1.3.5)."""
SEARCH = "cari/index.html"
"""The page that the only form leads to which is sent."""
TYPES = {"email": {"email"}, "tel": {"tel"}}


def fields(page: Page) -> Iterator[HtmlElement]:
    """What a person fills in."""
    yield from (each for each in page.of("input") if each.get("type", "text") not in QUIET)
    yield from page.of("select", "textarea")


def label_of(page: Page, field: HtmlElement) -> str:
    """What a field is called: its label, or a name by attribute."""
    labels = [each for each in page.of("label") if each.get("for") == field.get("id", "") or field in each.iter()]
    return page.labelled(field) or squeezed(" ".join(text_of(each) for each in labels))


@rule
def fields_labelled(page: Page) -> Iterator[str]:
    """1.3.1, 3.3.2, 4.1.2: one label a field; grey text in the field is none."""
    for each in fields(page):
        if not label_of(page, each):
            yield f"no label: {shown(each)}"
        elif sum(label.get("for") == each.get("id") for label in page.of("label")) > 1:
            yield f"two labels: {shown(each)}"
        if "placeholder" in each.attrib:
            yield f"text in the field: {shown(each)}"


@rule
def fields_filled_in(page: Page) -> Iterator[str]:
    """1.3.5: fields about oneself say to the browser which of its stored answers fits."""
    for each in fields(page):
        if each.get("type") in ("radio", "checkbox"):
            continue
        label, told = label_of(page, each), set(each.get("autocomplete", "").split())
        wanted = TYPES.get(each.get("type", ""), set()) or next(
            (known for look, known in PURPOSE if look.search(label)), set()
        )
        either = len([look for look, _known in PURPOSE if look.search(label)]) > 1 and "atau" in label
        if wanted and not wanted & told and not either:
            yield f"{label!r}: autocomplete={each.get('autocomplete')!r}, not {sorted(wanted)}"
    for each in page.of("input"):
        label = "" if each.get("type") in ("radio", "checkbox") else label_of(page, each)
        if re.match(r"surel\b", label, re.I) and each.get("type") != "email":
            yield f"{label!r} is no email field"


@rule
def groups_named(page: Page) -> Iterator[str]:
    """1.3.1, 3.3.2: choices that belong together stand in one fieldset, which opens with its legend."""
    for each in page.of("fieldset"):
        children = [child for child in each if isinstance(child.tag, str)]
        if not children or children[0].tag != "legend" or not text_of(children[0]):
            yield f"no legend: {shown(each)[:80]}"
    homes: dict[str, set[HtmlElement | None]] = {}
    for each in page.of("input"):
        if each.get("type") not in ("radio", "checkbox"):
            continue
        home = next(each.iterancestors("fieldset"), None)
        if home is None:
            yield f"a choice outside a group: {shown(each)}"
        if each.get("type") == "radio":
            homes.setdefault(each.get("name", ""), set()).add(home)
    yield from (f"radio {name!r} in {len(found)} groups" for name, found in homes.items() if len(found) > 1 or not name)


@rule
def duties_told(page: Page) -> Iterator[str]:
    """3.3.2: what has to be filled in is said in words, not by a mark of the browser or an asterisk."""
    for each in fields(page):
        label = label_of(page, each)
        if "required" in each.attrib and "wajib" not in label.casefold():
            yield f"required, and {label!r} does not say so"
        if "*" in label:
            yield f"an asterisk: {label!r}"


@rule
def pasting_allowed(page: Page) -> Iterator[str]:
    """3.3.8: nothing has to be remembered, solved or typed anew: no passwords, no puzzles, no forbidden pasting."""
    for each in page.of("input"):
        if each.get("type") in ("password", "image") or re.search(r"captcha|otp", " ".join(each.attrib.values()), re.I):
            yield shown(each)
    yield from (f"no pasting: {shown(each)}" for each in page.having("onpaste"))


@rule
def nothing_refused(page: Page) -> Iterator[str]:
    """3.3.1, 3.3.3: a browser refuses nothing that is written, so no error has to be named or mended."""
    limits = ("required", "pattern", "min", "max", "minlength", "maxlength", "step")
    for each in fields(page):
        for name in limits:
            if name in each.attrib:
                yield f"refuses by {name}: {shown(each)[:80]}"


@rule
def forms_ask_first(page: Page) -> Iterator[str]:
    """3.2.2, 3.3.4: a form is sent by a button only; this site has none that is sent but search, which opens a page of its own."""
    for each in page.of("form"):
        action = each.get("action", "")
        searches = each.get("role") == "search" and resolved(page.name, action) == SEARCH
        if (action and not searches) or each.get("method", "get").lower() != "get":
            yield f"sends: {shown(each)[:80]}"
        if searches and not any(button.get("type") == "submit" for button in each.iter("button")):
            yield f"no button: {shown(each)[:80]}"
    for each in fields(page):
        if not within(each, "form") and each.get("form") is None:
            yield f"a field without a form: {shown(each)}"
