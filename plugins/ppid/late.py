"""A pattern that is compiled when it is first used: most builds read one record and need few of the patterns there are."""

import re
from collections.abc import Callable
from typing import Any, cast


def late(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile(pattern, flags)`` gives, or what behaves so: ``pattern``, or what it returns, is looked at when first used.

    Raises ``re.error`` then. Only its methods and attributes are there: ``re.sub`` and its like do not take it.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    """Stands in for a pattern; each of its methods, once asked for, is that of the pattern itself."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self._pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet."""
        if self._compiled is None:
            pattern = self._pattern
            self._compiled = re.compile(pattern if isinstance(pattern, str) else pattern(), self._flags)
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found
