"""How a build ends when it does not end well; each error carries the exit code of the command contract."""


class Berakhir(Exception):
    """A build that ended otherwise than with everything published. The message is Indonesian and complete."""

    exitcode = 2


class Dihentikan(Berakhir):
    """Nothing may be published: the site as a whole cannot stand."""

    exitcode = 2


class SalahPakai(Berakhir):
    """The command was given something it cannot work with."""

    exitcode = 3


class Ditahan(Berakhir):
    """The site was published, with records withheld."""

    exitcode = 10


def unwritten(error: OSError) -> Dihentikan:
    """How a build ends whose folder cannot be written to."""
    return Dihentikan(f"Situs tidak selesai ditulis: {error.strerror or error} ({error.filename}).")
