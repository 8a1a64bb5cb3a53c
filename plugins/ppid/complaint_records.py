"""Writes one imported complaint as a record file, new or brought up to date; what staff wrote by hand stays as it is."""

import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from .complaint_mapping import Peta
from .complaint_rows import Baris
from .records.aduan import Aduan, KanalAduan, KlasifikasiAduan, TahapAduan
from .records.terms import Istilah

ORDER = (
    "judul", "ringkasan", "tanggal", "diperbarui", "status", "nomor", "kanal", "klasifikasi", "kategori", "wilayah",
    "tahap", "selesai", "tindak_lanjut", "riwayat",
)  # fmt: skip
"""The order of fields in a record file."""
FOLLOWED = ("tanggal", "kanal", "klasifikasi", "kategori", "wilayah", "tahap", "selesai")
"""Fields that follow the channel whenever they come from a column; all others are staff's once the record is there."""
_PLAIN = re.compile(r"[A-Za-z][\w ,.()/!?%-]*[\w.!?)%]|[A-Za-z]")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_TERMS: dict[str, type[Istilah]] = {"kanal": KanalAduan, "klasifikasi": KlasifikasiAduan, "tahap": TahapAduan}


class Langkah(NamedTuple):
    """One step of the history."""

    tanggal: str
    uraian: str


def new_record(row: Baris, peta: Peta, districts: Mapping[str, str]) -> str:
    """The text of a new record."""
    fields = dict(row.isian)
    changed = max(fields.pop("diperbarui", ""), fields.get("selesai", ""))
    fields = {**_worded(peta, fields, districts), **fields}
    if changed > fields["tanggal"]:
        fields["diperbarui"] = changed
    steps = [Langkah(fields["tanggal"], f"Aduan diterima melalui {_label('kanal', fields['kanal'])}.")]
    if later := _stage_step(fields, row):
        steps.append(later)
    lines = [f"{name}: {_scalar(name, fields[name])}" for name in ORDER if name in fields]
    return "\n".join([*lines, "riwayat:", *_step_lines(steps, "  ")]) + "\n"


def brought_up_to_date(text: str, isi: Aduan, row: Baris, peta: Peta, districts: Mapping[str, str]) -> str:
    """The text of a record that is there, with what its row says now; the same text where nothing has changed."""
    now = _fields(isi)
    changes: dict[str, str | None] = {}
    columns = peta.columns()
    for name in FOLLOWED:
        wanted = row.isian.get(name)
        if name in columns and wanted is not None and wanted != now.get(name):
            changes[name] = wanted
    if {"tahap", "selesai"} <= columns.keys() and row.isian["tahap"] != TahapAduan.SELESAI.value and "selesai" in now:
        changes["selesai"] = row.isian.get("selesai")  # opened again
    if "tindak_lanjut" in row.isian and isi.tindak_lanjut is None:
        changes["tindak_lanjut"] = row.isian["tindak_lanjut"]
    after = {name: value for name, value in {**now, **changes}.items() if value is not None}
    before, later = _worded(peta, now, districts), _worded(peta, after, districts)
    for name, made in later.items():
        # as it was made, so nobody has written it by hand
        if name not in peta.salin_teks.model_fields_set and now[name] == before[name] != made:
            changes[name] = made
    if not changes:
        return text
    step = _stage_step(after, row) if "tahap" in changes or "selesai" in changes else None
    last = max(row.isian.get("diperbarui", ""), row.isian.get("selesai", ""))
    if last > isi.mutakhir.isoformat():
        changes["diperbarui"] = last
    front, head, body = _front(text)
    lines = head.split("\n")
    for name in ORDER:
        if name in changes:
            lines = _with_field(lines, name, changes[name])
    if step is not None and all((each.tanggal.isoformat(), each.uraian) != step for each in isi.riwayat):
        known = [Langkah(each.tanggal.isoformat(), each.uraian) for each in isi.riwayat]
        lines = _with_step(lines, known, step)
    return front + "\n".join(lines) + body


def _fields(isi: Aduan) -> dict[str, str]:
    """The fields of a record that an import may speak of, as they are written."""
    found = isi.model_dump(mode="json", include={*FOLLOWED, "judul", "ringkasan", "nomor"})
    return {name: str(value) for name, value in found.items() if value is not None}


def _worded(peta: Peta, fields: Mapping[str, str], districts: Mapping[str, str]) -> dict[str, str]:
    """Title and summary made of the other fields."""
    words = {
        "nomor": fields["nomor"],
        "kategori": fields["kategori"],
        "kanal": _label("kanal", fields["kanal"]),
        "klasifikasi": _label("klasifikasi", fields["klasifikasi"]).lower(),
        "wilayah": districts.get(fields.get("wilayah", ""), "tempat yang tidak disebutkan"),
    }
    return {name: template.format_map(words) for name, template in peta.teks.model_dump().items()}


def _label(name: str, value: str) -> str:
    return _TERMS[name](value).label


def _stage_step(fields: Mapping[str, str], row: Baris) -> Langkah | None:
    """The step that the stage of a row stands for; None where the export does not say when."""
    if fields["tahap"] == TahapAduan.SELESAI.value:
        return Langkah(fields["selesai"], "Dinyatakan selesai menurut data kanal.") if "selesai" in fields else None
    day = row.isian.get("diperbarui")
    label = _label("tahap", fields["tahap"]).lower()
    return Langkah(day, f"Tahap menurut data kanal: {label}.") if day and day >= fields["tanggal"] else None


def _scalar(name: str, value: str) -> str:
    """A value as YAML."""
    if name in ("tanggal", "diperbarui", "selesai"):
        return value
    plain = _PLAIN.fullmatch(value) and value.casefold() not in _WORDS
    return value if plain else json.dumps(value, ensure_ascii=False)


def _step_lines(steps: list[Langkah], indent: str) -> list[str]:
    return [
        line
        for step in steps
        for line in (f"{indent}- tanggal: {step.tanggal}", f"{indent}  uraian: {_scalar('uraian', step.uraian)}")
    ]


def _front(text: str) -> tuple[str, str, str]:
    """What stands before the YAML, the YAML, and what stands after it."""
    if text.startswith("---\n"):
        end = text.find("\n---", 4)
        if end >= 0:
            return text[:4], text[4:end], text[end:]
    head = text.rstrip("\n")
    return "", head, text[len(head) :]


def _block(lines: list[str], name: str) -> tuple[int, int] | None:
    """The lines of a field, from its key to the last line that belongs to it."""
    for start, line in enumerate(lines):
        if re.match(rf"{name}\s*:(\s|$)", line):
            end = start + 1
            for place in range(start + 1, len(lines)):
                if lines[place].startswith((" ", "-")) and not lines[place].lstrip().startswith("#"):
                    end = place + 1
                elif lines[place].strip() and not lines[place].lstrip().startswith("#"):
                    break
            return start, end
    return None


def _with_field(lines: list[str], name: str, value: str | None) -> list[str]:
    """The lines with one field set, added in its place, or taken out; a comment behind it stays."""
    there = _block(lines, name)
    if value is None:
        return lines if there is None else [*lines[: there[0]], *lines[there[1] :]]
    made = f"{name}: {_scalar(name, value)}"
    if there is not None:
        comment = None if re.search("[\"']", lines[there[0]]) else re.search(r"\s+#\s.*$", lines[there[0]])
        return [*lines[: there[0]], made + (comment[0] if comment else ""), *lines[there[1] :]]
    for before in reversed(ORDER[: ORDER.index(name)]):
        found = _block(lines, before)
        if found is not None:
            return [*lines[: found[1]], made, *lines[found[1] :]]
    return [*lines, made]


def _with_step(lines: list[str], known: list[Langkah], step: Langkah) -> list[str]:
    """The lines with one more step of the history, behind those that are there."""
    there = _block(lines, "riwayat")
    assert there is not None  # a complaint has a history
    first = next((line for line in lines[there[0] + 1 : there[1]] if line.lstrip().startswith("- ")), None)
    if first is None:  # written in one line: write it out
        return [*lines[: there[0]], "riwayat:", *_step_lines([*known, step], "  "), *lines[there[1] :]]
    indent = first[: len(first) - len(first.lstrip())]
    return [*lines[: there[1]], *_step_lines([step], indent), *lines[there[1] :]]
