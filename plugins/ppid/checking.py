"""The sound records of a content folder to a registry: checks that need the whole, what may be shown, what it names."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from .cards import ASSET, FILE, NOTHING, RECORD
from .city import City, Logo
from .formats import tanggal
from .guard.files_found import Dokumen
from .guard.outbound import allowing, outer_hosts
from .intake.assets import FORMATS, LOGOS, MAX_LOGO, PICTURES, ending, picture_size
from .intake.checks import Locate, World, conditional_fault, department_fault, problems_of, suspicious, with_sound_basis
from .intake.files import MAX_ASSET, Listing, read, too_large
from .intake.format_checks import format_problems
from .intake.reading import lines_of
from .intake.register_checks import register_problems
from .intake.sources import Identity, path_key, suggestion
from .intake.yaml_source import line_at
from .law.calendar import Kalender
from .law.city_duties import own_duties
from .law.exemption import KeadaanPengecualian, masa, rule
from .pictures.opening import Look
from .problems import Problem
from .records.kota import Kota
from .registry import Asset, Record, Registry, exempt_until, linked, successor

_CITY_PICTURES = "gambar/kota/"
Looking = Callable[[Iterable[str]], Mapping[str, Look]]
"""Tells what there is to know of pictures."""
Inspect = Callable[[list[str]], Mapping[str, Dokumen]]
"""Tells what is found in attachments."""
_FILES = (ASSET, f"{NOTHING}berkas/", f"{NOTHING}gambar/")


def checked(
    root: Path,
    names: Listing,
    identities: tuple[Identity, ...],
    assets: tuple[str, ...],
    records: list[Record],
    city: City,
    now: dt.datetime,
    problems: list[Problem],
    look: Looking,
    inspect: Inspect,
) -> tuple[Registry, int]:
    """Check what needs the whole, drop what fails, and link the rest.

    ``look`` tells of the pictures among ``assets``, ``inspect`` of the attachments.
    """
    now = now.astimezone(ZoneInfo(city.kota.zona_waktu))
    hidden = _hidden(records, now)
    shown = _shown(records, hidden, now)
    files = {record.key: paths for record in records if record.card.nama and (paths := asset_paths(record))}
    there, used = set(assets), {path for paths in files.values() for path in paths}
    looks = look(path for path in sorted(used & there) if _is_picture(path) and names.sizes[path] <= MAX_ASSET)
    opened = inspect([path for path in sorted(used & there) if _is_attachment(path) and names.sizes[path] <= MAX_ASSET])
    problems.extend(_found(opened))
    world = World(
        keys={identity.key: identity.path for identity in identities},
        public=frozenset([record.key for record in shown]),
        assets=frozenset(assets),
        spoiled={
            **{path: (found.code, dict(found.values)) for path, found in looks.items() if found.code},
            **{path: ("E-LAMPIRAN-DITAHAN", {"berkas": path}) for path, found in opened.items() if found.ditahan},
            **{path: ("E-LAMPIRAN-DITAHAN", {"berkas": path}) for path in names.refused & there},
            **_oversized(assets, names),
        },
        districts=frozenset(city.wilayah.codes()),
        today=now.date(),
        luar=_outward(city.kota),
    )
    locate = partial(lines_of, root)
    own = with_sound_basis(city.kewajiban, world, locate, problems)
    city = city._replace(kewajiban=own)
    world = replace(world, kewajiban=own_duties(own.butir.values()), mungkin=own.meant)
    available, today = world.names(), world.today.isoformat()
    sound: list[Record] = []
    for record in records:
        if suspicious(record, available, today, world.luar):
            faults = list(problems_of(record, world, locate))
            problems.extend(faults)
            if any(fault.galat for fault in faults):
                continue
        sound.append(record)
    faults = list(register_problems(sound, Kalender(city.libur), today, locate))
    problems.extend(faults)
    withheld = {fault.path for fault in faults if fault.galat}
    sound = [record for record in sound if record.path not in withheld] if withheld else sound
    problems.extend(_newly_hidden(sound, world, locate))
    problems.extend(_orphans(assets, used | {f"{_CITY_PICTURES}{city.kota.logo}"}, identities, sound))
    problems.extend(_without_profile(identities, sound))
    problems.extend(_main_officer(root, city.kota, world))
    problems.extend(_declared(root, city.kota, world))
    shown = _shown(sound, hidden, now) if len(sound) < len(records) else shown
    published = sorted({path for record in shown if record.key in files for path in files[record.key]})
    city = city._replace(logo=_logo(root, names, city.kota, assets, problems))
    registry = linked(city, now, shown, _assets(names, published, looks, opened))
    problems.extend(_ended(registry, locate))
    problems.extend(format_problems(registry, locate))
    return registry, len(sound) - len(shown)


def _ended(registry: Registry, locate: Locate) -> Iterator[Problem]:
    """A warning for each exemption that ends soon or has ended, unless a record says that the information is open now."""
    kalender = Kalender(registry.libur)
    for record in registry.of_kind("pengecualian"):
        last = exempt_until(record.card)
        term = masa(last, kalender, registry.today)
        if last is None or term.keadaan is KeadaanPengecualian.BERLAKU or successor(registry, record.key) is not None:
            continue
        line = line_at(locate(record.path)[0], ("jangka_waktu", "selesai"))
        ended = term.keadaan is KeadaanPengecualian.BERAKHIR
        code = "W-KECUALI-BERAKHIR" if ended else "W-KECUALI-SEGERA"
        yield Problem.at(record.path, line, code, selesai=tanggal(last), kunci=record.key, hari=rule().hari)


def _main_officer(root: Path, kota: Kota, world: World) -> list[Problem]:
    """A problem when the department that ``kota.yaml`` makes the main information officer does not exist."""
    code = department_fault(kota.opd_utama, world)
    if code is None:
        return []
    line = line_at(lines_of(root, Kota.BERKAS)[0], ("opd_utama",))
    return [Problem.at(Kota.BERKAS, line, code[0], isian="opd_utama", nilai=kota.opd_utama, **code[1])]


def _logo(root: Path, names: Listing, kota: Kota, assets: tuple[str, ...], problems: list[Problem]) -> Logo | None:
    """The city's logo; one that cannot be shown is a problem, and the theme's icon stands in its place."""
    if kota.logo is None:
        return None
    path = f"{_CITY_PICTURES}{kota.logo}"
    known = [name.removeprefix(_CITY_PICTURES) for name in assets if name.startswith(_CITY_PICTURES)]
    fault, values, size = "", {}, (0, 0)
    if ending(kota.logo) not in LOGOS:
        fault, values = "E-BERKAS-JENIS", {"akhiran": ending(kota.logo), "boleh": ", ".join(LOGOS)}
    elif path not in assets:
        fault, values = "E-LAMPIRAN-HILANG", {"folder": "gambar/kota", "saran": suggestion(kota.logo, known)}
    elif names.sizes[path] > MAX_LOGO:
        problems.append(too_large(path, names.sizes[path], MAX_LOGO))
        return None
    else:
        data = read(root, path, MAX_LOGO)
        size = picture_size(data) if isinstance(data, bytes) else size
        fault = "" if all(size) else "E-LOGO-BACA"
    if fault:
        line = line_at(lines_of(root, Kota.BERKAS)[0], ("logo",))
        problems.append(Problem.at(Kota.BERKAS, line, fault, isian="logo", nilai=kota.logo, **values))
        return None
    return Logo(path, *size, names.mark(path))


def _outward(kota: Kota) -> Callable[[str], bool] | None:
    """Where records may lead: to the domains the city lists, and to whatever ``kota.yaml`` itself leads to."""
    own = outer_hosts(kota.model_dump_json(exclude_defaults=True), "")
    return allowing(kota.tautan_luar, own) if kota.tautan_luar is not None else None


def _declared(root: Path, kota: Kota, world: World) -> Iterator[Problem]:
    """A problem for each duty that ``kota.yaml`` declares not to have although it is not conditional."""
    for number, part in enumerate(kota.tidak_berlaku):
        found = conditional_fault(part.kewajiban, world)
        if found is not None:
            line = line_at(lines_of(root, Kota.BERKAS)[0], ("tidak_berlaku", number, "kewajiban"))
            yield Problem.at(Kota.BERKAS, line, found[0], isian="kewajiban", nilai=part.kewajiban, **found[1])


def _orphans(
    assets: tuple[str, ...], used: set[str], identities: tuple[Identity, ...], sound: list[Record]
) -> list[Problem]:
    """A warning for each attachment nobody names, save where a broken record of the same owner may name it."""
    paths = {record.path for record in sound}
    unsure = {identity.opd or "kota" for identity in identities if identity.path not in paths}
    return [
        Problem.at(path, 0, "W-BERKAS-YATIM")
        for path in assets
        if path not in used and path.split("/")[1] not in unsure
    ]


def _newly_hidden(sound: list[Record], world: World, locate: Locate) -> Iterator[Problem]:
    """A warning for each reference to a record that the checks themselves have just withheld."""
    lost = world.public - {record.key for record in sound}
    if not lost:
        return
    for record in sound:
        if not lost.isdisjoint(record_keys(record)):
            yield from problems_of(record, replace(world, public=world.public - lost), locate)


def _hidden(records: list[Record], now: dt.datetime) -> set[str]:
    """The departments that may not be shown at ``now``; asked before the checks, which may drop their profiles."""
    return {record.opd for record in records if record.jenis == "opd" and not record.public_at(now)}


def _shown(records: list[Record], hidden: set[str], now: dt.datetime) -> list[Record]:
    """The records that may be shown at ``now``; those of a hidden department may not."""
    return [record for record in records if record.public_at(now) and record.opd not in hidden]


def asset_paths(record: Record) -> list[str]:
    """The attachments and pictures one record names, by path."""
    return [name[2:] for name in record.card.nama if name.startswith(_FILES)]


def record_keys(record: Record) -> Iterator[str]:
    """The keys of the records one record names, in fields and in its text; departments excepted."""
    yield from record.card.named(RECORD)
    yield from (path_key(path) or "" for path in record.card.named(FILE))


def _oversized(assets: tuple[str, ...], names: Listing) -> dict[str, tuple[str, dict[str, str]]]:
    """What is said of each attachment or picture over its bound, wherever a record names it."""
    mega = 1024 * 1024
    return {
        path: (
            "E-LAMPIRAN-BESAR",
            {"ukuran": f"{-(-names.sizes[path] // mega)} MB", "batas": f"{MAX_ASSET // mega} MB"},
        )
        for path in assets
        if names.sizes[path] > MAX_ASSET
    }


def _without_profile(identities: tuple[Identity, ...], sound: list[Record]) -> list[Problem]:
    """A problem for each department whose profile is missing; a broken one has its own problems already."""
    written = {identity.opd for identity in identities if identity.jenis == "opd"}
    return [
        Problem.at(f"opd/{opd}/opd.yaml", 0, "E-OPD-PROFIL", opd=opd)
        for opd in sorted({record.opd for record in sound if record.opd} - written)
    ]


def _is_picture(path: str) -> bool:
    return path.startswith("gambar/") and ending(path) in PICTURES


def _is_attachment(path: str) -> bool:
    return path.startswith("berkas/") and ending(path) in FORMATS


def _found(opened: Mapping[str, Dokumen]) -> Iterator[Problem]:
    """What is wrong with the attachments themselves; records that name one that is held back are told so at their lines."""
    for path, found in opened.items():
        yield from (Problem(path, each.baris, each.kode, each.nilai) for each in found.temuan)


def _assets(
    names: Listing, paths: list[str], looks: Mapping[str, Look], opened: Mapping[str, Dokumen]
) -> dict[str, Asset]:
    """The published files."""
    found: dict[str, Asset] = {}
    for path in paths:
        look, pdf = looks.get(path, Look("")), opened.get(path, Dokumen()).pdf
        found[path] = Asset(path, names.sizes[path], look.width, look.height, names.mark(path), look.digest, pdf=pdf)
    return found


def next_change(records: Iterable[Record], now: dt.datetime) -> dt.datetime:
    """The next moment after ``now`` (in the city's zone) at which time alone may change what is shown.

    That is midnight, or the end of an embargo, or the beginning or end of an announcement or event.
    """
    midnight = dt.datetime.combine(now.date() + dt.timedelta(days=1), dt.time(), now.tzinfo)
    moments = [midnight]
    for record in records:
        card = record.card
        for text in (card.terbit_pada, card.lebih.get("mulai"), card.lebih.get("selesai")):
            # a field that is a day and no moment changes nothing before midnight
            if text and "T" in text and (found := dt.datetime.fromisoformat(text)) > now:
                moments.append(found)
    return min(moments)
