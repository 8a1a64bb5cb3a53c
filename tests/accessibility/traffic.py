"""What a page asks for, says and keeps: nothing foreign, nothing failed, nothing said, nothing kept."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

MOST_REQUESTS = 6
"""Requests of one page with all it shows, its own document among them."""


def quiet(page: Page) -> list[str]:
    """A page loads without a message, a failed or a foreign request, in six requests, and keeps nothing.

    WCAG 4.1.1 is void in 2.2; this holds the promises of the site: no third party, no cookie, a strict policy.
    """
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(page.url))
    said: list[str] = []
    asked: list[str] = []

    def failed(request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":
            said.append(f"failed: {request.url}")

    listeners: dict[str, Any] = {
        "console": lambda message: said.append(f"console: {message.text}"),
        "pageerror": lambda error: said.append(f"error: {error}"),
        "request": lambda request: asked.append(request.url),
        "requestfailed": failed,
        "response": lambda answer: said.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None,
    }
    for name, listener in listeners.items():
        page.on(name, listener)  # type: ignore[call-overload]
    try:
        # lazy pictures are part of the page: they are asked for before it counts as loaded
        page.reload()
        page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(each => { each.loading = 'eager'; })")
        page.wait_for_load_state("networkidle") if page.locator("img[loading]").count() else None
    finally:
        for name, listener in listeners.items():
            page.remove_listener(name, listener)
    said += [f"foreign: {url}" for url in asked if not url.startswith((f"{origin}/", "data:"))]
    # a file is asked for once: the server of these tests forbids keeping it, which a published one does not
    once = list(dict.fromkeys(asked))
    if len(once) > MOST_REQUESTS:
        said.append(f"{len(once)} requests: {' '.join(urlsplit(url).path for url in once)}")
    kept = page.evaluate("[document.cookie, String(localStorage.length), String(sessionStorage.length)]")
    said += [f"kept: {kept}"] if kept != ["", "0", "0"] else []
    return list(dict.fromkeys(said))
