"""Read who signed a document: the last name under the signing office."""

import re
from collections.abc import Iterator, Sequence

from corpus.normalize import fold
from corpus.restore.spelling import is_syllable

_OFFICE = re.compile(
    r"\b(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|THỦ TƯỚNG|CHỦ NHIỆM|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG [^\W\d_]+|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ"
    r"|CHÁNH [^\W\d_]+|THỦ TRƯỞNG|ĐỘI TRƯỞNG|CHỈ HUY TRƯỞNG|(?:TM|KT|TL|TUQ|Q)\s*\.)(?!\w)"
)
_RANK = re.compile(
    r"^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng)"
    r"\b\.?\s*)+"
)
_LAST_RECIPIENT = re.compile(r"^\W*Lưu\b.*[.;,:]\s+(?P<name>[^.;,:]+)$")
# A speck that a scan shows before the name; an item of a list has a blank after its dash.
_SPECK = re.compile(r"^[^\w\s]{1,2}(?=\w)")
_FEWEST, _MOST = 2, 5


def read_signer(foot: Sequence[str]) -> str | None:
    """Return the last line that reads as a person's name below an office in capitals, if any.

    >>> read_signer(["CHÁNH VĂN PHÒNG", "", "Vũ Đức Chính"]), read_signer(["Vũ Đức Chính"])
    ('Vũ Đức Chính', None)
    """
    lines = [part for line in foot for part in _parts(line)]
    start = next((n for n, line in enumerate(lines) if _OFFICE.search(line)), len(lines))
    for line in reversed(lines[start:]):
        recipient = _LAST_RECIPIENT.match(line)
        found = recipient["name"] if recipient else _SPECK.sub("", line)
        name = _RANK.sub("", found).strip()
        if _is_name(name):
            return name
    return None


def _parts(line: str) -> Iterator[str]:
    """Part the columns of a line, and an office from the name that a converter glued to it."""
    for column in line.split(" | "):
        start = 0
        for place in range(2, len(column) - 1):
            around = column[place - 2 : place + 1]
            if around.isupper() and around.isalpha() and column[place + 1].islower():
                yield column[start:place]
                start = place
        yield column[start:]


def _is_name(text: str) -> bool:
    """Tell a person's name: two to five words, each with one capital, most of them syllables."""
    parts = text.split()
    shaped = all(part.istitle() and part.isalpha() for part in parts)
    syllables = sum(is_syllable(part.lower()) for part in parts)
    return (
        _FEWEST <= len(parts) <= _MOST
        and shaped
        and syllables * 2 > len(parts)
        and fold(text) not in ("noi nhan", "kinh gui")
    )
