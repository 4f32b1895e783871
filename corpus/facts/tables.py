"""Find the rows of a table whose lines stand one behind another: "STT", "1 …", "2 …"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from corpus.model import Span

# What heads a column of days by which something is sent.
DUE = re.compile(
    r"\b(?:han|thoi (?:gian|han|diem))(?: cuoi| cham nhat)? (?:gui|nop|nhan|trinh|tiep nhan)\b"
)
REPORT_DUE = re.compile(r"\bhan (?:gui |nop )?bao cao\b")
_HEADER = re.compile(r"\W{0,3}(?:stt|tt|so tt|so thu tu|dot|ngay thang|buoc)\b(?!\s*\d)")
_NUMBER = re.compile(r"\W{0,3}(\d{1,2}|[ivx]{1,4})\b(?!\s*[/%])[\s.)|]*(?=\S)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_FEWEST_ROWS = 2


def is_table(folded: str, words: Span) -> bool:
    """Whether words open as the head of a table does."""
    return _HEADER.match(folded, words.start, words.end) is not None


def rows_of(folded: str, words: Span, starts: list[int]) -> tuple[Span, ...]:
    """Return the head of a table and its rows without their numbers, none where it has no rows.

    `starts` are the places where the lines of the text begin.
    """
    rows = list(_starts(folded, words, starts))
    if len(rows) < _FEWEST_ROWS:
        return ()
    ends = [row.start for row in rows[1:]] + [words.end]
    bodies = (Span(row.end, end) for row, end in zip(rows, ends, strict=True))
    return (Span(words.start, rows[0].start), *bodies)


def row_of(folded: str, words: Span, due: int) -> Span | None:
    """Return the row with a number that words are, without the number, None where they are none."""
    found = _NUMBER.match(folded, words.start, words.end)
    if found is None or (_ROMAN.get(found[1]) or _figure(found[1])) != due:
        return None
    return Span(found.end(), words.end)


def _starts(folded: str, words: Span, starts: list[int]) -> Iterator[Span]:
    """Yield the numbers that begin rows: each one more than the one before."""
    due = 1
    for start in starts[bisect_left(starts, words.start) :]:
        if start >= words.end:
            return
        found = _NUMBER.match(folded, start, words.end)
        if found is not None and (_ROMAN.get(found[1]) or _figure(found[1])) == due:
            yield Span(*found.span())
            due += 1


def _figure(number: str) -> int:
    return int(number) if number.isdigit() else 0
