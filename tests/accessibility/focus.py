"""The keyboard: every stop is reached once, in the order of the eye, seen, marked, and left again."""

import asyncio
import base64
import io
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import CDPSession, Page

from .tools import ask, media

SAMPLE = 6
"""Stops whose mark is compared by pixels, besides the first of each kind."""
MARGIN = 10
"""CSS pixels around a stop in which its mark may stand."""


def _tabs(session: CDPSession, times: int = 1, back: bool = False) -> None:
    """Press Tab; many presses go down the pipe at once, which spares a round trip and a picture for each (4 times as fast)."""
    key = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9, "modifiers": 8 if back else 0}

    async def pressed() -> None:
        await asyncio.gather(*[session._impl_obj.send("Input.dispatchKeyEvent", key, 0) for _ in range(times)])

    if times > 1:
        with suppress(AttributeError, TypeError):  # the driver's inner interface; without it, one after another
            session._sync(pressed())
            return
    for _ in range(times):
        session.send("Input.dispatchKeyEvent", key)


PLAYERS = "audio[controls], video[controls]"


def _walk(page: Page) -> tuple[list[str], list[str], list[dict[str, Any]], list[dict[str, Any]]]:
    """The names of all stops, of what is left out, what was seen going forward through the stops, and going back."""
    session = page.context.new_cdp_session(page)
    # what a player's controls do is the browser's own; that they are reached is for the gallery
    page.evaluate(f"document.querySelectorAll('{PLAYERS}').forEach(each => each.toggleAttribute('controls', false))")
    told = ask(page, "walk_start")
    names: list[str] = told["names"]
    _tabs(session, len(names))
    last = (
        "(() => { const at = __jendela; at.seen.push(at.look(document.activeElement)); return at.seen.splice(0); })()"
    )
    forward = page.evaluate(last)[1:]
    _tabs(session, len(names) - 1, back=True)
    backward = page.evaluate(last)
    page.evaluate("__jendela.off()")
    page.evaluate("document.querySelectorAll('audio, video').forEach(each => each.toggleAttribute('controls', true))")
    session.detach()
    return names, told["left"], forward, backward


def keyboard(page: Page) -> list[str]:
    """Every visible interactive element is reached once forward and once back, in DOM order, without a trap and in sight.

    WCAG 2.1.1 Keyboard, 2.1.2 No Keyboard Trap, 2.4.3 Focus Order, 2.4.11 Focus Not Obscured (Minimum).
    """
    names, left, forward, backward = _walk(page)
    found = [f"the keyboard cannot reach {name}" for name in left]
    for way, seen, wanted in (
        ("forward", forward, list(range(len(names)))),
        ("back", backward, list(reversed(range(len(names))))),
    ):
        order = [step["index"] for step in seen]
        held = next((one["name"] for one, two in pairwise(seen) if one["name"] == two["name"] and one == two), None)
        if order != wanted and held is not None:
            found.append(f"{way}: the keyboard does not leave {held}")
        elif order != wanted:
            at = next(i for i, (one, two) in enumerate(zip([*order, None], wanted, strict=False)) if one != two)
            found.append(f"{way}: at stop {at + 1} the focus is on {seen[at]['name']}, not on {names[wanted[at]]}")
        found += [f"{way}: focus on {step['name']} {step['state']}" for step in seen if step.get("state")]
    return list(dict.fromkeys(found))[:10]


def order(page: Page) -> list[str]:
    """Focus stops and headings follow one another as they stand: onwards is down or to the right.

    WCAG 1.3.2 Meaningful Sequence, 2.4.3 Focus Order.
    """
    return list(ask(page, "order"))


def skip_link(page: Page) -> list[str]:
    """The first Tab stop is a visible link into ``main``, and it takes the focus there.

    WCAG 2.4.1 Bypass Blocks.
    """
    ask(page, "walk_start")
    page.keyboard.press("Tab")
    state = page.evaluate("__jendela.look(document.activeElement)")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    found = []
    if target is None or not target.startswith("#"):
        found.append(f"the first stop is no skip link: {state['name']}")
    else:
        if state["state"]:
            found.append(f"the skip link {state['state']}")
        address = page.url
        page.keyboard.press("Enter")
        if not page.evaluate("document.activeElement.localName === 'main'"):
            found.append(f"the skip link leads to {page.evaluate('document.activeElement.localName')}, not to main")
        page.keyboard.press("Tab")
        if not page.evaluate(
            "document.activeElement === document.body || document.activeElement.compareDocumentPosition("
            "document.querySelector('main')) & 10 || document.querySelector('main').contains(document.activeElement)"
        ):
            found.append("after the skip link the next stop lies before main")
        page.evaluate("address => history.replaceState(null, '', address)", address)
    page.evaluate("__jendela.off(); scrollTo(0, 0)")
    return found


def _shot(session: CDPSession, box: dict[str, float]) -> Image.Image:
    told = session.send(
        "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True, "clip": {**box, "scale": 1}}
    )
    return Image.open(io.BytesIO(base64.b64decode(told["data"]))).convert("RGB")


def _luminance(colour: tuple[int, ...]) -> float:
    parts = [c / 255 for c in colour[:3]]
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _changed(without: Image.Image, with_: Image.Image) -> tuple[int, int]:
    """How many pixels differ at all, and how many by a contrast of 3 or more."""
    if ImageChops.difference(without, with_).getbbox() is None:
        return 0, 0
    pairs = Image.merge("RGB", without.split()), Image.merge("RGB", with_.split())
    colours: dict[tuple[Any, Any], int] = {}
    for pair in zip(pairs[0].get_flattened_data(), pairs[1].get_flattened_data(), strict=True):
        if pair[0] != pair[1]:
            colours[pair] = colours.get(pair, 0) + 1
    strong = 0
    for (one, two), count in colours.items():
        low, high = sorted((_luminance(one), _luminance(two)))
        strong += count if (high + 0.05) / (low + 0.05) >= 3 else 0
    return sum(colours.values()), strong


def _marks(page: Page, sample: int, every_kind: bool = True) -> Iterator[str]:
    session = page.context.new_cdp_session(page)
    ask(page, "walk_start")
    _tabs(session)  # from here on the browser shows marks of the focus
    chosen: list[int] = ask(page, "marks_choose", {"sample": sample, "kinds": every_kind})
    for number in chosen:
        box = ask(page, "marks_focus", {"number": number, "margin": MARGIN})
        focused = _shot(session, box["clip"])
        page.evaluate("document.activeElement.blur()")
        if box["moves"] != ask(page, "marks_focus", None):
            continue  # the page itself moved, as it does for the skip link: that is plain to see
        blurred = _shot(session, box["clip"])
        changed, strong = _changed(blurred, focused)
        if strong < box["perimeter"] * 0.5:
            yield f"focus on {box['name']} changes {changed} pixels, {strong} of them by 3:1; its edge has {box['perimeter']:.0f}"
    page.evaluate("__jendela.off(); document.activeElement.blur(); scrollTo(0, 0)")
    session.detach()


def focus_visible(page: Page) -> list[str]:
    """The focus changes the picture around a stop by a contrast of 3:1, along at least half of its edge.

    WCAG 2.4.7 Focus Visible, 1.4.11 Non-text Contrast.
    """
    return list(_marks(page, SAMPLE))


def focus_visible_forced(page: Page) -> list[str]:
    """The same where the reader's own colours are forced on the page.

    WCAG 2.4.7 Focus Visible.
    """
    with media(page, forced_colors="active"):
        return list(_marks(page, 3, every_kind=False))
