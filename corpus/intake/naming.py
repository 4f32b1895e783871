"""Make the name of a received file safe to store under, and find a free one."""

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import unquote

# Letters of three bytes with their marks are the longest; a suffix and ".partial" still fit.
_MOST_BYTES = 200
_SEPARATORS = re.compile(r"[/\\]")
_UNSAFE = re.compile(r'[<>:"|?*%\x00-\x1f]')
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_COUNT = re.compile(r" \(\d+\)$")
_RESERVED = frozenset({"sources.toml"})


def safe_name(name: str) -> str:
    r"""Return the name to store a file under: its last part, in NFC, without control characters.

    Percent signs are decoded first, so that "..%2f" cannot become a path later; the name starts
    with no dot, is no name of the corpus's own, and takes at most 200 bytes.

    >>> safe_name("..%2f..%2fevil.txt"), safe_name("..\\Kế hoạch: 1.pdf"), safe_name("..")
    ('evil.txt', 'Kế hoạch_ 1.pdf', 'van-ban')
    """
    decoded = unquote(name, errors="replace")
    for _ in range(3):
        decoded = unquote(decoded, errors="replace")
    last = _SEPARATORS.split(unicodedata.normalize("NFC", decoded))[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C")
    clean = " ".join(_UNSAFE.sub("_", seen).split()).lstrip(". ~").rstrip(". ")
    if clean.casefold() in _RESERVED:
        clean = f"van-ban {clean}"
    return _shorten(clean) or "van-ban"


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name that no stored file has, capital letters or not, with a number where needed.

    >>> free_name("plan.txt", ["Plan.txt", "plan (2).txt"])
    'plan (3).txt'
    """
    used = {name.casefold() for name in taken}
    stem, suffix = _parts(wanted)
    count, free = 1, wanted
    while free.casefold() in used:
        count += 1
        free = f"{stem} ({count}){suffix}"
    return free


def same_name(stored: str, wanted: str) -> bool:
    """Tell whether a file is stored under a name, with or without a number behind it.

    >>> same_name("plan (2).txt", "plan.txt"), same_name("other.txt", "plan.txt")
    (True, False)
    """
    stem, suffix = _parts(stored)
    return stored.casefold() == wanted.casefold() or _COUNT.sub("", stem) + suffix == wanted


def _parts(name: str) -> tuple[str, str]:
    found = _SUFFIX.search(name)
    return (name[: found.start()], found[0]) if found and found.start() else (name, "")


def _shorten(name: str) -> str:
    """Cut a long name between letters, its suffix kept."""
    stem, suffix = _parts(name)
    while len((stem + suffix).encode()) > _MOST_BYTES:
        stem = stem[:-1]
    return stem.rstrip() + suffix
