"""Pelican's generator of records: lends its Jinja environment, settings and signals to the rendering of pages."""

from typing import Any

from pelican.generators import Generator


class RecordsGenerator(Generator):  # type: ignore[misc]
    """A generator without files of its own to read; ``publishing`` decides what is made, ``rendering`` makes it."""

    context: dict[str, Any]
