"""Tells which other sites a record links to, and whether a city lets its records lead there. Pure; no name is looked up."""

import re
from collections.abc import Callable, Iterable

_HOST = r"(?:https?:[/\\]*|[/\\]{2})([^/\\?#\"<>\s]{1,300})"
_FIELD = re.compile(rf'"{_HOST}', re.IGNORECASE)
"""A field that is an address, in JSON; browsers take any number of slashes, and those that lean the other way."""
_LINK = re.compile(rf'\shref="{_HOST}', re.IGNORECASE)


def outer_hosts(fields: str, html: str) -> tuple[str, ...]:
    """The hosts that a record leads to, sorted: of its ``fields``, as JSON, and of the links in its text, as HTML."""
    found = [
        *(_FIELD.findall(fields) if _may_lead('"', fields) else ()),
        *(_LINK.findall(html) if _may_lead('href="', html) else ()),
    ]
    return tuple(sorted({name for each in found if (name := host(each))})) if found else ()


def _may_lead(before: str, text: str) -> bool:
    """Whether an address may follow ``before`` in ``text``; to ask costs a tenth of looking for it."""
    return before in text and (f"{before}http" in text.lower() or f"{before}/" in text or f"{before}\\" in text)


def host(authority: str) -> str:
    """The name of a host in small letters, without what may stand before and behind it in an address."""
    name = authority.rpartition("@")[2].replace("&amp;", "&")
    return re.sub(r":\d*$", "", name).rstrip(".").lower()


def allowing(domains: Iterable[str], own: Iterable[str] = ()) -> Callable[[str], bool]:
    """Whether records may lead to a host: one of ``domains`` or of what belongs to them, or one of ``own`` exactly."""
    whole = frozenset(own)
    ends = tuple(f".{domain.lower().strip('.')}" for domain in domains)

    def allowed(name: str) -> bool:
        return name in whole or f".{name}".endswith(ends)

    return allowed
