"""Spoils sound files at random but the same way each time: what a parser is given that meets the real world."""

import io
import random
import zipfile
from collections.abc import Iterator, Sequence

from tests.attachments import archive

_MOST = 60_000
"""Bytes a spoilt file may have: repetition must not make each one larger than the one before."""


def mutants(seeds: Sequence[bytes], tokens: Sequence[bytes], count: int, name: str) -> Iterator[bytes]:
    """``count`` files, each a seed with one to six places spoilt; ``tokens`` are what its language is made of."""
    chance = random.Random(name)
    for _number in range(count):
        data = chance.choice(seeds)
        for _time in range(chance.choice((1, 1, 2, 3, 6))):
            data = _spoilt(data, chance, seeds, tokens)[:_MOST]
        yield data


def archives(seeds: Sequence[bytes], tokens: Sequence[bytes], count: int, name: str) -> Iterator[bytes]:
    """As ``mutants``, for ZIP archives: three in four times it is a member that is spoilt, with its checksum put right."""
    chance = random.Random(name)
    members = [_members(seed) for seed in seeds]
    raw = mutants(seeds, (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"../", b"\xff\xff\xff\xff"), count, name)
    for spoilt in raw:
        if chance.random() < 0.25:
            yield spoilt
            continue
        parts = dict(chance.choice(members))
        others = [data for data in parts.values() if data]
        for _time in range(chance.choice((1, 1, 2, 4))):
            member = chance.choice(list(parts))
            parts[member] = _spoilt(parts[member], chance, others, tokens)[:_MOST]
            if chance.random() < 0.1:
                del parts[chance.choice(list(parts))]
            if not parts:
                break
        yield archive(parts)


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _spoilt(data: bytes, chance: random.Random, seeds: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """``data`` spoilt at one place."""
    place = chance.randint(0, len(data))
    size = min(chance.choice((1, 1, 2, 4, 16, 200)), len(data) - place)
    after = data[place + size :]
    way = chance.randrange(9)
    if way == 0:  # cut off
        return data[:place]
    if way == 1:  # taken out
        return data[:place] + after
    if way == 2:  # said again and again
        return data[:place] + data[place : place + size] * chance.choice((2, 3, 50)) + after
    if way == 3:  # a word of its language
        return data[:place] + chance.choice(tokens) * chance.choice((1, 1, 1, 30)) + data[place:]
    if way == 4:  # a word in place of another
        return data[:place] + chance.choice(tokens) + after
    if way == 5:  # any bytes
        return data[:place] + chance.randbytes(size) + after
    if way == 6:  # the greatest and the smallest numbers
        return data[:place] + chance.choice((b"\0", b"\xff", b"\x7f", b"9")) * size + after
    if way == 7:  # a piece of another
        other = chance.choice(seeds)
        start = chance.randint(0, len(other))
        return data[:place] + other[start : start + chance.choice((8, 100, 2_000))] + after
    flipped = bytearray(data or b"\0")
    flipped[min(place, len(flipped) - 1)] ^= 1 << chance.randrange(8)
    return bytes(flipped)
