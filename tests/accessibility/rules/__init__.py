"""The rules that look at one page; importing this package registers all of them."""

from . import fields, frame, hygiene, links, media, names, structure, tables, words

__all__ = ["fields", "frame", "hygiene", "links", "media", "names", "structure", "tables", "words"]
