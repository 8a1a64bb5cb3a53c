"""What one build is told: folders, address, day, and how to work."""

import json
import runpy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a build.

    ``conf`` is the Pelican settings file; its ``PLUGINS`` and ``THEME_TEMPLATES_OVERRIDES`` count, and what is given here
    overrides the rest. Folders are absolute. ``workers`` is "" (this machine's cores), a number, or a Dask address.
    """

    conf: Path
    content: Path
    output: Path
    theme: Path
    siteurl: str = ""
    absolute: bool = False
    preview: bool = False
    today: str | None = None
    cache: Path | None = None
    workers: str = ""
    clean: bool = False
    whatever: bool = False
    """Whether to publish although so much is withheld that it must have a common cause."""
    usb: bool = False
    """Whether the site is to be opened from a folder, without a server."""
    templates: tuple[Path, ...] = ()
    """Folders of templates that come before the theme's."""
    plugins: bool = False
    """Whether Pelican plugins of others take part; nobody can foresee what they do, so everything is made each time."""

    @classmethod
    def of_conf(cls, conf: Path, **given: Any) -> Self:
        """The options of ``given``, and what the settings file says of plugins and templates."""
        told = runpy.run_path(str(conf))
        folders = tuple(Path(folder).resolve() for folder in told.get("THEME_TEMPLATES_OVERRIDES", ()))
        return cls(conf=conf, templates=folders, plugins=bool(told.get("PLUGINS")), **given)

    def settings(self, siteurl: str) -> dict[str, Any]:
        """The options as Pelican settings, for a site at ``siteurl``."""
        return {
            "PATH": str(self.content),
            "OUTPUT_PATH": str(self.output),
            "THEME": str(self.theme),
            "THEME_TEMPLATES_OVERRIDES": [str(folder) for folder in self.templates],
            "SITEURL": siteurl,
            "FEED_DOMAIN": siteurl,
            "RELATIVE_URLS": not self.absolute,
            "JENDELA_PREVIEW": self.preview,
        }

    def told(self, siteurl: str) -> str:
        """What of the options may show on a page."""
        return json.dumps([siteurl, self.absolute, self.preview, *([True] if self.usb else [])])
