"""Tell the markers that an outline leaves in a paragraph: "Phần II.", "I-", "Điều 4.", "2/"."""

import re

# "Phần thứ hai", "I- Thời gian", "Điều 4. Khen thưởng" above all that follows.
_PART = re.compile(
    r"(?:(?:phần|chương)\s+(?:thứ?\s+[^\W\d]+|[ivx]{1,4}\b|\d{1,2}\b)|[IVX]{1,4}\s?[-–/](?=\s?[^\W\d])"
    r"|điều\s+\d{1,2}\s?[.:])[\s.:–-]*",
    re.IGNORECASE,
)
_LOWER = re.compile(r"[ivx]")
# "1- Văn phòng", "2/ Hồ sơ", "(1) Thời hạn", "Bước 1: …".
_POINT = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\s?[-–/)](?:\s+(?=[^\W\d])|(?=[A-ZÀ-Ỹ][a-zà-ỹ]))|\(\d{1,2}\)\s+"
    r"|[Bb]ước\s+\d{1,2}\s?[.:]\s*|\*\s*)(?=\S)"
)


def opens_part(words: str) -> bool:
    """Whether words open with the marker of a part that stands above numbered items.

    >>> opens_part("Phần II. NỘI DUNG"), opens_part("I- Thời gian"), opens_part("Điều 4 quy định")
    (True, True, False)
    """
    found = _PART.match(words)
    return found is not None and _LOWER.match(words) is None


def opens_point(words: str) -> bool:
    """Whether words open with a number that the outline does not count."""
    return _POINT.match(words) is not None


def marker_length(words: str) -> int:
    """Return how many letters such a marker takes, none where nothing stands behind it.

    >>> marker_length("Phần II. NỘI DUNG"), marker_length("2/ Hồ sơ"), marker_length("Phần thứ ba")
    (9, 3, 0)
    """
    found = _PART.match(words) if opens_part(words) else _POINT.match(words)
    return found.end() if found and found.end() < len(words) else 0
