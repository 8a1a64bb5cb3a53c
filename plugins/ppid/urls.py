"""Every public address of the site, one function each; addresses are relative to the site's root.

Records are flat files, ``opd/<opd>/<jenis>/<id>.html``: they work on any host without server rules and cost a tenth of
a folder a page to write. Lists are folders with an ``index.html`` and are linked as the folder.
"""

FILE = "index.html"


def record(opd: str, jenis: str, ident: str) -> str:
    """The page of one record."""
    if jenis == "opd":
        return f"opd/{opd}/"
    if not opd:
        return f"{jenis}/{ident}.html"
    return f"opd/{opd}/{jenis}/{ident}.html"


def kind_list(jenis: str, number: int = 0) -> str:
    """A page of the city-wide list of a kind."""
    return paged(f"{jenis}/", number)


def opd_list(opd: str, jenis: str, number: int = 0) -> str:
    """A page of one department's list of a kind."""
    return paged(f"opd/{opd}/{jenis}/", number)


def class_list(klasifikasi: str, number: int = 0) -> str:
    """A page of the list of information of one class."""
    return paged(f"informasi/{klasifikasi}/", number)


def duty(kode: str, number: int = 0) -> str:
    """A page of the records that fulfil one duty."""
    return paged(f"kewajiban/{kode}/", number)


def statute(kode: str, number: int = 0) -> str:
    """A page of the records that cite one law."""
    return paged(f"dasar-hukum/{kode}/", number)


def browse() -> str:
    """Where everything can be found: by letter, year, kind, class and department."""
    return "cari/"


def letter_list(huruf: str, number: int = 0) -> str:
    """A page of the titles that begin with a letter."""
    return paged(f"cari/a-z/{huruf}/", number)


def year_list(tahun: str, number: int = 0) -> str:
    """A page of the list of one year."""
    return paged(f"cari/tahun/{tahun}/", number)


def coverage() -> str:
    """The board of coverage, this year's."""
    return "cakupan/"


def coverage_year(year: int) -> str:
    """The board of an earlier year."""
    return f"cakupan/{year}/"


def coverage_of(opd: str) -> str:
    """The coverage of one department, or of ``kota``."""
    return f"cakupan/opd/{opd}/"


def coverage_duty(kode: str) -> str:
    """The coverage of one whole duty."""
    return f"cakupan/kewajiban/{kode}/"


def coverage_calendar(opd: str) -> str:
    """The coming duties of one department as a calendar."""
    return f"cakupan/opd/{opd}/kewajiban.ics"


def coverage_file(name: str) -> str:
    """A file of the board."""
    return f"cakupan/{name}"


def score() -> str:
    """The questionnaire filled in from records."""
    return "cakupan/skor/"


def annual(year: int) -> str:
    """The report on the requests and objections received in a year."""
    return f"laporan/{year}/"


def form(kode: str = "") -> str:
    """A form to fill in, or the helper that composes a request; without a code the page that lists them."""
    return f"formulir/{kode}/" if kode else "formulir/"


def accessibility() -> str:
    """The accessibility statement; its files lie beside it."""
    return "aksesibilitas/"


def status() -> str:
    """What is withheld, and which updates wait."""
    return "status/"


def voice(key: str) -> str:
    """The plain summary of the record ``key``, read out."""
    return f"suara/{key}.opus"


def feed(*parts: str) -> str:
    """An Atom feed: of everything, of one kind, or of one department."""
    return f"umpan/{'/'.join(parts or ('semua',))}.atom.xml"


def attachment(opd: str, name: str) -> str:
    """A published attachment."""
    return f"berkas/{opd}/{name}"


def picture(opd: str, name: str) -> str:
    """A published picture."""
    return f"gambar/{opd}/{name}"


def picture_form(path: str, width: int, digest: str, kind: str) -> str:
    """One form of the picture ``path``, named by the hash of its bytes so that it may be cached for ever."""
    return f"{path.rpartition('.')[0]}-{width}.{digest[:12]}.{kind}"


def schema(jenis: str) -> str:
    """The JSON Schema of a kind."""
    return f"skema/{jenis}.schema.json"


def paged(folder: str, number: int) -> str:
    """Page ``number`` of the list at ``folder``: 0 is its front, the others count from the oldest (``paging``)."""
    return folder if number == 0 else f"{folder}halaman-{number}.html"


def file_of(url: str) -> str:
    """The file that an address is served from."""
    return url + FILE if url.endswith("/") or not url else url


def root(file: str) -> str:
    """How a page in ``file`` names the root of the site, relatively and without a slash at the end."""
    return "/".join([".."] * file.count("/")) or "."
