"""The one moment a build speaks of, taken from the outside world once, at the edge."""

import datetime as dt
import os
import re


class BadMoment(ValueError):
    """A day or epoch that cannot be read; the message is Indonesian."""


def moment(today: str | None, epoch: str | None = None) -> dt.datetime:
    """The aware moment of a build.

    ``today`` (``YYYY-MM-DD``) means the very start of that day in UTC+7, the earliest Indonesian zone's reading that
    cannot publish an embargoed record hours too soon; else ``epoch`` (seconds, ``SOURCE_DATE_EPOCH``); else the clock.
    """
    if today:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", today):
            raise BadMoment(f'tanggal "{today}" tidak terbaca; tulis TTTT-BB-HH, misalnya 2026-11-21')
        try:
            day = dt.date.fromisoformat(today)
        except ValueError:
            raise BadMoment(f'tanggal "{today}" tidak ada dalam kalender') from None
        return dt.datetime.combine(day, dt.time(), dt.timezone(dt.timedelta(hours=7)))
    if epoch is not None and epoch != "":
        if not re.fullmatch(r"\d{1,11}", epoch):
            raise BadMoment(f'SOURCE_DATE_EPOCH "{epoch}" bukan jumlah detik')
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    return dt.datetime.now(dt.UTC)


def moment_from_environment(today: str | None) -> dt.datetime:
    """``moment`` with ``SOURCE_DATE_EPOCH`` from the environment."""
    return moment(today, os.environ.get("SOURCE_DATE_EPOCH"))
