"""Makes the shapes that templates are given; asks through ``Asking``, so that every output knows what it depends on."""

import datetime as dt
from collections.abc import Callable, Iterable

from markupsafe import Markup

from .. import urls
from ..cards import key_of
from ..intake.assets import FORMATS, ending
from ..intake.frozen import Butir
from ..intake.richtext import Link
from ..intake.sources import linked_path, path_key
from ..intake.targets import Target
from ..law.clocks import Jam
from ..law.duties import Kewajiban
from ..law.statutes import Peraturan
from ..records import RECORD_TYPES
from ..records.base import Isi, RujukanHukum, Tanda
from ..records.terms import Istilah
from ..registry import Record, Registry
from .asking import Asking
from .pictures import shown
from .shapes import (
    BuktiView,
    FormatView,
    GambarView,
    HukumView,
    JamView,
    Kaitan,
    KewajibanView,
    LampiranView,
    LewatView,
    PeraturanView,
    RecordView,
    TautanView,
)

MOST_BACKLINKS = 20
"""Records named per kind under "dirujuk"; a regulation may be cited by thousands."""


class Views:
    """Makes views of one registry; each record's view is made once, and asked for as often as it is shown."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.ask = Asking(registry)
        self._views: dict[str, RecordView] = {}
        self.entries: dict[str, Butir] = {}
        """Rows of the list of public information that have been made, by their records' keys."""
        self._districts = registry.wilayah.codes()

    def record(self, key: str) -> RecordView | None:
        """The view of a public record, without its text."""
        record = self.ask.record(key)
        return self._view(record) if record is not None else None

    def proof(self, key: str) -> RecordView | BuktiView | None:
        """The view of a piece of evidence, whose question (``v:``) the cell it stands in has noted."""
        made = self.registry.laporan.get(key)
        return BuktiView(made.card.judul, made.url) if made is not None else self.record(key)

    def _view(self, record: Record) -> RecordView:
        card = record.card
        owner = self.ask.record(f"{card.opd}/opd/{card.opd}") if card.opd else None
        view = self._views.get(record.key)
        if view is None:
            view = RecordView(
                key=record.key,
                judul=card.judul,
                ringkasan=card.ringkasan,
                url=record.url,
                jenis=card.jenis,
                id=card.id,
                opd=card.opd,
                tanda=Tanda(*card.tanda) if card.tanda is not None else None,
                tanggal=dt.date.fromisoformat(card.tanggal),
                mutakhir=dt.date.fromisoformat(card.mutakhir),
                nama_jenis=RECORD_TYPES[card.jenis].JENIS.nama,
                nama_opd=owner.card.judul if owner is not None else card.opd,
                singkatan_opd=owner.card.lebih["singkatan"] if owner is not None else card.opd,
                url_opd=owner.url if owner is not None else "",
                fetch=self._isi,
            )
            self._views[record.key] = view
        return view

    def _isi(self, key: str) -> Isi:
        record = self.ask.content(key)
        if record is None:
            raise KeyError(key)
        return record.isi

    def records(self, records: Iterable[Record]) -> tuple[RecordView, ...]:
        """The views of several records, in their order."""
        views = []
        for record in records:
            self.ask.note("c:" + record.key)
            views.append(self._view(record))
        return tuple(views)

    def part(self, index: str, start: int, end: int) -> tuple[RecordView, ...]:
        """The views of a part of an index."""
        return self.records(self.ask.part(index, start, end))

    def whole(self, index: str) -> tuple[RecordView, ...]:
        """The views of a whole index; for short ones."""
        return self.part(index, 0, self.ask.count(index))

    def full(self, record: Record, prefix: str) -> RecordView:
        """The view of a record with its text, for a page whose root is ``prefix``."""
        self.ask.content(record.key)
        # safe: sanitised by richtext, addresses made by urls
        text = Markup(record.body.html_for(prefix, self._resolver(record)))  # noqa: S704
        self.ask.note("c:" + record.key)
        return self._view(record).with_text(text)

    def _resolver(self, record: Record) -> Callable[[Link], Target | None]:
        owner = record.opd or "kota"

        def resolve(link: Link) -> Target | None:
            if link.kind == "record":
                key = path_key(linked_path(record.path, link.target))
                found = self.ask.record(key or "")
                fragment = link.target.partition("#")[2]
                return Target(found.url + (f"#{fragment}" if fragment else "")) if found is not None else None
            if link.kind == "asset":
                return Target(urls.attachment(owner, link.target))
            asset = self.ask.asset(f"gambar/{owner}/{link.target}")
            if asset is None:
                return None
            return shown(asset)

        return resolve

    def referenced(self, record: Record) -> Callable[[str], RecordView | None]:
        """How a template of ``record`` follows a reference field."""
        return lambda reference: self.record(key_of(reference, record.opd))

    def attached(self, record: Record) -> Callable[[str], LampiranView | None]:
        """How a template of ``record`` finds the attachment that a field names."""
        owner = record.opd or "kota"

        def berkas_dari(name: str) -> LampiranView | None:
            asset = self.ask.asset(f"berkas/{owner}/{name}")
            if asset is None:
                return None
            return LampiranView(
                name, urls.attachment(owner, name), FORMATS[ending(name)], asset.size, "", None, asset.pdf
            )

        return berkas_dari

    def department(self, opd: str) -> RecordView | None:
        """The view of a department, or None when it has no sound profile."""
        return self.record(f"{opd}/opd/{opd}") if opd else None

    def district(self, code: str) -> str:
        """The full name of a district."""
        return self._districts.get(code, code)

    def article(self, term: Istilah) -> str:
        """The law behind a term as a page may print it, or ""."""
        return self.ask.article(term)

    def kaitan(self, record: Record) -> Kaitan:
        """Everything ``record`` hangs together with."""
        isi = record.isi
        follow = self.referenced(record)
        also = [view for view in (follow(reference) for reference in isi.baca_juga) if view is not None]
        duties = [self.ask.duty(code) for code in dict.fromkeys(getattr(isi, "kewajiban", ()))]
        return Kaitan(
            baca_juga=tuple(also),
            dirujuk=self._backlinks(record),
            kewajiban=tuple(TautanView(duty.bernomor, urls.duty(duty.kode)) for duty in duties if duty is not None),
            hukum=tuple(self._law(record, basis) for basis in isi.dasar_hukum),
            lampiran=tuple(self._attachments(record, isi)),
            gambar=tuple(self._pictures(record, isi)),
            format=tuple(self._formats(record, isi)),
        )

    def _backlinks(self, record: Record) -> tuple[tuple[str, tuple[RecordView, ...]], ...]:
        """The records that name ``record``, by kind; the names of kinds in the order of the site."""
        keys = self.ask.backlinks(record.key)
        if not keys:
            return ()
        groups: dict[str, list[RecordView]] = {jenis: [] for jenis in RECORD_TYPES}
        for key in keys:
            group = groups[self.registry.records[key].jenis]
            if len(group) < MOST_BACKLINKS:
                view = self.record(key)
                assert view is not None
                group.append(view)
        return tuple((RECORD_TYPES[jenis].JENIS.jamak, tuple(views)) for jenis, views in groups.items() if views)

    def _law(self, record: Record, basis: RujukanHukum) -> HukumView:
        article = basis.pasal or ""
        if basis.peraturan is not None:
            law = self.ask.statute(basis.peraturan)
            return HukumView(law.judul, article, urls.statute(law.kode), law.catatan)
        if basis.regulasi is not None:
            found = self.record(key_of(basis.regulasi, record.opd))
            if found is not None:
                return HukumView(found.judul, article, found.url, "")
            return HukumView("Peraturan kota yang belum terbit di situs ini", article, "", "")
        return HukumView(basis.judul or "", article, "", "")

    def _attachments(self, record: Record, isi: Isi) -> list[LampiranView]:
        owner = record.opd or "kota"
        found = self.attached(record)
        views = []
        for part in isi.berkas:
            asset = self.ask.asset(f"berkas/{owner}/{part.berkas}")
            assert asset is not None  # a record that names a missing file is withheld
            views.append(
                LampiranView(
                    judul=part.judul,
                    url=urls.attachment(owner, part.berkas),
                    format=FORMATS[ending(part.berkas)],
                    ukuran=asset.size,
                    keterangan=part.keterangan or "",
                    tanggal=part.tanggal,
                    pdf=asset.pdf,
                    bahasa=part.bahasa,
                    versi=found(part.versi_aksesibel) if part.versi_aksesibel else None,
                )
            )
        return views

    def _pictures(self, record: Record, isi: Isi) -> list[GambarView]:
        owner = record.opd or "kota"
        views = []
        above = bool(record.body.html or isi.berkas)
        for number, part in enumerate(isi.gambar):
            asset = self.ask.asset(f"gambar/{owner}/{part.berkas}")
            assert asset is not None
            how = shown(asset)
            views.append(
                GambarView(
                    url=how.url,
                    alt=part.alt or "",
                    lebar=how.width,
                    tinggi=how.height,
                    keterangan=part.keterangan or "",
                    teks=part.teks_dalam_gambar or "",
                    sumber=how.sources,
                    ukuran=how.sizes,
                    segera=number == 0 and not above,
                )
            )
        return views

    def _formats(self, record: Record, isi: Isi) -> list[FormatView]:
        owner = record.opd or "kota"
        return [
            FormatView(
                bentuk=part.bentuk.label,
                url=urls.attachment(owner, part.berkas) if part.berkas else part.tautan or "",
                permintaan=part.permintaan or "",
            )
            for part in isi.format_alternatif
        ]

    def clock(self, record: Record) -> JamView | None:
        """The clock of a record, or None where none runs."""
        found = self.ask.clock(record)
        return self.shown(found) if found is not None else None

    def shown(self, found: Jam) -> JamView:
        """A clock as templates are given it."""
        jangka, due = found.jangka, found.tenggat
        return JamView(
            nama=jangka.nama,
            keadaan=Tanda(found.keadaan.label, found.keadaan.nada),
            kalimat=found.kalimat,
            mulai=due.mulai,
            hari=due.hari,
            jatuh=due.jatuh,
            selesai=found.selesai,
            dasar=jangka.dasar,
            catatan=(*found.catatan, *([jangka.catatan] if jangka.catatan else [])),
            dilewati=tuple(LewatView(each.tanggal, each.sebab, each.sumber) for each in due.dilewati),
            sementara=due.sementara,
        )

    def duty(self, duty: Kewajiban, deep: bool = False) -> KewajibanView:
        """The view of a duty; with its parts when ``deep``."""
        parts = [self.ask.duty(code) for code in duty.bagian] if deep else []
        return KewajibanView(
            kode=duty.kode,
            nama=duty.nama,
            kelompok=duty.kelompok,
            kelas=duty.kelas,
            dasar=duty.dasar,
            catatan=duty.catatan,
            sumber=duty.sumber,
            jumlah=self.ask.count(f"kewajiban/{duty.kode}"),
            url=urls.duty(duty.kode),
            bagian=tuple(self.duty(part) for part in parts if part is not None),
            syarat=duty.bersyarat,
            cakupan=urls.coverage_duty(duty.induk or duty.kode),
            sendiri=duty.sendiri,
            uraian=duty.uraian,
            tautan=duty.tautan,
        )

    def statute(self, law: Peraturan) -> PeraturanView:
        """The view of a law."""
        count = self.ask.count(f"hukum/{law.kode}")
        return PeraturanView(law.kode, law.singkat, law.judul, law.catatan, count, urls.statute(law.kode))
