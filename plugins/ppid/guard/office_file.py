"""Inspects one Office document of today (XLSX, DOCX, ODS, ODT), and tells where each finding is."""

from .files_found import Temuan, finding, gathered
from .files_personal import Personal
from .office_odf import odf_places
from .office_ooxml import ooxml_places
from .office_zip import Archive, Place, Refused

OFFICE = ("xlsx", "docx", "ods", "odt")
"""The endings of such documents."""


def office_faults(data: bytes, ending: str) -> tuple[Temuan, ...]:
    """What is wrong with the document; nothing when it may be published as it is."""
    found: list[Place] = []
    personal = Personal(data)
    try:
        archive = Archive(data)
        archive.proven()
        for place in (
            ooxml_places(archive, ending, personal.say)
            if ending in ("xlsx", "docx")
            else odf_places(archive, ending, personal.say)
        ):
            found.append(place)
    except Refused as refused:
        if refused.code == "E-OFFICE-ISI":
            return (finding("E-JENIS-BEDA", akhiran=ending, isi="arsip lain atau dokumen jenis lain"),)
        found.append((refused.code, refused.place))
    return personal.findings() + gathered(found)
