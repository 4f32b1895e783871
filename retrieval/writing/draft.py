"""Read sentences with their places from what a chat model writes, as it comes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from corpus.normalize import normalize

# A draft of more letters or sentences than this is cut: the statements it may rephrase are shorter.
LONGEST, MOST = 12_000, 60
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_BULLET = re.compile(r"^(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))\s+")
_PLACE = re.compile(r"\[\s*(\d{1,3})\s*\]")
# A sentence, then the places that it cites, then what a model may set after them.
_CITED = re.compile(r"(?P<said>[^\[]*?)[\s.;]*(?P<places>(?:\[\s*\d{1,3}\s*\][\s,]*)+)[.;]?\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft and the numbers of the statements that it cites."""

    text: str
    places: tuple[int, ...]


def sentences(pieces: Iterable[str]) -> Iterator[Sentence]:
    r"""Yield the sentences of a draft, each as soon as its line has ended.

    What a model writes while it thinks is none.  At most `LONGEST` characters are read and `MOST`
    sentences; a line without an end counts only where the pieces have run out.

    >>> list(sentences(["1. Nộp trước 08/8", "/2024 [2].\nHết"]))[0]
    Sentence(text='Nộp trước 08/8/2024', places=(2,))
    """
    return islice(_sentences(pieces), MOST)


def _sentences(pieces: Iterable[str]) -> Iterator[Sentence]:
    read, lines_read = "", 0
    for piece in pieces:
        read += piece
        # A thought goes on until it is closed, so the text is looked at whole.
        *lines, _ = _THOUGHT.sub("", read).split("\n")
        for line in lines[lines_read:]:
            yield from _of_line(line)
        lines_read = max(lines_read, len(lines))
        if len(read) > LONGEST:
            return
    for line in _THOUGHT.sub("", read).split("\n")[lines_read:]:
        yield from _of_line(line)


def _of_line(line: str) -> Iterator[Sentence]:
    rest = _BULLET.sub("", normalize(line))
    while match := _CITED.match(rest):
        if said := match["said"].strip():
            yield Sentence(said, tuple(int(number) for number in _PLACE.findall(match["places"])))
        rest = rest[match.end() :]
    if any(letter.isalnum() for letter in rest):
        yield Sentence(rest, ())
