"""Take the name of a body apart: its office, its council, and the unit that it serves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.gazetteer import LEVEL_WORDS, province_names, without_level
from corpus.metadata.spelling import sentence_case
from corpus.metadata.units import find_units
from corpus.normalize import fold
from corpus.numerals import is_capitals

COUNCILS = {"ủy ban nhân dân": "UBND", "ubnd": "UBND", "hội đồng nhân dân": "HĐND", "hđnd": "HĐND"}
_COUNCIL = rf"(?P<council>{'|'.join(COUNCILS)})"
# "Xã hội" is society, not a commune; "Huyện ủy" is the party's body of a district.
LEVEL = rf"(?P<level>{'|'.join(' '.join(level) for level in LEVEL_WORDS)})(?!\s+hội\b)"
OFFICE_WORDS = (
    "Văn phòng", "Sở", "Phòng", "Ban", "Trung tâm", "Công an", "Bộ Chỉ huy", "Bộ Tư lệnh",
    "Chi cục", "Cục", "Thanh tra", "Kho bạc", "Bảo hiểm", "Trường", "Học viện", "Đại học",
    "Bệnh viện", "Trạm", "Viện", "Hội đồng", "Hội", "Liên hiệp", "Liên minh", "Liên đoàn",
    "Tổng liên đoàn", "LĐLĐ", "Công đoàn", "Tòa án", "Đài", "Đoàn", "Ủy ban", "Mặt trận", "Công ty",
    "Tổng công ty", "Ngân hàng", "Thư viện", "Bảo tàng", "Nhà", "Hạt", "Đội", "Cụm", "Khối",
    "Đảng bộ", "Chi bộ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy",
    "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn",
)  # fmt: skip
_OFFICE = rf"(?P<office>(?:{'|'.join(OFFICE_WORDS)})\b)"
_WITH_COUNCIL = re.compile(rf"{_COUNCIL}(?:\s+{LEVEL}\b)?", re.IGNORECASE)
_UNIT_AHEAD = re.compile(rf"\b{LEVEL}\b(?! (?:ủy|đoàn)\b)", re.IGNORECASE)
# The party's and the youth union's bodies hold the word of their unit's level in their own name.
_PARTY = re.compile(r"(?P<kind>(?P<level>tỉnh|thành|huyện|quận|thị) (?:ủy|đoàn))\b", re.IGNORECASE)
_PARTY_LEVELS = {"thành": "thành phố", "thị": "thị xã"}
# What acts for the body above it, whose name it then bears.
_ORGAN = re.compile(r"(?:ban thuong vu|ban chap hanh|bch|btv|thuong truc|ban thuong truc)\b")
# A body with a name of its own, which a place in it does not make the body of that place.
_NAMED = re.compile(r"(?:truong|benh vien|cong ty|tong cong ty|hoc vien|dai hoc|ngan hang)\b")
_DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")
_PERSON = "ho chi minh"
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Body:
    """An office ("Sở Nội vụ"), a council ("UBND"), and the unit of either, as far as stated.

    One with a name of its own ("Trường THPT Nguyễn Du") is `within` the unit of the body above.
    """

    office: str = ""
    council: str = ""
    unit_level: str = ""
    unit_name: str = ""
    within: bool = False

    @property
    def unit(self) -> str:
        """The unit with the word of its level, as far as either is known."""
        return f"{self.unit_level} {self.unit_name}".strip()

    @property
    def name(self) -> str:
        """The name as documents are listed by."""
        council = self.council if not self.office or self.office == "Văn phòng" else ""
        unit = "" if self.within else self.unit
        return " ".join(part for part in (self.office, council, unit) if part)


def body_of_letterhead(lines: Sequence[str]) -> Body | None:
    """Return the body whose name stands last in the lines of a letterhead, all in capitals.

    The one above it tells the unit where its own name does not; a council's unit is always its
    office's.
    """
    bodies = _bodies(lines)
    if len(bodies) < 2 or _WITH_COUNCIL.match(bodies[-2]):  # noqa: PLR2004 - one above another
        return body_of(" ".join(bodies[-2:]))
    own, above = body_of(bodies[-1]), body_of(bodies[-2])
    if own is None or above is None or own.council:
        return own
    if _ORGAN.match(fold(own.office)):
        unit = own if own.unit_level else above
        office = f"{own.office} {above.office}"
        return replace(unit, office=office, council="")
    if own.unit_level or not above.unit_level:
        return own
    level, name = above.unit_level, above.unit_name
    named = _NAMED.match(fold(own.office)) is not None
    return replace(own, unit_level=level, unit_name=name, within=named)


def _bodies(lines: Sequence[str]) -> list[str]:
    """Join the lines of each body: a line that opens none goes on with the one above."""
    bodies: list[str] = []
    for line in lines:
        if not line.strip():
            continue
        if (bodies and not opens_body(line)) or (bodies and _is_joined(bodies[-1], line)):
            bodies[-1] += f" {line.strip()}"
        else:
            bodies.append(line.strip())
    return bodies


def opens_body(line: str) -> bool:
    """Whether a line of a letterhead begins the name of an office or a council."""
    return re.match(rf"(?:{_OFFICE}|{_COUNCIL})", line, re.IGNORECASE) is not None


def _is_joined(above: str, line: str) -> bool:
    """Whether an office and its council stand on two lines: "VĂN PHÒNG" over "UBND TỈNH"."""
    office = fold(above) in {"van phong", "thanh tra"}
    return office or above.endswith((" -", ",", " VÀ")) or line.startswith("-")


def body_of(phrase: str) -> Body | None:
    """Take a phrase apart; one that names no office and no council is no body.

    >>> body_of("SỞ NỘI VỤ TỈNH LẠNG SƠN").name, body_of("HUYỆN ỦY CHỢ ĐỒN").unit
    ('Sở Nội vụ tỉnh Lạng Sơn', 'huyện Chợ Đồn')
    """
    council = _WITH_COUNCIL.search(phrase)
    # "Ban" is an office, the "ban" of "Ủy ban" is none.
    bare = re.sub(_COUNCIL, lambda found: "_" * len(found[0]), phrase, flags=re.IGNORECASE)
    office = re.search(rf"\b{_OFFICE}", bare, re.IGNORECASE if is_capitals(phrase) else 0)
    if council is None and office is None:
        return None
    loose = not is_capitals(phrase)
    if party := _PARTY.search(phrase):
        return _party_body(phrase, party, loose=loose)
    unit = _UNIT_AHEAD.search(phrase[council.end("council") :] if council else phrase)
    level = unit["level"].lower() if unit else ""
    rest = "" if unit is None else unit.string[unit.end() :]
    name = known_name(level, rest, loose=loose) if unit else ""
    body = Body(
        office=_office_name(phrase, office, council),
        council=COUNCILS[council["council"].lower()] if council else "",
        unit_level=level,
        unit_name=name,
    )
    if unit or council or loose or office is None:
        return body
    return _with_last_words(body, phrase[office.start() :])


def _party_body(phrase: str, party: re.Match[str], *, loose: bool) -> Body:
    """Return a body of the party or the youth union: its name tells the level of its unit."""
    said = party["level"].lower()
    level = _PARTY_LEVELS.get(said, said)
    rest = phrase[party.end() :]
    name = known_name(level, rest) or known_name("tỉnh", rest) or known_name("thị xã", rest)
    name = name or known_name(level, rest, loose=loose)
    before = sentence_case(phrase[: party.start()].strip(), OFFICE_WORDS)
    kind = party["kind"].capitalize() if is_capitals(party["kind"]) else party["kind"]
    office = " ".join(part for part in (before, kind, name) if part)
    return Body(office, unit_level=level, unit_name=name, within=True)


def _with_last_words(body: Body, phrase: str) -> Body:
    """Take the last words of an office for its unit where they name a province or one district."""
    words = phrase.split()
    for size in range(min(_LONGEST_NAME, len(words) - 2), 1, -1):
        level, name = _unit_named(" ".join(words[-size:]))
        if level and _NAMED.match(fold(phrase)):
            return replace(body, unit_level=level, unit_name=name, within=True)
        if level:
            office = sentence_case(" ".join(words[:-size]), OFFICE_WORDS)
            return replace(body, office=office, unit_level=level, unit_name=name)
    return body


@cache
def _unit_named(words: str) -> tuple[str, str]:
    """Return the level and name of the province or the only district that some words name."""
    if fold(words) == _PERSON:
        return "", ""
    if name := province_names().get(fold(words)):
        level = "tỉnh" if find_units(f"tỉnh {name}") else "thành phố"
        return level, name
    found = [(level, find_units(f"{level} {words}")) for level in _DISTRICTS]
    held = [(level, units) for level, units in found if units]
    if len(held) != 1 or len(held[0][1]) != 1:
        return "", ""
    return held[0][0], without_level(held[0][1][0].name)


def _office_name(phrase: str, office: re.Match[str] | None, council: re.Match[str] | None) -> str:
    """Return the office's own name, without the council it serves and without its unit."""
    if office is None:
        return ""
    words = phrase[office.start() :]
    if council is not None and council.start() > office.start():
        words = phrase[office.start() : council.start()]
        if fold(words).strip() != "van phong" and not is_capitals(phrase):
            return ""
    words = re.split(rf"\b{LEVEL}\s+(?=[^\W\d_])", words, flags=re.IGNORECASE)[0]
    return sentence_case(words.strip(" ,"), OFFICE_WORDS)


def known_name(level: str, rest: str, *, loose: bool = False) -> str:
    """Return the longest name at the start that the gazetteer knows at that level.

    A loose reading takes any words with capitals where it knows none.
    """
    tokens = [token.strip(".,;:()“”\"'") for token in rest.split()[:_LONGEST_NAME]]
    capitals = next((n for n, t in enumerate(tokens) if not t[:1].isupper()), len(tokens))
    for size in range(capitals, 0, -1):
        if units := find_units(f"{level} {' '.join(tokens[:size])}"):
            return without_level(units[0].name)
    return " ".join(tokens[:capitals]) if loose else ""
