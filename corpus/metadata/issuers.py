"""Read which body issued a document: its name, level and the places it stands in."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.gazetteer import LEVEL_WORDS, without_level
from corpus.metadata.anatomy import Anatomy
from corpus.metadata.units import Unit, find_units, inside
from corpus.model import Level
from corpus.normalize import fold
from corpus.numerals import is_capitals

_COUNCILS = {"ủy ban nhân dân": "UBND", "ubnd": "UBND", "hội đồng nhân dân": "HĐND", "hđnd": "HĐND"}
_COUNCIL = rf"(?P<council>{'|'.join(_COUNCILS)})"
# "Xã hội" is society, not a commune.
LEVEL = rf"(?P<level>{'|'.join(' '.join(level) for level in LEVEL_WORDS)})(?!\s+hội\b)"
_OFFICE_WORDS = (
    "Văn phòng", "Sở", "Phòng", "Ban", "Trung tâm", "Công an", "Bộ Chỉ huy", "Chi cục", "Cục",
    "Thanh tra", "Kho bạc", "Bảo hiểm", "Trường", "Bệnh viện", "Viện", "Hội", "Liên đoàn", "Tòa án",
    "Đài", "Đoàn",
)  # fmt: skip
_OFFICE = rf"(?P<office>(?:{'|'.join(_OFFICE_WORDS)})\b)"
_CENTRAL = re.compile(r"(?:quốc hội|thủ tướng chính phủ|chính phủ|chủ tịch nước|bộ (?!chỉ huy)\S+)")
_WITH_COUNCIL = re.compile(rf"{_COUNCIL}(?:\s+{LEVEL}\b)?", re.IGNORECASE)
_SAYS = r"(?: \([^)]*\))?,? (?:ban hành|xây dựng|đề ra|phát động|triển khai|yêu cầu|quyết định)\b"
_CAPITAL = "[" + "".join(chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper()) + "]"
_NAME = rf"(?: {_CAPITAL}[^\W\d_]*){{0,4}}"
_STATED = re.compile(
    rf"\b(?:(?:Văn phòng )?(?i:{'|'.join(_COUNCILS)})(?: (?i:{LEVEL})\b{_NAME})?"
    rf"|(?:{'|'.join(_OFFICE_WORDS)})(?:,? (?:- )?[^\W\d_]+){{1,9}}?){_SAYS}"
)
_NUMBERED = re.compile(r"\b[Ss](?:ố|Ố|6)\b.*")
_SAYING = re.compile(_SAYS + r".*")
_LEVELS = {
    "tỉnh": Level.PROVINCE, "thành phố": Level.DISTRICT, "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT, "thị xã": Level.DISTRICT, "xã": Level.COMMUNE,
    "phường": Level.COMMUNE, "thị trấn": Level.COMMUNE, "đặc khu": Level.COMMUNE,
}  # fmt: skip
_LONGEST_NAME, _SURE_MENTIONS = 5, 2


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body as documents are listed by: "UBND huyện Chợ Đồn", its level, its places outwards."""

    name: str
    level: Level
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Body:
    """An office ("Sở Nội vụ"), a council ("UBND"), and the unit of either, as far as stated."""

    office: str = ""
    council: str = ""
    unit_level: str = ""
    unit_name: str = ""

    @property
    def unit(self) -> str:
        return f"{self.unit_level} {self.unit_name}".strip()

    @property
    def name(self) -> str:
        council = self.council if not self.office or self.office == "Văn phòng" else ""
        return " ".join(part for part in (self.office, council, self.unit) if part)


def read_issuer(parts: Anatomy, *, place: str = "", year: int | None = None) -> Issuer | None:
    """Return who issued a document, from its letterhead, else from what it says of itself.

    `place` is what its date line names.  What the document does not name stays out: an office of
    an unnamed province is "Văn phòng UBND tỉnh", without places.
    """
    if (central := _central(parts.letterhead)) is not None:
        return central
    body = _from_letterhead(parts.letterhead)
    if body is None or not (body.unit_level or body.office):
        body = _from_statement(parts.preamble) or body
    if body is None:
        return None
    if body.unit_level and not body.unit_name:
        body = replace(body, unit_name=_missing_name(body.unit_level, parts, place))
    units = find_units(body.unit, year=year) if body.unit_name else ()
    return Issuer(body.name, _level(body, units), _places(body, units, parts.text, year))


def _central(letterhead: Sequence[str]) -> Issuer | None:
    """Return the national body that the first line in capitals names."""
    first = next((line for line in letterhead if is_capitals(line)), "")
    if not _CENTRAL.match(first.lower()):
        return None
    return Issuer(_sentence_case(first), Level.CENTRAL)


def _from_letterhead(letterhead: Sequence[str]) -> _Body | None:
    lines = [_NUMBERED.sub("", line) for line in letterhead if is_capitals(line)]
    return _body(" ".join(lines))


def _from_statement(preamble: Sequence[str]) -> _Body | None:
    """Return the body that says of itself "… ban hành kế hoạch" in the preamble."""
    for paragraph in preamble:
        for found in _STATED.finditer(paragraph):
            body = _body(_SAYING.sub("", found[0]))
            if body is not None:
                return body
    return None


def _body(phrase: str) -> _Body | None:
    """Take a phrase apart; one that names no office and no council is no body."""
    council = _WITH_COUNCIL.search(phrase)
    # "Ban" is an office, the "ban" of "Ủy ban" is none.
    bare = re.sub(_COUNCIL, lambda found: "_" * len(found[0]), phrase, flags=re.IGNORECASE)
    office = re.search(rf"\b{_OFFICE}", bare, re.IGNORECASE if is_capitals(phrase) else 0)
    if council is None and office is None:
        return None
    unit = re.search(rf"\b{LEVEL}\b", phrase[council.end("council") :] if council else phrase, re.I)
    level = unit["level"].lower() if unit else ""
    rest = "" if unit is None else unit.string[unit.end() :]
    name = known_name(level, rest, loose=not is_capitals(phrase)) if unit else ""
    return _Body(
        office=_office_name(phrase, office, council),
        council=_COUNCILS[council["council"].lower()] if council else "",
        unit_level=level,
        unit_name=name,
    )


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
    return _sentence_case(words.strip(" ,"))


def _sentence_case(words: str) -> str:
    """Write a name in capitals as it stands in a sentence; others stay as they are.

    >>> _sentence_case("BAN THI ĐUA - KHEN THƯỞNG"), _sentence_case("SỞ NỘI VỤ")
    ('Ban Thi đua - Khen thưởng', 'Sở Nội vụ')
    """
    if not is_capitals(words):
        return words
    kind = next((w for w in _OFFICE_WORDS if fold(words).startswith(fold(w) + " ")), "")
    kind = kind or ("Bộ" if fold(words).startswith("bo ") else "")
    own = words[len(kind) :].strip()
    parts = [part[:1].upper() + part[1:].lower() for part in own.split(" - ")]
    return f"{kind} {' - '.join(parts)}".strip()


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


def _missing_name(level: str, parts: Anatomy, place: str) -> str:
    """Name a unit of which only the level was stated: by the date line, else by the text.

    A name that the text mentions once, outside the title, may be anybody's.
    """
    if name := known_name(level, place):
        return name
    mentions: Counter[str] = Counter()
    for found in re.finditer(rf"\b{level}\s+(?=[^\W\d_])", parts.text, re.IGNORECASE):
        tail = parts.text[found.end() : found.end() + 60]
        if name := known_name(level, tail):
            mentions[name] += 1
    name, count = max(mentions.items(), key=lambda item: item[1], default=("", 0))
    return name if count >= _SURE_MENTIONS or (name and name in parts.title) else ""


def _level(body: _Body, units: Sequence[Unit]) -> Level:
    if body.office:
        return Level.OFFICE
    if body.unit_level == "thành phố" and units:
        return units[0].level if len({unit.level for unit in units}) == 1 else Level.PROVINCE
    return _LEVELS.get(body.unit_level, Level.OFFICE)


def _places(body: _Body, units: Sequence[Unit], text: str, year: int | None) -> tuple[str, ...]:
    """Return the unit and those around it that the text confirms, or that leave no choice.

    Many communes share a name; one counts as meant only where the text names a unit around it.
    """
    if not body.unit_name:
        return ()
    confirmed = [unit for unit in units if _confirmations(unit, text)]
    if confirmed:
        return max(confirmed, key=lambda unit: _confirmations(unit, text)).outwards
    if len(units) == 1 and units[0].level is not Level.COMMUNE:
        return units[0].outwards
    return (inside(body.unit), *_district_in(text, year))


def _confirmations(unit: Unit, text: str) -> int:
    folded = fold(text)
    return sum(fold(outer) in folded for outer in unit.outwards[1:]) if unit.outwards[1:] else 1


def _district_in(text: str, year: int | None) -> tuple[str, ...]:
    """Return the district that the text mentions most, with its province."""
    mentions: Counter[tuple[str, ...]] = Counter()
    for found in re.finditer(r"\b(huyện|quận|thị xã)\s+(?=[^\W\d_])", text, re.IGNORECASE):
        name = known_name(found[1].lower(), text[found.end() : found.end() + 60])
        units = find_units(f"{found[1]} {name}", year=year) if name else ()
        if len(units) == 1:
            mentions[units[0].outwards] += 1
    return max(mentions, key=lambda outwards: mentions[outwards], default=())
