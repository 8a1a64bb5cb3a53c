"""Makes the shapes that templates are given from the registry; each record's is made once."""

from collections.abc import Callable

from markupsafe import Markup

from .. import urls
from ..intake.assets import FORMATS, ending
from ..intake.checks import linked_path, path_key
from ..intake.richtext import Link, Target
from ..law.duties import Kewajiban, duties
from ..law.statutes import Peraturan, statutes
from ..records import RECORD_TYPES
from ..records.base import RujukanHukum
from ..registry import Record, Registry
from .shapes import FormatView, GambarView, HukumView, Kaitan, KewajibanView, LampiranView, PeraturanView, RecordView

MOST_BACKLINKS = 20
"""Records named per kind under "dirujuk"; a regulation may be cited by thousands."""


class Views:
    """Makes views of one registry; each record's view is made once."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._views: dict[str, RecordView] = {}
        self._districts = registry.wilayah.codes()

    def record(self, record: Record) -> RecordView:
        """The view of a public record, without its text."""
        view = self._views.get(record.key)
        if view is None:
            owner = self.registry.department(record.opd)
            isi = owner.isi if owner is not None else None
            view = RecordView(
                key=record.key,
                judul=record.isi.judul,
                ringkasan=record.isi.ringkasan,
                url=record.url,
                jenis=record.jenis,
                id=record.identity.id,
                opd=record.opd,
                isi=record.isi,
                badan=Markup(""),
                tanda=record.tanda,
                tanggal=record.isi.tanggal,
                mutakhir=record.isi.mutakhir,
                nama_jenis=RECORD_TYPES[record.jenis].JENIS.nama,
                nama_opd=isi.judul if isi is not None else record.opd,
                singkatan_opd=str(getattr(isi, "singkatan", record.opd)),
                url_opd=owner.url if owner is not None else "",
            )
            self._views[record.key] = view
        return view

    def records(self, records: tuple[Record, ...] | list[Record]) -> tuple[RecordView, ...]:
        """The views of several records, in their order."""
        return tuple(self.record(record) for record in records)

    def full(self, record: Record, prefix: str) -> RecordView:
        """The view of a record with its text, for a page whose root is ``prefix``."""
        # safe: sanitised by richtext, addresses made by urls
        return self.record(record)._replace(badan=Markup(record.body.html_for(prefix, self._resolver(record))))  # noqa: S704

    def _resolver(self, record: Record) -> Callable[[Link], Target | None]:
        owner = record.opd or "kota"

        def resolve(link: Link) -> Target | None:
            if link.kind == "record":
                key = path_key(linked_path(record.path, link.target))
                found = self.registry.records.get(key or "")
                fragment = link.target.partition("#")[2]
                return Target(found.url + (f"#{fragment}" if fragment else "")) if found is not None else None
            if link.kind == "asset":
                return Target(urls.attachment(owner, link.target))
            asset = self.registry.assets[f"gambar/{owner}/{link.target}"]
            return Target(urls.picture(owner, link.target), asset.width, asset.height)

        return resolve

    def referenced(self, record: Record) -> Callable[[str], RecordView | None]:
        """How a template of ``record`` follows a reference field."""

        def rujuk(reference: str) -> RecordView | None:
            found = self.registry.resolved(reference, record.opd)
            return self.record(found) if found is not None else None

        return rujuk

    def attached(self, record: Record) -> Callable[[str], LampiranView | None]:
        """How a template of ``record`` finds the attachment that a field names."""
        owner = record.opd or "kota"

        def berkas_dari(name: str) -> LampiranView | None:
            asset = self.registry.assets.get(f"berkas/{owner}/{name}")
            if asset is None:
                return None
            return LampiranView(name, urls.attachment(owner, name), FORMATS[ending(name)], asset.size, "", None)

        return berkas_dari

    def department(self, opd: str) -> RecordView | None:
        """The view of a department, or None when it has no sound profile."""
        found = self.registry.department(opd)
        return self.record(found) if found is not None else None

    def district(self, code: str) -> str:
        """The full name of a district."""
        return self._districts.get(code, code)

    def kaitan(self, record: Record) -> Kaitan:
        """Everything ``record`` hangs together with."""
        isi = record.isi
        follow = self.referenced(record)
        also = [view for view in (follow(reference) for reference in isi.baca_juga) if view is not None]
        return Kaitan(
            baca_juga=tuple(also),
            dirujuk=self._backlinks(record),
            kewajiban=tuple(
                self.duty(duties()[code]) for code in dict.fromkeys(getattr(isi, "kewajiban", ())) if code in duties()
            ),
            hukum=tuple(self._law(record, basis) for basis in isi.dasar_hukum),
            lampiran=tuple(self._attachments(record)),
            gambar=tuple(self._pictures(record)),
            format=tuple(self._formats(record)),
        )

    def _backlinks(self, record: Record) -> tuple[tuple[str, tuple[RecordView, ...]], ...]:
        """The records that name ``record``, by kind; the names of kinds in the order of the site."""
        groups: dict[str, list[RecordView]] = {jenis: [] for jenis in RECORD_TYPES}
        for key in self.registry.backlinks.get(record.key, ()):
            found = self.registry.records[key]
            if len(groups[found.jenis]) < MOST_BACKLINKS:
                groups[found.jenis].append(self.record(found))
        return tuple((RECORD_TYPES[jenis].JENIS.jamak, tuple(views)) for jenis, views in groups.items() if views)

    def _law(self, record: Record, basis: RujukanHukum) -> HukumView:
        article = basis.pasal or ""
        if basis.peraturan is not None:
            law = statutes()[basis.peraturan]
            return HukumView(law.judul, article, urls.statute(law.kode), law.catatan)
        if basis.regulasi is not None:
            found = self.registry.resolved(basis.regulasi, record.opd)
            if found is not None:
                return HukumView(found.isi.judul, article, found.url, "")
            return HukumView("Peraturan kota yang belum terbit di situs ini", article, "", "")
        return HukumView(basis.judul or "", article, "", "")

    def _attachments(self, record: Record) -> list[LampiranView]:
        owner = record.opd or "kota"
        return [
            LampiranView(
                judul=part.judul,
                url=urls.attachment(owner, part.berkas),
                format=FORMATS[ending(part.berkas)],
                ukuran=self.registry.assets[f"berkas/{owner}/{part.berkas}"].size,
                keterangan=part.keterangan or "",
                tanggal=part.tanggal,
            )
            for part in record.isi.berkas
        ]

    def _pictures(self, record: Record) -> list[GambarView]:
        owner = record.opd or "kota"
        views = []
        for part in record.isi.gambar:
            asset = self.registry.assets[f"gambar/{owner}/{part.berkas}"]
            views.append(
                GambarView(urls.picture(owner, part.berkas), part.alt, asset.width, asset.height, part.keterangan or "")
            )
        return views

    def _formats(self, record: Record) -> list[FormatView]:
        owner = record.opd or "kota"
        return [
            FormatView(
                bentuk=part.bentuk.label,
                url=urls.attachment(owner, part.berkas) if part.berkas else part.tautan or "",
                permintaan=part.permintaan or "",
            )
            for part in record.isi.format_alternatif
        ]

    def duty(self, duty: Kewajiban, deep: bool = False) -> KewajibanView:
        """The view of a duty; with its parts when ``deep``."""
        return KewajibanView(
            kode=duty.kode,
            nama=duty.nama,
            kelompok=duty.kelompok,
            kelas=duty.kelas,
            dasar=duty.dasar,
            catatan=duty.catatan,
            sumber=duty.sumber,
            jumlah=len(self.duty_records(duty)),
            url=urls.duty(duty.kode),
            bagian=tuple(self.duty(duties()[code]) for code in duty.bagian) if deep else (),
        )

    def duty_records(self, duty: Kewajiban) -> tuple[Record, ...]:
        """The records that fulfil a duty or one of its parts, newest first, each once."""
        found = {
            record.key: record for code in (duty.kode, *duty.bagian) for record in self.registry.by_duty.get(code, ())
        }
        if not duty.bagian:
            return tuple(found.values())
        return tuple(sorted(found.values(), key=lambda record: (-record.isi.mutakhir.toordinal(), record.key)))

    def statute(self, law: Peraturan) -> PeraturanView:
        """The view of a law."""
        count = len(self.registry.by_statute.get(law.kode, ()))
        return PeraturanView(law.kode, law.singkat, law.judul, law.catatan, count, urls.statute(law.kode))
