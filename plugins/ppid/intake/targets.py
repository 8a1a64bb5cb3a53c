"""Where a link or a picture of a text leads on the finished site, and a picture with all its forms as HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads on the finished site."""

    url: str
    width: int = 0
    height: int = 0
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    """Of a picture: media types with their candidates, each an address and its width in pixels; the best type first."""
    sizes: str = ""
    """Of a picture: how wide it is shown, as the attribute of that name has it."""


def picture_element(element: str, named: str, target: Target | None, prefix: str, *, first: bool) -> str:
    """The picture ``element``, whose address is still ``named``, with all its forms.

    A browser waits with it until it comes into view, unless it is the ``first`` thing in the text.
    """
    if target is None:
        return element.replace(named, "", 1)
    waiting = "" if first else ' loading="lazy"'
    size = f' width="{target.width}" height="{target.height}"{waiting} decoding="async"' if target.width else ""
    shown = element.replace(named, f' src="{prefix}/{target.url}"{size}', 1)
    rows = []
    for media, candidates in target.sources:
        choice = ", ".join(f"{prefix}/{url} {width}w" for url, width in candidates)
        rows.append(f'<source type="{media}" srcset="{choice}" sizes="{target.sizes}">')
    return f"<picture>{''.join(rows)}{shown}</picture>" if rows else shown
